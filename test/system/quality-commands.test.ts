import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CanonicalRecord } from '../../src/canonical/generated/types.ts';
import { runProgram } from '../../src/command/program.ts';
import type { QualityReport } from '../../src/toolkit/quality/quality-report.ts';
import { ROOT, testContext } from '../support/running-demo.ts';

const PACK = 'lv-pmlp-iecelosanas-aizliegums';
const CORPUS = join(ROOT, 'mappings/national', PACK, 'corpus');
const AT = ['--at', '2026-11-22T12:00:00Z'];

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in this process, with a clock that goes on by a second at every look. */
async function run(args: readonly string[], { input = '', errIsTerminal = false } = {}): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  let now = Date.UTC(2026, 10, 22);
  const status = await runProgram(['quality', ...args], {
    ...testContext(),
    clock: { now: () => (now += 1_000) },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    errIsTerminal,
    input: () => Readable.from([Buffer.from(input)]),
  });
  return { status, out: out.join(''), err: err.join('') };
}

let folder: string;
let records: string;
let canonical: readonly CanonicalRecord[];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-quality-commands-'));
  canonical = readFileSync(join(CORPUS, 'expected.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .flatMap((line) => (JSON.parse(line) as { canonical?: CanonicalRecord }).canonical ?? []);
  records = at('records.ndjson');
  writeFileSync(records, canonical.map((record) => `${JSON.stringify(record)}\n`).join(''));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);

/** What a line of alerts or of a corpus holds, as far as it is looked at here. */
interface Line {
  readonly file: string;
  readonly systems: readonly { readonly system: string; readonly findings: readonly unknown[] }[];
}

interface Counts {
  readonly records: number;
  readonly unread: Readonly<Record<string, number>>;
  readonly systems: Readonly<
    Record<
      string,
      {
        readonly good: number;
        readonly low: number;
        readonly rejected: number;
        readonly indicators: Readonly<Record<string, { readonly judged: number; readonly kept: number }>>;
        readonly rules: Readonly<Record<string, number>>;
      }
    >
  >;
}

const parsed = (text: string): readonly Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const lines = (path: string): readonly Line[] => parsed(readFileSync(path, 'utf8'));

describe('quality rules', () => {
  test('finds no fault in the packaged sets', async () => {
    const { status, out } = await run(['rules']);
    expect(status).toBe(0);
    expect(out).toMatch(/^\d+ rules for CIR, EES, Eurodac, SIS, VIS, sBMS: no fault\n$/);
    expect(await run(['rules', '--json'])).toEqual({ status: 0, out: '{"faults":[]}\n', err: '' });
  });

  test('prints every fault with file, line and column', async () => {
    mkdirSync(at('rules'));
    for (const name of readdirSync(join(ROOT, 'mappings/quality')))
      copyFileSync(join(ROOT, 'mappings/quality', name), join(at('rules'), name));
    const visas = join(at('rules'), 'visa-files.yaml');
    writeFileSync(
      visas,
      readFileSync(visas, 'utf8')
        .replace('present: /visa/purpose', 'present: /visa/porpoise')
        .replace('/visa/appliedOn', '/visa/appliedAt'),
    );
    const { status, out } = await run(['rules', '--rules', at('rules')]);
    expect(status).toBe(1);
    expect(out.trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^visa-files\.yaml:\d+:23 \/of\/\d+\/check\/present: Name a field/),
      expect.stringMatching(/^visa-files\.yaml:\d+:23 \/of\/\d+\/check\/present: Name a field/),
    ]);
    expect(JSON.parse((await run(['rules', '--rules', at('rules'), '--json'])).out).faults).toHaveLength(2);
    const check = await run(['check', records, '--rules', at('rules')]);
    expect(check.status).toBe(1);
    expect(check.err).toMatch(/quality-rules-invalid.*visa-files\.yaml:\d+:23/);
  });
});

describe('quality check', () => {
  test('says of canonical records how many are good, low and rejected, and which rules they break', async () => {
    const { status, out } = await run(['check', records, '--target', 'SIS', ...AT]);
    expect(status).toBe(2);
    expect(out).toContain(`${canonical.length} records\n`);
    expect(out).toMatch(/^SIS: good \d+, low \d+, rejected \d+$/m);
    expect(out).toMatch(/^ {2}blocking \d+ sis-refusal-k: Point \(k\), reason for the alert, is in the minimum set\.$/m);
    expect(out).not.toMatch(/^(CIR|sBMS)/m);
    expect(await run(['check', records, '--target', 'SIS', '--allow-rejected', ...AT])).toEqual({ status: 0, out, err: '' });
  });

  test('exits with 0 where none is rejected, and says how many a system does not take', async () => {
    writeFileSync(at('one.ndjson'), `${JSON.stringify(canonical[0])}\n`);
    const { status, out } = await run(['check', at('one.ndjson'), ...AT]);
    expect(status).toBe(0);
    expect(out).toMatch(/^SIS: good 0, low 1, rejected 0$/m);
    expect(out).toMatch(/^sBMS: good 0, low 0, rejected 0; 1 that it does not take$/m);
  });

  test('reads national records through their pack, and counts those that cannot be mapped', async () => {
    const { status, out } = await run(['check', join(CORPUS, 'records.csv'), '--pack', PACK, '--target', 'SIS', '--json', ...AT]);
    expect(status).toBe(2);
    const counts = JSON.parse(out) as Counts;
    const all = lines(join(CORPUS, 'expected.ndjson'));
    expect(counts.records).toBe(all.length);
    expect(Object.values(counts.unread).reduce((sum, count) => sum + count, 0)).toBe(all.length - canonical.length);
    expect(counts.unread).toHaveProperty('mapping-code-unknown');
    const { good, low, rejected, indicators, rules } = counts.systems['SIS']!;
    expect(good + low + rejected).toBe(canonical.length);
    expect(indicators['completeness']!.judged).toBeGreaterThan(indicators['completeness']!.kept);
    expect(rules['sis-refusal-k']).toBeGreaterThan(0);
  });

  test('reads standard input, and writes alerts to standard output, counts beside it', async () => {
    const input = readFileSync(records, 'utf8');
    const { status, out, err } = await run(['check', '-', '--out', '-', '--target', 'SIS', ...AT], { input });
    expect(status).toBe(2);
    const alerts = parsed(out);
    expect(alerts.every(({ file, systems }) => file === 'standard input' && systems[0]?.system === 'SIS')).toBe(true);
    expect(err).toContain(`${canonical.length} records`);
  });

  test('writes alerts that name records, rules and fields, and nothing of a person, to a file for its owner', async () => {
    await run(['check', records, '--out', at('alerts.ndjson'), '--target', 'SIS', ...AT]);
    const alerts = lines(at('alerts.ndjson'));
    expect(alerts[0]).toMatchObject({ record: 1, file: 'records.ndjson', line: 1, kind: 'entry-ban' });
    expect(alerts[0]?.systems[0]?.findings[0]).toMatchObject({ fields: [expect.stringMatching(/^\//)], law: { act: expect.any(String) } });
    expect(statSync(at('alerts.ndjson')).mode & 0o777).toBe(0o600);
    const written = readFileSync(at('alerts.ndjson'), 'utf8');
    for (const { person } of canonical)
      for (const { names = [], birthDate } of person.identities) {
        for (const { familyName } of names) expect(written).not.toContain(familyName);
        if ((birthDate?.value.length ?? 0) > 4) expect(written).not.toContain(birthDate?.value);
      }
  });

  test('a line that is no record is told with its place, and stops nothing', async () => {
    writeFileSync(at('mixed.ndjson'), `{ "kind": "visa"\n${JSON.stringify(canonical[0])}\n`);
    const { status, out } = await run(['check', at('mixed.ndjson'), '--out', at('mixed-alerts.ndjson'), '--target', 'SIS', ...AT]);
    expect(status).toBe(2);
    expect(out).toContain('not read 1 wire-json-malformed');
    expect(lines(at('mixed-alerts.ndjson'))[0]).toMatchObject({ record: 1, line: 1, reasons: [{ code: 'wire-json-malformed' }] });
  });

  test('shows how far it has come on a terminal, and takes the line away', async () => {
    writeFileSync(at('many.ndjson'), readFileSync(records, 'utf8').repeat(8));
    const { err } = await run(['check', at('many.ndjson'), '--target', 'SIS', ...AT], { errIsTerminal: true });
    expect(err).toMatch(/^\r\d+ records, \d+ a second, \d+ %\u001b\[K/);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect((await run(['check', at('many.ndjson'), '--target', 'SIS', ...AT])).err).toBe('');
  });

  test.each([
    ['an unknown system', ['--target', 'SIRENE'], '--target'],
    ['a time that is none', ['--at', 'yesterday'], '--at'],
    ['a time without offset', ['--at', '2026-11-22T12:00:00'], '--at'],
    ['alerts over the records', ['--out', 'RECORDS'], '--out'],
    ['alerts where nothing can be written', ['--out', 'RECORDS/alerts'], '--out'],
    ['files and standard input', ['-'], 'FILE'],
  ])('refuses %s', async (_shows, args, field) => {
    const { status, err } = await run(['check', records, ...args.map((arg) => arg.replace('RECORDS', records))]);
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]*command-usage[^\n]*\n$/);
    expect(err).toContain(field);
  });

  test('a file or a pack that is not there is named', async () => {
    expect((await run(['check', at('none.ndjson')])).err).toMatch(/config-file-unreadable.*none\.ndjson/);
    expect((await run(['check', records, '--pack', 'no-pack'])).err).toContain('mapping-unknown');
  });
});

describe('quality report', () => {
  const report = async (name: string, ...more: readonly string[]): Promise<Ran> =>
    run(['report', records, '--week', '2026-W47', '--out', at(name), ...AT, ...more]);
  const written = (name: string, file: string): string => readFileSync(join(at(name), file), 'utf8');

  test('writes JSON, a page and a text, the same at every time', async () => {
    const { status, out } = await report('one');
    expect(status).toBe(0);
    expect(out).toBe(`report on ${canonical.length} records of week 2026-W47 in ${at('one')}\n`);
    expect(readdirSync(at('one')).toSorted()).toEqual(['report.html', 'report.json', 'report.txt']);
    await report('two');
    for (const file of readdirSync(at('one'))) expect(written('two', file)).toBe(written('one', file));
    const { records: count, systems } = JSON.parse(written('one', 'report.json')) as QualityReport;
    expect(count).toBe(canonical.length - (canonical.length % 5));
    expect(systems.map(({ system }) => system)).toEqual(['SIS', 'sBMS']);
    expect(written('one', 'report.html')).toContain('<title>Data quality, week 2026-W47</title>');
  });

  test('withholds more where that is asked for', async () => {
    await report('careful', '--withhold-below', '20');
    const { threshold, systems } = JSON.parse(written('careful', 'report.json')) as QualityReport;
    expect(threshold).toBe(20);
    expect(systems[0]?.classes.good).toBeNull();
  });

  test('shows changes since an earlier week', async () => {
    await report('earlier');
    const { status } = await report('later', '--last', join(at('earlier'), 'report.json'));
    expect(status).toBe(0);
    expect((JSON.parse(written('later', 'report.json')) as QualityReport).systems[0]?.issues[0]).toMatchObject({ change: 0 });
    expect(written('later', 'report.txt')).toContain('(±0.0 points)');
  });

  test.each([
    ['a week that is none', ['--week', '2026-47'], '--week'],
    ['a week 53 of a year without one', ['--week', '2025-W53'], '--week'],
    ['a threshold that withholds too little', ['--withhold-below', '4'], '--withhold-below'],
    ['an earlier report that is not there', ['--last', 'NONE'], '--last'],
    ['an earlier report that is none', ['--last', 'RECORDS'], '--last'],
    ['a folder that cannot be written', ['--out', 'RECORDS/report'], '--out'],
  ])('refuses %s', async (_shows, args, field) => {
    const { status, err } = await report('refused', ...args.map((arg) => arg.replace('RECORDS', records).replace('NONE', at('none'))));
    expect(status).toBe(1);
    expect(err).toMatch(/^[^\n]*command-usage[^\n]*\n$/);
    expect(err).toContain(field);
    expect(existsSync(at('refused'))).toBe(false);
  });

  test('takes a week 53 of a year that has one', async () => {
    expect((await report('long-year', '--week', '2026-W53')).status).toBe(0);
  });
});
