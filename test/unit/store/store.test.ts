import { afterEach, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { DecisionRecord } from '../../../src/canonical/generated/types.ts';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { memoryStore } from '../../../src/store/memory-store.ts';
import { openStore } from '../../../src/store/sqlite-store.ts';
import type { Store } from '../../../src/store/store.ts';

const DAY = 86_400_000;
const folders: string[] = [];
const stores: Store[] = [];
const clock = {
  time: 1_000_000,
  now(): number {
    return this.time;
  },
};

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  folders.push(folder);
  return join(folder, 'state', 'gateway.db');
}

const kept = (store: Store): Store => {
  stores.push(store);
  return store;
};
const codeOf = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'resolved',
    (error: unknown) => (error instanceof GatewayError ? error.code : error),
  );
const decision = (query: string, verdict: DecisionRecord['verdict'] = 'answered'): DecisionRecord => ({
  query,
  at: '2026-11-21T12:00:00.000Z',
  verdict,
  steps: [{ stage: 'authorise', rule: 'policy/purpose', verdict: 'pass' }],
});

afterEach(async () => {
  await Promise.all(stores.splice(0).map((store) => store.close()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  clock.time = 1_000_000;
});

const drivers: readonly [string, () => Store][] = [
  ['embedded', () => openStore({ file: newFile(), clock, decisionDays: 30 })],
  ['in memory', () => memoryStore({ clock, decisionDays: 30 })],
];

describe.each(drivers)('every store: %s', (_name, open) => {
  test('remembers a key until it expires, and only that key', async () => {
    const { replay } = kept(open());
    expect(await replay.remember('urn:uuid:1', clock.time + 1000)).toBe(true);
    expect(await replay.remember('urn:uuid:1', clock.time + 9000)).toBe(false);
    expect(await replay.remember('urn:uuid:2', clock.time + 1000)).toBe(true);
    clock.time += 999;
    expect(await replay.remember('urn:uuid:1', clock.time + 1000)).toBe(false);
    clock.time += 1;
    expect(await replay.remember('urn:uuid:1', clock.time + 1000)).toBe(true);
    expect(await replay.remember('urn:uuid:1', clock.time + 1000)).toBe(false);
  });

  test('lets exactly one of many simultaneous messages be first', async () => {
    const { replay } = kept(open());
    const verdicts = await Promise.all(Array.from({ length: 600 }, () => replay.remember('same', clock.time + 1000)));
    expect(verdicts.filter((first) => first)).toHaveLength(1);
  });

  test('finds the last decision saved for a query, for as many days as agreed', async () => {
    const { decisions } = kept(open());
    await decisions.save(decision('q1'));
    await decisions.save(decision('q1', 'refused'));
    expect(await decisions.find('q1')).toEqual(decision('q1', 'refused'));
    expect(await decisions.find('q2')).toBeUndefined();
    clock.time += 30 * DAY - 1;
    expect(await decisions.find('q1')).toBeDefined();
    clock.time += 1;
    expect(await decisions.find('q1')).toBeUndefined();
  });

  test('gives a copy of its own', async () => {
    const { decisions } = kept(open());
    const given = decision('q1');
    await decisions.save(given);
    expect(await decisions.find('q1')).not.toBe(given);
  });

  test('is unavailable after closing, which may be repeated', async () => {
    const store = kept(open());
    await store.decisions.save(decision('q1'));
    await store.close();
    await store.close();
    expect(await codeOf(store.replay.remember('a', clock.time + 1))).toBe('store-unavailable');
    expect(await codeOf(store.decisions.save(decision('q2')))).toBe('store-unavailable');
    expect(await codeOf(store.decisions.find('q1'))).toBe('store-unavailable');
  });
});

describe('the embedded store', () => {
  test('keeps what it promised across openings, and shares it between two', async () => {
    const file = newFile();
    const one = kept(openStore({ file, clock, decisionDays: 30 }));
    const two = kept(openStore({ file, clock, decisionDays: 30 }));
    expect(await one.replay.remember('m1', clock.time + 1000)).toBe(true);
    expect(await two.replay.remember('m1', clock.time + 1000)).toBe(false);
    await two.decisions.save(decision('q1'));
    await Promise.all([one.close(), two.close()]);
    const three = kept(openStore({ file, clock, decisionDays: 30 }));
    expect(await three.replay.remember('m1', clock.time + 1000)).toBe(false);
    expect(await three.decisions.find('q1')).toEqual(decision('q1'));
  });

  test('holds hashes of keys only, in a file for its owner only, and purges what expired', async () => {
    const file = newFile();
    const store = kept(openStore({ file, clock, decisionDays: 1 }));
    await store.replay.remember('urn:uuid:secret-message', clock.time + 1000);
    await store.decisions.save(decision('q1'));
    clock.time += 2 * DAY;
    await store.replay.remember('later', clock.time + 1000);
    await store.close();
    const database = new DatabaseSync(file);
    const keys = database
      .prepare('SELECT key FROM replay')
      .all()
      .map((row) => Buffer.from(row['key'] as Uint8Array).toString('hex'));
    const left = database.prepare('SELECT count(*) AS n FROM decision').get()?.['n'];
    database.close();
    expect([keys, left]).toEqual([[createHash('sha256').update('later').digest('hex')], 0]);
    expect(readFileSync(file).includes('secret-message')).toBe(false);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('refuses all writes of a transaction that cannot be committed, and heals', async () => {
    const file = newFile();
    const store = kept(openStore({ file, clock, decisionDays: 30 }));
    const other = new DatabaseSync(file);
    other.exec('BEGIN EXCLUSIVE');
    const codes = await Promise.all([codeOf(store.replay.remember('m1', clock.time + 1000)), codeOf(store.decisions.save(decision('q1')))]);
    expect(codes).toEqual(['store-unavailable', 'store-unavailable']);
    other.exec('ROLLBACK');
    other.close();
    expect(await store.replay.remember('m1', clock.time + 1000)).toBe(true);
    expect(await store.decisions.find('q1')).toBeUndefined();
  });

  test('refuses a file that is no store, is a later release’s, or cannot be created', async () => {
    const garbage = newFile();
    kept(openStore({ file: garbage, clock, decisionDays: 30 }));
    await stores.pop()?.close();
    const database = new DatabaseSync(garbage);
    database.exec('PRAGMA user_version = 99');
    database.close();
    const code = (file: string): unknown => {
      try {
        kept(openStore({ file, clock, decisionDays: 30 }));
        return 'opened';
      } catch (error) {
        return error instanceof GatewayError ? error.code : error;
      }
    };
    expect(code(garbage)).toBe('store-unavailable');
    writeFileSync(garbage, 'not a database, and long enough to be looked at '.repeat(40));
    expect(code(garbage)).toBe('store-unavailable');
    expect(code(join(garbage, 'below-a-file', 'gateway.db'))).toBe('store-unavailable');
  });
});

describe('the store in memory', () => {
  test('refuses rather than forgets what is in force, and keeps the youngest decisions', async () => {
    const store = kept(memoryStore({ clock, decisionDays: 30, replayEntries: 2, decisionEntries: 2 }));
    await store.replay.remember('a', clock.time + 10);
    await store.replay.remember('b', clock.time + 1000);
    expect(await codeOf(store.replay.remember('c', clock.time + 1000))).toBe('store-unavailable');
    clock.time += 10;
    expect(await store.replay.remember('c', clock.time + 1000)).toBe(true);
    for (const query of ['q1', 'q2', 'q1', 'q3']) await store.decisions.save(decision(query));
    expect(await store.decisions.find('q2')).toBeUndefined();
    expect(await store.decisions.find('q1')).toBeDefined();
  });
});
