import type { KeyObject } from 'node:crypto';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { AlgorithmProfiles } from './algorithm-profile.ts';
import { algorithmOf, isKeyFor, partsOf, verifyWith, type SignatureAlgorithm } from './algorithms.ts';
import { batchedAlgorithm, batchNameOf } from './batch/batch-name.ts';
import { verifyBatchWith } from './batch/batch-value.ts';
import type { SigningIdentity } from './identity.ts';

/** What a format calls the algorithms that it knows. */
export type AlgorithmNames = Readonly<Partial<Record<SignatureAlgorithm, string>>>;

/** An algorithm as a message names it: over the message itself, or over a batch that the message was in. */
export interface NamedAlgorithm {
  readonly algorithm: SignatureAlgorithm;
  readonly batch: boolean;
}

/** What a receiver accepts of the algorithms that it knows. */
export interface AlgorithmRule {
  /** Which algorithms are accepted when; every one at any time, unless told. */
  readonly algorithms?: Pick<AlgorithmProfiles, 'requireAccepted'> | undefined;
  /** Whether values of batches (`batch/`) are accepted; not, unless told. */
  readonly batch?: boolean | undefined;
}

/** The name that a message states for the identity's algorithm; `undefined` where the format has none. */
export function nameFor({ algorithm, batch }: Pick<SigningIdentity, 'algorithm' | 'batch'>, names: AlgorithmNames): string | undefined {
  return batch ? batchNameOf(algorithm) : names[algorithm];
}

/** HMAC as HTTP Message Signatures and JOSE name it (RFC 9421 section 3.3.3, RFC 7518 section 3.2). */
const HMAC = /^(?:hmac-|HS\d)/;

/** The algorithm that goes by this name. Throws `auth-signature-hmac` for a shared secret and `auth-algorithm-refused` for any other unknown name. */
export function namedAlgorithm(name: string, names: AlgorithmNames): NamedAlgorithm {
  const batched = batchedAlgorithm(name);
  if (batched !== undefined) return { algorithm: batched, batch: true };
  const known = Object.entries(names).find(([, given]) => given === name)?.[0];
  if (known !== undefined && isListed(known, names)) return { algorithm: known, batch: false };
  if (HMAC.test(name)) throw new GatewayError('auth-signature-hmac', { field: 'alg', rule: 'signing/asymmetric' });
  throw new GatewayError('auth-algorithm-refused', { field: 'alg', rule: 'signing/algorithm-known' });
}

const isListed = (algorithm: string, names: AlgorithmNames): algorithm is SignatureAlgorithm => Object.hasOwn(names, algorithm);

/** Whether JOSE and HTTP let the key sign so: they pair each curve with one hash (RFC 7518 section 3.4, RFC 9421 section 3.3). */
export function isPaired(algorithm: SignatureAlgorithm, key: KeyObject): boolean {
  return isKeyFor(algorithm, key) && (partsOf(algorithm).scheme !== 'ecdsa' || algorithm === algorithmOf(key));
}

/**
 * Whether the value is the key's signature of the bytes, by an algorithm that the rule accepts at the time. Throws
 * `auth-algorithm-refused` for one that is not the key's, `auth-batch-signature-refused`, `auth-batch-signature-malformed`, and
 * `auth-algorithm-retired` or `-not-yet` by the rule's profiles.
 */
export function verifyNamed(
  { algorithm, batch }: NamedAlgorithm,
  signed: { readonly key: KeyObject; readonly bytes: Uint8Array; readonly value: Uint8Array },
  rule: AlgorithmRule,
  at: number,
): boolean {
  const { key, bytes, value } = signed;
  if (!isPaired(algorithm, key)) throw new GatewayError('auth-algorithm-refused', { field: 'alg', rule: 'signing/algorithm-of-key' });
  rule.algorithms?.requireAccepted(algorithm, key, at);
  if (!batch) return verifyWith(algorithm, key, bytes, value);
  if (rule.batch !== true) throw new GatewayError('auth-batch-signature-refused', { field: 'alg', rule: 'signing/batch-agreed' });
  return verifyBatchWith(algorithm, key, bytes, value);
}
