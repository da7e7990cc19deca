import type { Purpose } from '../../contracts/generated/esp.ts';
import type { ReturnableCategory } from '../contract/match.ts';
import type { SubjectField } from '../contract/subject.ts';
import type { SystemName } from '../population/person.ts';

/** One profile as the portal holds it: Article 8(1)(a) to (d) of Regulation (EU) 2019/817, in the contract's words. */
export interface EspProfile {
  readonly id: string;
  /** Number in the annex to Implementing Regulation (EU) 2024/2107, where it has one. */
  readonly number?: number;
  readonly purpose: Purpose;
  /** Kinds of search keys (point (a)). */
  readonly fields: ReadonlySet<SubjectField>;
  /** Systems that may be asked, with what each may return (points (b) to (d)). */
  readonly systems: ReadonlyMap<SystemName, ReadonlySet<ReturnableCategory>>;
  /** Whether the answer may show data, or only presence (Article 22). */
  readonly data: boolean;
}

const NAMES: readonly SubjectField[] = ['Surname', 'GivenName', 'BirthDate', 'Sex', 'Nationality'];
const DOCUMENT: readonly SubjectField[] = ['DocumentType', 'DocumentNumber', 'DocumentIssuer', 'DocumentExpiry'];
const BIRTH: readonly SubjectField[] = ['BirthSurname', 'OtherName', 'BirthPlace', 'BirthCountry'];
const BIOMETRIC: readonly SubjectField[] = ['BiometricSample'];

const ALL: ReadonlySet<ReturnableCategory> = new Set(['reference', 'identity', 'document', 'face', 'content']);
const NO_IMAGE: ReadonlySet<ReturnableCategory> = new Set(['reference', 'identity', 'document', 'content']);
const NOTHING: ReadonlySet<ReturnableCategory> = new Set();

const profile = (
  id: string,
  number: number | undefined,
  purpose: EspProfile['purpose'],
  fields: readonly SubjectField[],
  systems: readonly (readonly [SystemName, ReadonlySet<ReturnableCategory>])[],
): EspProfile => ({
  id,
  purpose,
  fields: new Set(fields),
  systems: new Map(systems),
  data: systems.some(([, categories]) => categories.size > 0),
  ...(number !== undefined && { number }),
});

/** The portal's own table. Profiles without number are not in the annex: the portal grants them for the test bed's sake. */
const PROFILES: readonly EspProfile[] = [
  profile(
    'law-enforcement-presence',
    2,
    'LAW_ENFORCEMENT_PRESENCE',
    [...NAMES, ...BIRTH, ...DOCUMENT, ...BIOMETRIC],
    [
      ['EES', NOTHING],
      ['VIS', NOTHING],
      ['ETIAS', NOTHING],
      ['Eurodac', NOTHING],
    ],
  ),
  profile(
    'border-check',
    31,
    'BORDER_CHECK',
    [...NAMES, ...DOCUMENT],
    [
      ['EES', ALL],
      ['VIS', ALL],
      ['ETIAS', NO_IMAGE],
    ],
  ),
  profile('sis-border', 45, 'SIS_BORDER_CHECK', [...NAMES, ...BIRTH, ...DOCUMENT, ...BIOMETRIC], [['SIS', ALL]]),
  profile('sis-alert-preparation', 46, 'SIS_ALERT_PREPARATION', [...NAMES, ...BIRTH, ...DOCUMENT, ...BIOMETRIC], [['SIS', ALL]]),
  profile(
    'residence-permit-examination',
    undefined,
    'RESIDENCE_PERMIT_EXAMINATION',
    [...NAMES, ...BIRTH, ...DOCUMENT],
    [
      ['VIS', ALL],
      ['EES', ALL],
      ['SIS', NO_IMAGE],
    ],
  ),
  profile(
    'screening',
    undefined,
    'SCREENING',
    [...NAMES, ...BIRTH, ...DOCUMENT, ...BIOMETRIC, 'EstimatedAge'],
    [
      ['EES', ALL],
      ['VIS', ALL],
      ['ETIAS', NO_IMAGE],
      ['SIS', ALL],
      ['ECRIS-TCN', NO_IMAGE],
      ['Eurodac', ALL],
    ],
  ),
];

const BY_ID = new Map(PROFILES.map((entry) => [entry.id, entry]));
const BY_NUMBER = new Map(PROFILES.flatMap((entry) => (entry.number === undefined ? [] : [[entry.number, entry] as const])));

/** The profile of that id, or of that annex number under a name of the asker's own; `undefined` when they contradict each other. */
export function espProfile(id: string, number: number | undefined): EspProfile | undefined {
  const named = BY_ID.get(id);
  if (!named) return number === undefined ? undefined : BY_NUMBER.get(number);
  return number === undefined || number === named.number ? named : undefined;
}
