import { formatPointer, EACH } from '../../../mapping/pointer.ts';
import type { Condition, PlannedSource } from '../../../mapping/plan/plan.ts';
import type { PlannedLeaf } from '../pack/planned-leaf.ts';
import { sourcePointers } from '../pack/planned-leaf.ts';
import { stepWords } from '../pack/step-words.ts';
import { code, type Cell, type Line } from './document-block.ts';

const spaced = (lines: readonly Line[], between: string): Line => lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]));

/** A condition in words. */
export function conditionLine({ present, is }: Condition, path: readonly string[]): Line {
  const field = code(formatPointer(path));
  if (is === undefined) return [field, present ? ' is there' : ' is absent'];
  return [
    field,
    ' is ',
    ...spaced(
      is.map((word) => [code(word)]),
      ' or ',
    ),
  ];
}

function sourceLine(pointers: readonly string[], { steps }: PlannedSource, link: (pointer: string) => string | undefined): Line {
  const fields = spaced(
    pointers.map((pointer) => [code(pointer === '' ? '/' : pointer, link(pointer))]),
    ' and ',
  );
  const words = steps.map(stepWords);
  return [...fields, words.length === 0 ? ', as it is' : `: ${words.join('; ')}`];
}

/** Where a rule takes its value from and what it does to it, one paragraph for each alternative; `link` gives the id of a field's row. */
export function ruleCell(leaf: PlannedLeaf, link: (pointer: string) => string | undefined): Cell {
  const { rule } = leaf;
  if (rule.kind === 'constant') return [['always ', code(String(rule.value))]];
  const pointers = sourcePointers(leaf);
  const lines = rule.sources.map((source, index) => sourceLine(pointers[index] ?? [], source, link));
  if (lines.length === 1) return lines;
  return lines.map((line, index) => [index === 0 ? 'first ' : 'else ', ...line]);
}

const hasDefault = (sources: readonly PlannedSource[]): boolean =>
  sources.some(({ steps }) => steps.some(({ whenAbsent }) => whenAbsent !== undefined));

function obligationOf({ rule }: PlannedLeaf): string {
  if (rule.kind === 'constant') return 'always';
  if (rule.required) return 'required';
  return hasDefault(rule.sources) ? 'always, by its default' : 'where the record has it';
}

/** Lists over which the groups around a rule repeat, the outermost first. */
function repeatsOf(groups: PlannedLeaf['groups']): readonly string[] {
  let path: readonly string[] = [];
  return groups.flatMap(({ each }) => {
    if (each === undefined) return [];
    const list = formatPointer([...path, ...each]);
    path = [...path, ...each, EACH];
    return [list];
  });
}

/** Whether a rule always writes, under what conditions, and for each of what. */
export function conditionCell(leaf: PlannedLeaf): Cell {
  const looks = leaf.conditions.map(({ condition, path }): Line => ['if ', ...conditionLine(condition, path)]);
  const repeats = repeatsOf(leaf.groups).map((list): Line => ['for each of ', code(list)]);
  return [[obligationOf(leaf)], ...looks, ...repeats];
}
