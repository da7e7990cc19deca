import type { AlertDetails, AlertFlag } from '../../../contracts/generated/sis.ts';
import type { AlertCategory } from '../../population/person.ts';

/** An alert on a person as somebody asks to have it entered. */
export interface AlertDraft {
  readonly category: AlertCategory;
  /** The state that enters it, and the authority (items k and l). */
  readonly issuer: string;
  readonly authority: string;
  readonly details: AlertDetails;
}

/** An alert on a person as Central SIS keeps it. */
export interface AlertFile extends AlertDraft {
  readonly schengenId: string;
  /** Reference of its record in the record store. */
  readonly reference: string;
  /** RFC 3339 UTC. */
  readonly enteredAt: string;
  /** YYYY-MM-DD; on the day after, the alert is gone. */
  readonly reviewBy: string;
  /** Whether it has effect; an alert for refusal of entry has none until the person has left (2018/1861, Article 24(3)). */
  readonly inForce: boolean;
  /** Epoch milliseconds until which end-users do not see it (2018/1862, Article 26(4)). */
  readonly hiddenUntil?: number;
  readonly flags: readonly AlertFlag[];
}
