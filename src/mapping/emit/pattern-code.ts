/** Code units from `from` to `to`, both included. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** A set of characters that stands some times in a row. */
interface Item {
  readonly ranges: readonly Range[];
  readonly min: number;
  readonly max: number;
}

const LAST = 0xffff;
const FIRST_SURROGATE = 0xd800;

const ESCAPES: Readonly<Record<string, readonly Range[]>> = { d: [{ from: 0x30, to: 0x39 }] };
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** Characters that mean something of their own outside a class, and are not understood here. */
const OPERATORS = new Set('^$.*+?()[]{}|\\');

/** Reads a pattern from its start; every method gives undefined for what it does not understand. */
class PatternReader {
  readonly #pattern: string;
  #at = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  get ended(): boolean {
    return this.#at >= this.#pattern.length;
  }

  /** Takes that text where it is next. */
  take(text: string): boolean {
    const found = this.#pattern.startsWith(text, this.#at);
    if (found) this.#at += text.length;
    return found;
  }

  #next(): string {
    const character = this.#pattern.charAt(this.#at);
    this.#at += 1;
    return character;
  }

  #escaped(): readonly Range[] | undefined {
    const letter = this.#next();
    const known = ESCAPES[letter];
    if (known !== undefined) return known;
    const code =
      letter === 'u'
        ? this.#hexadecimal()
        : (CONTROLS[letter] ?? (/^[/^$\\.*+?()[\]{}|-]$/.test(letter) ? letter.charCodeAt(0) : undefined));
    return code === undefined || code >= FIRST_SURROGATE ? undefined : [{ from: code, to: code }];
  }

  #hexadecimal(): number | undefined {
    const digits = this.#pattern.slice(this.#at, this.#at + 4);
    if (!/^[0-9A-Fa-f]{4}$/.test(digits)) return undefined;
    this.#at += 4;
    return Number.parseInt(digits, 16);
  }

  #single(): readonly Range[] | undefined {
    if (this.take('\\')) return this.#escaped();
    const code = this.#next().charCodeAt(0);
    return code < FIRST_SURROGATE ? [{ from: code, to: code }] : undefined;
  }

  #class(): readonly Range[] | undefined {
    const negated = this.take('^');
    const ranges: Range[] = [];
    while (!this.take(']')) {
      if (this.ended) return undefined;
      const low = this.#single();
      const [first] = low ?? [];
      if (low === undefined || first === undefined) return undefined;
      const isRange = this.#pattern.charAt(this.#at) === '-' && this.#pattern.charAt(this.#at + 1) !== ']';
      if (!isRange) {
        ranges.push(...low);
        continue;
      }
      this.#at += 1;
      const high = this.#single()?.[0];
      if (high === undefined || low.length !== 1 || first.from !== first.to || high.from !== high.to || high.to < first.from)
        return undefined;
      ranges.push({ from: first.from, to: high.to });
    }
    return negated ? complement(ranges) : ranges;
  }

  #count(): { readonly min: number; readonly max: number } | undefined {
    if (this.take('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.take('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.take('?')) return { min: 0, max: 1 };
    if (this.#pattern.charAt(this.#at) !== '{') return { min: 1, max: 1 };
    const counts = /^\{(\d{1,6})(,?)(\d{0,6})\}/.exec(this.#pattern.slice(this.#at));
    if (counts === null) return undefined;
    this.#at += counts[0].length;
    const min = Number(counts[1]);
    return { min, max: counts[2] === '' ? min : counts[3] === '' ? Number.POSITIVE_INFINITY : Number(counts[3]) };
  }

  item(): Item | undefined {
    const isClass = this.take('[');
    if (!isClass && OPERATORS.has(this.#pattern.charAt(this.#at)) && this.#pattern.charAt(this.#at) !== '\\') return undefined;
    const ranges = isClass ? this.#class() : this.#single();
    const count = this.#count();
    // A lazy quantifier would be another matter.
    if (ranges === undefined || count === undefined || this.#pattern.charAt(this.#at) === '?') return undefined;
    return { ranges, ...count };
  }
}

function complement(ranges: readonly Range[]): readonly Range[] {
  const others: Range[] = [];
  let next = 0;
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from > next) others.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (next <= LAST) others.push({ from: next, to: LAST });
  return others;
}

const overlap = (one: Item, other: Item): boolean =>
  one.ranges.some((range) => other.ranges.some(({ from, to }) => range.from <= to && from <= range.to));

/** A loop that takes as many as it can never gives back what the rest needs, where no character fits both. */
function isDeterministic(items: readonly Item[]): boolean {
  return items.every((item, index) => {
    if (item.min === item.max) return true;
    for (const next of items.slice(index + 1)) {
      if (overlap(item, next)) return false;
      if (next.min > 0) return true;
    }
    return true;
  });
}

/** A character beyond U+FFFF is two code units but counts once, so that it may only stand where nothing is counted. */
const countsUnits = ({ ranges, min, max }: Item): boolean =>
  ranges.every(({ to }) => to < FIRST_SURROGATE) || (min <= 1 && max === Number.POSITIVE_INFINITY);

function readItems(pattern: string): readonly Item[] | undefined {
  const reader = new PatternReader(pattern);
  if (!reader.take('^')) return undefined;
  const items: Item[] = [];
  while (!reader.take('$')) {
    const item = reader.ended ? undefined : reader.item();
    if (item === undefined) return undefined;
    items.push(item);
  }
  return reader.ended && isDeterministic(items) && items.every(countsUnits) ? items : undefined;
}

function fits(ranges: readonly Range[]): string {
  const outside = complement(ranges);
  const test = (list: readonly Range[]): string =>
    list.length === 0
      ? 'false'
      : list
          .map(({ from, to }) =>
            from === to ? `c === ${from}` : from === 0 ? `c <= ${to}` : to === LAST ? `c >= ${from}` : `(c >= ${from} && c <= ${to})`,
          )
          .join(' || ');
  return outside.length < ranges.length ? `!(${test(outside)})` : `(${test(ranges)})`;
}

function itemLines({ ranges, min, max }: Item): readonly string[] {
  if (min === 1 && max === 1) return ['c = t.charCodeAt(i);', `if (i >= n || !${fits(ranges)}) return false;`, 'i += 1;'];
  const bound = max === Number.POSITIVE_INFINITY ? 'n' : `Math.min(n, i + ${max})`;
  return [
    'from = i;',
    `for (const end = ${bound}; i < end; i += 1) {`,
    'c = t.charCodeAt(i);',
    `if (!${fits(ranges)}) break;`,
    '}',
    ...(min === 0 ? [] : [`if (i - from < ${min}) return false;`]),
  ];
}

/**
 * The body of a function of the text `t` that says whether it matches the pattern, with the `u` flag, as `RegExp.prototype.test` would;
 * undefined for a pattern that is more than characters and classes, counted, between `^` and `$`.
 */
export function patternLines(pattern: string): readonly string[] | undefined {
  const items = readItems(pattern);
  if (items === undefined) return undefined;
  return ['const n = t.length;', 'let i = 0, c = 0, from = 0;', ...items.flatMap(itemLines), 'return i === n;'];
}
