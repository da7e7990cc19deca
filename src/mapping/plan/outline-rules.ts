import { EACH, formatPointer } from '../pointer.ts';
import type { Condition, MappingPlan, Path, PlannedRule } from './plan.ts';
import { wayBack } from '../way-back.ts';

/** One rule as a reader sees it: what it writes, from where, by which steps. `-` in a pointer stands for each element of a list. */
export interface RuleOutline {
  /** Place of the rule in the specification, such as `/rules/3/rules/0`. */
  readonly rule: string;
  readonly to: string;
  /** The alternatives in order, the preferred one first; none for a constant. */
  readonly alternatives: readonly { readonly from: readonly string[]; readonly steps: readonly string[] }[];
  readonly constant?: string | number | boolean;
  readonly required: boolean;
  /** Fields of the source that must be there (`!` before: absent; `=A|B` behind: saying A or B) for the rule to apply; those of its groups first. */
  readonly when: readonly string[];
  /** Whether `toSource` writes the field back. */
  readonly reversible: boolean;
  /** The provision that lets the field travel, where the mapping names one. */
  readonly law?: string;
}

const wordsText = ({ is }: Condition): string => (is === undefined ? '' : `=${is.join('|')}`);

const conditionText = (condition: Condition | undefined, base: Path): readonly string[] =>
  condition === undefined ? [] : [`${condition.present ? '' : '!'}${formatPointer([...base, ...condition.path])}${wordsText(condition)}`];

function outline(rule: PlannedRule, from: Path, to: Path, when: readonly string[], plan: MappingPlan): readonly RuleOutline[] {
  const conditions = [...when, ...conditionText(rule.when, from)];
  const target = [...to, ...rule.to];
  if (rule.kind === 'group') {
    const source = rule.each === undefined ? from : [...from, ...rule.each, EACH];
    return rule.scope.rules.flatMap((inner) => outline(inner, source, rule.append ? [...target, EACH] : target, conditions, plan));
  }
  const law = rule.law === undefined ? {} : { law: rule.law };
  const shared = { rule: rule.at, to: formatPointer(target), when: conditions, ...law };
  if (rule.kind === 'constant') return [{ ...shared, alternatives: [], constant: rule.value, required: false, reversible: true }];
  const alternatives = rule.sources.map((source) => ({
    from: source.paths.map((path) => formatPointer([...from, ...path])),
    steps: source.steps.map((step) => step.name),
  }));
  return [{ ...shared, alternatives, required: rule.required, reversible: wayBack(rule, from, plan.parses) !== undefined }];
}

/** The rules of a mapping with groups opened up, in the order in which they write. */
export function outlineRules(plan: MappingPlan): readonly RuleOutline[] {
  return plan.scope.rules.flatMap((rule) => outline(rule, [], [], [], plan));
}
