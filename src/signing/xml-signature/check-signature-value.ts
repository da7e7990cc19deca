import type { KeyObject } from 'node:crypto';
import { algorithmOf, isKeyFor, SIGNATURE_ALGORITHMS, verifyWith, type HashName, type SignatureAlgorithm } from '../algorithms.ts';
import { rootAlgorithm } from '../batch/batch-name.ts';
import { verifyBatchWith } from '../batch/batch-value.ts';
import { verifyLegacy } from './legacy-algorithms.ts';
import type { SignedInfo } from './read-signed-info.ts';
import type { SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import type { XmlSignatureAlgorithm } from './xml-signature-names.ts';

/**
 * Refuses a signature value that the key did not make over the canonical SignedInfo (`xmldsig/signature-value`), and before that a key
 * of a kind or size that nobody may use (`xmldsig/key-strength`), an algorithm that is not one for the key (`xmldsig/method-of-key`),
 * and algorithms and digests that the profiles of the policy do not accept at `at`, epoch milliseconds.
 */
export function checkSignatureValue(info: SignedInfo, value: Uint8Array, key: KeyObject, policy: SignaturePolicy, at: number): void {
  const { algorithm: stated, bytes } = info;
  const batched = rootAlgorithm(stated);
  const algorithm = batched ?? stated;
  if (isOffered(algorithm) && isKeyFor(algorithm, key)) {
    policy.algorithms?.requireAccepted(algorithm, key, at);
    for (const digest of digestsOf(info)) policy.algorithms?.requireDigest(digest, at);
    const verify = batched === undefined ? verifyWith : verifyBatchWith;
    if (!verify(algorithm, key, bytes, value)) refuse('xmldsig/signature-value', 'ds:SignatureValue');
    return;
  }
  if (!policy.legacy) refuse(algorithmOf(key) === undefined ? 'xmldsig/key-strength' : 'xmldsig/method-of-key', 'ds:SignatureMethod');
  if (!verifyLegacy(algorithm, key, bytes, value)) refuse('xmldsig/signature-value', 'ds:SignatureValue');
}

const OFFERED: ReadonlySet<XmlSignatureAlgorithm> = new Set(SIGNATURE_ALGORITHMS);

const isOffered = (algorithm: XmlSignatureAlgorithm): algorithm is SignatureAlgorithm => OFFERED.has(algorithm);

/** The digests of the references that are no legacy ones, each once. */
function digestsOf({ references }: SignedInfo): readonly HashName[] {
  const digests: HashName[] = [];
  for (const { digestAlgorithm } of references)
    if (digestAlgorithm !== 'sha1' && !digests.includes(digestAlgorithm)) digests.push(digestAlgorithm);
  return digests;
}
