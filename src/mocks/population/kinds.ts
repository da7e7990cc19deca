/** One kind of people: how many of every 256 there are, how many of them belong together, and what sets them apart. */
export interface KindOfPeople {
  /** How many groups of this kind a block of 256 persons has. */
  readonly groups: number;
  /** 1 for a kind that stands alone, 2 for a pair, 4 for a household. */
  readonly together: 1 | 2 | 4;
  readonly doc: string;
}

const alone = (groups: number, doc: string): KindOfPeople => ({ groups, together: 1, doc });
const pair = (doc: string): KindOfPeople => ({ groups: 1, together: 2, doc });

/**
 * The kinds of people in every block of 256 consecutive numbers; everybody else is plain. The differences from `other-transliteration` to
 * `sex-unspecified` are in one of three records, in the order of the closed list of Delegated Regulation (EU) 2023/333.
 */
export const KINDS_OF_PEOPLE = {
  'other-transliteration': alone(3, 'one record writes the name as another country transliterates it'),
  'one-letter': alone(1, 'one record has one letter of the surname too many, too few or wrong'),
  'letters-transposed': alone(1, 'one record has two letters of the surname transposed, neighbours or not'),
  'names-swapped': alone(1, 'one record has surname and first name in each other’s place'),
  'names-lumped': alone(1, 'one record has all names in the surname'),
  'words-swapped': alone(1, 'one record has the two words of the surname in the other order'),
  'marks-left-out': alone(1, 'one record leaves out the hyphen or apostrophe of the surname'),
  truncated: alone(1, 'one record has the name as the 39 places of the machine-readable zone cut it (ICAO 9303-4)'),
  'day-month-swapped': alone(1, 'one record has day and month of birth swapped'),
  'birth-date-digit': alone(1, 'one record has one digit of the date of birth wrong'),
  'partial-birth-date': alone(1, 'one record knows the year, or year and month, of birth alone'),
  'two-differences': alone(
    1,
    'one record has a letter of the name and the date of birth wrong: only the combiner says whether that is similar',
  ),
  'sex-unspecified': alone(1, 'one record leaves the sex open, for which there is no rule of similarity'),
  'unknown-birth-date': alone(2, 'all records know the year, or year and month, of birth alone'),
  'changed-nationality': alone(1, 'one older record has an earlier nationality and passport'),
  married: alone(2, 'one older record has the surname and passport from before the marriage'),
  alias: alone(1, 'a SIS alert on an assumed identity, which has the true one among its aliases'),
  'two-identities': alone(1, 'one person whom one system knows under another identity, unjustified'),
  stateless: alone(1, 'no nationality: XXA'),
  refugee: alone(2, 'recognised refugee: the document says XXB, which is no nationality'),
  criminal: alone(3, 'convicted in a Member State; every other one is under an alert as well'),
  missing: alone(1, 'under an alert on missing persons (Regulation (EU) 2018/1862, Article 32)'),
  returnee: alone(2, 'overstayed and under a return decision (Regulation (EU) 2018/1860, Article 3)'),
  europol: alone(1, 'in Europol data as well'),
  'reported-document': alone(1, 'passport reported to Interpol, and an object in SIS'),
  minor: alone(8, 'at or near an age limit: 5, 6, 7, 11, 12, 13, 14, 17 or 18 years'),
  twin: pair('twins: same surname, birth date and birthplace, faces alike'),
  namesake: pair('two persons of the same names and nationality, born in different years'),
  'same-identity': pair('two persons of the same names, birth date and nationality: green in truth'),
  'stolen-identity': pair('the second was registered under the identity of the first with another document'),
  impostor: pair('the second was registered under the identity and with the passport of the first'),
  'shared-document': pair('the second used the passport of the first under a name of their own'),
  'forged-document': pair('the second used a forgery with the number of the passport of the first'),
  'document-mistake': pair('the number of the first one’s passport was entered for the second by mistake: green in truth'),
  'misused-identity': pair('an alert on the second, with the identity of the first among the aliases as misused: green in truth'),
  household: { groups: 3, together: 4, doc: 'parents and two children of one surname' },
} as const satisfies Record<string, KindOfPeople>;

/** A kind with a row in the table. */
export type SpecialKind = keyof typeof KINDS_OF_PEOPLE;

/** What sets a person of the population apart. */
export type PersonKind = SpecialKind | 'plain' | 'known';

/** Which part a number has in its block. */
export interface Role {
  readonly kind: SpecialKind | 'plain';
  /** Place in the group, from 0; the others of the group have the numbers before and after. */
  readonly place: number;
  /** For plain persons, which of the block's it is; for the others, which group of the kind. */
  readonly index: number;
}

const BLOCK_BITS = 8;

/** Lower places in a block are plain, so that the known persons, who come first, take nobody's place in a pair. */
const FIRST_SPECIAL = 32;

function layOut(): readonly Role[] {
  const special: Role[] = Object.entries(KINDS_OF_PEOPLE).flatMap(([kind, { groups, together }]) =>
    Array.from({ length: groups * together }, (_, at) => ({
      kind: kind as SpecialKind,
      place: at % together,
      index: Math.floor(at / together),
    })),
  );
  const plain = (index: number): Role => ({ kind: 'plain', place: 0, index });
  const rest = (1 << BLOCK_BITS) - FIRST_SPECIAL - special.length;
  return [
    ...Array.from({ length: FIRST_SPECIAL }, (_, at) => plain(at)),
    ...special,
    ...Array.from({ length: rest }, (_, at) => plain(FIRST_SPECIAL + at)),
  ];
}

const ROLES = layOut();

/** How many plain persons a block of 256 has. */
export const PLAIN_PER_BLOCK = ROLES.filter(({ kind }) => kind === 'plain').length;

/** The block that a person's number lies in, from 0. */
export const blockOf = (number: number): number => number >>> BLOCK_BITS;

/** The part that a person's number has, whatever the seed. */
export function roleOf(number: number): Role {
  const role = ROLES[number & ((1 << BLOCK_BITS) - 1)];
  if (!role) throw new RangeError(`person ${number}`);
  return role;
}
