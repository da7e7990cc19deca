import { enrolledFace, enrolledFinger, liveFace, liveFingers, readReference, RIGHT_HAND } from '../biometrics/captures.ts';
import type { FingerSet } from '../biometrics/match-fingers.ts';
import { FINGER_CODES, type FingerCode, type FingerTemplate } from '../biometrics/minutiae.ts';
import { prepareFinger, type PreparedFinger } from '../biometrics/prepared-finger.ts';
import type { FaceTemplate } from '../biometrics/synthetic-face.ts';
import type { Population, SystemName, SystemRecord } from '../population/person.ts';
import type { LiveSample } from './biometric-search.ts';

/** Fingers to search with or to enrol: for the index as they are, for comparison made ready one by one when asked for. */
export interface FingerSample {
  readonly modality: 'FINGERPRINTS';
  readonly fingers: readonly FingerTemplate[];
  readonly prepared: FingerSet;
}

/** A face to search with or to enrol. */
export interface FaceSample {
  readonly modality: 'FACE';
  readonly face: FaceTemplate;
}

/** Something that templates can be made of or compared with. */
export type Sample = FingerSample | FaceSample;

/** Which fingers of a record its system holds: four of the right hand in the EES, ten elsewhere. */
function fingersHeld(system: SystemName): readonly FingerCode[] {
  return system === 'EES' ? RIGHT_HAND : FINGER_CODES;
}

/** Makes each finger ready at most once. */
function preparedOnce(fingerOf: (finger: FingerCode) => FingerTemplate | undefined): FingerSet {
  const made = new Map<FingerCode, PreparedFinger | undefined>();
  return (finger) => {
    if (!made.has(finger)) {
      const template = fingerOf(finger);
      made.set(finger, template && prepareFinger(template));
    }
    return made.get(finger);
  };
}

/** These fingers as a sample. */
export function fingerSample(fingers: readonly FingerTemplate[]): FingerSample {
  return { modality: 'FINGERPRINTS', fingers, prepared: preparedOnce((code) => fingers.find(({ finger }) => finger === code)) };
}

/** What references point to, without any image: everything is drawn from the reference and the record. */
export interface OwnCaptures {
  /** The live capture of a sample; `undefined` where its reference points to something else than its modality says. */
  live(sample: LiveSample): Sample | undefined;
  /** The fingers of a record, of which `fingers` lists as many as the index takes. */
  fingersOf(record: SystemRecord): FingerSample | undefined;
  faceOf(record: SystemRecord): FaceSample | undefined;
}

/** Fingers of this many records are kept ready, for records that are searched with and then compared. */
const KEPT_RECORDS = 256;

const enrolledAs = ({ system, reference }: SystemRecord): string => `${system} ${reference}`;

/** Captures of the people of a population; twins’ faces are alike where the population says who is whose twin. */
export function ownCaptures(population: Pick<Population, 'size' | 'person'>, entered: number): OwnCaptures {
  const kept = new Map<string, FingerSample>();

  const twinOf = (faceReference: string): string | undefined => {
    const number = Number(/^SYN-FACE-0*([1-9][0-9]*)$/.exec(readReference(faceReference).identity)?.[1] ?? 0);
    const { confusedWith } = number > 0 && number <= population.size ? population.person(number) : {};
    if (confusedWith?.as !== 'twin') return undefined;
    return population.person(Number(confusedWith.person.replace(/^SYN-P-/, ''))).faceReference;
  };

  const makeFingers = (reference: string, record: SystemRecord): FingerSample => {
    const enrolled = enrolledAs(record);
    const held = new Set(fingersHeld(record.system));
    const fingers = FINGER_CODES.filter((finger) => held.has(finger))
      .slice(0, entered)
      .map((finger) => enrolledFinger(reference, enrolled, finger));
    const made = (code: FingerCode): FingerTemplate | undefined => fingers.find(({ finger }) => finger === code);
    const prepared = preparedOnce((code) => made(code) ?? (held.has(code) ? enrolledFinger(reference, enrolled, code) : undefined));
    return { modality: 'FINGERPRINTS', fingers, prepared };
  };

  return {
    live({ modality, reference }) {
      const { kind } = readReference(reference);
      if (modality === 'FACE')
        return kind === 'face' || kind === 'unmarked' ? { modality, face: liveFace(reference, twinOf(reference)) } : undefined;
      return kind === 'fingerprints' || kind === 'unmarked' ? fingerSample(liveFingers(reference)) : undefined;
    },
    fingersOf(record) {
      const { fingerprintReference: reference } = record;
      if (reference === undefined) return undefined;
      const key = `${enrolledAs(record)} ${reference}`;
      const known = kept.get(key);
      if (known) return known;
      const made = makeFingers(reference, record);
      kept.set(key, made);
      const [oldest] = kept.size > KEPT_RECORDS ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      return made;
    },
    faceOf(record) {
      const { faceReference: reference } = record;
      return reference === undefined
        ? undefined
        : { modality: 'FACE', face: enrolledFace(reference, enrolledAs(record), twinOf(reference)) };
    },
  };
}
