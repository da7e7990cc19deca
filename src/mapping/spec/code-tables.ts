import { datedTables, newestTable, type CodeList } from './code-list.ts';
import { dayPath } from '../plan/day-path.ts';
import { isListSpec, type ListSpec, type TableSpec } from './mapping-spec.ts';
import type { Shape } from '../source/shape.ts';
import { checked, type FaultList } from './spec-faults.ts';
import { specInvalid, type CodeTable, type DatedCodes } from '../steps/step.ts';

interface Shared {
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly source: Shape;
  readonly faults?: FaultList | undefined;
}

function listed(spec: ListSpec, { lists, source, faults }: Shared, at: string): CodeTable | DatedCodes {
  const list = lists.get(spec.list);
  if (faults?.faultyLists.has(spec.list) === true) return new Map();
  if (list === undefined) throw specInvalid(`${at}/list`, 'Name a code list that mappings/codes holds.');
  if (spec.on === undefined) return newestTable(list);
  return datedTables(list, dayPath(spec.on, source, `${at}/on`));
}

/**
 * The code tables of a mapping by name: its own, and the code lists that it names. A fault is `mapping-spec-invalid` with its place, raised
 * or kept: a list that does not exist, or a field for its day that the record has not.
 */
export function codeTables(
  codes: Readonly<Record<string, TableSpec | ListSpec>>,
  lists: ReadonlyMap<string, CodeList>,
  source: Shape,
  faults?: FaultList,
): ReadonlyMap<string, CodeTable | DatedCodes> {
  const tables = new Map<string, CodeTable | DatedCodes>();
  for (const [name, spec] of Object.entries(codes)) {
    const read = (): CodeTable | DatedCodes =>
      isListSpec(spec) ? listed(spec, { lists, source, faults }, `/codes/${name}`) : new Map(Object.entries(spec));
    tables.set(name, checked(read, faults) ?? new Map());
  }
  return tables;
}
