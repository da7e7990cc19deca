import { describe, expect, test } from '@jest/globals';
import { FAULT_LIST, FAULTS } from '../../../../../src/wire/xml/scan/faults.ts';
import { scan } from '../../../../../src/wire/xml/scan/scan.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../../../../src/wire/xml/xml-limits.ts';
import { refusalOf } from '../../../../support/refusal.ts';
import { scanned } from './scanned.ts';

type FaultName = keyof typeof FAULTS;

/** Longer than what the scanner compares of a name to see the order of attributes. */
const LONG_NAMESPACE = `urn:${'x'.repeat(300)}`;

const REFUSED: Readonly<Partial<Record<FaultName, readonly string[]>>> = {
  character: [
    '<r>\u0001</r>',
    '<r k="\u001F"/>',
    '<r>\u0000</r>',
    '<\u0008/>',
    '<r>\uFFFE</r>',
    '<r><!-- \uFFFF --></r>',
    '\u0000',
    '<r/>\u0000',
  ],
  xmlDeclaration: [
    '<?xml version="1.1"?><r/>',
    '<?xml version="1.0\'?><r/>',
    '<?xml encoding="UTF-8"?><r/>',
    '<?xml ?><r/>',
    '<?xml version="1.0" encoding=""?><r/>',
    '<?xml version="1.0" encoding="8859"?><r/>',
    '<?xml version="1.0" encoding="a b"?><r/>',
    '<?xml version="1.0" encoding="a\'?><r/>',
    '<?xml version="1.0" standalone="perhaps"?><r/>',
    '<?xml version="1.0" standalone="yes" encoding="a"?><r/>',
    '<?xml version="1.0"encoding="a"?><r/>',
    '<?xml version="1.0" ? ><r/>',
    '<?xml version="1.0"',
    '\uFEFF<?xml version="1.0"><r/>',
  ],
  textOutside: ['text', 'x<r/>', '<r/>x', '<r/>&#32;', '\uFEFF\uFEFF<r/>', '<r/> > '],
  sectionEnd: ['<r>]]></r>', '<r>a]]]>b</r>', '<r>0123456789abcd]]></r>', '<r><a/>]]></r>'],
  section: ['<r><![CDATA[a</r>', '<r><![CDATA[a]] ></r>', '<![CDATA[a]]><r/>', '<r/><![CDATA[]]>'],
  comment: ['<r><!-- a -- b --></r>', '<r><!-- a ---></r>', '<r><!-- a</r>', '<r><!--->', '<r><!-- - -</r>'],
  instructionTarget: [
    '<? x?><r/>',
    '<?1x?><r/>',
    '<r><?xml version="1.0"?></r>',
    ' <?xml version="1.0"?><r/>',
    '<?XmL?><r/>',
    '<r><??></r>',
  ],
  instructionEnd: ['<?x', '<?x y>', '<?x:y?><r/>', '<?x<r/>?>', '<r><?x ?</r>'],
  documentType: [
    '<!DOCTYPE r><r/>',
    '<!DOCTYPE r [<!ENTITY e "x">]><r>&e;</r>',
    '<r><!ELEMENT r ANY></r>',
    '<!',
    '<!-',
    '<r><![CDATA</r>',
    '<!doctype r>',
  ],
  documentElement: ['', ' ', '<!-- -->', '<r/><r/>', '<r></r>\n<s></s>', '<?xml version="1.0"?>'],
  endTag: [
    '<r>',
    '<r></s>',
    '<r></r',
    '<r></rr>',
    '<rr></r>',
    '</r>',
    '<r/></r>',
    '<r></ r>',
    '<r></r/>',
    '<r><a></r></a>',
    '<r></R>',
    '<r></r a="">',
    '</>',
    '<r></>',
    '<r></r></>',
  ],
  emptyElement: ['<r/ >', '<r / >', '<r/', '<r a=""/b>'],
  tag: ['<r', '<r ', '<r k="1"l="2"/>', '<r k="1"k2/>', '<r k="1"'],
  name: [
    '<1r/>',
    '<-r/>',
    '<.r/>',
    '< r/>',
    '<:r/>',
    '<a:/>',
    '<a::b/>',
    '<a:b:c xmlns:a="urn:a"/>',
    '<a:1/>',
    '<r 1="1"/>',
    '<r a:="1"/>',
    '<×/>',
    '<r;/>',
    '<r "=""/>',
    '<',
    '<\u{F0000}/>',
    '<a\u00D7/>',
    '<\u0300/>',
    '<a\u2000/>',
    '<r =""/>',
    '<r &/>',
  ],
  attributeValue: ['<r k/>', '<r k>', '<r k', '<r k />', '<r k l=""/>'],
  quotes: ['<r k=1/>', '<r k=', '<r k= >', '<r k=&quot;1&quot;/>'],
  quotesOpen: ['<r k="1', '<r k=\'1"/>', '<r xmlns="urn:x/>'],
  lessThan: ['<r k="a<b"/>', '<r xmlns="<"/>', '<r k="0123456789abcdef<"/>'],
  attributeTwice: [
    '<r k="1" k="2"/>',
    '<r b="" a="" b=""/>',
    '<r xmlns:a="urn:x" xmlns:b="urn:x" a:k="1" b:k="1"/>',
    '<r a:k="1" b:k="1" xmlns:a="urn:x" xmlns:b="urn:&#x78;"/>',
    '<r xml:k="1" l="" xml:k="1"/>',
    `<r xmlns:a="${LONG_NAMESPACE}" xmlns:b="${LONG_NAMESPACE}" a:k="" b:k=""/>`,
    `<r xmlns:a="${LONG_NAMESPACE}a" xmlns:b="${LONG_NAMESPACE}b" a:k="" b:k="" a:k=""/>`,
  ],
  reference: [
    '<r>a & b</r>',
    '<r>&amp</r>',
    '<r>&;</r>',
    '<r>&#;</r>',
    '<r>&#x;</r>',
    '<r>&#xG;</r>',
    '<r>&#X41;</r>',
    '<r>&#1A;</r>',
    '<r>&#65</r>',
    '<r>& amp;</r>',
    '<r>&1;</r>',
    '<r k="&"/>',
    '<r>&',
    '<r>&#',
    '<r>&#-1;</r>',
  ],
  referredCharacter: [
    '<r>&#0;</r>',
    '<r>&#x1F;</r>',
    '<r>&#xD800;</r>',
    '<r>&#xDFFF;</r>',
    '<r>&#x110000;</r>',
    '<r>&#xFFFE;</r>',
    '<r>&#65535;</r>',
    '<r>&#4294967361;</r>',
    '<r k="&#x100000041;"/>',
    `<r>&#x1${'0'.repeat(64)};</r>`,
  ],
  entity: ['<r>&e;</r>', '<r k="&e;"/>', '<r>&nbsp;</r>', '<r>&AMP;</r>', '<r>&ampx;</r>', '<r>&lte;</r>', '<r xmlns="&e;"/>'],
  prefixUnbound: ['<a:r/>', '<r a:k="1"/>', '<xmlns:r/>', '<r><a xmlns:p="urn:p"/><p:b/></r>', '<r><a xmlns:p="urn:p"></a><b p:c=""/></r>'],
  prefixMissing: ['<r xmlns:="urn:a"/>'],
  prefixName: ['<r xmlns:1="urn:a"/>', '<r xmlns:a:b="urn:a"/>', '<r xmlns:-="urn:a"/>', '<r xmlns::a="urn:a"/>'],
  prefixTwice: [
    '<r xmlns:a="urn:a" xmlns:a="urn:a"/>',
    '<r xmlns="urn:a" xmlns="urn:b"/>',
    '<r xmlns:a="urn:a" xmlns:b="urn:a" xmlns:a="urn:a"/>',
  ],
  prefixEmptied: ['<r xmlns:a=""/>'],
  namespaceRelative: [
    '<r xmlns="relative"/>',
    '<r xmlns:a="../x"/>',
    '<r xmlns=":x"/>',
    '<r xmlns="1a:x"/>',
    '<r xmlns="a b:x"/>',
    '<r xmlns=" urn:a"/>',
    '<r xmlns="//host/x"/>',
    '<r xmlns="a/b:x"/>',
    '<r xmlns="a@:x"/>',
    '<r xmlns="a[:x"/>',
    '<r xmlns="a{:x"/>',
    '<r xmlns="a`:x"/>',
    '<r xmlns="a,:x"/>',
    '<r xmlns="+a:x"/>',
    '<r xmlns="urn"/>',
  ],
  reservedXml: [
    '<r xmlns:xml="urn:a"/>',
    '<r xmlns:a="http://www.w3.org/XML/1998/namespace"/>',
    '<r xmlns="http://www.w3.org/XML/1998/namespac&#101;"/>',
    '<r xmlns:xml=""/>',
  ],
  reservedXmlns: [
    '<r xmlns:xmlns="urn:x"/>',
    '<r xmlns="http://www.w3.org/2000/xmlns/"/>',
    '<r xmlns:xmlns="http://www.w3.org/2000/xmlns/"/>',
  ],
};

function refusal(xml: string, limits: Partial<XmlLimits> = {}, instructions: 'refuse' | 'keep' = 'keep'): unknown {
  const { code, details } = refusalOf(() => scanned(xml, limits, instructions));
  return { code, mend: details.mend };
}

describe('refuses', () => {
  for (const [name, documents] of Object.entries(REFUSED)) {
    const { code, mend } = FAULTS[name as FaultName];
    test.each(documents)(`${name}: %j`, (xml) => {
      expect(refusal(xml)).toEqual({ code, mend });
    });
  }

  test.each(['<?x y?><r/>', '<r><?x?></r>', '<r/><?x?>', ' <?xml version="1.0"?><r/>', '<?xml-stylesheet?><r/>', '<?'])(
    'instruction: %j',
    (xml) => {
      expect(refusal(xml, {}, 'refuse')).toEqual(FAULTS.instruction);
    },
  );

  test.each<readonly [FaultName, string, string, Partial<XmlLimits>]>([
    ['elements', '<a><b/><b/></a>', '<a><b/><b/><b/></a>', { maxElements: 3 }],
    ['depth', '<a><a><a/></a></a>', '<a><a><a><a/></a></a></a>', { maxDepth: 3 }],
    ['attributes', '<a b="" c=""/>', '<a b="" c="" d=""/>', { maxAttributes: 2 }],
    ['attributes', '<a xmlns="u:1" xmlns:b="u:2" c=""/>', '<a xmlns="u:1" xmlns:b="u:2" xmlns:c="u:3"/>', { maxNamespaces: 2 }],
    ['nameBytes', '<abcd/>', '<abcde/>', { maxNameBytes: 4 }],
    ['nameBytes', '<āā/>', '<āāa/>', { maxNameBytes: 4 }],
    ['nameBytes', '<a bbbb=""/>', '<a bbbbb=""/>', { maxNameBytes: 4 }],
    ['nameBytes', '<a xmlns:b="u:1"/>', '<a xmlns:bb="u:1"/>', { maxNameBytes: 7 }],
    ['nameBytes', '<?abcd?><a/>', '<?abcde?><a/>', { maxNameBytes: 4 }],
    ['textBytes', '<a>abcd</a>', '<a>abcde</a>', { maxTextBytes: 4 }],
    ['textBytes', '<a>āā</a>', '<a>āāa</a>', { maxTextBytes: 4 }],
    ['textBytes', '<a>ab<!-- long --><![CDATA[cd]]></a>', '<a>ab<!-- --><![CDATA[cd]]>e</a>', { maxTextBytes: 4 }],
    ['textBytes', '<a>ab<?x long?>cd</a>', '<a>ab<?x?>cde</a>', { maxTextBytes: 4 }],
    ['textBytes', '<a>abcd<b/>abcd</a>', '<a><b>abcd</b>abcde</a>', { maxTextBytes: 4 }],
    ['textBytes', '<a><b>abcd</b>abcd</a>', '<a><b>ab</b>abcde</a>', { maxTextBytes: 4 }],
    ['textBytes', '<a b="abcd"/>', '<a b="abcde"/>', { maxTextBytes: 4 }],
    ['textBytes', '<a xmlns="abc:"/>', '<a xmlns="abcd:"/>', { maxTextBytes: 4 }],
    ['textBytes', '    <a/>    ', '<a/>     ', { maxTextBytes: 4 }],
  ])('more than the limit: %s, after %j', (name, within, beyond, limits) => {
    expect(scanned(within, limits).elements.length).toBeGreaterThan(0);
    const { code, mend } = FAULTS[name];
    const advice = typeof mend === 'string' ? mend : mend({ ...DEFAULT_XML_LIMITS, ...limits });
    expect(refusal(beyond, limits)).toEqual({ code, mend: advice });
  });

  test('a document larger than its limit, and one larger than any memory, before anything is reserved', () => {
    expect(refusalOf(() => scanned('<r/>', { maxBytes: 3 })).code).toBe('wire-too-large');
    const vast = Object.defineProperty(new Uint8Array(0), 'length', { value: 0x7fff_0000 });
    expect(refusalOf(() => scan(vast, { ...DEFAULT_XML_LIMITS, maxBytes: 0x7fff_ffff }, 'refuse'))).toMatchObject({
      code: 'wire-too-large',
      details: { field: '/', mend: FAULTS.memory.mend },
    });
    expect(scanned('<r/>').elements.length).toBe(1);
  });

  test('and every reason that there is', () => {
    const tested = new Set<string>([
      ...Object.keys(REFUSED),
      'instruction',
      'elements',
      'depth',
      'attributes',
      'nameBytes',
      'textBytes',
      'memory',
    ]);
    expect(Object.keys(FAULTS).filter((name) => !tested.has(name))).toEqual([]);
    expect(FAULT_LIST.length).toBe(Object.keys(FAULTS).length);
  });
});

describe('a refusal names the elements that are open', () => {
  test.each([
    ['', '/'],
    ['<r><', '/r'],
    ['<a><b/><p:c xmlns:p="urn:c"><Envelope>&', '/a/c/Envelope'],
    ['<a><b/></a>&', '/'],
    ['<ā><b k="<"/></ā>', '/ā'],
    ['<a>\u0001</a>', '/'],
  ])('%j at %s', (xml, field) => {
    expect(refusalOf(() => scanned(xml)).details.field).toBe(field);
  });

  test.each([
    ['<r>\u0001</r>', 3],
    ['\uFEFF<r><a></b></r>', 9],
    ['<r a="1" a="1"/>', 9],
    ['<r>', 3],
  ])('%j and, for the log, byte %d', (xml, byte) => {
    expect(refusalOf(() => scanned(xml)).cause).toEqual(new Error(`at byte ${byte}`));
  });

  test('and of a long path the end', () => {
    const { field } = refusalOf(() => scanned(`${Array.from({ length: 60 }, (_, index) => `<element${index}>`).join('')}&`)).details;
    expect(field).toHaveLength(201);
    expect(field).toMatch(/^….*\/element58\/element59$/);
  });

  test('never what stands in them', () => {
    const { details } = refusalOf(() => scanned('<a k="Jane Roe">Jane Roe & co</a>'));
    expect(JSON.stringify(details)).not.toContain('Roe');
  });
});

describe('accepts', () => {
  test.each([
    '<r/>',
    '<r/>\n',
    '\uFEFF<r/>',
    '<?xml version="1.0"?><r/>',
    '<?xml\tversion\r=\n"1.0" encoding = \'xZ-Any.th0ng_9\'\nstandalone="no" ?>\n<r/>',
    '<?xml-y z?><r/>',
    '<?xmlx?><r/>',
    '<!----><r><!-- - - --></r><!-- -->',
    '<r>]] ]]&gt; ] > ]></r>',
    '<r><![CDATA[]]]]><![CDATA[>]]></r>',
    '<r>&#x000000000000000000041;&#00065;&#x10FFFF;&#xE000;&#xFFFD;&#9;&#10;&#13;</r>',
    '<r>\uFFFD\uF000\uEFFF\uFDD0\uFFFD</r>',
    '<r\n a\r=\t"1"\n\nb = \'"\'\n/>',
    '<_-.0·\u0300\u203F/>',
    '<ÀÖØöø˿ͰͽͿ\u1FFF\u200C\u200D\u2070\u218F\u2C00\u2FEF\u3001\uD7FF\uF900\uFDCF\uFDF0\uFFFD\u{10000}\u{EFFFF}/>',
    '<\u07FF\u0800\u0801\uFFFD\u{10000}\u{10001}/>',
    '<xml/>',
    '<xmlns/>',
    '<r xmlnsx="1" xmln="2"/>',
    '<r xmlns:a="urn:a" a:k="1" k="1" xml:k="1"/>',
    '<r xmlns:a="A+b-c.1:"/>',
    '<r xmlns:a="zZaA09:"/>',
    '<r xmlns:xml="http://www.w3.org/XML/1998/namespace" xml:k="1"/>',
    '<r xmlns=""/>',
    `<r>${'&#65;'.repeat(50)}</r>`,
  ])('%j', (xml) => {
    expect(scanned(xml).elements.length).toBe(1);
  });
});
