import { ALPHANUMERIC, BIOMETRIC, DOCUMENT, SEARCHABLE } from './keys.ts';
import { queryProfile, silentProfile, type EspProfile } from './profile.ts';

/** Profiles 1 and 2 of the annex: identification, and the first step of Article 22. */
export const IDENTIFICATION_PROFILES: readonly EspProfile[] = [
  {
    ...silentProfile({
      number: 1,
      id: 'police-identification',
      title: 'Identification by a police authority; the owning system is concealed',
      userCategory: 'Police authorities empowered by national law',
      service: 'elsewhere',
      purpose: 'POLICE_IDENTIFICATION',
      legalBasis: ['2019/817-20', '2019/818-20'],
      // The annex of 2024 names no Eurodac here. The CIR itself has no code: it is no system whose data a reply names.
      systems: { repliesFrom: ['EES', 'ETIAS', 'VIS', 'ECRIS_TCN'] },
    }),
    fieldSets: [
      { name: 'biometric', fields: BIOMETRIC },
      { name: 'identity and document', fields: ALPHANUMERIC },
      { name: 'identity', fields: ALPHANUMERIC.filter((field) => !DOCUMENT.includes(field)) },
    ],
  },
  queryProfile({
    number: 2,
    id: 'law-enforcement-presence',
    title: 'First step of a consultation for law enforcement',
    userCategory: 'Designated authorities and Europol',
    purpose: 'LAW_ENFORCEMENT_PRESENCE',
    legalBasis: ['2019/817-22', '2019/818-22'],
    fieldSets: [{ name: 'any combination', fields: [...ALPHANUMERIC, ...BIOMETRIC] }],
    opens: [
      ['EES', SEARCHABLE.EES, []],
      ['VIS', SEARCHABLE.VIS, []],
      ['ETIAS', SEARCHABLE.ETIAS, []],
      ['EURODAC', SEARCHABLE.EURODAC, []],
    ],
    may: ['EES', 'VIS', 'ETIAS', 'EURODAC'],
    disclosure: 'PRESENCE',
  }),
];
