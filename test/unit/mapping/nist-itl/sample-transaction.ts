import { textField, type NistTransaction, type TaggedRecord } from '../../../../src/mapping/nist-itl/transaction.ts';

/** Octets that no image decoder takes for a picture. */
export const NO_IMAGE = Uint8Array.from([0xff, 0xa0, 0x1c, 0x1d, 0x1e, 0x1f, 0x00, 0x31, 0x2e]);

const tagged = (type: number, idc: string, fields: TaggedRecord['fields']): TaggedRecord => ({
  kind: 'tagged',
  type,
  fields: [textField(2, idc), ...fields],
});

/** A synthetic transaction with a record of every type that is taken apart, and two that are not. */
export function sampleTransaction(): NistTransaction {
  return {
    encoding: 'utf-8',
    records: [
      tagged(1, '0502', [
        textField(4, 'ENR'),
        textField(5, '20260403'),
        textField(7, 'LVIC'),
        textField(8, 'LVPMLP'),
        textField(9, 'SYN-0001'),
        textField(13, [['LVA-BDAS', '1.0']]),
        textField(14, '20260403093000Z'),
        textField(15, [['003', 'UTF-8']]),
      ]),
      tagged(2, '00', [textField(18, 'BĒRZIŅŠ,JĀNIS ALĢIS'), textField(22, '19841103'), textField(19, ['KALNS,JANIS', 'LIEPA,JANIS'])]),
      tagged(10, '01', [
        textField(3, 'FACE'),
        textField(4, 'LVPMLP'),
        textField(5, '20260403'),
        textField(6, '480'),
        textField(7, '600'),
        textField(11, 'JPEGB'),
        textField(24, [['87', '0020', '1']]),
        { number: 999, sample: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0x1c]) },
      ]),
      tagged(14, '02', [
        textField(3, '0'),
        textField(4, 'LVPMLP'),
        textField(13, '13'),
        textField(18, [
          ['4', 'XX'],
          ['5', 'UP'],
        ]),
        textField(24, [
          ['2', '71', '0020', '1'],
          ['3', '254', '0020', '1'],
        ]),
        textField(200, 'BDAS-77'),
        { number: 999, sample: NO_IMAGE },
      ]),
      {
        kind: 'binary-fingerprint',
        type: 4,
        idc: 3,
        impression: 1,
        positions: [7, 255, 255, 255, 255, 255],
        scanResolution: 0,
        horizontal: 400,
        vertical: 500,
        compression: 1,
        sample: NO_IMAGE,
      },
      tagged(13, '04', [textField(13, ['1', '2']), textField(998, [['20260402221500Z', '56']]), { number: 999, sample: NO_IMAGE }]),
      tagged(15, '05', [textField(13, '21'), { number: 999, sample: NO_IMAGE }]),
      { kind: 'opaque', type: 7, idc: 6, octets: Uint8Array.from([0, 0, 0, 8, 6, 0x1c, 0x1d, 1]) },
      { kind: 'opaque', type: 9, idc: 7, octets: Buffer.from('9.001:0020\u001d9.002:7\u001d\u001c', 'latin1') },
    ],
  };
}
