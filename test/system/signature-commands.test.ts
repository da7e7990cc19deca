import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadIdentity } from '../../src/signing/identity.ts';
import { runCommand, type CommandRun } from '../support/command-line.ts';
import { testPki } from '../support/pki.ts';
import { ROOT } from '../support/running-demo.ts';
import { NOON } from '../support/signed-soap.ts';
import { attachment, signedPackage } from '../unit/signing/attachments/packages.ts';

const PATIENCE_MS = 60_000;
const NOON_TEXT = '2026-11-21T12:00:00Z';
const DOCUMENT = '<r:record xmlns:r="urn:synthetic"><r:person Id="p1">Bērziņš 9471</r:person><r:note Id="n1">free</r:note></r:record>';

let folder: string;
const path = (name: string): string => join(folder, name);
const signer = (name: string): readonly string[] => [
  '--key',
  `file:${path(`${name}.key.pem`)}`,
  '--certificate',
  `file:${path(`${name}.cert.pem`)}`,
];
const sign = (...args: readonly string[]): Promise<CommandRun> => runCommand(['signature', 'sign', ...args], { now: NOON });
const verify = (...args: readonly string[]): Promise<CommandRun> => runCommand(['signature', 'verify', ...args], { now: NOON });

/** Signs the document by the first signer and keeps it under that name. */
async function signed(name: string, ...args: readonly string[]): Promise<string> {
  expect(await sign(path('record.xml'), ...signer('ec'), '--out', path(name), ...args)).toMatchObject({ status: 0, err: '' });
  return path(name);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-signature-'));
  const pki = testPki();
  writeFileSync(path('ca.pem'), pki.caPem);
  writeFileSync(path('other-ca.pem'), testPki('Synthetic Stranger CA').caPem);
  for (const kind of ['ec', 'rsa', 'ed25519'] as const) {
    const { keyPem, certPem } = pki.issue({ cn: `synthetic-${kind}`, kind });
    writeFileSync(path(`${kind}.key.pem`), keyPem);
    writeFileSync(path(`${kind}.cert.pem`), certPem);
  }
  writeFileSync(path('record.xml'), DOCUMENT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** One line on standard error with code, place and what to do; nothing on standard output. */
function expectOneLine(ran: CommandRun, status: number, code: string, field: string): void {
  expect({ status: ran.status, out: ran.out.toString() }).toEqual({ status, out: '' });
  expect(ran.err.trimEnd().split('\n')).toEqual([expect.stringMatching(/^gateway: .+\. [A-Z].+\.$/)]);
  expect(ran.err).toContain(`gateway: ${code}: `);
  expect(ran.err).toContain(`(${field})`);
}

const ADDRESS = ['--action', 'urn:synthetic:action', '--to', 'https://receiver.example/'];

describe('what is signed verifies', () => {
  test.each([
    ['wss', ['--profile', 'wss', ...ADDRESS]],
    ['wss', ['--profile', 'wss', '--soap', '1.1', '--message-id', 'urn:uuid:1', ...ADDRESS]],
    ['dsig', []],
    ['dsig', ['--form', 'enveloping']],
    ['dsig', ['--form', 'detached', '--id', 'p1', 'n1']],
    ['dsig', ['--form', 'enveloped', '--id', 'p1']],
    ['jws', ['--profile', 'jws', '--type', 'synthetic+jws']],
  ])('as %s with %j', async (profile, args) => {
    for (const kind of ['ec', 'rsa', 'ed25519']) {
      const { status, out, err } = await sign(path('record.xml'), ...signer(kind), ...args);
      expect({ status, err }).toEqual({ status: 0, err: '' });
      const ran = await runCommand(['signature', 'verify', '-', '--json', '--trust', path('ca.pem')], { now: NOON, input: out });
      expect(JSON.parse(ran.out.toString())).toMatchObject({
        verdict: 'valid',
        profile,
        signer: { subject: `CN=synthetic-${kind}`, vouchedBy: 'authority', chain: [{ subject: 'CN=Synthetic Test CA' }] },
      });
      expect(ran.status).toBe(0);
    }
  });

  test.each(['ski', 'issuer-serial', 'thumbprint'])('by a certificate named by %s', async (form) => {
    const file = await signed('named.xml', '--profile', 'wss', '--key-reference', form, ...ADDRESS);
    expect(readFileSync(file, 'utf8')).not.toContain('BinarySecurityToken');
    expect((await verify(file, '--trust', path('ec.cert.pem'))).status).toBe(0);
    expect((await verify(file, '--trust', path('ca.pem'))).status).toBe(2);
  });

  test('by the algorithm asked for, of a key in a variable', async () => {
    const environment = { KEY: readFileSync(path('rsa.key.pem'), 'utf8'), CERT: readFileSync(path('rsa.cert.pem'), 'utf8') };
    const args = ['signature', 'sign', '-', '--key', 'env:KEY', '--certificate', 'env:CERT', '--algorithm', 'rsa-pss-sha384'];
    const { out } = await runCommand(args, { environment, input: Buffer.from(DOCUMENT) });
    const ran = await runCommand(['signature', 'verify', '-', '--json', '--trust', path('rsa.cert.pem')], { now: NOON, input: out });
    expect(JSON.parse(ran.out.toString())).toMatchObject({ verdict: 'valid', algorithm: 'rsa-pss-sha384' });
  });

  test('says what it wrote', async () => {
    const ran = await sign(path('record.xml'), ...signer('ec'), '--out', path('note.xml'), '--json');
    const { length } = readFileSync(path('note.xml'));
    expect(JSON.parse(ran.out.toString())).toEqual({
      file: path('note.xml'),
      profile: 'dsig',
      algorithm: 'ecdsa-sha256',
      fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
      bytes: length,
    });
  });

  test('a detached JWS with its payload, and with no other', async () => {
    const file = await signed('detached.jws', '--profile', 'jws', '--detached');
    const with_ = (payload: string): Promise<CommandRun> => verify(file, '--trust', path('ca.pem'), '--payload', payload);
    expect((await with_(path('record.xml'))).status).toBe(0);
    expect((await with_(path('ca.pem'))).status).toBe(1);
    expectOneLine(await verify(file, '--trust', path('ca.pem')), 2, 'command-usage', '--payload');
  });
});

describe('a verdict', () => {
  test('valid: who, by what, which bytes, and which not', async () => {
    const file = await signed('beside.xml', '--form', 'detached', '--id', 'p1');
    const { status, out } = await verify(file, '--trust', path('ca.pem'));
    expect(status).toBe(0);
    expect(out.toString().replace(/[0-9a-f]{64}/g, '…')).toMatchInlineSnapshot(`
     "valid: XML signature (by its form), strict policy, at 2026-11-21T12:00:00.000Z
     signer: CN=synthetic-ec (EC P-256)
       fingerprint …
       valid 2020-01-01T00:00:00.000Z to 2049-01-01T00:00:00.000Z
       issued by CN=Synthetic Test CA, fingerprint …
       vouched for by an authority that was given
     algorithm: ecdsa-sha256
     covered:
       /record/person: 68 bytes, from byte 34 on, reference "#p1"
     not covered:
       /record/note: 29 bytes, from byte 78 on
     "
    `);
  });

  test('invalid: why, and what to do', async () => {
    const file = await signed('changed.xml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('9471', '9472'));
    const { status, out } = await verify('--trust', path('ca.pem'), file);
    expect(status).toBe(1);
    expect(out.toString()).toMatchInlineSnapshot(`
     "invalid: XML signature (by its form), strict policy, at 2026-11-21T12:00:00.000Z
     why: auth-signature-digest: A signed part is not the one that was signed (ds:Reference[1], rule xmldsig/digest)
     do: Sign the parts exactly as sent, and change nothing afterwards.
     "
    `);
    expect(JSON.parse((await verify(file, '--trust', path('ca.pem'), '--json')).out.toString())).toMatchObject({
      verdict: 'invalid',
      reason: { code: 'auth-signature-digest', rule: 'xmldsig/digest' },
    });
  });

  test('cannot tell: nothing to judge with', async () => {
    const { status, out } = await verify(await signed('unjudged.xml'));
    expect(status).toBe(2);
    expect(out.toString()).toMatch(/^cannot tell: .*\nwhy: auth-signature-key-unknown: .*\ndo: .*--trust\.\n$/);
  });

  test('is given for the time asked about', async () => {
    const file = await signed('message.xml', '--profile', 'wss', ...ADDRESS);
    const at = async (...args: readonly string[]): Promise<number> =>
      (await runCommand(['signature', 'verify', file, '--trust', path('ca.pem'), ...args], { now: NOON + 86_400_000 })).status;
    expect(await at()).toBe(1);
    expect(await at('--at', NOON_TEXT)).toBe(0);
    expect(await at('--at', '2026-11-21T14:00:00.000+02:00')).toBe(0);
    expect(await at('--at', '2019-01-01T00:00:00Z')).toBe(1);
  });

  test('names the profile that was told, though another one fits', async () => {
    const file = await signed('told.xml', '--profile', 'wss', ...ADDRESS);
    expect((await verify(file, '--profile', 'dsig', '--trust', path('ca.pem'))).out.toString()).toMatch(
      /^cannot tell: XML signature, strict policy/,
    );
  });

  test('rests on the key of the message by the legacy policy only', async () => {
    const file = await signed('embedded.xml');
    const legacy = await verify(file, '--trust', 'embedded', '--policy', 'legacy');
    expect(legacy.status).toBe(0);
    expect(legacy.out.toString()).toContain('vouched for by nobody: the message brings the key itself');
    expectOneLine(await verify(file, '--trust', 'embedded'), 2, 'command-usage', '--trust');
    expectOneLine(await verify(file, '--trust', 'embedded', path('ca.pem'), '--policy', 'legacy'), 2, 'command-usage', '--trust');
  });
});

describe('the bytes that a signature makes good', () => {
  test('go to a file', async () => {
    const file = await signed('payload.xml', '--profile', 'wss', ...ADDRESS);
    const ran = await verify(file, '--trust', path('ca.pem'), '--out', path('payload'));
    expect(ran.out.toString()).toMatch(/^valid: /);
    expect(readFileSync(path('payload'), 'utf8')).toBe(DOCUMENT);
  });

  test('alone go to standard output, the verdict to standard error', async () => {
    const file = await signed('payload.jws', '--profile', 'jws');
    const ran = await verify(file, '--trust', path('ca.pem'), '--out', '-');
    expect(ran.out.toString()).toBe(DOCUMENT);
    expect(ran.err).toMatch(/^valid: /);
  });

  test('are not written unless the signature is valid', async () => {
    const file = await signed('distrusted.xml');
    const ran = await verify(file, '--trust', path('other-ca.pem'), '--out', '-');
    expect(ran).toMatchObject({ status: 1, out: Buffer.alloc(0) });
    expect(ran.err).toMatch(/^invalid: /);
  });

  test('of several parts are those named', async () => {
    const file = await signed('several.xml', '--form', 'detached', '--id', 'p1', 'n1');
    const out = (...part: readonly string[]): Promise<CommandRun> => verify(file, '--trust', path('ca.pem'), '--out', '-', ...part);
    const note = '<r:note xmlns:r="urn:synthetic" Id="n1">free</r:note>';
    expect((await out('--part', '#n1')).out.toString()).toBe(note);
    expect((await out('--part', '/record/note')).out.toString()).toBe(note);
    expectOneLine(await out(), 2, 'command-usage', '--part');
    expectOneLine(await out('--part', '/record'), 2, 'command-usage', '--part');
  });
});

describe('what cannot be carried out', () => {
  test.each([
    ['a message that is not there', ['none.xml'], 'config-file-unreadable', 'none.xml'],
    ['no message', [], 'command-usage', 'file'],
    ['a time that is none', ['record.xml', '--at', 'noon'], 'command-usage', '--at'],
    ['a profile that is none', ['record.xml', '--profile', 'pgp'], 'command-usage', '--profile'],
    ['a policy that is none', ['record.xml', '--policy', 'lax'], 'command-usage', '--policy'],
    ['trust in no file', ['record.xml', '--trust', 'none.pem'], 'config-file-unreadable', 'none.pem'],
  ])('verify: %s', async (_, args, code, field) => {
    expectOneLine(await verify(...args.map((arg) => (arg === 'record.xml' ? path(arg) : arg))), 2, code, field);
  });

  test('verify: trust in a private key, or in no certificate', async () => {
    expectOneLine(await verify(path('record.xml'), '--trust', path('ec.key.pem')), 2, 'command-usage', '--trust');
    expectOneLine(await verify(path('record.xml'), '--trust', path('record.xml')), 2, 'keys-unusable', 'record.xml');
  });

  test.each<readonly [string, readonly string[], string, string]>([
    ['a message that is not there', ['none.xml'], 'config-file-unreadable', 'none.xml'],
    ['no action', ['record.xml', '--profile', 'wss', '--to', 'urn:x'], 'command-usage', '--action'],
    ['an algorithm of another key', ['record.xml', '--algorithm', 'rsa-pss-sha256'], 'keys-unusable', '--key'],
    ['an algorithm that is none', ['record.xml', '--algorithm', 'rsa-sha1'], 'command-usage', '--algorithm'],
    ['an identifier that no element has', ['record.xml', '--form', 'detached', '--id', 'x'], 'signing-part-missing', '#x'],
    ['nothing to stand beside', ['record.xml', '--form', 'detached'], 'command-usage', '--id'],
    ['an identifier for what is enveloped whole', ['record.xml', '--form', 'enveloping', '--id', 'p1'], 'command-usage', '--id'],
    ['a note in place of the message', ['record.xml', '--json'], 'command-usage', '--json'],
  ])('sign: %s', async (_, [file = '', ...args], code, field) => {
    expectOneLine(await sign(file === 'record.xml' ? path(file) : file, ...signer('ec'), ...args), 1, code, field);
  });

  test('sign: a certificate of another key, and references that lead nowhere', async () => {
    const [, key = '', , certificate = ''] = signer('ec');
    const [, , , other = ''] = signer('rsa');
    expectOneLine(await sign(path('record.xml'), '--key', key, '--certificate', other), 1, 'keys-unusable', '--key');
    expectOneLine(await sign(path('record.xml'), '--key', 'env:NONE', '--certificate', certificate), 1, 'config-missing-key', '--key');
    expectOneLine(await sign(path('record.xml'), '--key', key, '--certificate', 'x.pem'), 1, 'config-invalid', '--certificate');
  });

  test('a folder in place of a file to write', async () => {
    expectOneLine(await sign(path('record.xml'), ...signer('ec'), '--out', folder), 1, 'command-usage', folder.replace(/^.*\//, ''));
  });
});

describe('xml canonicalize', () => {
  const canonical = (...args: readonly string[]): Promise<CommandRun> =>
    runCommand(['xml', 'canonicalize', '-', ...args], { input: Buffer.from('<a xmlns="urn:a" xmlns:b="urn:b"><c Id=\'c\'/><!--d--></a>') });

  test.each([
    [[], '<a xmlns="urn:a" xmlns:b="urn:b"><c Id="c"></c></a>'],
    [['--1.1', '--id', 'c'], '<c xmlns="urn:a" xmlns:b="urn:b" Id="c"></c>'],
    [['--exclusive', '--with-comments'], '<a xmlns="urn:a"><c Id="c"></c><!--d--></a>'],
    [['--exclusive', '--inclusive', 'b,#default', '--id', 'c'], '<c xmlns="urn:a" xmlns:b="urn:b" Id="c"></c>'],
  ])('%j writes the bytes and nothing else', async (args, expected) => {
    const { status, out, err } = await canonical(...args);
    expect({ status, out: out.toString(), err }).toEqual({ status: 0, out: expected, err: '' });
  });

  test.each([
    [['--exclusive', '--1.1'], 'command-usage', '--1.1'],
    [['--inclusive', 'b'], 'command-usage', '--inclusive'],
    [['--id', 'none'], 'signing-part-missing', '#none'],
  ])('%j is refused', async (args, code, field) => {
    expectOneLine(await canonical(...args), 1, code, field);
  });
});

test(
  'the real process reads standard input, writes bytes, and ends as the verdict says',
  () => {
    const run = (args: readonly string[], input: Uint8Array = Buffer.alloc(0)): ReturnType<typeof spawnSync> =>
      spawnSync(process.execPath, ['src/gateway.js', ...args], { cwd: ROOT, input, timeout: 30_000 });
    const message = run(['signature', 'sign', path('record.xml'), ...signer('rsa'), '--profile', 'wss', ...ADDRESS]);
    expect(message).toMatchObject({ status: 0, stderr: Buffer.alloc(0) });
    const bytes = Buffer.from(message.stdout);
    const trust = ['--trust', path('ca.pem')];
    expect(run(['signature', 'verify', '-', ...trust], bytes).status).toBe(0);
    expect(run(['signature', 'verify', '-', ...trust], Buffer.from(bytes.toString().replace('9471', '9472'))).status).toBe(1);
    expect(run(['signature', 'verify', '-'], bytes).status).toBe(2);
    expect(run(['xml', 'canonicalize', '-'], Buffer.from("<a b='ē'/>")).stdout.toString()).toBe('<a b="ē"></a>');
  },
  PATIENCE_MS,
);

describe('a message with attachments', () => {
  test('is verified with them, by the Content-Type in its file or the one that is told', async () => {
    const identity = loadIdentity(readFileSync(path('ec.key.pem'), 'utf8'), readFileSync(path('ec.cert.pem'), 'utf8'));
    const { contentType, text } = await signedPackage(identity, [attachment('face@example', 'synthetic face')]);
    writeFileSync(path('message.mime'), `MIME-Version: 1.0\r\nContent-Type: ${contentType}\r\n\r\n${text}`, 'latin1');
    writeFileSync(path('body.mime'), text, 'latin1');
    writeFileSync(path('changed.mime'), text.replace('synthetic face', 'synthetic fake'), 'latin1');
    const trust = ['--trust', path('ca.pem')];
    for (const args of [[path('message.mime')], [path('body.mime'), '--type', contentType]]) {
      const { status, out } = await verify(...args, ...trust);
      expect([status, out.toString()]).toEqual([0, expect.stringContaining('  cid:face@example: 14 bytes\n')]);
    }
    const { status, out } = await verify(path('changed.mime'), '--type', contentType, ...trust, '--json');
    expect([status, JSON.parse(out.toString())]).toMatchObject([1, { verdict: 'invalid', reason: { code: 'auth-attachment-digest' } }]);
  });
});
