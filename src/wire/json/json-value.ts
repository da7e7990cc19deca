/** What a JSON document (RFC 8259) can hold. Objects are plain. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;

/** A JSON object: members by name, each name once. */
export interface JsonObject {
  readonly [member: string]: JsonValue;
}

/** Whether the value is a JSON object, not an array and not null. */
export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
