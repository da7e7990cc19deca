import { beforeAll, describe, expect, test } from '@jest/globals';
import type { HttpResponseMessage } from '../../../../src/kernel/http-message.ts';
import type { ProtectedRequest, Protector } from '../../../../src/ports/protection.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { wssProtector } from '../../../../src/signing/wss/wss-protector.ts';
import type { SoapVersion } from '../../../../src/wire/soap/soap-version.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { fixedIdentity } from '../../../support/fixed-identity.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedWorld, type SignedWorld } from '../../../support/signed-soap.ts';

let world: SignedWorld;
beforeAll(() => {
  world = signedWorld();
});

const clock = clockAt(NOON);
const URL = 'https://esp.example/soap';
const body = (): Uint8Array => writeElement(element('q:Query', ['1'], {}, { q: 'urn:q' }));
const protector = (version: SoapVersion = '1.2'): Protector =>
  wssProtector({ version, identities: fixedIdentity(world.ec), trust: world.trust, clock, random: seededRandom('protector') });
const protect = (version: SoapVersion = '1.2'): Promise<ProtectedRequest> =>
  protector(version).protect(
    { method: 'POST', url: URL, headers: { accept: 'text/xml', 'content-type': 'text/xml' }, body: body() },
    'urn:test:query',
  );

async function answer(relatesTo: string | undefined, identity: SigningIdentity = world.rsa, at = NOON): Promise<HttpResponseMessage> {
  const payload = element('r:Reply', ['2'], {}, { r: 'urn:r' });
  const addressing = {
    action: 'urn:test:reply',
    to: 'http://www.w3.org/2005/08/addressing/anonymous',
    messageId: 'urn:uuid:answer',
    relatesTo,
  };
  const bytes = await signSoap({ version: '1.2', payload, addressing }, identity, { clock: clockAt(at), random: seededRandom('answer') });
  return { status: 200, headers: { 'content-type': 'application/soap+xml; charset=utf-8' }, body: bytes };
}

describe('wssProtector', () => {
  test('wraps a payload into a signed envelope to the address of the request', async () => {
    const { message, binding } = await protect();
    const verified = await verifySoap(message.body, { trust: world.trust, clock });
    expect(verified.addressing).toEqual({ action: 'urn:test:query', to: URL, messageId: binding });
    expect(Buffer.from(verified.payload).equals(body())).toBe(true);
    expect(binding).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(message).toMatchObject({ method: 'POST', url: URL });
    expect(message.headers).toEqual({ accept: 'text/xml', 'content-type': 'application/soap+xml; charset=utf-8; action="urn:test:query"' });
  });

  test('names the action of SOAP 1.1 in its header field', async () => {
    expect((await protect('1.1')).message.headers).toEqual({
      accept: 'text/xml',
      'content-type': 'text/xml; charset=utf-8',
      soapaction: '"urn:test:query"',
    });
  });

  test('gives every request a MessageID of its own, and refuses one without action', async () => {
    const same = protector();
    const message = { method: 'POST', url: URL, headers: {}, body: body() };
    const bindings = await Promise.all(
      [same.protect(message, 'urn:a'), same.protect(message, 'urn:a')].map(async (request) => (await request).binding),
    );
    expect(new Set(bindings).size).toBe(2);
    expect((await refusalLater(() => same.protect(message, undefined))).code).toBe('internal-error');
  });

  test('hands on the payload of the answer to this very request', async () => {
    const request = await protect();
    const verified = await protector().verify(await answer(request.binding), request);
    expect(Buffer.from(verified.body).toString()).toBe('<r:Reply xmlns:r="urn:r">2</r:Reply>');
    expect(verified).toMatchObject({ signer: world.rsa.fingerprint, contentType: 'application/soap+xml; charset=utf-8' });
  });

  test.each<readonly [string, (request: ProtectedRequest) => Promise<HttpResponseMessage>, string, string]>([
    ['an answer to another message', () => answer('urn:uuid:another'), 'signature-stale', 'undefined'],
    ['an answer to nothing', () => answer(undefined), 'signature-stale', 'undefined'],
    ['an answer of a stranger', ({ binding }) => answer(binding, world.stranger), 'signature-not-trusted', 'auth-certificate-not-trusted'],
    ['an old answer', ({ binding }) => answer(binding, world.rsa, NOON - 300_001), 'signature-stale', 'auth-message-stale'],
    ['a changed answer', async ({ binding }) => change(await answer(binding), '>2<', '>3<'), 'signature-invalid', 'auth-signature-digest'],
    [
      'an answer with an uncovered part',
      async ({ binding }) =>
        change(await answer(binding), '<wsa:Action', '<wsa:From xmlns:wsa="http://www.w3.org/2005/08/addressing"/><wsa:Action'),
      'signature-invalid',
      'auth-signature-coverage',
    ],
    [
      'an unsigned answer',
      () => Promise.resolve(plain('<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><x/></s:Body></s:Envelope>')),
      'signature-missing',
      'auth-signature-missing',
    ],
    ['a web page', () => Promise.resolve(plain('<!DOCTYPE html><html></html>')), 'contract-reply-invalid', 'wire-xml-forbidden'],
    ['nothing', () => Promise.resolve(plain('')), 'contract-reply-invalid', 'wire-xml-malformed'],
  ])('refuses %s', async (_, respond, code, cause) => {
    const request = await protect();
    const refused = await refusalLater(async () => protector().verify(await respond(request), request));
    expect(refused.code).toBe(code);
    expect(String((refused.cause as { code?: string } | undefined)?.code)).toBe(cause);
  });

  test('refuses an answer in the other SOAP version', async () => {
    const request = await protect('1.1');
    expect((await refusalLater(async () => protector('1.1').verify(await answer(request.binding), request))).code).toBe(
      'contract-reply-invalid',
    );
  });
});

const plain = (text: string): HttpResponseMessage => ({ status: 200, headers: {}, body: Buffer.from(text) });
const change = (response: HttpResponseMessage, from: string, to: string): HttpResponseMessage => ({
  ...response,
  body: Buffer.from(Buffer.from(response.body).toString('utf8').replace(from, to)),
});
