import { GatewayError } from '../../kernel/gateway-error.ts';
import { acceptsCodeList, codeListFaults, type CodeList } from './code-list.ts';
import { compileMapping, type CompiledMapping } from '../compile-mapping.ts';
import { locatedError, readLocated, type LocatedText, type MappingFault, type Place } from './located-text.ts';
import { mappingSpecFaults, specFaults, type MappingSpec } from './mapping-spec.ts';
import { planMapping } from '../plan/plan-mapping.ts';
import { recordSchemaFaults } from '../source/record-schema.ts';
import { checked, faultList } from './spec-faults.ts';
import { compileSourceSchema } from '../source/validate-source.ts';

export type { MappingFault } from './located-text.ts';

/** A file of a pack: its path as a reader knows it, and its text. */
export interface PackFile {
  readonly path: string;
  readonly text: string;
}

/** The files of a pack: what one national record is, and how it becomes canonical. */
export interface PackFiles {
  /** Name of the folder, which is that of the mapping. */
  readonly name: string;
  /** `mapping.yaml`. */
  readonly mapping: PackFile;
  /** JSON schemas of the folder, among them the one that the mapping names as its source. */
  readonly schemas: readonly PackFile[];
  /** The code lists of `mappings/codes`. */
  readonly codes: readonly PackFile[];
}

const faultAt = (file: LocatedText, pointer: string, mend: string, exact = pointer): MappingFault => ({
  ...file.placeOf(exact),
  pointer,
  mend,
});

const notationFaults = (file: LocatedText): readonly MappingFault[] =>
  file.broken.map(({ place, mend }) => ({ ...place, pointer: '', mend }));

const baseName = (path: string): string => path.split('/').at(-1) ?? path;

interface Opened<Value> {
  readonly faults: readonly MappingFault[];
  readonly value?: Value;
}

/** What an error of the compiler says, at its place in the file; any other error is raised again. */
function faultOf(error: unknown, file: LocatedText): MappingFault {
  if (!(error instanceof GatewayError) || error.code !== 'mapping-spec-invalid') throw error;
  return faultAt(file, error.details.field ?? '', error.details.mend ?? 'Correct the specification here.');
}

function openCodeList({ path, text }: PackFile): Opened<CodeList> {
  const file = readLocated(path, text);
  if (file.broken.length > 0) return { faults: notationFaults(file) };
  const found = specFaults(file.value, acceptsCodeList, 'schemas/config/code-list.schema.json');
  if (found.length > 0) return { faults: found.map(({ field, place, mend }) => faultAt(file, field, mend, place)) };
  const list = file.value as CodeList;
  if (baseName(path) !== `${list.list}.yaml`) return { faults: [faultAt(file, '/list', 'Give the list the name of its file.')] };
  const faults = codeListFaults(list).map(({ field, mend }) => faultAt(file, field, mend));
  return faults.length > 0 ? { faults } : { faults, value: list };
}

function openSchema(file: LocatedText): Opened<object> {
  if (file.broken.length > 0) return { faults: notationFaults(file) };
  const found = recordSchemaFaults(file.value).map(({ field, mend }) => faultAt(file, field, mend));
  if (found.length > 0 || typeof file.value !== 'object' || file.value === null) return { faults: found };
  try {
    compileSourceSchema(file.value);
    return { faults: [], value: file.value };
  } catch (error) {
    return { faults: [{ ...faultOf(error, file), ...file.placeOf(''), pointer: '' }] };
  }
}

interface OpenedPack {
  readonly faults: readonly MappingFault[];
  readonly lists: ReadonlyMap<string, CodeList>;
  readonly faultyLists: readonly string[];
  readonly mapping: LocatedText;
  /** Places of rules that the mapping's schema refuses. */
  readonly malformed: readonly string[];
  /** Both are there where the mapping itself can be checked: its schema refuses no more than single rules. */
  readonly spec?: MappingSpec;
  readonly sourceSchema?: object;
}

/** The rule that a place is in, if it is in one. */
const RULE = /^(?:\/(?:rules)\/\d+)+/;

/** The lists that the mapping names; a fault in another list is the concern of the packs that read it. */
function listsOf(files: PackFiles, spec: unknown): readonly PackFile[] {
  const tables = Object.values((spec as { readonly codes?: Readonly<Record<string, unknown>> } | null)?.codes ?? {});
  const named = new Set(tables.map((table) => (table as { readonly list?: unknown } | null)?.list));
  return files.codes.filter((file) => named.has(listName(file)));
}

const listName = ({ path }: PackFile): string => baseName(path).replace(/\.yaml$/, '');

function openSource(files: PackFiles, mapping: LocatedText): Opened<object> {
  const source = (mapping.value as { readonly source?: unknown } | null)?.source;
  const file = files.schemas.find(({ path }) => baseName(path) === source);
  if (file !== undefined) return openSchema(readLocated(file.path, file.text));
  return { faults: typeof source === 'string' ? [faultAt(mapping, '/source', 'Name a schema that lies beside the mapping.')] : [] };
}

function openPack(files: PackFiles): OpenedPack {
  const mapping = readLocated(files.mapping.path, files.mapping.text);
  const nothing = { lists: new Map<string, CodeList>(), faultyLists: [], malformed: [], mapping };
  if (mapping.broken.length > 0) return { ...nothing, faults: notationFaults(mapping) };
  const shapeless = mappingSpecFaults(mapping.value);
  const own = shapeless.map(({ field, place, mend }) => faultAt(mapping, field, mend, place));
  const opened = listsOf(files, mapping.value).map((file) => ({ name: listName(file), ...openCodeList(file) }));
  const schema = openSource(files, mapping);
  const name = (mapping.value as { readonly mapping?: unknown } | null)?.mapping;
  if (typeof name === 'string' && name !== files.name) own.push(faultAt(mapping, '/mapping', 'Give the mapping the name of its folder.'));
  const malformed = shapeless.map(({ place }) => RULE.exec(place)?.[0]);
  return {
    faults: [...own, ...schema.faults, ...opened.flatMap(({ faults }) => faults)],
    lists: new Map(opened.flatMap(({ value }) => (value === undefined ? [] : [[value.list, value] as const]))),
    faultyLists: opened.filter(({ value }) => value === undefined).map((list) => list.name),
    malformed: malformed.filter((place) => place !== undefined),
    mapping,
    ...(malformed.includes(undefined) ? {} : { spec: mapping.value as MappingSpec }),
    ...(schema.value === undefined ? {} : { sourceSchema: schema.value }),
  };
}

/**
 * Every fault of a pack, in the order of its files and lines: of the notation, of the mapping, of the schema of its record, of the code
 * lists that it names. None for a pack that can run. `canonicalSchemas` are those of `schemas/canonical`, by path.
 */
export function checkPack(files: PackFiles, canonicalSchemas: ReadonlyMap<string, unknown>): readonly MappingFault[] {
  const { faults, lists, faultyLists, malformed, mapping, spec, sourceSchema } = openPack(files);
  const list = faultList(malformed, faultyLists);
  if (spec !== undefined && sourceSchema !== undefined)
    checked(() => planMapping(spec, { sourceSchema, targetSchemas: canonicalSchemas, lists }, list), list);
  const all = [...faults, ...list.errors.map((error) => faultOf(error, mapping))];
  const rank = ({ path }: MappingFault): number =>
    path === files.mapping.path ? 0 : files.codes.some((file) => file.path === path) ? 2 : 1;
  return all.toSorted((one, other) => rank(one) - rank(other) || one.line - other.line || one.column - other.column);
}

/**
 * Compiles a pack. Raises `mapping-spec-invalid` for its first fault; the error's `field` is file, line and column, and the pointer of the
 * part at fault. `canonicalSchemas` are those of `schemas/canonical`, by path.
 */
export function compilePack(files: PackFiles, canonicalSchemas: ReadonlyMap<string, unknown>): CompiledMapping {
  const { faults, lists, mapping, spec, sourceSchema } = openPack(files);
  const [fault] = faults;
  if (fault !== undefined || spec === undefined || sourceSchema === undefined)
    throw locatedError(fault ?? faultAt(mapping, '', 'Correct the specification.'));
  try {
    return compileMapping(spec, { sourceSchema, targetSchemas: canonicalSchemas, lists });
  } catch (error) {
    throw locatedError(faultOf(error, mapping), error);
  }
}

/** Where a part of a pack's mapping stands, such as a rule by the place that a trace or an outline gives. */
export function placeInPack(files: PackFiles, pointer: string): Place {
  return readLocated(files.mapping.path, files.mapping.text).placeOf(pointer);
}
