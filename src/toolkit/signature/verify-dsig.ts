import type { KeyObject } from 'node:crypto';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { elementById } from '../../signing/xml-signature/sign-place.ts';
import { findSignature } from '../../signing/xml-signature/read-signature.ts';
import { readTarget } from '../../signing/xml-signature/read-target.ts';
import { LEGACY_POLICY, STRICT_POLICY, type SignaturePolicy } from '../../signing/xml-signature/signature-policy.ts';
import {
  judgeXml,
  saysNothing,
  verifyXml,
  type CoveredPart,
  type VerifiedXml,
  type VerifyXmlOptions,
} from '../../signing/xml-signature/verify-xml.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { FILE_LIMITS } from '../xml/file-limits.ts';
import type { PolicyName } from './report.ts';
import { uncoveredParts } from './uncovered-parts.ts';
import type { SignerReport, VerifierTrust } from './verifier-trust.ts';
import type { JudgedMessage, VerifySettings } from './judged-message.ts';

/** The policy of XML Signature that goes by this name. */
export const POLICIES: Readonly<Record<PolicyName, SignaturePolicy>> = Object.freeze({ strict: STRICT_POLICY, legacy: LEGACY_POLICY });

/** Verifies the XML signature of a document. Throws as `verifyXml` does. */
export async function verifyDsig(bytes: Uint8Array, { believed, at, policy: name }: VerifySettings): Promise<JudgedMessage> {
  const policy = POLICIES[name];
  const document = scanXml(bytes, FILE_LIMITS, { instructions: policy.legacy ? 'keep' : 'refuse' });
  const { trust, keys, isEmbedded } = believed;
  const verified = await verifiedXml(document, { policy, at, trust, keys, embedded: isEmbedded }, believed.authorityKeys);
  const signer = await signerReport(verified, believed, at);
  const elements = verified.covered.map((part) => elementOf(document, part, policy));
  const covered = verified.covered.map(({ path, uri, bytes: { length } }, index) => {
    const offset = document.startOf(Math.max(0, elements[index] ?? 0));
    return { path, uri, bytes: length, offset };
  });
  const uncovered = uncoveredParts(document, elements, findSignature(document, policy));
  return { facts: { algorithm: verified.algorithm, signer, covered, ...uncovered }, parts: verified.covered.map((part) => part.bytes) };
}

/** A signature that leads to nobody may be that of an authority which was given; if it is not, there is no telling, as before. */
async function verifiedXml(document: XmlDocument, options: VerifyXmlOptions, authorityKeys: readonly KeyObject[]): Promise<VerifiedXml> {
  try {
    return await verifyXml(document, options);
  } catch (error) {
    if (authorityKeys.length === 0 || !(error instanceof GatewayError) || !saysNothing(error)) throw error;
    const again = await judgeXml(document, { ...options, keys: authorityKeys });
    if (again.verdict === 'valid') return again.verified;
    throw again.error.code === 'auth-signature-digest' ? again.error : error;
  }
}

async function signerReport({ signer }: VerifiedXml, believed: VerifierTrust, at: number): Promise<SignerReport> {
  if (signer.vouchedBy !== 'key' && signer.certificate !== undefined)
    return believed.report(await believed.trust.certificate(signer.certificate.raw, at), at);
  return believed.reportKey(signer.publicKey, at);
}

/** The element that a verified reference covers, `NO_ELEMENT` for the whole document. */
function elementOf(document: XmlDocument, { uri }: CoveredPart, policy: SignaturePolicy): ElementIndex {
  const { id } = readTarget(uri, policy, 'ds:Reference');
  return id === undefined ? NO_ELEMENT : elementById(document, id);
}
