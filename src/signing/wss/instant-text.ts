import { rfc3339 } from '../../kernel/clock.ts';

const SECOND_MS = 1_000;
const MAX_SECONDS = 64;

/** The text of recent seconds up to the point before their milliseconds: a message is made in the same few seconds as the one before. */
const seconds = new Map<number, string>();

/** `rfc3339` for times that come close together. */
export function instantText(epochMs: number): string {
  const second = Math.floor(epochMs / SECOND_MS);
  const milliseconds = String(SECOND_MS + Math.floor(epochMs - second * SECOND_MS)).slice(1);
  return `${seconds.get(second) ?? remember(second)}${milliseconds}Z`;
}

function remember(second: number): string {
  const text = rfc3339(second * SECOND_MS).slice(0, -'000Z'.length);
  if (seconds.size >= MAX_SECONDS) seconds.clear();
  seconds.set(second, text);
  return text;
}
