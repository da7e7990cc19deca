/** Bytes of a P-256 signature in the form of XML Signature 1.1 section 6.4.3: r, then s. */
export const P256_SIGNATURE_BYTES = 64;

const HALF = P256_SIGNATURE_BYTES / 2;

/** A DER ECDSA-Sig-Value on P-256 as r and s of 32 bytes each. */
export function concatenatedFromDer(der: Uint8Array): Uint8Array {
  const signature = new Uint8Array(P256_SIGNATURE_BYTES);
  const rLength = der[3] ?? 0;
  placeInteger(der.subarray(4, 4 + rLength), signature.subarray(0, HALF));
  placeInteger(der.subarray(6 + rLength), signature.subarray(HALF));
  return signature;
}

function placeInteger(integer: Uint8Array, into: Uint8Array): void {
  const magnitude = integer.length > HALF ? integer.subarray(integer.length - HALF) : integer;
  into.set(magnitude, HALF - magnitude.length);
}

/** r and s of 32 bytes each as a DER ECDSA-Sig-Value, which node verifies faster than the concatenated form. */
export function derFromConcatenated(signature: Uint8Array): Uint8Array {
  const r = derInteger(signature.subarray(0, HALF));
  const s = derInteger(signature.subarray(HALF, P256_SIGNATURE_BYTES));
  return Uint8Array.from([0x30, r.length + s.length, ...r, ...s]);
}

function derInteger(magnitude: Uint8Array): readonly number[] {
  let first = 0;
  while (first < magnitude.length - 1 && magnitude[first] === 0) first += 1;
  const digits = magnitude.subarray(first);
  const padding = (digits[0] ?? 0) >= 0x80 ? [0] : [];
  return [0x02, padding.length + digits.length, ...padding, ...digits];
}
