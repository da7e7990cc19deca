import type { BiometricReference } from '../../canonical/generated/types.ts';
import { Judgement, KEPT, type Check } from '../check.ts';
import type { Modality } from '../quality-rule.ts';

const NONE: readonly BiometricReference[] = [];

/** Every sample of the modality that states its quality has this or better; nothing to judge where none states it. */
export function sampleQuality({ modality, atLeast }: { readonly modality: Modality; readonly atLeast: number }): Check {
  return ({ biometrics = NONE }) => {
    const judgement = new Judgement();
    for (const [index, sample] of biometrics.entries())
      if (sample.modality === modality && sample.quality !== undefined)
        judgement.add(sample.quality >= atLeast, () => `/biometrics/${index}/quality`);
    return judgement.verdict;
  };
}

/** Fingers in one image of several, and plain thumbs, by their position (ANSI/NIST-ITL 1-2011, Table 8). */
const FINGERS_OF: Readonly<Record<number, readonly number[]>> = {
  11: [1],
  12: [6],
  13: [2, 3, 4, 5],
  14: [7, 8, 9, 10],
  15: [1, 6],
};

function fingersOf(samples: readonly BiometricReference[]): Set<number> {
  const fingers = new Set<number>();
  for (const { position } of samples)
    if (position !== undefined) for (const finger of FINGERS_OF[position] ?? [position]) fingers.add(finger);
  return fingers;
}

/**
 * There are at least so many samples of the modality. Fingerprints are counted by fingers: an image of several counts for all of them, a
 * finger that is stated as missing counts as taken, and a reference without a position stands for a whole set.
 */
export function samples({ modality, atLeast }: { readonly modality: Modality; readonly atLeast: number }): Check {
  const missing = ['/biometrics'];
  return ({ biometrics = NONE, biometricEnrolment }) => {
    const taken = biometrics.filter((sample) => sample.modality === modality);
    if (modality !== 'fingerprints') return taken.length >= atLeast ? KEPT : missing;
    if (taken.some(({ position }) => position === undefined)) return KEPT;
    const fingers = fingersOf(taken);
    for (const { position } of biometricEnrolment?.missingFingers ?? []) fingers.add(position);
    return fingers.size >= atLeast ? KEPT : missing;
  };
}
