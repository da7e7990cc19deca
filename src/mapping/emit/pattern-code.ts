import {
  complement,
  firstOf,
  patternElements,
  type CharacterRun,
  type Choice,
  type PatternElement,
  type Range,
} from './pattern-elements.ts';

const LAST = 0xffff;

const isIn = (ranges: readonly Range[]): string =>
  ranges.length === 0
    ? 'false'
    : ranges
        .map(({ from, to }) =>
          from === to ? `c === ${from}` : from === 0 ? `c <= ${to}` : to === LAST ? `c >= ${from}` : `(c >= ${from} && c <= ${to})`,
        )
        .join(' || ');

function fits(ranges: readonly Range[]): string {
  const outside = complement(ranges);
  return outside.length < ranges.length ? `!(${isIn(outside)})` : `(${isIn(ranges)})`;
}

function runLines({ ranges, min, max }: CharacterRun): readonly string[] {
  if (min === max && max <= 4) {
    return Array.from({ length: min }, () => ['c = t.charCodeAt(i);', `if (i >= n || !${fits(ranges)}) return false;`, 'i += 1;']).flat();
  }
  const bound = max === Number.POSITIVE_INFINITY ? 'n' : `Math.min(n, i + ${max})`;
  return [
    'from = i;',
    `for (const end = ${bound}; i < end; i += 1) {`,
    'c = t.charCodeAt(i);',
    `if (!${fits(ranges)}) break;`,
    '}',
    ...(min === 0 ? [] : [`if (i - from < ${min}) return false;`]),
  ];
}

function choiceLines({ sequences, optional }: Choice): readonly string[] {
  const cases = sequences.flatMap((sequence) => [
    `if (i < n && ${fits(firstOf(sequence))}) {`,
    ...sequence.flatMap(elementLines),
    '} else',
  ]);
  return ['c = t.charCodeAt(i);', ...cases, optional ? '{}' : 'return false;'];
}

function elementLines(element: PatternElement): readonly string[] {
  return element.kind === 'run' ? runLines(element) : choiceLines(element);
}

/**
 * The body of a function of the text `t` that says whether it matches the pattern, with the `u` flag, as `RegExp.prototype.test` would;
 * undefined for a pattern that is more than characters, classes and choices, counted, between `^` and `$`.
 */
export function patternLines(pattern: string): readonly string[] | undefined {
  const elements = patternElements(pattern);
  if (elements === undefined) return undefined;
  return ['const n = t.length;', 'let i = 0, c = 0, from = 0;', ...elements.flatMap(elementLines), 'return i === n;'];
}
