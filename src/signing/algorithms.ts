import { constants, sign, verify, type AsymmetricKeyDetails, type KeyObject, type SignKeyObjectInput } from 'node:crypto';
import { concatenatedFromDer, derFromConcatenated } from './ecdsa-form.ts';
import { turns } from './turns.ts';

/** The digests: those of SHA-2 (FIPS 180-4). */
export type HashName = 'sha256' | 'sha384' | 'sha512';

/** How a key signs. For `ecdsa` the curve is the key's; `rsa-pss` has a salt as long as its hash and MGF1 over the same hash. */
export type SignatureScheme = 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa' | 'ed25519';

/** Every signature algorithm that the gateway makes or accepts, whatever a format calls it. */
export type SignatureAlgorithm = `${'rsa-pkcs1' | 'rsa-pss' | 'ecdsa'}-${HashName}` | 'ed25519';

/** The parts of an algorithm's name; Ed25519 brings its own hash. */
export interface AlgorithmParts {
  readonly scheme: SignatureScheme;
  readonly hash: HashName | undefined;
}

const HASHES: readonly HashName[] = ['sha256', 'sha384', 'sha512'];

const PARTS: ReadonlyMap<SignatureAlgorithm, AlgorithmParts> = new Map<SignatureAlgorithm, AlgorithmParts>([
  ...(['rsa-pkcs1', 'rsa-pss', 'ecdsa'] as const).flatMap((scheme) =>
    HASHES.map((hash) => [`${scheme}-${hash}`, { scheme, hash }] as const),
  ),
  ['ed25519', { scheme: 'ed25519', hash: undefined }],
]);

/** Every algorithm of the table. */
export const SIGNATURE_ALGORITHMS: readonly SignatureAlgorithm[] = Object.freeze([...PARTS.keys()]);

/** Scheme and hash of an algorithm. */
export function partsOf(algorithm: SignatureAlgorithm): AlgorithmParts {
  const parts = PARTS.get(algorithm);
  if (parts === undefined) throw new TypeError('an algorithm outside the table');
  return parts;
}

/** The curves, with the bytes of one coordinate and the hash of equal strength (FIPS 186-5; RFC 7518 section 3.4). */
const CURVES = new Map<string | undefined, { readonly bytes: number; readonly hash: HashName }>([
  ['prime256v1', { bytes: 32, hash: 'sha256' }],
  ['secp384r1', { bytes: 48, hash: 'sha384' }],
  ['secp521r1', { bytes: 66, hash: 'sha512' }],
]);

/** What is known of the keys seen so far: node describes a key anew whenever it is asked. */
const known = new WeakMap<KeyObject, AsymmetricKeyDetails>();

/** What node says of a key. */
export function detailsOf(key: KeyObject): AsymmetricKeyDetails {
  const details = known.get(key);
  if (details !== undefined) return details;
  const read = key.asymmetricKeyDetails ?? {};
  known.set(key, read);
  return read;
}

const P256_BYTES = 32;

const MIN_RSA_BITS = 2_048;
const MAX_RSA_BITS = 4_096;
/** FIPS 186-5, appendix A.1.1, wants a public exponent above 2^16. One of more than 64 bits makes verifying as slow as signing. */
const MIN_RSA_EXPONENT = 65_537n;
const MAX_RSA_EXPONENT = 2n ** 64n;

function isUsableRsa({ modulusLength = 0, publicExponent = 0n }: AsymmetricKeyDetails): boolean {
  const isSize = modulusLength >= MIN_RSA_BITS && modulusLength <= MAX_RSA_BITS;
  return isSize && publicExponent >= MIN_RSA_EXPONENT && publicExponent < MAX_RSA_EXPONENT;
}

const HASH_BYTES: Readonly<Record<HashName, number>> = { sha256: 32, sha384: 48, sha512: 64 };

/** Whether the parameters that a key for RSASSA-PSS may bring (RFC 4055, section 3.1) allow the hash, for message and mask, and its salt. */
function allowsPss({ hashAlgorithm, mgf1HashAlgorithm, saltLength = 0 }: AsymmetricKeyDetails, hash: HashName): boolean {
  return (hashAlgorithm ?? hash) === hash && (mgf1HashAlgorithm ?? hash) === hash && saltLength <= HASH_BYTES[hash];
}

/**
 * Whether a key, private or public, is of a kind and size that this algorithm may use: RSA of 2048 to 4096 bits with an exponent of 17 to
 * 64, P-256, P-384, P-521, Ed25519.
 */
export function isKeyFor(algorithm: SignatureAlgorithm, key: KeyObject): boolean {
  const { scheme, hash } = partsOf(algorithm);
  const details = detailsOf(key);
  switch (key.asymmetricKeyType) {
    case 'rsa':
      return (scheme === 'rsa-pkcs1' || scheme === 'rsa-pss') && isUsableRsa(details);
    case 'rsa-pss':
      return scheme === 'rsa-pss' && hash !== undefined && isUsableRsa(details) && allowsPss(details, hash);
    case 'ec':
      return scheme === 'ecdsa' && CURVES.has(details.namedCurve);
    default:
      return scheme === 'ed25519' && key.asymmetricKeyType === 'ed25519';
  }
}

/** The algorithm that a key signs with unless its owner chose another, or `undefined` when the key is of a kind or size that is not allowed. */
export function algorithmOf(key: KeyObject): SignatureAlgorithm | undefined {
  const curve = CURVES.get(detailsOf(key).namedCurve);
  const own = curve ? (`ecdsa-${curve.hash}` as const) : 'ed25519';
  const candidates: readonly SignatureAlgorithm[] = [own, 'rsa-pkcs1-sha256', 'rsa-pss-sha256', 'rsa-pss-sha384', 'rsa-pss-sha512'];
  return candidates.find((algorithm) => isKeyFor(algorithm, key));
}

/** Bytes of one coordinate of an EC key's curve, `undefined` for any other key. */
export function coordinateBytes(key: KeyObject): number | undefined {
  return CURVES.get(detailsOf(key).namedCurve)?.bytes;
}

const PSS = { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_DIGEST };

const inputOf = (scheme: SignatureScheme, key: KeyObject): KeyObject | SignKeyObjectInput => (scheme === 'rsa-pss' ? { key, ...PSS } : key);

const ED25519_BYTES = 64;

/** Bytes of a signature by the key, private or public: r and s, as many as the RSA modulus has (RFC 8017, section 8.1.2), or 64 for Ed25519. */
export function signatureBytes(key: KeyObject): number {
  const coordinate = coordinateBytes(key);
  if (coordinate !== undefined) return 2 * coordinate;
  const { modulusLength } = detailsOf(key);
  return modulusLength === undefined ? ED25519_BYTES : Math.ceil(modulusLength / 8);
}

/** All but one of the threads of libuv's pool, so that files are still read; and whoever asks for a hundred signatures at once hands them over bit by bit. */
const inTurn = turns(3);

/**
 * Signs bytes; ECDSA signatures are r and s concatenated. RSA and the large curves run on the thread pool, a few at a time, because they take
 * a millisecond or so; P-256 and Ed25519 come back at once, because a trip to the pool costs more than the signature.
 */
export function signWith(algorithm: SignatureAlgorithm, key: KeyObject, bytes: Uint8Array): Uint8Array | Promise<Uint8Array> {
  const { scheme, hash } = partsOf(algorithm);
  if (scheme === 'ed25519') return sign(null, bytes, key);
  if (scheme !== 'ecdsa') return inTurn(() => signInPool(hash, bytes, inputOf(scheme, key)));
  const size = coordinateBytes(key) ?? 0;
  if (size === P256_BYTES) return concatenatedFromDer(sign(hash, bytes, key), size);
  return inTurn(async () => concatenatedFromDer(await signInPool(hash, bytes, key), size));
}

function signInPool(hash: HashName | undefined, bytes: Uint8Array, key: KeyObject | SignKeyObjectInput): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    sign(hash, bytes, key, (error, signature) => (error ? reject(error) : resolve(signature)));
  });
}

/** Whether the signature, in the form that `signWith` gives, is that of the bytes. False also for a key that the algorithm may not use. */
export function verifyWith(algorithm: SignatureAlgorithm, key: KeyObject, bytes: Uint8Array, signature: Uint8Array): boolean {
  if (!isKeyFor(algorithm, key)) return false;
  const { scheme, hash } = partsOf(algorithm);
  if (scheme === 'ed25519') return verify(null, bytes, key, signature);
  // OpenSSL takes RSASSA-PSS without its leading zeros, too.
  if (signature.length !== signatureBytes(key)) return false;
  if (scheme === 'ecdsa') return verify(hash, bytes, key, derFromConcatenated(signature));
  return verify(hash, bytes, inputOf(scheme, key), signature);
}
