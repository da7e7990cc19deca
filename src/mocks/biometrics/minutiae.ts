/** Looked up once: the loops below run for every minutia of every capture. */
const { PI, round } = Math;

/** Finger positions of ISO/IEC 19794-2:2005: 1 to 5 right thumb to little finger, 6 to 10 left thumb to little finger. */
export type FingerCode = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10;

/** Every finger, by preference for comparison: index and middle fingers first. */
export const FINGER_CODES: readonly FingerCode[] = [2, 3, 7, 8, 4, 5, 9, 1, 6, 10];

/** How a finger was taken, as ISO/IEC 19794-2:2005 numbers it. */
export const IMPRESSIONS = { livePlain: 0, liveRolled: 1, nonlivePlain: 2, nonliveRolled: 3, latent: 7, swipe: 8 } as const;

/** One of `IMPRESSIONS`. */
export type Impression = (typeof IMPRESSIONS)[keyof typeof IMPRESSIONS];

/** What a minutia is (ISO/IEC 19794-2:2005): other, ridge ending, ridge bifurcation. */
export const MINUTIA_KINDS = { other: 0, ending: 1, bifurcation: 2 } as const;

/**
 * The minutiae of one finger, as parallel arrays. Coordinates are pixels at 197 per centimetre with y pointing down; angles are 256ths of a
 * turn from the x axis towards the y axis, which is the opposite sense of the standard's and is turned on reading and writing.
 */
export interface MinutiaSet {
  readonly x: Int16Array;
  readonly y: Int16Array;
  readonly angle: Uint8Array;
  readonly kind: Uint8Array;
}

/** One finger of a sample. */
export interface FingerTemplate {
  readonly finger: FingerCode;
  readonly impression: Impression;
  readonly minutiae: MinutiaSet;
}

/** Pixels of the image that minutiae lie in, and pixels per centimetre (500 per inch). */
export const IMAGE = { width: 400, height: 500, perCentimetre: 197 } as const;

/** One view of ISO/IEC 19794-2 has room for no more. */
export const MAX_MINUTIAE = 255;

/** Mean distance from ridge to ridge at that resolution: no two minutiae of a finger are nearer. */
export const RIDGE_PERIOD = 9;

/** One minutia while a set is being made, with coordinates and angle (radians) not yet rounded. */
export interface Minutia {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly kind: number;
}

/** The rounded set of these minutiae, in the order of an extractor: top to bottom, so that the order tells nothing. */
export function minutiaSet(minutiae: readonly Minutia[]): MinutiaSet {
  // One number holds place and index, so that sorting compares nothing but numbers: y, then x, then the order given.
  const order = new Float64Array(minutiae.length);
  for (const [at, { x, y }] of minutiae.entries()) order[at] = (round(y) * 0x1_0000 + round(x)) * 0x1_0000 + at;
  const sorted = order.sort().subarray(0, MAX_MINUTIAE);
  const set = {
    x: new Int16Array(sorted.length),
    y: new Int16Array(sorted.length),
    angle: new Uint8Array(sorted.length),
    kind: new Uint8Array(sorted.length),
  };
  for (let at = 0; at < sorted.length; at += 1) {
    const one = minutiae[(sorted[at] ?? 0) % 0x1_0000];
    if (!one) continue;
    set.x[at] = round(one.x);
    set.y[at] = round(one.y);
    set.angle[at] = round((one.angle * 128) / PI) & 255;
    set.kind[at] = one.kind;
  }
  return set;
}
