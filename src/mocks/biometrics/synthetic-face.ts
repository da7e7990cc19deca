import { noiseOf } from './noise.ts';

/**
 * A face as a template: a direction in 64 dimensions, as matchers of faces make it, in signed octets. Its length tells how good the capture was.
 * Ours is drawn, not computed from any image: no image exists.
 */
export type FaceTemplate = Int8Array;

/** Dimensions of a template. */
export const FACE_DIMENSIONS = 64;

/** Length of a template of quality 100. */
const FULL_LENGTH = 305;

/** A synthetic template starts with these octets; ISO/IEC 19794-5 knows images only, so the format is our own. */
const MARK = 'SYNFACE1';

/** How much of a twin's face is the other twin's: the cosine between their faces. Strangers' cosines lie about 0 with a deviation of 0.125. */
const TWIN_LIKENESS = 0.5;

function unit(values: Float64Array): Float64Array {
  const length = Math.hypot(...values) || 1;
  return values.map((value) => value / length);
}

function draw(seed: string): Float64Array {
  const noise = noiseOf(seed);
  return unit(Float64Array.from({ length: FACE_DIMENSIONS }, () => noise.normal()));
}

/** The face of an identity; with a twin's identity, one that is nearer to the twin's than strangers' are. */
export function masterFace(identity: string, twin?: string): Float64Array {
  const own = draw(`face of ${identity}`);
  if (twin === undefined) return own;
  const other = draw(`face of ${twin}`);
  const rest = Math.sqrt(1 - TWIN_LIKENESS ** 2);
  return unit(own.map((value, at) => rest * value + TWIN_LIKENESS * (other[at] ?? 0)));
}

/** Takes a face: a pure function of face, seed and nominal quality (0 to 100; drawn about 80 unless told). */
export function captureFace(master: Float64Array, seed: string, quality?: number): FaceTemplate {
  const noise = noiseOf(`face capture ${seed}`);
  const drawn = Math.min(98, Math.max(55, 80 + 8 * noise.normal()));
  const level = quality ?? drawn;
  const spread = (0.12 + 0.9 * (1 - level / 100)) / Math.sqrt(FACE_DIMENSIONS);
  const seen = unit(master.map((value) => value + spread * noise.normal()));
  return Int8Array.from(seen, (value) => Math.min(127, Math.max(-127, Math.round((value * FULL_LENGTH * level) / 100))));
}

function lengthOf(face: FaceTemplate): number {
  let sum = 0;
  for (const value of face) sum += value * value;
  return Math.sqrt(sum);
}

/** Quality of a capture, 0 to 100, measured from the template alone. */
export function faceQuality(face: FaceTemplate): number {
  return Math.min(100, Math.round((100 * lengthOf(face)) / FULL_LENGTH));
}

/** Likeness of two faces: 1,000 times the cosine between them, and 0 for those that point away from each other. */
export function faceScore(one: FaceTemplate, other: FaceTemplate): number {
  let [product, oneSquare, otherSquare] = [0, 0, 0];
  for (let at = 0; at < FACE_DIMENSIONS; at += 1) {
    const [left, right] = [one[at] ?? 0, other[at] ?? 0];
    product += left * right;
    oneSquare += left * left;
    otherSquare += right * right;
  }
  const length = Math.sqrt(oneSquare * otherSquare);
  return length === 0 ? 0 : Math.max(0, Math.round((1000 * product) / length));
}

/** A face template as octets. */
export function writeFace(face: FaceTemplate): Uint8Array {
  return Buffer.concat([Buffer.from(MARK, 'latin1'), Buffer.from(face.buffer, face.byteOffset, face.byteLength)]);
}

/** The face template in these octets, or `undefined` where they are none. */
export function readFace(bytes: Uint8Array): FaceTemplate | undefined {
  if (bytes.length !== MARK.length + FACE_DIMENSIONS) return undefined;
  if (Buffer.from(bytes.subarray(0, MARK.length)).toString('latin1') !== MARK) return undefined;
  return Int8Array.from(bytes.subarray(MARK.length));
}
