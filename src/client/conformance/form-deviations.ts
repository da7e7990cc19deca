import type { Contract, Definition, Field, Fields, Operation, TypeUse } from '../../contracts/contract.ts';
import { OWN_PREFIX } from '../../contracts/write-xml-value.ts';
import type { JsonObject, JsonValue } from '../../wire/json/json-value.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { badValues, type BadValue } from './bad-values.ts';
import { editElement, editMember, withoutElements, type Place } from './message-edit.ts';

/** One way in which a request breaks the form that the contract gives it, in either notation that can say it. */
export interface FormDeviation {
  /** Unique within the operation, such as `Subject.Sex/enumeration`. */
  readonly id: string;
  readonly name: string;
  readonly xml?: (message: XmlNode) => XmlNode;
  readonly json?: (message: JsonObject) => JsonObject;
}

/** A field where a sample request has it. `owner` names the type or message that holds the field. */
interface FieldPlace extends Place {
  readonly field: Field;
  readonly owner: string;
  readonly label: string;
}

const MAX_REPETITIONS = 500;

/**
 * Every mandatory field left out, every facet broken and every bound on repetition overstepped, each once in a contract however many
 * operations share the type, and what breaks any message, once for each operation. Each is a change to the sample request.
 */
export function formDeviations(contract: Contract): ReadonlyMap<string, readonly FormDeviation[]> {
  const seen = new Set<string>();
  const rows = [...contract.operations.values()].map((operation) => {
    const places = [...fieldPlaces(operation.request.content, operation.name, { names: [], members: [] }, '')];
    const rowsOfFields = places.flatMap((place) => fieldDeviations(place, seen));
    return [operation.name, [...messageDeviations(operation), ...rowsOfFields]] as const;
  });
  return new Map(rows);
}

function* fieldPlaces({ fields }: Fields, owner: string, above: Place, prefix: string): Generator<FieldPlace> {
  for (const field of fields) {
    const { name, json, list, many, type } = field;
    const place = {
      names: [...above.names, name, ...(list === undefined ? [] : [list])],
      members: [...above.members, json, ...(many ? [0] : [])],
    };
    const label = `${prefix}${name}`;
    yield { ...place, field, owner, label };
    if (type.definition.kind === 'fields') yield* fieldPlaces(type.definition, keyOf(type, `${owner}.${name}`), place, `${label}.`);
  }
}

const keyOf = ({ name, home }: TypeUse, otherwise: string): string => (name === undefined ? otherwise : `${home}:${name}`);

/** Takes a key; whether it was free. */
function take(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function fieldDeviations(place: FieldPlace, seen: Set<string>): readonly FormDeviation[] {
  const { field, owner, label } = place;
  const structural = take(seen, `${owner}/${field.name}`) ? [...missing(place), ...repetitions(place)] : [];
  const inner = field.type.definition.kind === 'fields' && take(seen, `unknown ${keyOf(field.type, label)}`) ? [unknownWithin(place)] : [];
  const typed = take(seen, `type ${keyOf(field.type, `${owner}/${field.name}`)}`) ? valueDeviations(place, field.type.definition) : [];
  return [...structural, ...inner, ...typed];
}

function missing({ field, names, members, label }: FieldPlace): readonly FormDeviation[] {
  if (field.optional) return [];
  const [above, member] = [field.list === undefined ? names : names.slice(0, -1), field.many ? members.slice(0, -1) : members];
  return [
    {
      id: `${label}/missing`,
      name: `${label} left out`,
      // A repeated element that may stand no times is an empty array in JSON, and nothing in XML.
      ...((field.many === undefined || field.many.least > 0 || field.list !== undefined) && {
        xml: (message: XmlNode) => withoutElements(message, above),
      }),
      json: (message) => editMember(message, member, () => undefined),
    },
  ];
}

function repetitions({ field, names, members, label }: FieldPlace): readonly FormDeviation[] {
  const { many, list, unique } = field;
  if (!many) return [];
  const array = members.slice(0, -1);
  const repeated = (id: string, words: string, count: number): FormDeviation => ({
    id: `${label}/${id}`,
    name: `${label} ${words}`,
    ...((count > 0 || list !== undefined) && {
      xml: (message: XmlNode) => {
        const bare = withoutSiblings(message, names);
        return editElement(bare, names, (found) => Array.from({ length: count }, () => found));
      },
    }),
    json: (message) => editMember(message, array, (found) => Array.from({ length: count }, () => firstOf(found))),
  });
  return [
    ...(many.most <= MAX_REPETITIONS ? [repeated('too-many', `more than ${many.most} times`, many.most + 1)] : []),
    ...(many.least > 0 ? [repeated('too-few', `fewer than ${many.least} times`, many.least - 1)] : []),
    ...(unique && many.most > 1 ? [repeated('twins', 'twice the same', Math.max(2, many.least))] : []),
  ];
}

const firstOf = (value: JsonValue): JsonValue => (Array.isArray(value) ? ((value as readonly JsonValue[])[0] ?? null) : value);

/** The message with only the first of the repeated elements. */
function withoutSiblings(message: XmlNode, names: readonly string[]): XmlNode {
  const called = names.at(-1) ?? '';
  return editElement(message, names.slice(0, -1), (found) => {
    let isFirst = true;
    const children = (found.children ?? []).filter((child) => {
      if (typeof child !== 'object' || child.name.slice(child.name.indexOf(':') + 1) !== called) return true;
      const kept = isFirst;
      isFirst = false;
      return kept;
    });
    return [{ ...found, children }];
  });
}

const UNKNOWN = 'NobodyKnows';
const extraElement = (found: XmlNode): XmlNode => ({
  ...found,
  children: [...(found.children ?? []), element(`${OWN_PREFIX}:${UNKNOWN}`, ['1'])],
});

const unknownWithin = ({ names, members, label }: FieldPlace): FormDeviation => ({
  id: `${label}/unknown`,
  name: `${label} with an element that nobody knows`,
  xml: (message) => editElement(message, names, (found) => [extraElement(found)]),
  json: (message) =>
    editMember(message, members, (found) =>
      typeof found === 'object' && found !== null ? { ...(found as JsonObject), nobodyKnows: 1 } : found,
    ),
});

function valueDeviations(place: FieldPlace, definition: Definition): readonly FormDeviation[] {
  if (definition.kind === 'fields') return [];
  if (definition.kind !== 'attributed') return badValues(definition).map((bad) => valueDeviation(place, bad));
  const { text, member, attributes } = definition;
  const within = { ...place, members: [...place.members, member] };
  const ofText = text.definition.kind === 'fields' || text.definition.kind === 'attributed' ? [] : badValues(text.definition);
  return [
    ...ofText.map((bad) => valueDeviation(within, bad)),
    ...attributes.flatMap(({ name, json, type }) => {
      if (type.definition.kind === 'fields' || type.definition.kind === 'attributed') return [];
      return badValues(type.definition).map((bad) => attributeDeviation({ ...place, members: [...place.members, json] }, name, bad));
    }),
  ];
}

function valueDeviation({ names, members, label }: FieldPlace, { facet, words, xml, json }: BadValue): FormDeviation {
  return {
    id: `${label}/${facet}`,
    name: `${label} ${words}`,
    ...(xml !== undefined && {
      xml: (message: XmlNode) => editElement(message, names, (found) => [{ ...found, children: xml === '' ? [] : [xml] }]),
    }),
    ...(json !== undefined && { json: (message: JsonObject) => editMember(message, members, () => json) }),
  };
}

function attributeDeviation({ names, members, label }: FieldPlace, name: string, { facet, words, xml, json }: BadValue): FormDeviation {
  return {
    id: `${label}@${name}/${facet}`,
    name: `${label} whose ${name} is a value ${words}`,
    ...(xml !== undefined && {
      xml: (message: XmlNode) => editElement(message, names, (found) => [{ ...found, attributes: { ...found.attributes, [name]: xml } }]),
    }),
    ...(json !== undefined && { json: (message: JsonObject) => editMember(message, members, () => json) }),
  };
}

/** What is wrong in a message of any operation. */
function messageDeviations({ request }: Operation): readonly FormDeviation[] {
  const several = request.content.fields.length > 1;
  return [
    {
      id: 'unknown',
      name: 'an element that nobody knows',
      xml: extraElement,
      json: (message) => ({ ...message, nobodyKnows: 1 }),
    },
    { id: 'attribute', name: 'an attribute that nobody knows', xml: (message) => ({ ...message, attributes: { nobodyKnows: '1' } }) },
    { id: 'text', name: 'text between its elements', xml: (message) => ({ ...message, children: ['text', ...(message.children ?? [])] }) },
    ...(several
      ? [
          {
            id: 'order',
            name: 'elements in another order',
            xml: (message: XmlNode): XmlNode => ({ ...message, children: [...(message.children ?? [])].reverse() }),
          },
        ]
      : []),
  ];
}
