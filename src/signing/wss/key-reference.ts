import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import type { CertificateName } from '../trust/held-certificates.ts';
import { bytesFromBase64, plainText } from '../xml-signature/plain-text.ts';
import { DS, XENC } from '../xml-signature/xml-signature-names.ts';
import { BASE64_BINARY, SUBJECT_KEY_IDENTIFIER, THUMBPRINT_SHA1, WSSE, WSSE11, WSU } from './wss-names.ts';
import { refuse, type WssRule } from './wss-rules.ts';

/**
 * Checks that a ds:KeyInfo refers to the one token of its Security header (X.509 Token Profile 1.1, section 3.2.2), of the type that
 * the reference states if it states any. Throws `auth-token-reference` for a reference that points anywhere else,
 * `auth-signature-key-embedded` or `-retrieval` for a key that comes otherwise, `auth-signature-key-form` for every other way to name a key.
 */
export function checkTokenReference(document: XmlDocument, keyInfo: ElementIndex, token: ElementIndex): void {
  const container = containerIn(document, keyInfo);
  const reference = onlyChild(document, container);
  if (!document.is(reference, WSSE, 'Reference')) refuseForm(document, reference, 'wss/token-unreferenced');
  const id = document.attributeOf(token, 'Id', WSU);
  const uri = document.attributeOf(reference, 'URI');
  if (id === undefined || id === '' || uri !== `#${id}`) refuse('wss/token-reference', 'wsse:Reference');
  const type = document.attributeOf(reference, 'ValueType') ?? document.attributeOf(container, 'TokenType', WSSE11);
  if (type !== undefined && type !== document.attributeOf(token, 'ValueType')) refuse('wss/token-reference', 'wsse:Reference');
}

/**
 * Reads how the ds:KeyInfo of a message without token names the certificate (X.509 Token Profile 1.1, sections 3.2.1 and 3.2.3): the
 * receiver must hold it already. The name is a hint and proves nothing. Throws as `checkTokenReference` does.
 */
export function readCertificateName(document: XmlDocument, keyInfo: ElementIndex): CertificateName {
  const reference = onlyChild(document, containerIn(document, keyInfo));
  if (document.is(reference, WSSE, 'KeyIdentifier')) return keyIdentifier(document, reference);
  if (document.is(reference, DS, 'X509Data')) return issuerSerial(document, reference);
  return refuseForm(document, reference, 'wss/token-reference');
}

function containerIn(document: XmlDocument, keyInfo: ElementIndex): ElementIndex {
  const container = keyInfo === NO_ELEMENT ? NO_ELEMENT : onlyChild(document, keyInfo);
  const isReference = container !== NO_ELEMENT && document.is(container, WSSE, 'SecurityTokenReference');
  return isReference ? container : refuseForm(document, container, 'wss/key-reference');
}

/** The one child of an element. */
function onlyChild(document: XmlDocument, element: ElementIndex): ElementIndex {
  const child = document.firstChildOf(element);
  const isAlone = child !== NO_ELEMENT && document.nextSiblingOf(child) === NO_ELEMENT && document.holdsOnlyElements(element);
  return isAlone ? child : refuse('wss/key-reference', 'ds:KeyInfo');
}

/** Ways to name a key that are refused wherever they stand. */
const FORMS: readonly (readonly [namespace: string, local: string, rule: WssRule])[] = [
  [WSSE, 'Embedded', 'wss/no-embedded-token'],
  [DS, 'KeyValue', 'wss/no-embedded-token'],
  [DS, 'RetrievalMethod', 'wss/no-key-retrieval'],
  [DS, 'KeyName', 'wss/key-reference'],
  [XENC, 'EncryptedKey', 'wss/no-encryption'],
];

function refuseForm(document: XmlDocument, element: ElementIndex, otherwise: WssRule): never {
  const form = element === NO_ELEMENT ? undefined : FORMS.find(([namespace, local]) => document.is(element, namespace, local));
  return refuse(form?.[2] ?? otherwise, 'ds:KeyInfo');
}

const MAX_IDENTIFIER_BYTES = 64;

function keyIdentifier(document: XmlDocument, identifier: ElementIndex): CertificateName {
  const field = 'wsse:KeyIdentifier';
  const type = document.attributeOf(identifier, 'ValueType');
  if (type !== SUBJECT_KEY_IDENTIFIER && type !== THUMBPRINT_SHA1) return refuse('wss/key-reference', field);
  const encoding = document.attributeOf(identifier, 'EncodingType') ?? BASE64_BINARY;
  const octets = encoding === BASE64_BINARY ? bytesFromBase64(plainText(document, identifier) ?? '') : undefined;
  if (octets === undefined || octets.length > MAX_IDENTIFIER_BYTES)
    return refuse('wss/certificate-name', field, 'Write the identifier in Base64.');
  return type === THUMBPRINT_SHA1 ? { thumbprintSha1: octets } : { ski: octets };
}

const MAX_ISSUER = 1_024;

/** A serial number has at most 20 octets (RFC 5280, section 4.1.2.2), which are 49 digits. */
const SERIAL = /^[0-9]{1,49}$/;

function issuerSerial(document: XmlDocument, data: ElementIndex): CertificateName {
  const pair = onlyChild(document, data);
  const name = document.is(pair, DS, 'X509IssuerSerial') ? document.firstChildOf(pair) : NO_ELEMENT;
  const number = name === NO_ELEMENT ? NO_ELEMENT : document.nextSiblingOf(name);
  const isPair = number !== NO_ELEMENT && document.nextSiblingOf(number) === NO_ELEMENT && document.holdsOnlyElements(pair);
  if (!isPair) return refuse('wss/key-reference', 'ds:X509Data');
  const issuer = document.is(name, DS, 'X509IssuerName') ? plainText(document, name) : undefined;
  const serial = document.is(number, DS, 'X509SerialNumber') ? plainText(document, number) : undefined;
  return issuer === undefined || serial === undefined || issuer.length > MAX_ISSUER || !SERIAL.test(serial)
    ? refuse('wss/certificate-name', 'ds:X509IssuerSerial', 'Write the issuer as in RFC 4514 and the serial number in decimal digits.')
    : { issuer, serial };
}
