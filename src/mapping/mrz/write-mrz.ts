import { readDate, readPartialDate } from '../steps/calendar.ts';
import { toIcaoLatin } from '../transliteration/icao-latin.ts';
import { checkDigit } from './check-digit.ts';
import { writeMrzDate } from './mrz-date.ts';
import { MRZ_LAYOUTS, type CheckedSpan, type MrzLayout, type MrzSpan } from './mrz-layout.ts';
import { writeMrzName } from './mrz-name.ts';
import type { Mrz } from './read-mrz.ts';

/** The part of a zone that cannot be written, and what it should be. */
export interface UnwritablePart {
  readonly part: keyof Mrz;
  readonly because: string;
}

/** A line being filled. */
type Cells = string[][];

const widthOf = (span: MrzSpan): number => span.to - span.from + 1;

function put(cells: Cells, span: MrzSpan, characters: string): void {
  for (let index = 0; index < characters.length; index += 1) {
    const line = cells[span.line - 1];
    if (line !== undefined) line[span.from - 1 + index] = characters.charAt(index);
  }
}

function putChecked(cells: Cells, span: CheckedSpan, characters: string): void {
  put(cells, span, characters);
  put(cells, span.check, checkDigit(characters.padEnd(widthOf(span), '<')));
}

const filled = (text: string): string => text.replace(/[ -]/g, '<');

const wordsOf = (text: string): readonly string[] | undefined =>
  toIcaoLatin(text)
    ?.split(/[ -]+/)
    .filter((word) => word !== '');

const stateOf = (code: string): string => (code === 'DEU' ? 'D' : code);

const fault = (part: keyof Mrz, because: string): UnwritablePart => ({ part, because });

function faultOfDates({ birthDate, expiryDate }: Mrz): UnwritablePart | undefined {
  if (birthDate !== undefined && readPartialDate(birthDate, 'yyyy-MM-dd') !== birthDate)
    return fault('birthDate', 'a date as far as it is known');
  if (expiryDate !== undefined && readDate(expiryDate, 'yyyy-MM-dd') === undefined) return fault('expiryDate', 'a date as YYYY-MM-DD');
  return undefined;
}

function faultOfNames(mrz: Mrz): UnwritablePart | undefined {
  const names = [...(mrz.givenNames ?? []), ...(mrz.familyName === undefined ? [] : [mrz.familyName])];
  const part = mrz.familyName === undefined ? 'givenNames' : 'familyName';
  return names.every((name) => wordsOf(name) !== undefined) ? undefined : fault(part, 'a name in letters that have a transliteration');
}

function faultOfText(mrz: Mrz, part: keyof Mrz, width: number): UnwritablePart | undefined {
  const text = mrz[part] ?? '';
  const fits = typeof text === 'string' && /^[A-Z0-9 -]*$/.test(text) && text.length <= width;
  return fits ? undefined : fault(part, `letters A to Z and digits, at most ${width}`);
}

/** How long a number may be: on cards it may go on in the optional data, with its check digit and a filler. */
function numberWidth(layout: MrzLayout): number {
  return widthOf(layout.documentNumber) + (layout.longNumbers && layout.optionalData !== undefined ? widthOf(layout.optionalData) - 2 : 0);
}

function faultOf(mrz: Mrz, layout: MrzLayout): UnwritablePart | undefined {
  if (!/^[A-Z]$/.test(mrz.documentType)) return fault('documentType', 'one letter');
  if (!/^[A-Z]?$/.test(mrz.documentTypeDetail ?? '')) return fault('documentTypeDetail', 'one letter');
  if (!/^[A-Z]{1,3}$/.test(mrz.issuingState)) return fault('issuingState', 'a code of three letters');
  if (!/^([A-Z]{1,3})?$/.test(mrz.nationality ?? '')) return fault('nationality', 'a code of three letters');
  if (mrz.documentType === 'V' ? layout.composite !== undefined : layout.composite === undefined)
    return fault('format', 'one that fits the document');
  return faultOfDates(mrz) ?? faultOfNames(mrz) ?? faultOfFields(mrz, layout);
}

function faultOfFields(mrz: Mrz, layout: MrzLayout): UnwritablePart | undefined {
  const beyond = Math.max(0, (mrz.documentNumber?.length ?? 0) - widthOf(layout.documentNumber));
  const optional = layout.optionalData === undefined ? 0 : widthOf(layout.optionalData) - (beyond === 0 ? 0 : beyond + 2);
  const broken = beyond > 0 && /[ -]/.test(mrz.documentNumber?.slice(widthOf(layout.documentNumber) - 1) ?? '');
  return (
    faultOfText(mrz, 'documentNumber', numberWidth(layout)) ??
    (broken ? fault('documentNumber', 'a long number without spaces in the part that goes on in optional data') : undefined) ??
    faultOfText(mrz, 'optionalData', Math.max(0, optional)) ??
    faultOfText(mrz, 'optionalData2', layout.optionalData2 === undefined ? 0 : widthOf(layout.optionalData2)) ??
    faultOfText(mrz, 'personalNumber', layout.personalNumber === undefined ? 0 : widthOf(layout.personalNumber))
  );
}

function putNumber(cells: Cells, layout: MrzLayout, mrz: Mrz): void {
  const number = filled(mrz.documentNumber ?? '');
  const optional = filled(mrz.optionalData ?? '');
  const width = widthOf(layout.documentNumber);
  if (number.length <= width) putChecked(cells, layout.documentNumber, number);
  else put(cells, layout.documentNumber, number.slice(0, width));
  if (layout.optionalData === undefined) return;
  const rest = number.length <= width ? '' : `${number.slice(width)}${checkDigit(number)}<`;
  put(cells, layout.optionalData, `${rest}${optional}`);
}

/**
 * The lines of a machine-readable zone, parted by line breaks, of which `readMrz` gives these parts (ICAO 9303-4 to 9303-7). Names are
 * transliterated and cut to their field; or the first part that cannot be written. Years lose their century.
 */
export function writeMrz(mrz: Mrz): { readonly text: string } | UnwritablePart {
  const layout = MRZ_LAYOUTS[mrz.format];
  const unwritable = faultOf(mrz, layout);
  if (unwritable !== undefined) return unwritable;
  const family = wordsOf(mrz.familyName ?? '') ?? [];
  const name = writeMrzName(
    family,
    (mrz.givenNames ?? []).flatMap((given) => wordsOf(given) ?? []),
    widthOf(layout.names),
  );
  if (name === undefined) return fault('familyName', 'a name');
  const cells: Cells = Array.from({ length: layout.lines }, () => Array.from({ length: layout.width }, () => '<'));
  put(cells, layout.documentCode, `${mrz.documentType}${mrz.documentTypeDetail ?? ''}`);
  put(cells, layout.issuingState, stateOf(mrz.issuingState));
  put(cells, layout.names, name);
  putNumber(cells, layout, mrz);
  put(cells, layout.nationality, stateOf(mrz.nationality ?? ''));
  putChecked(cells, layout.birthDate, writeMrzDate(mrz.birthDate));
  put(cells, layout.sex, mrz.sex === 'X' ? '<' : mrz.sex);
  putChecked(cells, layout.expiryDate, writeMrzDate(mrz.expiryDate));
  if (layout.optionalData2 !== undefined) put(cells, layout.optionalData2, filled(mrz.optionalData2 ?? ''));
  if (layout.personalNumber !== undefined) putChecked(cells, layout.personalNumber, filled(mrz.personalNumber ?? ''));
  const { composite } = layout;
  if (composite !== undefined) {
    const over = composite.over.map(({ line, from, to }) => cells[line - 1]?.slice(from - 1, to).join('') ?? '');
    put(cells, composite.check, checkDigit(over.join('')));
  }
  return { text: cells.map((line) => line.join('')).join('\n') };
}
