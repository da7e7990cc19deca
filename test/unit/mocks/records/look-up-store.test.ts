import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { comparableIdentity } from '../../../../src/mocks/mid/compare/comparable-identity.ts';
import { compareDocuments } from '../../../../src/mocks/mid/compare/compare-documents.ts';
import { compareIdentities } from '../../../../src/mocks/mid/compare/compare-identities.ts';
import { DEFAULT_COMPARISON_RULES } from '../../../../src/mocks/mid/compare/comparison-rules.ts';
import { SYSTEM_NAMES, type SystemRecord } from '../../../../src/mocks/population/person.ts';
import { lookUpStore, type LookUpStore } from '../../../../src/mocks/records/look-up-store.ts';
import type { RecordSource } from '../../../../src/mocks/search/population-origins.ts';
import { AS_OF, recordArbitrary, subjectArbitrary, systemArbitrary } from '../search/arbitrary-records.ts';
import { naiveSearch } from '../search/naive-search.ts';

const references = ['a', 'b', 'c', 'd', 'e', 'f'];

/** People with the records given, under the references that generated records have. */
function sourceOf(people: readonly (readonly SystemRecord[])[]): RecordSource {
  const records = people.map((own, at) =>
    own.map((record, place) => ({
      ...record,
      reference: `SYN-${record.system}-${String(at + 1).padStart(6, '0')}${place === 0 ? '' : `-${place}`}`,
    })),
  );
  return { size: people.length, asOf: AS_OF, recordsOf: (number) => records[number - 1] ?? [] };
}

const everyRecord = (store: LookUpStore): readonly SystemRecord[] => SYSTEM_NAMES.flatMap((system) => [...store.all(system)]);

const writtenRecord = recordArbitrary(fc.constantFrom(...references));
const people = fc.array(fc.array(recordArbitrary(fc.constant('')), { maxLength: 3 }), { maxLength: 8 });

type Step = { readonly put: SystemRecord } | { readonly rewrite: number; readonly by: SystemRecord } | { readonly remove: number };
const steps = fc.array(
  fc.oneof<fc.Arbitrary<Step>[]>(
    fc.record({ put: writtenRecord }),
    fc.record({ rewrite: fc.nat(40), by: writtenRecord }),
    fc.record({ remove: fc.nat(40) }),
  ),
  { maxLength: 12 },
);

/** What the store must hold, in the order of filing. */
function act(store: LookUpStore, filed: readonly SystemRecord[], step: Step): readonly SystemRecord[] {
  const without = (record: SystemRecord): readonly SystemRecord[] =>
    filed.filter(({ system, reference }) => system !== record.system || reference !== record.reference);
  if ('put' in step) {
    store.put(step.put);
    return [...without(step.put), step.put];
  }
  const chosen = filed[('remove' in step ? step.remove : step.rewrite) % Math.max(1, filed.length)];
  if (!chosen) return filed;
  if ('remove' in step) {
    expect(store.remove(chosen.system, chosen.reference)?.record).toEqual(chosen);
    return without(chosen);
  }
  const record = { ...step.by, system: chosen.system, reference: chosen.reference, content: chosen.content };
  expect(store.put(record)).toEqual({ kind: 'updated', record, before: chosen });
  return [...without(chosen), record];
}

describe('a store', () => {
  test('answers as a scan of all records would, whatever was written and removed', () => {
    fc.assert(
      fc.property(
        people,
        steps,
        fc.array(fc.tuple(systemArbitrary, subjectArbitrary), { minLength: 1, maxLength: 8 }),
        (own, done, searches) => {
          const source = sourceOf(own);
          const store = lookUpStore(source);
          const generated = own.flatMap((_records, at) => source.recordsOf(at + 1));
          const filed = done.reduce<readonly SystemRecord[]>((before, step) => act(store, before, step), generated);
          for (const [system, subject] of searches)
            expect(store.search(system, subject)).toEqual(naiveSearch(filed, system, subject, AS_OF));
          for (const record of filed) expect(store.find(record.system, record.reference)).toEqual(record);
          for (const system of SYSTEM_NAMES) {
            const own = filed.filter((record) => record.system === system);
            expect(store.count(system)).toBe(own.length);
            expect(new Set([...store.all(system)])).toEqual(new Set(own));
          }
        },
      ),
      { numRuns: 120 },
    );
  });

  test('is as it was at the start once reset', () => {
    fc.assert(
      fc.property(
        people,
        steps,
        fc.array(fc.tuple(systemArbitrary, subjectArbitrary), { minLength: 1, maxLength: 5 }),
        (own, done, searches) => {
          const source = sourceOf(own);
          const store = lookUpStore(source);
          const fresh = lookUpStore(source);
          const generated = everyRecord(store);
          done.reduce<readonly SystemRecord[]>((before, step) => act(store, before, step), generated);
          store.reset();
          expect(everyRecord(store)).toEqual(generated);
          for (const [system, subject] of searches) expect(store.search(system, subject)).toEqual(fresh.search(system, subject));
          // Writing again after a reset must find a clean index.
          const again = done.reduce<readonly SystemRecord[]>((before, step) => act(store, before, step), generated);
          for (const [system, subject] of searches)
            expect(store.search(system, subject)).toEqual(naiveSearch(again, system, subject, AS_OF));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('proposes every pair to detection whose identities or documents are the same or similar, and no record twice', () => {
    const alike = (left: SystemRecord, right: SystemRecord): boolean => {
      const [one, other] = [comparableIdentity(left), comparableIdentity(right)];
      const similar = one && other && compareIdentities(one, other, DEFAULT_COMPARISON_RULES).outcome !== 'different';
      return (
        similar === true || compareDocuments(left, right) === 'same' || left.fingerprintReference === (right.fingerprintReference ?? '')
      );
    };
    // A hyphen for a name says that there is none; comparing it with another is beside the point.
    const named = recordArbitrary(fc.constant('')).filter(({ identity }) => !/"[^"]*(?:^|[" ])-"/.test(JSON.stringify(identity)));
    let pairs = 0;
    fc.assert(
      fc.property(fc.array(fc.array(named, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 12 }), (own) => {
        const store = lookUpStore(sourceOf(own));
        const records = everyRecord(store);
        for (const record of records) {
          const proposed = [...store.detectionCandidates(record)];
          const expected = records.filter((other) => other.system !== record.system && alike(record, other));
          pairs += expected.length;
          expect(proposed).toEqual(expect.arrayContaining([...expected]));
          expect(new Set(proposed).size).toBe(proposed.length);
          expect(proposed.filter(({ system }) => system === record.system)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
    expect(pairs).toBeGreaterThan(50);
  });
});
