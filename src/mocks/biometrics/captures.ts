import { captureFinger, noiseAt } from './capture-finger.ts';
import { masterFinger } from './master-finger.ts';
import type { FingerCode, FingerTemplate } from './minutiae.ts';
import { captureFace, masterFace, type FaceTemplate } from './synthetic-face.ts';

/** What a reference points to. Anything without a mark of its own is what the asker says it is. */
export type CaptureKind = 'fingerprints' | 'face' | 'palm' | 'latent' | 'dna' | 'unmarked';

/** A reference read. */
export interface CaptureReference {
  readonly kind: CaptureKind;
  /** Whose biometric data they are: the same for every capture of one person. */
  readonly identity: string;
  /** Whether the capture is a bad one. */
  readonly poor: boolean;
}

const KINDS: Readonly<Record<string, CaptureKind>> = { FP: 'fingerprints', FACE: 'face', PALM: 'palm', LATENT: 'latent', DNA: 'dna' };

/** Nominal quality of a capture whose reference ends in `/poor`. */
const POOR_QUALITY = 8;

/** The fingers of the right hand but the thumb: what the EES holds and a border scanner takes (Regulation (EU) 2017/2226, Article 17(1)(c)). */
export const RIGHT_HAND: readonly FingerCode[] = [2, 3, 4, 5];

/**
 * Reads a reference. `SYN-FP-000001`, `SYN-FACE-…`, `SYN-LATENT-…`, `SYN-PALM-…` and `SYN-DNA-…` point to the first live capture of that person;
 * `/2` and so on to further captures, `/poor` at the end to a bad one. Any other text is an identity of its own.
 */
export function readReference(reference: string): CaptureReference {
  const [, mark = '', serial = '', poor] =
    /^SYN-(FP|FACE|LATENT|PALM|DNA)-([0-9A-Z-]{1,40})(?:\/[0-9]{1,4})?(\/poor)?$/.exec(reference) ?? [];
  const kind = KINDS[mark];
  if (kind === undefined) return { kind: 'unmarked', identity: reference, poor: false };
  return { kind, identity: kind === 'face' ? `SYN-FACE-${serial}` : `SYN-FP-${serial}`, poor: poor !== undefined };
}

/** Fingers of the live capture behind a reference: four of the right hand, or as asked. The same reference always gives the same capture. */
export function liveFingers(reference: string, fingers: readonly FingerCode[] = RIGHT_HAND): readonly FingerTemplate[] {
  const { identity, poor } = readReference(reference);
  return fingers.map((finger) =>
    captureFinger(masterFinger(identity, finger), `live ${reference}`, poor ? noiseAt(POOR_QUALITY) : undefined),
  );
}

/** One finger as a record holds it: another capture than any live one of the same person. */
export function enrolledFinger(fingerprintReference: string, record: string, finger: FingerCode): FingerTemplate {
  const { identity, poor } = readReference(fingerprintReference);
  return captureFinger(masterFinger(identity, finger), `enrolled ${record}`, poor ? noiseAt(POOR_QUALITY) : undefined);
}

/** The face of the live capture behind a reference. */
export function liveFace(reference: string, twin?: string): FaceTemplate {
  const { identity, poor } = readReference(reference);
  return captureFace(masterFace(identity, twin), `live ${reference}`, poor ? POOR_QUALITY : undefined);
}

/** The face as a record holds it. */
export function enrolledFace(faceReference: string, record: string, twin?: string): FaceTemplate {
  const { identity, poor } = readReference(faceReference);
  return captureFace(masterFace(identity, twin), `enrolled ${record}`, poor ? POOR_QUALITY : undefined);
}
