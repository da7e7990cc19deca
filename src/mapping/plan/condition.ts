import type { Condition } from './plan.ts';
import { descend, isAbsent, isSourceList, type SourceTree } from '../source/source-tree.ts';

const says = (leaf: SourceTree | undefined, words: ReadonlySet<string>): boolean =>
  typeof leaf === 'string' || typeof leaf === 'number' || typeof leaf === 'boolean' ? words.has(String(leaf)) : false;

/** A condition as a test of the tree that its path starts in; without a condition always true. An empty list, like an empty text, is nothing. */
export function holds(condition: Condition | undefined): (source: SourceTree) => boolean {
  if (condition === undefined) return () => true;
  const { path, present, is } = condition;
  if (is !== undefined) {
    const words = new Set(is);
    return (source) => {
      const part = descend(source, path);
      return part !== undefined && isSourceList(part) ? part.some((leaf) => says(leaf, words)) : says(part, words);
    };
  }
  return (source) => {
    const part = descend(source, path);
    return (!isAbsent(part) && !(isSourceList(part ?? null) && (part as readonly SourceTree[]).length === 0)) === present;
  };
}
