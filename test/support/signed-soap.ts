import { createHash } from 'node:crypto';
import type { Clock, RandomSource } from '../../src/kernel/clock.ts';
import { loadIdentity, type SigningIdentity } from '../../src/signing/identity.ts';
import { trustFrom, type Trust } from '../../src/signing/trust.ts';
import { signSoap, type OutgoingSoap } from '../../src/signing/wss/sign-soap.ts';
import { element } from '../../src/wire/xml/xml-node.ts';
import { testPki, type TestPki } from './pki.ts';

/** The instant at which the tests of signed messages play. */
export const NOON = Date.UTC(2026, 10, 21, 12);

/** A clock that stands at `at`. */
export const clockAt = (at: number): Clock => ({ now: () => at });

/** Bytes that differ from call to call but not from run to run. */
export function seededRandom(seed: string): RandomSource {
  let counter = 0;
  return {
    bytes: (count) =>
      createHash('shake256', { outputLength: count })
        .update(`${seed} ${(counter += 1)}`)
        .digest(),
  };
}

/** Two parties that trust each other, an RSA and an EC key each issued by one authority, and a stranger whom nobody trusts. */
export interface SignedWorld {
  readonly pki: TestPki;
  readonly rsa: SigningIdentity;
  readonly ec: SigningIdentity;
  readonly stranger: SigningIdentity;
  readonly trust: Trust;
}

/** Makes the keys and certificates anew. */
export function signedWorld(): SignedWorld {
  const pki = testPki();
  const other = testPki('Synthetic Stranger CA').issue({ cn: 'stranger', kind: 'ec' });
  const identity = (kind: 'rsa' | 'ec'): SigningIdentity => {
    const issued = pki.issue({ cn: `synthetic-${kind}`, kind });
    return loadIdentity(issued.keyPem, issued.certPem);
  };
  return {
    pki,
    rsa: identity('rsa'),
    ec: identity('ec'),
    stranger: loadIdentity(other.keyPem, other.certPem),
    trust: trustFrom({ anchors: [pki.caPem], pinned: [] }),
  };
}

/** A message of the tests: one payload with an officer's number in it, addressed and with one further header block. */
export function testMessage(overrides: Partial<OutgoingSoap> = {}): OutgoingSoap {
  return {
    version: '1.2',
    payload: element(
      'q:Query',
      [element('q:Officer', ['officer-9471']), element('q:Name', ['Bērziņš & <dēls>'])],
      { kind: 'test' },
      { q: 'urn:test:query' },
    ),
    addressing: { action: 'urn:test:action', to: 'https://esp.example/soap', messageId: 'urn:uuid:01900000-0000-7000-8000-000000000001' },
    headers: [element('g:OfficerToken', ['token'], {}, { g: 'urn:test:gateway' })],
    ...overrides,
  };
}

/** The signed message as text, made at noon. */
export async function signedText(identity: SigningIdentity, overrides: Partial<OutgoingSoap> = {}): Promise<string> {
  const bytes = await signSoap(testMessage(overrides), identity, { clock: clockAt(NOON), random: seededRandom('wss') });
  return Buffer.from(bytes).toString('utf8');
}
