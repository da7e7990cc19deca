import { describe, expect, test } from '@jest/globals';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { attribute, childElements, firstChild, namespaceAt, pathOf, textOf } from '../../../../src/wire/xml/xml-access.ts';
import { refusalOf } from '../../../support/refusal.ts';

const root = readXml(
  Buffer.from('<r xmlns="urn:d" xmlns:a="urn:a" k="1" a:k="2"> <a:x>1</a:x><x>2</x><a:x xmlns:b="urn:b">3<y/></a:x> </r>'),
);

describe('access to elements', () => {
  test('by expanded name', () => {
    expect(childElements(root)).toHaveLength(3);
    expect(firstChild(root, 'urn:d', 'x')?.children).toEqual(['2']);
    expect(firstChild(root, 'urn:d', 'z')).toBeUndefined();
  });

  test('text only where there is only text', () => {
    const [x, , mixed] = childElements(root);
    expect(x && textOf(x)).toBe('1');
    expect(mixed && refusalOf(() => textOf(mixed))).toMatchObject({ code: 'wire-xml-malformed', details: { field: '/r/x' } });
  });

  test('attributes, places and prefixes', () => {
    const mixed = childElements(root)[2];
    expect(attribute(root, 'k')).toBe('1');
    expect(attribute(root, 'k', 'urn:a')).toBe('2');
    expect(attribute(root, 'j')).toBeUndefined();
    expect(mixed && pathOf(mixed)).toBe('/r/x');
    expect(mixed && ['', 'a', 'b', 'c'].map((prefix) => namespaceAt(mixed, prefix))).toEqual(['urn:d', 'urn:a', 'urn:b', undefined]);
  });
});
