import type { KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { SignatureAlgorithm } from '../algorithms.ts';
import type { SigningIdentity } from '../identity.ts';
import { isPaired, namedAlgorithm, nameFor, verifyNamed, type AlgorithmRule, type NamedAlgorithm } from '../named-algorithm.ts';

/** The names that RFC 9421 gives to our algorithms (section 3.3; HTTP Signature Algorithms registry). */
const HTTP_ALGORITHMS = Object.freeze({
  'rsa-pkcs1-sha256': 'rsa-v1_5-sha256',
  'rsa-pss-sha512': 'rsa-pss-sha512',
  'ecdsa-sha256': 'ecdsa-p256-sha256',
  'ecdsa-sha384': 'ecdsa-p384-sha384',
  ed25519: 'ed25519',
} as const satisfies Readonly<Partial<Record<SignatureAlgorithm, string>>>);

const KNOWN = Object.keys(HTTP_ALGORITHMS) as (keyof typeof HTTP_ALGORITHMS)[];

/** Which algorithms a receiver of HTTP signatures accepts. */
export interface HttpAlgorithmRule extends AlgorithmRule {
  /** What an RSA key signs with where a signature does not say, because both sides agreed on it (RFC 9421 section 3.2); nothing unless told. */
  readonly unstated?: SignatureAlgorithm | undefined;
}

/** What RFC 9421 calls the identity's algorithm. Throws `keys-unusable` for one that it does not know. */
export function httpAlgorithmOf(identity: Pick<SigningIdentity, 'algorithm' | 'batch'>): string {
  const name = nameFor(identity, HTTP_ALGORITHMS);
  if (name === undefined)
    throw new GatewayError('keys-unusable', { mend: 'Sign HTTP messages with an algorithm of RFC 9421, section 3.3.' });
  return name;
}

/** Signs a signature base; ECDSA comes as r||s (RFC 9421, section 3.3.4). */
export async function signBase(identity: SigningIdentity, base: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await identity.sign(Buffer.from(base, 'ascii')));
}

/** A signature base and what is said about it. */
export interface SignedBase {
  readonly base: string;
  readonly value: Uint8Array;
  /** The parameter `alg`. */
  readonly alg: string | undefined;
}

/**
 * Checks a signature base with a key, and says by which algorithm it was signed: the one that `alg` names, or the only one the key has.
 * Throws `auth-signature-invalid`, `auth-http-parameter-invalid` when nothing says which, and what `namedAlgorithm` and `verifyNamed`
 * throw.
 */
export function verifyBase(key: KeyObject, { base, value, alg }: SignedBase, rule: HttpAlgorithmRule, at: number): NamedAlgorithm {
  const named = alg === undefined ? { algorithm: unstatedAlgorithm(key, rule), batch: false } : namedAlgorithm(alg, HTTP_ALGORITHMS);
  if (!verifyNamed(named, { key, bytes: Buffer.from(base, 'ascii'), value }, rule, at))
    throw new GatewayError('auth-signature-invalid', { field: 'signature', rule: 'rfc9421/signature' });
  return named;
}

function unstatedAlgorithm(key: KeyObject, { unstated }: HttpAlgorithmRule): SignatureAlgorithm {
  const possible = KNOWN.filter((algorithm) => isPaired(algorithm, key));
  const [sole] = possible;
  if (possible.length === 1 && sole !== undefined) return sole;
  if (unstated !== undefined) return unstated;
  throw new GatewayError('auth-http-parameter-invalid', { field: 'signature-input', rule: 'rfc9421/alg' });
}
