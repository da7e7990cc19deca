import { GatewayError } from '../../kernel/gateway-error.ts';
import { makeNamesake, makePerson, makeTwin } from './generate-persons.ts';
import { chooseContents, makeRecord } from './generate-records.ts';
import { KNOWN_PERSONS } from './known-persons.ts';
import type { Population, SyntheticPerson, SystemName, SystemRecord } from './person.ts';
import { seededRandom, type SeededRandom } from './seeded-random.ts';

/** How many people, drawn by which seed, on which day (YYYY-MM-DD; 1 November 2026 unless told). */
export interface PopulationOptions {
  readonly persons: number;
  readonly seed: number;
  readonly asOf?: string;
}

/** The largest population that document numbers have room for. */
const MAX_PERSONS = 300_000;

function nextPerson(random: SeededRandom, number: number, asOf: string, drawn: readonly SyntheticPerson[]): SyntheticPerson {
  const adults = drawn.length > 20 && random.chance(0.02) ? random.pick(drawn) : undefined;
  if (adults === undefined || adults.confusedWith) return makePerson(random, number, asOf);
  return random.chance(0.5) ? makeTwin(random, adults, number, asOf) : makeNamesake(random, adults, number, asOf);
}

/**
 * Invents people and their records. The same options give the same population on every machine.
 * The known persons always come first. Throws `command-usage` for numbers that make no population.
 */
export function generatePopulation(options: PopulationOptions): Population {
  const { persons: count, seed, asOf = '2026-11-01' } = options;
  const known = Object.values(KNOWN_PERSONS);
  if (!Number.isInteger(count) || count < known.length || count > MAX_PERSONS || !Number.isInteger(seed)) {
    throw new GatewayError('command-usage', {
      field: 'persons',
      mend: `Ask for ${known.length} to ${MAX_PERSONS} persons and a whole number as seed.`,
    });
  }
  const random = seededRandom(seed);
  const fixed = seededRandom(0);
  const records: Record<SystemName, SystemRecord[]> = { EES: [], VIS: [], ETIAS: [], SIS: [], Eurodac: [], 'ECRIS-TCN': [] };
  const persons: SyntheticPerson[] = [];
  for (const { person, contents } of known) {
    persons.push(person);
    for (const content of contents) records[content.kind].push(makeRecord(fixed, person, content, persons.length, asOf, true));
  }
  const drawn: SyntheticPerson[] = [];
  for (let number = known.length + 1; number <= count; number += 1) {
    const person = nextPerson(random, number, asOf, drawn);
    persons.push(person);
    drawn.push(person);
    for (const content of chooseContents(random, person, number, asOf))
      records[content.kind].push(makeRecord(random, person, content, number, asOf));
  }
  return { synthetic: true, seed, asOf, persons, records };
}
