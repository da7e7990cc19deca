import type { Check } from '../check.ts';
import { KEPT } from '../check.ts';

/** Day, month and year in an old Latvian personal code; the seventh digit says the century (0: 1800s, 1: 1900s, 2: 2000s). */
const OLD_CODE = /^(\d{2})(\d{2})(\d{2})-?([012])\d{4}$/;

/** A code that begins so is random and says nothing of its holder. */
const NEW_CODE = /^3[2-9]/;

const WEIGHTS = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The date of birth as an old code writes it, whether there is such a day or not. */
function birthDateIn(code: string): string | undefined {
  const found = NEW_CODE.test(code) ? null : OLD_CODE.exec(code);
  if (found === null) return undefined;
  const [, day, month, year, century] = found;
  return `${18 + Number(century)}${year}-${month}-${day}`;
}

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** Whether the last digit is the one that the others ask for; a remainder of ten asks for none. */
function digitFits(code: string): boolean {
  const digits = code.replace('-', '');
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const asked = (1101 - sum) % 11;
  return asked === 10 || asked === Number(digits[10]);
}

/** An old Latvian personal code holds a day that exists, and its check digit. */
export const codePlausible: Check = ({ person: { nationalIdentifier = '' } }) => {
  const born = birthDateIn(nationalIdentifier);
  if (born === undefined) return undefined;
  return isDay(born) && digitFits(nationalIdentifier) ? KEPT : ['/person/nationalIdentifier'];
};

/** An old Latvian personal code holds the date of birth that the confirmed identity states; partial dates agree as far as known. */
export const codeAgrees: Check = ({ person: { identities, nationalIdentifier = '' } }) => {
  const inCode = birthDateIn(nationalIdentifier);
  if (inCode === undefined) return undefined;
  const stated = identities.findIndex(({ kind, birthDate }) => kind === 'confirmed' && birthDate !== undefined);
  const value = identities[stated]?.birthDate?.value;
  if (value === undefined) return undefined;
  return inCode.startsWith(value) ? KEPT : [`/person/identities/${stated}/birthDate/value`];
};
