import type { Clock } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';

/** Remembers a message's key until `expiresAt` (epoch milliseconds); false when it was known already. */
export type Replay = (key: string, expiresAt: number) => Promise<boolean>;

/** How old a message may be, clock differences included, and how far two clocks may stand apart. Milliseconds. */
export interface FreshnessRule {
  readonly maxAgeMs: number;
  readonly clockSkewMs: number;
}

/** What a receiver that sets nothing else accepts: five minutes of age, one of clock difference. */
export const DEFAULT_FRESHNESS: FreshnessRule = Object.freeze({ maxAgeMs: 300_000, clockSkewMs: 60_000 });

/** A receiver's own limits over the defaults. */
export function freshnessRule(own: { readonly maxAgeMs?: number | undefined; readonly clockSkewMs?: number | undefined }): FreshnessRule {
  return { maxAgeMs: own.maxAgeMs ?? DEFAULT_FRESHNESS.maxAgeMs, clockSkewMs: own.clockSkewMs ?? DEFAULT_FRESHNESS.clockSkewMs };
}

/** When a message says it was made and when it ends; epoch milliseconds. */
export interface Lifetime {
  readonly created: number;
  readonly expires?: number | undefined;
}

/** What the two moments are called in the message, for the error. */
export interface LifetimeFields {
  readonly created: string;
  readonly expires: string;
}

/** Refuses with `auth-message-stale` what was made in the future, longer ago than the greatest age, or has expired. */
export function requireFresh(
  lifetime: Lifetime,
  clock: Clock,
  rule: FreshnessRule,
  fields: LifetimeFields = { created: 'created', expires: 'expires' },
): void {
  const now = clock.now();
  const { created, expires } = lifetime;
  if (created > now + rule.clockSkewMs || now - created > rule.maxAgeMs)
    throw new GatewayError('auth-message-stale', { field: fields.created });
  if (expires === undefined) return;
  if (expires < created || now > expires + rule.clockSkewMs) throw new GatewayError('auth-message-stale', { field: fields.expires });
}

/**
 * Until when a message made at `created` must be remembered: longer than it is accepted, by a minute at least, because the memory looks
 * at its clock later than the check of freshness did.
 */
export function rememberUntil(created: number, { maxAgeMs, clockSkewMs }: FreshnessRule): number {
  return created + maxAgeMs + Math.max(clockSkewMs, DEFAULT_FRESHNESS.clockSkewMs);
}

/**
 * Refuses with `auth-message-replayed` a nonce that this signer has used before. Call it last: only a message that has passed every
 * other check may be remembered, else a stranger could fill the cache or burn another's nonce.
 */
export async function requireFirst(
  sender: { readonly fingerprint: string; readonly nonce: string; readonly created: number },
  replay: Replay | undefined,
  rule: FreshnessRule,
): Promise<void> {
  if (!replay) return;
  const isNew = await replay(`${sender.fingerprint}:${sender.nonce}`, rememberUntil(sender.created, rule));
  if (!isNew) throw new GatewayError('auth-message-replayed', { field: 'nonce' });
}
