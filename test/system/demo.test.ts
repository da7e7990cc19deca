import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { DemoReport } from '../../src/command/demo-run.ts';
import { ADAPTERS } from '../../src/gateway/assemble.ts';
import { ROOT } from '../support/running-demo.ts';

describe('gateway demo --once --json', () => {
  let folder: string;
  let status: number | null;
  let report: DemoReport;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gateway-demo-'));
    const run = spawnSync(process.execPath, ['src/gateway.js', 'demo', '--once', '--json', '--folder', folder], {
      cwd: ROOT,
      encoding: 'utf8',
      timeout: 60_000,
    });
    status = run.status;
    report = JSON.parse(run.stdout) as DemoReport;
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('prints one document and exits 0', () => {
    expect(status).toBe(0);
    expect(Object.keys(report)).toEqual(['queries', 'trail']);
  });

  test('every expectation held, over REST and both SOAP versions', () => {
    expect(report.queries.filter(({ ok }) => !ok)).toEqual([]);
    expect(report.queries.length).toBeGreaterThanOrEqual(8);
    expect(new Set(report.queries.map(({ front }) => front))).toEqual(new Set(['REST', 'SOAP 1.1', 'SOAP 1.2']));
  });

  test('every kind of endpoint answered at least once', () => {
    const kinds = (adapters: Iterable<string>): ReadonlySet<string> => new Set([...adapters].map((id) => id.slice(0, id.lastIndexOf('-'))));
    expect(kinds(report.queries.flatMap(({ endpoints }) => endpoints))).toEqual(kinds(ADAPTERS.keys()));
  });

  test('the trail verified, with at least an intent and an outcome for each answered query', () => {
    expect(report.trail.verified).toBe(true);
    expect(report.trail.root).toMatch(/^[0-9a-f]{64}$/);
    expect(report.trail.entries).toBeGreaterThanOrEqual(report.queries.filter(({ endpoints }) => endpoints.length > 0).length * 2);
  });
});
