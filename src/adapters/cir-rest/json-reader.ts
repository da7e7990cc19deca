import { GatewayError } from '../../kernel/gateway-error.ts';
import { isJsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import type { CodeTable } from '../../wire/lexical/code-table.ts';
import { isXmlText } from '../../wire/xml/xml-names.ts';

/** Reads one JSON value; `pointer` (RFC 6901) names it in errors, by the members that the reader expected. */
export type JsonReader<T> = (value: JsonValue, pointer: string) => T;

/** The members of one object, each asked for by name. */
export interface JsonMembers {
  one<T extends string | number | boolean | object>(name: string, read: JsonReader<T>): T;
  optional<T>(name: string, read: JsonReader<T>): T | undefined;
}

/** Raises `contract-reply-invalid` at a place of the reply. */
export function broken(pointer: string): never {
  throw new GatewayError('contract-reply-invalid', { field: pointer });
}

/** Reads an object whose members are all asked for by `read`; any other member is refused, without repeating its name. */
export function readMembers<T>(value: JsonValue, pointer: string, read: (members: JsonMembers) => T): T {
  if (!isJsonObject(value)) return broken(pointer);
  const members = new Map(Object.entries(value));
  const take = <V>(name: string, reader: JsonReader<V>): V | undefined => {
    const member = members.get(name);
    members.delete(name);
    return member === undefined ? undefined : reader(member, `${pointer}/${name}`);
  };
  const result = read({ optional: take, one: (name, reader) => take(name, reader) ?? broken(`${pointer}/${name}`) });
  return members.size > 0 ? broken(`${pointer}/*`) : result;
}

/** Reads an array of `min` to `max` values. */
export function list<T>(min: number, max: number, read: JsonReader<T>): JsonReader<readonly T[]> {
  return (value, pointer) => {
    if (!Array.isArray(value) || value.length < min || value.length > max) return broken(pointer);
    return value.map((entry: JsonValue, index) => read(entry, `${pointer}/${index}`));
  };
}

/** Reads a text that satisfies the condition. */
export function textThat(holds: (text: string) => boolean): JsonReader<string> {
  return (value, pointer) => (typeof value === 'string' && holds(value) ? value : broken(pointer));
}

// JSON can say characters that XML cannot, and every reply must be able to leave over SOAP as well.
const fits = (value: string, max: number): boolean =>
  value !== '' && value.length <= 2 * max && Array.from(value).length <= max && isXmlText(value);

/** Reads a text of 1 to `max` characters (Unicode code points). */
export function text(max: number): JsonReader<string> {
  return textThat((value) => fits(value, max));
}

/** Reads a text as `text` does, in Unicode NFC; its composed form has to fit as well. */
export function composedText(max: number): JsonReader<string> {
  const read = text(max);
  return (value, pointer) => {
    const composed = read(value, pointer).normalize('NFC');
    return fits(composed, max) ? composed : broken(pointer);
  };
}

/** Reads a code of the table as our word for it. */
export function coded<Word extends string>(table: CodeTable<Word>): JsonReader<Word> {
  return (value, pointer) => (typeof value === 'string' ? table.word(value) : undefined) ?? broken(pointer);
}

/** Reads a whole number from `min` to `max`. */
export function integer(min: number, max: number): JsonReader<number> {
  return (value, pointer) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max ? value : broken(pointer);
}
