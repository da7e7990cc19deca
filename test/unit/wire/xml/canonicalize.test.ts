import { describe, expect, test } from '@jest/globals';
import { canonicalize, canonicalizeDocument, type CanonicalOptions } from '../../../../src/wire/xml/canonicalize.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import type { XmlDocument } from '../../../../src/wire/xml/xml-document.ts';
import { refusalOf } from '../../../support/refusal.ts';

const read = (xml: string): XmlDocument => scanXml(Buffer.from(xml), undefined, { instructions: 'keep' });
const canonical = (xml: string, options: CanonicalOptions = {}, element = 0): string =>
  Buffer.from(canonicalize(read(xml), element, options)).toString('utf8');
const whole = (xml: string, options: CanonicalOptions = {}): string =>
  Buffer.from(canonicalizeDocument(read(xml), options)).toString('utf8');

/** Whether the canonical form is a view of the document as it was sent. */
function isView(xml: string, element = 0, options: CanonicalOptions = {}): boolean {
  const document = read(xml);
  const bytes = canonicalize(document, element, options);
  const { byteOffset, buffer } = document.bytes;
  return bytes.buffer === buffer && bytes.byteOffset === byteOffset + document.startOf(element) && bytes.length > 0;
}

describe('exclusive form', () => {
  test('declares a namespace where it is visibly used and nowhere else', () => {
    expect(canonical('<r xmlns="urn:d" xmlns:a="urn:a" xmlns:b="urn:b"><x a:k="1"><a:y/></x><a:z/></r>')).toBe(
      '<r xmlns="urn:d"><x xmlns:a="urn:a" a:k="1"><a:y></a:y></x><a:z xmlns:a="urn:a"></a:z></r>',
    );
  });

  test('takes what an apex inherits from where it stands', () => {
    const xml = '<r xmlns="urn:d" xmlns:b="urn:b" xmlns:c="urn:c"><x b:k="1"/></r>';
    expect(canonical(xml, {}, 1)).toBe('<x xmlns="urn:d" xmlns:b="urn:b" b:k="1"></x>');
    expect(canonical(xml, { inclusivePrefixes: ['c', 'b', 'z'] }, 1)).toBe('<x xmlns="urn:d" xmlns:b="urn:b" xmlns:c="urn:c" b:k="1"></x>');
  });

  test('declares listed prefixes, used or not, where their meaning changes', () => {
    const xml = '<r xmlns="urn:d" xmlns:b="urn:b"><a:x xmlns:a="urn:a"><a:y xmlns:b="urn:c"/></a:x></r>';
    expect(canonical(xml, { inclusivePrefixes: ['b'] }, 1)).toBe('<a:x xmlns:a="urn:a" xmlns:b="urn:b"><a:y xmlns:b="urn:c"></a:y></a:x>');
    expect(canonical(xml, { inclusivePrefixes: ['#default'] }, 1)).toBe('<a:x xmlns="urn:d" xmlns:a="urn:a"><a:y></a:y></a:x>');
    expect(canonical(xml, { inclusivePrefixes: [''] }, 1)).toBe('<a:x xmlns="urn:d" xmlns:a="urn:a"><a:y></a:y></a:x>');
  });

  test('takes a declaration away again after the element that needed it', () => {
    expect(canonical('<r xmlns:a="urn:a"><a:x><a:y/></a:x><a:x/><z/></r>')).toBe(
      '<r><a:x xmlns:a="urn:a"><a:y></a:y></a:x><a:x xmlns:a="urn:a"></a:x><z></z></r>',
    );
  });

  test('tells two prefixes of one namespace, and one prefix of two namespaces, apart', () => {
    expect(canonical('<a:r xmlns:a="urn:a"><b:x xmlns:b="urn:a"/><a:x xmlns:a="urn:b"><a:y/></a:x><a:z/></a:r>')).toBe(
      '<a:r xmlns:a="urn:a"><b:x xmlns:b="urn:a"></b:x><a:x xmlns:a="urn:b"><a:y></a:y></a:x><a:z></a:z></a:r>',
    );
  });

  test('removes the default namespace only where the output has one', () => {
    expect(canonical('<r xmlns=""><x xmlns="urn:d"><y xmlns=""><z xmlns=""/></y></x></r>')).toBe(
      '<r><x xmlns="urn:d"><y xmlns=""><z></z></y></x></r>',
    );
  });

  test('never declares the prefix xml, and inherits no attribute', () => {
    const xml = '<r xml:lang="lv" xmlns:xml="http://www.w3.org/XML/1998/namespace"><x xml:space="preserve"/></r>';
    expect(canonical(xml)).toBe('<r xml:lang="lv"><x xml:space="preserve"></x></r>');
    expect(canonical(xml, {}, 1)).toBe('<x xml:space="preserve"></x>');
  });
});

describe('inclusive form', () => {
  const xml =
    '<r xmlns="urn:d" xmlns:b="urn:b" xml:lang="lv" xml:id="i" xml:base="http://example.org/a/" xml:space="preserve"><x xmlns:c="urn:c" xml:lang="et"><y xmlns:b="urn:b"/></x></r>';

  test('declares everything in scope at the apex, and below it what changes', () => {
    expect(
      canonical('<r xmlns:b="urn:b"><x xmlns:c="urn:c"><y xmlns:b="urn:b" xmlns:c="urn:d"/></x></r>', { method: 'inclusive' }, 1),
    ).toBe('<x xmlns:b="urn:b" xmlns:c="urn:c"><y xmlns:c="urn:d"></y></x>');
  });

  test('of Canonical XML 1.0 inherits every attribute of the xml namespace, the nearest first', () => {
    expect(canonical(xml, { method: 'inclusive' }, 2)).toBe(
      '<y xmlns="urn:d" xmlns:b="urn:b" xmlns:c="urn:c" xml:base="http://example.org/a/" xml:id="i" xml:lang="et" xml:space="preserve"></y>',
    );
  });

  test('of Canonical XML 1.1 inherits neither xml:id nor anything but language, space and base', () => {
    expect(canonical(xml, { method: 'inclusive-1.1' }, 2)).toBe(
      '<y xmlns="urn:d" xmlns:b="urn:b" xmlns:c="urn:c" xml:base="http://example.org/a/" xml:lang="et" xml:space="preserve"></y>',
    );
    expect(canonical('<r xml:other="1"><x/></r>', { method: 'inclusive-1.1' }, 1)).toBe('<x></x>');
    expect(canonical('<r xml:other="1"><x/></r>', { method: 'inclusive' }, 1)).toBe('<x xml:other="1"></x>');
  });

  test('of Canonical XML 1.1 joins xml:base, and leaves out what comes to nothing', () => {
    const nested = '<r xml:base="http://example.org/a/b"><x xml:base="../c/"><y k="1" xml:base="d"/></x></r>';
    expect(canonical(nested, { method: 'inclusive-1.1' }, 2)).toBe('<y k="1" xml:base="http://example.org/c/d"></y>');
    expect(canonical('<r xml:base="a/"><x xml:base="../"/></r>', { method: 'inclusive-1.1' }, 1)).toBe('<x></x>');
    expect(canonical('<r><x xml:base=""/></r>', { method: 'inclusive-1.1' }, 1)).toBe('<x xml:base=""></x>');
  });

  test('is bounded in the xml:base that it joins', () => {
    const long = `<r xml:base="${'a/'.repeat(1_500)}"><x xml:base="${'b/'.repeat(1_500)}"><y/></x></r>`;
    expect(refusalOf(() => canonical(long, { method: 'inclusive-1.1' }, 2))).toMatchObject({
      code: 'wire-limit-exceeded',
      details: { field: '/r/x/y' },
    });
    expect(canonical(long, { method: 'inclusive' }, 2)).toContain('xml:base="b/b/');
  });
});

describe('what is written otherwise than in canonical form is written anew', () => {
  test.each<readonly [string, string, string]>([
    [
      'order by code point, not by UTF-16 unit',
      '<r \u{10000}="1" \uF900="2" b="3" a="4"/>',
      '<r a="4" b="3" \uF900="2" \u{10000}="1"></r>',
    ],
    [
      'attributes without namespace first, then by namespace name, not by prefix',
      '<r a:k="1" xmlns:b="urn:1" xmlns:a="urn:2" b:k="2" k="3"/>',
      '<r xmlns:a="urn:2" xmlns:b="urn:1" k="3" b:k="2" a:k="1"></r>',
    ],
    [
      'the default namespace before all others',
      '<a:r xmlns:a="urn:a" xmlns="urn:d"><x/></a:r>',
      '<a:r xmlns:a="urn:a"><x xmlns="urn:d"></x></a:r>',
    ],
    ['escapes in namespace names', '<r xmlns="urn:a?b=1&amp;c=&quot;&lt;>"/>', '<r xmlns="urn:a?b=1&amp;c=&quot;&lt;>"></r>'],
    ['escapes in inherited namespace names', '<r xmlns="urn:a&amp;"><x/></r>', '<r xmlns="urn:a&amp;"><x></x></r>'],
    [
      'references in namespace names that need none',
      '<r xmlns="urn:&#97;&gt;"><a:x xmlns:a="urn:\n&#x62;"></a:x></r>',
      '<r xmlns="urn:a>"><a:x xmlns:a="urn: b"></a:x></r>',
    ],
    ['spaces in tags', '<r\n a = "1"\t\r\n b="2" ></r\n>', '<r a="1" b="2"></r>'],
    ['apostrophes as quotes', `<r a='"' b='&apos;'></r>`, `<r a="&quot;" b="'"></r>`],
    ['white space in values', '<r a="\t\r\n\n\r&#9;&#10;&#13;"></r>', '<r a="    &#x9;&#xA;&#xD;"></r>'],
    ['references in values', '<r a="&#60;&#x3e;&#38;&#x1F600;&#xe9;&gt;&#65;"></r>', '<r a="&lt;>&amp;😀é>A"></r>'],
    [
      'references in text',
      '<r>&#60;&#x3E;&#38;&quot;&apos;&#x10000;&#233;&#x7ff;&#13;&#10;&#65;</r>',
      `<r>&lt;&gt;&amp;"'\u{10000}é\u07ff&#xD;\nA</r>`,
    ],
    ['a greater-than sign in text', '<r>a>b</r>', '<r>a&gt;b</r>'],
    ['line ends', '<r>a\r\nb\rc\n\r\r\n</r>', '<r>a\nb\nc\n\n\n</r>'],
    ['line ends beside markup', '<r>\r<![CDATA[\n\r]]>\n\r<x/>\n</r>', '<r>\n\n\n\n\n<x></x>\n</r>'],
    ['CDATA sections', '<r><![CDATA[<&>"\r\n]]]]>a<![CDATA[]]></r>', '<r>&lt;&amp;&gt;"\n]]a</r>'],
    ['comments, which are left out', '<r>a<!-- & -->b<!----></r>', '<r>ab</r>'],
    ['processing instructions', '<r><?a?><?b   c d\r\n ?></r>', '<r><?a?><?b c d\n ?></r>'],
  ])('%s', (_, xml, expected) => {
    expect(canonical(xml)).toBe(expected);
    expect(canonical(expected)).toBe(expected);
    if (!expected.includes('<?')) expect(whole(`<?xml version="1.0"?>\n${xml}\n`)).toBe(expected);
  });

  test('comments stay where they are asked for, with their line ends', () => {
    expect(canonical('<r>a<!-- &\r\n>\r --></r>', { withComments: true })).toBe('<r>a<!-- &\n>\n --></r>');
  });
});

describe('a whole document', () => {
  const xml = '<?xml version="1.0"?>\r\n<?a  b?>\n<!-- 1\r\n -->\n\n<r/>\n<!-- 2 --> <?c?>\n';

  test('has what stands around its element on lines of its own', () => {
    expect(whole(xml)).toBe('<?a b?>\n<r></r>\n<?c?>');
    expect(whole(xml, { withComments: true })).toBe('<?a b?>\n<!-- 1\n -->\n<r></r>\n<!-- 2 -->\n<?c?>');
    expect(whole('<!-- 1 --><r/>')).toBe('<r></r>');
  });

  test('is bounded, too', () => {
    const long = `<!--${'a'.repeat(100)}--><r/>`;
    expect(refusalOf(() => whole(long, { withComments: true, maxLength: 100 })).code).toBe('wire-limit-exceeded');
    expect(whole(long, { maxLength: 7 })).toBe('<r></r>');
  });
});

describe('an element left out', () => {
  const xml = '<r xmlns:a="urn:a">1<a:x>2<!-- c --><a:y/></a:x>3<a:x/></r>';

  test('goes with all below it, and the rest is as it was', () => {
    expect(canonical(xml, { omit: 1 })).toBe('<r>13<a:x xmlns:a="urn:a"></a:x></r>');
    expect(canonical(xml, { omit: 2 })).toBe('<r>1<a:x xmlns:a="urn:a">2</a:x>3<a:x xmlns:a="urn:a"></a:x></r>');
    expect(canonical(xml, { omit: 3 })).toBe('<r>1<a:x xmlns:a="urn:a">2<a:y></a:y></a:x>3</r>');
    expect(canonical('<r><x>1</x></r>', { omit: 1 })).toBe('<r></r>');
    expect(whole(`<!-- 1 -->${xml}`, { omit: 1, withComments: true })).toBe('<!-- 1 -->\n<r>13<a:x xmlns:a="urn:a"></a:x></r>');
  });

  test('changes nothing where it is not within, and leaves nothing where it is all', () => {
    expect(canonical(xml, { omit: 3 }, 1)).toBe('<a:x xmlns:a="urn:a">2<a:y></a:y></a:x>');
    expect(canonical(xml, { omit: 0 }, 1)).toBe('<a:x xmlns:a="urn:a">2<a:y></a:y></a:x>');
    expect(canonical(xml, { omit: 1 }, 1)).toBe('');
  });
});

describe('bytes are copied only where something differs', () => {
  const sent = '<s:E xmlns:s="urn:s"><s:B><q:Q xmlns:q="urn:q" a="1" q:b="2">text &amp; ß<q:R></q:R></q:Q></s:B></s:E>';

  test('so what a canonical sender wrote is a view of it', () => {
    expect(isView(sent)).toBe(true);
    expect(isView(sent, 2)).toBe(true);
    expect(isView(sent, 3)).toBe(false);
    expect(isView(sent, 0, { method: 'inclusive' })).toBe(true);
    expect(isView(sent, 0, { inclusivePrefixes: ['q'] })).toBe(true);
    expect(isView('<r>a<!-- --></r>', 0, { withComments: true })).toBe(true);
    expect(isView('<r>a<!-- --></r>')).toBe(false);
  });

  test('and a view is bounded as a copy is', () => {
    expect(canonical(sent, { maxLength: Buffer.byteLength(sent) })).toBe(sent);
    expect(refusalOf(() => canonical(sent, { maxLength: Buffer.byteLength(sent) - 1 })).code).toBe('wire-limit-exceeded');
  });
});
