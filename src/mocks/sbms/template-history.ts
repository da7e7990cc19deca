import type { SystemName, SystemRecord } from '../population/person.ts';
import type { RecordStore } from '../records/record-store.ts';
import { hasTemplate, type TemplateModality } from './biometric-search.ts';

/** One step of a template's creation and storage (Article 16(1)). */
export interface TemplateEvent {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly event: 'CREATED' | 'REPLACED' | 'ERASED';
  readonly modality: TemplateModality;
  readonly memberState: string;
  readonly authority: string;
  /** Absent where the template followed its source record (Article 15). */
  readonly callingSystem?: string;
}

/** What became of templates, record by record. Templates that were there from the start began with their record. */
export interface TemplateHistory {
  add(system: SystemName, reference: string, event: TemplateEvent): void;
  /** Steps not older than a year at `now`, oldest first (Article 16(3)). */
  read(system: SystemName, reference: string, now: number): readonly TemplateEvent[];
  /** Forgets everything but the beginnings. */
  clear(): void;
}

const YEAR_MS = 366 * 86_400_000;
const KINDS: readonly TemplateModality[] = ['FINGERPRINTS', 'FACE'];

const kindsOf = (record: SystemRecord | undefined): readonly TemplateModality[] =>
  record ? KINDS.filter((modality) => hasTemplate(record, modality)) : [];

const captureOf = (record: SystemRecord, modality: TemplateModality): string | undefined =>
  modality === 'FACE' ? record.faceReference : record.fingerprintReference;

function beginnings(record: SystemRecord | undefined): readonly TemplateEvent[] {
  if (!record) return [];
  const { createdAt, memberState, authority } = record;
  return kindsOf(record).map((modality) => ({ at: Date.parse(createdAt), event: 'CREATED', modality, memberState, authority }));
}

/** Which kinds of templates are there after these steps. */
function standing(events: readonly TemplateEvent[]): ReadonlySet<TemplateModality> {
  const kinds = new Set<TemplateModality>();
  for (const { event, modality } of events) {
    if (event === 'ERASED') kinds.delete(modality);
    else kinds.add(modality);
  }
  return kinds;
}

/** What a change of the source record does to its templates. */
function consequences(
  events: readonly TemplateEvent[],
  record: SystemRecord,
  before: SystemRecord | undefined,
  gone: boolean,
): readonly Pick<TemplateEvent, 'event' | 'modality'>[] {
  const there = standing(events);
  const wanted = new Set(gone ? [] : kindsOf(record));
  const stepOf = (modality: TemplateModality): TemplateEvent['event'] | undefined => {
    if (!wanted.has(modality)) return there.has(modality) ? 'ERASED' : undefined;
    if (!there.has(modality)) return 'CREATED';
    return before !== undefined && captureOf(before, modality) === captureOf(record, modality) ? undefined : 'REPLACED';
  };
  return KINDS.flatMap((modality) => {
    const event = stepOf(modality);
    return event === undefined ? [] : [{ event, modality }];
  });
}

/** The history over a store's records, which it follows. */
export function templateHistory(store: Pick<RecordStore, 'find' | 'subscribe'>, now: () => number): TemplateHistory {
  const histories = new Map<string, TemplateEvent[]>();
  const open = (system: SystemName, reference: string, from: SystemRecord | undefined): TemplateEvent[] => {
    const key = `${system} ${reference}`;
    const events = histories.get(key) ?? [...beginnings(from)];
    histories.set(key, events);
    return events;
  };

  store.subscribe(({ kind, record, before }) => {
    const { system, reference, memberState, authority } = record;
    if (
      kind === 'updated' &&
      KINDS.every((modality) => before !== undefined && captureOf(before, modality) === captureOf(record, modality))
    )
      return;
    const events = open(system, reference, kind === 'created' ? undefined : (before ?? record));
    const at = now();
    for (const step of consequences(events, record, before, kind === 'deleted')) events.push({ at, ...step, memberState, authority });
  });

  return {
    add(system, reference, event) {
      open(system, reference, store.find(system, reference)).push(event);
    },
    read(system, reference, at) {
      const events = histories.get(`${system} ${reference}`) ?? beginnings(store.find(system, reference));
      return events.filter((event) => at - event.at <= YEAR_MS);
    },
    clear: () => histories.clear(),
  };
}
