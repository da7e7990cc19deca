import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { WSSE } from '../wss/wss-names.ts';
import { DS, XENC } from '../xml-signature/xml-signature-names.ts';
import { cipherOctets, exactChildren, onlyAttributes, onlyElements, plainAlgorithmOf, targetOf } from './encrypted-elements.ts';
import { refuse } from './encryption-rules.ts';
import { CONTENT_CIPHERS, CONTENT_TYPE, type ContentCipher } from './xml-encryption-names.ts';

/** An xenc:EncryptedData that stands for the content of an element. */
export interface EncryptedContent {
  readonly cipher: ContentCipher;
  readonly octets: Buffer;
}

const FIELD = 'xenc:EncryptedData';

const CIPHERS = Object.entries(CONTENT_CIPHERS) as [ContentCipher, (typeof CONTENT_CIPHERS)[ContentCipher]][];

/**
 * Reads an xenc:EncryptedData (XML Encryption 1.1, section 3.4) of type Content whose key is one of `keys`, the encrypted keys of the
 * Security header. Refuses by `xmlenc/*`.
 */
export function readEncryptedData(document: XmlDocument, element: ElementIndex, keys: readonly ElementIndex[]): EncryptedContent {
  onlyAttributes(document, element, ['Id', 'Type'], FIELD);
  if (document.attributeOf(element, 'Type') !== CONTENT_TYPE) refuse('xmlenc/body-content', FIELD, 'Encrypt the content of the Body.');
  const hasKeyInfo = onlyElements(document, element, FIELD).some((child) => document.is(child, DS, 'KeyInfo'));
  const children = exactChildren(document, element, hasKeyInfo ? [METHOD, KEY_INFO, CIPHER_DATA] : [METHOD, CIPHER_DATA], FIELD);
  const [method = NO_ELEMENT, keyInfo = NO_ELEMENT] = children;
  if (hasKeyInfo) requireKeyReference(document, keyInfo, keys);
  const cipher = cipherOf(plainAlgorithmOf(document, method, FIELD));
  return { cipher, octets: cipherOctets(document, children.at(-1) ?? NO_ELEMENT, document.bytes.length, FIELD) };
}

const METHOD = [XENC, 'EncryptionMethod'] as const;
const KEY_INFO = [DS, 'KeyInfo'] as const;
const CIPHER_DATA = [XENC, 'CipherData'] as const;

function cipherOf(uri: string): ContentCipher {
  if (uri.startsWith(XENC) && uri.endsWith('-cbc')) return refuse('xmlenc/no-cbc', FIELD);
  return CIPHERS.find(([, cipher]) => cipher.uri === uri)?.[0] ?? refuse('xmlenc/content-cipher', FIELD);
}

function requireKeyReference(document: XmlDocument, keyInfo: ElementIndex, keys: readonly ElementIndex[]): void {
  const [container = NO_ELEMENT] = exactChildren(document, keyInfo, [[WSSE, 'SecurityTokenReference']], FIELD);
  const [reference = NO_ELEMENT] = exactChildren(document, container, [[WSSE, 'Reference']], FIELD);
  const target = targetOf(document, reference);
  if (target === undefined || !keys.includes(target))
    refuse('xmlenc/reference-list', FIELD, 'Refer to an EncryptedKey of the Security header.');
}
