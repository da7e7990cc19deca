import { buildPerson, drawSex, formOf, ownSurname, sideOf, writtenForms } from './build-person.ts';
import { dateOfDay, dayNumber } from './calendar.ts';
import { blockOf, roleOf, type SpecialKind } from './kinds.ts';
import type { SyntheticPerson } from './person.ts';
import { plainPerson } from './plain-person.ts';
import { numbered, PURPOSES, type PopulationSource } from './population-source.ts';
import { randomFor, type SeededRandom } from './seeded-random.ts';
import { listOfSpecial, specialPerson } from './special-person.ts';

/** Identity data that a record may be written from: a person's own, or assumed ones. */
export type Claim = Pick<
  SyntheticPerson,
  'latin' | 'mrz' | 'native' | 'formerFamilyNames' | 'sex' | 'birthDate' | 'birthPlace' | 'birthCountry' | 'nationalities'
>;

/** Kinds of which the later persons share parts of the first one's identity. */
const RELATED: ReadonlySet<string> = new Set<SpecialKind>(['twin', 'namesake', 'same-identity', 'household']);

function relatedBirthDate(random: SeededRandom, source: PopulationSource, first: string, kind: SpecialKind, place: number): string {
  if (kind === 'twin' || kind === 'same-identity') return first;
  const day = dayNumber(first);
  if (kind === 'namesake') return dateOfDay(day - (1 + random.integer(8)) * 731 - 15);
  if (place === 1) return dateOfDay(day + random.integer(2_000) - 1_000);
  return dateOfDay(Math.min(source.asOfDay - 400 * (5 - place), day + 7_300 + place * 700 + random.integer(600)));
}

function relatedPerson(
  source: PopulationSource,
  number: number,
  first: SyntheticPerson,
  kind: SpecialKind,
  place: number,
): SyntheticPerson {
  const random = randomFor(source.seed, number, PURPOSES.person);
  const list = listOfSpecial(source, number - place, kind);
  const household = kind === 'household';
  const sex = household ? (place === 1 ? 'FEMALE' : drawSex(random)) : first.sex;
  const others = list.given[sideOf(sex)].filter(({ latin }) => !first.latin.givenNames.includes(latin));
  const person = buildPerson(random, source, number, kind, {
    list,
    family: formOf(ownSurname(source, list, number - place, 'own'), sex),
    // Brothers and sisters draw from lists that do not meet.
    given: [random.pick(household ? others.filter((_, at) => at % 2 === place % 2) : others)],
    sex,
    birthDate: relatedBirthDate(random, source, first.birthDate, kind, place),
    nationalities: first.nationalities,
    ...(kind === 'twin' && { birthPlace: first.birthPlace }),
  });
  if (household) return person;
  const confusedWith = { person: first.id, as: kind };
  if (kind === 'twin') return { ...person, confusedWith };
  const { latin, mrz, native } = first;
  return { ...person, latin, mrz, ...(native && { native }), confusedWith };
}

/** Makes one person of the drawn part of a population; everything follows from source and number. */
export function makePerson(source: PopulationSource, number: number): SyntheticPerson {
  const { kind, place, index } = roleOf(number);
  if (kind === 'plain') return plainPerson(source, number, index);
  const first = number - place;
  if (place > 0 && RELATED.has(kind)) return relatedPerson(source, number, specialPerson(source, first, kind, index), kind, place);
  const person = specialPerson(source, number, kind, blockOf(number) * 8 + index);
  return place === 0 ? person : { ...person, confusedWith: { person: numbered('SYN-P-', first), as: kind } };
}

/** Identity data that a person has assumed: another name, which nobody else has, and another birth date; the same sex and nationality. */
export function assumedIdentity(source: PopulationSource, number: number, kind: SpecialKind, person: SyntheticPerson): Claim {
  const random = randomFor(source.seed, number, PURPOSES.assumed);
  const list = listOfSpecial(source, number, kind);
  const others = list.given[sideOf(person.sex)].filter(({ latin }) => !person.latin.givenNames.includes(latin));
  return {
    ...writtenForms(formOf(ownSurname(source, list, number, 'assumed'), person.sex), [random.pick(others)]),
    formerFamilyNames: [],
    sex: person.sex,
    birthDate: dateOfDay(dayNumber(person.birthDate) - 800 - random.integer(2_000)),
    birthPlace: random.pick(list.origin.places),
    birthCountry: list.origin.country,
    nationalities: person.nationalities,
  };
}
