import type {
  AmendApplicationRequest,
  AmendApplicationResponse,
  DecideApplicationRequest,
  DecideApplicationResponse,
} from '../../../contracts/generated/vis.ts';
import { isRefusal, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { qualityOf } from '../keeping/data-quality.ts';
import { checkOwner } from '../keeping/participation.ts';
import { recordedDocument, recordedIdentity, writtenDocument, writtenIdentity } from '../keeping/written-record.ts';
import { assessPerson } from './application-rules.ts';
import { checkDecision, decided } from './decision-rules.ts';
import { contentOf } from './vis-dossier.ts';
import type { VisDesk } from './vis-desk.ts';
import { checkDecider } from './vis-permissions.ts';
import { fileExpiry } from './vis-retention.ts';

const createdOn = ({ createdAt }: SystemRecord): string => createdAt.slice(0, 10);

/** Any participating state may end or extend a visa (Regulation (EC) No 810/2009, Articles 33 and 34); on the application its own state decides. */
const ANYONES: ReadonlySet<DecideApplicationRequest['decision']['kind']> = new Set(['ANNULLED', 'REVOKED', 'EXTENDED']);

/** Adds a decision (Articles 10 to 14 and 22c to 22f). */
export function decideApplication(
  desk: VisDesk,
  request: DecideApplicationRequest,
  record: SystemRecord,
): DecideApplicationResponse | Refusal {
  const { queryId, decision } = request;
  const dossier = desk.dossiers.of(record);
  const refusal =
    checkDecider(request, decision.kind, dossier.fileKind !== 'VISA') ??
    (ANYONES.has(decision.kind) ? undefined : checkOwner('767/2008-24(1)', record.memberState, request)) ??
    checkDecision(decision, dossier, desk.today());
  if (refusal) return refusal;
  const written = decided(dossier, decision);
  const expiresOn = fileExpiry(written, createdOn(record));
  desk.dossiers.keep({ ...record, content: contentOf(written, record.memberState), expiresOn }, written);
  const outlives = decision.validUntil !== undefined && record.document !== undefined && decision.validUntil > record.document.validUntil;
  const quality = qualityOf(outlives ? [{ field: 'decision.validUntil', rule: 'after-document-expiry', indicator: 'CONSISTENCY' }] : []);
  return { queryId, recordReference: record.reference, ...quality, expiresOn };
}

/** Replaces identity or document (Article 24). */
export function amendApplication(
  desk: VisDesk,
  request: AmendApplicationRequest,
  record: SystemRecord,
): AmendApplicationResponse | Refusal {
  const { queryId, identity, travelDocument } = request;
  const refusal = checkOwner('767/2008-24(1)', record.memberState, request);
  if (refusal) return refusal;
  const document = travelDocument ?? writtenDocument(record);
  const quality = assessPerson({ identity: identity ?? writtenIdentity(record), document, today: desk.today() });
  if (isRefusal(quality)) return quality;
  const { birthNationality, formerNames } = record.identity;
  const recorded = identity
    ? { ...recordedIdentity(identity), ...(birthNationality !== undefined && { birthNationality }), ...(formerNames && { formerNames }) }
    : record.identity;
  const stored = travelDocument && recordedDocument(travelDocument, recorded);
  desk.dossiers.keep({ ...record, identity: recorded, ...(stored && { document: stored }) }, desk.dossiers.of(record));
  return { queryId, recordReference: record.reference, ...quality, expiresOn: record.expiresOn };
}
