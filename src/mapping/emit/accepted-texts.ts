import type { LeafConstraint } from './constraint.ts';
import { covers, patternElements, type Range } from './pattern-elements.ts';

/** Texts of which emitted code makes something without asking the step: words of a list, texts of a fixed form, or of some characters. */
export type AcceptedTexts =
  { readonly words: Iterable<string> } | { readonly positions: readonly (readonly Range[])[] } | { readonly characters: readonly Range[] };

const one = (character: string): readonly Range[] => [{ from: character.charCodeAt(0), to: character.charCodeAt(0) }];
const DIGIT: readonly Range[] = [{ from: 0x30, to: 0x39 }];

/** The form of dates such as dd.MM.yyyy, in which letters stand for digits. */
export function dateForm(format: string): AcceptedTexts {
  return { positions: Array.from(format, (character) => (/[dMy]/.test(character) ? DIGIT : one(character))) };
}

/** Whether every accepted text that is not longer than the leaf allows matches the leaf's pattern, so that it need not be held against it. */
export function provesPattern(accepted: AcceptedTexts, { pattern, maxLength }: LeafConstraint): boolean {
  if (pattern === undefined) return false;
  if ('words' in accepted) {
    const expression = new RegExp(pattern, 'u');
    return [...accepted.words].every((word) => expression.test(word));
  }
  const elements = patternElements(pattern);
  if (elements === undefined) return false;
  if ('characters' in accepted) {
    const [only, ...others] = elements;
    if (only?.kind !== 'run' || others.length > 0) return false;
    return only.min <= 1 && only.max >= maxLength && covers(only.ranges, accepted.characters);
  }
  const places = elements.flatMap((element) =>
    element.kind === 'run' && element.min === element.max && element.max <= 100
      ? Array.from({ length: element.max }, () => element.ranges)
      : [undefined],
  );
  return (
    places.length === accepted.positions.length && accepted.positions.every((position, index) => covers(places[index] ?? [], position))
  );
}
