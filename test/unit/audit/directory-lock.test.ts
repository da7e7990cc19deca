import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { lockDirectory, LOCK_FILE } from '../../../src/audit/directory-lock.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';

let directory = '';
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const verdict = async (): Promise<string> =>
  lockDirectory(directory).then(
    () => 'locked',
    (error: unknown) => (error instanceof GatewayError ? `${error.code}: ${error.details.mend}` : String(error)),
  );
const leave = (content: string): void => writeFileSync(join(directory, LOCK_FILE), content);
const read = (): { pid: number; host: string; started: string } => JSON.parse(readFileSync(join(directory, LOCK_FILE), 'utf8')) as never;

describe('the lock on a directory', () => {
  test('names its process, is held once, and is free again after release', async () => {
    const release = await lockDirectory(directory);
    expect(read()).toMatchObject({ pid: process.pid, host: hostname() });
    expect(await verdict()).toBe('audit-not-durable: Stop the other process that writes this audit directory, or give each its own.');
    await release();
    expect(readdirSync(directory)).toEqual([]);
    expect(await verdict()).toBe('locked');
  });

  test('is given to exactly one of many that ask at once, also when a dead process left it', async () => {
    for (const left of [undefined, JSON.stringify({ pid: process.pid, host: hostname(), started: 'an earlier boot/1' })]) {
      if (left !== undefined) leave(left);
      const verdicts = await Promise.all(Array.from({ length: 20 }, verdict));
      expect(verdicts.filter((one) => one === 'locked')).toHaveLength(1);
      expect(readdirSync(directory)).toEqual([LOCK_FILE]);
      rmSync(join(directory, LOCK_FILE));
    }
  });

  test('is taken over from a process that has died, or whose number another one has now', async () => {
    const dead = spawnSync(process.execPath, ['-e', '']).pid;
    leave(JSON.stringify({ pid: dead, host: hostname(), started: '' }));
    expect(await verdict()).toBe('locked');
    leave(JSON.stringify({ ...read(), started: 'an earlier boot/1' }));
    expect(await verdict()).toBe('locked');
    expect(read().started).not.toContain('earlier');
  });

  test('is never taken from another host, nor when it cannot be read', async () => {
    for (const left of [
      JSON.stringify({ pid: 1, host: 'another.example', started: '' }),
      '',
      '{}',
      '[1',
      JSON.stringify({ pid: -1, host: hostname(), started: '' }),
    ]) {
      leave(left);
      expect(await verdict()).toMatch(/^audit-not-durable: (Stop the gateway on the other host|If no gateway writes there)/);
      expect(readFileSync(join(directory, LOCK_FILE), 'utf8')).toBe(left);
    }
  });

  test('given back twice does not take it from the next holder', async () => {
    const release = await lockDirectory(directory);
    await release();
    await lockDirectory(directory);
    await release();
    expect(await verdict()).toContain('audit-not-durable');
  });
});
