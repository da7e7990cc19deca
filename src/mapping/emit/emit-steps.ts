import type { Step, ValueKind } from '../steps/step.ts';
import { quoted, type CodeText } from './code-text.ts';
import { shortNumber } from './quick-date.ts';
import {
  documentNumberOf,
  isComposed,
  isPlain,
  isTrimmed,
  plainLetters,
  settledLatin,
  settledText,
  splitParts,
  wordsOf,
} from './quick-text.ts';
import { rememberingConvert } from './remembered.ts';
import {
  countriesOf,
  isEachText,
  isSplitAtSpace,
  isTable,
  namesOf,
  needsPlain,
  QUICK_DATES,
  quickTimeOf,
  runFrom,
  SETTLING,
  STEP_PARTS,
} from './step-runs.ts';
import { refuseUnknown, Unemittable } from './unemittable.ts';

const MAX_TERNARY = 6;

/** Where the value of a chain stands while its steps are written. */
export interface ChainPlace {
  /** Variable that holds the value. */
  readonly value: string;
  /** Statement for the case that nothing is left. */
  readonly nothing: string;
  /** Statements on a value, before the first step is asked what it makes of it because that was not told at a glance. */
  readonly before?: ((value: string) => readonly string[]) | undefined;
}

/** Writes the steps of a rule as statements on a variable. */
export class StepWriter {
  readonly #code: CodeText;
  readonly #other: (path: readonly string[]) => string;

  /** `other` gives the expression of a field of the record by its path from the root. */
  constructor(code: CodeText, other: (path: readonly string[]) => string) {
    this.#code = code;
    this.#other = other;
  }

  /** The statements of one step after another on a value of the given kind that is there; a `default` among them does nothing. */
  lines(steps: readonly Step[], given: ValueKind, place: ChainPlace): readonly string[] {
    for (const step of steps) refuseUnknown(step, STEP_PARTS);
    const lines: string[] = [];
    let kind = given;
    for (let index = 0; index < steps.length;) {
      const run = runFrom(steps, index, kind);
      const { before, ...later } = place;
      const isCollapsed = steps.slice(0, index).findLast(({ name }) => name !== 'latin')?.name === 'collapse-space';
      if (isCollapsed && isSplitAtSpace(run)) lines.push(`${place.value} = ${this.#code.constant(wordsOf)}(${place.value});`);
      else lines.push(...this.#run(run, kind, index === 0 ? { ...later, before } : later));
      kind = run.at(-1)?.gives ?? kind;
      index += run.length;
    }
    return lines;
  }

  #run(run: readonly Step[], kind: ValueKind, place: ChainPlace): readonly string[] {
    const [first] = run;
    if (first === undefined) return [];
    if (kind === 'text' && SETTLING.has(first.name)) return this.#settle(run, place);
    return isEachText(first, kind) ? this.#eachText(run, place) : this.#step(first, kind, place);
  }

  #settle(run: readonly Step[], place: ChainPlace): readonly string[] {
    const names = namesOf(run);
    const { before, ...later } = place;
    const slow = [...(before?.(place.value) ?? []), ...run.flatMap((step) => this.#convert(step, later))];
    if (!names.has('collapse-space')) {
      const isSettled = needsPlain(names) ? isPlain : names.has('trim') ? isTrimmed : isComposed;
      return [`if (!${this.#code.constant(isSettled)}(${place.value})) {`, ...slow, '}'];
    }
    const found = this.#code.fresh('q');
    const quick = this.#code.constant(names.has('latin') ? settledLatin : settledText);
    return [`const ${found} = ${quick}(${place.value});`, `if (${found} !== "") ${place.value} = ${found};`, 'else {', ...slow, '}'];
  }

  /** The step itself, called: whatever is not known at a glance. */
  #convert(step: Step, { value, nothing, before }: ChainPlace): readonly string[] {
    if (before !== undefined) return [...before(value), ...this.#convert(step, { value, nothing })];
    if (step.on !== undefined) {
      return [
        `${value} = ${this.#code.constant(rememberingConvert(step))}(${value}, ${this.#other(step.on)});`,
        `if (${value} === undefined) ${nothing}`,
      ];
    }
    return [`${value} = ${this.#code.constant(step.convert)}(${value}, "");`, `if (${value} === undefined) ${nothing}`];
  }

  /** A quick answer that is the empty text where there is none. */
  #quickly(answer: (text: string) => string, step: Step, place: ChainPlace): readonly string[] {
    const found = this.#code.fresh('q');
    const { value } = place;
    return [
      `const ${found} = ${this.#code.constant(answer)}(${value});`,
      `if (${found} !== "") ${value} = ${found};`,
      'else {',
      ...this.#convert(step, place),
      '}',
    ];
  }

  #step(step: Step, kind: ValueKind, place: ChainPlace): readonly string[] {
    if (step.name === 'default') return [];
    if (kind === 'text') return this.#textStep(step, place);
    if (kind === 'number' && step.name === 'code' && step.table !== undefined) return this.#lookNumber(step.table, step, place);
    if (kind === 'number' && step.name === 'integer') return this.#integer(step, place, place.value);
    if (kind === 'texts' && step.name === 'join' && typeof step.parameter === 'string') {
      return [`${place.value} = ${place.value}.length === 1 ? ${place.value}[0] : ${place.value}.join(${quoted(step.parameter)});`];
    }
    return this.#convert(step, place);
  }

  #eachText(run: readonly Step[], place: ChainPlace): readonly string[] {
    const [texts, text] = [this.#code.fresh('l'), this.#code.fresh('t')];
    const single = run.map((step): Step => ({ ...step, gives: 'text' }));
    return [
      `let ${texts};`,
      `for (let ${text} of ${place.value}) {`,
      ...this.lines(single, 'text', { value: text, nothing: 'continue;', before: place.before }),
      `if (${texts} === undefined) ${texts} = [${text}]; else ${texts}.push(${text});`,
      '}',
      `if (${texts} === undefined) ${place.nothing}`,
      `${place.value} = ${texts};`,
    ];
  }

  #textStep(step: Step, place: ChainPlace): readonly string[] {
    const { value } = place;
    const { name, parameter } = step;
    if (name === 'upper') return [`${value} = ${value}.toUpperCase();`];
    if (name === 'lower') return [`${value} = ${value}.toLowerCase();`];
    if (name === 'list') return [`${value} = [${value}];`];
    if (name === 'icao-latin') return this.#quickly(plainLetters, step, place);
    if (name === 'country') return this.#look(countriesOf(step.convert), step, place);
    if (name === 'code' && step.table !== undefined) return this.#look(step.table, step, place);
    if (name === 'integer') return this.#integer(step, place, `${this.#code.constant(shortNumber)}(${value})`);
    if (name === 'boolean') return this.#truth(step, place);
    if (name === 'document-number') return this.#quickly(documentNumberOf, step, place);
    const quickTime = name === 'date-time' ? quickTimeOf(parameter) : undefined;
    if (quickTime !== undefined) return this.#quickly(quickTime, step, place);
    const quickDate = name === 'date' || name === 'partial-date' ? QUICK_DATES[String(parameter)] : undefined;
    if (quickDate !== undefined) return this.#quickly(quickDate, step, place);
    if (name === 'split' && typeof parameter === 'string') {
      return [
        `${value} = ${this.#code.constant(splitParts)}(${value}, ${quoted(parameter)});`,
        `if (${value}.length === 0) ${place.nothing}`,
      ];
    }
    return this.#convert(step, place);
  }

  #look(table: ReadonlyMap<string, string>, step: Step, place: ChainPlace): readonly string[] {
    const { value } = place;
    const found = this.#code.fresh('q');
    const look =
      table.size <= MAX_TERNARY
        ? `${[...table].map(([code, word]) => `${value} === ${quoted(code)} ? ${quoted(word)} : `).join('')}undefined`
        : `${this.#code.constant(table)}.get(${value})`;
    return [`const ${found} = ${look};`, `if (${found} !== undefined) ${value} = ${found};`, 'else {', ...this.#convert(step, place), '}'];
  }

  /** A code list of whole numbers, for a number: a number is looked up as the text that it is written as. */
  #lookNumber(table: ReadonlyMap<string, string>, step: Step, place: ChainPlace): readonly string[] {
    const whole = [...table].filter(([code]) => /^(0|[1-9][0-9]{0,8})$/.test(code));
    const cases = whole.map(([code, word]) => `case ${code}: ${place.value} = ${quoted(word)}; break;`);
    return [`switch (${place.value}) {`, ...cases, 'default: {', ...this.#convert(step, place), '}', '}'];
  }

  #integer(step: Step, place: ChainPlace, count: string): readonly string[] {
    const { min = -999_999_999, max = 999_999_999 } = isTable(step.parameter) ? step.parameter : {};
    if (typeof min !== 'number' || typeof max !== 'number') throw new Unemittable('integer');
    const found = this.#code.fresh('q');
    return [
      `const ${found} = ${count};`,
      `if (Number.isInteger(${found}) && ${found} >= ${Math.max(min, -999_999_999)} && ${found} <= ${Math.min(max, 999_999_999)}) ${place.value} = ${found} + 0;`,
      'else {',
      ...this.#convert(step, place),
      '}',
    ];
  }

  #truth(step: Step, place: ChainPlace): readonly string[] {
    const { true: yes, false: no } = isTable(step.parameter) ? step.parameter : {};
    if (!Array.isArray(yes) || !Array.isArray(no) || yes.length + no.length > MAX_TERNARY) return this.#convert(step, place);
    const { value } = place;
    const isOne = (words: readonly unknown[]): string => words.map((word) => `${value} === ${quoted(String(word))}`).join(' || ');
    return [
      `if (${isOne(yes)}) ${value} = true;`,
      `else if (${isOne(no)}) ${value} = false;`,
      'else {',
      ...this.#convert(step, place),
      '}',
    ];
  }
}
