import { GatewayError } from '../../kernel/gateway-error.ts';
import { formatPointer } from '../pointer.ts';
import type { MappingPlan, PlannedField, PlannedGroup, PlannedRule, PlannedScope } from '../plan/plan.ts';
import { alternativeMark, isConditional, isOpenField, NOT_WRITTEN } from './open-rule.ts';

/** How one field of a canonical record came about, without any value. */
export interface LineageField {
  /** Pointer of the field in the canonical record. */
  readonly to: string;
  /** Place of the rule in the mapping. */
  readonly rule: string;
  /** Pointers of the fields that were read in the national record; none for a constant. */
  readonly from: readonly string[];
  /** The provision that lets the field travel, where the mapping names one. */
  readonly law?: string;
}

/** A record that is written by more fields than this has none of the marks that `lineageMarker` makes. */
const MOST_FIELDS = 20_000;

const foreign = (): GatewayError => new GatewayError('mapping-digest-differs', { field: '/steps/lineage' });

/** Marks as they are read. */
interface Reading {
  readonly marks: string;
  at: number;
  readonly fields: LineageField[];
}

/** Where a scope reads and writes. */
interface Place {
  readonly from: string;
  readonly into: string;
}

const COUNT = /\(([0-9]{1,4})\)/y;

function nextMark(reading: Reading): string {
  const mark = reading.marks[reading.at];
  if (mark === undefined) throw foreign();
  reading.at += 1;
  return mark;
}

function applied(rule: PlannedRule, reading: Reading): boolean {
  if (!isConditional(rule)) return true;
  const mark = nextMark(reading);
  if (mark !== NOT_WRITTEN && mark !== alternativeMark(0)) throw foreign();
  return mark !== NOT_WRITTEN;
}

function nextCount(reading: Reading): number {
  COUNT.lastIndex = reading.at;
  const found = COUNT.exec(reading.marks);
  if (found === null) throw foreign();
  reading.at = COUNT.lastIndex;
  return Number(found[1]);
}

function note(rule: PlannedRule, from: readonly string[], { into }: Place, { fields }: Reading): void {
  if (fields.length >= MOST_FIELDS) throw foreign();
  const law = rule.law === undefined ? {} : { law: rule.law };
  fields.push({ to: into + formatPointer(rule.to), rule: rule.at, from, ...law });
}

function readField(rule: PlannedField, place: Place, reading: Reading): boolean {
  const mark = isOpenField(rule) ? nextMark(reading) : alternativeMark(0);
  if (mark === NOT_WRITTEN) return false;
  const source = rule.sources.find((_, index) => alternativeMark(index) === mark);
  if (source === undefined) throw foreign();
  note(
    rule,
    source.paths.map((path) => place.from + formatPointer(path)),
    place,
    reading,
  );
  return true;
}

/** `lists` holds, for each list of the draft, how many elements it has by now. */
function readGroup(rule: PlannedGroup, place: Place, reading: Reading, lists: Map<string, number>): boolean {
  if (!applied(rule, reading)) return false;
  const target = place.into + formatPointer(rule.to);
  const list = rule.each === undefined ? undefined : place.from + formatPointer(rule.each);
  const count = list === undefined ? 1 : nextCount(reading);
  let wrote = false;
  for (let index = 0; index < count; index += 1) {
    const written = lists.get(target) ?? 0;
    const from = list === undefined ? place.from : `${list}/${index}`;
    if (!readScope(rule.scope, { from, into: rule.append ? `${target}/${written}` : target }, reading)) continue;
    wrote = true;
    if (rule.append) lists.set(target, written + 1);
  }
  return wrote;
}

/** Whether anything was written. */
function readScope(scope: PlannedScope, place: Place, reading: Reading): boolean {
  const lists = new Map<string, number>();
  let wrote = false;
  for (const rule of scope.rules) {
    if (rule.kind === 'group') wrote = readGroup(rule, place, reading, lists) || wrote;
    else if (rule.kind === 'field') wrote = readField(rule, place, reading) || wrote;
    else if (applied(rule, reading)) {
      note(rule, [], place, reading);
      wrote = true;
    }
  }
  return wrote;
}

/**
 * Every field that a mapping wrote of one record, in the order of writing, from the marks that `lineageMarker` made of it. Raises
 * `mapping-digest-differs` for marks that this mapping cannot have made.
 */
export function readLineage({ scope }: MappingPlan, marks: string): readonly LineageField[] {
  const reading: Reading = { marks, at: 0, fields: [] };
  readScope(scope, { from: '', into: '' }, reading);
  if (reading.at !== marks.length) throw foreign();
  return reading.fields;
}
