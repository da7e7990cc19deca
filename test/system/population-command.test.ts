import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runProgram } from '../../src/command/program.ts';
import { testContext } from '../support/running-demo.ts';

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command line in this process, with a clock that goes on by a second at every look. */
async function run(args: readonly string[], errIsTerminal = false): Promise<Ran> {
  const [out, err]: [string[], string[]] = [[], []];
  let now = Date.UTC(2026, 10, 22);
  const status = await runProgram(args, {
    ...testContext(),
    clock: { now: () => (now += 1_000) },
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    errIsTerminal,
  });
  return { status, out: out.join(''), err: err.join('') };
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-population-command-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const generate = (name: string, ...more: readonly string[]): readonly string[] => [
  'population',
  'generate',
  '--persons',
  '400',
  '--out',
  join(folder, name),
  ...more,
];

describe('gateway population generate', () => {
  test('writes a population and says what is in it', async () => {
    const { status, out, err } = await run(generate('plain', '--seed', '5'));
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^400 invented persons \(seed 5, as of 2026-11-01\) in .*plain\nrecords +[0-9]+: EES [0-9]+, VIS /);
    expect(out).toMatch(/\npairs +WHITE [0-9]+, YELLOW [0-9]+, NONE [0-9]+, open [0-9]+\nfiles +11 and manifest.json, [0-9]+ bytes\n$/);
    expect(readdirSync(join(folder, 'plain'))).toHaveLength(12);
  });

  test('prints the manifest as JSON, the same for the same options', async () => {
    const first = await run(generate('one', '--json', '--as-of', '2027-02-01'));
    const second = await run(generate('two', '--json', '--as-of', '2027-02-01'));
    expect(JSON.parse(first.out)).toMatchObject({ format: 'gateway-population/1', synthetic: true, seed: 1, asOf: '2027-02-01' });
    expect(second.out).toBe(first.out);
    expect(JSON.parse(readFileSync(join(folder, 'one', 'manifest.json'), 'utf8'))).toEqual(JSON.parse(first.out));
  });

  test('tells a person at a terminal how far it is, in one line that is wiped in the end', async () => {
    const { err } = await run(generate('long'), true);
    expect(err).toMatch(/^(\r[0-9]+ of 400 persons\u001b\[K)+\r\u001b\[K$/);
  });

  test.each([
    ['a folder that holds something', ['--out'], '--out'],
    ['too few people', ['--persons', '3'], '--persons'],
    ['too many people', ['--persons', '10000001'], '--persons'],
    ['a seed that is none', ['--seed', 'x'], '--seed'],
    ['a day that does not exist', ['--as-of', '2026-02-30'], '--as-of'],
  ])('refuses %s', async (_, given, field) => {
    const out = given[0] === '--out' ? [folder] : [];
    const { status, err } = await run(generate('refused', ...given, ...out));
    expect(status).toBe(1);
    expect(err).toMatch(/^gateway: command-usage: .*\n$/);
    expect(err).toContain(`(${field})`);
    expect(readdirSync(folder)).not.toContain('refused');
  });

  test('needs to be told how many and where to', async () => {
    expect((await run(['population', 'generate', '--persons', '100'])).err).toMatch(/^gateway: command-usage: .*--out/);
    expect((await run(['population', 'generate', '--out', folder])).err).toMatch(/^gateway: command-usage: .*--persons/);
  });
});
