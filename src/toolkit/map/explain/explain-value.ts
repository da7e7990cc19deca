import { descend, type SourceTree } from '../../../mapping/source/source-tree.ts';
import { formatPointer, pointerTokens, schemaPointer } from '../../../mapping/pointer.ts';
import type { Step, Value } from '../../../mapping/steps/step.ts';
import type { TracedField } from '../../../mapping/write-forward.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { partsAt, type RecordPart } from '../pack/record-part.ts';
import { stepText, stepWords } from '../pack/step-words.ts';
import type { ReadRecordTree } from '../pack/read-record-tree.ts';
import { takenAlternative } from '../pack/taken-alternative.ts';
import type { Provision } from '../pack/provision.ts';

/** One step of a rule and what it made of the value. */
export interface ExplainedStep {
  /** As the mapping writes it. */
  readonly step: string;
  readonly words: string;
  /** Another field that the step looks at, such as the day of a code list. */
  readonly on?: RecordPart;
  /** Absent where nothing was left. */
  readonly gives?: Value;
}

/** A value of the canonical record, walked back to where it comes from. */
export interface ExplainedValue {
  readonly to: string;
  readonly value: Value;
  /** The fields that were read, as they stand in the record; none for a constant. */
  readonly from: readonly RecordPart[];
  /** The field whose text the fields read are parts of, where a parser took it apart. */
  readonly parsed?: { readonly field: string; readonly by: string };
  /** For a rule with alternatives: which one was taken, from 1, and of how many. */
  readonly alternative?: { readonly taken: number; readonly of: number };
  readonly steps: readonly ExplainedStep[];
  /** Whether a default stood in. */
  readonly byDefault: boolean;
  /** Conditions under which the rule applies. */
  readonly when: readonly string[];
  readonly rule: string;
  /** File, line and column of the rule. */
  readonly place: string;
  readonly provision?: Provision;
}

function parsedFrom(field: string, { compiled }: OpenedPack): { readonly field: string; readonly by: string } | undefined {
  const tokens = pointerTokens(field, '');
  const names = pointerTokens(schemaPointer(field), '');
  const parse = compiled.plan.parses.find(({ path }) => path.length < names.length && path.every((name, index) => name === names[index]));
  return parse && { field: formatPointer(tokens.slice(0, parse.path.length)), by: parse.parser.name };
}

function stepsOf(traced: TracedField, steps: readonly Step[], tree: SourceTree): readonly ExplainedStep[] {
  return traced.steps.map(({ gives }, index) => {
    const step = steps[index];
    if (step === undefined) return { step: '', words: '' };
    const day = step.on === undefined ? undefined : descend(tree, step.on);
    return {
      step: stepText(step),
      words: stepWords(step),
      ...(step.on === undefined || day === undefined ? {} : { on: { field: formatPointer(step.on), value: day } }),
      ...(gives === undefined ? {} : { gives }),
    };
  });
}

/** Walks one written value back: its fields, its steps, its rule and the provision that lets it travel. */
export function explainValue(traced: TracedField, pack: OpenedPack, { parsed }: ReadRecordTree): ExplainedValue {
  const leaf = pack.leaves.find(({ rule }) => rule.at === traced.rule);
  const outline = pack.compiled.rules.find(({ rule }) => rule === traced.rule);
  const sources = leaf?.rule.kind === 'field' ? leaf.rule.sources : [];
  const taken = leaf && takenAlternative(leaf, traced);
  const steps = stepsOf(traced, taken?.source.steps ?? [], parsed);
  const origin = traced.from[0] === undefined ? undefined : parsedFrom(traced.from[0], pack);
  const provision = pack.provisionFor(schemaPointer(traced.to), traced.law);
  return {
    to: traced.to,
    value: traced.value,
    from: traced.from.flatMap((field) => partsAt(parsed, pointerTokens(field, ''))),
    ...(origin === undefined ? {} : { parsed: origin }),
    ...(sources.length > 1 ? { alternative: { taken: (taken?.index ?? -1) + 1, of: sources.length } } : {}),
    steps,
    byDefault: sources.length > 0 && traced.read === undefined,
    when: outline?.when ?? [],
    rule: traced.rule,
    place: pack.placeOf(traced.rule),
    ...(provision === undefined ? {} : { provision }),
  };
}
