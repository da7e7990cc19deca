import type { RandomStream } from './random-stream.ts';

/** How long something takes, in milliseconds. */
export type Distribution =
  | { readonly kind: 'fixed'; readonly value: number }
  | { readonly kind: 'uniform'; readonly least: number; readonly most: number }
  /** Drawn again where it falls outside the bounds. */
  | { readonly kind: 'normal'; readonly mean: number; readonly deviation: number; readonly least: number; readonly most: number }
  /** With the given median and 95th percentile. */
  | { readonly kind: 'lognormal'; readonly median: number; readonly p95: number }
  /** Straight lines between points of the distribution, `share` from 0 to 1, both rising. */
  | { readonly kind: 'percentiles'; readonly points: readonly { readonly share: number; readonly value: number }[] };

/** The standard normal distribution's 95th percentile. */
const Z95 = 1.644_853_626_951_472_2;
const MAX_TRIES = 64;

/** One draw, in whole milliseconds, never negative. */
export function draw(distribution: Distribution, random: RandomStream): number {
  return Math.max(0, Math.round(drawn(distribution, random)));
}

function drawn(distribution: Distribution, random: RandomStream): number {
  switch (distribution.kind) {
    case 'fixed':
      return distribution.value;
    case 'uniform':
      return distribution.least + random() * (distribution.most - distribution.least);
    case 'normal':
      return truncated(distribution, random);
    case 'lognormal':
      return distribution.median * Math.exp((Math.log(distribution.p95 / distribution.median) / Z95) * standardNormal(random));
    case 'percentiles':
      return interpolated(distribution.points, random());
  }
}

/** Box and Muller, 1958. */
function standardNormal(random: RandomStream): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function truncated({ mean, deviation, least, most }: Extract<Distribution, { kind: 'normal' }>, random: RandomStream): number {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const value = mean + deviation * standardNormal(random);
    if (value >= least && value <= most) return value;
  }
  return Math.min(Math.max(mean, least), most);
}

function interpolated(points: Extract<Distribution, { kind: 'percentiles' }>['points'], share: number): number {
  let before = { share: 0, value: points[0]?.value ?? 0 };
  for (const point of points) {
    if (share <= point.share) {
      const part = point.share === before.share ? 1 : (share - before.share) / (point.share - before.share);
      return before.value + part * (point.value - before.value);
    }
    before = point;
  }
  return before.value;
}
