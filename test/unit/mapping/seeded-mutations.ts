/** A pseudo-random sequence of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Octets with one to four faults: a bit turned, an octet replaced by a telling one, a part cut out, repeated or moved, the end cut off. */
export function mutated(octets: Uint8Array, next: () => number): Uint8Array {
  const telling = [0x00, 0x1c, 0x1d, 0x1e, 0x1f, 0x2e, 0x30, 0x39, 0x3a, 0xff];
  let own = Buffer.from(octets);
  for (let faults = 1 + Math.floor(next() * 4); faults > 0 && own.length > 0; faults -= 1) {
    const at = Math.floor(next() * own.length);
    const length = Math.floor(next() * Math.min(200, own.length - at));
    const kind = Math.floor(next() * 6);
    if (kind === 0) own[at] = (own[at] ?? 0) ^ (1 << Math.floor(next() * 8));
    else if (kind === 1) own[at] = telling[Math.floor(next() * telling.length)] ?? 0;
    else if (kind === 2) own = Buffer.concat([own.subarray(0, at), own.subarray(at + length)]);
    else if (kind === 3) own = Buffer.concat([own.subarray(0, at), own.subarray(at, at + length), own.subarray(at)]);
    else if (kind === 4) own = Buffer.concat([own.subarray(at), own.subarray(0, at)]);
    else own = Buffer.from(own.subarray(0, at));
  }
  return own;
}
