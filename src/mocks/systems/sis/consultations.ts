import type { ConsultationKind, ConsultationState } from '../../../contracts/generated/sis.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';

/** One Member State consulting another about a person with a permit and an alert. */
export interface Consultation {
  readonly id: string;
  readonly kind: ConsultationKind;
  /** The state that asks, and the one that is asked. */
  readonly asking: string;
  readonly consulted: string;
  readonly schengenId?: string;
  /** Epoch milliseconds. */
  readonly openedAt: number;
  readonly dueBy: number;
  readonly extended: boolean;
  readonly answer?: 'NO_OBJECTION' | 'OBJECTION';
}

interface Clockwork {
  readonly article: string;
  /** Calendar days to answer, and days more that may be asked for with reasons. */
  readonly days: number;
  readonly extension: number;
  readonly silence: 'SILENT_CONSENT' | 'OVERDUE';
}

const DAY_MS = 86_400_000;

/** The clocks of 2018/1860, Articles 9 to 12, which are those of 2018/1861, Articles 27 to 30. */
export const CONSULTATION_CLOCKS: Readonly<Record<ConsultationKind, Clockwork>> = {
  BEFORE_PERMIT: { article: '2018/1860-9', days: 10, extension: 0, silence: 'SILENT_CONSENT' },
  BEFORE_ALERT: { article: '2018/1860-10', days: 14, extension: 12, silence: 'OVERDUE' },
  AFTER_ALERT: { article: '2018/1860-11', days: 14, extension: 12, silence: 'OVERDUE' },
  AFTER_HIT: { article: '2018/1860-12', days: 14, extension: 12, silence: 'OVERDUE' },
};

/** A new consultation; its clock starts. */
export function openConsultation(
  asked: Pick<Consultation, 'id' | 'kind' | 'asking' | 'consulted' | 'schengenId'>,
  now: number,
): Consultation {
  return { ...asked, openedAt: now, dueBy: now + CONSULTATION_CLOCKS[asked.kind].days * DAY_MS, extended: false };
}

/** Where it stands at a moment: silence before a permit means no objection. */
export function stateOf({ answer, dueBy, kind }: Consultation, now: number): ConsultationState {
  return answer ?? (now <= dueBy ? 'OPEN' : CONSULTATION_CLOCKS[kind].silence);
}

/** The consultation after the answer of the state consulted, or why the answer is not taken. An overdue answer is still an answer. */
export function answered(
  consultation: Consultation,
  answer: 'NO_OBJECTION' | 'OBJECTION' | 'EXTENSION',
  reason: string | undefined,
  now: number,
): Consultation | Refusal {
  const { article, extension } = CONSULTATION_CLOCKS[consultation.kind];
  const state = stateOf(consultation, now);
  if (state !== 'OPEN' && state !== 'OVERDUE') return refuse('consultation-closed', article, `the consultation is ${state}`);
  if (answer !== 'EXTENSION') return { ...consultation, answer };
  if (extension === 0) return refuse('extension-not-foreseen', article, 'silence means consent here; there is no more time');
  if (state !== 'OPEN' || consultation.extended)
    return refuse('extension-not-foreseen', article, 'twelve more days are asked for once, and in time');
  if (reason === undefined) return refuse('extension-not-foreseen', article, 'the request gives no reasons');
  return { ...consultation, extended: true, dueBy: consultation.dueBy + extension * DAY_MS };
}
