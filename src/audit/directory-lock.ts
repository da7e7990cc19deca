import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { GatewayError } from '../kernel/gateway-error.ts';

/** Name of the lock file in a trail's directory. */
export const LOCK_FILE = 'trail.lock';

/**
 * Takes the one right to write in a directory and returns how to give it back; throws `audit-not-durable` when another process or
 * another trail of this process has it. The lock is the operating system's own (taken through SQLite), not a file with a process
 * number: it ends with its holder, however that dies, and holds between containers that do not see each other's processes.
 */
export function lockDirectory(directory: string): () => void {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(directory, LOCK_FILE));
    lock.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock?.close();
    const mend = 'Stop the other process that writes this audit directory, or give each its own.';
    throw new GatewayError('audit-not-durable', { field: 'audit.directory', mend }, { cause });
  }
  const held = lock;
  return () => {
    if (held.isOpen) held.close();
  };
}
