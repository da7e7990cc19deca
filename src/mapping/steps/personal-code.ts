import { readDate } from './calendar.ts';

/** A Latvian personal code; the date of birth is that of an old code. */
export interface PersonalCode {
  /** Eleven digits. */
  readonly digits: string;
  /** YYYY-MM-DD; absent from a new code, which is random and says nothing of its holder. */
  readonly birthDate?: string;
}

const WEIGHTS = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CENTURIES: ReadonlyMap<string, string> = new Map([
  ['0', '18'],
  ['1', '19'],
  ['2', '20'],
]);

/** The check digit of an old-form code, or undefined where the remainder is ten and the form defines none. */
function checkDigit(digits: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const remainder = (1101 - sum) % 11;
  return remainder === 10 ? undefined : remainder;
}

/**
 * A Latvian personal code, or undefined where the text is none. The new form (3 and 2 to 9 in front) is random: it is only read. The old
 * form (day, month, year, century, serial) must hold a date that exists and the check digit. The date may still be wrong, as registers
 * corrected some dates of birth and not the codes; sex is in neither.
 */
export function readPersonalCode(text: string): PersonalCode | undefined {
  const match = /^(\d{6})-?(\d{5})$/.exec(text);
  if (match === null) return undefined;
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`;
  if (/^3[2-9]/.test(digits)) return { digits };
  const year = `${CENTURIES.get(digits.charAt(6)) ?? ''}${digits.slice(4, 6)}`;
  const birthDate = readDate(`${year}${digits.slice(2, 4)}${digits.slice(0, 2)}`, 'yyyyMMdd');
  const check = checkDigit(digits);
  if (birthDate === undefined || (check !== undefined && check !== Number(digits.charAt(10)))) return undefined;
  return { digits, birthDate };
}
