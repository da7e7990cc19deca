import { formatPointer } from '../../../mapping/pointer.ts';
import { type SourceTree } from '../../../mapping/source/source-tree.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import type { PlannedLeaf } from '../pack/planned-leaf.ts';
import { isWithin, partsAt } from '../pack/record-part.ts';
import { walkRules, type RuleVisit } from '../pack/walk-rules.ts';
import type { RejectReason } from '../record-mapper.ts';
import type { AskedPointer } from './asked-pointer.ts';
import type { ExplainedValue } from './explain-value.ts';

/** A rule that could have written a field of a record, and why it did not. */
export interface MissingValue {
  readonly to: string;
  readonly rule: string;
  readonly place: string;
  /** One sentence for each place in the record where the rule stood, or one for the whole record. */
  readonly why: readonly string[];
}

/** Why a rule that was met wrote nothing there; undefined where it wrote. */
function whyNothing(leaf: PlannedLeaf, { tree, at, applies }: RuleVisit, reasons: readonly RejectReason[]): string | undefined {
  const { rule } = leaf;
  const here = at === '' ? '' : ` at ${at}`;
  if (!applies) return `its own condition does not hold${here}`;
  if (rule.kind === 'constant') return undefined;
  const fields = rule.sources.flatMap(({ paths }) => paths.map((path) => at + formatPointer(path)));
  const refused = reasons.find(({ field }) => fields.some((own) => isWithin(own, field) || isWithin(field, own)));
  if (refused !== undefined) return `${refused.field === '' ? 'the record' : refused.field} was refused: ${refused.code}`;
  const found = rule.sources.some(({ paths }) => paths.some((path) => partsAt(tree, path).length > 0));
  return found ? `its steps left nothing${here}` : `the record holds nothing in ${fields.join(', ')}`;
}

/** The outermost group that kept a rule from being met. */
function whyNotMet(leaf: PlannedLeaf, visits: readonly RuleVisit[]): string {
  for (const group of leaf.groups) {
    const own = visits.filter(({ rule }) => rule.at === group.at);
    if (own.some(({ parts }) => parts > 0)) continue;
    if (own.some(({ applies }) => applies)) return `the list ${formatPointer(group.each ?? [])} of the group ${group.at} is empty`;
    if (own.length > 0) return `the condition of the group ${group.at} does not hold`;
  }
  return 'no part of the record comes to it';
}

/** Whether a rule wrote a value where it was met. */
const wrote = ({ rule, at }: RuleVisit, written: readonly ExplainedValue[]): boolean =>
  written.some((value) => value.rule === rule.at && (value.from.length === 0 || value.from.some(({ field }) => isWithin(field, at))));

/** For every rule that could write what is asked about, and did not wherever it was met: why. `written` is all that was written. */
export function missingValues(
  pack: OpenedPack,
  parsed: SourceTree,
  asked: AskedPointer,
  written: readonly ExplainedValue[],
  reasons: readonly RejectReason[],
): readonly MissingValue[] {
  const visits: RuleVisit[] = [];
  walkRules(pack.compiled.plan.scope, parsed, (visit) => visits.push(visit));
  return pack.leaves
    .filter(({ to }) => asked.touchesInSchema(to))
    .flatMap((leaf) => {
      const own = visits.filter(({ rule }) => rule.at === leaf.rule.at);
      const silent = own.filter((visit) => !wrote(visit, written)).map((visit) => whyNothing(leaf, visit, reasons));
      const why = own.length === 0 ? [whyNotMet(leaf, visits)] : [...new Set(silent.filter((one) => one !== undefined))];
      return why.length === 0 ? [] : [{ to: leaf.to, rule: leaf.rule.at, place: pack.placeOf(leaf.rule.at), why }];
    });
}
