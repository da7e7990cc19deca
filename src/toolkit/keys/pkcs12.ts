import { createHash, X509Certificate } from 'node:crypto';
import forge from 'node-forge';

const ROUNDS = 10_000;
const SALT_BYTES = 16;

/**
 * A PKCS#12 file of an RSA key and its certificates, the key's own first, for software that takes nothing else. The key is encrypted with
 * AES-256 under PBKDF2 with HMAC-SHA-256; the format's outer integrity check is its classic HMAC-SHA-1.
 */
export function pkcs12Bundle(privateKeyPem: string, certificatesPem: readonly [string, ...string[]], password: string): Uint8Array {
  const key = forge.pki.privateKeyFromPem(privateKeyPem);
  const certificates = certificatesPem.map((certificate) => forge.pki.certificateFromPem(certificate));
  const localKeyId = createHash('sha256').update(new X509Certificate(certificatesPem[0]).raw).digest('hex');
  const options = { algorithm: 'aes256' as const, prfAlgorithm: 'sha256', count: ROUNDS, saltSize: SALT_BYTES, localKeyId };
  const bundle = forge.pkcs12.toPkcs12Asn1(key, certificates, password, options);
  return Buffer.from(forge.asn1.toDer(bundle).getBytes(), 'binary');
}
