import type { DeleteAlertRequest, ExtendAlertRequest, ReportHitRequest, ReportHitResponse } from '../../../contracts/generated/sis.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import { reviewDay } from './alert-categories.ts';
import type { CentralSis } from './central-sis.ts';
import { ownAlert } from './enter-alerts.ts';
import { checkReport, effectOf, refusalAfterReturn } from './hits.ts';
import type { ObjectFile } from './object-alerts.ts';
import { OBJECT_ENTRY, seesObject } from './object-kinds.ts';
import { maySee } from './visibility.ts';

/** Keeps an alert for another period; the new day of review, or why not (2018/1861, Article 39(4)). */
export function extendAlert(sis: CentralSis, request: ExtendAlertRequest): string | Refusal {
  const file = ownAlert(sis, request.schengenId, request);
  if (isRefusal(file)) return file;
  const reviewBy = reviewDay(file, sis.today());
  sis.save({ ...file, reviewBy });
  return reviewBy;
}

function deleteObject(sis: CentralSis, object: ObjectFile, { memberState, role }: DeleteAlertRequest): Refusal | undefined {
  // Whoever may not see the alert does not learn that there is one.
  if (!seesObject(role, object.object)) return refuse('alert-unknown');
  if (object.issuingState !== memberState) return refuse('not-the-issuer', '2018/1862-59', 'only the issuing state changes an alert');
  if (!OBJECT_ENTRY.has(role)) return refuse('not-authorised', '2018/1862-38', 'the role enters no alerts on objects');
  sis.objects.erase(object.schengenId, sis.now());
  return undefined;
}

/** Deletes an alert on a person or an object (2018/1860, Article 14; 2018/1861, Article 40; 2018/1862, Article 55). */
export async function deleteAlert(sis: CentralSis, request: DeleteAlertRequest): Promise<Refusal | undefined> {
  if (!sis.find(request.schengenId)) {
    const object = await sis.objects.find(request.schengenId);
    return object ? deleteObject(sis, object, request) : refuse('alert-unknown');
  }
  const file = ownAlert(sis, request.schengenId, request);
  if (isRefusal(file)) return file;
  sis.book.erase(file);
  return undefined;
}

type HitAnswer = Omit<ReportHitResponse, 'queryId'>;

/**
 * Takes the report of a hit. The issuing state is told; a return alert ends at a confirmed departure and at the next entry, and an entry
 * ban puts an alert for refusal of entry in its place without a gap (2018/1860, Articles 6 to 8). What the issuer owes to do without
 * delay, Central SIS does here at once.
 */
export function takeHit(sis: CentralSis, request: ReportHitRequest): HitAnswer | Refusal {
  const { schengenId, memberState, place } = request;
  const file = sis.find(schengenId);
  if (!file?.inForce || !maySee(file, { ...request, screen: 'OFFICER' }, sis.now())) return refuse('alert-unknown');
  const refusal = checkReport(request, file, sis.now());
  if (refusal) return refusal;
  const outcome = effectOf(file, request);
  const notice = { schengenId, from: memberState, at: sis.instant(), place };
  if (outcome === 'NOTIFIED') {
    sis.notices.post(file.issuer, { kind: 'HIT', ...notice });
    return { outcome };
  }
  sis.notices.post(file.issuer, { kind: request.kind === 'EXIT' ? 'RETURN_CONFIRMED' : 'HIT', ...notice });
  if (outcome === 'DELETED') {
    sis.book.erase(file);
    sis.notices.post(file.issuer, { kind: 'ALERT_DELETED', schengenId, at: sis.instant() });
    return { outcome };
  }
  const left = { on: request.at.slice(0, 10), enteredAt: sis.instant() };
  const refused = refusalAfterReturn(file, sis.book.nextIdentifiers(file.issuer), left);
  // The new alert is there before the old one goes, and nobody asks in between: there is no moment without an alert.
  sis.save(refused);
  sis.book.erase(file);
  sis.notices.post(file.issuer, { kind: 'ALERT_REPLACED', schengenId, at: sis.instant(), replacement: refused.schengenId });
  return { outcome, replacement: refused.schengenId };
}
