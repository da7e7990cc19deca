import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Answer } from '../../src/client/answer.ts';
import type { Connection } from '../../src/client/connection.ts';
import { askSoap } from '../../src/client/soap-answer.ts';
import { soapQuery } from '../../src/client/soap-request.ts';
import { demoCertificate, demoIdentity } from '../../src/command/demo-folder.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';
import type { RunningGateway } from '../../src/gateway/assemble.ts';
import { startTestBed, type TestBed } from '../../src/mocks/test-bed.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { decryptBody } from '../../src/signing/xml-encryption/decrypt-body.ts';
import { encryptBody } from '../../src/signing/xml-encryption/encrypt-body.ts';
import type { EncryptionIdentity } from '../../src/signing/xml-encryption/encryption-identity.ts';
import type { SoapVersion } from '../../src/wire/soap/soap-version.ts';
import { startRelay, type Relay } from '../interop/relay.ts';
import { testPki } from '../support/pki.ts';
import { canonicalQuery, codeOf, subjectOf } from '../support/questions.ts';
import { refusalLater } from '../support/refusal.ts';
import { runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { secondGateway, type WrittenConfiguration } from '../support/second-gateway.ts';
import { testRecipient, type RecipientKind, type TestRecipient } from '../unit/signing/xml-encryption/encryption-world.ts';

const CALLER = 'lv-vrs-reis';
const FAMILY_NAME = subjectOf('visaAndRefusal').familyName ?? '';
const question = (profile: 'border-check' | 'law-enforcement-presence' = 'border-check') =>
  canonicalQuery(profile, subjectOf('visaAndRefusal'));

let demo: RunningDemo;
beforeAll(async () => {
  demo = await runningDemo(100);
}, 30_000);
afterAll(() => demo.close());

/** What a caller sends and reads with; what passed over the wire is noted. */
interface Manner {
  readonly url: string;
  /** To whom the query is encrypted; nobody unless told. */
  readonly to?: TestRecipient;
  readonly identities: readonly EncryptionIdentity[];
  readonly sent?: string[];
  readonly received?: string[];
}

/** Asks over SOAP as the caller; the answer is decrypted, verified and decoded. */
async function asked(version: SoapVersion, { url, to, identities, sent, received }: Manner, query = question()): Promise<Answer> {
  const { connection } = demo.system(CALLER);
  const encrypting: Connection = {
    ...connection,
    url,
    async http(request, signal) {
      const body = to === undefined ? request.body : encryptBody(request.body, [to.recipient()], connection);
      sent?.push(Buffer.from(body).toString());
      const response = await connection.http({ ...request, body }, signal);
      received?.push(Buffer.from(response.body).toString());
      return { ...response, body: (await decryptBody(response.body, { identities, random: systemRandom })).bytes };
    },
  };
  return askSoap(encrypting, await soapQuery(encrypting, query, version));
}

const systemsOf = (answer: Answer): readonly string[] =>
  answer.kind === 'reply' ? answer.reply.parts.map(({ system, status }) => `${system ?? 'concealed'} ${status}`).sort() : [codeOf(answer)];
const ANSWERED = ['EES HIT', 'ETIAS NO_HIT', 'VIS HIT'];

function lay(name: string, { issued }: TestRecipient): { readonly key: string; readonly certificate: string } {
  writeFileSync(join(demo.folder, `${name}.key.pem`), issued.keyPem);
  writeFileSync(join(demo.folder, `${name}.cert.pem`), issued.certPem);
  return { key: `file:${name}.key.pem`, certificate: `file:${name}.cert.pem` };
}

interface Arrangement {
  readonly name: string;
  readonly caller: RecipientKind;
  readonly gateway: RecipientKind;
  readonly portal: RecipientKind;
  readonly agreed: object;
  readonly methods: readonly string[];
}

describe.each<Arrangement>([
  { name: 'RSA key transport', caller: 'rsa', gateway: 'rsa', portal: 'rsa', agreed: {}, methods: ['xmlenc11#rsa-oaep', '#aes256-gcm'] },
  {
    name: 'ECDH-ES',
    caller: 'prime256v1',
    gateway: 'secp384r1',
    portal: 'secp521r1',
    agreed: { cipher: 'aes128-gcm' },
    methods: ['#ECDH-ES', '#kw-aes128', '#aes128-gcm'],
  },
])('messages encrypted with $name', ({ agreed, methods, ...kinds }) => {
  const pki = testPki();
  const caller = testRecipient(pki, kinds.caller);
  const own = testRecipient(pki, kinds.gateway);
  const portal = testRecipient(pki, kinds.portal);
  const stranger = testRecipient(pki, kinds.caller);
  let bed: TestBed;
  let relay: Relay;
  let gateway: RunningGateway;

  const configured = (configuration: WrittenConfiguration, leg: object): object => ({
    ...configuration,
    encryption: lay(`own-${kinds.gateway}`, own),
    callers: configuration.callers.map((party) =>
      party.id === CALLER ? { ...party, encryption: { certificate: lay(`caller-${kinds.caller}`, caller).certificate, ...agreed } } : party,
    ),
    endpoints: {
      ...configuration.endpoints,
      esp: { ...configuration.endpoints['esp'], url: `${relay.url}${new URL(bed.addresses.esp.soap).pathname}`, ...leg },
    },
  });
  const encryptedLeg = () => ({ encryption: { certificate: lay(`portal-${kinds.portal}`, portal).certificate, ...agreed } });

  beforeAll(async () => {
    bed = await startTestBed({
      persons: 100,
      seed: 1,
      clock: systemClock,
      random: systemRandom,
      identityOf: (endpoint) => demoIdentity(demo.folder, endpoint),
      trust: trustFrom({ anchors: [], pinned: [demoCertificate(demo.folder, 'gateway')] }),
      encryption: { identities: [portal.identity], recipient: own.recipient() },
    });
    relay = await startRelay(bed.origin);
    gateway = await secondGateway(demo, 'http', (configuration) => configured(configuration, encryptedLeg()));
  }, 30_000);
  afterAll(async () => {
    await gateway.close();
    await relay.close();
    await bed.close();
  });
  beforeEach(() => {
    relay.meddling.response = undefined;
  });

  const manner = (): Manner => ({ url: gateway.url, to: own, identities: [caller.identity] });

  test.each(['1.1', '1.2'] as const)('a query in SOAP %s is answered, and nothing of it can be read on the way', async (version) => {
    const [sent, received]: [string[], string[]] = [[], []];
    const legs = relay.exchanges.length;
    expect(systemsOf(await asked(version, { ...manner(), sent, received }))).toEqual(ANSWERED);
    const exchanges = relay.exchanges.slice(legs).flatMap(({ request, response }) => [request.toString(), response.toString()]);
    const [query = '', reply = ''] = [sent[0], received[0]];
    expect(exchanges).toHaveLength(2);
    for (const message of [query, reply, ...exchanges]) {
      expect(message).toContain('<xenc:EncryptedData ');
      expect(message).not.toContain(FAMILY_NAME);
    }
    for (const method of methods) for (const message of [reply, ...exchanges.slice(0, 1)]) expect(message).toContain(method);
  });

  test('a refusal of a caller that is known is encrypted, too', async () => {
    const received: string[] = [];
    expect(codeOf(await asked('1.2', { ...manner(), received }, question('law-enforcement-presence')))).toMatch(/^policy-/);
    expect(received[0]).toContain('<xenc:EncryptedData ');
  });

  test('a reply can be read with no other key, whosever certificate goes with it', async () => {
    const reading = (identity: EncryptionIdentity) => refusalLater(() => asked('1.2', { ...manner(), identities: [identity] }));
    expect((await reading(stranger.identity)).code).toBe('auth-encryption-recipient');
    expect((await reading({ ...stranger.identity, facts: caller.identity.facts })).code).toBe('auth-encryption-failed');
  });

  test('a reply that is not decrypted is refused by the caller', async () => {
    const { connection } = demo.system(CALLER);
    const plain: Connection = {
      ...connection,
      url: gateway.url,
      http: (request, signal) => connection.http({ ...request, body: encryptBody(request.body, [own.recipient()], connection) }, signal),
    };
    const { code, details } = await refusalLater(async () => askSoap(plain, await soapQuery(plain, question(), '1.2')));
    expect([code, details.rule]).toEqual(['auth-token-refused', 'wss/no-encryption']);
  });

  test('a query in plain text is refused by name', async () => {
    const { url, identities } = manner();
    expect(codeOf(await asked('1.2', { url, identities }))).toBe('auth-encryption-missing');
  });

  test('a query encrypted to somebody else is refused by name', async () => {
    expect(codeOf(await asked('1.2', { ...manner(), to: stranger }))).toBe('auth-encryption-recipient');
  });

  test('a gateway without a key refuses an encrypted query by name', async () => {
    expect(codeOf(await asked('1.2', { ...manner(), url: demo.url }))).toBe('auth-token-refused');
  });

  test('an answer of the endpoint whose cipher text was changed is not believed', async () => {
    relay.meddling.response = (body) => {
      const changed = Buffer.from(body);
      const at = changed.lastIndexOf('</xenc:CipherValue>') - 100;
      changed[at] = changed[at] === 0x41 ? 0x42 : 0x41;
      return changed;
    };
    expect(codeOf(await asked('1.2', manner()))).toBe('encryption-invalid');
  });

  test('a leg is encrypted on both sides or on none', async () => {
    for (const [leg, refusal] of [
      [{}, 'signature-invalid'],
      [{ ...encryptedLeg(), url: demo.bed.addresses.esp.soap }, 'encryption-invalid'],
    ] as const) {
      const halfway = await secondGateway(demo, 'http', (configuration) => configured(configuration, leg));
      try {
        expect(codeOf(await asked('1.2', { ...manner(), url: halfway.url }))).toBe(refusal);
      } finally {
        await halfway.close();
      }
    }
  });
});
