import type { KeyedStream } from './keyed-stream.ts';

/** Letters of one script: those that begin syllables, those that end them, and some that only need more than ASCII where that is Latin. */
interface Letters {
  readonly script: RegExp;
  readonly first: string;
  readonly second: string;
}

const SCRIPTS: readonly Letters[] = [
  { script: /\p{Script=Cyrillic}/u, first: 'бвгджзклмнпрстфхчш', second: 'аеиоуяю' },
  { script: /\p{Script=Greek}/u, first: 'βγδζθκλμνξπρστφχψ', second: 'αεηιουω' },
  { script: /\p{Script=Arabic}/u, first: 'بتجحدرزسشصطعفقكلمنه', second: 'اوي' },
  { script: /\p{Script=Hebrew}/u, first: 'בגדזחטכלמנספצקרשת', second: 'אוי' },
  { script: /\p{Script=Georgian}/u, first: 'ბგდვზთკლმნპრსტფქღყშჩც', second: 'აეიოუ' },
  { script: /\p{Script=Armenian}/u, first: 'բգդզթլխծկհձղմյնշչպջռսվտր', second: 'աեէըիոօ' },
  { script: /\p{Script=Han}/u, first: '安白成德方国和江林明平清文新雨正', second: '安白成德方国和江林明平清文新雨正' },
  { script: /\p{Script=Hangul}/u, first: '가나다라마바사아자차하', second: '강남동련민빈선용진철혁' },
  { script: /[^\p{ASCII}]/u, first: 'bcčdfgģhjkķlļmnņprsštvzž', second: 'aāeēiīouū' },
];
const LATIN: Letters = { script: /./u, first: 'bcdfghjklmnprstvz', second: 'aeiou' };

const WORD = /[\p{L}\p{M}]+/gu;
const UPPER = /^\p{Lu}+$/u;
const CAPITAL = /^\p{Lu}/u;

/**
 * A name of the same shape: as many words, each in the script and the case of the original and about as long; digits for digits, everything
 * between as it was. The same word gives the same word, whatever its case.
 */
export function alikeName(name: string, streamOf: (word: string) => KeyedStream): string {
  return name
    .normalize('NFC')
    .replace(WORD, (word) => inCaseOf(word, alikeWord(word, streamOf(word.toLowerCase()))))
    .replace(/[0-9]+/g, (digits) => alikeText(digits, streamOf(digits)));
}

function alikeWord(word: string, next: KeyedStream): string {
  const letters = SCRIPTS.find(({ script }) => script.test(word)) ?? LATIN;
  const length = Math.max(1, Array.from(word).length + (next(3) - 1));
  const lists = [Array.from(letters.first), Array.from(letters.second)] as const;
  return Array.from({ length }, (_, index) => pick(lists[index % 2 === 0 ? 0 : 1], next)).join('');
}

function inCaseOf(word: string, other: string): string {
  if (UPPER.test(word) && Array.from(word).length > 1) return other.toUpperCase();
  const [head = '', ...tail] = Array.from(other);
  return CAPITAL.test(word) ? head.toUpperCase() + tail.join('') : other;
}

const pick = (list: readonly string[], next: KeyedStream): string => list[next(list.length)] ?? '';

/** Characters that stand for each other in numbers, references and tokens; hexadecimal stays hexadecimal. */
const DIGITS = ['0123456789'];
const CLASSES = [...DIGITS, 'abcdef', 'ghijklmnopqrstuvwxyz', 'ABCDEF', 'GHIJKLMNOPQRSTUVWXYZ'];

/** A text of the same shape: digits for digits, letters for letters of the same case (or digits alone), everything else as it was. */
export function alikeText(text: string, next: KeyedStream, only: 'digits' | 'everything' = 'everything'): string {
  return Array.from(text, (character) => {
    const others = (only === 'digits' ? DIGITS : CLASSES).find((characters) => characters.includes(character));
    return others === undefined ? character : pick(Array.from(others), next);
  }).join('');
}

const MARK = 'SYN';

/** A number or reference of the same shape that begins with `SYN`, which no state issues; one too short for that is one character longer. */
export function alikeReference(text: string, next: KeyedStream): string {
  const rest = alikeText(Array.from(text).slice(MARK.length).join(''), next);
  return `${MARK}${rest === '' ? String(next(10)) : rest}`;
}
