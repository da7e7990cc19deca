import { beginsWith, formatFault, ISO_19794_LIMIT, OctetCursor, OctetPieces } from './octet-cursor.ts';

/** Yaw, pitch and roll in steps of two degrees and one; 0 for unknown. */
export interface HeadPose {
  readonly yaw: number;
  readonly pitch: number;
  readonly roll: number;
}

/** A feature point of a face: its kind, its code (ISO/IEC 14496-2), and its place in pixels. */
export interface FeaturePoint {
  readonly type: number;
  readonly code: number;
  readonly x: number;
  readonly y: number;
  readonly reserved: number;
}

/** One image of a face with what is said about it; codes as the standard lists them, 0 for unspecified. */
export interface FaceImage {
  /** 0 unspecified, 1 male, 2 female, 255 unknown. */
  readonly gender: number;
  readonly eyeColour: number;
  readonly hairColour: number;
  /** Bits for glasses, beard, medical conditions and the like. */
  readonly propertyMask: number;
  readonly expression: number;
  readonly pose: HeadPose;
  readonly poseUncertainty: HeadPose;
  readonly featurePoints: readonly FeaturePoint[];
  /** 0 basic, 1 full frontal, 2 token frontal. */
  readonly imageType: number;
  /** 0 JPEG, 1 JPEG 2000. */
  readonly imageFormat: number;
  readonly width: number;
  readonly height: number;
  readonly colourSpace: number;
  readonly source: number;
  readonly device: number;
  readonly quality: number;
  /** The image as it is compressed, a view into the record that was read. */
  readonly sample: Uint8Array;
}

/** A face image record of ISO/IEC 19794-5:2005. */
export interface FaceImageRecord {
  readonly standard: 'iso-19794-5:2005';
  readonly faces: readonly FaceImage[];
}

const BEGIN = 'FAC\u0000010\u0000';
const HEADER = 14;
/** Facial information of 20 octets and image information of 12. */
const FACE_HEADER = 32;
const FEATURE_POINT = 8;

const readPose = (cursor: OctetCursor, at: string): HeadPose => ({
  yaw: cursor.number(1, at),
  pitch: cursor.number(1, at),
  roll: cursor.number(1, at),
});

function readPoint(cursor: OctetCursor, at: string): FeaturePoint {
  return {
    type: cursor.number(1, at),
    code: cursor.number(1, at),
    x: cursor.number(2, at),
    y: cursor.number(2, at),
    reserved: cursor.number(2, at),
  };
}

function readFace(cursor: OctetCursor, at: string): FaceImage {
  const length = cursor.number(4, `${at}/length`);
  if (length < FACE_HEADER) throw formatFault(`${at}/length`, `Write the length of the face with its ${FACE_HEADER} octets of header.`);
  const own = new OctetCursor(cursor.octets(length - 4, `${at}/length`));
  const points = own.number(2, `${at}/featurePoints`);
  // Checked before a list of that length is made.
  if (points * FEATURE_POINT > own.left)
    throw formatFault(`${at}/featurePoints`, `Write ${points} feature points, or say how many there are.`);
  const said = {
    gender: own.number(1, `${at}/gender`),
    eyeColour: own.number(1, `${at}/eyeColour`),
    hairColour: own.number(1, `${at}/hairColour`),
    propertyMask: own.number(3, `${at}/propertyMask`),
    expression: own.number(2, `${at}/expression`),
    pose: readPose(own, `${at}/pose`),
    poseUncertainty: readPose(own, `${at}/poseUncertainty`),
  };
  const featurePoints = Array.from({ length: points }, () => readPoint(own, `${at}/featurePoints`));
  return {
    ...said,
    featurePoints,
    imageType: own.number(1, `${at}/imageType`),
    imageFormat: own.number(1, `${at}/imageFormat`),
    width: own.number(2, `${at}/width`),
    height: own.number(2, `${at}/height`),
    colourSpace: own.number(1, `${at}/colourSpace`),
    source: own.number(1, `${at}/source`),
    device: own.number(2, `${at}/device`),
    quality: own.number(2, `${at}/quality`),
    sample: own.octets(own.left, `${at}/sample`),
  };
}

/**
 * A face image record. Raises `mapping-source-invalid` at a pointer such as `/faces/0/featurePoints` for octets that are none: another
 * edition, a length that lies, faces or feature points that the octets do not hold, octets left over.
 */
export function readFaceImage(octets: Uint8Array): FaceImageRecord {
  if (octets.length > ISO_19794_LIMIT) throw formatFault('/length', `Send at most ${ISO_19794_LIMIT} octets.`);
  if (!beginsWith(octets, BEGIN)) throw formatFault('/standard', 'Send a face image record of ISO/IEC 19794-5:2005.');
  const cursor = new OctetCursor(octets);
  cursor.octets(BEGIN.length, '/standard');
  if (cursor.number(4, '/length') !== octets.length)
    throw formatFault('/length', `Write the length of the whole record, which is ${octets.length}.`);
  const count = cursor.number(2, '/faces');
  if (count * FACE_HEADER > cursor.left) throw formatFault('/faces', `Write ${count} faces, or say how many there are.`);
  const faces = Array.from({ length: count }, (_, index) => readFace(cursor, `/faces/${index}`));
  if (cursor.left > 0) throw formatFault('/faces', `Write as many faces as the header says; ${cursor.left} octets follow them.`);
  return { standard: 'iso-19794-5:2005', faces };
}

function writeFace(pieces: OctetPieces, face: FaceImage, at: string): void {
  const length = FACE_HEADER + face.featurePoints.length * FEATURE_POINT + face.sample.length;
  pieces.number(4, length, `${at}/length`).number(2, face.featurePoints.length, `${at}/featurePoints`);
  pieces.number(1, face.gender, `${at}/gender`).number(1, face.eyeColour, `${at}/eyeColour`).number(1, face.hairColour, `${at}/hairColour`);
  pieces.number(3, face.propertyMask, `${at}/propertyMask`).number(2, face.expression, `${at}/expression`);
  for (const { yaw, pitch, roll } of [face.pose, face.poseUncertainty]) {
    for (const angle of [yaw, pitch, roll]) pieces.number(1, angle, `${at}/pose`);
  }
  for (const { type, code, x, y, reserved } of face.featurePoints) {
    const place = `${at}/featurePoints`;
    pieces.number(1, type, place).number(1, code, place).number(2, x, place).number(2, y, place).number(2, reserved, place);
  }
  pieces.number(1, face.imageType, `${at}/imageType`).number(1, face.imageFormat, `${at}/imageFormat`);
  pieces.number(2, face.width, `${at}/width`).number(2, face.height, `${at}/height`).number(1, face.colourSpace, `${at}/colourSpace`);
  pieces.number(1, face.source, `${at}/source`).number(2, face.device, `${at}/device`).number(2, face.quality, `${at}/quality`);
  pieces.octets(face.sample);
}

/** The octets of a face image record. Raises `mapping-value-invalid` at a pointer for numbers that do not fit their octets. */
export function writeFaceImage({ faces }: FaceImageRecord): Uint8Array {
  const body = new OctetPieces();
  faces.forEach((face, index) => {
    writeFace(body, face, `/faces/${index}`);
  });
  const rest = body.all();
  const head = new OctetPieces().octets(Buffer.from(BEGIN, 'latin1')).number(4, HEADER + rest.length, '/length');
  return head.number(2, faces.length, '/faces').octets(rest).all();
}
