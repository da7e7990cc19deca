import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { FIELD_PARSERS } from '../../../../src/mapping/source/field-parsers.ts';
import { readFaceImage, writeFaceImage } from '../../../../src/mapping/iso-19794/face-image.ts';
import { readFingerImage, writeFingerImage } from '../../../../src/mapping/iso-19794/finger-image.ts';
import { readFingerMinutiae, writeFingerMinutiae, type MinutiaeStandard } from '../../../../src/mapping/iso-19794/finger-minutiae.ts';
import { ISO_19794_LIMIT } from '../../../../src/mapping/iso-19794/octet-cursor.ts';
import { misfits } from '../fits-shape.ts';
import { mutated, seeded } from '../seeded-mutations.ts';
import { FACE_IMAGES, FINGER_IMAGES, minutiaeRecord } from './sample-records.ts';

const EDITIONS: readonly (readonly [MinutiaeStandard, boolean])[] = [
  ['iso-19794-2:2005', false],
  ['ansi-378:2004', false],
  ['ansi-378:2004', true],
  ['ansi-378:2009', false],
];

const parser = FIELD_PARSERS.get('iso-19794')!;
const parsed = (octets: Uint8Array): unknown => parser.parse(Buffer.from(octets).toString('base64'), '/paraugs');

function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (!(error instanceof GatewayError)) throw error;
    return `${error.code} ${error.details.field ?? ''}`;
  }
  return 'none';
}

/** Octets with one number of two octets changed. */
function patched(octets: Uint8Array, at: number, ...values: readonly number[]): Uint8Array {
  const own = Uint8Array.from(octets);
  own.set(values, at);
  return own;
}

describe('finger minutiae records', () => {
  it.each(EDITIONS)('are written and read: %s, long length %s', (standard, longLength) => {
    const record = minutiaeRecord(standard, longLength);
    const octets = writeFingerMinutiae(record);
    expect(readFingerMinutiae(octets)).toEqual(record);
    expect(Buffer.compare(writeFingerMinutiae(readFingerMinutiae(octets)), octets)).toBe(0);
  });

  it('lie as the standard draws them: header of 24 octets, view of 4, minutia of 6', () => {
    const octets = Buffer.from(writeFingerMinutiae(minutiaeRecord('iso-19794-2:2005')));
    expect(octets.subarray(0, 24).toString('hex')).toBe(
      `464d520020323000${octets.length.toString(16).padStart(8, '0')}8101019001f400c500c50200`,
    );
    expect(octets.subarray(24, 40).toString('hex')).toBe('07005a02' + '4064000e505a' + 'bfffffffff00');
  });

  const good = writeFingerMinutiae(minutiaeRecord('iso-19794-2:2005'));

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), '/standard'],
    ['another format', patched(good, 0, 0x47), '/standard'],
    ['the edition of 2011', patched(writeFingerMinutiae(minutiaeRecord('ansi-378:2009')), 5, 0x34), '/standard'],
    ['a length that lies', patched(good, 11, 0), '/length'],
    ['more views than there are', patched(good, 22, 3), '/views/2/position'],
    ['fewer views than there are', patched(good, 22, 1), '/views'],
    ['more minutiae than there are', patched(good, 27, 255), '/views/0/minutiae'],
    ['an extended block without its header', patched(good, good.length - 9, 0, 3), '/views/1/extended'],
    ['an extended block beyond its area', patched(good, good.length - 9, 0, 200), '/views/1/extended'],
    ['too much', new Uint8Array(ISO_19794_LIMIT + 1), '/length'],
  ])('are refused: %s', (_what, octets, place) => {
    expect(refusal(() => readFingerMinutiae(octets))).toBe(`mapping-source-invalid ${place}`);
  });

  it('are not written with numbers that do not fit', () => {
    const record = minutiaeRecord('iso-19794-2:2005');
    const view = record.views[0]!;
    const withView = (change: Partial<typeof view>): unknown => writeFingerMinutiae({ ...record, views: [{ ...view, ...change }] });
    expect(refusal(() => withView({ position: 256 }))).toBe('mapping-value-invalid /views/0/position');
    expect(refusal(() => withView({ impression: 16 }))).toBe('mapping-value-invalid /views/0/view');
    expect(refusal(() => withView({ minutiae: [{ kind: 4, x: 0, y: 0, reserved: 0, angle: 0, quality: 0 }] }))).toBe(
      'mapping-value-invalid /views/0/minutiae',
    );
    expect(refusal(() => withView({ minutiae: [{ kind: 1, x: 16_384, y: 0, reserved: 0, angle: 0, quality: 0 }] }))).toBe(
      'mapping-value-invalid /views/0/minutiae',
    );
    expect(refusal(() => writeFingerMinutiae({ ...record, captureEquipment: -1 }))).toBe('mapping-value-invalid /captureEquipment');
  });
});

describe('finger image records', () => {
  const good = writeFingerImage(FINGER_IMAGES);

  it('are written and read, with images as views', () => {
    expect(readFingerImage(good)).toEqual(FINGER_IMAGES);
    expect(Buffer.compare(writeFingerImage(readFingerImage(good)), good)).toBe(0);
    expect(readFingerImage(good).images[0]?.sample.buffer).toBe(good.buffer);
  });

  it('lie as the standard draws them: header of 32 octets, image header of 14', () => {
    const octets = Buffer.from(good);
    expect(octets.subarray(0, 32).toString('hex')).toBe(
      `4649520030313000${octets.length.toString(16).padStart(12, '0')}004d001f020101f401f401f401f408020000`,
    );
    expect(octets.subarray(32, 49).toString('hex')).toBe('00000011' + '0102015000' + '0002' + '0002' + '00' + 'ffa001');
  });

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), '/standard'],
    ['another edition', patched(good, 5, 0x32), '/standard'],
    ['a header cut short', good.subarray(0, 12), '/length'],
    ['a length that lies', patched(good, 13, 0), '/length'],
    ['more fingers than there are', patched(good, 18, 3), '/images/3/length'],
    ['fewer fingers than there are', patched(good, 18, 1), '/images'],
    ['an image shorter than its header', patched(good, 35, 13), '/images/0/length'],
    ['an image longer than the record', patched(good, 32, 255), '/images/0/length'],
    ['too much', new Uint8Array(ISO_19794_LIMIT + 1), '/length'],
  ])('are refused: %s', (_what, octets, place) => {
    expect(refusal(() => readFingerImage(octets))).toBe(`mapping-source-invalid ${place}`);
  });

  it('are not written without all views of a finger, nor with numbers that do not fit', () => {
    expect(refusal(() => writeFingerImage({ ...FINGER_IMAGES, images: FINGER_IMAGES.images.slice(0, 1) }))).toBe(
      'mapping-value-invalid /images',
    );
    expect(refusal(() => writeFingerImage({ ...FINGER_IMAGES, pixelDepth: 300 }))).toBe('mapping-value-invalid /pixelDepth');
  });
});

describe('face image records', () => {
  const good = writeFaceImage(FACE_IMAGES);

  it('are written and read, with images as views', () => {
    expect(readFaceImage(good)).toEqual(FACE_IMAGES);
    expect(Buffer.compare(writeFaceImage(readFaceImage(good)), good)).toBe(0);
    expect(readFaceImage(good).faces[0]?.sample.buffer).toBe(good.buffer);
  });

  it.each<readonly [string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), '/standard'],
    ['the edition of 2011', patched(good, 5, 0x33), '/standard'],
    ['a length that lies', patched(good, 11, 0), '/length'],
    ['more faces than there are', patched(good, 12, 255, 255), '/faces'],
    ['fewer faces than there are', patched(good, 13, 0), '/faces'],
    ['a face shorter than its header', patched(good, 17, 31), '/faces/0/length'],
    ['a face longer than the record', patched(good, 14, 255), '/faces/0/length'],
    ['more feature points than there are', patched(good, 18, 255, 255), '/faces/0/featurePoints'],
    ['feature points where the image is', patched(good, 18, 0, 2), '/faces/0/device'],
    ['too much', new Uint8Array(ISO_19794_LIMIT + 1), '/length'],
  ])('are refused: %s', (_what, octets, place) => {
    expect(refusal(() => readFaceImage(octets))).toBe(`mapping-source-invalid ${place}`);
  });

  it('are not written with numbers that do not fit', () => {
    const [face] = FACE_IMAGES.faces;
    expect(refusal(() => writeFaceImage({ ...FACE_IMAGES, faces: [{ ...face!, propertyMask: 2 ** 24 }] }))).toBe(
      'mapping-value-invalid /faces/0/propertyMask',
    );
  });
});

describe('the parser of a field that holds a record', () => {
  it('tells minutiae by their count', () => {
    expect(parsed(writeFingerMinutiae(minutiaeRecord('iso-19794-2:2005')))).toEqual({
      standard: 'iso-19794-2:2005',
      captureDevice: 257,
      horizontalResolution: 197,
      verticalResolution: 197,
      fingers: [
        { position: 7, view: 0, impression: 0, quality: 90, width: 400, height: 500, minutiae: 2 },
        { position: 2, view: 1, impression: 2, quality: 40, width: 400, height: 500, minutiae: 0 },
      ],
    });
  });

  it('tells images by length and form', () => {
    expect(parsed(writeFingerImage(FINGER_IMAGES))).toMatchObject({
      standard: 'iso-19794-4:2005',
      compression: 2,
      fingers: [{ position: 1, sample: { octets: 3, form: 'wsq' } }, { view: 2 }, { position: 21, quality: 254 }],
    });
    expect(parsed(writeFaceImage(FACE_IMAGES))).toMatchObject({
      standard: 'iso-19794-5:2005',
      faces: [{ gender: 2, width: 480, featurePoints: 1, pose: { yaw: 1 }, sample: { octets: 4, form: 'jpeg' } }],
    });
  });

  it('gives only what its shape has', () => {
    const records = [
      writeFingerImage(FINGER_IMAGES),
      writeFaceImage(FACE_IMAGES),
      ...EDITIONS.map((edition) => writeFingerMinutiae(minutiaeRecord(...edition))),
    ];
    for (const octets of records) expect(misfits(parser.parse(Buffer.from(octets).toString('base64'), ''), parser.shape)).toEqual([]);
  });

  it('refuses octets of another format, and says where a record is wrong', () => {
    expect(refusal(() => parsed(Buffer.from('IIR\u0000020\u0000')))).toBe('mapping-value-invalid /paraugs');
    expect(refusal(() => parsed(patched(writeFaceImage(FACE_IMAGES), 11, 0)))).toBe('mapping-value-invalid /paraugs/length');
    expect(refusal(() => parser.parse('no base64', '/paraugs'))).toBe('mapping-value-invalid /paraugs');
  });
});

describe('spoilt records', () => {
  const seeds: readonly (readonly [string, Uint8Array])[] = [
    ...EDITIONS.map((edition) => [edition.join(' '), writeFingerMinutiae(minutiaeRecord(...edition))] as const),
    ['finger images', writeFingerImage(FINGER_IMAGES)],
    ['face images', writeFaceImage(FACE_IMAGES)],
  ];

  it.each(seeds)('are read as the shape has them, or refused: %s', (_name, octets) => {
    const next = seeded(19_794);
    for (let round = 0; round < 3000; round += 1) {
      const spoilt = mutated(octets, next);
      try {
        expect(misfits(parser.parse(spoilt.length === 0 ? 'AA==' : Buffer.from(spoilt).toString('base64'), ''), parser.shape)).toEqual([]);
      } catch (error) {
        if (!(error instanceof GatewayError)) throw error;
        expect(error.code).toBe('mapping-value-invalid');
      }
    }
  });
});
