import { createPrivateKey, type KeyObject } from 'node:crypto';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import type { Clock, RandomSource } from '../../../../src/kernel/clock.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../../../src/kernel/http-message.ts';
import type { SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom, type Trust } from '../../../../src/signing/trust.ts';
import { testPki, type TestSubject } from '../../../support/pki.ts';

/** 2026-03-01T12:00:00Z; every test clock starts here. */
export const NOON = Date.UTC(2026, 2, 1, 12);

/** A clock that a test moves. */
export interface TestClock extends Clock {
  at: number;
}

export const clockAt = (at: number = NOON): TestClock => ({
  at,
  now() {
    return this.at;
  },
});

/** Counting bytes: every call differs from the one before, every run is the same. */
export function countingRandom(): RandomSource {
  let call = 0;
  return {
    bytes(count) {
      call += 1;
      return Uint8Array.from({ length: count }, (_, index) => (index * 7 + call * 13) & 0xff);
    },
  };
}

/** Two parties of each key kind, and trust in all of them but the stranger. */
export interface Parties {
  readonly rsa: SigningIdentity;
  readonly ec: SigningIdentity;
  readonly other: SigningIdentity;
  readonly stranger: SigningIdentity;
  readonly expired: SigningIdentity;
  readonly trust: Trust;
  /** The private keys of the three who are trusted. */
  readonly keys: { readonly rsa: KeyObject; readonly ec: KeyObject; readonly other: KeyObject };
}

export function makeParties(): Parties {
  const pki = testPki();
  const issue = (cn: string, kind: 'rsa' | 'ec', notAfter?: Date): { identity: SigningIdentity; pem: string; key: KeyObject } => {
    const { keyPem, certPem } = pki.issue({ cn, kind, ...(notAfter ? { notAfter } : {}) });
    return { identity: loadIdentity(keyPem, certPem), pem: certPem, key: createPrivateKey(keyPem) };
  };
  const rsa = issue('Synthetic RSA', 'rsa');
  const ec = issue('Synthetic EC', 'ec');
  const other = issue('Synthetic other', 'ec');
  const expired = issue('Synthetic expired', 'ec', new Date(NOON - 1_000));
  const pinned = [rsa, ec, other, expired].map(({ pem }) => pem);
  return {
    rsa: rsa.identity,
    ec: ec.identity,
    other: other.identity,
    expired: expired.identity,
    stranger: issue('Synthetic stranger', 'ec').identity,
    trust: trustFrom({ anchors: [pki.caPem], pinned }),
    keys: { rsa: rsa.key, ec: ec.key, other: other.key },
  };
}

/** Someone who signs with this algorithm and no other, and trust in him. */
export function partyWith(
  algorithm: SignatureAlgorithm,
  key: Omit<TestSubject, 'cn'>,
): { identity: SigningIdentity; trust: Trust; key: KeyObject } {
  const pki = testPki();
  const { keyPem, certPem } = pki.issue({ cn: `Synthetic ${algorithm}`, ...key });
  const trust = trustFrom({ anchors: [pki.caPem], pinned: [certPem] });
  return { identity: loadIdentity(keyPem, certPem, { algorithm }), trust, key: createPrivateKey(keyPem) };
}

export const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

export const POST: HttpRequestMessage = Object.freeze({
  method: 'POST',
  url: 'https://gateway.example/v1/queries?mapping=synthetic',
  headers: Object.freeze({ 'content-type': 'application/json', accept: 'application/json', 'officer-token': 'a.b.c' }),
  body: utf8('{"synthetic":true}'),
});

export const GET: HttpRequestMessage = Object.freeze({
  method: 'GET',
  url: 'https://gateway.example/v1/decisions/1',
  headers: Object.freeze({ accept: 'application/json' }),
  body: new Uint8Array(),
});

export const OK: HttpResponseMessage = Object.freeze({
  status: 200,
  headers: Object.freeze({ 'content-type': 'application/json' }),
  body: utf8('{"final":true}'),
});

/** The message with some headers set, or removed where the value is `undefined`. */
export function withHeaders<Message extends { readonly headers: Readonly<Record<string, string>> }>(
  message: Message,
  changes: Readonly<Record<string, string | undefined>>,
): Message {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...message.headers, ...changes })) if (value !== undefined) headers[name] = value;
  return { ...message, headers };
}

/** The code and field that a promise is refused with. */
export async function refusal(promise: Promise<unknown>): Promise<{ code: string; field: string | undefined }> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, field: error.details.field };
    throw error;
  }
  throw new Error('nothing was refused');
}

/** A replay cache as the port describes it. */
export function replayCache(): { readonly keys: Map<string, number>; remember: (key: string, expiresAt: number) => Promise<boolean> } {
  const keys = new Map<string, number>();
  return {
    keys,
    remember(key, expiresAt) {
      const isNew = !keys.has(key);
      keys.set(key, expiresAt);
      return Promise.resolve(isNew);
    },
  };
}
