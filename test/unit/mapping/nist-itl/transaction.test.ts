import { describe, expect, it } from '@jest/globals';
import { readTransaction } from '../../../../src/mapping/nist-itl/read-transaction.ts';
import { idcOf, NIST_LIMITS, textField, type NistRecord, type NistTransaction } from '../../../../src/mapping/nist-itl/transaction.ts';
import { writeTransaction } from '../../../../src/mapping/nist-itl/write-transaction.ts';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { NO_IMAGE, sampleTransaction } from './sample-transaction.ts';

const FS = '\u001c';
const GS = '\u001d';
const RS = '\u001e';
const US = '\u001f';

/** A record of these fields behind a length that is right. */
function record(type: number, ...fields: readonly string[]): string {
  const rest = `${fields.map((field) => `${GS}${type}.${field}`).join('')}${FS}`;
  const head = `${type}.001:`;
  let length = 0;
  while (length !== head.length + String(length).length + rest.length) length = head.length + String(length).length + rest.length;
  return `${head}${length}${rest}`;
}

const header = (content: string, ...more: readonly string[]): string =>
  record(1, '002:0502', `003:${content}`, '004:ENR', '005:20260403', '007:LVIC', '008:LVPMLP', '009:SYN-1', ...more);

const octets = (text: string): Buffer => Buffer.from(text, 'latin1');

/** Code and place of the refusal of these octets. */
function refusal(text: string | Uint8Array): string {
  try {
    readTransaction(typeof text === 'string' ? octets(text) : text);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return `${error.code} ${error.details.field ?? ''}`;
  }
  return 'none';
}

function writeRefusal(transaction: NistTransaction): string {
  try {
    writeTransaction(transaction);
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return `${error.code} ${error.details.field ?? ''}`;
  }
  return 'none';
}

const one = `1${US}1${RS}`;

describe('a transaction that is written and read', () => {
  const written = writeTransaction(sampleTransaction());
  const back = readTransaction(written);

  it('has the records that were written, in their order', () => {
    expect(back.records.map(({ type }) => type)).toEqual([1, 2, 10, 14, 4, 13, 15, 7, 9]);
    expect(back.records.map(idcOf)).toEqual([undefined, 0, 1, 2, 3, 4, 5, 6, 7]);
    expect(back.encoding).toBe('utf-8');
  });

  it('lists all records in 1.003, and tells every length', () => {
    const [first] = back.records;
    expect(first?.kind === 'tagged' && first.fields[2]).toEqual(
      textField(3, [
        ['1', '8'],
        ['2', '00'],
        ['10', '01'],
        ['14', '02'],
        ['4', '03'],
        ['13', '04'],
        ['15', '05'],
        ['7', '06'],
        ['9', '07'],
      ]),
    );
  });

  it('keeps separators inside samples, text of any script, subfields and items', () => {
    const [, descriptive, , fingers] = back.records;
    expect(descriptive?.kind === 'tagged' && descriptive.fields[2]).toEqual(textField(18, 'BĒRZIŅŠ,JĀNIS ALĢIS'));
    expect(fingers?.kind === 'tagged' && fingers.fields.at(-1)).toEqual({ number: 999, sample: Buffer.from(NO_IMAGE) });
  });

  it('gives samples as views, not copies', () => {
    for (const record of back.records) {
      if (record.kind === 'tagged') {
        for (const field of record.fields) if ('sample' in field) expect(field.sample.buffer).toBe(written.buffer);
      } else expect((record.kind === 'opaque' ? record.octets : record.sample).buffer).toBe(written.buffer);
    }
  });

  it('becomes the same octets again', () => {
    expect(Buffer.compare(writeTransaction(back), written)).toBe(0);
  });

  it('keeps lengths with zeros before them, long field numbers and empty items as they were', () => {
    const text = `${header(one + `2${US}0`)}2.001:00000041${GS}2.002:0${GS}2.000000123:a${US}${US}b${RS}${FS}`;
    expect(text).toHaveLength(octets(text).length);
    expect(refusal(text)).toBe('none');
    expect(Buffer.compare(writeTransaction(readTransaction(octets(text))), octets(text))).toBe(0);
  });
});

describe('octets that are no transaction', () => {
  const second = record(2, '002:00', '018:A,B');
  const both = header(`${one}2${US}00`) + second;

  it.each<readonly [string, string, string]>([
    ['nothing', '', '/records/0/1.001'],
    ['text of another kind', '<xml/>', '/records/0/1.001'],
    ['another type first', second, '/records/0/1.001'],
    ['a length without digits', `1.001:${GS}1.002:0502${FS}`, '/records/0/1.001'],
    ['a length of forty digits', `1.001:${'9'.repeat(40)}${GS}1.002:0502${FS}`, '/records/0/1.001'],
    ['a length beyond the octets', both.replace(/^1\.001:\d+/, '1.001:9999999999'), '/records/0/1.001'],
    ['a length shorter than itself', both.replace(/^1\.001:\d+/, '1.001:7'), '/records/0/1.001'],
    [
      'a length that ends inside a field',
      both.replace(/^1\.001:(\d+)/, (_all, length) => `1.001:${String(Number(length) - 3)}`),
      '/records/0/1.001',
    ],
    ['a length that takes the next record in', both.replace(/^1\.001:(\d+)/, `1.001:${both.length + 1}`), '/records/0/1.009'],
    ['a transaction cut short', both.slice(0, -4), '/records/1/2.001'],
    ['octets behind the last record', `${both}x`, '/records/0/1.003'],
    ['a record that 1.003 does not list', both + second, '/records/0/1.003'],
    ['a listed record that is not there', header(`1${US}2${RS}2${US}00${RS}14${US}01`) + second, '/records/2/14.001'],
    ['a count that is not that of the list', header(`1${US}2${RS}2${US}00`) + second, '/records/0/1.003'],
    ['a list of another beginning', header(`2${US}1${RS}2${US}00`) + second, '/records/0/1.003'],
    ['a list with a type of three digits', header(`${one}100${US}00`) + second, '/records/0/1.003'],
    ['a list with an IDC that is no number', header(`${one}2${US}xx`) + second, '/records/0/1.003'],
    ['a record of another type than listed', header(`${one}14${US}00`) + second, '/records/1/14.001'],
    ['an IDC that is not the listed one', header(`${one}2${US}05`) + second, '/records/1/2.002'],
    ['no list', record(1, '002:0502'), '/records/0/1.003'],
    ['fields of the header out of order', record(1, '002:0502', '005:20260403', '003:1', '004:ENR'), '/records/0/1.003'],
    ['a field before the IDC', header(`${one}14${US}01`) + record(14, '003:0', '002:01'), '/records/1/14.003'],
    ['the IDC twice', header(`${one}14${US}01`) + record(14, '002:01', '002:01'), '/records/1/14.002'],
    ['a field twice', header(`${one}14${US}01`) + record(14, '002:01', '003:0', '013:1', '003:0'), '/records/1/14.003'],
    ['a record without an IDC', header(`${one}14${US}01`) + record(14), '/records/1/14.002'],
    ['a tag of another record', header(`${one}14${US}01`) + record(14, '002:01').replace('14.002', '13.002'), '/records/1/14.001'],
    ['a tag without a colon', header(`${one}14${US}01`) + record(14, '002:01', '003;0'), '/records/1/14.002'],
    ['a tag without digits', header(`${one}14${US}01`) + record(14, '002:01', 'abc:0'), '/records/1/14.002'],
    ['a tag with ten digits', header(`${one}14${US}01`) + record(14, '002:01', '0000000003:0'), '/records/1/14.002'],
    ['FS inside a record', header(`${one}2${US}00`) + record(2, '002:00', `018:A${FS}B`), '/records/1/2.018'],
    ['a control character', header(`${one}2${US}00`) + record(2, '002:00', '018:A\u0000B'), '/records/1/2.018'],
    ['letters outside ASCII without a declaration', header(`${one}2${US}00`) + record(2, '002:00', '018:B\u00c4R'), '/records/1/2.018'],
    ['text that is no UTF-8', header(`${one}2${US}00`, `015:003${US}UTF-8`) + record(2, '002:00', '018:B\u00c4R'), '/records/1/2.018'],
    ['UTF-16', header(`${one}2${US}00`, `015:002${US}UTF-16`) + second, '/records/0/1.015'],
    ['two encodings at once', header(`${one}2${US}00`, `015:001${US}LATIN${RS}003${US}UTF-8`) + second, '/records/0/1.015'],
    ['letters outside ASCII in the header', header(`${one}2${US}00`, '015:003', '018:\u00c4') + second, '/records/0/1.018'],
    ['a binary record cut short', `${header(`${one}4${US}01`)}\u0000\u0000\u0000`, '/records/1/4.001'],
    ['a binary record with a length below its header', `${header(`${one}4${US}01`)}${'\u0000'.repeat(20)}`, '/records/1/4.001'],
    [
      'a binary record with a length of four gigabytes',
      `${header(`${one}4${US}01`)}\u00ff\u00ff\u00ff\u00ff${'\u0001'.repeat(20)}`,
      '/records/1/4.001',
    ],
    ['an opaque record without an IDC', header(`${one}9${US}07`) + record(9, '003:0'), '/records/1/9.002'],
    ['an opaque record without fields', `${header(`${one}9${US}07`)}9.001:8${FS}`, '/records/1/9.002'],
  ])('is refused: %s', (_what, text, place) => {
    expect(refusal(text)).toBe(`mapping-source-invalid ${place}`);
  });

  it('reads the 8-bit Latin set of older editions where it is declared', () => {
    const text = header(`${one}2${US}00`, `015:001${US}LATIN-1`) + record(2, '002:00', '018:B\u00c4R');
    const [, descriptive] = readTransaction(octets(text)).records;
    expect(descriptive?.kind === 'tagged' && descriptive.fields[2]).toEqual(textField(18, 'BÄR'));
  });

  it('lets a Type-2 record repeat and disorder its fields, as its domain likes', () => {
    expect(refusal(header(`${one}2${US}00`) + record(2, '002:00', '034:a', '018:b', '034:c'))).toBe('none');
  });

  it('refuses more than it allows before it makes anything of that size', () => {
    const many = header(`${one}2${US}00`) + record(2, '002:00', ...Array.from({ length: NIST_LIMITS.fields }, (_, at) => `${at + 3}:x`));
    expect(refusal(many)).toBe('mapping-source-invalid /records/1/2.1001');
    expect(refusal(header(`${one}2${US}00`) + record(2, '002:00', `018:${US.repeat(NIST_LIMITS.items)}`))).toBe(
      'mapping-source-invalid /records/1/2.018',
    );
    expect(refusal(header(`${one}2${US}00`) + record(2, '002:00', `018:${'x'.repeat(NIST_LIMITS.text + 1)}`))).toBe(
      'mapping-source-invalid /records/1/2.018',
    );
    expect(refusal(header(`1${US}999${RS}${Array.from({ length: 1000 }, () => `2${US}00`).join(RS)}`))).toBe(
      'mapping-source-invalid /records/0/1.003',
    );
    expect(refusal(new Uint8Array(NIST_LIMITS.octets + 1))).toBe('wire-too-large ');
  });
});

describe('a transaction that cannot be written', () => {
  const good = sampleTransaction();
  const withRecord = (at: number, other: NistRecord): NistTransaction => ({
    ...good,
    records: good.records.map((own, index) => (index === at ? other : own)),
  });
  const finger = good.records[4] as Extract<NistRecord, { kind: 'binary-fingerprint' }>;
  const [first, descriptive] = good.records as Extract<NistRecord, { kind: 'tagged' }>[];

  it.each<readonly [string, NistTransaction, string]>([
    ['no records', { encoding: 'ascii', records: [] }, '/records/0'],
    ['another record first', { ...good, records: good.records.slice(1) }, '/records/0'],
    ['two Type-1 records', { ...good, records: [first!, descriptive!, first!] }, '/records/2'],
    ['another encoding than 1.015 declares', { ...good, encoding: 'latin-1' }, '/records/0/1.015'],
    ['an IDC of three digits', withRecord(4, { ...finger, idc: 100 }), '/records/4/4.002'],
    ['a position beyond an octet', withRecord(4, { ...finger, positions: [256, 0, 0, 0, 0, 0] }), '/records/4'],
    ['five positions', withRecord(4, { ...finger, positions: [1, 2, 3, 4, 5] }), '/records/4'],
    ['a width beyond two octets', withRecord(4, { ...finger, horizontal: 65_536 }), '/records/4'],
    ['no IDC', withRecord(1, { kind: 'tagged', type: 2, fields: [] }), '/records/1/2.002'],
    [
      'a separator in a text',
      withRecord(1, { ...descriptive!, fields: [textField(2, '00'), textField(18, `A${GS}B`)] }),
      '/records/1/2.018',
    ],
    ['half a character', withRecord(1, { ...descriptive!, fields: [textField(2, '00'), textField(18, '\ud800')] }), '/records/1/2.018'],
    [
      'a sample in a Type-2 record',
      withRecord(1, { ...descriptive!, fields: [textField(2, '00'), { number: 999, sample: NO_IMAGE }] }),
      '/records/1/2.999',
    ],
    ['a field number of ten digits', withRecord(1, { ...descriptive!, fields: [textField(2, '00'), textField(1e9, 'x')] }), '/records/1'],
    [
      'a sample before other fields',
      withRecord(6, { kind: 'tagged', type: 15, fields: [textField(2, '05'), { number: 999, sample: NO_IMAGE }, textField(13, '21')] }),
      '/records/6/15.999',
    ],
    [
      'an image field twice',
      withRecord(6, { kind: 'tagged', type: 15, fields: [textField(2, '05'), textField(13, '21'), textField(13, '21')] }),
      '/records/6/15.013',
    ],
    [
      'the header out of order',
      withRecord(0, { ...first!, fields: [textField(2, '0502'), textField(9, 'x'), textField(4, 'ENR')] }),
      '/records/0/1.015',
    ],
    [
      'opaque octets of another length',
      withRecord(7, { kind: 'opaque', type: 7, idc: 6, octets: Uint8Array.from([0, 0, 0, 9, 6, 0]) }),
      '/records/7',
    ],
    [
      'opaque octets of another IDC',
      withRecord(7, { kind: 'opaque', type: 7, idc: 5, octets: Uint8Array.from([0, 0, 0, 5, 6]) }),
      '/records/7',
    ],
  ])('is refused: %s', (_what, transaction, place) => {
    expect(writeRefusal(transaction)).toBe(`mapping-value-invalid ${place}`);
  });

  it('writes an ASCII transaction only in ASCII', () => {
    const fields = first!.fields.filter(({ number }) => number !== 15);
    const ascii: NistTransaction = { encoding: 'ascii', records: [{ ...first!, fields }, descriptive!] };
    expect(writeRefusal(ascii)).toBe('mapping-value-invalid /records/1/2.018');
  });
});
