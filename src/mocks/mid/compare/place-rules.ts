import type { HarmonisedText } from './harmonised-text.ts';
import { oneCharacterEdited } from './letter-differences.ts';
import { otherTransliteration } from './name-rules.ts';
import { countryRenamed, placeRenamed } from './renamed-places.ts';

/** The closed list of differences in nationality and place that count as similar (Delegated Regulations (EU) 2023/332 and 2023/333, annexes). */
export type PlaceRule = 'transliteration' | 'one-character' | 'renamed';

/**
 * The rule by which two places that are not equal are similar; `undefined` when none is met.
 * Only written places are held against the rules on letters: codes of countries one letter apart are other countries.
 */
export function placeRule(left: HarmonisedText, right: HarmonisedText): PlaceRule | undefined {
  const any = (holds: (one: string, other: string) => boolean): boolean =>
    left.forms.some((one) => right.forms.some((other) => holds(one, other)));
  if (otherTransliteration(left, right)) return 'transliteration';
  if (any(oneCharacterEdited)) return 'one-character';
  return any(placeRenamed) ? 'renamed' : undefined;
}

/** The rule by which two codes of countries that are not equal are similar: the country has been renamed. */
export function countryRule(left: string, right: string): PlaceRule | undefined {
  return countryRenamed(left, right) ? 'renamed' : undefined;
}
