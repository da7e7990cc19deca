import type { Attributed, ContractPart, Definition, Field, Fields, NamedType, TypeUse } from './contract.ts';
import { isSharedPattern } from './pattern.ts';
import { openMapping, type YamlMapping } from './yaml-mapping.ts';
import type { Place, Report, YamlEntry, YamlValue } from './yaml-value.ts';

/** Names of types, elements and operations. */
export const NAME = /^[A-Z][A-Za-z0-9]{0,79}$/;

/** Names of JSON members. */
const MEMBER = /^[a-z][A-Za-z0-9]{0,79}$/;

/** The ways to say what a type is; a type has exactly one, besides `pattern`, which may narrow `text`. */
const DEFINING = ['enum', 'pattern', 'int', 'text', 'bytes', 'date', 'instant', 'boolean', 'fields', 'attributed'] as const;

const TYPE_KEYS = ['doc', ...DEFINING];
const FIELD_KEYS = [
  'name',
  'type',
  'doc',
  'optional',
  'many',
  'json',
  'list',
  'unique',
  'enum',
  'pattern',
  'int',
  'text',
  'bytes',
  'boolean',
];

/** The name with a small first letter: how a field is called in JSON unless told. */
const memberName = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** What reading the types of one contract needs. */
export interface TypeReading {
  readonly home: string;
  readonly report: Report;
  /** Types of other namespaces. */
  readonly known: ReadonlyMap<string, NamedType>;
  /** What may be used without being declared here; it then belongs to this contract's namespace. */
  readonly parts: readonly ContractPart[];
}

/** Reads the types of a contract, in their order; references to each other may go either way, but never in a circle. */
export function readTypes(entries: ReadonlyMap<string, YamlEntry>, reading: TypeReading): TypeTable {
  const { known, home, report, parts } = reading;
  const partOf = (name: string): ContractPart | undefined => parts.find(({ written }) => written.has(name));
  const read = new Map<string, NamedType>();
  const open = new Set<string>();
  const find = (name: string, at: Place): NamedType | undefined => {
    const part = entries.has(name) ? undefined : partOf(name);
    const entry = entries.get(name) ?? part?.written.get(name);
    if (entry === undefined) {
      const shared = known.get(name);
      if (!shared) report(at, `No type ${name} is declared, neither here nor among the shared types.`);
      return shared;
    }
    const done = read.get(name);
    if (done) return done;
    if (open.has(name)) {
      report(at, `The type ${name} contains itself.`);
      return undefined;
    }
    open.add(name);
    const type = { ...readType(name, entry.value, home, report, find), part: part?.name };
    read.set(name, type);
    open.delete(name);
    return type;
  };
  for (const [name, { at }] of entries) {
    if (!NAME.test(name)) report(at, `${name} is no name of a type: begin with a capital, then letters and digits.`);
    if (known.has(name)) report(at, `The shared types declare ${name} already.`);
    const part = partOf(name);
    if (part) report(at, `The part ${part.name} declares ${name} already.`);
    find(name, at);
  }
  const names = [...parts.flatMap(({ written }) => [...written.keys()]), ...entries.keys()];
  return {
    types: () => new Map(names.flatMap((name) => pair(name, read.get(name)))),
    fields: (values) => readFields(values, home, report, find),
  };
}

const pair = (name: string, type: NamedType | undefined): readonly (readonly [string, NamedType])[] => (type ? [[name, type]] : []);

/** The types of one contract, and a reader for fields that use them. */
export interface TypeTable {
  /** Those declared, and before them those of its parts that have been used so far. */
  types(): ReadonlyMap<string, NamedType>;
  fields(values: readonly YamlValue[]): readonly Field[];
}

type Find = (name: string, at: Place) => NamedType | undefined;

function readType(name: string, value: YamlValue, home: string, report: Report, find: Find): Omit<NamedType, 'part'> {
  const mapping = openMapping(value, TYPE_KEYS, report);
  return { name, home, doc: mapping.requiredText('doc'), definition: readDefinition(mapping, home, report, find) };
}

const NOTHING: Definition = { kind: 'fields', fields: [] };

function readDefinition(mapping: YamlMapping, home: string, report: Report, find: Find): Definition {
  const given = DEFINING.filter((key) => mapping.has(key));
  const way = given.find((key): key is Exclude<typeof key, 'pattern'> => key !== 'pattern');
  if (given.length === 0 || given.length > (way !== undefined && mapping.has('pattern') && way === 'text' ? 2 : 1)) {
    report(mapping.at, `Say what it is by one of ${DEFINING.join(', ')}.`);
    return NOTHING;
  }
  switch (way) {
    case undefined:
    case 'text':
      return textDefinition(mapping, report);
    case 'enum': {
      const values = mapping.texts('enum');
      if (values.length === 0 || new Set(values).size < values.length) report(mapping.place('enum'), 'List one or more values, each once.');
      return { kind: 'enum', values };
    }
    case 'int': {
      const [least, most] = mapping.bounds('int') ?? [0, 0];
      if (least < -2_147_483_648 || most > 2_147_483_647) report(mapping.place('int'), 'Stay within 32 bits.');
      return { kind: 'int', least, most };
    }
    case 'bytes':
      return { kind: 'bytes', most: mapping.number('bytes') ?? 1 };
    case 'date':
    case 'instant':
    case 'boolean':
      if (!mapping.truth(way)) report(mapping.place(way), `Write ${way}: true.`);
      return { kind: way };
    case 'fields':
      return { kind: 'fields', fields: readFields(mapping.list('fields'), home, report, find) };
    case 'attributed':
      return readAttributed(mapping.value('attributed'), home, report, find);
  }
}

function textDefinition(mapping: YamlMapping, report: Report): Definition {
  const [least, most] = mapping.bounds('text') ?? [0, undefined];
  const pattern = mapping.text('pattern');
  if (least < 0) report(mapping.place('text'), 'A length is not below nought.');
  if (pattern !== undefined && !isSharedPattern(pattern))
    report(mapping.place('pattern'), 'Use only what XML Schema and ECMAScript read alike: no anchors, shorthand classes or look-around.');
  return { kind: 'text', least, most, pattern };
}

function readAttributed(value: YamlValue | undefined, home: string, report: Report, find: Find): Attributed | Fields {
  if (value === undefined) return { kind: 'fields', fields: [] };
  const mapping = openMapping(value, ['text', 'member', 'attributes'], report);
  const text = find(mapping.requiredText('text'), mapping.place('text'));
  const member = mapping.requiredText('member');
  if (!MEMBER.test(member)) report(mapping.place('member'), `${member} is no name of a member.`);
  const attributes = mapping.list('attributes').flatMap((attribute) => readField(attribute, home, report, find, MEMBER) ?? []);
  for (const { many, type } of attributes)
    if (many !== undefined || type.definition.kind === 'fields') report(mapping.place('attributes'), 'An attribute holds one plain value.');
  if (!text || text.definition.kind === 'fields' || text.definition.kind === 'attributed') {
    report(mapping.place('text'), 'The text of an element with attributes has a plain type.');
    return { kind: 'fields', fields: [] };
  }
  return { kind: 'attributed', member, text, attributes };
}

function readFields(values: readonly YamlValue[], home: string, report: Report, find: Find): readonly Field[] {
  const fields = values.flatMap((value) => readField(value, home, report, find, NAME) ?? []);
  const names = new Set<string>();
  for (const [index, { name, json }] of fields.entries()) {
    const at = values[index]?.at;
    if (at && (names.has(name) || names.has(`json ${json}`))) report(at, `${name} (${json} in JSON) stands twice.`);
    names.add(name);
    names.add(`json ${json}`);
  }
  return fields;
}

function readField(value: YamlValue, home: string, report: Report, find: Find, naming: RegExp): Field | undefined {
  const mapping = openMapping(value, FIELD_KEYS, report);
  const name = mapping.requiredText('name');
  if (!naming.test(name)) report(mapping.place('name'), `${name} is no name of a field.`);
  const type = readTypeUse(mapping, home, report, find);
  const bounds = mapping.bounds('many');
  const list = mapping.text('list');
  if (bounds && (bounds[0] < 0 || bounds[1] < 1))
    report(mapping.place('many'), 'Let it stand at least nought and at most one or more times.');
  if (list !== undefined && !NAME.test(list)) report(mapping.place('list'), `${list} is no name of an element.`);
  if ((list !== undefined || mapping.has('unique')) && !bounds) report(mapping.at, 'Say many for what is repeated.');
  const optional = mapping.truth('optional');
  const json = mapping.text('json') ?? (bounds && list === undefined ? `${memberName(name)}s` : memberName(name));
  if (!MEMBER.test(json)) report(mapping.place('json'), `${json} is no name of a member.`);
  if (!type) return undefined;
  if (mapping.truth('unique') && (type.definition.kind === 'fields' || type.definition.kind === 'attributed'))
    report(mapping.place('unique'), 'Only plain values can be told to differ.');
  // Where the member may be absent, an array that is there holds something: XML cannot tell an empty list from an absent one.
  const many = bounds && { least: optional && list === undefined ? Math.max(bounds[0], 1) : bounds[0], most: bounds[1] };
  return { name, json, type, doc: mapping.text('doc'), optional, many, list, unique: mapping.truth('unique') };
}

function readTypeUse(mapping: YamlMapping, home: string, report: Report, find: Find): TypeUse | undefined {
  if (mapping.has('type')) {
    if (DEFINING.some((key) => mapping.has(key))) report(mapping.at, 'Name a type or say what it is, not both.');
    return find(mapping.requiredText('type'), mapping.place('type'));
  }
  return { name: undefined, home, doc: undefined, definition: readDefinition(mapping, home, report, find) };
}
