import type { QueryRequest } from '../../contracts/generated/esp.ts';
import type { Match } from '../../contracts/generated/types.ts';
import { writeStoredData } from '../cir/cir-json.ts';
import { linkedData } from '../cir/linked-data.ts';
import { matchOf, type ReturnableCategory } from '../contract/match.ts';
import { hasKeys, reducedSubject, type ContractSubject, type SubjectField } from '../contract/subject.ts';
import { systemOf, type SystemCode } from '../contract/system-codes.ts';
import type { MockComponent } from '../endpoint-name.ts';
import type { ReadPurpose, VisibleLink } from '../mid/access.ts';
import { linked, type LinkedRecord } from '../mid/link-file.ts';
import { isLive } from '../phase.ts';
import type { DocumentNotice, SystemRecord } from '../population/person.ts';
import { documentNotices } from '../systems/interpol/document-notices.ts';
import { lookUp } from '../systems/simulated-systems.ts';
import type { World } from '../world.ts';
import type { PermittedQuery } from './check-query.ts';
import { linkItem } from './link-items.ts';
import { alertsSeenBy } from './visible-alerts.ts';

type Categories = ReadonlySet<ReturnableCategory>;

/** One thing that a system found; `shown` cuts it to what a profile opens. */
export interface Found {
  /** The record, where links may be attached to it. */
  readonly record?: LinkedRecord;
  readonly shown: (categories: Categories) => Match;
}

/** What one system said. */
export type TargetAnswer =
  | { readonly system: SystemCode; readonly available: true; readonly found: readonly Found[] }
  | { readonly system: SystemCode; readonly available: false };

/** A query as systems are asked it. */
export interface AskedQuery {
  readonly query: QueryRequest;
  readonly permitted: PermittedQuery;
}

const NO_KEYS: ReadonlySet<SubjectField> = new Set();
const MOST = 100;

const foundRecord = (record: SystemRecord): Found => ({ record: linked(record), shown: (categories) => matchOf(record, categories) });

const DATABASES = { INTERPOL_SLTD: 'SLTD', INTERPOL_TDAWN: 'TDAWN' } as const;

const foundNotice = ({ type, number, issuer, reference, reportedOn, noticeColour }: DocumentNotice): Found => ({
  shown: () => ({
    document: { type, number, issuingState: issuer },
    documentNotice: { reference, reportedOn, ...(noticeColour && { colour: noticeColour }) },
  }),
});

/** Interpol is asked so that nobody is told (Article 9(5)): owners hear of what national bureaux ask themselves. */
async function reports({ population }: World, database: DocumentNotice['database'], subject: ContractSubject): Promise<readonly Found[]> {
  const { number, issuingState, type } = subject.travelDocument ?? {};
  if (number === undefined || issuingState === undefined) return [];
  const notices = await documentNotices(population).on({ number, issuer: issuingState, type, databases: [database] });
  return notices.map(foundNotice);
}

const READ_PURPOSES: ReadonlyMap<string, ReadPurpose> = new Map([
  ['LINK_VERIFICATION', 'MANUAL_VERIFICATION'],
  ['LINK_TRANSITION', 'MANUAL_VERIFICATION'],
  ['IDENTITY_FRAUD', 'IDENTITY_FRAUD'],
  ['DATA_SUBJECT_RIGHTS', 'DATA_SUBJECT_RIGHTS'],
]);

function openedLink(
  world: World,
  { query, permitted }: AskedQuery,
): { readonly link: VisibleLink; readonly purpose: ReadPurpose } | undefined {
  const purpose = READ_PURPOSES.get(query.purpose);
  const sid = query.subject.linkId;
  const link = purpose && permitted.rights && sid !== undefined ? world.mid.read(sid, permitted.rights, purpose) : undefined;
  return link && purpose && { link, purpose };
}

/** What a system holds of the data that a link connects: the CIR tells of its systems, Central SIS of its alerts (Article 21). */
function linkedIn(world: World, asked: AskedQuery, code: SystemCode): readonly Found[] {
  const { query, permitted } = asked;
  const opened = openedLink(world, asked);
  const { linkId } = query.subject;
  if (!opened || linkId === undefined || !permitted.rights) return [];
  if (code === 'MID') return [{ shown: () => ({ links: [linkItem(opened.link)] }) }];
  if (code === 'SIS') {
    const records = opened.link.records.filter(({ system }) => system === 'SIS');
    const alerts = records
      .map(({ recordReference }) => world.records.find('SIS', recordReference))
      .filter((record) => record !== undefined);
    return alerts.filter(alertsSeenBy(world, permitted.profile, query.memberState)).map(foundRecord);
  }
  const system = systemOf(code);
  return linkedData(world, linkId, permitted.rights, opened.purpose)
    .filter((data) => data.system === system)
    .map((data) => ({
      record: data,
      shown: (categories) => {
        const { recordReference, identity, document, facialImageReference } = writeStoredData(data);
        return {
          ...(categories.has('reference') && { recordReference }),
          ...(categories.has('identity') && { identity }),
          ...(categories.has('document') && document && { document }),
          ...(categories.has('face') && facialImageReference !== undefined && { facialImageReference }),
        };
      },
    }));
}

function findIn(world: World, asked: AskedQuery, code: SystemCode): readonly Found[] | Promise<readonly Found[]> {
  const { query, permitted } = asked;
  if (query.subject.linkId !== undefined) return linkedIn(world, asked, code);
  // Only what the system may be searched with reaches it (Articles 8(1)(c) and 9(2)).
  const subject = reducedSubject(query.subject, permitted.profile.opens.get(code)?.searchable ?? NO_KEYS);
  if (code === 'INTERPOL_SLTD' || code === 'INTERPOL_TDAWN') return reports(world, DATABASES[code], subject);
  const system = systemOf(code);
  if (system === undefined || !hasKeys(subject)) return [];
  const records = lookUp(world, system, subject);
  const visible = system === 'SIS' ? records.filter(alertsSeenBy(world, permitted.profile, query.memberState)) : records;
  return visible.map(foundRecord);
}

/** Who answers for a system: with the number of a link the CIR does for those whose data it holds. */
function componentFor(code: SystemCode, byLink: boolean): MockComponent {
  const system = systemOf(code);
  if (system === undefined) return code === 'MID' ? 'MID' : 'Interpol';
  return byLink && system !== 'SIS' ? 'CIR' : system;
}

const isInOperation = (world: World, code: SystemCode): boolean =>
  isLive(world.phase, systemOf(code) ?? (code === 'MID' ? 'MID' : 'Interpol'));

/** Asks one system, which answers after its own latency. Ends early when the signal aborts. */
export async function askTarget(world: World, asked: AskedQuery, code: SystemCode, signal: AbortSignal): Promise<TargetAnswer> {
  const { behaviour, clock, logs, wait } = world;
  const component = componentFor(code, asked.query.subject.linkId !== undefined);
  const call: { system: string; startedAt: number; endedAt?: number } = { system: systemOf(code) ?? code, startedAt: clock.now() };
  logs.called(call);
  const latency = behaviour.latency(component);
  if (latency > 0) await wait(latency, signal);
  call.endedAt = clock.now();
  if (behaviour.isUnavailable(component) || !isInOperation(world, code)) return { system: code, available: false };
  const found = findIn(world, asked, code);
  return { system: code, available: true, found: (found instanceof Promise ? await found : found).slice(0, MOST) };
}
