import type { AlgorithmProfiles } from '../algorithm-profile.ts';
import { BATCH_ALGORITHMS } from '../batch/batch-name.ts';
import {
  C14N,
  C14N11,
  CANONICALIZATIONS_BY_URI,
  DIGEST_URIS,
  DIGESTS_BY_URI,
  EXC_C14N,
  SIGNATURE_ALGORITHMS_BY_URI,
  SIGNATURE_URIS,
  type ByUri,
  type CanonicalizationMethod,
  type XmlDigest,
  type XmlSignatureAlgorithm,
} from './xml-signature-names.ts';

/** What a receiver accepts of an XML signature. Everything that is not listed is refused. */
export interface SignaturePolicy {
  readonly name: string;
  /** For SignedInfo and for references. Canonical XML 1.0 also stands for a reference that names no canonicalisation. */
  readonly canonicalizations: ByUri<CanonicalizationMethod>;
  readonly signatures: ByUri<XmlSignatureAlgorithm>;
  readonly digests: ByUri<XmlDigest>;
  /** Whether the signature may hold ds:Object: not at all, or only objects that it refers to by their Id, without manifests or signatures in them. */
  readonly objects: 'none' | 'covered';
  readonly maxReferences: number;
  /** Transforms of one reference. */
  readonly maxTransforms: number;
  /** Whether references may point at attachments (`cid:`), for a caller who compares their digests itself. */
  readonly attachments?: boolean | undefined;
  /** Algorithm profiles, asked before a signature value is checked; the legacy algorithms are not asked about. */
  readonly algorithms?: Pick<AlgorithmProfiles, 'requireAccepted' | 'requireDigest'> | undefined;
  /**
   * For reading other people's test vectors, never for messages: comments and processing instructions in the signature, uncovered
   * objects, XPointers by identifier, repeated references, Base64 transforms, short keys, and keys that the message brings itself.
   */
  readonly legacy: boolean;
}

const only = <Value>(all: ByUri<Value>, uris: readonly string[]): ByUri<Value> => Object.freeze(all.filter(([uri]) => uris.includes(uri)));

/**
 * The policy unless another is given: exclusive canonicalisation without comments, which alone gives a part the same bytes wherever it
 * stands in a message; SHA-2; RSA, ECDSA and Ed25519 as `algorithms.ts` bounds them; references by identifier.
 */
export const STRICT_POLICY: SignaturePolicy = Object.freeze({
  name: 'strict',
  canonicalizations: only(CANONICALIZATIONS_BY_URI, [EXC_C14N]),
  signatures: only(SIGNATURE_ALGORITHMS_BY_URI, Object.values(SIGNATURE_URIS)),
  digests: only(DIGESTS_BY_URI, Object.values(DIGEST_URIS)),
  objects: 'covered',
  maxReferences: 32,
  maxTransforms: 2,
  legacy: false,
});

/** The strict policy with Canonical XML 1.0 and 1.1 besides exclusive canonicalisation, for partners who cannot do otherwise. */
export const INCLUSIVE_POLICY: SignaturePolicy = Object.freeze({
  ...STRICT_POLICY,
  name: 'strict with inclusive canonicalisation',
  canonicalizations: only(CANONICALIZATIONS_BY_URI, [EXC_C14N, C14N, C14N11]),
});

/** For other people's test vectors only. XSLT, XPath, HMAC and anything outside the document are refused here, too. */
export const LEGACY_POLICY: SignaturePolicy = Object.freeze({
  ...STRICT_POLICY,
  name: 'legacy',
  canonicalizations: CANONICALIZATIONS_BY_URI,
  signatures: SIGNATURE_ALGORITHMS_BY_URI,
  digests: DIGESTS_BY_URI,
  legacy: true,
});

/** The policy, with signatures over a batch (`batch/`) besides: for partners who agreed to them. */
export function withBatches(policy: SignaturePolicy): SignaturePolicy {
  return { ...policy, name: `${policy.name} with batches`, signatures: [...policy.signatures, ...BATCH_ALGORITHMS] };
}
