import type { SystemRecord } from '../population/person.ts';
import { isAutomaticWhite, linked, recordKey, type Link, type LinkedRecord } from './link-file.ts';
import type { LinkStore } from './link-store.ts';

/** What one white link is to hold: existing links that become one, and records that join. */
export interface WhiteGroup {
  readonly groups: readonly Link[];
  /** The record that brought the match, first, and those it matches. */
  readonly records: readonly SystemRecord[];
}

/**
 * Whether a yellow, green or red link holds a record of the one list and one of the other apart: the same identity with other
 * biometric data, say, which a third record without biometric data matches both of.
 */
export function contradict(store: Pick<LinkStore, 'of'>, left: readonly LinkedRecord[], right: readonly LinkedRecord[]): boolean {
  const keys = new Set(right.map(recordKey));
  return left.some((record) =>
    store
      .of(record)
      .some(
        ({ colour, records }) =>
          colour !== 'WHITE' && records.some((other) => keys.has(recordKey(other)) && recordKey(other) !== recordKey(record)),
      ),
  );
}

interface Part {
  readonly group?: Link;
  readonly members: readonly LinkedRecord[];
  readonly matched: readonly SystemRecord[];
}

/** Matched records by the automatic white link that they are in already; one that holds a record apart from the trigger is not extended. */
function partsOf(store: Pick<LinkStore, 'of'>, trigger: SystemRecord, matched: readonly SystemRecord[]): readonly Part[] {
  const groups = new Map<string, { readonly group: Link; readonly matched: SystemRecord[] }>();
  const alone: Part[] = [];
  for (const record of matched) {
    const extensible = store
      .of(linked(record))
      .filter((link) => isAutomaticWhite(link) && !contradict(store, [linked(trigger)], link.records));
    if (extensible.length === 0) alone.push({ members: [linked(record)], matched: [record] });
    for (const group of extensible) {
      const known = groups.get(group.sid);
      if (known) known.matched.push(record);
      else groups.set(group.sid, { group, matched: [record] });
    }
  }
  const oldestFirst = [...groups.values()].sort((left, right) => left.group.createdAt - right.group.createdAt);
  return [...oldestFirst.map(({ group, matched: records }) => ({ group, members: group.records, matched: records })), ...alone];
}

/** Sorts what a record matches into as few white links as possible, of which none holds two records that another link holds apart. */
export function assembleWhite(
  store: Pick<LinkStore, 'of'>,
  trigger: SystemRecord,
  matched: readonly SystemRecord[],
): readonly WhiteGroup[] {
  const assembled: Part[][] = [];
  for (const part of partsOf(store, trigger, matched)) {
    const fitting = assembled.find((parts) => !parts.some(({ members }) => contradict(store, members, part.members)));
    if (fitting) fitting.push(part);
    else assembled.push([part]);
  }
  return assembled.map((parts) => ({
    groups: parts.flatMap(({ group }) => (group ? [group] : [])),
    records: [trigger, ...new Set(parts.flatMap((part) => part.matched))],
  }));
}
