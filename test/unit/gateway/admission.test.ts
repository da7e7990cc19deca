import { describe, expect, jest, test } from '@jest/globals';
import { openAdmission } from '../../../src/gateway/admission.ts';

const gate = () => Promise.withResolvers<string>();

describe('admission', () => {
  test('lets so many in at a time and the next when one leaves, in order of arrival', async () => {
    const admission = openAdmission(2, 60_000);
    const entered: number[] = [];
    const gates = [gate(), gate(), gate(), gate()];
    const runs = gates.map(({ promise }, index) => admission.run(() => (entered.push(index), promise)));
    await Promise.resolve();
    expect(entered).toEqual([0, 1]);
    gates[1]?.resolve('b');
    await runs[1];
    await Promise.resolve();
    expect(entered).toEqual([0, 1, 2]);
    for (const { resolve } of gates) resolve('x');
    expect(await Promise.all(runs)).toEqual(['x', 'b', 'x', 'x']);
    expect(entered).toEqual([0, 1, 2, 3]);
  });

  test('refuses whoever waited too long, and forgets them', async () => {
    jest.useFakeTimers();
    try {
      const admission = openAdmission(1, 100);
      const first = gate();
      const inside = admission.run(() => first.promise);
      const late = expect(admission.run(async () => 'never')).rejects.toMatchObject({ code: 'gateway-busy' });
      await jest.advanceTimersByTimeAsync(100);
      await late;
      first.resolve('done');
      expect(await inside).toBe('done');
      expect(await admission.run(async () => 'free again')).toBe('free again');
    } finally {
      jest.useRealTimers();
    }
  });

  test('a failure leaves room behind', async () => {
    const admission = openAdmission(1, 100);
    await expect(admission.run(() => Promise.reject(new Error('synthetic')))).rejects.toThrow('synthetic');
    expect(await admission.run(async () => 'in')).toBe('in');
  });
});
