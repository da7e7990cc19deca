import { IMAGE, MAX_MINUTIAE, type FingerTemplate } from './minutiae.ts';

/** Lengths of ISO/IEC 19794-2:2005, clause 7: record header, view header, minutia, and the length field of extended data. */
export const RECORD_HEADER = 24;
export const VIEW_HEADER = 4;
export const MINUTIA_LENGTH = 6;
export const EXTENDED_LENGTH = 2;

/** `FMR` and a version of 2.0, each closed by a null. */
export const FORMAT_IDENTIFIER = 'FMR\0 20\0';

/** The most views of one finger position (four bits). */
const MAX_VIEWS_OF_FINGER = 16;

/** A finger minutiae record as ISO/IEC 19794-2:2005 has it: an image size, a resolution, and one view for each impression. */
export interface FingerMinutiaeRecord {
  readonly width: number;
  readonly height: number;
  /** Pixels per centimetre. */
  readonly resolutionX: number;
  readonly resolutionY: number;
  readonly views: readonly FingerView[];
}

/** One impression with what the format says of it. Qualities are 0 to 100; of a minutia, 0 says that none was reported. */
export interface FingerView {
  readonly template: FingerTemplate;
  readonly quality: number;
  readonly minutiaQuality: Uint8Array;
}

/** The record of these templates at the resolution of this house. Quality as measured goes into each view header. */
export function fingerRecord(templates: readonly FingerTemplate[], qualityOf: (template: FingerTemplate) => number): FingerMinutiaeRecord {
  const { width, height, perCentimetre } = IMAGE;
  return {
    width,
    height,
    resolutionX: perCentimetre,
    resolutionY: perCentimetre,
    views: templates.map((template) => ({
      template,
      quality: qualityOf(template),
      minutiaQuality: new Uint8Array(template.minutiae.x.length),
    })),
  };
}

/**
 * Writes a record without extended data. View numbers count the impressions of one finger position. Throws a `RangeError` for what the format
 * has no room for: more than 255 views or minutiae of a view, or more than 16 views of one finger.
 */
export function writeFingerRecord(record: FingerMinutiaeRecord): Uint8Array {
  const sizes = record.views.map(({ template }) => template.minutiae.x.length);
  if (sizes.length > 255 || sizes.some((size) => size > MAX_MINUTIAE)) throw new RangeError('finger minutiae record');
  const length = sizes.reduce((sum, size) => sum + VIEW_HEADER + size * MINUTIA_LENGTH + EXTENDED_LENGTH, RECORD_HEADER);
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  bytes.set(Buffer.from(FORMAT_IDENTIFIER, 'latin1'));
  view.setUint32(8, length);
  view.setUint16(14, record.width);
  view.setUint16(16, record.height);
  view.setUint16(18, record.resolutionX);
  view.setUint16(20, record.resolutionY);
  view.setUint8(22, sizes.length);
  const written = new Map<number, number>();
  let at = RECORD_HEADER;
  for (const { template, quality, minutiaQuality } of record.views) {
    const { finger, impression, minutiae } = template;
    const number = written.get(finger) ?? 0;
    if (number >= MAX_VIEWS_OF_FINGER) throw new RangeError('finger minutiae record');
    written.set(finger, number + 1);
    view.setUint8(at, finger);
    view.setUint8(at + 1, (number << 4) | impression);
    view.setUint8(at + 2, quality);
    view.setUint8(at + 3, minutiae.x.length);
    at += VIEW_HEADER;
    for (let index = 0; index < minutiae.x.length; index += 1) {
      view.setUint16(at, ((minutiae.kind[index] ?? 0) << 14) | (minutiae.x[index] ?? 0));
      view.setUint16(at + 2, minutiae.y[index] ?? 0);
      // The standard counts angles against the sense that y pointing down gives them.
      view.setUint8(at + 4, -(minutiae.angle[index] ?? 0) & 255);
      view.setUint8(at + 5, minutiaQuality[index] ?? 0);
      at += MINUTIA_LENGTH;
    }
    at += EXTENDED_LENGTH;
  }
  return bytes;
}
