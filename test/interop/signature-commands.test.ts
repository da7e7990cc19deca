import { createPublicKey } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { runCommand } from '../support/command-line.ts';
import { testPki } from '../support/pki.ts';
import { runOffline, testWith, type OfflineRun } from './foreign-tool.ts';

jest.setTimeout(60_000);

const testXmlsec = testWith('xmlsec1', '--version');
const testXmllint = testWith('xmllint', '--version');

const KINDS = ['ec', 'rsa'] as const;
const SIGNABLE = ['BinarySecurityToken', 'Timestamp', 'Body', 'Action', 'To', 'MessageID', 'person', 'note', 'Object'];
/** Content that is written as canonical form is not, and a type that only a value names. */
const DOCUMENT = `<?xml version="1.0" encoding="UTF-8"?>
<r:record xmlns:r="urn:synthetic" xmlns:t="urn:synthetic:types" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <r:person b="2" a='"1"' Id="p1" xsi:type="t:Person">Bērziņš &amp; <![CDATA[<dēls>]]><!-- said --> 9471</r:person><r:note Id="n1"/>
</r:record>
`;

let folder: string;
const path = (name: string): string => join(folder, name);
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gateway-signature-'));
  const pki = testPki();
  writeFileSync(path('ca.pem'), pki.caPem);
  for (const kind of KINDS) {
    const { keyPem, certPem } = pki.issue({ cn: `synthetic-${kind}`, kind });
    writeFileSync(path(`${kind}.key.pem`), keyPem);
    writeFileSync(path(`${kind}.cert.pem`), certPem);
    writeFileSync(path(`${kind}.pub.pem`), createPublicKey(keyPem).export({ type: 'spki', format: 'pem' }));
  }
  writeFileSync(path('record.xml'), DOCUMENT);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const xmlsec = (...args: readonly string[]): OfflineRun =>
  runOffline('xmlsec1', [args[0] ?? '', ...SIGNABLE.flatMap((name) => ['--id-attr:Id', name]), ...args.slice(1)]);

const WAYS: readonly (readonly [string, readonly string[]])[] = [
  ['an enveloped signature', []],
  ['an enveloping signature', ['--form', 'enveloping']],
  ['a signature beside two parts', ['--form', 'detached', '--id', 'p1', 'n1']],
  ['a SOAP 1.1 message', ['--profile', 'wss', '--soap', '1.1', '--action', 'urn:synthetic:action', '--to', 'urn:synthetic:receiver']],
  ['a SOAP 1.2 message', ['--profile', 'wss', '--action', 'urn:synthetic:action', '--to', 'urn:synthetic:receiver']],
];

describe.each(KINDS)('with a key of kind %s', (kind) => {
  testXmlsec.each(WAYS)('%s that the command makes verifies in xmlsec1, and changed it verifies in neither', async (_, args) => {
    const signer = ['--key', `file:${path(`${kind}.key.pem`)}`, '--certificate', `file:${path(`${kind}.cert.pem`)}`];
    expect((await runCommand(['signature', 'sign', path('record.xml'), ...signer, ...args, '--out', path('signed.xml')])).status).toBe(0);
    const verdicts = async (): Promise<readonly [boolean, number]> => [
      xmlsec('--verify', '--pubkey-pem', path(`${kind}.pub.pem`), path('signed.xml')).ok,
      (await runCommand(['signature', 'verify', path('signed.xml'), '--trust', path('ca.pem')])).status,
    ];
    expect(await verdicts()).toEqual([true, 0]);
    const text = readFileSync(path('signed.xml'), 'utf8');
    for (const [from, to] of [
      ['9471', '9472'],
      ['xmlns:t="urn:synthetic:types"', 'xmlns:t="urn:synthetic:other"'],
    ] as const) {
      writeFileSync(path('signed.xml'), text.replaceAll(from, to));
      expect(await verdicts()).toEqual([false, 1]);
    }
  });

  testXmlsec.each([
    ['exclusive canonicalisation', 'http://www.w3.org/2001/10/xml-exc-c14n#', 'sha256', 'strict', 0],
    ['inclusive canonicalisation', 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315', 'sha256', 'strict', 1],
    ['inclusive canonicalisation', 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315', 'sha256', 'legacy', 0],
    ['SHA-1', 'http://www.w3.org/2001/10/xml-exc-c14n#', 'sha1', 'strict', 1],
    ['SHA-1', 'http://www.w3.org/2001/10/xml-exc-c14n#', 'sha1', 'legacy', 0],
  ] as const)('what xmlsec1 signs with %s (%s, %s) is judged by the %s policy: exit %d', async (_, c14n, hash, policy, status) => {
    const family = kind === 'rsa' ? 'rsa' : 'ecdsa';
    const more = hash === 'sha1' && family === 'rsa' ? 'http://www.w3.org/2000/09/xmldsig#' : 'http://www.w3.org/2001/04/xmldsig-more#';
    const digest = hash === 'sha1' ? 'http://www.w3.org/2000/09/xmldsig#sha1' : 'http://www.w3.org/2001/04/xmlenc#sha256';
    const template = `<ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:CanonicalizationMethod Algorithm="${c14n}"/>
      <ds:SignatureMethod Algorithm="${more}${family}-${hash}"/><ds:Reference URI="#p1"><ds:Transforms><ds:Transform Algorithm="${c14n}"/></ds:Transforms>
      <ds:DigestMethod Algorithm="${digest}"/><ds:DigestValue/></ds:Reference></ds:SignedInfo><ds:SignatureValue/>
      <ds:KeyInfo><ds:X509Data/></ds:KeyInfo></ds:Signature>`;
    writeFileSync(path('template.xml'), DOCUMENT.replace('</r:record>', `${template}</r:record>`));
    const keys = `${path(`${kind}.key.pem`)},${path(`${kind}.cert.pem`)}`;
    const { ok, stdout, stderr } = xmlsec('--sign', '--privkey-pem', keys, path('template.xml'));
    expect({ ok, stderr }).toEqual({ ok: true, stderr: '' });
    writeFileSync(path('foreign.xml'), stdout);
    const ran = await runCommand(['signature', 'verify', path('foreign.xml'), '--json', '--policy', policy, '--trust', path('ca.pem')]);
    expect(ran.status).toBe(status);
    const report = JSON.parse(ran.out.toString()) as { readonly reason?: { readonly code: string } };
    if (status === 0)
      expect(report).toMatchObject({ covered: [{ path: '/record/person', uri: '#p1' }], signer: { vouchedBy: 'authority' } });
    else expect(report.reason?.code).toBe(hash === 'sha1' ? 'auth-signature-sha1' : 'auth-signature-canonicalization');
  });
});

testXmllint.each([
  ['--c14n', ['--with-comments']],
  ['--c14n11', ['--1.1', '--with-comments']],
  ['--exc-c14n', ['--exclusive', '--with-comments']],
])('xmllint %s writes the bytes that the command writes with %j', async (form, args) => {
  const { out } = await runCommand(['xml', 'canonicalize', path('record.xml'), ...args]);
  const { ok, stdout } = runOffline('xmllint', ['--nonet', form, path('record.xml')]);
  expect(ok).toBe(true);
  expect(out.toString()).toBe(stdout.toString());
});
