/** The token that stands for each element of a list. */
const EACH = '-';

/** One value that a path led to: where it is, as JSON Pointer tokens, and what it is. */
export interface Found {
  readonly tokens: readonly (string | number)[];
  readonly value: unknown;
}

/** The tokens of a pointer of a rule; names of canonical fields need no escapes. */
export function pathOf(pointer: string): readonly string[] {
  return pointer.slice(1).split('/');
}

/** Tokens as a JSON Pointer (RFC 6901). */
export function pointerOf(tokens: readonly (string | number)[]): string {
  return tokens.map((token) => `/${token}`).join('');
}

const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;

/** Every value at the path, in the order of the record; a member that is not there leads nowhere. */
export function valuesAt(record: unknown, path: readonly (string | number)[]): readonly Found[] {
  const found: Found[] = [];
  const walk = (value: unknown, at: number, tokens: readonly (string | number)[]): void => {
    const token = path[at];
    if (value === undefined) return;
    if (token === undefined) found.push({ tokens, value });
    else if (token === EACH) {
      if (Array.isArray(value)) value.forEach((element, index) => walk(element, at + 1, [...tokens, index]));
    } else if (typeof token === 'number') {
      if (Array.isArray(value)) walk(value[token], at + 1, [...tokens, token]);
    } else walk(memberOf(value, token), at + 1, [...tokens, token]);
  };
  walk(record, 0, []);
  return found;
}

/** A path with its leading lists fixed to the elements that another value was found in, as far as both take the same way. */
export function alongside(path: readonly string[], found: Found): readonly (string | number)[] {
  const end = path.findIndex((token, index) => (token === EACH ? typeof found.tokens[index] !== 'number' : token !== found.tokens[index]));
  const shared = end < 0 ? path.length : end;
  return path.map((token, index) => (index < shared ? (found.tokens[index] ?? token) : token));
}

/** The texts at a path. */
export function textsAt(
  record: unknown,
  path: readonly (string | number)[],
): readonly { readonly tokens: Found['tokens']; readonly text: string }[] {
  return valuesAt(record, path).flatMap(({ tokens, value }) => (typeof value === 'string' ? [{ tokens, text: value }] : []));
}
