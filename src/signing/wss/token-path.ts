import type { ElementIndex, XmlDocument } from '../../wire/xml/xml-document.ts';
import { DER_TAG, derAt, derChildren, derWhole } from '../trust/der.ts';
import { bytesFromBase64, plainText } from '../xml-signature/plain-text.ts';
import { BASE64_BINARY, X509_PKCS7, X509_PKI_PATH, X509_V3 } from './wss-names.ts';
import { refuse } from './wss-rules.ts';

/** The certificates of a BinarySecurityToken, DER: that of the signer, and those between it and an anchor, the signer's own issuer first. */
interface TokenPath {
  readonly certificate: Uint8Array;
  readonly chain: readonly Uint8Array[];
}

/** What a token may hold. */
export type TokenType = 'certificate' | 'path';

const MAX_CERTIFICATES = 8;
const MAX_TEXT = 131_072;
const NO_CHAIN: readonly never[] = Object.freeze([]);
const FIELD = 'wsse:BinarySecurityToken';

/** What kind of token this is. Throws `auth-token-refused` for any other ValueType, `auth-token-invalid` for any other encoding than Base64. */
export function tokenTypeOf(document: XmlDocument, token: ElementIndex): TokenType {
  const type = document.attributeOf(token, 'ValueType');
  if (type !== X509_V3 && type !== X509_PKI_PATH) return refuse(type === X509_PKCS7 ? 'wss/no-pkcs7' : 'wss/token-type', FIELD);
  if ((document.attributeOf(token, 'EncodingType') ?? BASE64_BINARY) !== BASE64_BINARY) refuse('wss/token-encoding', FIELD);
  return type === X509_V3 ? 'certificate' : 'path';
}

/** The certificates in the text of a token of that type. Throws `auth-token-invalid`. */
export function readTokenPath(document: XmlDocument, token: ElementIndex, type: TokenType): TokenPath {
  const text = plainText(document, token);
  const bytes = text === undefined || text.length > MAX_TEXT ? undefined : bytesFromBase64(text);
  if (bytes === undefined) return refuse('wss/token-encoding', FIELD);
  return type === 'certificate' ? { certificate: bytes, chain: NO_CHAIN } : pathFrom(bytes);
}

/** A PkiPath (ITU-T X.509, section 7.7): a sequence that leads from the certificate next to an anchor to that of the signer. */
function pathFrom(bytes: Uint8Array): TokenPath {
  let certificates: readonly Uint8Array[];
  try {
    const sequence = derAt(bytes, 0, bytes.length, DER_TAG.sequence);
    certificates = sequence.end === bytes.length ? derChildren(bytes, sequence, MAX_CERTIFICATES).map((one) => derWhole(bytes, one)) : [];
  } catch {
    certificates = [];
  }
  const [certificate, ...chain] = certificates.toReversed();
  return certificate === undefined
    ? refuse('wss/token-encoding', FIELD, `Send a path of 1 to ${MAX_CERTIFICATES} certificates.`)
    : { certificate, chain };
}
