import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { CANONICAL_NAMESPACE, SHAPES } from '../../../../src/canonical/generated/shapes.ts';
import { NATIONAL_NAMESPACE } from '../../../../src/gateway/front/soap-operations.ts';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { verifySoap } from '../../../../src/signing/wss/verify-soap.ts';
import { decryptBody, type DecryptedSoap } from '../../../../src/signing/xml-encryption/decrypt-body.ts';
import { encryptBody } from '../../../../src/signing/xml-encryption/encrypt-body.ts';
import { contentTypeFor } from '../../../../src/wire/soap/content-type.ts';
import { toXml } from '../../../../src/wire/xml-codec/to-xml.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { testPki } from '../../../support/pki.ts';
import { testRecipient, type TestRecipient } from '../../signing/xml-encryption/encryption-world.ts';
import { caller, clock, openFakeGateway, random, rsaCaller, trustInGateway, type FakeGateway } from './fake-gateway.ts';

const pki = testPki();
const gateway = testRecipient(pki, 'secp384r1');
const national = testRecipient(pki, 'rsa');

let door: FakeGateway;
beforeAll(async () => {
  // With the one caller encryption was agreed, with the other it was not.
  door = await openFakeGateway({
    encryption: {
      identities: [gateway.identity],
      agreedWith: (signer) => (signer === caller.fingerprint ? { recipient: national.recipient(), cipher: 'aes128-gcm' } : undefined),
    },
  });
});
afterAll(() => door.listening.close(0));
beforeEach(() => {
  door.requests.length = 0;
  door.refusals.length = 0;
});

const QUERY = {
  profile: 'synthetic-profile',
  purpose: 'border-check',
  subject: { familyName: 'Šķēle', estimatedAge: 34 },
  systems: ['EES'],
  urgent: false,
};

let serial = 0;
function signed(identity = caller, to = door.listening.url): Promise<Uint8Array> {
  const payload = toXml('CanonicalQuery', QUERY, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName: 'Query' });
  const addressing = { action: `${NATIONAL_NAMESPACE}/Query`, to: `${to}/soap/v1`, messageId: `urn:uuid:encrypted-${(serial += 1)}` };
  const headers = [element('g:OfficerToken', ['synthetic.officer.token'], undefined, { g: NATIONAL_NAMESPACE })];
  return signSoap({ version: '1.2', payload, addressing, headers }, identity, { clock, random });
}

const encryptedTo = (receiver: TestRecipient, message: Uint8Array): Uint8Array => encryptBody(message, [receiver.recipient()], { random });

/** Posts a message; gives the status, and the answer as decrypted and verified. */
async function post(bytes: Uint8Array, url = door.listening.url): Promise<{ status: number; answer: DecryptedSoap; text: string }> {
  const response = await fetch(`${url}/soap/v1`, {
    method: 'POST',
    headers: { 'content-type': contentTypeFor('1.2') },
    body: Buffer.from(bytes),
  });
  const answer = await decryptBody(new Uint8Array(await response.arrayBuffer()), { identities: [national.identity], random });
  const { payload } = await verifySoap(answer.bytes, { trust: trustInGateway, clock });
  return { status: response.status, answer, text: Buffer.from(payload).toString() };
}

test('an encrypted query is answered, encrypted to its sender', async () => {
  const { status, answer, text } = await post(encryptedTo(gateway, await signed()));
  expect(status).toBe(200);
  expect(answer.wasEncrypted).toBe(true);
  expect(text).toContain('Synthetic-Bērziņš');
  expect(door.requests[0]?.body).toEqual({ kind: 'query', value: QUERY });
});

test('a caller without such an agreement may encrypt, and is answered in plain text', async () => {
  for (const message of [await signed(rsaCaller), encryptedTo(gateway, await signed(rsaCaller))]) {
    const { status, answer } = await post(message);
    expect([status, answer.wasEncrypted]).toEqual([200, false]);
  }
});

test.each([
  ['in plain text where encryption was agreed', async () => signed(), 'auth-encryption-missing'],
  ['encrypted to somebody else', async () => encryptedTo(national, await signed()), 'auth-encryption-recipient'],
])('a query %s is refused', async (_, message, code) => {
  const { status, text } = await post(await message());
  expect(status).toBe(400);
  expect(text).toContain(code);
  expect(door.refusals.map(({ error }) => error.code)).toEqual([code]);
  expect(door.requests).toEqual([]);
});

test('a gateway without a key refuses encrypted queries by name', async () => {
  const plain = await openFakeGateway();
  try {
    const { status, text } = await post(encryptedTo(gateway, await signed(caller, plain.listening.url)), plain.listening.url);
    expect(status).toBe(400);
    expect(text).toContain('auth-token-refused');
    expect(plain.refusals[0]?.error.details.rule).toBe('wss/no-encryption');
  } finally {
    await plain.listening.close(0);
  }
});
