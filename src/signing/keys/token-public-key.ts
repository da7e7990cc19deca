import type { JsonWebKey } from 'node:crypto';
import { CK, type Cryptoki, type Handle } from './cryptoki.ts';

/** The curves by the DER of their name (CKA_EC_PARAMS; RFC 5480, RFC 8410, PKCS #11 version 3.0), with the bytes of one coordinate. */
const CURVES: readonly (readonly [params: string, curve: string, bytes: number])[] = [
  ['06082a8648ce3d030107', 'P-256', 32],
  ['06052b81040022', 'P-384', 48],
  ['06052b81040023', 'P-521', 66],
  ['06032b6570', 'Ed25519', 32],
  ['130c656477617264733235353139', 'Ed25519', 32],
];

const UNCOMPRESSED = 4;

/** A public key object, or an RSA private key, as JWK; `undefined` when it is of no kind that this gateway signs with. */
export function publicKeyOf(cryptoki: Cryptoki, session: Handle, object: Handle): JsonWebKey | undefined {
  const read = (type: number): Buffer => cryptoki.C_GetAttributeValue(session, object, [{ type }])[0]?.value ?? Buffer.alloc(0);
  switch (unsignedOf(read(CK.CKA_KEY_TYPE))) {
    case CK.CKK_RSA:
      return { kty: 'RSA', n: base64url(withoutZeros(read(CK.CKA_MODULUS))), e: base64url(withoutZeros(read(CK.CKA_PUBLIC_EXPONENT))) };
    case CK.CKK_EC:
    case CK.CKK_EC_EDWARDS:
      return curveKey(read(CK.CKA_EC_PARAMS), read(CK.CKA_EC_POINT));
    default:
      return undefined;
  }
}

/** The point stands in an OCTET STRING; older tokens leave that out. */
function curveKey(params: Buffer, point: Buffer): JsonWebKey | undefined {
  const [, crv, bytes] = CURVES.find(([der]) => der === params.toString('hex')) ?? [];
  if (crv === undefined || bytes === undefined) return undefined;
  if (crv === 'Ed25519') return { kty: 'OKP', crv, x: base64url(point.subarray(-bytes)) };
  const uncompressed = point.subarray(-(2 * bytes + 1));
  if (uncompressed.length !== 2 * bytes + 1 || uncompressed[0] !== UNCOMPRESSED) return undefined;
  return { kty: 'EC', crv, x: base64url(uncompressed.subarray(1, 1 + bytes)), y: base64url(uncompressed.subarray(1 + bytes)) };
}

/** A CK_ULONG, in the order of this machine's bytes. */
function unsignedOf(value: Buffer): number {
  const bytes = Uint8Array.from(value);
  const number = bytes.length === 8 ? Number(new BigUint64Array(bytes.buffer)[0] ?? 0n) : new Uint32Array(bytes.buffer)[0];
  return number ?? 0;
}

function withoutZeros(integer: Buffer): Buffer {
  const first = integer.findIndex((byte) => byte !== 0);
  return integer.subarray(Math.max(first, 0));
}

const base64url = (bytes: Buffer): string => bytes.toString('base64url');
