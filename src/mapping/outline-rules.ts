import { EACH, formatPointer } from './pointer.ts';
import type { Condition, Path, PlannedRule, PlannedScope } from './plan.ts';
import { wayBack } from './write-backward.ts';

/** One rule as a reader sees it: what it writes, from where, by which steps. `-` in a pointer stands for each element of a list. */
export interface RuleOutline {
  /** Place of the rule in the specification, such as `/rules/3/rules/0`. */
  readonly rule: string;
  readonly to: string;
  /** The alternatives in order, the preferred one first; none for a constant. */
  readonly alternatives: readonly { readonly from: readonly string[]; readonly steps: readonly string[] }[];
  readonly constant?: string | number | boolean;
  readonly required: boolean;
  /** Fields of the source that must be there (or absent, with a leading `!`) for the rule to apply; those of its groups first. */
  readonly when: readonly string[];
  /** Whether `toSource` writes the field back. */
  readonly reversible: boolean;
}

const conditionText = (condition: Condition | undefined, base: Path): readonly string[] =>
  condition === undefined ? [] : [`${condition.present ? '' : '!'}${formatPointer([...base, ...condition.path])}`];

function outline(rule: PlannedRule, from: Path, to: Path, when: readonly string[]): readonly RuleOutline[] {
  const conditions = [...when, ...conditionText(rule.when, from)];
  const target = [...to, ...rule.to];
  if (rule.kind === 'group') {
    const source = rule.each === undefined ? from : [...from, ...rule.each, EACH];
    return rule.scope.rules.flatMap((inner) => outline(inner, source, rule.append ? [...target, EACH] : target, conditions));
  }
  const shared = { rule: rule.at, to: formatPointer(target), when: conditions };
  if (rule.kind === 'constant') return [{ ...shared, alternatives: [], constant: rule.value, required: false, reversible: true }];
  const alternatives = rule.sources.map((source) => ({
    from: source.paths.map((path) => formatPointer([...from, ...path])),
    steps: source.steps.map((step) => step.name),
  }));
  return [{ ...shared, alternatives, required: rule.required, reversible: wayBack(rule) !== undefined }];
}

/** The rules of a mapping with groups opened up, in the order in which they write. */
export function outlineRules(scope: PlannedScope): readonly RuleOutline[] {
  return scope.rules.flatMap((rule) => outline(rule, [], [], []));
}
