import { describe, expect, test } from '@jest/globals';
import { startUpkeep, type UpkeepParts } from '../../../src/gateway/upkeep.ts';
import { loadIdentity } from '../../../src/signing/identity.ts';
import { testPki } from '../../support/pki.ts';

const NOON = Date.UTC(2026, 2, 1, 12);
const DAY_MS = 86_400_000;

/** What an operator reads at the start of a gateway whose signing certificate lasts so long. */
function warnings(lastsMs: number): readonly object[] {
  const { keyPem, certPem } = testPki().issue({ cn: 'x', kind: 'ec', notAfter: new Date(NOON + lastsMs) });
  const log: object[] = [];
  const parts: UpkeepParts = {
    trail: { eraseExpired: async () => undefined },
    retainDays: 365,
    profiles: new Map(),
    identities: { inForce: () => new Map([['identity', loadIdentity(keyPem, certPem)]]) },
    refreshKeys: async () => undefined,
    clock: { now: () => NOON },
    log: { info: () => undefined, warn: (line: object) => void log.push(line), error: () => undefined },
  };
  startUpkeep(parts)();
  return log;
}

describe('an operator', () => {
  test('is told of a signing certificate that ends within a fortnight, and of no other', () => {
    expect(warnings(13 * DAY_MS)).toEqual([
      { identity: 'identity', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), notAfter: '2026-03-14T12:00:00.000Z' },
    ]);
    expect(warnings(-DAY_MS)).toHaveLength(1);
    expect(warnings(15 * DAY_MS)).toEqual([]);
  });
});
