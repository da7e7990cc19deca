import type { ProblemCode } from '../../kernel/problems.ts';
import { isXmlCharacter } from './xml-names.ts';

/** Stops reading with a code, and with the place that the reader has reached. */
export interface Failing {
  fail(code: ProblemCode, mend?: string): never;
}

const REFERENCE = /&(?:#(?:x([0-9A-Fa-f]{1,8})|([0-9]{1,10}))|([^;&<\s]{1,256}));|&/g;

const PREDEFINED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * The text with its character references and the five predefined entities replaced (XML 1.0 sections 4.1 and 4.6).
 * Any other entity reference stops with `wire-xml-forbidden`, a stray `&` or a character that XML forbids with `wire-xml-malformed`.
 */
export function decodeReferences(raw: string, reader: Failing): string {
  return raw.replace(REFERENCE, (_, hex: string | undefined, decimal: string | undefined, entity: string | undefined) => {
    if (hex !== undefined) return character(Number.parseInt(hex, 16), reader);
    if (decimal !== undefined) return character(Number.parseInt(decimal, 10), reader);
    if (entity === undefined || entity.startsWith('#'))
      return reader.fail('wire-xml-malformed', 'Write & as &amp; and close references by ;.');
    return PREDEFINED.get(entity) ?? reader.fail('wire-xml-forbidden', 'Use only the five predefined entities and character references.');
  });
}

function character(code: number, reader: Failing): string {
  if (!isXmlCharacter(code)) return reader.fail('wire-xml-malformed', 'Refer only to characters that XML 1.0 allows.');
  return String.fromCodePoint(code);
}
