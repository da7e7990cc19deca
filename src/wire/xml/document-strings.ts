import { KNOWN_STRINGS } from './scan/known-strings.ts';
import { DECLARATION, STRING, type ScanTables } from './scan/tables.ts';
import { XML_NAMESPACE } from './xml-names.ts';

const EMPTY = KNOWN_STRINGS.indexOf('');
const XML_NAME = KNOWN_STRINGS.indexOf(XML_NAMESPACE);
const KNOWN_BYTES: readonly Buffer[] = KNOWN_STRINGS.map((known) => Buffer.from(known));

/** Strings longer than this are compared by a native call, which costs more to make. */
const LONG = 256;

/** The strings of one document by number, decoded when first asked for. Equal strings have one number. */
export class DocumentStrings {
  /** How many numbers there are. */
  readonly count: number;
  /** Those that `KNOWN_STRINGS` does not hold. */
  readonly #decoded: (string | undefined)[];
  readonly #rows: Int32Array;
  readonly #document: Buffer;
  readonly #heap: Uint8Array;
  readonly #declarations: Int32Array;
  #ranks: ReadonlyMap<number, number> | undefined;

  constructor(document: Buffer, { strings, heap, declarations }: ScanTables) {
    this.count = KNOWN_STRINGS.length + strings.length / STRING.width;
    this.#decoded = [];
    this.#rows = strings;
    this.#document = document;
    this.#heap = heap;
    this.#declarations = declarations;
  }

  /** The string of that number; the empty string for no number. */
  text(number: number | undefined): string {
    if (number === undefined || number < 0) return '';
    return KNOWN_STRINGS[number] ?? this.#decoded[number - KNOWN_STRINGS.length] ?? this.#decode(number);
  }

  /** The bytes in which the string stands in UTF-8, from `start` up to `end`. */
  source(number: number): Uint8Array {
    const known = KNOWN_BYTES[number];
    if (known !== undefined) return known;
    return this.#column(number, STRING.heap) === 1 ? this.#heap : this.#document;
  }

  start(number: number): number {
    return number < KNOWN_BYTES.length ? 0 : this.#column(number, STRING.start);
  }

  end(number: number): number {
    return KNOWN_BYTES[number]?.length ?? this.#column(number, STRING.end);
  }

  /** How many bytes of UTF-8 it has. */
  length(number: number): number {
    return this.end(number) - this.start(number);
  }

  /** Orders two strings by code point, which is the order of their bytes. */
  compare(one: number, other: number): number {
    if (one === other) return 0;
    const [left, right] = [this.source(one), this.source(other)];
    const [leftStart, rightStart] = [this.start(one), this.start(other)];
    const [leftLength, rightLength] = [this.length(one), this.length(other)];
    const length = Math.min(leftLength, rightLength);
    if (length > LONG) return Buffer.compare(this.#bytes(one), this.#bytes(other));
    for (let at = 0; at < length; at += 1) {
      const difference = (left[leftStart + at] ?? 0) - (right[rightStart + at] ?? 0);
      if (difference !== 0) return difference;
    }
    return leftLength - rightLength;
  }

  /**
   * Orders two namespace names as `compare` does. Namespace names may be as long as texts and are compared for each pair of attributes,
   * so they are put in order once.
   */
  compareNamespaces(one: number, other: number): number {
    if (one === other) return 0;
    this.#ranks ??= this.#rankNamespaces();
    return (this.#ranks.get(one) ?? 0) - (this.#ranks.get(other) ?? 0);
  }

  #rankNamespaces(): ReadonlyMap<number, number> {
    const names = new Set([EMPTY, XML_NAME]);
    for (let row = 0; row < this.#declarations.length; row += DECLARATION.width)
      names.add(this.#declarations[row + DECLARATION.namespace] ?? 0);
    return new Map([...names].sort((one, other) => this.compare(one, other)).map((number, rank) => [number, rank]));
  }

  #bytes(number: number): Uint8Array {
    return this.source(number).subarray(this.start(number), this.end(number));
  }

  #column(number: number, column: number): number {
    return this.#rows[(number - KNOWN_BYTES.length) * STRING.width + column] ?? 0;
  }

  #decode(number: number): string {
    const bytes = this.#bytes(number);
    const decoded = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
    this.#decoded[number - KNOWN_STRINGS.length] = decoded;
    return decoded;
  }
}
