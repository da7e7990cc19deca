import { GOAL_KINDS, type CoverageGoal } from './coverage-goals.ts';
import { percentOf, totalCoverage, type PackCoverage } from './measure-coverage.ts';

type Row = readonly string[];

/** Rows as columns, the first to the left and all others to the right. */
function columns(rows: readonly Row[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
}

const rowOf = (name: string, records: number, { kinds, met, of }: Pick<PackCoverage, 'kinds' | 'met' | 'of'>): Row => [
  name,
  String(records),
  ...kinds.map((kind) => (kind.of === 0 ? '-' : `${kind.met}/${kind.of}`)),
  `${percentOf({ met, of })} %`,
];

/** What was never exercised: one line each, codes of one table together. */
function neverLines(never: readonly CoverageGoal[]): readonly string[] {
  const tables = new Map<string, CoverageGoal[]>();
  for (const goal of never) if (goal.entry !== undefined) tables.set(goal.entry.table, [...(tables.get(goal.entry.table) ?? []), goal]);
  const codes = [...tables].map(([table, goals]) => {
    const list = goals.map(({ entry }) => entry?.code).join(', ');
    return `  never ${goals.length === 1 ? 'code' : 'codes'} ${list} of ${table} (${goals[0]?.place ?? ''})`;
  });
  const others = never.filter(({ entry }) => entry === undefined);
  return [...others.map(({ says, place }) => `  never ${says}${place === undefined ? '' : ` (${place})`}`), ...codes];
}

function neverText({ pack, never, unwritten }: PackCoverage, gaps: boolean): readonly string[] {
  const lines = [...neverLines(never), ...(gaps ? unwritten.map((field) => `  no rule writes ${field}`) : [])];
  return lines.length === 0 ? [] : ['', `${pack}:`, ...lines];
}

/** Coverage as a table, and below it what was never exercised; with `gaps` also the canonical fields that no rule writes. */
export function coverageText(packs: readonly PackCoverage[], gaps: boolean): string {
  const records = packs.reduce((sum, pack) => sum + pack.records.read, 0);
  const rows = [
    ['pack', 'records', ...GOAL_KINDS, 'all'],
    ...packs.map((pack) => rowOf(pack.pack, pack.records.read, pack)),
    ...(packs.length > 1 ? [rowOf('all', records, totalCoverage(packs))] : []),
  ];
  return `${[...columns(rows), ...packs.flatMap((pack) => neverText(pack, gaps))].join('\n')}\n`;
}
