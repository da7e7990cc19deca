import { daysAfter } from '../../population/calendar.ts';
import type { EesCrossing, EesDossier } from './ees-dossier.ts';

/** A short stay lasts at most 90 days in any 180-day period (Regulation (EU) 2016/399, Article 6(1)); the days of entry and of exit both count. */
const STAY = { days: 90, period: 180 } as const;

/** First and last day of a presence. */
interface Presence {
  readonly from: string;
  readonly to: string;
}

/** What the automated calculator says (Regulation (EU) 2017/2226, Article 11). */
export interface Stay {
  /** Days of presence in the 180 days that end on the day asked for. */
  readonly daysUsed: number;
  /** Days in a row that the person may still stay, from the day asked for where outside, from the day after where inside. */
  readonly daysRemaining: number;
  readonly authorisedStayUntil?: string;
  /** Inside on that day although the authorised stay has ended. */
  readonly overstayer: boolean;
  readonly overstayDays?: number;
}

const day = (instant: string): string => instant.slice(0, 10);

/** Where an exit is missing and another entry followed, the person is taken to have left when the stay ended, at the latest on that entry. */
function presences(crossings: readonly EesCrossing[], on: string): readonly Presence[] {
  return crossings.map(({ enteredAt, leftAt, authorisedUntil: until }, index) => {
    const next = crossings[index + 1];
    const unknown = next ? (until < day(next.enteredAt) ? until : day(next.enteredAt)) : on;
    return { from: day(enteredAt), to: leftAt === undefined ? unknown : day(leftAt) };
  });
}

const DAY_MS = 86_400_000;

const epochDay = (date: string): number => Date.parse(date) / DAY_MS;

const daysBetween = (from: string, to: string): number => epochDay(to) - epochDay(from);

/** Which days someone was present on, from 179 days before a day to 89 after it; days of two stays that touch count once. */
function presentDays(stays: readonly Presence[], on: string): Uint8Array {
  const start = epochDay(on) + 1 - STAY.period;
  const days = new Uint8Array(STAY.period + STAY.days);
  for (const { from, to } of stays)
    if (from <= to) days.fill(1, Math.max(0, epochDay(from) - start), Math.max(0, epochDay(to) + 1 - start));
  return days;
}

const count = (days: Uint8Array): number => days.reduce((sum, present) => sum + present, 0);

/** Days of presence within the 180 days that end on a day. */
function used(stays: readonly Presence[], on: string): number {
  return count(presentDays(stays, on).subarray(0, STAY.period));
}

/** How many days in a row, the first one `from`, fit into 90 of 180 beside earlier stays. */
function fitting(stays: readonly Presence[], from: string): number {
  const days = presentDays(stays, from);
  days.fill(0, STAY.period);
  let within = count(days.subarray(0, STAY.period - 1));
  let fits = 0;
  while (fits < STAY.days) {
    within += 1;
    if (within > STAY.days) break;
    within -= days[fits] ?? 0;
    fits += 1;
  }
  return fits;
}

/** The last day of the stay that an entry on a day begins: the 90 days, the visa's own duration and its expiry, whichever ends first. */
export function authorisedUntil(
  crossings: readonly EesCrossing[],
  entryDay: string,
  visa?: { readonly expiryDate: string; readonly authorisedDays?: number },
): string {
  const days = fitting(presences(crossings, entryDay), entryDay);
  const ends = [daysAfter(entryDay, days - 1)];
  if (visa) ends.push(visa.expiryDate);
  if (visa?.authorisedDays !== undefined) ends.push(daysAfter(entryDay, visa.authorisedDays - 1));
  const [earliest = entryDay] = ends.sort();
  return earliest < entryDay ? daysAfter(entryDay, -1) : earliest;
}

/** Calculates for the end of a day, from the records up to it. */
export function calculateStay({ crossings }: EesDossier, on: string): Stay {
  const known = crossings.filter(({ enteredAt }) => day(enteredAt) <= on);
  const stays = presences(known, on);
  const last = known.at(-1);
  const inside = last && (last.leftAt === undefined || day(last.leftAt) > on) ? last : undefined;
  const daysUsed = used(stays, on);
  if (!inside) return { daysUsed, daysRemaining: fitting(stays, on), overstayer: false };
  const over = daysBetween(inside.authorisedUntil, on);
  return {
    daysUsed,
    daysRemaining: Math.max(0, -over),
    authorisedStayUntil: inside.authorisedUntil,
    overstayer: over > 0,
    ...(over > 0 && { overstayDays: over }),
  };
}
