import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ConformanceReport } from '../../src/client/conformance/conformance-report.ts';
import { layOutDemoFolder } from '../../src/command/demo-folder.ts';
import { mocksKeys } from '../../src/command/mocks-keys.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import { packagedContracts } from '../../src/contracts/packaged-contract.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { readXml } from '../../src/wire/xml/read-xml.ts';
import { runCommand, type CommandRun } from '../support/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
const keys = join(folder, 'demo');
const token = join(folder, 'control.token');
const TOKEN = 'a-token-of-the-tests-that-is-long-enough-0123456789';
const validate = new Ajv2020().compile<ConformanceReport>(
  JSON.parse(readFileSync(join(import.meta.dirname, '../../schemas/endpoints/conformance-report.schema.json'), 'utf8')) as object,
);

let bed: TestBed;
beforeAll(async () => {
  await layOutDemoFolder(keys, systemClock, systemRandom);
  writeFileSync(token, `${TOKEN}\n`);
  bed = await startTestBed({
    persons: 60,
    seed: 7,
    ...mocksKeys(keys),
    clock: systemClock,
    random: systemRandom,
    control: { token: TOKEN },
  });
});
afterAll(async () => {
  await bed.close();
  rmSync(folder, { recursive: true });
});

const run = (...options: readonly string[]): Promise<CommandRun> => runCommand(folder, ['conformance', ...options]);
const against = (endpoint: string, ...options: readonly string[]): Promise<CommandRun> =>
  run('--endpoint', endpoint, '--against', bed.origin, '--folder', 'demo', '--reset', 'control.token', ...options);

function reportOf({ out }: CommandRun): ConformanceReport {
  const report: unknown = JSON.parse(out);
  if (!validate(report)) throw new Error(JSON.stringify(validate.errors));
  return report;
}

describe.each(packagedContracts())('gateway conformance --endpoint %s', (endpoint) => {
  it('finds nothing wrong with our mock, over all three protocols', async () => {
    const result = await against(endpoint, '--json');
    const report = reportOf(result);
    expect(report.cases.filter(({ verdict }) => verdict !== 'passed')).toEqual([]);
    expect([result.status, result.err]).toEqual([0, '']);
    expect(report.counts.cases).toBeGreaterThan(200);
    expect(new Set(report.cases.map(({ id }) => id)).size).toBe(report.counts.cases);
    for (const protocol of ['soap-1.1', 'soap-1.2', 'rest']) {
      const own = report.cases.filter((one) => one.protocol === protocol);
      expect(own.some(({ origin }) => origin === 'listed')).toBe(true);
      expect(own.filter(({ origin }) => origin === 'derived').length).toBeGreaterThan(50);
    }
  });
});

describe('gateway conformance against what is wrong', () => {
  const CASE = 'a stolen passport is in SLTD';
  const ask = (...options: readonly string[]): Promise<CommandRun> =>
    run('--endpoint', 'interpol', '--against', bed.origin, '--folder', 'demo', '--case', CASE, ...options);

  it.each([
    ['unsigned', /signature-(missing|invalid)/],
    ['stripped', /signature-(missing|invalid)/],
    ['wrong-key', /signature-not-trusted/],
    ['revoked', /signature-not-trusted/],
    ['tampered', /signature-invalid|contract-reply-invalid/],
    ['stale', /signature-stale/],
    ['future', /signature-stale/],
    ['wrapped', /signature-invalid/],
    ['uncovered', /signature-invalid/],
    ['weak-digest', /signature-invalid/],
    ['weak-signature', /signature-invalid/],
    ['garbage', /signature-missing|contract-reply-invalid/],
    ['empty', /signature-(missing|invalid)|contract-reply-invalid/],
    ['schema-invalid', /contract-reply-invalid|contract-value-invalid/],
    ['wrong-content-type', /content-type|signature-invalid/],
    ['overloaded', /refused with overloaded, but must be answered/],
    ['unavailable', /refused with unavailable, but must be answered/],
  ] as const)('objects to an answer that is %s, over every protocol, with exit status 1', async (fault, objection) => {
    bed.behaviour.setFault('interpol', fault);
    try {
      const result = await ask('--json');
      expect(result.status).toBe(1);
      const { cases } = reportOf(result);
      expect(cases.map(({ protocol, verdict }) => `${protocol} ${verdict}`)).toEqual(['soap-1.1 failed', 'soap-1.2 failed', 'rest failed']);
      for (const { objections } of cases) expect(objections.join()).toMatch(objection);
    } finally {
      bed.behaviour.setFault('interpol', undefined);
    }
  });

  it('tells a connection that breaks from an answer that is wrong, with exit status 2 when there was never one', async () => {
    bed.behaviour.setFault('interpol', 'down');
    try {
      const { status, out } = await ask('--junit', 'junit.xml');
      expect(status).toBe(2);
      expect(out).toContain('interpol soap-1.1: 1 cases, 0 passed, 0 failed, 1 incomplete');
      expect(readXml(readFileSync(join(folder, 'junit.xml'))).attributes.find(({ local }) => local === 'errors')?.value).toBe('3');
    } finally {
      bed.behaviour.setFault('interpol', undefined);
    }
  });

  it('objects to another answer than the contract expects', async () => {
    bed.behaviour.setEmpty('EES', true);
    try {
      const ees = ['--endpoint', 'esp', '--against', bed.origin, '--folder', 'demo', '--protocol', 'rest'];
      const { status, out } = await run(...ees, '--case', 'a border check finds a visa holder in the EES');
      expect(status).toBe(1);
      expect(out).toMatch(/step 1: parts\[0\]\.status has another value/);
    } finally {
      bed.behaviour.setEmpty('EES', false);
    }
  });
});

describe('gateway conformance that cannot run', () => {
  it.each([
    ['without an endpoint', ['--against', 'https://host'], /command-usage.*\(--endpoint\).*cir, ecris-tcn, ees, esp/],
    ['for an endpoint that nobody knows', ['--endpoint', 'esb', '--against', 'https://host'], /command-usage.*\(--endpoint\)/],
    ['without an address', ['--endpoint', 'esp'], /command-usage.*\(--against\)/],
    ['with an address that is none', ['--endpoint', 'esp', '--against', 'host:1'], /command-usage.*\(--against\)/],
    [
      'with the address of one binding for all',
      ['--endpoint', 'esp', '--against', 'https://host/soap'],
      /command-usage.*\(--against\).*--protocol/,
    ],
    [
      'with a protocol that nobody knows',
      ['--endpoint', 'esp', '--against', 'https://host', '--protocol', 'soap'],
      /command-usage.*\(--protocol\)/,
    ],
    ['without keys', ['--endpoint', 'esp', '--against', 'https://host'], /command-usage.*\(--key\).*nothing is tested without signatures/],
    [
      'with a folder of no demonstration',
      ['--endpoint', 'esp', '--against', 'https://host', '--folder', '.'],
      /command-usage.*\(--folder\)/,
    ],
    [
      'with half of a client certificate',
      ['--endpoint', 'esp', '--against', 'https://host', '--folder', 'demo', '--tls-key', 'x'],
      /\(--tls-certificate\)/,
    ],
    [
      'with a case that there is not',
      ['--endpoint', 'esp', '--against', 'https://host', '--folder', 'demo', '--case', 'none'],
      /\(--case\)/,
    ],
    [
      'with a token that is not there',
      ['--endpoint', 'esp', '--against', 'https://host', '--folder', 'demo', '--reset', 'none'],
      /config-file-unreadable/,
    ],
  ])('%s says so with exit status 2', async (_, options, message) => {
    const { status, out, err } = await run(...options);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('because nobody listens says so with exit status 2', async () => {
    const { status, out } = await run(
      '--endpoint',
      'esp',
      '--against',
      'http://127.0.0.1:1',
      '--folder',
      'demo',
      '--protocol',
      'rest',
      '--case',
      'esp/rest/Query/un',
    );
    expect(status).toBe(2);
    expect(out).toContain('incomplete  esp/rest/Query/unsigned');
    expect(out).toContain('endpoint-unavailable');
  });

  it('because the mocks do not know the token says so with exit status 2', async () => {
    writeFileSync(join(folder, 'wrong.token'), 'wrong\n');
    const { status, err } = await run('--endpoint', 'esp', '--against', bed.origin, '--folder', 'demo', '--reset', 'wrong.token');
    expect(status).toBe(2);
    expect(err).toMatch(/command-usage.*\(--reset\)/);
  });
});

describe('gateway conformance with keys of its own', () => {
  const pem = (name: string): string => join('demo/keys', name);

  it('signs with the key that it is given, and believes whom it is told to', async () => {
    const trust = ['--trust', pem('interpol.cert.pem'), pem('ca-ec.cert.pem')];
    const keyed = ['--key', pem('gateway.key.pem'), '--certificate', pem('gateway.cert.pem'), ...trust];
    const found = ['--endpoint', 'interpol', '--protocol', 'soap-1.2', '--against', bed.addresses.interpol.soap];
    const { status, out } = await run(...found, ...keyed, '--case', 'a stolen passport is in SLTD');
    expect([status, out]).toEqual([0, 'interpol soap-1.2: 1 cases, 1 passed, 0 failed, 0 incomplete\n']);
    const stranger = await run(...found, ...keyed.slice(0, 4), '--trust', pem('cir.cert.pem'), '--case', 'a stolen passport is in SLTD');
    expect(stranger.status).toBe(1);
    expect(stranger.out).toContain('signature-not-trusted');
  });
});

describe('gateway conformance --export-gitb', () => {
  it('writes a test suite for the EU Interoperability Test Bed', async () => {
    const { status, out } = await run('--endpoint', 'mid', '--export-gitb', 'suite');
    expect(status).toBe(0);
    expect(out).toContain('gateway-mid.zip is ready for upload');
    expect(readdirSync(join(folder, 'suite')).sort()).toEqual(['docs', 'gateway-mid.zip', 'resources', 'testCases', 'testSuite.xml']);
    const again = await run('--endpoint', 'mid', '--export-gitb', 'suite');
    expect([again.status, again.out]).toEqual([2, '']);
    expect(again.err).toMatch(/command-usage.*\(--export-gitb\)/);
  });
});
