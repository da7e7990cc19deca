import type { RandomSource } from '../../kernel/clock.ts';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import type { CertificateFacts } from './certificate-facts.ts';

/** How a receiver learns of revocations. Times are milliseconds. */
export interface RevocationRules {
  /** `prefer-ocsp` takes a list where no responder has a fresh answer. */
  readonly mode: 'off' | 'crl' | 'ocsp' | 'prefer-ocsp';
  /** Where revocation lists lie. */
  readonly lists: readonly string[];
  /** Addresses of OCSP responders, asked in this order. */
  readonly responders: readonly string[];
  /** Age beyond which a list or an answer is not fresh, whatever it says of itself. */
  readonly maxAgeMs: number;
  /** How long one that is no longer fresh still counts, for want of a newer one. */
  readonly graceMs: number;
  /** Whether the first message of a signer waits for its status, or is refused until it is known. */
  readonly firstContact: 'refuse' | 'ask';
}

/** Gets the bytes behind a location; with `request`, the answer to it. */
export type FetchBytes = (location: string, request?: { readonly mediaType: string; readonly body: Uint8Array }) => Promise<Uint8Array>;

/** What revocation needs of the world. */
export interface RevocationSources {
  readonly fetchBytes: FetchBytes;
  readonly random: RandomSource;
}

/** A source of revocations that could not be used. */
export interface RevocationFault {
  readonly source: string;
  readonly error: GatewayError;
}

/** What one kind of source says about a certificate; epoch milliseconds. */
export interface RevocationWord {
  /** Until when the source counts; `undefined` when it says nothing. */
  readonly until: number | undefined;
  /** From when the certificate is revoked; Infinity when it is not. */
  readonly revokedFrom: number;
}

/** How far the clocks of authorities may be ahead, in milliseconds. */
export const AUTHORITY_SKEW_MS = 300_000;

/** Until when something said at `thisUpdate` is fresh; a grace period comes on top. */
export function freshUntil(thisUpdate: number, nextUpdate: number | undefined, { maxAgeMs }: Pick<RevocationRules, 'maxAgeMs'>): number {
  return Math.min(nextUpdate ?? Infinity, thisUpdate + maxAgeMs);
}

/** Whether two certificates are of one authority: renewed ones keep name and key. */
export function isSameAuthority(one: CertificateFacts, other: CertificateFacts): boolean {
  const isSame = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
  return one === other || (isSame(one.subjectDer, other.subjectDer) && isSame(one.publicKeyOctets, other.publicKeyOctets));
}
