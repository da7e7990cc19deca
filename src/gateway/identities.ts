import type { X509Certificate } from 'node:crypto';
import type { Logger } from 'pino';
import { rfc3339 } from '../kernel/clock.ts';
import { fingerprintOf, type SigningIdentity } from '../signing/identity.ts';
import type { IdentitySource } from '../signing/keys/identity-source.ts';
import { openRollingIdentity, type PairChange, type PairPlan } from '../signing/keys/rolling-identity.ts';
import type { Tokens } from '../signing/keys/tokens.ts';
import type { Counters } from './counters.ts';
import type { GatewaySettings, IdentityPlan } from './settings.ts';

/** Whom a gateway signs as. */
export interface Identities {
  /** Towards callers, and towards endpoints that have none of their own. */
  readonly own: IdentitySource;
  /** Towards an endpoint. */
  towards(endpoint: string): IdentitySource;
  /** Those in force at a time (epoch milliseconds), by where they stand in the configuration. */
  inForce(at: number): ReadonlyMap<string, SigningIdentity>;
  /** Looks at every key and certificate again; see `RollingIdentity`. Never rejects. */
  refresh(): Promise<readonly PairChange[]>;
  /** Signs what waits in batches, at once, before tokens are closed. */
  close(): Promise<void>;
}

/**
 * Opens the keys that a configuration names, to be closed again; batches are counted where there are counters. Throws `keys-*` and
 * `config-*`, naming the configuration key.
 */
export async function openIdentities(
  { identity, endpoints, readReference, algorithms }: Pick<GatewaySettings, 'identity' | 'endpoints' | 'readReference' | 'algorithms'>,
  tokens: Tokens,
  counters?: Pick<Counters, 'count'>,
): Promise<Identities> {
  const ring = { read: readReference, tokens, algorithms };
  const own = await openRollingIdentity(counted(identity, counters), ring);
  const byField = new Map([['identity', own]]);
  for (const [id, { identity: particular }] of endpoints)
    if (particular) byField.set(fieldOf(id), await openRollingIdentity(counted(particular, counters), ring));
  return {
    own,
    towards: (endpoint) => byField.get(fieldOf(endpoint)) ?? own,
    inForce: (at) => new Map([...byField].map(([field, source]) => [field, source.current(at)])),
    refresh: async () => (await Promise.all([...byField.values()].map((source) => source.refresh()))).flat(),
    async close() {
      await Promise.all(Array.from(byField.values(), (source) => source.close()));
    },
  };
}

/** The plan, its batches counted. */
function counted([first, ...others]: IdentityPlan, counters: Pick<Counters, 'count'> | undefined): IdentityPlan {
  const observed = (plan: PairPlan): PairPlan => {
    if (plan.batch === undefined || counters === undefined) return plan;
    const labels = { identity: plan.field };
    const observe = (messages: number): void => {
      counters.count('gateway_batches_total', labels);
      counters.count('gateway_batched_messages_total', labels, messages);
    };
    return { ...plan, batch: { ...plan.batch, observe } };
  };
  return [observed(first), ...others.map(observed)];
}

const fieldOf = (endpoint: string): string => `endpoints.${endpoint}.identity`;

/** Tells the operator what a look at the keys brought: a line and a count each. */
export function noteKeyChanges(changes: readonly PairChange[], counters: Counters, log: Pick<Logger, 'info' | 'error'>): void {
  for (const { field, taken, problem } of changes) {
    counters.count('gateway_key_changes_total', { identity: field, result: problem?.code ?? 'taken' });
    if (taken) log.info({ identity: field, fingerprint: fingerprintOf(taken.raw), notAfter: notAfterOf(taken) }, 'key taken over');
    if (problem)
      log.error(
        { identity: problem.details.field, code: problem.code, rule: problem.details.rule },
        'changed key not taken; the old one stays',
      );
  }
}

/** End of a certificate's validity, RFC 3339. */
export const notAfterOf = (certificate: X509Certificate): string => rfc3339(certificate.validToDate.getTime());
