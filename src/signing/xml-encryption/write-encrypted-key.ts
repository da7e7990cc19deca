import { diffieHellman, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { RandomSource } from '../../kernel/clock.ts';
import type { ByteText } from '../../wire/xml/byte-text.ts';
import { certificateText, tokenText } from '../wss/sign-key-reference.ts';
import { WSSE, X509_V3 } from '../wss/wss-names.ts';
import { DIGEST_URIS, DS, DSIG11, XENC, XENC11 } from '../xml-signature/xml-signature-names.ts';
import type { EncryptionRecipient } from './encryption-identity.ts';
import { wrapKey } from './key-agreement.ts';
import { transportKey } from './key-transport.ts';
import { AGREEMENT_CURVES, CONCAT_KDF, ECDH_ES, KEY_TRANSPORTS, KEY_WRAPS, type KeyTransport } from './xml-encryption-names.ts';

/** The identifiers of an encrypted key: its own, and that of what it encrypts. */
export interface KeyPlace {
  readonly id: string;
  readonly dataId: string;
}

/**
 * An xenc:EncryptedKey that gives the content key to one recipient, after the BinarySecurityToken that it refers to, if it does. Both
 * declare all prefixes that they use. Throws `keys-unusable` where the certificate cannot be named in the form asked for.
 */
export function encryptedKeyText(contentKey: Uint8Array, recipient: EncryptionRecipient, place: KeyPlace, random: RandomSource): ByteText {
  const { facts, transport = 'oaep-sha256' } = recipient;
  const { method, keyInfo, octets } =
    facts.publicKey.asymmetricKeyType === 'rsa'
      ? { ...transportText(transport, reference(recipient, place)), octets: transportKey(contentKey, facts.publicKey, transport, random) }
      : agreedKey(contentKey, recipient, reference(recipient, place));
  const list = `<xenc:ReferenceList><xenc:DataReference URI="#${place.dataId}"></xenc:DataReference></xenc:ReferenceList>`;
  return (
    (recipient.keyReference === 'token' ? tokenText(tokenId(place), X509_V3, facts.certificate.raw) : '') +
    `<xenc:EncryptedKey xmlns:ds="${DS}" xmlns:wsse="${WSSE}" xmlns:xenc="${XENC}" Id="${place.id}">${method}` +
    `<ds:KeyInfo>${keyInfo}</ds:KeyInfo>${cipherText(octets)}${list}</xenc:EncryptedKey>`
  );
}

/** An xenc:CipherData. */
export function cipherText(octets: Buffer): ByteText {
  return `<xenc:CipherData><xenc:CipherValue>${octets.toString('base64')}</xenc:CipherValue></xenc:CipherData>`;
}

const tokenId = ({ id }: KeyPlace): string => `${id}-Token`;

function reference({ facts, keyReference = 'issuer-serial' }: EncryptionRecipient, place: KeyPlace): ByteText {
  const name =
    keyReference === 'token'
      ? `<wsse:Reference URI="#${tokenId(place)}" ValueType="${X509_V3}"></wsse:Reference>`
      : certificateText(facts.certificate, keyReference);
  return `<wsse:SecurityTokenReference>${name}</wsse:SecurityTokenReference>`;
}

interface MethodText {
  readonly method: ByteText;
  readonly keyInfo: ByteText;
}

function transportText(transport: KeyTransport, keyInfo: ByteText): MethodText {
  const { uri, digest, mask } = KEY_TRANSPORTS[transport];
  const maskText = mask === undefined ? '' : `<xenc11:MGF xmlns:xenc11="${XENC11}" Algorithm="${mask}"></xenc11:MGF>`;
  const method = `<xenc:EncryptionMethod Algorithm="${uri}"><ds:DigestMethod Algorithm="${digest}"></ds:DigestMethod>${maskText}</xenc:EncryptionMethod>`;
  return { method, keyInfo };
}

/** ECDH-ES with a key pair made for this message; the wrapping key is as long as the content key. */
function agreedKey(
  contentKey: Uint8Array,
  { facts }: EncryptionRecipient,
  recipientText: ByteText,
): MethodText & { readonly octets: Buffer } {
  const namedCurve = facts.publicKey.asymmetricKeyDetails?.namedCurve ?? '';
  const own = generateKeyPairSync('ec', { namedCurve });
  const wrap = contentKey.length === 16 ? 'kw-aes128' : 'kw-aes256';
  const algorithm = Buffer.from(KEY_WRAPS[wrap].uri);
  const party = Buffer.from(facts.fingerprint, 'hex');
  const secret = diffieHellman({ privateKey: own.privateKey, publicKey: facts.publicKey });
  const octets = wrapKey(contentKey, secret, Buffer.concat([algorithm, party]), wrap);
  const parameters = `AlgorithmID="00${algorithm.toString('hex')}" PartyUInfo="00" PartyVInfo="00${party.toString('hex')}"`;
  const keyInfo =
    `<xenc:AgreementMethod Algorithm="${ECDH_ES}">` +
    `<xenc11:KeyDerivationMethod xmlns:xenc11="${XENC11}" Algorithm="${CONCAT_KDF}"><xenc11:ConcatKDFParams ${parameters}>` +
    `<ds:DigestMethod Algorithm="${DIGEST_URIS.sha256}"></ds:DigestMethod></xenc11:ConcatKDFParams></xenc11:KeyDerivationMethod>` +
    `<xenc:OriginatorKeyInfo><ds:KeyValue>${keyValueText(own.publicKey, namedCurve)}</ds:KeyValue></xenc:OriginatorKeyInfo>` +
    `<xenc:RecipientKeyInfo>${recipientText}</xenc:RecipientKeyInfo></xenc:AgreementMethod>`;
  return { method: `<xenc:EncryptionMethod Algorithm="${KEY_WRAPS[wrap].uri}"></xenc:EncryptionMethod>`, keyInfo, octets };
}

/** A dsig11:ECKeyValue with an uncompressed point (XML Signature 1.1, section 4.5.2.3). */
function keyValueText(publicKey: KeyObject, namedCurve: string): ByteText {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const point = Buffer.concat([Buffer.of(4), Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')]).toString('base64');
  return (
    `<dsig11:ECKeyValue xmlns:dsig11="${DSIG11}"><dsig11:NamedCurve URI="${AGREEMENT_CURVES[namedCurve] ?? ''}"></dsig11:NamedCurve>` +
    `<dsig11:PublicKey>${point}</dsig11:PublicKey></dsig11:ECKeyValue>`
  );
}
