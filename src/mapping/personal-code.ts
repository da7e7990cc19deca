const WEIGHTS = [1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The check digit of an old-form code, or undefined where the remainder is ten and the form defines none. */
function checkDigit(digits: string): number | undefined {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const remainder = (1101 - sum) % 11;
  return remainder === 10 ? undefined : remainder;
}

/**
 * A Latvian personal code as eleven digits, or undefined where the text is none. The new form (32 to 39 in front) is random; the old form
 * (day, month, year, century, serial) carries a check digit. Nothing is derived from either: the old form's date may be wrong.
 */
export function readPersonalCode(text: string): string | undefined {
  const match = /^(\d{6})-?(\d{5})$/.exec(text);
  if (match === null) return undefined;
  const digits = `${match[1] ?? ''}${match[2] ?? ''}`;
  if (/^3[2-9]/.test(digits)) return digits;
  const oldForm = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d{2}[0-2]\d{4}$/.test(digits);
  const check = checkDigit(digits);
  return oldForm && (check === undefined || check === Number(digits[10])) ? digits : undefined;
}
