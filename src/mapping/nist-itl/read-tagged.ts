import { recordFault, type RecordPlace } from './record-fault.ts';
import { decodeText } from './text-encoding.ts';
import {
  NIST_LIMITS,
  SAMPLE_TYPES,
  SEPARATORS,
  type SampleField,
  type TaggedRecord,
  type TextEncoding,
  type TextField,
} from './transaction.ts';

const ZERO = 0x30;
const COLON = 0x3a;

const isDigit = (octet: number | undefined): boolean => octet !== undefined && octet >= ZERO && octet <= 0x39;

/** What is left of a transaction's allowance of subfields and items. */
export interface ItemAllowance {
  left: number;
}

interface Tag {
  readonly number: number;
  readonly digits: number;
  /** Offset behind the colon. */
  readonly end: number;
}

/** The tag `14.013:` at an offset, or undefined where there is none of this type. */
function tagAt(octets: Uint8Array, at: number, type: number): Tag | undefined {
  const prefix = `${type}.`;
  for (let index = 0; index < prefix.length; index += 1) if (octets[at + index] !== prefix.charCodeAt(index)) return undefined;
  const first = at + prefix.length;
  let end = first;
  let number = 0;
  // Nine digits are the most that the standard foresees (Annex B.1.5).
  while (end - first < 9 && isDigit(octets[end])) {
    number = number * 10 + (octets[end] ?? ZERO) - ZERO;
    end += 1;
  }
  return end === first || octets[end] !== COLON ? undefined : { number, digits: end - first, end: end + 1 };
}

/**
 * Octets of the tagged record that starts at `at`, by its own length field. Raises `mapping-source-invalid` where no such record starts
 * there, where the length runs beyond the octets, and where the record does not end in FS.
 */
export function taggedExtent(octets: Uint8Array, at: number, type: number, index: number): Uint8Array {
  const place = { index, type, field: 1 };
  const tag = tagAt(octets, at, type);
  if (tag?.number !== 1)
    throw recordFault(place, `Begin the record with its length, field ${type}.001, as 1.003 lists a record of this type here.`);
  let end = tag.end;
  while (end - tag.end < 10 && isDigit(octets[end])) end += 1;
  const closed = octets[end] === SEPARATORS.group || octets[end] === SEPARATORS.file;
  const length = end === tag.end || !closed ? 0 : Number(Buffer.from(octets.subarray(tag.end, end)).toString('latin1'));
  if (length <= end - at) throw recordFault(place, 'Write the number of octets of the whole record.');
  if (length > octets.length - at)
    throw recordFault(place, `Write the number of octets of the whole record; ${octets.length - at} are left.`);
  if (octets[at + length - 1] !== SEPARATORS.file)
    throw recordFault(place, 'Write the number of octets up to and with the FS that ends the record.');
  return octets.subarray(at, at + length);
}

function textFieldOf(octets: Uint8Array, tag: Tag, encoding: TextEncoding, place: RecordPlace, allowance: ItemAllowance): TextField {
  if (octets.length > NIST_LIMITS.text) throw recordFault(place, `Write at most ${NIST_LIMITS.text} octets of text.`);
  for (const octet of octets) {
    if (octet === SEPARATORS.file) throw recordFault(place, 'End the record where its length says: FS stands before it.');
    if (octet === SEPARATORS.record || octet === SEPARATORS.unit) allowance.left -= 1;
  }
  allowance.left -= 1;
  if (allowance.left < 0) throw recordFault(place, `Write at most ${NIST_LIMITS.items} items in a transaction.`);
  const text = decodeText(octets, encoding, place);
  const subfields = text.split('\u001e').map((subfield) => subfield.split('\u001f'));
  return { number: tag.number, ...(tag.digits === 3 ? {} : { digits: tag.digits }), subfields };
}

function checkOrder(fields: readonly (TextField | SampleField)[], type: number, index: number): void {
  if (fields.length < 2) throw recordFault({ index, type, field: 2 }, 'Write this field behind the length.');
  const seen = new Set<number>();
  fields.forEach(({ number }, at) => {
    const place = { index, type, field: number };
    const before = fields[at - 1]?.number ?? 0;
    if ((at < 2 && number !== at + 1) || (at >= 2 && number < 3))
      throw recordFault(place, `Write fields ${type}.001 and ${type}.002 first.`);
    // Only the Type-1 record has an order (Annex B); a Type-2 record is its domain's, which may repeat a field.
    if (type === 1 && number < before) throw recordFault(place, 'Write the fields of the Type-1 record in the order of their numbers.');
    if (type !== 2 && seen.has(number)) throw recordFault(place, 'Write this field once.');
    seen.add(number);
  });
}

/**
 * The fields of one tagged record, given its octets with the FS at their end. Field 999 of an image record is a view and ends the record;
 * nothing in it is searched. Raises `mapping-source-invalid` with the field's number for tags that are none, too many fields, text outside
 * the encoding and an order that the standard does not allow.
 */
export function readTagged(
  octets: Uint8Array,
  type: number,
  index: number,
  encoding: TextEncoding,
  allowance: ItemAllowance,
): TaggedRecord {
  const fields: (TextField | SampleField)[] = [];
  const end = octets.length - 1;
  let at = 0;
  while (at <= end) {
    const last = fields.at(-1)?.number;
    const tag = tagAt(octets, at, type);
    if (tag === undefined) {
      const mend = `Write the tag of a field here, ${type}. and its number and a colon.`;
      throw recordFault(
        last === undefined ? { index } : { index, type, field: last },
        last === undefined ? mend : `Behind this field: ${mend}`,
      );
    }
    const place = { index, type, field: tag.number };
    if (fields.length >= NIST_LIMITS.fields) throw recordFault(place, `Write at most ${NIST_LIMITS.fields} fields in a record.`);
    if (tag.number === 999 && SAMPLE_TYPES.has(type)) {
      fields.push({ number: 999, ...(tag.digits === 3 ? {} : { digits: tag.digits }), sample: octets.subarray(tag.end, end) });
      break;
    }
    const rest = octets.subarray(tag.end, end);
    const separator = rest.indexOf(SEPARATORS.group);
    const text = separator === -1 ? rest : rest.subarray(0, separator);
    fields.push(textFieldOf(text, tag, type === 1 || tag.number < 3 ? 'ascii' : encoding, place, allowance));
    if (separator === -1) break;
    at = tag.end + separator + 1;
  }
  checkOrder(fields, type, index);
  return { kind: 'tagged', type, fields };
}

/** The IDC of a tagged record that is not taken apart: its second field, two digits at the most. */
export function taggedIdc(octets: Uint8Array, type: number, index: number): number {
  const place = { index, type, field: 2 };
  const tag = tagAt(octets, octets.indexOf(SEPARATORS.group) + 1, type);
  const digits =
    tag?.number === 2 ? /^(\d{1,2})[\u001c\u001d]/.exec(Buffer.from(octets.subarray(tag.end, tag.end + 3)).toString('latin1')) : null;
  if (digits === null) throw recordFault(place, `Write the IDC, 0 to 99, as field ${type}.002 behind the length.`);
  return Number(digits[1]);
}
