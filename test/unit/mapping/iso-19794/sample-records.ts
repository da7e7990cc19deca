import type { FaceImageRecord } from '../../../../src/mapping/iso-19794/face-image.ts';
import type { FingerImageRecord } from '../../../../src/mapping/iso-19794/finger-image.ts';
import type { FingerMinutiaeRecord, MinutiaeStandard } from '../../../../src/mapping/iso-19794/finger-minutiae.ts';

const SCALE = { width: 400, height: 500, horizontalResolution: 197, verticalResolution: 197 };

/** A synthetic finger minutiae record with two views, one of them with extended data. */
export function minutiaeRecord(standard: MinutiaeStandard, longLength = false): FingerMinutiaeRecord {
  const isLater = standard === 'ansi-378:2009';
  const scored = isLater ? { scored: { vendor: 6, algorithm: 55, ...SCALE } } : {};
  return {
    standard,
    ...(standard === 'iso-19794-2:2005' ? {} : { product: { owner: 66, type: 17 } }),
    ...(longLength ? { longLength } : {}),
    captureEquipment: 0x8101,
    ...(isLater ? {} : { scale: SCALE }),
    reserved: 0,
    views: [
      {
        position: 7,
        view: 0,
        impression: 0,
        quality: 90,
        ...scored,
        minutiae: [
          { kind: 1, x: 100, y: 14, reserved: 0, angle: 80, quality: 90 },
          { kind: 2, x: 16_383, y: 16_383, reserved: 3, angle: 255, quality: 0 },
        ],
        extended: [],
      },
      {
        position: 2,
        view: 1,
        impression: 2,
        quality: 40,
        ...scored,
        minutiae: [],
        extended: [
          { type: 1, octets: Buffer.from([1, 2, 3]) },
          { type: 2, octets: Buffer.alloc(0) },
        ],
      },
    ],
  };
}

/** A synthetic finger image record: a finger with two views, and a palm. */
export const FINGER_IMAGES: FingerImageRecord = {
  standard: 'iso-19794-4:2005',
  captureDevice: 77,
  acquisitionLevel: 31,
  scaleUnits: 1,
  scanResolution: { horizontal: 500, vertical: 500 },
  imageResolution: { horizontal: 500, vertical: 500 },
  pixelDepth: 8,
  compression: 2,
  reserved: 0,
  images: [
    { position: 1, views: 2, view: 1, quality: 80, impression: 0, width: 2, height: 2, reserved: 0, sample: Buffer.from([0xff, 0xa0, 1]) },
    { position: 1, views: 2, view: 2, quality: 70, impression: 1, width: 2, height: 2, reserved: 0, sample: Buffer.from([0xff, 0xa0]) },
    { position: 21, views: 1, view: 1, quality: 254, impression: 0, width: 9, height: 9, reserved: 0, sample: Buffer.alloc(0) },
  ],
};

/** A synthetic face image record with one face. */
export const FACE_IMAGES: FaceImageRecord = {
  standard: 'iso-19794-5:2005',
  faces: [
    {
      gender: 2,
      eyeColour: 3,
      hairColour: 4,
      propertyMask: 0x010203,
      expression: 1,
      pose: { yaw: 1, pitch: 2, roll: 3 },
      poseUncertainty: { yaw: 4, pitch: 5, roll: 6 },
      featurePoints: [{ type: 1, code: 0x36, x: 100, y: 200, reserved: 0 }],
      imageType: 1,
      imageFormat: 0,
      width: 480,
      height: 600,
      colourSpace: 1,
      source: 2,
      device: 0x4947,
      quality: 80,
      sample: Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
    },
  ],
};
