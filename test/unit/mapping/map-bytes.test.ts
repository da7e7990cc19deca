import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { CompiledMapping } from '../../../src/mapping/compile-mapping.ts';
import { decodeRecord } from '../../../src/mapping/source/decode-record.ts';
import { attemptBytes, canonicalOfBytes } from '../../../src/mapping/map-bytes.ts';
import { installedMappings, nationalCases } from './installed-mappings.ts';

const mappings = installedMappings();
const cases = nationalCases().map((one) => ({ ...one, compiled: mappings.get(one.mapping)! }));

/** What a reading of bytes comes to, errors and all, so that two of them can be compared. */
function comesTo(read: () => unknown): unknown {
  try {
    return { gives: JSON.stringify(read()) };
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, details: error.details };
    throw error;
  }
}

const byTree = (compiled: CompiledMapping, bytes: Uint8Array): unknown =>
  comesTo(() => compiled.attempt(decodeRecord(compiled, bytes), () => undefined));

describe('a record in bytes', () => {
  test.each(cases.map((one) => [`${one.mapping}: ${one.name}`, one] as const))(
    '%s comes to what its tree comes to',
    (_name, { compiled, bytes }) => {
      expect(comesTo(() => attemptBytes(compiled, bytes))).toEqual(byTree(compiled, bytes));
      const raised = comesTo(() => canonicalOfBytes(compiled, bytes)) as { gives?: string; code?: string };
      const outcome = comesTo(() => compiled.toCanonical(decodeRecord(compiled, bytes)));
      expect(raised).toEqual(outcome);
    },
  );

  const documents = cases.filter(({ compiled, canonical }) => compiled.format === 'xml' && canonical !== undefined);

  test('is read from XML as the general reader reads it, whatever is changed in it', () => {
    const pieces = [
      '<',
      '>',
      '/',
      '"',
      '&amp;',
      '&#65;',
      '<!-- c -->',
      '<![CDATA[x]]>',
      '<?p?>',
      ' ',
      'x',
      '\r\n',
      'ā',
      '𝔄',
      '<a/>',
      ' xmlns:p="u"',
      ' p:a="b"',
    ];
    const namespaced = ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"';
    const change = fc.record({
      document: fc.constantFrom(...documents),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat({ max: 12 }),
      put: fc.constantFrom('', ...pieces, namespaced),
      snap: fc.nat({ max: 3 }).map((one) => one > 0),
    });
    let read = 0;
    fc.assert(
      fc.property(change, ({ document: { compiled, bytes }, at, cut, put, snap }) => {
        const text = Buffer.from(bytes).toString('utf8');
        const place = Math.floor(at * text.length);
        // Between the tags more documents stay well-formed than anywhere.
        const start = snap ? Math.max(0, text.indexOf(put.startsWith(' ') ? '>' : '<', place)) : place;
        const changed = Buffer.from(text.slice(0, start) + put + text.slice(start + (snap ? 0 : cut)));
        const quick = compiled.ofXml?.(changed);
        if (quick !== undefined) read += 1;
        if (quick !== undefined) expect({ gives: JSON.stringify({ record: quick }) }).toEqual(byTree(compiled, changed));
        expect(comesTo(() => attemptBytes(compiled, changed))).toEqual(byTree(compiled, changed));
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(60);
  });

  test('may say where its schema lies, have comments in its texts and be in UTF-16', () => {
    const { compiled, bytes } = documents[0]!;
    const text = Buffer.from(bytes).toString('utf8');
    const located = text.replace(/ xmlns="/, ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b" xmlns="');
    const commented = text.replaceAll('</uzvards>', '<!-- c --></uzvards>');
    const wide = Buffer.from(`\ufeff${text.replace('UTF-8', 'UTF-16')}`, 'utf16le');
    for (const variant of [Buffer.from(located), Buffer.from(commented), wide]) {
      expect(compiled.ofXml?.(variant)).toEqual(compiled.ofXml?.(bytes));
      expect(compiled.ofXml?.(variant)).toBeDefined();
    }
  });
});
