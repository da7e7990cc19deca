/** Information separators of the traditional encoding (ANSI/NIST-ITL 1-2011, Annex B): between records, fields, subfields and items. */
export const SEPARATORS = { file: 0x1c, group: 0x1d, record: 0x1e, unit: 0x1f } as const;

/** What a transaction may hold at most; every limit is checked before anything of that size is allocated. */
export const NIST_LIMITS = {
  /** Octets of a whole transaction. */
  octets: 33_554_432,
  /** Records, the Type-1 record included (ANSI/NIST-ITL 1-2011, 1.003: at most 999 others). */
  records: 1000,
  /** Fields of one record (our own). */
  fields: 1000,
  /** Octets of one textual field (our own). */
  text: 262_144,
  /** Subfields and items of all textual fields of a transaction (our own). */
  items: 100_000,
} as const;

/** Types whose records are tagged fields and are taken apart here. */
export const READ_TYPES: ReadonlySet<number> = new Set([1, 2, 10, 13, 14, 15]);

/** Types whose records are ordered binary fields behind a length of four octets (ANSI/NIST-ITL 1-2011, Annex B). */
export const BINARY_TYPES: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8]);

/** Types that end in field 999, the octets of a sample. */
export const SAMPLE_TYPES: ReadonlySet<number> = new Set([10, 13, 14, 15]);

/** Character encoding of textual fields outside the Type-1 record, as field 1.015 declares it. */
export type TextEncoding = 'ascii' | 'latin-1' | 'utf-8';

/** A field of text: subfields, each of one or more items. A field that is there without text has one subfield of one empty item. */
export interface TextField {
  readonly number: number;
  /** Digits of the field number in the tag, where there are not three. */
  readonly digits?: number;
  readonly subfields: readonly (readonly string[])[];
}

/** Field 999: the octets of a sample, a view into the transaction that was read. */
export interface SampleField {
  readonly number: 999;
  readonly digits?: number;
  readonly sample: Uint8Array;
}

/** A record of tagged fields, in their order; type 1, 2, 10, 13, 14 or 15. */
export interface TaggedRecord {
  readonly kind: 'tagged';
  readonly type: number;
  readonly fields: readonly (TextField | SampleField)[];
}

/** A Type-4 record: the fixed header and the image, a view into the transaction that was read. Numbers as they stand in the octets. */
export interface BinaryFingerprint {
  readonly kind: 'binary-fingerprint';
  readonly type: 4;
  readonly idc: number;
  readonly impression: number;
  /** Six octets, 255 for none. */
  readonly positions: readonly number[];
  readonly scanResolution: number;
  readonly horizontal: number;
  readonly vertical: number;
  readonly compression: number;
  readonly sample: Uint8Array;
}

/** A record of any other type: all its octets, its length field included, as a view; nothing in it is taken apart. */
export interface OpaqueRecord {
  readonly kind: 'opaque';
  readonly type: number;
  readonly idc: number;
  readonly octets: Uint8Array;
}

/** One logical record. */
export type NistRecord = TaggedRecord | BinaryFingerprint | OpaqueRecord;

/** A transaction in the traditional encoding (ANSI/NIST-ITL 1-2011, Annex B); the first record is the one of type 1. */
export interface NistTransaction {
  readonly encoding: TextEncoding;
  readonly records: readonly NistRecord[];
}

/** Whether a field holds the octets of a sample. */
export function isSample(field: TextField | SampleField): field is SampleField {
  return 'sample' in field;
}

/** A textual field from one value, from subfields of one item each, or from subfields of several items. */
export function textField(number: number, value: string | readonly (string | readonly string[])[]): TextField {
  const subfields = typeof value === 'string' ? [[value]] : value.map((part) => (typeof part === 'string' ? [part] : part));
  return { number, subfields };
}

/** The first textual field of this number, or undefined. */
export function fieldOf(record: TaggedRecord, number: number): TextField | undefined {
  return record.fields.find((field): field is TextField => field.number === number && !isSample(field));
}

/** Information designation character of a record; undefined for the Type-1 record, which has none, and where field 2 is no number of two digits. */
export function idcOf(record: NistRecord): number | undefined {
  if (record.kind !== 'tagged') return record.idc;
  if (record.type === 1) return undefined;
  const text = fieldOf(record, 2)?.subfields[0]?.[0] ?? '';
  return /^\d{1,2}$/.test(text) ? Number(text) : undefined;
}
