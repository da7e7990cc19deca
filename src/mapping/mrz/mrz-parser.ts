import type { FieldParser } from '../source/field-parser.ts';
import type { Shape } from '../source/shape.ts';
import type { SourceObject } from '../source/source-tree.ts';
import { refusal } from '../steps/step.ts';
import { MRZ_FORMATS } from './mrz-layout.ts';
import { readMrz, type Mrz, type MrzFault } from './read-mrz.ts';
import { writeMrz } from './write-mrz.ts';

const text: Shape = { kind: 'leaf', type: 'string' };
const oneOf = (...words: readonly string[]): Shape => ({ kind: 'leaf', type: 'string', enum: words });

const PARTS: Readonly<Record<keyof Mrz, Shape>> = {
  format: oneOf(...MRZ_FORMATS),
  documentType: text,
  documentTypeDetail: text,
  issuingState: text,
  familyName: text,
  givenNames: { kind: 'list', items: text },
  nameTruncated: { kind: 'leaf', type: 'boolean' },
  documentNumber: text,
  nationality: text,
  birthDate: text,
  sex: oneOf('M', 'F', 'X'),
  expiryDate: text,
  optionalData: text,
  optionalData2: text,
  personalNumber: text,
};

const SHAPE: Shape = {
  kind: 'object',
  parts: new Map(Object.entries(PARTS)),
  required: new Set<keyof Mrz>(['format', 'documentType', 'issuingState', 'nameTruncated', 'sex']),
};

const wrongDigits = (faults: readonly MrzFault[]): string =>
  faults.map(({ check, line, position }) => `${check} (line ${line}, position ${position})`).join(', ');

const TEXT_PARTS = [
  'documentTypeDetail',
  'familyName',
  'documentNumber',
  'nationality',
  'birthDate',
  'expiryDate',
  'optionalData',
  'optionalData2',
  'personalNumber',
] as const;

/** The parts as what they must be to be written; undefined where the form is none. What else is missing `writeMrz` refuses. */
function mrzOf(tree: SourceObject): Mrz | undefined {
  const word = (name: keyof Mrz): string => (typeof tree[name] === 'string' ? tree[name] : '');
  const format = MRZ_FORMATS.find((candidate) => candidate === word('format'));
  if (format === undefined) return undefined;
  const given = Array.isArray(tree['givenNames']) ? tree['givenNames'].filter((name) => typeof name === 'string') : [];
  return {
    format,
    documentType: word('documentType'),
    issuingState: word('issuingState'),
    nameTruncated: tree['nameTruncated'] === true,
    sex: (['M', 'F'] as const).find((letter) => letter === word('sex')) ?? 'X',
    ...(given.length === 0 ? {} : { givenNames: given }),
    ...Object.fromEntries(TEXT_PARTS.flatMap((name) => (word(name) === '' ? [] : [[name, word(name)] as const]))),
  };
}

/**
 * The parser of machine-readable zones (`with: mrz`). Its parts are those of `Mrz`. Refuses, as `mapping-value-invalid`, a text that is no
 * zone, at the line and position, and one with a wrong check digit, naming every one of them; never with what stands there. Two-digit years
 * are held against the day, as `readMrz` says; without one, only the date of expiry bounds the century of birth.
 */
export const MRZ_PARSER: FieldParser = {
  name: 'mrz',
  takesDay: true,
  shape: SHAPE,
  parse: (zone, field, day) => {
    const reading = readMrz(zone, day === undefined ? {} : { reference: day });
    if ('because' in reading) {
      const { line, position, because } = reading;
      throw refusal('mapping-value-invalid', field, `Read the zone again: line ${line}, position ${position} should be ${because}.`);
    }
    if (reading.faults.length > 0) {
      throw refusal('mapping-value-invalid', field, `Read the zone again: check digits do not agree: ${wrongDigits(reading.faults)}.`);
    }
    return { ...reading.mrz };
  },
  write: (tree) => {
    const mrz = mrzOf(tree);
    const zone = mrz === undefined ? { part: 'format', because: `one of ${MRZ_FORMATS.join(', ')}` } : writeMrz(mrz);
    if ('text' in zone) return zone.text;
    throw refusal('mapping-value-invalid', `/${zone.part}`, `Give ${zone.because}.`);
  },
};
