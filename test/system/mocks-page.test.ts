import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runProgram } from '../../src/command/program.ts';
import { packagedContract } from '../../src/contracts/packaged-contract.ts';
import { runCommand } from '../support/run-command.ts';
import { testContext } from '../support/running-demo.ts';

const folder = mkdtempSync(join(tmpdir(), 'mocks-page-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Running {
  readonly origin: string;
  /** Tells the command to stop; resolves with its status. */
  stop(): Promise<number>;
}

/** Starts `gateway mocks` in this process and waits until it has said where it is. */
async function running(options: readonly string[]): Promise<Running> {
  const told = Promise.withResolvers<undefined>();
  const said = Promise.withResolvers<string>();
  const errors: string[] = [];
  const context = { ...testContext(errors), workingFolder: folder, out: said.resolve, interrupted: () => told.promise };
  // One folder for all, so that keys are made once.
  const status = runProgram(['mocks', '--persons', '60', '--folder', 'keys-of-page', '--json', ...options], context);
  const text = await Promise.race([said.promise, status.then((code) => Promise.reject(new Error(`${code}: ${errors.join('')}`)))]);
  const { page } = JSON.parse(text) as { readonly page: string };
  return {
    origin: page.replace(/\/$/, ''),
    stop() {
      told.resolve(undefined);
      return status;
    },
  };
}

const [step] = packagedContract('cir').cases[0]!.steps;

const tryCir = (origin: string): Promise<Response> =>
  fetch(`${origin}/try/cir/${step!.operation}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ protocol: 'soap-1.2', request: step!.request }),
  });

describe('gateway mocks', () => {
  it('serves its page, from which operations are tried with the folder’s own keys', async () => {
    const mocks = await running([]);
    expect(await (await fetch(`${mocks.origin}/`)).text()).toContain('60 synthetic persons by seed 1');
    const answer = await tryCir(mocks.origin);
    expect([answer.status, await answer.json()]).toEqual([
      200,
      expect.objectContaining({ verdict: expect.objectContaining({ kind: 'response' }) }),
    ]);
    expect(await mocks.stop()).toBe(0);
  });

  it.each([
    ['on loopback with --no-try', ['--no-try'], 404],
    ['on every address', ['--host', '0.0.0.0'], 404],
    ['on every address with --try', ['--host', '0.0.0.0', '--try'], 200],
  ])('%s, trying gives %d', async (_, options, status) => {
    const mocks = await running(options);
    expect((await tryCir(mocks.origin.replace('0.0.0.0', '127.0.0.1'))).status).toBe(status);
    expect(await mocks.stop()).toBe(0);
  });

  it('says plainly that it cannot listen where somebody else does, or where this machine is not', async () => {
    const mocks = await running([]);
    const port = new URL(mocks.origin).port;
    for (const options of [
      ['--port', port],
      ['--host', '203.0.113.1'],
    ]) {
      const { status, out, err } = await runCommand(folder, ['mocks', '--check', '--persons', '60', ...options]);
      expect([status, out]).toEqual([1, '']);
      expect(err).toMatch(
        /^gateway: command-usage: .*\(host, port\)\. Name an address of this machine and a port that is free \(EADDR\w+\)\.$/m,
      );
    }
    expect(await mocks.stop()).toBe(0);
  });
});
