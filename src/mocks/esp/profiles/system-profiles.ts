import type { CallerRole } from '../../../contracts/generated/sis.ts';
import type { Purpose } from '../../../contracts/generated/esp.ts';
import type { SystemCode } from '../../contract/system-codes.ts';
import { ALL, ALPHANUMERIC, BIOMETRIC, DOCUMENT, NO_IMAGE, PERSON, SEARCHABLE } from './keys.ts';
import { queryProfile, silentProfile, type EspProfile } from './profile.ts';

const COMBINATIONS = 'the combinations of search keys: those here are what the system may be searched with by its own act';

const ees = (number: number, id: string, userCategory: string, purpose: Purpose, article: string): EspProfile =>
  queryProfile({
    number,
    id,
    title: 'Consulting the EES',
    userCategory,
    purpose,
    legalBasis: [article],
    fieldSets: [{ name: 'any combination', fields: SEARCHABLE.EES }],
    opens: [['EES', SEARCHABLE.EES, ALL]],
    sisRole: 'IMMIGRATION',
    notPublic: [COMBINATIONS],
  });

const sis = (number: number, id: string, title: string, purpose: Purpose, sisRole: CallerRole): EspProfile =>
  queryProfile({
    number,
    id,
    title,
    userCategory: sisRole === 'BORDER' ? 'Border guards, the same users as those of profile 31' : 'Other users of SIS',
    purpose,
    legalBasis: ['2018/1861-34', '2018/1862-44'],
    fieldSets: [
      { name: 'alphanumeric', fields: ALPHANUMERIC },
      { name: 'dactyloscopic', fields: BIOMETRIC },
    ],
    opens: [['SIS', SEARCHABLE.SIS, ALL]],
    sisRole,
    notPublic: ['how the list of candidates that comes before alert data is cut'],
  });

/** Profiles 31 to 36, 45 and 46 of the annex. */
export const SYSTEM_PROFILES: readonly EspProfile[] = [
  queryProfile({
    number: 31,
    id: 'border-check',
    title: 'Check at the external border',
    userCategory: 'Border guards',
    purpose: 'BORDER_CHECK',
    legalBasis: ['2017/2226-23', '767/2008-18', '2018/1240-47'],
    fieldSets: [{ name: 'machine-readable zone', fields: [...PERSON, ...DOCUMENT] }],
    opens: [
      ['EES', [...PERSON, ...DOCUMENT], ALL],
      ['VIS', [...PERSON, ...DOCUMENT], ALL],
      ['ETIAS', [...PERSON, ...DOCUMENT], NO_IMAGE],
    ],
    // It opens no SIS, but links to alerts that its users see are attached to its replies.
    sisRole: 'BORDER',
  }),
  ees(32, 'ees-authority', 'Authorities of Regulation (EU) 2017/2226, Article 9(2)', 'EES_QUERY', '2017/2226-9(2)'),
  ees(33, 'ees-central-access-point', 'Central access points', 'LAW_ENFORCEMENT_ACCESS', '2017/2226-31'),
  ees(34, 'ees-europol', 'Europol', 'LAW_ENFORCEMENT_ACCESS', '2017/2226-33'),
  queryProfile({
    number: 35,
    id: 'criminal-records',
    title: 'Consulting ECRIS-TCN',
    userCategory: 'Users of ECRIS-TCN',
    purpose: 'CRIMINAL_RECORDS',
    legalBasis: ['2019/816-7'],
    fieldSets: [{ name: 'any combination', fields: SEARCHABLE.ECRIS_TCN }],
    opens: [['ECRIS_TCN', SEARCHABLE.ECRIS_TCN, NO_IMAGE]],
    notPublic: [COMBINATIONS],
  }),
  queryProfile({
    number: 36,
    id: 'visa-examination',
    title: 'Consulting the VIS',
    userCategory: 'Users of the VIS',
    purpose: 'VISA_EXAMINATION',
    legalBasis: ['767/2008-15'],
    fieldSets: [{ name: 'any combination', fields: SEARCHABLE.VIS }],
    opens: [['VIS', SEARCHABLE.VIS, ALL]],
    notPublic: ['which of the users of the VIS profiles 36 to 44 are for', COMBINATIONS],
  }),
  sis(45, 'sis-border', 'Search in SIS at the border', 'SIS_BORDER_CHECK', 'BORDER'),
  sis(46, 'sis-query', 'Search in SIS by other users', 'SIS_QUERY', 'POLICE'),
];

const unknown = (number: number, userCategory: string, target: readonly SystemCode[]): EspProfile =>
  silentProfile({
    number,
    id: `annex-profile-${number}`,
    title: 'Not public in our sources',
    userCategory,
    service: 'not-public',
    systems: { must: target },
    notPublic: ['purpose', 'search keys', 'what comes back', ...(target.length === 0 ? ['systems'] : [])],
  });

const between = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

/** The profiles of the annex of which our sources say next to nothing: 18 to 30, 37 to 44 and 47 to 52. */
export const UNKNOWN_PROFILES: readonly EspProfile[] = [
  ...between(18, 30).map((number) => unknown(number, 'Not public in our sources', [])),
  ...between(37, 44).map((number) => unknown(number, 'Users of the VIS', ['VIS'])),
  ...between(47, 52).map((number) =>
    unknown(number, 'One of: European Border and Coast Guard teams, Europol, Eurojust, users of Europol data', []),
  ),
];
