import type { X509Certificate } from 'node:crypto';
import { algorithmOf } from '../algorithms.ts';
import { mayAuthoritySignWith } from './authority-signature.ts';

/** A certificate and those that vouch for it: the signer first, the anchor last, every signature verified. */
export type SignedPath = readonly X509Certificate[];

/** What a path may be made of. */
export interface PathSources {
  readonly anchors: readonly X509Certificate[];
  readonly intermediates: readonly X509Certificate[];
  /** Certificates in a path, signer and anchor included, at most. */
  readonly maxDepth: number;
}

/** The paths that were found, and why there is none where that can be told. */
export interface FoundPaths {
  readonly paths: readonly SignedPath[];
  readonly isTooLong: boolean;
  readonly hasForbiddenSignature: boolean;
  readonly hasForbiddenKey: boolean;
}

/** Renewed anchors and cross-certificates give a signer several paths; more than these are no PKI but an attack. */
const MAX_PATHS = 4;
const MAX_VERIFICATIONS = 24;
/** Issuers that are looked at because of their names. */
const MAX_STEPS = 256;
/** A path this much too long is still told apart from none. */
const LOOK_BEYOND = 2;

/**
 * The paths from a certificate to an anchor, by names and signatures alone (RFC 5280, section 6.1.3 (a)(1) and (4)). They are followed by
 * names and verified from the anchor down, so that no key verifies anything for which nobody vouches: strangers choose theirs to be slow.
 * A search that their certificates make long ends after a fixed number of verified signatures.
 */
export function findPaths(signer: X509Certificate, { anchors, intermediates, maxDepth }: PathSources): FoundPaths {
  const verdicts = new Map<X509Certificate, Map<X509Certificate, boolean>>();
  let verifications = 0;
  let steps = 0;
  let hasForbiddenSignature = false;
  let hasForbiddenKey = false;

  const verify = (issuer: X509Certificate, certificate: X509Certificate): boolean => {
    if (!mayAuthoritySignWith(certificate.signatureAlgorithmOid)) {
      hasForbiddenSignature = true;
      return false;
    }
    if (!hasAllowedKey(issuer)) {
      hasForbiddenKey = true;
      return false;
    }
    verifications += 1;
    return verifications <= MAX_VERIFICATIONS && holds(certificate, issuer);
  };

  const hasIssued = (issuer: X509Certificate, certificate: X509Certificate): boolean => {
    const known = verdicts.get(certificate) ?? new Map<X509Certificate, boolean>();
    const verdict = known.get(issuer) ?? verify(issuer, certificate);
    verdicts.set(certificate, known.set(issuer, verdict));
    return verdict;
  };

  const isStep = (issuer: X509Certificate, certificate: X509Certificate, below: readonly X509Certificate[]): boolean => {
    if (issuer.subject !== certificate.issuer || steps >= MAX_STEPS) return false;
    steps += 1;
    return !below.some((known) => known.raw.equals(issuer.raw));
  };

  const pathsFrom = (certificate: X509Certificate, before: readonly X509Certificate[]): readonly SignedPath[] => {
    const paths: SignedPath[] = anchors
      .filter((anchor) => anchor.subject === certificate.issuer && hasIssued(anchor, certificate))
      .map((anchor) => [certificate, anchor]);
    const below = [...before, certificate];
    if (below.length > maxDepth + LOOK_BEYOND) return paths;
    for (const issuer of intermediates) {
      if (paths.length >= MAX_PATHS || !isStep(issuer, certificate, below)) continue;
      const above = pathsFrom(issuer, below);
      if (above.length > 0 && hasIssued(issuer, certificate)) paths.push(...above.map((path) => [certificate, ...path]));
    }
    return paths.slice(0, MAX_PATHS);
  };

  const all = pathsFrom(signer, []);
  const paths = all.filter(({ length }) => length <= maxDepth);
  return { paths, isTooLong: paths.length < all.length, hasForbiddenSignature, hasForbiddenKey };
}

/** Node reads certificates with keys that it cannot use. */
function hasAllowedKey(certificate: X509Certificate): boolean {
  try {
    return algorithmOf(certificate.publicKey) !== undefined;
  } catch {
    return false;
  }
}

function holds(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
