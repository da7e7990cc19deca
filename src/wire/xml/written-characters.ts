import { isXmlText } from './xml-names.ts';

/** How one kind of content is written in canonical form (Canonical XML 1.0, section 2.3). */
export interface Escaping {
  /** By ASCII unit: `AS_IT_IS`, `ESCAPED`, or 0 for what XML does not allow. */
  readonly kinds: Uint8Array;
  /** By ASCII unit, the reference that stands for it. */
  readonly references: readonly (string | undefined)[];
  readonly pattern: RegExp;
}

/** A unit that is written as it is. */
export const AS_IT_IS = 1;

/** A unit for which a reference is written. */
export const ESCAPED = 2;

/** Character data between markup. */
export const TEXT: Escaping = escaping({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' }, /[&<>\r]/g);

/** A value between double quotes. */
export const VALUE: Escaping = escaping(
  { '&': '&amp;', '<': '&lt;', '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' },
  /[&<"\t\n\r]/g,
);

function escaping(references: Readonly<Record<string, string>>, pattern: RegExp): Escaping {
  const units = Array.from({ length: 0x80 }, (_, unit) => String.fromCharCode(unit));
  const kind = (unit: string): number => (unit in references ? ESCAPED : isXmlText(unit) ? AS_IT_IS : 0);
  return { kinds: Uint8Array.from(units, kind), references: units.map((unit) => references[unit]), pattern };
}

/** The characters as canonical form writes them, or `undefined` when XML does not allow one of them. */
export function writtenCharacters(value: string, { pattern, references }: Escaping): string | undefined {
  if (!isXmlText(value)) return undefined;
  return value.search(pattern) < 0 ? value : value.replace(pattern, (character) => references[character.charCodeAt(0)] ?? '');
}
