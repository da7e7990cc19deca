import { refusalOf } from '../../../support/refusal.ts';
import { describe, expect, test } from '@jest/globals';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { attribute, childElements, namespaceAt, pathOf, textOf } from '../../../../src/wire/xml/xml-access.ts';
import { NO_ELEMENT, type XmlDocument } from '../../../../src/wire/xml/xml-document.ts';
import type { XmlElement } from '../../../../src/wire/xml/xml-element.ts';
import { treeOf } from '../../../../src/wire/xml/xml-tree.ts';
import { canonicalDocument } from '../../../support/canonical-documents.ts';

const WSU = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
const read = (xml: string): XmlDocument => scanXml(Buffer.from(xml), undefined, { instructions: 'keep' });
const part = ({ bytes }: XmlDocument, from: number, to: number): string => bytes.toString('utf8', from, to);

const xml = `<e:r xmlns:e="urn:e" xmlns="urn:d" e:k="1" k='a&#10;b&amp;"'><x/>ā<y >1<z>2</z></y><w xmlns="">3</w></e:r>`;
const document = read(xml);
const [R, X, Y, Z, W] = [0, 1, 2, 3, 4];

describe('an element of a document', () => {
  test('has its expanded name and prefix', () => {
    expect([R, X, W].map((element) => [document.namespaceOf(element), document.localOf(element), document.prefixOf(element)])).toEqual([
      ['urn:e', 'r', 'e'],
      ['urn:d', 'x', ''],
      ['', 'w', ''],
    ]);
    expect(document.is(X, 'urn:d', 'x')).toBe(true);
    expect(document.is(X, 'urn:e', 'x')).toBe(false);
    expect(document.is(X, 'urn:d', 'y')).toBe(false);
  });

  test('has a place among the others', () => {
    expect(document.elementCount).toBe(5);
    expect([R, X, Y, Z, W].map((element) => document.parentOf(element))).toEqual([NO_ELEMENT, R, R, Y, R]);
    expect([R, X, Y, Z, W].map((element) => document.firstChildOf(element))).toEqual([X, NO_ELEMENT, Z, NO_ELEMENT, NO_ELEMENT]);
    expect([R, X, Y, Z, W].map((element) => document.nextSiblingOf(element))).toEqual([NO_ELEMENT, Y, W, NO_ELEMENT, NO_ELEMENT]);
    expect([R, X, Y, Z, W].map((element) => document.afterOf(element))).toEqual([5, 2, 4, 4, 5]);
    expect(document.childrenOf(R)).toEqual([X, Y, W]);
    expect(document.childrenOf(X)).toEqual([]);
    expect(document.pathOf(Z)).toBe('/r/y/z');
  });

  test('has a place among the bytes', () => {
    expect(part(document, document.startOf(Y), document.endOf(Y))).toBe('<y >1<z>2</z></y>');
    expect(part(document, document.contentStartOf(Y), document.contentEndOf(Y))).toBe('1<z>2</z>');
    expect(part(document, document.startOf(X), document.endOf(X))).toBe('<x/>');
    expect(document.contentStartOf(X)).toBe(document.endOf(X));
    expect(document.contentEndOf(X)).toBe(document.endOf(X));
  });

  test('that is none has no name', () => {
    expect(document.localOf(document.parentOf(R)) + document.namespaceOf(NO_ELEMENT) + document.prefixOf(NO_ELEMENT)).toBe('');
    expect(document.is(NO_ELEMENT, '', 'r')).toBe(false);
  });

  test('has attributes by expanded name, and declarations', () => {
    expect(document.attributeOf(R, 'k')).toBe('a\nb&"');
    expect(document.attributeOf(R, 'k', 'urn:e')).toBe('1');
    expect(document.attributeOf(R, 'k', 'urn:d')).toBeUndefined();
    expect(document.attributeOf(X, 'k')).toBeUndefined();
    expect(document.attributesOf(R)).toEqual([
      { namespace: 'urn:e', local: 'k', prefix: 'e', value: '1' },
      { namespace: '', local: 'k', prefix: '', value: 'a\nb&"' },
    ]);
    expect(document.declarationsOf(R)).toEqual([
      { prefix: 'e', uri: 'urn:e' },
      { prefix: '', uri: 'urn:d' },
    ]);
    expect(document.attributesOf(Y)).toEqual([]);
    expect(document.declarationsOf(W)).toEqual([{ prefix: '', uri: '' }]);
  });

  test('knows what prefixes mean at its place', () => {
    expect(['', 'e', 'f', 'xml'].map((prefix) => document.namespaceAt(Z, prefix))).toEqual([
      'urn:d',
      'urn:e',
      undefined,
      'http://www.w3.org/XML/1998/namespace',
    ]);
    expect(document.namespaceAt(W, '')).toBe('');
    expect(read('<r/>').namespaceAt(0, '')).toBe('');
  });
});

describe('the content of an element', () => {
  test.each<readonly [string, string]>([
    ['<r/>', ''],
    ['<r></r>', ''],
    ['<r> a </r>', ' a '],
    ['<r>a\r\nb\rc&#13;&#10;&#x1F600;</r>', 'a\nb\nc\r\n😀'],
    ['<r>&lt;&gt;&amp;&quot;&apos;</r>', '<>&"\''],
    ['<r>a<!-- -- '.replace('-- ', '') + '-->b<!---->c</r>', 'abc'],
    ['<r>a<![CDATA[<&amp;]]]]>b<![CDATA[]]><![CDATA[\r\n\r]]>ā</r>', 'a<&amp;]]b\n\nā'],
    ['<r>a<?p > ?>b</r>', 'ab'],
    ['<r><!-- ]]> <![CDATA[ ?> -->a<?p ]]> --> ?>b<![CDATA[--> ?>]]></r>', 'ab--> ?>'],
  ])('%s is all its character data', (source, text) => {
    expect(read(source).textOf(0)).toBe(text);
  });

  test('is no text where there are elements', () => {
    expect(document.textOf(Y)).toBeUndefined();
    expect(document.textOf(Z)).toBe('2');
  });

  test.each<readonly [string, boolean, boolean]>([
    ['<r/>', true, true],
    ['<r> \r\n\t<![CDATA[ ]]></r>', true, true],
    ['<r>&#32;</r>', false, true],
    ['<r> <x>1</x> </r>', true, false],
    ['<r>a</r>', false, true],
    ['<r>&#65;</r>', false, true],
    ['<r><![CDATA[a]]></r>', false, true],
    ['<r><x/>a</r>', false, false],
    ['<r> <!-- a --></r>', true, false],
    ['<r>a<!-- --></r>', false, false],
    ['<r><?a?></r>', true, false],
  ])('%s holds only elements: %s, only text: %s', (source, elements, text) => {
    expect(read(source).holdsOnlyElements(0)).toBe(elements);
    expect(read(source).holdsOnlyText(0)).toBe(text);
  });

  test('has comments or not, at any depth', () => {
    const commented = read('<!-- 1 --><r><x><y>a<!-- 2 --></y></x><x/></r><!-- 3 -->');
    expect([0, 1, 2, 3].map((element) => commented.hasCommentsWithin(element))).toEqual([true, true, true, false]);
  });
});

describe('identifiers', () => {
  test('are those that a signature may point at, by element', () => {
    const { identifiers } = read(
      `<r Id="a"><x xmlns:u="${WSU}" u:Id=" b&#10;"/><y xml:id="c"/><z ID="d" u:Id="no" xmlns:u="urn:u"/><w id="no"/><v Id="e" ID="f"/></r>`,
    );
    expect(identifiers.keys().map((identifier) => [identifier, identifiers.get(identifier)])).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
      ['d', 3],
      ['e', 5],
      ['f', 5],
    ]);
    expect([identifiers.has('no'), identifiers.get(''), identifiers.get('aa')]).toEqual([false, undefined, undefined]);
  });

  test.each([
    ['few', 15],
    ['many', 40],
  ])('are found among %s', (_, count) => {
    const names = Array.from({ length: count }, (_unused, index) => `part-${index}`);
    const { identifiers } = read(`<r>${names.map((name) => `<x Id="${name}"/>`).join('')}</r>`);
    expect(identifiers.keys()).toEqual(names);
    expect(names.map((name) => identifiers.get(name))).toEqual(names.map((_unused, index) => index + 1));
    expect(identifiers.get(`part-${count}`)).toBeUndefined();
    expect(refusalOf(() => read(`<r>${[...names, 'part-0'].map((name) => `<x Id="${name}"/>`).join('')}</r>`)).code).toBe(
      'wire-xml-duplicate-id',
    );
  });

  test.each(['a b', 'ā', ' a', 'a&#65;', 'x'.repeat(65), ''])('may be written as %j', (written) => {
    const { identifiers } = read(`<r Id="${written}"/>`);
    const identifier = written.replace('&#65;', 'A').trim();
    expect(identifiers.keys()).toEqual([identifier]);
    expect(identifiers.get(identifier)).toBe(0);
    expect(refusalOf(() => read(`<r Id="${written}"><x Id=" ${written} "/></r>`)).code).toBe('wire-xml-duplicate-id');
  });
});

describe('the tree of a document', () => {
  test('of one element stands on its own', () => {
    const tree = treeOf(document, Y);
    expect(tree).toMatchObject({ local: 'y', namespace: 'urn:d', parent: undefined, children: ['1', { local: 'z', children: ['2'] }] });
  });

  test('says of every element what the document says', () => {
    const both = function* (one: XmlElement, scanned: XmlDocument): Generator<XmlElement> {
      yield one;
      for (const child of childElements(one)) yield* both(child, scanned);
    };
    for (let seed = 1; seed <= 100; seed += 1) {
      const source = canonicalDocument(seed);
      const scanned = read(source);
      const tree = readXml(Buffer.from(source));
      for (const [index, element] of [...both(tree, scanned)].entries()) {
        expect([element.namespace, element.local, element.prefix]).toEqual([
          scanned.namespaceOf(index),
          scanned.localOf(index),
          scanned.prefixOf(index),
        ]);
        expect(element.attributes).toEqual(scanned.attributesOf(index));
        for (const { local, namespace } of element.attributes) {
          expect(attribute(element, local, namespace)).toBe(scanned.attributeOf(index, local, namespace));
        }
        expect(element.declarations).toEqual(scanned.declarationsOf(index));
        for (const prefix of ['', 'a', 'b', 'none']) expect(namespaceAt(element, prefix)).toBe(scanned.namespaceAt(index, prefix));
        expect(pathOf(element)).toBe(scanned.pathOf(index));
        if (childElements(element).length === 0) expect(textOf(element)).toBe(scanned.textOf(index));
        else expect(scanned.textOf(index)).toBeUndefined();
        expect(
          element.children.every(
            (child, at) => child !== '' && !(typeof child === 'string' && typeof element.children[at + 1] === 'string'),
          ),
        ).toBe(true);
      }
    }
  });
});

describe('a released document', () => {
  test('is empty, and what was taken from it stays', () => {
    const document = read('<a:r xmlns:a="urn:a" Id="x" k="v"><b>text</b></a:r>');
    const taken = [document.namespaceOf(0), document.attributeOf(0, 'k'), document.textOf(1), document.pathOf(1)];
    document.release();
    const next = read('<other xmlns="urn:other" Id="y"><c/><c/><c/></other>');
    expect(taken).toEqual(['urn:a', 'v', 'text', '/r/b']);
    expect([document.localOf(0), document.namespaceOf(0), document.firstChildOf(0), document.childrenOf(0)]).toEqual([
      '',
      '',
      NO_ELEMENT,
      [],
    ]);
    expect(document.attributesOf(0)).toEqual([]);
    expect(next.childrenOf(0)).toHaveLength(3);
  });

  test('released twice gives its memory once', () => {
    const document = read('<r/>');
    document.release();
    document.release();
    const [one, other] = [read('<one/>'), read('<other/>')];
    expect([one.localOf(0), other.localOf(0)]).toEqual(['one', 'other']);
  });

  test('leaves the documents alone that are still in use', () => {
    const many = Array.from({ length: 12 }, (_, index) => read(`<r${index}><x${index}/></r${index}>`));
    for (const [index, document] of many.entries()) if (index % 2 === 0) document.release();
    const later = Array.from({ length: 12 }, (_, index) => read(`<l${index}>${'<y/>'.repeat(index * 40)}</l${index}>`));
    for (const [index, document] of many.entries()) if (index % 2 === 1) expect(document.pathOf(1)).toBe(`/r${index}/x${index}`);
    expect(later.map((document) => [document.localOf(0), document.elementCount])).toEqual(
      Array.from({ length: 12 }, (_, index) => [`l${index}`, 1 + index * 40]),
    );
  });
});
