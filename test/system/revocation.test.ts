import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Connection } from '../../src/client/connection.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { loadIdentity } from '../../src/signing/identity.ts';
import { testAuthority, type TestAnswerContent } from '../support/authority.ts';
import { ask, canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway } from '../support/second-gateway.ts';

const HOUR = 3_600_000;
const CALLER = 'lv-vp-iiis';

const authority = testAuthority({ cn: 'Synthetic National Authority' });
const caller = authority.issue({ cn: CALLER });
let demo: RunningDemo;
let publisher: Server;
const opened: RunningGateway[] = [];
const log: string[] = [];
/** What the authority publishes: a list at /list, answers at /status; nothing while it is away. */
let published: { readonly list?: Uint8Array; readonly status?: TestAnswerContent['status'] } = {};

beforeAll(async () => {
  demo = await runningDemo(100);
  writeFileSync(join(demo.folder, 'authority.pem'), authority.pem);
  writeFileSync(join(demo.folder, 'caller.pem'), caller.pem);
  publisher = createServer((request, response) => {
    const { list, status } = published;
    const answer = status && authority.answer({ serial: caller.serial, status, thisUpdate: now(), nextUpdate: now() + HOUR });
    const body = request.url === '/list' ? list : answer;
    response.statusCode = body === undefined ? 503 : 200;
    request.resume().on('end', () => response.end(body));
  });
  publisher.listen(0, '127.0.0.1');
  await once(publisher, 'listening');
}, 30_000);
afterAll(async () => {
  for (const gateway of opened) await gateway.close();
  publisher.close();
  await demo.close();
});

/** Authorities count in whole seconds. */
const now = (): number => Math.floor(Date.now() / 1_000) * 1_000;
const address = (path: string): string => `http://127.0.0.1:${(publisher.address() as AddressInfo).port}${path}`;

/** A question put by the caller to a gateway that was just started with this way of learning of revocations. */
async function outcome(revocation: object): Promise<string> {
  const gateway = await secondGateway(
    demo,
    'http',
    (configuration) => ({
      ...configuration,
      callers: configuration.callers.map((each) => (each.id === CALLER ? { ...each, certificate: 'file:caller.pem' } : each)),
      trust: { anchors: ['file:authority.pem'], revocation },
    }),
    { logTo: (line) => void log.push(line) },
  );
  opened.push(gateway);
  const connection: Connection = {
    ...demo.system(CALLER).connection,
    url: gateway.url,
    identity: loadIdentity(caller.keyPem, caller.pem),
  };
  const presence = canonicalQuery('law-enforcement-presence', subjectOf('entryAndVisa'), {
    nationalFile: 'VP-SYN-1',
    orderedBy: 'lv-vp-syn-007',
    grounds: 'synthetic',
    offence: 'terrorist-offence',
  });
  return codeOf(await ask(connection, presence));
}

const revoked = (): Uint8Array => authority.list({ thisUpdate: now(), revoked: [{ serial: caller.serial, at: now() - HOUR }] });

test.each<[string, () => typeof published, string]>([
  ['is answered when the list does not name it', () => ({ list: authority.list({ thisUpdate: now() }) }), 'answered'],
  ['is refused when the list names it', () => ({ list: revoked() }), 'auth-certificate-revoked'],
  ['is refused when there is no list', () => ({}), 'auth-revocation-unknown'],
  ['is refused when the list is old', () => ({ list: authority.list({ thisUpdate: now() - 48 * HOUR }) }), 'auth-revocation-unknown'],
])('a caller %s', async (_, publish, expected) => {
  published = publish();
  expect(await outcome({ mode: 'crl', lists: [address('/list')] })).toBe(expected);
});

test.each<[string, TestAnswerContent['status'] | undefined, string]>([
  ['is answered when the responder says good', 'good', 'answered'],
  ['is refused when the responder says revoked', { revokedAt: Date.UTC(2026, 0, 1) }, 'auth-certificate-revoked'],
  ['is refused when the responder does not know it', 'unknown', 'auth-revocation-unknown'],
  ['is refused when the responder is away', undefined, 'auth-revocation-unknown'],
])('a caller %s', async (_, status, expected) => {
  published = status === undefined ? {} : { status };
  expect(await outcome({ mode: 'ocsp', responders: [address('/status')] })).toBe(expected);
});

test('the operator is told what could not be had, and from where', async () => {
  expect(log.some((line) => line.includes(address('/list')) && line.includes('crl/stale'))).toBe(true);
  expect(log.some((line) => line.includes(address('/status')) && line.includes('http/503'))).toBe(true);
});
