import type { KeyObject } from 'node:crypto';
import { NO_ELEMENT, type ElementIndex, type XmlDocument } from '../../wire/xml/xml-document.ts';
import { DIGEST_URIS, DS, XENC, XENC11 } from '../xml-signature/xml-signature-names.ts';
import { readKeyValue } from '../xml-signature/key-value.ts';
import { algorithmOf, exactChildren, onlyAttributes, onlyElements, plainAlgorithmOf } from './encrypted-elements.ts';
import { isAgreementKey } from './encryption-identity.ts';
import { refuse } from './encryption-rules.ts';
import { CONCAT_KDF, ECDH_ES, KEY_TRANSPORTS, KEY_WRAPS, type KeyTransport, type KeyWrap } from './xml-encryption-names.ts';

const SHA1 = ['http://www.w3.org/2000/09/xmldsig#sha1', `${XENC11}mgf1sha1`];
const RSA_1_5 = `${XENC}rsa-1_5`;

const TRANSPORTS = Object.entries(KEY_TRANSPORTS) as [KeyTransport, (typeof KEY_TRANSPORTS)[KeyTransport]][];
const WRAPS = Object.entries(KEY_WRAPS) as [KeyWrap, (typeof KEY_WRAPS)[KeyWrap]][];

/** The key wrap that the URI names, `undefined` for any other. */
export function keyWrapOf(uri: string): KeyWrap | undefined {
  return WRAPS.find(([, wrap]) => wrap.uri === uri)?.[0];
}

/**
 * The key transport that an xenc:EncryptionMethod names (XML Encryption 1.1, section 5.5.2). What it leaves out would be SHA-1. Refuses
 * by the rule that was broken, such as `xmlenc/no-pkcs1`.
 */
export function readTransport(document: XmlDocument, method: ElementIndex, field: string): KeyTransport {
  const uri = algorithmOf(document, method, field);
  if (uri === RSA_1_5) return refuse('xmlenc/no-pkcs1', field);
  const candidates = TRANSPORTS.filter(([, names]) => names.uri === uri);
  if (candidates.length === 0) return refuse('xmlenc/key-transport', field);
  let digest: string | undefined;
  let mask: string | undefined;
  for (const child of onlyElements(document, method, field)) {
    if (document.is(child, XENC, 'OAEPparams')) refuse('xmlenc/no-label', field);
    if (document.is(child, DS, 'DigestMethod') && digest === undefined) digest = plainAlgorithmOf(document, child, field);
    else if (document.is(child, XENC11, 'MGF') && mask === undefined) mask = plainAlgorithmOf(document, child, field);
    else refuse('xmlenc/composition', field, 'Write one DigestMethod and at most one MGF.');
  }
  const hasMask = candidates.some(([, names]) => names.mask !== undefined);
  if (digest === undefined || SHA1.includes(digest) || (hasMask && (mask === undefined || SHA1.includes(mask))))
    refuse('xmlenc/no-sha1', field);
  const found = candidates.find(([, names]) => names.digest === digest && names.mask === mask);
  return found?.[0] ?? refuse('xmlenc/key-transport', field, 'Name the same hash, SHA-256, SHA-384 or SHA-512, as DigestMethod and MGF.');
}

/** What both parties of a key agreement know besides the secret. */
export interface Agreement {
  /** The originator's public key, made for this message. */
  readonly originator: KeyObject;
  /** Octets for `concatKdf`. */
  readonly otherInfo: Buffer;
  /** The xenc:RecipientKeyInfo, which names a certificate as a ds:KeyInfo does. */
  readonly recipient: ElementIndex;
}

/** Reads an xenc:AgreementMethod: ECDH-ES with ConcatKDF over SHA-256 (XML Encryption 1.1, sections 5.6.4 and 5.4.1). Refuses by `xmlenc/*`. */
export function readAgreement(document: XmlDocument, element: ElementIndex, field: string): Agreement {
  if (algorithmOf(document, element, field) !== ECDH_ES) refuse('xmlenc/key-agreement', field);
  const [derivation = NO_ELEMENT, sender = NO_ELEMENT, recipient = NO_ELEMENT] = exactChildren(document, element, AGREEMENT, field);
  if (algorithmOf(document, derivation, field) !== CONCAT_KDF) refuse('xmlenc/key-derivation', field);
  const [parameters = NO_ELEMENT] = exactChildren(document, derivation, [[XENC11, 'ConcatKDFParams']], field);
  const [keyValue = NO_ELEMENT] = exactChildren(document, sender, [[DS, 'KeyValue']], field);
  return { originator: originatorOf(document, keyValue, field), otherInfo: readOtherInfo(document, parameters, field), recipient };
}

const AGREEMENT = [
  [XENC11, 'KeyDerivationMethod'],
  [XENC, 'OriginatorKeyInfo'],
  [XENC, 'RecipientKeyInfo'],
] as const;

/** Reading the key proves that it lies on its curve; agreeing with one off it would tell our own. */
function originatorOf(document: XmlDocument, keyValue: ElementIndex, field: string): KeyObject {
  let key: KeyObject | undefined;
  try {
    key = readKeyValue(document, keyValue);
  } catch {
    key = undefined;
  }
  return key !== undefined && isAgreementKey(key) ? key : refuse('xmlenc/key-agreement', field);
}

/** In the order in which ConcatKDF takes them. */
const OTHER_INFO = ['AlgorithmID', 'PartyUInfo', 'PartyVInfo', 'SuppPubInfo', 'SuppPrivInfo'];

const MAX_HEX = 1_024;

function readOtherInfo(document: XmlDocument, parameters: ElementIndex, field: string): Buffer {
  const [digest = NO_ELEMENT] = exactChildren(document, parameters, [[DS, 'DigestMethod']], field);
  if (plainAlgorithmOf(document, digest, field) !== DIGEST_URIS.sha256) refuse('xmlenc/key-derivation', field);
  onlyAttributes(document, parameters, OTHER_INFO, field);
  return Buffer.concat(OTHER_INFO.map((name) => bitString(document.attributeOf(parameters, name) ?? '', field)));
}

/** Bits in hex, after an octet that counts the padding at their end. Only whole octets are accepted, so the count is zero. */
function bitString(hex: string, field: string): Buffer {
  if (hex === '') return Buffer.alloc(0);
  const isWhole = hex.length <= MAX_HEX && /^00(?:[0-9A-Fa-f]{2})*$/.test(hex);
  return isWhole ? Buffer.from(hex.slice(2), 'hex') : refuse('xmlenc/key-derivation', field, 'Write whole octets in hex after 00.');
}
