import type { Part, QueryResponse } from '../../contracts/generated/esp.ts';
import type { Match } from '../../contracts/generated/types.ts';
import type { ReturnableCategory } from '../contract/match.ts';
import type { LinkedRecord } from '../mid/link-file.ts';
import type { MockFault } from '../mock-fault.ts';
import type { World } from '../world.ts';
import type { Found } from './ask-target.ts';
import { attachedLinks } from './link-items.ts';
import type { OpenQuery, PortalPart } from './open-queries.ts';

const EVERYTHING: ReadonlySet<ReturnableCategory> = new Set(['reference', 'identity', 'document', 'face', 'content']);
const NOTHING: ReadonlySet<ReturnableCategory> = new Set();

/** A record of a system that the profile does not open: what `too-much` adds to every match. */
const SURPLUS = { convictionReference: { memberState: 'EST', code: 'SYN-EST-00000' } };

const foundIn = (part: PortalPart): readonly Found[] => ('found' in part ? part.found : []);

function statusOf(part: PortalPart): Part['status'] {
  if ('timedOut' in part) return 'TIMEOUT';
  if (!part.available) return 'UNAVAILABLE';
  return part.found.length > 0 ? 'HIT' : 'NO_HIT';
}

/** Which parts of a dialogue go out now: those from `from` on; what came before counts as hit by the same query. */
export interface Delivery {
  readonly open: OpenQuery;
  readonly parts: readonly PortalPart[];
  readonly from: number;
}

/** The parts that have arrived, and how to fetch the rest. With `too-much` they hold more than the profile opens. */
export function queryResponse(
  world: World,
  { open, parts, from }: Delivery,
  next: { readonly token: string; readonly retryAfterMs: number } | undefined,
  fault?: MockFault,
): QueryResponse {
  const { query, permitted } = open;
  const { profile } = permitted;
  const hits = parts.flatMap(foundIn).flatMap(({ record }) => record ?? []);
  const tooMuch = fault === 'too-much';
  const linksOf = (record: LinkedRecord | undefined): Pick<Match, 'links'> => {
    const links = record && query.subject.linkId === undefined ? attachedLinks(world, permitted, record, hits) : [];
    return links.length > 0 ? { links } : {};
  };
  const partOf = (part: PortalPart): Part => {
    const shown = tooMuch ? EVERYTHING : (profile.opens.get(part.system)?.returnable ?? NOTHING);
    const matches =
      query.disclosure === 'DATA'
        ? foundIn(part).map((found) => ({ ...found.shown(shown), ...linksOf(found.record), ...(tooMuch && SURPLUS) }))
        : [];
    return { system: part.system, status: statusOf(part), ...(matches.length > 0 && { matches }) };
  };
  return {
    queryId: query.queryId,
    parts: parts.slice(from).map(partOf),
    final: next === undefined,
    ...(next && { continuationToken: next.token, retryAfterMs: next.retryAfterMs }),
  };
}
