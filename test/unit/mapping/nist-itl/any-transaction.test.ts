import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readNistItl, readTransaction } from '../../../../src/mapping/nist-itl/read-transaction.ts';
import {
  textField,
  type NistRecord,
  type NistTransaction,
  type SampleField,
  type TextEncoding,
  type TextField,
} from '../../../../src/mapping/nist-itl/transaction.ts';
import { writeTransaction } from '../../../../src/mapping/nist-itl/write-transaction.ts';
import { BIOMETRISKA_REGISTRACIJA } from '../../../generate/corpora/lv-ic-biometriska-registracija.ts';

const DECLARED: Readonly<Record<TextEncoding, string>> = { ascii: '000', 'latin-1': '001', 'utf-8': '003' };

const highest: Readonly<Record<TextEncoding, number>> = { ascii: 0x7e, 'latin-1': 0xff, 'utf-8': 0x10ffff };

/** Texts that the encoding can write: no control characters, no halves of characters. */
const textIn = (encoding: TextEncoding): fc.Arbitrary<string> =>
  fc
    .array(
      fc.integer({ min: 0x20, max: highest[encoding] }).filter((point) => point !== 0x7f && !(point >= 0xd800 && point <= 0xdfff)),
      { maxLength: 12 },
    )
    .map((points) => String.fromCodePoint(...points));

const octets = fc.uint8Array({ maxLength: 60 });

const octet = fc.integer({ min: 0, max: 255 });

function fieldsOf(encoding: TextEncoding, from: number): fc.Arbitrary<readonly TextField[]> {
  const subfields = fc.array(fc.array(textIn(encoding), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 });
  const field = fc.tuple(fc.integer({ min: from, max: 998 }), subfields).map(([number, parts]) => textField(number, parts));
  return fc.uniqueArray(field, { selector: ({ number }) => number, maxLength: 8 });
}

const idc = fc.integer({ min: 0, max: 99 });

function taggedOf(type: number, encoding: TextEncoding): fc.Arbitrary<NistRecord> {
  const sample: fc.Arbitrary<readonly SampleField[]> =
    type === 2
      ? fc.constant([])
      : fc.array(
          octets.map((own) => ({ number: 999 as const, sample: own })),
          { maxLength: 1 },
        );
  return fc.tuple(idc, fieldsOf(encoding, 3), sample).map(([number, fields, samples]) => ({
    kind: 'tagged',
    type,
    fields: [textField(2, String(number).padStart(2, '0')), ...fields, ...samples],
  }));
}

const fingerprint: fc.Arbitrary<NistRecord> = fc
  .record({
    idc,
    impression: octet,
    positions: fc.array(octet, { minLength: 6, maxLength: 6 }),
    scanResolution: octet,
    horizontal: fc.integer({ min: 0, max: 65_535 }),
    vertical: fc.integer({ min: 0, max: 65_535 }),
    compression: octet,
    sample: octets,
  })
  .map((parts) => ({ kind: 'binary-fingerprint', type: 4, ...parts }));

function opaque(type: number): fc.Arbitrary<NistRecord> {
  return fc.tuple(idc, octets).map(([number, rest]) => {
    const own = Buffer.concat([Buffer.alloc(4), Buffer.from([number]), rest]);
    own.writeUInt32BE(own.length);
    return { kind: 'opaque', type, idc: number, octets: own };
  });
}

const transactions: fc.Arbitrary<NistTransaction> = fc.constantFrom<TextEncoding>('ascii', 'latin-1', 'utf-8').chain((encoding) => {
  const header = fieldsOf('ascii', 16).map((fields): NistRecord => {
    const sorted = fields.toSorted((one, other) => one.number - other.number);
    return {
      kind: 'tagged',
      type: 1,
      fields: [textField(2, '0502'), textField(4, 'ENR'), textField(15, [[DECLARED[encoding]]]), ...sorted],
    };
  });
  const record = fc.oneof(...[2, 10, 13, 14, 15].map((type) => taggedOf(type, encoding)), fingerprint, ...[3, 7, 8].map(opaque));
  return fc.tuple(header, fc.array(record, { maxLength: 6 })).map(([first, records]) => ({ encoding, records: [first, ...records] }));
});

/** A transaction as plain values, without the fields that the writer makes: lengths and the list of records. */
function plain({ encoding, records }: NistTransaction): unknown {
  const sample = (own: Uint8Array): string => Buffer.from(own).toString('hex');
  const parts = records.map((record) => {
    if (record.kind === 'opaque') return { ...record, octets: sample(record.octets) };
    if (record.kind === 'binary-fingerprint') return { ...record, sample: sample(record.sample) };
    const made = record.type === 1 ? [1, 3] : [1];
    const fields = record.fields.filter(({ number }) => !made.includes(number));
    return { ...record, fields: fields.map((field) => ('sample' in field ? { ...field, sample: sample(field.sample) } : field)) };
  });
  return { encoding, parts };
}

describe('any transaction that can be written', () => {
  it('is read as it was, and becomes the same octets again', () => {
    fc.assert(
      fc.property(transactions, (transaction) => {
        const written = writeTransaction(transaction);
        const back = readTransaction(written);
        expect(plain(back)).toEqual(plain(transaction));
        expect(Buffer.compare(writeTransaction(back), written)).toBe(0);
      }),
      { numRuns: 400, seed: 19_794 },
    );
  });
});

describe('transactions that a writer of its own has made', () => {
  const good = BIOMETRISKA_REGISTRACIJA.records.filter(({ expected }) => 'canonical' in expected);

  it.each(good.map(({ shows, record }) => [shows, record as Uint8Array] as const))('become the same octets again: %s', (_shows, record) => {
    expect(Buffer.compare(writeTransaction(readTransaction(record)), record)).toBe(0);
  });

  it('are small, and say in every sample that it is of nobody', () => {
    for (const { record } of BIOMETRISKA_REGISTRACIJA.records) expect(record.length).toBeLessThan(6000);
    for (const { record } of good) {
      for (const part of readTransaction(record as Uint8Array).records) {
        const samples =
          part.kind === 'tagged'
            ? part.fields.flatMap((field) => ('sample' in field ? [field.sample] : []))
            : part.kind === 'opaque'
              ? []
              : [part.sample];
        for (const sample of samples) expect(Buffer.from(sample).toString('latin1')).toContain('SYNTHETIC');
      }
    }
  });

  it('give trees without any octet of a sample', () => {
    for (const { record } of good) expect(JSON.stringify(readNistItl(record as Uint8Array))).not.toContain('ANYBODY');
  });
});
