/** The token that stands for each element of a list. */
const EACH = '-';

/** Where a value stands in the lists that its path goes through: an index for each, the outermost first. Holds during a visit only. */
export type Indices = readonly number[];

/** Keeps the first `shared` lists of a path at the elements that another value was found in. */
export interface Beside {
  readonly indices: Indices;
  readonly shared: number;
}

/** A pointer of a rule, made ready to be followed in many records; a member that is not there leads nowhere. */
export interface RecordPath {
  readonly pointer: string;
  /** Whether anything is there. */
  has(record: object): boolean;
  /** Visits every value at the path, in the order of the record. A visit follows no path of the same object. */
  each(record: object, visit: (value: unknown, indices: Indices) => void, beside?: Beside): void;
  /** The JSON Pointer (RFC 6901) of the value at these elements. */
  at(indices: Indices): string;
}

/** The tokens of a pointer of a rule; names of canonical fields need no escapes. */
export function tokensOf(pointer: string): readonly string[] {
  return pointer.slice(1).split('/');
}

/** Names of members between lists: `/a/b/-/c` is `[[a, b], [c]]`. */
function segmentsOf(tokens: readonly string[]): readonly (readonly string[])[] {
  const segments: string[][] = [[]];
  for (const token of tokens) {
    if (token === EACH) segments.push([]);
    else segments.at(-1)?.push(token);
  }
  return segments;
}

function memberAt(value: unknown, names: readonly string[]): unknown {
  let at = value;
  for (const name of names) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = (at as Readonly<Record<string, unknown>>)[name];
  }
  return at;
}

/** How many lists two paths go through together before they part. */
export function sharedLists(one: string, other: string): number {
  const [first, second] = [tokensOf(one), tokensOf(other)];
  const parting = first.findIndex((token, index) => token !== second[index]);
  return first.slice(0, parting < 0 ? first.length : parting).filter((token) => token === EACH).length;
}

/** Makes a pointer ready. It names fields of the canonical record, as `ruleFaults` makes sure of. */
export function recordPath(pointer: string): RecordPath {
  const segments = segmentsOf(tokensOf(pointer));
  const last = segments.length - 1;
  const indices: number[] = new Array<number>(last).fill(0);

  const has = (value: unknown, depth: number): boolean => {
    const found = memberAt(value, segments[depth] ?? []);
    if (depth === last) return found !== undefined;
    return Array.isArray(found) && found.some((element) => has(element, depth + 1));
  };

  const each = (value: unknown, depth: number, visit: Parameters<RecordPath['each']>[1], beside: Beside | undefined): void => {
    const found = memberAt(value, segments[depth] ?? []);
    if (depth === last) {
      if (found !== undefined) visit(found, indices);
      return;
    }
    if (!Array.isArray(found)) return;
    const kept = beside !== undefined && depth < beside.shared ? beside.indices[depth] : undefined;
    for (let index = kept ?? 0; index < (kept === undefined ? found.length : kept + 1); index += 1) {
      indices[depth] = index;
      each(found[index], depth + 1, visit, beside);
    }
  };

  return {
    pointer,
    has: (record) => has(record, 0),
    each: (record, visit, beside) => each(record, 0, visit, beside),
    at: (found) =>
      segments
        .map((names, depth) => `${depth === 0 ? '' : `/${found[depth - 1] ?? EACH}`}${names.map((name) => `/${name}`).join('')}`)
        .join(''),
  };
}
