import { daysAfter, yearsAfter } from '../../population/calendar.ts';
import type { EesDossier } from './ees-dossier.ts';

const day = (instant: string): string => instant.slice(0, 10);

const last = (days: readonly string[]): string | undefined => [...days].sort().at(-1);

/**
 * The last day on which a file is kept (Regulation (EU) 2017/2226, Article 34): three years and a day after the last exit or refusal; five years
 * after the authorised stay where no exit is known; for family members of Union citizens one year after the exit, or five after the entry.
 */
export function fileExpiry({ crossings, refusals, familyMember }: EesDossier, createdOn: string): string {
  const open = crossings.at(-1);
  if (open && open.leftAt === undefined) return yearsAfter(familyMember ? day(open.enteredAt) : open.authorisedUntil, 5);
  const ended = last([
    ...crossings.flatMap(({ leftAt }) => (leftAt === undefined ? [] : [day(leftAt)])),
    ...refusals.map(({ refusedAt = createdOn }) => day(refusedAt)),
  ]);
  const from = ended ?? createdOn;
  return familyMember ? yearsAfter(from, 1) : daysAfter(yearsAfter(from, 3), 1);
}

/** Records of a file that are still kept: each goes three years after its exit or refusal, the file's other records staying (Article 34(1)). */
export function retainedRecords(dossier: EesDossier, today: string): EesDossier {
  const kept = (instant: string | undefined): boolean =>
    instant === undefined || yearsAfter(day(instant), dossier.familyMember ? 1 : 3) >= today;
  return {
    ...dossier,
    crossings: dossier.crossings.filter(({ leftAt }) => kept(leftAt)),
    refusals: dossier.refusals.filter(({ refusedAt }) => kept(refusedAt)),
  };
}

/** The day so many working days after another; Saturdays and Sundays are none. Public holidays, which differ by state, are not known here. */
export function workingDaysAfter(date: string, days: number): string {
  let current = date;
  for (let counted = 0; counted < days;) {
    current = daysAfter(current, 1);
    const weekday = new Date(`${current}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) counted += 1;
  }
  return current;
}

/** Within how many working days a file goes after its person became a citizen (Article 35(6)). */
export const NATURALISATION_DAYS = 5;
