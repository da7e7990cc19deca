import type { CanonicalRecord } from '../../../../src/canonical/generated/types.ts';
import { bytesInput } from '../../../../src/toolkit/map/input-files.ts';
import { assessRecords, type AssessedRecord, type QualityRun } from '../../../../src/toolkit/quality/assess-records.ts';
import { openBatchLedger } from '../../../../src/toolkit/quality/batch-ledger.ts';
import { count, newTally, type QualityTally } from '../../../../src/toolkit/quality/quality-tally.ts';
import { NOW } from '../../quality/good-records.ts';
import { packagedRules } from '../../quality/packaged-rules.ts';

/** Canonical records as a file of them. */
export const linesOf = (records: readonly (CanonicalRecord | string)[]): Uint8Array =>
  Buffer.from(records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join(''));

/** Everything that is found of some bytes. */
export async function assessed(bytes: Uint8Array, more: Partial<QualityRun> = {}): Promise<readonly AssessedRecord[]> {
  const found: AssessedRecord[] = [];
  const run: QualityRun = {
    inputs: [bytesInput('records.ndjson', bytes)],
    rules: packagedRules,
    systems: packagedRules.systems,
    context: { now: NOW, firstSeen: openBatchLedger().firstSeen },
    ...more,
  };
  for await (const one of assessRecords(run)) found.push(one);
  return found;
}

/** The tally of some records. */
export async function tallyOf(records: readonly (CanonicalRecord | string)[]): Promise<QualityTally> {
  const tally = newTally(packagedRules.systems);
  for (const one of await assessed(linesOf(records))) count(tally, one);
  return tally;
}
