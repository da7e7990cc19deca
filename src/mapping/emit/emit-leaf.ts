import type { CodeText } from './code-text.ts';
import { quoted } from './code-text.ts';
import type { LeafConstraint } from './constraint.ts';
import { patternLines } from './pattern-code.ts';
import { codePoints } from './quick-text.ts';

/** The name of the function of the text that holds texts against a pattern: written out where it is simple enough. */
export class PatternFunctions {
  readonly #code: CodeText;
  readonly #tests = new Map<string, string>();

  constructor(code: CodeText) {
    this.#code = code;
  }

  /** The expression that is true of a matching text. */
  matches(pattern: string, text: string): string {
    const test = this.#tests.get(pattern) ?? this.#write(pattern);
    this.#tests.set(pattern, test);
    return `${test}(${text})`;
  }

  #write(pattern: string): string {
    const lines = patternLines(pattern);
    if (lines === undefined) return `${this.#code.constant(new RegExp(pattern, 'u'))}.test`;
    const name = this.#code.fresh('p');
    this.#code.add(name, 't', lines);
    return name;
  }
}

const anyOf = (code: CodeText, words: readonly unknown[], value: string): string =>
  words.length <= 4
    ? `(${words.map((word) => `${value} === ${quoted(String(word))}`).join(' || ')})`
    : `${code.constant(new Set(words))}.has(${value})`;

/**
 * Expressions of which each is true of a value that the constraint refuses, and of some that it does not: a text whose characters beyond
 * U+FFFF make it longer than it counts is left to the general validator. The value's type is known already.
 */
export function textFaults(code: CodeText, patterns: PatternFunctions, leaf: LeafConstraint, value: string): readonly string[] {
  const faults: string[] = [];
  if (leaf.enum !== undefined) faults.push(`!${anyOf(code, leaf.enum, value)}`);
  if (leaf.maxLength !== Number.POSITIVE_INFINITY) faults.push(`${value}.length > ${leaf.maxLength}`);
  if (leaf.minLength === 1) faults.push(`${value} === ""`);
  if (leaf.minLength > 1) {
    faults.push(`${value}.length < ${leaf.minLength}`);
    const points = code.constant(codePoints);
    faults.push(`(${value}.length < ${2 * leaf.minLength} && ${points}(${value}) < ${leaf.minLength})`);
  }
  if (leaf.pattern !== undefined) faults.push(`!${patterns.matches(leaf.pattern, value)}`);
  return faults;
}

/** The same for a number. */
export function numberFaults(leaf: LeafConstraint, value: string): readonly string[] {
  return [
    ...(leaf.minimum === Number.NEGATIVE_INFINITY ? [] : [`${value} < ${leaf.minimum}`]),
    ...(leaf.maximum === Number.POSITIVE_INFINITY ? [] : [`${value} > ${leaf.maximum}`]),
  ];
}

/** Expressions of which one is true of a value that is not of the leaf's type. */
export function typeFaults({ type }: LeafConstraint, value: string): readonly string[] {
  if (type === 'string') return [`typeof ${value} !== "string"`];
  if (type === 'boolean') return [`typeof ${value} !== "boolean"`];
  return [type === 'integer' ? `!Number.isInteger(${value})` : `!Number.isFinite(${value})`];
}
