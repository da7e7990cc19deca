import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { signSoap } from '../../../../src/signing/wss/sign-soap.ts';
import { coveredHeader, verifySoap, type VerifyOptions } from '../../../../src/signing/wss/verify-soap.ts';
import { faultElement, readFault } from '../../../../src/wire/soap/soap-fault.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { element } from '../../../../src/wire/xml/xml-node.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { clockAt, NOON, seededRandom, signedText, signedWorld, testMessage, type SignedWorld } from '../../../support/signed-soap.ts';

let world: SignedWorld;
beforeAll(() => {
  world = signedWorld();
});

const options = (overrides: Partial<VerifyOptions> = {}): VerifyOptions => ({
  trust: world.trust,
  clock: clockAt(NOON + 1_000),
  ...overrides,
});
const refusal = (text: string, overrides: Partial<VerifyOptions> = {}) =>
  refusalLater(() => verifySoap(Buffer.from(text), options(overrides)));

describe('a signed message', () => {
  test.each([
    ['rsa', '1.1'],
    ['rsa', '1.2'],
    ['ec', '1.1'],
    ['ec', '1.2'],
  ] as const)('by %s in SOAP %s comes back as it was', async (kind, version) => {
    const message = testMessage({ version, addressing: { ...testMessage().addressing, relatesTo: 'urn:uuid:request' } });
    const bytes = await signSoap(message, world[kind], { clock: clockAt(NOON), random: seededRandom('x'), lifetimeMs: 60_000 });
    const verified = await verifySoap(bytes, options());
    expect(verified).toMatchObject({
      version,
      addressing: message.addressing,
      payloadName: { namespace: 'urn:test:query', local: 'Query' },
      created: NOON,
      expires: NOON + 60_000,
    });
    expect(Buffer.from(verified.payload).toString()).toBe(
      '<q:Query xmlns:q="urn:test:query" kind="test"><q:Officer>officer-9471</q:Officer><q:Name>Bērziņš &amp; &lt;dēls&gt;</q:Name></q:Query>',
    );
    expect(verified.signer.fingerprint).toBe(world[kind].fingerprint);
    expect(verified.covered.map(({ path }) => path).sort()).toEqual([
      '/Envelope/Body',
      '/Envelope/Header/Action',
      '/Envelope/Header/MessageID',
      '/Envelope/Header/OfficerToken',
      '/Envelope/Header/RelatesTo',
      '/Envelope/Header/Security/BinarySecurityToken',
      '/Envelope/Header/Security/Timestamp',
      '/Envelope/Header/To',
    ]);
    const token = coveredHeader(verified, 'urn:test:gateway', 'OfficerToken');
    expect(readXml(token ?? new Uint8Array()).children).toEqual(['token']);
    expect(coveredHeader(verified, 'urn:test:gateway', 'Timestamp')).toBeUndefined();
  });

  test('takes its payload as canonical bytes too, even such as declare what the Body declares', async () => {
    const fault = writeElement(faultElement({ version: '1.2', code: 'Sender', reason: 'No' }));
    for (const payload of [writeElement(element('q', ['1'])), fault]) {
      const bytes = await signSoap(testMessage({ payload }), world.ec, { clock: clockAt(NOON), random: seededRandom('x') });
      expect(Buffer.from((await verifySoap(bytes, options())).payload).equals(payload)).toBe(true);
    }
  });

  test('keeps the namespace of a fault’s subcode, which only content uses', async () => {
    const subcode = { namespace: 'https://gateway.example/ns/problem', local: 'policy-purpose' };
    const payload = faultElement({ version: '1.2', code: 'Sender', subcode, reason: 'No' });
    const bytes = await signSoap(testMessage({ payload }), world.ec, { clock: clockAt(NOON), random: seededRandom('x') });
    expect(readFault(readXml((await verifySoap(bytes, options())).payload))).toMatchObject({ subcode });
  });

  test('is not written with parts that would make it ambiguous', async () => {
    const wsu = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd';
    for (const header of [
      element('h', [], { 'wsu:Id': 'mine' }, { wsu }),
      element('h', [], {}, { wsu: 'urn:other' }),
      element('h', [], { 'u:Id': 'mine' }, { u: wsu }),
    ]) {
      expect((await refusalLater(() => signedText(world.ec, { headers: [header] }))).code).toBe('wire-xml-malformed');
    }
  });
});

describe('one changed byte', () => {
  test.each([
    ['the payload', 'officer-9471', 'officer-9472', 'auth-signature-digest', 'soap:Body'],
    ['an attribute', 'kind="test"', 'kind="Test"', 'auth-signature-digest', 'soap:Body'],
    ['the action', '>urn:test:action<', '>urn:test:actioN<', 'auth-signature-digest', 'wsa:Action'],
    ['the address', '>https://esp.example/soap<', '>https://esp.example/soaq<', 'auth-signature-digest', 'wsa:To'],
    ['the message id', '8000-000000000001<', '8000-000000000002<', 'auth-signature-digest', 'wsa:MessageID'],
    ['a further header', '>token<', '>tokem<', 'auth-signature-digest', 'Header/OfficerToken'],
    ['the creation', '12:00:00.000Z</wsu:Created>', '12:00:00.001Z</wsu:Created>', 'auth-signature-digest', 'wsu:Timestamp'],
    ['the expiry', '12:05:00.000Z</wsu:Expires>', '12:55:00.000Z</wsu:Expires>', 'auth-signature-digest', 'wsu:Timestamp'],
    [
      'the prefix of an element',
      '<q:Officer>officer-9471</q:Officer>',
      '<r:Officer xmlns:r="urn:test:query">officer-9471</r:Officer>',
      'auth-signature-digest',
      'soap:Body',
    ],
    ['white space in the body', '<q:Officer>', ' <q:Officer>', 'auth-signature-digest', 'soap:Body'],
  ])('in %s is refused', async (_, from, to, code, field) => {
    const text = await signedText(world.ec);
    expect(text).toContain(from);
    expect(await refusal(text.replace(from, to))).toMatchObject({ code, details: { field } });
  });

  test('in a digest or the signature value is refused', async () => {
    const text = await signedText(world.rsa);
    const flip = (element: string): string =>
      text.replace(new RegExp(`<ds:${element}>(.)`), (_, first: string) => `<ds:${element}>${first === 'A' ? 'B' : 'A'}`);
    expect(await refusal(flip('DigestValue'))).toMatchObject({ code: 'auth-signature-invalid', details: { field: 'ds:SignatureValue' } });
    expect(await refusal(flip('SignatureValue'))).toMatchObject({
      code: 'auth-signature-invalid',
      details: { field: 'ds:SignatureValue' },
    });
  });

  test('that no canonical form shows does no harm', async () => {
    const text = await signedText(world.ec);
    const reworded = text
      .replace('<soap:Header>', '<soap:Header >\n')
      .replace('kind="test"', "kind = 'test'")
      .replace('officer-9471', 'offi<!-- -->cer-<![CDATA[9471]]>');
    expect(Buffer.from((await verifySoap(Buffer.from(reworded), options())).payload).toString()).toContain(
      '<q:Officer>officer-9471</q:Officer>',
    );
  });
});

describe('time and repetition', () => {
  test.each([
    ['made just now', 0, undefined],
    ['as old as allowed', 300_000, undefined],
    ['a millisecond older', 300_001, 'auth-message-stale'],
    ['from the near future', -60_000, undefined],
    ['from further ahead', -60_001, 'auth-message-stale'],
  ] as const)('a message %s', async (_, age, code) => {
    const text = await signedText(world.ec);
    const clock = clockAt(NOON + age);
    if (code === undefined) expect((await verifySoap(Buffer.from(text), options({ clock }))).created).toBe(NOON);
    else expect((await refusal(text, { clock })).code).toBe(code);
  });

  test('an expired message is refused though it is young', async () => {
    const bytes = await signSoap(testMessage(), world.ec, { clock: clockAt(NOON), random: seededRandom('x'), lifetimeMs: 1_000 });
    expect((await refusalLater(() => verifySoap(bytes, options({ clock: clockAt(NOON + 61_001) })))).code).toBe('auth-message-stale');
    expect((await verifySoap(bytes, options({ clock: clockAt(NOON + 61_000) }))).expires).toBe(NOON + 1_000);
  });

  test('a message is accepted once, and remembered for longer than it could be accepted', async () => {
    const known = new Map<string, number>();
    const replay = (key: string, expiresAt: number): Promise<boolean> => {
      if (known.has(key)) return Promise.resolve(false);
      known.set(key, expiresAt);
      return Promise.resolve(true);
    };
    const text = await signedText(world.ec);
    await verifySoap(Buffer.from(text), options({ replay }));
    expect(await refusal(text, { replay })).toMatchObject({ code: 'auth-message-replayed', details: { field: 'wsa:MessageID' } });
    const key = createHash('sha256')
      .update(world.ec.certificate.publicKey.export({ type: 'spki', format: 'der' }))
      .digest('hex');
    expect([...known]).toEqual([[`${key} ${testMessage().addressing.messageId}`, NOON + 360_000]]);
    known.clear();
    await verifySoap(Buffer.from(text), options({ replay, clockSkewMs: 0 }));
    expect([...known.values()]).toEqual([NOON + 360_000]);
    await verifySoap(Buffer.from(await signedText(world.rsa)), options({ replay }));
  });

  test('what is not genuine never reaches the memory of messages', async () => {
    const text = await signedText(world.ec);
    const asked: string[] = [];
    const replay = (key: string): Promise<boolean> => Promise.resolve(asked.push(key) > 0);
    const forged = [
      text.replace('9471', '9472'),
      await signedText(world.stranger),
      text.replace('<ds:SignatureValue>', '<ds:SignatureValue>AAAA'),
    ];
    for (const message of forged) expect((await refusal(message, { replay })).code).toMatch(/^auth-/);
    expect((await refusal(text, { replay, clock: clockAt(NOON + 400_000) })).code).toBe('auth-message-stale');
    expect(asked).toEqual([]);
  });
});

describe('certificates', () => {
  test('of strangers are refused', async () => {
    expect((await refusal(await signedText(world.stranger))).code).toBe('auth-certificate-not-trusted');
  });

  test('out of their time are refused', async () => {
    const trust = trustFrom({ anchors: [world.pki.caPem], pinned: [] });
    expect((await refusal(await signedText(world.ec), { trust, clock: clockAt(Date.UTC(2050, 0, 1)) })).code).toBe(
      'auth-certificate-expired',
    );
  });

  test('of another trusted party in place of the signer’s are refused', async () => {
    const [ours, theirs] = [world.ec, world.rsa].map((identity) => identity.certificate.raw.toString('base64'));
    const text = await signedText(world.ec);
    expect((await refusal(text.replace(ours ?? '', theirs ?? ''))).code).toBe('auth-signature-key-mismatch');
  });
});
