import { appendFileSync, copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parse as parseYaml, stringify } from 'yaml';
import { canonicalSchemas, readPack } from '../../../../src/gateway/packaged-specs.ts';
import { openInputs, streamInput } from '../../../../src/toolkit/map/input-files.ts';
import { runMapping, type MappingRun, type RunProgress, type RunSummary } from '../../../../src/toolkit/map/run-mapping.ts';
import { ROOT } from '../../mapping/installed-mappings.ts';

const XML = 'lv-pmlp-uzturesanas-atlauja';
const CSV = 'lv-pmlp-iecelosanas-aizliegums';
const JSON_PACK = 'lv-vp-personas-parbaude';
const packFolder = (pack: string): string => join(ROOT, 'mappings/national', pack);
const corpus = (pack: string, file: string): string => readFileSync(join(packFolder(pack), 'corpus', file), 'utf8');
const schemas = canonicalSchemas();

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-run-mapping-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The records of a corpus many times over, as one file. */
function manyTimes(pack: string, times: number): string {
  if (pack === XML) {
    const [, before = '', records = '', after = ''] =
      /^([\s\S]*<records>\n)([\s\S]*)(<\/records>\s*)$/.exec(corpus(XML, 'records.xml')) ?? [];
    return before + records.repeat(times) + after;
  }
  if (pack === JSON_PACK) return corpus(JSON_PACK, 'records.ndjson').repeat(times);
  const [header = '', ...rows] = corpus(CSV, 'records.csv').split('\n');
  return `${header}\n${rows.join('\n').repeat(times)}`;
}

let turn = 0;
interface Ran {
  readonly summary: RunSummary;
  readonly out: string;
  readonly rejects: string;
}

type Change = Partial<Omit<MappingRun, 'inputs'>>;

async function runFiles(pack: string, files: readonly string[], change: Change = {}): Promise<Ran> {
  const out = join(folder, `out-${(turn += 1)}.ndjson`);
  const run: MappingRun = {
    pack: readPack(packFolder(pack)),
    schemas,
    inputs: await openInputs(files),
    out,
    rejects: `${out}.rejects`,
    reverse: false,
    keepSource: false,
    clock: { now: () => 0 },
    workers: 1,
    ...change,
  };
  const summary = await runMapping(run);
  const read = (path: unknown): string => (typeof path === 'string' ? readFileSync(path, 'utf8') : '');
  return { summary, out: read(run.out), rejects: read(run.rejects) };
}

function written(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

interface Told {
  readonly code: string;
  readonly field: string;
}
/** A line of rejects or of expectations. */
interface Line {
  readonly record: number;
  readonly canonical?: unknown;
  readonly reasons?: readonly Told[];
  readonly file?: string;
}

const lines = (text: string): readonly Line[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
const expected = (pack: string): readonly Line[] => lines(corpus(pack, 'expected.ndjson'));
const told = ({ record, reasons = [] }: Line): unknown => [record, reasons.map(({ code, field }) => ({ code, field }))];

describe.each([XML, CSV, JSON_PACK])('a run of %s', (pack) => {
  const file = (): string =>
    join(packFolder(pack), 'corpus', pack === XML ? 'records.xml' : pack === CSV ? 'records.csv' : 'records.ndjson');

  test('writes what the corpus expects, and tells of each reject where it stands and why', async () => {
    const { summary, out, rejects } = await runFiles(pack, [file()]);
    const wanted = expected(pack);
    expect(lines(out)).toEqual(wanted.flatMap(({ canonical }) => (canonical === undefined ? [] : [canonical])));
    const refused = wanted.filter(({ reasons }) => reasons !== undefined);
    expect(lines(rejects).map(told)).toEqual(refused.map(told));
    expect(summary).toMatchObject({
      mapping: pack,
      records: wanted.length,
      rejected: refused.length,
      mapped: wanted.length - refused.length,
    });
    expect(Object.values(summary.rejectedByCode).reduce((sum, count) => sum + count, 0)).toBe(refused.length);
    expect(summary.bytesRead).toBe(readFileSync(file()).length);
    expect(summary.bytesWritten).toBe(Buffer.byteLength(out));
  });

  test('gives the same with threads as without, in the order of the records', async () => {
    const many = written(`many-${pack}`, manyTimes(pack, 40));
    const alone = await runFiles(pack, [many], { workers: 1 });
    const threaded = await runFiles(pack, [many], { workers: 3 });
    expect(threaded.out).toBe(alone.out);
    expect(threaded.rejects).toBe(alone.rejects);
    expect(threaded.summary.records).toBe(expected(pack).length * 40);
    expect(lines(alone.rejects).map(({ record }) => record)).toEqual(
      lines(alone.rejects)
        .map(({ record }) => record)
        .toSorted((one, other) => one - other),
    );
  });

  test('broken off anywhere goes on without loss or repetition', async () => {
    const many = written(`long-${pack}`, manyTimes(pack, 15));
    const whole = await runFiles(pack, [many, many], { workers: 1 });
    const breaks = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(breaks, async (batches) => {
        const out = join(folder, `broken-${(turn += 1)}`);
        const change = { out, rejects: `${out}.rejects` };
        let now = 0;
        for (const after of batches) {
          let left = after;
          const progress = (): void => {
            if ((left -= 1) === 0) throw new Error('broken off');
          };
          const broken = runFiles(pack, [many, many], { ...change, resume: true, progress, clock: { now: () => (now += 700) } });
          await expect(broken).rejects.toThrow('broken off');
          appendFileSync(out, 'what no checkpoint knows of');
        }
        expect(existsSync(`${out}.progress.json`)).toBe(true);
        const resumed = await runFiles(pack, [many, many], { ...change, resume: true });
        expect(resumed.out).toBe(whole.out);
        expect(resumed.rejects).toBe(whole.rejects);
        expect(resumed.summary).toMatchObject({ records: whole.summary.records, rejectedByCode: whole.summary.rejectedByCode });
        expect(resumed.summary.resumedAfter).toBeGreaterThan(0);
        expect(existsSync(`${out}.progress.json`)).toBe(false);
      }),
      { numRuns: 3, seed: 5 },
    );
  });

  test('goes back: what is written back and mapped again is the same', async () => {
    const once = await runFiles(pack, [file()]);
    const back = await runFiles(pack, [written(`canonical-${pack}`, once.out)], { reverse: true });
    expect(back.summary.records).toBe(once.summary.mapped);
    const mapped = back.summary.mapped;
    const again = await runFiles(pack, [written(`national-${pack}`, back.out)]);
    expect(again.summary.records).toBe(mapped);
    expect(Object.keys(again.summary.rejectedByCode).filter((code) => code.startsWith('wire-'))).toEqual([]);
  });
});

test('records of fixed width are mapped as rows of the same cells are', async () => {
  const pack = readPack(packFolder(CSV));
  const rows: string[][] = parseCsv(corpus(CSV, 'records.csv'), { delimiter: ';', relax_column_count: true });
  const [columns = []] = rows;
  const even = rows
    .slice(1)
    .filter((cells) => cells.length === columns.length && cells.every((cell) => /^[^\s;"]([^;"\r\n]{0,50}[^\s;"])?$|^$/.test(cell)));
  expect(even.length).toBeGreaterThan(30);
  const spec = parseYaml(pack.mapping.text) as Record<string, unknown>;
  spec['format'] = { fixed: { columns: columns.map((name, index) => ({ name, at: 1 + 60 * index, width: 60 })) } };
  const fixed = { ...pack, mapping: { ...pack.mapping, text: stringify(spec) } };
  const inLines = written('fixed.txt', even.map((cells) => `${cells.map((cell) => cell.padEnd(60)).join('')}\r\n`).join(''));
  const inRows = written('even.csv', [columns, ...even].map((cells) => `${cells.join(';')}\n`).join(''));
  const one = await runFiles(CSV, [inLines], { pack: fixed });
  const other = await runFiles(CSV, [inRows]);
  expect(one.out).toBe(other.out);
  expect(lines(one.rejects).map(told)).toEqual(lines(other.rejects).map(told));
  expect(one.summary.mapped).toBeGreaterThan(20);
});

describe('inputs of a run', () => {
  test('may be several files and folders; rejects say which', async () => {
    const inner = join(folder, 'several');
    mkdirSync(inner);
    writeFileSync(join(inner, 'b.csv'), manyTimes(CSV, 1));
    writeFileSync(join(inner, 'a.csv'), manyTimes(CSV, 1));
    writeFileSync(join(inner, '.hidden'), 'x');
    const first = written('first.csv', manyTimes(CSV, 1));
    const { summary, rejects } = await runFiles(CSV, [first, inner]);
    expect(summary.records).toBe(3 * expected(CSV).length);
    const named = lines(rejects).map(({ file }) => file);
    expect([...new Set(named)]).toEqual(['first.csv', 'a.csv', 'b.csv']);
    expect(lines(rejects)[0]).toMatchObject({ file: 'first.csv', line: expect.any(Number), offset: expect.any(Number) });
  });

  test('may be a stream, which cannot be resumed', async () => {
    const stream = streamInput('standard input', async function* () {
      yield Buffer.from(manyTimes(CSV, 1));
    });
    const pieces: Uint8Array[] = [];
    const run = {
      pack: readPack(packFolder(CSV)),
      schemas,
      inputs: [stream],
      out: (bytes: Uint8Array) => void pieces.push(bytes),
      reverse: false,
      keepSource: false,
      clock: { now: () => 0 },
    };
    const summary = await runMapping(run);
    expect(lines(Buffer.concat(pieces).toString())).toHaveLength(summary.mapped);
    expect(summary.records).toBe(expected(CSV).length);
    await expect(runMapping({ ...run, resume: true })).rejects.toMatchObject({ code: 'command-usage', details: { field: '--resume' } });
  });

  test('must be readable', async () => {
    await expect(openInputs([join(folder, 'nowhere')])).rejects.toMatchObject({
      code: 'config-file-unreadable',
      details: { field: 'nowhere' },
    });
    const gone = written('gone.csv', manyTimes(CSV, 1));
    const inputs = await openInputs([gone]);
    rmSync(gone);
    const stream = {
      pack: readPack(packFolder(CSV)),
      schemas,
      inputs,
      out: () => undefined,
      reverse: false,
      keepSource: false,
      clock: { now: () => 0 },
    };
    await expect(runMapping(stream)).rejects.toMatchObject({ code: 'config-file-unreadable' });
  });

  test('stop at a limit, before and after a resumption', async () => {
    const many = written('limited.csv', manyTimes(CSV, 10));
    expect((await runFiles(CSV, [many], { limit: 7 })).summary.records).toBe(7);
    const out = join(folder, 'limited');
    const broken = runFiles(CSV, [many], {
      out,
      rejects: `${out}.rejects`,
      clock: { now: () => (turn += 1_000) },
      progress: () => {
        throw new Error('broken off');
      },
    });
    await expect(broken).rejects.toThrow('broken off');
    const { summary } = await runFiles(CSV, [many], { out, rejects: `${out}.rejects`, resume: true, limit: 301 });
    expect(summary.records).toBe(301);
    expect(summary.resumedAfter).toBeGreaterThan(0);
  });
});

describe('a resumed run', () => {
  const begin = async (name: string): Promise<{ many: string; change: Change }> => {
    const many = written(`${name}.csv`, manyTimes(CSV, 10));
    const out = join(folder, name);
    const change = { out, rejects: `${out}.rejects` };
    const broken = runFiles(CSV, [many], {
      ...change,
      clock: { now: () => (turn += 1_000) },
      progress: () => {
        throw new Error('broken off');
      },
    });
    await expect(broken).rejects.toThrow('broken off');
    return { many, change };
  };
  const refused = { code: 'command-usage' };

  test('is refused for other inputs, another mapping or another direction', async () => {
    const { many, change } = await begin('changed');
    const other = written('other.csv', manyTimes(CSV, 9));
    await expect(runFiles(CSV, [other], { ...change, resume: true })).rejects.toMatchObject(refused);
    await expect(runFiles(CSV, [many], { ...change, resume: true, reverse: true })).rejects.toMatchObject(refused);
    const pack = readPack(packFolder(CSV));
    const edited = { ...pack, mapping: { ...pack.mapping, text: pack.mapping.text.replace(/^version: .*$/m, 'version: 99.0.0') } };
    await expect(runFiles(CSV, [many], { ...change, resume: true, pack: edited })).rejects.toMatchObject(refused);
  });

  test('is refused where the output is not that of the run, or the checkpoint cannot be read', async () => {
    const { many, change } = await begin('damaged');
    const out = change.out as string;
    const checkpoint = readFileSync(`${out}.progress.json`, 'utf8');
    copyFileSync(out, `${out}.kept`);
    writeFileSync(out, '');
    await expect(runFiles(CSV, [many], { ...change, resume: true })).rejects.toMatchObject(refused);
    copyFileSync(`${out}.kept`, out);
    writeFileSync(`${out}.progress.json`, checkpoint.slice(1));
    await expect(runFiles(CSV, [many], { ...change, resume: true })).rejects.toMatchObject(refused);
  });

  test('begins anew where nothing was left, and a run that is not resumed forgets what was', async () => {
    const { many, change } = await begin('anew');
    const { summary } = await runFiles(CSV, [many], { ...change, resume: false });
    expect(summary).toMatchObject({ resumedAfter: 0, records: 10 * expected(CSV).length });
    expect((await runFiles(CSV, [many], { ...change, resume: true })).summary.resumedAfter).toBe(0);
  });
});

describe('rejects', () => {
  test('hold no value, unless they are to hold the record', async () => {
    const file = written('dirty.csv', `${manyTimes(CSV, 1).split('\n')[0]}\n${'SECRETNAME;'.repeat(3)}\n`);
    expect((await runFiles(CSV, [file])).rejects).not.toContain('SECRETNAME');
    const kept = await runFiles(CSV, [file], { keepSource: true });
    expect(lines(kept.rejects)[0]).toMatchObject({ record: 1, line: 2, source: 'SECRETNAME;SECRETNAME;SECRETNAME;' });
    const binary = join(folder, 'binary.csv');
    writeFileSync(binary, Buffer.concat([Buffer.from(`${manyTimes(CSV, 1).split('\n')[0]}\n`), Buffer.from([0xff, 0xfe, 0x41])]));
    expect(lines((await runFiles(CSV, [binary], { keepSource: true })).rejects)[0]).toMatchObject({
      sourceBase64: '//5B',
      reasons: [{ code: 'wire-encoding', field: '' }],
    });
  });

  test('tell of what is no record at all, and stop nothing else', async () => {
    const good = manyTimes(JSON_PACK, 1).split('\n')[0]!;
    const file = written('broken.json', `[${good}, {"a": }, ${good},, ${good.slice(0, -1)}`);
    const { summary, rejects } = await runFiles(JSON_PACK, [file]);
    expect(summary).toMatchObject({ records: 6, mapped: 2 });
    expect(lines(rejects).map(({ record, reasons }) => [record, reasons?.[0]?.code])).toEqual([
      [2, 'wire-json-malformed'],
      [4, 'wire-json-malformed'],
      [5, 'wire-json-malformed'],
      [6, 'wire-json-malformed'],
    ]);
  });

  test('tell of a file that cannot be cut into records, and the next file is read', async () => {
    const wide = join(folder, 'wide.csv');
    writeFileSync(wide, Buffer.from(`\ufeff${manyTimes(CSV, 1)}`, 'utf16le'));
    const { summary, rejects } = await runFiles(CSV, [wide, written('fine.csv', manyTimes(CSV, 1))]);
    expect(summary.records).toBe(1 + expected(CSV).length);
    expect(lines(rejects)[0]).toMatchObject({ record: 1, file: 'wide.csv', reasons: [{ code: 'wire-encoding', field: '' }] });
  });

  test('of a record that is too large', async () => {
    const file = written('large.ndjson', `{"a":"${'x'.repeat(1_100_000)}"}\n${manyTimes(JSON_PACK, 1).split('\n')[0]!}\n`);
    const { summary } = await runFiles(JSON_PACK, [file]);
    expect(summary).toMatchObject({ records: 2, mapped: 1, rejectedByCode: { 'wire-too-large': 1 } });
  });
});

describe('a run', () => {
  test('of a wrong mapping never starts', async () => {
    const pack = readPack(packFolder(CSV));
    const wrong = { ...pack, mapping: { ...pack.mapping, text: pack.mapping.text.replace('rules:', 'rulez:') } };
    const out = join(folder, 'never');
    await expect(runFiles(CSV, [written('any.csv', '')], { pack: wrong, out })).rejects.toMatchObject({ code: 'mapping-spec-invalid' });
    expect(existsSync(out)).toBe(false);
  });

  test('says how far it is', async () => {
    const many = written('told.csv', manyTimes(CSV, 10));
    const told: RunProgress[] = [];
    let now = 0;
    const { summary } = await runFiles(CSV, [many], {
      progress: (progress) => void told.push(progress),
      clock: { now: () => (now += 100) },
    });
    expect(told.length).toBeGreaterThan(2);
    expect(told.at(-1)).toMatchObject({
      records: summary.records,
      rejected: summary.rejected,
      bytesRead: summary.bytesRead,
      bytesTotal: summary.bytesRead,
    });
    expect(told.map(({ records }) => records)).toEqual(told.map(({ records }) => records).toSorted((one, other) => one - other));
    expect(summary.seconds).toBeGreaterThan(0);
  });

  test('refuses files that cannot be written', async () => {
    const file = written('some.csv', manyTimes(CSV, 1));
    await expect(runFiles(CSV, [file], { out: join(folder, 'no/such/folder') })).rejects.toMatchObject({ code: 'command-usage' });
  });

  test('writes back what its format allows', async () => {
    const national = 'lv-ic-biometriska-registracija';
    await expect(runFiles(national, [written('none.ndjson', '')], { reverse: true })).rejects.toMatchObject({
      code: 'command-usage',
      details: { field: '--reverse' },
    });
    const { summary } = await runFiles(CSV, [written('not-canonical.ndjson', '{"kind":"entry-ban"}\n')], { reverse: true });
    expect(summary.rejectedByCode).toEqual({ 'mapping-source-invalid': 1 });
  });
});
