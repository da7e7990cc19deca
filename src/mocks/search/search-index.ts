import type { Population, RecordedSex, SystemName, SystemRecord } from '../population/person.ts';
import { SYSTEM_NAMES } from '../population/person.ts';
import { nameKeys, type NameKeys, type SearchName } from './name-keys.ts';
import { withinOneEdit } from './one-edit.ts';
import { tolerantIndex, type TolerantIndex } from './tolerant-index.ts';

/** Search keys in the test bed's own form. */
export interface SearchSubject {
  /** Alternatives: the name itself, a birth name, other names. */
  readonly names: readonly SearchName[];
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  readonly birthDate?: string;
  /** Years; used only where no date of birth is known. */
  readonly estimatedAge?: number;
  readonly sex?: RecordedSex;
  readonly nationalities: readonly string[];
  readonly document?: { readonly number?: string; readonly issuer?: string };
  /** References of live biometric captures. */
  readonly biometricReferences: readonly string[];
}

/** Everything the systems hold, indexed once. */
export interface SearchIndex {
  /** Records of one system that may be on the subject, best first, ties by reference; at most 100. */
  search(system: SystemName, subject: SearchSubject): readonly SystemRecord[];
}

interface NameEntry {
  readonly record: SystemRecord;
  readonly keys: NameKeys;
}

interface SystemIndex {
  readonly entries: readonly NameEntry[];
  readonly family: TolerantIndex;
  readonly given: TolerantIndex;
  readonly full: TolerantIndex;
  readonly documents: ReadonlyMap<string, readonly SystemRecord[]>;
  readonly biometrics: ReadonlyMap<string, readonly SystemRecord[]>;
}

/** The contract lets one part carry no more. */
const MAX_RECORDS = 100;

/** Estimated ages are taken to be right within this many years. */
const AGE_TOLERANCE = 5;

/** Nationality codes of documents that say nothing of nationality (ICAO 9303-3, section 5). */
const NO_NATIONALITY: ReadonlySet<string> = new Set(['XXB', 'XXC', 'XXX']);

const documentKey = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

function recordNames(record: SystemRecord): readonly SearchName[] {
  const { familyName, givenNames, birthName, otherNames } = record.identity;
  return [{ familyName, givenNames }, ...(birthName === undefined ? [] : [{ familyName: birthName, givenNames }]), ...otherNames];
}

function groupBy(
  records: readonly SystemRecord[],
  keysOf: (record: SystemRecord) => readonly (string | undefined)[],
): Map<string, SystemRecord[]> {
  const groups = new Map<string, SystemRecord[]>();
  for (const record of records) {
    for (const key of keysOf(record)) if (key !== undefined) groups.set(key, [...(groups.get(key) ?? []), record]);
  }
  return groups;
}

function indexSystem(records: readonly SystemRecord[]): SystemIndex {
  const entries = records.flatMap((record) => recordNames(record).map((name) => ({ record, keys: nameKeys(name) })));
  const under = (part: keyof NameKeys): TolerantIndex =>
    tolerantIndex(entries.flatMap((entry, id) => [...entry.keys[part]].map((key) => [key, id] as const)));
  return {
    entries,
    family: under('family'),
    given: under('given'),
    full: under('full'),
    documents: groupBy(records, (record) => [record.document && documentKey(record.document.number)]),
    biometrics: groupBy(records, (record) => [record.fingerprintReference, record.faceReference]),
  };
}

const anyAlike = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  [...left].some((one) => [...right].some((other) => withinOneEdit(one, other)));

const alikeOrUnknown = (left: ReadonlySet<string>, right: ReadonlySet<string>): boolean =>
  left.size === 0 || right.size === 0 || anyAlike(left, right);

/** Entries whose name is the one sought: written so, with the parts swapped, or lumped into one field. */
function* entriesByName(index: SystemIndex, sought: NameKeys): Generator<NameEntry> {
  const hits = function* (found: TolerantIndex, words: Iterable<string>, holds: (entry: NameEntry) => boolean): Generator<NameEntry> {
    for (const word of words) {
      for (const id of found.find(word)) {
        const entry = index.entries[id];
        if (entry && holds(entry)) yield entry;
      }
    }
  };
  yield* hits(index.family, sought.family, ({ keys }) => alikeOrUnknown(sought.given, keys.given));
  if (sought.given.size > 0) yield* hits(index.given, sought.family, ({ keys }) => anyAlike(sought.given, keys.family));
  if (sought.family.size === 0) yield* hits(index.given, sought.given, () => true);
  yield* hits(index.full, sought.full, () => true);
  yield* hits(index.family, sought.full, () => true);
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

function birthAgrees(subject: SearchSubject, recorded: string, asOf: string): boolean {
  const { birthDate, estimatedAge } = subject;
  if (birthDate !== undefined) {
    const known = Math.min(birthDate.length, recorded.length);
    return birthDate.slice(0, known) === recorded.slice(0, known);
  }
  return estimatedAge === undefined || Math.abs(yearOf(asOf) - yearOf(recorded) - estimatedAge) <= AGE_TOLERANCE;
}

function attributesAgree(subject: SearchSubject, { identity }: SystemRecord, asOf: string): boolean {
  const sexes = new Set([subject.sex, identity.sex].filter((sex) => sex !== undefined && sex !== 'UNSPECIFIED'));
  const nationalities = subject.nationalities.filter((code) => !NO_NATIONALITY.has(code));
  const nationalityAgrees = nationalities.length === 0 || nationalities.some((code) => identity.nationalities.includes(code));
  return sexes.size < 2 && nationalityAgrees && birthAgrees(subject, identity.birthDate, asOf);
}

const WEIGHTS = { biometric: 4, document: 2, name: 1 } as const;

/** Builds the index of a whole population. Answers take well under a millisecond for a few thousand people. */
export function searchIndex(population: Population): SearchIndex {
  const systems = new Map(SYSTEM_NAMES.map((system) => [system, indexSystem(population.records[system])]));
  return {
    search(system, subject) {
      const index = systems.get(system);
      if (!index) return [];
      const scores = new Map<SystemRecord, number>();
      const score = (record: SystemRecord, weight: number): void => void scores.set(record, (scores.get(record) ?? 0) | weight);
      for (const reference of subject.biometricReferences)
        index.biometrics.get(reference)?.forEach((record) => score(record, WEIGHTS.biometric));
      const { number, issuer } = subject.document ?? {};
      for (const record of number === undefined ? [] : (index.documents.get(documentKey(number)) ?? [])) {
        if (issuer === undefined || record.document?.issuer === issuer) score(record, WEIGHTS.document);
      }
      for (const name of subject.names) {
        for (const { record } of entriesByName(index, nameKeys(name)))
          if (attributesAgree(subject, record, population.asOf)) score(record, WEIGHTS.name);
      }
      return [...scores]
        .sort(([left, leftScore], [right, rightScore]) => rightScore - leftScore || (left.reference < right.reference ? -1 : 1))
        .slice(0, MAX_RECORDS)
        .map(([record]) => record);
    },
  };
}
