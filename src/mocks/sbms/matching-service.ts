import { faceIndex } from '../biometrics/face-index.ts';
import { enteredFingers, fingerIndex } from '../biometrics/finger-index.ts';
import { fingersMatcher } from '../biometrics/match-fingers.ts';
import type { FingerTemplate } from '../biometrics/minutiae.ts';
import { faceScore, type FaceTemplate } from '../biometrics/synthetic-face.ts';
import type { Population, SystemName, SystemRecord } from '../population/person.ts';
import type { RecordStore } from '../records/record-store.ts';
import { hasTemplate, type BiometricCandidate, type BiometricSearch, type LiveSample, type TemplateModality } from './biometric-search.ts';
import { heldTemplates } from './held-templates.ts';
import { ownCaptures, type FaceSample, type FingerSample, type Sample } from './own-captures.ts';
import { maySearch } from './permitted-modalities.ts';
import { templateIndex } from './template-index.ts';

/** From which score on two templates are taken to be of one person. */
export type Thresholds = Readonly<Record<TemplateModality, number>>;

/**
 * Set from measured distributions: fingers of one person fuse to 400 and more, of strangers to 160 and less; faces of one person to 780 and
 * more, of strangers to 480 and less, of twins to 690 and less.
 */
export const THRESHOLDS: Thresholds = { FINGERPRINTS: 270, FACE: 700 };

/** What the service matches among: the records, and the people whose records were there from the start. */
export interface MatchingSource {
  readonly population: Pick<Population, 'size' | 'person' | 'recordsOf'>;
  readonly store: Pick<RecordStore, 'find' | 'subscribe'>;
  readonly thresholds?: Thresholds;
}

/** What one template says of samples. */
export interface Verification {
  readonly modality: TemplateModality;
  readonly score: number;
  readonly match: boolean;
}

/** The shared biometric matching service: templates that follow the records of the systems, and what callers entered besides. */
export interface MatchingService extends BiometricSearch {
  /** The live capture of a sample; `undefined` where its reference points to something else than its modality says. */
  liveSample(sample: LiveSample): Sample | undefined;
  search(samples: readonly Sample[], systems: readonly SystemName[]): readonly BiometricCandidate[];
  /** Compares samples with one record's templates, best kind first; nothing where it has no template of the kind. */
  verify(samples: readonly Sample[], system: SystemName, reference: string): readonly Verification[];
  /** Enters or replaces a template of a record. The sample has passed whatever it has to pass. */
  enter(system: SystemName, reference: string, sample: Sample): void;
  /** Erases all templates of a record and says which kinds there were. */
  erase(system: SystemName, reference: string): readonly TemplateModality[];
  /** Which kinds of templates a record has. */
  kindsOf(system: SystemName, reference: string): readonly TemplateModality[];
  /** Forgets what callers entered and erased, and takes the records as they are now. */
  reset(): void;
  /** Templates in the indexes and octets of the lists that find them. */
  figures(): { readonly templates: number; readonly bytes: number };
}

const MOST_CANDIDATES = 100;

const beforeText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const bestFirst = (one: BiometricCandidate, other: BiometricCandidate): number =>
  other.score - one.score || beforeText(one.system, other.system) || beforeText(one.reference, other.reference);

/** Records per person that have templates, about: what the indexes are laid out for. */
const RECORDS_PER_PERSON = 1.5;

/** Opens the service. Its indexes are built by the first search of their kind, which blocks (about 130 microseconds a record). */
export function matchingService({ population, store, thresholds = THRESHOLDS }: MatchingSource): MatchingService {
  const expected = Math.ceil(population.size * RECORDS_PER_PERSON);
  const captures = ownCaptures(population, enteredFingers(expected));
  const held = heldTemplates();
  const matchFingers = fingersMatcher();
  const changedRecords = new Map<string, readonly [SystemName, string]>();

  const fingersOf = (record: SystemRecord): FingerSample | undefined => {
    const entered = held.fingers(record.system, record.reference);
    if (entered !== undefined) return entered === 'erased' ? undefined : entered;
    return hasTemplate(record, 'FINGERPRINTS') ? captures.fingersOf(record) : undefined;
  };
  const faceOf = (record: SystemRecord): FaceSample | undefined => {
    const entered = held.face(record.system, record.reference);
    if (entered !== undefined) return entered === 'erased' ? undefined : entered;
    return hasTemplate(record, 'FACE') ? captures.faceOf(record) : undefined;
  };
  const fingersAt = (system: SystemName, reference: string): FingerSample | undefined => {
    const entered = held.fingers(system, reference);
    if (entered !== undefined) return entered === 'erased' ? undefined : entered;
    const record = store.find(system, reference);
    return record && fingersOf(record);
  };
  const faceAt = (system: SystemName, reference: string): FaceSample | undefined => {
    const entered = held.face(system, reference);
    if (entered !== undefined) return entered === 'erased' ? undefined : entered;
    const record = store.find(system, reference);
    return record && faceOf(record);
  };

  function* everyRecord(): Generator<SystemRecord> {
    for (let number = 1; number <= population.size; number += 1) yield* population.recordsOf(number);
  }
  const fingers = templateIndex<readonly FingerTemplate[]>({
    open: () => fingerIndex(expected),
    *initial() {
      for (const record of everyRecord()) {
        const sample = hasTemplate(record, 'FINGERPRINTS') ? captures.fingersOf(record) : undefined;
        if (sample) yield { system: record.system, reference: record.reference, template: sample.fingers };
      }
    },
    current: (system, reference) => fingersAt(system, reference)?.fingers,
  });
  const searchableFace = (system: SystemName): boolean => maySearch(system, 'FACE', new Set());
  const faces = templateIndex<FaceTemplate>({
    open: () => faceIndex(expected),
    *initial() {
      for (const record of everyRecord()) {
        const sample = searchableFace(record.system) && hasTemplate(record, 'FACE') ? captures.faceOf(record) : undefined;
        if (sample) yield { system: record.system, reference: record.reference, template: sample.face };
      }
    },
    current: (system, reference) => (searchableFace(system) ? faceAt(system, reference)?.face : undefined),
  });
  const changed = (system: SystemName, reference: string): void => {
    changedRecords.set(`${system} ${reference}`, [system, reference]);
    fingers.changed(system, reference);
    faces.changed(system, reference);
  };

  store.subscribe(({ kind, record, before }) => {
    const { system, reference } = record;
    const sameCaptures =
      kind === 'updated' && before?.fingerprintReference === record.fingerprintReference && before?.faceReference === record.faceReference;
    if (sameCaptures) return;
    held.forget(system, reference);
    changed(system, reference);
  });

  const scoreOf = (sample: Sample, system: SystemName, reference: string): number | undefined => {
    if (sample.modality === 'FACE') {
      const face = faceAt(system, reference);
      return face && faceScore(sample.face, face.face);
    }
    const enrolled = fingersAt(system, reference);
    return enrolled && matchFingers(sample.prepared, enrolled.prepared);
  };

  const search = (samples: readonly Sample[], systems: readonly SystemName[]): readonly BiometricCandidate[] => {
    const brought = new Set(samples.map(({ modality }) => modality));
    const best = new Map<string, BiometricCandidate>();
    for (const sample of samples) {
      const { modality } = sample;
      const scope = new Set(systems.filter((system) => maySearch(system, modality, brought)));
      if (scope.size === 0) continue;
      const found = sample.modality === 'FACE' ? faces.candidates(sample.face, scope) : fingers.candidates(sample.fingers, scope);
      for (const { system, reference } of found) {
        const score = scoreOf(sample, system, reference) ?? 0;
        const key = `${system} ${reference}`;
        const known = best.get(key);
        const better = known === undefined || (known.modality === modality ? score > known.score : modality === 'FINGERPRINTS');
        if (score >= thresholds[modality] && better) best.set(key, { system, reference, modality, score });
      }
    }
    return [...best.values()].sort(bestFirst).slice(0, MOST_CANDIDATES);
  };

  const kindsOf = (system: SystemName, reference: string): readonly TemplateModality[] => [
    ...(fingersAt(system, reference) ? (['FINGERPRINTS'] as const) : []),
    ...(faceAt(system, reference) ? (['FACE'] as const) : []),
  ];

  return {
    search,
    liveSample: (sample) => captures.live(sample),
    identify: (samples, systems) =>
      search(
        samples.map((sample) => captures.live(sample)).filter((sample) => sample !== undefined),
        systems,
      ),
    identifyRecord(record, systems) {
      const own = [fingersOf(record), faceOf(record)].filter((sample) => sample !== undefined);
      return search(own, systems).filter(({ system, reference }) => system !== record.system || reference !== record.reference);
    },
    compare(left, right) {
      const [leftFingers, rightFingers] = [fingersOf(left), fingersOf(right)];
      if (leftFingers && rightFingers) {
        const score = matchFingers(leftFingers.prepared, rightFingers.prepared);
        if (score !== undefined) return score >= thresholds.FINGERPRINTS ? 'same' : 'diff';
      }
      const [leftFace, rightFace] = [faceOf(left), faceOf(right)];
      if (!leftFace || !rightFace) return 'absent';
      return faceScore(leftFace.face, rightFace.face) >= thresholds.FACE ? 'same' : 'diff';
    },
    verify: (samples, system, reference) =>
      samples
        .flatMap((sample) => {
          const score = scoreOf(sample, system, reference);
          const { modality } = sample;
          return score === undefined ? [] : [{ modality, score, match: score >= thresholds[modality] }];
        })
        .sort((one, other) => Number(other.match) - Number(one.match) || other.score - one.score),
    enter(system, reference, sample) {
      held.enter(system, reference, sample);
      changed(system, reference);
    },
    erase(system, reference) {
      const kinds = kindsOf(system, reference);
      for (const modality of kinds) held.erase(system, reference, modality);
      if (kinds.length > 0) changed(system, reference);
      return kinds;
    },
    kindsOf,
    reset() {
      for (const { system, reference } of held.all()) held.forget(system, reference);
      const before = [...changedRecords.values()];
      changedRecords.clear();
      for (const [system, reference] of before) {
        fingers.changed(system, reference);
        faces.changed(system, reference);
      }
    },
    figures() {
      const [ofFingers, ofFaces] = [fingers.figures(), faces.figures()];
      return { templates: ofFingers.templates + ofFaces.templates, bytes: ofFingers.bytes + ofFaces.bytes };
    },
  };
}
