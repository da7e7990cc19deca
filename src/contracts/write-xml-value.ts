import { GatewayError } from '../kernel/gateway-error.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../wire/json/json-value.ts';
import { element, type XmlNode } from '../wire/xml/xml-node.ts';
import { SHARED, type Attributed, type Field, type Fields, type Scalar, type TypeUse } from './contract.ts';
import { hasTwins } from './read-xml-value.ts';
import { textTest } from './scalar-forms.ts';

/** Prefix of a contract's own namespace in what is written; `t` is that of the shared types. */
export const OWN_PREFIX = 'm';

/** Prefix of the shared types. */
export const SHARED_PREFIX = 't';

/** Writes one value under an element's name. */
type ValueWriter = (name: string, value: JsonValue, path: string) => XmlNode;

/** Writes the children of an element. */
export type ChildrenWriter = (value: JsonValue, path: string) => readonly XmlNode[];

function invalid(field: string): never {
  throw new GatewayError('contract-value-invalid', { field });
}

const prefixOf = (home: string): string => (home === SHARED ? SHARED_PREFIX : OWN_PREFIX);

/**
 * Compiles a writer of the children of an element with these fields. What does not conform to the contract throws
 * `contract-value-invalid` with its path, members that no field has included.
 */
export function fieldsWriter({ fields }: Fields, home: string): ChildrenWriter {
  const prefix = prefixOf(home);
  const writers = fields.map((field) => ({ json: field.json, optional: field.optional, write: fieldWriter(field, prefix) }));
  const known = new Set(fields.map(({ json }) => json));
  return (value, path) => {
    if (!isJsonObject(value)) return invalid(path);
    const object: JsonObject = value;
    for (const name of Object.keys(object)) if (!known.has(name) && object[name] !== undefined) invalid(`${path}/*`);
    return writers.flatMap(({ json, optional, write }) => {
      const member = object[json];
      if (member === undefined) return optional ? [] : invalid(`${path}/${json}`);
      return write(member, `${path}/${json}`);
    });
  };
}

type FieldWriter = (value: JsonValue, path: string) => readonly XmlNode[];

function fieldWriter({ name, type, many, list, unique }: Field, prefix: string): FieldWriter {
  const write = typeWriter(type);
  const called = `${prefix}:${name}`;
  if (!many) return (value, path) => [write(called, value, path)];
  const { least, most } = many;
  const each = (values: JsonValue, path: string, repeated: string): readonly XmlNode[] => {
    if (!Array.isArray(values) || values.length < least || values.length > most || (unique && hasTwins(values))) return invalid(path);
    return (values as readonly JsonValue[]).map((value, index) => write(repeated, value, `${path}[${index}]`));
  };
  if (list === undefined) return (value, path) => each(value, path, called);
  return (value, path) => [element(called, each(value, path, `${prefix}:${list}`))];
}

function typeWriter({ definition, home }: TypeUse): ValueWriter {
  if (definition.kind === 'fields') {
    const children = fieldsWriter(definition, home);
    return (name, value, path) => element(name, children(value, path));
  }
  return definition.kind === 'attributed' ? attributedWriter(definition) : scalarWriter(definition);
}

function scalarWriter(scalar: Scalar): ValueWriter {
  if (scalar.kind === 'boolean') return (name, value, path) => element(name, [typeof value === 'boolean' ? String(value) : invalid(path)]);
  if (scalar.kind === 'int') {
    const { least, most } = scalar;
    return (name, value, path) =>
      element(name, [
        typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most ? String(value) : invalid(path),
      ]);
  }
  const accepts = textTest(scalar);
  return (name, value, path) => element(name, typeof value === 'string' && accepts(value) ? (value === '' ? [] : [value]) : invalid(path));
}

function attributedWriter({ text, member, attributes }: Attributed): ValueWriter {
  const write = typeWriter(text);
  const known = new Set([member, ...attributes.map(({ json }) => json)]);
  const writers = attributes.map((field) => ({ ...field, write: typeWriter(field.type) }));
  return (name, value, path) => {
    if (!isJsonObject(value) || Object.keys(value).some((key) => !known.has(key))) return invalid(path);
    const written = write(name, value[member] ?? invalid(path), path);
    const pairs = writers.flatMap(({ name: called, json, optional, write: check }) => {
      const found = value[json];
      if (found === undefined) return optional ? [] : invalid(`${path}/${json}`);
      check(called, found, `${path}/${json}`);
      return [[called, typeof found === 'string' ? found : invalid(path)] as const];
    });
    return pairs.length === 0 ? written : { ...written, attributes: Object.fromEntries(pairs) };
  };
}
