import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { systemClock } from '../../src/command/system-sources.ts';
import { freePort } from '../../src/gateway/front/free-port.ts';
import { derFromConcatenated } from '../../src/signing/ecdsa-form.ts';
import { trustFrom } from '../../src/signing/trust.ts';
import { verifySoap } from '../../src/signing/wss/verify-soap.ts';
import { ask, canonicalQuery, subjectOf } from '../support/questions.ts';
import { ROOT, runningDemo, type RunningDemo } from '../support/running-demo.ts';
import { runTool, testWith, type ToolRun } from './foreign-tool.ts';

jest.setTimeout(60_000);

const MODULE = '/usr/lib/softhsm/libsofthsm2.so';
const testTools = testWith('sh', '-c', 'softhsm2-util --version && command -v pkcs11-tool && xmlsec1 --version && openssl version');
/** The binding is no dependency of the gateway: whoever has a token installs it. */
const hasBinding = spawnSync(process.execPath, ['-e', "require('pkcs11js')"], { cwd: ROOT, stdio: 'ignore' }).status === 0;
if (!hasBinding) process.stderr.write('Skipped: pkcs11js is not installed beside the gateway.\n');
const testToken = hasBinding ? testTools : test.skip;
const isReady = testToken !== test.skip;

const PIN = '2468';
const KEYS = {
  'ec-256': 'EC:prime256v1',
  'ec-384': 'EC:secp384r1',
  'rsa-3072': 'rsa:3072',
  ed: 'EC:edwards25519',
  next: 'EC:prime256v1',
} as const;
type KeyName = keyof typeof KEYS;

let folder: string;
let environment: Record<string, string>;
const inFolder = (name: string): string => join(folder, name);
const reference = (key: string, pin = 'pin'): string =>
  `pkcs11:token=gateway;object=${key}?module-path=${MODULE}&pin-source=file:${inFolder(pin)}`;

async function run(command: string, ...options: readonly string[]): Promise<ToolRun> {
  return runTool(command, options, environment);
}
async function done(command: string, ...options: readonly string[]): Promise<string> {
  const { status, stdout, stderr } = await run(command, ...options);
  if (status !== 0) throw new Error(`${command} ${options[0]}: ${stderr}`);
  return stdout;
}
const gateway = (...options: readonly string[]): Promise<ToolRun> => run(process.execPath, join(ROOT, 'src/gateway.js'), ...options);
const signInToken = (...options: readonly string[]): Promise<string> =>
  done(process.execPath, join(ROOT, 'test/interop/sign-in-token.ts'), ...options);

/** A certificate of a token's key, by a request that the gateway made; `<name>.cert.pem`, issued by `ca.pem`. */
async function certify(name: string): Promise<void> {
  const request = inFolder(`${name}.csr.pem`);
  const made = await gateway('keys', 'csr', '--key', reference(name), '--subject', `CN=TEST ONLY ${name},O=TEST ONLY`, '--out', request);
  expect(made).toMatchObject({ status: 0, stderr: '' });
  await done('openssl', 'req', '-verify', '-noout', '-in', request);
  const issuer = ['-CA', inFolder('ca.pem'), '-CAkey', inFolder('ca.key'), '-days', '2', '-copy_extensions', 'copy'];
  await done('openssl', 'x509', '-req', '-in', request, ...issuer, '-out', inFolder(`${name}.pem`));
  const answer = [inFolder('ca.pem'), inFolder(`${name}.pem`)];
  const imported = await gateway('keys', 'import', ...answer, '--key', reference(name), '--out', folder, '--name', name);
  expect(imported).toMatchObject({ status: 0, stdout: `wrote ${name}.cert.pem\n` });
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-softhsm-'));
  environment = { SOFTHSM2_CONF: inFolder('softhsm2.conf') };
  if (!isReady) return;
  mkdirSync(inFolder('tokens'));
  writeFileSync(inFolder('softhsm2.conf'), `directories.tokendir = ${inFolder('tokens')}\nobjectstore.backend = file\nlog.level = ERROR\n`);
  writeFileSync(inFolder('pin'), `${PIN}\n`);
  await done('softhsm2-util', '--init-token', '--free', '--label', 'gateway', '--so-pin', '13579', '--pin', PIN);
  for (const [index, [label, type]] of Object.entries(KEYS).entries()) {
    const named = ['--label', label, '--id', `0${index + 1}`, '--key-type', type];
    await done('pkcs11-tool', '--module', MODULE, '--token-label', 'gateway', '--login', '--pin', PIN, '--keypairgen', ...named);
  }
  const authority = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-keyout', inFolder('ca.key')];
  await done('openssl', 'req', '-x509', ...authority, '-out', inFolder('ca.pem'), '-subj', '/CN=TEST ONLY token CA', '-days', '2');
  for (const name of Object.keys(KEYS)) await certify(name);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a key in a SoftHSM token', () => {
  testToken.each([
    ['ec-256', 'ecdsa-sha256', ['-sha256']],
    ['ec-256', 'ecdsa-sha512', ['-sha512']],
    ['ec-384', 'ecdsa-sha384', ['-sha384']],
    ['rsa-3072', 'rsa-pkcs1-sha256', ['-sha256']],
    ['rsa-3072', 'rsa-pkcs1-sha512', ['-sha512']],
    ['rsa-3072', 'rsa-pss-sha256', ['-sha256', '-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:32']],
    ['rsa-3072', 'rsa-pss-sha384', ['-sha384', '-sigopt', 'rsa_padding_mode:pss', '-sigopt', 'rsa_pss_saltlen:48']],
  ] as const)('%s signs with %s as OpenSSL verifies', async (name, algorithm, how) => {
    const [message, signature, publicKey] = ['message', 'signature', `${name}.pub`].map(inFolder) as [string, string, string];
    writeFileSync(message, 'a synthetic message');
    writeFileSync(publicKey, await done('openssl', 'x509', '-pubkey', '-noout', '-in', inFolder(`${name}.pem`)));
    const made = Buffer.from(await signInToken('raw', reference(name), algorithm, message), 'base64');
    writeFileSync(signature, name.startsWith('ec') ? derFromConcatenated(made) : made);
    await done('openssl', 'dgst', ...how, '-verify', publicKey, '-signature', signature, message);
    writeFileSync(message, 'another message');
    expect((await run('openssl', 'dgst', ...how, '-verify', publicKey, '-signature', signature, message)).status).not.toBe(0);
  });

  testToken('ed signs with ed25519 as OpenSSL verifies', async () => {
    writeFileSync(inFolder('message'), 'a synthetic message');
    const made = await signInToken('raw', reference('ed'), 'ed25519', inFolder('message'));
    writeFileSync(inFolder('signature'), Buffer.from(made, 'base64'));
    const files = ['-inkey', inFolder('ed.pem'), '-certin', '-in', inFolder('message'), '-sigfile', inFolder('signature')];
    await done('openssl', 'pkeyutl', '-verify', '-rawin', ...files);
  });

  testToken.each(['ec-256', 'ec-384', 'rsa-3072'] as const satisfies readonly KeyName[])(
    '%s signs SOAP that xmlsec1 and the gateway verify',
    async (name) => {
      const message = await signInToken('soap', reference(name), inFolder(`${name}.cert.pem`));
      writeFileSync(inFolder('message.xml'), message);
      const ids = ['BinarySecurityToken', 'Timestamp', 'Body', 'Action', 'To', 'MessageID'].flatMap((local) => ['--id-attr:Id', local]);
      await done('xmlsec1', '--verify', '--pubkey-cert-pem', inFolder(`${name}.pem`), ...ids, inFolder('message.xml'));
      const trust = trustFrom({ anchors: [readFileSync(inFolder('ca.pem'), 'utf8')], pinned: [] });
      const { signer } = await verifySoap(Buffer.from(message), { trust, clock: systemClock });
      expect(signer.certificate.subject).toContain(`TEST ONLY ${name}`);
    },
  );

  testToken('leaves the event loop alone while a hundred RSA signatures are made', async () => {
    const { p99Ms } = JSON.parse(await signInToken('load', reference('rsa-3072'), 'rsa-pkcs1-sha256', '100')) as { p99Ms: number };
    expect(p99Ms).toBeLessThan(20);
  });

  testToken('shows what it is, and where it cannot be used one line says why', async () => {
    const shown = await gateway('keys', 'show', '--json', reference('rsa-3072'));
    expect(JSON.parse(shown.stdout)).toMatchObject({
      files: [{ file: 'pkcs11:token=gateway;object=rsa-3072', content: [{ holds: 'private key', kind: 'RSA 3072' }] }],
    });
    expect(shown.stdout).not.toContain(PIN);
    writeFileSync(inFolder('wrong'), '0000');
    for (const [place, code] of [
      [reference('ec-256', 'wrong'), 'keys-token-pin'],
      [reference('absent'), 'keys-token-key-unknown'],
      [reference('ec-256').replace('token=gateway', 'token=other'), 'keys-token-unavailable'],
      [reference('ec-256').replace(MODULE, '/nowhere.so'), 'keys-token-unavailable'],
    ] as const) {
      const { status, stderr } = await gateway('keys', 'show', place);
      expect([status, stderr.split('\n').length]).toEqual([1, 2]);
      expect(stderr).toContain(`gateway: ${code}: `);
    }
  });
});

describe('a gateway whose key lies in a SoftHSM token', () => {
  let demo: RunningDemo;
  beforeAll(async () => {
    demo = await runningDemo(100);
  });
  afterAll(() => demo.close());

  /** A gateway of its own whose mocks are the demonstration's; they do not know its key, so queries are refused, in signed answers. */
  testToken('signs with it, and with the next one from its time on', async () => {
    const configuration = parse(readFileSync(demo.configuration, 'utf8')) as Record<string, object>;
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const [key, certificate] = [reference('ec-256'), `file:${inFolder('serving.pem')}`];
    const serve = (named: string): void => writeFileSync(inFolder('serving.pem'), readFileSync(inFolder(`${named}.cert.pem`)));
    serve('ec-256');
    const soon = new Date(Math.ceil((Date.now() + 4_000) / 1_000) * 1_000).toISOString().replace('.000Z', 'Z');
    const next = { key: reference('next'), certificate: `file:${inFolder('next.cert.pem')}`, from: soon };
    const own = {
      ...configuration,
      listen: { host: '127.0.0.1', port, publicUrl: url },
      identity: { key, certificate, next },
      audit: { ...configuration['audit'], directory: 'token-audit' },
      store: { file: 'token.sqlite' },
      log: { level: 'info' },
    };
    const file = join(demo.folder, 'token.yaml');
    writeFileSync(file, stringify(own, { aliasDuplicateObjects: false }));
    const child = spawn(process.execPath, ['src/gateway.js', 'serve', '--config', file], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...environment },
    });
    try {
      for await (const line of createInterface({ input: child.stdout })) if (line.includes('"ready":true')) break;
      const pinned = (name: string) => ({
        ...demo.system('lv-vp-iiis').connection,
        url,
        trust: trustFrom({ anchors: [], pinned: [readFileSync(inFolder(`${name}.pem`), 'utf8')] }),
      });
      const question = canonicalQuery('border-check', subjectOf('entryAndVisa'));
      const believed = async (name: string): Promise<boolean> =>
        ask(pinned(name), question).then(
          ({ kind }) => kind === 'problem',
          () => false,
        );
      expect([await believed('ec-256'), await believed('next')]).toEqual([true, false]);
      while (!(await believed('next'))) expect(Date.now()).toBeLessThan(Date.parse(soon) + 5_000);
      expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(soon));
      expect(await believed('ec-256')).toBe(false);
    } finally {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
    }
  });
});
