import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readScenario } from '../../src/mocks/scenario/read-scenario.ts';
import { runProgram } from '../../src/command/program.ts';
import { runCommand, type CommandRun } from '../support/run-command.ts';
import { testContext } from '../support/running-demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'mocks-commands-'));
const scenarios = join(import.meta.dirname, '../scenarios');
afterAll(() => rmSync(folder, { recursive: true }));

function written(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return name;
}

describe('gateway mocks --scenario', () => {
  it('names line, column, field and remedy of a broken file before anything starts', async () => {
    const file = written('broken.yaml', 'scenario: broken\ndoc: A sample.\nlatency:\n  ees: soon\n');
    const { status, out, err } = await runCommand(folder, ['mocks', '--check', '--scenario', file, '--folder', 'never']);
    expect([status, out]).toEqual([1, '']);
    expect(err).toContain('scenario-invalid');
    expect(err).toContain('broken.yaml:4:8: latency.ees: Write a duration such as 250ms');
    expect(existsSync(join(folder, 'never'))).toBe(false);
  });

  it('plays a file as a test, and fails when something comes otherwise', async () => {
    const sound = await runCommand(scenarios, ['mocks', '--scenario', 'security-revoked-certificate.yaml', '--play', '--json']);
    expect([sound.status, sound.err]).toEqual([0, '']);
    expect(JSON.parse(sound.out)).toMatchObject({ scenario: 'security-revoked-certificate', steps: [{}, {}, {}] });
    const text = readFileSync(join(scenarios, 'wrong-label.yaml'), 'utf8').replace('system: VIS', 'system: EES');
    const wrong = await runCommand(folder, ['mocks', '--scenario', written('wrong.yaml', text), '--play']);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toMatch(/^FAIL {2}line \d+ {2}esp Query over SOAP 1\.2, answers: the answer is another at parts\[0\]\.system$/m);
    expect(wrong.out).toMatch(/^ok {4}line \d+ {2}cir IdentifyPerson/m);
  });

  it.each([
    ['a file that is not there', ['--scenario', 'absent.yaml'], /command-usage.*\(--scenario\)/],
    ['a play without a scenario', ['--play'], /command-usage.*\(--play\)/],
    ['another population', ['--scenario', join(scenarios, 'replay.yaml'), '--persons', '50'], /scenario-invalid.*\(population\)/],
  ])('%s is refused', async (_, options, message) => {
    const { status, err } = await runCommand(folder, ['mocks', '--check', ...options]);
    expect(status).toBe(1);
    expect(err).toMatch(message);
  });
});

describe('gateway mocks --control', () => {
  it('writes a fresh token that only its owner reads, and says where', async () => {
    const run = async (): Promise<{ readonly url: string; readonly token: string }> => {
      const { out } = await runCommand(folder, ['mocks', '--check', '--persons', '9', '--folder', 'keys-of-mocks', '--control', '--json']);
      const { control } = JSON.parse(out) as { control: { url: string; token: string } };
      expect(control.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/control\/$/);
      expect(statSync(control.token).mode & 0o777).toBe(0o600);
      return { url: control.url, token: readFileSync(control.token, 'utf8').trim() };
    };
    const [one, other] = [await run(), await run()];
    expect(one.token).toMatch(/^[\w-]{43}$/);
    expect(other.token).not.toBe(one.token);
  });
});

describe('gateway mocks record', () => {
  const options = ['mocks', 'record', '--endpoint', 'cir', '--target', 'http://127.0.0.1:9'];

  /** The command, told to stop as soon as it listens. */
  async function stopped(args: readonly string[]): Promise<CommandRun> {
    const [out, err]: [string[], string[]] = [[], []];
    const context = {
      ...testContext(err),
      workingFolder: folder,
      out: (text: string) => void out.push(text),
      interrupted: () => Promise.resolve(),
    };
    return { status: await runProgram(args, context), out: out.join(''), err: err.join('') };
  }

  it('writes what passed through as a scenario, and never over another file', async () => {
    const first = await stopped([...options, '--out', 'recorded-cir.yaml']);
    expect([first.status, first.err]).toEqual([0, '']);
    expect(first.out).toContain('recorded-cir.yaml: 0 exchanges recorded; 0 messages passed');
    expect(readScenario(readFileSync(join(folder, 'recorded-cir.yaml'), 'utf8'), 'recorded-cir.yaml')).toMatchObject({
      name: 'recorded-cir',
      steps: [],
    });
    expect(await stopped([...options, '--out', 'recorded-cir.yaml'])).toMatchObject({ status: 1, err: expect.stringMatching(/\(--out\)/) });
  });

  it.each([
    ['a file of no name for a scenario', ['--out', 'Recorded CIR.yaml'], /\(--out\)/],
    ['an endpoint that is none', ['--out', 'x.yaml', '--endpoint', 'cirr'], /\(--endpoint\)/],
    ['a target that is none', ['--out', 'x.yaml', '--target', 'cir'], /\(--target\)/],
    ['a port that is none', ['--out', 'x.yaml', '--port', 'x'], /\(--port\)/],
  ])('%s is refused', async (_, more, message) => {
    const { status, err } = await stopped([...options, ...more]);
    expect(status).toBe(1);
    expect(err).toMatch(message);
  });
});
