import type { SourceTree } from '../../mapping/source/source-tree.ts';
import { valueClass } from '../../mapping/reasons/value-class.ts';

const TEXT = /^text of [0-9]+ (.*)$/;
const LIST = /^list of [0-9]+$/;

/**
 * The class of a value without its length: `text of Latin letters`, `list`. Differences are kept for weeks beside the id of the query, and of
 * a word of few choices the length would tell which: `male` has four letters, `female` six.
 */
export function unmeasuredClass(value: SourceTree): string {
  const measured = valueClass(value);
  const [, kinds] = TEXT.exec(measured) ?? [];
  if (kinds !== undefined) return `text of ${kinds.endsWith('s') ? kinds : `${kinds}s`}`;
  return LIST.test(measured) ? 'list' : measured;
}
