import { GatewayError } from '../../kernel/gateway-error.ts';
import type { DraftRecord } from './draft-record.ts';
import { draftRecords, hasEarlierPartner } from './draft-records.ts';
import { isDay } from './calendar.ts';
import { KNOWN_NOTICES } from './known-cases.ts';
import type { KnownPerson } from './known-person.ts';
import { KNOWN_PERSONS } from './known-persons.ts';
import { makePerson } from './make-person.ts';
import { drawnNotices, drawnObjectAlerts } from './notices.ts';
import type { Population, TrueLink } from './person.ts';
import { populationSource } from './population-source.ts';
import { trueLinks } from './truth.ts';

/** How many people, drawn by which seed, on which day (YYYY-MM-DD; 1 November 2026 unless told). */
export interface PopulationOptions {
  readonly persons: number;
  readonly seed: number;
  readonly asOf?: string;
}

/** The day on which a population stands unless told. */
export const USUAL_DAY = '2026-11-01';

/** The smallest population has the first nine known persons; in the largest nobody has to share a surname or document number by chance. */
export const POPULATION_SIZES = { least: 9, most: 10_000_000 } as const;

const KNOWN: readonly KnownPerson[] = Object.values(KNOWN_PERSONS);

const recordOf = ({ record }: DraftRecord): DraftRecord['record'] => record;

function checked({ persons, seed, asOf = USUAL_DAY }: PopulationOptions): Required<PopulationOptions> {
  const { least, most } = POPULATION_SIZES;
  if (!Number.isInteger(persons) || persons < least || persons > most || !Number.isInteger(seed)) {
    throw new GatewayError('command-usage', { field: 'persons', mend: `Ask for ${least} to ${most} persons and a whole number as seed.` });
  }
  if (!isDay(asOf)) throw new GatewayError('command-usage', { field: '--as-of', mend: 'Give a day as YYYY-MM-DD.' });
  return { persons, seed, asOf };
}

/**
 * Invents people and their records. The same options give the same population on every machine, and a larger population of the same seed
 * begins with the smaller one. The known persons always come first. Throws `command-usage` for numbers that make no population.
 */
export function generatePopulation(options: PopulationOptions): Population {
  const { persons: size, seed, asOf } = checked(options);
  const source = populationSource(seed, asOf);
  const within = (number: number): number => {
    if (Number.isInteger(number) && number >= 1 && number <= size) return number;
    throw new RangeError(`person ${number} of ${size}`);
  };
  const drafts = (number: number): readonly DraftRecord[] => KNOWN[within(number) - 1]?.records ?? draftRecords(source, number);
  const truth = (number: number): readonly TrueLink[] => {
    const known = KNOWN[within(number) - 1];
    if (known) return trueLinks(known.records, known.partner?.records ?? [], known.person.kind);
    const own = drafts(number);
    const { kind } = makePerson(source, number);
    return trueLinks(own, hasEarlierPartner(number) ? drafts(number - 1) : [], kind);
  };
  return {
    synthetic: true,
    seed,
    asOf,
    size,
    person: (number) => KNOWN[within(number) - 1]?.person ?? makePerson(source, number),
    recordsOf: (number) => drafts(number).map(recordOf),
    noticesOf: (number) => (within(number) <= KNOWN.length ? (KNOWN_NOTICES.get(number) ?? []) : drawnNotices(source, number)),
    objectAlertsOf: (number) => (within(number) <= KNOWN.length ? [] : drawnObjectAlerts(source, number)),
    truthOf: truth,
  };
}
