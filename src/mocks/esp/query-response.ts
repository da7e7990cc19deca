import type { Part, QueryResponse } from '../../contracts/generated/esp.ts';
import { matchOf, type ReturnableCategory } from '../contract/match.ts';
import { codeOf } from '../contract/system-codes.ts';
import type { MockFault } from '../mock-fault.ts';
import type { OpenQuery, PortalPart } from './open-queries.ts';

const EVERYTHING: ReadonlySet<ReturnableCategory> = new Set(['reference', 'identity', 'document', 'face', 'content']);
const NOTHING: ReadonlySet<ReturnableCategory> = new Set();

/** A record of a system that the profile does not open: what `too-much` adds to every match. */
const SURPLUS = { convictionReference: { memberState: 'EST', code: 'SYN-EST-00000' } };

function statusOf(part: PortalPart): Part['status'] {
  if ('timedOut' in part) return 'TIMEOUT';
  if (!part.available) return 'UNAVAILABLE';
  return part.records.length > 0 ? 'HIT' : 'NO_HIT';
}

function partOf(part: PortalPart, { query, permitted }: OpenQuery, fault: MockFault | undefined): Part {
  const found = 'records' in part ? part.records : [];
  const tooMuch = fault === 'too-much';
  const shown = tooMuch ? EVERYTHING : (permitted.profile.systems.get(part.system) ?? NOTHING);
  const matches = query.disclosure === 'DATA' ? found.map((record) => ({ ...matchOf(record, shown), ...(tooMuch && SURPLUS) })) : [];
  return { system: codeOf(part.system), status: statusOf(part), ...(matches.length > 0 && { matches }) };
}

/** The parts that have arrived, and how to fetch the rest. With `too-much` they hold more than the profile opens. */
export function queryResponse(
  open: OpenQuery,
  parts: readonly PortalPart[],
  next: { readonly token: string; readonly retryAfterMs: number } | undefined,
  fault?: MockFault,
): QueryResponse {
  return {
    queryId: open.query.queryId,
    parts: parts.map((part) => partOf(part, open, fault)),
    final: next === undefined,
    ...(next && { continuationToken: next.token, retryAfterMs: next.retryAfterMs }),
  };
}
