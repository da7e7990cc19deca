import { refuse } from './multipart-rules.ts';

const NOTHING = Buffer.alloc(0);

/** Bytes that arrive in pieces, taken from up to delimiters. It holds a piece and what may be the start of a delimiter, and no more. */
export class DelimitedBytes {
  readonly #source: AsyncIterator<Uint8Array>;
  readonly #maxBytes: number;
  #held: Buffer;
  #arrived = 0;
  #ended = false;

  /** `first` stands before the bytes of the source. Reading more than `maxBytes` of the source is refused by `mime/total-bytes`. */
  constructor(source: AsyncIterable<Uint8Array>, maxBytes: number, first: Buffer) {
    this.#source = source[Symbol.asyncIterator]();
    this.#maxBytes = maxBytes;
    this.#held = first;
  }

  /** The bytes up to the delimiter, in pieces, and takes the delimiter as well. Refuses by `mime/closed` an end before it. */
  async *until(delimiter: Buffer, field: string): AsyncGenerator<Buffer, void, undefined> {
    for (;;) {
      const at = this.#held.indexOf(delimiter);
      const sure = at < 0 ? this.#held.length - delimiter.length + 1 : at;
      if (sure > 0) {
        const piece = this.#held.subarray(0, sure);
        this.#held = this.#held.subarray(sure);
        yield piece;
      }
      if (at >= 0) {
        this.#held = this.#held.subarray(delimiter.length);
        return;
      }
      if (!(await this.#more())) refuse('mime/closed', field);
    }
  }

  /** The next `count` bytes, fewer where the end comes before. */
  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count && (await this.#more()));
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(taken.length);
    return taken;
  }

  /** Puts bytes back before those that come next. */
  putBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  /** Lets the source go. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #more(): Promise<boolean> {
    if (this.#ended) return false;
    const next = await this.#source.next();
    if (next.done === true) {
      this.#ended = true;
      return false;
    }
    const { buffer, byteOffset, byteLength } = next.value;
    this.#arrived += byteLength;
    if (this.#arrived > this.#maxBytes) refuse('mime/total-bytes', 'message');
    const piece = byteLength === 0 ? NOTHING : Buffer.from(buffer, byteOffset, byteLength);
    this.#held = this.#held.length === 0 ? piece : Buffer.concat([this.#held, piece]);
    return true;
  }
}
