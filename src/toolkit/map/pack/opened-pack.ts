import type { Drop } from '../../../mapping/source/account-fields.ts';
import type { CodeList } from '../../../mapping/spec/code-list.ts';
import type { CompiledMapping } from '../../../mapping/compile-mapping.ts';
import { canonicalLookup } from '../../../mapping/source/shape.ts';
import { placeText, readLocated } from '../../../mapping/spec/located-text.ts';
import { isListSpec, type DropSpec, type MappingSpec, type RuleSpec } from '../../../mapping/spec/mapping-spec.ts';
import { compilePack, type PackFiles } from '../../../mapping/spec/pack.ts';
import { plannedLeaves, type PlannedLeaf } from './planned-leaf.ts';
import { provisionOf, type Provision } from './provision.ts';
import { schemaFields, type SchemaField } from './schema-field.ts';

/** A field that stays behind, and where the mapping says so. */
export interface PlacedDrop extends Drop {
  /** Pointer of the drop in `mapping.yaml`. */
  readonly at: string;
}

/** A pack that runs, and all that its files say about it. */
export interface OpenedPack {
  readonly files: PackFiles;
  readonly compiled: CompiledMapping;
  readonly spec: MappingSpec;
  /** The code lists that the mapping names, by name. */
  readonly lists: ReadonlyMap<string, CodeList>;
  /** Fields of the national record, by its schema. */
  readonly sourceFields: readonly SchemaField[];
  /** Fields of the canonical record, of every kind of record. */
  readonly targetFields: ReadonlyMap<string, SchemaField>;
  readonly leaves: readonly PlannedLeaf[];
  readonly drops: readonly PlacedDrop[];
  /** File, line and column of a part of `mapping.yaml`. */
  readonly placeOf: (pointer: string) => string;
  /** Why a canonical field, named with `-` for each element, may travel. */
  readonly provisionFor: (to: string, law: string | undefined) => Provision | undefined;
}

const baseName = (path: string): string => path.split('/').at(-1) ?? path;

/** The code lists among the files that a mapping names. */
export function namedLists(files: PackFiles, { codes = {} }: MappingSpec): ReadonlyMap<string, CodeList> {
  const named = new Set(Object.values(codes).flatMap((table) => (isListSpec(table) ? [table.list] : [])));
  const lists = files.codes.map(({ path, text }) => readLocated(path, text).value as CodeList | undefined);
  return new Map(lists.flatMap((list) => (list !== undefined && named.has(list.list) ? [[list.list, list] as const] : [])));
}

/** The parsed schema of the national record; undefined where the pack has none of that name. */
export function sourceSchema(files: PackFiles, { source }: Pick<MappingSpec, 'source'>): unknown {
  const file = files.schemas.find(({ path }) => baseName(path) === source);
  return file && readLocated(file.path, file.text).value;
}

/** Places of all drops, in the order in which a compiled mapping lists them. */
function dropPlaces(rules: readonly RuleSpec[], drops: readonly DropSpec[] | undefined, at: string): readonly string[] {
  const own = (drops ?? []).map((_, index) => `${at}/drop/${index}`);
  return [...own, ...rules.flatMap((rule, index) => dropPlaces(rule.rules ?? [], rule.drop, `${at}/rules/${index}`))];
}

/** Compiles a pack and reads the rest of it. `schemas` are the canonical ones, by path. Raises `mapping-spec-invalid` as `compilePack` does. */
export function openPack(files: PackFiles, schemas: ReadonlyMap<string, unknown>): OpenedPack {
  const compiled = compilePack(files, schemas);
  const mapping = readLocated(files.mapping.path, files.mapping.text);
  const spec = mapping.value as MappingSpec;
  const places = dropPlaces(spec.rules, spec.drop, '');
  const find = canonicalLookup(schemas);
  const targetFields = new Map(schemaFields(find(spec.target), find).map((field) => [field.pointer, field]));
  return {
    files,
    compiled,
    spec,
    lists: namedLists(files, spec),
    sourceFields: schemaFields(sourceSchema(files, spec), () => undefined),
    targetFields,
    leaves: plannedLeaves(compiled.plan.scope),
    drops: compiled.drops.map((drop, index) => ({ ...drop, at: places[index] ?? '/drop' })),
    placeOf: (pointer) => placeText(mapping.placeOf(pointer)),
    provisionFor: (to, law) => provisionOf(law, targetFields.get(to)),
  };
}
