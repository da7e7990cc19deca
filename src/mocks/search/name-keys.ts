import { foldedForm, latinForms } from './transliteration.ts';

/** A name to search with or for; a surname may be missing where only given names are known. */
export interface SearchName {
  readonly familyName?: string;
  readonly givenNames: readonly string[];
}

/**
 * The normalised words under which a name is filed and sought, each with its rank: 0 as the machine-readable zone has it, 1 another way to
 * write the same, `CUT` the beginning of a name of several words, which counts only against whole names.
 */
export type KeyRanks = ReadonlyMap<string, number>;

/** The rank of a name's first words alone. */
export const CUT = 3;

/** Fewer letters than this are no name cut between its words. */
const SHORTEST_CUT = 2;

/** The ways to write a name; one in a script that has no known transliteration is its letters alone. */
function formsOf(name: string): readonly string[] {
  const forms = latinForms(name);
  if (forms.length > 0) return forms;
  const letters = name
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return letters === '' ? [] : [letters];
}

const compact = (form: string): string => form.replaceAll(' ', '');

/** Keys with the least rank that each is given. */
function ranked(entries: Iterable<readonly [key: string, rank: number]>): KeyRanks {
  const ranks = new Map<string, number>();
  for (const [key, rank] of entries) if (key !== '') ranks.set(key, Math.min(rank, ranks.get(key) ?? rank));
  return ranks;
}

/** Each form in one word as written and folded: an edit inside a digraph shows in the first only, another transliteration in the second only. */
const spellings = (forms: readonly string[], first: number): (readonly [string, number])[] =>
  forms.flatMap((form, at) => [[compact(form), at === 0 ? first : 1] as const, [foldedForm(form), 1] as const]);

function cuts(form: string): (readonly [string, number])[] {
  const words = form.split(' ');
  return words
    .slice(1)
    .map((_word, at) => words.slice(0, at + 1).join(''))
    .filter((cut) => cut.length >= SHORTEST_CUT)
    .map((cut) => [cut, CUT] as const);
}

/** The keys of several names at once. */
export const mergedKeys = (keys: readonly KeyRanks[]): KeyRanks => ranked(keys.flatMap((ranks) => [...ranks]));

const inAnyOrder = (form: string): string => form.split(' ').sort().join(' ');

/** The keys of a surname: every transliteration, its words in any order, and its first words alone. */
export function familyKeys(name: string): KeyRanks {
  const forms = formsOf(name);
  const several = forms.filter((form) => form.includes(' '));
  return ranked([...spellings(forms, 0), ...spellings(several.map(inAnyOrder), 1), ...several.flatMap(cuts)]);
}

/** The keys of given names: all of them together, each of them alone, and every transliteration. */
export function givenKeys(names: readonly string[]): KeyRanks {
  const forms = names.flatMap((name) => formsOf(name));
  const parts = forms.flatMap((form) => form.split(' '));
  return ranked([...spellings(formsOf(names.join(' ')), 0), ...spellings([...forms, ...parts], 1)]);
}

/** The keys of a whole name in one field, in both orders. */
export function lumpedKeys({ familyName = '', givenNames }: SearchName): KeyRanks {
  const given = givenNames.join(' ');
  return ranked([`${familyName} ${given}`, `${given} ${familyName}`].flatMap((text) => spellings(formsOf(text), 0)));
}

/** A name taken apart in another place than its fields have it. */
export interface NameSplit {
  readonly familyName: string;
  readonly given: string;
  /** Taken apart within a word, which is a guess: only equal names count. */
  readonly withinWord: boolean;
}

/** Names of more words are no names. */
const MOST_WORDS = 8;
const SHORTEST_PART = 3;

function betweenWords(words: readonly string[]): NameSplit[] {
  return words.slice(1, MOST_WORDS).flatMap((_word, at) => {
    const [head, tail] = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return [
      { familyName: head, given: tail, withinWord: false },
      { familyName: tail, given: head, withinWord: false },
    ];
  });
}

function withinWord(word: string): NameSplit[] {
  const positions = Array.from({ length: Math.max(0, word.length - 2 * SHORTEST_PART + 1) }, (_none, at) => at + SHORTEST_PART);
  return positions.flatMap((at) => [
    { familyName: word.slice(0, at), given: word.slice(at), withinWord: true },
    { familyName: word.slice(at), given: word.slice(0, at), withinWord: true },
  ]);
}

/** Whether everything stands in one field. */
export const inOneField = ({ familyName = '', givenNames }: SearchName): boolean =>
  (formsOf(familyName).length === 0) !== (formsOf(givenNames.join(' ')).length === 0);

/** Other surnames and given names that the same words may be: those of a name lumped into one field, and of one divided elsewhere. */
export function nameSplits(name: SearchName): readonly NameSplit[] {
  const { familyName = '', givenNames } = name;
  const given = givenNames.join(' ');
  const lumped = inOneField(name);
  const texts = lumped ? [`${familyName}${given}`] : [`${familyName} ${given}`, `${given} ${familyName}`];
  const own = new Set(formsOf(familyName).flatMap((one) => formsOf(given).flatMap((other) => [`${one}|${other}`, `${other}|${one}`])));
  const splits = texts.flatMap((text) =>
    formsOf(text).flatMap((form) => {
      const words = form.split(' ');
      return words.length === 1 && lumped ? withinWord(form) : betweenWords(words);
    }),
  );
  const distinct = new Map(splits.map((split) => [`${split.familyName}|${split.given}`, split]));
  return [...distinct].filter(([key]) => !own.has(key)).map(([, split]) => split);
}
