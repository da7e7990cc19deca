import { describe, expect, test } from '@jest/globals';
import { codeEntries } from '../../../../src/toolkit/map/coverage/code-entries.ts';
import type { GoalKind } from '../../../../src/toolkit/map/coverage/coverage-goals.ts';
import { coverageText } from '../../../../src/toolkit/map/coverage/coverage-text.ts';
import { measureCoverage, percentOf, totalCoverage, type PackCoverage } from '../../../../src/toolkit/map/coverage/measure-coverage.ts';
import { bytesInput } from '../../../../src/toolkit/map/input-files.ts';
import { CHECK, check, corpusOf, editedFiles, installedPack, jsonLines, SCHEMAS } from './packs-under-test.ts';
import { openPack } from '../../../../src/toolkit/map/pack/opened-pack.ts';

const PERMIT = 'lv-pmlp-uzturesanas-atlauja';

const measure = (...records: readonly unknown[]): Promise<PackCoverage> => measureCoverage(installedPack(CHECK), jsonLines(...records));
const never = (coverage: PackCoverage, kind: GoalKind): readonly string[] =>
  coverage.never.filter((goal) => goal.kind === kind).map(({ says }) => says);
const of = (coverage: PackCoverage, kind: GoalKind): readonly number[] =>
  coverage.kinds.filter((one) => one.kind === kind).flatMap(({ met, of: all }) => [met, all]);

describe('one record', () => {
  test('exercises the fields that it holds, and those that are written from them', async () => {
    const coverage = await measure(check());
    expect(coverage.records).toEqual({ read: 1, mapped: 1, refused: 0 });
    expect(of(coverage, 'source fields')).toEqual([4, 28]);
    expect(never(coverage, 'source fields')).not.toContain('source field /parbaude/apstaklis');
    expect(never(coverage, 'source fields')).toContain('source field /parbaude/laiks');
    expect(never(coverage, 'target fields')).toContain('target field /policeCheck/at');
    expect(never(coverage, 'rules').some((says) => says.includes('/policeCheck/circumstance'))).toBe(false);
  });

  test('exercises one side of a condition', async () => {
    const named = await measure(check({ persona: { uzvards: 'Ozols' } }));
    expect(never(named, 'conditions')).toContain('condition “/persona/uzvards is there” failing');
    expect(never(named, 'conditions')).not.toContain('condition “/persona/uzvards is there” holding');
    expect(never(await measure(check()), 'conditions')).toContain('condition “/persona/uzvards is there” holding');
    const both = await measure(check(), check({ persona: { uzvards: 'Ozols' } }));
    expect(never(both, 'conditions').filter((says) => says.includes('/persona/uzvards'))).toEqual([]);
  });

  test('exercises one side of a default', async () => {
    const absent = await measure(check({ dokuments: { numurs: 'X1' } }));
    expect(never(absent, 'defaults')).toEqual(['default of /documents/-/type not needed']);
    const given = await measure(check({ dokuments: { numurs: 'X1', veids: 'pase' } }));
    expect(never(given, 'defaults')).toEqual(['default of /documents/-/type standing in']);
  });

  test('exercises a repeated group only with two elements', async () => {
    const one = { veids: 'seja', atsauce: 'B1' };
    expect(of(await measure(check({ biometrija: { solis: 'meklet', paraugi: [one] } })), 'repeats')).toEqual([0, 1]);
    expect(of(await measure(check({ biometrija: { solis: 'meklet', paraugi: [one, one] } })), 'repeats')).toEqual([1, 1]);
  });

  test('exercises the codes that it holds', async () => {
    const coverage = await measure(check({ persona: { dzimums: 2 } }));
    const codes = never(coverage, 'codes');
    expect(codes).not.toContain('code 2 of sex');
    expect(codes).toContain('code 1 of sex');
    expect(codes).not.toContain('code a of circumstance');
    expect(coverage.never.find(({ says }) => says === 'code 1 of sex')?.place).toMatch(/mapping\.yaml:\d+:\d+$/);
  });

  test('that is refused counts for its fields alone', async () => {
    const coverage = await measure(check({ parbaude: { apstaklis: 'z', personaKlat: true } }), 'no record');
    expect(coverage.records).toEqual({ read: 2, mapped: 0, refused: 2 });
    expect(coverage.refusedByCode).toEqual({ 'mapping-code-unknown': 1, 'mapping-source-invalid': 1 });
    expect(of(coverage, 'source fields')).toEqual([4, 28]);
    expect(of(coverage, 'rules')[0]).toBe(0);
    expect(of(coverage, 'target fields')[0]).toBe(0);
  });
});

describe('codes of lists', () => {
  test('count in every version where a day chooses, else in the newest', () => {
    const entries = codeEntries(installedPack(PERMIT));
    const versions = (table: string): readonly string[] => [
      ...new Set(entries.filter((entry) => entry.table === table).map(({ version }) => version ?? '')),
    ];
    expect(versions('permitKind')).toEqual(['1.0.0', '2.0.0']);
    expect(versions('sex')).toHaveLength(1);
    expect(versions('permitStage')).toEqual(['']);
    expect(entries.find(({ table, version, code }) => table === 'permitKind' && version === '2.0.0' && code === 'TUV')?.place).toMatch(
      /^mappings\/codes\/lv-permit-kind\.yaml:19:\d+$/,
    );
  });

  test('are counted in the version of the record’s day', async () => {
    const NS = 'https://gateway.example/ns/national/lv-pmlp/1';
    const old =
      `<uzturesanasAtlaujasPieteikums xmlns="${NS}"><lietasNumurs>VMIS-1</lietasNumurs><persona><uzvards>Kova</uzvards>` +
      '<dzimsanasDatums>01.05.1985</dzimsanasDatums><dzimums>S</dzimums><valstiskaPiederiba>UKR</valstiskaPiederiba></persona><dokumenti>' +
      '<dokuments><veids>P</veids><numurs>1</numurs><izdevejvalsts>UA</izdevejvalsts></dokuments></dokumenti><atlauja><stadija>IES</stadija>' +
      '<veids>TUA</veids><iesniegsanasDatums>12.03.2021</iesniegsanasDatums></atlauja></uzturesanasAtlaujasPieteikums>';
    const coverage = await measureCoverage(installedPack(PERMIT), [bytesInput('one.xml', Buffer.from(old))]);
    expect(coverage.records.mapped).toBe(1);
    expect(never(coverage, 'codes')).not.toContain('code TUA of permitKind 1.0.0');
    expect(never(coverage, 'codes')).toContain('code TUA of permitKind 2.0.0');
  });
});

test('a table that no rule looks up is nothing to exercise', () => {
  const before = codeEntries(installedPack(CHECK));
  const pack = openPack(editedFiles(CHECK, { 'mapping.yaml': [['codes:', "codes:\n  unread: { '9': nine }"]] }), SCHEMAS);
  expect(codeEntries(pack)).toHaveLength(before.length);
});

test('alternatives are told apart, and the fields of parsed texts are rules’ sources', async () => {
  const pack = 'lv-vrs-iecelosanas-atteikums';
  const whole = await measureCoverage(installedPack(pack), await corpusOf(pack));
  expect(of(whole, 'alternatives')).toEqual([18, 18]);
  expect(whole.never.filter(({ kind }) => kind !== 'codes')).toEqual([]);
});

test('gaps are the canonical fields beside those that rules write, and those of every kind of record', async () => {
  const { unwritten } = await measure(check());
  expect(unwritten).toContain('/documents/-/issuedOn');
  expect(unwritten).toContain('/person/identities/-/birthCountry');
  expect(unwritten).not.toContain('/policeCheck/at');
  expect(unwritten.some((field) => field.startsWith('/visa/'))).toBe(false);
});

describe('figures', () => {
  test('are rounded down, so that 100 means all', () => {
    expect(percentOf({ met: 999, of: 1000 })).toBe(99);
    expect(percentOf({ met: 5, of: 5 })).toBe(100);
    expect(percentOf({ met: 0, of: 0 })).toBe(100);
  });

  test('of several packs are added up', async () => {
    const [one, other] = [await measure(check()), await measure(check({ persona: { dzimums: 2 } }))];
    const total = totalCoverage([one, other]);
    expect(total).toMatchObject({ met: one.met + other.met, of: one.of + other.of });
    expect(total.kinds.reduce((sum, { of: all }) => sum + all, 0)).toBe(total.of);
  });

  test('stand in a table, with what was never exercised below', async () => {
    const text = coverageText([await measure(check())], true);
    expect(text).toMatch(/^pack +records +source fields +target fields +rules .*\nlv-vp-personas-parbaude +1 +4\/28 /);
    expect(text).toContain('  never codes b, c, d, e of circumstance (mappings/national/lv-vp-personas-parbaude/mapping.yaml:');
    expect(text).toContain('  no rule writes /documents/-/issuedOn');
  });
});
