import type { SubjectField } from '../contract/subject.ts';
import { CIR_SYSTEMS, type CirSystem } from './content/cir-systems.ts';
import type { LegalBasis } from './cir-requests.ts';

/** One profile as the repository holds it. */
export interface CirProfile {
  readonly id: string;
  /** Number in the annex to Implementing Regulation (EU) 2024/2107, where it has one. */
  readonly number?: number;
  readonly legalBasis: LegalBasis;
  readonly fields: ReadonlySet<SubjectField>;
  /** Whose data may be searched or shown. */
  readonly systems: readonly CirSystem[];
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
const NUMBER_OF_LINK: ReadonlySet<SubjectField> = new Set(['LinkId']);

// The annex of 2024 names no Eurodac for profile 1.
const POLICE: readonly CirSystem[] = ['EES', 'VIS', 'ETIAS', 'ECRIS-TCN'];

const linked = (id: string, number: number, legalBasis: LegalBasis): CirProfile => ({
  id,
  number,
  legalBasis,
  fields: NUMBER_OF_LINK,
  systems: CIR_SYSTEMS,
});

const PROFILES: readonly CirProfile[] = [
  { id: 'police-identification', number: 1, legalBasis: '2019/817-20', fields: WITH_AGE, systems: POLICE },
  { id: 'disaster-identification', legalBasis: '2019/817-20(4)', fields: new Set(['BiometricSample']), systems: POLICE },
  { id: 'screening', legalBasis: '2019/817-20a', fields: WITH_AGE, systems: CIR_SYSTEMS },
  {
    id: 'law-enforcement-presence',
    number: 2,
    legalBasis: '2019/817-22',
    fields: new Set(IDENTITY),
    systems: ['EES', 'VIS', 'ETIAS', 'Eurodac'],
  },
  linked('link-verification', 4, '2019/817-21(1)'),
  linked('link-verification-etias', 5, '2019/817-21(1)'),
  linked('link-verification-sis', 6, '2019/817-21(1)'),
  linked('link-verification-ecris-tcn', 7, '2019/817-21(1)'),
  linked('link-verification-vis', 8, '2019/817-21(1)'),
  linked('identity-fraud', 9, '2019/817-21(2)'),
];

/** The profile of that id, or of that annex number under a name of the asker's own; `undefined` when they contradict each other. */
export function cirProfile(id: string, number: number | undefined): CirProfile | undefined {
  const named = PROFILES.find((profile) => profile.id === id);
  if (!named) return number === undefined ? undefined : PROFILES.find((profile) => profile.number === number);
  return number === undefined || number === named.number ? named : undefined;
}
