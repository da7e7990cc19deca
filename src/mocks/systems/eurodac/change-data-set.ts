import type {
  AmendDataSetRequest,
  AmendDataSetResponse,
  RenewProtectionRequest,
  RenewProtectionResponse,
  UpdateStatusRequest,
  UpdateStatusResponse,
} from '../../../contracts/generated/eurodac.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import { yearsAfter } from '../../population/calendar.ts';
import type { SystemRecord } from '../../population/person.ts';
import { qualityOf, rejected } from '../keeping/data-quality.ts';
import { checkOwner } from '../keeping/participation.ts';
import { recordedDocument, recordedIdentity, writtenDocument, writtenIdentity } from '../keeping/written-record.ts';
import { CHAPTERS, dataSetExpiry } from './chapters.ts';
import { assessPerson } from './data-set-rules.ts';
import type { EurodacDesk } from './eurodac-desk.ts';

/** Adds a status (Articles 17(2) and 31): of the chapter, dated between event and today, by the Member State of origin. */
export function updateStatus(desk: EurodacDesk, request: UpdateStatusRequest, record: SystemRecord): UpdateStatusResponse | Refusal {
  const { queryId, event } = request;
  const dossier = desk.dossiers.of(record);
  const { article, statuses } = CHAPTERS[dossier.kind];
  const refusal = checkOwner(article, record.memberState, request);
  if (refusal) return refusal;
  if (!statuses.includes(event.status)) return refuse('status-not-possible', article, `${event.status} is no status of ${dossier.kind}.`);
  if (!isDate(event.on)) return rejected('event.on', 'impossible-date', 'ACCURACY');
  if (event.on > desk.today()) return rejected('event.on', 'future-date', 'CONSISTENCY');
  if (event.on < dossier.eventDate) return rejected('event.on', 'before-event', 'CONSISTENCY');
  const written = { ...dossier, statuses: [...dossier.statuses, event] };
  const expiresOn = event.status === 'RESETTLEMENT_REFUSED' ? dataSetExpiry(written) : record.expiresOn;
  desk.dossiers.keep({ ...record, expiresOn }, written);
  return { queryId, recordReference: record.reference, ...qualityOf([]), expiresOn };
}

/** Replaces identity or document of a data set (Article 37). */
export function amendDataSet(desk: EurodacDesk, request: AmendDataSetRequest, record: SystemRecord): AmendDataSetResponse | Refusal {
  const { queryId, identity, identityDocument } = request;
  const refusal = checkOwner('2024/1358-37(3)', record.memberState, request);
  if (refusal) return refusal;
  const document = identityDocument ?? writtenDocument(record);
  const quality = assessPerson({ identity: identity ?? writtenIdentity(record), document, today: desk.today() });
  if (isRefusal(quality)) return quality;
  const recorded = identity ? { ...recordedIdentity(identity), otherNames: record.identity.otherNames } : record.identity;
  const stored = identityDocument && recordedDocument(identityDocument, recorded);
  desk.dossiers.keep({ ...record, identity: recorded, ...(stored && { document: stored }) }, desk.dossiers.of(record));
  return { queryId, recordReference: record.reference, ...quality, expiresOn: record.expiresOn };
}

/** Keeps a data set on temporary protection one year longer (Article 29). */
export function renewProtection(
  desk: EurodacDesk,
  request: RenewProtectionRequest,
  record: SystemRecord,
): RenewProtectionResponse | Refusal {
  const dossier = desk.dossiers.of(record);
  const refusal = checkOwner('2024/1358-29', record.memberState, request);
  if (refusal) return refusal;
  if (dossier.kind !== 'TEMPORARY_PROTECTION')
    return refuse('status-not-possible', '2024/1358-29', 'Only temporary protection is renewed.');
  const expiresOn = yearsAfter(record.expiresOn, CHAPTERS.TEMPORARY_PROTECTION.retentionYears);
  desk.dossiers.keep({ ...record, expiresOn }, dossier);
  return { queryId: request.queryId, recordReference: record.reference, ...qualityOf([]), expiresOn };
}
