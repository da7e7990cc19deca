const FIRST_BYTES = 4_096;

/**
 * Bytes that arrive piece by piece, kept in one buffer. A list of pieces would cost some two hundred bytes for each of them, and a
 * hostile sender makes every piece one byte long.
 */
export interface GrowingBytes {
  /** Takes a copy of the piece. */
  append(piece: Uint8Array): void;
  /** Memory held now, in bytes: at most twice what has arrived, or `FIRST_BYTES`. */
  capacity(): number;
  /** Everything so far; appending after it is an error of the program. */
  whole(): Uint8Array;
}

/** Begins with nothing. */
export function growingBytes(): GrowingBytes {
  let held = Buffer.alloc(0);
  let length = 0;
  return {
    append(piece) {
      const needed = length + piece.byteLength;
      if (needed > held.byteLength) {
        const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * held.byteLength, FIRST_BYTES));
        held.copy(larger, 0, 0, length);
        held = larger;
      }
      held.set(piece, length);
      length = needed;
    },
    capacity: () => held.byteLength,
    whole: () => held.subarray(0, length),
  };
}
