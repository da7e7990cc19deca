import { buildPerson, drawGiven, drawSex, formOf, ownSurname, sideOf, type Sketch } from './build-person.ts';
import { foldedForm, latinForms } from '../search/transliteration.ts';
import { dateOfDay, dayNumber, yearsAfter } from './calendar.ts';
import { compound, namePart, type NamePart } from './invented-names.ts';
import type { PersonKind, SpecialKind } from './kinds.ts';
import { NAME_LISTS, type NameList, type Surname } from './name-lists.ts';
import type { SyntheticPerson } from './person.ts';
import { PURPOSES, type PopulationSource } from './population-source.ts';
import { randomFor, type SeededRandom } from './seeded-random.ts';

const WEIGHTED: readonly NameList[] = NAME_LISTS.flatMap((list) => Array.from({ length: list.origin.weight }, () => list));

const from = (...countries: readonly string[]): readonly NameList[] => WEIGHTED.filter(({ origin }) => countries.includes(origin.country));

/** Where a kind of people has to come from, so that what sets them apart shows. */
const ORIGINS_OF_KIND: Readonly<Partial<Record<PersonKind, readonly NameList[]>>> = {
  'other-transliteration': from('UKR', 'RUS', 'BLR', 'SRB'),
  'words-swapped': from('COL'),
  'marks-left-out': from('GBR'),
  truncated: from('IND'),
  refugee: from('SYR', 'AFG', 'IRQ', 'ERI'),
  'unknown-birth-date': from('SYR', 'AFG', 'IRQ', 'ERI'),
};

/** Kinds whose people have two first names, and those who have one. */
const TWO_NAMES: ReadonlySet<PersonKind> = new Set(['truncated', 'names-lumped']);
const ONE_NAME: ReadonlySet<PersonKind> = new Set(['names-swapped', 'one-letter', 'letters-transposed']);

const AGE_LIMITS = [5, 6, 7, 11, 12, 13, 14, 17, 18];

/** Days since the last birthday: on it, on the eve of the next, or between. */
const SINCE_BIRTHDAY = [0, 364, 1, 30, 180];

const two = (value: number): string => String(value).padStart(2, '0');

function birthDateOf(random: SeededRandom, source: PopulationSource, kind: SpecialKind, group: number): string {
  if (kind === 'minor') {
    const age = AGE_LIMITS[group % AGE_LIMITS.length] ?? 0;
    const since = SINCE_BIRTHDAY[Math.floor(group / AGE_LIMITS.length) % SINCE_BIRTHDAY.length] ?? 0;
    return dateOfDay(dayNumber(yearsAfter(source.asOf, -age)) - since);
  }
  const year = Number(source.asOf.slice(0, 4)) - 20 - random.integer(50);
  const month = 1 + random.integer(12);
  const day = 1 + random.integer(28);
  const swappable = (kind === 'day-month-swapped' || kind === 'two-differences') && (day > 12 || day === month);
  const full = `${year}-${two(month)}-${two(swappable ? (month % 12) + 1 : day)}`;
  return kind === 'unknown-birth-date' ? full.slice(0, group % 3 === 0 ? 7 : 4) : full;
}

/** A last word so long that the machine-readable zone has to cut the first names. */
const LONG = namePart('Bandyopadhyayan');

/** Surnames of several words, for the kinds that need them. */
function extended(kind: SpecialKind, random: SeededRandom, list: NameList, family: Surname): Surname {
  const both = (change: (part: NamePart) => NamePart): Surname => ({ male: change(family.male), female: change(family.female) });
  const word = namePart(random.pick(list.families).male.latin.split(/[ -]/)[0] ?? '');
  if (kind === 'words-swapped') return both((part) => compound(part, ' ', word));
  if (kind === 'truncated') return both((part) => compound(part, ' ', LONG));
  if (kind !== 'marks-left-out') return family;
  return random.chance(0.5) ? both(({ latin }) => namePart(`O’${latin}`)) : both((part) => compound(part, '-', word));
}

/** A new nationality, and a birthplace in a third country, so that no field says which nationality was the earlier one. */
function naturalised({ origin }: NameList): Pick<Sketch, 'nationalities' | 'birthCountry' | 'birthPlace'> {
  const [now, born] = NAME_LISTS.map((list) => list.origin).filter(
    ({ country, visaRequired }) => country !== origin.country && visaRequired === origin.visaRequired,
  );
  if (!now || !born) throw new RangeError(origin.country);
  return { nationalities: [now.country], birthCountry: born.country, birthPlace: born.places[0] ?? '' };
}

/** First names whose transliterations are written alike but for letters that fold together: no Ukrainian Г, which is G and H. */
function foldable(names: readonly NamePart[]): readonly NamePart[] {
  const alike = names.filter(({ native, mrz }) => latinForms(native ?? mrz).every((form) => foldedForm(form) === foldedForm(mrz)));
  return alike.length === 0 ? names : alike;
}

/** The list of names that a special person's name is from. */
export function listOfSpecial(source: PopulationSource, number: number, kind: SpecialKind): NameList {
  return randomFor(source.seed, number, PURPOSES.person).pick(ORIGINS_OF_KIND[kind] ?? WEIGHTED);
}

/** A person of a kind, with a surname that nobody else has unless the kind says so. `group` counts the groups of the kind. */
export function specialPerson(source: PopulationSource, number: number, kind: SpecialKind, group: number): SyntheticPerson {
  const random = randomFor(source.seed, number, PURPOSES.person);
  const list = random.pick(ORIGINS_OF_KIND[kind] ?? WEIGHTED);
  const sex = kind === 'married' ? 'FEMALE' : drawSex(random);
  const transliterated = kind === 'other-transliteration';
  const family = extended(kind, random, list, ownSurname(source, list, number, 'own', transliterated ? 0 : undefined));
  const twoNames = TWO_NAMES.has(kind) || (!ONE_NAME.has(kind) && random.chance(0.15));
  return buildPerson(random, source, number, kind, {
    list,
    family: formOf(family, sex),
    given: drawGiven(random, transliterated ? foldable(list.given[sideOf(sex)]) : list.given[sideOf(sex)], twoNames),
    sex,
    birthDate: birthDateOf(random, source, kind, group),
    ...(kind === 'married' && { formerFamilyNames: [formOf(ownSurname(source, list, number, 'former'), sex).latin] }),
    ...(kind === 'stateless' && { nationalities: ['XXA'] }),
    ...(kind === 'changed-nationality' && naturalised(list)),
  });
}
