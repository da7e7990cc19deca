import { buildPerson, drawGiven, drawSex, formOf, sideOf } from './build-person.ts';
import { dateOfDay, dayNumber, yearsAfter } from './calendar.ts';
import { blockOf, PLAIN_PER_BLOCK } from './kinds.ts';
import { inventedSurname, NAME_LISTS, NAME_SLOTS, type NameSlot } from './name-lists.ts';
import type { RecordedSex, SyntheticPerson } from './person.ts';
import { PURPOSES, type PopulationSource } from './population-source.ts';
import { mixedBits, randomFor, type SeededRandom } from './seeded-random.ts';

/** Plain persons are born on so many days, up to nineteen years before the day of the population. */
const BIRTH_DAYS = 22_000;

/** How many plain persons there can be without two of one surname, first name and birth date. */
const ROOM = NAME_SLOTS.length * BIRTH_DAYS;

/** Spreads neighbouring persons over the room; has no factor in common with it. */
const SPREAD = 15_485_863;

/** The surname at birth, and now and then another since; the slot's alone. */
function formerNames(random: SeededRandom, { list, index }: NameSlot, sex: RecordedSex): readonly string[] {
  const former = (times: number): string => formOf(inventedSurname(list, NAME_SLOTS.length * times + index, 3), sex).latin;
  return random.chance(0.1) ? [former(1), former(2)] : [former(1)];
}

/**
 * A plain person, the `index`th of their block. Slot of the surname and day of birth follow from the person's place among the plain ones,
 * one to one: no two share surname, first name and birth date, so whoever is alike is alike because their kind makes them.
 */
export function plainPerson(source: PopulationSource, number: number, index: number): SyntheticPerson {
  const place = ((blockOf(number) * PLAIN_PER_BLOCK + index) * SPREAD + mixedBits(source.seed, 0, PURPOSES.places)) % ROOM;
  const slot = NAME_SLOTS[place % NAME_SLOTS.length];
  if (!slot) throw new RangeError(`person ${number}`);
  const random = randomFor(source.seed, number, PURPOSES.person);
  const { list, family, group } = slot;
  const { country } = list.origin;
  const sex = drawSex(random);
  const names = group === undefined ? undefined : list.groups[sideOf(sex)][group];
  const second = random.chance(0.03) ? random.pick(NAME_LISTS).origin.country : country;
  const renamed = random.chance(sex === 'FEMALE' ? 0.12 : 0.01);
  return buildPerson(random, source, number, 'plain', {
    list,
    family: formOf(family, sex),
    given: drawGiven(random, names ?? list.given[sideOf(sex)], random.chance(0.15)),
    sex,
    birthDate: dateOfDay(dayNumber(yearsAfter(source.asOf, -19)) - 1 - Math.floor(place / NAME_SLOTS.length)),
    nationalities: second === country ? [country] : [country, second],
    ...(renamed && { formerFamilyNames: formerNames(random, slot, sex) }),
  });
}
