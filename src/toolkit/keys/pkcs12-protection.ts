import { createCipheriv, createDecipheriv, createHmac, hash, pbkdf2Sync, randomBytes } from 'node:crypto';
import { Integer, Null, ObjectIdentifier, OctetString, Sequence, type AsnType } from 'asn1js';
import { PBES2Params, PBKDF2Params, type AlgorithmIdentifier } from 'pkijs';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { HASH_OIDS, SHA1_OID } from '../../signing/algorithm-oids.ts';
import { identifier } from './algorithm-identifier.ts';

const PBES2 = '1.2.840.113549.1.5.13';
const PBKDF2 = '1.2.840.113549.1.5.12';
const AES_256_CBC = '2.16.840.1.101.3.4.1.42';
const HMAC_SHA1 = '1.2.840.113549.2.7';
const HMAC_SHA256 = '1.2.840.113549.2.9';

const CIPHERS: ReadonlyMap<string, readonly [name: string, keyBytes: number]> = new Map([
  ['2.16.840.1.101.3.4.1.2', ['aes-128-cbc', 16]],
  ['2.16.840.1.101.3.4.1.22', ['aes-192-cbc', 24]],
  [AES_256_CBC, ['aes-256-cbc', 32]],
]);
/** HMAC with SHA-1 is what PBKDF2 has unless told (RFC 8018, appendix A.2); collisions of the hash do not touch it. */
const PRFS: ReadonlyMap<string, string> = new Map([
  [HMAC_SHA1, 'sha1'],
  [HMAC_SHA256, 'sha256'],
  ['1.2.840.113549.2.10', 'sha384'],
  ['1.2.840.113549.2.11', 'sha512'],
]);
/** What RFC 7292, appendix C, offers, and other ciphers of its time. */
const LEGACY: ReadonlyMap<string, string> = new Map([
  ['1.2.840.113549.1.12.1.1', 'rc4-128'],
  ['1.2.840.113549.1.12.1.2', 'rc4-40'],
  ['1.2.840.113549.1.12.1.3', '3des'],
  ['1.2.840.113549.1.12.1.4', '2-key-3des'],
  ['1.2.840.113549.1.12.1.5', 'rc2-128'],
  ['1.2.840.113549.1.12.1.6', 'rc2-40'],
  ['1.2.840.113549.3.2', 'rc2'],
  ['1.2.840.113549.3.7', '3des'],
]);
const MAC_HASHES: ReadonlyMap<string, readonly [name: string, block: number]> = new Map([
  [SHA1_OID, ['sha1', 64]],
  [HASH_OIDS.sha256, ['sha256', 64]],
  [HASH_OIDS.sha384, ['sha384', 128]],
  [HASH_OIDS.sha512, ['sha512', 128]],
]);
const PBMAC1 = '1.2.840.113549.1.5.14';

/** A file may ask for no more work than this: a few seconds. */
const MOST_ROUNDS = 2_000_000;
const ROUNDS = 100_000;
const SALT_BYTES = 16;
const MAC_ID = 3;

const unsupported = (what: string): GatewayError => new GatewayError('keys-bundle-unsupported', { rule: `pkcs12/${what}` });

/**
 * Decrypts what PBES2 protects with PBKDF2 and AES (RFC 8018). Throws `keys-bundle-unsupported`, naming the cipher, for anything else, and
 * `keys-passphrase` when it does not open.
 */
export function decrypt({ algorithmId, algorithmParams }: AlgorithmIdentifier, bytes: Uint8Array, passphrase: string): Buffer {
  if (algorithmId !== PBES2) throw unsupported(LEGACY.get(algorithmId) ?? 'encryption');
  const { keyDerivationFunc, encryptionScheme } = new PBES2Params({ schema: algorithmParams as AsnType });
  const cipher = CIPHERS.get(encryptionScheme.algorithmId);
  if (!cipher) throw unsupported(LEGACY.get(encryptionScheme.algorithmId) ?? 'encryption');
  if (keyDerivationFunc.algorithmId !== PBKDF2) throw unsupported('key-derivation');
  const derivation = new PBKDF2Params({ schema: keyDerivationFunc.algorithmParams as AsnType });
  const salt: unknown = derivation.salt;
  const digest = PRFS.get(derivation.prf?.algorithmId ?? HMAC_SHA1);
  if (digest === undefined || !(salt instanceof OctetString)) throw unsupported('key-derivation');
  const [name, keyBytes] = cipher;
  const key = pbkdf2Sync(passphrase, octets(salt), bounded(derivation.iterationCount), keyBytes, digest);
  try {
    const decipher = createDecipheriv(name, key, octets(encryptionScheme.algorithmParams as OctetString));
    return Buffer.concat([decipher.update(bytes), decipher.final()]);
  } catch (cause) {
    throw new GatewayError('keys-passphrase', {}, { cause });
  }
}

/** Encrypts with AES-256 under PBKDF2 with HMAC-SHA-256; the algorithm says with what. */
export function encrypt(bytes: Uint8Array, passphrase: string): { readonly algorithm: Sequence; readonly bytes: Buffer } {
  const [salt, iv] = [randomBytes(SALT_BYTES), randomBytes(16)];
  const cipher = createCipheriv('aes-256-cbc', pbkdf2Sync(passphrase, salt, ROUNDS, 32, 'sha256'), iv);
  const derivation = new Sequence({
    value: [new OctetString({ valueHex: salt }), new Integer({ value: ROUNDS }), identifier(HMAC_SHA256, new Null())],
  });
  const scheme = new Sequence({ value: [new ObjectIdentifier({ value: AES_256_CBC }), new OctetString({ valueHex: iv })] });
  const algorithm = identifier(PBES2, new Sequence({ value: [identifier(PBKDF2, derivation), scheme] }));
  return { algorithm, bytes: Buffer.concat([cipher.update(bytes), cipher.final()]) };
}

/** A MAC over the contents of a PKCS #12 file, as its MacData says it (RFC 7292, section 4). */
export interface Mac {
  /** OID of the hash. */
  readonly algorithm: string;
  readonly salt: Uint8Array;
  readonly rounds: number;
}

/** HMAC under a key derived from the passphrase (RFC 7292, appendix B; one block is enough for any hash). Throws `keys-bundle-unsupported`. */
export function mac({ algorithm, salt, rounds }: Mac, bytes: Uint8Array, passphrase: string): Buffer {
  const [name, block] = MAC_HASHES.get(algorithm) ?? [];
  if (name === undefined || block === undefined) throw unsupported(algorithm === PBMAC1 ? 'pbmac1' : 'mac');
  const secret = Buffer.from(`${passphrase}\0`, 'utf16le').swap16();
  let key = Buffer.concat([Buffer.alloc(block, MAC_ID), filled(salt, block), filled(secret, block)]);
  for (let round = bounded(rounds); round > 0; round -= 1) key = hash(name, key, 'buffer');
  return createHmac(name, key).update(bytes).digest();
}

/** Repeated up to a whole number of blocks. */
function filled(bytes: Uint8Array, block: number): Buffer {
  return bytes.length === 0 ? Buffer.alloc(0) : Buffer.alloc(Math.ceil(bytes.length / block) * block, bytes);
}

function bounded(rounds: number): number {
  if (!Number.isSafeInteger(rounds) || rounds < 1 || rounds > MOST_ROUNDS) throw unsupported('rounds');
  return rounds;
}

/** The content of an OCTET STRING, also of one in pieces. */
export function octets(value: OctetString): Buffer {
  return Buffer.from(value.getValue());
}
