import { MINUTIA_KINDS, RIDGE_PERIOD, type FingerCode, type Minutia } from './minutiae.ts';
import { noiseOf } from './noise.ts';
import { ridgeFlow, type PatternClass } from './ridge-flow.ts';

/** Looked up once: the loops below run for every minutia of every capture. */
const { PI, cos, max, min, round, sin } = Math;

/** A synthetic finger as it is, before anybody takes it: minutiae counted from its middle, y pointing down, angles in radians. */
export interface MasterFinger {
  readonly finger: FingerCode;
  readonly pattern: PatternClass;
  readonly minutiae: readonly Minutia[];
}

/** Half the width and half the height of the friction ridge area of a finger tip: about 13 by 17 millimetres. */
export const FINGER_HALF_SIZE = { x: 126, y: 166 } as const;

const MEAN_MINUTIAE = 40;
const SPREAD_MINUTIAE = 6;
const DIRECTION_SPREAD = 0.12;

/**
 * The finger that belongs to an identity: a pure function of both, related to no other finger, so that twins have strange fingers too.
 * 24 to 60 endings and bifurcations, none nearer to another than the ridge period, each along the flow of its ridges or against it.
 */
export function masterFinger(identity: string, finger: FingerCode): MasterFinger {
  const noise = noiseOf(`finger ${finger} of ${identity}`);
  const flow = ridgeFlow(noise);
  const wanted = min(60, max(24, round(MEAN_MINUTIAE + SPREAD_MINUTIAE * noise.normal())));
  const minutiae: Minutia[] = [];
  for (let thrown = 0; minutiae.length < wanted && thrown < 20 * wanted; thrown += 1) {
    const turn = 2 * PI * noise.uniform();
    // Denser towards the middle, as around cores and deltas.
    const radius = noise.uniform() ** 0.56;
    const x = FINGER_HALF_SIZE.x * radius * cos(turn);
    const y = FINGER_HALF_SIZE.y * radius * sin(turn);
    if (minutiae.some((other) => (other.x - x) ** 2 + (other.y - y) ** 2 < (RIDGE_PERIOD + 1) ** 2)) continue;
    const against = noise.uniform() < 0.5 ? PI : 0;
    const kind = noise.uniform() < 0.6 ? MINUTIA_KINDS.ending : MINUTIA_KINDS.bifurcation;
    minutiae.push({ x, y, angle: flow.direction(x, y) + against + DIRECTION_SPREAD * noise.normal(), kind });
  }
  return { finger, pattern: flow.pattern, minutiae };
}
