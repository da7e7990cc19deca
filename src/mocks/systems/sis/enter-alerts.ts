import type { CreateAlertRequest, CallerRole, UpdateAlertRequest } from '../../../contracts/generated/sis.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import { categoryOf, CATEGORY_RULES, reviewDay } from './alert-categories.ts';
import type { AlertDraft, AlertFile } from './alert-file.ts';
import type { CentralSis } from './central-sis.ts';
import { checkDraft } from './check-draft.ts';
import { areCompatible } from './compatibility.ts';
import { stateOf } from './consultations.ts';
import { actOf, hasFreeMovement } from './sis-states.ts';
import { maySee } from './visibility.ts';

/** Who asks to write. */
export interface Writer {
  readonly memberState: string;
  readonly authority: string;
  readonly role: CallerRole;
}

/** One alert per person and state; alerts of other states must be compatible, or agreed upon (2018/1861 and 2018/1862, Article 23). */
function checkExisting(sis: CentralSis, draft: AlertDraft, agreed: boolean): Refusal | undefined {
  const act = actOf(draft.category);
  const existing = sis.book.onSamePerson(draft.details).filter(({ reviewBy }) => reviewBy >= sis.today());
  if (existing.some(({ issuer }) => issuer === draft.issuer))
    return refuse('same-state-alert-exists', `${act}-23(2)`, 'one alert per person and Member State');
  if (agreed || existing.every(({ category }) => areCompatible(category, draft.category))) return undefined;
  return refuse('alert-incompatible', `${act}-23(3)`, 'another state has an incompatible alert; the bureaux consult each other first');
}

/** The state that granted a permit is consulted before an alert on its holder (2018/1860, Article 10; 2018/1861, Article 28). */
function checkConsulted(sis: CentralSis, draft: AlertDraft, request: CreateAlertRequest): Refusal | undefined {
  const { permitHeldFrom, consultation } = request;
  if (permitHeldFrom === undefined || permitHeldFrom === draft.issuer || actOf(draft.category) === '2018/1862') return undefined;
  const article = draft.category === '1860/3' ? '2018/1860-10' : '2018/1861-28';
  const held = consultation === undefined ? undefined : sis.consultations.get(consultation);
  const fits = held?.kind === 'BEFORE_ALERT' && held.asking === draft.issuer && held.consulted === permitHeldFrom;
  if (!fits) return refuse('consultation-open', article, 'the state that granted the permit has not been consulted');
  const state = stateOf(held, sis.now());
  return state === 'NO_OBJECTION' ? undefined : refuse('consultation-open', article, `the consultation is ${state}`);
}

/** Enters an alert on a person, or says which rule is against it. */
export function enterAlert(sis: CentralSis, request: CreateAlertRequest): AlertFile | Refusal {
  const { memberState: issuer, authority, role, details } = request;
  const category = categoryOf(request.basis);
  if (!CATEGORY_RULES[category].enteredBy.includes(role))
    return refuse('not-authorised', request.basis, 'the role enters no alerts of this category');
  const draft: AlertDraft = { category, issuer, authority, details };
  const refusal =
    checkDraft(draft, sis.today()) ??
    checkConsulted(sis, draft, request) ??
    checkExisting(sis, draft, request.compatibilityAgreed === true);
  if (refusal) return refusal;
  const file: AlertFile = {
    ...draft,
    ...sis.book.nextIdentifiers(issuer),
    enteredAt: sis.instant(),
    reviewBy: reviewDay(draft, sis.today()),
    inForce: category !== '1861/24' || details.departedOn !== undefined,
    flags: [],
  };
  sis.save(file);
  return file;
}

/** The alert that a writer may change: of his own state, by a role that enters such alerts. What he may not see is unknown to him. */
export function ownAlert(sis: CentralSis, schengenId: string, writer: Writer): AlertFile | Refusal {
  const file = sis.find(schengenId);
  if (
    !file ||
    !maySee(file, { ...writer, role: writer.memberState === file.issuer ? 'SIRENE' : writer.role, screen: 'OFFICER' }, sis.now())
  )
    return refuse('alert-unknown');
  if (file.issuer !== writer.memberState)
    return refuse('not-the-issuer', `${actOf(file.category)}-44`, 'only the issuing state changes an alert');
  const { enteredBy, basis } = CATEGORY_RULES[file.category];
  if (enteredBy.includes(writer.role)) return file;
  return maySee(file, { ...writer, screen: 'OFFICER' }, sis.now())
    ? refuse('not-authorised', basis, 'the role enters no alerts of this category')
    : refuse('alert-unknown');
}

/** Changes an alert. `undefined` when the change ended it, because the person has become a citizen with free movement. */
export function changeAlert(sis: CentralSis, request: UpdateAlertRequest): AlertFile | Refusal | undefined {
  const file = ownAlert(sis, request.schengenId, request);
  if (isRefusal(file)) return file;
  const details = { ...file.details, ...request.details };
  const forThirdCountries = actOf(file.category) !== '2018/1862' && file.category !== '1861/26';
  if (forThirdCountries && (details.nationalities ?? []).some(hasFreeMovement)) {
    sis.book.erase(file);
    sis.notices.post(file.issuer, { kind: 'ALERT_DELETED', schengenId: file.schengenId, at: sis.instant() });
    return undefined;
  }
  const refusal = checkDraft({ ...file, details }, sis.today());
  if (refusal) return refusal;
  const changed = { ...file, details, inForce: file.inForce || details.departedOn !== undefined };
  sis.save(changed);
  return changed;
}
