import { describe, expect, test } from '@jest/globals';
import { isUuid, uuidv7 } from '../../../src/kernel/ids.ts';

const clock = { now: () => Date.UTC(2026, 10, 21, 12) };

describe('uuidv7', () => {
  test('carries the time in its first 48 bits, version 7 and the RFC 9562 variant', () => {
    const id = uuidv7(clock, { bytes: (count) => new Uint8Array(count).fill(0xff) });
    expect(isUuid(id)).toBe(true);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(clock.now());
    expect(id[14]).toBe('7');
    expect(id[19]).toBe('b');
  });
});
