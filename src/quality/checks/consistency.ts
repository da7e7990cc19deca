import type { Identity, PersonName } from '../../canonical/generated/types.ts';
import type { Check } from '../check.ts';

/** Letters that have no decomposition, and what ICAO 9303-3, section 6 makes of them. */
const WHOLE: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ø: 'OE',
  Œ: 'OE',
  ß: 'SS',
  ẞ: 'SS',
  Þ: 'TH',
  Ð: 'D',
  Đ: 'D',
  Ł: 'L',
  Ħ: 'H',
  İ: 'I',
  ı: 'I',
  Ŋ: 'N',
  Ŧ: 'T',
  ĸ: 'Q',
};

/** A name reduced to letters A to Z, with the spellings that the standard leaves open (Ä as A or AE, Ñ as N or NXX) made one. */
function reduced(text: string): string {
  const plain = Array.from(text.toUpperCase().normalize('NFD'))
    .map((letter) => WHOLE[letter] ?? letter)
    .join('');
  return plain
    .replace(/[^A-Z]/g, '')
    .replaceAll('NXX', 'N')
    .replaceAll('UXX', 'U')
    .replaceAll('AA', 'A')
    .replace(/([AOU])E/g, '$1');
}

const wholeName = ({ familyName, givenNames = [] }: PersonName): readonly [string, string] => [
  reduced(familyName),
  reduced(givenNames.join(' ')),
];

/** Zones cut long names off, so that one of the two may be the beginning of the other. */
const agrees = (one: string, other: string): boolean => one.startsWith(other) || other.startsWith(one);

function namesAgree({ names = [] }: Identity): readonly number[] | undefined {
  const zones = names.flatMap((name, index) => (name.form === 'mrz' ? [{ name, index }] : []));
  const judged = zones.flatMap(({ name, index }) => {
    const latin = names.filter(
      ({ form, use, familyName }) => form === 'latin' && use === name.use && /^[\p{Script=Latin}\p{M}\P{L}]+$/u.test(familyName),
    );
    return latin.length === 0 ? [] : [{ name, index, latin }];
  });
  if (judged.length === 0) return undefined;
  return judged
    .filter(({ name, latin }) => {
      const [family, given] = wholeName(name);
      return !latin.map(wholeName).some(([otherFamily, otherGiven]) => agrees(family, otherFamily) && agrees(given, otherGiven));
    })
    .map(({ index }) => index);
}

/** Names of the machine-readable zone agree with those in Latin letters for the same use. */
export const mrzAgrees: Check = ({ person }) => {
  const judged = person.identities.flatMap((identity, at) => {
    const broken = namesAgree(identity);
    return broken === undefined ? [] : [broken.map((index) => `/person/identities/${at}/names/${index}`)];
  });
  return judged.length === 0 ? undefined : judged.flat();
};

/** Day, month and year in an old personal code: the seventh digit says the century (0: 1800s, 1: 1900s, 2: 2000s). */
const OLD_CODE = /^(\d{2})(\d{2})(\d{2})-?([012])\d{4}$/;

function birthDateIn(code: string): string | undefined {
  const found = /^3[2-9]/.test(code) ? null : OLD_CODE.exec(code);
  if (found === null) return undefined;
  const [, day, month, year, century] = found;
  return `${18 + Number(century)}${year}-${month}-${day}`;
}

/** An old Latvian personal code holds the date of birth that the confirmed identity states; partial dates agree as far as known. */
export const codeAgrees: Check = ({ person }) => {
  const inCode = birthDateIn(person.nationalIdentifier ?? '');
  const stated = person.identities.findIndex(({ kind, birthDate }) => kind === 'confirmed' && birthDate !== undefined);
  const value = person.identities[stated]?.birthDate?.value;
  if (inCode === undefined || value === undefined) return undefined;
  return inCode.startsWith(value) ? [] : [`/person/identities/${stated}/birthDate/value`];
};
