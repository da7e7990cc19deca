import { lookUpStore } from '../../records/look-up-store.ts';
import type { RecordStore } from '../../records/record-store.ts';
import type { AlertFile } from '../sis/alert-file.ts';
import { recordOf } from '../sis/alert-record.ts';
import type { CentralSis } from '../sis/central-sis.ts';
import type { AlertView } from '../sis/search-persons.ts';

/** Alerts on persons as the national copy has them: Central SIS some time ago (Regulation (EU) 2018/1861, Articles 4(1)(b) and 9). */
export interface NationalCopy extends AlertView {
  /** Epoch milliseconds: what Central SIS was then. */
  readonly synchronisedAt: () => number;
}

interface Change {
  readonly at: number;
  /** What the alert was before; absent when there was none. */
  readonly before: AlertFile | undefined;
}

/** Alerts as they were, searchable as all others are. */
function pastAlerts(asOf: string): RecordStore {
  return lookUpStore({ size: 0, asOf, recordsOf: () => [] });
}

/**
 * A copy that lags behind by so many milliseconds: changes to alerts since then are undone in its answers. Only what the copy has yet to
 * learn is kept. Hiding an alert (2018/1862, Article 26(4)) reaches it late like every other change.
 */
export function nationalCopy(sis: CentralSis, lagMs: number): NationalCopy {
  const pending = new Map<string, readonly Change[]>();
  const past = pastAlerts(sis.today());
  const synchronisedAt = (): number => sis.now() - lagMs;

  sis.book.onChange((before, after) => {
    const id = (after ?? before)?.schengenId;
    if (id === undefined || lagMs === 0) return;
    pending.set(id, [...(pending.get(id) ?? []), { at: sis.now(), before }]);
    if (before?.inForce === true && pending.get(id)?.length === 1) past.put(recordOf(before));
  });

  sis.onReset(() => {
    pending.clear();
    past.reset();
  });

  /** Learns what has become old enough, so that `past` has exactly the alerts whose present the copy does not know. */
  const synchronise = (): void => {
    for (const [id, changes] of pending) {
      const unknown = changes.filter(({ at }) => at > synchronisedAt());
      if (unknown.length === changes.length) continue;
      const [known] = changes;
      if (known?.before) past.remove('SIS', known.before.reference);
      const [next] = unknown;
      if (!next) pending.delete(id);
      else {
        pending.set(id, unknown);
        if (next.before?.inForce === true) past.put(recordOf(next.before));
      }
    }
  };

  const before = (schengenId: string): AlertFile | undefined => pending.get(schengenId)?.[0]?.before;

  return {
    synchronisedAt,
    now: sis.now,
    isFaceOf: sis.isFaceOf,
    find(schengenId) {
      synchronise();
      return pending.has(schengenId) ? before(schengenId) : sis.find(schengenId);
    },
    search(subject) {
      synchronise();
      const present = sis.search(subject).filter(({ file }) => !pending.has(file.schengenId));
      if (pending.size === 0) return present;
      const earlier = past.search('SIS', subject).flatMap((record) => {
        const file = record.content.kind === 'SIS' ? before(record.content.schengenId) : undefined;
        return file ? [{ file, record }] : [];
      });
      return [...present, ...earlier];
    },
  };
}
