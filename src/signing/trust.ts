import type { X509Certificate } from 'node:crypto';
import { GatewayError } from '../kernel/gateway-error.ts';
import { algorithmProfiles, EVERY_ALGORITHM, type AlgorithmProfiles } from './algorithm-profile.ts';
import { fingerprintOf } from './identity.ts';
import { boundedMemory } from './bounded-memory.ts';
import { certificateFacts, type CertificateFacts } from './trust/certificate-facts.ts';
import { checkSigner, soundPaths, type ChainRules, type Path } from './trust/check-path.ts';
import { findPaths } from './trust/find-paths.ts';
import { heldCertificates, type CertificateName } from './trust/held-certificates.ts';
import { readBundle, readCertificate, readOffered, requireOrdinarySize } from './trust/read-certificate.ts';
import { openRevocation } from './trust/revocation.ts';
import type { RevocationFault, RevocationRules, RevocationSources } from './trust/revocation-rules.ts';
import { openStanding, type Standing } from './trust/standing.ts';
import type { TrustedSigner } from './trust/trusted-signer.ts';

export type { TrustedSigner } from './trust/trusted-signer.ts';

/**
 * Whom a receiver believes. `at` is the time of the message, epoch milliseconds. Every look-up throws `auth-certificate-not-trusted`
 * for whom nothing vouches, `auth-certificate-expired`, `-not-yet-valid`, `-revoked`, `auth-revocation-unknown`, and for what a chain
 * may not be `auth-certificate-key-usage`, `-path-length`, `-algorithm`, `-extension`, `-name-constraint` or `-purpose`.
 */
export interface Trust {
  /**
   * A certificate that came with a message, with those between it and an anchor (`chain`, in any order) and OCSP answers (`answers`)
   * where the message brought any. A promise only when answers have to be read, or a responder asked because this signer is new.
   */
  certificate(
    der: Uint8Array,
    at: number,
    chain?: readonly Uint8Array[],
    answers?: readonly Uint8Array[],
  ): TrustedSigner | Promise<TrustedSigner>;
  /** A pinned certificate named by its SHA-256 fingerprint (lower-case hex). */
  fingerprint(fingerprint: string, at: number): TrustedSigner;
  /** A pinned certificate named otherwise; of several, the newest that is in force. */
  lookup(name: CertificateName, at: number): TrustedSigner;
  /** Judges again a signer that this trust gave before: for whoever remembers signers, at every use. */
  confirm(signer: TrustedSigner, at: number): TrustedSigner;
  /** Renews what is known about revocation through `sources`, which first contacts use from then on. Says what could not be renewed. */
  refresh(sources: RevocationSources, at: number): Promise<readonly RevocationFault[]>;
  /** Which algorithms signers may use, and when. */
  readonly algorithms: AlgorithmProfiles;
}

/** Whom to believe. Certificates are PEM; an entry of `anchors` and `intermediates` may hold several. */
export interface TrustBasis {
  /** Authorities that vouch for signers. */
  readonly anchors: readonly string[];
  /** Signers that are believed by themselves. */
  readonly pinned: readonly string[];
  /** Authorities between signers and anchors, for messages that do not bring them. */
  readonly intermediates?: readonly string[] | undefined;
  readonly rules?: ChainRules | undefined;
  /** Off unless told. For a pinned certificate it counts only where the issuer is among anchors and intermediates. */
  readonly revocation?: RevocationRules | undefined;
  /** Every algorithm of the table unless told. */
  readonly algorithms?: AlgorithmProfiles | undefined;
}

const DEFAULT_CHAIN_RULES: ChainRules = Object.freeze({ maxDepth: 4, purposes: [], policies: [] });

const NO_REVOCATION: RevocationRules = { mode: 'off', lists: [], responders: [], maxAgeMs: 0, graceMs: 0, firstContact: 'refuse' };
const EVERYTHING = algorithmProfiles([EVERY_ALGORITHM]);
const MAX_ACCEPTED = 1_024;
const MAX_AUTHORITIES = 256;
const MAX_OFFERED = 8;

/**
 * Trust in the given certificates. What a certificate says is read and its chain verified once; validity and revocation are judged at
 * every use. Throws `keys-unusable` for anything that is not a certificate.
 */
export function trustFrom(basis: TrustBasis): Trust {
  const { rules = DEFAULT_CHAIN_RULES, revocation: revocationRules = NO_REVOCATION } = basis;
  const anchors = basis.anchors.flatMap(readBundle);
  const intermediates = (basis.intermediates ?? []).flatMap(readBundle);
  const pinned = heldCertificates(basis.pinned.map((pem) => factsGiven(readCertificate(pem))));
  const authorities = boundedMemory<string, CertificateFacts>(MAX_AUTHORITIES);
  const accepted = boundedMemory<string, Standing>(MAX_ACCEPTED);
  const revocation = openRevocation(revocationRules);
  const given = new Map([...anchors, ...intermediates].map((certificate) => [certificate, factsGiven(certificate)]));
  const authority = (certificate: X509Certificate): CertificateFacts =>
    given.get(certificate) ?? authorities.recall(fingerprintOf(certificate.raw), () => certificateFacts(certificate));

  const chained = (certificate: X509Certificate, offered: readonly X509Certificate[]): Standing => {
    const { paths, isTooLong, hasForbiddenSignature, hasForbiddenKey } = findPaths(certificate, {
      anchors,
      intermediates: [...intermediates, ...offered],
      maxDepth: rules.maxDepth,
    });
    if (paths.length > 0) {
      const signer = certificateFacts(certificate);
      const read = paths.map(([, ...issuers]): Path => [signer, ...issuers.map(authority)]);
      return openStanding(soundPaths(read, rules), revocation, 'chained');
    }
    if (isTooLong) throw new GatewayError('auth-certificate-path-length', { field: 'certificate', rule: 'x509/max-depth' });
    if (hasForbiddenSignature)
      throw new GatewayError('auth-certificate-algorithm', { field: 'certificate', rule: 'x509/signature-algorithm' });
    if (hasForbiddenKey) throw new GatewayError('auth-certificate-algorithm', { field: 'issuer', rule: 'x509/key-algorithm' });
    return refuse('Use a certificate that a configured anchor issued.');
  };

  /** A pin needs nobody to vouch for it, but what its issuer says about its revocation counts. */
  const pinnedStanding = (held: CertificateFacts): Standing =>
    accepted.recall(held.fingerprint, () => {
      checkSigner(held);
      const sources = { anchors, intermediates, maxDepth: rules.maxDepth };
      const issuer = revocationRules.mode === 'off' ? undefined : findPaths(held.certificate, sources).paths[0]?.[1];
      return openStanding([issuer === undefined ? [held] : [held, authority(issuer)]], revocation, 'pinned');
    });

  const standingOf = (der: Uint8Array, at: number, chain: readonly Uint8Array[]): Standing => {
    requireOrdinarySize(der);
    const fingerprint = fingerprintOf(der);
    const known = accepted.peek(fingerprint);
    // A chain that came along may do what the one remembered no longer does.
    if (known !== undefined && (chain.length === 0 || known.isInForce(at))) return known;
    const held = pinned.byFingerprint(fingerprint);
    if (held !== undefined) return pinnedStanding(held);
    if (chain.length > MAX_OFFERED) return refuse(`Send at most ${MAX_OFFERED} certificates besides the signer’s.`);
    return accepted.keep(fingerprint, chained(readOffered(der), chain.map(readOffered)));
  };

  /** A status that is not known is asked for at once, whether this message waits for it or only the next one gains by it. */
  const settle = (standing: Standing, at: number): TrustedSigner | Promise<TrustedSigner> => {
    if (revocationRules.mode === 'off' || standing.isInForce(at) || !standing.isUnknown(at)) return standing.signer(at);
    const asked = standing.ask(at);
    return revocationRules.firstContact === 'ask' ? asked.then(() => standing.signer(at)) : standing.signer(at);
  };

  return {
    algorithms: basis.algorithms ?? EVERYTHING,

    certificate(der, at, chain = [], answers = []) {
      const standing = standingOf(der, at, chain);
      return answers.length === 0 ? settle(standing, at) : standing.take(answers, at).then(() => settle(standing, at));
    },

    fingerprint(fingerprint, at) {
      const held = pinned.byFingerprint(fingerprint);
      return held ? pinnedStanding(held).signer(at) : refuse('Use a certificate that is registered here.');
    },

    lookup(name, at) {
      const [newest, ...older] = pinned.named(name).map(pinnedStanding);
      if (newest === undefined) return refuse('Use a certificate that is registered here.');
      const inForce = newest.isInForce(at) ? newest : older.find((standing) => standing.isInForce(at));
      return (inForce ?? newest).signer(at);
    },

    confirm(signer, at) {
      const remembered = accepted.peek(signer.fingerprint);
      if (remembered !== undefined) return remembered.signer(at);
      const chain = signer.chain.map(({ raw }) => raw);
      return standingOf(signer.certificate.raw, at, chain).signer(at);
    },

    refresh(sources, at) {
      // What is pinned is known from the start, so its status can be asked for before it speaks.
      if (revocationRules.mode !== 'off') for (const held of pinned.all) if (isSigner(held)) pinnedStanding(held).isInForce(at);
      return revocation.refresh(sources, [...given.values(), ...authorities.all()], at);
    },
  };
}

const refuse = (mend: string): never => {
  throw new GatewayError('auth-certificate-not-trusted', { mend });
};

function factsGiven(certificate: X509Certificate): CertificateFacts {
  try {
    return certificateFacts(certificate);
  } catch (cause) {
    throw new GatewayError('keys-unusable', { mend: 'Give certificates that keep to RFC 5280.' }, { cause });
  }
}

function isSigner(held: CertificateFacts): boolean {
  try {
    checkSigner(held);
    return true;
  } catch {
    return false;
  }
}
