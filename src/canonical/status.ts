import type { ReplyPart } from './generated/types.ts';

/** What a system, or several spoken of as one, said. */
export type ReplyStatus = ReplyPart['status'];

const BY_WEIGHT: readonly ReplyStatus[] = ['HIT', 'UNAVAILABLE', 'TIMEOUT', 'NO_HIT'];

/** Whether the status is an answer; silence is never one (Regulation (EU) 2019/817, Article 9(6)). */
export function isAnswer(status: ReplyStatus): boolean {
  return status === 'HIT' || status === 'NO_HIT';
}

/**
 * One status for several systems spoken of as one: a hit wins, and one that was silent keeps the rest from being a no.
 * Undefined for none.
 */
export function combinedStatus(statuses: readonly ReplyStatus[]): ReplyStatus | undefined {
  return BY_WEIGHT.find((status) => statuses.includes(status));
}
