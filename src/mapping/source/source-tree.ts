/** A leaf of a national record: text in XML and CSV; also numbers, booleans and null in JSON. */
export type SourceLeaf = string | number | boolean | null;

/** The named parts of one element or object of a national record. */
export interface SourceObject {
  readonly [name: string]: SourceTree;
}

/**
 * A national record in one form for all formats: objects of named parts, arrays for what repeats, leaves.
 * An XML attribute is a part named `@name`; the text of an element that also has attributes is the part `#text`.
 */
export type SourceTree = SourceLeaf | readonly SourceTree[] | SourceObject;

/** Whether the tree is an array of repeated parts. */
export function isSourceList(tree: SourceTree): tree is readonly SourceTree[] {
  return Array.isArray(tree);
}

/** Whether the tree is an object of named parts. */
export function isSourceObject(tree: SourceTree | undefined): tree is SourceObject {
  return typeof tree === 'object' && tree !== null && !Array.isArray(tree);
}

/** The named part of a tree, or undefined where there is none; never one inherited from a prototype. */
function partOf(tree: SourceTree | undefined, name: string): SourceTree | undefined {
  return isSourceObject(tree) && Object.hasOwn(tree, name) ? tree[name] : undefined;
}

/** The part that a path of names leads to, or undefined where the path ends early. */
export function descend(tree: SourceTree | undefined, path: readonly string[]): SourceTree | undefined {
  let here = tree;
  for (const name of path) here = partOf(here, name);
  return here;
}

/** Whether nothing is there: absent, null or the empty text. Every format spells absence in one of these ways. */
export function isAbsent(tree: SourceTree | undefined): boolean {
  return tree === undefined || tree === null || tree === '';
}
