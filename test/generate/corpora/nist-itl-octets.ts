/** A value of a tagged field: one text, texts of one item each, or sets of items. */
export type FieldText = string | readonly (string | readonly string[])[];

/** A record of tagged fields, by field number, and its sample; or any octets that stand for a record. */
export interface DraftRecord {
  readonly type: number;
  readonly fields: Readonly<Record<number, FieldText>>;
  readonly sample?: Uint8Array;
}

/** A binary record as it lies in the file, with what the list of records says about it. */
export interface RawRecord {
  readonly type: number;
  readonly idc: string;
  readonly octets: Uint8Array;
}

/** A transaction before it is written: the header's fields without list and length, and the other records. */
export interface DraftTransaction {
  readonly header: Readonly<Record<number, FieldText>>;
  readonly records: readonly (DraftRecord | RawRecord)[];
  /** How text is written; the header must declare it. */
  readonly charset?: 'utf8' | 'latin1';
}

const SETS = { file: '\x1c', group: '\x1d', record: '\x1e', unit: '\x1f' };

function fieldText(value: FieldText): string {
  if (typeof value === 'string') return value;
  return value.map((subfield) => (typeof subfield === 'string' ? subfield : subfield.join(SETS.unit))).join(SETS.record);
}

/** A record with the length that makes it right; a length needs as many digits as it has. */
function withLength(type: number, rest: Buffer): Buffer {
  for (let digits = 1; digits < 9; digits += 1) {
    const total = `${type}.001:`.length + digits + rest.length;
    if (String(total).length === digits) return Buffer.concat([Buffer.from(`${type}.001:${total}`), rest]);
  }
  throw new RangeError('a record without a length');
}

/** The octets of one tagged record (ANSI/NIST-ITL 1-2011, Annex B). */
export function taggedOctets({ type, fields, sample }: DraftRecord, charset: 'utf8' | 'latin1' = 'utf8'): Buffer {
  const parts = Object.entries(fields).map(([number, value]) =>
    Buffer.from(`${SETS.group}${type}.${number.padStart(3, '0')}:${fieldText(value)}`, charset),
  );
  if (sample !== undefined) parts.push(Buffer.from(`${SETS.group}${type}.999:`), Buffer.from(sample));
  return withLength(type, Buffer.concat([...parts, Buffer.from(SETS.file)]));
}

/** A Type-4 record: eighteen octets and the image. */
export function type4(idc: number, position: number, sample: Uint8Array, others: readonly number[] = []): RawRecord {
  const octets = Buffer.alloc(18 + sample.length, 255);
  octets.writeUInt32BE(octets.length, 0);
  octets.set([idc, 1, position, ...others], 4);
  octets.set([0, 0x01, 0x90, 0x01, 0xf4, 1], 12);
  octets.set(sample, 18);
  return { type: 4, idc: String(idc).padStart(2, '0'), octets };
}

const idcOf = (record: DraftRecord | RawRecord): string => ('octets' in record ? record.idc : fieldText(record.fields[2] ?? ''));

/** The octets of a transaction; the list of records, 1.003, says what is there unless the header has one. */
export function transactionOctets({ header, records, charset = 'utf8' }: DraftTransaction): Buffer {
  const content = [['1', String(records.length)], ...records.map((record) => [String(record.type), idcOf(record)])];
  const first = taggedOctets({ type: 1, fields: { 3: content, ...header } }, charset);
  return Buffer.concat([first, ...records.map((record) => ('octets' in record ? record.octets : taggedOctets(record, charset)))]);
}
