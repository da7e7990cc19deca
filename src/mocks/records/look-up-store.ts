import { SYSTEM_NAMES, type SystemName, type SystemRecord } from '../population/person.ts';
import { samplesOf, type BiometricSearch } from '../sbms/biometric-search.ts';
import { expectedRecords, generatedRecord, type RecordSource } from '../search/population-origins.ts';
import { RecordIndex, type IndexBytes } from '../search/record-index.ts';
import type { SearchSubject } from '../search/search-index.ts';
import type { DetectionSource } from './detection-candidates.ts';
import { detectionSearch } from './detection-search.ts';
import { generatedRecords, type GeneratedRecords } from './generated-records.ts';
import type { RecordChange, RecordStore } from './record-store.ts';
import { WRITTEN_ORIGIN, WrittenRecords } from './written-records.ts';

/** A store that is searched through an index and finds what detection has to compare. */
export interface LookUpStore extends RecordStore, DetectionSource {
  /** Leaves biometric searches to a service from now on. Until then a capture finds the records that point to that very capture. */
  identifyBy(biometrics: Pick<BiometricSearch, 'identify' | 'identifyRecord'>): void;
  /** Octets in the index's typed arrays, by what they are for. */
  indexBytes(): IndexBytes;
}

class IndexedRecords implements LookUpStore {
  readonly #index: RecordIndex;
  readonly #generated: GeneratedRecords;
  readonly #written: WrittenRecords;
  readonly #counts = new Map<SystemName, number>();
  readonly #listeners: ((change: RecordChange) => void)[] = [];
  readonly #atSlot: (slot: number) => SystemRecord;
  #biometrics: Pick<BiometricSearch, 'identify' | 'identifyRecord'> | undefined;
  /** What was found for records since the last change: a detector asks more than once. */
  #candidates = new WeakMap<SystemRecord, readonly SystemRecord[]>();

  constructor(source: RecordSource) {
    const recordAt = (origin: number): SystemRecord =>
      origin < WRITTEN_ORIGIN ? generatedRecord(source, origin) : this.#written.at(origin);
    this.#index = new RecordIndex({ recordAt, asOf: source.asOf, expected: expectedRecords(source) });
    this.#generated = generatedRecords(source, this.#index);
    this.#written = new WrittenRecords(this.#index);
    this.#atSlot = (slot) => recordAt(this.#index.origin(slot));
    this.#countGenerated();
  }

  find(system: SystemName, reference: string): SystemRecord | undefined {
    const slot = this.#slotOf(system, reference);
    return slot === undefined ? undefined : this.#atSlot(slot);
  }

  search(system: SystemName, subject: SearchSubject): readonly SystemRecord[] {
    const identified = this.#identified(system, subject.biometricReferences);
    return this.#index
      .search(system, subject, identified)
      .map(({ slot, weight }) => ({ weight, record: this.#atSlot(slot) }))
      .sort((left, right) => right.weight - left.weight || (left.record.reference < right.record.reference ? -1 : 1))
      .map(({ record }) => record);
  }

  *all(system: SystemName): Generator<SystemRecord> {
    const shown = new Set<number>();
    for (const record of this.#generated.all(system)) {
      const slot = this.#written.slotOf(system, record.reference);
      if (slot === undefined) yield record;
      else if (slot !== null) {
        shown.add(slot);
        yield this.#atSlot(slot);
      }
    }
    for (const slot of this.#written.slots(system)) if (!shown.has(slot)) yield this.#atSlot(slot);
  }

  count(system: SystemName): number {
    return this.#counts.get(system) ?? 0;
  }

  put(record: SystemRecord): RecordChange {
    const slot = this.#slotOf(record.system, record.reference);
    const before = slot === undefined ? undefined : this.#atSlot(slot);
    if (!before) this.#counts.set(record.system, this.count(record.system) + 1);
    this.#written.write(record, slot);
    return this.#tell(before ? { kind: 'updated', record, before } : { kind: 'created', record });
  }

  remove(system: SystemName, reference: string): RecordChange | undefined {
    const slot = this.#slotOf(system, reference);
    if (slot === undefined) return undefined;
    const record = this.#atSlot(slot);
    this.#written.remove(record, slot);
    this.#counts.set(system, this.count(system) - 1);
    return this.#tell({ kind: 'deleted', record });
  }

  subscribe(listener: (change: RecordChange) => void): void {
    this.#listeners.push(listener);
  }

  reset(): void {
    this.#written.clear();
    this.#countGenerated();
    this.#candidates = new WeakMap();
  }

  identifyBy(biometrics: Pick<BiometricSearch, 'identify' | 'identifyRecord'>): void {
    this.#biometrics = biometrics;
    this.#candidates = new WeakMap();
  }

  indexBytes(): IndexBytes {
    return this.#index.bytes();
  }

  detectionCandidates(record: SystemRecord): readonly SystemRecord[] {
    const known = this.#candidates.get(record);
    if (known) return known;
    const identified = (one: SystemRecord, systems: readonly SystemName[]): readonly number[] => this.#identifiedWith(one, systems);
    const found = detectionSearch({ index: this.#index, atSlot: this.#atSlot, identified }, record);
    this.#candidates.set(record, found);
    return found;
  }

  #countGenerated(): void {
    for (const system of SYSTEM_NAMES) this.#counts.set(system, this.#generated.count(system));
  }

  #tell(change: RecordChange): RecordChange {
    this.#candidates = new WeakMap();
    for (const listener of this.#listeners) listener(change);
    return change;
  }

  #slotOf(system: SystemName, reference: string): number | undefined {
    const written = this.#written.slotOf(system, reference);
    return written === undefined ? this.#generated.slotOf(system, reference) : (written ?? undefined);
  }

  #slotsOf(found: readonly { readonly system: SystemName; readonly reference: string }[]): readonly number[] {
    return found.map(({ system, reference }) => this.#slotOf(system, reference)).filter((slot) => slot !== undefined);
  }

  #identified(system: SystemName, captures: readonly string[]): readonly number[] {
    if (captures.length === 0) return [];
    if (this.#biometrics) return this.#slotsOf(this.#biometrics.identify(samplesOf(captures), [system]));
    return captures.flatMap((capture) => this.#index.withCapture(capture)).filter((slot) => this.#atSlot(slot).system === system);
  }

  #identifiedWith(record: SystemRecord, systems: readonly SystemName[]): readonly number[] {
    if (this.#biometrics) return this.#slotsOf(this.#biometrics.identifyRecord(record, systems));
    const captures = [record.fingerprintReference, record.faceReference].filter((capture) => capture !== undefined);
    return captures.flatMap((capture) => this.#index.withCapture(capture));
  }
}

/**
 * Opens a store over a population. Generated records are not kept: they are made once to fill the index, which blocks the process
 * (for a few thousand persons, some milliseconds each thousand), and again whenever one is asked for. What callers write is kept.
 */
export function lookUpStore(source: RecordSource): LookUpStore {
  return new IndexedRecords(source);
}
