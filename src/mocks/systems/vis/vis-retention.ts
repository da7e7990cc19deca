import { yearsAfter } from '../../population/calendar.ts';
import type { VisDossier } from './vis-dossier.ts';

/**
 * The last day on which a file is kept: five years from the expiry of the visa or permit, from a refusal, annulment or revocation, or from the
 * creation of a file that came to nothing (Regulation (EC) No 767/2008, Article 23).
 */
export function fileExpiry({ status, validUntil, decisions }: VisDossier, createdOn: string): string {
  const decidedOn = decisions.at(-1)?.decidedOn ?? createdOn;
  if (status === 'ISSUED' || status === 'EXTENDED') return yearsAfter(validUntil ?? decidedOn, 5);
  return yearsAfter(status === 'APPLIED' || status === 'DISCONTINUED' ? createdOn : decidedOn, 5);
}
