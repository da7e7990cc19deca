import { KEPT, type Check } from '../check.ts';
import { recordPath } from '../record-path.ts';

/** No earlier record of the batch has the same values at all these fields; a record that lacks one of them is not judged. */
export function unique(rule: string, pointers: readonly string[]): Check {
  const paths = pointers.map(recordPath);
  const broken = pointers.slice(0, 1);
  return (record, { firstSeen }) => {
    if (firstSeen === undefined || !paths.every((path) => path.has(record))) return undefined;
    const values = paths.map((path) => {
      const found: unknown[] = [];
      path.each(record, (value) => found.push(value));
      return found;
    });
    return firstSeen(rule, JSON.stringify(values)) ? KEPT : broken;
  };
}
