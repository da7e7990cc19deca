import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, RandomSource } from '../kernel/clock.ts';
import { ENDPOINT_NAMES } from '../mocks/endpoint-name.ts';
import { weakSigner } from '../mocks/faults/fault-keys.ts';
import type { TestBedOptions } from '../mocks/test-bed.ts';
import { trustFrom, type Trust } from '../signing/trust.ts';
import { demoCertificate, demoIdentity } from './demo-folder.ts';
import { REVOKED_PARTY } from './demo-parties.ts';

const DAY_MS = 86_400_000;
const LIST_AGE_MS = 366 * DAY_MS;
const LIST = 'keys/ca-ec.crl.pem';

/** With what the mocks sign, and whom they believe: the keys of a demonstration's folder. */
export function mocksKeys(folder: string): Pick<TestBedOptions, 'identityOf' | 'faultKeysOf' | 'trust'> {
  const revoked = existsSync(join(folder, `keys/${REVOKED_PARTY}.key.pem`)) ? demoIdentity(folder, REVOKED_PARTY) : undefined;
  return {
    identityOf: (endpoint) => demoIdentity(folder, endpoint),
    faultKeysOf: (endpoint) => ({ weak: weakSigner(readFileSync(join(folder, `keys/${endpoint}.key.pem`), 'utf8')), revoked }),
    // The authorities of the folder vouch for everybody in it, revoked keys and the components' own among them; only the gateway may call.
    trust: trustFrom({ anchors: [], pinned: [demoCertificate(folder, 'gateway')] }),
  };
}

/** Whom a caller of these mocks believes, who also reads what their authority has revoked. */
export async function mocksTrust(folder: string, clock: Clock, random: RandomSource): Promise<Trust> {
  const anchors = [demoCertificate(folder, 'ca-ec'), demoCertificate(folder, 'ca-rsa')];
  const list = existsSync(join(folder, LIST)) ? readFileSync(join(folder, LIST)) : undefined;
  if (list === undefined) return trustFrom({ anchors, pinned: ENDPOINT_NAMES.map((name) => demoCertificate(folder, name)) });
  const trust = trustFrom({
    anchors: anchors.slice(0, 1),
    pinned: [...ENDPOINT_NAMES, REVOKED_PARTY].map((name) => demoCertificate(folder, name)),
    revocation: { mode: 'crl', lists: [LIST], responders: [], maxAgeMs: LIST_AGE_MS, graceMs: 0, firstContact: 'refuse' },
  });
  await trust.refresh({ fetchBytes: () => Promise.resolve(list), random }, clock.now());
  return trust;
}
