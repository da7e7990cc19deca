import { KEPT, type Check } from '../check.ts';
import { pathOf, valuesAt } from '../record-path.ts';

/** No earlier record of the batch has the same values at all these fields; a record that lacks one of them is not judged. */
export function unique(rule: string, pointers: readonly string[]): Check {
  const paths = pointers.map(pathOf);
  return (record, { firstSeen }) => {
    if (firstSeen === undefined) return undefined;
    const values = paths.map((path) => valuesAt(record, path).map(({ value }) => value));
    if (values.some((found) => found.length === 0)) return undefined;
    return firstSeen(rule, JSON.stringify(values)) ? KEPT : [pointers[0] ?? ''];
  };
}
