import type { CodeList } from '../../../mapping/spec/code-list.ts';
import { placeText, readLocated, type LocatedText } from '../../../mapping/spec/located-text.ts';
import { mappingSpecFaults, type MappingSpec } from '../../../mapping/spec/mapping-spec.ts';
import { checkPack, type MappingFault, type PackFiles } from '../../../mapping/spec/pack.ts';
import { namedLists, sourceSchema } from '../pack/opened-pack.ts';
import { schemaFields, type SchemaField } from '../pack/schema-field.ts';

/** A version of a pack as far as it can be read, whether or not it can run. */
export interface PackVersion {
  readonly files: PackFiles;
  /** None for a version that can run. */
  readonly faults: readonly MappingFault[];
  /** Absent for a mapping that is not what its schema describes. */
  readonly spec?: MappingSpec;
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly fields: readonly SchemaField[];
  /** File, line and column of a part of `mapping.yaml`. */
  readonly placeOf: (pointer: string) => string;
  /** The same for a field of the record's schema, and for a part of a code list. */
  readonly placeOfField: (field: string) => string;
  readonly placeInList: (list: string, pointer: string) => string;
}

const EMPTY: LocatedText = { value: undefined, broken: [], placeOf: () => ({ path: '', line: 1, column: 1 }) };

/** The pointer of a field in the schema that describes it, as far as it is written there and not behind a reference. */
function inSchema(field: string): string {
  return field
    .split('/')
    .slice(1)
    .map((name) => (name === '-' ? '/items' : `/properties/${name}`))
    .join('');
}

/** Reads a version of a pack; `schemas` are the canonical ones. Never throws because of what the version holds. */
export function readVersion(files: PackFiles, schemas: ReadonlyMap<string, unknown>): PackVersion {
  const mapping = readLocated(files.mapping.path, files.mapping.text);
  const legible = mapping.broken.length === 0 && mappingSpecFaults(mapping.value).length === 0;
  const spec = legible ? (mapping.value as MappingSpec) : undefined;
  const file = files.schemas.find(({ path }) => path.split('/').at(-1) === spec?.source);
  const schema = file === undefined ? EMPTY : readLocated(file.path, file.text);
  const lists = new Map(
    files.codes.map(({ path, text }) => [
      path
        .split('/')
        .at(-1)
        ?.replace(/\.yaml$/, ''),
      readLocated(path, text),
    ]),
  );
  return {
    files,
    faults: checkPack(files, schemas),
    ...(spec === undefined ? {} : { spec }),
    lists: spec === undefined ? new Map() : namedLists(files, spec),
    fields: spec === undefined ? [] : schemaFields(sourceSchema(files, spec), () => undefined),
    placeOf: (pointer) => placeText(mapping.placeOf(pointer)),
    placeOfField: (field) => placeText(schema.placeOf(inSchema(field))),
    placeInList: (list, pointer) => placeText((lists.get(list) ?? EMPTY).placeOf(pointer)),
  };
}
