import { extendPointer } from '../pointer.ts';
import { isSourceList, isSourceObject, type SourceTree } from '../source/source-tree.ts';
import { valueClass } from '../reasons/value-class.ts';

/** A field of which two records say different things. */
export interface Difference {
  /** Pointer of the field (RFC 6901); a list's elements are counted from 0. */
  readonly to: string;
  /** Whether only the other record has the field, only the one, or both with different values. */
  readonly kind: 'added' | 'missing' | 'changed';
  /** Class of the one record's value; absent where it has none. */
  readonly was?: string;
  /** Class of the other record's value; absent where it has none. */
  readonly is?: string;
}

/** Names what a value is without saying it. */
export type NameClass = (value: SourceTree) => string;

/** A record as a tree; canonical and national ones have this form alike. */
type Tree = SourceTree | undefined;

interface Comparison {
  readonly classOf: NameClass;
  readonly found: Difference[];
}

/** Every field of a part that one record has and the other has not; an object or list without parts counts as a field. */
function oneSided(tree: SourceTree, to: string, kind: 'added' | 'missing', comparison: Comparison): void {
  const parts = isSourceList(tree) ? [...tree.entries()] : isSourceObject(tree) ? Object.entries(tree) : [];
  for (const [name, part] of parts)
    compareAt(kind === 'added' ? undefined : part, kind === 'added' ? part : undefined, extendPointer(to, String(name)), comparison);
  if (parts.length > 0) return;
  const found = comparison.classOf(tree);
  comparison.found.push(kind === 'added' ? { to, kind, is: found } : { to, kind, was: found });
}

function compareAt(one: Tree, other: Tree, to: string, comparison: Comparison): void {
  if (one === undefined || other === undefined) {
    if (other !== undefined) oneSided(other, to, 'added', comparison);
    else if (one !== undefined) oneSided(one, to, 'missing', comparison);
  } else if (isSourceList(one) && isSourceList(other)) {
    for (let index = 0; index < Math.max(one.length, other.length); index += 1)
      compareAt(one[index], other[index], `${to}/${index}`, comparison);
  } else if (isSourceObject(one) && isSourceObject(other)) {
    for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [was, is] = [one, other].map((tree) => (Object.hasOwn(tree, name) ? tree[name] : undefined));
      compareAt(was, is, extendPointer(to, name), comparison);
    }
  } else if (!Object.is(one, other)) {
    comparison.found.push({ to, kind: 'changed', was: comparison.classOf(one), is: comparison.classOf(other) });
  }
}

/**
 * Where two records differ, field by field, in the order of the one; the order of an object's members makes no difference, that of a list's
 * elements does. A part that only one has is told by each of its fields. No value is in the result: what a field holds is named by its
 * class, by `valueClass` unless told. Both must be trees: canonical records are.
 */
export function compareRecords(one: object, other: object, classOf: NameClass = valueClass): readonly Difference[] {
  const comparison: Comparison = { classOf, found: [] };
  compareAt(one as SourceTree, other as SourceTree, '', comparison);
  return comparison.found;
}
