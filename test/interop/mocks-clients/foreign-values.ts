import type { Field, Fields, TypeUse } from '../../../src/contracts/contract.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/wire/json/json-value.ts';

/** How a SOAP stack writes as plain values what JSON has no word for. */
export interface Convention {
  /** Member that holds the text of an element with attributes. */
  readonly text: string;
  /** Member that holds the attributes; beside the text where there is none. */
  readonly attributes?: string;
  /** Whether the stack does Base64 itself: octets then go to its driver as `{ octets: BASE64 }`. */
  readonly encodesOctets: boolean;
  /** Whether the stack leaves numbers of a restricted type as texts when it reads them. */
  readonly leavesNumbersTexts: boolean;
}

/** A value in the contract's JSON form as a stack takes it: under the names of the WSDL, lists as arrays of the repeated element. */
export function toForeign({ fields }: Fields, value: JsonObject, convention: Convention): JsonObject {
  const known = new Set(fields.map(({ json }) => json));
  const unknown = Object.keys(value).filter((name) => !known.has(name));
  if (unknown.length > 0) throw new Error(`The contract has no ${unknown.join(', ')}.`);
  return members(fields, (field) => {
    const member = value[field.json];
    if (member === undefined || !field.many) return member === undefined ? undefined : written(field.type, member, convention);
    const each = (member as readonly JsonValue[]).map((one) => written(field.type, one, convention));
    return field.list === undefined ? each : { [field.list]: each };
  });
}

function written({ definition }: TypeUse, value: JsonValue, convention: Convention): JsonValue {
  if (definition.kind === 'bytes' && convention.encodesOctets) return { octets: value };
  if (!isJsonObject(value)) return value;
  if (definition.kind === 'fields') return toForeign(definition, value, convention);
  if (definition.kind !== 'attributed') throw new Error('An object stands where the contract has a plain value.');
  const { [definition.member]: text, ...attributes } = value as Record<string, JsonValue>;
  if (text === undefined) throw new Error(`${definition.member} is missing.`);
  return { [convention.text]: text, ...(convention.attributes === undefined ? attributes : { [convention.attributes]: attributes }) };
}

/** What a stack read, in the contract's JSON form. Members that the contract has no name for stay as they are, for its codec to find. */
export function fromForeign({ fields }: Fields, value: JsonObject, convention: Convention): JsonObject {
  const known = new Set(fields.map(({ name }) => name));
  const strange = Object.entries(value).filter(([name, member]) => !known.has(name) && member !== null);
  const read = fields.flatMap((field) => {
    const member = readField(field, value[field.name] ?? undefined, convention);
    return member === undefined ? [] : [[field.json, member] as const];
  });
  return Object.fromEntries([...strange, ...read]);
}

function readField({ type, many, list, optional }: Field, found: JsonValue | undefined, convention: Convention): JsonValue | undefined {
  if (!many) return found === undefined ? undefined : readValue(type, found, convention);
  const repeated = list === undefined || found === undefined ? found : (found as JsonObject)[list];
  const each = (repeated ?? []) as readonly JsonValue[];
  // In XML, a list of no elements is the absence of any.
  if (each.length === 0 && optional && (list === undefined || found === undefined)) return undefined;
  return each.map((one) => readValue(type, one, convention));
}

function readValue({ definition }: TypeUse, found: JsonValue, convention: Convention): JsonValue {
  if (definition.kind === 'fields') return fromForeign(definition, found as JsonObject, convention);
  if (definition.kind === 'int' && convention.leavesNumbersTexts && typeof found === 'string') return Number(found);
  if (definition.kind !== 'attributed') return found;
  if (!isJsonObject(found)) return { [definition.member]: found };
  const attributes = convention.attributes === undefined ? found : ((found[convention.attributes] ?? {}) as JsonObject);
  const read = definition.attributes.flatMap(({ name, json }) => {
    const attribute = attributes[name] ?? undefined;
    return attribute === undefined ? [] : [[json, attribute] as const];
  });
  return Object.fromEntries([[definition.member, found[convention.text] ?? null], ...read]);
}

function members(fields: readonly Field[], valueOf: (field: Field) => JsonValue | undefined): JsonObject {
  const pairs = fields.map((field) => [field.name, valueOf(field)] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, JsonValue] => pair[1] !== undefined));
}
