import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, delimiter, dirname, join } from 'node:path';
import { afterAll, describe, expect, jest, test } from '@jest/globals';
import packaged from '../../package.json' with { type: 'json' };
import { ROOT } from '../support/running-demo.ts';

jest.setTimeout(240_000);

const folder = mkdtempSync(join(tmpdir(), 'mocks-package-'));
const running: ChildProcess[] = [];
afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** This process's environment as a user has it: nothing of a surrounding npm, and no program of this repository's. */
function usersEnvironment(first: readonly string[] = []): Record<string, string> {
  const kept = Object.entries(process.env).flatMap(([name, value]) => {
    const isOfNpm = /^(npm_(package|lifecycle|config_local_prefix|config_prefix|command|execpath|node_execpath)|INIT_CWD|NODE_PATH)/.test(
      name,
    );
    return value === undefined || isOfNpm ? [] : [[name, value] as const];
  });
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.startsWith(ROOT));
  return { ...Object.fromEntries(kept), PATH: [...first, ...path].join(delimiter), npm_config_prefer_offline: 'true' };
}

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(command: string, options: readonly string[], cwd: string, env = usersEnvironment()): Ended {
  const { status, stdout, stderr } = spawnSync(command, options, { cwd, env, encoding: 'utf8', timeout: 200_000 });
  return { status, stdout, stderr };
}

describe('the packed package', () => {
  const tarball = join(folder, `${packaged.name}-${packaged.version}.tgz`);

  test('holds what the commands read, and nothing of the workshop', () => {
    expect(run('npm', ['pack', '--silent', '--pack-destination', folder], ROOT)).toMatchObject({ status: 0 });
    const listed = run('tar', ['-tzf', tarball], folder).stdout.trim().split('\n');
    const top = new Set(listed.map((path) => path.replace(/^package\//, '').split('/', 1)[0]));
    const allowed = ['CHANGELOG.md', 'LICENSE', 'README.md', 'fixtures', 'mappings', 'package.json', 'schemas', 'src', 'wsdl'];
    expect([...top].sort()).toEqual(allowed);
    expect(listed).toEqual(expect.arrayContaining(['package/schemas/endpoints/cir.contract.yaml', 'package/src/mocks/page/assets/try.js']));
  });

  test('runs the mocks by one npx line in an empty folder, and leaves nothing there', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    const { status, stdout, stderr } = run('npx', ['--yes', `../${basename(tarball)}`, 'mocks', '--persons', '60', '--check'], empty);
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^page +http:\/\/127\.0\.0\.1:\d+\/$/m);
    expect(stderr).not.toContain('ExperimentalWarning');
    expect(readdirSync(empty)).toEqual([]);
  });

  test('is what the README names', () => {
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain(`npx --yes ./${basename(tarball)} mocks`);
  });
});

interface Instruction {
  readonly name: string;
  readonly value: string;
}

/** The instructions of a container file in their order; a backslash at the end of a line goes on in the next. */
function instructionsIn(text: string): readonly Instruction[] {
  const lines = text
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .join('\n')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  return lines.flatMap((line) => {
    const [, name, value] = /^([A-Z]+)\s+(.+)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) {
      expect(line).toBe('');
      return [];
    }
    return [{ name, value }];
  });
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

/** Settles when the program has printed where its page is. */
function started(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let text = '';
    const hear = (chunk: Buffer): void => {
      text += chunk.toString();
      if (text.includes('\npage ')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`ended early: ${text}`)));
  });
}

describe('Containerfile', () => {
  const text = readFileSync(join(ROOT, 'Containerfile'), 'utf8');
  const instructions = instructionsIn(text);
  const valuesOf = (wanted: string): readonly string[] => instructions.filter(({ name }) => name === wanted).map(({ value }) => value);

  test('has the instructions of a small image that does not run as root', () => {
    const known = ['FROM', 'WORKDIR', 'COPY', 'RUN', 'USER', 'EXPOSE', 'HEALTHCHECK', 'ENTRYPOINT'];
    expect(instructions.filter(({ name }) => !known.includes(name))).toEqual([]);
    expect(instructions[0]).toEqual({ name: 'FROM', value: 'node:24-slim' });
    const order = instructions.map(({ name }) => name);
    expect(order.lastIndexOf('RUN')).toBeLessThan(order.indexOf('USER'));
    expect([valuesOf('USER'), valuesOf('EXPOSE')]).toEqual([['node'], ['8480']]);
    const copied = valuesOf('COPY').flatMap((value) => value.split(/\s+/).slice(0, -1));
    const ignored = readFileSync(join(ROOT, '.containerignore'), 'utf8').trim().split('\n');
    expect(ignored).toEqual(['*', ...copied.map((path) => `!${path}`)]);
  });

  test('its steps, carried out in a folder, give mocks whose page answers, which only describes, and which stop when told', async () => {
    const work = join(folder, 'image');
    mkdirSync(work);
    const env = usersEnvironment([dirname(process.execPath)]);
    for (const { name, value } of instructions) {
      const words = value.split(/\s+/);
      if (name === 'COPY') for (const path of words.slice(0, -1)) cpSync(join(ROOT, path), join(work, path), { recursive: true });
      if (name === 'RUN') expect(run('sh', ['-c', value], work, env)).toMatchObject({ status: 0 });
    }
    const port = String(await freePort());
    const command = (value = ''): readonly string[] =>
      JSON.parse(value.replace(/^[^[]*/, '').replaceAll('8480', port)) as readonly string[];
    const [program = '', ...options] = command(valuesOf('ENTRYPOINT')[0]);
    const child = spawn(program, [...options, '--persons', '60'], { cwd: work, env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.push(child);
    await started(child);
    const page = await fetch(`http://127.0.0.1:${port}/`);
    expect([page.status, await page.text()]).toEqual([
      200,
      expect.stringContaining('<h1>Mocks of the EU interoperability components</h1>'),
    ]);
    expect((await fetch(`http://127.0.0.1:${port}/try/cir/IdentifyPerson`, { method: 'POST', body: '{}' })).status).toBe(404);
    const [checker = '', ...check] = command(valuesOf('HEALTHCHECK')[0]);
    expect(run(checker, check, work, env).status).toBe(0);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(run(checker, check, work, env).status).toBe(1);
  });
});
