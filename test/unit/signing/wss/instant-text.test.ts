import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { rfc3339 } from '../../../../src/kernel/clock.ts';
import { instantText } from '../../../../src/signing/wss/instant-text.ts';

test('the text of an instant is that of RFC 3339, however often and in whatever order it is asked for', () => {
  const instants = fc.oneof(
    fc.integer({ min: 0, max: 4e12 }),
    fc.integer({ min: 1.8e12, max: 1.8e12 + 3_000 }),
    fc.constantFrom(999.9, 1_000.25),
  );
  fc.assert(
    fc.property(instants, (at) => expect(instantText(at)).toBe(rfc3339(at))),
    { numRuns: 500, seed: 1 },
  );
});
