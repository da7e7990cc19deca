import type { Shape } from '../../../src/mapping/source/shape.ts';
import { isSourceList, isSourceObject, type SourceTree } from '../../../src/mapping/source/source-tree.ts';

/** Pointers of the parts of a tree that a shape does not have, or has as another kind; none for a tree that fits. */
export function misfits(tree: SourceTree, shape: Shape, at = ''): readonly string[] {
  if (shape.kind === 'leaf') return typeof tree === (shape.type === 'integer' ? 'number' : shape.type) ? [] : [at];
  if (shape.kind === 'list') return isSourceList(tree) ? tree.flatMap((item, index) => misfits(item, shape.items, `${at}/${index}`)) : [at];
  if (!isSourceObject(tree)) return [at];
  const missing = [...shape.required].filter((name) => !(name in tree)).map((name) => `${at}/${name} missing`);
  return [
    ...missing,
    ...Object.entries(tree).flatMap(([name, part]) => {
      const inner = shape.parts.get(name);
      return inner === undefined ? [`${at}/${name}`] : misfits(part, inner, `${at}/${name}`);
    }),
  ];
}
