import { mkdtempSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { algorithmProfiles, EVERY_ALGORITHM, type AlgorithmProfile } from '../../../../src/signing/algorithm-profile.ts';
import { verifyWith, type SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { verifyBatchWith } from '../../../../src/signing/batch/batch-value.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import { openPair, type KeyRing } from '../../../../src/signing/keys/open-pair.ts';
import { openRollingIdentity, type PairPlan } from '../../../../src/signing/keys/rolling-identity.ts';
import { openTokens } from '../../../../src/signing/keys/tokens.ts';
import { testPki } from '../../../support/pki.ts';
import { refusalLater } from '../../../support/refusal.ts';
import { MECHANISMS, softwareTokens } from '../../../support/software-token.ts';
import { syntheticChain } from '../../../support/synthetic-chain.ts';

const pki = testPki();
const [old, renewed, third] = ['old', 'renewed', 'third'].map((cn) => pki.issue({ cn, kind: 'ec' }));
const NOON = Date.UTC(2026, 2, 1, 12);
const folder = mkdtempSync(join(tmpdir(), 'gateway-rolling-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, pair: typeof old): void => {
  writeFileSync(join(folder, `${name}.key`), pair!.keyPem);
  writeFileSync(join(folder, `${name}.crt`), pair!.certPem);
};
const ring: KeyRing = {
  tokens: openTokens(),
  read: async (reference, field) => {
    try {
      return await readFile(join(folder, reference.replace('file:', '')), 'utf8');
    } catch (cause) {
      throw new GatewayError('config-file-unreadable', { field }, { cause });
    }
  },
};
const plan = (name: string, changes: Partial<PairPlan> = {}): PairPlan => ({
  field: 'identity',
  key: `file:${name}.key`,
  certificate: `file:${name}.crt`,
  ...changes,
});
const nameOf = ({ certificate }: { certificate: { subject: string } }): string => certificate.subject.replace(/^.*CN=/s, '');

beforeEach(() => {
  write('a', old);
  write('b', renewed);
});

describe('an identity that changes', () => {
  test('signs with the pair whose time has come last', async () => {
    const next = plan('b', { field: 'identity.next', from: NOON });
    const source = await openRollingIdentity([plan('a'), next], ring);
    expect([NOON - 1, NOON, NOON + 1].map((at) => nameOf(source.current(at)))).toEqual(['old', 'renewed', 'renewed']);
    write('c', third);
    const three = await openRollingIdentity([plan('a'), plan('c', { from: NOON + 5 }), next], ring);
    expect([NOON - 1, NOON + 4, NOON + 5].map((at) => nameOf(three.current(at)))).toEqual(['old', 'renewed', 'third']);
  });

  test('takes a replaced pair, once', async () => {
    const source = await openRollingIdentity([plan('a')], ring);
    expect(await source.refresh()).toEqual([]);
    write('a', renewed);
    expect(nameOf(source.current(NOON))).toBe('old');
    const [change] = await source.refresh();
    expect(change?.field).toBe('identity');
    expect(change?.taken?.raw.equals(source.current(NOON).certificate.raw)).toBe(true);
    expect(nameOf(source.current(NOON))).toBe('renewed');
    expect(await source.refresh()).toEqual([]);
  });

  test('never takes half a pair, says so once, and takes the whole when it is there', async () => {
    const source = await openRollingIdentity([plan('a')], ring);
    writeFileSync(join(folder, 'a.key'), renewed!.keyPem);
    const [change] = await source.refresh();
    expect(change?.problem).toMatchObject({ code: 'keys-unusable', details: { field: 'identity', rule: 'keys/pair' } });
    expect(change?.taken).toBeUndefined();
    expect(await source.refresh()).toEqual([]);
    const { algorithm, certificate, sign } = source.current(NOON);
    expect(verifyWith(algorithm, certificate.publicKey, Buffer.of(1), await sign(Buffer.of(1)))).toBe(true);
    writeFileSync(join(folder, 'a.crt'), renewed!.certPem);
    expect((await source.refresh())[0]?.taken).toBeDefined();
    expect(nameOf(source.current(NOON))).toBe('renewed');
  });

  test('stays when a file is gone, broken, or brought back as it was', async () => {
    const source = await openRollingIdentity([plan('a')], ring);
    unlinkSync(join(folder, 'a.crt'));
    expect((await source.refresh())[0]?.problem).toMatchObject({
      code: 'config-file-unreadable',
      details: { field: 'identity.certificate' },
    });
    writeFileSync(join(folder, 'a.crt'), '');
    expect((await source.refresh())[0]?.problem).toMatchObject({ code: 'keys-unusable', details: { field: 'identity' } });
    write('a', old);
    expect(await source.refresh()).toEqual([]);
    expect(nameOf(source.current(NOON))).toBe('old');
    unlinkSync(join(folder, 'a.crt'));
    expect(await source.refresh()).toHaveLength(1);
  });

  test('looks at its pairs one after the other when asked twice at once', async () => {
    const source = await openRollingIdentity([plan('a')], ring);
    write('a', renewed);
    const changes = await Promise.all([source.refresh(), source.refresh()]);
    expect(changes.map((found) => found.length)).toEqual([1, 0]);
  });

  test.each([
    ['a key of tomorrow that does not fit', () => writeFileSync(join(folder, 'b.key'), third!.keyPem), 'keys-unusable', 'identity.next'],
    ['a key of tomorrow that is no key', () => writeFileSync(join(folder, 'b.key'), 'no key'), 'keys-unusable', 'identity.next.key'],
    ['a key of tomorrow that is not there', () => unlinkSync(join(folder, 'b.key')), 'config-file-unreadable', 'identity.next.key'],
  ])('is refused today with %s', async (_what, spoil, code, field) => {
    spoil();
    const next = plan('b', { field: 'identity.next', from: NOON });
    expect(await refusalLater(() => openRollingIdentity([plan('a'), next], ring))).toMatchObject({ code, details: { field } });
  });

  test('in a token is opened again when its certificate is replaced', async () => {
    const held = softwareTokens();
    const rsa = pki.issue({ cn: 'in token', kind: 'rsa' });
    const key = { label: 'sign', id: '01', pem: rsa.keyPem };
    held.hold({ label: 'gateway', pin: '2468', mechanisms: MECHANISMS, keys: [key] });
    writeFileSync(join(folder, 'pin'), '2468\n');
    writeFileSync(join(folder, 't.crt'), rsa.certPem);
    const reference = `pkcs11:token=gateway;object=sign?module-path=${held.modulePath}&pin-source=file:pin`;
    const inToken = { read: ring.read, tokens: held.tokens };
    const source = await openRollingIdentity([plan('t', { key: reference })], inToken);
    expect(nameOf(source.current(NOON))).toBe('in token');
    const another = pki.issue({ cn: 'newer', kind: 'rsa' });
    writeFileSync(join(folder, 't.crt'), another.certPem);
    expect((await source.refresh())[0]?.problem?.code).toBe('keys-unusable');
    held.hold({ label: 'gateway', pin: '2468', mechanisms: MECHANISMS, keys: [{ ...key, pem: another.keyPem }] });
    expect((await source.refresh())[0]?.taken).toBeDefined();
    const { algorithm, certificate, sign } = source.current(NOON);
    expect([nameOf(source.current(NOON)), verifyWith(algorithm, certificate.publicKey, Buffer.of(1), await sign(Buffer.of(1)))]).toEqual([
      'newer',
      true,
    ]);
    await held.close();
  });
});

describe('an identity that signs batches', () => {
  /** Signs so many messages at once, each of which must verify as one of a batch, and says how large the batch was. */
  const signed = async (identity: SigningIdentity, many: number): Promise<number> => {
    expect(identity.batch).toBe(true);
    const messages = Array.from({ length: many }, (_, index) => Buffer.from(`message ${index}`));
    const values = await Promise.all(messages.map(async (message) => identity.sign(message)));
    const { algorithm, certificate } = identity;
    expect(messages.map((message, index) => verifyBatchWith(algorithm, certificate.publicKey, message, values[index]!))).toEqual(
      messages.map(() => true),
    );
    return Buffer.from(values[0]!).readUInt32BE(0);
  };
  const batch = { maxBatch: 8, maxDelayMs: 0 };

  test('does so with one batch for each pair and algorithm', async () => {
    const profiles = algorithmProfiles([
      EVERY_ALGORITHM,
      { ...EVERY_ALGORITHM, name: 'later', signatures: ['rsa-pss-sha256'], signFrom: NOON },
    ]);
    const rsa = pki.issue({ cn: 'batched', kind: 'rsa' });
    write('r', rsa);
    const source = await openRollingIdentity([plan('r', { batch })], { ...ring, algorithms: profiles });
    expect(source.current(NOON)).toBe(source.current(NOON + 1));
    expect([source.current(NOON - 1).algorithm, source.current(NOON).algorithm]).toEqual(['rsa-pkcs1-sha256', 'rsa-pss-sha256']);
    expect(await Promise.all([signed(source.current(NOON - 1), 3), signed(source.current(NOON), 2)])).toEqual([3, 2]);
    await source.close();
  });

  test('gives a renewed key a batch of its own and still serves whoever holds the old one', async () => {
    const source = await openRollingIdentity([plan('a', { batch })], ring);
    const before = source.current(NOON);
    write('a', renewed);
    await source.refresh();
    const after = source.current(NOON);
    expect([nameOf(before), nameOf(after)]).toEqual(['old', 'renewed']);
    expect(await Promise.all([signed(before, 2), signed(after, 3)])).toEqual([2, 3]);
    await source.refresh();
    expect(await refusalLater(async () => before.sign(Buffer.of(1)))).toMatchObject({ code: 'keys-unusable' });
    expect(await signed(after, 1)).toBe(1);
    await source.close();
  });

  test('signs what waits when it is closed, and nothing after', async () => {
    const source = await openRollingIdentity([plan('a', { batch: { maxBatch: 8, maxDelayMs: 100 } })], ring);
    const before = source.current(NOON);
    const waiting = signed(before, 2);
    write('a', renewed);
    await source.refresh();
    const later = signed(source.current(NOON), 3);
    await source.close();
    expect(await Promise.all([waiting, later])).toEqual([2, 3]);
    for (const identity of [before, source.current(NOON)])
      expect(await refusalLater(async () => identity.sign(Buffer.of(1)))).toMatchObject({ code: 'keys-unusable' });
  });

  test('does not unless told', async () => {
    const source = await openRollingIdentity([plan('a')], ring);
    await source.close();
    const { algorithm, certificate, batch: told, sign } = source.current(NOON);
    expect([told, verifyWith(algorithm, certificate.publicKey, Buffer.of(1), await sign(Buffer.of(1)))]).toEqual([undefined, true]);
  });

  test('refuses a rule that no batch can keep', async () => {
    const refused = await refusalLater(() =>
      openRollingIdentity([plan('a', { batch: { maxBatch: 0 } })], ring).then((open) => open.current(NOON)),
    );
    expect(refused).toMatchObject({ code: 'keys-unusable', details: { field: 'maxBatch' } });
  });
});

describe('a pair', () => {
  test('brings its chain, and must belong together', async () => {
    const { leaf, leafKey, intermediate, root } = await syntheticChain();
    const identity = (await openPair({ field: 'x', key: leafKey, certificate: leaf + intermediate + root }, ring))(NOON);
    expect(identity.chain.map((certificate) => certificate.subject)).toEqual(['CN=TEST ONLY intermediate']);
    expect((await refusalLater(() => openPair({ field: 'x', key: old!.keyPem, certificate: leaf }, ring))).code).toBe('keys-unusable');
  });

  test('signs with the algorithm of the time, each of which is tried at once', async () => {
    const { keyPem, certPem } = pki.issue({ cn: 'rsa', kind: 'rsa' });
    const texts = { field: 'x', key: keyPem, certificate: certPem };
    const from = (signFrom: number, ...signatures: SignatureAlgorithm[]): AlgorithmProfile => ({
      ...EVERY_ALGORITHM,
      name: 'x',
      signatures,
      signFrom,
    });
    const changing = algorithmProfiles([EVERY_ALGORITHM, from(NOON, 'ecdsa-sha256', 'rsa-pss-sha384')]);
    const pair = await openPair(texts, { ...ring, algorithms: changing });
    for (const [at, algorithm] of [
      [NOON - 1, 'rsa-pkcs1-sha256'],
      [NOON, 'rsa-pss-sha384'],
    ] as const) {
      const { algorithm: chosen, certificate, sign } = pair(at);
      expect(chosen).toBe(algorithm);
      expect(verifyWith(algorithm, certificate.publicKey, Buffer.of(1), await sign(Buffer.of(1)))).toBe(true);
      expect(pair(at)).toBe(pair(at));
    }
    const held = softwareTokens();
    const key = { label: 'sign', id: '01', pem: keyPem };
    held.hold({ label: 'gateway', pin: '2468', mechanisms: [0x1], keys: [key] });
    writeFileSync(join(folder, 'pin'), '2468\n');
    const inToken = { ...texts, key: `pkcs11:token=gateway;object=sign?module-path=${held.modulePath}&pin-source=file:pin` };
    expect((await openPair(inToken, { ...ring, tokens: held.tokens }))(NOON).algorithm).toBe('rsa-pkcs1-sha256');
    const refused = await refusalLater(() => openPair(inToken, { ...ring, tokens: held.tokens, algorithms: changing }));
    expect(refused.code).toBe('keys-token-algorithm');
    await held.close();
  });

  test('names the PIN’s place when it cannot be read', async () => {
    const key = 'pkcs11:token=t;object=o?module-path=/m.so&pin-source=file:no-pin';
    const refused = await refusalLater(() => openPair({ field: 'identity', key, certificate: old!.certPem }, ring));
    expect(refused).toMatchObject({ code: 'config-file-unreadable', details: { field: 'identity.key' } });
  });
});
