import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import type { CertificateName } from '../trust/held-certificates.ts';
import { readCertificateName } from '../wss/key-reference.ts';
import { readTokenPath, tokenTypeOf } from '../wss/token-path.ts';
import { WSSE } from '../wss/wss-names.ts';
import { DS, XENC } from '../xml-signature/xml-signature-names.ts';
import { cipherOctets, exactChildren, onlyAttributes, onlyChild, plainAlgorithmOf, targetOf } from './encrypted-elements.ts';
import { refuse } from './encryption-rules.ts';
import { keyWrapOf, readAgreement, readTransport, type Agreement } from './read-key-method.ts';
import type { KeyTransport, KeyWrap } from './xml-encryption-names.ts';

/** A certificate as an encrypted key names it; `certificate` is DER, out of the token at `token`. */
export type RecipientName = CertificateName | { readonly certificate: Uint8Array; readonly token: ElementIndex };

/** An xenc:EncryptedKey: whom it is for, how it was encrypted, and to what. */
export interface EncryptedKey {
  readonly element: ElementIndex;
  readonly field: string;
  readonly recipient: RecipientName;
  readonly method: KeyTransport | (Agreement & { readonly wrap: KeyWrap });
  readonly octets: Buffer;
}

const MAX_KEY_BYTES = 512;

/**
 * Reads an xenc:EncryptedKey of a Security header (XML Encryption 1.1, section 3.5; WS-Security 1.1, section 9.3), which must refer to
 * the encrypted content `data` and to nothing else. Refuses by `xmlenc/*`, and as `readCertificateName` does.
 */
export function readEncryptedKey(document: XmlDocument, element: ElementIndex, data: ElementIndex, field: string): EncryptedKey {
  onlyAttributes(document, element, ['Id'], field);
  const [method = NO_ELEMENT, keyInfo = NO_ELEMENT, cipherData = NO_ELEMENT, list = NO_ELEMENT] = exactChildren(
    document,
    element,
    PARTS,
    field,
  );
  requireReference(document, list, data, field);
  const octets = cipherOctets(document, cipherData, MAX_KEY_BYTES, field);
  const known = onlyChild(document, keyInfo, field);
  if (!document.is(known, XENC, 'AgreementMethod')) {
    const transport = readTransport(document, method, field);
    return { element, field, recipient: recipientOf(document, element, keyInfo, field), method: transport, octets };
  }
  const wrap = keyWrapOf(plainAlgorithmOf(document, method, field)) ?? refuse('xmlenc/key-wrap', field);
  const agreement = readAgreement(document, known, field);
  return { element, field, recipient: recipientOf(document, element, agreement.recipient, field), method: { ...agreement, wrap }, octets };
}

const PARTS = [
  [XENC, 'EncryptionMethod'],
  [DS, 'KeyInfo'],
  [XENC, 'CipherData'],
  [XENC, 'ReferenceList'],
] as const;

function requireReference(document: XmlDocument, list: ElementIndex, data: ElementIndex, field: string): void {
  const [reference = NO_ELEMENT] = exactChildren(document, list, [[XENC, 'DataReference']], field);
  exactChildren(document, reference, [], field);
  onlyAttributes(document, reference, ['URI'], field);
  if (targetOf(document, reference) !== data) refuse('xmlenc/reference-list', field);
}

function recipientOf(document: XmlDocument, key: ElementIndex, keyInfo: ElementIndex, field: string): RecipientName {
  const container = onlyChild(document, keyInfo, field);
  const reference = document.is(container, WSSE, 'SecurityTokenReference') ? onlyChild(document, container, field) : NO_ELEMENT;
  if (reference === NO_ELEMENT || !document.is(reference, WSSE, 'Reference')) return readCertificateName(document, keyInfo);
  const token = targetOf(document, reference) ?? NO_ELEMENT;
  const isToken =
    token !== NO_ELEMENT && document.is(token, WSSE, 'BinarySecurityToken') && document.parentOf(token) === document.parentOf(key);
  if (!isToken) return refuse('xmlenc/reference-list', field, 'Refer to a BinarySecurityToken of the same Security header.');
  const { certificate } = readTokenPath(document, token, tokenTypeOf(document, token));
  return { certificate, token };
}
