import type { Link } from './link-file.ts';

/** How long a yellow link that arose at a border may take, where possible (Article 29(4)). */
const TWELVE_HOURS_MS = 12 * 3_600_000;

/** When a yellow link is due, in epoch milliseconds, and whether that has passed. Nothing else happens by its passing. */
export interface BorderClock {
  readonly dueAt: number;
  readonly overdue: boolean;
}

/** The clock of a yellow link that an EES file brought; `undefined` for all others. It runs from the moment the link became yellow. */
export function borderClock({ colour, trigger, history, createdAt }: Link, now: number): BorderClock | undefined {
  if (colour !== 'YELLOW' || trigger.system !== 'EES') return undefined;
  const since = history.findLast(({ event }) => event === 'CREATED' || event === 'REOPENED')?.at ?? createdAt;
  const dueAt = since + TWELVE_HOURS_MS;
  return { dueAt, overdue: now > dueAt };
}
