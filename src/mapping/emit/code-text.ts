/** A JavaScript string literal; the only way in which a name of a specification or a schema enters emitted text. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** JavaScript text under construction: a body of functions, and the constants that they name. */
export class CodeText {
  readonly #constants = new Map<unknown, string>();
  readonly #functions: string[] = [];
  #names = 0;

  /** A name that nothing else in the text has. */
  fresh(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  /** The name under which the text finds that very value. */
  constant(value: unknown): string {
    const known = this.#constants.get(value);
    if (known !== undefined) return known;
    const name = `k${this.#constants.size}`;
    this.#constants.set(value, name);
    return name;
  }

  /** Adds a function of the text, under a name from `fresh`. */
  add(name: string, parameters: string, lines: readonly string[]): void {
    this.#functions.push(`function ${name}(${parameters}) {\n${lines.join('\n')}\n}`);
  }

  /** The whole text, whose value is that of the expression. */
  finish(expression: string): { readonly text: string; readonly constants: readonly unknown[] } {
    const names = [...this.#constants.values()];
    const take = names.length === 0 ? '' : `const [${names.join(', ')}] = constants;`;
    return { text: `"use strict";\n${take}\n${this.#functions.join('\n')}\nreturn ${expression};`, constants: [...this.#constants.keys()] };
  }
}
