import { describe, expect, test } from '@jest/globals';
import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { isOrigin, isSignedBy, parseCheckpoint, signCheckpoint, verifierKey } from '../../../src/audit/checkpoint.ts';
import { KEYS, publicKey } from './trail-setting.ts';

const CHECKPOINT = { origin: 'gateway.example/audit', size: 42, root: Buffer.alloc(32, 0xa5) };
const NOTE = signCheckpoint(CHECKPOINT, KEYS.privateKey);
/** The verifier key that the documentation of golang.org/x/mod/sumdb/note publishes as its example. */
const PUBLISHED = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';

const signed = (note: string): boolean => {
  const checkpoint = parseCheckpoint(note);
  return checkpoint !== undefined && isSignedBy(checkpoint, [publicKey]);
};

describe('a checkpoint', () => {
  test('has the form of C2SP tlog-checkpoint, signed over everything before the empty line', () => {
    const [origin, size, root, empty, signature, end] = NOTE.split('\n');
    expect([origin, size, root, empty, end]).toEqual(['gateway.example/audit', '42', CHECKPOINT.root.toString('base64'), '', '']);
    const [dash, name, encoded] = (signature ?? '').split(' ');
    const blob = Buffer.from(encoded ?? '', 'base64');
    expect([dash, name, blob.length]).toEqual(['—', 'gateway.example/audit', 68]);
    expect(verify(null, Buffer.from(`${NOTE.split('\n\n')[0]}\n`), publicKey, blob.subarray(4))).toBe(true);
    expect(verifierKey('gateway.example/audit', publicKey).split('+')[1]).toBe(blob.subarray(0, 4).toString('hex'));
  });

  test('names keys as other implementations do', () => {
    const [name = '', , ...encoded] = PUBLISHED.split('+');
    const raw = Buffer.from(encoded.join('+'), 'base64').subarray(1);
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
    expect(verifierKey(name, key)).toBe(PUBLISHED);
  });

  test('reads back, and is believed from its own key only', () => {
    expect(parseCheckpoint(NOTE)).toMatchObject(CHECKPOINT);
    expect(signed(NOTE)).toBe(true);
    const checkpoint = parseCheckpoint(NOTE);
    const other = generateKeyPairSync('ed25519').publicKey;
    const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey;
    expect(checkpoint !== undefined && isSignedBy(checkpoint, [other, rsa])).toBe(false);
    expect(checkpoint !== undefined && isSignedBy(checkpoint, [rsa, other, publicKey])).toBe(true);
  });

  test('is refused when any byte differs', () => {
    const bytes = Buffer.from(NOTE);
    for (let offset = 0; offset < bytes.length; offset += 1) {
      const damaged = Buffer.from(bytes);
      damaged[offset] = (damaged[offset] ?? 0) ^ 1;
      expect([offset, signed(damaged.toString('utf8'))]).toEqual([offset, false]);
    }
  });

  test('is refused in any other spelling', () => {
    const spellings = [
      NOTE.slice(0, -1),
      `${NOTE}\n`,
      NOTE.replace('\n42\n', '\n042\n'),
      NOTE.replace('\n42\n', '\n+42\n'),
      NOTE.replaceAll('\n', '\r\n'),
      ` ${NOTE}`,
      '',
      NOTE.replace('\n42\n', '\n9999999999999999\n'),
      NOTE.replace(/— /, '- '),
      NOTE + NOTE.slice(NOTE.indexOf('—')),
      NOTE.replace(/(.)=\n\n/, (_, last: string) => `${last === 'U' ? 'V' : 'U'}=\n\n`),
    ];
    for (const spelling of spellings) expect([spelling, signed(spelling)]).toEqual([spelling, false]);
  });

  test('needs a name without white space and plus sign', () => {
    expect(['a.example/b', 'a b', 'a+b', 'a\n', ''].map(isOrigin)).toEqual([true, false, false, false, false]);
  });
});
