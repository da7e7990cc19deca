import type { Identity, PersonName } from '../../canonical/generated/types.ts';
import { Judgement, type Check } from '../check.ts';

/** Letters that have no decomposition, and what ICAO 9303-3, section 6 makes of them. */
const WHOLE: Readonly<Record<string, string>> = {
  Æ: 'AE',
  Ø: 'OE',
  Œ: 'OE',
  Ə: 'E',
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

const PLAIN = /^[A-Z]*$/;

/** A name reduced to letters A to Z, with the spellings that the standard leaves open (Ä as A or AE, Ñ as N or NXX) made one. */
function reduced(text: string): string {
  const upper = text.toUpperCase();
  const plain = PLAIN.test(upper)
    ? upper
    : Array.from(upper.normalize('NFKD'), (letter) => WHOLE[letter] ?? letter)
        .join('')
        .replace(/[^A-Z]/g, '');
  return plain
    .replaceAll('NXX', 'N')
    .replaceAll('UXX', 'U')
    .replaceAll('AA', 'A')
    .replace(/([AOU])E/g, '$1');
}

/** Zones cut long names off, so that one of the two may be the beginning of the other. */
function agrees(one: string, other: string): boolean {
  if (one === other) return true;
  const [first, second] = [reduced(one), reduced(other)];
  return first.startsWith(second) || second.startsWith(first);
}

const sameName = (zone: PersonName, latin: PersonName): boolean =>
  agrees(zone.familyName, latin.familyName.toUpperCase()) &&
  agrees((zone.givenNames ?? []).join(' '), (latin.givenNames ?? []).join(' ').toUpperCase());

const LATIN = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]+$/u;

function judgeZone({ names = [] }: Identity, zone: PersonName, judgement: Judgement, pointer: () => string): void {
  const latin = names.filter(({ form, use, familyName }) => form === 'latin' && use === zone.use && LATIN.test(familyName));
  if (latin.length > 0)
    judgement.add(
      latin.some((name) => sameName(zone, name)),
      pointer,
    );
}

/** Names of the machine-readable zone agree with one in Latin letters for the same use, where there is any. */
export const mrzAgrees: Check = ({ person: { identities } }) => {
  const judgement = new Judgement();
  for (const [at, identity] of identities.entries())
    for (const [index, name] of (identity.names ?? []).entries())
      if (name.form === 'mrz') judgeZone(identity, name, judgement, () => `/person/identities/${at}/names/${index}`);
  return judgement.verdict;
};

/** What names of a form are written in; hyphens and apostrophes of the zone stand for fillers (ICAO 9303-3, 4.6). */
const LETTERS = { latin: LATIN, mrz: /^[A-Z '-]+$/ } as const;

/** Every name of the form is written in the letters of that form. */
export function letters(form: keyof typeof LETTERS): Check {
  const written = LETTERS[form];
  return ({ person: { identities } }) => {
    const judgement = new Judgement();
    for (const [at, { names = [] }] of identities.entries())
      for (const [index, name] of names.entries())
        if (name.form === form)
          judgement.add(
            written.test(name.familyName) && (name.givenNames ?? []).every((given) => written.test(given)),
            () => `/person/identities/${at}/names/${index}`,
          );
    return judgement.verdict;
  };
}
