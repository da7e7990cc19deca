import type { Condition, Path } from '../plan/plan.ts';
import { quoted, type CodeText } from './code-text.ts';
import { constraintAt, type Constraint } from './constraint.ts';
import { refuseUnknown, Unemittable } from './unemittable.ts';

/** A part of the source in a variable of the function that is being written. */
export interface ReadPart {
  readonly name: string;
  readonly constraint: Constraint;
  /** Whether the record need not have it. */
  readonly optional: boolean;
}

const CONDITION_PARTS = new Set(['path', 'present', 'is']);

/** Reads parts of a record that was held against its schema: each once, in variables at the head of a function. */
export class SourceReader {
  readonly #code: CodeText;
  readonly #root: ReadPart;
  readonly #parts = new Map<string, ReadPart>();
  /** The statements that read, in order. */
  readonly lines: string[] = [];

  constructor(code: CodeText, root: ReadPart) {
    this.#code = code;
    this.#root = root;
  }

  /** The part at a path of names below the root. */
  part(path: Path): ReadPart {
    let here = this.#root;
    path.forEach((name, index) => {
      const key = JSON.stringify(path.slice(0, index + 1));
      const found = this.#parts.get(key) ?? this.#read(here, name);
      this.#parts.set(key, found);
      here = found;
    });
    return here;
  }

  #read(from: ReadPart, name: string): ReadPart {
    const constraint = constraintAt(from.constraint, [name]);
    if (constraint === undefined || from.constraint.kind !== 'object') throw new Unemittable(name);
    const variable = this.#code.fresh('s');
    const access = `${from.name}[${quoted(name)}]`;
    this.lines.push(`const ${variable} = ${from.optional ? `${from.name} === undefined ? undefined : ` : ''}${access};`);
    return { name: variable, constraint, optional: from.optional || !from.constraint.required.has(name) };
  }

  /** The expression that is true where nothing is there: no such part, or an empty text. Undefined where the schema rules that out. */
  absence({ name, constraint, optional }: ReadPart): string | undefined {
    const tests = optional ? [`${name} === undefined`] : [];
    if (constraint.kind === 'leaf' && constraint.type === 'string' && constraint.minLength === 0) tests.push(`${name} === ""`);
    if (constraint.kind === 'list' && constraint.minItems === 0) tests.push(`${name}.length === 0`);
    return tests.length === 0 ? undefined : tests.join(' || ');
  }

  /** The expression that is true where the condition does not hold; undefined where it always does. */
  unmet(condition: Condition): string | undefined {
    refuseUnknown(condition, CONDITION_PARTS);
    const part = this.part(condition.path);
    if (condition.is !== undefined) return this.#isNot(part, condition.is);
    const absence = this.absence(part);
    return condition.present ? absence : absence === undefined ? 'true' : `!(${absence})`;
  }

  #isNot({ name, constraint }: ReadPart, words: readonly string[]): string {
    const set = this.#code.constant(new Set(words));
    if (constraint.kind === 'leaf') return `!(${name} !== undefined && ${set}.has(String(${name})))`;
    if (constraint.kind !== 'list' || constraint.items.kind !== 'leaf') throw new Unemittable('is');
    const text = this.#code.fresh('t');
    return `!(${name} !== undefined && ${name}.some((${text}) => ${set}.has(String(${text}))))`;
  }
}
