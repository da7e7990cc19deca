import type { QueryRequest } from '../../contracts/generated/esp.ts';
import type { RandomSource } from '../../kernel/clock.ts';
import type { SystemCode } from '../contract/system-codes.ts';
import type { World } from '../world.ts';
import { askTarget, type TargetAnswer } from './ask-target.ts';
import type { PermittedQuery } from './check-query.ts';

/** What one system said, or that it did not answer in time. */
export type PortalPart = TargetAnswer | { readonly system: SystemCode; readonly timedOut: true };

/** A query whose systems are being asked. */
export interface OpenQuery {
  readonly query: QueryRequest;
  readonly permitted: PermittedQuery;
  /** Fingerprint of the asker: nobody else may continue. */
  readonly signer: string;
  readonly expiresAt: number;
  /** All parts so far, in order of arrival. */
  parts(): readonly PortalPart[];
  isComplete(): boolean;
  /** Settles when more than so many parts have arrived and a little time was given to others, or that time is over. */
  gather(): Promise<void>;
  abandon(): void;
}

const KEEP_MS = 60_000;

/** Asks all systems simultaneously (Regulation (EU) 2019/817, Article 9(1)); those silent at the deadline become timed out. */
export function openQuery(world: World, query: QueryRequest, permitted: PermittedQuery, signer: string): OpenQuery {
  const stop = new AbortController();
  const pending = new Set(permitted.systems);
  const arrived: PortalPart[] = [];
  const arrive = (part: PortalPart): void => {
    if (!pending.delete(part.system)) return;
    arrived.push(part);
    if (pending.size === 0) stop.abort();
  };
  const asked = permitted.systems.map((system) => askTarget(world, { query, permitted }, system, stop.signal).then(arrive));
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
    parts: () => [...arrived],
    isComplete: () => pending.size === 0,
    async gather() {
      const enough = new AbortController();
      await Promise.race([done, world.wait(world.behaviour.partialWaitMs(), enough.signal)]);
      enough.abort();
    },
    abandon: () => stop.abort(),
  };
}

/** Where a dialogue stands: a query, and how many of its parts were delivered. */
export interface Place {
  readonly open: OpenQuery;
  readonly delivered: number;
}

/** Places in dialogues, by token. */
export interface OpenQueries {
  /** Keeps a place under a fresh token, or `undefined` when too many are kept. */
  keep(place: Place): string | undefined;
  /** The place of a token, for its asker only; as often as it is asked for, because an answer may be lost. */
  at(token: string, queryId: string, signer: string): Place | undefined;
  close(): void;
}

const CAPACITY = 1_000;
/** Places that one asker may hold, so that there is room for others. */
const SHARE = 500;
const TOKEN_BYTES = 24;

/** An empty table of at most a thousand places. */
export function openQueries({ clock }: Pick<World, 'clock'>, random: RandomSource): OpenQueries {
  const table = new Map<string, Place>();
  const sweep = (): void => {
    for (const [token, { open }] of table) if (open.expiresAt < clock.now()) table.delete(token);
  };
  const heldBy = (signer: string): number =>
    table.size < SHARE ? 0 : [...table.values()].filter(({ open }) => open.signer === signer).length;
  return {
    keep(place) {
      if (table.size >= SHARE) sweep();
      if (table.size >= CAPACITY || heldBy(place.open.signer) >= SHARE) return undefined;
      const token = Buffer.from(random.bytes(TOKEN_BYTES)).toString('base64url');
      table.set(token, place);
      return token;
    },
    at(token, queryId, signer) {
      const place = table.get(token);
      const isTheirs = place?.open.signer === signer && place.open.query.queryId === queryId;
      return isTheirs && place.open.expiresAt >= clock.now() ? place : undefined;
    },
    close() {
      for (const { open } of table.values()) open.abandon();
      table.clear();
    },
  };
}
