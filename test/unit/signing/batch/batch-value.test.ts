import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signWith, verifyWith, type SignatureAlgorithm } from '../../../../src/signing/algorithms.ts';
import { batchedAlgorithm, batchNameOf } from '../../../../src/signing/batch/batch-name.ts';
import { batchTree, leafHash, pathLength, pathOf, rootFrom, rootOf } from '../../../../src/signing/batch/batch-tree.ts';
import { rootStatement, treeHash, verifyBatchWith, writeBatchValue } from '../../../../src/signing/batch/batch-value.ts';
import { refusalOf } from '../../../support/refusal.ts';

const KEYS: Partial<Record<SignatureAlgorithm, { privateKey: KeyObject; publicKey: KeyObject }>> = {};
beforeAll(() => {
  KEYS['rsa-pkcs1-sha256'] = generateKeyPairSync('rsa', { modulusLength: 2048 });
  KEYS['ecdsa-sha384'] = generateKeyPairSync('ec', { namedCurve: 'P-384' });
  KEYS['ed25519'] = generateKeyPairSync('ed25519');
});
const ALGORITHMS = ['rsa-pkcs1-sha256', 'ecdsa-sha384', 'ed25519'] as const;
const keysOf = (algorithm: SignatureAlgorithm) => KEYS[algorithm]!;

/** What every message of a batch gets. */
async function valuesOf(algorithm: SignatureAlgorithm, messages: readonly Uint8Array[]): Promise<readonly Buffer[]> {
  const tree = batchTree(
    treeHash(algorithm),
    messages.map((bytes) => leafHash(treeHash(algorithm), bytes)),
  );
  const size = messages.length;
  const signature = await signWith(algorithm, keysOf(algorithm).privateKey, rootStatement(algorithm, size, rootOf(tree)));
  return messages.map((_, index) => writeBatchValue({ index, size }, pathOf(tree, index), signature));
}

/** False for an invalid value and for one of another form. */
function isBelieved(algorithm: SignatureAlgorithm, bytes: Uint8Array, value: Uint8Array): boolean {
  try {
    return verifyBatchWith(algorithm, keysOf(algorithm).publicKey, bytes, value);
  } catch (error) {
    expect(error).toMatchObject({ name: 'GatewayError', code: 'auth-batch-signature-malformed' });
    return false;
  }
}

const messagesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, index) => Buffer.from(`synthetic message ${index}`));

/** The root of RFC 6962 section 2.1, by its own recursive words. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  const [only, second] = leaves;
  if (second === undefined) return only!;
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return createHash('sha256')
    .update(Buffer.from([1]))
    .update(rootByDefinition(leaves.slice(0, middle)))
    .update(rootByDefinition(leaves.slice(middle)))
    .digest();
}

describe('the tree of a batch', () => {
  it('is that of RFC 6962 for every size, and every leaf has its path', () => {
    for (let size = 1; size <= 70; size += 1) {
      const leaves = messagesOf(size).map((bytes) => leafHash('sha256', bytes));
      const tree = batchTree('sha256', leaves);
      expect(rootOf(tree).equals(rootByDefinition(leaves))).toBe(true);
      for (const [index, leaf] of leaves.entries()) {
        const path = pathOf(tree, index);
        expect(path.length).toBe(pathLength(index, size));
        expect(rootFrom('sha256', leaf, { index, size }, path)?.equals(rootOf(tree))).toBe(true);
      }
    }
  });

  it('has paths of at most 32 hashes, whatever size is stated', () => {
    const largest = 2 ** 32 - 1;
    expect(pathLength(0, 1)).toBe(0);
    expect(pathLength(0, largest)).toBe(32);
    expect(Math.max(...[0, 1, largest - 1, largest - 2, 2 ** 31].map((index) => pathLength(index, largest)))).toBe(32);
  });

  it('has no leaf outside it and no path of another length', () => {
    const leaf = leafHash('sha256', Buffer.from('x'));
    expect(rootFrom('sha256', leaf, { index: 1, size: 1 }, [])).toBeUndefined();
    expect(rootFrom('sha256', leaf, { index: 0, size: 1 }, [leaf])).toBeUndefined();
    expect(rootFrom('sha256', leaf, { index: 0, size: 2 }, [])).toBeUndefined();
  });
});

describe('inclusion proofs made by others', () => {
  const folder = join(import.meta.dirname, '../../../../../shared/vectors/05-merkle/transparency-dev-merkle/inclusion');
  if (!existsSync(folder)) {
    it('are skipped: the vectors are not on this machine', () => {
      process.stderr.write('skipped: Merkle vectors are absent\n');
      expect(existsSync(folder)).toBe(false);
    });
    return;
  }
  interface Probe {
    readonly leafIdx: number;
    readonly treeSize: number;
    readonly root: string;
    readonly leafHash: string;
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  }
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  const bytes = (text: string): Buffer => Buffer.from(text, 'base64');

  it('are judged as they say, every one', () => {
    const wrong = files.filter((file) => {
      const probe = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Probe;
      const place = { index: probe.leafIdx, size: probe.treeSize };
      const root = rootFrom('sha256', bytes(probe.leafHash), place, (probe.proof ?? []).map(bytes));
      return (root?.equals(bytes(probe.root)) === true) === probe.wantErr;
    });
    expect(wrong).toEqual([]);
    expect(files).toHaveLength(98);
  });
});

describe('the value of a message of a batch', () => {
  it.each(ALGORITHMS)('proves its message and no other: %s', async (algorithm) => {
    for (const size of [1, 2, 3, 7, 8]) {
      const messages = messagesOf(size);
      const values = await valuesOf(algorithm, messages);
      for (const [index, value] of values.entries()) {
        for (const [other, message] of messages.entries()) expect(isBelieved(algorithm, message, value)).toBe(index === other);
        expect(isBelieved(algorithm, Buffer.from('foreign'), value)).toBe(false);
      }
    }
  });

  it.each(ALGORITHMS)('is believed with no bit flipped, cut or added: %s', async (algorithm) => {
    const messages = messagesOf(5);
    const values = await valuesOf(algorithm, messages);
    const place = fc.nat({ max: 4 });
    fc.assert(
      fc.property(place, fc.nat(), fc.nat({ max: 7 }), (index, at, bit) => {
        const value = Buffer.from(values[index]!);
        const offset = at % value.length;
        value[offset] = value[offset]! ^ (1 << bit);
        return !isBelieved(algorithm, messages[index]!, value);
      }),
      { numRuns: 150 },
    );
    fc.assert(
      fc.property(place, fc.uint8Array({ minLength: 1, maxLength: 70 }), fc.nat(), (index, added, at) => {
        const value = values[index]!;
        const cut = value.subarray(0, at % value.length);
        return !isBelieved(algorithm, messages[index]!, Buffer.concat([value, added])) && !isBelieved(algorithm, messages[index]!, cut);
      }),
      { numRuns: 100 },
    );
  });

  it('of two leaves proves no message that is made of their hashes', async () => {
    const messages = messagesOf(4);
    const values = await valuesOf('rsa-pkcs1-sha256', messages);
    const [first, second] = messages.map((bytes) => leafHash('sha256', bytes));
    const posing = Buffer.concat([first!, second!]);
    const signature = values[0]!.subarray(8 + 2 * 32);
    const uncle = values[0]!.subarray(8 + 32, 8 + 64);
    for (const bytes of [posing, Buffer.concat([Buffer.from([1]), posing])]) {
      expect(isBelieved('rsa-pkcs1-sha256', bytes, writeBatchValue({ index: 0, size: 2 }, [uncle], signature))).toBe(false);
    }
  });

  it('is bound to the size of its tree and to its algorithm', async () => {
    const messages = messagesOf(3);
    const [, , third] = await valuesOf('rsa-pkcs1-sha256', messages);
    // The path of the third of three is as long as that of the second of two.
    const moved = Buffer.from(third!);
    moved.writeUInt32BE(2);
    moved.writeUInt32BE(1, 4);
    expect(isBelieved('rsa-pkcs1-sha256', messages[2]!, moved)).toBe(false);
    expect(verifyBatchWith('rsa-pss-sha256', keysOf('rsa-pkcs1-sha256').publicKey, messages[2]!, third!)).toBe(false);
    expect(verifyBatchWith('ecdsa-sha384', keysOf('rsa-pkcs1-sha256').publicKey, messages[2]!, third!)).toBe(false);
  });

  it('is no signature of its message alone, nor that one of a batch', async () => {
    const { publicKey, privateKey } = keysOf('ecdsa-sha384');
    const message = Buffer.from('synthetic');
    const [value] = await valuesOf('ecdsa-sha384', [message]);
    expect(verifyWith('ecdsa-sha384', publicKey, message, value!)).toBe(false);
    expect(isBelieved('ecdsa-sha384', message, await signWith('ecdsa-sha384', privateKey, message))).toBe(false);
  });

  it.each([
    ['no bytes', Buffer.alloc(0), 'batch/length'],
    ['an index as large as the tree', Buffer.alloc(8 + 256), 'batch/index'],
    ['a tree of four milliards and nothing behind', Buffer.from('ffffffff00000000', 'hex'), 'batch/length'],
  ])('is refused by name when it is %s', (_, value, rule) => {
    const refused = refusalOf(() => verifyBatchWith('rsa-pkcs1-sha256', keysOf('rsa-pkcs1-sha256').publicKey, Buffer.from('x'), value));
    expect(refused).toMatchObject({ code: 'auth-batch-signature-malformed', details: { rule } });
  });
});

describe('the names of batch signatures', () => {
  it('are our own and lead back', () => {
    expect(batchNameOf('ed25519')).toBe('https://gateway.example/ns/batch-signature/1#ed25519');
    expect(batchedAlgorithm(batchNameOf('rsa-pss-sha512'))).toBe('rsa-pss-sha512');
    for (const name of ['ed25519', 'https://gateway.example/ns/batch-signature/1#', 'https://gateway.example/ns/batch-signature/1#none'])
      expect(batchedAlgorithm(name)).toBeUndefined();
  });
});
