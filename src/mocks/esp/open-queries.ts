import type { QueryRequest } from '../../contracts/generated/esp.ts';
import type { RandomSource } from '../../kernel/clock.ts';
import { askSystem, type SimulatedWorld, type SystemAnswer } from '../systems/simulated-systems.ts';
import type { SystemName } from '../population/person.ts';
import type { PermittedQuery } from './check-query.ts';

/** What one system said, or that it did not answer in time. */
export type PortalPart = SystemAnswer | { readonly system: SystemName; readonly timedOut: true };

/** A query whose systems are being asked. */
export interface OpenQuery {
  readonly query: QueryRequest;
  readonly permitted: PermittedQuery;
  /** Fingerprint of the asker: nobody else may continue. */
  readonly signer: string;
  readonly expiresAt: number;
  /** Parts that arrived since the last answer, in order of arrival. */
  takeParts(): readonly PortalPart[];
  isComplete(): boolean;
  /** Settles when a part has arrived since the last answer and a little time was given to others, or that time is over. */
  gather(): Promise<void>;
  abandon(): void;
}

const KEEP_MS = 60_000;

/** Asks all systems simultaneously (Regulation (EU) 2019/817, Article 9(1)); those silent at the deadline become timed out. */
export function openQuery(world: SimulatedWorld, query: QueryRequest, permitted: PermittedQuery, signer: string): OpenQuery {
  const stop = new AbortController();
  const pending = new Set(permitted.systems);
  let arrived: PortalPart[] = [];
  const arrive = (part: PortalPart): void => {
    if (!pending.delete(part.system)) return;
    arrived.push(part);
    if (pending.size === 0) stop.abort();
  };
  const asked = permitted.systems.map((system) => askSystem(world, system, query.subject, stop.signal).then(arrive));
  const settled = Promise.all(asked);
  const deadline = world.wait(query.deadlineMs, stop.signal).then(() => {
    for (const system of [...pending]) arrive({ system, timedOut: true });
  });
  const done = Promise.race([settled, deadline]);
  return {
    query,
    permitted,
    signer,
    expiresAt: world.clock.now() + query.deadlineMs + KEEP_MS,
    takeParts() {
      const parts = arrived;
      arrived = [];
      return parts;
    },
    isComplete: () => pending.size === 0,
    async gather() {
      const enough = new AbortController();
      await Promise.race([done, world.wait(world.behaviour.partialWaitMs(), enough.signal)]);
      enough.abort();
    },
    abandon: () => stop.abort(),
  };
}

/** Queries that wait for a Continue, by token. */
export interface OpenQueries {
  /** Keeps a query under a fresh token, or `undefined` when too many wait. */
  keep(open: OpenQuery): string | undefined;
  /** Gives a token's query once, to its asker only. */
  take(token: string, queryId: string, signer: string): OpenQuery | undefined;
  close(): void;
}

const CAPACITY = 1_000;
const TOKEN_BYTES = 24;

/** An empty table of at most a thousand open queries. */
export function openQueries(world: SimulatedWorld, random: RandomSource): OpenQueries {
  const table = new Map<string, OpenQuery>();
  const sweep = (): void => {
    for (const [token, open] of table) if (open.expiresAt < world.clock.now()) table.delete(token);
  };
  return {
    keep(open) {
      if (table.size >= CAPACITY) sweep();
      if (table.size >= CAPACITY) return undefined;
      const token = Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');
      table.set(token, open);
      return token;
    },
    take(token, queryId, signer) {
      const open = table.get(token);
      if (!open || open.signer !== signer || open.query.queryId !== queryId) return undefined;
      table.delete(token);
      return open;
    },
    close() {
      for (const open of table.values()) open.abandon();
      table.clear();
    },
  };
}
