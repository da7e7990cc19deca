import { describe, expect, test } from '@jest/globals';
import { KNOWN_STRINGS } from '../../../../../src/wire/xml/scan/known-strings.ts';
import { DECLARATION, ELEMENT, MARK } from '../../../../../src/wire/xml/scan/tables.ts';
import { attributeFlags, elementFlags, scanned } from './scanned.ts';

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';

describe('elements', () => {
  test('stand in document order with their spans, parents and descendants', () => {
    const { elements, slice } = scanned('<a><b>x</b><c><d/></c ></a>');
    expect(elements.map(({ start, end }) => slice(start, end))).toEqual([
      '<a><b>x</b><c><d/></c ></a>',
      '<b>x</b>',
      '<c><d/></c >',
      '<d/>',
    ]);
    expect(elements.map(({ contentStart, contentEnd }) => slice(contentStart, contentEnd))).toEqual([
      '<b>x</b><c><d/></c >',
      'x',
      '<d/>',
      '',
    ]);
    expect(elements.map(({ parent }) => parent)).toEqual([-1, 0, 0, 2]);
    expect(elements.map(({ after }) => after)).toEqual([4, 2, 4, 4]);
    expect(elements[3]).toMatchObject({ contentStart: 18, contentEnd: 18, end: 18 });
  });

  test('have the namespace that their prefix has where they stand', () => {
    const { elements, text } = scanned(
      '<r xmlns="urn:1" xmlns:p="urn:2"><p:x xmlns:p="urn:3" xmlns=""><p:y/><z/></p:x><p:x/><z/><xml:w/></r>',
    );
    expect(elements.map(({ prefix, local, namespace }) => [prefix, local, namespace].map(text))).toEqual([
      ['', 'r', 'urn:1'],
      ['p', 'x', 'urn:3'],
      ['p', 'y', 'urn:3'],
      ['', 'z', ''],
      ['p', 'x', 'urn:2'],
      ['', 'z', 'urn:1'],
      ['xml', 'w', 'http://www.w3.org/XML/1998/namespace'],
    ]);
  });

  test('count bytes, from a byte order mark on', () => {
    const { elements, slice } = scanned('\uFEFF<?xml version="1.0" encoding="ISO-8859-1" standalone=\'yes\' ?>\n<ā>ß😀</ā>\n');
    expect(slice(0, 3)).toBe('\uFEFF');
    expect(elements.map(({ start, end }) => slice(start, end))).toEqual(['<ā>ß😀</ā>']);
  });

  test.each<readonly [string, readonly string[]]>([
    ['<r></r>', []],
    ['<r/>', ['selfClosed']],
    ['<r> \t\n</r>', []],
    ['<r>\r\n<a/></r>', ['escaped']],
    ['<r>x<a/></r>', ['text']],
    ['<r><a/> x </r>', ['text']],
    ['<r>&amp;</r>', ['text', 'escaped']],
    ['<r> \r x</r>', ['text', 'escaped']],
    ['<r><![CDATA[ ]]></r>', ['escaped']],
    ['<r><![CDATA[x]]></r>', ['text', 'escaped']],
    ['<r><![CDATA[]]></r>', ['escaped']],
    ['<r><!----></r>', ['comment', 'escaped']],
    ['<r><?x?></r>', ['instruction', 'escaped']],
    ['<!-- --><?x?><r><a>x&lt;<!-- --></a></r><!-- --><?x?>', []],
    ['<r Id="1"></r>', ['identified']],
    ['<r ID="1"></r>', ['identified']],
    ['<r id="1"></r>', []],
    ['<r xml:id="1"></r>', ['identified']],
    ['<r xml:Id="1"></r>', []],
    [`<r xmlns:u="${WSU}" u:Id="1"></r>`, ['identified']],
    [`<r xmlns:u="${WSU}" u:ID="1"></r>`, []],
    ['<r xmlns:u="urn:u" u:Id="1"></r>', []],
    [`<r u:Id="1" xmlns:u="${WSU}" k=""/>`, ['selfClosed', 'identified']],
  ])('%s says of its content and identifiers: %j', (xml, flags) => {
    expect(elementFlags(scanned(xml).elements[0]!.flags)).toEqual(flags);
  });

  test('say which marks lie within them', () => {
    const { elements, marks, slice } = scanned('<a><b>&#65;</b><c>x</c ><!-- --></a>');
    expect(marks.map(({ start, end }) => slice(start, end))).toEqual(['<a>', '&#65;', '</c >', '<!-- -->']);
    expect(marks.map(({ element }) => element)).toEqual([0, 1, 2, 0]);
    expect(elements.map(({ firstMark, endMark }) => [firstMark, endMark])).toEqual([
      [0, 4],
      [1, 2],
      [2, 3],
    ]);
  });
});

describe('attributes and declarations', () => {
  test('stand apart, those of one element together', () => {
    const { elements, attributes, declarations, text, slice } = scanned(
      '<r a="1" xmlns:p="urn:p" p:b = \'2 "\'><x c="&lt;"/><y xmlns="urn:y"/></r>',
    );
    expect(
      attributes.map(({ nameStart, nameEnd, valueStart, valueEnd }) => [slice(nameStart, nameEnd), slice(valueStart, valueEnd)]),
    ).toEqual([
      ['a', '1'],
      ['p:b', '2 "'],
      ['c', '&lt;'],
    ]);
    expect(attributes.map(({ prefix, local, namespace }) => [prefix, local, namespace].map(text))).toEqual([
      ['', 'a', ''],
      ['p', 'b', 'urn:p'],
      ['', 'c', ''],
    ]);
    expect(declarations.map(({ prefix, namespace }) => [text(prefix), text(namespace)])).toEqual([
      ['p', 'urn:p'],
      ['', 'urn:y'],
    ]);
    expect(elements.map((row) => [row.firstAttribute, row.endAttribute, row.firstDeclaration, row.endDeclaration])).toEqual([
      [0, 2, 0, 1],
      [2, 3, 1, 1],
      [3, 3, 1, 2],
    ]);
  });

  test.each<readonly [string, readonly string[]]>([
    ['k="v >"', []],
    ['k="&#65;"', ['escaped']],
    ['k="\t"', ['escaped']],
    ['k="\n"', ['escaped']],
    ['k="\r"', ['escaped']],
    ['Id="x"', ['identifier']],
    ['xml:id=" &#120;"', ['escaped', 'identifier']],
  ])('the attribute %j is %j', (attribute, flags) => {
    expect(attributeFlags(scanned(`<r ${attribute}/>`).attributes[0]!.flags)).toEqual(flags);
  });

  test('an escaped namespace name is the same string as the name written out', () => {
    const { elements, text, tables } = scanned(
      '<r xmlns="urn:a&#x3a;ā\u{1F600}"><x xmlns="urn&#58;a:&#257;&#x1F600;"/><y xmlns="urn:\r\n\tb"/></r>',
    );
    expect(elements.map(({ namespace }) => text(namespace))).toEqual(['urn:a:ā😀', 'urn:a:ā😀', 'urn:  b']);
    expect(elements[0]!.namespace).toBe(elements[1]!.namespace);
    expect(Buffer.from(tables.heap).toString()).toContain('urn:a:ā😀');
  });
});

describe('strings', () => {
  test('are each listed once, and known ones not at all', () => {
    const { tables, elements, text } = scanned(`<Envelope xmlns="urn:x"><a/><a b="1"/><p:b xmlns:p="urn:x" xmlns:a="${WSU}"/></Envelope>`);
    expect(Array.from({ length: tables.strings.length / 3 }, (_, index) => text(KNOWN_STRINGS.length + index)).toSorted()).toEqual([
      'a',
      'b',
      'p',
      'urn:x',
    ]);
    expect(elements[0]!.local).toBe(KNOWN_STRINGS.indexOf('Envelope'));
  });

  test('of any length and number are told apart', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `n${'x'.repeat(index % 40)}${index}`);
    const { elements, text } = scanned(`<r>${names.map((name) => `<${name}/><${name}/>`).join('')}</r>`);
    expect(elements.slice(1).map(({ local }) => text(local))).toEqual(names.flatMap((name) => [name, name]));
    expect(new Set(elements.map(({ local }) => local)).size).toBe(names.length + 1);
  });

  test('known are all different, short, and the empty string is the first', () => {
    expect(new Set(KNOWN_STRINGS).size).toBe(KNOWN_STRINGS.length);
    expect(KNOWN_STRINGS[0]).toBe('');
    expect(KNOWN_STRINGS.every((text) => Buffer.byteLength(text) < 256)).toBe(true);
  });
});

test('documents do not see each other, and tables outlive the next scan', () => {
  const first = scanned('<r xmlns:p="urn:1"><p:x Id="a"/></r>');
  const copy = structuredClone(first.tables);
  expect(() => scanned('<p:r/>')).toThrow();
  scanned(`<q>${'<p xmlns:p="urn:2">'.repeat(60)}${'</p>'.repeat(60)}</q>`);
  expect(first.tables).toEqual(copy);
  expect(() => scanned('<p:r/>')).toThrow();
});

test('a document larger than what memory is kept for is read like any other, and so is the next', () => {
  const pairs = 300_000;
  const limits = { maxBytes: 8_000_000, maxElements: 1_000_000 };
  const large = scanned(`<r>${'<a>x</a>'.repeat(pairs)}<p:b xmlns:p="urn:b" c="&#65;"></p:b></r>`, limits).tables;
  expect(large.elements.length / ELEMENT.width).toBe(pairs + 2);
  expect(large.declarations.length / DECLARATION.width).toBe(1);
  expect(large.marks.length / MARK.width).toBe(2);
  expect(scanned('<r><a/></r>').elements.map(({ start, end }) => [start, end])).toEqual([
    [0, 11],
    [3, 7],
  ]);
});
