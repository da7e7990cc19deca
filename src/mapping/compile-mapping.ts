import type { CanonicalRecord } from '../canonical/generated/types.ts';
import { validateCanonicalRecord } from '../canonical/generated/validators.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import { accountForRecord, type Drop } from './source/account-fields.ts';
import { emitMapping } from './emit/emit-mapping.ts';
import { gatherReasons, type Machine, type Outcome } from './reasons/gather-reasons.ts';
import { readMappingSpec } from './spec/mapping-spec.ts';
import { outlineRules, type RuleOutline } from './plan/outline-rules.ts';
import { parseFields } from './source/parse-fields.ts';
import { formatOf, planMapping, type MappingContext } from './plan/plan-mapping.ts';
import type { MappingPlan } from './plan/plan.ts';
import type { Reason } from './reasons/reason.ts';
import type { SourceFormat } from './source/read-source.ts';
import { canonicalLookup, definitionsOf, type Shape } from './source/shape.ts';
import type { SourceTree } from './source/source-tree.ts';
import { specInvalid } from './steps/step.ts';
import { sourceValidator } from './source/validate-source.ts';
import { writeBack, writerBack } from './write-backward.ts';
import { writerOf, type Draft, type Trace } from './write-forward.ts';

export type { MappingContext } from './plan/plan-mapping.ts';
export type { Outcome } from './reasons/gather-reasons.ts';

/** A mapping ready to run. It holds no state: one instance serves all records. */
export interface CompiledMapping {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** Authority whose records it reads, by its configured id. */
  readonly authority: string;
  /** Register that the records come from; the canonical record's `source`. */
  readonly register: string;
  readonly format: SourceFormat['kind'];
  /** Root element of an XML record. */
  readonly recordElement?: { readonly namespace: string; readonly local: string };
  /** Paths of both schemas in the repository. */
  readonly source: string;
  readonly target: string;
  readonly sourceFormat: SourceFormat;
  /** Form of the record as its system sends it; `plan.parsed` is the form that the rules read. */
  readonly sourceShape: Shape;
  /** The checked rules that everything here runs. */
  readonly plan: MappingPlan;
  /** Every rule that writes a field, groups opened up. */
  readonly rules: readonly RuleOutline[];
  /** Every field that is left behind, with its reason. */
  readonly drops: readonly Drop[];
  /**
   * The canonical record of a national one, or every reason why it has none: `mapping-field-unaccounted`, `mapping-required-field-missing`,
   * `mapping-source-invalid`, `mapping-code-unknown`, `mapping-value-invalid` and `mapping-result-invalid`, each with the pointer of the
   * source field, one a field, in the order of the record's fields. `trace` receives every field that was written, also where others have
   * reasons, with its rule and intermediate values.
   */
  attempt(record: SourceTree, trace?: Trace): Outcome;
  /** The same; raises the first reason, all of them in its details. */
  toCanonical(record: SourceTree, trace?: Trace): CanonicalRecord;
  /**
   * The national record of a canonical one, as far as rules have a way back; dropped fields stay absent, so the result need not satisfy the
   * source schema. Raises `mapping-value-invalid` or `mapping-code-unknown` with a pointer into the canonical record.
   */
  toSource(record: CanonicalRecord): SourceTree;
  /** The canonical record of one in XML, as `attempt` gives it of the tree; undefined where only the tree can tell. Absent for other formats. */
  readonly ofXml?: (bytes: Uint8Array) => CanonicalRecord | undefined;
}

/** The error of a record that cannot be mapped: its first reason, and all of them as details. */
function refused(reasons: readonly Reason[]): GatewayError {
  const [first] = reasons;
  if (first === undefined) return new GatewayError('internal-error');
  const { code, field, mend, rule } = first;
  return new GatewayError(code, { field, mend, ...(rule === undefined ? {} : { rule }), reasons });
}

/** The closures that map a record which is in order; undefined where anything is not. */
function straightWay({ plan, validator, write }: Machine): (record: SourceTree) => CanonicalRecord | undefined {
  return (record) => {
    const faults = { count: 0 };
    const spoil = (): void => {
      faults.count += 1;
    };
    accountForRecord(record, plan.source, spoil);
    if (faults.count > 0 || !validator.accepts(record)) return undefined;
    const parsed = plan.parses.length === 0 ? record : parseFields(record, plan.parses, spoil);
    const draft: Draft = {};
    write(parsed, '', draft, '', { root: parsed, refuse: spoil });
    return faults.count === 0 && validateCanonicalRecord(draft) ? draft : undefined;
  };
}

/**
 * Compiles a mapping, given as parsed YAML, to closures and to code that does the same; nothing interprets it. Raises `mapping-spec-invalid`
 * with the place in the specification: anything `schemas/config/mapping.schema.json` refuses, pointers that a schema lacks, steps that do
 * not fit together, absent code lists, words outside the target's list, targets written twice, required targets out of reach, a field both
 * mapped and dropped, and a field of the source schema that is neither. `checkPack` finds all faults at once.
 */
export function compileMapping(candidate: unknown, context: MappingContext): CompiledMapping {
  const spec = readMappingSpec(candidate);
  const planned = planMapping(spec, context);
  if (planned === undefined) throw specInvalid('/source', 'Describe the record with a schema.');
  const { plan, drops } = planned;
  const sourceFormat = formatOf(spec);
  const validator = sourceValidator(context.sourceSchema, spec.source, plan.scope);
  const machine: Machine = { name: spec.mapping, plan, validator, write: writerOf(plan.scope) };
  const straight = straightWay(machine);
  const back = writerBack(plan);
  const find = canonicalLookup(context.targetSchemas);
  const quick = emitMapping({
    plan,
    format: sourceFormat,
    source: { schema: context.sourceSchema, find: definitionsOf(context.sourceSchema) },
    target: { schema: find(spec.target), find },
  });

  const attempt = (record: SourceTree, trace?: Trace): Outcome => {
    const mapped = trace === undefined ? (quick === undefined ? straight(record) : quick.ofTree(record)) : undefined;
    return mapped === undefined ? gatherReasons(machine, record, trace) : { record: mapped };
  };

  return {
    name: spec.mapping,
    version: spec.version,
    title: spec.title,
    authority: spec.authority,
    register: spec.register,
    format: sourceFormat.kind,
    ...(sourceFormat.kind === 'xml' ? { recordElement: { namespace: sourceFormat.namespace, local: sourceFormat.root } } : {}),
    source: spec.source,
    target: spec.target,
    sourceFormat,
    sourceShape: plan.source,
    plan,
    rules: outlineRules(plan),
    drops,
    attempt,
    toCanonical: (record, trace) => {
      const outcome = attempt(record, trace);
      if ('record' in outcome) return outcome.record;
      throw refused(outcome.reasons);
    },
    ...(quick?.ofXml === undefined ? {} : { ofXml: quick.ofXml }),
    toSource: (record) => writeBack(back, record as unknown as SourceTree),
  };
}
