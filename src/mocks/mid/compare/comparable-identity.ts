import type { RecordedAlias, RecordedIdentity, RecordedSex, SystemRecord, WrittenName } from '../../population/person.ts';
import { FIELD_GROUPS, isDetectionSystem, type FieldGroups, type NameSource } from './field-groups.ts';
import { harmonise, type HarmonisedText } from './harmonised-text.ts';
import type { HarmonisedName } from './name-rules.ts';

/** What one record contributes to the comparison of identity data, harmonised once. */
export interface ComparableIdentity {
  /** Names as written, for the rules on whole names. */
  readonly names: readonly HarmonisedName[];
  readonly surnames: readonly HarmonisedText[];
  readonly givenNames: readonly HarmonisedText[];
  readonly birthDates: readonly string[];
  readonly sexes: readonly RecordedSex[];
  readonly nationalities: readonly string[];
  readonly birthPlaces: readonly HarmonisedText[];
  readonly birthCountries: readonly string[];
}

/** Codes that say nothing of nationality: refugees, whose nationality is another matter, and unspecified (ICAO 9303-3, section 5). */
const NO_NATIONALITY: ReadonlySet<string> = new Set(['XXB', 'XXC', 'XXX', '']);

/** Machine-readable documents write Germany with one letter (ICAO 9303-3, section 5). */
const stateCode = (code: string): string => (code === 'D' ? 'DEU' : code.toUpperCase());

const isDefined = <T>(value: T | undefined): value is T => value !== undefined;

function field(text: string | undefined): HarmonisedText | undefined {
  const harmonised = text === undefined ? undefined : harmonise(text);
  return harmonised?.text === '' ? undefined : harmonised;
}

const SOURCES: Readonly<Record<NameSource, (identity: RecordedIdentity) => readonly Partial<WrittenName>[]>> = {
  name: (identity) => [identity],
  'birth-name': ({ birthName }) => (birthName === undefined ? [] : [{ familyName: birthName }]),
  'former-names': ({ formerNames = [] }) => formerNames.map((familyName) => ({ familyName })),
  'other-names': ({ otherNames }) => otherNames,
  aliases: ({ aliases = [] }) => aliases,
};

function harmonisedName({ familyName, givenNames = [] }: Partial<WrittenName>): HarmonisedName {
  const surname = field(familyName);
  const given = field(givenNames.join(' '));
  return { ...(surname && { surname }), ...(given && { given }) };
}

/** Names that are a surname alone, such as one at birth, are no whole names: nothing was lumped into them. */
function wholeNames(groups: FieldGroups, identity: RecordedIdentity): readonly HarmonisedName[] {
  return groups.names
    .filter((source) => source !== 'birth-name' && source !== 'former-names')
    .flatMap((source) => SOURCES[source](identity).map(harmonisedName));
}

function surnamesAlone(groups: FieldGroups, identity: RecordedIdentity): readonly HarmonisedText[] {
  return groups.names
    .filter((source) => source === 'birth-name' || source === 'former-names')
    .flatMap((source) => SOURCES[source](identity))
    .map(({ familyName }) => field(familyName))
    .filter(isDefined);
}

const distinct = <T>(values: readonly T[]): readonly T[] => (values.length < 2 ? values : [...new Set(values)]);

/** Prepares a record's identity data by the columns of its system; `undefined` for a system that detection leaves out. */
export function comparableIdentity({ system, identity }: SystemRecord): ComparableIdentity | undefined {
  if (!isDetectionSystem(system)) return undefined;
  const groups = FIELD_GROUPS[system];
  const aliases: readonly RecordedAlias[] = groups.aliasDetails ? (identity.aliases ?? []) : [];
  const names = wholeNames(groups, identity);
  const { places } = groups;
  const nationalities = [
    ...(places.includes('nationalities') ? [...identity.nationalities, ...aliases.flatMap((alias) => alias.nationalities ?? [])] : []),
    ...(places.includes('birth-nationality') ? [identity.birthNationality] : []),
  ].filter(isDefined);
  const countries = places.includes('birth-country') ? [identity.birthCountry, ...aliases.map(({ birthCountry }) => birthCountry)] : [];
  const towns = places.includes('birth-place') ? [field(identity.birthPlace)] : [];
  return {
    names,
    surnames: [...names.map(({ surname }) => surname).filter(isDefined), ...surnamesAlone(groups, identity)],
    givenNames: names.map(({ given }) => given).filter(isDefined),
    birthDates: distinct([identity.birthDate, ...aliases.map(({ birthDate }) => birthDate).filter(isDefined)]),
    sexes: distinct([identity.sex, ...aliases.map(({ sex }) => sex).filter(isDefined)]),
    nationalities: distinct(nationalities.map(stateCode).filter((code) => !NO_NATIONALITY.has(code))),
    birthPlaces: towns.filter(isDefined),
    birthCountries: distinct(countries.filter(isDefined).map(stateCode)),
  };
}
