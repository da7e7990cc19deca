import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { GatewayError } from '../../../../src/kernel/gateway-error.ts';
import { readFaceImage, writeFaceImage } from '../../../../src/mapping/iso-19794/face-image.ts';
import { readFingerMinutiae, writeFingerMinutiae, type FingerMinutiaeRecord } from '../../../../src/mapping/iso-19794/finger-minutiae.ts';
import { readIso19794 } from '../../../../src/mapping/iso-19794/iso-19794-parser.ts';
import { sampleForm } from '../../../../src/mapping/nist-itl/sample-form.ts';

const FOLDER = join(import.meta.dirname, '../../../../../shared/vectors/08-biometric/libbiomeval');
const isHere = existsSync(FOLDER);
const vector = (name: string): Buffer => readFileSync(join(FOLDER, name));

if (!isHere) process.stderr.write('Skipped: the public vectors of ISO/IEC 19794 records are not beside this repository.\n');

const counts = ({ views }: FingerMinutiaeRecord): unknown =>
  views.map(({ position, quality, minutiae }) => [position, quality, minutiae.length]);

function place(octets: Uint8Array): string {
  try {
    readFingerMinutiae(octets);
  } catch (error) {
    return error instanceof GatewayError ? `${error.code} ${error.details.field ?? ''}` : String(error);
  }
  return 'none';
}

(isHere ? describe : describe.skip)('records of NIST', () => {
  it('378-2009: views, minutiae and extended data, and the same octets again', () => {
    const octets = vector('fmr.ansi2007');
    const record = readFingerMinutiae(octets);
    expect(record.standard).toBe('ansi-378:2009');
    expect(counts(record)).toEqual([
      [7, 90, 27],
      [2, 70, 22],
    ]);
    expect(record.views[0]?.minutiae[0]).toEqual({ kind: 1, x: 100, y: 14, reserved: 0, angle: 56, quality: 90 });
    expect(record.views[1]?.extended).toEqual([{ type: 1, octets: Buffer.from('01121403151301', 'hex') }]);
    expect(Buffer.compare(writeFingerMinutiae(record), octets)).toBe(0);
  });

  // Both files have a last block of extended data whose length is wrong, by one octet and by two.
  it('19794-2:2005: refused for its last length, read when that is mended', () => {
    const octets = vector('fmr.iso2005');
    expect(place(octets)).toBe('mapping-source-invalid /views/1/extended');
    octets[octets.length - 42] = 0x29;
    octets[octets.length - 38] = 0x29;
    const record = readFingerMinutiae(octets);
    expect(record.standard).toBe('iso-19794-2:2005');
    expect(counts(record)).toEqual([
      [7, 90, 27],
      [2, 70, 22],
    ]);
    expect(record.scale).toEqual({ width: 512, height: 512, horizontalResolution: 197, verticalResolution: 197 });
    expect(Buffer.compare(writeFingerMinutiae(record), octets)).toBe(0);
  });

  it('378-2004: refused for its last length, read when that is mended', () => {
    const octets = vector('fmr.ansi2004');
    expect(place(octets)).toBe('mapping-source-invalid /views');
    const area = octets.length - 2 - 719 - 2;
    octets.writeUInt16BE(721, area);
    octets.writeUInt16BE(44, octets.length - 42);
    const record = readFingerMinutiae(octets);
    expect(record.standard).toBe('ansi-378:2004');
    expect(counts(record)).toEqual([
      [7, 90, 27],
      [2, 70, 22],
      [3, 69, 28],
    ]);
    expect(record.views[2]?.extended.map(({ type, octets: { length } }) => [type, length])).toEqual([
      [1, 673],
      [2, 40],
    ]);
    expect(Buffer.compare(writeFingerMinutiae(record), octets)).toBe(0);
  });

  it('19794-5:2005: the face, its feature points and its JPEG image, and the same octets again', () => {
    const octets = vector('face01.iso2005');
    const record = readFaceImage(octets);
    expect(record.faces).toHaveLength(1);
    expect(record.faces[0]).toMatchObject({
      gender: 2,
      eyeColour: 1,
      hairColour: 6,
      width: 280,
      height: 320,
      colourSpace: 1,
      source: 2,
      device: 0x4947,
    });
    expect(record.faces[0]?.featurePoints).toHaveLength(4);
    expect(record.faces[0]?.sample).toHaveLength(octets.length - 14 - 32 - 4 * 8);
    expect(sampleForm(record.faces[0]!.sample)).toBe('jpeg');
    expect(Buffer.compare(writeFaceImage(record), octets)).toBe(0);
  });

  it('knows a WSQ image by its beginning, and an iris record as none of its formats', () => {
    expect(sampleForm(vector('img.wsq'))).toBe('wsq');
    expect(() => readIso19794(vector('iris01.iso2011'))).toThrow(GatewayError);
  });
});
