import type { PartialDate } from '../canonical/generated/types.ts';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const written = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/**
 * The latest day on which a person with this date of birth can have been born, YYYY-MM-DD: the reading that makes the person
 * youngest.
 */
export function latestBirth(date: PartialDate): string {
  const [year = 0, month = 12, day] = date.value.split('-').map(Number);
  return written(year, month, day ?? daysIn(year, month));
}

/**
 * Whether a person with this date of birth is certainly `years` old on `today` (YYYY-MM-DD). Someone born on 29 February comes
 * of age on 1 March in other years.
 */
export function isCertainlyAged(date: PartialDate, years: number, today: string): boolean {
  const born = latestBirth(date);
  return `${String(Number(born.slice(0, 4)) + years).padStart(4, '0')}${born.slice(4)}` <= today;
}
