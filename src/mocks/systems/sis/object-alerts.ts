import type { ObjectKind } from '../../../contracts/generated/sis.ts';
import type { ObjectAlert, Population } from '../../population/person.ts';
import { populationIndex } from '../population-index.ts';

/** An alert on an object as Central SIS keeps it. */
export interface ObjectFile {
  readonly schengenId: string;
  readonly object: ObjectKind;
  readonly number: string;
  /** End of a range of blank documents. */
  readonly lastNumber?: string;
  /** State that issued the document or registered the object. */
  readonly issuer: string;
  /** State that issued the alert. */
  readonly issuingState: string;
}

/** Alerts on objects: those of the population, and those written since. Moments are epoch milliseconds; without one, as they stand now. */
export interface ObjectAlerts {
  /** Alerts on a number, written as one likes (case, spaces and hyphens do not count), by Schengen identification number. */
  search(number: string, asOf?: number): Promise<readonly ObjectFile[]>;
  find(schengenId: string): Promise<ObjectFile | undefined>;
  save(file: ObjectFile, at: number): void;
  erase(schengenId: string, at: number): void;
  reset(): void;
}

const KINDS: Readonly<Record<ObjectAlert['object'], ObjectKind>> = {
  'issued-document': 'ISSUED_DOCUMENT',
  'blank-document': 'BLANK_DOCUMENT',
  vehicle: 'MOTOR_VEHICLE',
};

/** A number as it is compared: letters and digits alone, in upper case. */
export function comparedNumber(number: string): string {
  return number.toUpperCase().replace(/[^A-Z0-9]/g, '');
}

const SERIAL = /^([A-Z0-9]*?)([0-9]{1,15})$/;

/** Whether two numbers span a range: the same length and prefix, the second not before the first. */
export function isRange(first: string, last: string): boolean {
  const [one, other] = [SERIAL.exec(comparedNumber(first)), SERIAL.exec(comparedNumber(last))];
  const [, prefix, serial] = one ?? [];
  const [, otherPrefix, otherSerial] = other ?? [];
  if (serial === undefined || otherSerial === undefined) return false;
  return prefix === otherPrefix && serial.length === otherSerial.length && Number(serial) <= Number(otherSerial);
}

function covers({ number, lastNumber }: ObjectFile, sought: string): boolean {
  if (lastNumber === undefined) return comparedNumber(number) === sought;
  return isRange(number, sought) && isRange(sought, lastNumber);
}

const bySchengenId = (left: ObjectFile, right: ObjectFile): number => (left.schengenId < right.schengenId ? -1 : 1);

const fileOf = ({ object, number, issuer, schengenId, issuingState }: ObjectAlert): ObjectFile => ({
  schengenId,
  object: KINDS[object],
  number,
  issuer,
  issuingState,
});

interface WrittenObject {
  readonly file: ObjectFile;
  readonly at: number;
}

/** Alerts on the objects of a population, which is walked once, at the first question. */
export function objectAlerts(population: Population): ObjectAlerts {
  const generated = populationIndex(population, (person) =>
    population.objectAlertsOf(person).map((alert) => [comparedNumber(alert.number), fileOf(alert)] as const),
  );
  const written = new Map<string, WrittenObject>();
  const erased = new Map<string, number>();
  const standsAt = ({ schengenId }: ObjectFile, asOf: number): boolean => (erased.get(schengenId) ?? Number.POSITIVE_INFINITY) > asOf;
  return {
    async search(number, asOf = Number.MAX_SAFE_INTEGER) {
      const sought = comparedNumber(number);
      const since = [...written.values()].filter(({ at }) => at <= asOf).map(({ file }) => file);
      const known = await generated.under(sought);
      const all = [...known, ...since.filter((file) => covers(file, sought))];
      return all.filter((file) => standsAt(file, asOf)).sort(bySchengenId);
    },
    async find(schengenId) {
      if (erased.has(schengenId)) return undefined;
      return written.get(schengenId)?.file ?? (await generated.first((file) => file.schengenId === schengenId));
    },
    save: (file, at) => void written.set(file.schengenId, { file, at }),
    erase: (schengenId, at) => void erased.set(schengenId, at),
    reset() {
      written.clear();
      erased.clear();
    },
  };
}
