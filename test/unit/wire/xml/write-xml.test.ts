import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { canonicalize } from '../../../../src/wire/xml/canonicalize.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { canonicalContent } from '../../../../src/wire/xml/canonical-bytes.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../../../src/wire/xml/xml-node.ts';
import { libxml2Canonical } from '../../../support/libxml2.ts';
import { refusalOf } from '../../../support/refusal.ts';

const written = (node: XmlNode): string => Buffer.from(writeElement(node)).toString('utf8');

describe('writeElement', () => {
  test('declares each namespace where it is first used, though all are declared on the root', () => {
    const node = element(
      'a:Query',
      [element('b:Name', ['Ā']), undefined, element('c', [], { 'b:k': '1', j: '2' })],
      {},
      { a: 'urn:a', b: 'urn:b', '': 'urn:d', z: 'urn:z' },
    );
    expect(written(node)).toBe(
      '<a:Query xmlns:a="urn:a"><b:Name xmlns:b="urn:b">Ā</b:Name><c xmlns="urn:d" xmlns:b="urn:b" j="2" b:k="1"></c></a:Query>',
    );
  });

  test('escapes text and attribute values as canonical XML does', () => {
    expect(written(element('r', ['a<b>&"\'\r\n\t'], { k: 'a<b>&"\'\r\n\t' }))).toBe(
      '<r k="a&lt;b>&amp;&quot;\'&#xD;&#xA;&#x9;">a&lt;b&gt;&amp;"\'&#xD;\n\t</r>',
    );
  });

  test('keeps a prefix that only content uses', () => {
    const node = element('a:r', [{ ...element('a:q', ['sub:x']), contentPrefixes: ['sub'] }], {}, { a: 'urn:a', sub: 'urn:sub' });
    expect(canonicalContent(writeElement(node))?.inclusivePrefixes).toEqual(['sub']);
    expect(written(node)).toBe('<a:r xmlns:a="urn:a" xmlns:sub="urn:sub"><a:q>sub:x</a:q></a:r>');
  });

  test('keeps on record what it declared and which identifiers it wrote, of these very bytes only', () => {
    const ids = { 'wsu:Id': '1', 'xml:id': ' 2', Id: '3', ID: '4', id: '5', 'b:id': '6' };
    const node = element('a:r', [element('q', [], ids, { '': 'urn:d', wsu: 'urn:wsu', b: 'urn:b', unused: 'urn:u' })], {}, { a: 'urn:a' });
    const bytes = writeElement(node);
    expect(canonicalContent(bytes)).toEqual({
      inclusivePrefixes: [],
      prefixes: new Set(['a', '', 'b', 'wsu']),
      identifiers: ['4', '3', ' 2', '1'],
    });
    const disordered = element('a:r', [element('a:q', [], { Id: '1', B: '2' })], {}, { a: 'urn:a' });
    expect(canonicalContent(writeElement(disordered))?.identifiers).toEqual(['1']);
    expect(canonicalContent(Buffer.from(bytes))).toBeUndefined();
    expect(canonicalContent(bytes.subarray(0))).toBeUndefined();
  });

  test('gives every caller bytes of its own, also after it had to refuse', () => {
    const first = writeElement(element('r', ['a'.repeat(40_000)]));
    expect(refusalOf(() => writeElement(element('r', ['b'.repeat(50_000), '\u0000']))).code).toBe('wire-xml-malformed');
    const second = writeElement(element('r', ['c']));
    expect(Buffer.from(first).toString()).toBe(`<r>${'a'.repeat(40_000)}</r>`);
    expect(Buffer.from(second).toString()).toBe('<r>c</r>');
  });

  test('writes texts of any length and script, and more names than it remembers', () => {
    const long = 'Ā😀<&>"\r\n\t'.repeat(2_000);
    const children = Array.from({ length: 5_000 }, (_, index) => element(`n:e${index}`, [String(index)]));
    const text = written(element('n:r', [element('n:t', [long], { k: long }), ...children], {}, { n: 'urn:n' }));
    expect(text.length).toBe(libxml2Canonical(text).length);
    expect(libxml2Canonical(text)).toBe(text);
    expect(written(element('n:e1', [], {}, { n: 'urn:n' }))).toBe('<n:e1 xmlns:n="urn:n"></n:e1>');
  });

  test('orders attributes and declarations by code point, not by UTF-16 unit', () => {
    const namespaces = { '\u{10000}': 'urn:1', '\uFA0E': 'urn:2' };
    const node = element('r', [], { '\u{10000}': '1', '\uFA0E': '2', '\u{10000}:a': '3', '\uFA0E:a': '4' }, namespaces);
    const text = written(node);
    expect(text).toBe('<r xmlns:\uFA0E="urn:2" xmlns:\u{10000}="urn:1" \uFA0E="2" \u{10000}="1" \u{10000}:a="3" \uFA0E:a="4"></r>');
    expect(libxml2Canonical(text)).toBe(text);
  });

  test.each<readonly [string, XmlNode]>([
    ['a control character in text', element('r', ['a\u0000b'])],
    ['a control character in an attribute', element('r', [], { k: '\u001f' })],
    ['a non-character', element('r', ['\uFFFE'])],
    ['a lone surrogate', element('r', ['\uD800'])],
    ['a lone surrogate in an attribute', element('r', [], { k: 'a\uDC00' })],
    ['a name that is none', element('1r')],
    ['a name that would inject', element('r><x')],
    ['an attribute name that would inject', element('r', [], { 'k="1" l': '2' })],
    ['an undeclared prefix', element('a:r')],
    ['an undeclared attribute prefix', element('r', [], { 'a:k': '1' })],
    ['a declaration among the attributes', element('r', [], { 'xmlns:a': 'urn:a' })],
    ['a default declaration among the attributes', element('r', [], { xmlns: 'urn:a' })],
    ['one attribute under two prefixes', element('r', [], { 'a:k': '1', 'b:k': '2' }, { a: 'urn:x', b: 'urn:x' })],
    ['an empty namespace for a prefix', element('r', [], {}, { a: '' })],
    ['a prefix that is no name', element('r', [], {}, { '1': 'urn:a' })],
    ['a content prefix that would inject', { ...element('r'), contentPrefixes: ['a" b="'] }],
    ['the prefix xmlns', element('r', [], {}, { xmlns: 'urn:a' })],
    ['a relative namespace name', element('r', [], {}, { '': 'relative' })],
  ])('refuses %s', (_, node) => {
    expect(refusalOf(() => written(node)).code).toBe('wire-xml-malformed');
  });

  const name = fc.constantFrom('a:x', 'b:y', 'z', 'b:ā', 'a:k');
  const content = fc.string({
    unit: fc.constantFrom('t', '<', '&', '>', '"', '\r', '\n', '\t', 'ß', '\uD7FF', '😀', ' ', ']]>', 'long '.repeat(20)),
    maxLength: 6,
  });
  const nodes = fc.letrec<{ node: XmlNode }>((tie) => ({
    node: fc.record({
      name,
      attributes: fc
        .uniqueArray(fc.tuple(name, content), { selector: ([key]) => key, maxLength: 4 })
        .map((pairs) => Object.fromEntries(pairs)),
      namespaces: fc.constantFrom({}, { a: 'urn:a2' }, { b: 'urn:a' }, { '': 'urn:d' }, { '': '' }),
      children: fc.array(fc.oneof({ depthSize: 'small' }, content, fc.constant(undefined), tie('node')), { maxLength: 4 }),
    }),
  })).node;

  test('writes its own exclusive canonical form, and libxml2 agrees', () => {
    fc.assert(
      fc.property(nodes, (node) => {
        const root = element('a:root', [node], {}, { a: 'urn:a', b: 'urn:b' });
        let xml: string;
        try {
          xml = written(root);
        } catch {
          fc.pre(false);
          return;
        }
        expect(Buffer.from(canonicalize(scanXml(Buffer.from(xml)), 0)).toString('utf8')).toBe(xml);
        expect(libxml2Canonical(xml)).toBe(xml);
      }),
      { numRuns: 300, seed: 3 },
    );
  });
});
