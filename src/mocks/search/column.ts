/** A growing list of unsigned 32-bit numbers in one typed array: four octets each, no object per number. Reading outside it gives 0. */
export class Column {
  #cells: Uint32Array;
  #length = 0;

  constructor(capacity = 64) {
    this.#cells = new Uint32Array(Math.max(1, capacity));
  }

  get length(): number {
    return this.#length;
  }

  /** Octets held, filled or not. */
  get bytes(): number {
    return this.#cells.byteLength;
  }

  at(index: number): number {
    return this.#cells[index] ?? 0;
  }

  /** Changes a number that is in the list. */
  set(index: number, value: number): void {
    this.#cells[index] = value;
  }

  push(value: number): void {
    if (this.#length === this.#cells.length) this.#grow(this.#length + 1);
    this.#cells[this.#length] = value;
    this.#length += 1;
  }

  /** Shortens the list, or lengthens it with zeros. */
  resize(length: number): void {
    if (length > this.#cells.length) this.#grow(length);
    if (length < this.#length) this.#cells.fill(0, length, this.#length);
    this.#length = length;
  }

  #grow(least: number): void {
    const larger = new Uint32Array(Math.max(least, Math.ceil(this.#cells.length * 1.5)));
    larger.set(this.#cells);
    this.#cells = larger;
  }
}
