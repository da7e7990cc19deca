import { octetsOfBase64 } from '../source/base64-octets.ts';
import type { FieldParser } from '../source/field-parser.ts';
import { sampleForm } from '../nist-itl/sample-form.ts';
import type { Shape } from '../source/shape.ts';
import type { SourceObject } from '../source/source-tree.ts';
import { readFaceImage, type FaceImage } from './face-image.ts';
import { readFingerImage, type FingerImage } from './finger-image.ts';
import { readFingerMinutiae, type FingerMinutiaeRecord, type FingerView } from './finger-minutiae.ts';
import { beginsWith, formatFault, ISO_19794_LIMIT } from './octet-cursor.ts';

const TEXT: Shape = { kind: 'leaf', type: 'string' };
const COUNT: Shape = { kind: 'leaf', type: 'integer' };

const object = (parts: Readonly<Record<string, Shape>>, required: readonly string[] = []): Shape => ({
  kind: 'object',
  parts: new Map(Object.entries(parts)),
  required: new Set(required),
});

const numbers = (...names: readonly string[]): Readonly<Record<string, Shape>> => Object.fromEntries(names.map((name) => [name, COUNT]));

const SAMPLE = object({ octets: COUNT, form: TEXT });

const POSE = object(numbers('yaw', 'pitch', 'roll'));

const SHAPE: Shape = object(
  {
    standard: TEXT,
    ...numbers(
      'captureDevice',
      'acquisitionLevel',
      'scaleUnits',
      'horizontalResolution',
      'verticalResolution',
      'pixelDepth',
      'compression',
    ),
    fingers: {
      kind: 'list',
      items: object({ ...numbers('position', 'view', 'impression', 'quality', 'width', 'height', 'minutiae'), sample: SAMPLE }),
    },
    faces: {
      kind: 'list',
      items: object({
        ...numbers('gender', 'eyeColour', 'hairColour', 'propertyMask', 'expression', 'featurePoints', 'imageType', 'imageFormat'),
        ...numbers('width', 'height', 'colourSpace', 'source', 'device', 'quality'),
        pose: POSE,
        poseUncertainty: POSE,
        sample: SAMPLE,
      }),
    },
  },
  ['standard'],
);

const sampleOf = (sample: Uint8Array): SourceObject => ({ octets: sample.length, form: sampleForm(sample) });

function minutiaeFinger({ position, view, impression, quality, scored, minutiae }: FingerView, record: FingerMinutiaeRecord): SourceObject {
  const scale = scored ?? record.scale;
  const size = scale === undefined ? {} : { width: scale.width, height: scale.height };
  return { position, view, impression, quality, ...size, minutiae: minutiae.length };
}

function imageFinger({ position, view, impression, quality, width, height, sample }: FingerImage): SourceObject {
  return { position, view, impression, quality, width, height, sample: sampleOf(sample) };
}

function faceTree({ featurePoints, sample, pose, poseUncertainty, ...said }: FaceImage): SourceObject {
  return {
    ...said,
    featurePoints: featurePoints.length,
    pose: { ...pose },
    poseUncertainty: { ...poseUncertainty },
    sample: sampleOf(sample),
  };
}

/**
 * The tree of a record of ISO/IEC 19794-2, -4 or -5, by its first octets: standard, settings, and `fingers` or `faces` with their numbers
 * as the octets have them. Minutiae, feature points and images are told by count, length and form only. Raises `mapping-source-invalid`
 * for octets of none of the formats and for what their readers refuse.
 */
export function readIso19794(octets: Uint8Array): SourceObject {
  if (beginsWith(octets, 'FMR\u0000')) {
    const record = readFingerMinutiae(octets);
    const { scale } = record;
    const resolution =
      scale === undefined ? {} : { horizontalResolution: scale.horizontalResolution, verticalResolution: scale.verticalResolution };
    const fingers = record.views.map((view) => minutiaeFinger(view, record));
    // The upper four bits certify the equipment; the lower twelve name it.
    return { standard: record.standard, captureDevice: record.captureEquipment % 4096, ...resolution, fingers };
  }
  if (beginsWith(octets, 'FIR\u0000')) {
    const { standard, captureDevice, acquisitionLevel, scaleUnits, imageResolution, pixelDepth, compression, images } =
      readFingerImage(octets);
    const resolution = { horizontalResolution: imageResolution.horizontal, verticalResolution: imageResolution.vertical };
    return {
      standard,
      captureDevice,
      acquisitionLevel,
      scaleUnits,
      ...resolution,
      pixelDepth,
      compression,
      fingers: images.map(imageFinger),
    };
  }
  if (beginsWith(octets, 'FAC\u0000')) {
    const { standard, faces } = readFaceImage(octets);
    return { standard, faces: faces.map(faceTree) };
  }
  throw formatFault('', 'Send a record of ISO/IEC 19794-2, 19794-4 or 19794-5, which begins with FMR, FIR or FAC.');
}

/** Reads a field that holds a whole record of ISO/IEC 19794-2, -4 or -5 in base64. There is no way back: the tree has no samples. */
export const ISO_19794_PARSER: FieldParser = {
  name: 'iso-19794',
  shape: SHAPE,
  parse: (text, field) => octetsOfBase64(text, field, ISO_19794_LIMIT, readIso19794),
};
