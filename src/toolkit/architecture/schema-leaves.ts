import { placeIn, type DocumentPath, type Place, type PlacedFile } from './placed-file.ts';

/** A leaf of a record as its JSON Schema describes it; a list of texts is one leaf. */
export interface SchemaLeaf {
  /** Pointer from the root of the record; `-` stands for each element of a list. */
  readonly pointer: string;
  readonly description: string;
  /** Allowed types, such as `string`. */
  readonly type: string;
  /** How many steps from the leaf upwards are required in a row; as many as the pointer has where every record has the leaf. */
  readonly requiredSteps: number;
  /** Where the schema describes it. */
  readonly place: Place;
}

type SchemaNode = Readonly<Record<string, unknown>>;

const MAX_DEPTH = 32;

const isNode = (value: unknown): value is SchemaNode => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Spot {
  readonly file: PlacedFile;
  readonly path: DocumentPath;
  readonly node: SchemaNode;
}

function nodeAt(file: PlacedFile, path: DocumentPath): Spot | undefined {
  let here: unknown = file.plain;
  for (const step of path) here = isNode(here) ? here[String(step)] : undefined;
  return isNode(here) ? { file, path, node: here } : undefined;
}

/** What a `$ref` names: a definition of the same schema, or another schema by its file’s name. */
function referred(spot: Spot, schemas: readonly PlacedFile[], reference: string): Spot | undefined {
  if (reference.startsWith('#/')) return nodeAt(spot.file, reference.slice(2).split('/'));
  const name = reference.split('/').at(-1) ?? '';
  const file = schemas.find((schema) => schema.file.endsWith(`/${name}`));
  return file === undefined ? undefined : nodeAt(file, []);
}

interface Walk {
  readonly pointer: string;
  readonly description: string;
  /** Whether each step so far is required, the first one first; an element of a list that is there is. */
  readonly required: readonly boolean[];
}

function leaves(spot: Spot, walk: Walk, schemas: readonly PlacedFile[], depth: number): readonly SchemaLeaf[] {
  const { node } = spot;
  const own = typeof node['description'] === 'string' ? node['description'] : '';
  const reference = node['$ref'];
  if (depth > MAX_DEPTH) return [];
  if (typeof reference === 'string') {
    const target = referred(spot, schemas, reference);
    return target === undefined ? [] : leaves(target, { ...walk, description: own || walk.description }, schemas, depth + 1);
  }
  const description = walk.description || own;
  const properties = node['properties'];
  if (isNode(properties)) {
    const required: readonly unknown[] = Array.isArray(node['required']) ? node['required'] : [];
    return Object.keys(properties).flatMap((name) => {
      const below = nodeAt(spot.file, [...spot.path, 'properties', name]);
      const next = { pointer: `${walk.pointer}/${name}`, description: '', required: [...walk.required, required.includes(name)] };
      return below === undefined ? [] : leaves(below, next, schemas, depth + 1);
    });
  }
  const items = nodeAt(spot.file, [...spot.path, 'items']);
  if (items !== undefined) {
    const next = { pointer: `${walk.pointer}/-`, description: '', required: [...walk.required, true] };
    const below = leaves(items, next, schemas, depth + 1);
    if (below.some(({ pointer }) => pointer !== next.pointer)) return below;
  }
  const optional = walk.required.lastIndexOf(false);
  return [
    {
      pointer: walk.pointer,
      description,
      type: typeof node['type'] === 'string' ? node['type'] : 'string',
      requiredSteps: walk.required.length - 1 - optional,
      place: placeIn(spot.file, spot.path),
    },
  ];
}

/** The leaves of the record that a schema describes, in its order; other schemas that it refers to are found by their files’ names. */
export function schemaLeaves(root: PlacedFile, schemas: readonly PlacedFile[] = []): readonly SchemaLeaf[] {
  const spot = nodeAt(root, []);
  return spot === undefined ? [] : leaves(spot, { pointer: '', description: '', required: [] }, schemas, 0);
}
