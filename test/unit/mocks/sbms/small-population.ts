import type { SyntheticPerson, SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import type { RecordChange, RecordStore } from '../../../../src/mocks/records/record-store.ts';

const serial = (number: number): string => String(number).padStart(6, '0');

const SYSTEMS: readonly SystemName[] = ['EES', 'VIS', 'SIS', 'Eurodac', 'ECRIS-TCN', 'ETIAS'];

/** A record as a population has it, with the members that matching reads. */
export function recordOf(system: SystemName, number: number, changes: Partial<SystemRecord> = {}): SystemRecord {
  return {
    synthetic: true,
    system,
    reference: `SYN-${system}-${serial(number)}`,
    person: `SYN-P-${serial(number)}`,
    memberState: 'LVA',
    authority: 'lv-vrs',
    createdAt: '2026-09-01T08:00:00Z',
    expiresOn: '2029-09-01',
    fingerprintReference: `SYN-FP-${serial(number)}`,
    faceReference: `SYN-FACE-${serial(number)}`,
    ...changes,
  } as SystemRecord;
}

/** The same record with a face alone. */
export function withoutFingerprints(record: SystemRecord): SystemRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== 'fingerprintReference')) as unknown as SystemRecord;
}

function personOf(number: number): SyntheticPerson {
  // Every tenth person is the twin of the one before.
  const twin = number % 10 === 0 ? { confusedWith: { person: `SYN-P-${serial(number - 1)}`, as: 'twin' as const } } : {};
  return { id: `SYN-P-${serial(number)}`, faceReference: `SYN-FACE-${serial(number)}`, ...twin } as SyntheticPerson;
}

/** People 1 to `size`: each in one to three of six systems, every fifth in the EES with a face alone. */
export function smallPopulation(size: number): {
  readonly size: number;
  person(number: number): SyntheticPerson;
  recordsOf(number: number): readonly SystemRecord[];
} {
  return {
    size,
    person: personOf,
    recordsOf: (number) =>
      [...new Set([number % 6, (number * 5) % 6, (number >> 3) % 6])].flatMap((place) => {
        const system = SYSTEMS[place];
        if (system === undefined) return [];
        const record = recordOf(system, number);
        if (system !== 'EES' || number % 5 !== 0) return [record];
        return [withoutFingerprints(record)];
      }),
  };
}

/** A store of that population’s records that keeps changes in a map. */
export function smallStore(
  population: ReturnType<typeof smallPopulation>,
): Pick<RecordStore, 'find' | 'subscribe' | 'put' | 'remove' | 'reset'> {
  const written = new Map<string, SystemRecord | undefined>();
  const listeners: ((change: RecordChange) => void)[] = [];
  const tell = (change: RecordChange): RecordChange => {
    for (const listener of listeners) listener(change);
    return change;
  };
  const find = (system: SystemName, reference: string): SystemRecord | undefined => {
    const key = `${system} ${reference}`;
    if (written.has(key)) return written.get(key);
    const number = Number(/([0-9]{6,})/.exec(reference)?.[1] ?? 0);
    if (number < 1 || number > population.size) return undefined;
    return population.recordsOf(number).find((record) => record.system === system && record.reference === reference);
  };
  return {
    find,
    subscribe: (listener) => void listeners.push(listener),
    put(record) {
      const before = find(record.system, record.reference);
      written.set(`${record.system} ${record.reference}`, record);
      return tell(before ? { kind: 'updated', record, before } : { kind: 'created', record });
    },
    remove(system, reference) {
      const record = find(system, reference);
      if (!record) return undefined;
      written.set(`${system} ${reference}`, undefined);
      return tell({ kind: 'deleted', record });
    },
    reset: () => written.clear(),
  };
}
