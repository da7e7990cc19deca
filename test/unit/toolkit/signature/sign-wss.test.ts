import { describe, expect, test } from '@jest/globals';
import { loadIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { coveredHeader, verifySoap, type VerifiedSoap } from '../../../../src/signing/wss/verify-soap.ts';
import { signWss, type WssSettings } from '../../../../src/toolkit/signature/sign-wss.ts';
import { testPki } from '../../../support/pki.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom } from '../../../support/signed-soap.ts';

const pki = testPki();
const issued = pki.issue({ cn: 'synthetic-signer', kind: 'ec' });
const identity = loadIdentity(issued.keyPem, issued.certPem);
const trust = trustFrom({ anchors: [pki.caPem], pinned: [] });
const context = { clock: clockAt(NOON), random: seededRandom('sign-wss') };

const sign = (text: string, settings: WssSettings = {}): Promise<Uint8Array> => signWss(Buffer.from(text), identity, settings, context);
const receive = async (message: Uint8Array): Promise<VerifiedSoap> => verifySoap(message, { trust, clock: clockAt(NOON) });
const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString();

const PAYLOAD = '<q:Query xmlns:q="urn:synthetic"><q:Name>Bērziņš &amp; dēls</q:Name></q:Query>';
const WHERE = { action: 'urn:synthetic:action', to: 'https://receiver.example/' };

/** An envelope as others write them: its prefixes declared on top, one used in a value only, addressing and a header block of its own. */
const envelope = (headers: string, version = 'http://schemas.xmlsoap.org/soap/envelope/'): string =>
  `<s:Envelope xmlns:s="${version}" xmlns:q="urn:synthetic" xmlns:t="urn:synthetic:types" xmlns:unused="urn:x"
     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:a="http://www.w3.org/2005/08/addressing"
     xmlns:u="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd">
    <s:Header>${headers}</s:Header><s:Body u:Id="body"><q:Query xsi:type="t:Query"> <!-- said --> <q:Name>9471</q:Name></q:Query></s:Body></s:Envelope>`;
const ADDRESSED = '<a:Action>urn:synthetic:own</a:Action><a:To> https://own.example/ </a:To><a:MessageID>urn:uuid:1</a:MessageID>';

describe('a payload', () => {
  test('is wrapped, addressed and given an identifier', async () => {
    const verified = await receive(await sign(PAYLOAD, WHERE));
    expect(textOf(verified.payload)).toBe(PAYLOAD);
    expect(verified).toMatchObject({ version: '1.2', addressing: WHERE });
    expect(verified.addressing.messageId).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-7/);
  });

  test('goes into the version and under the identifier asked for', async () => {
    const verified = await receive(await sign(PAYLOAD, { ...WHERE, version: '1.1', messageId: 'urn:uuid:2' }));
    expect(verified).toMatchObject({ version: '1.1', addressing: { messageId: 'urn:uuid:2' } });
  });

  test.each([
    ['--action', { to: WHERE.to }],
    ['--to', { action: WHERE.action }],
  ])('is refused without %s', async (field, settings) => {
    expect(await refusalLater(() => sign(PAYLOAD, settings))).toMatchObject({ code: 'command-usage', details: { field } });
  });

  test('is refused when it is no XML', async () => {
    expect((await refusalLater(() => sign('{"a": 1}', WHERE))).code).toBe('wire-xml-malformed');
  });
});

describe('an envelope', () => {
  test('keeps version, addressing, header blocks, and the namespaces that its values name', async () => {
    const block = '<q:Officer u:Id="o" kind="test">token</q:Officer>';
    const verified = await receive(await sign(envelope(ADDRESSED + block)));
    expect(verified).toMatchObject({
      version: '1.1',
      addressing: { action: 'urn:synthetic:own', to: 'https://own.example/', messageId: 'urn:uuid:1' },
    });
    expect(textOf(coveredHeader(verified, 'urn:synthetic', 'Officer'))).toMatch(/^<q:Officer .*kind="test".*>token<\/q:Officer>$/);
    expect(textOf(verified.payload)).toBe(
      '<q:Query xmlns:q="urn:synthetic" xmlns:t="urn:synthetic:types" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:type="t:Query">  <q:Name>9471</q:Name></q:Query>',
    );
  });

  test('gives way to what is told', async () => {
    const { addressing } = await receive(
      await sign(envelope(`${ADDRESSED}<a:RelatesTo>urn:uuid:0</a:RelatesTo>`), { ...WHERE, messageId: 'urn:uuid:2' }),
    );
    expect(addressing).toEqual({ ...WHERE, messageId: 'urn:uuid:2', relatesTo: 'urn:uuid:0' });
  });

  test.each([
    [
      'signed already',
      '<w:Security xmlns:w="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd"/>',
      'wsse:Security',
    ],
    ['addressed twice', '<a:To>https://other.example/</a:To>', 'wsa:To'],
    ['with an address to answer to', '<a:ReplyTo><a:Address>urn:x</a:Address></a:ReplyTo>', 'wsa:ReplyTo'],
  ])('%s is refused', async (_, block, field) => {
    expect(await refusalLater(() => sign(envelope(ADDRESSED + block)))).toMatchObject({ code: 'command-usage', details: { field } });
  });

  test('with two payloads is refused', async () => {
    expect((await refusalLater(() => sign(envelope(ADDRESSED).replace('</s:Body>', '<x/></s:Body>')))).code).toBe('wire-soap-envelope');
  });
});
