import type { AssessedRecord } from './assess-records.ts';

/**
 * The alert of a record as a line of JSON: which record it is, and for each system its class and the rules that it breaks with fields,
 * provision and mend; or the reasons why it could not be read. Never a value. `undefined` for a record that is good everywhere.
 */
export function alertLine(assessed: AssessedRecord): string | undefined {
  if ('reasons' in assessed) return `${JSON.stringify(assessed)}\n`;
  const broken = assessed.qualities.filter(({ findings }) => findings.length > 0);
  if (broken.length === 0) return undefined;
  const { record, file, line, kind } = assessed;
  const systems = broken.map(({ system, class: quality, findings }) => ({ system, class: quality, findings }));
  return `${JSON.stringify({ record, file, line, kind, systems })}\n`;
}
