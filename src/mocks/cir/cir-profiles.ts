import type { SubjectField } from '../contract/subject.ts';
import type { SystemName } from '../population/person.ts';
import type { LegalBasis } from './cir-requests.ts';

/** One profile as the repository holds it. */
export interface CirProfile {
  readonly id: string;
  /** Number in the annex to Implementing Regulation (EU) 2024/2107, where it has one. */
  readonly number?: number;
  readonly legalBasis: LegalBasis;
  readonly fields: ReadonlySet<SubjectField>;
  /** Whose data may be searched. */
  readonly systems: readonly SystemName[];
}

const IDENTITY: readonly SubjectField[] = [
  'Surname',
  'GivenName',
  'BirthSurname',
  'OtherName',
  'BirthDate',
  'BirthPlace',
  'BirthCountry',
  'Sex',
  'Nationality',
  'DocumentType',
  'DocumentNumber',
  'DocumentIssuer',
  'DocumentExpiry',
  'BiometricSample',
];
const WITH_AGE: ReadonlySet<SubjectField> = new Set([...IDENTITY, 'EstimatedAge' as const]);

const PROFILES: readonly CirProfile[] = [
  // The annex of 2024 names no Eurodac for profile 1.
  { id: 'police-identification', number: 1, legalBasis: '2019/817-20', fields: WITH_AGE, systems: ['EES', 'VIS', 'ETIAS', 'ECRIS-TCN'] },
  { id: 'screening', legalBasis: '2019/817-20a', fields: WITH_AGE, systems: ['EES', 'VIS', 'ETIAS', 'Eurodac', 'ECRIS-TCN'] },
  {
    id: 'law-enforcement-presence',
    number: 2,
    legalBasis: '2019/817-22',
    fields: new Set(IDENTITY),
    systems: ['EES', 'VIS', 'ETIAS', 'Eurodac'],
  },
];

/** The profile of that id, or of that annex number under a name of the asker's own; `undefined` when they contradict each other. */
export function cirProfile(id: string, number: number | undefined): CirProfile | undefined {
  const named = PROFILES.find((profile) => profile.id === id);
  if (!named) return number === undefined ? undefined : PROFILES.find((profile) => profile.number === number);
  return number === undefined || number === named.number ? named : undefined;
}
