import { KEPT, type Check } from '../check.ts';
import type { Modality } from '../quality-rule.ts';

/** Every sample of the modality that states its quality has this or better; nothing to judge where none states it. */
export function sampleQuality({ modality, atLeast }: { readonly modality: Modality; readonly atLeast: number }): Check {
  return ({ biometrics = [] }) => {
    const stated = biometrics.flatMap((sample, index) =>
      sample.modality === modality && sample.quality !== undefined ? [{ index, quality: sample.quality }] : [],
    );
    if (stated.length === 0) return undefined;
    return stated.filter(({ quality }) => quality < atLeast).map(({ index }) => `/biometrics/${index}/quality`);
  };
}

/** There are at least so many samples of the modality; a reference without a position stands for a whole set of ten flat fingers. */
export function samples({ modality, atLeast }: { readonly modality: Modality; readonly atLeast: number }): Check {
  return ({ biometrics = [], biometricEnrolment }) => {
    const taken = biometrics.filter((sample) => sample.modality === modality);
    const positions = new Set(taken.flatMap(({ position }) => (position === undefined ? [] : [position])));
    if (modality !== 'fingerprints') return taken.length >= atLeast ? KEPT : ['/biometrics'];
    if (taken.some(({ position }) => position === undefined)) return KEPT;
    for (const { position } of biometricEnrolment?.missingFingers ?? []) positions.add(position);
    return positions.size >= atLeast ? KEPT : ['/biometrics'];
  };
}
