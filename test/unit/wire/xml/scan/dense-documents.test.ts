import { describe, expect, test } from '@jest/globals';
import type { XmlLimits } from '../../../../../src/wire/xml/xml-limits.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { scanned } from './scanned.ts';

const ENDLESS: XmlLimits = {
  maxBytes: Number.POSITIVE_INFINITY,
  maxDepth: Number.POSITIVE_INFINITY,
  maxElements: Number.POSITIVE_INFINITY,
  maxAttributes: Number.POSITIVE_INFINITY,
  maxNamespaces: Number.POSITIVE_INFINITY,
  maxNameBytes: Number.POSITIVE_INFINITY,
  maxTextBytes: Number.POSITIVE_INFINITY,
};

describe('without limits, tables hold the densest documents', () => {
  const dense: readonly (readonly [string, string])[] = [
    ['<a>', '</a>'],
    ['<a>>', '></a>'],
    ['<a xmlns:b="b:">', '</a>'],
    ['<a:a xmlns:a="a:"><b:b xmlns:b="b:">>', '</b:b></a:a>'],
    ['<a/>', ''],
    ['<a/>>', ''],
    ['<a b=""/>', ''],
    ['<a xmlns=""/>', ''],
    ['<a xmlns="&#97;:"/>', ''],
    ['<?a?>>', ''],
  ];

  test.each(dense)('%j … %j', (opening, closing) => {
    for (const count of [1, 2, 10, 3000]) {
      const { elements, attributes, declarations, marks } = scanned(`<r>${opening.repeat(count)}${closing.repeat(count)}</r>`, ENDLESS);
      const once = scanned(`<r>${opening}${closing}</r>`);
      expect(elements.length).toBe(1 + (once.elements.length - 1) * count);
      expect(attributes.length).toBe(once.attributes.length * count);
      expect(declarations.length).toBe(once.declarations.length * count);
      expect(marks.every(({ start }, index) => index === 0 || start >= marks[index - 1]!.end)).toBe(true);
      expect(elements.at(-1)).toMatchObject({ after: elements.length });
      expect(elements[0]).toMatchObject({ start: 0, parent: -1, after: elements.length, endMark: marks.length });
    }
  });

  test.each(dense)('and what is left of it without its end: %j', (opening) => {
    const { code } = refusalOf(() => scanned(`<r>${opening.repeat(3000)}`, ENDLESS));
    expect(code).toBe('wire-xml-malformed');
  });

  test('many names of one and two characters', () => {
    const letters = Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x100 + index));
    const names = letters.flatMap((one) => letters.slice(0, 50).map((other) => `${one}${other}`));
    const { elements, text } = scanned(`<r>${names.map((name) => `<${name}/>`).join('')}<r ${letters.join('="" ')}=""/></r>`, ENDLESS);
    expect(elements.slice(1, -1).map(({ local }) => text(local))).toEqual(names);
  });
});
