import { deviationOf } from './deviations.ts';
import type { DraftRecord } from './draft-record.ts';
import { draftOf, ordinaryEntries, plainly, travelEntries, type Draft } from './draft.ts';
import { roleOf, type SpecialKind } from './kinds.ts';
import { SYSTEM_NAMES } from './person.ts';
import type { PopulationSource } from './population-source.ts';
import { aliasRecords, deviatingRecords, secondOfPair, specialEntries, twoIdentities } from './special-records.ts';

function drafts(draft: Draft): readonly DraftRecord[] {
  const { kind, number } = draft;
  if (kind === 'plain') return ordinaryEntries(draft).map((entry) => plainly(draft, entry));
  const { place, index } = roleOf(number);
  if (kind === 'alias') return aliasRecords(draft);
  if (kind === 'two-identities') return twoIdentities(draft);
  if (deviationOf(kind)) return deviatingRecords(draft);
  if (place === 1 && kind !== 'household') return secondOfPair(draft, kind);
  const first = PAIRS.has(kind) ? travelEntries(draft) : specialEntries(draft, index);
  return first.map((entry) => plainly(draft, entry));
}

const PAIRS: ReadonlySet<string> = new Set<SpecialKind>([
  'twin',
  'namesake',
  'same-identity',
  'stolen-identity',
  'impostor',
  'shared-document',
  'forged-document',
  'document-mistake',
  'misused-identity',
]);

/** The records of a person of the drawn part with what is true of them, in the order of `SYSTEM_NAMES`. */
export function draftRecords(source: PopulationSource, number: number): readonly DraftRecord[] {
  const made = drafts(draftOf(source, number));
  if (made.length < 2) return made;
  const placed = made.map((draft, at) => ({ draft, place: SYSTEM_NAMES.indexOf(draft.record.system) * 16 + at }));
  return placed.sort((left, right) => left.place - right.place).map(({ draft }) => draft);
}

/** Whether the person of that number is the second of a pair. */
export function hasEarlierPartner(number: number): boolean {
  const { kind, place } = roleOf(number);
  return place === 1 && PAIRS.has(kind);
}
