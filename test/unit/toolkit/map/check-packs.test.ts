import { describe, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { canonicalSchemas, readPack, readPacks } from '../../../../src/gateway/packaged-specs.ts';
import type { PackFiles } from '../../../../src/mapping/spec/pack.ts';
import { checkPacks, type CheckedPack } from '../../../../src/toolkit/map/check-packs.ts';
import { ROOT } from '../../mapping/installed-mappings.ts';

const schemas = canonicalSchemas();
const PACKS = join(ROOT, 'mappings/national');
const DAY = '2026-11-22';
const pack = readPack(join(PACKS, 'lv-pmlp-iecelosanas-aizliegums'));

/** The pack with its mapping changed. */
function changed(change: (text: string) => string, files: PackFiles = pack): PackFiles {
  const text = change(files.mapping.text);
  expect(text).not.toBe(files.mapping.text);
  return { ...files, mapping: { ...files.mapping, text } };
}

const check = (files: PackFiles, on = DAY): CheckedPack => checkPacks([files], schemas, on)[0]!;
const lineOf = ({ mapping }: PackFiles, text: string): number => mapping.text.split('\n').findIndex((line) => line.includes(text)) + 1;

describe('the check of packs', () => {
  test('finds no fault in those that are packaged', () => {
    expect(checkPacks(readPacks(PACKS), schemas, DAY).flatMap(({ faults }) => faults)).toEqual([]);
  });

  test('finds all faults at once, each with file, line and column', () => {
    const faulty = changed((text) =>
      text.replace(/through: \[/, 'through: [no-such-step, ').replace(/from: \/lemuma_datums/, 'from: /nav'),
    );
    const { faults, warnings } = check(faulty);
    expect(faults.length).toBeGreaterThanOrEqual(2);
    for (const { path, line, column, mend } of faults) {
      expect(path).toBe('mappings/national/lv-pmlp-iecelosanas-aizliegums/mapping.yaml');
      expect([line > 1, column >= 1]).toEqual([true, true]);
      expect(mend).toMatch(/\.$/);
    }
    expect(faults.map(({ line }) => line)).toEqual(expect.arrayContaining([lineOf(faulty, 'no-such-step'), lineOf(faulty, '/nav')]));
    expect(warnings).toEqual([]);
  });
});

const kinds = ({ warnings }: CheckedPack, kind: string): CheckedPack['warnings'] => warnings.filter((warning) => warning.kind === kind);

describe('warnings', () => {
  test.each(['not relevant', 'Not required.', '— not used —', 'left behind', 'unnecessary'])(
    'name a field that is dropped because %s',
    (because) => {
      const spec = parse(pack.mapping.text) as { drop: { because: string }[] };
      expect(kinds(check(pack), 'reason-says-nothing')).toEqual([]);
      spec.drop[0]!.because = because;
      const [found, ...more] = kinds(check({ ...pack, mapping: { ...pack.mapping, text: stringify(spec) } }), 'reason-says-nothing');
      expect(more).toEqual([]);
      expect(found).toMatchObject({ pointer: '/drop/0/because', line: expect.any(Number) });
    },
  );

  test('name what no rule writes beside what rules write, once for each object', () => {
    const found = kinds(check(pack), 'target-not-written');
    expect(found.map(({ mend }) => mend)).toContainEqual(expect.stringMatching(/\/documents\/-: no rule writes issuedOn, validUntil/));
    const objects = found.map(({ mend }) => /of (\S+):/.exec(mend)?.[1]);
    expect(new Set(objects).size).toBe(objects.length);
    expect(objects).not.toContain('/residencePermit');
  });

  test('name steps without a way back, once each', () => {
    const found = kinds(check(pack), 'no-way-back');
    expect(found.map(({ mend }) => /that (\S+) has/.exec(mend)?.[1])).toContain('icao-latin');
    expect(found.every(({ line }) => line > 1)).toBe(true);
  });

  const list = (versions: unknown): PackFiles => {
    const text = stringify({ list: 'test-list', title: 'Test', source: 'our own', versions });
    const spec = parse(pack.mapping.text) as { codes: Record<string, unknown> };
    spec.codes['sex'] = { list: 'test-list' };
    return {
      ...pack,
      mapping: { ...pack.mapping, text: stringify(spec) },
      codes: [...pack.codes, { path: 'mappings/codes/test-list.yaml', text }],
    };
  };
  const codes = { V: 'male', S: 'female', N: 'unspecified' };
  const ending = (until: string): Record<string, unknown> => ({ version: '1.0.0', validFrom: '2020-01-01', validUntil: until, codes });

  test.each([
    ['ends within 90 days', [ending('2027-01-31')], '/versions/0/validUntil'],
    ['has ended', [ending('2026-11-21')], '/versions'],
    [
      'has a code that ends soon',
      [{ version: '1.0.0', validFrom: '2020-01-01', codes: { ...codes, N: { to: 'unspecified', validUntil: '2026-12-31' } } }],
      '/versions/0/codes/N',
    ],
  ])('name a code list that %s', (_, versions, pointer) => {
    const found = check(list(versions));
    expect(found.faults).toEqual([]);
    expect(kinds(found, 'code-list-ends')).toEqual([expect.objectContaining({ path: 'mappings/codes/test-list.yaml', pointer })]);
  });

  test.each([
    ['ends later', [ending('2027-06-01')]],
    ['is followed by another version', [ending('2026-12-31'), { version: '2.0.0', validFrom: '2027-01-01', codes }]],
    ['does not end', [{ version: '1.0.0', validFrom: '2020-01-01', codes }]],
  ])('say nothing of a list that %s', (_, versions) => {
    const found = check(list(versions));
    expect([found.faults, kinds(found, 'code-list-ends')]).toEqual([[], []]);
  });
});
