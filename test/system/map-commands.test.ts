import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runProgram } from '../../src/command/program.ts';
import { readXml } from '../../src/wire/xml/read-xml.ts';
import { ROOT, testContext } from '../support/running-demo.ts';

const CSV = 'lv-pmlp-iecelosanas-aizliegums';
const XML = 'lv-pmlp-uzturesanas-atlauja';
const NIST = 'lv-ic-biometriska-registracija';
const PACKS = join(ROOT, 'mappings/national');
const CSV_RECORDS = join(PACKS, CSV, 'corpus/records.csv');

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

interface Surroundings {
  readonly input?: string;
  readonly errIsTerminal?: boolean;
}

/** The command line in this process, with a clock that goes on by a second at every look. */
async function run(args: readonly string[], { input = '', errIsTerminal = false }: Surroundings = {}): Promise<Ran> {
  const [out, err]: [(string | Uint8Array)[], string[]] = [[], []];
  let now = Date.UTC(2026, 10, 22);
  const status = await runProgram(['map', ...args], {
    ...testContext(),
    clock: { now: () => (now += 1_000) },
    out: (text) => void out.push(text),
    outBytes: (bytes) => void out.push(bytes),
    err: (text) => void err.push(text),
    errIsTerminal,
    input: () => Readable.from([Buffer.from(input)]),
  });
  return { status, out: Buffer.concat(out.map((piece) => Buffer.from(piece))).toString(), err: err.join('') };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-map-commands-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const at = (name: string): string => join(folder, name);
/** A line of rejects or of expectations. */
interface Line {
  readonly canonical?: unknown;
  readonly reasons?: readonly unknown[];
}
const lines = (path: string): readonly Line[] =>
  readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const expected = lines(join(PACKS, CSV, 'corpus/expected.ndjson'));
const refused = expected.filter(({ reasons }) => reasons !== undefined).length;

/** A copy of a pack, with its code lists where it looks for them, and its mapping changed. */
function copyOf(name: string, change: (text: string) => string): string {
  const packs = at(`${name}/national`);
  cpSync(join(PACKS, CSV), join(packs, CSV), { recursive: true });
  cpSync(join(ROOT, 'mappings/codes'), at(`${name}/codes`), { recursive: true });
  const mapping = join(packs, CSV, 'mapping.yaml');
  writeFileSync(mapping, change(readFileSync(mapping, 'utf8')));
  return packs;
}

describe('gateway map check', () => {
  test('finds no fault in the packs that are packaged', async () => {
    const { status, out, err } = await run(['check', '--no-warnings']);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^[0-9]+ packs, 0 faults, 0 warnings\n$/);
  });

  test('says what is wrong with file, line and column, and what to do', async () => {
    const packs = copyOf('faulty', (text) => text.replace('drop:', 'drop:\n  - { from: /nav, because: a field that is not there }'));
    const { status, out } = await run(['check', CSV, '--packs', packs]);
    expect(status).toBe(1);
    expect(out).toMatch(/\/mapping\.yaml:[0-9]+:[0-9]+: \/drop\/0.*\.\n1 pack, 1 fault, 0 warnings\n$/);
    const json = await run(['check', join(packs, CSV), '--json']);
    expect(json.status).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({
      packs: [{ pack: CSV, faults: [{ line: expect.any(Number), mend: expect.any(String) }] }],
    });
  });

  test('warns of what does not keep a mapping from running', async () => {
    const { status, out } = await run(['check', CSV, '--on', '2026-11-22']);
    expect(status).toBe(0);
    expect(out).toMatch(/mapping\.yaml:[0-9]+:[0-9]+: warning: no-way-back: /);
    expect(out).toMatch(/1 pack, 0 faults, [1-9][0-9]* warnings\n$/);
  });

  test.each([
    ['a pack that is not there', ['check', 'nav'], 'mapping-unknown', 'PACK'],
    ['a folder without packs', ['check', '--packs', tmpdir()], 'command-usage', '--packs'],
    ['a day that does not exist', ['check', CSV, '--on', '2026-02-30'], 'command-usage', '--on'],
  ])('refuses %s', async (_, args, code, field) => {
    const { status, err } = await run(args);
    expect(status).toBe(1);
    expect(err).toMatch(new RegExp(`^gateway: ${code}: .*\\(${field}\\)`));
  });
});

describe('gateway map test', () => {
  test('runs the corpus of a pack', async () => {
    const junit = at('junit.xml');
    const { status, out } = await run(['test', CSV, '--junit', junit]);
    expect(status).toBe(0);
    expect(out).toBe(`${CSV}: ${expected.length} passed, 0 failed\n${expected.length} passed, 0 failed\n`);
    expect(readXml(readFileSync(junit)).local).toBe('testsuites');
  });

  test('shows what is not as it must be, field by field', async () => {
    const packs = copyOf('changed', (text) => text.replace(/(\n\s*- \{ to: \/form, value: )latin/, '$1native'));
    const { status, out } = await run(['test', '--packs', packs]);
    expect(status).toBe(1);
    expect(out).toMatch(/\n {2}1 .*\n {4}\/person\/identities\/0\/names\/0\/form: expected "latin", found "native"\n/);
    const json = await run(['test', '--packs', packs, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      passed: expect.any(Number),
      failed: expect.any(Number),
      packs: [{ pack: CSV, records: expect.any(Array) }],
    });
  });

  test('refuses a corpus that is smaller than asked', async () => {
    const { status, out } = await run(['test', CSV, '--at-least', '500']);
    expect(status).toBe(1);
    expect(out).toMatch(/fewer than 500\.\n/);
  });
});

describe('gateway map run', () => {
  test('writes canonical records and rejects, and says what it did', async () => {
    const { status, out, err } = await run(['run', CSV, CSV_RECORDS, '--out', at('plain.ndjson')]);
    expect([status, err]).toEqual([2, '']);
    expect(lines(at('plain.ndjson'))).toEqual(expected.flatMap(({ canonical }) => (canonical === undefined ? [] : [canonical])));
    expect(lines(at('plain.ndjson.rejects.ndjson'))).toHaveLength(refused);
    expect(out).toMatch(
      new RegExp(
        `^${expected.length} records by ${CSV} [0-9.]+: ${expected.length - refused} mapped, ${refused} rejected\nrejected [0-9]+ mapping-`,
      ),
    );
    expect(out).toMatch(
      /\ntook +[0-9.]+ s, [0-9]+ records a second\nbytes +[0-9.]+ MB read, [0-9.]+ MB written, [0-9]+ MiB of memory at most\n$/,
    );
    expect(readdirSync(folder)).not.toContain('plain.ndjson.progress.json');
  });

  test('exits with 0 where all were mapped, or rejects are allowed', async () => {
    expect((await run(['run', CSV, CSV_RECORDS, '--out', at('allowed'), '--allow-rejects'])).status).toBe(0);
    expect((await run(['run', CSV, CSV_RECORDS, '--out', at('few'), '--limit', '3'])).status).toBe(0);
    expect(lines(at('few'))).toHaveLength(3);
  });

  test('reads standard input, writes standard output, and keeps its summary out of it', async () => {
    const input = readFileSync(CSV_RECORDS, 'utf8');
    const { status, out, err } = await run(['run', CSV, '-', '--out', '-', '--rejects', at('piped.rejects'), '--json'], { input });
    expect(status).toBe(2);
    expect(out.trimEnd().split('\n')).toHaveLength(expected.length - refused);
    expect(JSON.parse(err)).toMatchObject({
      mapping: CSV,
      records: expected.length,
      rejected: refused,
      bytesRead: Buffer.byteLength(input),
    });
  });

  test('tells a person at a terminal how far it is, in one line that is wiped in the end', async () => {
    const { err } = await run(['run', CSV, CSV_RECORDS, '--out', at('told')], { errIsTerminal: true });
    expect(err).toMatch(/^(\r[0-9]+ records, [0-9]+ rejected, [0-9]+ a second, [0-9]+ %\u001b\[K)+\r\u001b\[K$/);
  });

  test('keeps values out of rejects unless it is told to keep the record', async () => {
    const [header = '', first = ''] = readFileSync(CSV_RECORDS, 'utf8').split('\n');
    writeFileSync(at('secret.csv'), `${header}\n${first.replace(/;[MVSF];/, ';SLEPENS;')};SLEPENS\n`);
    expect((await run(['run', CSV, at('secret.csv'), '--out', at('secret.out')])).status).toBe(2);
    expect(readFileSync(at('secret.out.rejects.ndjson'), 'utf8')).not.toContain('SLEPENS');
    await run(['run', CSV, at('secret.csv'), '--out', at('secret.out'), '--rejects', at('kept'), '--rejects-with-source']);
    expect(lines(at('kept'))).toEqual([expect.objectContaining({ record: 1, line: 2, source: expect.stringContaining('SLEPENS') })]);
  });

  test('reads a folder of binary transactions', async () => {
    const records = join(PACKS, NIST, 'corpus/records');
    const { status, out } = await run(['run', NIST, records, '--out', at('nist'), '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ records: readdirSync(records).length });
    expect(lines(at('nist.rejects.ndjson'))[0]).toMatchObject({ file: expect.stringMatching(/\.an2$/), offset: 0 });
  });

  test('writes national records of canonical ones', async () => {
    await run(['run', XML, join(PACKS, XML, 'corpus/records.xml'), '--out', at('there')]);
    const { status, out } = await run(['run', XML, at('there'), '--out', at('back.xml'), '--reverse', '--json']);
    const { mapped } = JSON.parse(out);
    expect(status).toBe(0);
    const back = readXml(readFileSync(at('back.xml')));
    expect(back.children.filter((child) => typeof child === 'object')).toHaveLength(mapped);
  });

  test.each([
    ['no file to write to', ['run', CSV, CSV_RECORDS], '--out'],
    ['standard output without a file for rejects', ['run', CSV, CSV_RECORDS, '--out', '-'], '--rejects'],
    ['rejects among the records', ['run', CSV, CSV_RECORDS, '--out', '/tmp/x', '--rejects', '/tmp/x'], '--rejects'],
    ['to write over what it reads', ['run', CSV, CSV_RECORDS, '--out', CSV_RECORDS], '--out'],
    ['files beside standard input', ['run', CSV, CSV_RECORDS, '-', '--out', '/tmp/x'], 'FILE'],
    ['no threads', ['run', CSV, CSV_RECORDS, '--out', '/tmp/x', '--workers', '0'], '--workers'],
    ['a limit that is none', ['run', CSV, CSV_RECORDS, '--out', '/tmp/x', '--limit', 'all'], '--limit'],
    ['to resume a stream', ['run', CSV, '-', '--out', '/tmp/x', '--resume'], '--resume'],
    ['a binary format for the way back', ['run', NIST, CSV_RECORDS, '--out', '/tmp/x', '--reverse'], '--reverse'],
  ])('refuses %s', async (_, args, field) => {
    const { status, err } = await run(args.map((argument) => argument.replace('/tmp/x', at('x'))));
    expect(status).toBe(1);
    expect(err).toMatch(/^gateway: command-usage: .*\n$/);
    expect(err).toContain(field);
    expect(existsSync(at('x'))).toBe(false);
  });

  test('refuses files that are not there', async () => {
    const { status, err } = await run(['run', CSV, at('nowhere'), '--out', at('x')]);
    expect([status, err]).toEqual([1, expect.stringMatching(/^gateway: config-file-unreadable: .*\(nowhere\)/)]);
  });
});

describe('a run that is killed', () => {
  /** More records than a machine maps before the first checkpoint is seen. */
  const TIMES = 4_000;
  let many: string;
  beforeAll(() => {
    const [header = '', ...rows] = readFileSync(CSV_RECORDS, 'utf8').split('\n');
    many = at('many.csv');
    writeFileSync(many, `${header}\n${rows.join('\n').repeat(TIMES)}`);
  });
  const args = (out: string): readonly string[] => [
    'src/gateway.js',
    'map',
    'run',
    CSV,
    many,
    '--out',
    out,
    '--resume',
    '--json',
    '--allow-rejects',
  ];

  test('goes on without loss or repetition', async () => {
    const whole = spawnSync(process.execPath, args(at('whole')), { cwd: ROOT, encoding: 'utf8' });
    expect(JSON.parse(whole.stdout)).toMatchObject({ records: expected.length * TIMES, resumedAfter: 0 });
    const out = at('killed');
    const checkpoint = `${out}.progress.json`;
    for (let kill = 0; kill < 2; kill += 1) {
      const watching = watch(folder);
      const child = spawn(process.execPath, args(out), { cwd: ROOT, stdio: 'ignore' });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      for await (const { filename } of watching) if (filename === basename(checkpoint)) break;
      child.kill('SIGKILL');
      expect(await ended).toBe('SIGKILL');
      expect(existsSync(checkpoint)).toBe(true);
    }
    const resumed = spawnSync(process.execPath, args(out), { cwd: ROOT, encoding: 'utf8' });
    const summary = JSON.parse(resumed.stdout);
    expect(summary.resumedAfter).toBeGreaterThan(0);
    expect(summary.records).toBe(expected.length * TIMES);
    expect(readFileSync(out).equals(readFileSync(at('whole')))).toBe(true);
    expect(readFileSync(`${out}.rejects.ndjson`).equals(readFileSync(at('whole.rejects.ndjson')))).toBe(true);
    expect(existsSync(checkpoint)).toBe(false);
  }, 120_000);
});

test('threads start where the package lies below node_modules', () => {
  const installed = at('installed/node_modules/gateway');
  mkdirSync(installed, { recursive: true });
  for (const name of ['src', 'schemas', 'mappings', 'package.json']) cpSync(join(ROOT, name), join(installed, name), { recursive: true });
  const home = at('installed');
  const modules = join(ROOT, 'node_modules');
  for (const name of readdirSync(modules)) if (!name.startsWith('.')) symlinkSync(join(modules, name), join(home, 'node_modules', name));
  const [header = '', ...rows] = readFileSync(CSV_RECORDS, 'utf8').split('\n');
  writeFileSync(join(home, 'some.csv'), `${header}\n${rows.join('\n').repeat(60)}`);
  const ran = spawnSync(
    process.execPath,
    [join(installed, 'src/gateway.js'), 'map', 'run', CSV, 'some.csv', '--out', 'out', '--workers', '2', '--json', '--allow-rejects'],
    { cwd: home, encoding: 'utf8' },
  );
  expect(ran.stderr).toBe('');
  expect(JSON.parse(ran.stdout)).toMatchObject({ records: expected.length * 60 });
}, 60_000);
