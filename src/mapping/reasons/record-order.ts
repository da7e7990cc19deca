import { tokensOf } from '../pointer.ts';
import type { Shape } from '../source/shape.ts';
import { isSourceList, isSourceObject, type SourceTree } from '../source/source-tree.ts';

/** Places of names in objects that were looked at already, by the object, or by its shape where it is absent. */
type KnownPlaces = Map<unknown, ReadonlyMap<string, number>>;

/** The names of an object in the record's order; names that only the schema knows stand behind the one that the schema puts before them. */
function namesOf(tree: SourceTree | undefined, shape: Shape | undefined): readonly string[] {
  const own = isSourceObject(tree) ? Object.keys(tree) : [];
  const present = new Set(own);
  const behind = new Map<string | undefined, string[]>();
  let before: string | undefined;
  for (const name of shape?.kind === 'object' ? shape.parts.keys() : []) {
    if (present.has(name)) before = name;
    else behind.set(before, [...(behind.get(before) ?? []), name]);
  }
  return [...(behind.get(undefined) ?? []), ...own.flatMap((name) => [name, ...(behind.get(name) ?? [])])];
}

function placeOf(name: string, tree: SourceTree | undefined, shape: Shape | undefined, known: KnownPlaces): number {
  const key = isSourceObject(tree) ? tree : shape;
  let places = known.get(key);
  if (places === undefined) {
    places = new Map(namesOf(tree, shape).map((one, index) => [one, index]));
    known.set(key, places);
  }
  return places.get(name) ?? Number.MAX_SAFE_INTEGER;
}

function positionOf(pointer: string, record: SourceTree, shape: Shape, known: KnownPlaces): readonly number[] {
  let tree: SourceTree | undefined = record;
  let here: Shape | undefined = shape;
  return tokensOf(pointer).map((token) => {
    if (tree !== undefined && isSourceList(tree)) {
      const index = Number(token);
      tree = tree[index];
      here = here?.kind === 'list' ? here.items : undefined;
      return Number.isNaN(index) ? Number.MAX_SAFE_INTEGER : index;
    }
    const place = placeOf(token, tree, here, known);
    tree = isSourceObject(tree) && Object.hasOwn(tree, token) ? tree[token] : undefined;
    here = here?.kind === 'object' ? here.parts.get(token) : undefined;
    return place;
  });
}

function compare(one: readonly number[], other: readonly number[]): number {
  for (let index = 0; index < Math.min(one.length, other.length); index += 1) {
    const difference = (one[index] ?? 0) - (other[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return one.length - other.length;
}

/**
 * Parts of a record, each named by its pointer in `field`, in the order in which they stand in the record; an absent part stands where its
 * schema puts it, and a part before those within it.
 */
export function inRecordOrder<Part extends { readonly field: string }>(
  parts: readonly Part[],
  record: SourceTree,
  shape: Shape,
): readonly Part[] {
  const known: KnownPlaces = new Map();
  return parts
    .map((part) => ({ part, position: positionOf(part.field, record, shape, known) }))
    .toSorted((one, other) => compare(one.position, other.position))
    .map(({ part }) => part);
}

/** The part of a record at a pointer with indices, or undefined where there is none. */
export function partAt(record: SourceTree, pointer: string): SourceTree | undefined {
  let tree: SourceTree | undefined = record;
  for (const token of tokensOf(pointer)) {
    if (tree !== undefined && isSourceList(tree)) tree = tree[Number(token)];
    else tree = isSourceObject(tree) && Object.hasOwn(tree, token) ? tree[token] : undefined;
  }
  return tree;
}
