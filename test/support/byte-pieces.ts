/** A stream of bytes that counts the pieces taken from it and says whether its reader let it go. */
export class BytePieces implements AsyncIterable<Uint8Array> {
  taken = 0;
  isClosed = false;
  readonly #bytes: Uint8Array;
  readonly #size: number;

  /** Cut at every multiple of `size`. */
  constructor(bytes: string | Uint8Array, size = 65_536) {
    this.#bytes = Buffer.from(bytes as Uint8Array);
    this.#size = size;
  }

  /** One reading after another may begin from the start. */
  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      for (let at = 0; at < this.#bytes.length; at += this.#size) {
        this.taken += 1;
        yield await Promise.resolve(this.#bytes.subarray(at, at + this.#size));
      }
    } finally {
      this.isClosed = true;
    }
  }
}

/** Everything in the stream. */
export async function allOf(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}
