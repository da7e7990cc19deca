import { Column } from './column.ts';

/**
 * Numbers filed under 32-bit hashes, in typed arrays: about sixteen octets a posting. Different keys may share a hash, so a reader
 * compares what it finds with what it sought.
 */
export class HashPostings {
  #heads: Uint32Array;
  readonly #hashes: Column;
  readonly #values: Column;
  /** The posting before in the same bucket, plus one; 0 for none. */
  readonly #before: Column;

  constructor(capacity = 64) {
    this.#heads = new Uint32Array(2 ** Math.ceil(Math.log2(Math.max(2, capacity))));
    this.#hashes = new Column(capacity);
    this.#values = new Column(capacity);
    this.#before = new Column(capacity);
  }

  get length(): number {
    return this.#values.length;
  }

  /** Octets held. */
  get bytes(): number {
    return this.#heads.byteLength + this.#hashes.bytes + this.#values.bytes + this.#before.bytes;
  }

  add(hash: number, value: number): void {
    if (this.length >= this.#heads.length) this.#spread();
    this.#hashes.push(hash);
    this.#values.push(value);
    this.#before.push(0);
    this.#link(this.length - 1);
  }

  /** Hands over every number filed under the hash, the latest first. */
  visit(hash: number, visitor: (value: number) => void): void {
    const wanted = hash >>> 0;
    let posting = this.#heads[this.#bucket(wanted)] ?? 0;
    while (posting > 0) {
      if (this.#hashes.at(posting - 1) === wanted) visitor(this.#values.at(posting - 1));
      posting = this.#before.at(posting - 1);
    }
  }

  /** Forgets all postings but the first so many. */
  truncate(length: number): void {
    for (let posting = this.length - 1; posting >= length; posting -= 1) {
      this.#heads[this.#bucket(this.#hashes.at(posting))] = this.#before.at(posting);
    }
    for (const column of [this.#hashes, this.#values, this.#before]) column.resize(length);
  }

  #bucket(hash: number): number {
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1);
  }

  #link(posting: number): void {
    const bucket = this.#bucket(this.#hashes.at(posting));
    this.#before.set(posting, this.#heads[bucket] ?? 0);
    this.#heads[bucket] = posting + 1;
  }

  #spread(): void {
    this.#heads = new Uint32Array(this.#heads.length * 2);
    for (let posting = 0; posting < this.length; posting += 1) this.#link(posting);
  }
}
