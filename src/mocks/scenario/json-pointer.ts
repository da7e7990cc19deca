import { isJsonObject, type JsonValue } from '../../wire/json/json-value.ts';

const POINTER = /^(?:\/(?:[^~/]|~[01])*)*$/;
const INDEX = /^(?:0|[1-9][0-9]{0,8})$/;

/** Whether the text is a JSON Pointer (RFC 6901). */
export function isPointer(text: string): boolean {
  return POINTER.test(text);
}

/** The names and indices that a pointer goes through. */
export function pointerParts(pointer: string): readonly string[] {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value that a pointer leads to, or `undefined` where there is none. */
export function valueAt(value: JsonValue, pointer: string): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const part of pointerParts(pointer)) at = at === undefined ? undefined : child(at, part);
  return at;
}

function child(value: JsonValue, part: string): JsonValue | undefined {
  if (isJsonObject(value)) return Object.hasOwn(value, part) ? value[part] : undefined;
  return Array.isArray(value) && INDEX.test(part) ? (value as readonly JsonValue[])[Number(part)] : undefined;
}
