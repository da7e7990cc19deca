import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SIGNATURE_ALGORITHMS } from '../../src/signing/algorithms.ts';
import { KEY_KINDS } from '../../src/toolkit/keys/new-private-key.ts';
import { pkcs12Bundle } from '../../src/toolkit/keys/pkcs12.ts';
import { testPki } from '../support/pki.ts';
import { runCommand } from '../support/run-command.ts';
import { runOffline, testWith } from './foreign-tool.ts';

jest.setTimeout(60_000);

const testOpenssl = testWith('openssl', 'version');
/** Not only ASCII: PKCS #12 writes a passphrase in two ways. */
const PASSPHRASE = 'gara frāze ŗ 1';
const pki = testPki();
const PAIRS = {
  'EC P-256': pki.issue({ cn: 'TEST ONLY ec', kind: 'ec' }),
  'EC P-384': pki.issue({ cn: 'TEST ONLY ec', kind: 'ec', curve: 'P-384' }),
  'RSA 3072': pki.issue({ cn: 'TEST ONLY rsa', kind: 'rsa', bits: 3072 }),
};

let folder: string;
const path = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-openssl-keys-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function openssl(...options: readonly string[]): string {
  const { ok, stdout, stderr } = runOffline('openssl', options);
  if (!ok) throw new Error(stderr);
  return stdout.toString('utf8') + stderr;
}

describe('a signing request', () => {
  testOpenssl.each(KEY_KINDS.filter((kind) => kind !== 'rsa-4096'))('of a new %s key is one that OpenSSL verifies', async (kind) => {
    const subject = 'CN=TEST ONLY Vārteja,OU=A\\, B,O=TEST ONLY,C=LV';
    const files = ['--key', `file:${kind}.key`, '--new', kind, '--out', `${kind}.csr`];
    expect(await runCommand(folder, ['keys', 'csr', ...files, '--subject', subject, '--dns', 'gateway.example'])).toMatchObject({
      status: 0,
    });
    const text = openssl('req', '-in', path(`${kind}.csr`), '-verify', '-noout', '-text', '-nameopt', 'RFC2253,-esc_msb,utf8');
    for (const said of ['verify OK', 'CN=TEST ONLY Vārteja,OU=A\\, B,O=TEST ONLY,C=LV', 'Digital Signature', 'DNS:gateway.example'])
      expect(text).toContain(said);
  });

  const families = SIGNATURE_ALGORITHMS.map((algorithm) => [algorithm, algorithm.startsWith('rsa') ? 'rsa-2048' : 'ec-p521'] as const);
  testOpenssl.each(families.filter(([algorithm]) => algorithm !== 'ed25519'))(
    'signed with %s is one that OpenSSL verifies',
    async (algorithm, kind) => {
      const asked = ['keys', 'csr', '--key', `file:${kind}.key`, '--subject', 'CN=TEST ONLY', '--algorithm', algorithm];
      const { status, out } = await runCommand(folder, asked);
      expect(status).toBe(0);
      writeFileSync(path('asked.csr'), out);
      expect(openssl('req', '-in', path('asked.csr'), '-verify', '-noout')).toContain('verify OK');
    },
  );

  testOpenssl('is answered by OpenSSL with a certificate that belongs to the key', async () => {
    writeFileSync(path('ca.pem'), pki.caPem);
    writeFileSync(path('ca.key'), pki.caKeyPem);
    const issuer = ['-CA', path('ca.pem'), '-CAkey', path('ca.key'), '-days', '2', '-copy_extensions', 'copy'];
    openssl('x509', '-req', '-in', path('ec-p384.csr'), ...issuer, '-out', path('answer.pem'));
    const options = ['--key', 'file:ec-p384.key', '--out', 'imported', '--name', 'gateway'];
    expect(await runCommand(folder, ['keys', 'import', 'ca.pem', 'answer.pem', ...options])).toMatchObject({ status: 0, err: '' });
    openssl('verify', '-CAfile', path('ca.pem'), path('imported/gateway.cert.pem'));
  });
});

describe.each(Object.entries(PAIRS))('a PKCS #12 file of %s', (_kind, { keyPem, certPem, chainPem }) => {
  const imported = (name: string) =>
    runCommand(folder, ['keys', 'import', 'theirs.p12', '--passphrase', 'env:P', '--out', name, '--name', 'x'], { P: PASSPHRASE });
  let count = 0;
  const fresh = (): string => `in-${_kind.replace(' ', '-')}-${(count += 1)}`;
  function exported(...options: readonly string[]): void {
    writeFileSync(path('theirs.key'), keyPem);
    writeFileSync(path('theirs.pem'), chainPem);
    const what = ['-export', '-inkey', path('theirs.key'), '-in', path('theirs.pem'), '-out', path('theirs.p12')];
    openssl('pkcs12', ...what, '-passout', `pass:${PASSPHRASE}`, ...options);
  }

  testOpenssl('that we write is one that OpenSSL reads', () => {
    const certificates = [new X509Certificate(certPem), new X509Certificate(pki.caPem)] as const;
    writeFileSync(path('ours.p12'), pkcs12Bundle(createPrivateKey(keyPem), certificates, PASSPHRASE, 'TEST ONLY ŗ'));
    const text = openssl('pkcs12', '-in', path('ours.p12'), '-passin', `pass:${PASSPHRASE}`, '-nodes', '-info');
    expect(text).toContain('MAC: sha256');
    expect(text.match(/PBES2, PBKDF2, AES-256-CBC/g)).toHaveLength(2);
    expect(text.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(2);
    const [key = ''] = /-----BEGIN PRIVATE KEY-----[^-]+-----END PRIVATE KEY-----/.exec(text) ?? [];
    expect(createPrivateKey(key).equals(createPrivateKey(keyPem))).toBe(true);
  });

  testOpenssl.each([
    ['as it does unless told', []],
    ['with AES-128, AES-192 and SHA-512', ['-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'SHA512']],
    ['with certificates in the clear', ['-keypbe', 'AES-256-CBC', '-certpbe', 'NONE', '-iter', '4096']],
  ])('that OpenSSL writes %s is read', async (_how, options) => {
    exported(...options);
    const name = fresh();
    expect(await imported(name)).toMatchObject({ status: 0, err: '' });
    expect(createPrivateKey(readFileSync(path(`${name}/x.key.pem`))).equals(createPrivateKey(keyPem))).toBe(true);
    expect(readFileSync(path(`${name}/x.cert.pem`), 'utf8').match(/BEGIN/g)).toHaveLength(2);
  });

  testOpenssl.each([
    ['triple DES', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'PBE-SHA1-3DES']],
    ['a key under triple DES', ['-keypbe', 'PBE-SHA1-3DES', '-certpbe', 'AES-256-CBC']],
    ['RC2, as old software does', ['-legacy']],
    ['no seal', ['-nomac']],
  ])('that OpenSSL writes with %s is refused by name', async (_how, options) => {
    exported(...options);
    const { status, err } = await imported(fresh());
    expect([status, err]).toEqual([1, expect.stringMatching(/^gateway: keys-bundle-unsupported: .*AES-256-CBC/)]);
  });
});
