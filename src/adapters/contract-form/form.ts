import { GatewayError } from '../../kernel/gateway-error.ts';
import { isJsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { readSequence, type ElementReader } from '../../wire/xml-sequence/element-sequence.ts';

/** Reads one JSON value; `pointer` (RFC 6901) names it in errors, by the members that the reader expected. */
export type JsonReader<T> = (value: JsonValue, pointer: string) => T;

/** One value of a contract in both of its notations, each read as strictly as its schema. */
export interface Form<T> {
  readonly xml: ElementReader<T>;
  readonly json: JsonReader<T>;
}

/** How often a repeated field stands, and what the JSON array is called. */
export interface Repetition {
  readonly json: string;
  readonly max: number;
  /** Whether the JSON array must be there; it may then be empty. An array that may be absent is never empty. */
  readonly always?: true;
}

/** The fields of one value, asked for by the names that they have in XML and in the order of the schema. */
export interface Fields {
  one<T extends string | number | boolean | object>(name: string, form: Form<T>): T;
  optional<T>(name: string, form: Form<T>): T | undefined;
  /** `undefined` when there is none and none must be there. */
  many<T>(name: string, form: Form<T>, repetition: Repetition): readonly T[] | undefined;
  /** Raises `contract-reply-invalid` at a field, or at an entry of a list or a field of it, for what no schema can say. */
  refuse(name: string, entry?: Entry): never;
}

/** A list, by its name in JSON, or one entry of it, counted from 0. */
export interface Entry {
  readonly json?: string;
  readonly index?: number;
  readonly field?: string;
}

const NO_ENTRY: Entry = Object.freeze({});

/** Raises `contract-reply-invalid` at a place of the reply. */
export function broken(field: string): never {
  throw new GatewayError('contract-reply-invalid', { field });
}

/** The member of a JSON object that stands for an element. */
export function memberOf(name: string): string {
  return `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
}

/** A value made of fields: in XML a sequence of elements of one namespace, in JSON the members of an object and no others. */
export function formOf<T>(namespace: string, read: (fields: Fields) => T): Form<T> {
  return {
    xml: (element, path) =>
      readSequence(element, path, namespace, (sequence) =>
        read({
          one: (name, form) => sequence.one(name, form.xml),
          optional: (name, form) => sequence.optional(name, form.xml),
          many: (name, form, { max, always }) => sequence.many(name, max, form.xml) ?? (always && []),
          refuse: (name, { index, field } = NO_ENTRY) =>
            broken([`${path}/${name}${index === undefined ? '' : `[${index + 1}]`}`, ...[field ?? []].flat()].join('/')),
        }),
      ),
    json: (value, pointer) => readMembers(value, pointer, read),
  };
}

function readMembers<T>(value: JsonValue, pointer: string, read: (fields: Fields) => T): T {
  if (!isJsonObject(value)) return broken(pointer);
  const members = new Map(Object.entries(value));
  const at = (name: string): string => `${pointer}/${name}`;
  const take = <V>(name: string, reader: JsonReader<V>): V | undefined => {
    const member = members.get(name);
    members.delete(name);
    return member === undefined ? undefined : reader(member, at(name));
  };
  const result = read({
    one: (name, form) => take(memberOf(name), form.json) ?? broken(at(memberOf(name))),
    optional: (name, form) => take(memberOf(name), form.json),
    many: (_, form, { json, max, always }) => {
      const list = take(json, listOf(always ? 0 : 1, max, form.json));
      return list === undefined && always ? broken(at(json)) : list;
    },
    refuse: (name, { json, index, field } = NO_ENTRY) =>
      broken([at(json ?? memberOf(name)), ...[index ?? []].flat(), ...(field === undefined ? [] : [memberOf(field)])].join('/')),
  });
  return members.size > 0 ? broken(`${pointer}/*`) : result;
}

function listOf<T>(min: number, max: number, read: JsonReader<T>): JsonReader<readonly T[]> {
  return (value, pointer) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) return broken(pointer);
    return value.map((entry: JsonValue, index) => read(entry, `${pointer}/${index}`));
  };
}
