import { spawn } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import type { Connection } from '../../src/client/connection.ts';
import { demoIdentity } from '../../src/command/demo-folder.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { freePort } from '../../src/gateway/front/free-port.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { fingerprintOf, loadIdentity } from '../../src/signing/identity.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { testPki, type TestIssued } from '../support/pki.ts';
import { ask, canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { ROOT, runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';

const FULL_SECOND = 1_000;

describe('a gateway whose signing key changes while it runs', () => {
  const pki = testPki();
  const [first, second, third] = ['first', 'second', 'third'].map((cn) => pki.issue({ cn, kind: 'ec' })) as [
    TestIssued,
    TestIssued,
    TestIssued,
  ];
  const caller = pki.issue({ cn: 'caller', kind: 'rsa' });
  /** The gateway's clock, ahead of everybody's by less than they mind. */
  let aheadMs = 0;
  const log: string[] = [];
  /** Fingerprints of the certificates that the gateway's queries named to the repository. */
  const asked: string[] = [];
  const seen = (fingerprint: string): string => {
    asked.push(fingerprint);
    return fingerprint;
  };
  let demo: RunningDemo;
  let bed: TestBed;
  let gateway: RunningGateway | undefined;

  const lay = (name: string, { keyPem, certPem }: TestIssued): void => {
    writeFileSync(join(demo.folder, `${name}.key.pem`), keyPem);
    writeFileSync(join(demo.folder, `${name}.cert.pem`), certPem);
  };
  const pair = (name: string) => ({ key: `file:${name}.key.pem`, certificate: `file:${name}.cert.pem` });

  beforeAll(async () => {
    demo = await runningDemo(100);
    const believed = trustFrom({ anchors: [], pinned: [first, second, third].map(({ certPem }) => certPem) });
    bed = await startTestBed({
      persons: 100,
      seed: 1,
      clock: systemClock,
      random: systemRandom,
      identityOf: (endpoint) => demoIdentity(demo.folder, endpoint),
      trust: { ...believed, fingerprint: (fingerprint, at) => believed.fingerprint(seen(fingerprint), at) },
    });
    lay('rolling', first);
    lay('next', third);
    lay('caller', caller);
    const from = new Date(Math.ceil((Date.now() + 20_000) / FULL_SECOND) * FULL_SECOND).toISOString().replace('.000Z', 'Z');
    gateway = await secondGateway(
      demo,
      'http',
      (configuration) => ({
        ...configuration,
        identity: { ...pair('rolling'), next: { ...pair('next'), from } },
        endpoints: {
          ...configuration.endpoints,
          esp: { ...configuration.endpoints['esp'], url: bed.addresses.esp.soap },
          'cir-presence': { ...configuration.endpoints['cir-presence'], url: bed.addresses.cir.rest },
        },
        callers: configuration.callers.map((caller) =>
          caller.id === 'lv-vp-iiis' ? { ...caller, nextCertificate: 'file:caller.cert.pem' } : caller,
        ),
        log: { level: 'info' },
      }),
      { clock: { now: () => Date.now() + aheadMs }, logTo: (line) => void log.push(line) },
    );
  }, 30_000);
  afterAll(async () => {
    await gateway?.close();
    await bed.close();
    await demo.close();
  });

  /** A caller that believes these certificates of the gateway and no other. */
  const pinning = (...pinned: readonly TestIssued[]): Connection => ({
    ...demo.system('lv-vp-iiis').connection,
    url: gateway?.url ?? '',
    trust: trustFrom({ anchors: [], pinned: pinned.map(({ certPem }) => certPem) }),
  });
  const presence = () =>
    canonicalQuery('law-enforcement-presence', subjectOf('entryAndVisa'), {
      nationalFile: 'VP-SYN-1',
      orderedBy: 'lv-vp-syn-007',
      grounds: 'synthetic',
      offence: 'terrorist-offence',
    });
  const outcome = async (connection: Connection): Promise<string> => ask(connection, presence()).then(codeOf, () => 'not believed');

  /** Who signs now, towards callers; an answer is complete only when the endpoint believed the gateway too. */
  async function signer(): Promise<string> {
    for (const [name, issued] of Object.entries({ first, second, third })) {
      const answer = await ask(pinning(issued), presence()).catch(() => undefined);
      if (answer?.kind === 'reply') return answer.reply.complete ? name : `${name}, towards callers only`;
    }
    return 'nobody';
  }

  test('signs with the pair that it was started with', async () => {
    expect(await signer()).toBe('first');
    expect(await outcome(pinning(second, third))).toBe('not believed');
  });

  test('keeps the old pair while the new one is half there, and says so', async () => {
    writeFileSync(join(demo.folder, 'rolling.key.pem'), second.keyPem);
    await gateway?.refreshKeys();
    expect(await signer()).toBe('first');
    expect(log.filter((line) => line.includes('keys-unusable'))).toHaveLength(1);
    const metrics = await (await fetch(`${gateway?.url}/metrics`)).text();
    expect(metrics).toContain('gateway_key_changes_total{identity="identity",result="keys-unusable"} 1');
  });

  test('takes the whole pair without losing a request', async () => {
    const both = pinning(first, second);
    const asking = Array.from({ length: 12 }, async (_, index) => {
      if (index === 4) {
        lay('rolling', second);
        await gateway?.refreshKeys();
      }
      return outcome(both);
    });
    expect(new Set(await Promise.all(asking))).toEqual(new Set(['answered']));
    expect(await signer()).toBe('second');
    expect(log.some((line) => line.includes('key taken over'))).toBe(true);
  });

  test('knows a caller by either of its certificates while it changes its own', async () => {
    const current = pinning(second);
    const next = { ...current, identity: loadIdentity(caller.keyPem, caller.certPem) };
    const stranger = { ...current, identity: loadIdentity(first.keyPem, first.certPem) };
    expect([await outcome(current), await outcome(next), await outcome(stranger)]).toEqual([
      'answered',
      'answered',
      expect.stringMatching(/^auth-/),
    ]);
  });

  test('goes over to the next pair at its time', async () => {
    expect(await signer()).toBe('second');
    aheadMs = 40_000;
    expect(await signer()).toBe('third');
    const order = [...new Set(asked)].map((fingerprint) =>
      [first, second, third].findIndex(({ certPem }) => fingerprintOf(new X509Certificate(certPem).raw) === fingerprint),
    );
    expect(order).toEqual([0, 1, 2]);
  });
});

describe('gateway serve', () => {
  test('looks at its keys when it is told to (SIGHUP)', async () => {
    const demo = await runningDemo(10);
    const configuration = parse(readFileSync(demo.configuration, 'utf8')) as Record<string, object>;
    const port = await freePort();
    const file = join(demo.folder, 'serve.yaml');
    const own = {
      ...configuration,
      listen: { host: '127.0.0.1', port, publicUrl: `http://127.0.0.1:${port}` },
      audit: { ...configuration['audit'], directory: 'serve-audit' },
      store: { file: 'serve.sqlite' },
      log: { level: 'info' },
    };
    writeFileSync(file, stringify(own, { aliasDuplicateObjects: false }));
    const serving = spawn(process.execPath, ['src/gateway.js', 'serve', '--config', file], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const renewed = testPki().issue({ cn: 'renewed', kind: 'ec' });
      let changed = '';
      for await (const line of createInterface({ input: serving.stdout })) {
        if (line.includes('"ready":true')) {
          writeFileSync(join(demo.folder, 'keys/gateway.key.pem'), renewed.keyPem);
          writeFileSync(join(demo.folder, 'keys/gateway.cert.pem'), renewed.certPem);
          serving.kill('SIGHUP');
        }
        if (line.includes('key taken over')) {
          changed = line;
          break;
        }
      }
      expect(JSON.parse(changed)).toMatchObject({ identity: 'identity', notAfter: expect.stringMatching(/^20/) });
    } finally {
      serving.kill('SIGTERM');
      if (serving.exitCode === null) await once(serving, 'exit');
      await demo.close();
    }
  }, 30_000);
});
