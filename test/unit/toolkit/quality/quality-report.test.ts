import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CanonicalRecord } from '../../../../src/canonical/generated/types.ts';
import { OTHER_AUTHORITIES, qualityReport, type QualityReport, type ReportTerms } from '../../../../src/toolkit/quality/quality-report.ts';
import { readReport } from '../../../../src/toolkit/quality/read-report.ts';
import { reportPage } from '../../../../src/toolkit/quality/report-page.ts';
import { reportText } from '../../../../src/toolkit/quality/report-text.ts';
import { changed, GOOD_RECORDS, goodRecord, type Changes } from '../../quality/good-records.ts';
import { packagedRules } from '../../quality/packaged-rules.ts';
import { tallyOf } from './assessed.ts';

const TERMS: ReportTerms = { week: '2026-W47', threshold: 5, rules: packagedRules };

const reportOf = async (records: readonly (CanonicalRecord | string)[], terms: Partial<ReportTerms> = {}): Promise<QualityReport> =>
  qualityReport(await tallyOf(records), { ...TERMS, ...terms });

const visa = goodRecord('visa');

/** So many visas, each another application, with the same changes. */
const visas = (count: number, changes: Changes = {}, from = 0): readonly CanonicalRecord[] =>
  Array.from({ length: count }, (_, index) => changed(visa, { '/visa/applicationNumber': `LVA-${from + index}`, ...changes }));

const inSystem = (report: QualityReport, system: string) => {
  const found = report.systems.find((one) => one.system === system);
  if (found === undefined) throw new Error(`no ${system}`);
  return found;
};

describe('a report', () => {
  test('counts records by class, kind, authority, indicator and rule', async () => {
    const report = await reportOf([...visas(60), ...visas(40, { '/visa/purpose': undefined }, 100), '{', '{', '{', '{', '{']);
    expect(report).toMatchObject({
      report: 'data-quality',
      format: 1,
      week: '2026-W47',
      threshold: 5,
      records: 105,
      unread: { 'wire-json-malformed': 5 },
    });
    expect(report.systems.map(({ system }) => system)).toEqual(['CIR', 'VIS', 'sBMS']);
    expect(inSystem(report, 'VIS')).toMatchObject({
      records: 100,
      leftOut: null,
      classes: { good: 60, low: 40, rejected: null },
      perMille: { good: 600, low: 400, rejected: null },
      change: {},
      kinds: [{ name: 'visa', classes: { good: 60, low: 40, rejected: null } }],
      authorities: [{ name: 'SYN', classes: { good: 60, low: 40, rejected: null } }],
      issues: [{ rule: 'vis-purpose', effect: 'soft', law: '767/2008, 9(4)(h)', records: 40, perMille: 400 }],
    });
    expect(inSystem(report, 'VIS').indicators).toMatchObject({ accuracy: 1000, uniqueness: 1000 });
    expect(inSystem(report, 'VIS').indicators.completeness).toBeLessThan(1000);
    expect(inSystem(report, 'VIS').indicators).not.toHaveProperty('timeliness');
    expect(inSystem(report, 'sBMS')).toMatchObject({ records: null, leftOut: 100, issues: [] });
  });

  test('withholds what is small, in every place', async () => {
    const report = await reportOf([...visas(20), ...visas(3, { '/visa/purpose': undefined }, 100), '{']);
    const vis = inSystem(report, 'VIS');
    expect(report.unread).toEqual({ 'wire-json-malformed': null });
    expect(vis).toMatchObject({
      records: 20,
      classes: { good: 20, low: null, rejected: null },
      perMille: { good: 1000, low: null, rejected: null },
      kinds: [{ classes: { low: null } }],
      issues: [{ records: null, perMille: null }],
    });
  });

  test('ranks rules by what it shows of them, those withheld by name', async () => {
    const report = await reportOf([
      ...visas(20, { '/visa/purpose': undefined }),
      ...visas(30, { '/visa/appliedOn': undefined }, 100),
      ...visas(1, { '/visa/stickerNumber': undefined }, 200),
      ...visas(4, { '/person/identities/0/sex': undefined }, 300),
    ]);
    expect(inSystem(report, 'VIS').issues.map(({ rule }) => rule)).toEqual([
      'vis-applied',
      'vis-purpose',
      'identity-sex-stated',
      'vis-sticker',
    ]);
  });

  test('puts authorities with few records together, at the end', async () => {
    const refusals = (count: number, authority: string) =>
      Array.from({ length: count }, (_, index) =>
        changed(goodRecord('border-refusal'), { '/borderRefusal/authority': authority, '/borderRefusal/number': `${authority}-${index}` }),
      );
    const report = await reportOf([...refusals(20, 'ZZ'), ...refusals(10, 'AA'), ...refusals(4, 'B. Clerk'), ...refusals(3, 'Ā. Cits')]);
    expect(inSystem(report, 'EES').authorities).toEqual([
      { name: 'AA', classes: { good: 10, low: null, rejected: null } },
      { name: 'ZZ', classes: { good: 20, low: null, rejected: null } },
      { name: OTHER_AUTHORITIES, classes: { good: 5, low: null, rejected: null } },
    ]);
  });

  test('says how shares changed since the last one, in per mille', async () => {
    const last = await reportOf([...visas(50), ...visas(50, { '/visa/purpose': undefined }, 100)]);
    const written = readReport(JSON.stringify(last));
    expect(written).toEqual(last);
    const report = await reportOf([...visas(80), ...visas(20, { '/visa/purpose': undefined }, 100)], { last: written });
    expect(inSystem(report, 'VIS')).toMatchObject({
      change: { good: 300, low: -300 },
      issues: [{ rule: 'vis-purpose', perMille: 200, change: -300 }],
    });
    expect(reportText(report)).toContain('good 80.0 % (+30.0 points), low 20.0 % (−30.0 points)');
  });

  test('says no change where one of the two is withheld or new', async () => {
    const last = await reportOf([...visas(50), ...visas(2, { '/visa/purpose': undefined }, 100)]);
    const report = await reportOf([...visas(80), ...visas(20, { '/visa/purpose': undefined }, 100)], { last });
    expect(inSystem(report, 'VIS').change).toEqual({ good: -200 });
    expect(inSystem(report, 'VIS').issues[0]).not.toHaveProperty('change');
  });

  test('of nothing says so', async () => {
    const report = await reportOf([]);
    expect(report).toMatchObject({ records: null, unread: {}, systems: [] });
    expect(reportText(report)).toContain('under 5 records');
    expect(reportPage(report)).toContain('under 5 records');
  });
});

describe('an earlier report', () => {
  test.each([
    '',
    '{',
    '[]',
    '{"report":"data-quality","format":2,"systems":[]}',
    '{"report":"data-quality","format":1,"week":"2026-W46","threshold":5,"systems":[{"system":"VIS"}]}',
  ])('is none: %s', (text) => {
    expect(readReport(text)).toBeUndefined();
  });
});

describe('the page and the text', () => {
  test('escape what a record says of its authority', async () => {
    const hostile = '<img src=x onerror=alert(1)> & "Co"';
    const records = Array.from({ length: 9 }, (_, index) =>
      changed(goodRecord('entry-ban'), { '/entryBan/authority': hostile, '/entryBan/number': `24-${index}` }),
    );
    const page = reportPage(await reportOf(records));
    expect(page).not.toContain('<img');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;');
  });

  test('say what withheld counts are', async () => {
    const report = await reportOf([...visas(20), ...visas(3, { '/visa/purpose': undefined }, 100)]);
    expect(reportText(report)).toContain('counts are rounded down to multiples of 5, and those under 5 are withheld');
    expect(reportText(report)).toContain('VIS: 20 records; good 20, low under 5, rejected under 5');
    expect(reportPage(report)).toContain('under 5');
  });

  test('need nothing from elsewhere', async () => {
    expect(reportPage(await reportOf(visas(20)))).not.toMatch(/https?:|<script|<link|url\(/);
  });
});

describe('no report', () => {
  /** Texts that stand nowhere but in a record. */
  const secret = fc.integer({ min: 0, max: 1e9 }).map((number) => `Sekret${number.toString(36)}s`);
  const places = [
    '/nationalFile',
    '/person/identities/0/names/0/familyName',
    '/person/identities/0/names/0/givenNames/0',
    '/person/identities/0/names/1/familyName',
    '/person/identities/0/birthPlace',
    '/person/nationalIdentifier',
    '/documents/0/number',
    '/biometrics/0/reference',
    '/visa/applicationNumber',
    '/entryBan/reason',
    '/entryBan/number',
    '/personAlert/reason',
    '/asylumApplication/place',
    '/borderCrossing/crossingPoint',
  ];
  const records = fc.tuple(
    fc.constantFrom(...GOOD_RECORDS.values()),
    fc.array(fc.tuple(fc.constantFrom(...places), secret), { maxLength: 6 }),
  );

  test('holds a text of any record but kind, register and the names of large authorities, nor a date of birth', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(records, { maxLength: 20 }),
        fc.date({ min: new Date(0), max: new Date(1e12), noInvalidDate: true }),
        async (drawn, born) => {
          const date = born.toISOString().slice(0, 10);
          const made = drawn.map(([record, changes]) =>
            changes.reduce(
              (made, [place, text]) => (place.split('/')[1]! in made ? changed(made, { [place]: text }) : made),
              changed(record, { '/person/identities/0/birthDate/value': date, '/source': 'REG' }),
            ),
          );
          const report = await reportOf([...made, ...made]);
          for (const written of [JSON.stringify(report), reportPage(report), reportText(report)]) {
            expect(written).not.toMatch(/Sekret|Paraudz|PARAUDZ|SYN7A310X|Terehova/);
            expect(written).not.toContain(date);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  test('shows a count that was not rounded, or is below the threshold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...GOOD_RECORDS.values()), { maxLength: 60 }),
        fc.integer({ min: 5, max: 12 }),
        async (drawn, threshold) => {
          const report = await reportOf(drawn, { threshold });
          const numbers: number[] = [];
          JSON.stringify(report, (key, value: unknown) => {
            if (typeof value === 'number' && ['records', 'leftOut', 'good', 'low', 'rejected'].includes(key)) numbers.push(value);
            return key === 'perMille' || key === 'change' ? undefined : value;
          });
          expect(numbers.filter((shown) => shown % threshold !== 0)).toEqual([]);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('depends on anything but records, rules and terms: not on the order of the records', async () => {
    const some = [
      ...visas(12),
      ...visas(7, { '/visa/purpose': undefined }, 50),
      ...[...GOOD_RECORDS.values()].flatMap((record) => [record, record]),
    ];
    const [one, other] = [await reportOf(some), await reportOf(some.toReversed())];
    expect(JSON.stringify(other)).toBe(JSON.stringify(one));
    expect(reportPage(other)).toBe(reportPage(one));
    expect(reportText(other)).toBe(reportText(one));
  });
});
