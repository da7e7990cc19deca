import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { pkcs12Bundle } from '../../src/toolkit/keys/pkcs12.ts';
import { testPki, type TestIssued } from '../support/pki.ts';
import { runCommand, type CommandRun } from '../support/run-command.ts';
import { syntheticChain, type SyntheticChain } from '../support/synthetic-chain.ts';

const PASSPHRASE = 'synthetic passphrase';
const pki = testPki();

let folder: string;
let chain: SyntheticChain;
let issued: TestIssued;
const path = (name: string): string => join(folder, name);
const keys = (...args: readonly string[]): Promise<CommandRun> => runCommand(folder, ['keys', ...args], { PASSPHRASE, WRONG: 'wrong' });
const refused = async (...args: readonly string[]): Promise<string> => {
  const { status, out, err } = await keys(...args);
  expect([status, out, err.trimEnd().split('\n').length]).toEqual([1, '', 1]);
  return err;
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-keys-'));
  chain = await syntheticChain();
  issued = pki.issue({ cn: 'TEST ONLY bundled', kind: 'ec' });
  const certificates = [new X509Certificate(issued.certPem), new X509Certificate(pki.caPem)] as const;
  writeFileSync(path('bundle.p12'), pkcs12Bundle(createPrivateKey(issued.keyPem), certificates, PASSPHRASE, 'TEST ONLY bundled'));
  writeFileSync(path('leaf.key'), chain.leafKey);
  writeFileSync(path('answer.pem'), chain.root + chain.leaf);
  writeFileSync(path('intermediate.cer'), new X509Certificate(chain.intermediate).raw);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('gateway keys csr', () => {
  test('makes a key for its owner alone, once, and a request', async () => {
    const asked = [
      'csr',
      '--key',
      'file:new/gateway.key.pem',
      '--new',
      'ec-p384',
      '--subject',
      'CN=TEST ONLY',
      '--out',
      'new/gateway.csr.pem',
    ];
    expect(await keys(...asked)).toEqual({ status: 0, out: 'wrote new/gateway.csr.pem\n', err: '' });
    expect(statSync(path('new/gateway.key.pem')).mode & 0o777).toBe(0o600);
    expect(createPublicKey(readFileSync(path('new/gateway.key.pem'))).asymmetricKeyDetails?.namedCurve).toBe('secp384r1');
    expect(readFileSync(path('new/gateway.csr.pem'), 'utf8')).toMatch(/^-----BEGIN CERTIFICATE REQUEST-----\n/);
    const before = readFileSync(path('new/gateway.key.pem'), 'utf8');
    expect(await refused(...asked)).toContain('command-usage: The command cannot be carried out as given (gateway.key.pem)');
    expect(readFileSync(path('new/gateway.key.pem'), 'utf8')).toBe(before);
  });

  test('prints a request for a key that is there', async () => {
    const { status, out } = await keys('csr', '--key', 'file:leaf.key', '--subject', 'CN=TEST ONLY', '--dns', 'a.example');
    expect([status, out.split('\n')[0]]).toEqual([0, '-----BEGIN CERTIFICATE REQUEST-----']);
  });

  test.each([
    ['a key of no kind', ['--key', 'file:x.key', '--new', 'rsa-1024', '--subject', 'CN=x'], 'command-usage', '--new'],
    ['a new key in a token', ['--key', 'pkcs11:token=t', '--new', 'ec-p256', '--subject', 'CN=x'], 'command-usage', '--new'],
    ['no algorithm', ['--key', 'file:leaf.key', '--subject', 'CN=x', '--algorithm', 'sha1'], 'command-usage', '--algorithm'],
    ['nobody', ['--key', 'file:leaf.key', '--subject', 'x'], 'command-usage', '--subject'],
    ['a key that is not there', ['--key', 'file:absent.key', '--subject', 'CN=x'], 'config-file-unreadable', '--key'],
    ['a path without its kind', ['--key', 'leaf.key', '--subject', 'CN=x'], 'config-invalid', '--key'],
    [
      'a token without its name',
      ['--key', 'pkcs11:object=o?module-path=/m&pin-source=file:p', '--subject', 'CN=x'],
      'config-invalid',
      '--key',
    ],
  ])('refuses %s', async (_what, options, code, field) => {
    const line = await refused('csr', ...options);
    expect(line).toContain(`gateway: ${code}: `);
    expect(line).toContain(`(${field})`);
    expect(existsSync(path('x.key'))).toBe(false);
  });
});

describe('gateway keys import', () => {
  test('brings a PKCS #12 file into the form that a configuration names', async () => {
    const { status, out } = await keys('import', 'bundle.p12', '--passphrase', 'env:PASSPHRASE', '--out', 'in', '--name', 'gw', '--json');
    expect([status, JSON.parse(out)]).toEqual([0, { folder: 'in', files: ['gw.key.pem', 'gw.cert.pem'] }]);
    expect(createPrivateKey(readFileSync(path('in/gw.key.pem'))).equals(createPrivateKey(issued.keyPem))).toBe(true);
    expect(statSync(path('in/gw.key.pem')).mode & 0o777).toBe(0o600);
    expect(readFileSync(path('in/gw.cert.pem'), 'utf8')).toBe(
      new X509Certificate(issued.certPem).toString() + new X509Certificate(pki.caPem).toString(),
    );
  });

  test('puts an authority’s answer in order, in whatever form it came', async () => {
    const options = ['--key', 'file:leaf.key', '--out', 'in', '--name', 'answer'];
    expect(await keys('import', 'answer.pem', 'intermediate.cer', ...options)).toMatchObject({ status: 0, out: 'wrote answer.cert.pem\n' });
    expect(readFileSync(path('in/answer.cert.pem'), 'utf8')).toBe(
      [chain.leaf, chain.intermediate, chain.root].map((pem) => new X509Certificate(pem).toString()).join(''),
    );
    expect(await refused('import', 'answer.pem', ...options)).toContain('(answer.cert.pem)');
  });

  test.each([
    ['another passphrase', ['bundle.p12', '--passphrase', 'env:WRONG'], 'keys-passphrase'],
    ['no passphrase', ['bundle.p12'], 'keys-unusable'],
    ['a passphrase that is not set', ['bundle.p12', '--passphrase', 'env:UNSET'], 'config-missing-key'],
    ['certificates without a key', ['answer.pem'], 'keys-unusable'],
    ['certificates for another key', ['intermediate.cer', '--key', 'file:leaf.key'], 'keys-unusable'],
    ['two keys', ['leaf.key', 'leaf.key', 'answer.pem'], 'keys-unusable'],
    ['a file that is not there', ['absent.pem'], 'config-file-unreadable'],
    ['a name that is a path', ['answer.pem', '--name', '../x'], 'command-usage'],
  ])('refuses %s', async (_what, options, code) => {
    expect(await refused('import', '--out', 'nothing', '--name', 'x', ...options)).toContain(`gateway: ${code}: `);
    expect(existsSync(path('nothing'))).toBe(false);
  });
});

describe('gateway keys show', () => {
  test('says what keys and certificates are, and no secret', async () => {
    const { status, out } = await keys('show', 'leaf.key', 'answer.pem', 'intermediate.cer', '--json');
    expect(status).toBe(0);
    const leaf = new X509Certificate(chain.leaf);
    const fingerprint = leaf.fingerprint256.replaceAll(':', '').toLowerCase();
    const key = { kind: 'EC P-256', algorithm: 'ecdsa-sha256', publicKey: expect.stringMatching(/^[0-9a-f]{64}$/) };
    const described = {
      holds: 'certificate',
      ...key,
      notBefore: '2020-01-01T00:00:00.000Z',
      notAfter: '2049-01-01T00:00:00.000Z',
      standing: 'valid',
    };
    expect(JSON.parse(out)).toEqual({
      files: [
        { file: 'leaf.key', content: [{ holds: 'private key', ...key }] },
        {
          file: 'answer.pem',
          content: [
            expect.objectContaining({ ...described, subject: 'CN=TEST ONLY root', authority: true, issuedBy: 'itself' }),
            expect.objectContaining({
              ...described,
              issuer: 'CN=TEST ONLY intermediate',
              authority: false,
              fingerprint,
              issuedBy: 'another',
            }),
          ],
        },
        { file: 'intermediate.cer', content: [expect.objectContaining({ serialNumber: '4001', issuedBy: 'another' })] },
      ],
    });
    const secret = createPrivateKey(chain.leafKey).export({ format: 'jwk' }).d ?? '';
    expect(out).not.toContain(Buffer.from(secret, 'base64url').toString('hex'));
  });

  test('says it in words', async () => {
    const { out } = await keys('show', 'bundle.p12', '--passphrase', 'env:PASSPHRASE');
    expect(out.split('\n').slice(0, 4)).toEqual([
      'bundle.p12',
      '  private key: EC P-256, signs with ecdsa-sha256',
      expect.stringMatching(/^ {4}public key [0-9a-f]{64}$/),
      '  certificate: EC P-256, signs with ecdsa-sha256',
    ]);
    expect(out).toContain(' (the next)\n');
    expect(out).toContain(': valid\n');
    writeFileSync(path('expired.pem'), pki.issue({ cn: 'x', kind: 'rsa', bits: 1024, notAfter: new Date('2021-01-01T00:00:00Z') }).certPem);
    writeFileSync(path('future.pem'), pki.issue({ cn: 'x', kind: 'ec', notBefore: new Date('2048-01-01T00:00:00Z') }).certPem);
    writeFileSync(path('public.pem'), createPublicKey(chain.leafKey).export({ type: 'spki', format: 'pem' }));
    const words = (await keys('show', 'expired.pem', 'future.pem', 'public.pem')).out;
    for (const said of [': expired\n', ': not yet valid\n', 'RSA 1024, signs with none', '  public key: EC P-256'])
      expect(words).toContain(said);
  });

  test('refuses what it does not know', async () => {
    writeFileSync(path('letter.txt'), 'no key');
    writeFileSync(path('broken.pem'), '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n');
    expect(await refused('show', 'letter.txt')).toContain('keys-unusable: A key or certificate cannot be used (letter.txt)');
    expect(await refused('show', 'broken.pem')).toContain('keys-unusable: A key or certificate cannot be used (broken.pem)');
    expect(await refused('show', 'letter.txt', '--passphrase', 'env:PASSPHRASE')).toContain('PKCS #12');
  });
});
