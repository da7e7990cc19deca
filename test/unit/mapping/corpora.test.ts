import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { decodeRecord } from '../../../src/mapping/source/decode-record.ts';
import { singleRecord } from '../../generate/corpora/corpus.ts';
import { CORPORA } from '../../generate/corpora/packs.ts';
import { installedMappings } from './installed-mappings.ts';

const mappings = installedMappings();

/** What the mapping makes of a record: the canonical record, or code and field of every reason in their order. */
function outcome(pack: string, bytes: Uint8Array): unknown {
  const compiled = mappings.get(pack);
  if (compiled === undefined) throw new Error(`no pack ${pack}`);
  try {
    const made = compiled.attempt(decodeRecord(compiled, bytes));
    return 'record' in made ? { canonical: made.record } : { reasons: made.reasons.map(({ code, field }) => ({ code, field })) };
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return { reasons: [{ code: error.code, field: error.details.field ?? '' }] };
  }
}

test('a pack has one corpus at the most, and every corpus is that of a pack', () => {
  const named = CORPORA.map(({ pack }) => pack);
  expect(new Set(named).size).toBe(named.length);
  expect(named.filter((pack) => !mappings.has(pack))).toEqual([]);
});

for (const corpus of CORPORA)
  describe(`the corpus of ${corpus.pack}`, () => {
    test('has forty records or more, a quarter of them with reasons, and no two that show the same', () => {
      expect(corpus.records.length).toBeGreaterThanOrEqual(40);
      expect(corpus.records.filter(({ expected }) => 'reasons' in expected).length).toBeGreaterThanOrEqual(corpus.records.length / 4);
      expect(new Set(corpus.records.map(({ shows }) => shows)).size).toBe(corpus.records.length);
    });

    test.each(corpus.records.map((record) => [record.shows, record] as const))('%s', (_shows, record) => {
      const found = outcome(corpus.pack, singleRecord(corpus, record));
      expect(found).toEqual(record.expected);
    });
  });
