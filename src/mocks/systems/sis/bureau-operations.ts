import type { SisOperations } from '../../../contracts/generated/sis.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import type { AlertFile } from './alert-file.ts';
import type { CentralSis } from './central-sis.ts';
import { answered, CONSULTATION_CLOCKS, openConsultation, stateOf, type Consultation } from './consultations.ts';
import { checkFlag, withFlag } from './flags.ts';
import { takesPart } from './sis-states.ts';
import { maySee, type Viewer } from './visibility.ts';

type Behaviour = EndpointOperations<SisOperations>;

/** Operations that only SIRENE bureaux use: flags, hiding, consultations and notices. */
export type BureauOperations = Pick<
  Behaviour,
  'FlagAlert' | 'HideAlert' | 'OpenConsultation' | 'AnswerConsultation' | 'ReadConsultation' | 'ReadNotices'
>;

const HIDING_MS = 48 * 3_600_000;

const NOT_A_BUREAU = (): Refusal => refuse('not-authorised', '2018/1861-7(2)', 'supplementary information is exchanged by SIRENE bureaux');

function visible(sis: CentralSis, schengenId: string, viewer: Omit<Viewer, 'screen'>): AlertFile | Refusal {
  const file = sis.find(schengenId);
  return file && maySee(file, { ...viewer, screen: 'OFFICER' }, sis.now()) ? file : refuse('alert-unknown');
}

/** A consultation for one of its two states; to all others there is none. */
function consultationOf(
  sis: CentralSis,
  id: string,
  states: (of: Consultation) => readonly string[],
  asker: string,
): Consultation | Refusal {
  const found = sis.consultations.get(id);
  return found && states(found).includes(asker) ? found : refuse('consultation-unknown');
}

const flagging = (sis: CentralSis): Pick<BureauOperations, 'FlagAlert' | 'HideAlert'> => ({
  FlagAlert: async (request) => {
    const { queryId, memberState, role, schengenId, ground } = request;
    if (role !== 'SIRENE') return NOT_A_BUREAU();
    const file = visible(sis, schengenId, request);
    if (isRefusal(file)) return file;
    const refusal = checkFlag(file, memberState, ground);
    if (refusal) return refusal;
    sis.save(withFlag(file, memberState, ground));
    sis.notices.post(file.issuer, { kind: 'FLAG_REQUESTED', schengenId, from: memberState, at: sis.instant() });
    return { queryId, flagged: ground !== undefined };
  },
  HideAlert: async (request) => {
    if (request.role !== 'SIRENE') return NOT_A_BUREAU();
    const file = visible(sis, request.schengenId, request);
    if (isRefusal(file)) return file;
    if (file.issuer !== request.memberState) return refuse('not-the-issuer', '2018/1862-26(4)', 'only the issuing state hides an alert');
    if (file.category !== '1862/26') return refuse('hiding-not-foreseen', '2018/1862-26(4)', 'only alerts for arrest are hidden');
    const hiddenUntil = sis.now() + HIDING_MS;
    sis.save({ ...file, hiddenUntil });
    return { queryId: request.queryId, hiddenUntil: rfc3339(hiddenUntil) };
  },
});

/** Whom one may consult about what: another state that takes part, about an alert wherever there is one already. */
function checkConsultation(
  kind: Consultation['kind'],
  asking: string,
  consulted: string,
  about: AlertFile | undefined,
): Refusal | undefined {
  const { article } = CONSULTATION_CLOCKS[kind];
  if (consulted === asking || !takesPart(consulted, '2018/1861')) return refuse('value-impossible', article, 'no such state to consult');
  if ((about === undefined) !== (kind === 'BEFORE_ALERT'))
    return refuse('value-impossible', article, 'an alert is named wherever there is one already');
  if (!about || !about.category.startsWith('1862')) {
    const issuer = kind === 'BEFORE_PERMIT' ? consulted : asking;
    const fits = !about || kind === 'AFTER_HIT' || about.issuer === issuer;
    return fits ? undefined : refuse('value-impossible', article, 'the alert is of another state');
  }
  return refuse('value-impossible', article, 'permits are no matter for alerts of police cooperation');
}

const consulting = (sis: CentralSis): Pick<BureauOperations, 'OpenConsultation' | 'AnswerConsultation' | 'ReadConsultation'> => ({
  OpenConsultation: async (request) => {
    const { queryId, memberState: asking, role, kind, consulted, schengenId } = request;
    if (role !== 'SIRENE') return NOT_A_BUREAU();
    const about = schengenId === undefined ? undefined : visible(sis, schengenId, request);
    if (about && isRefusal(about)) return about;
    const refusal = checkConsultation(kind, asking, consulted, about);
    if (refusal) return refusal;
    const id = `CON-${String(sis.consultations.size + 1).padStart(6, '0')}`;
    const opened = openConsultation({ id, kind, asking, consulted, ...(schengenId !== undefined && { schengenId }) }, sis.now());
    sis.consultations.set(id, opened);
    const subject = schengenId === undefined ? {} : { schengenId };
    sis.notices.post(consulted, { kind: 'CONSULTATION', ...subject, consultationId: id, from: asking, at: sis.instant() });
    return { queryId, consultationId: id, dueBy: rfc3339(opened.dueBy) };
  },
  AnswerConsultation: async ({ queryId, memberState, role, consultationId, answer, reason }) => {
    if (role !== 'SIRENE') return NOT_A_BUREAU();
    const found = consultationOf(sis, consultationId, ({ consulted }) => [consulted], memberState);
    const after = isRefusal(found) ? found : answered(found, answer, reason, sis.now());
    if (isRefusal(after)) return after;
    sis.consultations.set(consultationId, after);
    const notice = { kind: 'CONSULTATION_ANSWERED' as const, consultationId, from: memberState, at: sis.instant() };
    if (after.answer) sis.notices.post(after.asking, notice);
    return { queryId, state: stateOf(after, sis.now()), dueBy: rfc3339(after.dueBy) };
  },
  ReadConsultation: async ({ queryId, memberState, role, consultationId }) => {
    if (role !== 'SIRENE') return NOT_A_BUREAU();
    const found = consultationOf(sis, consultationId, ({ asking, consulted }) => [asking, consulted], memberState);
    if (isRefusal(found)) return found;
    return { queryId, state: stateOf(found, sis.now()), dueBy: rfc3339(found.dueBy) };
  },
});

/** The bureaux’ operations over one Central SIS. */
export function bureauOperations(sis: CentralSis): BureauOperations {
  return {
    ...flagging(sis),
    ...consulting(sis),
    ReadNotices: async ({ queryId, memberState, role, from = 0 }) =>
      role === 'SIRENE' ? { queryId, ...sis.notices.read(memberState, from) } : NOT_A_BUREAU(),
  };
}
