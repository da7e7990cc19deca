import { SYSTEM_NAMES, type RecordedIdentity, type RecordedSex, type SystemName, type SystemRecord } from '../population/person.ts';
import { packedDate, packedYear, similarDateDistance, dateDistance, type DateDistance } from './birth-dates.ts';
import { Column } from './column.ts';
import type { SearchSubject } from './search-index.ts';

const SEXES: readonly RecordedSex[] = ['UNSPECIFIED', 'MALE', 'FEMALE'];
const SEX_SHIFT = 3;
const DATE_SHIFT = 5;
const SYSTEM_BITS = 2 ** SEX_SHIFT - 1;
const SEX_BITS = 3;
const STATE_SHIFT = 15;
const STATE_BITS = 2 ** STATE_SHIFT - 1;
const LETTERS = 27;
const A = 64;

/** Nationality codes of documents that say nothing of nationality (ICAO 9303-3, section 5). */
const NO_NATIONALITY: ReadonlySet<string> = new Set(['XXB', 'XXC', 'XXX']);

/** Codes of up to three letters in fifteen bits; 0 for anything else. */
function packedState(code: string): number {
  if (!/^[A-Z]{1,3}$/.test(code)) return 0;
  return [0, 1, 2].reduce((sum, at) => sum * LETTERS + (code.length > at ? code.charCodeAt(at) - A : 0), 0);
}

/** The place of a system in `SYSTEM_NAMES`. */
export const systemNumber = (system: SystemName): number => SYSTEM_NAMES.indexOf(system);

/** What a record must agree with besides a name. */
export interface Criteria {
  /** Distance of a recorded date of birth; anything goes when absent. */
  readonly birth?: DateDistance;
  /** First and last year of birth, for an estimated age. */
  readonly years?: readonly [number, number];
  /** Places in the list of sexes; unspecified ones agree with all. */
  readonly sexes: readonly number[];
  /** Packed codes; anything goes when empty. */
  readonly states: readonly number[];
}

/** Estimated ages are taken to be right within this many years. */
const AGE_TOLERANCE = 5;

/** The criteria of a search on a day (YYYY-MM-DD). */
export function searchCriteria(subject: SearchSubject, asOf: string): Criteria {
  const { birthDate, estimatedAge, sex, nationalities } = subject;
  const states = nationalities.filter((code) => !NO_NATIONALITY.has(code)).map(packedState);
  const born = estimatedAge === undefined ? 0 : Number(asOf.slice(0, 4)) - estimatedAge;
  return {
    sexes: sex === undefined ? [] : [SEXES.indexOf(sex)],
    states,
    ...(birthDate !== undefined && { birth: dateDistance(birthDate) }),
    ...(birthDate === undefined && estimatedAge !== undefined && { years: [born - AGE_TOLERANCE, born + AGE_TOLERANCE] as const }),
  };
}

/** One person's description in a record: the main identity, or an alias where that differs. */
interface Description {
  readonly birthDate: string;
  readonly sex: RecordedSex;
  readonly nationalities: readonly string[];
}

function descriptions(identity: RecordedIdentity): readonly Description[] {
  const { birthDate, sex, nationalities } = identity;
  const aliases = (identity.aliases ?? []).filter((alias) => alias.birthDate ?? alias.sex ?? alias.nationalities);
  return [{ birthDate, sex, nationalities }, ...aliases.map((alias) => ({ birthDate, sex, nationalities, ...alias }))];
}

/** The criteria under which detection compares a record with others: its dates of birth and sexes, those of its aliases included. */
export function detectionCriteria({ identity }: SystemRecord): Criteria {
  const all = descriptions(identity);
  const distances = [...new Set(all.map(({ birthDate }) => birthDate))].map(similarDateDistance);
  return {
    birth: (recorded) => least(distances.map((distance) => distance(recorded))),
    sexes: [...new Set(all.map(({ sex }) => SEXES.indexOf(sex)))],
    states: [],
  };
}

function least(distances: readonly (number | undefined)[]): number | undefined {
  return distances.reduce(
    (best, distance) => (best === undefined || (distance !== undefined && distance < best) ? distance : best),
    undefined,
  );
}

/** Birth date and sex, and two nationalities: all that one row holds. */
type Row = readonly [born: number, states: number];

function rowsOf({ birthDate, sex, nationalities }: Description): Row[] {
  const born = packedDate(birthDate) * 2 ** DATE_SHIFT + SEXES.indexOf(sex) * 2 ** SEX_SHIFT;
  const codes = nationalities.map(packedState);
  const pairs = Array.from({ length: Math.max(1, Math.ceil(codes.length / 2)) }, (_none, at) => codes.slice(at * 2, at * 2 + 2));
  return pairs.map(([first = 0, second = 0]) => [born, first * 2 ** STATE_SHIFT + second]);
}

const bornDistance = (criteria: Criteria, born: number): number | undefined => {
  const date = born >>> DATE_SHIFT;
  if (criteria.years) {
    const year = packedYear(date);
    return year >= criteria.years[0] && year <= criteria.years[1] ? 0 : undefined;
  }
  return criteria.birth ? criteria.birth(date) : 0;
};

const sexAgrees = ({ sexes }: Criteria, born: number): boolean => {
  const sex = (born >>> SEX_SHIFT) & SEX_BITS;
  return sexes.length === 0 || sex === 0 || sexes.includes(sex) || sexes.includes(0);
};

const stateAgrees = ({ states }: Criteria, pair: number): boolean =>
  states.length === 0 ||
  states.some((state) => state > 0 && (state === (pair >>> STATE_SHIFT) % 2 ** STATE_SHIFT || state === (pair & STATE_BITS)));

/** Set where a record has more rows than the one in the columns. */
const MORE = 2 ** 30;
/** Set where a record has been taken out. */
const OUT = 2 ** 31;

/** What searches compare beside names, twelve octets a record: where it is, system, date of birth, sex and nationalities. */
export class Traits {
  readonly #origins: Column;
  readonly #born: Column;
  readonly #states: Column;
  /** Further rows of the few records with aliases or more than two nationalities. */
  readonly #more = new Map<number, readonly Row[]>();

  constructor(capacity = 64) {
    this.#origins = new Column(capacity);
    this.#born = new Column(capacity);
    this.#states = new Column(capacity);
  }

  get length(): number {
    return this.#origins.length;
  }

  /** Octets held in typed arrays. */
  get bytes(): number {
    return this.#origins.bytes + this.#born.bytes + this.#states.bytes;
  }

  /** Enters a record and returns its slot; `origin` is the caller's way back to the record. */
  add(origin: number, { system, identity }: SystemRecord): number {
    const [first = [0, 0], ...more] = descriptions(identity).flatMap(rowsOf);
    const slot = this.length;
    this.#origins.push(origin);
    this.#born.push(first[0] + systemNumber(system));
    this.#states.push(first[1] + (more.length > 0 ? MORE : 0));
    if (more.length > 0) this.#more.set(slot, more);
    return slot;
  }

  origin(slot: number): number {
    return this.#origins.at(slot);
  }

  system(slot: number): number {
    return this.#born.at(slot) & SYSTEM_BITS;
  }

  isOut(slot: number): boolean {
    return this.#states.at(slot) >= OUT;
  }

  /** Takes a record out of every search, or puts it back. */
  setOut(slot: number, out: boolean): void {
    this.#states.set(slot, (this.#states.at(slot) % OUT) + (out ? OUT : 0));
  }

  /** How far a record is from the criteria: 0 when it agrees, `undefined` when it contradicts them. */
  distance(slot: number, criteria: Criteria): number | undefined {
    const born = this.#born.at(slot);
    const states = this.#states.at(slot);
    if ((states & MORE) === 0) return sexAgrees(criteria, born) && stateAgrees(criteria, states) ? bornDistance(criteria, born) : undefined;
    const rows: readonly Row[] = [[born, states], ...(this.#more.get(slot) ?? [])];
    if (!rows.some((row) => sexAgrees(criteria, row[0])) || !rows.some((row) => stateAgrees(criteria, row[1]))) return undefined;
    return least(rows.map((row) => bornDistance(criteria, row[0])));
  }

  /** Forgets all records but the first so many. */
  truncate(length: number): void {
    for (const slot of this.#more.keys()) if (slot >= length) this.#more.delete(slot);
    for (const column of [this.#origins, this.#born, this.#states]) column.resize(length);
  }
}
