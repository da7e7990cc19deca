import { formatPointer } from '../../../mapping/pointer.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { sourcePointers } from '../pack/planned-leaf.ts';
import { isWithin } from '../pack/record-part.ts';
import type { SchemaField } from '../pack/schema-field.ts';
import { cell, code, strong, type Cell, type Line, type TableBlock } from './document-block.ts';
import { conditionCell, ruleCell } from './rule-lines.ts';

const TYPES: Readonly<Record<SchemaField['type'], string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
};

const OBLIGATIONS: Readonly<Record<SchemaField['obligation'], string>> = {
  always: 'always',
  'with-part': 'with its part',
  optional: 'optional',
};

const PATTERN = 'pattern ';

function formCell({ type, several, limits }: SchemaField): Cell {
  const said = [several ? `several of ${TYPES[type]}` : TYPES[type], ...limits.filter((limit) => !limit.startsWith(PATTERN))].join('; ');
  const pattern = limits.find((limit) => limit.startsWith(PATTERN));
  return cell(said, ...(pattern === undefined ? [] : [`; ${PATTERN}`, code(pattern.slice(PATTERN.length))]));
}

/** The id of the row of a source field. */
export function sourceId(pointer: string): string {
  return `from${pointer.replaceAll('/', '.')}`;
}

const targetId = (pointer: string): string => `to${pointer.replaceAll('/', '.')}`;

/** What becomes of a field: the canonical fields that rules write from it, what it decides, or why it stays behind. */
function fateCell({ pointer }: SchemaField, { leaves, drops, spec }: OpenedPack): Cell {
  const isOf = (read: string): boolean => isWithin(read, pointer) || isWithin(read.replace(/(\/-)+$/, ''), pointer);
  const written = [...new Set(leaves.filter((leaf) => sourcePointers(leaf).flat().some(isOf)).map(({ to }) => to))];
  const decides = leaves.some(({ conditions }) =>
    conditions.some(({ condition, path }) => condition.is !== undefined && isOf(`/${path.join('/')}`)),
  );
  const days = Object.entries(spec.codes ?? {}).filter(([, table]) => 'list' in table && table['on'] === pointer);
  const drop = drops.find(({ from }) => isWithin(pointer, from));
  const parts = drops.filter(({ from }) => from.startsWith(`${pointer}/`));
  const lines: Line[] = [
    ...written.map((to): Line => [code(to, targetId(to))]),
    ...(decides ? [['decides whether rules apply'] as Line] : []),
    ...days.map(([table]): Line => ['day of the code list ', code(table)]),
    ...(drop === undefined ? [] : [[strong('stays behind'), `: ${drop.because}`] as Line]),
    ...parts.map(({ from, because }): Line => [code(from.slice(pointer.length)), ' ', strong('stays behind'), `: ${because}`]),
  ];
  return lines.length === 0 ? cell('') : lines;
}

/** The fields of the national record: what each is, and what becomes of it. */
export function sourceTable(pack: OpenedPack): TableBlock {
  return {
    kind: 'table',
    caption: 'Fields of the national record',
    columns: [
      { title: 'No.', width: 4 },
      { title: 'Field', width: 22 },
      { title: 'Description', width: 24 },
      { title: 'Form', width: 18 },
      { title: 'Presence', width: 8 },
      { title: 'Becomes', width: 24 },
    ],
    rows: pack.sourceFields.map((field, index) => ({
      id: sourceId(field.pointer),
      cells: [
        cell(String(index + 1)),
        cell(code(field.pointer)),
        cell(field.description),
        formCell(field),
        cell(OBLIGATIONS[field.obligation]),
        fateCell(field, pack),
      ],
    })),
  };
}

/** The fields of the canonical record that the mapping writes, one row a rule. */
export function targetTable(pack: OpenedPack): TableBlock {
  const rows = new Set(pack.sourceFields.map(({ pointer }) => pointer));
  const link = (pointer: string): string | undefined => {
    const field = [...rows].find((own) => isWithin(pointer, own));
    return field === undefined ? undefined : sourceId(field);
  };
  const first = new Set<string>();
  return {
    kind: 'table',
    caption: 'Fields of the canonical record',
    columns: [
      { title: 'Field', width: 20 },
      { title: 'Description', width: 20 },
      { title: 'Value', width: 28 },
      { title: 'Written', width: 14 },
      { title: 'Provision', width: 14 },
      { title: 'Line', width: 4 },
    ],
    rows: pack.leaves.map((leaf) => {
      const field = pack.targetFields.get(leaf.to);
      const isFirst = !first.has(leaf.to);
      first.add(leaf.to);
      const provision = pack.provisionFor(leaf.to, leaf.rule.law);
      const [, line = ''] = /:(\d+):\d+$/.exec(pack.placeOf(leaf.rule.at)) ?? [];
      return {
        ...(isFirst ? { id: targetId(leaf.to) } : {}),
        cells: [
          cell(code(leaf.to)),
          cell(field?.description ?? ''),
          ruleCell(leaf, link),
          conditionCell(leaf),
          cell(provision?.law ?? 'none is named'),
          cell(line),
        ],
      };
    }),
  };
}

/** What a field that stays behind is: as the schema says, all its parts, or a part of a text that is taken apart. */
function droppedText(from: string, { sourceFields, compiled }: OpenedPack): string {
  const own = sourceFields.find(({ pointer }) => pointer === from);
  if (own !== undefined) return own.description;
  const parts = sourceFields.flatMap(({ pointer }) => (pointer.startsWith(`${from}/`) ? [pointer.slice(from.length + 1)] : []));
  if (parts.length > 0) return `with all its parts: ${parts.join(', ')}`;
  const parse = compiled.plan.parses.find(({ path }) => isWithin(from, formatPointer(path)));
  return parse === undefined ? '' : `part of ${formatPointer(parse.path)}, which is taken apart as ${parse.parser.name}`;
}

/** The fields that stay behind, each with its reason: the statement of data minimisation. */
export function dropTable(pack: OpenedPack): TableBlock {
  return {
    kind: 'table',
    caption: 'Fields that stay behind',
    columns: [
      { title: 'Field', width: 30 },
      { title: 'Description', width: 30 },
      { title: 'Why it stays behind', width: 40 },
    ],
    rows: pack.drops.map(({ from, because }) => ({ cells: [cell(code(from)), cell(droppedText(from, pack)), cell(because)] })),
  };
}

/** The provisions that let fields travel, each with its fields. */
export function provisionTable(pack: OpenedPack): TableBlock {
  const fields = new Map<string, Set<string>>();
  for (const { to, rule } of pack.leaves) {
    const law = pack.provisionFor(to, rule.law)?.law ?? 'none is named';
    fields.set(law, (fields.get(law) ?? new Set()).add(to));
  }
  return {
    kind: 'table',
    caption: 'Provisions',
    columns: [
      { title: 'Provision', width: 40 },
      { title: 'Canonical fields', width: 60 },
    ],
    rows: [...fields]
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([law, own]) => ({ cells: [cell(law), [...own].map((to): Line => [code(to, targetId(to))])] })),
  };
}
