import { minutiaeMatcher } from './match-minutiae.ts';
import { FINGER_CODES, type FingerCode } from './minutiae.ts';
import type { PreparedFinger } from './prepared-finger.ts';

/** Gives one finger of a set ready for comparison, or `undefined` where the set does not hold it. */
export type FingerSet = (finger: FingerCode) => PreparedFinger | undefined;

/** Compares two sets of fingers by the positions that both hold: 0 to 1,000, `undefined` where they share none. */
export type FingersMatcher = (probe: FingerSet, held: FingerSet) => number | undefined;

/** Means of two fingers below or above these need no third finger. */
const CLEARLY_DIFFERENT = 140;
const CLEARLY_SAME = 400;
/** A single finger below this need not be followed by another. */
const HOPELESS = 60;

const MOST_FINGERS = 4;

/** The set that holds these fingers. */
export function fingerSet(fingers: readonly PreparedFinger[]): FingerSet {
  const held = new Map(fingers.map((finger) => [finger.finger, finger]));
  return (finger) => held.get(finger);
}

/**
 * Fuses the scores of fingers by their mean. Two fingers are compared where both sets have two, further ones up to four as long as the mean is
 * neither clearly high nor clearly low.
 */
export function fingersMatcher(): FingersMatcher {
  const match = minutiaeMatcher();
  return (probe, held) => {
    let sum = 0;
    let compared = 0;
    for (const finger of FINGER_CODES) {
      const one = probe(finger);
      const other = one && held(finger);
      if (!one || !other) continue;
      sum += match(one, other);
      compared += 1;
      const mean = sum / compared;
      if (compared === MOST_FINGERS || (compared === 1 && mean < HOPELESS)) break;
      if (compared > 1 && (mean < CLEARLY_DIFFERENT || mean > CLEARLY_SAME)) break;
    }
    return compared === 0 ? undefined : Math.round(sum / compared);
  };
}
