import { join } from 'node:path';
import type { AuditRecord } from '../../audit/audit-record.ts';
import { listSegments, readLines } from '../../audit/segment-reader.ts';
import { readEntry } from '../../audit/segment.ts';
import { corrupt } from '../../audit/trail-reader.ts';

/** The records of one query, in the order of the trail; erased ones are left out. Throws `audit-corrupt` for a line that is no entry. */
export async function searchTrail(directory: string, wanted: { readonly query: string }): Promise<readonly AuditRecord[]> {
  const found: AuditRecord[] = [];
  for (const segment of await listSegments(directory)) {
    for await (const lines of readLines(join(directory, segment))) {
      for (const { bytes } of lines) {
        const entry = readEntry(bytes);
        if (typeof entry === 'string') throw corrupt(segment);
        if (entry.kept?.record.query === wanted.query) found.push(entry.kept.record);
      }
    }
  }
  return found;
}
