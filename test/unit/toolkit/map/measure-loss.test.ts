import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileSteps, STEP_SAMPLES, STEPS } from '../../../../src/mapping/steps/steps.ts';
import type { CodeTable, DatedCodes, Value, ValueKind } from '../../../../src/mapping/steps/step.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { lossText } from '../../../../src/toolkit/map/loss/loss-text.ts';
import { declaredLosses, measureLoss, type PackLoss } from '../../../../src/toolkit/map/loss/measure-loss.ts';
import { RoundTrips } from '../../../../src/toolkit/map/loss/round-trips.ts';
import { JUDGED_STEPS, mergedCodes, stepLoss } from '../../../../src/toolkit/map/loss/step-loss.ts';
import { openPack, type OpenedPack } from '../../../../src/toolkit/map/pack/opened-pack.ts';
import { installedMappings } from '../../mapping/installed-mappings.ts';
import { CHECK, check, corpusOf, editedFiles, installedPack, jsonLines, SCHEMAS } from './packs-under-test.ts';

const said = (pack: OpenedPack, field: string): readonly string[] =>
  declaredLosses(pack)
    .filter((loss) => loss.field === field)
    .map(({ kind, why }) => `${kind}: ${why}`);
const measure = (...records: readonly unknown[]): Promise<PackLoss> => measureLoss(installedPack(CHECK), jsonLines(...records));

describe('losses that follow from a mapping', () => {
  const permit = installedPack('lv-pmlp-uzturesanas-atlauja');
  test.each([
    ['a field that stays behind', '/persona/personasKods', /^dropped: national identifier/],
    ['fields put together', '/dokumenti/dokuments/-/numurs', /^no-way-back: the step join: "" has no way back/],
    ['codes for one word', '/atlauja/veids', /^codes-merged: TUA, TUV are all temporary, written back as TUA$/],
    ['steps that normalise', '/persona/dzimsanasVieta', /^normalised: .*nfc\); runs of spaces.*collapse-space\)$/],
    ['a list that several groups add to', '/persona/uzvards', /^mixed: its element of .*names may be taken for one of /],
    ['a condition on another field', '/persona/vardiLatviski', /^condition: .*\/persona\/uzvardsLatviski$/],
  ])('name %s', (_, field, why) => {
    expect(said(permit, field)).toContainEqual(expect.stringMatching(why));
  });

  test('name no condition that a field fulfils by being there', () => {
    expect(said(permit, '/persona/uzvardsLatviski').some((why) => why.startsWith('condition'))).toBe(false);
  });

  test('name defaults and alternatives at the field that they are written back to', () => {
    expect(said(installedPack(CHECK), '/dokuments/veids')).toContainEqual('default: its default, "cits", cannot be told from a value');
    const refusal = installedPack('lv-vrs-iecelosanas-atteikums');
    expect(said(refusal, '/persona/dzimums')).toContainEqual('alternatives: what was read from /dokuments/mrz/sex is written back here');
    expect(said(refusal, '/dokuments/mrz')).toContainEqual(expect.stringMatching(/^parsed: /));
  });

  test('name a day that is not written back and chooses a code list', () => {
    const pack = openPack(
      editedFiles('lv-pmlp-uzturesanas-atlauja', {
        'mapping.yaml': [
          [
            '{ to: /residencePermit/appliedOn, from: /atlauja/iesniegsanasDatums, through: [{ date: dd.MM.yyyy }], required: true }',
            '{ to: /residencePermit/appliedOn, from: /atlauja/iesniegsanasDatums, through: [{ date: dd.MM.yyyy }, list, { join: "" }], required: true }',
          ],
        ],
      }),
      SCHEMAS,
    );
    expect(said(pack, '/atlauja/veids')).toContainEqual(
      'day-unknown: the day that chooses its code list, /atlauja/iesniegsanasDatums, is not written back',
    );
  });

  test('cover every field that a mapping drops or reads without a way back, in the order of the schema', () => {
    for (const name of installedMappings().keys()) {
      const pack = installedPack(name);
      const declared = declaredLosses(pack);
      for (const { from } of pack.compiled.drops) expect(declared.map(({ field }) => field)).toContain(from);
      for (const loss of declared) expect([loss.effects.length > 0, loss.why.length > 0]).toEqual([true, true]);
    }
  });
});

describe('every pack', () => {
  test.each([...installedMappings().keys()])('%s loses nothing in its corpus that it does not declare', async (name) => {
    const { undeclared, records } = await measureLoss(installedPack(name), await corpusOf(name));
    expect(undeclared).toEqual([]);
    expect(records.writtenBack).toBeGreaterThan(10);
  });
});

describe('a round trip', () => {
  test('is counted by field: restored, changed, lost, added', async () => {
    const { fields, records, undeclared } = await measure(
      check({ persona: { personasKods: '32000000001', uzvards: 'Ozols  Kalns', dzimums: 9 }, dokuments: { numurs: 'X 1' } }),
    );
    const of = (field: string): unknown => fields.find((one) => one.field === field);
    expect(of('/lietasNumurs')).toEqual({ field: '/lietasNumurs', restored: 1, changed: 0, lost: 0, added: 0 });
    expect(of('/persona/personasKods')).toMatchObject({ lost: 1, restored: 0 });
    expect(of('/persona/uzvards')).toMatchObject({ changed: 1 });
    expect(of('/persona/dzimums')).toMatchObject({ changed: 1 });
    expect(of('/dokuments/veids')).toMatchObject({ added: 1 });
    expect([records, undeclared]).toEqual([{ read: 1, writtenBack: 1, identical: 0 }, []]);
  });

  test('that restores all is counted as such, and a record that is refused is not tried', async () => {
    expect((await measure(check(), check({ lietasNumurs: 5 }))).records).toEqual({ read: 2, writtenBack: 1, identical: 1 });
  });

  test('that loses what is not declared is found out', () => {
    const trips = new RoundTrips([{ field: '/a', kind: 'normalised', effects: ['changed'], why: 'spaces', at: '/rules/0' }]);
    expect(trips.add({ a: ' x', b: 'y', c: [{ d: '1' }, { d: '2' }] }, { a: 'x', b: 'z', c: [{ d: '1' }, {}], e: 'new' }, 7)).toBe(false);
    trips.add({ a: 'x' }, {}, 8);
    expect(trips.undeclared).toEqual([
      { field: '/b', effect: 'changed', count: 1, records: [7] },
      { field: '/c/-/d', effect: 'lost', count: 1, records: [7] },
      { field: '/e', effect: 'added', count: 1, records: [7] },
      { field: '/a', effect: 'lost', count: 1, records: [8] },
    ]);
  });

  test('that cannot be made is a loss as well, unless declared', () => {
    const trips = new RoundTrips([{ field: '/a', kind: 'day-unknown', effects: ['refused'], why: 'day', at: '/rules/0' }]);
    trips.refuse(['/a'], 'mapping-code-unknown', 1);
    trips.refuse(['/b'], 'mapping-value-invalid', 2);
    trips.refuse(['/b'], 'mapping-value-invalid', 3);
    expect(trips.undeclared).toEqual([{ field: '/b', effect: 'refused', count: 2, records: [2, 3], code: 'mapping-value-invalid' }]);
  });

  test('leaves empty texts and empty parts out of account: they are absent in every format', () => {
    const trips = new RoundTrips([]);
    expect(trips.add({ a: '', b: null, c: {}, d: [], e: [''] }, {}, 1)).toBe(true);
    expect(trips.fields).toEqual([]);
  });
});

describe('what a step loses', () => {
  test('is known of every step', () => {
    expect([...JUDGED_STEPS].toSorted()).toEqual([...STEPS.keys()].toSorted());
    expect(stepLoss({ name: 'a step of tomorrow' })).toBe('all that it read');
  });

  const codes = new Map<string, CodeTable | DatedCodes>([['sex', new Map([['V', 'male']])]]);
  const VALUES: Readonly<Record<ValueKind, fc.Arbitrary<Value>>> = {
    text: fc.oneof(
      fc.string({ maxLength: 12 }),
      fc.constantFrom(
        ' a  b ',
        'LV',
        'lva',
        'deu',
        'D',
        '00.05.1985',
        '1985',
        '  05.1985',
        '9',
        ' 0',
        '<',
        'X',
        '00012',
        '+7',
        '1.80',
        '2,5',
      ),
      fc.constantFrom(
        '320000-00001',
        '32000000001',
        'p',
        'P<',
        'ID',
        'Bērziņš',
        'e\u0301',
        'J',
        '2026-11-22T10:00:00+02:00',
        ' 31.12.2026',
      ),
    ),
    texts: fc.array(fc.constantFrom('a ', 'B', '', 'LV', 'lva', ' x  y ', '32000000001', '9', '<', '01.02.2003', 'e\u0301'), {
      minLength: 1,
      maxLength: 3,
    }),
    number: fc.integer({ min: -3, max: 400 }),
    truth: fc.boolean(),
  };

  test('is declared wherever its way back does not give what it read', () => {
    for (const [spec, given] of STEP_SAMPLES) {
      let steps;
      try {
        ({ steps } = compileSteps([spec], given, codes, '/through'));
      } catch {
        continue; // Its sample needs tables of its own: codes are judged by their tables.
      }
      const [step] = steps;
      if (step?.invert === undefined || step.name === 'code') continue;
      fc.assert(
        fc.property(VALUES[given], (value) => {
          try {
            const back = step.convert(value, '/f');
            const again = back === undefined ? undefined : step.invert?.(back, '/f');
            // Between a number and its text the type of the source leaf decides on the way back.
            const same = JSON.stringify(again) === JSON.stringify(value) || String(again) === String(value);
            if (!same && value !== '' && !(Array.isArray(value) && value.includes('')))
              expect([spec, stepLoss(step)]).not.toEqual([spec, undefined]);
          } catch (error) {
            if (!(error instanceof GatewayError)) throw error;
          }
        }),
        { numRuns: 200, seed: 5 },
      );
    }
  });

  test('is, of codes, which of several was written', () => {
    const table = new Map([
      ['A', 'one'],
      ['B', 'two'],
      ['C', 'one'],
    ] as const);
    expect(mergedCodes(table)).toEqual([['one', ['A', 'C']]]);
  });
});

test('the report names figures, places and what is not declared', async () => {
  const pack = installedPack(CHECK);
  const loss = await measure(check({ persona: { personasKods: '32000000001' } }));
  const text = lossText({ ...loss, undeclared: [{ field: '/x', effect: 'lost', count: 2, records: [1, 4] }] }, pack);
  expect(text).toMatch(
    /^lv-vp-personas-parbaude 1\.\d\.\d: 1 record, 1 written back, 0 of them as they were; 4 of 5 fields always restored, 1 undeclared loss\n/,
  );
  expect(text).toContain('  undeclared: /x lost, 2 times, such as in records 1, 4\n');
  expect(text).toContain('  /persona/personasKods: lost 1\n');
  expect(text).toMatch(
    /\/persona\/personasKods stays behind: national identifier.* \(mappings\/national\/lv-vp-personas-parbaude\/mapping\.yaml:\d+:\d+\)/,
  );
});
