import { isSourceList, type SourceTree } from '../source/source-tree.ts';

const KINDS: readonly (readonly [RegExp, one: string, many: string])[] = [
  [/^\p{Nd}$/u, 'digit', 'digits'],
  [/^(?=\p{L})\p{Script=Latin}$/u, 'Latin letter', 'Latin letters'],
  [/^(?=\p{L})\p{Script=Cyrillic}$/u, 'Cyrillic letter', 'Cyrillic letters'],
  [/^(?=\p{L})\p{Script=Greek}$/u, 'Greek letter', 'Greek letters'],
  [/^(?=\p{L})\p{Script=Arabic}$/u, 'Arabic letter', 'Arabic letters'],
  [/^\p{L}$/u, 'other letter', 'other letters'],
  [/^\p{M}$/u, 'mark', 'marks'],
  [/^\p{Zs}$/u, 'space', 'spaces'],
  [/^[\p{P}\p{S}]$/u, 'sign', 'signs'],
  [/^[\r\n]$/u, 'line end', 'line ends'],
];

const UNKNOWN = ['control character', 'control characters'] as const;

/** Texts beyond this are described by their first characters, and their length. */
const MOST_READ = 2000;

function kindsOf(characters: readonly string[]): readonly string[] {
  const names = KINDS.map(([pattern, one, many]) => ({ pattern, one, many, count: 0 }));
  const rest = { count: 0 };
  for (const character of characters) (names.find(({ pattern }) => pattern.test(character)) ?? rest).count += 1;
  const all = [...names, { one: UNKNOWN[0], many: UNKNOWN[1], ...rest }];
  return all.filter(({ count }) => count > 0).map(({ one, many }) => (characters.length === 1 ? one : many));
}

function textClass(text: string): string {
  const characters = Array.from(text);
  const kinds = kindsOf(characters.slice(0, MOST_READ));
  const [last = '', ...others] = kinds.toReversed();
  const named = others.length === 0 ? last : `${others.toReversed().join(', ')} and ${last}`;
  return `text of ${characters.length} ${named}`;
}

/**
 * What kind of value stood in a field, for a reason that must not say the value: `text of 7 digits`, `text of 12 Latin letters and spaces`,
 * `empty text`, `whole number`, `number`, `truth value`, `null`, `list of 3`, `object`, `absent`. Nothing of it but a length depends on who
 * the record is about.
 */
export function valueClass(found: SourceTree | undefined): string {
  if (found === undefined) return 'absent';
  if (found === null) return 'null';
  if (typeof found === 'string') return found === '' ? 'empty text' : textClass(found);
  if (typeof found === 'number') return Number.isInteger(found) ? 'whole number' : 'number';
  if (typeof found === 'boolean') return 'truth value';
  return isSourceList(found) ? `list of ${found.length}` : 'object';
}
