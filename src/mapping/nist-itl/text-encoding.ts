import { recordFault, writeFault, type RecordPlace } from './record-fault.ts';
import type { TextEncoding, TextField } from './transaction.ts';

/** Encodings by index of field 1.015 (ANSI/NIST-ITL 1-2011, Table 4; index 1 is the 8-bit Latin set of the editions before it). */
const BY_INDEX: ReadonlyMap<number, TextEncoding> = new Map([
  [0, 'ascii'],
  [1, 'latin-1'],
  [3, 'utf-8'],
]);

/** Control characters other than the tabulator, the line ends, and STX and ETX, which older editions write around text of another set. */
const isControl = (octet: number): boolean => octet === 0x7f || (octet < 0x20 && ![0x02, 0x03, 0x09, 0x0a, 0x0d].includes(octet));

/**
 * The encoding that field 1.015 declares; 7-bit ASCII without one. Raises `mapping-source-invalid` for an encoding that is not read here
 * (UTF-16, UTF-32, user-defined sets) and for several at once.
 */
export function declaredEncoding(dcs: TextField | undefined): TextEncoding {
  const place = { index: 0, type: 1, field: 15 };
  const found = new Set((dcs?.subfields ?? []).map(([index = '']) => (/^\d{1,3}$/.test(index) ? Number(index) : -1)));
  found.delete(0);
  const [index = 0] = found;
  const encoding = BY_INDEX.get(index);
  if (encoding === undefined || found.size > 1) {
    throw recordFault(place, 'Declare one character encoding: 000 for 7-bit ASCII, 001 for 8-bit Latin, 003 for UTF-8.');
  }
  return encoding;
}

function decodeUtf8(octets: Uint8Array, place: RecordPlace): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(octets);
  } catch {
    throw recordFault(place, 'Write this field in UTF-8, as 1.015 declares.');
  }
}

/** The text of a field's octets, separators included. Raises `mapping-source-invalid` for octets outside the encoding and for control characters. */
export function decodeText(octets: Uint8Array, encoding: TextEncoding, place: RecordPlace): string {
  let isAscii = true;
  for (const octet of octets) {
    if (octet >= 0x80) isAscii = false;
    else if (isControl(octet) && !(octet >= 0x1c && octet <= 0x1f))
      throw recordFault(place, 'Write this field without control characters.');
  }
  if (isAscii || encoding === 'latin-1') return Buffer.from(octets.buffer, octets.byteOffset, octets.byteLength).toString('latin1');
  if (encoding === 'utf-8') return decodeUtf8(octets, place);
  throw recordFault(place, 'Write this field in 7-bit ASCII, or declare another character encoding in 1.015.');
}

/** The octets of one item. Raises `mapping-value-invalid` for characters outside the encoding and for control characters. */
export function encodeText(text: string, encoding: TextEncoding, place: RecordPlace): Uint8Array {
  const octets = Buffer.from(text, encoding === 'utf-8' ? 'utf8' : 'latin1');
  const back = octets.toString(encoding === 'utf-8' ? 'utf8' : 'latin1');
  if (back !== text || (encoding === 'ascii' && octets.some((octet) => octet >= 0x80))) {
    throw writeFault(place, 'Write this field in the character encoding that 1.015 declares.');
  }
  if (octets.some(isControl)) throw writeFault(place, 'Write this field without control characters and separators.');
  return octets;
}
