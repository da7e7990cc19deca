import type { RecordLink } from '../../contracts/generated/types.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { codeOf } from '../contract/system-codes.ts';
import type { VisibleLink } from '../mid/access.ts';
import type { LinkedRecord } from '../mid/link-file.ts';
import { isLive } from '../phase.ts';
import type { SystemName } from '../population/person.ts';
import type { World } from '../world.ts';
import type { PermittedQuery } from './check-query.ts';
import { alertsSeenBy } from './visible-alerts.ts';

/** A link as far as it is visible, in the words of the contracts. */
export function linkItem({ colour, systems, file }: VisibleLink): RecordLink {
  return {
    ...(file && { sid: file.sid }),
    colour,
    systems: systems.map(codeOf),
    ...(file && {
      responsibleAuthority: file.responsible.reference,
      createdAt: rfc3339(file.createdAt),
      updatedAt: rfc3339(file.updatedAt),
    }),
  };
}

/** Populations up to this size have links brought to light by an ordinary query; beyond it only the detector's own questions do that. */
const SETTLED_UP_TO = 5_000;

const MOST = 100;

/** The link without alerts that the asker's role does not see, whose existence it would tell; `undefined` when less than two systems are left. */
function withoutUnseenAlerts(link: VisibleLink, sees: (record: LinkedRecord) => boolean): VisibleLink | undefined {
  const records = link.records.filter((record) => record.system !== 'SIS' || sees(record));
  if (link.colour === 'YELLOW' || records.length === link.records.length) return link;
  const systems = [...new Set<SystemName>(records.map(({ system }) => system))];
  return systems.length < 2 ? undefined : { colour: link.colour, systems, records };
}

/**
 * What profiles 15 to 17 attach to an ordinary reply: links of one record that it holds (Regulation (EU) 2019/817, Article 26), given what
 * the same query has hit so far. Red ones by colour and systems alone, for whoever may read one of the systems; white ones for whoever may
 * read both; green ones where the query hit both sets as well; yellow ones for their responsible authority.
 */
export function attachedLinks(
  world: World,
  { profile, rights }: PermittedQuery,
  record: LinkedRecord,
  hits: readonly LinkedRecord[],
): readonly RecordLink[] {
  const { mid, phase, population, records } = world;
  if (!rights || !isLive(phase, 'MID') || population.size > SETTLED_UP_TO) return [];
  const seesAlert = alertsSeenBy(world, profile, rights.memberState);
  const sees = ({ system, recordReference }: LinkedRecord): boolean => {
    const alert = records.find(system, recordReference);
    return alert !== undefined && seesAlert(alert);
  };
  return mid
    .linksOfRecord(record, rights, hits)
    .map((link) => withoutUnseenAlerts(link, sees))
    .filter((link) => link !== undefined)
    .slice(0, MOST)
    .map(linkItem);
}
