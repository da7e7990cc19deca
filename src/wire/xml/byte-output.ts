/** Runs shorter than this are copied in a loop, which is quicker than a native call. */
const SHORT = 40;

/** Bytes written one after the other into one buffer that grows, up to a bound. */
export class ByteOutput {
  #bytes: Buffer;
  #length = 0;
  readonly #maxLength: number;
  readonly #exceeded: () => never;

  /** `exceeded` is called, and must throw, before the output grows beyond `maxLength` bytes. */
  constructor(size: number, maxLength: number, exceeded: () => never) {
    this.#bytes = Buffer.allocUnsafe(Math.min(size, maxLength));
    this.#maxLength = maxLength;
    this.#exceeded = exceeded;
  }

  /** Appends one byte. */
  byte(byte: number): void {
    const at = this.#reserve(1);
    this.#bytes[at] = byte;
    this.#length = at + 1;
  }

  /** Appends all of the bytes. */
  bytes(bytes: Uint8Array): void {
    this.span(bytes, 0, bytes.length);
  }

  /** Appends the bytes from one offset up to another; none where they are the wrong way round. */
  span(source: Uint8Array, from: number, to: number): void {
    const length = to - from;
    if (length <= 0) return;
    const at = this.#reserve(length);
    const into = this.#bytes;
    if (length < SHORT) for (let index = 0; index < length; index += 1) into[at + index] = source[from + index] ?? 0;
    else into.set(source.subarray(from, to), at);
    this.#length = at + length;
  }

  /** What was written. Nothing may be written afterwards. */
  finish(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #reserve(count: number): number {
    const needed = this.#length + count;
    if (needed > this.#bytes.length) this.#grow(needed);
    return this.#length;
  }

  #grow(needed: number): void {
    if (needed > this.#maxLength) this.#exceeded();
    const larger = Buffer.allocUnsafe(Math.min(Math.max(needed, 2 * this.#bytes.length), this.#maxLength));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
