import { GatewayError } from '../../kernel/gateway-error.ts';
import type { JsonLimits } from './json-limits.ts';

/** Where the scan stands: `at` is the byte to be read next. */
interface Cursor {
  readonly bytes: Buffer;
  readonly limits: JsonLimits;
  at: number;
  values: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const COLON = 0x3a;
const BACKSLASH = 0x5c;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const MINUS = 0x2d;
const LITERALS: ReadonlyMap<number, Buffer> = new Map(['true', 'false', 'null'].map((word) => [word.charCodeAt(0), Buffer.from(word)]));
const ESCAPED: ReadonlySet<number> = new Set(Array.from('"\\/bfnrt', (character) => character.charCodeAt(0)));

/**
 * Holds a document against the grammar of RFC 8259, the limits, and I-JSON (RFC 7493): no duplicate member names, no unpaired
 * surrogates, no number beyond double precision's range. One pass, nothing is built. The bytes must be valid UTF-8.
 * Throws `wire-json-malformed` or `wire-limit-exceeded`, naming the byte offset.
 */
export function scanJson(bytes: Uint8Array, limits: JsonLimits): void {
  const cursor: Cursor = { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits, at: 0, values: 0 };
  skipSpace(cursor);
  scanValue(cursor, 0);
  skipSpace(cursor);
  if (cursor.at < cursor.bytes.length) malformed(cursor.at);
}

function malformed(at: number): never {
  throw new GatewayError('wire-json-malformed', { field: `byte ${at}` });
}

function exceeded(at: number, mend: string): never {
  throw new GatewayError('wire-limit-exceeded', { field: `byte ${at}`, mend });
}

function skipSpace(cursor: Cursor): void {
  for (
    let byte = cursor.bytes[cursor.at];
    byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
    byte = cursor.bytes[cursor.at]
  ) {
    cursor.at += 1;
  }
}

function scanValue(cursor: Cursor, depth: number): void {
  cursor.values += 1;
  if (cursor.values > cursor.limits.maxValues) exceeded(cursor.at, `Send at most ${cursor.limits.maxValues} values.`);
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) malformed(cursor.at);
  else if (byte === OPEN_OBJECT) scanObject(cursor, depth + 1);
  else if (byte === OPEN_ARRAY) scanArray(cursor, depth + 1);
  else if (byte === QUOTE) scanString(cursor, cursor.limits.maxTextBytes);
  else if (byte === MINUS || isDigit(byte)) scanNumber(cursor);
  else scanLiteral(cursor, byte);
}

function enter(cursor: Cursor, depth: number): void {
  if (depth > cursor.limits.maxDepth) exceeded(cursor.at, `Nest at most ${cursor.limits.maxDepth} objects and arrays.`);
  cursor.at += 1;
  skipSpace(cursor);
}

/** Steps over a separator (true) or the closing bracket (false). */
function more(cursor: Cursor, close: number): boolean {
  skipSpace(cursor);
  const byte = cursor.bytes[cursor.at];
  if (byte !== COMMA && byte !== close) malformed(cursor.at);
  cursor.at += 1;
  if (byte === close) return false;
  skipSpace(cursor);
  return true;
}

function scanArray(cursor: Cursor, depth: number): void {
  enter(cursor, depth);
  if (cursor.bytes[cursor.at] === CLOSE_ARRAY) {
    cursor.at += 1;
    return;
  }
  do scanValue(cursor, depth);
  while (more(cursor, CLOSE_ARRAY));
}

function scanObject(cursor: Cursor, depth: number): void {
  enter(cursor, depth);
  if (cursor.bytes[cursor.at] === CLOSE_OBJECT) {
    cursor.at += 1;
    return;
  }
  const names = new Set<string>();
  do {
    scanName(cursor, names);
    skipSpace(cursor);
    if (cursor.bytes[cursor.at] !== COLON) malformed(cursor.at);
    cursor.at += 1;
    skipSpace(cursor);
    scanValue(cursor, depth);
  } while (more(cursor, CLOSE_OBJECT));
}

function scanName(cursor: Cursor, names: Set<string>): void {
  const start = cursor.at;
  if (cursor.bytes[start] !== QUOTE) malformed(start);
  const escaped = scanString(cursor, cursor.limits.maxNameBytes);
  const written = cursor.bytes.toString('utf8', start, cursor.at);
  const name = escaped ? (JSON.parse(written) as string) : written.slice(1, -1);
  // A member of this name changes a prototype in careless receivers, so no receiver behind the gateway ever sees one.
  if (name === '__proto__' || names.has(name)) malformed(start);
  names.add(name);
}

/** Steps over a string; true when it holds escapes. */
function scanString(cursor: Cursor, maxBytes: number): boolean {
  const { bytes } = cursor;
  const start = cursor.at;
  let escaped = false;
  let at = start + 1;
  for (let byte = bytes[at]; byte !== QUOTE; byte = bytes[at]) {
    if (byte === undefined || byte < 0x20) return malformed(at);
    if (at - start > maxBytes) return exceeded(start, `Keep names and texts at or below ${maxBytes} bytes here.`);
    if (byte === BACKSLASH) {
      escaped = true;
      at = escapeEnd(bytes, at);
    } else at += 1;
  }
  if (at - start - 1 > maxBytes) return exceeded(start, `Keep names and texts at or below ${maxBytes} bytes here.`);
  cursor.at = at + 1;
  return escaped;
}

function escapeEnd(bytes: Buffer, at: number): number {
  const kind = bytes[at + 1];
  if (kind !== undefined && ESCAPED.has(kind)) return at + 2;
  const unit = codeUnit(bytes, at);
  if (unit < 0xd800 || unit > 0xdfff) return at + 6;
  const paired = unit < 0xdc00 && bytes[at + 6] === BACKSLASH;
  const low = paired ? codeUnit(bytes, at + 6) : 0;
  return low >= 0xdc00 && low <= 0xdfff ? at + 12 : malformed(at);
}

function codeUnit(bytes: Buffer, at: number): number {
  const digits = bytes.toString('latin1', at + 2, at + 6);
  if (bytes[at + 1] !== 0x75 || !/^[0-9A-Fa-f]{4}$/.test(digits)) malformed(at);
  return Number.parseInt(digits, 16);
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
const NUMBER = /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?$/;
const NUMBER_BYTES: ReadonlySet<number> = new Set(Array.from('+-.eE0123456789', (character) => character.charCodeAt(0)));

function scanNumber(cursor: Cursor): void {
  const start = cursor.at;
  for (let byte = cursor.bytes[start]; byte !== undefined && NUMBER_BYTES.has(byte); byte = cursor.bytes[cursor.at]) {
    cursor.at += 1;
    if (cursor.at - start > cursor.limits.maxNumberBytes)
      exceeded(start, `Write numbers in at most ${cursor.limits.maxNumberBytes} characters.`);
  }
  const written = cursor.bytes.toString('latin1', start, cursor.at);
  if (!NUMBER.test(written) || !Number.isFinite(Number(written))) malformed(start);
}

function scanLiteral(cursor: Cursor, first: number): void {
  const word = LITERALS.get(first);
  if (!word?.equals(cursor.bytes.subarray(cursor.at, cursor.at + word.length))) return malformed(cursor.at);
  cursor.at += word.length;
}
