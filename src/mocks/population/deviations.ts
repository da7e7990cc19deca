import { latinForms, mrzForm } from '../search/transliteration.ts';
import type { Claim } from './make-person.ts';
import type { PersonKind } from './kinds.ts';
import type { WrittenName } from './person.ts';
import type { SeededRandom } from './seeded-random.ts';

/** How one record departs from the identity it claims. */
export interface Deviation {
  readonly kind: PersonKind;
  /** What detection makes of it beside a record that does not depart; `open` where the Delegated Regulations do not decide. */
  readonly effect: 'similar' | 'different' | 'open';
}

/** Kinds of which one record departs from the others, with what that comes to under Delegated Regulation (EU) 2023/333. */
const EFFECTS: Readonly<Partial<Record<PersonKind, Deviation['effect']>>> = {
  'other-transliteration': 'similar',
  'one-letter': 'similar',
  'letters-transposed': 'similar',
  'names-swapped': 'similar',
  'names-lumped': 'similar',
  'words-swapped': 'similar',
  'marks-left-out': 'similar',
  truncated: 'similar',
  'day-month-swapped': 'similar',
  'birth-date-digit': 'similar',
  'partial-birth-date': 'open',
  'two-differences': 'open',
  'sex-unspecified': 'open',
  'changed-nationality': 'different',
  married: 'different',
};

/** How the departing record of a kind departs; `undefined` for kinds whose records agree. */
export function deviationOf(kind: PersonKind): Deviation | undefined {
  const effect = EFFECTS[kind];
  return effect && { kind, effect };
}

const isPlainLetter = (letter: string): boolean => /^[A-Za-z]$/.test(letter);

/** Places of letters A to Z in a name but for the first letter. */
function letterPlaces(name: string): readonly number[] {
  return Array.from({ length: name.length }, (_, at) => at).filter((at) => at > 0 && isPlainLetter(name.charAt(at)));
}

const WRONG_LETTERS = 'b,d,f,g,k,l,m,n,p,r,s,t,v,z'.split(',');

const sameCase = (model: string, letter: string): string => (model === model.toUpperCase() ? letter.toUpperCase() : letter);

function oneLetter(random: SeededRandom, name: string): string {
  const at = random.pick(letterPlaces(name));
  const letter = name.charAt(at);
  const [head, tail] = [name.slice(0, at), name.slice(at + 1)];
  const wrong = sameCase(letter, random.pick(WRONG_LETTERS.filter((other) => other !== letter.toLowerCase())));
  return random.pick([head + tail, head + wrong + tail, head + letter + wrong + tail]);
}

function transposed(random: SeededRandom, name: string): string {
  const places = letterPlaces(name);
  const differs = (left: number, right: number): boolean =>
    name.charAt(left) !== name.charAt(right) && sameCase(name.charAt(left), 'x') === sameCase(name.charAt(right), 'x');
  const apart = random.chance(0.5) ? 1 : 2 + random.integer(4);
  const pairs = places.flatMap((left) =>
    places.includes(left + apart) && differs(left, left + apart) ? [[left, left + apart] as const] : [],
  );
  if (pairs.length === 0) return oneLetter(random, name);
  const [left, right] = random.pick(pairs);
  return name.slice(0, left) + name.charAt(right) + name.slice(left + 1, right) + name.charAt(left) + name.slice(right + 1);
}

/** The places that the machine-readable zone of a passport has for names, fillers included (ICAO 9303-4). */
const MRZ_PLACES = 39;

function cut({ mrz }: Claim): WrittenName {
  const whole = `${mrz.familyName}  ${mrz.givenNames.join(' ')}`.slice(0, MRZ_PLACES);
  const [familyName = '', given = ''] = whole.split('  ');
  return { familyName, givenNames: given.split(' ').filter((name) => name !== '') };
}

const otherForm = (native: string, usual: string): string => latinForms(native).find((form) => form !== usual) ?? usual;

/** A claimed name as the departing record of a kind writes it; as the record would without, for kinds that depart in something else. */
export function deviatingName(random: SeededRandom, kind: PersonKind, claim: Claim, written: WrittenName): WrittenName {
  const { familyName, givenNames } = written;
  switch (kind) {
    case 'one-letter':
    case 'two-differences':
      return { familyName: oneLetter(random, familyName), givenNames };
    case 'letters-transposed':
      return { familyName: transposed(random, familyName), givenNames };
    case 'names-swapped':
      return { familyName: givenNames.join(' '), givenNames: [familyName] };
    case 'names-lumped':
      return { familyName: `${familyName} ${givenNames.join(' ')}`, givenNames: [] };
    case 'words-swapped':
      return { familyName: familyName.split(' ').toReversed().join(' '), givenNames };
    case 'marks-left-out':
      return { familyName: mrzForm(claim.latin.familyName.replace('’', ' ').replace('-', '')), givenNames: claim.mrz.givenNames };
    case 'truncated':
      return cut(claim);
    case 'other-transliteration': {
      const { native, mrz } = claim;
      if (native === undefined) return written;
      const given = native.givenNames.map((name, at) => otherForm(name, mrz.givenNames[at] ?? ''));
      return { familyName: otherForm(native.familyName, mrz.familyName), givenNames: given };
    }
    case 'married':
      return { familyName: claim.formerFamilyNames[0] ?? familyName, givenNames };
    default:
      return written;
  }
}

/** A date of birth as the departing record of a kind has it. */
export function deviatingBirthDate(random: SeededRandom, kind: PersonKind, birthDate: string): string {
  switch (kind) {
    case 'day-month-swapped':
    case 'two-differences':
      return `${birthDate.slice(0, 5)}${birthDate.slice(8)}-${birthDate.slice(5, 7)}`;
    case 'birth-date-digit':
      return `${birthDate.slice(0, 3)}${(Number(birthDate.charAt(3)) + 1 + random.integer(9)) % 10}${birthDate.slice(4)}`;
    case 'partial-birth-date':
      return birthDate.slice(0, random.chance(0.7) ? 4 : 7);
    default:
      return birthDate;
  }
}
