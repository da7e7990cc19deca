import { rfc3339 } from '../../kernel/clock.ts';
import { boundedMemory } from '../bounded-memory.ts';

const SECOND_MS = 1_000;
const MAX_SECONDS = 64;

/** The text of recent seconds up to the point before their milliseconds: a message is made in the same few seconds as the one before. */
const seconds = boundedMemory<number, string>(MAX_SECONDS);

/** `rfc3339` for times that come close together. */
export function instantText(epochMs: number): string {
  const second = Math.floor(epochMs / SECOND_MS);
  const milliseconds = String(SECOND_MS + Math.floor(epochMs - second * SECOND_MS)).slice(1);
  return `${seconds.recall(second, () => textOf(second))}${milliseconds}Z`;
}

const textOf = (second: number): string => rfc3339(second * SECOND_MS).slice(0, -'000Z'.length);
