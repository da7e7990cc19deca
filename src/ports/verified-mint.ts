import type { VerifiedMessage } from './adapter.ts';

/** Brands a message as verified. The rooms check lets only `exchange` import this file. */
export function mintVerified(message: Omit<VerifiedMessage, symbol>): VerifiedMessage {
  return Object.freeze({ ...message }) as VerifiedMessage;
}
