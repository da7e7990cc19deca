import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { openCounters, type Counters } from '../../../../src/gateway/counters.ts';
import type { VerifiedRequest } from '../../../../src/gateway/front/gateway-api.ts';
import { mappingsOf } from '../../../../src/gateway/packaged-specs.ts';
import { openShadowRun, type ShadowParts } from '../../../../src/gateway/shadow/shadow-run.ts';
import type { InstalledMapping } from '../../../../src/gateway/to-canonical.ts';
import { candidatePack } from '../../../support/candidate-pack.ts';
import { testPki } from '../../../support/pki.ts';
import { demoFixture } from '../../../support/questions.ts';
import { ROOT } from '../../../support/running-demo.ts';

const PACK = 'lv-vrs-robezas-skersosana';
const certificate = new X509Certificate(testPki().issue({ cn: 'caller', kind: 'ec' }).certPem);
const crossing = demoFixture('border-crossing.xml');

let folder: string;
let candidates: string;
let live: InstalledMapping;
let counters: Counters;
let logged: string[];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-shadow-unit-'));
  candidates = candidatePack(folder, PACK, [['sex: { M: male,', 'sex: { M: unspecified,']]);
  const installed = mappingsOf(join(ROOT, 'mappings/national')).get(PACK);
  if (installed === undefined) throw new Error(`${PACK} is installed`);
  live = installed;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
beforeEach(() => {
  counters = openCounters();
  logged = [];
});

const parts = (mapping = live): ShadowParts => ({
  mappings: new Map([[PACK, mapping]]),
  counters,
  clock: { now: () => Date.UTC(2026, 10, 22, 12) },
  random: { bytes: (count) => new Uint8Array(count) },
  log: { info: () => undefined, error: (...said: unknown[]) => void logged.push(JSON.stringify(said)) },
});

const request = (bytes: Uint8Array = crossing, mediaType: 'application/xml' | 'text/csv' = 'application/xml'): VerifiedRequest => ({
  queryId: '0197a000-0000-7000-8000-000000000001',
  signer: { certificate, publicKey: certificate.publicKey, fingerprint: 'aa', chain: [] },
  officerToken: undefined,
  body: { kind: 'record', mapping: PACK, mediaType, bytes, context: {} },
});

const counted = (): Readonly<Record<string, number>> => {
  const found = counters.text().matchAll(/^gateway_shadow_(?:records|lines_lost)_total{.*(?:result|cause)="([a-z-]+)"} (\d+)$/gm);
  const counts = new Map([...found].map(([, result = '', count]) => [result, Number(count)]));
  return Object.fromEntries(counts);
};

const plan = (more: object = {}) => ({ folder: candidates, maxFileBytes: 1_000_000, ...more });

describe('a shadow run', () => {
  test('does nothing while it is offered a record, and one record a turn afterwards', async () => {
    const run = await openShadowRun(plan(), parts());
    run.offer(request());
    run.offer(request());
    expect(counted()).toEqual({});
    await new Promise(setImmediate);
    expect(counted()).toEqual({ changed: 1 });
    await new Promise(setImmediate);
    expect(counted()).toEqual({ changed: 2 });
    await run.close();
  });

  test('compares what still waits when it is closed, and takes nothing more', async () => {
    const file = join(folder, 'closed.ndjson');
    const run = await openShadowRun(plan({ file }), parts());
    run.offer(request());
    await run.close();
    run.offer(request());
    await new Promise(setImmediate);
    expect(counted()).toEqual({ changed: 1 });
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });

  test('drops and counts records beyond a number', async () => {
    const run = await openShadowRun(plan(), parts());
    for (let index = 0; index < 300; index += 1) run.offer(request());
    await run.close();
    expect(counted()).toEqual({ changed: 256, dropped: 44 });
  });

  test('drops and counts records beyond a size', async () => {
    const run = await openShadowRun(plan(), parts());
    for (let index = 0; index < 5; index += 1) run.offer(request(new Uint8Array(4_194_304)));
    await run.close();
    expect(counted()).toEqual({ same: 4, dropped: 1 });
  });

  test('compares the record as it was, whatever becomes of the message that it came with', async () => {
    const bytes = new Uint8Array(crossing);
    const run = await openShadowRun(plan(), parts());
    run.offer(request(bytes));
    bytes.fill(0);
    await run.close();
    expect(counted()).toEqual({ changed: 1 });
  });

  test('a failure of ours is counted and logged without its words, and stops nothing', async () => {
    let calls = 0;
    // Mapped through its tree, which is what fails.
    const compiled = { ...live.compiled, ofXml: () => undefined };
    const failing: InstalledMapping = {
      ...live,
      compiled: {
        ...compiled,
        attempt: (record, trace) => {
          calls += 1;
          if (calls === 1) throw new TypeError('DEMIRKAPILI is not a function');
          return compiled.attempt(record, trace);
        },
      },
    };
    const run = await openShadowRun(plan(), parts(failing));
    run.offer(request());
    run.offer(request());
    await run.close();
    expect(counted()).toEqual({ failed: 1, changed: 1 });
    expect(logged).toHaveLength(1);
    expect(logged[0]).toContain('TypeError');
    expect(logged[0]).not.toContain('DEMIRKAPILI');
  });

  test('takes no record that is not in the format of the mapping, and no canonical query', async () => {
    const run = await openShadowRun(plan(), parts());
    run.offer(request(crossing, 'text/csv'));
    run.offer({ ...request(), body: { kind: 'query', value: {} } });
    await run.close();
    expect(counted()).toEqual({});
  });

  test('a candidate that is the installed pack itself is not run', async () => {
    const same = candidatePack(mkdtempSync(join(folder, 'same-')), PACK, []);
    const run = await openShadowRun(plan({ folder: same }), parts());
    run.offer(request());
    await run.close();
    expect(counted()).toEqual({});
  });

  test('a file that is full takes no more, and what it did not take is counted', async () => {
    const file = join(folder, 'full.ndjson');
    const run = await openShadowRun(plan({ file, maxFileBytes: 1500 }), parts());
    for (let index = 0; index < 6; index += 1) run.offer(request());
    await run.close();
    const written = readFileSync(file, 'utf8').trimEnd().split('\n').length;
    expect(statSync(file).size).toBeLessThanOrEqual(1500);
    expect(written).toBeGreaterThan(0);
    expect(counted()).toEqual({ changed: 6, full: 7 - written });
  });

  test('a file that vanishes with its folder is counted as unwritable, and nothing else happens', async () => {
    const gone = mkdtempSync(join(folder, 'gone-'));
    const run = await openShadowRun(plan({ file: join(gone, 'shadow.ndjson') }), parts());
    rmSync(gone, { recursive: true });
    run.offer(request());
    await run.close();
    expect(counted()).toEqual({ changed: 1, unwritable: 2 });
  });
});
