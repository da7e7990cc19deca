/** Whole numbers with a distance each, of which the nearest are wanted: kept in one octet a number, however many are offered. */
export class Nearest {
  /** Distance plus one; 0 for numbers that were not offered. */
  #distances = new Uint8Array(64);
  readonly #offered: number[] = [];

  /** Offers a number; the least of its distances counts. */
  offer(value: number, distance: number): void {
    if (value >= this.#distances.length) this.#grow(value + 1);
    const before = this.#distances[value] ?? 0;
    if (before === 0) this.#offered.push(value);
    if (before === 0 || distance + 1 < before) this.#distances[value] = distance + 1;
  }

  /** The least distance offered for a number; `undefined` when it was not offered. */
  distanceOf(value: number): number | undefined {
    const distance = this.#distances[value] ?? 0;
    return distance === 0 ? undefined : distance - 1;
  }

  /** Hands over all numbers with a distance below 255, nearest first and then smallest, at most `limit`; nothing is offered any more. */
  take(limit: number): readonly (readonly [value: number, distance: number])[] {
    const byDistance: number[][] = [];
    for (const value of this.#offered) {
      const distance = (this.#distances[value] ?? 1) - 1;
      this.#distances[value] = 0;
      (byDistance[distance] ??= []).push(value);
    }
    this.#offered.length = 0;
    const taken: (readonly [number, number])[] = [];
    for (const [distance, values = []] of byDistance.entries()) {
      if (taken.length >= limit) break;
      values.sort((left, right) => left - right);
      for (const value of values.slice(0, limit - taken.length)) taken.push([value, distance]);
    }
    return taken;
  }

  #grow(length: number): void {
    const larger = new Uint8Array(Math.max(length, this.#distances.length * 2));
    larger.set(this.#distances);
    this.#distances = larger;
  }
}
