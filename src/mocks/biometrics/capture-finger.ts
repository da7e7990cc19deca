import type { MasterFinger } from './master-finger.ts';
import { IMAGE, IMPRESSIONS, MINUTIA_KINDS, minutiaSet, type FingerTemplate, type Impression, type Minutia } from './minutiae.ts';
import { noiseOf, type Noise } from './noise.ts';

/** Looked up once: the loops below run for every minutia of every capture. */
const { PI, cos, max, min, round, sin, sqrt } = Math;

/** How a capture departs from the finger. Lengths in pixels, angles in radians, shares from 0 to 1. */
export interface CaptureNoise {
  /** Standard deviation of the turn and of the displacement of the finger on the sensor. */
  readonly turn: number;
  readonly displacement: number;
  /** Standard deviation of each minutia's place and direction. */
  readonly placeJitter: number;
  readonly angleJitter: number;
  /** Standard deviation of the stretching of the skin along either axis. */
  readonly stretch: number;
  /** Share of minutiae that are missed, and of invented ones beside the true ones. */
  readonly missing: number;
  readonly spurious: number;
  /** Half the width and half the height of the part of the finger that touches the sensor. */
  readonly window: { readonly x: number; readonly y: number };
}

/** Nominal quality, 0 to 100, of an ordinary live or enrolled capture: its mean and its limits. */
const ORDINARY_QUALITY = { mean: 80, spread: 8, least: 55, most: 98 } as const;

/** The noise that goes with a nominal quality of 0 to 100: all of it grows as quality falls. */
export function noiseAt(quality: number): CaptureNoise {
  const poor = 1 - quality / 100;
  return {
    turn: 0.12,
    displacement: 10 + 10 * poor,
    placeJitter: 0.8 + 3 * poor + 3 * poor ** 2,
    angleJitter: 0.035 + 0.17 * poor + 0.5 * poor ** 2,
    stretch: 0.008 + 0.02 * poor,
    missing: 0.03 + 0.3 * poor + 0.25 * poor ** 2,
    spurious: 0.02 + 0.35 * poor + 0.6 * poor ** 2,
    window: { x: 122 - 30 * poor, y: 160 - 40 * poor },
  };
}

const clamp = (value: number, least: number, most: number): number => min(most, max(least, value));

/** Draws the nominal quality of an ordinary capture. */
function drawQuality(noise: Noise): number {
  const { mean, spread, least, most } = ORDINARY_QUALITY;
  return clamp(mean + spread * noise.normal(), least, most);
}

const otherKind = (kind: number): number => (kind === MINUTIA_KINDS.ending ? MINUTIA_KINDS.bifurcation : MINUTIA_KINDS.ending);

function* seenMinutiae(master: MasterFinger, level: CaptureNoise, noise: Noise): Generator<Minutia> {
  const centre = { x: level.displacement * noise.normal(), y: level.displacement * noise.normal() };
  const { window } = level;
  for (const { x, y, angle, kind } of master.minutiae) {
    const outside = ((x - centre.x) / window.x) ** 2 + ((y - centre.y) / window.y) ** 2 > 1;
    const missed = noise.uniform() < level.missing;
    const mistaken = noise.uniform() < 0.06;
    const seen = {
      x: x + level.placeJitter * noise.normal(),
      y: y + level.placeJitter * noise.normal(),
      angle: angle + level.angleJitter * noise.normal(),
      kind: mistaken ? otherKind(kind) : kind,
    };
    if (!outside && !missed) yield seen;
  }
  const invented = round(level.spurious * master.minutiae.length * noise.uniform() * 2);
  for (let count = 0; count < invented; count += 1) {
    const turn = 2 * PI * noise.uniform();
    const radius = sqrt(noise.uniform());
    yield {
      x: centre.x + window.x * radius * cos(turn),
      y: centre.y + window.y * radius * sin(turn),
      angle: 2 * PI * noise.uniform(),
      kind: noise.uniform() < 0.5 ? MINUTIA_KINDS.ending : MINUTIA_KINDS.bifurcation,
    };
  }
}

/**
 * Takes a finger: what an extractor would have found on the image that nobody ever makes. A pure function of finger, seed and noise.
 */
export function captureFinger(
  master: MasterFinger,
  seed: string,
  level?: CaptureNoise,
  impression: Impression = IMPRESSIONS.livePlain,
): FingerTemplate {
  const noise = noiseOf(`capture ${seed} finger ${master.finger}`);
  const chosen = level ?? noiseAt(drawQuality(noise));
  const turn = clamp(chosen.turn * noise.normal(), -0.6, 0.6);
  const [cosine, sine] = [cos(turn), sin(turn)];
  const wide = 1 + chosen.stretch * noise.normal();
  const high = 1 + chosen.stretch * noise.normal();
  const shift = { x: IMAGE.width / 2 + chosen.displacement * noise.normal(), y: IMAGE.height / 2 + chosen.displacement * noise.normal() };
  const placed: Minutia[] = [];
  for (const { x, y, angle, kind } of seenMinutiae(master, chosen, noise)) {
    const [stretchedX, stretchedY] = [x * wide, y * high];
    const onImage = { x: shift.x + cosine * stretchedX - sine * stretchedY, y: shift.y + sine * stretchedX + cosine * stretchedY };
    if (onImage.x < 1 || onImage.y < 1 || onImage.x > IMAGE.width - 2 || onImage.y > IMAGE.height - 2) continue;
    placed.push({ ...onImage, angle: angle + turn, kind });
  }
  return { finger: master.finger, impression, minutiae: minutiaSet(placed) };
}
