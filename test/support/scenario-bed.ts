import { randomBytes } from 'node:crypto';
import type { EndpointName } from '../../src/mocks/endpoint-name.ts';
import { weakSigner } from '../../src/mocks/faults/fault-keys.ts';
import type { Player } from '../../src/mocks/scenario/play-steps.ts';
import type { Scenario } from '../../src/mocks/scenario/scenario.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { timerWait } from '../../src/mocks/wait.ts';
import { loadIdentity } from '../../src/signing/identity.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { undiciClient } from '../../src/wire/http/undici-client.ts';
import { testAuthority } from './authority.ts';

/** The wall clock, by which signatures are timed. */
const clock = { now: () => Date.now() };
const random = { bytes: (count: number): Uint8Array => randomBytes(count) };

/** A running test bed with a scenario at play, and a caller who plays its steps. */
export interface ScenarioBed {
  readonly bed: TestBed;
  readonly player: Player;
  close(): Promise<void>;
}

/** The least a test bed needs to know of a scenario. */
export type BedSetting = Pick<Scenario, 'population' | 'phase'>;

/** Starts mocks as the scenario wants them, over real sockets; `failures` gathers what the mocks themselves got wrong. */
export async function scenarioBed(
  { population, phase }: BedSetting,
  failures: unknown[],
  control?: { readonly token: string },
): Promise<ScenarioBed> {
  const authority = testAuthority({ cn: 'Synthetic authority' });
  const [caller, sound, cir, revoked] = (['ec', 'ec', 'rsa', 'ec'] as const).map((kind) =>
    authority.issue({ cn: `Synthetic ${kind}`, kind }),
  );
  if (!caller || !sound || !cir || !revoked) throw new Error('four certificates');
  const keyOf = (endpoint: EndpointName): typeof sound => (endpoint === 'cir' ? cir : sound);
  const identities = { sound: loadIdentity(sound.keyPem, sound.pem), cir: loadIdentity(cir.keyPem, cir.pem) };
  const revokedIdentity = loadIdentity(revoked.keyPem, revoked.pem);
  const bed = await startTestBed({
    ...population,
    phase,
    clock,
    random,
    identityOf: (endpoint) => (endpoint === 'cir' ? identities.cir : identities.sound),
    faultKeysOf: (endpoint) => ({ weak: weakSigner(keyOf(endpoint).keyPem), revoked: revokedIdentity }),
    trust: trustFrom({ anchors: [], pinned: [caller.pem] }),
    failed: (error) => failures.push(error),
    ...(control && { control }),
  });
  const listed = authority.list({ revoked: [{ serial: revoked.serial, at: clock.now() - 60_000 }], thisUpdate: clock.now() - 60_000 });
  const trust = trustFrom({
    anchors: [authority.pem],
    pinned: [sound.pem, cir.pem, revoked.pem],
    revocation: { mode: 'crl', lists: ['list'], responders: [], maxAgeMs: 86_400_000, graceMs: 0, firstContact: 'refuse' },
  });
  await trust.refresh({ fetchBytes: () => Promise.resolve(listed), random }, clock.now());
  const client = undiciClient({ maxResponseBytes: 4_194_304, connectTimeoutMs: 5_000 });
  return {
    bed,
    player: {
      identity: loadIdentity(caller.keyPem, caller.pem),
      trust,
      clock,
      random,
      send: client,
      run: undefined,
      wait: timerWait,
      address: (endpoint, protocol) => bed.addresses[endpoint][protocol],
    },
    async close() {
      await client.close();
      await bed.close();
    },
  };
}
