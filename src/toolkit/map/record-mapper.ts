import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { problemOf, type ProblemCode } from '../../kernel/problems.ts';
import { validateCanonicalRecord } from '../../canonical/generated/validators.js';
import type { CanonicalRecord } from '../../canonical/generated/types.ts';
import type { CompiledMapping } from '../../mapping/compile-mapping.ts';
import { attemptBytes } from '../../mapping/map-bytes.ts';
import type { SourceTree } from '../../mapping/source/source-tree.ts';
import { readJson } from '../../wire/json/read-json.ts';

/** Why a record was not mapped; nothing of its content but classes of values. */
export interface RejectReason {
  readonly code: ProblemCode;
  /** Pointer of the field in the record; the empty text for the record as a whole. */
  readonly field: string;
  /** Class of the value found there. */
  readonly found?: string;
  /** Name of the mapping and the place of the rule in it. */
  readonly rule?: string;
  readonly mend: string;
}

/** What became of one record: its canonical form, or every reason why it has none. */
export type MappedRecord = { readonly record: CanonicalRecord } | { readonly reasons: readonly RejectReason[] };

/** A failure as the one reason of a record that could not even be read. */
export function reasonOf(error: unknown): RejectReason {
  const { code, details } = asGatewayError(error);
  const rule = details.rule === undefined ? {} : { rule: details.rule };
  return { code, field: details.field ?? '', ...rule, mend: details.mend ?? problemOf(code).mend };
}

/** The canonical form of a record that was read already. Never throws. */
export function mapTree(compiled: CompiledMapping, tree: SourceTree): MappedRecord {
  try {
    return compiled.attempt(tree);
  } catch (error) {
    return { reasons: [reasonOf(error)] };
  }
}

/** The canonical form of one record in the bytes that its system wrote. Never throws: what cannot be read has a reason like all else. */
export function mapRecord(compiled: CompiledMapping, bytes: Uint8Array): MappedRecord {
  try {
    return attemptBytes(compiled, bytes);
  } catch (error) {
    return { reasons: [reasonOf(error)] };
  }
}

/** A canonical record in JSON. Raises `wire-*` and `mapping-source-invalid`, naming the first part that is not what its schema says. */
export function readCanonical(bytes: Uint8Array): CanonicalRecord {
  const value: unknown = readJson(bytes);
  if (validateCanonicalRecord(value)) return value;
  const field = validateCanonicalRecord.errors?.[0]?.instancePath ?? '';
  throw new GatewayError('mapping-source-invalid', { field, mend: 'Give canonical records, as map run writes them.' });
}
