import type { RandomSource } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isForReceiver } from '../../wire/soap/must-understand.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import type { ElementIndex } from '../../wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS } from '../../wire/xml/xml-limits.ts';
import { WSSE, WSSE11 } from '../wss/wss-names.ts';
import { DS, XENC } from '../xml-signature/xml-signature-names.ts';
import { encryptContent } from './content-cipher.ts';
import { DEFAULT_CIPHER, type EncryptionRecipient } from './encryption-identity.ts';
import { cipherText, encryptedKeyText } from './write-encrypted-key.ts';
import { CONTENT_CIPHERS, CONTENT_TYPE, ENCRYPTED_KEY_TYPE, type ContentCipher } from './xml-encryption-names.ts';

/** Where encryption reads randomness, and the cipher: AES-256-GCM unless told. */
export interface EncryptionOptions {
  readonly random: RandomSource;
  readonly cipher?: ContentCipher | undefined;
}

const MARK_BYTES = 8;

/**
 * A signed message with the content of its Body encrypted, once for all recipients (WS-Security 1.1, section 9; XML Encryption 1.1). The
 * signature stays over the plain Body, so whoever decrypts can still prove who said it. Encrypted keys stand at the start of the
 * Security header, for whoever reads it in order. Throws `internal-error` for a message without signature or recipients,
 * `keys-unusable` for a recipient whose certificate cannot be named as asked, and as `readEnvelope` does.
 */
export function encryptBody(message: Uint8Array, recipients: readonly EncryptionRecipient[], options: EncryptionOptions): Uint8Array {
  const { random, cipher = DEFAULT_CIPHER } = options;
  const { length } = message;
  // How large a message of our own may be is not for its cipher to judge.
  const envelope = readEnvelope(message, { ...DEFAULT_XML_LIMITS, maxBytes: length, maxTextBytes: length, maxElements: length });
  const { document, body } = envelope;
  const security = signedHeader(envelope);
  if (security === undefined || recipients.length === 0) throw new GatewayError('internal-error', { rule: 'xmlenc/sign-then-encrypt' });

  const mark = `xenc-${Buffer.from(random.bytes(MARK_BYTES)).toString('hex')}`;
  const contentKey = random.bytes(CONTENT_CIPHERS[cipher].keyBytes);
  const dataId = `${mark}-Body`;
  const keyIds = recipients.map((_, index) => `${mark}-Key-${index + 1}`);
  const keys = recipients.map((recipient, index) => encryptedKeyText(contentKey, recipient, { id: keyIds[index] ?? mark, dataId }, random));
  const [contentStart, contentEnd] = [document.contentStartOf(body), document.contentEndOf(body)];
  const octets = encryptContent(contentKey, document.bytes.subarray(contentStart, contentEnd), random);
  const insertAt = document.contentStartOf(security);
  return Buffer.concat([
    document.bytes.subarray(document.startOf(0), insertAt),
    Buffer.from(keys.join(''), 'latin1'),
    document.bytes.subarray(insertAt, contentStart),
    Buffer.from(dataText(dataId, keyIds, octets, cipher), 'latin1'),
    document.bytes.subarray(contentEnd, document.endOf(0)),
  ]);
}

/** The Security header that holds the signature. */
function signedHeader({ document, headers, version }: SoapEnvelope): ElementIndex | undefined {
  return headers.find(
    (header) =>
      document.is(header, WSSE, 'Security') &&
      isForReceiver(document, header, version) &&
      document.childrenOf(header).some((child) => document.is(child, DS, 'Signature')),
  );
}

/** Where there is one key, the content names it; else every recipient finds its own by the reference in the key. */
function dataText(id: string, keyIds: readonly string[], octets: Buffer, cipher: ContentCipher): string {
  const [keyId, another] = keyIds;
  const keyInfo =
    keyId === undefined || another !== undefined
      ? ''
      : `<ds:KeyInfo xmlns:ds="${DS}"><wsse:SecurityTokenReference xmlns:wsse="${WSSE}" xmlns:wsse11="${WSSE11}" wsse11:TokenType="${ENCRYPTED_KEY_TYPE}">` +
        `<wsse:Reference URI="#${keyId}"></wsse:Reference></wsse:SecurityTokenReference></ds:KeyInfo>`;
  return (
    `<xenc:EncryptedData xmlns:xenc="${XENC}" Id="${id}" Type="${CONTENT_TYPE}">` +
    `<xenc:EncryptionMethod Algorithm="${CONTENT_CIPHERS[cipher].uri}"></xenc:EncryptionMethod>${keyInfo}${cipherText(octets)}</xenc:EncryptedData>`
  );
}
