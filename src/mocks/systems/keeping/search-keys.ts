import { refuse, type Refusal } from '../../contract/refusal.ts';
import { fieldsOf, hasKeys, type ContractSubject, type Modality, type SubjectField } from '../../contract/subject.ts';

/** With what a system may be searched (Regulation (EU) 2019/817, Article 9(2), and the system's own act). */
export interface SearchKeys {
  readonly fields: ReadonlySet<SubjectField>;
  readonly modalities: ReadonlySet<Modality>;
  readonly article: string;
}

const NAMES_AND_DOCUMENT: readonly SubjectField[] = [
  'Surname',
  'GivenName',
  'BirthDate',
  'Sex',
  'Nationality',
  'DocumentType',
  'DocumentNumber',
  'DocumentIssuer',
  'DocumentExpiry',
];

/** Names, date of birth, sex, nationality and document, and what else a system knows. */
export function searchFields(...more: readonly SubjectField[]): ReadonlySet<SubjectField> {
  return new Set([...NAMES_AND_DOCUMENT, ...more]);
}

/** Refuses `field-not-permitted` for a key or biometric kind that the act does not know, `keys-incomplete` where nobody can be found by the keys. */
export function checkKeys({ fields, modalities, article }: SearchKeys, subject: ContractSubject): Refusal | undefined {
  const foreign = fieldsOf(subject).find((field) => !fields.has(field));
  if (foreign !== undefined) return refuse('field-not-permitted', article, `The system is not searched by ${foreign}.`);
  const modality = subject.biometricSamples?.find((sample) => !modalities.has(sample.modality))?.modality;
  if (modality !== undefined) return refuse('field-not-permitted', article, `The system is not searched by ${modality}.`);
  return hasKeys(subject)
    ? undefined
    : refuse('keys-incomplete', article, 'A search needs a name, a document number or a biometric sample.');
}
