import { describe, expect, test } from '@jest/globals';
import type { RecordInput } from '../../../../src/toolkit/map/input-files.ts';
import { streamInput } from '../../../../src/toolkit/map/input-files.ts';
import { comparedRecords, reportShadow } from '../../../../src/toolkit/map/shadow/shadow-report.ts';
import { shadowText } from '../../../../src/toolkit/map/shadow/shadow-text.ts';

const origin = {
  at: '2026-11-22T12:00:00.000Z',
  mapping: 'lv-test',
  live: `lv-test@1.0.0#${'a'.repeat(64)}`,
  candidate: `lv-test@1.1.0#${'b'.repeat(64)}`,
};

const difference = (run: string, query: string, more: object) => ({ line: 'difference', run, query, ...origin, ...more });
const totals = (run: string, results: object) => ({ line: 'totals', run, ...origin, results });
const changed = (to: string, was = 'text of digits', is = 'text of Latin letters') => ({
  result: 'changed',
  differences: [{ to, kind: 'changed', was, is }],
});

const inputOf = (...lines: readonly (object | string)[]): RecordInput =>
  streamInput('test', async function* () {
    yield Buffer.from(lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''));
  });

const report = (...lines: readonly (object | string)[]) => reportShadow([inputOf(...lines)]);

describe('the report of a shadow run', () => {
  test('counts each field once a record, elements of a list as one field', async () => {
    const { pairs } = await report(
      difference('r', 'q1', {
        result: 'changed',
        differences: [
          { to: '/documents/0/number', kind: 'changed', was: 'text of digits', is: 'text of Latin letters' },
          { to: '/documents/1/number', kind: 'changed', was: 'text of digits', is: 'text of Latin letters' },
          { to: '/documents/1/type', kind: 'missing', was: 'text of Latin letters' },
        ],
      }),
      difference('r', 'q2', changed('/documents/0/number', 'text of signs')),
      totals('r', { same: 8, changed: 2 }),
    );
    expect(pairs).toHaveLength(1);
    expect(pairs[0]?.changes).toEqual([
      {
        pointer: '/documents/-/number',
        what: 'changed',
        records: 2,
        details: [
          { detail: 'text of digits → text of Latin letters', count: 2 },
          { detail: 'text of signs → text of Latin letters', count: 1 },
        ],
        examples: ['q1', 'q2'],
      },
      {
        pointer: '/documents/-/type',
        what: 'missing',
        records: 1,
        details: [{ detail: 'text of Latin letters', count: 1 }],
        examples: ['q1'],
      },
    ]);
    expect(pairs.map(comparedRecords)).toEqual([10]);
  });

  test('runs are summed, their last totals count, and a run that ended without any is said', async () => {
    const { pairs } = await report(
      totals('one', { same: 5 }),
      difference('one', 'q1', changed('/kind')),
      totals('one', { same: 9, changed: 1, dropped: 2 }),
      difference('two', 'q2', changed('/kind')),
    );
    expect(pairs[0]).toMatchObject({ runs: 2, runsWithoutTotals: 1, results: { same: 9, changed: 2, dropped: 2, failed: 0 } });
    expect(shadowText({ pairs, unreadable: 0 })).toContain('1 of 2 runs did not say how many records were the same');
  });

  test('keeps candidates apart, and names reasons by code', async () => {
    const reason = { code: 'mapping-code-unknown', field: '/papers/3/kind' };
    const { pairs } = await report(
      difference('r', 'q1', { result: 'rejected', reasons: [reason] }),
      difference('r', 'q2', { result: 'accepted', formerly: [reason] }),
      difference('r', 'q3', { result: 'rejected-otherwise', formerly: [{ ...reason, field: '' }], reasons: [reason] }),
      { ...difference('r', 'q4', changed('/kind')), candidate: `lv-test@1.2.0#${'c'.repeat(64)}` },
    );
    const finding = { pointer: '/papers/-/kind', what: 'mapping-code-unknown', records: 1, details: [] };
    expect(pairs.map(({ candidate }) => candidate.slice(8, 13))).toEqual(['1.1.0', '1.2.0']);
    expect(pairs[0]).toMatchObject({
      rejections: [{ ...finding, examples: ['q1'] }],
      acceptances: [{ ...finding, examples: ['q2'] }],
      otherRejections: [{ ...finding, examples: ['q3'] }],
      changes: [],
    });
    expect(shadowText({ pairs, unreadable: 0 })).toContain('1.0.0#aaaaaaaaaaaa beside 1.1.0#bbbbbbbbbbbb');
  });

  test.each([
    ['a line that broke off', '{"line":"difference","run":'],
    ['another document', { line: 'else' }],
    ['a difference without a query', { ...difference('r', 'q', changed('/kind')), query: undefined }],
    ['a count that is none', totals('r', { same: -1 })],
    ['a result that is none', difference('r', 'q', { result: 'same' })],
    ['differences that are none', difference('r', 'q', { result: 'changed', differences: ['x'] })],
  ])('%s is counted and passed over', async (_, line) => {
    expect(await report(totals('r', { same: 1 }), line)).toMatchObject({ unreadable: 1, pairs: [{ results: { same: 1, changed: 0 } }] });
  });

  test('holds a bounded number of findings, whatever senders call their fields', async () => {
    const lines = Array.from({ length: 1500 }, (_, index) =>
      difference('r', `q${index}`, { result: 'accepted', formerly: [{ code: 'mapping-field-unaccounted', field: `/name${index}x` }] }),
    );
    const { pairs } = await report(...lines);
    expect(pairs[0]?.acceptances).toHaveLength(1001);
    expect(pairs[0]?.acceptances[0]).toMatchObject({ pointer: 'other fields', records: 500 });
  });

  test('says that there is nothing', async () => {
    expect(shadowText(await report())).toBe('No differences and no totals are in the file.\n');
  });
});
