import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runProgram } from '../../src/command/program.ts';
import { runCommand, type CommandRun } from '../support/run-command.ts';
import { ROOT, testContext } from '../support/running-demo.ts';

const PERMIT = 'lv-pmlp-uzturesanas-atlauja';
const CHECK = 'lv-vp-personas-parbaude';
const RECORDS = join(ROOT, 'mappings/national', PERMIT, 'corpus/records.xml');
const CHECKS = join(ROOT, 'mappings/national', CHECK, 'corpus/records.ndjson');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-map-reports-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (...args: readonly string[]): Promise<CommandRun> => runCommand(folder, ['map', ...args]);

/** A copy of a pack, with its code lists, and one change of its mapping. */
function candidate(name: string, pack: string, from: string, to: string): string {
  const own = join(folder, name, 'national', pack);
  mkdirSync(join(folder, name), { recursive: true });
  cpSync(join(ROOT, 'mappings/codes'), join(folder, name, 'codes'), { recursive: true });
  cpSync(join(ROOT, 'mappings/national', pack), own, { recursive: true });
  const text = readFileSync(join(own, 'mapping.yaml'), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(own, 'mapping.yaml'), text.replace(from, to));
  return own;
}

/** The expected outcome of a corpus’s first record that is mapped, or that is not. */
function firstRecord(pack: string, outcome: 'canonical' | 'reasons'): { readonly number: number; readonly field?: string } {
  const lines = readFileSync(join(ROOT, 'mappings/national', pack, 'corpus/expected.ndjson'), 'utf8')
    .trimEnd()
    .split('\n');
  const number = lines.findIndex((line) => outcome in (JSON.parse(line) as object)) + 1;
  const { reasons } = JSON.parse(lines[number - 1] ?? '{}') as { reasons?: readonly { readonly field: string }[] };
  return { number, ...(reasons?.[0] && { field: reasons[0].field }) };
}

describe('gateway map explain', () => {
  test('walks a value back, with its rule and provision', async () => {
    const { status, out, err } = await run('explain', PERMIT, RECORDS, '--record', '1', '--to', '/nationalFile');
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^Record 1 of records\.xml, line \d+, by lv-pmlp-uzturesanas-atlauja [\d.]+: mapped; 1 value\n\n\/nationalFile = "/,
    );
    expect(out).toMatch(
      /\n {2}rule {2}mappings\/national\/lv-pmlp-uzturesanas-atlauja\/mapping\.yaml:\d+:\d+ \/rules\/2\n {2}law {3}Regulation/,
    );
  });

  test('says in JSON where a field went, and leaves values out when told', async () => {
    const asked = ['explain', CHECK, CHECKS, '--from', '/lietasNumurs', '--json'];
    const values = JSON.parse((await run(...asked)).out) as { fields: { field: string; value: string; became: string[] }[] };
    expect(values).toMatchObject({
      record: 1,
      mapping: CHECK,
      outcome: 'mapped',
      fields: [{ field: '/lietasNumurs', became: ['/nationalFile'] }],
    });
    const classes = (await run(...asked, '--without-values')).out;
    expect(classes).not.toContain(values.fields[0]?.value);
    expect(classes).toContain('"<text of ');
  });

  test('has every reason of a record that is refused, and exit status 1', async () => {
    const { number, field } = firstRecord(CHECK, 'reasons');
    const { status, out } = await run('explain', CHECK, CHECKS, '--record', String(number));
    expect(status).toBe(1);
    expect(out).toContain(`: refused; `);
    expect(out).toMatch(new RegExp(`\\nrefused: mapping-[a-z-]+ at ${field === '' ? 'the record' : field}`));
  });

  test.each([
    ['a record that is not there', ['--record', '9999'], '--record'],
    ['a pointer that is none', ['--to', 'person'], '--to'],
    ['a field that no schema has', ['--from', '/nav'], '--from'],
  ])('refuses %s', async (_, options, named) => {
    const { status, out, err } = await run('explain', CHECK, CHECKS, ...options);
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^gateway: command-usage: .*\n$/);
    expect(err).toContain(`(${named})`);
  });
});

describe('gateway map coverage', () => {
  test('has a row for every pack, and one for all', async () => {
    const { status, out } = await run('coverage');
    const packs = readdirSync(join(ROOT, 'mappings/national'));
    expect(status).toBe(0);
    for (const pack of packs) expect(out).toMatch(new RegExp(`^${pack} +\\d+ .* \\d+ %$`, 'm'));
    expect(out).toMatch(/^all +\d+ .* \d+ %$/m);
  });

  test('fails where a pack is covered less than it must be', async () => {
    writeFileSync(join(folder, 'one.ndjson'), `${readFileSync(CHECKS, 'utf8').split('\n')[0] ?? ''}\n`);
    const one = ['coverage', CHECK, '--corpus', 'one.ndjson', '--json'];
    const { status, out } = await run(...one, '--fail-under', '90');
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      packs: [{ pack: CHECK, records: { read: 1 }, unwritten: expect.any(Array), never: expect.any(Array) }],
    });
    expect((await run(...one, '--fail-under', '1')).status).toBe(0);
  });

  test('takes records for one pack only, and needs a corpus', async () => {
    expect((await run('coverage', '--corpus', CHECKS)).err).toContain('(--corpus)');
    const bare = candidate('bare', CHECK, 'mapping: ', 'mapping: ');
    rmSync(join(bare, 'corpus'), { recursive: true });
    expect((await run('coverage', bare)).err).toMatch(/^gateway: command-usage: .*has no corpus/);
  });
});

describe('gateway map loss', () => {
  test('declares what a round trip loses, and finds nothing else in the corpora', async () => {
    const { status, out } = await run('loss');
    expect(status).toBe(0);
    expect(out.match(/0 undeclared losses/g)).toHaveLength(readdirSync(join(ROOT, 'mappings/national')).length);
    expect(out).toMatch(/^ {2}\/persona\/personasKods stays behind: .* \(mappings\/national\/.*mapping\.yaml:\d+:\d+\)$/m);
  });

  test('has the figures in JSON', async () => {
    const { out } = await run('loss', CHECK, '--json');
    expect(JSON.parse(out)).toMatchObject({
      undeclared: 0,
      packs: [{ pack: CHECK, fields: expect.arrayContaining([expect.objectContaining({ field: '/lietasNumurs', lost: 0 })]) }],
    });
  });
});

describe('gateway map diff', () => {
  test('finds the same where nothing changed', async () => {
    const { status, out } = await run('diff', CHECK, '--with', candidate('same', CHECK, 'title: ', 'title: '));
    expect(status).toBe(0);
    expect(out).toContain('the specification is the same');
    expect(out).toMatch(/records: \d+, of these \d+ the same, 0 with other values, 0 newly mapped, 0 newly refused/);
  });

  test('says what a new version does, and exits with 2 where records are refused that were mapped', async () => {
    const own = candidate('codes', CHECK, '{ a: a, b: b,', '{ a: a,');
    const { status, out } = await run('diff', CHECK, '--with', own);
    expect(status).toBe(2);
    expect(out).toContain('  - code circumstance: b: to b (');
    expect(out).toMatch(/newly refused: mapping-code-unknown at \/parbaude\/apstaklis, by .*; \d+ records?, such as /);
    expect(JSON.parse((await run('diff', CHECK, '--with', own, '--json')).out)).toMatchObject({ pack: CHECK, runs: true });
  });

  test('has faults of a new version in a work list, with exit status 1', async () => {
    const own = candidate('faults', CHECK, '/parbaude/laiks', '/parbaude/pulkstenis');
    const { status, out } = await run('diff', CHECK, '--with', own);
    expect(status).toBe(1);
    expect(out).toMatch(/\n {2}open +Point to a field that the source schema describes\. \(.*mapping\.yaml:\d+:\d+ \/rules\/\d+\/from\)/);
  });

  test('takes the old code lists where the new version has none', async () => {
    const own = candidate('lists', PERMIT, 'title: ', 'title: ');
    rmSync(join(folder, 'lists/codes'), { recursive: true });
    expect((await run('diff', PERMIT, '--with', own)).status).toBe(0);
  });

  test('refuses a folder that is no pack', async () => {
    expect((await run('diff', CHECK, '--with', folder)).err).toMatch(/^gateway: config-file-unreadable: /);
  });
});

describe('gateway map spec', () => {
  test('writes one page a pack, the same bytes each time', async () => {
    const first = await run('spec', '--out', 'one');
    expect(first.status).toBe(0);
    expect(first.out.trim().split('\n')).toHaveLength(readdirSync(join(ROOT, 'mappings/national')).length);
    await run('spec', PERMIT, '--out', 'two');
    expect(readFileSync(join(folder, 'two', `${PERMIT}.html`))).toEqual(readFileSync(join(folder, 'one', `${PERMIT}.html`)));
  });

  test('writes Word documents of one day, with the changes since an older version', async () => {
    const older = candidate('older', PERMIT, 'PIE: granted', 'PIE: refused');
    const files = ['--format', 'docx', '--date', '2026-11-22', '--since', join(older, '..'), '--json'];
    const { out } = await run('spec', PERMIT, '--out', 'word', ...files);
    expect(JSON.parse(out)).toEqual({ files: [join(folder, 'word', `${PERMIT}.docx`)] });
    const bytes = readFileSync(join(folder, 'word', `${PERMIT}.docx`));
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'));
    expect(bytes.includes('permitStage: PIE')).toBe(true);
    await run('spec', PERMIT, '--out', 'again', ...files);
    expect(readFileSync(join(folder, 'again', `${PERMIT}.docx`)).equals(bytes)).toBe(true);
  });

  test.each([
    ['a format that is none', ['--format', 'pdf'], '--format'],
    ['a day that does not exist', ['--date', '2026-02-30'], '--date'],
  ])('refuses %s', async (_, options, named) => {
    const { status, err } = await run('spec', PERMIT, '--out', 'refused', ...options);
    expect(status).toBe(1);
    expect(err).toContain(`(${named})`);
  });
});

describe('gateway map lineage', () => {
  test('writes the lineage of a mapping as OpenLineage, and of a record as PROV', async () => {
    const mapping = await run('lineage', PERMIT, '--format', 'openlineage', '--at', '2026-11-22T12:00:00Z');
    expect(mapping.status).toBe(0);
    const { number } = firstRecord(PERMIT, 'canonical');
    const record = await run('lineage', PERMIT, RECORDS, '--record', String(number), '--format', 'prov', '--out', 'prov.json');
    expect(record).toEqual({ status: 0, out: '', err: '' });
    const text = readFileSync(join(folder, 'prov.json'), 'utf8');
    expect(JSON.parse(text)).toHaveProperty('wasDerivedFrom');
    expect(text).not.toContain('prov:value');
    await run('lineage', PERMIT, RECORDS, '--record', String(number), '--format', 'prov', '--with-values', '--out', 'prov.json');
    expect(readFileSync(join(folder, 'prov.json'), 'utf8')).toContain('prov:value');
  });

  test.each([
    ['values in OpenLineage', [RECORDS, '--format', 'openlineage', '--with-values'], '--with-values'],
    ['values of no record', ['--format', 'prov', '--with-values'], '--with-values'],
    ['a time that is none', ['--format', 'openlineage', '--at', 'now'], '--at'],
    ['a run that is no UUID', [RECORDS, '--format', 'openlineage', '--run', '1'], '--run'],
    ['another format', ['--format', 'dot'], '--format'],
  ])('refuses %s', async (_, options, named) => {
    const { status, out, err } = await run('lineage', PERMIT, ...options);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain(`(${named})`);
  });

  test('refuses a record that is not mapped, with its reason', async () => {
    const { number } = firstRecord(CHECK, 'reasons');
    const { status, err } = await run('lineage', CHECK, CHECKS, '--record', String(number), '--format', 'prov');
    expect(status).toBe(1);
    expect(err).toMatch(/^gateway: mapping-[a-z-]+: .*map explain says why/);
  });
});

test.each(['coverage', 'loss'])(
  'map %s tells a person at a terminal how far it is, in one line that is wiped in the end',
  async (command) => {
    const many = join(folder, 'many.ndjson');
    writeFileSync(many, readFileSync(CHECKS, 'utf8').repeat(20));
    const err: string[] = [];
    let now = Date.UTC(2026, 10, 22);
    await runProgram(['map', command, CHECK, '--corpus', many], {
      ...testContext(),
      clock: { now: () => (now += 1_000) },
      err: (text) => void err.push(text),
      errIsTerminal: true,
    });
    expect(err.join('')).toMatch(/^(\rlv-vp-personas-parbaude: [0-9]+ records\u001b\[K)+\r\u001b\[K$/);
  },
);

test('every command says what it does and how it ends', async () => {
  for (const command of ['explain', 'coverage', 'loss', 'diff', 'spec', 'lineage']) {
    const { status, out } = await runCommand(ROOT, ['map', command, '--help']);
    expect([command, status]).toEqual([command, 0]);
    expect(out.length).toBeGreaterThan(400);
  }
});
