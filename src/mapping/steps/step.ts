import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';

/** What steps hand on: text, texts in order, a whole number, or a truth value. */
export type Value = string | number | boolean | readonly string[];

/** Kinds of `Value`, for the check that a chain of steps fits together. */
export type ValueKind = 'text' | 'texts' | 'number' | 'truth';

/** A code table: national code to canonical word, in the order of the table. */
export type CodeTable = ReadonlyMap<string, string>;

/** A code list whose words depend on a day of the record, in words of the record itself. */
export interface DatedCodes {
  /** Path, from the root of the record, of the field that says the day. */
  readonly on: readonly string[];
  /** The table valid on a day written YYYY-MM-DD; undefined where no version is. */
  tableOn(day: string): CodeTable | undefined;
  /** The table of the newest version, for a record that does not say the day. */
  readonly newest: CodeTable;
  /** Every word that a version gives. */
  readonly words: readonly string[];
}

/**
 * Turns a value into the next one; undefined where nothing is left. `field` is the source pointer for the error it may raise; `on` is what
 * the record holds at the step's `on`, undefined for a step without one.
 */
export type Convert = (value: Value, field: string, on?: unknown) => Value | undefined;

/** One compiled step of a rule. Total: it gives a value, nothing, or a `GatewayError` with a `mapping-*` code. */
export interface Step {
  readonly name: string;
  /** The parameter as the specification writes it; absent for a step without one. */
  readonly parameter?: unknown;
  readonly gives: ValueKind;
  readonly convert: Convert;
  /** The way back, where there is one: `convert(invert(v))` is `v` for every value that `convert` can give. */
  readonly invert?: (value: Value, field: string, on?: unknown) => Value;
  /** Path from the root of the record to the leaf that `convert` and `invert` are given as `on`; a step without one sees only its value. */
  readonly on?: readonly string[];
  /** The table that a `code` step looks up, where it is the same for every record; absent where it depends on `on`. */
  readonly table?: CodeTable;
  /** The value that stands in where the source has none. */
  readonly whenAbsent?: Value;
  /** The words that the step can give, where they are a closed set. */
  readonly words?: readonly string[];
}

/** What a step is compiled from, besides its name: its parameter, the kind it is given, the tables, and its place in the specification. */
export interface StepSetting {
  readonly parameter: unknown;
  readonly given: ValueKind;
  readonly codes: ReadonlyMap<string, CodeTable | DatedCodes>;
  readonly at: string;
}

/** A step as a test tries it: what a specification writes, and the kind of value it is given. Every step has at least one. */
export type StepSample = readonly [spec: string | Readonly<Record<string, unknown>>, given: ValueKind];

/** Compiles one step; raises `mapping-spec-invalid` at `setting.at`. */
export type StepMaker = (setting: StepSetting) => Step;

/** Whether a table's words depend on a day of the record. */
export function isDated(table: CodeTable | DatedCodes): table is DatedCodes {
  return 'tableOn' in table;
}

/** The error for a fault in the specification. */
export function specInvalid(at: string, mend: string): GatewayError {
  return new GatewayError('mapping-spec-invalid', { field: at, mend });
}

/** The error for a value that a step cannot convert. `mend` says the expected form, never the value. */
export function refusal(code: Extract<ProblemCode, `mapping-${string}`>, field: string, mend: string): GatewayError {
  return new GatewayError(code, { field, mend });
}

/** A value as text, whatever its kind: texts are joined by a space. */
export function textOf(value: Value): string {
  return typeof value === 'string' ? value : Array.isArray(value) ? value.join(' ') : String(value);
}

/** A conversion of one text made to work on each of several as well; empty texts are left out, and no text at all is nothing. */
export function overTexts(convert: (text: string, field: string) => string): Convert {
  return (value, field) => {
    if (!Array.isArray(value)) {
      const text = convert(textOf(value), field);
      return text === '' ? undefined : text;
    }
    const texts = (value as readonly string[]).map((text) => convert(text, field)).filter((text) => text !== '');
    return texts.length === 0 ? undefined : texts;
  };
}

/** The same for the way back, where a text is never nothing. */
export function backOverTexts(invert: (text: string, field: string) => string): (value: Value, field: string) => Value {
  return (value, field) => {
    if (!Array.isArray(value)) return invert(textOf(value), field);
    return (value as readonly string[]).map((text) => invert(text, field));
  };
}
