import type { Clock } from '../../kernel/clock.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** Remembers a message's key until `expiresAt` (epoch milliseconds); false when it was known already. */
export type Replay = (key: string, expiresAt: number) => Promise<boolean>;

/** How old a message may be, in milliseconds, when a receiver sets nothing else. */
export const DEFAULT_TOLERANCE_MS = 300_000;

/** How far two clocks may stand apart, in milliseconds. */
export const CLOCK_SKEW_MS = 60_000;

/** When a message says it was made and when it ends; epoch milliseconds. */
export interface Lifetime {
  readonly created: number;
  readonly expires?: number | undefined;
}

/** Refuses with `auth-message-stale` what was made in the future, longer ago than the tolerance, or has expired. */
export function requireFresh(lifetime: Lifetime, clock: Clock, toleranceMs: number = DEFAULT_TOLERANCE_MS): void {
  const now = clock.now();
  const { created, expires } = lifetime;
  if (created > now + CLOCK_SKEW_MS || now - created > toleranceMs) throw new GatewayError('auth-message-stale', { field: 'created' });
  if (expires === undefined) return;
  if (expires < created || now > expires + CLOCK_SKEW_MS) throw new GatewayError('auth-message-stale', { field: 'expires' });
}

/**
 * Refuses with `auth-message-replayed` a nonce that this signer has used before. Call it last: only a message that has passed every
 * other check may be remembered, else a stranger could fill the cache or burn another's nonce.
 */
export async function requireFirst(
  sender: { readonly fingerprint: string; readonly nonce: string; readonly created: number },
  replay: Replay | undefined,
  toleranceMs: number = DEFAULT_TOLERANCE_MS,
): Promise<void> {
  if (!replay) return;
  const isNew = await replay(`${sender.fingerprint}:${sender.nonce}`, sender.created + toleranceMs + CLOCK_SKEW_MS);
  if (!isNew) throw new GatewayError('auth-message-replayed', { field: 'nonce' });
}
