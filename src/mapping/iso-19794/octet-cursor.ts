import { GatewayError } from '../../kernel/gateway-error.ts';

/** Octets of one record at most; a face image record with several images stays below. */
export const ISO_19794_LIMIT = 16_777_216;

/** The refusal of octets that are no record of the format: `mapping-source-invalid` at a pointer into the record, with what is expected there. */
export function formatFault(at: string, mend: string): GatewayError {
  return new GatewayError('mapping-source-invalid', { field: at, mend });
}

/** Reads unsigned big-endian numbers and octets one after the other; every reading is checked against the end. */
export class OctetCursor {
  readonly #view: DataView;
  readonly #octets: Uint8Array;
  #at = 0;

  constructor(octets: Uint8Array) {
    this.#octets = octets;
    this.#view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  }

  /** Octets not read yet. */
  get left(): number {
    return this.#octets.length - this.#at;
  }

  #take(count: number, at: string): number {
    if (count > this.left) throw formatFault(at, `Write ${count} octets here; ${this.left} are left.`);
    const start = this.#at;
    this.#at += count;
    return start;
  }

  /** The next number of 1, 2, 3, 4 or 6 octets; `at` is its pointer for the refusal where the octets end. */
  number(size: 1 | 2 | 3 | 4 | 6, at: string): number {
    const start = this.#take(size, at);
    let value = 0;
    for (let index = 0; index < size; index += 1) value = value * 256 + this.#view.getUint8(start + index);
    return value;
  }

  /** The next octets, as a view. */
  octets(count: number, at: string): Uint8Array {
    const start = this.#take(count, at);
    return this.#octets.subarray(start, start + count);
  }
}

/** Collects unsigned big-endian numbers and octets. */
export class OctetPieces {
  readonly #pieces: Uint8Array[] = [];

  /** Appends a number in `size` octets; raises `mapping-value-invalid` at `at` where it does not fit. */
  number(size: 1 | 2 | 3 | 4 | 6, value: number, at: string): this {
    if (!Number.isInteger(value) || value < 0 || value >= 256 ** size) {
      throw new GatewayError('mapping-value-invalid', { field: at, mend: `Give a whole number that fits ${size} octets.` });
    }
    const piece = new Uint8Array(size);
    for (let index = 0; index < size; index += 1) piece[index] = Math.floor(value / 256 ** (size - 1 - index)) % 256;
    this.#pieces.push(piece);
    return this;
  }

  octets(octets: Uint8Array): this {
    this.#pieces.push(octets);
    return this;
  }

  /** All that was appended. */
  all(): Uint8Array {
    return Buffer.concat(this.#pieces);
  }
}

/** Whether octets begin with this text of ASCII characters. */
export function beginsWith(octets: Uint8Array, text: string): boolean {
  return Array.from(text, (character) => character.charCodeAt(0)).every((octet, at) => octets[at] === octet);
}
