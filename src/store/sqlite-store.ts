import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { DecisionRecord } from '../canonical/generated/types.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { DAY_MS, type Store, type StoreTerms } from './store.ts';
import { TransactionQueue } from './transaction-queue.ts';

/** Where the embedded store keeps its file, created for its owner only, and on what terms. */
export interface StoreOptions extends StoreTerms {
  readonly file: string;
}

const SCHEMA_VERSION = 1;
const SCHEMA = `
  CREATE TABLE IF NOT EXISTS replay (key BLOB PRIMARY KEY, expires_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS replay_expiry ON replay (expires_at);
  CREATE TABLE IF NOT EXISTS decision (query TEXT PRIMARY KEY, keep_until INTEGER NOT NULL, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS decision_expiry ON decision (keep_until);
  PRAGMA user_version = ${SCHEMA_VERSION};
`;
/** Rows that one purge removes, so that it never holds anybody up; and how often one runs. */
const PURGE_ROWS = 1000;
const PURGE_MS = 10_000;
/** Longest wait for another process's transaction; the event loop waits with it. */
const BUSY_MS = 250;

/**
 * Opens the embedded store (SQLite, write-ahead log, flushed on every commit), or begins one; several processes may share the file.
 * Writes of one turn share one transaction and resolve once it is durable. Throws `store-unavailable`.
 */
export function openStore(options: StoreOptions): Store {
  const database = openDatabase(options.file);
  const statements = prepare(database);
  const queue = new TransactionQueue(database);
  let purgeAt = 0;
  /** Part of the transaction it is called in. */
  const purge = (now: number): void => {
    if (now < purgeAt) return;
    purgeAt = now + PURGE_MS;
    statements.purgeReplay.run(now, PURGE_ROWS);
    statements.purgeDecisions.run(now, PURGE_ROWS);
  };
  const { clock, decisionDays } = options;
  return {
    replay: {
      remember: (key, expiresAt) =>
        queue.run(() => {
          const now = clock.now();
          purge(now);
          return statements.remember.run(hash('sha256', key, 'buffer'), Math.ceil(expiresAt), now).changes === 1;
        }),
    },
    decisions: {
      save: async (record) => {
        const text = JSON.stringify(record);
        await queue.run(() => {
          const now = clock.now();
          purge(now);
          statements.save.run(record.query, now + decisionDays * DAY_MS, text);
        });
      },
      find: (query) =>
        available(() => {
          const row = statements.find.get(query, clock.now());
          return typeof row?.['record'] === 'string' ? (JSON.parse(row['record']) as DecisionRecord) : undefined;
        }),
    },
    close: async () => {
      await queue.close();
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    closeSync(openSync(file, 'a', 0o600));
    database = new DatabaseSync(file, { timeout: BUSY_MS });
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF');
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    if (version > SCHEMA_VERSION) throw new Error('the store was written by a later release');
    database.exec(SCHEMA);
    return database;
  } catch (cause) {
    database?.close();
    throw new GatewayError('store-unavailable', { field: 'store.file' }, { cause });
  }
}

type StatementName = 'remember' | 'save' | 'find' | 'purgeReplay' | 'purgeDecisions';

function prepare(database: DatabaseSync): Readonly<Record<StatementName, StatementSync>> {
  try {
    return {
      // One statement, so that of two processes with the same message exactly one is first.
      remember: database.prepare(`INSERT INTO replay (key, expires_at) VALUES (?, ?)
        ON CONFLICT (key) DO UPDATE SET expires_at = excluded.expires_at WHERE replay.expires_at <= ?`),
      save: database.prepare(`INSERT INTO decision (query, keep_until, record) VALUES (?, ?, ?)
        ON CONFLICT (query) DO UPDATE SET keep_until = excluded.keep_until, record = excluded.record`),
      find: database.prepare('SELECT record FROM decision WHERE query = ? AND keep_until > ?'),
      purgeReplay: database.prepare('DELETE FROM replay WHERE key IN (SELECT key FROM replay WHERE expires_at <= ? LIMIT ?)'),
      purgeDecisions: database.prepare('DELETE FROM decision WHERE query IN (SELECT query FROM decision WHERE keep_until <= ? LIMIT ?)'),
    };
  } catch (cause) {
    database.close();
    throw new GatewayError('store-unavailable', { field: 'store.file' }, { cause });
  }
}

async function available<Value>(read: () => Value): Promise<Value> {
  try {
    return await Promise.resolve(read());
  } catch (cause) {
    throw new GatewayError('store-unavailable', {}, { cause });
  }
}
