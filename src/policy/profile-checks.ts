import { SHAPES } from '../canonical/generated/shapes.ts';
import type { Profile, ProfileAsk, ProfileFields, ProfileKeys, ProfileRule, Purpose, SystemId } from '../canonical/generated/types.ts';
import { MODALITY_FIELDS, searchableFields } from '../canonical/searchable.ts';

/** Something a profile gets wrong although its schema is kept: where (JSON Pointer) and what to correct. */
export interface ProfileFault {
  readonly pointer: string;
  readonly mend: string;
}

/** One statement that must hold of a profile; its faults, none when it does. */
export type ProfileCheck = (profile: Profile) => readonly ProfileFault[];

const membersOf = (title: string): readonly string[] => (SHAPES.get(title) ?? []).map((field) => field.name);

const MODALITIES: readonly string[] = Object.values(MODALITY_FIELDS);
const QUERY_FIELDS: ReadonlySet<string> = new Set(membersOf('Subject'));
/**
 * Biometric data are opened by modality, and an estimated age is no key of any system: it only tells whether Article 20 allows
 * the query.
 */
const SEARCHABLE_FIELDS: ReadonlySet<string> = new Set([
  ...membersOf('Subject').filter((name) => name !== 'biometrics' && name !== 'estimatedAge'),
  ...MODALITIES,
]);
const RETURNABLE_FIELDS: ReadonlySet<string> = new Set(membersOf('Match'));

/** Systems without a place in the CIR (Regulation (EU) 2019/817, Article 18(1)), so no reply of it can conceal them. */
const OUTSIDE_CIR: ReadonlySet<SystemId> = new Set<SystemId>(['SIS', 'Europol', 'Interpol-SLTD', 'Interpol-TDAWN', 'MID']);

const keysOf = (keys: ProfileKeys): readonly string[] => [...keys.required, ...(keys.optional ?? [])];

const systemsOf = (ask: ProfileAsk): readonly SystemId[] => [...ask.mustQuery, ...(ask.mayQuery ?? [])];

const faultIf = (wrong: boolean, pointer: string, mend: string): readonly ProfileFault[] => (wrong ? [{ pointer, mend }] : []);

const repeated = (values: readonly string[]): number => values.findIndex((value, index) => values.indexOf(value) !== index);

function once(values: readonly string[], pointer: string, what: string): readonly ProfileFault[] {
  const index = repeated(values);
  return faultIf(index >= 0, `${pointer}/${index}`, `Name ${what} once.`);
}

function known(fields: readonly string[], names: ReadonlySet<string>, pointer: string): readonly ProfileFault[] {
  return fields.flatMap((field, index) => faultIf(!names.has(field), `${pointer}/${index}`, `Use one of ${[...names].join(', ')}.`));
}

const datesInOrder: ProfileCheck = ({ validFrom, reviewBy }) =>
  faultIf(validFrom > reviewBy, '/reviewBy', 'Let the review be due on or after the first day in force.');

const asksAreDistinct: ProfileCheck = ({ asks }) => [
  ...once(
    asks.map((ask) => ask.endpoint),
    '/asks',
    'each endpoint',
  ),
  ...asks.flatMap((ask, index) =>
    faultIf(repeated(systemsOf(ask)) >= 0, `/asks/${index}`, 'Name each system of an endpoint once, as mustQuery or as mayQuery.'),
  ),
];

const namesAreDistinct: ProfileCheck = ({ queryFields, rules }) => [
  ...once(
    queryFields.map((keys) => keys.name),
    '/queryFields',
    'each combination',
  ),
  ...once(
    (rules ?? []).map(({ rule }) => rule),
    '/rules',
    'each rule',
  ),
  ...queryFields.flatMap((keys, index) => once(keysOf(keys), `/queryFields/${index}`, 'each key of a combination')),
];

const queryFieldsAreKnown: ProfileCheck = ({ queryFields }) =>
  queryFields.flatMap((keys, index) => [
    ...known(keys.required, QUERY_FIELDS, `/queryFields/${index}/required`),
    ...known(keys.optional ?? [], QUERY_FIELDS, `/queryFields/${index}/optional`),
  ]);

const openedFieldsAreKnown: ProfileCheck = ({ searchable, returnable }) => [
  ...searchable.flatMap((entry, index) => known(entry.fields, SEARCHABLE_FIELDS, `/searchable/${index}/fields`)),
  ...returnable.flatMap((entry, index) => known(entry.fields, RETURNABLE_FIELDS, `/returnable/${index}/fields`)),
];

const isAsked = ({ asks }: Profile, { system, endpoint }: ProfileFields): boolean =>
  asks.some((ask) => systemsOf(ask).includes(system) && (endpoint === undefined || endpoint === ask.endpoint));

const openedSystemsAreAsked: ProfileCheck = (profile) =>
  (['searchable', 'returnable'] as const).flatMap((list) =>
    profile[list].flatMap((entry, index) =>
      faultIf(!isAsked(profile, entry), `/${list}/${index}`, 'Open only data of a system that asks names, at an endpoint that asks it.'),
    ),
  );

const askedSystemsAreOpened: ProfileCheck = (profile) =>
  profile.asks.flatMap((ask, index) =>
    systemsOf(ask).flatMap((system) => {
      const opens = (entry: ProfileFields): boolean => entry.system === system && (entry.endpoint ?? ask.endpoint) === ask.endpoint;
      const returns = profile.disclosure === 'presence' || profile.returnable.some(opens);
      const mend = `Say under searchable and returnable what ${system} opens at ${ask.endpoint}, and why.`;
      return faultIf(!profile.searchable.some(opens) || !returns, `/asks/${index}`, mend);
    }),
  );

/** Conditions that a purpose brings with it, whoever writes the profile (Articles 20(1) to (3) and (5), 20a, 22(1) and 24(5)). */
const PURPOSE_CONDITIONS: ReadonlyMap<Purpose, readonly ProfileRule['rule'][]> = new Map([
  ['police-identification', ['circumstance', 'minimum-age-twelve', 'presence', 'biometrics-first', 'national-police-list']],
  ['law-enforcement-presence', ['case-reference', 'ordering-officer']],
  ['screening', ['presence']],
]);

const purposeBringsItsConditions: ProfileCheck = ({ purpose, rules = [], legalBasisSwitch, disclosure }) => {
  const missing = (PURPOSE_CONDITIONS.get(purpose) ?? []).filter((needed) => !rules.some(({ rule }) => rule === needed));
  return [
    ...missing.flatMap((rule) => faultIf(true, '/rules', `Add the rule ${rule}: the purpose ${purpose} depends on it.`)),
    ...faultIf(
      purpose === 'police-identification' && legalBasisSwitch === undefined,
      '/legalBasisSwitch',
      'Name the switch: Article 20 needs national law (20(5) and (6)).',
    ),
    ...faultIf(
      purpose === 'law-enforcement-presence' && disclosure !== 'presence',
      '/disclosure',
      'Set disclosure: presence (Article 22(2)).',
    ),
  ];
};

const presenceShowsNothing: ProfileCheck = ({ disclosure, returnable, asks }) => {
  if (disclosure === 'data') return faultIf(returnable.length === 0, '/returnable', 'Say what may come back, or set disclosure: presence.');
  const listed = faultIf(returnable.length > 0, '/returnable', 'Leave returnable empty: Article 22(2) shows presence only.');
  const concealed = asks.flatMap((ask, index) =>
    faultIf(ask.conceal, `/asks/${index}/conceal`, 'Set conceal: false: an Article 22 reply names systems.'),
  );
  const untold = asks.flatMap((ask, index) =>
    faultIf(systemsOf(ask).includes('ECRIS-TCN'), `/asks/${index}`, 'Remove ECRIS-TCN: Article 22 does not tell its presence.'),
  );
  return [...listed, ...concealed, ...untold];
};

const concealedSystemsAreInCir: ProfileCheck = ({ asks }) =>
  asks.flatMap((ask, index) => {
    const outside = systemsOf(ask).some((system) => OUTSIDE_CIR.has(system));
    return faultIf(ask.conceal && outside, `/asks/${index}`, 'Conceal only systems whose data the CIR holds (Article 18(1)).');
  });

const keyNames = (field: string): readonly string[] => (field === 'biometrics' ? MODALITIES : [field]);

const combinationsReachEveryEndpoint: ProfileCheck = (profile) =>
  profile.queryFields.flatMap((keys, index) =>
    profile.asks.flatMap((ask) => {
      const searchable = searchableFields(profile, ask.endpoint, ask.mustQuery);
      const reaches = keys.required.flatMap(keyNames).some((name) => searchable.has(name));
      return faultIf(!reaches, `/queryFields/${index}`, `Require a key that a system at ${ask.endpoint} can be searched with.`);
    }),
  );

const everyKeyLeadsSomewhere: ProfileCheck = (profile) => {
  const searchable = new Set(profile.searchable.flatMap((entry) => entry.fields));
  const asksAge = (profile.rules ?? []).some(({ rule }) => rule === 'minimum-age-twelve');
  const idle = (field: string): boolean => !keyNames(field).some((name) => searchable.has(name)) && !(asksAge && field === 'estimatedAge');
  return profile.queryFields.flatMap((keys, index) =>
    keysOf(keys).flatMap((field) =>
      faultIf(idle(field), `/queryFields/${index}`, `Remove ${field}: no system of the profile can be searched with it.`),
    ),
  );
};

/** All checks, in the order in which their faults are reported. */
export const PROFILE_CHECKS: readonly ProfileCheck[] = [
  datesInOrder,
  asksAreDistinct,
  namesAreDistinct,
  queryFieldsAreKnown,
  openedFieldsAreKnown,
  purposeBringsItsConditions,
  presenceShowsNothing,
  concealedSystemsAreInCir,
  openedSystemsAreAsked,
  askedSystemsAreOpened,
  combinationsReachEveryEndpoint,
  everyKeyLeadsSomewhere,
];
