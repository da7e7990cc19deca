import type { SystemName, SystemRecord } from '../population/person.ts';
import type { RecordStore } from '../records/record-store.ts';
import { comparedBy, hasTemplate, type BiometricCandidate, type BiometricSearch, type TemplateModality } from './biometric-search.ts';
import { readReference } from '../biometrics/captures.ts';
import { maySearch } from './permitted-modalities.ts';

const MOST_CANDIDATES = 100;
const KINDS: readonly TemplateModality[] = ['FINGERPRINTS', 'FACE'];

const referenceOf = (record: SystemRecord, modality: TemplateModality): string | undefined => {
  const reference = modality === 'FACE' ? record.faceReference : record.fingerprintReference;
  return reference === undefined ? undefined : readReference(reference).identity;
};

const beforeText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/**
 * A matcher that never errs: two captures are of one person when their references point to the same one. For measuring what depends on
 * biometrics apart from the errors of biometrics. It holds the given records, which must carry unique references within a system, and follows
 * the store from then on.
 */
export function labelledSearch(records: Iterable<SystemRecord>, store: Pick<RecordStore, 'subscribe'>): BiometricSearch {
  const byCapture = new Map<string, Map<string, SystemRecord>>();
  const nameOf = ({ system, reference }: { system: SystemName; reference: string }): string => `${system} ${reference}`;
  const captures = (record: SystemRecord): readonly string[] =>
    KINDS.filter((modality) => hasTemplate(record, modality)).flatMap((modality) => referenceOf(record, modality) ?? []);
  const enter = (record: SystemRecord): void => {
    for (const capture of captures(record)) {
      const holders = byCapture.get(capture) ?? new Map<string, SystemRecord>();
      byCapture.set(capture, holders.set(nameOf(record), record));
    }
  };
  const leave = (record: SystemRecord): void => {
    for (const capture of captures(record)) byCapture.get(capture)?.delete(nameOf(record));
  };
  for (const record of records) enter(record);
  store.subscribe(({ kind, record, before }) => {
    leave(before ?? record);
    if (kind !== 'deleted') enter(record);
  });

  const search = (samples: readonly (readonly [TemplateModality, string])[], systems: readonly SystemName[]): BiometricCandidate[] => {
    const brought = new Set(samples.map(([modality]) => modality));
    const found = new Map<string, BiometricCandidate>();
    for (const [modality, capture] of samples) {
      for (const { system, reference } of byCapture.get(capture)?.values() ?? []) {
        if (!systems.includes(system) || !maySearch(system, modality, brought)) continue;
        const name = nameOf({ system, reference });
        if (!found.has(name)) found.set(name, { system, reference, modality, score: 1_000 });
      }
    }
    return [...found.values()]
      .sort((one, other) => beforeText(one.system, other.system) || beforeText(one.reference, other.reference))
      .slice(0, MOST_CANDIDATES);
  };

  return {
    identify: (samples, systems) =>
      search(
        samples.map(({ modality, reference }) => [modality, readReference(reference).identity] as const),
        systems,
      ),
    identifyRecord(record, systems) {
      const own = KINDS.filter((modality) => hasTemplate(record, modality)).flatMap((modality) => {
        const capture = referenceOf(record, modality);
        return capture === undefined ? [] : [[modality, capture] as const];
      });
      return search(own, systems).filter((candidate) => nameOf(candidate) !== nameOf(record));
    },
    compare(left, right) {
      const modality = comparedBy(left, right);
      if (modality === undefined) return 'absent';
      return referenceOf(left, modality) === referenceOf(right, modality) ? 'same' : 'diff';
    },
  };
}
