import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { FIELD_PARSERS } from '../../../../src/mapping/source/field-parsers.ts';
import { readNistItl } from '../../../../src/mapping/nist-itl/read-transaction.ts';
import { textField, type NistRecord, type NistTransaction } from '../../../../src/mapping/nist-itl/transaction.ts';
import { transactionTree } from '../../../../src/mapping/nist-itl/transaction-tree.ts';
import { TRANSACTION_SHAPE } from '../../../../src/mapping/nist-itl/tree-shape.ts';
import { writeTransaction } from '../../../../src/mapping/nist-itl/write-transaction.ts';
import type { Shape } from '../../../../src/mapping/source/shape.ts';
import { misfits } from '../fits-shape.ts';
import { NO_IMAGE, sampleTransaction } from './sample-transaction.ts';

const TEXT: Shape = { kind: 'leaf', type: 'string' };
const object = (parts: Readonly<Record<string, Shape>>): Shape => ({
  kind: 'object',
  parts: new Map(Object.entries(parts)),
  required: new Set(),
});
const list = (items: Shape): Shape => ({ kind: 'list', items });

/** A domain that knows some Type-2 fields and the number that its system gives to fingerprints. */
const DOMAIN = object({
  descriptive: object({
    'f2.018': TEXT,
    'f2.019': list(TEXT),
    'f2.084': list(object({ finger: TEXT, reason: TEXT })),
    'f2.901': object({ kind: TEXT, number: TEXT }),
  }),
  fingerprints: list(object({ 'f14.200': TEXT })),
});

const header: NistRecord = { kind: 'tagged', type: 1, fields: [textField(2, '0502'), textField(4, 'ENR')] };

const transaction = (...records: readonly NistRecord[]): NistTransaction => ({ encoding: 'utf-8', records: [header, ...records] });

const tagged = (type: number, ...fields: Extract<NistRecord, { kind: 'tagged' }>['fields']): NistRecord => ({
  kind: 'tagged',
  type,
  fields: [textField(1, '0'), textField(2, '01'), ...fields],
});

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return `${error.code} ${error.details.field ?? ''}`;
  }
  return 'none';
}

describe('the tree of a transaction', () => {
  const octets = writeTransaction(sampleTransaction());

  it('has every record in its list, fields by their names, samples by length and form', () => {
    expect(readNistItl(octets)).toEqual({
      header: {
        version: '0502',
        typeOfTransaction: 'ENR',
        date: '20260403',
        destination: 'LVIC',
        originator: 'LVPMLP',
        controlNumber: 'SYN-0001',
        domain: { name: 'LVA-BDAS', version: '1.0' },
        time: '2026-04-03T09:30:00Z',
        characterEncodings: [{ index: '003', name: 'UTF-8' }],
      },
      descriptive: [
        { idc: '00', field: '2.018', values: ['BĒRZIŅŠ,JĀNIS ALĢIS'] },
        { idc: '00', field: '2.022', values: ['19841103'] },
        { idc: '00', field: '2.019', values: ['KALNS,JANIS', 'LIEPA,JANIS'] },
      ],
      faces: [
        {
          idc: '01',
          imageType: 'FACE',
          sourceAgency: 'LVPMLP',
          captureDate: '20260403',
          horizontal: '480',
          vertical: '600',
          compression: 'JPEGB',
          quality: { score: '87', vendor: '0020', algorithm: '1' },
          sample: { octets: 5, form: 'jpeg' },
        },
      ],
      fingerprints: [
        {
          type: '14',
          idc: '02',
          impression: '0',
          sourceAgency: 'LVPMLP',
          position: '13',
          qualities: [
            { position: '2', score: '71', vendor: '0020', algorithm: '1' },
            { position: '3', unscored: 'not-attempted', vendor: '0020', algorithm: '1' },
          ],
          otherFields: [{ field: '14.200', values: ['BDAS-77'] }],
          sample: { octets: 9, form: 'wsq' },
        },
        {
          type: '4',
          idc: '03',
          impression: '1',
          position: '7',
          scanResolution: '0',
          horizontal: '400',
          vertical: '500',
          compression: 'WSQ20',
          sample: { octets: 9, form: 'wsq' },
        },
      ],
      missingFingers: [
        { position: '4', reason: 'XX', idc: '02' },
        { position: '5', reason: 'UP', idc: '02' },
      ],
      latents: [
        {
          idc: '04',
          positions: ['1', '2'],
          place: { time: '2026-04-02T22:15:00Z', latitudeDegrees: '56' },
          sample: { octets: 9, form: 'wsq' },
        },
      ],
      palms: [{ idc: '05', position: '21', sample: { octets: 9, form: 'wsq' } }],
      others: [
        { type: '7', idc: '06', octets: 8 },
        { type: '9', idc: '07', octets: 20 },
      ],
    });
  });

  it('fits the shape that mappings are compiled against', () => {
    expect(misfits(readNistItl(octets), TRANSACTION_SHAPE)).toEqual([]);
  });

  it('holds no octet of a sample', () => {
    expect(JSON.stringify(readNistItl(octets))).not.toContain(Buffer.from(NO_IMAGE).toString('base64').slice(0, 8));
  });

  it('names Type-2 fields and user-defined fields as the schema of a domain does', () => {
    const records = [
      tagged(
        2,
        textField(18, 'KALNS,ANNA'),
        textField(19, ['LIEPA,ANNA', 'OZOLA,ANNA']),
        textField(84, [
          ['2', 'XX'],
          ['3', 'UP'],
        ]),
        textField(901, [['P', 'SYN123']]),
      ),
      tagged(14, textField(13, ['1', '2']), textField(200, 'BDAS-1'), { number: 999, sample: NO_IMAGE }),
    ];
    expect(transactionTree(transaction(...records), DOMAIN)).toEqual({
      header: { version: '0502', typeOfTransaction: 'ENR' },
      descriptive: {
        idc: '01',
        'f2.018': 'KALNS,ANNA',
        'f2.019': ['LIEPA,ANNA', 'OZOLA,ANNA'],
        'f2.084': [
          { finger: '2', reason: 'XX' },
          { finger: '3', reason: 'UP' },
        ],
        'f2.901': { kind: 'P', number: 'SYN123' },
      },
      fingerprints: [
        { type: '14', idc: '01', position: '1', otherPositions: ['2'], 'f14.200': 'BDAS-1', sample: { octets: 9, form: 'wsq' } },
      ],
    });
  });

  it('lists a field that the domain does not know under its number, so that accounting finds it', () => {
    const tree = transactionTree(transaction(tagged(2, textField(77, [['a', 'b']]))), DOMAIN);
    expect(tree['descriptive']).toEqual({ idc: '01', 'f2.077': ['a\u001fb'] });
  });

  it('leaves out what is empty, and tells each missing finger once', () => {
    const empty = tagged(14, textField(3, ''), textField(13, '2'), textField(18, [['2', 'XX']]), textField(904, [['', '', '']]));
    const again = tagged(
      14,
      textField(13, '14'),
      textField(18, [
        ['2', 'XX'],
        ['', ''],
      ]),
      { number: 999, sample: NO_IMAGE },
    );
    expect(transactionTree(transaction(empty, again), DOMAIN)).toEqual({
      header: { version: '0502', typeOfTransaction: 'ENR' },
      notTaken: [{ type: '14', idc: '01', position: '2' }],
      missingFingers: [{ position: '2', reason: 'XX', idc: '01' }],
      fingerprints: [{ type: '14', idc: '01', position: '14', sample: { octets: 9, form: 'wsq' } }],
    });
  });

  it('keeps marks apart from faces', () => {
    const mark = tagged(10, textField(3, 'TATTOO'), textField(40, 'ANIMAL'));
    expect(transactionTree(transaction(mark), DOMAIN)['marks']).toEqual([{ idc: '01', imageType: 'TATTOO', markCodes: ['ANIMAL'] }]);
  });

  it('leaves a time that is none as it is, for the schema to refuse', () => {
    const tree = transactionTree({ encoding: 'ascii', records: [{ ...header, fields: [textField(14, '2026-04-03')] }] }, DOMAIN);
    expect(tree['header']).toEqual({ time: '2026-04-03' });
  });

  it.each<readonly [string, readonly NistRecord[], string]>([
    ['two values in a single field', [tagged(14, textField(3, ['0', '1']))], '/notTaken/0/impression'],
    ['two items in a single field', [tagged(14, textField(3, [['0', '1']]))], '/notTaken/0/impression'],
    ['too many items', [tagged(10, textField(3, 'FACE'), textField(904, [['a', 'b', 'c', 'd']]))], '/faces/0/deviceModel'],
    ['two sets of items', [tagged(10, textField(3, 'FACE'), textField(904, [['a'], ['b']]))], '/faces/0/deviceModel'],
    ['two Type-2 records', [tagged(2), tagged(2)], '/descriptive'],
    ['a Type-2 field twice', [tagged(2, textField(18, 'A'), textField(18, 'B'))], '/descriptive/f2.018'],
    ['a repeated field of the domain that is single', [tagged(2, textField(18, ['A', 'B']))], '/descriptive/f2.018'],
    ['items in a list of texts', [tagged(2, textField(19, [['A', 'B']]))], '/descriptive/f2.019/0'],
  ])('refuses %s', (_what, records, place) => {
    expect(refusal(() => transactionTree(transaction(...records), DOMAIN))).toBe(`mapping-source-invalid ${place}`);
  });
});

describe('the parser of a field that holds a transaction', () => {
  const parser = FIELD_PARSERS.get('nist-itl')!;
  const base64 = Buffer.from(writeTransaction(sampleTransaction())).toString('base64');

  it('gives the tree of the transaction, with line breaks or without', () => {
    const tree = parser.parse(base64, '/biometrija');
    expect(tree).toEqual(readNistItl(Buffer.from(base64, 'base64')));
    expect(parser.parse(base64.replace(/.{76}/g, '$&\r\n'), '/biometrija')).toEqual(tree);
    expect(misfits(tree, parser.shape)).toEqual([]);
  });

  it('refuses text that is no base64, and says where octets are no transaction', () => {
    expect(refusal(() => parser.parse('%%%%', '/biometrija'))).toBe('mapping-value-invalid /biometrija');
    expect(refusal(() => parser.parse('AAA', '/biometrija'))).toBe('mapping-value-invalid /biometrija');
    expect(refusal(() => parser.parse('AAAB====', '/biometrija'))).toBe('mapping-value-invalid /biometrija');
    expect(refusal(() => parser.parse('QUJD', '/biometrija'))).toBe('mapping-value-invalid /biometrija/records/0/1.001');
    expect(refusal(() => parser.parse(base64.slice(0, 400), '/biometrija'))).toMatch(/^mapping-value-invalid \/biometrija\/records\//);
    expect(refusal(() => parser.parse('A'.repeat(48_000_000), '/biometrija'))).toBe('mapping-value-invalid /biometrija');
  });
});
