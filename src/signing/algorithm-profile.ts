import type { KeyObject } from 'node:crypto';
import { GatewayError } from '../kernel/gateway-error.ts';
import { detailsOf, isKeyFor, SIGNATURE_ALGORITHMS, type HashName, type SignatureAlgorithm } from './algorithms.ts';

/** Algorithms that are in use together over a span of time. Times are epoch milliseconds; a span begins with its first and ends before its last. */
export interface AlgorithmProfile {
  readonly name: string;
  readonly signatures: readonly SignatureAlgorithm[];
  /** Digests of covered parts. */
  readonly digests: readonly HashName[];
  /** Smallest RSA modulus, in bits. */
  readonly minRsaBits: number;
  readonly acceptFrom: number;
  readonly acceptUntil: number;
  /** From when own messages are signed by it; `undefined` for a profile that is only accepted. */
  readonly signFrom: number | undefined;
}

/** What may be signed how, and when. Profiles whose spans overlap hold side by side: that is how a change-over is made. */
export interface AlgorithmProfiles {
  /**
   * Throws `auth-algorithm-refused` when no profile knows the algorithm with such a key, `auth-algorithm-retired` when every one that
   * does is past, `auth-algorithm-not-yet` when one is still to come; `rule` names profile and date.
   */
  requireAccepted(algorithm: SignatureAlgorithm, key: KeyObject, at: number): void;
  /** The same for a digest of a covered part. */
  requireDigest(digest: HashName, at: number): void;
  /** Whether `requireAccepted` would let it pass. */
  accepts(algorithm: SignatureAlgorithm, key: KeyObject, at: number): boolean;
  /** The first algorithm, in the order of the profile that signs at `at`, that the key is for; `undefined` when there is none. */
  signingAlgorithm(key: KeyObject, at: number): SignatureAlgorithm | undefined;
  /** When what is signed with may change, earliest first. */
  readonly signingTimes: readonly number[];
}

/** Everything that the gateway can do, at any time. */
export const EVERY_ALGORITHM: AlgorithmProfile = Object.freeze({
  name: 'every',
  signatures: SIGNATURE_ALGORITHMS,
  digests: ['sha256', 'sha384', 'sha512'] as const,
  minRsaBits: 2_048,
  acceptFrom: -Infinity,
  acceptUntil: Infinity,
  signFrom: undefined,
});

type Standing = 'accepted' | 'unknown' | { readonly past: AlgorithmProfile } | { readonly future: AlgorithmProfile };

/** The profiles together; with none, nothing is accepted. */
export function algorithmProfiles(profiles: readonly AlgorithmProfile[]): AlgorithmProfiles {
  const bySignature = new Map(
    SIGNATURE_ALGORITHMS.map((algorithm) => [algorithm, profiles.filter(({ signatures }) => signatures.includes(algorithm))] as const),
  );
  const signing = profiles
    .filter(({ signFrom }) => signFrom !== undefined)
    .sort((one, other) => (other.signFrom ?? 0) - (one.signFrom ?? 0));

  const ofSignature = (algorithm: SignatureAlgorithm, key: KeyObject, at: number): Standing =>
    standing(bySignature.get(algorithm) ?? [], at, (profile) => isKeyFor(algorithm, key) && isLargeEnough(profile, key));

  return {
    requireAccepted: (algorithm, key, at) => refuseUnlessAccepted(ofSignature(algorithm, key, at), at),
    requireDigest: (digest, at) =>
      refuseUnlessAccepted(
        standing(profiles, at, ({ digests }) => digests.includes(digest)),
        at,
      ),
    accepts: (algorithm, key, at) => ofSignature(algorithm, key, at) === 'accepted',
    signingTimes: signing.map(({ signFrom = 0 }) => signFrom).reverse(),
    signingAlgorithm(key, at) {
      const current = signing.find(({ signFrom = 0 }) => at >= signFrom);
      return current?.signatures.find((algorithm) => isKeyFor(algorithm, key) && isLargeEnough(current, key));
    },
  };
}

const isLargeEnough = ({ minRsaBits }: AlgorithmProfile, key: KeyObject): boolean =>
  (detailsOf(key).modulusLength ?? minRsaBits) >= minRsaBits;

/** The loop is written out because it runs for every message. */
function standing(profiles: readonly AlgorithmProfile[], at: number, allows: (profile: AlgorithmProfile) => boolean): Standing {
  let other: Standing = 'unknown';
  for (const profile of profiles) {
    if (!allows(profile)) continue;
    if (at >= profile.acceptUntil) other = other === 'unknown' ? { past: profile } : other;
    else if (at < profile.acceptFrom) other = { future: profile };
    else return 'accepted';
  }
  return other;
}

function refuseUnlessAccepted(found: Standing, at: number): void {
  if (found === 'accepted') return;
  if (found === 'unknown') throw new GatewayError('auth-algorithm-refused', { rule: 'algorithm-profile' });
  const [code, { name }, bound] =
    'past' in found
      ? (['auth-algorithm-retired', found.past, `until ${day(found.past.acceptUntil)}`] as const)
      : (['auth-algorithm-not-yet', found.future, `from ${day(found.future.acceptFrom)}`] as const);
  throw new GatewayError(code, { rule: `algorithm-profile/${name} ${bound}`, mend: `Use an algorithm that is accepted on ${day(at)}.` });
}

const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
