import { dateOfDay, yearsAfter } from './calendar.ts';
import type { SyntheticDocument } from './person.ts';

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const LETTERS = ALPHABET.slice(10);

/** How many numbers begin with a letter after `SYN`; those of digits alone belong to the known persons. */
const NUMBERS = LETTERS.length * ALPHABET.length ** 5;

/** Spreads neighbouring persons over the numbers; has no factor in common with their count. */
const SPREAD = 7_654_321;

/** How many documents one person can have. */
const PER_PERSON = 4;

/** The number of one of a person's documents (`which` from 0 to 3): nine characters that begin `SYN`, no two alike. */
export function documentNumber(person: number, which: number): string {
  let rest = ((person * PER_PERSON + which) * SPREAD) % NUMBERS;
  let tail = '';
  for (let at = 0; at < 5; at += 1) {
    const digit = rest % ALPHABET.length;
    tail = ALPHABET.charAt(digit) + tail;
    rest = (rest - digit) / ALPHABET.length;
  }
  return `SYN${LETTERS.charAt(rest)}${tail}`;
}

/** Which of a person's documents has which number. */
const DOCUMENT_PLACES = { current: 0, earlier: 1, foreign: 2, assumed: 3 } as const;

/** One document that is valid from a day (see `dayNumber`) for ten years, an identity card for five. */
export function makeDocument(
  standing: Pick<SyntheticDocument, 'type' | 'issuer' | 'nationality'>,
  person: number,
  place: keyof typeof DOCUMENT_PLACES,
  issuedDay: number,
): SyntheticDocument {
  const issuedOn = dateOfDay(issuedDay);
  return {
    type: standing.type,
    number: documentNumber(person, DOCUMENT_PLACES[place]),
    issuer: standing.issuer,
    nationality: standing.nationality,
    issuedOn,
    validUntil: yearsAfter(issuedOn, standing.type === 'IDENTITY_CARD' ? 5 : 10),
  };
}
