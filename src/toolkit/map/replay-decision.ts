import { validateDecisionRecord } from '../../canonical/generated/validators.js';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { readLineage, type LineageField } from '../../mapping/lineage/read-lineage.ts';
import { schemaPointer } from '../../mapping/pointer.ts';
import type { OpenedPack } from './pack/opened-pack.ts';
import type { Provision } from './pack/provision.ts';

/** One field that a mapping wrote of a stored message, without its value. */
export interface ReplayedField extends LineageField {
  /** File, line and column of the rule. */
  readonly place: string;
  readonly provision?: Provision;
}

/** The step of a decision record that says how a national record was mapped. */
export interface MappedDecision {
  readonly query: string;
  /** `name@version#sha256`. */
  readonly mapping: string;
  readonly lineage: string;
}

const usage = (mend: string): GatewayError => new GatewayError('command-usage', { field: 'DECISION', mend });

/** What a parsed decision record says of the mapping. Raises `command-usage` for what is no such record, or tells of no record that was mapped. */
export function mappedDecision(value: unknown): MappedDecision {
  if (!validateDecisionRecord(value)) throw usage('Give a decision record, as GET /v1/decisions/{id} answers it.');
  const step = value.steps.find(({ mapping }) => mapping !== undefined);
  if (step?.mapping === undefined) throw usage('Give the decision on a national record: this one was asked in canonical words.');
  const { mapping, lineage } = step;
  if (lineage === undefined)
    throw usage(
      `Explain the record itself with ${mapping}: ${step.verdict === 'refuse' ? 'it was not mapped' : 'its lineage was too long to be kept'}.`,
    );
  return { query: value.query, mapping, lineage };
}

/** Every field that was written, in the order of the rules. Raises `mapping-digest-differs` where the lineage cannot be of this pack. */
export function replayLineage(pack: OpenedPack, { lineage }: MappedDecision): readonly ReplayedField[] {
  return readLineage(pack.compiled.plan, lineage).map((field) => {
    const provision = pack.provisionFor(schemaPointer(field.to), field.law);
    return { ...field, place: pack.placeOf(field.rule), ...(provision === undefined ? {} : { provision }) };
  });
}
