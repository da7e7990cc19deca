import { describe, expect, it } from '@jest/globals';
import { batchIdentity, type BatchRule } from '../../../../src/signing/batch/batch-identity.ts';
import { verifyBatchWith } from '../../../../src/signing/batch/batch-value.ts';
import type { SigningIdentity } from '../../../../src/signing/identity.ts';
import { refusalLater, refusalOf } from '../../../support/refusal.ts';
import { partyWith } from '../http-signature/parties.ts';

const { identity } = partyWith('ecdsa-sha256', { kind: 'ec' });
const message = (index: number): Buffer => Buffer.from(`synthetic message ${index}`);
const sizeOf = (value: Uint8Array): number => Buffer.from(value).readUInt32BE(0);
const indexOf = (value: Uint8Array): number => Buffer.from(value).readUInt32BE(4);

/** A key that signs when told, and timers that fire when told. */
function stage(rule: BatchRule = {}, own: SigningIdentity = identity) {
  const operations: (() => Promise<void>)[] = [];
  const timers: { readonly milliseconds: number; readonly call: () => void }[] = [];
  const slow: SigningIdentity = {
    ...own,
    sign: (bytes) =>
      new Promise((resolve, reject) => {
        operations.push(async () => {
          try {
            resolve(await own.sign(bytes));
          } catch (error) {
            reject(error instanceof Error ? error : new Error('no error'));
          }
          await settled();
          await settled();
        });
      }),
  };
  const batch = batchIdentity(slow, {
    after: (milliseconds, call) => {
      if (milliseconds === 0) setImmediate(call);
      else timers.push({ milliseconds, call });
    },
    ...rule,
  });
  return { batch, operations, timers };
}

/** Lets every promise that can settle do so. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('batchIdentity', () => {
  it('signs what came within the delay with one operation, in the order of arrival', async () => {
    const { batch, operations, timers } = stage({ maxDelayMs: 7 });
    const order: number[] = [];
    const pending = [0, 1, 2, 3, 4].map(async (index) => {
      const value = await batch.sign(message(index));
      order.push(index);
      return value;
    });
    await settled();
    expect(operations).toHaveLength(0);
    expect(timers.map(({ milliseconds }) => milliseconds)).toEqual([7]);
    timers[0]!.call();
    expect(operations).toHaveLength(1);
    await operations[0]!();
    const values = await Promise.all(pending);
    expect(values.map(indexOf)).toEqual([0, 1, 2, 3, 4]);
    expect(values.map(sizeOf)).toEqual([5, 5, 5, 5, 5]);
    expect(order).toEqual([0, 1, 2, 3, 4]);
    for (const [index, value] of values.entries())
      expect(verifyBatchWith('ecdsa-sha256', identity.certificate.publicKey, message(index), value)).toBe(true);
  });

  it('is the identity it was made of, and says that it signs batches', () => {
    const { batch } = stage();
    const { algorithm, certificate, chain, fingerprint } = identity;
    expect(batch).toMatchObject({ algorithm, certificate, chain, fingerprint, batch: true });
  });

  it('does not wait when a batch is full, and lets what comes while the key works gather', async () => {
    const { batch, operations, timers } = stage({ maxBatch: 3 });
    const pending = Array.from({ length: 8 }, (_, index) => batch.sign(message(index)));
    expect(operations).toHaveLength(1);
    await operations[0]!();
    expect(operations).toHaveLength(2);
    await operations[1]!();
    expect(operations).toHaveLength(3);
    await operations[2]!();
    expect((await Promise.all(pending)).map((value) => [indexOf(value), sizeOf(value)])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [0, 3],
      [1, 3],
      [2, 3],
      [0, 2],
      [1, 2],
    ]);
    for (const { call } of timers) call();
    expect(operations).toHaveLength(3);
  });

  it('lets a late timer of one batch not shorten the next', async () => {
    const { batch, operations, timers } = stage({ maxBatch: 2 });
    const first = [batch.sign(message(0)), batch.sign(message(1))];
    await operations[0]!();
    await Promise.all(first);
    const second = batch.sign(message(2));
    timers[0]!.call();
    expect(operations).toHaveLength(1);
    timers[1]!.call();
    expect(operations).toHaveLength(2);
    await operations[1]!();
    expect(sizeOf(await second)).toBe(1);
  });

  it('fails every message of a batch that its key fails, and nothing else', async () => {
    let attempts = 0;
    const failing: SigningIdentity = {
      ...identity,
      sign: (bytes) => {
        attempts += 1;
        if (attempts === 1) throw new Error('The token is gone.');
        return identity.sign(bytes);
      },
    };
    const { batch, operations } = stage({ maxBatch: 2 }, failing);
    const verdicts = Promise.allSettled([0, 1, 2, 3].map((index) => batch.sign(message(index))));
    await operations[0]!();
    await operations[1]!();
    const [first, second, third, fourth] = await verdicts;
    for (const failed of [first, second]) expect(failed).toMatchObject({ status: 'rejected', reason: { message: 'The token is gone.' } });
    for (const signed of [third, fourth]) expect(signed).toMatchObject({ status: 'fulfilled' });
  });

  it('refuses when too many wait, and takes messages again once they are served', async () => {
    const { batch, operations } = stage({ maxBatch: 2, maxWaiting: 3 });
    const pending = Array.from({ length: 5 }, (_, index) => batch.sign(message(index)));
    await expect(refusalLater(() => batch.sign(message(9)))).resolves.toMatchObject({ code: 'gateway-busy' });
    await operations[0]!();
    const more = batch.sign(message(5));
    await operations[1]!();
    await operations[2]!();
    expect((await Promise.all([...pending, more])).map(sizeOf)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('signs what waits when it is closed, and nothing after', async () => {
    const { batch, operations } = stage({ maxBatch: 2 });
    const pending = [0, 1, 2].map((index) => batch.sign(message(index)));
    const closing = batch.close();
    await expect(refusalLater(() => batch.sign(message(3)))).resolves.toMatchObject({ code: 'keys-unusable' });
    await operations[0]!();
    await operations[1]!();
    await closing;
    expect((await Promise.all(pending)).map(sizeOf)).toEqual([2, 2, 1]);
    await stage().batch.close();
  });

  it('serves those who come straight back together, and without a delay', async () => {
    const { batch, operations, timers } = stage({ maxBatch: 4 });
    const sizes: number[] = [];
    const caller = async (index: number): Promise<void> => {
      for (let round = 0; round < 3; round += 1) sizes.push(sizeOf(await batch.sign(message(index))));
    };
    const callers = Promise.all([0, 1, 2].map(caller));
    timers[0]!.call();
    for (const round of [0, 1, 2]) await operations[round]!();
    await callers;
    expect(sizes).toEqual(new Array(9).fill(3));
    expect(timers).toHaveLength(1);
  });

  it('keeps no message: what changes after it was handed over changes nothing', async () => {
    const { batch, operations } = stage({ maxBatch: 1 });
    const bytes = message(0);
    const pending = batch.sign(bytes);
    bytes.fill(0);
    await operations[0]!();
    expect(verifyBatchWith('ecdsa-sha256', identity.certificate.publicKey, message(0), await pending)).toBe(true);
  });

  it('uses the machine’s timers unless told', async () => {
    const batch = batchIdentity(identity, { maxDelayMs: 0 });
    expect(sizeOf(await batch.sign(message(0)))).toBe(1);
  });

  it.each([
    [{ maxBatch: 0 }, 'maxBatch'],
    [{ maxBatch: 1_025 }, 'maxBatch'],
    [{ maxBatch: 1.5 }, 'maxBatch'],
    [{ maxDelayMs: -1 }, 'maxDelayMs'],
    [{ maxDelayMs: 101 }, 'maxDelayMs'],
    [{ maxBatch: 8, maxWaiting: 7 }, 'maxWaiting'],
  ])('has no rule %j', (rule, field) => {
    expect(refusalOf(() => batchIdentity(identity, rule))).toMatchObject({ code: 'keys-unusable', details: { field } });
  });
});
