import type { ReturnableCategory } from '../../contract/match.ts';
import type { SubjectField } from '../../contract/subject.ts';
import type { Opening } from './profile.ts';

/** Names, date of birth, nationality and sex: what the machine-readable zone holds of a person. */
export const PERSON: readonly SubjectField[] = ['Surname', 'GivenName', 'BirthDate', 'Sex', 'Nationality'];
/** The travel document. */
export const DOCUMENT: readonly SubjectField[] = ['DocumentType', 'DocumentNumber', 'DocumentIssuer', 'DocumentExpiry'];
/** Surname and place of birth, and other names. */
export const BIRTH: readonly SubjectField[] = ['BirthSurname', 'OtherName', 'BirthPlace', 'BirthCountry'];
/** Biometric data. */
export const BIOMETRIC: readonly SubjectField[] = ['BiometricSample'];
/** The single identification number of a link. */
export const LINK: readonly SubjectField[] = ['LinkId'];
/** All alphanumeric keys. */
export const ALPHANUMERIC: readonly SubjectField[] = [...PERSON, ...BIRTH, ...DOCUMENT];

/** Everything that a system holds on a person. */
export const ALL: readonly ReturnableCategory[] = ['reference', 'identity', 'document', 'face', 'content'];
/** The same without the facial image. */
export const NO_IMAGE: readonly ReturnableCategory[] = ['reference', 'identity', 'document', 'content'];
/** What the CIR holds of linked data (Article 18(1) and (2)). */
export const STORED: readonly ReturnableCategory[] = ['reference', 'identity', 'document', 'face'];

/** What each system may be searched with by its own act (Article 9(2)). */
export const SEARCHABLE = {
  EES: [...PERSON, ...DOCUMENT, ...BIOMETRIC],
  VIS: [...ALPHANUMERIC, ...BIOMETRIC],
  ETIAS: ALPHANUMERIC,
  SIS: [...ALPHANUMERIC, ...BIOMETRIC],
  EURODAC: [...ALPHANUMERIC, ...BIOMETRIC],
  ECRIS_TCN: [...ALPHANUMERIC, ...BIOMETRIC],
  EUROPOL_DATA: [...ALPHANUMERIC, ...BIOMETRIC],
  INTERPOL: ['DocumentType', 'DocumentNumber', 'DocumentIssuer'],
} as const satisfies Record<string, readonly SubjectField[]>;

/** Linked data of every system that a link can reach, opened by the number of the link alone (Article 21). */
export const LINKED_IN_CIR: readonly Opening[] = [
  ['EES', LINK, STORED],
  ['VIS', LINK, STORED],
  ['ETIAS', LINK, STORED],
  ['EURODAC', LINK, STORED],
  ['ECRIS_TCN', LINK, STORED],
];
