import { beginsWith, formatFault, ISO_19794_LIMIT, OctetCursor, OctetPieces } from './octet-cursor.ts';

/** One image of one finger or palm. */
export interface FingerImage {
  /** Finger 0 to 10, several fingers 13 to 15, palms 20 to 36. */
  readonly position: number;
  /** How many views of this finger there are, and which one this is, from 1. */
  readonly views: number;
  readonly view: number;
  /** 254 for undefined. */
  readonly quality: number;
  readonly impression: number;
  readonly width: number;
  readonly height: number;
  readonly reserved: number;
  /** The image as it is compressed, a view into the record that was read. */
  readonly sample: Uint8Array;
}

/** A finger image record of ISO/IEC 19794-4:2005. */
export interface FingerImageRecord {
  readonly standard: 'iso-19794-4:2005';
  readonly captureDevice: number;
  /** Image acquisition setting level. */
  readonly acquisitionLevel: number;
  /** 1 pixels an inch, 2 pixels a centimetre. */
  readonly scaleUnits: number;
  readonly scanResolution: { readonly horizontal: number; readonly vertical: number };
  readonly imageResolution: { readonly horizontal: number; readonly vertical: number };
  readonly pixelDepth: number;
  /** 0 none, 1 none and packed, 2 WSQ, 3 JPEG, 4 JPEG 2000, 5 PNG. */
  readonly compression: number;
  readonly reserved: number;
  readonly images: readonly FingerImage[];
}

const BEGIN = 'FIR\u0000010\u0000';
const HEADER = 32;
const IMAGE_HEADER = 14;

function readImage(cursor: OctetCursor, at: string): FingerImage {
  const length = cursor.number(4, `${at}/length`);
  if (length < IMAGE_HEADER) throw formatFault(`${at}/length`, `Write the length of the image with its ${IMAGE_HEADER} octets of header.`);
  const own = new OctetCursor(cursor.octets(length - 4, `${at}/length`));
  return {
    position: own.number(1, at),
    views: own.number(1, at),
    view: own.number(1, at),
    quality: own.number(1, at),
    impression: own.number(1, at),
    width: own.number(2, at),
    height: own.number(2, at),
    reserved: own.number(1, at),
    sample: own.octets(own.left, at),
  };
}

const readPair = (cursor: OctetCursor, at: string): { horizontal: number; vertical: number } => ({
  horizontal: cursor.number(2, at),
  vertical: cursor.number(2, at),
});

/**
 * A finger image record. Raises `mapping-source-invalid` at a pointer such as `/images/0/length` for octets that are none: another edition,
 * a length that lies, images that the octets do not hold, octets left over.
 */
export function readFingerImage(octets: Uint8Array): FingerImageRecord {
  if (octets.length > ISO_19794_LIMIT) throw formatFault('/length', `Send at most ${ISO_19794_LIMIT} octets.`);
  if (!beginsWith(octets, BEGIN)) throw formatFault('/standard', 'Send a finger image record of ISO/IEC 19794-4:2005.');
  const cursor = new OctetCursor(octets);
  cursor.octets(BEGIN.length, '/standard');
  if (cursor.number(6, '/length') !== octets.length)
    throw formatFault('/length', `Write the length of the whole record, which is ${octets.length}.`);
  const captureDevice = cursor.number(2, '/captureDevice');
  const acquisitionLevel = cursor.number(2, '/acquisitionLevel');
  const count = cursor.number(1, '/images');
  const head = {
    scaleUnits: cursor.number(1, '/scaleUnits'),
    scanResolution: readPair(cursor, '/scanResolution'),
    imageResolution: readPair(cursor, '/imageResolution'),
    pixelDepth: cursor.number(1, '/pixelDepth'),
    compression: cursor.number(1, '/compression'),
    reserved: cursor.number(2, '/reserved'),
  };
  const images: FingerImage[] = [];
  for (let finger = 0; finger < count; finger += 1) {
    const first = readImage(cursor, `/images/${images.length}`);
    images.push(first);
    // The header counts fingers; every further view of a finger is an image of its own.
    for (let view = 1; view < first.views; view += 1) images.push(readImage(cursor, `/images/${images.length}`));
  }
  if (cursor.left > 0) throw formatFault('/images', `Write as many images as the header says; ${cursor.left} octets follow them.`);
  return { standard: 'iso-19794-4:2005', captureDevice, acquisitionLevel, ...head, images };
}

/** How many fingers the images are of: each begins with as many views as it says. */
function fingersOf(images: readonly FingerImage[]): number {
  let [fingers, at] = [0, 0];
  while (at < images.length) {
    at += Math.max(1, images[at]?.views ?? 1);
    fingers += 1;
  }
  return at === images.length ? fingers : Number.NaN;
}

/** The octets of a finger image record. Raises `mapping-value-invalid` at a pointer for numbers that do not fit their octets and for views that are missing. */
export function writeFingerImage(record: FingerImageRecord): Uint8Array {
  const body = new OctetPieces();
  record.images.forEach((image, index) => {
    const at = `/images/${index}`;
    body.number(4, IMAGE_HEADER + image.sample.length, `${at}/length`);
    for (const value of [image.position, image.views, image.view, image.quality, image.impression]) body.number(1, value, at);
    body.number(2, image.width, at).number(2, image.height, at).number(1, image.reserved, at).octets(image.sample);
  });
  const images = body.all();
  const { scanResolution, imageResolution } = record;
  const head = new OctetPieces().octets(Buffer.from(BEGIN, 'latin1')).number(6, HEADER + images.length, '/length');
  head.number(2, record.captureDevice, '/captureDevice').number(2, record.acquisitionLevel, '/acquisitionLevel');
  head.number(1, fingersOf(record.images), '/images').number(1, record.scaleUnits, '/scaleUnits');
  head.number(2, scanResolution.horizontal, '/scanResolution').number(2, scanResolution.vertical, '/scanResolution');
  head.number(2, imageResolution.horizontal, '/imageResolution').number(2, imageResolution.vertical, '/imageResolution');
  head.number(1, record.pixelDepth, '/pixelDepth').number(1, record.compression, '/compression').number(2, record.reserved, '/reserved');
  return head.octets(images).all();
}
