import type {
  AmendApplicationRequest,
  AmendApplicationResponse,
  ApplicationForm,
  CreateApplicationRequest,
  CreateApplicationResponse,
  DecideApplicationRequest,
  DecideApplicationResponse,
} from '../../../contracts/generated/etias.ts';
import { isRefusal, type Refusal } from '../../contract/refusal.ts';
import type { RecordedIdentity, SyntheticDocument, SystemRecord } from '../../population/person.ts';
import type { Caller } from '../keeping/authority-category.ts';
import { qualityOf } from '../keeping/data-quality.ts';
import { checkOwner } from '../keeping/participation.ts';
import { without } from '../keeping/without.ts';
import { recordedDocument, recordedIdentity } from '../keeping/written-record.ts';
import { checkDecider, checkDecision, decided, fileExpiry, longestValidity } from './decision-rules.ts';
import { contentOf, type EtiasDossier } from './etias-dossier.ts';
import type { EtiasDesk } from './etias-desk.ts';
import { assessForm } from './form-rules.ts';

/** What of a form the record holds: country of birth and parents' names (Article 17(2)(aa)) stay in the dossier, where the CIR never sees them. */
function recordedParts({ identity, otherNames, travelDocument }: ApplicationForm): {
  readonly identity: RecordedIdentity;
  readonly document: SyntheticDocument | undefined;
} {
  const recorded = without(recordedIdentity(identity, otherNames), 'birthCountry');
  return { identity: recorded, document: recordedDocument(travelDocument, recorded) };
}

/** The Central Unit acts for every state, a National Unit for its own. */
function checkUnit(article: string, record: SystemRecord, caller: Caller): Refusal | undefined {
  return caller.authorityCategory === 'ETIAS_CENTRAL_UNIT' ? undefined : checkOwner(article, record.memberState, caller);
}

/** Takes in an application; the Member State of first intended stay is responsible (Article 25). */
export function createApplication(desk: EtiasDesk, request: CreateApplicationRequest): CreateApplicationResponse | Refusal {
  const { queryId, application: form, memberState } = request;
  const today = desk.today();
  const quality = assessForm(form, today);
  if (isRefusal(quality)) return quality;
  const dossier: EtiasDossier = { status: 'APPLIED', form, decisions: [] };
  const owner = { ...request, memberState: form.firstStay ?? memberState };
  const made = { ...recordedParts(form), content: contentOf(dossier), expiresOn: fileExpiry(dossier, today) };
  const record = desk.create(owner, made, () => dossier);
  return { queryId, recordReference: record.reference, ...quality, expiresOn: record.expiresOn };
}

/** Issues and refuses by the responsible state; annuls and revokes by whichever National Unit has the evidence (Articles 36 to 44). */
export function decideApplication(
  desk: EtiasDesk,
  request: DecideApplicationRequest,
  record: SystemRecord,
): DecideApplicationResponse | Refusal {
  const { queryId, decision } = request;
  const dossier = desk.dossiers.of(record);
  const opens = decision.kind === 'REFUSED' || (decision.kind === 'ISSUED' && !decision.territories);
  const longest = longestValidity(decision, record.document?.validUntil);
  const refusal =
    checkDecider(request, decision) ??
    (opens ? checkUnit('2018/1240-25', record, request) : undefined) ??
    checkDecision(decision, dossier, desk.today(), longest);
  if (refusal) return refusal;
  const written = decided(dossier, decision, longest);
  const expiresOn = fileExpiry(written, record.createdAt.slice(0, 10));
  desk.dossiers.keep({ ...record, content: contentOf(written), expiresOn }, written);
  return { queryId, recordReference: record.reference, ...qualityOf([]), expiresOn };
}

/** Replaces the form (Article 55). */
export function amendApplication(
  desk: EtiasDesk,
  request: AmendApplicationRequest,
  record: SystemRecord,
): AmendApplicationResponse | Refusal {
  const { queryId, application: form } = request;
  const refusal = checkUnit('2018/1240-55(1)', record, request);
  if (refusal) return refusal;
  const quality = assessForm(form, desk.today());
  if (isRefusal(quality)) return quality;
  const { identity, document } = recordedParts(form);
  desk.dossiers.keep({ ...without(record, 'document'), identity, ...(document && { document }) }, { ...desk.dossiers.of(record), form });
  return { queryId, recordReference: record.reference, ...quality, expiresOn: record.expiresOn };
}

/** Refuses who may not erase (Article 55). */
export function checkErasure(record: SystemRecord, caller: Caller): Refusal | undefined {
  return checkUnit('2018/1240-55(5)', record, caller);
}
