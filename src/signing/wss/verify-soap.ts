import { hash, timingSafeEqual, verify } from 'node:crypto';
import type { Clock } from '../../kernel/clock.ts';
import { checkMustUnderstand, expandedName, type ExpandedName } from '../../wire/soap/must-understand.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { canonicalize, canonicalizeWithChild } from '../../wire/xml/canonicalize.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import { algorithmOf } from '../identity.ts';
import type { Trust, TrustedSigner } from '../trust.ts';
import { freshnessRule, rememberUntil } from '../freshness.ts';
import { readAddressing } from './addressing.ts';
import { derFromConcatenated, P256_SIGNATURE_BYTES } from './ecdsa-form.ts';
import { checkFreshness } from './timestamp.ts';
import { readSignedInfo, type SignedInfo } from './read-signed-info.ts';
import { refuse } from './refuse.ts';
import { readSecurityHeader } from './security-header.ts';
import type { Addressing } from './sign-soap.ts';
import { checkCoverage, signableParts, type CoveredParts, type SignablePart } from './signable-parts.ts';
import { WSA, WSSE } from './wss-names.ts';

/** What a receiver demands of a signed message. */
export interface VerifyOptions {
  readonly trust: Trust;
  readonly clock: Clock;
  /** True when the key was new; it is then to be remembered until `expiresAt` (epoch milliseconds). Asked last, for messages that are genuine. */
  readonly replay?: ((key: string, expiresAt: number) => Promise<boolean>) | undefined;
  /** The greatest age of a message, clock differences included; five minutes unless told. */
  readonly maxAgeMs?: number | undefined;
  /** How far the sender's clock may be ahead, or behind at Expires; one minute unless told. */
  readonly clockSkewMs?: number | undefined;
  readonly limits?: XmlLimits | undefined;
  /** Header blocks that must be there and covered, besides addressing. */
  readonly requiredHeaders?: readonly { readonly namespace: string; readonly local: string }[] | undefined;
}

/** What the signature on a message covered, and nothing else of the message. */
export interface VerifiedSoap {
  readonly version: SoapVersion;
  /** Canonical bytes of the one child of the verified Body. */
  readonly payload: Uint8Array;
  readonly payloadName: { readonly namespace: string; readonly local: string };
  readonly addressing: Addressing;
  /** Canonical bytes of the covered header blocks, by `{namespace}local`. */
  readonly headers: ReadonlyMap<ExpandedName, Uint8Array>;
  readonly signer: TrustedSigner;
  /** Epoch milliseconds of wsu:Created and wsu:Expires. */
  readonly created: number;
  readonly expires: number;
}

/** How many times the largest message a part of one may be in canonical form: end tags and declarations are written out there. */
const CANONICAL_GROWTH = 2;

/**
 * Verifies a signed envelope (WS-Security 1.1, X.509 Token Profile, direct token reference): composition, algorithms, certificate,
 * signature, digests, coverage of Body, Timestamp, addressing and required headers, freshness, and replay, in that order.
 * Throws `wire-*` for what is no envelope, `auth-*` with the part concerned as `field` for everything else.
 */
export async function verifySoap(bytes: Uint8Array, options: VerifyOptions): Promise<VerifiedSoap> {
  const envelope = readEnvelope(bytes, options.limits);
  const security = readSecurityHeader(envelope);
  const parts = signableParts(envelope, security);
  const info = readSignedInfo(security.signedInfo);
  const now = options.clock.now();
  const signer = options.trust.certificate(security.certificate, now);
  checkSignature(info, security.signatureValue, signer);
  const { covered, payload } = checkDigests(info, parts, envelope, CANONICAL_GROWTH * (options.limits ?? DEFAULT_XML_LIMITS).maxBytes);
  checkCoverage(envelope, security, covered, options.requiredHeaders ?? []);
  const addressing = readAddressing(envelope, covered);
  checkMustUnderstand(envelope, understoodNames(envelope, covered));
  const rule = freshnessRule(options);
  const timestamp = security.timestamp ?? refuse('auth-signature-coverage', 'wsu:Timestamp');
  const lifetime = checkFreshness(timestamp, now, rule);
  const replayKey = `${signer.fingerprint} ${addressing.messageId}`;
  if (options.replay && !(await options.replay(replayKey, rememberUntil(lifetime.created, rule))))
    refuse('auth-message-replayed', 'wsa:MessageID');
  const { namespace, local } = envelope.payload;
  const headers = coveredHeaders(envelope, covered);
  return { version: envelope.version, payload, payloadName: { namespace, local }, addressing, headers, signer, ...lifetime };
}

function checkSignature(info: SignedInfo, value: Uint8Array, signer: TrustedSigner): void {
  if (algorithmOf(signer.publicKey) !== info.algorithm)
    refuse('auth-algorithm-refused', 'ds:SignatureMethod', 'Name the algorithm of the key that signs.');
  const ecdsa = info.algorithm === 'ecdsa-p256-sha256';
  if (ecdsa && value.length !== P256_SIGNATURE_BYTES)
    refuse('auth-signature-invalid', 'ds:SignatureValue', 'Write r and s of 32 bytes each.');
  const signature = ecdsa ? derFromConcatenated(value) : value;
  if (!verify('sha256', info.bytes, signer.publicKey, signature)) refuse('auth-signature-invalid', 'ds:SignatureValue');
}

/** Digests what each reference points at; a reference to anything but a signable part is refused. The payload is cut from the digested Body. */
function checkDigests(
  info: SignedInfo,
  parts: ReadonlyMap<string, SignablePart>,
  envelope: SoapEnvelope,
  maxLength: number,
): { readonly covered: CoveredParts; readonly payload: Uint8Array } {
  const covered = new Map<XmlElement, Uint8Array>();
  let payload: Uint8Array = new Uint8Array();
  for (const [index, { id, inclusivePrefixes, digest }] of info.references.entries()) {
    const { element, label } =
      parts.get(id) ??
      refuse(
        'auth-signature-coverage',
        `ds:Reference[${index + 1}]`,
        'Refer only to the Body, the Timestamp, the token and header blocks, by wsu:Id.',
      );
    let bytes: Uint8Array;
    if (element === envelope.bodyElement)
      ({ whole: bytes, part: payload } = canonicalizeWithChild(element, envelope.payload, { inclusivePrefixes, maxLength }));
    else bytes = canonicalize(element, { inclusivePrefixes, maxLength });
    if (!timingSafeEqual(hash('sha256', bytes, 'buffer'), digest)) refuse('auth-signature-invalid', label);
    covered.set(element, bytes);
  }
  return { covered, payload };
}

/** Security and addressing are understood here; what the signature covers is handed on to whoever understands it. */
function understoodNames(envelope: SoapEnvelope, covered: CoveredParts): ReadonlySet<ExpandedName> {
  const understood = envelope.headers.filter((header) => header.namespace === WSA || covered.has(header)).map(expandedName);
  return new Set([...understood, expandedName({ namespace: WSSE, local: 'Security' })]);
}

function coveredHeaders(envelope: SoapEnvelope, covered: CoveredParts): ReadonlyMap<ExpandedName, Uint8Array> {
  const headers = new Map<ExpandedName, Uint8Array>();
  for (const header of envelope.headers) {
    const bytes = covered.get(header);
    if (bytes !== undefined) headers.set(expandedName(header), bytes);
  }
  return headers;
}
