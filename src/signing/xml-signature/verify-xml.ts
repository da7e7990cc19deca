import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { canonicalize, canonicalizeDocument } from '../../wire/xml/canonicalize.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { NO_ELEMENT, XmlDocument } from '../../wire/xml/xml-document.ts';
import { checkDigest } from './check-digest.ts';
import { checkSignatureValue } from './check-signature-value.ts';
import { findSigners, type XmlSigner, type XmlTrust } from './find-signer.ts';
import { checkObjects, locatePart, type ReferencedPart } from './locate-part.ts';
import { readKeyInfo } from './read-key-info.ts';
import { findSignature, readSignature, type SignatureParts } from './read-signature.ts';
import { readSignedInfo, type SignedInfo } from './read-signed-info.ts';
import { STRICT_POLICY, type SignaturePolicy } from './signature-policy.ts';
import { refuse } from './signature-rules.ts';
import type { XmlSignatureAlgorithm } from './xml-signature-names.ts';

/** How a signed document is verified. */
export interface VerifyXmlOptions extends XmlTrust {
  /** `STRICT_POLICY` unless told. */
  readonly policy?: SignaturePolicy | undefined;
  /** The time at which certificates must be valid and algorithms accepted, epoch milliseconds. */
  readonly at: number;
}

/** A part that the signature covers. */
export interface CoveredPart {
  /** The URI of the reference. */
  readonly uri: string;
  /** The local names from the document element down; `/` for the whole document. */
  readonly path: string;
  /** The bytes that were digested: the canonical form, without the signature where that stands in the part. */
  readonly bytes: Uint8Array;
}

/** What a signature covers, and whose it is; nothing else of the document is to be believed. */
export interface VerifiedXml {
  readonly covered: readonly CoveredPart[];
  readonly signer: XmlSigner;
  readonly algorithm: XmlSignatureAlgorithm;
  /** Where the signature stands. */
  readonly path: string;
  readonly policy: string;
}

/**
 * Verifies the signature of a document: enveloped, enveloping, or beside what it signs, by references within the document. Throws
 * `wire-*` for what is no document or exceeds a limit, `auth-*` with the rule that was broken for every other refusal.
 */
export async function verifyXml(source: Uint8Array | XmlDocument, options: VerifyXmlOptions): Promise<VerifiedXml> {
  const { at } = options;
  const policy = policyOf(options);
  if (options.embedded === true && !policy.legacy) refuse('xmldsig/no-embedded-key', 'ds:KeyInfo');
  const document = source instanceof XmlDocument ? source : scanXml(source, undefined, { instructions: policy.legacy ? 'keep' : 'refuse' });
  const signature = readSignature(document, findSignature(document, policy), policy);
  const info = readSignedInfo(document, signature.signedInfo, policy);
  const parts = info.references.map((reference) => locatePart(document, signature, reference));
  checkObjects(document, signature, parts, policy);
  const signers = await findSigners(readKeyInfo(document, signature.keyInfo), options, at);
  const signer = signerOf(signers, info, signature, policy, at);
  const covered = parts.map((part) => coveredPart(document, signature, part));
  return { covered, signer, algorithm: info.algorithm, path: document.pathOf(signature.element), policy: policy.name };
}

/** Which algorithms count when, the trust says where the policy does not. */
function policyOf({ policy = STRICT_POLICY, trust }: VerifyXmlOptions): SignaturePolicy {
  return { ...policy, algorithms: policy.algorithms ?? trust?.algorithms };
}

/** The first signer whose key made the signature value. Where none did, a key that could have made it says more than one that could not. */
function signerOf(
  signers: readonly XmlSigner[],
  info: SignedInfo,
  { value }: SignatureParts,
  policy: SignaturePolicy,
  at: number,
): XmlSigner {
  let refusal: unknown;
  for (const signer of signers) {
    try {
      checkSignatureValue(info, value, signer.publicKey, policy, at);
      return signer;
    } catch (error) {
      if (refusal === undefined || isWrongValue(error)) refusal = error;
    }
  }
  throw asGatewayError(refusal);
}

const isWrongValue = (error: unknown): boolean => error instanceof GatewayError && error.code === 'auth-signature-invalid';

/** End tags and declarations are written out in canonical form, and inherited namespaces with them. */
const maxLength = (document: XmlDocument): number => 4 * document.bytes.length + 65_536;

function coveredPart(document: XmlDocument, signature: SignatureParts, { reference, element }: ReferencedPart): CoveredPart {
  const { uri, field, transforms } = reference;
  const isWhole = element === NO_ELEMENT;
  const options = {
    ...transforms.canonicalization,
    maxLength: maxLength(document),
    ...(transforms.enveloped && { omit: signature.element }),
  };
  const bytes = transforms.decoded
    ? decoded(document, isWhole ? 0 : element, field)
    : isWhole
      ? canonicalizeDocument(document, options)
      : canonicalize(document, element, options);
  checkDigest(reference, bytes);
  return { uri, path: isWhole ? '/' : document.pathOf(element), bytes };
}

/** The Base64 transform (XML Signature 1.1 section 6.6.2) of an element that holds text only. */
function decoded(document: XmlDocument, element: number, field: string): Uint8Array {
  const text = document.textOf(element);
  return text === undefined ? refuse('xmldsig/transforms', field) : Buffer.from(text, 'base64');
}

/** What somebody who asks about one signature is told. */
export type XmlVerdict =
  | { readonly verdict: 'valid'; readonly verified: VerifiedXml }
  | { readonly verdict: 'invalid' | 'undecided'; readonly error: GatewayError };

/** Refusals that say something about the verifier's means and nothing about the signature. */
const UNDECIDED: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'auth-signature-key-unknown',
  'auth-signature-key-form',
  'auth-signature-method-unknown',
  'auth-revocation-unknown',
]);

/** Whether a refusal leaves open what the signature is worth: there is nothing to judge it with. */
export function saysNothing({ code }: GatewayError): boolean {
  return UNDECIDED.has(code);
}

/** The verdict on a document instead of an exception; anything but a refusal is thrown on. */
export async function judgeXml(source: Uint8Array | XmlDocument, options: VerifyXmlOptions): Promise<XmlVerdict> {
  try {
    return { verdict: 'valid', verified: await verifyXml(source, options) };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { verdict: saysNothing(error) ? 'undecided' : 'invalid', error };
  }
}
