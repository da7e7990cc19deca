/** The holder of ICAO’s specimen documents (ICAO 9303-3 to 9303-7, Appendix B) in every form, by form. */
export const SPECIMENS = {
  TD1: ['I<UTOD231458907<<<<<<<<<<<<<<<', '7408122F1204159UTO<<<<<<<<<<<6', 'ERIKSSON<<ANNA<MARIA<<<<<<<<<<'],
  TD2: ['I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'D231458907UTO7408122F1204159<<<<<<<6'],
  TD3: ['P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L898902C36UTO7408122F1204159ZE184226B<<<<<10'],
  'MRV-A': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<', 'L8988901C4XXX4009078F96121096ZE184226B<<<<<<'],
  'MRV-B': ['V<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<', 'L8988901C4XXX4009078F9612109<<<<<<<<'],
} as const;

/** A passport of two lines whose second has the given characters at a position (from 1); other check digits are left as they are. */
export function withCharacters(lines: readonly string[], line: number, position: number, characters: string): string {
  return lines
    .map((text, index) =>
      index + 1 === line ? text.slice(0, position - 1) + characters + text.slice(position - 1 + characters.length) : text,
    )
    .join('\n');
}
