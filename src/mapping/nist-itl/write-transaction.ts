import { contentOf, opaqueIdc, recordExtent, type ContentEntry } from './read-transaction.ts';
import { writeFault } from './record-fault.ts';
import { declaredEncoding, encodeText } from './text-encoding.ts';
import { fieldOf, idcOf, isSample, NIST_LIMITS, SAMPLE_TYPES, SEPARATORS, textField } from './transaction.ts';
import type {
  BinaryFingerprint,
  NistRecord,
  NistTransaction,
  OpaqueRecord,
  SampleField,
  TaggedRecord,
  TextEncoding,
  TextField,
} from './transaction.ts';

const octet = (value: number): Uint8Array => Uint8Array.of(value);

function sameContent(one: readonly ContentEntry[], other: readonly ContentEntry[]): boolean {
  return one.length === other.length && one.every(({ type, idc }, at) => type === other[at]?.type && idc === other[at].idc);
}

const two = (count: number): string => String(count).padStart(2, '0');

/** Field 1.003 as the header has it where it lists these records, else anew. */
function contentField(header: TaggedRecord, records: readonly NistRecord[]): TextField {
  const entries = records.map((record, at) => {
    const idc = idcOf(record);
    if (idc === undefined || idc > 99) throw writeFault({ index: at + 1, type: record.type, field: 2 }, 'Give the record an IDC, 0 to 99.');
    return { type: record.type, idc };
  });
  const given = fieldOf(header, 3);
  try {
    if (given !== undefined && sameContent(contentOf(header), entries)) return given;
  } catch {
    // What was there is no list of records: it is written anew.
  }
  return textField(3, [['1', String(records.length)], ...entries.map(({ type, idc }) => [String(type), two(idc)])]);
}

function fieldOctets(field: TextField | SampleField, type: number, index: number, encoding: TextEncoding): readonly Uint8Array[] {
  const { number, digits = 3 } = field;
  if (!Number.isInteger(number) || number < 2 || number > 999_999_999)
    throw writeFault({ index, type }, 'Number fields from 2 to 999999999.');
  const tag = Buffer.from(`${type}.${String(number).padStart(digits, '0')}:`, 'latin1');
  const place = { index, type, field: number };
  if (isSample(field)) {
    if (!SAMPLE_TYPES.has(type)) throw writeFault(place, 'Write a sample in a record of type 10, 13, 14 or 15.');
    return [tag, field.sample];
  }
  const set = type === 1 || number < 3 ? 'ascii' : encoding;
  const parts: Uint8Array[] = [tag];
  field.subfields.forEach((items, at) => {
    if (at > 0) parts.push(octet(SEPARATORS.record));
    items.forEach((item, position) => {
      if (position > 0) parts.push(octet(SEPARATORS.unit));
      parts.push(encodeText(item, set, place));
    });
  });
  return parts;
}

const sizeOf = (parts: readonly Uint8Array[]): number => parts.reduce((sum, part) => sum + part.length, 0);

/** Field 1 with the record's length, given the octets of all that follows its text; the text that was there stays where it says the same. */
function lengthField(given: TextField | undefined, type: number, behind: number): Uint8Array {
  const tag = `${type}.${'1'.padStart(given?.digits ?? 3, '0')}:`;
  const text = given?.subfields[0]?.[0] ?? '';
  const total = (length: string): number => tag.length + length.length + behind;
  if (/^\d{1,10}$/.test(text) && Number(text) === total(text)) return Buffer.from(tag + text, 'latin1');
  let length = String(total(''));
  while (Number(length) !== total(length)) length = String(total(length));
  return Buffer.from(tag + length, 'latin1');
}

function checkFields(rest: readonly (TextField | SampleField)[], type: number, index: number): void {
  const seen = new Set<number>();
  rest.forEach(({ number }, at) => {
    const place = { index, type, field: number };
    if ((number === 2) !== (at === 0)) throw writeFault({ index, type, field: 2 }, 'Give this field once, behind the length.');
    if (number === 999 && SAMPLE_TYPES.has(type) && at !== rest.length - 1) throw writeFault(place, 'Put the sample last.');
    if (type === 1 && number < (rest[at - 1]?.number ?? 0)) throw writeFault(place, 'Put fields in the order of their numbers.');
    if (type !== 2 && seen.has(number)) throw writeFault(place, 'Give this field once.');
    seen.add(number);
  });
  if (rest.length === 0) throw writeFault({ index, type, field: 2 }, 'Give this field once, behind the length.');
}

function taggedOctets(record: TaggedRecord, index: number, encoding: TextEncoding): readonly Uint8Array[] {
  const { type } = record;
  const [first] = record.fields;
  const rest = first?.number === 1 ? record.fields.slice(1) : record.fields;
  checkFields(rest, type, index);
  const parts: Uint8Array[] = [];
  for (const field of rest) parts.push(octet(SEPARATORS.group), ...fieldOctets(field, type, index, encoding));
  parts.push(octet(SEPARATORS.file));
  const given = fieldOf(record, 1);
  return [lengthField(given, type, sizeOf(parts)), ...parts];
}

function binaryOctets(record: BinaryFingerprint, index: number): readonly Uint8Array[] {
  const header = new DataView(new ArrayBuffer(18));
  const { idc, impression, positions, scanResolution, horizontal, vertical, compression, sample } = record;
  const octets = [idc, impression, ...positions, scanResolution, compression];
  const fits = (values: readonly number[], most: number): boolean =>
    values.every((value) => Number.isInteger(value) && value >= 0 && value <= most);
  if (positions.length !== 6 || !fits(octets, 0xff) || !fits([horizontal, vertical], 0xffff)) {
    throw writeFault({ index, type: 4 }, 'Give six positions, and numbers that fit the octets of the Type-4 header.');
  }
  header.setUint32(0, 18 + sample.length);
  [idc, impression, ...positions, scanResolution].forEach((value, at) => header.setUint8(4 + at, value));
  header.setUint16(13, horizontal);
  header.setUint16(15, vertical);
  header.setUint8(17, compression);
  return [new Uint8Array(header.buffer), sample];
}

function opaqueOctets({ type, idc, octets }: OpaqueRecord, index: number): readonly Uint8Array[] {
  try {
    if (recordExtent(octets, 0, type, index).length === octets.length && opaqueIdc(octets, type, index) === idc) return [octets];
  } catch {
    // The one reason is given below.
  }
  throw writeFault({ index, type }, 'Give the octets of one whole record of this type, with its own length and IDC.');
}

function recordOctets(record: NistRecord, index: number, encoding: TextEncoding): readonly Uint8Array[] {
  if (record.kind === 'tagged') return taggedOctets(record, index, encoding);
  return record.kind === 'opaque' ? opaqueOctets(record, index) : binaryOctets(record, index);
}

/**
 * The octets of a transaction in the traditional encoding. Lengths (field 1 of every record) and the list of records (1.003) are written
 * anew unless they are right as they stand, so that what `readTransaction` gives becomes the octets it was given. The character encoding
 * must be the one that 1.015 declares. Raises `mapping-value-invalid` with a place such as `/records/3/14.013` for what cannot be written:
 * no Type-1 record at the start, fields out of order, text outside the encoding, numbers beyond their octets; `wire-too-large` is left to
 * the reader.
 */
export function writeTransaction({ encoding, records }: NistTransaction): Uint8Array {
  const [header, ...others] = records;
  if (header?.kind !== 'tagged' || header.type !== 1) throw writeFault({ index: 0 }, 'Begin with the Type-1 record.');
  const extra = others.findIndex(({ type }) => type === 1);
  if (extra !== -1) throw writeFault({ index: extra + 1 }, 'Give one Type-1 record.');
  if (records.length > NIST_LIMITS.records)
    throw writeFault({ index: NIST_LIMITS.records }, `Give at most ${NIST_LIMITS.records} records.`);
  if (declaredEncoding(fieldOf(header, 15)) !== encoding)
    throw writeFault({ index: 0, type: 1, field: 15 }, 'Declare the encoding of the transaction.');
  const content = contentField(header, others);
  const at = header.fields.findIndex(({ number }) => number > 3);
  const before = header.fields.filter(({ number }) => number < 3);
  const first: TaggedRecord = { ...header, fields: [...before, content, ...(at === -1 ? [] : header.fields.slice(at))] };
  return Buffer.concat([first, ...others].flatMap((record, index) => recordOctets(record, index, encoding)));
}
