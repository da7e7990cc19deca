import { createPublicKey, createSign, generateKeyPairSync, X509Certificate, type KeyObject } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { signProtected } from '../../../../src/signing/jws/sign-compact.ts';
import type { KeyReferenceForm } from '../../../../src/signing/wss/sign-key-reference.ts';
import { signDsig } from '../../../../src/toolkit/signature/sign-dsig.ts';
import { signJws } from '../../../../src/toolkit/signature/sign-jws.ts';
import { signWss } from '../../../../src/toolkit/signature/sign-wss.ts';
import type { SignatureReport } from '../../../../src/toolkit/signature/report.ts';
import { verifierTrust, type Believed } from '../../../../src/toolkit/signature/verifier-trust.ts';
import type { VerifySettings } from '../../../../src/toolkit/signature/judged-message.ts';
import { verifyMessage } from '../../../../src/toolkit/signature/verify-message.ts';
import { testPki } from '../../../support/pki.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom } from '../../../support/signed-soap.ts';

const pki = testPki();
const issued = { ec: pki.issue({ cn: 'synthetic-ec', kind: 'ec' }), rsa: pki.issue({ cn: 'synthetic-rsa', kind: 'rsa' }) };
const identities = { ec: loadIdentity(issued.ec.keyPem, issued.ec.certPem), rsa: loadIdentity(issued.rsa.keyPem, issued.rsa.certPem) };
const authority = new X509Certificate(pki.caPem);
const { ec } = identities;
const context = { clock: clockAt(NOON), random: seededRandom('commands') };

const byAuthority: Believed = { certificates: [authority], publicKeys: [] };
const byCertificate: Believed = { certificates: [ec.certificate], publicKeys: [] };
const byKey: Believed = { certificates: [], publicKeys: [ec.certificate.publicKey] };
const byNothing: Believed = { certificates: [], publicKeys: [] };
const byStranger: Believed = { certificates: [new X509Certificate(testPki('Synthetic Stranger CA').caPem)], publicKeys: [] };

const DOCUMENT = Buffer.from(
  '<r:record xmlns:r="urn:synthetic" kind="synthetic"><r:person Id="p1">officer-9471</r:person>text<r:note>free</r:note></r:record>',
);

async function judged(message: Uint8Array, believed: Believed, settings: Partial<VerifySettings> = {}): Promise<SignatureReport> {
  return (await verifyMessage(message, { believed: verifierTrust(believed), at: NOON, policy: 'strict', ...settings })).report;
}

/** The verdict, and what vouches for the signer or the code of the refusal. */
async function verdict(message: Uint8Array, believed: Believed, settings: Partial<VerifySettings> = {}): Promise<readonly string[]> {
  const report = await judged(message, believed, settings);
  return [report.verdict, report.verdict === 'valid' ? report.signer.vouchedBy : report.reason.code];
}

const wss = (identity: SigningIdentity = ec, keyReference?: KeyReferenceForm): Promise<Uint8Array> =>
  signWss(DOCUMENT, identity, { action: 'urn:synthetic:action', to: 'https://receiver.example/', keyReference }, context);
const dsig = (identity: SigningIdentity = ec): Promise<Uint8Array> => signDsig(DOCUMENT, identity, { form: 'detached', ids: ['p1'] });
const jws = (identity: SigningIdentity = ec): Promise<Uint8Array> => signJws(DOCUMENT, identity, { isDetached: false });

/** Messages that do not bring a certificate: a name for it in WS-Security, nothing at all in the others. */
const unnamedBy = {
  wss: (identity: SigningIdentity) => wss(identity, 'thumbprint'),
  dsig: async (identity: SigningIdentity) =>
    Buffer.from(
      Buffer.from(await dsig(identity))
        .toString()
        .replace(/<ds:KeyInfo>.*<\/ds:KeyInfo>/, ''),
    ),
  jws: async (identity: SigningIdentity) => {
    const payload = Buffer.from('{}').toString('base64url');
    const signed = await signProtected({}, payload, identity);
    return Buffer.from(`${signed.protected}.${payload}.${signed.signature}`);
  },
} as const;

describe.each([
  ['wss', wss],
  ['dsig', dsig],
  ['jws', jws],
] as const)('a %s message', (profile, sign) => {
  test.each([
    ['its authority', byAuthority, ['valid', 'authority']],
    ['its certificate', byCertificate, ['valid', 'certificate']],
    ['its key', byKey, ['valid', 'key']],
    ['nothing', byNothing, ['cannot tell', 'auth-signature-key-unknown']],
    [
      'another key',
      { certificates: [], publicKeys: [identities.rsa.certificate.publicKey] },
      ['cannot tell', 'auth-signature-key-unknown'],
    ],
    ['another authority', byStranger, ['invalid', 'auth-certificate-not-trusted']],
  ] as const)('judged with %s', async (_, believed, expected) => {
    expect(await verdict(await sign(), believed)).toEqual(expected);
  });

  test('judged with the key that it brings, by the legacy policy', async () => {
    expect(await verdict(await sign(), 'embedded', { policy: 'legacy' })).toEqual(['valid', 'message']);
  });

  test('has its profile guessed, and told as guessed', async () => {
    expect(await judged(await sign(), byAuthority)).toMatchObject({ verdict: 'valid', profile, profileGuessed: true });
    const told = await verifyMessage(await sign(), { believed: verifierTrust(byAuthority), at: NOON, policy: 'strict' }, profile);
    expect(told.report).toMatchObject({ profile, profileGuessed: false, algorithm: 'ecdsa-sha256', at: '2026-11-21T12:00:00.000Z' });
  });

  test('names its signer and what vouches for it', async () => {
    expect(await judged(await sign(), byAuthority)).toMatchObject({
      signer: {
        subject: 'CN=synthetic-ec',
        fingerprint: ec.fingerprint,
        key: 'EC P-256',
        chain: [{ subject: 'CN=Synthetic Test CA' }],
      },
    });
  });

  test('is invalid at a time when the certificate is not in force, also where that was given', async () => {
    for (const believed of [byAuthority, byCertificate])
      expect(await verdict(await sign(), believed, { at: Date.UTC(2051, 0) })).toEqual(['invalid', 'auth-certificate-expired']);
  });

  test('is invalid after the certificate that was given has expired, though its key was given too', async () => {
    const both = { certificates: [ec.certificate], publicKeys: [ec.certificate.publicKey] };
    expect(await verdict(await sign(), both)).toEqual(['valid', 'certificate']);
    expect(await verdict(await sign(), both, { at: Date.UTC(2051, 0) })).toEqual(['invalid', 'auth-certificate-expired']);
  });

  test('with a bit changed, wherever that is, makes the same bytes good or none', async () => {
    const message = await sign();
    const settings = { believed: verifierTrust(byCertificate), at: NOON, policy: 'strict' } as const;
    const { parts: whole } = await verifyMessage(message, settings, profile);
    let refused = 0;
    for (let at = 0; at < message.length; at += 37) {
      const changed = Buffer.from(message);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const { report, parts } = await verifyMessage(changed, settings, profile);
      expect(parts).toEqual(report.verdict === 'valid' ? whole : []);
      if (report.verdict !== 'valid') refused += 1;
    }
    expect(refused).toBeGreaterThan(message.length / 37 / 2);
  });
});

describe('what a report says of coverage', () => {
  test('a document: the parts, and everything beside them', async () => {
    const message = await dsig();
    const report = await judged(message, byKey);
    expect(report).toMatchObject({
      covered: [{ path: '/record/person', uri: '#p1', bytes: 65, offset: Buffer.from(message).indexOf('<r:person') }],
      uncovered: [
        { path: '/record', what: 'attributes', bytes: '<r:record xmlns:r="urn:synthetic" kind="synthetic">'.length },
        { path: '/record', what: 'text', bytes: 'text'.length },
        { path: '/record/note', what: 'element', bytes: '<r:note>free</r:note>'.length },
      ],
      moreUncovered: 0,
    });
  });

  test('a document with more uncovered parts than anybody reads: the first hundred and a count', async () => {
    const many = Buffer.from(`<r><p Id="p1"/>${'<x/>'.repeat(250)}</r>`);
    const report = await judged(await signDsig(many, ec, { form: 'detached', ids: ['p1'] }), byKey);
    expect(report).toMatchObject({ moreUncovered: 150 });
    expect(report.verdict === 'valid' && report.uncovered.length).toBe(100);
  });

  test.each(['enveloped', 'enveloping'] as const)('an %s signature leaves nothing uncovered', async (form) => {
    const report = await judged(await signDsig(DOCUMENT, ec, { form, ids: [] }), byKey);
    expect(report).toMatchObject({ verdict: 'valid', uncovered: [], moreUncovered: 0 });
  });

  test('an enveloped signature of one element', async () => {
    expect(await judged(await signDsig(DOCUMENT, ec, { form: 'enveloped', ids: ['p1'] }), byKey)).toMatchObject({
      covered: [{ path: '/record/person', uri: '#p1' }],
      uncovered: [{ what: 'attributes' }, { what: 'text' }, { path: '/record/note' }],
    });
  });

  test('a message: every part that a receiver needs, and the header block that nobody signed', async () => {
    const message = Buffer.from(await wss()).toString();
    const report = await judged(Buffer.from(message.replace('<wsse:Security ', '<x xmlns="urn:x">free</x><wsse:Security ')), byKey);
    expect(report).toMatchObject({
      covered: ['Security/BinarySecurityToken', 'Security/Timestamp', 'Action', 'To', 'MessageID']
        .map((name) => ({ path: `/Envelope/Header/${name}` }))
        .concat({ path: '/Envelope/Body' }),
      uncovered: [
        { path: '/Envelope/Header/x', what: 'element', bytes: 25 },
        { path: '/Envelope/Header/Security', what: 'attributes' },
      ],
    });
    if (report.verdict !== 'valid') throw new Error('It is not valid.');
    for (const { path, offset = 0 } of report.covered)
      expect(message.slice(offset - 25, offset + 100)).toContain(path.replace(/^.*\//, ':'));
  });

  test('the bytes that a signature makes good are the payload, canonical', async () => {
    const settings = { believed: verifierTrust(byKey), at: NOON, policy: 'strict' } as const;
    const texts = async (message: Uint8Array): Promise<readonly string[]> =>
      (await verifyMessage(message, settings)).parts.map((part) => Buffer.from(part).toString());
    expect(await texts(await wss())).toEqual([DOCUMENT.toString()]);
    expect(await texts(await jws())).toEqual([DOCUMENT.toString()]);
    expect(await texts(await dsig())).toEqual(['<r:person xmlns:r="urn:synthetic" Id="p1">officer-9471</r:person>']);
  });
});

describe('a WS-Security message that does not bring its certificate', () => {
  const FORMS = ['subject-key-identifier', 'issuer-serial', 'thumbprint'] as const;

  test.each(FORMS)('%s: verifies with the certificate, and there is no telling without', async (form) => {
    const message = await wss(ec, form);
    expect(await verdict(message, byCertificate)).toEqual(['valid', 'certificate']);
    for (const believed of [byAuthority, byKey, byNothing])
      expect(await verdict(message, believed)).toEqual(['cannot tell', 'auth-signature-key-unknown']);
  });
});

test('a stale message is told to be judged for the time of its arrival', async () => {
  expect(await judged(await wss(), byKey, { at: NOON + 3_600_000 })).toMatchObject({
    verdict: 'invalid',
    reason: { code: 'auth-message-stale', field: 'wsu:Created', mend: expect.stringContaining('--at') },
  });
});

describe.each([
  ['wss', wss],
  ['dsig', dsig],
  ['jws', jws],
] as const)('a %s message that an authority signed itself', (profile, make) => {
  const self = loadIdentity(pki.caKeyPem, pki.caPem);

  test('is believed where exactly its certificate was given, and in force', async () => {
    const message = await make(self);
    expect(await verdict(message, byAuthority)).toEqual(['valid', 'certificate']);
    expect(await verdict(message, byStranger)).toEqual(['invalid', 'auth-certificate-not-trusted']);
    expect(await verdict(message, byAuthority, { at: Date.UTC(2051, 0) })).toEqual(['invalid', 'auth-certificate-expired']);
    expect(await verdict(message, byAuthority, { at: Date.UTC(2001, 0) })).toEqual(['invalid', 'auth-certificate-not-yet-valid']);
  });

  test('but does not name it', async () => {
    const unnamed = await unnamedBy[profile](self);
    expect(await verdict(unnamed, byAuthority)).toEqual(['valid', 'certificate']);
    expect(await verdict(unnamed, byStranger)).toEqual(['cannot tell', 'auth-signature-key-unknown']);
  });
});

test('a document that an authority signed, without saying so, and somebody changed', async () => {
  const text = Buffer.from(await unnamedBy.dsig(loadIdentity(pki.caKeyPem, pki.caPem))).toString();
  expect(await verdict(Buffer.from(text.replace('9471', '9472')), byAuthority)).toEqual(['invalid', 'auth-signature-digest']);
});

describe('a document that does not name its key', () => {
  const unnamed = (): Promise<Buffer> => unnamedBy.dsig(ec);

  test('verifies with the certificate or key given, each tried', async () => {
    const both = { certificates: [identities.rsa.certificate, ec.certificate], publicKeys: [] };
    expect(await verdict(await unnamed(), both)).toEqual(['valid', 'certificate']);
    expect(await verdict(await unnamed(), byKey)).toEqual(['valid', 'key']);
    expect(await verdict(await unnamed(), byAuthority)).toEqual(['cannot tell', 'auth-signature-key-unknown']);
  });

  test('is judged by the validity of the certificate that was given', async () => {
    expect(await verdict(await unnamed(), byCertificate, { at: Date.UTC(2051, 0) })).toEqual(['invalid', 'auth-certificate-expired']);
  });
});

describe('what is no signed message', () => {
  test.each([
    ['nothing', '', 'jws', 'auth-jws-malformed'],
    ['a text', 'good morning', 'jws', 'auth-jws-malformed'],
    ['half a document', '<a><b>', 'dsig', 'wire-xml-malformed'],
    ['a document without signature', '<a/>', 'dsig', 'auth-signature-missing'],
    ['a document type', '<!DOCTYPE a><a/>', 'dsig', 'wire-xml-forbidden'],
    [
      'an envelope without Security header',
      '<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"/>',
      'dsig',
      'auth-signature-missing',
    ],
  ])('%s', async (_, text, profile, code) => {
    expect(await judged(Buffer.from(text), byKey)).toMatchObject({ verdict: 'invalid', profile, reason: { code } });
  });

  test('names an algorithm that nobody knows: there is no telling', async () => {
    const unknown = Buffer.from(
      Buffer.from(await dsig())
        .toString()
        .replace('xmldsig-more#ecdsa-sha256', 'xmldsig-more#ecdsa-md9'),
    );
    expect(await verdict(unknown, byKey)).toEqual(['cannot tell', 'auth-signature-method-unknown']);
  });
});

describe('a JWS', () => {
  const bytes = (text: string): Buffer => Buffer.from(text);
  const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signedWith = (header: object, key: KeyObject): Buffer => {
    const input = `${encoded(header)}.${encoded({ synthetic: true })}`;
    const signature = createSign('sha256').update(input).sign({ key, dsaEncoding: 'ieee-p1363' });
    return bytes(`${input}.${signature.toString('base64url')}`);
  };
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const believed: Believed = { certificates: [], publicKeys: [identities.rsa.certificate.publicKey, publicKey] };

  test('without any name of its key verifies with a key given, each tried', async () => {
    expect(await verdict(signedWith({ alg: 'ES256' }, privateKey), believed)).toEqual(['valid', 'key']);
    expect(await verdict(signedWith({ alg: 'ES256', kid: 'no fingerprint' }, privateKey), believed)).toEqual(['valid', 'key']);
    expect(await verdict(signedWith({ alg: 'ES256' }, privateKey), byKey)).toEqual(['invalid', 'auth-signature-invalid']);
  });

  test('is found by kid or x5t#S256', async () => {
    const names = [{ kid: ec.fingerprint }, { 'x5t#S256': Buffer.from(ec.fingerprint, 'hex').toString('base64url') }];
    for (const name of names) {
      const signed = await signProtected(name, encoded({ synthetic: true }), ec);
      const message = bytes(`${signed.protected}.${encoded({ synthetic: true })}.${signed.signature}`);
      expect(await verdict(message, { certificates: [identities.rsa.certificate, ec.certificate], publicKeys: [] })).toEqual([
        'valid',
        'certificate',
      ]);
    }
  });

  test('brings its key: only the legacy policy takes it, when asked to', async () => {
    const jwk = publicKey.export({ format: 'jwk' });
    expect(await verdict(signedWith({ alg: 'ES256', jwk }, privateKey), 'embedded', { policy: 'legacy' })).toEqual(['valid', 'message']);
    expect(await verdict(signedWith({ alg: 'ES256', jwk }, privateKey), byNothing)).toEqual(['cannot tell', 'auth-signature-key-unknown']);
    const broken = signedWith({ alg: 'ES256', jwk: { kty: 'EC' } }, privateKey);
    expect(await verdict(broken, 'embedded', { policy: 'legacy' })).toEqual(['invalid', 'auth-jws-malformed']);
  });

  test.each([
    ['none', { alg: 'none' }, ['invalid', 'auth-signature-missing']],
    ['a shared secret', { alg: 'HS256' }, ['invalid', 'auth-signature-hmac']],
    ['an algorithm that nobody knows', { alg: 'ES256K' }, ['cannot tell', 'auth-algorithm-refused']],
    ['the algorithm of another key', { alg: 'ES512' }, ['invalid', 'auth-algorithm-refused']],
    ['something critical that is not understood', { alg: 'ES256', crit: ['exp'], exp: 1 }, ['invalid', 'auth-jws-critical-refused']],
    ['certificates that are none', { alg: 'ES256', x5c: ['%'] }, ['invalid', 'auth-jws-malformed']],
  ] as const)('states %s', async (_, header, expected) => {
    expect(await verdict(signedWith(header, privateKey), { certificates: [], publicKeys: [publicKey] })).toEqual(expected);
  });

  test('detached, needs its payload, which no other may replace', async () => {
    const message = await signJws(DOCUMENT, ec, { isDetached: true, type: 'synthetic+jws' });
    expect(Buffer.from(message).toString()).toMatch(/^[\w-]+\.\.[\w-]+$/);
    expect(await verdict(message, byAuthority, { payload: DOCUMENT })).toEqual(['valid', 'authority']);
    expect(await verdict(message, byAuthority, { payload: bytes('other') })).toEqual(['invalid', 'auth-signature-invalid']);
    expect((await refusalLater(() => judged(message, byAuthority))).code).toBe('command-usage');
    expect((await refusalLater(async () => judged(await jws(), byAuthority, { payload: DOCUMENT }))).code).toBe('command-usage');
  });

  test('may carry its payload unencoded (RFC 7797, section 5.2)', async () => {
    const header = { b64: false, crit: ['b64'], kid: ec.fingerprint };
    const signed = await signProtected(header, bytes('$02 & Bērziņš'), ec);
    const message = bytes(`${signed.protected}.$02 & Bērziņš.${signed.signature}\n`);
    const { report, parts } = await verifyMessage(message, { believed: verifierTrust(byCertificate), at: NOON, policy: 'strict' }, 'jws');
    expect(report.verdict).toBe('valid');
    expect(parts.map((part) => Buffer.from(part).toString())).toEqual(['$02 & Bērziņš']);
  });

  test('of a binary payload gives its bytes back', async () => {
    const payload = Buffer.from([0, 0xff, 0x80, 0x0a]);
    const settings = {
      believed: verifierTrust({ certificates: [], publicKeys: [createPublicKey(issued.ec.keyPem)] }),
      at: NOON,
      policy: 'strict',
    } as const;
    expect((await verifyMessage(await signJws(payload, ec, { isDetached: false }), settings)).parts).toEqual([payload]);
  });
});
