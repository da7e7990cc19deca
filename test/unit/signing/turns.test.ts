import { describe, expect, test } from '@jest/globals';
import { generateKeyPairSync } from 'node:crypto';
import { signWith, verifyWith, type SignatureAlgorithm } from '../../../src/signing/algorithms.ts';
import { turns } from '../../../src/signing/turns.ts';

describe('taking turns', () => {
  test('lets so many work at a time, the rest in their order, and none is held up by one that fails', async () => {
    const inTurn = turns(2);
    const [began, finish]: [number[], (() => void)[]] = [[], []];
    const all = Array.from({ length: 6 }, (_, index) =>
      inTurn(async () => {
        began.push(index);
        await new Promise<void>((resolve) => finish.push(resolve));
        if (index === 1) throw new Error('synthetic');
        return index;
      }),
    );
    const settled = Promise.allSettled(all);
    for (let done = 0; done < 6; done += 1) {
      expect(began).toEqual(Array.from({ length: Math.min(done + 2, 6) }, (_, index) => index));
      finish[done]?.();
      await all[done]?.catch(() => undefined);
      await Promise.resolve();
    }
    expect((await settled).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', ...Array.from({ length: 4 }, () => 'fulfilled')]);
    expect(await inTurn(async () => 'and again')).toBe('and again');
  });
});

describe('a signature', () => {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 3072 });
  const ec = (namedCurve: string) => generateKeyPairSync('ec', { namedCurve });
  test.each([
    ['rsa-pkcs1-sha256', rsa, true],
    ['rsa-pss-sha512', rsa, true],
    ['ecdsa-sha384', ec('P-384'), true],
    ['ecdsa-sha512', ec('P-521'), true],
    ['ecdsa-sha256', ec('P-256'), false],
    ['ed25519', generateKeyPairSync('ed25519'), false],
  ] as const satisfies readonly (readonly [SignatureAlgorithm, unknown, boolean])[])(
    'by %s is made off the event loop when it takes long, a hundred at once as one',
    async (algorithm, { privateKey, publicKey }, isSlow) => {
      const bytes = Buffer.from('synthetic');
      const made = Array.from({ length: 100 }, () => signWith(algorithm, privateKey, bytes));
      expect(made.every((signature) => signature instanceof Promise)).toBe(isSlow);
      for (const signature of await Promise.all(made.map(async (signature) => signature)))
        expect(verifyWith(algorithm, publicKey, bytes, signature)).toBe(true);
    },
  );
});
