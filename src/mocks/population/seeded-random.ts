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

/** Thirty-two well-mixed bits of three whole numbers (the finaliser of MurmurHash3). */
export function mixedBits(seed: number, number: number, purpose: number): number {
  let bits = (seed ^ Math.imul(number, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca77)) >>> 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** The choices of one purpose about one person: a sequence of its own, so that a person never hangs on the one before. */
export function randomFor(seed: number, number: number, purpose: number): SeededRandom {
  return seededRandom(mixedBits(seed, number, purpose));
}
