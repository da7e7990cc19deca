import fc from 'fast-check';
import type { Constraint, LeafConstraint } from '../../../../src/mapping/emit/constraint.ts';
import { isSourceList, isSourceObject, type SourceTree } from '../../../../src/mapping/source/source-tree.ts';

/** The leaves that stand at each place of some records, by the place's pointer with `-` for each element. */
export type LeafPool = ReadonlyMap<string, readonly SourceTree[]>;

/** Gathers the leaves of records that are known to be realistic. */
export function leafPool(records: readonly SourceTree[]): LeafPool {
  const pool = new Map<string, SourceTree[]>();
  const gather = (tree: SourceTree, at: string): void => {
    if (isSourceList(tree)) tree.forEach((item) => gather(item, `${at}/-`));
    else if (isSourceObject(tree)) for (const [name, part] of Object.entries(tree)) gather(part, `${at}/${name}`);
    else pool.set(at, [...(pool.get(at) ?? []), tree]);
  };
  for (const record of records) gather(record, '');
  return pool;
}

const WILD: readonly string[] = [
  '',
  ' ',
  '\u00a0',
  'ẞß',
  'e\u0301',
  '𝔄𝔅',
  '\ud800',
  'Їжак',
  'Αθήνα',
  '0',
  '31.02.2020',
  '29.02.2023',
  '__proto__',
  '<',
  '\u0000',
];

const wildText = fc.oneof(
  fc.constantFrom(...WILD),
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A text with spaces where registers should not write any. */
const spaced = (text: fc.Arbitrary<SourceTree>): fc.Arbitrary<SourceTree> =>
  fc
    .tuple(text, fc.constantFrom('', ' ', '\u00a0', '\t'), fc.constantFrom('', ' ', '\u2003'))
    .map(([one, before, after]) => `${before}${typeof one === 'string' ? one : ''}${after}`);

function schemaText({ pattern, enum: words, minLength, maxLength }: LeafConstraint): fc.Arbitrary<string> {
  if (words !== undefined) return fc.constantFrom(...(words as string[]));
  const text =
    pattern === undefined
      ? fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 20) })
      : fc.stringMatching(new RegExp(pattern), { maxLength: 110 });
  return text.filter((made) => made.length <= maxLength && made.length >= minLength);
}

function leaf(constraint: LeafConstraint, pool: readonly SourceTree[]): fc.Arbitrary<SourceTree> {
  const known = pool.length === 0 ? [] : [{ arbitrary: fc.constantFrom(...pool), weight: 24 }];
  if (constraint.type === 'string') {
    const fitting = schemaText(constraint);
    return fc.oneof(
      { arbitrary: fitting, weight: 2 },
      ...known,
      { arbitrary: spaced(pool.length === 0 ? fitting : fc.constantFrom(...pool)), weight: 1 },
      { arbitrary: wildText, weight: 1 },
    );
  }
  if (constraint.type === 'boolean') return fc.boolean();
  return fc.oneof({ arbitrary: fc.integer({ min: -2, max: 110 }), weight: 4 }, ...known, { arbitrary: fc.double(), weight: 1 });
}

/** What the schema allows, and nothing else. */
function tameLeaf(constraint: LeafConstraint): fc.Arbitrary<SourceTree> {
  if (constraint.type === 'string') return schemaText(constraint);
  if (constraint.type === 'boolean') return fc.boolean();
  return fc.integer({ min: Math.max(constraint.minimum, -1e9), max: Math.min(constraint.maximum, 1e9) });
}

/** Records that a schema accepts. */
export function tameRecord(constraint: Constraint): fc.Arbitrary<SourceTree> {
  if (constraint.kind === 'leaf') return tameLeaf(constraint);
  if (constraint.kind === 'list')
    return fc.array(tameRecord(constraint.items), {
      minLength: constraint.minItems,
      maxLength: Math.min(Math.max(2, constraint.minItems), constraint.maxItems),
    });
  const parts = Object.fromEntries(constraint.names.map((name) => [name, tameRecord(constraint.part(name)!)]));
  return fc.record(parts, { requiredKeys: [...constraint.required] });
}

/** Records that come close to what a schema demands: most leaves are taken from the pool, some are what the schema allows, few are wild. */
export function recordArbitrary(constraint: Constraint, pool: LeafPool, at = ''): fc.Arbitrary<SourceTree> {
  if (constraint.kind === 'leaf') return leaf(constraint, pool.get(at) ?? []);
  if (constraint.kind === 'list')
    return fc.array(recordArbitrary(constraint.items, pool, `${at}/-`), {
      minLength: constraint.minItems,
      maxLength: Math.min(4, constraint.maxItems),
    });
  const parts = Object.fromEntries(constraint.names.map((name) => [name, recordArbitrary(constraint.part(name)!, pool, `${at}/${name}`)]));
  return fc.record(parts, { requiredKeys: [...constraint.required] });
}

type Open = Record<string, SourceTree> | SourceTree[];

function places(tree: SourceTree, found: [Open, string][] = []): [Open, string][] {
  if (typeof tree !== 'object' || tree === null) return found;
  for (const key of Object.keys(tree)) {
    found.push([tree as Open, key]);
    places((tree as Record<string, SourceTree>)[key]!, found);
  }
  return found;
}

const SUBSTITUTES: readonly SourceTree[] = [null, '', 0, -0, 1.5, true, [], {}, [null], ['x'], { x: 'y' }, 'ß', '12.12.2012', '𝔄'];

/** Records of the given ones with one thing wrong or odd: a part gone, of another kind, unknown, or written more often. */
export function mutatedRecord(records: readonly SourceTree[]): fc.Arbitrary<SourceTree> {
  const change = fc.record({
    record: fc.constantFrom(...records),
    place: fc.nat(),
    way: fc.nat({ max: 5 }),
    substitute: fc.constantFrom(...SUBSTITUTES),
  });
  return change.map(({ record, place, way, substitute }) => {
    const copy = JSON.parse(JSON.stringify(record)) as SourceTree;
    const all = places(copy);
    const [holder, key] = all[place % all.length]!;
    const open = holder as Record<string, SourceTree>;
    if (way === 0 && !Array.isArray(holder)) Reflect.deleteProperty(open, key);
    else if (way === 1 && !Array.isArray(holder)) open[`${key}X`] = substitute;
    else if (way === 2 && Array.isArray(open[key])) open[key] = [...(open[key] as SourceTree[]), ...(open[key] as SourceTree[])];
    else if (way === 3 && typeof open[key] === 'string') open[key] = `${open[key]} ${open[key]}`;
    else if (way === 4 && typeof open[key] === 'string') open[key] = open[key].toLowerCase();
    else open[key] = substitute;
    return copy;
  });
}
