import type { CanonicalRecord } from '../canonical/generated/types.ts';
import type { CompiledMapping, Outcome } from './compile-mapping.ts';
import { decodeRecord } from './source/decode-record.ts';

/**
 * What becomes of a record in the bytes that its system sent: the same as `attempt` makes of the tree that `decodeRecord` reads, which is
 * left out where the bytes can be mapped without it. Raises what `decodeRecord` raises.
 */
export function attemptBytes(compiled: CompiledMapping, bytes: Uint8Array): Outcome {
  const mapped = compiled.ofXml?.(bytes);
  return mapped === undefined ? compiled.attempt(decodeRecord(compiled, bytes)) : { record: mapped };
}

/** The canonical record of one in the bytes that its system sent. Raises what `decodeRecord` and `toCanonical` raise. */
export function canonicalOfBytes(compiled: CompiledMapping, bytes: Uint8Array): CanonicalRecord {
  return compiled.ofXml?.(bytes) ?? compiled.toCanonical(decodeRecord(compiled, bytes));
}
