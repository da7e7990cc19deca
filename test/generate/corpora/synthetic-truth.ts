import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { generatePopulation } from '../../../src/mocks/population/generate-population.ts';
import type { SyntheticDocument, SyntheticPerson } from '../../../src/mocks/population/person.ts';

type Document = NonNullable<CanonicalRecord['documents']>[number];
type Identity = CanonicalRecord['person']['identities'][number];
type Name = NonNullable<Identity['names']>[number];

/** A name in one written form, one word an item. */
export interface TrueName {
  readonly family: string;
  readonly given: readonly string[];
}

/** What is true of an invented person, before any register has written it down. */
export interface Truth {
  /** As printed in the visual zone of the document. */
  readonly latin: TrueName;
  /** In the letters A to Z; hyphens stay, apostrophes go. */
  readonly mrz: TrueName;
  readonly native?: TrueName & { readonly script: string };
  readonly sex: 'male' | 'female' | 'unspecified';
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate: string;
  readonly birthPlace?: string;
  readonly birthCountry?: string;
  readonly nationalities: readonly string[];
  readonly documents: readonly (Document & Required<Pick<Document, 'type' | 'number' | 'issuingState'>>)[];
}

const TYPES: Readonly<Partial<Record<SyntheticDocument['type'], NonNullable<Document['type']>>>> = {
  PASSPORT: 'passport',
  IDENTITY_CARD: 'identity-card',
  REFUGEE_TRAVEL_DOCUMENT: 'refugee-travel-document',
  STATELESS_TRAVEL_DOCUMENT: 'stateless-travel-document',
};

const words = (names: readonly string[]): readonly string[] => names.flatMap((name) => name.split(' '));

/** The population writes a space for every filler; the canonical form keeps the hyphen where the visual zone has one. */
function withHyphens(mrz: string, latin: string): string {
  const separators = latin.match(/[ -]/g) ?? [];
  return mrz
    .split(' ')
    .map((word, at) => word + (at < separators.length ? (separators[at] ?? '') : ''))
    .join('');
}

function truthOf(person: SyntheticPerson): Truth {
  const given = person.mrz.givenNames.map((name, at) => withHyphens(name, person.latin.givenNames[at] ?? ''));
  return {
    latin: { family: person.latin.familyName, given: words(person.latin.givenNames) },
    mrz: { family: withHyphens(person.mrz.familyName, person.latin.familyName), given: words(given) },
    ...(person.native && {
      native: { family: person.native.familyName, given: words(person.native.givenNames), script: person.native.script },
    }),
    sex: person.sex === 'MALE' ? 'male' : person.sex === 'FEMALE' ? 'female' : 'unspecified',
    birthDate: person.birthDate,
    birthPlace: person.birthPlace,
    birthCountry: person.birthCountry,
    nationalities: person.nationalities,
    documents: person.documents.map(({ type, number, issuer, issuedOn, validUntil }) => ({
      type: TYPES[type] ?? 'other',
      number,
      issuingState: issuer,
      issuedOn,
      validUntil,
    })),
  };
}

const SIZE = 1200;

/**
 * Plain persons of a synthetic population by country of origin, in the population's order; each corpus takes its own seed, so that no two
 * corpora have the same persons.
 */
export function peopleOf(seed: number): (country: string, which?: number) => Truth {
  const population = generatePopulation({ persons: SIZE, seed });
  const plain = Array.from({ length: SIZE }, (_, at) => population.person(at + 1)).filter(({ kind }) => kind === 'plain');
  return (country, which = 0) => {
    const person = plain.filter(({ birthCountry }) => birthCountry === country)[which];
    if (person === undefined) throw new RangeError(`no person ${which} of ${country}`);
    return truthOf(person);
  };
}

/** The canonical names that follow from a truth: the printed one, the machine-readable one, and the one in its own script. */
export function canonicalNames({ latin, mrz, native }: Pick<Truth, 'latin' | 'mrz'> & Partial<Truth>): readonly Name[] {
  const given = (name: TrueName): { givenNames?: string[] } => (name.given.length === 0 ? {} : { givenNames: [...name.given] });
  return [
    { use: 'current', form: 'latin', script: 'Latn', familyName: latin.family, ...given(latin) },
    { use: 'current', form: 'mrz', familyName: mrz.family, ...given(mrz) },
    ...(native
      ? [{ use: 'current' as const, form: 'native' as const, script: native.script, familyName: native.family, ...given(native) }]
      : []),
  ];
}

/** Letters that ICAO 9303-3, section 6 spells in several ways, the spelling in use first. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  Ä: ['AE', 'A'],
  Å: ['AA', 'A'],
  Ñ: ['N', 'NXX'],
  Ö: ['OE', 'O'],
  Ü: ['UE', 'UXX', 'U'],
};

/** The other spellings of a name in which one letter at the most has several; for more than one, a corpus writes them out itself. */
function otherSpellings(latin: string, mrz: string): string[] {
  const letters = Array.from(latin.normalize('NFC').toUpperCase());
  const several = letters.filter((letter) => letter in SPELLINGS);
  const [letter] = several;
  if (letter === undefined) return [];
  if (several.length > 1) throw new RangeError('write the spellings of this name out');
  const [used = '', ...others] = SPELLINGS[letter] ?? [];
  const before = letters.slice(0, letters.indexOf(letter)).join('');
  const at = mrz.indexOf(used, before.length);
  return others.map((other) => mrz.slice(0, at) + other + mrz.slice(at + used.length));
}

/** The same names, the machine-readable one with the other spellings that its letters allow. */
export function namesWithSpellings(truth: Pick<Truth, 'latin' | 'mrz'> & Partial<Truth>): readonly Name[] {
  const { latin, mrz } = truth;
  const family = otherSpellings(latin.family, mrz.family);
  const given = otherSpellings(latin.given.join(' '), mrz.given.join(' '));
  const more = { ...(family.length > 0 && { familyNameVariants: family }), ...(given.length > 0 && { givenNamesVariants: given }) };
  return canonicalNames(truth).map((name) => (name.form === 'mrz' ? { ...name, ...more } : name));
}

/** Another name of a person as a canonical record writes it. */
export function otherName(use: Name['use'], family: string, given: readonly string[], script?: string): Name {
  return { use, form: 'latin', familyName: family, ...(given.length > 0 && { givenNames: [...given] }), ...(script && { script }) };
}

/** A day or part of one in the Latvian form DD.MM.GGGG, 00 for what is not known. */
export function latvianDay(date: string): string {
  const [year = '', month = '00', day = '00'] = date.split('-');
  return `${day}.${month}.${year}`;
}
