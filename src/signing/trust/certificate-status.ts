import { hash, X509Certificate } from 'node:crypto';
import { Integer, Null, OctetString } from 'asn1js';
import {
  AlgorithmIdentifier,
  BasicOCSPResponse,
  CertID,
  Extension,
  OCSPRequest,
  OCSPResponse,
  Request,
  TBSRequest,
  type SingleResponse,
} from 'pkijs';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { hashByOid, HASH_OIDS, SHA1_OID } from '../algorithm-oids.ts';
import { authorityAlgorithm, verifyAuthority } from './authority-signature.ts';
import { certificateFacts, serialOf, type CertificateFacts } from './certificate-facts.ts';
import { mayBeUsedFor } from './check-path.ts';
import { derAt, derChildren, derContent, derWhole } from './der.ts';

/** What a responder said about one certificate (RFC 6960, section 4.2), verified. Times are epoch milliseconds. */
export interface CertificateStatus {
  readonly status: 'good' | 'revoked' | 'unknown';
  readonly revokedAt: number | undefined;
  readonly thisUpdate: number;
  /** `undefined` when the responder always has newer knowledge. */
  readonly nextUpdate: number | undefined;
}

/** What an answer is held against. */
export interface StatusExpectation {
  readonly certificate: CertificateFacts;
  readonly issuer: CertificateFacts;
  readonly at: number;
  /** The latest `thisUpdate` and `producedAt` that a difference of clocks explains. */
  readonly latest: number;
  /** The nonce of the request, where one was made. An answer without any is a prepared one, and its age is judged instead. */
  readonly nonce?: Uint8Array | undefined;
  /** Whether a responder that the issuer appointed is known to be revoked itself. */
  readonly isRevoked?: ((responder: CertificateFacts) => boolean) | undefined;
}

/** An answer larger than this is refused unread, in bytes. */
const MAX_ANSWER_BYTES = 65_536;

const OID = {
  basicResponse: '1.3.6.1.5.5.7.48.1.1',
  nonce: '1.3.6.1.5.5.7.48.1.2',
  ocspSigning: '1.3.6.1.5.5.7.3.9',
} as const;

/** What a CertID may be hashed with. It only says which certificate is meant, so SHA-1, which most prepared answers use, forges nothing. */
const identifierHash = (oid: string): string | undefined => (oid === SHA1_OID ? 'sha1' : hashByOid(oid));

const MAX_DELEGATES = 4;

const refuse = (rule: string, cause?: unknown): never => {
  throw new GatewayError('revocation-answer-refused', { rule: `ocsp/${rule}` }, { cause });
};

const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** DER of a request for the status of one certificate (RFC 6960, section 4.1), with a nonce (section 4.4.1). */
export function statusRequest(certificate: CertificateFacts, issuer: CertificateFacts, nonce: Uint8Array): Uint8Array {
  const reqCert = new CertID({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: HASH_OIDS.sha256, algorithmParams: new Null() }),
    issuerNameHash: new OctetString({ valueHex: own(hash('sha256', issuer.subjectDer, 'buffer')).buffer }),
    issuerKeyHash: new OctetString({ valueHex: own(hash('sha256', issuer.publicKeyOctets, 'buffer')).buffer }),
    serialNumber: new Integer({ valueHex: own(positive(certificate.serial)).buffer }),
  });
  const nonceExtension = new Extension({ extnID: OID.nonce, extnValue: new OctetString({ valueHex: own(nonce).buffer }).toBER() });
  const tbsRequest = new TBSRequest({ requestList: [new Request({ reqCert })], requestExtensions: [nonceExtension] });
  return new Uint8Array(new OCSPRequest({ tbsRequest }).toSchema(true).toBER());
}

function positive(serial: string): Uint8Array {
  const octets = Buffer.from(serial, 'hex');
  return (octets[0] ?? 0x80) < 0x80 ? octets : Buffer.concat([Buffer.of(0), octets]);
}

/**
 * Reads an answer and verifies that the issuer of the certificate, or a responder that the issuer appointed for the purpose, signed it
 * (RFC 6960, section 3.2). Throws `revocation-answer-refused` with the rule.
 */
export async function readStatus(encoded: Uint8Array, expected: StatusExpectation): Promise<CertificateStatus> {
  if (encoded.byteLength > MAX_ANSWER_BYTES) return refuse('size');
  try {
    const bytes = basicResponseOf(encoded);
    const response = BasicOCSPResponse.fromBER(own(bytes));
    await requireAuthorised(bytes, response, expected);
    const { responses, responseExtensions = [], producedAt } = response.tbsResponseData;
    checkExtensions(responseExtensions, expected.nonce);
    const single = responses.find((candidate) => isAbout(candidate, expected)) ?? refuse('another-certificate');
    checkExtensions(single.singleExtensions ?? [], undefined);
    if (Math.max(single.thisUpdate.getTime(), producedAt.getTime()) > expected.latest) return refuse('from-the-future');
    return statusOf(single);
  } catch (error) {
    return error instanceof GatewayError ? Promise.reject(error) : refuse('readable', error);
  }
}

function basicResponseOf(encoded: Uint8Array): Uint8Array {
  const { responseStatus, responseBytes } = OCSPResponse.fromBER(own(encoded));
  if (responseStatus.valueBlock.valueDec !== 0 || responseBytes === undefined) return refuse('no-answer');
  return responseBytes.responseType === OID.basicResponse ? responseBytes.response.valueBlock.valueHexView : refuse('response-type');
}

async function requireAuthorised(bytes: Uint8Array, response: BasicOCSPResponse, expected: StatusExpectation): Promise<void> {
  const { issuer } = expected;
  const [signed, , signature, certificates] = derChildren(bytes, derAt(bytes, 0, bytes.byteLength), 4);
  if (!signed || !signature) return refuse('readable');
  const algorithm = authorityAlgorithm(response.signatureAlgorithm) ?? refuse('signature-algorithm');
  const bits = derContent(bytes, signature);
  if (bits[0] !== 0) return refuse('signature');
  const holds = (key: CertificateFacts['publicKey']): Promise<boolean> =>
    verifyAuthority(algorithm, key, derWhole(bytes, signed), bits.subarray(1));
  if (await holds(issuer.publicKey)) return;
  const offered = certificates ? derChildren(bytes, derAt(bytes, certificates.content, certificates.end), MAX_DELEGATES) : [];
  for (const element of offered) {
    const delegate = new X509Certificate(derWhole(bytes, element));
    if (await holds(delegate.publicKey)) return requireDelegate(delegate, expected);
  }
  return refuse('signature');
}

/** The issuer itself must have appointed the responder, for this purpose (RFC 6960, section 4.2.2.2). */
function requireDelegate(delegate: X509Certificate, { issuer, at, isRevoked }: StatusExpectation): void {
  if (delegate.issuer !== issuer.certificate.subject || !delegate.verify(issuer.publicKey)) return refuse('responder-not-authorised');
  const facts = certificateFacts(delegate);
  const isAppointed = facts.purposes.includes(OID.ocspSigning) && mayBeUsedFor(facts, ['digitalSignature', 'nonRepudiation']);
  if (!isAppointed || facts.unknownCritical !== undefined) return refuse('responder-not-authorised');
  if (!facts.hasAllowedKey || !facts.hasAllowedSignature) return refuse('responder-algorithm');
  if (at < facts.validFrom || at > facts.validUntil) return refuse('responder-validity');
  if (isRevoked?.(facts)) return refuse('responder-revoked');
}

function checkExtensions(extensions: readonly Extension[], nonce: Uint8Array | undefined): void {
  for (const { extnID, critical, extnValue } of extensions) {
    if (extnID !== OID.nonce) {
      if (critical) refuse('critical-extension');
    } else if (
      nonce !== undefined &&
      !Buffer.from(extnValue.valueBlock.valueHexView).equals(new Uint8Array(new OctetString({ valueHex: own(nonce).buffer }).toBER()))
    )
      refuse('nonce');
  }
}

function isAbout({ certID }: SingleResponse, { certificate, issuer }: StatusExpectation): boolean {
  const algorithm = identifierHash(certID.hashAlgorithm.algorithmId);
  if (algorithm === undefined) return false;
  const isHashOf = (octets: Uint8Array, { valueBlock }: OctetString): boolean =>
    hash(algorithm, octets, 'buffer').equals(valueBlock.valueHexView);
  return (
    serialOf(Buffer.from(certID.serialNumber.valueBlock.valueHexView).toString('hex')) === certificate.serial &&
    isHashOf(issuer.subjectDer, certID.issuerNameHash) &&
    isHashOf(issuer.publicKeyOctets, certID.issuerKeyHash)
  );
}

/** The three forms of CertStatus: [0] good, [1] revoked with its time, [2] unknown. */
interface StatusChoice {
  readonly idBlock: { readonly tagNumber: number };
  readonly valueBlock: { readonly value?: readonly { readonly toDate?: () => Date }[] };
}

function statusOf({ certStatus, thisUpdate, nextUpdate }: SingleResponse): CertificateStatus {
  const { idBlock, valueBlock } = certStatus as StatusChoice;
  const times = { thisUpdate: thisUpdate.getTime(), nextUpdate: nextUpdate?.getTime() };
  if (idBlock.tagNumber === 0) return { status: 'good', revokedAt: undefined, ...times };
  if (idBlock.tagNumber !== 1) return { status: 'unknown', revokedAt: undefined, ...times };
  const revokedAt = valueBlock.value?.[0]?.toDate?.().getTime() ?? refuse('readable');
  return { status: 'revoked', revokedAt, ...times };
}
