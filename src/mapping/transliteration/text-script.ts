/** Scripts in which the names of persons are written, by ISO 15924 code; the ones that `textScript` knows. */
export const SCRIPTS = ['Latn', 'Cyrl', 'Grek', 'Arab', 'Armn', 'Geor', 'Hebr', 'Deva', 'Beng', 'Ethi', 'Thai', 'Hang', 'Hani'] as const;

/** One of `SCRIPTS`. */
export type Script = (typeof SCRIPTS)[number];

const LETTER: readonly (readonly [Script, RegExp])[] = SCRIPTS.map((script) => [script, new RegExp(`^\\p{Script=${script}}$`, 'u')]);

/** Digits, spaces, punctuation and marks belong to no script of their own. */
const NEUTRAL = /^[\p{Script=Common}\p{Script=Inherited}]$/u;

/** The script that all letters of a text are of (ISO 15924); undefined where it has none, mixes scripts, or has a letter of another script. */
export function textScript(text: string): Script | undefined {
  let found: Script | undefined;
  for (const character of text) {
    if (NEUTRAL.test(character)) continue;
    const script = LETTER.find(([, letter]) => letter.test(character))?.[0];
    if (script === undefined || (found !== undefined && script !== found)) return undefined;
    found = script;
  }
  return found;
}
