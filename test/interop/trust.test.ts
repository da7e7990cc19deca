import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { asGatewayError } from '../../src/kernel/gateway-error.ts';
import { trustFrom, type Trust } from '../../src/signing/trust.ts';
import type { FetchBytes, RevocationRules } from '../../src/signing/trust/revocation-rules.ts';
import { runOffline, testWith } from './foreign-tool.ts';
import {
  AUTHORITY,
  inDays,
  openssl,
  opensslRoot,
  RESPONDER,
  SIGNER,
  type OpensslAuthority,
  type OpensslCertificate,
} from './openssl-authority.ts';

jest.setTimeout(60_000);

const testOpenssl = testWith('openssl', 'version');
const hasOpenssl = runOffline('openssl', ['version']).ok;

const random = { bytes: (count: number): Uint8Array => randomBytes(count) };
const RULES: RevocationRules = { mode: 'off', lists: [], responders: [], maxAgeMs: 30 * 86_400_000, graceMs: 0, firstContact: 'ask' };

/** A signer with the intermediates that its message would bring. */
interface Case {
  readonly signer: OpensslCertificate;
  readonly between: readonly OpensslCertificate[];
}

/** Everything that is put to both. */
const CASES = [
  ['a good signer of the root', 'good', 'trusted'],
  ['a good signer below an intermediate', 'deep', 'trusted'],
  ['a certificate that has expired', 'expired', 'auth-certificate-expired'],
  ['a certificate that is not valid yet', 'early', 'auth-certificate-not-yet-valid'],
  ['an intermediate that has expired', 'belowExpired', 'auth-certificate-expired'],
  ['a revoked certificate', 'revoked', 'auth-certificate-revoked'],
  ['a revoked intermediate', 'belowRevoked', 'auth-certificate-revoked'],
  ['a signer of another authority', 'foreign', 'auth-certificate-not-trusted'],
  ['a signer of another authority of the same name', 'impostor', 'auth-certificate-not-trusted'],
  ['a chain without its intermediate', 'lost', 'auth-certificate-not-trusted'],
  ['a path that is longer than an authority allows', 'tooDeep', 'auth-certificate-path-length'],
  ['an intermediate that is no authority', 'belowSigner', 'auth-certificate-key-usage'],
  ['an intermediate that may not sign certificates', 'belowCrippled', 'auth-certificate-key-usage'],
  ['a signer that may only encipher', 'encipherer', 'auth-certificate-key-usage'],
  ['a critical extension that nobody knows', 'strange', 'auth-certificate-extension'],
  ['a name outside what its authority may certify', 'misnamed', 'auth-certificate-name-constraint'],
  ['a name inside what its authority may certify', 'wellNamed', 'trusted'],
] as const;

type CaseName = (typeof CASES)[number][1];

describe.each(['ec', 'rsa'] as const)('an authority that OpenSSL runs with %s keys', (kind) => {
  let folder: string;
  let root: OpensslAuthority;
  let responder: OpensslCertificate;
  let cases: Readonly<Record<CaseName, Case>>;
  let lists: readonly string[];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'gateway-trust-'));
    if (!hasOpenssl) return;
    root = opensslRoot(folder, kind, 'Synthetic Root');
    responder = root.issue('responder', { cn: 'responder', extensions: RESPONDER });
    const authorities: OpensslAuthority[] = [root];
    const below = (name: string, extensions: readonly string[] = AUTHORITY, until?: Date): OpensslAuthority => {
      const authority = root.authority(name, { cn: name, extensions, ...(until && { from: inDays(-20), until }) });
      authorities.push(authority);
      return authority;
    };
    const signer = (by: OpensslAuthority, name: string, extensions: readonly string[] = SIGNER): OpensslCertificate =>
      by.issue(name, { cn: name, extensions });
    const caseBelow = (authority: OpensslAuthority, name: string, extensions?: readonly string[]): Case => ({
      signer: signer(authority, name, extensions),
      between: [authority],
    });

    const middle = below('middle');
    const narrow = below('narrow', ['basicConstraints = critical, CA:TRUE, pathlen:0', ...AUTHORITY.slice(1)]);
    const tooNarrow = narrow.authority('beyond', { cn: 'beyond', extensions: AUTHORITY });
    const revokedMiddle = below('revokedMiddle');
    const constrained = below('constrained', [...AUTHORITY, 'nameConstraints = critical, permitted;DNS:police.example']);
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    const impostors = mkdtempSync(join(folder, 'impostors-'));
    authorities.push(tooNarrow);
    cases = {
      good: { signer: signer(root, 'good'), between: [] },
      deep: caseBelow(middle, 'deep'),
      expired: { signer: root.issue('expired', { cn: 'expired', extensions: SIGNER, from: inDays(-9), until: inDays(-1) }), between: [] },
      early: { signer: root.issue('early', { cn: 'early', extensions: SIGNER, from: inDays(1), until: inDays(9) }), between: [] },
      belowExpired: caseBelow(below('expiredMiddle', AUTHORITY, inDays(-1)), 'belowExpired'),
      revoked: { signer: signer(root, 'revoked'), between: [] },
      belowRevoked: caseBelow(revokedMiddle, 'belowRevoked'),
      foreign: { signer: signer(opensslRoot(elsewhere, kind, 'Other Root'), 'foreign'), between: [] },
      impostor: { signer: signer(opensslRoot(impostors, kind, 'Synthetic Root'), 'impostor'), between: [] },
      lost: { signer: signer(middle, 'lost'), between: [] },
      tooDeep: { signer: signer(tooNarrow, 'tooDeep'), between: [tooNarrow, narrow] },
      belowSigner: caseBelow(below('noAuthority', SIGNER), 'belowSigner'),
      belowCrippled: caseBelow(
        below('crippled', ['basicConstraints = critical, CA:TRUE', 'keyUsage = critical, cRLSign']),
        'belowCrippled',
      ),
      encipherer: { signer: signer(root, 'encipherer', ['keyUsage = critical, keyEncipherment']), between: [] },
      strange: { signer: signer(root, 'strange', [...SIGNER, '1.3.6.1.4.1.99999.1 = critical, ASN1:NULL']), between: [] },
      misnamed: caseBelow(constrained, 'misnamed', [...SIGNER, 'subjectAltName = DNS:other.example']),
      wellNamed: caseBelow(constrained, 'wellNamed', [...SIGNER, 'subjectAltName = DNS:a.police.example']),
    };
    root.revoke(cases.revoked.signer);
    root.revoke(revokedMiddle);
    lists = authorities.map((authority) => authority.list());
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const fetchFile: FetchBytes = async (location) => readFileSync(location.replace(/^file:/, ''));

  async function verdict(trust: Trust, { signer, between }: Case): Promise<string> {
    try {
      await trust.certificate(
        signer.der,
        Date.now(),
        between.map(({ der }) => der),
      );
      return 'trusted';
    } catch (error) {
      return asGatewayError(error).code;
    }
  }

  /** What OpenSSL thinks of a signer of messages, with every list that there is. */
  function opensslTrusts({ signer, between }: Case): boolean {
    const bundle = join(folder, 'between.pem');
    const crls = join(folder, 'lists.pem');
    writeFileSync(bundle, between.map(({ pem }) => pem).join(''));
    writeFileSync(crls, lists.map((path) => readFileSync(path, 'utf8')).join(''));
    const options = ['-purpose', 'smimesign', '-crl_check_all', '-CAfile', root.certificate, '-CRLfile', crls];
    return runOffline('openssl', ['verify', ...options, ...(between.length > 0 ? ['-untrusted', bundle] : []), signer.certificate]).ok;
  }

  testOpenssl.each(CASES)('%s: OpenSSL and we agree, by revocation lists', async (_, name, expected) => {
    const intermediates = Object.values(cases).flatMap(({ between }) => between.map(({ pem }) => pem));
    const trust = trustFrom({
      anchors: [root.pem],
      // What a list must be checked against is configured; what vouches for the signer comes with its message.
      intermediates: name === 'lost' ? [] : intermediates,
      pinned: [],
      revocation: { ...RULES, mode: 'crl', lists: lists.map((path) => `file:${path}`) },
    });
    await trust.refresh({ fetchBytes: fetchFile, random }, Date.now());
    const { [name]: put } = cases;
    expect(await verdict(trust, put)).toBe(expected);
    expect(opensslTrusts(put)).toBe(expected === 'trusted');
  });

  /** OpenSSL as a responder: it reads our requests, nonce included. */
  const responders = (by: OpensslCertificate): FetchBytes => {
    return async (_location, request) => root.answer(request?.body ?? new Uint8Array(), by);
  };

  async function overOcsp(name: CaseName, by: OpensslCertificate): Promise<string> {
    const trust = trustFrom({
      anchors: [root.pem],
      pinned: [],
      revocation: { ...RULES, mode: 'ocsp', responders: ['http://status.example/'] },
    });
    await trust.refresh({ fetchBytes: responders(by), random }, Date.now());
    return verdict(trust, cases[name]);
  }

  /** What OpenSSL reads in an answer of its own, checking it against the root. */
  function opensslStatus(name: CaseName, by: OpensslCertificate): string {
    const request = join(folder, 'own-request.der');
    const { certificate } = cases[name].signer;
    openssl('ocsp', '-issuer', root.certificate, '-cert', certificate, '-no_nonce', '-reqout', request);
    const answer = join(folder, 'own-answer.der');
    writeFileSync(answer, root.answer(readFileSync(request), by));
    const options = ['-no_nonce', '-issuer', root.certificate, '-cert', certificate, '-CAfile', root.certificate, '-respin', answer];
    const { stdout, stderr } = runOffline('openssl', ['ocsp', ...options]);
    return /Response verify OK/.test(stderr) ? (/: (good|revoked|unknown)/.exec(stdout.toString())?.[1] ?? 'none') : 'not verified';
  }

  testOpenssl.each([
    ['good', 'good', 'trusted'],
    ['revoked', 'revoked', 'auth-certificate-revoked'],
  ] as const)('%s by a responder: OpenSSL and we agree', async (name, status, expected) => {
    for (const by of [responder, root]) {
      expect(await overOcsp(name, by)).toBe(expected);
      expect(opensslStatus(name, by)).toBe(status);
    }
  });

  testOpenssl('a responder that the authority did not appoint: OpenSSL and we agree', async () => {
    const { signer } = cases.encipherer;
    expect(await overOcsp('good', signer)).toBe('auth-revocation-unknown');
    expect(opensslStatus('good', signer)).toBe('not verified');
  });
});
