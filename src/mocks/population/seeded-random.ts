/** A deterministic source of choices: the same seed gives the same sequence on every machine. Never for keys. */
export interface SeededRandom {
  /** A whole number from 0 to `limit - 1`. */
  integer(limit: number): number;
  /** True with the given probability. */
  chance(probability: number): boolean;
  /** One member of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
}

/** The Mulberry32 generator, which suffices for invented people. */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
  const integer = (limit: number): number => Math.floor(next() * limit);
  return {
    integer,
    chance: (probability) => next() < probability,
    pick(list) {
      const chosen = list[integer(list.length)];
      if (chosen === undefined) throw new RangeError('pick from an empty list');
      return chosen;
    },
  };
}
