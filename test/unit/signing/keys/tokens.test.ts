import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import { verifyWith, type SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import type { PrivateKey } from '../../../../src/signing/keys/private-key.ts';
import { readPkcs11Uri } from '../../../../src/signing/keys/pkcs11-uri.ts';
import { openTokens } from '../../../../src/signing/keys/tokens.ts';
import { refusalLater, refusalOf } from '../../../support/refusal.ts';
import { MECHANISMS, softwareTokens, type SoftwareKey, type SoftwareToken, type SoftwareTokens } from '../../../support/software-token.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ed = generateKeyPairSync('ed25519');
const pem = (key: KeyObject): string => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const rsaKey: SoftwareKey = { label: 'rsa', id: '01', pem: pem(rsa.privateKey) };
const edKey: SoftwareKey = { label: 'ed', id: '02', pem: pem(ed.privateKey) };
const token = (changes: Partial<SoftwareToken> = {}): SoftwareToken => ({
  label: 'gateway',
  pin: '2468',
  mechanisms: MECHANISMS,
  keys: [rsaKey, edKey],
  ...changes,
});
const BYTES = Buffer.from('synthetic message');

let open: SoftwareTokens | undefined;
afterEach(async () => {
  await open?.close();
  open = undefined;
});

function holding(...held: readonly SoftwareToken[]): SoftwareTokens {
  open = softwareTokens();
  open.hold(...held);
  return open;
}
const keyIn = (tokens: SoftwareTokens, attributes = 'token=gateway;object=rsa', pin = '2468'): Promise<PrivateKey> =>
  tokens.tokens.key(readPkcs11Uri(`pkcs11:${attributes}?module-path=${tokens.modulePath}&pin-source=file:pin`), pin);
async function signs(key: PrivateKey, algorithm: SignatureAlgorithm, publicKey: KeyObject): Promise<boolean> {
  return verifyWith(algorithm, publicKey, BYTES, await key.signer(algorithm)(BYTES));
}

describe('a key in a token', () => {
  test('signs and shows its public half', async () => {
    const tokens = holding(token());
    const [inRsa, inEd] = [await keyIn(tokens), await keyIn(tokens, 'serial=0001;id=%02')];
    expect(inRsa.publicKey?.equals(rsa.publicKey)).toBe(true);
    expect(inEd.publicKey?.equals(ed.publicKey)).toBe(true);
    for (const algorithm of ['rsa-pkcs1-sha256', 'rsa-pkcs1-sha384', 'rsa-pkcs1-sha512', 'rsa-pss-sha256'] as const)
      expect(await signs(inRsa, algorithm, rsa.publicKey)).toBe(true);
    expect(await signs(inEd, 'ed25519', ed.publicKey)).toBe(true);
    expect(tokens.calls().filter((call) => call === 'C_OpenSession')).toHaveLength(2);
  });

  test.each([
    ['prime256v1', false],
    ['secp384r1', true],
  ] as const)('shows a public half on %s', async (namedCurve, bare) => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve });
    const tokens = holding(token({ keys: [{ label: 'ec', id: '03', pem: pem(privateKey), bare }] }));
    expect((await keyIn(tokens, 'token=gateway;object=ec')).publicKey?.equals(publicKey)).toBe(true);
  });

  test('whose public half is not there is known by the private one when it is RSA, and else not', async () => {
    const tokens = holding(token({ keys: [rsaKey, edKey].map((key) => ({ ...key, withoutPublic: true })) }));
    expect((await keyIn(tokens)).publicKey?.equals(rsa.publicKey)).toBe(true);
    expect((await keyIn(tokens, 'token=gateway;object=ed')).publicKey).toBeUndefined();
  });

  test('that wants the PIN for each signature gets it', async () => {
    const tokens = holding(token({ keys: [{ ...rsaKey, asks: true }] }));
    const key = await keyIn(tokens);
    expect(await signs(key, 'rsa-pkcs1-sha256', rsa.publicKey)).toBe(true);
    expect(await signs(key, 'rsa-pkcs1-sha256', rsa.publicKey)).toBe(true);
    expect(tokens.calls().filter((call) => call === 'C_Login 2')).toHaveLength(2);
  });

  test('answers many at once while the event loop turns', async () => {
    const key = await keyIn(holding(token()));
    const sign = key.signer('rsa-pkcs1-sha256');
    let turns = 0;
    const working = Promise.all(Array.from({ length: 20 }, async (_, index) => sign(Buffer.of(index))));
    const done = working.then(() => true);
    while (!(await Promise.race([done, turn(false)]))) turns += 1;
    const signatures = await working;
    signatures.forEach((signature, index) => expect(verifyWith('rsa-pkcs1-sha256', rsa.publicKey, Buffer.of(index), signature)).toBe(true));
    expect(turns).toBeGreaterThan(20);
  });
});

describe('is refused', () => {
  test.each([
    ['a token that is not there', 'token=other;object=rsa', 'keys-token-unavailable', 'pkcs11/token-absent'],
    ['a token of another serial number', 'token=gateway;serial=9;object=rsa', 'keys-token-unavailable', 'pkcs11/token-absent'],
    ['another slot', 'slot-id=9;object=rsa', 'keys-token-unavailable', 'pkcs11/token-absent'],
    ['another model', 'token=gateway;model=x;object=rsa', 'keys-token-unavailable', 'pkcs11/token-absent'],
    ['another manufacturer', 'token=gateway;manufacturer=x;object=rsa', 'keys-token-unavailable', 'pkcs11/token-absent'],
    ['a key that is not there', 'token=gateway;object=other', 'keys-token-key-unknown', 'pkcs11/key-absent'],
    ['a key of another id', 'token=gateway;object=rsa;id=%02', 'keys-token-key-unknown', 'pkcs11/key-absent'],
  ])('%s', async (_what, attributes, code, rule) => {
    expect(await refusalLater(() => keyIn(holding(token()), attributes))).toMatchObject({ code, details: { rule } });
  });

  test('a name that two tokens or two keys bear', async () => {
    const twoTokens = holding(token(), token({ serial: '0002' }));
    expect((await refusalLater(() => keyIn(twoTokens))).details.rule).toBe('pkcs11/token-ambiguous');
    expect((await keyIn(twoTokens, 'token=gateway;serial=0002;object=rsa')).publicKey).toBeDefined();
    await twoTokens.close();
    const twoKeys = holding(token({ keys: [rsaKey, { ...edKey, label: 'rsa' }] }));
    expect(await refusalLater(() => keyIn(twoKeys))).toMatchObject({
      code: 'keys-token-key-unknown',
      details: { rule: 'pkcs11/key-ambiguous' },
    });
  });

  test('a wrong PIN, which the token is shown once only; a corrected one opens it', async () => {
    const tokens = holding(token());
    for (let attempt = 0; attempt < 3; attempt += 1)
      expect((await refusalLater(() => keyIn(tokens, 'token=gateway;object=rsa', '1111'))).code).toBe('keys-token-pin');
    expect(tokens.calls().filter((call) => call === 'C_Login 1')).toHaveLength(1);
    expect(await signs(await keyIn(tokens), 'rsa-pkcs1-sha256', rsa.publicKey)).toBe(true);
  });

  test('a PIN that a token takes no longer, which it is shown once only, whatever asks for it', async () => {
    const tokens = holding(token({ keys: [{ ...rsaKey, asks: true }] }));
    const sign = (await keyIn(tokens)).signer('rsa-pkcs1-sha256');
    tokens.hold(token({ pin: '9999', keys: [{ ...rsaKey, asks: true }] }));
    for (let attempt = 0; attempt < 3; attempt += 1) expect((await refusalLater(async () => sign(BYTES))).code).toBe('keys-token-pin');
    expect(tokens.calls().filter((call) => call.startsWith('C_Login'))).toEqual(['C_Login 1', 'C_Login 2']);
  });

  test('an algorithm that the token has no mechanism for, before or while it signs', async () => {
    const tokens = holding(token());
    const key = await keyIn(tokens);
    expect(refusalOf(() => key.signer('ecdsa-sha256'))).toMatchObject({
      code: 'keys-token-algorithm',
      details: { rule: 'pkcs11/mechanism-absent' },
    });
    const sign = key.signer('rsa-pkcs1-sha256');
    tokens.hold(token({ mechanisms: [] }));
    expect(await refusalLater(async () => sign(BYTES))).toMatchObject({
      code: 'keys-token-algorithm',
      details: { rule: 'pkcs11/CKR_MECHANISM_INVALID' },
    });
  });

  test('a module that cannot be loaded, and a gateway without the binding', async () => {
    const tokens = holding(token());
    const uri = readPkcs11Uri('pkcs11:token=gateway;object=rsa?module-path=/nowhere/module.so&pin-source=file:pin');
    expect(await refusalLater(() => tokens.tokens.key(uri, '2468'))).toMatchObject({
      code: 'keys-token-unavailable',
      details: { rule: 'pkcs11/module-path' },
    });
    const without = openTokens({ binding: 'no-such-binding' });
    expect(await refusalLater(() => without.key(uri, '2468'))).toMatchObject({
      code: 'keys-unusable',
      details: { rule: 'pkcs11/binding', mend: 'Install pkcs11js beside the gateway: npm install pkcs11js.' },
    });
    await without.close();
  });
});

describe('a token in trouble', () => {
  test('that is pulled out refuses, and signs again when it is back', async () => {
    const tokens = holding(token());
    const sign = (await keyIn(tokens)).signer('rsa-pkcs1-sha256');
    tokens.hold(token({ absent: true }));
    expect((await refusalLater(async () => sign(BYTES))).code).toBe('keys-token-unavailable');
    tokens.hold(token({ insertion: 1 }));
    expect(verifyWith('rsa-pkcs1-sha256', rsa.publicKey, BYTES, await sign(BYTES))).toBe(true);
  });

  test('whose session was lost loses no signature', async () => {
    const tokens = holding(token());
    const sign = (await keyIn(tokens)).signer('rsa-pkcs1-sha256');
    tokens.hold(token({ insertion: 1 }));
    expect(verifyWith('rsa-pkcs1-sha256', rsa.publicKey, BYTES, await sign(BYTES))).toBe(true);
  });

  test('that fails is named by its return value', async () => {
    const tokens = holding(token());
    const sign = (await keyIn(tokens)).signer('rsa-pkcs1-sha256');
    tokens.hold(token({ fails: 'CKR_DEVICE_MEMORY' }));
    expect(await refusalLater(async () => sign(BYTES))).toMatchObject({
      code: 'keys-token-unavailable',
      details: { rule: 'pkcs11/CKR_DEVICE_MEMORY' },
    });
  });

  test('whose library ends its thread refuses those who wait, and works in a new thread afterwards', async () => {
    const tokens = holding(token());
    const sign = (await keyIn(tokens)).signer('rsa-pkcs1-sha256');
    tokens.hold(token({ crashes: true }));
    const refused = await Promise.all([0, 1].map(() => refusalLater(async () => sign(BYTES))));
    for (const { code, details } of refused) expect([code, details.rule]).toEqual(['keys-token-unavailable', 'pkcs11/thread-ended']);
    tokens.hold(token());
    expect(verifyWith('rsa-pkcs1-sha256', rsa.publicKey, BYTES, await sign(BYTES))).toBe(true);
  });

  test('that says nothing is given up', async () => {
    const tokens = softwareTokens(2_500);
    open = tokens;
    tokens.hold(token());
    const sign = (await keyIn(tokens)).signer('rsa-pkcs1-sha256');
    tokens.hold(token({ hangs: true }));
    expect((await refusalLater(async () => sign(BYTES))).details.rule).toBe('pkcs11/silent');
    tokens.hold(token());
    expect(verifyWith('rsa-pkcs1-sha256', rsa.publicKey, BYTES, await sign(BYTES))).toBe(true);
  });

  test('that is closed refuses those who wait', async () => {
    const tokens = holding(token());
    const sign = (await keyIn(tokens)).signer('rsa-pkcs1-sha256');
    const refused = refusalLater(async () => sign(BYTES));
    await tokens.tokens.close();
    expect((await refused).details.rule).toBe('pkcs11/closed');
  });
});
