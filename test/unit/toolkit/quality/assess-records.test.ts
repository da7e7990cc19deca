import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { bytesInput } from '../../../../src/toolkit/map/input-files.ts';
import { alertLine } from '../../../../src/toolkit/quality/alert-line.ts';
import { openBatchLedger } from '../../../../src/toolkit/quality/batch-ledger.ts';
import { installedMappings, ROOT } from '../../mapping/installed-mappings.ts';
import { changed, goodRecord } from '../../quality/good-records.ts';
import { assessed, linesOf } from './assessed.ts';

const visa = goodRecord('visa');
const refusal = goodRecord('border-refusal');

describe('assessing files', () => {
  test('gives every record in its order with place, kind, source, authority and qualities', async () => {
    const found = await assessed(linesOf([visa, refusal]));
    expect(found).toMatchObject([
      { record: 1, file: 'records.ndjson', line: 1, kind: 'visa', source: 'SYN', qualities: [{ system: 'CIR' }, { system: 'VIS' }] },
      {
        record: 2,
        line: 2,
        kind: 'border-refusal',
        authority: 'VRS',
        qualities: [{ system: 'CIR' }, { system: 'EES' }, { system: 'sBMS' }],
      },
    ]);
    expect(found[0]).not.toHaveProperty('authority');
    expect(found[0]).toMatchObject({ leftOut: [{ system: 'sBMS' }] });
  });

  test('the authority is that of the part which the kind is named after', async () => {
    const both = changed(goodRecord('irregular-crossing'), {
      '/detention': { number: 'T', from: '2026-11-21T03:00:00Z', ground: 'other', authority: 'another' },
    });
    expect((await assessed(linesOf([both])))[0]).not.toHaveProperty('authority');
    expect((await assessed(linesOf([changed(both, { '/irregularCrossing/authority': 'VRS' })])))[0]).toMatchObject({ authority: 'VRS' });
  });

  test('what cannot be read has reasons, and stops nothing else', async () => {
    const found = await assessed(linesOf(['{ not json', JSON.stringify({ ...visa, kind: 'visum' }), visa]));
    expect(found).toMatchObject([
      { record: 1, line: 1, reasons: [{ code: 'wire-json-malformed' }] },
      { record: 2, line: 2, reasons: [{ code: 'mapping-source-invalid', field: '/kind' }] },
      { record: 3, line: 3, kind: 'visa' },
    ]);
    expect(JSON.stringify(found.slice(0, 2))).not.toContain('Paraudz');
  });

  test('national records go through their mapping', async () => {
    const pack = 'lv-pmlp-iecelosanas-aizliegums';
    const bytes = readFileSync(join(ROOT, 'mappings/national', pack, 'corpus/records.csv'));
    const found = await assessed(bytes, {
      inputs: [bytesInput('records.csv', bytes)],
      mapping: installedMappings().get(pack),
      systems: ['SIS'],
    });
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((one) => 'reasons' in one).length).toBeGreaterThan(10);
    expect(found.find((one) => 'qualities' in one)).toMatchObject({ kind: 'entry-ban', source: 'IAR', qualities: [{ system: 'SIS' }] });
  });

  test('hears how much was read', async () => {
    const bytes = linesOf([visa, visa]);
    let heard = 0;
    await assessed(bytes, { read: (more) => void (heard += more) });
    expect(heard).toBe(bytes.length);
  });
});

describe('the batch', () => {
  test('tells the second of two records apart, also where a rule holds for several systems', async () => {
    const found = await assessed(linesOf([visa, visa, changed(visa, { '/visa/applicationNumber': 'LVA-2' })]));
    const broken = found.map((one) =>
      'qualities' in one ? one.qualities.flatMap(({ findings }) => findings.map(({ rule }) => rule)) : [],
    );
    expect(broken).toEqual([[], ['vis-once'], []]);
  });

  test('keeps digests under a key of its own, and says when it is full', () => {
    const ledger = openBatchLedger(2);
    expect([ledger.firstSeen('a', '1'), ledger.firstSeen('b', '1'), ledger.firstSeen('a', '1')]).toEqual([true, true, false]);
    expect(ledger.full()).toBe(true);
    expect([ledger.firstSeen('c', '1'), ledger.firstSeen('c', '1'), ledger.firstSeen('b', '1')]).toEqual([true, true, false]);
    expect(openBatchLedger().firstSeen('a', '1')).toBe(true);
    expect(openBatchLedger().full()).toBe(false);
  });
});

describe('an alert', () => {
  test('names the record, systems, rules and fields, and no value; a good record has none', async () => {
    const low = changed(visa, { '/visa/purpose': undefined, '/documents/0/number': '123456789' });
    const [good, bad, unread] = await assessed(linesOf([visa, low, '{']));
    expect(alertLine(good!)).toBeUndefined();
    const line = alertLine(bad!);
    expect(JSON.parse(line ?? '')).toMatchObject({
      record: 2,
      line: 2,
      kind: 'visa',
      systems: [
        { system: 'CIR', class: 'low', findings: [{ rule: 'document-number-unlikely', fields: ['/documents/0/number'] }] },
        { system: 'VIS', class: 'rejected' },
      ],
    });
    expect(line).not.toMatch(/123456789|Paraudz|1990/);
    expect(line?.endsWith('}\n')).toBe(true);
    expect(JSON.parse(alertLine(unread!) ?? '')).toMatchObject({ record: 3, reasons: [{ code: 'wire-json-malformed' }] });
  });
});
