import { canonicalText, commitmentLeaf, SALT_BYTES } from './commitment.ts';
import { HASH_BYTES } from './merkle-tree.ts';
import type { AuditRecord } from './audit-record.ts';

/** One line of a segment. An erased entry keeps its number and leaf only. */
export interface SegmentEntry {
  readonly seq: number;
  readonly leaf: Buffer;
  /** Absent after erasure, both together. */
  readonly kept?: { readonly salt: Buffer; readonly record: AuditRecord };
}

/** What is wrong with a line, in words that hold nothing of the line. */
export type LineFault =
  | 'the line is not an entry in its canonical form'
  | 'the record does not match its leaf'
  | 'the record carries another number than its line';

/** Bytes of the longest line that is read: records are small, and a reader never trusts a file to be. */
export const MAX_LINE_BYTES = 1024 * 1024;

const SEGMENT = /^[0-9]{4}-[0-9]{2}-[0-9]{2}\.jsonl$/;
const HASH_HEX = new RegExp(`^[0-9a-f]{${HASH_BYTES * 2}}$`);
const SALT_HEX = new RegExp(`^[0-9a-f]{${SALT_BYTES * 2}}$`);
const ERASED_MEMBERS = 'leaf,seq';
const KEPT_MEMBERS = 'leaf,record,salt,seq';
const NOT_CANONICAL: LineFault = 'the line is not an entry in its canonical form';

/** The segment's file name for an RFC 3339 time in UTC. */
export function segmentName(at: string): string {
  return `${at.slice(0, 10)}.jsonl`;
}

/** Whether a file name is a segment's. */
export function isSegmentName(name: string): boolean {
  return SEGMENT.test(name);
}

/** The line of an entry, `recordText` being the record's RFC 8785 form: itself RFC 8785, so that a line has one spelling only. */
export function entryLine(seq: number, leaf: Buffer, salt: Uint8Array, recordText: string): string {
  return `{"leaf":"${leaf.toString('hex')}","record":${recordText},"salt":"${Buffer.from(salt).toString('hex')}","seq":${seq}}\n`;
}

/** The line of an erased entry. */
export function erasedLine(seq: number, leaf: Buffer): string {
  return `{"leaf":"${leaf.toString('hex')}","seq":${seq}}\n`;
}

/**
 * Reads one line without its line feed; a fault unless its bytes are exactly what would be written for its content and record, salt and
 * leaf agree.
 */
export function readEntry(line: Buffer): SegmentEntry | LineFault {
  const entry = parseLine(line.toString('utf8'));
  if (entry === undefined || !SEGMENT_MEMBERS.has(Object.keys(entry).join(','))) return NOT_CANONICAL;
  const { seq, leaf, salt, record } = entry;
  if (typeof seq !== 'number' || !Number.isSafeInteger(seq) || seq < 0) return NOT_CANONICAL;
  if (typeof leaf !== 'string' || !HASH_HEX.test(leaf)) return NOT_CANONICAL;
  const leafBytes = Buffer.from(leaf, 'hex');
  if (record === undefined) return line.equals(withoutFeed(erasedLine(seq, leafBytes))) ? { seq, leaf: leafBytes } : NOT_CANONICAL;
  if (typeof salt !== 'string' || !SALT_HEX.test(salt) || !isRecordLike(record)) return NOT_CANONICAL;
  const saltBytes = Buffer.from(salt, 'hex');
  const text = canonicalText(record);
  if (!line.equals(withoutFeed(entryLine(seq, leafBytes, saltBytes, text)))) return NOT_CANONICAL;
  if (!commitmentLeaf(saltBytes, text).equals(leafBytes)) return 'the record does not match its leaf';
  if (record.seq !== seq) return 'the record carries another number than its line';
  return { seq, leaf: leafBytes, kept: { salt: saltBytes, record } };
}

const SEGMENT_MEMBERS: ReadonlySet<string> = new Set([ERASED_MEMBERS, KEPT_MEMBERS]);

function parseLine(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The record's own members are covered by its leaf, so that form and number are all a reader has to see here. */
function isRecordLike(value: unknown): value is AuditRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && 'v' in value && value.v === 1 && 'seq' in value;
}

const withoutFeed = (line: string): Buffer => Buffer.from(line.slice(0, -1));
