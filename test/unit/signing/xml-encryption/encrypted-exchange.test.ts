import { expect, test } from '@jest/globals';
import type { HttpResponseMessage } from '../../../../src/kernel/http-message.ts';
import type { Protector } from '../../../../src/ports/protection.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { wssProtector } from '../../../../src/signing/wss/wss-protector.ts';
import { encryptBody } from '../../../../src/signing/xml-encryption/encrypt-body.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { fixedIdentity } from '../../../support/fixed-identity.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedWorld } from '../../../support/signed-soap.ts';
import { decryptedText, testRecipient } from './encryption-world.ts';

const world = signedWorld();
const endpoint = testRecipient(world.pki, 'rsa');
const gateway = testRecipient(world.pki, 'secp384r1');
const clock = clockAt(NOON);
const random = seededRandom('exchange');

const protector: Protector = wssProtector({
  version: '1.2',
  identities: fixedIdentity(world.ec),
  trust: world.trust,
  clock,
  random,
  encryption: { recipient: endpoint.recipient(), identities: [gateway.identity], cipher: 'aes128-gcm' },
});

const request = () =>
  protector.protect(
    { method: 'POST', url: 'https://esp.example/soap', headers: {}, body: writeElement(element('q', ['officer-9471'])) },
    'urn:test:query',
  );

async function answer(relatesTo: string | undefined, change: (signed: Uint8Array) => Uint8Array): Promise<HttpResponseMessage> {
  const addressing = { action: 'urn:test:reply', to: 'urn:test:anonymous', messageId: 'urn:uuid:answer', relatesTo };
  const signed = await signSoap({ version: '1.2', payload: element('r', ['reply']), addressing }, world.rsa, { clock, random });
  return { status: 200, headers: {}, body: change(signed) };
}

const encryptedTo = (receiver: typeof gateway) => (signed: Uint8Array) => encryptBody(signed, [receiver.recipient()], { random });

test('a request is encrypted to the endpoint, and its encrypted answer is read', async () => {
  const sent = await request();
  const text = Buffer.from(sent.message.body).toString();
  expect(text).not.toContain('officer-9471');
  expect(await decryptedText(text, [endpoint.identity])).toContain('<q>officer-9471</q>');
  const { body } = await protector.verify(await answer(sent.binding, encryptedTo(gateway)), sent);
  expect(Buffer.from(body).toString()).toBe('<r>reply</r>');
});

test.each([
  ['in plain text', (signed: Uint8Array) => signed, 'auth-encryption-missing'],
  ['encrypted to somebody else', encryptedTo(endpoint), 'auth-encryption-recipient'],
])('an answer %s is refused', async (_, change, reason) => {
  const sent = await request();
  const { code, cause } = await refusalLater(async () => protector.verify(await answer(sent.binding, change), sent));
  expect([code, (cause as { code?: string }).code]).toEqual(['encryption-invalid', reason]);
});
