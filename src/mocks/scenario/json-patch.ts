import { isDeepStrictEqual } from 'node:util';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { valueAt } from './json-pointer.ts';

/** The value with a JSON merge patch (RFC 7396) applied. */
export function merged(value: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isJsonObject(patch)) return patch;
  const result = new Map<string, JsonValue>(Object.entries(isJsonObject(value) ? value : {}));
  for (const [name, change] of Object.entries(patch)) {
    if (change === null) result.delete(name);
    else result.set(name, merged(result.get(name), change));
  }
  return Object.fromEntries(result);
}

/** The object with a JSON merge patch applied. */
export function mergedObject(value: JsonObject, patch: JsonObject): JsonObject {
  const result = merged(value, patch);
  return isJsonObject(result) ? result : {};
}

/** Whether two JSON values are the same, whatever the order of members. */
export function isSame(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
  return isDeepStrictEqual(one, other);
}

/** The template with every text `$/pointer` replaced by that value of the source; where there is none, the member is left out. */
export function filled(template: JsonObject, source: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(template).flatMap(([name, value]) => {
      const found = filledValue(value, source);
      return found === undefined ? [] : [[name, found] as const];
    }),
  );
}

function filledValue(value: JsonValue, source: JsonObject): JsonValue | undefined {
  if (typeof value === 'string') return value.startsWith('$/') ? valueAt(source, value.slice(1)) : value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((member) => filledValue(member, source) ?? []);
  return isJsonObject(value) ? filled(value, source) : value;
}
