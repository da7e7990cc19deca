import type { Clock } from '../../kernel/clock.ts';
import { checkMustUnderstand } from '../../wire/soap/must-understand.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { canonicalize } from '../../wire/xml/canonicalize.ts';
import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import type { BatchAcceptance } from '../batch/batch-acceptance.ts';
import { freshnessRule, rememberUntil, type Replay } from '../freshness.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import { checkSignatureValue } from '../xml-signature/check-signature-value.ts';
import { readKnownSignedInfo, rememberSignedInfo } from '../xml-signature/known-signed-info.ts';
import { readSignature } from '../xml-signature/read-signature.ts';
import type { SignedReference } from '../xml-signature/read-reference.ts';
import { readSignedInfo } from '../xml-signature/read-signed-info.ts';
import { requireAgreedBatch } from '../xml-signature/refused-algorithms.ts';
import type { SignaturePolicy } from '../xml-signature/signature-policy.ts';
import type { XmlSignatureAlgorithm } from '../xml-signature/xml-signature-names.ts';
import { readAddressing, type Addressing } from './addressing.ts';
import { checkCoverage, type PartName } from './coverage.ts';
import { digestParts, HEADER, type CoveredPart, type DigestedPart } from './covered-parts.ts';
import { replayKey } from './replay-key.ts';
import { receiverPolicy } from './receiver-policy.ts';
import { readSecurityHeader } from './security-header.ts';
import { checkFreshness } from './timestamp.ts';
import { rememberToken, signerOf } from './token-signer.ts';
import { WSA } from './wss-names.ts';
import { refuse } from './wss-rules.ts';

/** What a receiver demands of a signed message. */
export interface VerifyOptions {
  readonly trust: Trust;
  readonly clock: Clock;
  /** True when the key was new; it is then to be remembered until `expiresAt` (epoch milliseconds). Asked last, for messages that are genuine. */
  readonly replay?: Replay | undefined;
  /** The greatest age of a message, clock differences included; five minutes unless told. */
  readonly maxAgeMs?: number | undefined;
  /** How far the sender's clock may be ahead, or behind at Expires; one minute unless told. */
  readonly clockSkewMs?: number | undefined;
  readonly limits?: XmlLimits | undefined;
  /** Header blocks that must be there and covered, besides addressing. */
  readonly requiredHeaders?: readonly PartName[] | undefined;
  /** Whether the signature may cover attachments; whoever says so compares their digests (`VerifiedSoap.attachments`). */
  readonly attachments?: boolean | undefined;
  /** Algorithms and forms that are accepted; the strict ones unless told. */
  readonly policy?: SignaturePolicy | undefined;
  /** Whose values of batches (`batch/`) are accepted, whatever the policy says of them; where nothing is told, the policy says it for everybody. */
  readonly batch?: BatchAcceptance | undefined;
}

/** What the signature on a message covered, and nothing else of the message. */
export interface VerifiedSoap {
  readonly version: SoapVersion;
  /** Canonical bytes of the one child of the verified Body. */
  readonly payload: Uint8Array;
  readonly payloadName: PartName;
  readonly addressing: Addressing;
  /** Everything that the signature covers, in the order of its references. No two parts have one name. */
  readonly covered: readonly CoveredPart[];
  /** References to attachments, whose digests nobody has compared yet; none unless the options allow them. */
  readonly attachments: readonly SignedReference[];
  readonly signer: TrustedSigner;
  readonly algorithm: XmlSignatureAlgorithm;
  /** Epoch milliseconds of wsu:Created and wsu:Expires. */
  readonly created: number;
  readonly expires: number;
}

/** How many times the largest message a part of one may be in canonical form: end tags and declarations are written out there. */
const CANONICAL_GROWTH = 2;

/**
 * Verifies a signed envelope (WS-Security 1.1, X.509 Token Profile 1.1): composition, algorithms, certificate, signature, digests,
 * coverage of Body, Timestamp, addressing and required headers, freshness, and replay, in that order.
 * Throws `wire-*` for what is no envelope, `auth-*` with the part concerned as `field` and the rule for everything else.
 */
export async function verifySoap(bytes: Uint8Array, options: VerifyOptions): Promise<VerifiedSoap> {
  const envelope = readEnvelope(bytes, options.limits);
  try {
    return await verifyEnvelope(envelope, options);
  } finally {
    envelope.document.release();
  }
}

async function verifyEnvelope(envelope: SoapEnvelope, options: VerifyOptions): Promise<VerifiedSoap> {
  const { trust, clock, limits = DEFAULT_XML_LIMITS } = options;
  const policy = receiverPolicy(options);
  const { document, version, payload } = envelope;
  const security = readSecurityHeader(envelope);
  const signature = readSignature(document, security.signature, policy);
  const known = readKnownSignedInfo(document, signature.signedInfo, policy);
  const info = known ?? readSignedInfo(document, signature.signedInfo, policy);
  const now = clock.now();
  const found = signerOf(document, signature.keyInfo, security.token, trust, now);
  const signer = found instanceof Promise ? await found : found;
  if (options.batch !== undefined) requireAgreedBatch(info.algorithm, options.batch, signer);
  checkSignatureValue(info, signature.value, signer.publicKey, policy, now);
  if (known === undefined) rememberSignedInfo(info, policy);
  rememberToken(document, security.token, trust, signer);
  const attachments = policy.attachments === true ? info.references.filter(isAttachment) : NONE;
  const inMessage = attachments.length === 0 ? info.references : info.references.filter((reference) => !isAttachment(reference));
  const covered = digestParts(envelope, security, inMessage, CANONICAL_GROWTH * limits.maxBytes);
  checkCoverage(envelope, security, covered, options.requiredHeaders ?? []);
  const addressing = readAddressing(envelope, covered);
  checkMustUnderstand(envelope, (header) => header === security.element || isUnderstood(document, header, options));
  const rule = freshnessRule(options);
  const { created, expires } = checkFreshness(document, security.timestamp, now, rule);
  const isFirst = options.replay?.(replayKey(signer, addressing.messageId), rememberUntil(created, rule));
  if (isFirst !== undefined && !(await isFirst)) refuse('wss/replay', 'wsa:MessageID');
  return {
    version,
    payload: payloadBytes(envelope, covered),
    payloadName: { namespace: document.namespaceOf(payload), local: document.localOf(payload) },
    addressing,
    covered,
    attachments,
    signer,
    algorithm: info.algorithm,
    created,
    expires,
  };
}

/** Addressing, and what the receiver asked for; that it is covered was checked. Of anything else it knows nothing, signed or not. */
function isUnderstood(document: XmlDocument, header: ElementIndex, { requiredHeaders = [] }: VerifyOptions): boolean {
  return document.namespaceOf(header) === WSA || requiredHeaders.some(({ namespace, local }) => document.is(header, namespace, local));
}

const NONE: readonly never[] = Object.freeze([]);

const isAttachment = ({ transforms }: SignedReference): boolean => transforms.attachment === true;

/** The payload in the form that the Body's reference gives the Body, so that prefixes which only content uses keep their meaning. */
function payloadBytes({ document, body, payload }: SoapEnvelope, covered: readonly DigestedPart[]): Uint8Array {
  const inclusivePrefixes = covered.find(({ element }) => element === body)?.inclusivePrefixes;
  return canonicalize(document, payload, { inclusivePrefixes });
}

/** The canonical bytes of the covered header block of that name, `undefined` where there is none. */
export function coveredHeader({ covered }: VerifiedSoap, namespace: string, local: string): Uint8Array | undefined {
  return covered.find((part) => part.namespace === namespace && part.path === `${HEADER}/${local}`)?.bytes;
}
