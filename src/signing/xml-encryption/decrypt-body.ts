import type { RandomSource } from '../../kernel/clock.ts';
import { isForReceiver } from '../../wire/soap/must-understand.ts';
import { readEnvelope, type SoapEnvelope } from '../../wire/soap/read-envelope.ts';
import type { ElementIndex } from '../../wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import { WSSE } from '../wss/wss-names.ts';
import { DS, XENC } from '../xml-signature/xml-signature-names.ts';
import { decryptContent } from './content-cipher.ts';
import { findRecipient, receivedKey } from './find-recipient.ts';
import type { EncryptionIdentity } from './encryption-identity.ts';
import { refuse } from './encryption-rules.ts';
import { readEncryptedData } from './read-encrypted-data.ts';
import { readEncryptedKey, type EncryptedKey } from './read-encrypted-key.ts';
import { CONTENT_CIPHERS } from './xml-encryption-names.ts';

/** What a receiver decrypts with. */
export interface DecryptionOptions {
  /** The keys that messages may be encrypted to; of several for which a message has a key the first is taken. */
  readonly identities: readonly EncryptionIdentity[];
  readonly random: RandomSource;
  readonly limits?: XmlLimits | undefined;
  /** Whether a message that is not encrypted is refused. */
  readonly required?: boolean | undefined;
}

/** A message to verify; nothing in it is believed yet. */
export interface DecryptedSoap {
  readonly bytes: Uint8Array;
  readonly wasEncrypted: boolean;
}

/** Encrypted keys of one message. */
const MAX_KEYS = 16;
const BODY = 'soap:Body';

/**
 * Puts the content of an encrypted Body back into its place, as it was signed, and takes the encrypted keys out of the Security header;
 * a message without encryption comes back as it is. The result is for `verifySoap`, which alone says what of it may be read. Accepted is
 * a message that was signed and then encrypted, its Body's content as one, with AES-GCM, RSAES-OAEP or ECDH-ES. Refuses by
 * `auth-encryption-*`, naming the rule; whatever is wrong with keys or cipher text is `auth-encryption-failed` and takes the same path.
 * Throws as `readEnvelope` does, for the decrypted message as well.
 */
export async function decryptBody(bytes: Uint8Array, options: DecryptionOptions): Promise<DecryptedSoap> {
  const { required = false, limits = DEFAULT_XML_LIMITS } = options;
  // A name cannot be escaped, so what does not hold these letters, in an encoding that has them, is not encrypted.
  const mayBeEncrypted = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('Encrypted');
  const envelope = mayBeEncrypted ? readEnvelope(bytes, limits) : undefined;
  const keyElements = envelope === undefined ? [] : encryptedKeysOf(envelope);
  const holdsData = envelope !== undefined && isEncryption(envelope, envelope.payload);
  if (envelope === undefined || (keyElements.length === 0 && !holdsData))
    return required ? refuse('xmlenc/required', BODY) : { bytes, wasEncrypted: false };
  if (!envelope.document.is(envelope.payload, XENC, 'EncryptedData')) refuse('xmlenc/body-content', BODY);
  return { bytes: await decrypted(envelope, keyElements, options, limits), wasEncrypted: true };
}

async function decrypted(
  envelope: SoapEnvelope,
  keyElements: readonly ElementIndex[],
  { identities, random }: DecryptionOptions,
  limits: XmlLimits,
): Promise<Uint8Array> {
  const { document, payload } = envelope;
  const content = readEncryptedData(document, payload, keyElements);
  const keys = keyElements.map((element, index) => readEncryptedKey(document, element, payload, `xenc:EncryptedKey[${index + 1}]`));
  const { key, identity } = findRecipient(keys, identities);
  const { keyBytes } = CONTENT_CIPHERS[content.cipher];
  const received = await receivedKey(key, identity);
  // In place of a key that could not be had stands one that nobody knows: every failure is then that of the content.
  const nobodys = random.bytes(keyBytes);
  const contentKey = received?.length === keyBytes ? received : nobodys;
  const plain = decryptContent(contentKey, content.octets) ?? refuse('xmlenc/decrypts', 'xenc:EncryptedData');
  return restored(envelope, keys, plain, limits);
}

/** The encrypted keys in the Security header for this receiver, all of which stand before its signature. */
function encryptedKeysOf({ document, headers, version }: SoapEnvelope): readonly ElementIndex[] {
  const keys: ElementIndex[] = [];
  for (const header of headers) {
    if (!document.is(header, WSSE, 'Security') || !isForReceiver(document, header, version)) continue;
    let isSigned = false;
    for (const child of document.childrenOf(header)) {
      isSigned ||= document.is(child, DS, 'Signature');
      if (!document.is(child, XENC, 'EncryptedKey')) continue;
      if (isSigned) refuse('xmlenc/before-signature', 'wsse:Security/EncryptedKey');
      if (keys.push(child) > MAX_KEYS) refuse('xmlenc/bounded', 'wsse:Security/EncryptedKey');
    }
  }
  return keys;
}

/** Replaces the cipher text by the content and leaves keys, and the tokens that only they refer to, out. What surrounds the envelope is left out, too. */
function restored(envelope: SoapEnvelope, keys: readonly EncryptedKey[], plain: Uint8Array, limits: XmlLimits): Uint8Array {
  const { document, payload } = envelope;
  const removed = new Set(keys.flatMap(({ element, recipient }) => ('token' in recipient ? [element, recipient.token] : [element])));
  const pieces: Uint8Array[] = [];
  let at = document.startOf(0);
  for (const element of [...removed].sort((one, other) => one - other)) {
    pieces.push(document.bytes.subarray(at, document.startOf(element)));
    at = document.endOf(element);
  }
  pieces.push(
    document.bytes.subarray(at, document.startOf(payload)),
    plain,
    document.bytes.subarray(document.endOf(payload), document.endOf(0)),
  );
  const bytes = Buffer.concat(pieces);
  checkContent(readEnvelope(bytes, limits), envelope, plain.length);
  return bytes;
}

/** The content may neither lead out of the Body nor be encrypted again. */
function checkContent(after: SoapEnvelope, before: SoapEnvelope, length: number): void {
  const lengthOf = ({ document, body }: SoapEnvelope): number => document.contentEndOf(body) - document.contentStartOf(body);
  const cipherLength = before.document.endOf(before.payload) - before.document.startOf(before.payload);
  if (lengthOf(after) !== lengthOf(before) - cipherLength + length) refuse('xmlenc/body-content', BODY);
  const { document, body } = after;
  for (let element = body + 1; element < document.afterOf(body); element += 1)
    if (isEncryption(after, element)) refuse('xmlenc/nested', BODY);
}

const isEncryption = ({ document }: SoapEnvelope, element: ElementIndex): boolean => document.namespaceOf(element) === XENC;
