/** Code units from `from` to `to`, both included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** One of a set of characters, some times in a row. */
export interface CharacterRun {
  readonly kind: 'run';
  readonly ranges: readonly Range[];
  readonly min: number;
  readonly max: number;
}

/** One of several sequences, or none of them where it is optional. */
export interface Choice {
  readonly kind: 'choice';
  readonly sequences: readonly (readonly PatternElement[])[];
  readonly optional: boolean;
}

/** A part of a pattern. */
export type PatternElement = CharacterRun | Choice;

const LAST = 0xffff;
const FIRST_SURROGATE = 0xd800;

const DIGITS: readonly Range[] = [{ from: 0x30, to: 0x39 }];
const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13 };

/** Characters that mean something of their own outside a class, and are not understood as themselves. */
const OPERATORS = new Set('^$.*+?()[]{}|');

const MAX_DEPTH = 8;

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

  /** Whether that text is next. */
  sees(text: string): boolean {
    return this.#pattern.startsWith(text, this.#at);
  }

  /** Takes that text where it is next. */
  take(text: string): boolean {
    const found = this.sees(text);
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
    if (letter === 'd') return DIGITS;
    const itself = /^[/^$\\.*+?()[\]{}|-]$/.test(letter) ? letter.charCodeAt(0) : undefined;
    const code = letter === 'u' ? this.#hexadecimal() : (CONTROLS[letter] ?? itself);
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
      const part = this.ended ? undefined : this.#classPart();
      if (part === undefined) return undefined;
      ranges.push(...part);
    }
    return negated ? complement(ranges) : ranges;
  }

  /** A character of a class, or two and all between. */
  #classPart(): readonly Range[] | undefined {
    const low = this.#single();
    const isRange = this.sees('-') && this.#pattern.charAt(this.#at + 1) !== ']';
    if (low === undefined || !isRange) return low;
    this.#at += 1;
    const [first] = low;
    const [last] = this.#single() ?? [];
    if (first === undefined || last === undefined || first.from !== first.to || last.from !== last.to || last.to < first.from)
      return undefined;
    return [{ from: first.from, to: last.to }];
  }

  #count(): { readonly min: number; readonly max: number } | undefined {
    if (this.take('*')) return { min: 0, max: Number.POSITIVE_INFINITY };
    if (this.take('+')) return { min: 1, max: Number.POSITIVE_INFINITY };
    if (this.take('?')) return { min: 0, max: 1 };
    if (!this.sees('{')) return { min: 1, max: 1 };
    const counts = /^\{(\d{1,6})(,?)(\d{0,6})\}/.exec(this.#pattern.slice(this.#at));
    if (counts === null) return undefined;
    this.#at += counts[0].length;
    const min = Number(counts[1]);
    return { min, max: counts[2] === '' ? min : counts[3] === '' ? Number.POSITIVE_INFINITY : Number(counts[3]) };
  }

  #run(): CharacterRun | undefined {
    const isClass = this.take('[');
    if (!isClass && OPERATORS.has(this.#pattern.charAt(this.#at))) return undefined;
    const ranges = isClass ? this.#class() : this.#single();
    const count = this.#count();
    return ranges === undefined || count === undefined ? undefined : { kind: 'run', ranges, ...count };
  }

  #choice(depth: number): Choice | undefined {
    if (!this.take('?:') && this.sees('?')) return undefined;
    const sequences: (readonly PatternElement[])[] = [];
    do {
      const sequence = this.sequence(depth + 1);
      if (sequence === undefined) return undefined;
      sequences.push(sequence);
    } while (this.take('|'));
    if (!this.take(')')) return undefined;
    const count = this.#count();
    return count?.max === 1 ? { kind: 'choice', sequences, optional: count.min === 0 } : undefined;
  }

  /** The elements up to the end of the sequence, which is left to be read. */
  sequence(depth = 0): readonly PatternElement[] | undefined {
    const elements: PatternElement[] = [];
    while (!this.ended && !this.sees('$') && !this.sees('|') && !this.sees(')')) {
      const element = depth > MAX_DEPTH ? undefined : this.take('(') ? this.#choice(depth) : this.#run();
      // A second quantifier makes the first one lazy, which would be another matter.
      if (element === undefined || this.sees('?')) return undefined;
      elements.push(element);
    }
    return elements;
  }
}

/** All code units that are in none of the ranges. */
export function complement(ranges: readonly Range[]): readonly Range[] {
  const others: Range[] = [];
  let next = 0;
  for (const { from, to } of ranges.toSorted((one, other) => one.from - other.from)) {
    if (from > next) others.push({ from: next, to: from - 1 });
    next = Math.max(next, to + 1);
  }
  if (next <= LAST) others.push({ from: next, to: LAST });
  return others;
}

/** Whether every code unit of the second is one of the first. */
export function covers(ranges: readonly Range[], others: readonly Range[]): boolean {
  return !overlap(complement(ranges), others);
}

const overlap = (ranges: readonly Range[], others: readonly Range[]): boolean =>
  ranges.some((range) => others.some(({ from, to }) => range.from <= to && from <= range.to));

/** The characters with which a sequence can begin, where it takes any. */
export function firstOf(sequence: readonly PatternElement[]): readonly Range[] {
  const ranges: Range[] = [];
  for (const element of sequence) {
    ranges.push(...(element.kind === 'run' ? element.ranges : element.sequences.flatMap(firstOf)));
    if (!isOptional(element)) break;
  }
  return ranges;
}

const isOptional = (element: PatternElement): boolean =>
  element.kind === 'run' ? element.min === 0 : element.optional || element.sequences.some((sequence) => sequence.every(isOptional));

/**
 * Whether each next character tells what to do: a run that takes as many as it can never takes what the rest needs, and at most one sequence
 * of a choice can begin with it. `behind` are the characters with which that can begin which follows the sequence.
 */
function isDeterministic(sequence: readonly PatternElement[], behind: readonly Range[]): boolean {
  return sequence.every((element, index) => {
    const rest = sequence.slice(index + 1);
    const next = [...firstOf(rest), ...(rest.every(isOptional) ? behind : [])];
    if (element.kind === 'run') return element.min === element.max || !overlap(element.ranges, next);
    const { sequences } = element;
    if (sequences.some((one) => one.every(isOptional)) || (element.optional && overlap(firstOf([element]), next))) return false;
    return sequences.every(
      (one, at) => isDeterministic(one, next) && sequences.slice(at + 1).every((other) => !overlap(firstOf(one), firstOf(other))),
    );
  });
}

/** A character beyond U+FFFF is two code units but counts once, so that it may only stand where nothing is counted. */
const countsUnits = (element: PatternElement): boolean =>
  element.kind === 'choice'
    ? element.sequences.every((sequence) => sequence.every(countsUnits))
    : element.ranges.every(({ to }) => to < FIRST_SURROGATE) || (element.min <= 1 && element.max === Number.POSITIVE_INFINITY);

/**
 * The elements of a pattern that holds between `^` and `$`, if a text can be held against it character by character without going back;
 * undefined for any other.
 */
export function patternElements(pattern: string): readonly PatternElement[] | undefined {
  const reader = new PatternReader(pattern);
  const elements = reader.take('^') ? reader.sequence() : undefined;
  if (elements === undefined || !reader.take('$') || !reader.ended) return undefined;
  return isDeterministic(elements, []) && elements.every(countsUnits) ? elements : undefined;
}
