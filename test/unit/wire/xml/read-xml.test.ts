import { describe, expect, test } from '@jest/globals';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../../../src/wire/xml/xml-limits.ts';
import { attribute, childElements, textOf } from '../../../../src/wire/xml/xml-access.ts';
import { refusalOf, type Refused } from '../../../support/refusal.ts';
import { libxml2Accepts } from '../../../support/libxml2.ts';

const bytes = (xml: string): Buffer => Buffer.from(xml, 'utf8');
const read = (xml: string, limits: Partial<XmlLimits> = {}) => readXml(bytes(xml), { ...DEFAULT_XML_LIMITS, ...limits });
const refusal = (xml: string, limits: Partial<XmlLimits> = {}): Refused => refusalOf(() => read(xml, limits));

describe('readXml reads', () => {
  test('names, namespaces, attributes and text', () => {
    const root = read(
      '<?xml version="1.0" encoding="utf-8"?>\n<a:r xmlns:a="urn:a" xmlns="urn:d" k=\'1\' a:k="2"><c xmlns=""/>t</a:r >\n<!-- end -->',
    );
    expect(root).toMatchObject({ namespace: 'urn:a', local: 'r', prefix: 'a' });
    expect(root.attributes).toEqual([
      { namespace: '', local: 'k', prefix: '', value: '1' },
      { namespace: 'urn:a', local: 'k', prefix: 'a', value: '2' },
    ]);
    expect(childElements(root).map(({ namespace, local }) => [namespace, local])).toEqual([['', 'c']]);
    expect(root.children[1]).toBe('t');
  });

  test('text across comments, CDATA sections and references as one string', () => {
    expect(read('<r>of<!-- -->ficer<![CDATA[<&]]]>-<![CDATA[]]>&amp;&#x41;&#66;&apos;&quot;&lt;&gt;</r>').children).toEqual([
      'officer<&]-&AB\'"<>',
    ]);
  });

  test('line ends as line feeds, but not those written as references', () => {
    expect(textOf(read('<r>a\r\nb\rc&#13;\n</r>'))).toBe('a\nb\nc\r\n');
    expect(attribute(read('<r k="a\r\nb\tc&#10;&#9;&#13;d"/>'), 'k')).toBe('a b c\n\t\rd');
  });

  test('a byte order mark, non-Latin names, astral characters and the prefix xml', () => {
    const root = readXml(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes('<ж:ā xmlns:ж="urn:ж" xml:lang="lv">😀ß</ж:ā>')]));
    expect(root).toMatchObject({ prefix: 'ж', local: 'ā', namespace: 'urn:ж', children: ['😀ß'] });
    expect(attribute(root, 'lang', 'http://www.w3.org/XML/1998/namespace')).toBe('lv');
  });

  test('inner declarations end with their element', () => {
    const root = read('<r xmlns:a="urn:1"><x xmlns:a="urn:2"><a:y/></x><a:y/></r>');
    const [x, y] = childElements(root);
    expect(x && childElements(x)[0]?.namespace).toBe('urn:2');
    expect(y?.namespace).toBe('urn:1');
  });
});

describe('readXml refuses what is not well-formed', () => {
  const malformed: readonly string[] = [
    '',
    ' ',
    'text',
    '<r>',
    '<r',
    '</r>',
    '<r></s>',
    '<r></r',
    '<r></rr>',
    '<r/><r/>',
    '<r/>x',
    'x<r/>',
    '<r/>&#32;',
    '<r/><![CDATA[x]]>',
    '<1r/>',
    '<-r/>',
    '< r/>',
    '<r k/>',
    '<r k=1/>',
    '<r k="1/>',
    '<r k="a<b"/>',
    '<r k="1"l="2"/>',
    '<r k="1" k="2"/>',
    '<r/ >',
    '<r / >',
    '<r>]]></r>',
    '<r>a & b</r>',
    '<r>&amp</r>',
    '<r>&#0;</r>',
    '<r>&#x1F;</r>',
    '<r>&#xD800;</r>',
    '<r>&#x110000;</r>',
    '<r>&#xFFFE;</r>',
    '<r>&#;</r>',
    '<r>&#x;</r>',
    '<r>&;</r>',
    '<r k="&"/>',
    '<r>\u0001</r>',
    '<r>\u0000</r>',
    '<r>\uFFFF</r>',
    '<r><!-- a -- b --></r>',
    '<r><!-- a ---></r>',
    '<r><!-- a</r>',
    '<r><![CDATA[a</r>',
    '<a:r/>',
    '<r a:k="1"/>',
    '<:r/>',
    '<a:/>',
    '<a:b:c xmlns:a="urn:a"/>',
    '<r xmlns:a=""/>',
    '<r xmlns:xmlns="urn:x"/>',
    '<xmlns:r/>',
    '<r xmlns:="urn:a"/>',
    '<r xmlns:xml="urn:a"/>',
    '<r xmlns:a="http://www.w3.org/XML/1998/namespace"/>',
    '<r xmlns="http://www.w3.org/2000/xmlns/"/>',
    '<r xmlns:a="urn:a" xmlns:a="urn:a"/>',
    '<r xmlns="urn:a" xmlns="urn:a"/>',
    '<r xmlns:a="urn:x" xmlns:b="urn:x" a:k="1" b:k="1"/>',
    '<r><a></r></a>',
    '<?xml version="1.1"?><r/>',
    '<?xml encoding="UTF-8"?><r/>',
    '<?xml version="1.0" standalone="perhaps"?><r/>',
    '<?xml version="1.0"',
    '<r xmlns:1="urn:a"/>',
    '<r xmlns="relative"/>',
    '<r xmlns:a="../x"/>',
  ];
  test.each(malformed)('%j', (xml) => {
    expect(refusal(xml).code).toBe('wire-xml-malformed');
  });

  test('and libxml2 agrees on all but relative namespace names and XML 1.1', () => {
    expect(malformed.filter((xml) => libxml2Accepts(bytes(xml)))).toEqual([
      '<?xml version="1.1"?><r/>',
      '<r xmlns="relative"/>',
      '<r xmlns:a="../x"/>',
    ]);
  });

  test('and names the element where it stopped, never its text', () => {
    const { details } = refusal('<a><b:c xmlns:b="urn:b">Jane Roe & co</b:c></a>');
    expect(details.field).toBe('/a/c');
    expect(JSON.stringify(details)).not.toContain('Roe');
  });
});

describe('readXml refuses what it could only expand, load or run', () => {
  test.each([
    '<!DOCTYPE r><r/>',
    '<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>',
    '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>',
    '<r>&e;</r>',
    '<r k="&e;"/>',
    '<r>&nbsp;</r>',
    '<r><?x y?></r>',
    '<?x y?><r/>',
    '<r/><?x y?>',
    ' <?xml version="1.0"?><r/>',
    '<?xml-stylesheet href="x"?><r/>',
    '<r><!ELEMENT r ANY></r>',
    '<r><!DOCTYPE r></r>',
  ])('%j', (xml) => {
    expect(refusal(xml).code).toBe('wire-xml-forbidden');
  });
});

describe('readXml refuses other encodings', () => {
  test.each([
    ['a byte that is not UTF-8', Buffer.from([0x3c, 0x72, 0x3e, 0xff, 0x3c, 0x2f, 0x72, 0x3e])],
    ['an overlong form', Buffer.from([0x3c, 0x72, 0x3e, 0xc0, 0x80, 0x3c, 0x2f, 0x72, 0x3e])],
    ['a surrogate in UTF-8', Buffer.from([0x3c, 0x72, 0x3e, 0xed, 0xa0, 0x80, 0x3c, 0x2f, 0x72, 0x3e])],
    ['a declaration of an encoding that is not read', bytes('<?xml version="1.0" encoding="ISO-8859-13"?><r/>')],
    ['a declaration that the bytes contradict', bytes("<?xml version='1.0' encoding='UTF-16'?><r/>")],
  ])('%s', (_, input) => {
    expect(refusalOf(() => readXml(input)).code).toBe('wire-encoding');
  });
});

describe('readXml refuses two elements with one identifier', () => {
  const wsu = 'xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd"';
  test.each([
    `<r ${wsu}><a u:Id="x"/><b u:Id="x"/></r>`,
    `<r ${wsu}><a u:Id="x"/><b Id="x"/></r>`,
    '<r ID="x"><b Id="x"/></r>',
    '<r xml:id="x"><b ID="x"/></r>',
    '<r Id="x"><b Id=" x&#10;"/></r>',
  ])('%j', (xml) => {
    expect(refusal(xml).code).toBe('wire-xml-duplicate-id');
  });

  test('but not attributes that are no identifiers', () => {
    expect(read('<r id="x" a:Id="x" xmlns:a="urn:a"><b id="x" a:Id="x"/></r>').local).toBe('r');
  });
});

describe('readXml keeps its limits', () => {
  test('of bytes', () => {
    expect(read('<r/>', { maxBytes: 4 }).local).toBe('r');
    expect(refusal('<r/>', { maxBytes: 3 }).code).toBe('wire-too-large');
  });

  const over: readonly (readonly [string, string, string, Partial<XmlLimits>])[] = [
    ['depth', '<a><a><a/></a></a>', '<a><a><a><a/></a></a></a>', { maxDepth: 3 }],
    ['elements', '<a><b/><b/></a>', '<a><b/><b/><b/></a>', { maxElements: 3 }],
    ['attributes', '<a b="" c=""/>', '<a b="" c="" d=""/>', { maxAttributes: 2 }],
    ['namespaces', '<a xmlns="u:1" xmlns:b="u:2" c=""/>', '<a xmlns="u:1" xmlns:b="u:2" xmlns:c="u:3"/>', { maxNamespaces: 2 }],
    ['name bytes', '<abcd/>', '<abcde/>', { maxNameBytes: 4 }],
    ['name bytes, not characters', '<āā/>', '<āāā/>', { maxNameBytes: 4 }],
    ['attribute name bytes', '<a bbbb=""/>', '<a bbbbb=""/>', { maxNameBytes: 4 }],
    ['text bytes', '<a>abcd</a>', '<a>abcde</a>', { maxTextBytes: 4 }],
    ['text bytes, not characters', '<a>āā</a>', '<a>āāā</a>', { maxTextBytes: 4 }],
    [
      'text bytes across comments and CDATA',
      '<a>ab<!-- long comment --><![CDATA[cd]]></a>',
      '<a>ab<!-- --><![CDATA[cd]]>e</a>',
      { maxTextBytes: 4 },
    ],
    ['attribute value bytes', '<a b="abcd"/>', '<a b="abcde"/>', { maxTextBytes: 4 }],
  ];
  test.each(over)('of %s', (_, within, beyond, limits) => {
    expect(read(within, limits)).toBeDefined();
    expect(refusal(beyond, limits).code).toBe('wire-limit-exceeded');
  });

  test('of the default size before anything is read', () => {
    expect(refusalOf(() => readXml(new Uint8Array(DEFAULT_XML_LIMITS.maxBytes + 1))).code).toBe('wire-too-large');
    expect(Object.isFrozen(DEFAULT_XML_LIMITS)).toBe(true);
  });
});

test('a view into a larger buffer is read as its own bytes', () => {
  const whole = bytes('xxx<r>1</r>yyy');
  expect(textOf(readXml(whole.subarray(3, 11)))).toBe('1');
});
