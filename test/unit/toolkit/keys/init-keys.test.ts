import { execFileSync, spawnSync } from 'node:child_process';
import { createPrivateKey, createPublicKey, sign, verify, X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { loadIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { readPkcs12, type KeyBundle } from '../../../../src/toolkit/keys/read-pkcs12.ts';
import { initKeys, type KeyFile, type KeysRequest } from '../../../../src/toolkit/keys/init-keys.ts';

const NOW = Date.UTC(2026, 2, 1, 12);
const PASSWORD = 'synthetic password';
/** RSA signatures by node-forge take a second each in a test's own realm. */
const PATIENCE_MS = 30_000;
const root = mkdtempSync(join(tmpdir(), 'keys-'));
const directory = join(root, 'made');
/** Made without a password, with known serial numbers, an hour before 2050. */
const late = join(root, 'late');
const request = (changes: Partial<KeysRequest> = {}): KeysRequest => ({
  directory,
  parties: [
    { name: 'gateway', algorithm: 'ec-p256' },
    { name: 'esp', algorithm: 'rsa-2048' },
  ],
  validDays: 30,
  clock: { now: () => NOW },
  pkcs12Password: PASSWORD,
  ...changes,
});
const read = (base: string): string => readFileSync(join(directory, base), 'utf8');

function withoutOpenssl(): boolean {
  const missing = spawnSync('openssl', ['version']).status !== 0;
  if (missing) process.stderr.write('skipped: openssl is not installed\n');
  return missing;
}

function extensionsOf(path: string): string {
  const text = execFileSync('openssl', ['x509', '-noout', '-text', '-in', path]).toString();
  return text.slice(text.indexOf('X509v3 extensions'));
}

async function refusal(promise: Promise<unknown>): Promise<readonly [string, string | undefined]> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof GatewayError) return [error.code, error.details.field];
    throw error;
  }
  throw new Error('nothing was refused');
}

let files: KeyFile[];
let lateFiles: KeyFile[];
beforeAll(async () => {
  files = await initKeys(request());
  const { parties, validDays } = request();
  const random = { bytes: (count: number): Uint8Array => new Uint8Array(count).fill(0x85) };
  lateFiles = await initKeys({ directory: late, parties, validDays, clock: { now: () => Date.UTC(2049, 11, 31, 23, 0, 0, 789) }, random });
}, PATIENCE_MS);
afterAll(() => {
  rmSync(root, { recursive: true });
});

describe('initKeys', () => {
  it('writes the files it lists, and no other; secrets are for the owner alone', () => {
    const names = [
      'audit.key.pem',
      'audit.pub.pem',
      'ca-ec.cert.pem',
      'ca-rsa.cert.pem',
      'esp.cert.pem',
      'esp.key.pem',
      'esp.p12',
      'gateway.cert.pem',
      'gateway.key.pem',
      'gateway.p12',
    ];
    expect(readdirSync(directory).sort()).toEqual(names);
    expect(files.map(({ path }) => basename(path)).sort()).toEqual(names);
    expect(files.find(({ path }) => path.endsWith('esp.p12'))).toEqual({ party: 'esp', kind: 'pkcs12', path: join(directory, 'esp.p12') });
    const modes = Object.fromEntries(names.map((name) => [name, statSync(join(directory, name)).mode & 0o777]));
    for (const name of ['audit.key.pem', 'esp.key.pem', 'gateway.key.pem', 'esp.p12', 'gateway.p12']) expect(modes[name]).toBe(0o600);
    expect(statSync(directory).mode & 0o777).toBe(0o700);
  });

  it.each([
    ['gateway', 'ca-ec', 'ecdsa-sha256'],
    ['esp', 'ca-rsa', 'rsa-pkcs1-sha256'],
  ])('makes %s an identity that is trusted by pin and by its authority, for the days asked for', (party, authority, algorithm) => {
    const identity = loadIdentity(read(`${party}.key.pem`), read(`${party}.cert.pem`));
    expect(identity.algorithm).toBe(algorithm);
    const byAnchor = trustFrom({ anchors: [read(`${authority}.cert.pem`)], pinned: [] });
    expect(byAnchor.certificate(identity.certificate.raw, NOW)).toMatchObject({ fingerprint: identity.fingerprint });
    const byPin = trustFrom({ anchors: [], pinned: [read(`${party}.cert.pem`)] });
    expect(byPin.fingerprint(identity.fingerprint, NOW + 29 * 86_400_000).fingerprint).toBe(identity.fingerprint);
    expect(() => byPin.fingerprint(identity.fingerprint, NOW + 31 * 86_400_000)).toThrow(GatewayError);
    expect(() => byPin.fingerprint(identity.fingerprint, NOW - 301_000)).toThrow(GatewayError);
    const other = authority === 'ca-ec' ? 'ca-rsa' : 'ca-ec';
    expect(() => trustFrom({ anchors: [read(`${other}.cert.pem`)], pinned: [] }).certificate(identity.certificate.raw, NOW)).toThrow(
      GatewayError,
    );
  });

  it('marks every certificate, and gives leaves what signing and TLS need', () => {
    const serials = new Set<string>();
    for (const name of ['ca-ec', 'ca-rsa', 'gateway', 'esp']) {
      const certificate = new X509Certificate(read(`${name}.cert.pem`));
      serials.add(certificate.serialNumber);
      expect(certificate.subject).toContain('CN=TEST ONLY');
      const isAuthority = name.startsWith('ca-');
      expect(certificate.ca).toBe(isAuthority);
      if (isAuthority) continue;
      expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1');
      expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2']);
      expect(certificate.checkHost('localhost')).toBe('localhost');
    }
    expect(serials.size).toBe(4);
  });

  it('takes serial numbers from the random source and makes them positive', () => {
    for (const name of ['ca-ec', 'ca-rsa', 'gateway', 'esp']) {
      const { serialNumber } = new X509Certificate(readFileSync(join(late, `${name}.cert.pem`)));
      expect(serialNumber).toBe(`45${'85'.repeat(15)}`);
    }
  });

  it('forgets the keys of the authorities', () => {
    const authorities = ['ca-ec', 'ca-rsa'].map((name) => new X509Certificate(read(`${name}.cert.pem`)));
    const secrets = files.filter(({ kind }) => kind === 'private-key').map(({ path }) => createPrivateKey(readFileSync(path)));
    expect(secrets).toHaveLength(3);
    for (const authority of authorities) for (const secret of secrets) expect(authority.checkPrivateKey(secret)).toBe(false);
  });

  it('makes an Ed25519 pair for audit checkpoints', () => {
    const [privateKey, publicKey] = [createPrivateKey(read('audit.key.pem')), createPublicKey(read('audit.pub.pem'))];
    expect(privateKey.asymmetricKeyType).toBe('ed25519');
    expect(verify(null, Buffer.from('synthetic'), publicKey, sign(null, Buffer.from('synthetic'), privateKey))).toBe(true);
  });

  it.each([
    ['esp', 'RSA'],
    ['gateway', 'EC'],
  ])('bundles %s as PKCS#12 that opens with the password only', (party, authority) => {
    const open = (password: string): KeyBundle => readPkcs12(readFileSync(join(directory, `${party}.p12`)), password);
    const { key, certificates } = open(PASSWORD);
    expect(key.equals(createPrivateKey(read(`${party}.key.pem`)))).toBe(true);
    expect(certificates.map(({ subject }) => subject)).toEqual([
      `O=TEST ONLY\nCN=TEST ONLY ${party}`,
      `O=TEST ONLY\nCN=TEST ONLY ${authority} CA`,
    ]);
    expect(() => open('synthetic passwordx')).toThrow(GatewayError);
  });

  it('satisfies OpenSSL', () => {
    if (withoutOpenssl()) return;
    const at = String(NOW / 1_000);
    for (const [party, authority] of [
      ['gateway', 'ca-ec'],
      ['esp', 'ca-rsa'],
    ] as const) {
      for (const purpose of ['sslserver', 'sslclient']) {
        const output = execFileSync('openssl', [
          'verify',
          '-x509_strict',
          '-attime',
          at,
          '-purpose',
          purpose,
          '-verify_hostname',
          'localhost',
          '-CAfile',
          join(directory, `${authority}.cert.pem`),
          join(directory, `${party}.cert.pem`),
        ]);
        expect(output.toString()).toContain(': OK');
      }
      const text = extensionsOf(join(directory, `${party}.cert.pem`));
      for (const part of [
        /Basic Constraints: critical\s+CA:FALSE\n/,
        /Key Usage: critical\s+Digital Signature\n/,
        /Extended Key Usage: \s+TLS Web Server Authentication, TLS Web Client Authentication\n/,
        /Subject Alternative Name: \s+DNS:localhost, IP Address:127.0.0.1, IP Address:0:0:0:0:0:0:0:1\n/,
        /Subject Key Identifier/,
        /Authority Key Identifier/,
      ])
        expect(text).toMatch(part);
    }
    for (const authority of ['ca-ec', 'ca-rsa']) {
      const text = extensionsOf(join(directory, `${authority}.cert.pem`));
      for (const part of [
        /Basic Constraints: critical\s+CA:TRUE, pathlen:0\n/,
        /Key Usage: critical\s+Certificate Sign, CRL Sign\n/,
        /Subject Key Identifier/,
        /Authority Key Identifier/,
      ])
        expect(text).toMatch(part);
      expect(text).not.toMatch(/Alternative|Extended/);
    }
    const bundle = execFileSync('openssl', [
      'pkcs12',
      '-in',
      join(directory, 'esp.p12'),
      '-passin',
      `pass:${PASSWORD}`,
      '-nodes',
    ]).toString();
    expect(bundle).toContain('PRIVATE KEY');
    const info = spawnSync('openssl', [
      'pkcs12',
      '-info',
      '-noout',
      '-in',
      join(directory, 'esp.p12'),
      '-passin',
      `pass:${PASSWORD}`,
    ]).stderr.toString();
    expect(info).toContain('PBKDF2, AES-256-CBC, Iteration 100000, PRF hmacWithSHA256');
  });

  it('writes whole seconds, and GeneralizedTime from 2050 on', () => {
    if (withoutOpenssl()) return;
    for (const name of ['ca-ec', 'ca-rsa', 'gateway', 'esp']) {
      const text = execFileSync('openssl', ['asn1parse', '-in', join(late, `${name}.cert.pem`)]).toString();
      expect(text).toMatch(/UTCTIME\s+:491231225500Z\n/);
      expect(text).toMatch(/GENERALIZEDTIME\s+:20500130230000Z\n/);
    }
  });

  it('never overwrites, and writes nothing when one file is in the way', async () => {
    await expect(refusal(initKeys(request()))).resolves.toEqual(['command-usage', 'ca-ec.cert.pem']);
    const half = mkdtempSync(join(root, 'half-'));
    writeFileSync(join(half, 'esp.p12'), 'mine');
    await expect(refusal(initKeys(request({ directory: half })))).resolves.toEqual(['command-usage', 'esp.p12']);
    expect(readdirSync(half)).toEqual(['esp.p12']);
    expect(readFileSync(join(half, 'esp.p12'), 'utf8')).toBe('mine');
  });

  it('lists the certificates that its EC authority has revoked, and only those', async () => {
    const folder = join(root, 'revoked');
    const parties = [
      { name: 'sound', algorithm: 'ec-p256' },
      { name: 'revoked', algorithm: 'ec-p256', revoked: true },
    ] as const;
    const { validDays, clock } = request();
    const plain = { directory: folder, parties, validDays, clock };
    const made = await initKeys(plain);
    expect(made.map(({ kind }) => kind)).toContain('revocation-list');
    const text = (base: string): string => readFileSync(join(folder, base), 'utf8');
    const rules = { mode: 'crl', lists: ['list'], responders: [], maxAgeMs: 86_400_000, graceMs: 0, firstContact: 'refuse' } as const;
    const trust = trustFrom({ anchors: [text('ca-ec.cert.pem')], pinned: [], revocation: rules });
    const random = { bytes: (count: number): Uint8Array => new Uint8Array(count) };
    const faults = await trust.refresh({ fetchBytes: () => Promise.resolve(Buffer.from(text('ca-ec.crl.pem'))), random }, NOW);
    expect(faults).toEqual([]);
    const signer = (name: string): unknown => trust.certificate(new X509Certificate(text(`${name}.cert.pem`)).raw, NOW);
    expect(signer('sound')).toMatchObject({ fingerprint: expect.any(String) });
    expect(() => signer('revoked')).toThrow(expect.objectContaining({ code: 'auth-certificate-revoked' }));
    const rsa = [{ name: 'x', algorithm: 'rsa-2048', revoked: true }] as const;
    expect(await refusal(initKeys({ ...plain, parties: rsa }))).toEqual(['command-usage', 'parties']);
  });

  it('makes no bundle without a password', () => {
    expect(lateFiles.map(({ path }) => basename(path))).toEqual([
      'ca-ec.cert.pem',
      'ca-rsa.cert.pem',
      'audit.key.pem',
      'audit.pub.pem',
      'gateway.key.pem',
      'gateway.cert.pem',
      'esp.key.pem',
      'esp.cert.pem',
    ]);
    expect(readdirSync(late)).toHaveLength(lateFiles.length);
  });

  it.each([
    [{ validDays: 0 }, 'validDays'],
    [{ validDays: 3_651 }, 'validDays'],
    [{ validDays: 1.5 }, 'validDays'],
    [{ validDays: Number.NaN }, 'validDays'],
    [{ pkcs12Password: '' }, 'pkcs12Password'],
    [{ pkcs12Password: 'short' }, 'pkcs12Password'],
    [{ parties: [{ name: '../x', algorithm: 'ec-p256' as const }] }, 'parties'],
    [{ parties: [{ name: 'A', algorithm: 'ec-p256' as const }] }, 'parties'],
    [{ parties: [{ name: 'audit', algorithm: 'ec-p256' as const }] }, 'parties'],
    [
      {
        parties: [
          { name: 'x', algorithm: 'ec-p256' as const },
          { name: 'x', algorithm: 'rsa-2048' as const },
        ],
      },
      'parties',
    ],
  ])('refuses %j', async (changes, field) => {
    const target = join(root, 'refused');
    await expect(refusal(initKeys(request({ ...changes, directory: target })))).resolves.toEqual(['command-usage', field]);
    expect(readdirSync(root)).not.toContain('refused');
  });

  it(
    'says so when the directory cannot be made',
    async () => {
      writeFileSync(join(root, 'a-file'), '');
      await expect(refusal(initKeys(request({ directory: join(root, 'a-file', 'below'), parties: [] })))).resolves.toEqual([
        'command-usage',
        'directory',
      ]);
    },
    PATIENCE_MS,
  );
});
