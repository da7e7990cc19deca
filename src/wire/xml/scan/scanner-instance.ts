import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { XmlLimits } from '../xml-limits.ts';

/** What `assembly/scanner.ts` exports. Every number is a 32-bit integer. */
interface Exports {
  readonly memory: WebAssembly.Memory;
  readonly learn: (one: number, two: number, three: number, four: number) => void;
  readonly prepare: (...lengthAndLimits: number[]) => number;
  readonly scan: () => void;
  readonly results: () => number;
  readonly innermost: () => number;
}

const COMPILED = new WebAssembly.Module(readFileSync(join(import.meta.dirname, 'scanner.wasm')));
const SEED = randomBytes(16);
const MOST = 0x7fff_ffff;

/** The scanner with a memory of its own, in which the tables of one document at a time stand. */
export class ScannerInstance {
  readonly #exports: Exports;
  readonly #results: number;
  #bytes: Uint8Array;
  #words: Int32Array;
  #documentAt = 0;

  /** `refuse` is called with the number of a fault and the address of the byte that shows it, and must throw. */
  constructor(refuse: (fault: number, address: number) => never) {
    const { exports } = new WebAssembly.Instance(COMPILED, { refuse: { refuse } });
    this.#exports = exports as Exports;
    this.#exports.learn(SEED.readInt32LE(0), SEED.readInt32LE(4), SEED.readInt32LE(8), SEED.readInt32LE(12));
    this.#results = this.#exports.results() >>> 2;
    this.#bytes = new Uint8Array(this.#exports.memory.buffer);
    this.#words = new Int32Array(this.#exports.memory.buffer);
  }

  /** Bytes of memory that it has reserved. */
  get size(): number {
    return this.#bytes.length;
  }

  /** Where the document stands in `bytes`. */
  get documentAt(): number {
    return this.#documentAt;
  }

  /** All its memory as bytes, up to the next call of `scan`. */
  get bytes(): Uint8Array {
    return this.#bytes;
  }

  /** The same as 32-bit integers. */
  get words(): Int32Array {
    return this.#words;
  }

  /** Reads the document. `bytes` and `words` then hold what `result` says. */
  scan(document: Uint8Array, limits: XmlLimits, keepInstructions: boolean): void {
    this.#documentAt = this.#exports.prepare(
      document.length,
      Math.min(limits.maxElements, MOST),
      Math.min(limits.maxDepth, MOST),
      Math.min(limits.maxAttributes, MOST),
      Math.min(limits.maxNamespaces, MOST),
      Math.min(limits.maxNameBytes, MOST),
      Math.min(limits.maxTextBytes, MOST),
      keepInstructions ? 1 : 0,
    );
    this.#refresh();
    this.#bytes.set(document, this.#documentAt);
    this.#exports.scan();
    this.#refresh();
  }

  /** The number that the scanner left at that place of its results. */
  result(place: number): number {
    return this.#words[this.#results + place] ?? 0;
  }

  /** For a refusal: the row of the innermost open element as an index into `words`, 0 for none; sets result 0 and 1. */
  innermost(): number {
    const row = this.#exports.innermost();
    this.#refresh();
    return row >>> 2;
  }

  /** Memory that has grown is another buffer. */
  #refresh(): void {
    const { buffer } = this.#exports.memory;
    if (buffer === this.#bytes.buffer) return;
    this.#bytes = new Uint8Array(buffer);
    this.#words = new Int32Array(buffer);
  }
}
