import { spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ROOT } from '../support/running-demo.ts';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');
const BLOCKS = [...README.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', text = '']) => ({ language, text }));
const COMMANDS = BLOCKS.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.trim().split('\n'));

/** The two set-up commands, which `.ci/run` and the runner of this very test carry out; running them here would recurse. */
const SET_UP = ['npm ci && npm start', 'npm ci && npm test'];

/** What makes and runs packages and images; the interop suite carries out their parts in folders of their own. */
const PACKED = COMMANDS.filter((command) => /^(npm pack|podman build) /.test(command));

describe('README.md', () => {
  let folder: string;
  let demo: ChildProcess;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gateway-readme-'));
    for (const name of ['src', 'fixtures', 'mappings', 'schemas', 'wsdl', 'test', 'architecture', 'bench', 'package.json'])
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    demo = spawn(process.execPath, ['src/gateway.js', 'demo'], { cwd: folder, stdio: ['ignore', 'pipe', 'inherit'] });
    await new Promise<void>((resolve, reject) => {
      let text = '';
      demo.once('exit', () => reject(new Error(`the demonstration ended early: ${text}`)));
      demo.stdout?.on('data', (chunk: Buffer) => {
        text += chunk.toString();
        if (text.includes('Ctrl+C stops')) resolve();
      });
    });
  }, 60_000);

  afterAll(async () => {
    const ended = new Promise((resolve) => demo.once('exit', resolve));
    demo.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  test('names the two set-up commands', () => {
    expect(COMMANDS).toEqual(expect.arrayContaining(SET_UP));
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toMatch(/^npm ci\nnpm test$/m);
  });

  test('has no code block that is not a command or a drawing', () => {
    expect(BLOCKS.filter(({ language }) => language !== 'sh' && language !== 'text')).toEqual([]);
  });

  test.each(COMMANDS.filter((command) => !SET_UP.includes(command) && !PACKED.includes(command)))(
    '%s',
    async (command) => {
      const words = command.split(' ');
      const environment = words.filter((word) => /^[A-Z_]+=/.test(word));
      const [npx, gateway, ...args] = words.slice(environment.length);
      expect([npx, gateway]).toEqual(['npx', 'gateway']);
      const env = { ...process.env, ...Object.fromEntries(environment.map((word) => word.split('='))) };
      const child = spawn(process.execPath, ['src/gateway.js', ...args], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let [out, err] = ['', ''];
      child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
      child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
      const status = await new Promise((resolve) => child.once('exit', resolve));
      expect({ status, err }).toEqual({ status: 0, err: '' });
      expect(out.length).toBeGreaterThan(0);
    },
    30_000,
  );

  const LINKS = [...README.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
  test.each(LINKS)('the link %s leads somewhere', (path) => {
    expect(() => cpSync(join(ROOT, path), join(folder, 'linked'), { recursive: true })).not.toThrow();
    rmSync(join(folder, 'linked'), { recursive: true, force: true });
  });
});
