import { isJsonObject, type JsonValue } from '../../wire/json/json-value.ts';

/**
 * Where an actual value lacks what is expected of it, as a path such as `links[0].colour`; `undefined` when it holds. Members that are not
 * expected may be there; lists must be as long as expected, each of their members holding in its place.
 */
export function missingIn(actual: JsonValue | undefined, expected: JsonValue, path = ''): string | undefined {
  if (isJsonObject(expected)) {
    if (!isJsonObject(actual)) return path || '/';
    return first(
      Object.entries(expected).map(([name, value]) => {
        const member = Object.hasOwn(actual, name) ? actual[name] : undefined;
        return missingIn(member, value, path === '' ? name : `${path}.${name}`);
      }),
    );
  }
  if (!Array.isArray(expected)) return actual === expected ? undefined : path || '/';
  const [list, wanted] = [actual, expected as readonly JsonValue[]];
  if (!Array.isArray(list) || list.length !== wanted.length) return path || '/';
  return first(wanted.map((value, index) => missingIn((list as readonly JsonValue[])[index], value, `${path}[${index}]`)));
}

const first = (paths: readonly (string | undefined)[]): string | undefined => paths.find((found) => found !== undefined);

const STEP = /([^.[\]]+)|\[([0-9]{1,6})\]/g;

/** The value at a path such as `links[0].sid`; `undefined` where there is none. */
export function atPath(value: JsonValue, path: string): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const [, name, index] of path.matchAll(STEP)) {
    if (name !== undefined) at = isJsonObject(at) && Object.hasOwn(at, name) ? at[name] : undefined;
    else at = Array.isArray(at) ? (at as readonly JsonValue[])[Number(index)] : undefined;
  }
  return at;
}

/** The value with every text `$name` replaced by what was kept under that name; names that nobody kept stay. */
export function withKept(value: JsonValue, kept: ReadonlyMap<string, JsonValue>): JsonValue {
  if (typeof value === 'string') return value.startsWith('$') ? (kept.get(value.slice(1)) ?? value) : value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((member) => withKept(member, kept));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withKept(member, kept)]));
}
