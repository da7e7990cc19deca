import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readNistItl, readTransaction } from '../../../../src/mapping/nist-itl/read-transaction.ts';
import { fieldOf, idcOf, isSample, type NistRecord } from '../../../../src/mapping/nist-itl/transaction.ts';
import { TRANSACTION_SHAPE } from '../../../../src/mapping/nist-itl/tree-shape.ts';
import { writeTransaction } from '../../../../src/mapping/nist-itl/write-transaction.ts';
import { misfits } from '../fits-shape.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/vectors');
const INDEX = join(FOLDER, '08-biometric/an2k_expected.json');

interface ExpectedRecord {
  readonly type: number;
  readonly length: number;
  readonly idc?: string | number;
  readonly fields?: number;
}

interface ExpectedTransaction {
  readonly version: string;
  readonly TOT: string;
  readonly DAT: string;
  readonly DAI: string;
  readonly ORI: string;
  readonly TCN: string;
  readonly NSR: string;
  readonly NTR: string;
  readonly cnt_declared: number;
  readonly records: readonly ExpectedRecord[];
}

const cases: readonly (readonly [string, ExpectedTransaction])[] = existsSync(INDEX)
  ? Object.entries(JSON.parse(readFileSync(INDEX, 'utf8')) as Record<string, ExpectedTransaction>)
  : [];

if (cases.length === 0) process.stderr.write('Skipped: the public vectors of ANSI/NIST-ITL transactions are not beside this repository.\n');

/** Fields of a record whose octets are text throughout, counted by their separators. */
const fieldsIn = (octets: Uint8Array): number => octets.filter((octet) => octet === 0x1d).length + 1;

function lengthOf(record: NistRecord): number {
  if (record.kind === 'opaque') return record.octets.length;
  return record.kind === 'tagged' ? Number(fieldOf(record, 1)?.subfields[0]?.[0]) : 18 + record.sample.length;
}

function fieldCount(record: NistRecord): number | undefined {
  if (record.kind === 'tagged') return record.fields.length;
  return record.kind === 'opaque' && record.type === 9 ? fieldsIn(record.octets) : undefined;
}

(cases.length === 0 ? describe.skip : describe)('transactions of NIST', () => {
  it.each(cases)('%s has the header, records, lengths and fields that others found', (path, expected) => {
    const octets = readFileSync(join(FOLDER, path));
    const { records } = readTransaction(octets);
    const { header } = readNistItl(octets) as { header: Record<string, string> };
    expect(header).toMatchObject({
      version: expected.version,
      typeOfTransaction: expected.TOT,
      date: expected.DAT,
      destination: expected.DAI,
      originator: expected.ORI,
      controlNumber: expected.TCN,
      nativeScanningResolution: expected.NSR,
      nominalResolution: expected.NTR,
    });
    expect(records.map(({ type }) => type)).toEqual(expected.records.map(({ type }) => type));
    expect(records.map(lengthOf)).toEqual(expected.records.map(({ length }) => length));
    expect(records).toHaveLength(expected.records.length);
    expected.records.forEach(({ idc, fields }, at) => {
      const record = records[at]!;
      if (idc !== undefined) expect(idcOf(record)).toBe(Number(idc));
      if (fields !== undefined) expect(fieldCount(record)).toBe(fields);
    });
  });

  it.each(cases)('%s becomes the same octets when it is written', (path) => {
    const octets = readFileSync(join(FOLDER, path));
    expect(Buffer.compare(writeTransaction(readTransaction(octets)), octets)).toBe(0);
  });

  it.each(cases)('%s gives a tree that fits the shape, without samples', (path) => {
    const tree = readNistItl(readFileSync(join(FOLDER, path)));
    expect(misfits(tree, TRANSACTION_SHAPE)).toEqual([]);
    expect(JSON.stringify(tree).length).toBeLessThan(10_000);
  });

  it('reads the slaps of a Type-4 file as WSQ images with their positions', () => {
    const path = cases.find(([name]) => name.endsWith('type4-slaps.an2k'))![0];
    const { fingerprints } = readNistItl(readFileSync(join(FOLDER, path))) as { fingerprints: readonly Record<string, unknown>[] };
    expect(fingerprints.map(({ position, horizontal, vertical, compression }) => [position, horizontal, vertical, compression])).toEqual([
      ['14', '1608', '1000', 'WSQ20'],
      ['12', '412', '1000', 'WSQ20'],
      ['11', '392', '1000', 'WSQ20'],
      ['13', '1572', '1000', 'WSQ20'],
    ]);
    expect(fingerprints.map(({ sample }) => (sample as { form: string }).form)).toEqual(['wsq', 'wsq', 'wsq', 'wsq']);
  });

  it('keeps the image of a Type-13 record as it stands in the file', () => {
    const path = cases.find(([name]) => name.endsWith('type9-13.an2k'))![0];
    const octets = readFileSync(join(FOLDER, path));
    const latent = readTransaction(octets).records.at(-1);
    const sample = latent?.kind === 'tagged' ? latent.fields.find(isSample) : undefined;
    expect(sample?.sample.byteOffset).toBe(octets.byteOffset + octets.length - 1 - (sample?.sample.length ?? 0));
  });
});
