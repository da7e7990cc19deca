import type { Noise } from './noise.ts';

/** Looked up once: the loops below run for every minutia of every capture. */
const { atan, atan2, exp, sin } = Math;

/** Pattern classes of Henry's classification, as far as they shape the flow of ridges. */
export type PatternClass = 'arch' | 'left-loop' | 'right-loop' | 'whorl';

/** The ridges of one finger: the direction (radians, of half a turn) at a point counted from the middle of the finger, y pointing down. */
export interface RidgeFlow {
  readonly pattern: PatternClass;
  direction(x: number, y: number): number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Shares as published for large collections: about 5 % arches, 65 % loops, 30 % whorls. */
function choosePattern(share: number): PatternClass {
  if (share < 0.05) return 'arch';
  if (share < 0.375) return 'left-loop';
  return share < 0.7 ? 'right-loop' : 'whorl';
}

function singularPoints(pattern: PatternClass, noise: Noise): { cores: readonly Point[]; deltas: readonly Point[] } {
  const near = (x: number, y: number): Point => ({ x: x + 10 * noise.normal(), y: y + 10 * noise.normal() });
  if (pattern === 'whorl') return { cores: [near(0, -30), near(0, 15)], deltas: [near(-95, 95), near(95, 95)] };
  return { cores: [near(0, -15)], deltas: [near(pattern === 'left-loop' ? 75 : -75, 100)] };
}

/** Draws the flow of one finger: the zero-pole model of Sherlock and Monro for loops and whorls, a single wave for arches. */
export function ridgeFlow(noise: Noise): RidgeFlow {
  const pattern = choosePattern(noise.uniform());
  if (pattern === 'arch') {
    const steepness = 0.7 + 0.2 * noise.normal();
    const middle = 20 * noise.normal();
    return { pattern, direction: (x, y) => atan(steepness * sin(x / 45) * exp(-(((y - middle) / 120) ** 2))) };
  }
  const { cores, deltas } = singularPoints(pattern, noise);
  const bearing = (x: number, y: number, points: readonly Point[]): number =>
    points.reduce((sum, point) => sum + atan2(y - point.y, x - point.x), 0);
  return { pattern, direction: (x, y) => (bearing(x, y, cores) - bearing(x, y, deltas)) / 2 };
}
