import { createPrivateKey, timingSafeEqual, X509Certificate, type KeyObject } from 'node:crypto';
import { fromBER, OctetString, type AsnType } from 'asn1js';
import { AuthenticatedSafe, CertBag, EncryptedData, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, SafeContents, type ContentInfo } from 'pkijs';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { orderedChain } from '../../signing/keys/certificate-chain.ts';
import { decrypt, mac, octets } from './pkcs12-protection.ts';

/** What a bundle holds: one private key, and its certificate followed by those that lead to an anchor, as far as they are there. */
export interface KeyBundle {
  readonly key: KeyObject;
  readonly certificates: readonly [X509Certificate, ...X509Certificate[]];
}

const MAX_BYTES = 1_048_576;
const DATA = '1.2.840.113549.1.7.1';
const ENCRYPTED_DATA = '1.2.840.113549.1.7.6';
const X509 = '1.2.840.113549.1.9.22.1';

interface Contents {
  readonly keys: KeyObject[];
  readonly certificates: X509Certificate[];
}

/**
 * Reads a PKCS #12 file (RFC 7292) of one key, RSA, EC or EdDSA, that PBES2 with AES protects and an HMAC seals. Throws `keys-passphrase`,
 * `keys-bundle-unsupported` naming the protection (RC2, triple DES, RC4, PBMAC1 …), or `keys-unusable` for what is no such file.
 */
export function readPkcs12(bytes: Uint8Array, passphrase: string): KeyBundle {
  if (bytes.byteLength > MAX_BYTES) throw unusable();
  try {
    return bundleOf(contentsOf(bytes, passphrase));
  } catch (error) {
    // The reader of ASN.1 throws whatever it likes.
    const failure = asGatewayError(error);
    throw failure.code === 'internal-error' ? unusable(error) : failure;
  }
}

const unusable = (cause?: unknown): GatewayError =>
  new GatewayError(
    'keys-unusable',
    { rule: 'pkcs12/malformed', mend: 'Give a PKCS #12 file of one private key and its certificate.' },
    { cause },
  );

const unsupported = (what: string): GatewayError => new GatewayError('keys-bundle-unsupported', { rule: `pkcs12/${what}` });

function contentsOf(bytes: Uint8Array, passphrase: string): Contents {
  const pfx = new PFX({ schema: parsed(bytes) });
  if (pfx.authSafe.contentType !== DATA) throw unsupported('public-key-integrity');
  const safe = dataOf(pfx.authSafe);
  requireSeal(pfx, safe, passphrase);
  const contents: Contents = { keys: [], certificates: [] };
  for (const part of new AuthenticatedSafe({ schema: parsed(safe) }).safeContents)
    collect(openPart(part, passphrase), passphrase, contents);
  return contents;
}

/** The seal is looked at first: nothing else in the file says whether the passphrase is right. */
function requireSeal({ macData }: PFX, safe: Buffer, passphrase: string): void {
  if (!macData) throw unsupported('no-mac');
  const { digestAlgorithm, digest } = macData.mac;
  const sealed = octets(digest);
  const parameters = { algorithm: digestAlgorithm.algorithmId, salt: octets(macData.macSalt), rounds: macData.iterations ?? 1 };
  const found = mac(parameters, safe, passphrase);
  if (sealed.length !== found.length || !timingSafeEqual(sealed, found)) throw new GatewayError('keys-passphrase');
}

function openPart(part: ContentInfo, passphrase: string): Buffer {
  if (part.contentType === DATA) return dataOf(part);
  if (part.contentType !== ENCRYPTED_DATA) throw unsupported('public-key-privacy');
  const { encryptedContentInfo } = new EncryptedData({ schema: part.content as AsnType });
  const ciphertext = Buffer.from(encryptedContentInfo.getEncryptedContent());
  return decrypt(encryptedContentInfo.contentEncryptionAlgorithm, ciphertext, passphrase);
}

function collect(part: Buffer, passphrase: string, { keys, certificates }: Contents): void {
  for (const { bagValue } of new SafeContents({ schema: parsed(part) }).safeBags) {
    if (bagValue instanceof PKCS8ShroudedKeyBag)
      keys.push(privateKey(decrypt(bagValue.encryptionAlgorithm, octets(bagValue.encryptedData), passphrase)));
    else if (bagValue instanceof PrivateKeyInfo) keys.push(privateKey(Buffer.from(bagValue.toSchema().toBER())));
    else if (bagValue instanceof CertBag && bagValue.certId === X509 && bagValue.certValue instanceof OctetString)
      certificates.push(new X509Certificate(octets(bagValue.certValue)));
  }
}

const privateKey = (der: Buffer): KeyObject => createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });

function bundleOf({ keys: [key, ...others], certificates }: Contents): KeyBundle {
  if (key === undefined || others.length > 0) throw unusable();
  const own = certificates.find((certificate) => certificate.checkPrivateKey(key));
  if (own === undefined) throw unusable();
  return { key, certificates: orderedChain(own, certificates) };
}

function dataOf({ content }: ContentInfo): Buffer {
  if (!(content instanceof OctetString)) throw unusable();
  return octets(content);
}

/** The whole of the bytes as one value; a file may end in zeros that belong to nothing. */
function parsed(bytes: Uint8Array): AsnType {
  const { offset, result } = fromBER(Uint8Array.from(bytes));
  if (offset === -1) throw unusable();
  return result;
}
