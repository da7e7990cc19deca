/*
 * Comparisons of bytes, sixteen at a time. They may read up to 15 bytes beyond what they compare; what is there does not count. Vectors
 * that stay the same stand in memory: the engine loads them once before a loop, but would make a constant anew in each round.
 */

/** Sixteen times the lower half of a byte. */
const LOW_HALVES: usize = memory.data<u8>([15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15, 15], 16);

/** Sixteen bytes of ones and then sixteen of zeros: at `16 - n`, a mask of n bytes. */
const SLIDING: usize = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
]);

export function lowHalves(): v128 {
  return v128.load(LOW_HALVES);
}

/**
 * Ones where a byte is in the set. Each byte of a set stands at the place that its own lower half says; all other places hold a byte
 * that does not belong there.
 */
export function inSet(bytes: v128, set: v128, low: v128): v128 {
  return i8x16.eq(i8x16.relaxed_swizzle(set, v128.and(bytes, low)), bytes);
}

/** The first 16 bytes at the address; those behind `length` are zeros. */
export function first(at: usize, length: usize): v128 {
  return v128.and(v128.load(at), v128.load(SLIDING + 16 - length));
}

/** Whether `length` bytes at both addresses are the same. */
export function same(one: usize, other: usize, length: usize): bool {
  let left = length;
  while (left >= 16) {
    if (i8x16.bitmask(i8x16.eq(v128.load(one), v128.load(other))) != 0xffff) return false;
    one += 16;
    other += 16;
    left -= 16;
  }
  const bits = i8x16.bitmask(i8x16.eq(v128.load(one), v128.load(other)));
  return (~bits & ((1 << (<i32>left)) - 1)) == 0;
}

/** The order of two strings by their bytes, which in UTF-8 is that by code points: below, at or above zero. */
export function order(one: usize, oneLength: usize, other: usize, otherLength: usize): i32 {
  const length = min(oneLength, otherLength);
  for (let at: usize = 0; at < length; at += 16) {
    const bits = ~i8x16.bitmask(i8x16.eq(v128.load(one + at), v128.load(other + at))) & 0xffff;
    const different = at + <usize>ctz(bits);
    if (bits != 0 && different < length) return <i32>load<u8>(one + different) - <i32>load<u8>(other + different);
  }
  return <i32>oneLength - <i32>otherLength;
}

/** The first address at or behind `at` whose byte is not a space, tab, line feed or carriage return. */
export function skipSpace(at: usize): usize {
  let byte = load<u8>(at);
  if (byte > 0x20) return at;
  while (byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09) byte = load<u8>(++at);
  return at;
}

export function isSpace(byte: u8): bool {
  return byte == 0x20 || byte == 0x0a || byte == 0x0d || byte == 0x09;
}
