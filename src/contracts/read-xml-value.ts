import { GatewayError } from '../kernel/gateway-error.ts';
import type { JsonObject, JsonValue } from '../wire/json/json-value.ts';
import { attribute } from '../wire/xml/xml-access.ts';
import { withoutPadding } from '../wire/xml/padding.ts';
import { readSequence, type ElementReader, type ElementSequence } from '../wire/xml-sequence/element-sequence.ts';
import { integer, textContent, truth } from '../wire/xml-sequence/simple-content.ts';
import { namespaceOf, type Attributed, type Field, type Fields, type Scalar, type TypeUse } from './contract.ts';
import { textTest } from './scalar-forms.ts';

/** Takes one field off a sequence; `undefined` where it is absent. */
type FieldReader = (sequence: ElementSequence) => JsonValue | undefined;

function malformed(field: string): never {
  throw new GatewayError('wire-xml-malformed', { field, mend: 'Write the content in the form that the contract describes.' });
}

/**
 * Compiles a reader of elements with these fields, whose children are in the namespace of the contract `home`. It is as strict as the
 * schema; it throws `wire-xml-malformed` or `wire-element-unknown` with the path.
 */
export function fieldsReader(fields: Fields, home: string): ElementReader<JsonObject> {
  const namespace = namespaceOf(home);
  const members = fields.fields.map((field) => [field.json, fieldReader(field, namespace)] as const);
  return (element, path) =>
    readSequence(element, path, namespace, (sequence) => {
      const value: Record<string, JsonValue> = {};
      for (const [name, read] of members) {
        const member = read(sequence);
        if (member !== undefined) value[name] = member;
      }
      return value;
    });
}

function fieldReader(field: Field, namespace: string): FieldReader {
  const { name, type, many, list, optional } = field;
  const read = typeReader(type);
  if (!many) return optional ? (sequence) => sequence.optional(name, read) : (sequence) => sequence.one(name, read);
  const repeated = (element: string): FieldReader => repeatedReader(field, element, read);
  if (list === undefined) return repeated(name);
  const inner = repeated(list);
  const wrapper: ElementReader<JsonValue> = (element, path) => readSequence(element, path, namespace, (sequence) => inner(sequence) ?? []);
  return optional ? (sequence) => sequence.optional(name, wrapper) : (sequence) => sequence.one(name, wrapper);
}

function repeatedReader({ many, list, optional, unique }: Field, element: string, read: ElementReader<JsonValue>): FieldReader {
  const { least, most } = many ?? { least: 0, most: 1 };
  const mayBeAbsent = optional && list === undefined;
  return (sequence) => {
    const values = sequence.many(element, most, read) ?? [];
    if (mayBeAbsent && values.length === 0) return undefined;
    if (values.length < least || (unique && hasTwins(values))) return malformed(element);
    return values;
  };
}

/** Whether two of the values are the same. */
export function hasTwins(values: readonly JsonValue[]): boolean {
  return new Set(values.map((value) => (typeof value === 'object' ? JSON.stringify(value) : value))).size < values.length;
}

function typeReader({ definition, home }: TypeUse): ElementReader<JsonValue> {
  if (definition.kind === 'fields') return fieldsReader(definition, home);
  return definition.kind === 'attributed' ? attributedReader(definition) : scalarReader(definition);
}

const asItStands = (text: string): string => text;

/** White space around a date means nothing, and within base64 neither (XML Schema, part 2, sections 3.2.16 and 4.3.6). */
const STRIPPED: Readonly<Record<Exclude<Scalar['kind'], 'int' | 'boolean'>, (text: string) => string>> = {
  text: asItStands,
  enum: asItStands,
  date: withoutPadding,
  instant: withoutPadding,
  bytes: (text) => text.replace(/[ \t\r\n]+/g, ''),
};

function scalarReader(scalar: Scalar): ElementReader<JsonValue> {
  if (scalar.kind === 'int') return integer(scalar.least, scalar.most);
  if (scalar.kind === 'boolean') return truth;
  const accepts = textTest(scalar);
  const strip = STRIPPED[scalar.kind];
  return (element, path) => {
    const value = strip(textContent(element, path));
    return accepts(value) ? value : malformed(path);
  };
}

function attributedReader({ text, member, attributes }: Attributed): ElementReader<JsonValue> {
  const accepts = plainTest(text);
  const names = attributes.map(({ name }) => name);
  const tests = attributes.map((field) => ({ ...field, accepts: plainTest(field.type) }));
  return (element, path) => {
    const content = textContent(element, path, names);
    if (!accepts(content)) return malformed(path);
    const value: Record<string, JsonValue> = { [member]: content };
    for (const { name, json, optional, accepts: fits } of tests) {
      const found = attribute(element, name);
      if (found === undefined ? !optional : !fits(found)) return malformed(`${path}/@${name}`);
      if (found !== undefined) value[json] = found;
    }
    return value;
  };
}

function plainTest({ definition }: TypeUse): (value: string) => boolean {
  if (definition.kind === 'fields' || definition.kind === 'attributed' || definition.kind === 'int' || definition.kind === 'boolean')
    throw new GatewayError('internal-error', { field: 'attribute' });
  return textTest(definition);
}
