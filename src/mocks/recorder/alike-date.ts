import type { KeyedStream } from './keyed-stream.ts';

const DATE = /^([0-9]{4})(-[0-9]{2})?(-[0-9]{2})?/;
const SHORTEST_MONTH = 28;
const FIRST_YEAR = 1;
const LAST_YEAR = 9_999;

/**
 * A date or moment of the same precision, within some years of the original: another day, another hour, never another era. `spread` is how
 * many years away it may be.
 */
export function alikeDate(text: string, next: KeyedStream, spread: number): string {
  const [whole = '', year = '', month, day] = DATE.exec(text) ?? [];
  const other = Math.min(LAST_YEAR, Math.max(FIRST_YEAR, Number(year) + next(2 * spread + 1) - spread));
  const date = [
    String(other).padStart(4, '0'),
    month === undefined ? undefined : twoDigits(1 + next(12)),
    day === undefined ? undefined : twoDigits(1 + next(SHORTEST_MONTH)),
  ];
  const time = text
    .slice(whole.length)
    .replace(/^T[0-9]{2}:[0-9]{2}:[0-9]{2}/, () => `T${[next(24), next(60), next(60)].map(twoDigits).join(':')}`);
  const fraction = time.replace(/\.([0-9]+)Z$/, (_, digits: string) => `.${Array.from(digits, () => String(next(10))).join('')}Z`);
  return `${date.filter((part) => part !== undefined).join('-')}${fraction}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');
