import { FINGER_CODES, IMPRESSIONS, type FingerCode, type Impression } from './minutiae.ts';
import {
  EXTENDED_LENGTH,
  FORMAT_IDENTIFIER,
  MINUTIA_LENGTH,
  RECORD_HEADER,
  VIEW_HEADER,
  type FingerMinutiaeRecord,
  type FingerView,
} from './write-finger-record.ts';

/** Which rule of ISO/IEC 19794-2:2005 octets break; never what they hold. */
export type RecordFault =
  | 'too-short'
  | 'too-long'
  | 'format-identifier'
  | 'record-length'
  | 'reserved-bits'
  | 'image-size'
  | 'resolution'
  | 'view-count'
  | 'finger-position'
  | 'view-number'
  | 'impression-type'
  | 'quality'
  | 'minutia-type'
  | 'minutia-outside-image'
  | 'extended-data'
  | 'trailing-octets';

/** A record, or which rule was broken and at which octet. */
export type ReadRecord =
  { readonly record: FingerMinutiaeRecord; readonly fault?: undefined } | { readonly fault: RecordFault; readonly octet: number };

/** Longest record that is read: ten views of 255 minutiae with little room for extended data. */
export const MAX_RECORD = 16_384;

const MAX_VIEWS = 10;
const IMPRESSION_CODES: ReadonlySet<number> = new Set(Object.values(IMPRESSIONS));
const FINGERS: ReadonlySet<number> = new Set(FINGER_CODES);
const isImpression = (code: number): code is Impression => IMPRESSION_CODES.has(code);
const isFinger = (code: number): code is FingerCode => FINGERS.has(code);

/** Images are read from 60 to 4,000 pixels a side, at 99 to 400 pixels per centimetre (250 to 1,000 per inch). */
const SIDES = { least: 60, most: 4_000 };
const RESOLUTIONS = { least: 99, most: 400 };
const within = (value: number, { least, most }: typeof SIDES): boolean => value >= least && value <= most;

class BrokenRule extends Error {
  readonly fault: RecordFault;
  readonly octet: number;
  constructor(fault: RecordFault, octet: number) {
    super(fault);
    this.fault = fault;
    this.octet = octet;
  }
}

const check: (holds: boolean, fault: RecordFault, octet: number) => asserts holds = (holds, fault, octet) => {
  if (!holds) throw new BrokenRule(fault, octet);
};

interface Cursor {
  readonly view: DataView;
  at: number;
}

function readMinutiae(
  cursor: Cursor,
  count: number,
  width: number,
  height: number,
): Pick<FingerView, 'minutiaQuality'> & FingerView['template']['minutiae'] {
  const { view } = cursor;
  const set = {
    x: new Int16Array(count),
    y: new Int16Array(count),
    angle: new Uint8Array(count),
    kind: new Uint8Array(count),
    minutiaQuality: new Uint8Array(count),
  };
  for (let index = 0; index < count; index += 1) {
    const at = cursor.at;
    const first = view.getUint16(at);
    const second = view.getUint16(at + 2);
    const quality = view.getUint8(at + 5);
    check(first >>> 14 !== 3, 'minutia-type', at);
    check(second >>> 14 === 0, 'reserved-bits', at + 2);
    check((first & 0x3fff) < width && second < height, 'minutia-outside-image', at);
    check(quality <= 100, 'quality', at + 5);
    set.kind[index] = first >>> 14;
    set.x[index] = first & 0x3fff;
    set.y[index] = second;
    set.angle[index] = -view.getUint8(at + 4) & 255;
    set.minutiaQuality[index] = quality;
    cursor.at += MINUTIA_LENGTH;
  }
  return set;
}

function readView(cursor: Cursor, width: number, height: number, seen: Map<number, number>): FingerView {
  const { view, at } = cursor;
  const length = view.byteLength;
  check(at + VIEW_HEADER <= length, 'too-short', at);
  const finger = view.getUint8(at);
  const number = view.getUint8(at + 1) >>> 4;
  const impression = view.getUint8(at + 1) & 15;
  const quality = view.getUint8(at + 2);
  const count = view.getUint8(at + 3);
  check(isFinger(finger), 'finger-position', at);
  check(number === (seen.get(finger) ?? 0), 'view-number', at + 1);
  check(isImpression(impression), 'impression-type', at + 1);
  check(quality <= 100, 'quality', at + 2);
  check(at + VIEW_HEADER + count * MINUTIA_LENGTH + EXTENDED_LENGTH <= length, 'too-short', at + 3);
  seen.set(finger, number + 1);
  cursor.at = at + VIEW_HEADER;
  const { minutiaQuality, ...minutiae } = readMinutiae(cursor, count, width, height);
  const extended = view.getUint16(cursor.at);
  check(cursor.at + EXTENDED_LENGTH + extended <= length, 'extended-data', cursor.at);
  cursor.at += EXTENDED_LENGTH + extended;
  return { template: { finger, impression, minutiae: minutiae }, quality, minutiaQuality };
}

function readAll(bytes: Uint8Array): FingerMinutiaeRecord {
  check(bytes.length <= MAX_RECORD, 'too-long', MAX_RECORD);
  check(bytes.length >= RECORD_HEADER + VIEW_HEADER + EXTENDED_LENGTH, 'too-short', bytes.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  check(Buffer.from(bytes.subarray(0, 8)).toString('latin1') === FORMAT_IDENTIFIER, 'format-identifier', 0);
  check(view.getUint32(8) === bytes.length, 'record-length', 8);
  const [width, height, resolutionX, resolutionY] = [view.getUint16(14), view.getUint16(16), view.getUint16(18), view.getUint16(20)];
  check(within(width, SIDES) && within(height, SIDES), 'image-size', 14);
  check(within(resolutionX, RESOLUTIONS) && within(resolutionY, RESOLUTIONS), 'resolution', 18);
  const count = view.getUint8(22);
  check(count > 0 && count <= MAX_VIEWS, 'view-count', 22);
  check(view.getUint8(23) === 0, 'reserved-bits', 23);
  const cursor = { view, at: RECORD_HEADER };
  const seen = new Map<number, number>();
  const views = Array.from({ length: count }, () => readView(cursor, width, height, seen));
  check(cursor.at === bytes.length, 'trailing-octets', cursor.at);
  return { width, height, resolutionX, resolutionY, views };
}

/**
 * Reads a finger minutiae record strictly: every length, code and coordinate is checked before anything is made of it, extended data are passed
 * over, and what breaks a rule is said as a value. Throws nothing, whatever the octets. A record says how large it is and is never larger than 16 KiB.
 */
export function readFingerRecord(bytes: Uint8Array): ReadRecord {
  try {
    return { record: readAll(bytes) };
  } catch (error) {
    if (error instanceof BrokenRule) return { fault: error.fault, octet: error.octet };
    throw error;
  }
}

/** The templates of a record at 197 pixels per centimetre, to which matching is tuned. */
export function templatesOf({ resolutionX, resolutionY, views }: FingerMinutiaeRecord): readonly FingerView['template'][] {
  if (resolutionX === 197 && resolutionY === 197) return views.map(({ template }) => template);
  const scaled = (values: Int16Array, resolution: number): Int16Array => values.map((value) => Math.round((value * 197) / resolution));
  return views.map(({ template: { finger, impression, minutiae } }) => ({
    finger,
    impression,
    minutiae: { ...minutiae, x: scaled(minutiae.x, resolutionX), y: scaled(minutiae.y, resolutionY) },
  }));
}
