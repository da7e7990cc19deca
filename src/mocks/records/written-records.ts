import type { SystemName, SystemRecord } from '../population/person.ts';
import type { RecordIndex } from '../search/record-index.ts';

/** Written records have origins from here on; generated ones lie below. */
export const WRITTEN_ORIGIN = 2 ** 31;

/** What callers have created, changed and deleted since the start. */
export class WrittenRecords {
  readonly #index: RecordIndex;
  readonly #generatedSlots: number;
  readonly #mark: ReturnType<RecordIndex['mark']>;
  readonly #versions: SystemRecord[] = [];
  /** Slots of current versions, in the order of creation. */
  readonly #current = new Map<string, number>();
  /** Slots of generated records that were replaced or removed. */
  readonly #shadowed = new Map<string, number>();

  /** `index` holds the generated records, and nothing else yet. */
  constructor(index: RecordIndex) {
    this.#index = index;
    this.#generatedSlots = index.size;
    this.#mark = index.mark();
  }

  /** The version at an origin from `WRITTEN_ORIGIN` on; raises `RangeError` when nothing was written there. */
  at(origin: number): SystemRecord {
    const record = this.#versions[origin - WRITTEN_ORIGIN];
    if (!record) throw new RangeError(`no written record at ${origin}`);
    return record;
  }

  /** The slot of the current version; `null` when the generated record of that reference was removed, `undefined` when nothing was written. */
  slotOf(system: SystemName, reference: string): number | null | undefined {
    const key = keyOf(system, reference);
    return this.#current.get(key) ?? (this.#shadowed.has(key) ? null : undefined);
  }

  /** Slots of current versions of one system, in the order of creation. */
  *slots(system: SystemName): Generator<number> {
    for (const [key, slot] of this.#current) if (key.startsWith(`${system} `)) yield slot;
  }

  /** Files a version; the one in slot `before` is no longer current. */
  write(record: SystemRecord, before: number | undefined): void {
    const key = keyOf(record.system, record.reference);
    if (before !== undefined) this.#withdraw(key, before);
    this.#versions.push(record);
    this.#current.set(key, this.#index.add(record, WRITTEN_ORIGIN + this.#versions.length - 1));
  }

  /** Takes the current version of a record, which is in `slot`, out. */
  remove({ system, reference }: SystemRecord, slot: number): void {
    const key = keyOf(system, reference);
    this.#withdraw(key, slot);
    this.#current.delete(key);
  }

  /** Leaves the generated records as they were. */
  clear(): void {
    this.#index.rewind(this.#mark);
    for (const slot of this.#shadowed.values()) this.#index.setOut(slot, false);
    this.#shadowed.clear();
    this.#current.clear();
    this.#versions.length = 0;
  }

  #withdraw(key: string, slot: number): void {
    this.#index.setOut(slot, true);
    if (slot < this.#generatedSlots) this.#shadowed.set(key, slot);
  }
}

const keyOf = (system: SystemName, reference: string): string => `${system} ${reference}`;
