import type { CanonicalRecord } from '../../canonical/generated/types.ts';
import { validateCanonicalRecord } from '../../canonical/generated/validators.js';
import { accountForRecord } from '../source/account-fields.ts';
import { parseFields } from '../source/parse-fields.ts';
import type { MappingPlan } from '../plan/plan.ts';
import { ReasonList } from './reason-list.ts';
import { reasonCode, type Reason } from './reason.ts';
import type { SourceTree } from '../source/source-tree.ts';
import type { SourceValidator } from '../source/validate-source.ts';
import type { Draft, Trace, TracedField, Write } from '../write-forward.ts';

/** What became of a record: its canonical form, or every reason why it has none, in the order of the record's fields. */
export type Outcome = { readonly record: CanonicalRecord } | { readonly reasons: readonly Reason[] };

/** A compiled mapping as the search for reasons needs it. */
export interface Machine {
  readonly name: string;
  readonly plan: MappingPlan;
  readonly validator: SourceValidator;
  readonly write: Write;
}

/** Keywords that say of one value that it is wrong, whatever else the record has or lacks. */
const OF_A_VALUE: ReadonlySet<string> = new Set(['pattern', 'maxLength', 'minLength', 'enum', 'format', 'minimum', 'maximum', 'maxItems']);

/** Keywords whose errors only say that one of several forms did not fit. */
const FRAMES: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf']);

/** The result's faults, each at the source field behind it; where the record has other reasons, only those that are not due to them. */
function gatherResult(draft: Draft, fields: readonly TracedField[], list: ReasonList, name: string): void {
  if (validateCanonicalRecord(draft)) return;
  const errors = validateCanonicalRecord.errors ?? [];
  const due = list.isEmpty ? errors.filter(({ keyword }) => !FRAMES.has(keyword)) : errors.filter(({ keyword }) => OF_A_VALUE.has(keyword));
  for (const error of due.length === 0 && list.isEmpty ? errors : due) {
    const missing = (error.params as { readonly missingProperty?: string }).missingProperty;
    const target = `${error.instancePath}${error.keyword === 'required' && missing !== undefined ? `/${missing}` : ''}`;
    const origin = fields.find((field) => field.from.length > 0 && (target === field.to || target.startsWith(`${field.to}/`)));
    list.add({ code: 'mapping-result-invalid', field: origin?.from[0] ?? target, rule: `${name}${origin?.rule ?? ''}` });
  }
}

/** Maps a record as far as it can be mapped, and finds every reason why it cannot be mapped whole. `trace` receives every field that was written. */
export function gatherReasons({ name, plan, validator, write }: Machine, record: SourceTree, trace?: Trace): Outcome {
  const list = new ReasonList(record);
  accountForRecord(record, plan.source, (field, part) => list.add({ code: 'mapping-field-unaccounted', field, part }));
  const faults = validator.faults(record);
  for (const { field, mend, covers, missing } of faults) if (!missing) list.add({ code: 'mapping-source-invalid', field, mend, covers });
  const parsed = parseFields(record, plan.parses, ({ code, details }, parse, text) => {
    list.add({ code: reasonCode(code), field: details.field ?? text, mend: details.mend, rule: name + parse.at });
    list.cover(text);
  });
  const fields: TracedField[] = [];
  const draft: Draft = {};
  write(parsed, '', draft, '', {
    root: parsed,
    trace: (field) => {
      fields.push(field);
      trace?.(field);
    },
    refuse: ({ code, details }, rule) => {
      list.add({ code: reasonCode(code), field: details.field ?? '', mend: details.mend, rule: name + rule });
    },
    spoilt: (pointer) => list.spoils(pointer),
  });
  for (const { field, mend, missing, needed } of faults) {
    if (!missing || list.lacks(field)) continue;
    list.add(
      needed === undefined ? { code: 'mapping-source-invalid', field, mend } : { code: 'mapping-required-field-missing', field: needed },
    );
  }
  gatherResult(draft, fields, list, name);
  return list.isEmpty ? { record: draft as unknown as CanonicalRecord } : { reasons: list.inOrder(plan.parsed) };
}
