import type { MidOperations } from '../../contracts/generated/mid.ts';
import { rfc3339 } from '../../kernel/clock.ts';
import { isRefusal, refuse, type Refusal } from '../contract/refusal.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import { contactOf, type CallerRights } from './authorities.ts';
import { systemsOf, type Link, type LinkedRecord } from './link-file.ts';
import { readRecord, writeClock, writeEvent, writeLink, writeNotice, writeRecord, writeRelated } from './mid-json.ts';
import type { MultipleIdentityDetector } from './multiple-identity-detector.ts';
import { isResponsible, type VisibleLink } from './access.ts';

interface Asker {
  readonly memberState: string;
  readonly authority: string;
  readonly user: string;
}

const MOST = { links: 100, pending: 1_000, notices: 100, events: 1_000, records: 50 } as const;

const wholeLink = (link: Link): VisibleLink => ({ colour: link.colour, systems: systemsOf(link), records: link.records, file: link });

/** A mail by which the person may ask (Article 49(2)); the number is the person's own. */
function mailTemplate(sid: string | undefined): string {
  const subject = sid === undefined ? 'a link of the multiple-identity detector' : `link ${sid} of the multiple-identity detector`;
  return `I wish to exercise my rights under Article 48 of Regulation (EU) 2019/817 regarding ${subject}.`;
}

/** The endpoint's behaviour: checks who asks, asks the detector, and logs every use (Article 36). */
export function midOperations(mid: MultipleIdentityDetector, logs: Pick<AccessLogs, 'record'>): EndpointOperations<MidOperations> {
  const { clock } = mid;
  const log = (asker: Asker, operation: string, purpose: string, dataTypes: readonly string[], records: readonly LinkedRecord[]): void => {
    const { memberState, authority, user } = asker;
    const at = clock.now();
    mid.log.add({ at, operation, memberState, authority, user, purpose, dataTypes, records });
    const systems = [...new Set(records.map(({ system }) => system))];
    logs.record({ at, component: 'MID', memberState, profile: purpose, systems, operation, dataTypes, results: records.length });
  };
  const known = (asker: Asker): CallerRights | Refusal =>
    mid.rightsOf(asker.authority, asker.memberState) ??
    refuse('not-authorised', '2019/817-26', 'No such authority of this Member State has access to the MID.');
  // The grounds speak of all data of the link, so whoever sees a part of them sees no grounds.
  const shown = (link: VisibleLink, caller: CallerRights): ReturnType<typeof writeLink> => {
    const { file, records } = link;
    const isWhole = file !== undefined && records.length === file.records.length;
    return writeLink(link, clock.now(), isWhole && isResponsible(file, caller));
  };

  return {
    async ReadLink(request) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const link = mid.read(request.sid, caller, request.purpose);
      log(request, 'ReadLink', request.purpose, ['Sid'], link?.records ?? []);
      const related = link?.file && request.purpose === 'MANUAL_VERIFICATION' ? mid.related(link.file, caller).slice(0, MOST.links) : [];
      return { queryId: request.queryId, ...(link && { link: shown(link, caller) }), relatedLinks: related.map(writeRelated) };
    },
    async ReadLinksOfRecord(request, { fault }) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const record = readRecord(request.linkedRecord);
      const hits = request.alsoMatched.map(readRecord).filter((hit): hit is LinkedRecord => hit !== undefined);
      const visible = record ? mid.linksOfRecord(record, caller, hits) : [];
      // The fault shows what the caller may not see.
      const links = (record && fault === 'too-much' ? mid.linksOf(record).map(wholeLink) : visible).slice(0, MOST.links);
      log(
        request,
        'ReadLinksOfRecord',
        'ORDINARY_REPLY',
        ['RecordReference'],
        links.flatMap(({ records }) => records),
      );
      return { queryId: request.queryId, links: links.map((link) => shown(link, caller)) };
    },
    async ListPendingLinks(request) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const links = mid.pending(caller).slice(0, MOST.pending);
      const elsewhere = mid.elsewhere(caller).slice(0, MOST.pending);
      log(
        request,
        'ListPendingLinks',
        'MANUAL_VERIFICATION',
        [],
        links.flatMap(({ records }) => records),
      );
      return {
        queryId: request.queryId,
        links: links.map((link) => shown(wholeLink(link), caller)),
        elsewhere: elsewhere.map(({ record, since, clock: running }) => ({
          linkedRecord: writeRecord(record),
          since: rfc3339(since),
          ...(running && { borderClock: writeClock(running) }),
        })),
      };
    },
    async DecideLink(request) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const { sid, colour, explanation, withholding, user } = request;
      const link = mid.decide(sid, { ...caller, user }, { colour, explanation, withheld: withholding });
      log(request, 'DecideLink', 'MANUAL_VERIFICATION', ['Sid'], isRefusal(link) ? [] : link.records);
      return isRefusal(link) ? link : { queryId: request.queryId, link: shown(wholeLink(link), caller) };
    },
    async CorrectLink(request) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const { sid, action, colour, explanation, user } = request;
      const corrected = mid.correct(sid, { ...caller, user }, { action, colour, explanation });
      log(request, 'CorrectLink', 'CORRECTION', ['Sid'], isRefusal(corrected) ? [] : corrected.link.records);
      return isRefusal(corrected) ? corrected : { queryId: request.queryId, outcome: corrected.outcome };
    },
    async ReadNotices(request) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const found = mid.notices(caller, request.after ?? 0).slice(0, MOST.notices);
      log(
        request,
        'ReadNotices',
        'NOTICES',
        [],
        found.flatMap(({ records }) => records),
      );
      return { queryId: request.queryId, notices: found.map(writeNotice) };
    },
    async ReadLinkHistory(request) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const link = mid.history(request.sid, caller);
      log(request, 'ReadLinkHistory', caller.supervises ? 'SUPERVISION' : 'MANUAL_VERIFICATION', ['Sid'], link?.records ?? []);
      return { queryId: request.queryId, events: (link?.history ?? []).slice(-MOST.events).map(writeEvent) };
    },
    async FindResponsibleAuthority(request) {
      const caller = known(request);
      if (isRefusal(caller)) return caller;
      const contact = contactOf(request.reference);
      log(request, 'FindResponsibleAuthority', 'DATA_SUBJECT_RIGHTS', ['AuthorityReference'], []);
      return { queryId: request.queryId, ...(contact && { contact: { ...contact, template: mailTemplate(request.sid) } }) };
    },
  };
}
