import { AS_IT_IS, ESCAPED, TEXT, VALUE, writtenCharacters, type Escaping } from './written-characters.ts';

const FIRST_SIZE = 16_384;

/** Below this length a text is encoded in a loop, which is quicker than regular expressions and a native call. */
const SHORT = 64;

/** The most bytes that one UTF-16 unit becomes: those of `&quot;`. */
const MAX_ESCAPED_BYTES = 6;
/** The same for text that is escaped already; a character of four bytes has two units. */
const MAX_UNIT_BYTES = 3;

/** Where canonical XML is written to: UTF-8 in one buffer that grows. What it holds is good until it is written to again. */
export class CanonicalOutput {
  #bytes = Buffer.allocUnsafeSlow(FIRST_SIZE);
  #length = 0;

  /** Bytes that it can hold without growing. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Forgets what was written after the first `length` bytes. */
  rewind(length: number): void {
    this.#length = length;
  }

  /** What was written, in memory of its own. */
  copy(): Buffer {
    const copy = Buffer.allocUnsafe(this.#length);
    this.#bytes.copy(copy, 0, 0, this.#length);
    return copy;
  }

  /** Appends bytes as they are. */
  raw(bytes: Uint8Array): void {
    const { length } = bytes;
    this.#reserve(length);
    const into = this.#bytes;
    const at = this.#length;
    for (let index = 0; index < length; index += 1) into[at + index] = bytes[index] ?? 0;
    this.#length = at + length;
  }

  /** Appends one ASCII character. */
  unit(code: number): void {
    this.#reserve(1);
    this.#bytes[this.#length] = code;
    this.#length += 1;
  }

  /** Appends character data. False, with nothing appended, when XML does not allow one of the characters. */
  text(value: string): boolean {
    return (value.length <= SHORT && this.#short(value, TEXT)) || this.#long(value, TEXT);
  }

  /** Appends the value of an attribute, without quotes. False, with nothing appended, when XML does not allow one of the characters. */
  attribute(value: string): boolean {
    return (value.length <= SHORT && this.#short(value, VALUE)) || this.#long(value, VALUE);
  }

  /** Encodes units up to the surrogates; false, with nothing appended, for all others, of which some are characters and some are not. */
  #short(value: string, { kinds, references }: Escaping): boolean {
    this.#reserve(MAX_ESCAPED_BYTES * value.length);
    const into = this.#bytes;
    let at = this.#length;
    for (let index = 0; index < value.length; index += 1) {
      const unit = value.charCodeAt(index);
      if (unit < 0x80) {
        const kind = kinds[unit];
        if (kind === AS_IT_IS) into[at++] = unit;
        else if (kind === ESCAPED) for (const character of references[unit] ?? '') into[at++] = character.charCodeAt(0);
        else return false;
      } else if (unit < 0x800) {
        into[at++] = 0xc0 | (unit >> 6);
        into[at++] = 0x80 | (unit & 0x3f);
      } else if (unit < 0xd800) {
        into[at++] = 0xe0 | (unit >> 12);
        into[at++] = 0x80 | ((unit >> 6) & 0x3f);
        into[at++] = 0x80 | (unit & 0x3f);
      } else return false;
    }
    this.#length = at;
    return true;
  }

  #long(value: string, escaping: Escaping): boolean {
    const written = writtenCharacters(value, escaping);
    if (written === undefined) return false;
    this.#reserve(MAX_UNIT_BYTES * written.length);
    this.#length += this.#bytes.write(written, this.#length, 'utf8');
    return true;
  }

  #reserve(count: number): void {
    const needed = this.#length + count;
    if (needed <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(needed, 2 * this.#bytes.length));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
