import { checkDigit } from './check-digit.ts';
import { readBirthDate, readExpiryDate } from './mrz-date.ts';
import type { CheckedSpan, MrzFormat, MrzLayout, MrzSpan } from './mrz-layout.ts';
import { readMrzName, type MrzName } from './mrz-name.ts';
import { cut, plainField, readMrzText, refusedAt, strangeIn, type MrzRefusal } from './mrz-text.ts';

/** What a machine-readable zone says; parts that are all filler are absent. */
export interface Mrz extends MrzName {
  readonly format: MrzFormat;
  /** First letter of the document code: P, V, I, A or C. */
  readonly documentType: string;
  readonly documentTypeDetail?: string;
  /** Three letters; Germany is DEU, though the zone says D. Whether such a code exists is not checked. */
  readonly issuingState: string;
  /** As printed: fillers within it are spaces; put together where it goes on in optional data. */
  readonly documentNumber?: string;
  readonly nationality?: string;
  /** YYYY-MM-DD, YYYY-MM or YYYY. */
  readonly birthDate?: string;
  readonly sex: 'M' | 'F' | 'X';
  readonly expiryDate?: string;
  readonly optionalData?: string;
  readonly optionalData2?: string;
  readonly personalNumber?: string;
}

/** Fields that a check digit can contradict. */
export type MrzCheck = 'documentNumber' | 'birthDate' | 'expiryDate' | 'personalNumber' | 'composite';

/** A check digit that is not the one of its field, and where it stands. */
export interface MrzFault {
  readonly check: MrzCheck;
  readonly line: number;
  readonly position: number;
}

/** A zone as read, and every check digit in it that is wrong. */
export interface MrzReading {
  readonly mrz: Mrz;
  readonly faults: readonly MrzFault[];
}

/** What the two-digit years of a zone are held against. */
export interface MrzSetting {
  /** A day YYYY-MM-DD, such as that of the reading; nobody is born after it. */
  readonly reference?: string;
}

const LETTERS = 'a letter A to Z or the filler <';
const DIGITS = 'a digit or the filler <';

const faultAt = (check: MrzCheck, { line, from }: MrzSpan): MrzFault => ({ check, line, position: from });

/** Which characters may stand where; everything else may hold letters, digits and fillers. */
function strangeCharacter(lines: readonly string[], layout: MrzLayout): MrzRefusal | undefined {
  return (
    strangeIn(lines, layout.documentCode, /[^A-Z<]/, LETTERS) ??
    strangeIn(lines, layout.issuingState, /[^A-Z<]/, LETTERS) ??
    strangeIn(lines, layout.names, /[^A-Z<]/, LETTERS) ??
    strangeIn(lines, layout.nationality, /[^A-Z<]/, LETTERS) ??
    strangeIn(lines, layout.birthDate, /[^0-9<]/, DIGITS) ??
    strangeIn(lines, layout.sex, /[^MF<]/, 'M, F or the filler <') ??
    strangeIn(lines, layout.expiryDate, /[^0-9<]/, DIGITS)
  );
}

/** The letters of a state with fillers at the end; undefined where none stand there or a filler parts them. */
function stateOf(characters: string): string | undefined {
  const [, code] = /^([A-Z]{1,3})<*$/.exec(characters) ?? [];
  return code === 'D' ? 'DEU' : code;
}

/** A field whose check digit agrees, or that is all filler with a filler for a digit, as some states print what they leave out. */
function agrees(lines: readonly string[], span: CheckedSpan): boolean {
  const [characters, digit] = [cut(lines, span), cut(lines, span.check)];
  return digit === checkDigit(characters) || (digit === '<' && /^<*$/.test(characters));
}

interface DocumentNumber {
  readonly number: string;
  readonly agrees: boolean;
  /** What is left of the optional data. */
  readonly optional: string;
}

/** The number and the optional data; a filler instead of its check digit says that it goes on there (ICAO 9303-5, 4.2.2, note j). */
function documentNumber(lines: readonly string[], layout: MrzLayout): DocumentNumber {
  const head = cut(lines, layout.documentNumber);
  const optional = layout.optionalData === undefined ? '' : cut(lines, layout.optionalData);
  const [tail = ''] = optional.split('<');
  const goesOn = layout.longNumbers && cut(lines, layout.documentNumber.check) === '<' && !head.endsWith('<') && tail.length > 1;
  if (!goesOn) return { number: plainField(head), agrees: agrees(lines, layout.documentNumber), optional: plainField(optional) };
  const rest = tail.slice(0, -1);
  return {
    number: `${plainField(head)}${rest}`,
    // ICAO 9303-5, 4.2.4 leaves the filler out; cards issued under earlier editions counted it.
    agrees: [`${head}${rest}`, `${head}<${rest}`].some((counted) => checkDigit(counted) === tail.slice(-1)),
    optional: plainField(optional.slice(tail.length)),
  };
}

function faultsOf(lines: readonly string[], layout: MrzLayout, numberAgrees: boolean): readonly MrzFault[] {
  const { personalNumber, composite } = layout;
  const faults: MrzFault[] = [];
  if (!numberAgrees) faults.push(faultAt('documentNumber', layout.documentNumber.check));
  if (!agrees(lines, layout.birthDate)) faults.push(faultAt('birthDate', layout.birthDate.check));
  if (!agrees(lines, layout.expiryDate)) faults.push(faultAt('expiryDate', layout.expiryDate.check));
  if (personalNumber !== undefined && !agrees(lines, personalNumber)) faults.push(faultAt('personalNumber', personalNumber.check));
  if (composite !== undefined && cut(lines, composite.check) !== checkDigit(composite.over.map((span) => cut(lines, span)).join(''))) {
    faults.push(faultAt('composite', composite.check));
  }
  return faults;
}

type Dates = Pick<Mrz, 'birthDate' | 'expiryDate'>;

const earlier = (one: string | undefined, other: string | undefined): string | undefined =>
  one === undefined || (other !== undefined && other < one) ? other : one;

function datesOf(lines: readonly string[], layout: MrzLayout, reference: string | undefined): Dates | MrzRefusal {
  const expiry = readExpiryDate(cut(lines, layout.expiryDate), reference);
  if ('fault' in expiry) return refusedAt(layout.expiryDate, expiry.fault);
  const birth = readBirthDate(cut(lines, layout.birthDate), earlier(reference, expiry.date));
  if ('fault' in birth) return refusedAt(layout.birthDate, birth.fault);
  return {
    ...(birth.date === undefined ? {} : { birthDate: birth.date }),
    ...(expiry.date === undefined ? {} : { expiryDate: expiry.date }),
  };
}

const SEX: Readonly<Record<string, Mrz['sex']>> = { M: 'M', F: 'F' };

const part = <Name extends keyof Mrz>(name: Name, text: string | undefined): Partial<Record<Name, string>> =>
  text === undefined || text === '' ? {} : ({ [name]: text } as Record<Name, string>);

/**
 * Reads a machine-readable zone (ICAO 9303-3 to 9303-7) of TD1, TD2, TD3, MRV-A or MRV-B, in the line forms of `readMrzText`. A text that
 * is no such zone, or holds a date that does not exist, is refused at a line and position; a check digit that is wrong is a fault, and the
 * fields are given all the same. Centuries follow from the reference date and the date of expiry, as `readBirthDate` says.
 */
export function readMrz(text: string, { reference }: MrzSetting = {}): MrzReading | MrzRefusal {
  const zone = readMrzText(text);
  if ('because' in zone) return zone;
  const { lines, layout } = zone;
  const strange = strangeCharacter(lines, layout);
  if (strange !== undefined) return strange;
  const [, type = '', detail = ''] = /^([A-Z])([A-Z]?)<?$/.exec(cut(lines, layout.documentCode)) ?? [];
  if (type === '') return refusedAt(layout.documentCode, 'the letter of a document');
  const issuingState = stateOf(cut(lines, layout.issuingState));
  if (issuingState === undefined) return refusedAt(layout.issuingState, 'the code of a state or organisation');
  const nationality = stateOf(cut(lines, layout.nationality));
  if (nationality === undefined && /[A-Z]/.test(cut(lines, layout.nationality))) {
    return refusedAt(layout.nationality, 'the code of a nationality, or fillers');
  }
  const dates = datesOf(lines, layout, reference);
  if ('because' in dates) return dates;
  const number = documentNumber(lines, layout);
  const mrz: Mrz = {
    format: layout.format,
    documentType: type,
    ...part('documentTypeDetail', detail),
    issuingState,
    ...readMrzName(cut(lines, layout.names)),
    ...part('documentNumber', number.number),
    ...part('nationality', nationality),
    ...dates,
    sex: SEX[cut(lines, layout.sex)] ?? 'X',
    ...part('optionalData', number.optional),
    ...part('optionalData2', layout.optionalData2 && plainField(cut(lines, layout.optionalData2))),
    ...part('personalNumber', layout.personalNumber && plainField(cut(lines, layout.personalNumber))),
  };
  return { mrz, faults: faultsOf(lines, layout, number.agrees) };
}
