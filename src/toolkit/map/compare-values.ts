import { escapeToken } from '../../mapping/pointer.ts';

/** One place where two values of JSON differ; an absent side is undefined. */
export interface ValueDifference {
  /** JSON Pointer (RFC 6901) from the root. */
  readonly pointer: string;
  readonly expected: unknown;
  readonly found: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const partOf = (value: Readonly<Record<string, unknown>>, name: string): unknown => (Object.hasOwn(value, name) ? value[name] : undefined);

function* differing(expected: unknown, found: unknown, pointer: string): Generator<ValueDifference, void, undefined> {
  if (Array.isArray(expected) && Array.isArray(found)) {
    for (let index = 0; index < Math.max(expected.length, found.length); index += 1)
      yield* differing(expected[index], found[index], `${pointer}/${index}`);
  } else if (isObject(expected) && isObject(found)) {
    for (const name of new Set([...Object.keys(expected), ...Object.keys(found)]))
      yield* differing(partOf(expected, name), partOf(found, name), `${pointer}/${escapeToken(name)}`);
  } else if (!Object.is(expected, found)) yield { pointer, expected, found };
}

/** Where two values of JSON differ, part by part, in the order of the expected one; the order of an object's members makes no difference. */
export function compareValues(expected: unknown, found: unknown): readonly ValueDifference[] {
  return [...differing(expected, found, '')];
}
