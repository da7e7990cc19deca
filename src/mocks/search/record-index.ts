import type { SystemName, SystemRecord } from '../population/person.ts';
import { documentHash, documentKey, issuerKey } from './document-key.ts';
import { HashPostings } from './hash-postings.ts';
import { NameEntries } from './name-entries.ts';
import { familyKeys, givenKeys } from './name-keys.ts';
import { detectionPatterns, searchPatterns, type NamePattern, type NameTables } from './name-patterns.ts';
import { nameTable, type NameMark } from './name-table.ts';
import { Nearest } from './nearest.ts';
import { recordNames } from './record-names.ts';
import type { SearchSubject } from './search-index.ts';
import { detectionCriteria, searchCriteria, systemNumber, Traits, type Criteria } from './traits.ts';
import { wordHash } from './word-hash.ts';

/** How full an index is, to come back to. */
export interface RecordIndexMark {
  readonly slots: number;
  readonly entries: number;
  readonly documents: number;
  readonly biometrics: number;
  readonly family: NameMark;
  readonly given: NameMark;
}

/** Slots of records found, with why: the higher the weight and the lower the distance the better. */
export interface Finding {
  readonly slot: number;
  readonly weight: number;
  readonly distance: number;
}

/** What the index is told about: which records there are, how many to expect, and the day of the search (YYYY-MM-DD). */
export interface RecordIndexOptions {
  /** The record of an origin that was given to `add`. */
  readonly recordAt: (origin: number) => SystemRecord;
  readonly asOf: string;
  /** How many records there will be, about; room for them is set aside. */
  readonly expected?: number;
}

/** Octets in typed arrays, by what they are for. */
export interface IndexBytes {
  readonly records: number;
  readonly names: number;
  readonly dictionaries: number;
  readonly documents: number;
  readonly biometrics: number;
}

/** The contract lets one part carry no more. */
const MAX_RECORDS = 100;

const WEIGHTS = { biometric: 4, document: 2, name: 1 } as const;

/** Room set aside: some records have several names. */
const NAMES_PER_RECORD = 1.3;

/** Further than any name is. */
const FAR = 100;

/**
 * An index over records that it does not keep: hashes and numbers in typed arrays lead to slots, and a slot to the record's origin.
 * Records are added one by one and found at once.
 */
export class RecordIndex {
  readonly #recordAt: (origin: number) => SystemRecord;
  readonly #asOf: string;
  readonly #traits: Traits;
  readonly #entries: NameEntries;
  readonly #names: NameTables = { family: nameTable(familyKeys), given: nameTable((text) => givenKeys([text])) };
  readonly #documents: HashPostings;
  readonly #captures: HashPostings;
  readonly #nearest = new Nearest();

  constructor({ recordAt, asOf, expected = 1_000 }: RecordIndexOptions) {
    this.#recordAt = recordAt;
    this.#asOf = asOf;
    this.#traits = new Traits(expected);
    this.#entries = new NameEntries(Math.ceil(expected * NAMES_PER_RECORD));
    this.#documents = new HashPostings(expected);
    this.#captures = new HashPostings(expected * 2);
  }

  /** How many slots there are, those out included. */
  get size(): number {
    return this.#traits.length;
  }

  /** Files a record and returns its slot; slots count up from 0. */
  add(record: SystemRecord, origin: number): number {
    const slot = this.#traits.add(origin, record);
    const system = systemNumber(record.system);
    const { family, given } = this.#names;
    for (const [surname, givenNames] of recordNames(record.identity))
      this.#entries.add(slot, system, family.numberOf(surname), given.numberOf(givenNames));
    if (record.document) this.#documents.add(documentHash(record.document.number), slot);
    for (const reference of [record.fingerprintReference, record.faceReference])
      if (reference !== undefined) this.#captures.add(wordHash(reference), slot);
    return slot;
  }

  /** Takes a record out of every search, or puts it back. */
  setOut(slot: number, out: boolean): void {
    this.#traits.setOut(slot, out);
  }

  /** What `add` was told. */
  origin(slot: number): number {
    return this.#traits.origin(slot);
  }

  /**
   * Records of one system that may be on the subject, at most 100: where more may be, those with the most kinds of keys in their favour
   * remain, then those whose names and dates are nearest, then those filed first. `identified` are slots found by biometric data.
   */
  search(system: SystemName, subject: SearchSubject, identified: readonly number[]): readonly Finding[] {
    const criteria = searchCriteria(subject, this.#asOf);
    for (const name of subject.names) this.#offer(searchPatterns(this.#names, name), [system], criteria);
    const findings = new Map<number, Finding>();
    const note = (slot: number, weight: number, distance = this.#nearest.distanceOf(slot)): void => {
      const named = distance === undefined ? 0 : WEIGHTS.name;
      findings.set(slot, { slot, weight: (findings.get(slot)?.weight ?? 0) | weight | named, distance: distance ?? FAR });
    };
    for (const slot of this.#documented(system, subject)) note(slot, WEIGHTS.document);
    for (const slot of identified) note(slot, WEIGHTS.biometric);
    for (const [slot, distance] of this.#nearest.take(MAX_RECORDS)) note(slot, WEIGHTS.name, distance);
    return [...findings.values()]
      .sort((left, right) => right.weight - left.weight || left.distance - right.distance || left.slot - right.slot)
      .slice(0, MAX_RECORDS);
  }

  /** Slots of records with that document number, and that issuer where it is given. */
  withDocument(number: string, issuer?: string): readonly number[] {
    const key = documentKey(number);
    return this.#slotsUnder(
      this.#documents,
      documentHash(number),
      ({ document }) =>
        document !== undefined &&
        documentKey(document.number) === key &&
        (issuer === undefined || issuerKey(document.issuer) === issuerKey(issuer)),
    );
  }

  /** Slots of records that point to exactly that capture. */
  withCapture(reference: string): readonly number[] {
    return this.#slotsUnder(
      this.#captures,
      wordHash(reference),
      (record) => record.fingerprintReference === reference || record.faceReference === reference,
    );
  }

  /** Slots of records of some systems whose names and date of birth detection may find similar to a record's, nearest first. */
  similarTo(record: SystemRecord, systems: readonly SystemName[]): readonly number[] {
    const names = recordNames(record.identity).map(([familyName, givenNames]) => ({ familyName, givenNames: [givenNames] }));
    this.#offer(detectionPatterns(this.#names, names), systems, detectionCriteria(record));
    return this.#nearest.take(Infinity).map(([slot]) => slot);
  }

  bytes(): IndexBytes {
    return {
      records: this.#traits.bytes,
      names: this.#entries.bytes,
      dictionaries: this.#names.family.bytes() + this.#names.given.bytes(),
      documents: this.#documents.bytes,
      biometrics: this.#captures.bytes,
    };
  }

  mark(): RecordIndexMark {
    return {
      slots: this.#traits.length,
      entries: this.#entries.length,
      documents: this.#documents.length,
      biometrics: this.#captures.length,
      family: this.#names.family.mark(),
      given: this.#names.given.mark(),
    };
  }

  /** Forgets the records added since the mark was made; what was taken out stays out. */
  rewind(mark: RecordIndexMark): void {
    this.#traits.truncate(mark.slots);
    this.#entries.truncate(mark.entries);
    this.#documents.truncate(mark.documents);
    this.#captures.truncate(mark.biometrics);
    this.#names.family.rewind(mark.family);
    this.#names.given.rewind(mark.given);
  }

  #offer(patterns: readonly NamePattern[], systems: readonly SystemName[], criteria: Criteria): void {
    const visit = (slot: number, apart: number): void => {
      if (this.#traits.isOut(slot)) return;
      const differing = this.#traits.distance(slot, criteria);
      if (differing !== undefined) this.#nearest.offer(slot, apart + differing);
    };
    for (const pattern of patterns) for (const system of systems) this.#entries.visit(pattern, systemNumber(system), visit);
  }

  #documented(system: SystemName, { document = {} }: SearchSubject): readonly number[] {
    const { number, issuer } = document;
    if (number === undefined) return [];
    return this.withDocument(number, issuer).filter((slot) => this.#traits.system(slot) === systemNumber(system));
  }

  #slotsUnder(postings: HashPostings, hash: number, holds: (record: SystemRecord) => boolean): readonly number[] {
    const slots: number[] = [];
    postings.visit(hash, (slot) => {
      if (!this.#traits.isOut(slot) && holds(this.#recordAt(this.#traits.origin(slot)))) slots.push(slot);
    });
    return slots.reverse();
  }
}
