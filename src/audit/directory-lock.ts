import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { kill, pid } from 'node:process';
import { GatewayError } from '../kernel/gateway-error.ts';
import { errorCode } from './trail-files.ts';

/** Name of the lock file in a trail's directory. It says which process on which host writes there. */
export const LOCK_FILE = 'trail.lock';

/** Exists only while a lock that a dead process left is taken over. */
const TAKEOVER_FILE = 'trail.lock.takeover';

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from a later one with the same number; empty where the system does not tell. */
  readonly started: string;
}

/**
 * Takes the one right to write in a directory and resolves to how to give it back. Rejects with `audit-not-durable` while another process,
 * or another trail of this one, has it; giving it back twice does nothing. A lock whose process has died on this host is taken over; one from another host never is, because
 * nobody here can tell whether its process lives.
 */
export async function lockDirectory(directory: string): Promise<() => Promise<void>> {
  const [lock, own] = [join(directory, LOCK_FILE), join(directory, `${LOCK_FILE}.${randomUUID()}.tmp`)];
  const text = JSON.stringify({ pid, host: hostname(), started: await startOf(pid) } satisfies Holder);
  try {
    // The file gets its name only when its content is complete, and only if nobody has that name: nobody ever reads a half-written lock.
    await writeFile(own, text, { mode: 0o600 });
    if (!(await linkNew(own, lock))) await takeOver(directory, lock, own);
  } catch (cause) {
    throw cause instanceof GatewayError ? cause : new GatewayError('audit-not-durable', { field: 'audit.directory' }, { cause });
  } finally {
    await rm(own, { force: true });
  }
  let isHeld = true;
  return async () => {
    if (!isHeld) return;
    isHeld = false;
    await rm(lock, { force: true });
  };
}

/** Only one process at a time may take over, and it looks again first: the lock may have changed hands since. */
async function takeOver(directory: string, lock: string, own: string): Promise<void> {
  await requireDead(lock);
  const takeover = join(directory, TAKEOVER_FILE);
  if (!(await linkNew(own, takeover))) throw held(`If no gateway is starting there, remove ${TAKEOVER_FILE}.`);
  try {
    await requireDead(lock);
    await rename(own, lock);
  } finally {
    await rm(takeover, { force: true });
  }
}

async function requireDead(lock: string): Promise<void> {
  const holder = await readHolder(lock);
  if (holder === undefined) throw held(`If no gateway writes there, remove ${LOCK_FILE}.`);
  if (holder.host !== hostname()) throw held(`Stop the gateway on the other host, or if it is gone for good, remove ${LOCK_FILE}.`);
  if (await isAlive(holder)) throw held('Stop the other process that writes this audit directory, or give each its own.');
}

async function readHolder(lock: string): Promise<Holder | undefined> {
  try {
    const { pid: number, host, started } = JSON.parse(await readFile(lock, 'utf8')) as Partial<Record<keyof Holder, unknown>>;
    const isWhole = Number.isSafeInteger(number) && Number(number) > 0 && typeof host === 'string' && typeof started === 'string';
    return isWhole ? { pid: Number(number), host, started } : undefined;
  } catch (error) {
    if (errorCode(error) === undefined) return undefined;
    throw error;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    kill(holder.pid, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  return (await startOf(holder.pid)) === holder.started;
}

/**
 * When a process started, in this boot's ticks (Linux, proc(5): field 22 of stat); empty for one that has ended and was not yet collected.
 * A restarted container has the same process numbers, but not the same start.
 */
async function startOf(number: number): Promise<string> {
  try {
    const [boot, status] = await Promise.all([
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readFile(`/proc/${number}/stat`, 'utf8'),
    ]);
    // The second field is a name in brackets that may itself hold spaces and brackets.
    const fields = status.slice(status.lastIndexOf(')') + 2).split(' ');
    const isGone = fields[0] === 'Z' || fields[0] === 'X';
    return isGone ? '' : `${boot.trim()}/${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}

async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

function held(mend: string): GatewayError {
  return new GatewayError('audit-not-durable', { field: 'audit.directory', mend });
}
