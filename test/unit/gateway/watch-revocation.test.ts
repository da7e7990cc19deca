import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { loadConfig } from '../../../src/config/load-config.ts';
import { openCounters } from '../../../src/gateway/counters.ts';
import { profilesOfAlgorithms, readTrust, revocationPlan } from '../../../src/gateway/read-trust.ts';
import { fetchThrough, watchRevocation, type RevocationPlan, type RevocationWatch } from '../../../src/gateway/watch-revocation.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../../src/kernel/http-message.ts';
import type { RevocationFault } from '../../../src/signing/trust/revocation-rules.ts';
import { fingerprintOf } from '../../../src/signing/identity.ts';
import { testAuthority } from '../../support/authority.ts';

const NOW = Date.UTC(2026, 5, 1);
const HOUR = 3_600_000;
const random = { bytes: (count: number): Uint8Array => new Uint8Array(count) };

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-revocation-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function answering(status: number, body: Uint8Array): { readonly asked: HttpRequestMessage[]; readonly client: RevocationWatch['client'] } {
  const asked: HttpRequestMessage[] = [];
  const client = async (request: HttpRequestMessage): Promise<HttpResponseMessage> => {
    asked.push(request);
    return { status, headers: {}, body };
  };
  return { asked, client };
}

describe('what lies behind a location', () => {
  test('is read from files and by HTTP, and responders are asked by POST', async () => {
    writeFileSync(join(folder, 'a.crl'), 'list');
    const { asked, client } = answering(200, Buffer.from('answer'));
    const fetchBytes = fetchThrough(client);
    expect(Buffer.from(await fetchBytes(`file:${join(folder, 'a.crl')}`)).toString()).toBe('list');
    expect(Buffer.from(await fetchBytes('http://lists.example/a.crl')).toString()).toBe('answer');
    await fetchBytes('http://status.example/', { mediaType: 'application/ocsp-request', body: Buffer.from('q') });
    expect(asked.map(({ method, url, headers }) => [method, url, headers['content-type']])).toEqual([
      ['GET', 'http://lists.example/a.crl', undefined],
      ['POST', 'http://status.example/', 'application/ocsp-request'],
    ]);
  });

  test('is refused where there is none, too much, or another answer than 200', async () => {
    const fetchBytes = fetchThrough(answering(404, Buffer.from('<html>')).client);
    await expect(fetchBytes('http://lists.example/a.crl')).rejects.toMatchObject({
      code: 'endpoint-unavailable',
      details: { rule: 'http/404' },
    });
    await expect(fetchBytes(`file:${join(folder, 'none.crl')}`)).rejects.toMatchObject({ code: 'config-file-unreadable' });
    const large = join(folder, 'large.crl');
    writeFileSync(large, '');
    truncateSync(large, 33_554_433);
    await expect(fetchBytes(`file:${large}`)).rejects.toMatchObject({ code: 'revocation-list-refused', details: { rule: 'crl/size' } });
  });
});

describe('watching revocation', () => {
  beforeEach(() => void jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate'] }));
  afterEach(() => void jest.useRealTimers());

  const watching = async (refresh: RevocationPlan['trust']['refresh']) => {
    const counters = openCounters();
    const error = jest.fn();
    const { client } = answering(200, new Uint8Array());
    const clock = { now: () => NOW };
    const stop = await watchRevocation([{ key: 'trust', trust: { refresh }, everyMs: HOUR }], {
      client,
      clock,
      random,
      counters,
      log: { error },
    });
    return { stop, counters, error };
  };

  test('looks before it resolves, then again and again, until it is stopped', async () => {
    const refresh = jest.fn(async (): Promise<readonly RevocationFault[]> => []);
    const { stop, counters } = await watching(refresh);
    expect(refresh).toHaveBeenCalledTimes(1);
    await jest.advanceTimersByTimeAsync(2 * HOUR);
    expect(refresh).toHaveBeenCalledTimes(3);
    stop();
    await jest.advanceTimersByTimeAsync(2 * HOUR);
    expect(refresh).toHaveBeenCalledTimes(3);
    expect(counters.text()).toContain('gateway_revocation_looks_total{trust="trust",result="renewed"} 3');
  });

  test('does not begin a look while one is under way', async () => {
    let finish = (): void => undefined;
    const refresh = jest.fn(async (): Promise<readonly RevocationFault[]> => []);
    const { stop } = await watching(refresh);
    refresh.mockImplementation(() => new Promise((resolve) => (finish = () => resolve([]))));
    await jest.advanceTimersByTimeAsync(3 * HOUR);
    expect(refresh).toHaveBeenCalledTimes(2);
    finish();
    await jest.advanceTimersByTimeAsync(HOUR);
    expect(refresh).toHaveBeenCalledTimes(3);
    stop();
  });

  test('tells the operator which source failed and why, and goes on', async () => {
    const fault = { source: 'http://lists.example/a.crl', error: new GatewayError('revocation-list-refused', { rule: 'crl/stale' }) };
    const { stop, counters, error } = await watching(async () => [fault]);
    expect(error).toHaveBeenCalledWith(
      expect.objectContaining({ trust: 'trust', source: fault.source, code: 'revocation-list-refused', rule: 'crl/stale' }),
      expect.any(String),
    );
    expect(counters.text()).toContain('gateway_revocation_looks_total{trust="trust",result="revocation-list-refused"} 1');
    stop();
  });

  test('survives a look that breaks', async () => {
    const { stop, counters } = await watching(() => Promise.reject(new Error('broken')));
    expect(counters.text()).toContain('result="internal-error"} 1');
    stop();
  });
});

describe('trust as configured', () => {
  const root = testAuthority({ cn: 'Synthetic Root' });
  const middle = root.authority({ cn: 'Middle' });
  const signer = middle.issue({ cn: 'signer', purposes: ['1.3.6.1.5.5.7.3.2'] });
  const texts: Readonly<Record<string, string>> = { 'file:root': root.pem, 'file:middle': middle.pem, 'file:broken': 'no certificate' };

  const configured = (trust: string, algorithms = '') => {
    const reference = "'file:any'";
    const config = loadConfig({
      text: `
version: 1
authority: { memberState: LVA, id: ocma }
listen: { publicUrl: 'https://gateway.example' }
identity: { key: ${reference}, certificate: ${reference} }
callers: [{ id: a, authority: a, userCategories: [police], certificate: ${reference}, tokenKey: ${reference} }]
trust: { ${trust} }
endpoints: { esp: { kind: esp, adapter: esp-soap, url: 'https://esp.example', anchors: [${reference}] } }
audit: { directory: audit, key: ${reference}, digestKey: env:KEY }
store: { file: db }
${algorithms}`,
      environment: {},
    });
    const surroundings = {
      algorithms: profilesOfAlgorithms(config.algorithms),
      folder,
      read: (reference: string) => texts[reference] ?? '',
    };
    const read = () => readTrust(config.trust, [], 'trust', surroundings);
    return { config, read, algorithms: surroundings.algorithms };
  };

  test('takes anchors, intermediates and what is asked of chains from the configuration', () => {
    const trust = configured("anchors: ['file:root'], chains: { intermediates: ['file:middle'], purposes: [1.3.6.1.5.5.7.3.2] }").read();
    expect(trust.certificate(signer.der, NOW)).toMatchObject({ fingerprint: fingerprintOf(signer.der), chain: { length: 2 } });
    expect(() => trust.certificate(middle.issue({ cn: 'other' }).der, NOW)).toThrow(
      expect.objectContaining({ code: 'auth-certificate-purpose' }),
    );
  });

  test('names the key whose certificate cannot be read', () => {
    const { read } = configured("anchors: ['file:root'], chains: { intermediates: ['file:broken'] }");
    expect(read).toThrow(
      expect.objectContaining({ code: 'keys-unusable', details: expect.objectContaining({ field: 'trust.chains.intermediates[0]' }) }),
    );
  });

  test('reads lists against the folder of the configuration, as often as it says', async () => {
    writeFileSync(join(folder, 'root.crl'), root.list({ thisUpdate: NOW - HOUR, revoked: [{ serial: middle.serial, at: NOW - HOUR }] }));
    writeFileSync(join(folder, 'middle.crl'), middle.list({ thisUpdate: NOW - HOUR }));
    const { config, read } = configured(
      "anchors: ['file:root'], chains: { intermediates: ['file:middle'] }, revocation: { mode: crl, lists: ['file:root.crl', 'file:middle.crl'], refreshMs: 60000 }",
    );
    const trust = read();
    expect(revocationPlan('trust', config.trust, trust)).toEqual([{ key: 'trust', trust, everyMs: 60_000 }]);
    expect(revocationPlan('endpoints.esp', config.endpoints['esp'], trust)).toEqual([]);
    expect(() => trust.certificate(signer.der, NOW)).toThrow(expect.objectContaining({ code: 'auth-revocation-unknown' }));
    const { client } = answering(500, new Uint8Array());
    await expect(trust.refresh({ fetchBytes: fetchThrough(client), random }, NOW)).resolves.toEqual([]);
    expect(() => trust.certificate(signer.der, NOW)).toThrow(expect.objectContaining({ code: 'auth-certificate-revoked' }));
  });

  test('dates profiles of algorithms, beside the packaged one', () => {
    const { algorithms } = configured(
      "anchors: ['file:root']",
      "algorithms: { sha2-2026: { acceptUntil: '2031-01-01T00:00:00Z' }, next: { signatures: [ecdsa-sha384], acceptFrom: '2030-01-01T00:00:00Z', signFrom: '2030-06-01T00:00:00Z' } }",
    );
    expect(algorithms.accepts('ecdsa-sha256', signer.key, Date.UTC(2030, 11, 31))).toBe(true);
    expect(algorithms.accepts('ecdsa-sha256', signer.key, Date.UTC(2031, 0, 1))).toBe(false);
    expect(algorithms.signingTimes).toEqual([Date.UTC(2030, 5, 1)]);
  });
});
