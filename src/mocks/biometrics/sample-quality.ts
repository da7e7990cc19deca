import type { FingerTemplate } from './minutiae.ts';

/** Neighbours among which ridges are expected to run alike, and how far away they may be. */
const NEIGHBOURS = 6;
const REACH = 75;
/** Around a core neighbours differ: the unlikest fifth of them does not count. */
const KEPT = 0.8;

/** How many minutiae, over what area (square pixels), and how like neighbours' directions a faultless flat finger shows. */
const GOOD = { count: 28, area: 30_000, flow: 0.62 } as const;
const POOR = { count: 8, area: 6_000, flow: 0.12 } as const;

const share = (value: number, poor: number, good: number): number => Math.min(1, Math.max(0, (value - poor) / (good - poor)));

/** Area of the box around the minutiae, less an eighth at each corner, as fingers are round. */
function areaOf(x: Int16Array, y: Int16Array): number {
  if (x.length < 3) return 0;
  return 0.785 * (Math.max(...x) - Math.min(...x)) * (Math.max(...y) - Math.min(...y));
}

/** How far each minutia runs along its nearest neighbours, 1 for parallel, 0 for chance: the mean over all minutiae and the likest of their neighbours. */
function flowOf({ x, y, angle }: FingerTemplate['minutiae']): number {
  let sum = 0;
  for (let own = 0; own < x.length; own += 1) {
    const near: [number, number][] = [];
    for (let other = 0; other < x.length; other += 1) {
      const square = ((x[other] ?? 0) - (x[own] ?? 0)) ** 2 + ((y[other] ?? 0) - (y[own] ?? 0)) ** 2;
      if (other === own || square > REACH * REACH) continue;
      near.push([square, Math.cos((4 * Math.PI * ((angle[other] ?? 0) - (angle[own] ?? 0))) / 256)]);
    }
    const nearest = near.sort(([one], [other]) => one - other).slice(0, NEIGHBOURS);
    const likest = nearest.map(([, likeness]) => likeness).sort((one, other) => other - one);
    const kept = likest.slice(0, Math.ceil(likest.length * KEPT));
    sum += kept.length === 0 ? 0 : kept.reduce((total, likeness) => total + likeness, 0) / kept.length;
  }
  return x.length === 0 ? 0 : sum / x.length;
}

/**
 * Quality of one impression, 0 to 100, measured from its minutiae alone in the manner of NFIQ: how many, over what area, and whether they follow
 * one flow. What a caller or the record says of quality counts for nothing (Article 13(3)). It is no NFIQ 2 value, which needs the image.
 */
export function fingerQuality({ minutiae }: FingerTemplate): number {
  const count = share(minutiae.x.length, POOR.count, GOOD.count);
  const area = share(areaOf(minutiae.x, minutiae.y), POOR.area, GOOD.area);
  const flow = share(flowOf(minutiae), POOR.flow, GOOD.flow);
  return Math.round(100 * Math.min(count, area) ** 0.5 * flow);
}
