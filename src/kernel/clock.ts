/** Where a room reads the time. Milliseconds since the Unix epoch, UTC. */
export interface Clock {
  now(): number;
}

/** Where a room reads randomness. Bytes are unpredictable in production and seeded in tests. */
export interface RandomSource {
  bytes(count: number): Uint8Array;
}

/** RFC 3339 time in UTC with milliseconds, such as `2026-11-21T12:00:00.000Z`. */
export function rfc3339(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
