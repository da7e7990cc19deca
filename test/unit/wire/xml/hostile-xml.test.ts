import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { canonicalize } from '../../../../src/wire/xml/canonicalize.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { libxml2Canonical } from '../../../support/libxml2.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { vectorCases, vectorFile } from '../../../support/vectors.ts';
import { xmlDocuments } from '../../../support/xml-documents.ts';

const CODES = new Set([
  'wire-xml-malformed',
  'wire-xml-forbidden',
  'wire-xml-duplicate-id',
  'wire-limit-exceeded',
  'wire-encoding',
  'wire-too-large',
]);

/** libxml2 also parses namespace names as URIs, which Namespaces in XML 1.0 section 2.3 leaves to others; there it has no say. */
function secondOpinion(bytes: Uint8Array): string | undefined {
  try {
    return libxml2Canonical(bytes);
  } catch (error) {
    if (error instanceof Error && error.message.includes('is not a valid URI')) return undefined;
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
      fc.property(xmlDocuments(), damage, (xml, changes) => {
        let bytes = Buffer.from(xml);
        for (const { at, byte, remove } of changes) {
          const place = at % (bytes.length + 1);
          bytes = Buffer.concat([bytes.subarray(0, place), Buffer.from([byte]), bytes.subarray(place + remove)]);
        }
        let canonical: string;
        try {
          canonical = Buffer.from(canonicalize(readXml(bytes))).toString('utf8');
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

describe('documents made to be slow are read or refused in linear time', () => {
  const big = 400_000;
  test.each<readonly [string, string, string]>([
    ['a long run of opening brackets', '<'.repeat(big), 'wire-xml-malformed'],
    ['a long unclosed tag', `<r ${' '.repeat(big)}`, 'wire-xml-malformed'],
    ['a text cut into pieces by comments', `<r>${'a<!---->'.repeat(big / 8)}</r>`, 'read'],
    ['many CDATA sections', `<r>${'<![CDATA[a]]>'.repeat(big / 13)}</r>`, 'read'],
    ['many ampersands', `<r>${'&'.repeat(big)}</r>`, 'wire-xml-malformed'],
    ['many references', `<r>${'&#65;'.repeat(big / 5)}</r>`, 'read'],
    ['many elements that declare', `<r>${'<a xmlns:b="urn:b"/>'.repeat(big / 20)}</r>`, 'read'],
    ['many names', `<r>${Array.from({ length: 40_000 }, (_, index) => `<n${index}/>`).join('')}</r>`, 'read'],
    ['an unclosed comment', `<r><!--${'- '.repeat(big / 2)}`, 'wire-xml-malformed'],
    ['an unclosed declaration', `<?xml ${' '.repeat(big)}`, 'wire-xml-malformed'],
    ['many attributes', `<r ${Array.from({ length: 10_000 }, (_, index) => `a${index}=""`).join(' ')}/>`, 'wire-limit-exceeded'],
    ['deep nesting', '<a>'.repeat(100_000), 'wire-limit-exceeded'],
  ])('%s', (_, xml, expected) => {
    const read = (): Uint8Array => canonicalize(readXml(Buffer.from(xml)));
    if (expected === 'read') expect(read().length).toBeGreaterThan(0);
    else expect(refusalOf(read).code).toBe(expected);
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
