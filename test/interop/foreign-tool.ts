import { spawn, spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/** Debian's own Python: the one that its python3-* packages belong to, whatever comes first on PATH. */
export const PYTHON = '/usr/bin/python3';

/** What a program printed and how it ended. */
export interface ToolRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** `test` when the command runs on this machine; otherwise `test.skip`, after one line that says so. */
export function testWith(command: string, ...options: readonly string[]): typeof test | typeof test.skip {
  if (spawnSync(command, options, { stdio: 'ignore' }).status === 0) return test;
  process.stderr.write(`Skipped: ${[command, ...options].join(' ')} does not run on this machine.\n`);
  return test.skip;
}

/** Runs a program to its end while this process goes on serving it. `environment` is added to this one's, without any proxy of it. */
export function runTool(command: string, options: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<ToolRun> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:https?|no|all)_proxy$/i.test(name));
  const child = spawn(command, options, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...Object.fromEntries(inherited), ...environment } });
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
    child.once('close', (status) => resolve({ status, stdout: text(stdout), stderr: text(stderr) }));
  });
}

/** Whether a program ended well, and what it printed, byte for byte. */
export interface OfflineRun {
  readonly ok: boolean;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs a program that needs nothing of this process; `input` is what it reads. */
export function runOffline(command: string, options: readonly string[], input: string | Uint8Array = ''): OfflineRun {
  const run = spawnSync(command, options, { input, maxBuffer: 16_777_216 });
  return { ok: run.status === 0, stdout: run.stdout, stderr: run.stderr.toString('utf8') };
}
