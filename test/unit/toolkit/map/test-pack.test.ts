import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { compareValues } from '../../../../src/toolkit/map/compare-values.ts';
import { junitReport } from '../../../../src/toolkit/map/junit-report.ts';
import { testPack, type TestedPack } from '../../../../src/toolkit/map/test-pack.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import type { XmlElement } from '../../../../src/wire/xml/xml-element.ts';
import { installedMappings, ROOT } from '../../mapping/installed-mappings.ts';

const mappings = installedMappings();
const PACK = 'lv-pmlp-iecelosanas-aizliegums';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-test-pack-'));
  cpSync(join(ROOT, 'mappings/national', PACK), folder, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const path = (...names: readonly string[]): string => join(folder, ...names);
const tested = (atLeast = 40): Promise<TestedPack> => testPack(folder, mappings.get(PACK)!, atLeast);
const failures = ({ records }: TestedPack): TestedPack['records'] => records.filter(({ differences }) => differences.length > 0);

type Tree = Record<string, unknown>;
interface Outcome {
  readonly record: number;
  canonical?: Tree & { person: { identities: Tree[] }; entryBan: Tree; documents: Tree[] };
  reasons?: { code: string; field: string }[];
}
/** Changes the expectations of the corpus, line by line. */
function expectations(change: (outcomes: Outcome[]) => readonly Outcome[]): void {
  const file = path('corpus', 'expected.ndjson');
  const outcomes = readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Outcome);
  writeFileSync(
    file,
    change(outcomes)
      .map((outcome) => `${JSON.stringify(outcome)}\n`)
      .join(''),
  );
}

describe('the test of a pack', () => {
  test.each([...mappings.keys()])('passes for %s', async (pack) => {
    const result = await testPack(join(ROOT, 'mappings/national', pack), mappings.get(pack)!, 40);
    expect(result.faults).toEqual([]);
    expect(failures(result)).toEqual([]);
    expect(result.records.length).toBeGreaterThanOrEqual(40);
  });

  test('says field by field what is not as it must be', async () => {
    expectations((outcomes) => {
      outcomes[0]!.canonical!.person.identities[0]!.sex = 'unspecified';
      delete outcomes[0]!.canonical!.entryBan.number;
      outcomes[0]!.canonical!.documents.push({ type: 'passport' });
      return outcomes;
    });
    const [failed, ...more] = failures(await tested());
    expect(more).toEqual([]);
    expect(failed).toMatchObject({ record: 1 });
    expect(failed!.differences).toHaveLength(3);
    expect(failed!.differences).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^\/person\/identities\/0\/sex: expected "unspecified", found "(fe)?male"$/),
        expect.stringMatching(/^\/entryBan\/number: expected nothing, found "/),
        '/documents/1: expected {"type":"passport"}, found nothing',
      ]),
    );
  });

  test('says which reasons are missing, which unexpected, and where their order differs', async () => {
    let order = 0;
    expectations((outcomes) => {
      const dirty = outcomes.filter(({ reasons }) => reasons !== undefined);
      dirty[0]!['reasons'] = [{ code: 'mapping-code-unknown', field: '/cits' }];
      const several = dirty.find(({ reasons }) => reasons!.length > 1)!;
      several.reasons!.reverse();
      order = several['record'];
      const clean = outcomes[0]!;
      delete clean['canonical'];
      clean['reasons'] = [{ code: 'mapping-code-unknown', field: '' }];
      return outcomes;
    });
    const [mapped, other, reversed] = failures(await tested());
    expect(mapped).toMatchObject({
      record: 1,
      differences: ['expected the reason mapping-code-unknown at the record; the record was mapped'],
    });
    expect(other!.differences).toEqual([
      'expected the reason mapping-code-unknown at /cits',
      expect.stringMatching(/^found the reason mapping-[a-z-]+ at \//),
    ]);
    expect(reversed).toMatchObject({ record: order, differences: [expect.stringMatching(/^expected the reasons in the order /)] });
  });

  test('says so where a record that must be mapped is not', async () => {
    expectations((outcomes) => {
      const dirty = outcomes.find(({ reasons }) => reasons !== undefined)!;
      delete dirty['reasons'];
      dirty.canonical = { person: { identities: [] }, entryBan: {}, documents: [] };
      return outcomes;
    });
    expect(failures(await tested())[0]!.differences).toEqual([expect.stringMatching(/^found the reason .*; expected a canonical record$/)]);
  });

  test('refuses a corpus that is too small, or whose expectations do not match', async () => {
    expect((await tested(1_000)).faults).toEqual([expect.stringMatching(/fewer than 1000/)]);
    expectations((outcomes) => outcomes.slice(1));
    expect((await tested()).faults).toEqual([expect.stringMatching(/has [0-9]+ lines for [0-9]+ records/)]);
    rmSync(path('corpus'), { recursive: true });
    expect((await tested()).faults).toEqual([expect.stringMatching(/no corpus/)]);
    expect(await tested(0)).toEqual({ pack: PACK, faults: [], records: [] });
  });

  test.each([
    ['{"shows": "x"', 'Write one JSON document a line.'],
    ['{"shows": "x"}', 'either canonical or reasons'],
    ['{"shows": "x", "canonical": {}, "reasons": [{"code": "a", "field": ""}]}', 'either canonical or reasons'],
    ['{"shows": "x", "reasons": [{"code": 1}]}', 'either canonical or reasons'],
    ['{"canonical": {}}', 'either canonical or reasons'],
    ['[]', 'either canonical or reasons'],
  ])('refuses an expectation such as %s, with its place', async (line, mend) => {
    writeFileSync(path('corpus', 'expected.ndjson'), `\n${line}\n`);
    const { faults } = await tested();
    expect(faults).toEqual([expect.stringMatching(new RegExp(`corpus/expected\\.ndjson:1:1: .*${mend}`))]);
  });
});

describe('golden pairs', () => {
  const golden = (record: string, expected: string): void => {
    mkdirSync(path('golden'), { recursive: true });
    writeFileSync(path('golden', 'viens.csv'), record);
    writeFileSync(path('golden', 'viens.expected.yaml'), expected);
  };
  const corpus = (): string => readFileSync(path('corpus', 'records.csv'), 'utf8').split('\n').slice(0, 2).join('\n');
  const first = (): Outcome => JSON.parse(readFileSync(path('corpus', 'expected.ndjson'), 'utf8').split('\n')[0]!) as Outcome;

  test('are tested as well, and may be written in YAML', async () => {
    golden(corpus(), `shows: one ban\ncanonical: ${JSON.stringify(first()['canonical'])}\n`);
    expect((await tested()).records.at(-1)).toEqual({ record: 'golden/viens', shows: 'one ban', differences: [] });
    golden(corpus(), 'shows: one ban\nreasons:\n  - { code: mapping-code-unknown, field: /dzimums }\n');
    expect((await tested()).records.at(-1)!.differences).toEqual([
      'expected the reason mapping-code-unknown at /dzimums; the record was mapped',
    ]);
  });

  test('need their record, one record, and an expectation', async () => {
    golden(`${corpus()}\n${corpus().split('\n')[1]!}\n`, 'shows: two\ncanonical: {}\n');
    expect((await tested()).records.at(-1)!.differences).toEqual(['the file does not hold one record']);
    golden(corpus(), 'shows: [');
    expect((await tested()).faults).toEqual([expect.stringMatching(/golden\/viens\.expected\.yaml: Write well-formed/)]);
    rmSync(path('golden', 'viens.csv'));
    expect((await tested()).faults).toEqual([expect.stringMatching(/Put the record beside/)]);
  });
});

test('values are compared part by part, whatever the order of members', () => {
  expect(compareValues({ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 })).toEqual([]);
  expect(compareValues({ 'a/b': { c: 1 }, d: [1] }, { 'a/b': { c: 2, e: 3 }, d: [1, [2]] })).toEqual([
    { pointer: '/a~1b/c', expected: 1, found: 2 },
    { pointer: '/a~1b/e', expected: undefined, found: 3 },
    { pointer: '/d/1', expected: undefined, found: [2] },
  ]);
  expect(compareValues({ a: [] }, { a: {} })).toHaveLength(1);
  expect(compareValues({}, JSON.parse('{"__proto__": 1}'))).toEqual([{ pointer: '/__proto__', expected: undefined, found: 1 }]);
});

test('a JUnit report has a suite for each pack and a case for each record', () => {
  const records = [
    { record: 1, shows: 'good', differences: [] },
    { record: 2, shows: 'a <bad> one', differences: ['/a: expected "<", found "&"', 'second'] },
  ];
  const report = readXml(junitReport([{ pack: 'one', faults: ['too small'], records }]));
  const elements = ({ children }: XmlElement): readonly XmlElement[] => children.filter((child) => typeof child === 'object');
  const named = ({ attributes }: XmlElement): unknown => Object.fromEntries(attributes.map(({ local, value }) => [local, value]));
  const [suite] = elements(report);
  expect(named(suite!)).toEqual({ name: 'one', tests: '3', failures: '2' });
  const cases = elements(suite!);
  expect(cases.map((found) => elements(found).length)).toEqual([1, 0, 1]);
  expect(elements(cases[2]!)[0]!.children).toEqual(['/a: expected "<", found "&"\nsecond']);
  expect(named(cases[2]!)).toEqual({ classname: 'one', name: '2: a <bad> one' });
});
