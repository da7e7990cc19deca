import { ATTRIBUTE, ELEMENT, ELEMENT_FLAG } from '../../wire/xml/scan/tables.ts';
import { quoted, type CodeText } from './code-text.ts';
import type { Constraint, ObjectConstraint } from './constraint.ts';
import { attributeText, innerText, isDocumentAttribute, leafText } from './record-tables.ts';
import { Unemittable } from './unemittable.ts';

const TEXT = '#text';
const FAILED = 'return undefined;';

/** Writes functions that read an element of a scanned document into an object with a place for every part that the schema knows. */
export class XmlReaders {
  /** The names of elements and attributes and their numbers in emitted text. */
  readonly names = new Map<string, number>();
  readonly #code: CodeText;

  constructor(code: CodeText) {
    this.#code = code;
  }

  #number(name: string): number {
    const known = this.names.get(name);
    if (known !== undefined) return known;
    this.names.set(name, this.names.size);
    return this.names.size - 1;
  }

  /**
   * Adds the reader of an element, and gives its name: a function of the tables and the element's row that gives its parts, the absent ones
   * undefined. It gives undefined where anything is unusual: a part that the schema does not know, one written twice, text between elements,
   * attributes of other namespaces. Throws `Unemittable` for a part whose reading depends on what is in it.
   */
  reader(object: ObjectConstraint): string {
    const name = this.#code.fresh('x');
    const attributes = object.names.filter((part) => part.startsWith('@'));
    const elements = object.names.filter((part) => !part.startsWith('@') && part !== TEXT);
    const hasText = object.names.includes(TEXT);
    if (hasText && elements.length > 0) throw new Unemittable(TEXT);
    this.#code.add(name, 't, e', [
      'const E = t.elements;',
      `const at = e * ${ELEMENT.width};`,
      `const o = { ${object.names.map((part) => `${quoted(part)}: undefined`).join(', ')} };`,
      ...this.#attributeLines(attributes),
      ...(hasText ? this.#textLines() : this.#elementLines(object, elements)),
      'return o;',
    ]);
    return name;
  }

  #attributeLines(attributes: readonly string[]): readonly string[] {
    const value = this.#code.constant(attributeText);
    const foreign = this.#code.constant(isDocumentAttribute);
    const cases = attributes.map((part) => `case ${this.#number(part.slice(1))}: o[${quoted(part)}] = ${value}(t, row); break;`);
    return [
      `for (let row = E[at + ${ELEMENT.firstAttribute}] * ${ATTRIBUTE.width}, end = E[at + ${ELEMENT.endAttribute}] * ${ATTRIBUTE.width}; row < end; row += ${ATTRIBUTE.width}) {`,
      `if (${foreign}(t, row)) continue;`,
      `switch (t.attributes[row + ${ATTRIBUTE.namespace}] === 0 ? t.names[t.attributes[row + ${ATTRIBUTE.local}]] : -1) {`,
      ...cases,
      `default: ${FAILED}`,
      '}',
      '}',
    ];
  }

  #textLines(): readonly string[] {
    return [`if ((o[${quoted(TEXT)}] = ${this.#code.constant(innerText)}(t, e)) === undefined) ${FAILED}`];
  }

  #elementLines(object: ObjectConstraint, elements: readonly string[]): readonly string[] {
    const cases = elements.flatMap((part) => {
      const constraint = object.part(part);
      if (constraint === undefined) throw new Unemittable(part);
      const place = `o[${quoted(part)}]`;
      const list = constraint.kind === 'list';
      const store = list
        ? `if (${place} === undefined) ${place} = [v]; else ${place}.push(v);`
        : `if (${place} !== undefined) ${FAILED} ${place} = v;`;
      const read = this.#valueExpression(list ? constraint.items : constraint);
      return [`case ${this.#number(part)}: {`, `const v = ${read};`, `if (v === undefined) ${FAILED}`, store, 'break;', '}'];
    });
    return [
      `if ((E[at + ${ELEMENT.flags}] & ${ELEMENT_FLAG.text}) !== 0) ${FAILED}`,
      `for (let c = e + 1, end = E[at + ${ELEMENT.after}]; c < end;) {`,
      `const row = c * ${ELEMENT.width};`,
      `if (E[row + ${ELEMENT.namespace}] !== t.namespace) ${FAILED}`,
      `switch (t.names[E[row + ${ELEMENT.local}]]) {`,
      ...cases,
      `default: ${FAILED}`,
      '}',
      `c = E[row + ${ELEMENT.after}];`,
      '}',
    ];
  }

  #valueExpression(constraint: Constraint): string {
    if (constraint.kind === 'object') return `${this.reader(constraint)}(t, c)`;
    if (constraint.kind === 'list') throw new Unemittable('list');
    return `${this.#code.constant(leafText)}(t, c)`;
  }
}
