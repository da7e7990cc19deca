import type { SystemName, SystemRecord } from '../population/person.ts';

/** Kinds of biometric data that templates are made of (Regulation (EU) 2019/817, Article 13(1)). */
export type TemplateModality = 'FINGERPRINTS' | 'FACE';

/** A live sample to search with: a pointer to a capture (`SYN-FP-000001`, `SYN-FACE-000001`, or any other opaque reference). */
export interface LiveSample {
  readonly modality: TemplateModality;
  readonly reference: string;
}

/** One record whose template matches: never the template. */
export interface BiometricCandidate {
  readonly system: SystemName;
  /** Reference of the record. */
  readonly reference: string;
  readonly modality: TemplateModality;
  /** 0 to 1,000; at or above the threshold of its modality. */
  readonly score: number;
}

/** What two records' own captures say of each other; `absent` where they hold no kind of template in common. */
export type BiometricVerdict = 'same' | 'diff' | 'absent';

/**
 * The shared biometric matching service as the CIR, the SIS and the MID use it (Articles 14 and 27(2)).
 * Every answer depends only on the records and the samples: the same question has the same answer.
 */
export interface BiometricSearch {
  /**
   * Searches the templates of the named systems, best first, ties by system and reference, at most 100, one per record (by fingerprints where
   * they match, otherwise by face). Systems that may not
   * be searched with a kind of sample are not: a face finds nothing in the SIS or in ECRIS-TCN, and nothing in Eurodac beside fingerprints.
   */
  identify(samples: readonly LiveSample[], systems: readonly SystemName[]): readonly BiometricCandidate[];
  /** The same, with the record's own enrolled capture as the sample; the record itself is not among the answers. */
  identifyRecord(record: SystemRecord, systems: readonly SystemName[]): readonly BiometricCandidate[];
  /** Compares two records' own captures, by fingerprints where both have them, otherwise by faces where both have those. */
  compare(left: SystemRecord, right: SystemRecord): BiometricVerdict;
}

/** What the sBMS makes templates of, by the system the data come from (Article 13(1) of Regulations (EU) 2019/817 and 2019/818). */
export const TEMPLATE_MODALITIES: Readonly<Record<SystemName, readonly TemplateModality[]>> = {
  EES: ['FINGERPRINTS', 'FACE'],
  VIS: ['FINGERPRINTS'],
  ETIAS: [],
  SIS: ['FINGERPRINTS', 'FACE'],
  Eurodac: ['FINGERPRINTS', 'FACE'],
  'ECRIS-TCN': ['FINGERPRINTS', 'FACE'],
  Europol: [],
};

/** Whether a record has a template of a kind: its system's are made of it, and the record holds such data. */
export function hasTemplate(record: SystemRecord, modality: TemplateModality): boolean {
  const reference = modality === 'FACE' ? record.faceReference : record.fingerprintReference;
  return reference !== undefined && TEMPLATE_MODALITIES[record.system].includes(modality);
}

/** The kind of data by which `BiometricSearch.compare` compares two records; `undefined` where it answers `absent`. */
export function comparedBy(left: SystemRecord, right: SystemRecord): TemplateModality | undefined {
  const kinds: readonly TemplateModality[] = ['FINGERPRINTS', 'FACE'];
  return kinds.find((modality) => hasTemplate(left, modality) && hasTemplate(right, modality));
}

/** The samples behind references alone: `SYN-FACE-…` are faces, all others fingerprints. */
export function samplesOf(references: readonly string[]): readonly LiveSample[] {
  return references.map((reference) => ({ modality: reference.startsWith('SYN-FACE-') ? 'FACE' : 'FINGERPRINTS', reference }));
}
