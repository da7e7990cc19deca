import { EACH, escapeToken } from '../../../mapping/pointer.ts';
import { isAbsent, isSourceList, isSourceObject, type SourceTree } from '../../../mapping/source/source-tree.ts';

/** A part of a record and its pointer. */
export interface RecordPart {
  readonly field: string;
  readonly value: SourceTree;
}

/** The parts of a record that a path leads to, in order; `-` stands for each element of a list. Absent ones are left out. */
export function partsAt(tree: SourceTree | undefined, [name, ...rest]: readonly string[], at = ''): readonly RecordPart[] {
  if (tree === undefined || isAbsent(tree)) return [];
  if (name === undefined) return [{ field: at, value: tree }];
  if (isSourceList(tree)) {
    if (name === EACH) return tree.flatMap((element, index) => partsAt(element, rest, `${at}/${index}`));
    return /^\d{1,6}$/.test(name) ? partsAt(tree[Number(name)], rest, `${at}/${name}`) : [];
  }
  const inner = isSourceObject(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
  return partsAt(inner, rest, `${at}/${escapeToken(name)}`);
}

/** The leaves of a record, in its order; a list of texts is one leaf. Absent ones are left out. */
export function leavesOf(tree: SourceTree | undefined, at = ''): readonly RecordPart[] {
  if (tree === undefined || isAbsent(tree)) return [];
  if (isSourceList(tree)) {
    if (tree.every((element) => typeof element !== 'object' || element === null))
      return tree.every(isAbsent) ? [] : [{ field: at, value: tree }];
    return tree.flatMap((element, index) => leavesOf(element, `${at}/${index}`));
  }
  if (!isSourceObject(tree)) return [{ field: at, value: tree }];
  return Object.entries(tree).flatMap(([name, part]) => leavesOf(part, `${at}/${escapeToken(name)}`));
}

/** Whether a pointer names a part, or a part of it. */
export function isWithin(pointer: string, outer: string): boolean {
  return outer === '' || pointer === outer || pointer.startsWith(`${outer}/`);
}
