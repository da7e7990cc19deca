import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Shape } from '../source/shape.ts';
import type { SourceObject } from '../source/source-tree.ts';
import { readTagged, taggedIdc, taggedExtent, type ItemAllowance } from './read-tagged.ts';
import { placeOf, recordFault } from './record-fault.ts';
import { declaredEncoding } from './text-encoding.ts';
import { BINARY_TYPES, fieldOf, idcOf, NIST_LIMITS, READ_TYPES } from './transaction.ts';
import type { BinaryFingerprint, NistRecord, NistTransaction, TaggedRecord, TextEncoding } from './transaction.ts';
import { transactionTree } from './transaction-tree.ts';
import { TRANSACTION_SHAPE } from './tree-shape.ts';

/** One pair of field 1.003: what the record behind the Type-1 record is. */
export interface ContentEntry {
  readonly type: number;
  readonly idc: number;
}

const CONTENT = { index: 0, type: 1, field: 3 };

/** Octets of a Type-4 record before its image. */
const BINARY_HEADER = 18;

const decimal = (text: string | undefined, digits: number): number | undefined =>
  text !== undefined && /^\d+$/.test(text) && text.length <= digits ? Number(text) : undefined;

/**
 * The records that field 1.003 (CNT) announces behind the Type-1 record, in their order. Raises `mapping-source-invalid` where it is no list
 * of type and IDC or its count is not that of its pairs.
 */
export function contentOf(header: TaggedRecord): readonly ContentEntry[] {
  const [first, ...others] = fieldOf(header, 3)?.subfields ?? [];
  if (first?.length !== 2 || decimal(first[0], 2) !== 1) throw recordFault(CONTENT, 'Begin with 1 and the number of the other records.');
  if (others.length >= NIST_LIMITS.records) throw recordFault(CONTENT, `List at most ${NIST_LIMITS.records - 1} records.`);
  if (decimal(first[1], 3) !== others.length)
    throw recordFault(CONTENT, `Write the number of records that follow: ${others.length} are listed.`);
  return others.map((pair) => {
    const [type, idc] = [decimal(pair[0], 2), decimal(pair[1], 2)];
    if (pair.length !== 2 || type === undefined || type < 2 || idc === undefined) {
      throw recordFault(CONTENT, 'Write type, 2 to 99, and IDC, 0 to 99, of every record.');
    }
    return { type, idc };
  });
}

function binaryExtent(octets: Uint8Array, at: number, type: number, index: number): Uint8Array {
  const place = { index, type, field: 1 };
  const left = octets.length - at;
  const least = type === 4 ? BINARY_HEADER : 5;
  if (left < least) throw recordFault(place, `Write a record of at least ${least} octets; ${left} are left.`);
  const length = new DataView(octets.buffer, octets.byteOffset + at).getUint32(0);
  if (length < least || length > left) throw recordFault(place, `Write the number of octets of the whole record, ${least} to ${left}.`);
  return octets.subarray(at, at + length);
}

function readBinaryFingerprint(octets: Uint8Array): BinaryFingerprint {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  return {
    kind: 'binary-fingerprint',
    type: 4,
    idc: view.getUint8(4),
    impression: view.getUint8(5),
    positions: [...octets.subarray(6, 12)],
    scanResolution: view.getUint8(12),
    horizontal: view.getUint16(13),
    vertical: view.getUint16(15),
    compression: view.getUint8(17),
    sample: octets.subarray(BINARY_HEADER),
  };
}

/** The octets of the record that starts at `at`, by its own length. Raises `mapping-source-invalid` where the length cannot be right. */
export function recordExtent(octets: Uint8Array, at: number, type: number, index: number): Uint8Array {
  return BINARY_TYPES.has(type) ? binaryExtent(octets, at, type, index) : taggedExtent(octets, at, type, index);
}

/** The IDC in the octets of a record that is not taken apart. Raises `mapping-source-invalid` where a tagged record has none. */
export function opaqueIdc(octets: Uint8Array, type: number, index: number): number {
  return BINARY_TYPES.has(type) ? (octets[4] ?? 0) : taggedIdc(octets, type, index);
}

interface Reading {
  readonly octets: Uint8Array;
  readonly encoding: TextEncoding;
  readonly allowance: ItemAllowance;
}

function readRecord({ octets, encoding, allowance }: Reading, at: number, type: number, index: number): readonly [NistRecord, number] {
  const own = recordExtent(octets, at, type, index);
  if (type === 4) return [readBinaryFingerprint(own), own.length];
  if (READ_TYPES.has(type)) return [readTagged(own, type, index, encoding, allowance), own.length];
  return [{ kind: 'opaque', type, idc: opaqueIdc(own, type, index), octets: own }, own.length];
}

/**
 * A transaction in the traditional encoding (ANSI/NIST-ITL 1-2011 with its updates, Annex B). Types 1, 2, 4, 10, 13, 14 and 15 are taken
 * apart, records of other types are kept whole; samples are views into `octets`, so that `octets` must not change while the transaction is
 * used. One pass over the octets. Raises `wire-too-large`, and `mapping-source-invalid` with a place such as `/records/3/14.013` for
 * anything that is no transaction: lengths that lie, records other than field 1.003 says, fields out of order, octets left over.
 */
export function readTransaction(octets: Uint8Array): NistTransaction {
  if (octets.length > NIST_LIMITS.octets) throw new GatewayError('wire-too-large', { mend: `Send at most ${NIST_LIMITS.octets} octets.` });
  const allowance = { left: NIST_LIMITS.items };
  const first = taggedExtent(octets, 0, 1, 0);
  const header = readTagged(first, 1, 0, 'ascii', allowance);
  const reading = { octets, encoding: declaredEncoding(fieldOf(header, 15)), allowance };
  const records: NistRecord[] = [header];
  let at = first.length;
  contentOf(header).forEach(({ type, idc }, entry) => {
    const [record, length] = readRecord(reading, at, type, entry + 1);
    if (idcOf(record) !== idc) throw recordFault({ index: entry + 1, type, field: 2 }, 'Write the IDC that 1.003 lists for this record.');
    records.push(record);
    at += length;
  });
  if (at !== octets.length) {
    const mend = `List all records in 1.003: ${octets.length - at} octets follow the last one.`;
    throw new GatewayError('mapping-source-invalid', { field: placeOf(CONTENT), mend });
  }
  return { encoding: reading.encoding, records };
}

/**
 * A transaction as the tree that mappings read, in words of `shape`: see `transactionTree`. Samples stay out of it. Raises what
 * `readTransaction` does, and `mapping-source-invalid` with a pointer into the tree for a field with more parts than it can have.
 */
export function readNistItl(octets: Uint8Array, shape: Shape = TRANSACTION_SHAPE): SourceObject {
  return transactionTree(readTransaction(octets), shape);
}
