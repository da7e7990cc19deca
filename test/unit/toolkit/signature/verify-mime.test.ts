import { X509Certificate } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { SignatureReport } from '../../../../src/toolkit/signature/report.ts';
import type { VerifySettings } from '../../../../src/toolkit/signature/judged-message.ts';
import { verifierTrust } from '../../../../src/toolkit/signature/verifier-trust.ts';
import { verifyMessage } from '../../../../src/toolkit/signature/verify-message.ts';
import { multipartType } from '../../../../src/wire/multipart/multipart-type.ts';
import { writeMultipart } from '../../../../src/wire/multipart/write-multipart.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { allOf } from '../../../support/byte-pieces.ts';
import { replaced } from '../../../support/message-text.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { NOON, signedText, signedWorld } from '../../../support/signed-soap.ts';
import { attachment, signedPackage, type TestPackage } from '../../signing/attachments/packages.ts';

const world = signedWorld();
const believed = verifierTrust({ certificates: [new X509Certificate(world.pki.caPem)], publicKeys: [] });
const PRINT = Buffer.from('synthetic fingerprint');
const XOP = { xop: 'http://www.w3.org/2004/08/xop/include' };
const image = (content: Parameters<typeof element>[1]) => element('q:Query', [element('q:Image', content)], {}, { q: 'urn:test:query' });
const INCLUDED = image([element('xop:Include', [], { href: 'cid:print@example' }, XOP)]);

async function judged(text: string, settings: Partial<VerifySettings> = {}): Promise<SignatureReport> {
  return (await verifyMessage(Buffer.from(text, 'latin1'), { believed, at: NOON, policy: 'strict', ...settings })).report;
}
const withHeader = ({ contentType, text }: TestPackage): string => `MIME-Version: 1.0\r\nContent-Type: ${contentType}\r\n\r\n${text}`;
const packaged = (payload = INCLUDED) => signedPackage(world.ec, [attachment('print@example', PRINT)], { payload });
const pathsOf = (report: SignatureReport) => (report.verdict === 'valid' ? report.covered.map(({ path }) => path) : [report.reason.code]);

test('a message with attachments is judged with them, its Content-Type in the file or told', async () => {
  for (const payload of [INCLUDED, image(['x'])]) {
    const sent = await packaged(payload);
    for (const report of [await judged(withHeader(sent)), await judged(sent.text, { contentType: sent.contentType })]) {
      expect(report).toMatchObject({ verdict: 'valid', profile: 'wss', profileGuessed: true });
      expect(pathsOf(report)).toEqual(expect.arrayContaining(['/Envelope/Body', 'cid:print@example']));
      expect(report).toMatchObject({ covered: expect.arrayContaining([{ path: 'cid:print@example', bytes: PRINT.length }]) });
    }
  }
});

test('a XOP package whose signature is over the text put back is judged so', async () => {
  const signed = await signedText(world.ec, { payload: image([PRINT.toString('base64')]) });
  const root = replaced(signed, PRINT.toString('base64'), `<xop:Include xmlns:xop="${XOP.xop}" href="cid:a@b"/>`);
  const parts = [
    { contentType: 'application/xop+xml; type="application/soap+xml"', contentId: 'root', content: [Buffer.from(root)] },
    { contentType: 'image/jp2', contentId: 'a@b', content: [PRINT] },
  ];
  const text = (await allOf(writeMultipart(parts, 'b'))).toString('latin1');
  const contentType = multipartType({ boundary: 'b', type: 'application/xop+xml', start: 'root' });
  expect(pathsOf(await judged(text, { contentType }))).toContain('/Envelope/Body');
  expect(pathsOf(await judged(replaced(text, 'synthetic f', 'synthetic F'), { contentType }))).toEqual(['auth-signature-digest']);
});

test('what is wrong is reported', async () => {
  const sent = await packaged();
  const file = withHeader(sent);
  expect(pathsOf(await judged(replaced(file, 'synthetic f', 'synthetic F')))).toEqual(['auth-attachment-digest']);
  expect(pathsOf(await judged(replaced(file, 'multipart/related', 'multipart/mixed')))).toEqual(['wire-multipart-type']);
  expect(pathsOf(await judged(file.replaceAll('\r\n', '\n')))).toEqual(['wire-multipart-header']);
  expect(pathsOf(await judged(file, { at: NOON + 3_600_000 }))).toEqual(['auth-message-stale']);
});

test('no other profile is for it', async () => {
  const bytes = Buffer.from(withHeader(await packaged()), 'latin1');
  const { code, details } = await refusalLater(() => verifyMessage(bytes, { believed, at: NOON, policy: 'strict' }, 'jws'));
  expect([code, details.field]).toEqual(['command-usage', '--profile']);
});
