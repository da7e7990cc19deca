/** Looked up once: the loops below run for every minutia of every capture. */
const { PI, cos, imul, log, sin, sqrt } = Math;

/** A deterministic source of numbers with room for 2^128 seeds, so that no two of ten million fingers share one. Never for keys. */
export interface Noise {
  /** Uniform from 0 up to, not including, 1. */
  uniform(): number;
  /** Normal with mean 0 and standard deviation 1. */
  normal(): number;
}

function stir(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) {
    hash = imul(hash ^ text.charCodeAt(at), 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  hash = imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** Noise that depends on the seed text alone: the small fast counter generator (sfc32) over four independent hashes of it. */
export function noiseOf(seed: string): Noise {
  let a = stir(seed, 0x243f6a88);
  let b = stir(seed, 0x13198a2e);
  let c = stir(seed, 0x0370_7344);
  let counter = stir(seed, 0x299f_31d0);
  let spare: number | undefined;
  const uniform = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return (sum >>> 0) / 0x1_0000_0000;
  };
  for (let round = 0; round < 8; round += 1) uniform();
  return {
    uniform,
    normal() {
      if (spare !== undefined) {
        const value = spare;
        spare = undefined;
        return value;
      }
      const radius = sqrt(-2 * log(1 - uniform()));
      const turn = 2 * PI * uniform();
      spare = radius * sin(turn);
      return radius * cos(turn);
    },
  };
}
