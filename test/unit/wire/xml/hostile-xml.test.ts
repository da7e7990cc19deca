import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { canonicalize } from '../../../../src/wire/xml/canonicalize.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import type { XmlDocument } from '../../../../src/wire/xml/xml-document.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../../../src/wire/xml/xml-limits.ts';
import { canonicalDocument } from '../../../support/canonical-documents.ts';
import { libxml2Canonical } from '../../../support/libxml2.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';

const CODES = new Set([
  'wire-xml-malformed',
  'wire-xml-forbidden',
  'wire-xml-duplicate-id',
  'wire-limit-exceeded',
  'wire-encoding',
  'wire-too-large',
]);

/** libxml2 also judges namespace names as URIs and the values of xml:id, which namespaces and XML 1.0 leave to others; there it has no say. */
function secondOpinion(bytes: Uint8Array): string | undefined {
  try {
    return libxml2Canonical(bytes);
  } catch (error) {
    if (error instanceof Error && /is not a valid URI|xml:id : attribute value/.test(error.message)) return undefined;
    throw error;
  }
}

describe('damaged documents', () => {
  const damage = fc.array(
    fc.record({ at: fc.nat(), byte: fc.oneof(fc.constantFrom(...Buffer.from('<>&"\'/=:!?-[] ;#x')), fc.nat(255)), remove: fc.nat(3) }),
    { minLength: 1, maxLength: 3 },
  );

  test('are refused with a code of the room, or read exactly as libxml2 reads them', () => {
    fc.assert(
      fc.property(fc.nat(), damage, (seed, changes) => {
        let bytes = Buffer.from(canonicalDocument(seed));
        for (const { at, byte, remove } of changes) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + remove)]);
        }
        let canonical: string;
        try {
          canonical = Buffer.from(canonicalize(scanXml(bytes), 0)).toString('utf8');
        } catch (error) {
          expect(error instanceof GatewayError && CODES.has(error.code)).toBe(true);
          return;
        }
        expect(canonical).toBe(secondOpinion(bytes) ?? canonical);
      }),
      { numRuns: 600, seed: 5 },
    );
  });
});

const [ONE, OTHER] = ['a', 'b'].map((end) => `urn:${'x'.repeat(250_000)}${end}`);
/** To compare both names at every element would take time that grows by the square of the length. */
const ALIKE = `<r xmlns:a="${ONE}" xmlns:b="${OTHER}">${'<y a:k="" b:k=""/>'.repeat(25_000)}</r>`;

describe('documents made to be slow are read or refused in linear time', () => {
  const big = 400_000;
  test.each<readonly [string, string, string]>([
    ['a long run of opening brackets', '<'.repeat(big), 'wire-xml-malformed'],
    ['a long unclosed tag', `<r ${' '.repeat(big)}`, 'wire-xml-malformed'],
    ['a text cut into pieces by comments', `<r>${'a<!---->'.repeat(big / 8)}</r>`, 'read'],
    ['many CDATA sections', `<r>${'<![CDATA[a]]>'.repeat(big / 13)}</r>`, 'read'],
    ['attributes in namespaces whose long names differ at their ends', ALIKE, 'wire-limit-exceeded'],
    ['many ampersands', `<r>${'&'.repeat(big)}</r>`, 'wire-xml-malformed'],
    ['many references', `<r>${'&#65;'.repeat(big / 5)}</r>`, 'read'],
    ['many elements that declare', `<r>${'<a xmlns:b="urn:b"/>'.repeat(big / 20)}</r>`, 'read'],
    ['many names', `<r>${Array.from({ length: 40_000 }, (_, index) => `<n${index}/>`).join('')}</r>`, 'read'],
    ['an unclosed comment', `<r><!--${'- '.repeat(big / 2)}`, 'wire-xml-malformed'],
    ['an unclosed declaration', `<?xml ${' '.repeat(big)}`, 'wire-xml-malformed'],
    ['many attributes', `<r ${Array.from({ length: 10_000 }, (_, index) => `a${index}=""`).join(' ')}/>`, 'wire-limit-exceeded'],
    ['deep nesting', '<a>'.repeat(100_000), 'wire-limit-exceeded'],
  ])('%s', (_, xml, expected) => {
    const read = (): Uint8Array => canonicalize(scanXml(Buffer.from(xml)), 0);
    if (expected === 'read') expect(read().length).toBeGreaterThan(0);
    else expect(refusalOf(read).code).toBe(expected);
  });
});

test('a text and a value of nothing but line ends and references are read', () => {
  const document = scanXml(Buffer.from(`<r k="${'\r\n&#9;'.repeat(80_000)}">${'\r\r\n&lt;'.repeat(70_000)}</r>`));
  expect(document.attributeOf(0, 'k')).toBe(' \t'.repeat(80_000));
  expect(document.textOf(0)).toBe('\n\n<'.repeat(70_000));
});

describe('canonical forms made to be large or slow are bounded', () => {
  const generous: XmlLimits = { ...DEFAULT_XML_LIMITS, maxDepth: 100_000, maxAttributes: 100_000, maxNamespaces: 100_000 };
  const scanned = (xml: string): XmlDocument => scanXml(Buffer.from(xml), generous);
  const numbered = (count: number, write: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => write(index)).join('');

  test('a long namespace name that every element uses anew', () => {
    const document = scanned(`<r xmlns:a="urn:${'a'.repeat(100_000)}">${'<a:x/>'.repeat(10_000)}</r>`);
    expect(refusalOf(() => canonicalize(document, 0))).toMatchObject({ code: 'wire-limit-exceeded', details: { field: '/r/x' } });
    expect(refusalOf(() => canonicalize(document, 0, { maxLength: 300_000 })).code).toBe('wire-limit-exceeded');
    expect(canonicalize(document, 0, { maxLength: 2_000_000_000, omit: 0 })).toHaveLength(0);
  });

  test('many namespaces that every element uses anew', () => {
    const used = numbered(500, (index) => ` p${index}:k=""`);
    const document = scanned(`<r${numbered(500, (index) => ` xmlns:p${index}="urn:${index}"`)}>${`<x${used}/>`.repeat(120)}</r>`);
    expect(canonicalize(document, 0).length).toBeGreaterThan(1_000_000);
    expect(refusalOf(() => canonicalize(document, 0, { maxLength: 1_000_000 })).code).toBe('wire-limit-exceeded');
  });

  test('fifty thousand attributes, in the wrong order', () => {
    const document = scanned(`<r${numbered(50_000, (index) => ` a${50_000 - index}=""`)}/>`);
    expect(Buffer.from(canonicalize(document, 0)).toString('latin1', 0, 22)).toBe('<r a1="" a10="" a100="');
  });

  test('twenty thousand declarations, in the wrong order, all of them listed', () => {
    const prefixes = Array.from({ length: 20_000 }, (_, index) => `p${20_000 - index}`);
    const document = scanned(`<r${prefixes.map((prefix) => ` xmlns:${prefix}="urn:${prefix}"`).join('')}><x/></r>`);
    expect(canonicalize(document, 1, { inclusivePrefixes: prefixes }).length).toBeGreaterThan(400_000);
    expect(canonicalize(document, 1, { method: 'inclusive' }).length).toBeGreaterThan(400_000);
  });

  test('attributes in namespaces whose long names differ only at their end', () => {
    const [a, b] = ['a', 'b'].map((end) => `urn:${'x'.repeat(400_000)}${end}`);
    const document = scanned(
      `<r xmlns:a="${b}" xmlns:b="${a}">${`<y${numbered(30, (index) => ` a:k${index}="" b:k${index}=""`)}/>`.repeat(200)}</r>`,
    );
    expect(canonicalize(document, 1).length).toBeGreaterThan(800_000);
    expect(refusalOf(() => canonicalize(document, 0)).code).toBe('wire-limit-exceeded');
  });

  test('deep nesting, each level with a declaration of its own', () => {
    const depth = 15_000;
    const document = scanned(`${numbered(depth, (index) => `<a:x xmlns:a="urn:${index % 7}">`)}${'</a:x>'.repeat(depth)}`);
    for (const method of ['exclusive', 'inclusive', 'inclusive-1.1'] as const) {
      expect(canonicalize(document, 0, { method })).toHaveLength(document.bytes.length);
      expect(canonicalize(document, depth - 1, { method }).length).toBeLessThan(50);
    }
    expect(refusalOf(() => canonicalize(document, depth - 1, { maxLength: 10 })).details.field).toHaveLength(201);
  });
});

describe('public attack vectors', () => {
  for (const vector of vectorCases('02-attacks/cases.jsonl')) {
    const { id, file, expect: expected } = vector as { id: string; file: string; expect: string };
    if (expected === 'reject-doctype') {
      test(`${id} is refused for its document type`, () => {
        expect(refusalOf(() => readXml(vectorFile(file))).code).toBe('wire-xml-forbidden');
      });
    }
    if (expected === 'parse-ok') {
      const instructed = vectorFile(file).includes('<?pi');
      test(`${id} is ${instructed ? 'refused for its processing instruction' : 'read'}`, () => {
        if (instructed) expect(refusalOf(() => readXml(vectorFile(file))).code).toBe('wire-xml-forbidden');
        else expect(readXml(vectorFile(file)).children.length).toBeGreaterThan(0);
      });
    }
  }
});
