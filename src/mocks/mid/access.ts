import type { SystemName } from '../population/person.ts';
import type { CallerRights } from './authorities.ts';
import { recordKey, systemsOf, type Authority, type Link, type LinkedRecord, type Responsibility } from './link-file.ts';
import type { LinkColour } from './colour-table.ts';

/** A link as far as somebody may see it: `file` stands for the items of Article 34(c) to (e), absent where only (a) and (b) are shown. */
export interface VisibleLink {
  readonly colour: LinkColour;
  readonly systems: readonly SystemName[];
  readonly records: readonly LinkedRecord[];
  readonly file?: Link;
}

/** Systems whose users see red links (Article 26(2)): those of the CIR, and the SIS. */
const RED_LINK_SYSTEMS: readonly SystemName[] = ['EES', 'VIS', 'ETIAS', 'Eurodac', 'ECRIS-TCN', 'SIS'];

/** Why a file is opened by its number. */
export type ReadPurpose = 'MANUAL_VERIFICATION' | 'IDENTITY_FRAUD' | 'DATA_SUBJECT_RIGHTS';

/** Whether the authority verifies the link (Articles 26(1) and 29). */
export function isResponsible({ responsible }: Link, { reference }: Authority): boolean {
  return responsible.reference === reference || responsible.deputy?.reference === reference;
}

/** Whether red links concern the caller at all (Article 26(2)). */
function seesRedLinks({ systems }: CallerRights): boolean {
  return RED_LINK_SYSTEMS.some((system) => systems.has(system));
}

const wholeFile = (link: Link): VisibleLink => ({ colour: link.colour, systems: systemsOf(link), records: link.records, file: link });

/** A link cut down to the systems that the caller may read; `undefined` when fewer than two are left (Article 26(3) and (4)). */
function readablePart(link: Link, { systems }: CallerRights): VisibleLink | undefined {
  const records = link.records.filter(({ system }) => systems.has(system));
  const readable = systemsOf({ records });
  if (readable.length < 2) return undefined;
  return { colour: link.colour, systems: readable, records, file: { ...link, responsible: readableAuthority(link, systems) } };
}

/** Who is responsible because of data that the caller may not read, such as an alert, would tell of them: an owner of the others stands there. */
function readableAuthority({ records, owners, responsible }: Link, systems: CallerRights['systems']): Responsibility {
  const readable = owners.filter((_, at) => systems.has(records[at]?.system ?? 'SIS'));
  const isReadable = readable.length === owners.length || readable.some(({ reference }) => reference === responsible.reference);
  return isReadable ? responsible : (readable[0] ?? responsible);
}

/**
 * What an ordinary reply shows of a link. `hits` are the records that the same query found.
 * `undefined` for what the caller may not see, exactly as if it did not exist.
 */
export function inOrdinaryReply(link: Link, caller: CallerRights, hits: readonly LinkedRecord[]): VisibleLink | undefined {
  switch (link.colour) {
    case 'YELLOW':
      return isResponsible(link, caller) ? wholeFile(link) : undefined;
    case 'RED':
      return seesRedLinks(caller) ? { colour: 'RED', systems: systemsOf(link), records: [] } : undefined;
    case 'WHITE':
      return readablePart(link, caller);
    case 'GREEN': {
      const hit = new Set(hits.map(recordKey));
      return link.records.every((record) => hit.has(recordKey(record))) ? readablePart(link, caller) : undefined;
    }
  }
}

/** What opening a file by its number shows; `undefined` as above. */
export function byNumber(link: Link, caller: CallerRights, purpose: ReadPurpose): VisibleLink | undefined {
  switch (purpose) {
    case 'MANUAL_VERIFICATION':
      return link.colour === 'YELLOW' && isResponsible(link, caller) ? wholeFile(link) : undefined;
    case 'IDENTITY_FRAUD':
      return link.colour === 'RED' && seesRedLinks(caller) ? wholeFile(link) : undefined;
    case 'DATA_SUBJECT_RIGHTS':
      if (isResponsible(link, caller)) return wholeFile(link);
      if (link.colour === 'RED') return seesRedLinks(caller) ? wholeFile(link) : undefined;
      return link.colour === 'YELLOW' ? undefined : readablePart(link, caller);
  }
}

/** Whether an authority may rectify or erase a link: any that may see it whole, by evidence (Articles 31(3), 32(7) and 33(5)). */
export function mayCorrect(link: Link, caller: CallerRights): boolean {
  return link.colour !== 'YELLOW' && byNumber(link, caller, 'DATA_SUBJECT_RIGHTS') !== undefined;
}
