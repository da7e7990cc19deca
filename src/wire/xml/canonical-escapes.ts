import type { ByteOutput } from './byte-output.ts';
import { referenceEnd, referredCodePoint } from './references.ts';

const AMPERSAND = 0x26;
const CARRIAGE_RETURN = 0xd;
const LINE_FEED = 0xa;

/** How what is written in one kind of place becomes canonical (Canonical XML 1.0, section 2.3). */
export interface Escapes {
  /** By byte: 1 where a run of bytes that stay as they are ends. */
  readonly stops: Uint8Array;
  /** By byte, what stands for one that is written as such. */
  readonly written: readonly (Uint8Array | undefined)[];
  /** By code point, what stands for a reference to it; `undefined` where `&` begins no reference. */
  readonly referred: readonly (Uint8Array | undefined)[] | undefined;
  /** Whether a line end of two characters is one (XML 1.0, section 2.11). */
  readonly lineEnds: boolean;
}

type Replacements = Readonly<Record<string, string>>;

function escapes(written: Replacements, referred: Replacements | undefined, lineEnds: boolean): Escapes {
  const replaced = table(written);
  const stops = Uint8Array.from(replaced, (replacement) => (replacement === undefined ? 0 : 1));
  if (referred !== undefined) stops[AMPERSAND] = 1;
  return Object.freeze({ stops, written: replaced, referred: referred && table(referred), lineEnds });
}

function table(replacements: Replacements): readonly (Uint8Array | undefined)[] {
  return Array.from({ length: 0x100 }, (_, unit) => {
    const replacement = replacements[String.fromCharCode(unit)];
    return replacement === undefined ? undefined : Buffer.from(replacement);
  });
}

const TEXT_REFERENCES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#xD;' };
const VALUE_REFERENCES = { '&': '&amp;', '<': '&lt;', '"': '&quot;', '\t': '&#x9;', '\n': '&#xA;', '\r': '&#xD;' };

/** Character data between markup. */
export const TEXT_ESCAPES = escapes({ '>': TEXT_REFERENCES['>'], '\r': '\n' }, TEXT_REFERENCES, true);

/** The inside of a CDATA section, which becomes character data. */
export const CDATA_ESCAPES = escapes({ ...TEXT_REFERENCES, '\r': '\n' }, undefined, true);

/** The value of an attribute between its quotes; white space in it becomes spaces (XML 1.0, section 3.3.3). */
export const ATTRIBUTE_ESCAPES = escapes({ '"': VALUE_REFERENCES['"'], '\t': ' ', '\n': ' ', '\r': ' ' }, VALUE_REFERENCES, true);

/** A value that has been normalised already, such as a namespace name. */
export const VALUE_ESCAPES = escapes(VALUE_REFERENCES, undefined, false);

/** The inside of a comment or processing instruction, in which only line ends change. */
export const VERBATIM = escapes({ '\r': '\n' }, undefined, true);

/** Character data between markup, not for a canonical form but for a reader: references resolved. */
export const CHARACTERS = escapes({ '\r': '\n' }, {}, true);

/** The value of an attribute for a reader: references resolved, white space as spaces. */
export const VALUE_CHARACTERS = escapes({ '\t': ' ', '\n': ' ', '\r': ' ' }, {}, true);

/** Appends the canonical form of what `source` has from one offset up to another: whole runs, but for what is written otherwise. */
export function writeEscaped(output: ByteOutput, source: Uint8Array, from: number, to: number, how: Escapes): void {
  const { stops, written, referred, lineEnds } = how;
  let run = from;
  for (let at = from; at < to; at += 1) {
    const byte = source[at] ?? 0;
    if (stops[byte] === 0) continue;
    output.span(source, run, at);
    if (byte === AMPERSAND && referred !== undefined) {
      const end = referenceEnd(source, at);
      writeCodePoint(output, referredCodePoint(source, at, end), referred);
      at = end;
    } else if (!(lineEnds && byte === CARRIAGE_RETURN && at + 1 < to && source[at + 1] === LINE_FEED))
      output.bytes(written[byte] ?? NOTHING);
    run = at + 1;
  }
  output.span(source, run, to);
}

const NOTHING = new Uint8Array(0);

/** UTF-8 of the code point, or what stands for it. */
function writeCodePoint(output: ByteOutput, code: number, referred: readonly (Uint8Array | undefined)[]): void {
  const replacement = code < 0x80 ? referred[code] : undefined;
  if (replacement !== undefined) output.bytes(replacement);
  else if (code < 0x80) output.byte(code);
  else if (code < 0x800) {
    output.byte(0xc0 | (code >> 6));
    output.byte(0x80 | (code & 0x3f));
  } else {
    if (code < 0x10000) output.byte(0xe0 | (code >> 12));
    else {
      output.byte(0xf0 | (code >> 18));
      output.byte(0x80 | ((code >> 12) & 0x3f));
    }
    output.byte(0x80 | ((code >> 6) & 0x3f));
    output.byte(0x80 | (code & 0x3f));
  }
}
