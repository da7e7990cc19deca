import { beginsWith, formatFault, ISO_19794_LIMIT, OctetCursor, OctetPieces } from './octet-cursor.ts';

/**
 * Editions of the finger minutiae record that are read: ISO/IEC 19794-2:2005 and, its near relatives, ANSI INCITS 378-2004 and 378-2009.
 * ISO/IEC 19794-2:2011 is not read.
 */
export type MinutiaeStandard = 'iso-19794-2:2005' | 'ansi-378:2004' | 'ansi-378:2009';

/** One minutia as it stands in the octets: angles in units of 1.40625 degrees (ISO) or 2 degrees (ANSI). */
export interface Minutia {
  /** 0 other, 1 ridge ending, 2 ridge bifurcation. */
  readonly kind: number;
  readonly x: number;
  readonly y: number;
  /** The two reserved bits before `y`. */
  readonly reserved: number;
  readonly angle: number;
  /** 0 to 100; 0 for no quality. */
  readonly quality: number;
}

/** A block of extended data: its type and its octets without their header of four. */
export interface ExtendedBlock {
  readonly type: number;
  readonly octets: Uint8Array;
}

/** Size in pixels and resolution in pixels a centimetre; of the whole record, or of each view in 378-2009. */
export interface ImageScale {
  readonly width: number;
  readonly height: number;
  readonly horizontalResolution: number;
  readonly verticalResolution: number;
}

/** One view of one finger. */
export interface FingerView {
  /** 0 unknown, 1 to 10. */
  readonly position: number;
  readonly view: number;
  readonly impression: number;
  readonly quality: number;
  /** Of 378-2009: who made the score, and the image that it is of. */
  readonly scored?: ImageScale & { readonly vendor: number; readonly algorithm: number };
  readonly minutiae: readonly Minutia[];
  readonly extended: readonly ExtendedBlock[];
}

/** A finger minutiae record. */
export interface FingerMinutiaeRecord {
  readonly standard: MinutiaeStandard;
  /** Of the ANSI editions: CBEFF product identifier, owner and type. */
  readonly product?: { readonly owner: number; readonly type: number };
  /** Whether 378-2004 writes its length in six octets instead of two. */
  readonly longLength?: boolean;
  /** Four bits of certification and twelve of the device's type. */
  readonly captureEquipment: number;
  /** Absent in 378-2009, where every view has its own. */
  readonly scale?: ImageScale;
  readonly reserved: number;
  readonly views: readonly FingerView[];
}

const BEGIN = 'FMR\u0000';

function readScale(cursor: OctetCursor, at: string): ImageScale {
  return {
    width: cursor.number(2, `${at}/width`),
    height: cursor.number(2, `${at}/height`),
    horizontalResolution: cursor.number(2, `${at}/horizontalResolution`),
    verticalResolution: cursor.number(2, `${at}/verticalResolution`),
  };
}

function readMinutia(cursor: OctetCursor, at: string): Minutia {
  const [first, second] = [cursor.number(2, at), cursor.number(2, at)];
  return {
    kind: first >>> 14,
    x: first & 0x3fff,
    reserved: second >>> 14,
    y: second & 0x3fff,
    angle: cursor.number(1, at),
    quality: cursor.number(1, at),
  };
}

function readExtended(cursor: OctetCursor, at: string): readonly ExtendedBlock[] {
  const place = `${at}/extended`;
  const area = new OctetCursor(cursor.octets(cursor.number(2, place), place));
  const blocks: ExtendedBlock[] = [];
  while (area.left > 0) {
    const type = area.number(2, place);
    const length = area.number(2, place);
    if (length < 4) throw formatFault(place, 'Write the length of a block with its four octets of header.');
    blocks.push({ type, octets: area.octets(length - 4, place) });
  }
  return blocks;
}

function readView(cursor: OctetCursor, standard: MinutiaeStandard, at: string): FingerView {
  const position = cursor.number(1, `${at}/position`);
  const isLater = standard === 'ansi-378:2009';
  const packed = isLater ? 0 : cursor.number(1, `${at}/view`);
  const view = isLater ? cursor.number(1, `${at}/view`) : packed >>> 4;
  const impression = isLater ? cursor.number(1, `${at}/impression`) : packed & 0x0f;
  const quality = cursor.number(1, `${at}/quality`);
  const scored = isLater
    ? { vendor: cursor.number(2, `${at}/vendor`), algorithm: cursor.number(2, `${at}/algorithm`), ...readScale(cursor, at) }
    : undefined;
  const count = cursor.number(1, `${at}/minutiae`);
  const minutiae = Array.from({ length: count }, () => readMinutia(cursor, `${at}/minutiae`));
  const extended = readExtended(cursor, at);
  return { position, view, impression, quality, ...(scored === undefined ? {} : { scored }), minutiae, extended };
}

interface Edition {
  readonly standard: MinutiaeStandard;
  readonly longLength: boolean;
}

/** The edition by version and by which length field tells the truth: 378-2004 and the ISO edition have the same version. */
function editionOf(octets: Uint8Array): Edition {
  const cursor = new OctetCursor(octets);
  if (!beginsWith(octets, BEGIN)) throw formatFault('/standard', 'Begin with FMR and a zero octet.');
  cursor.octets(4, '/standard');
  const version = Buffer.from(cursor.octets(4, '/standard')).toString('latin1');
  const [high, low, third] = [cursor.number(2, '/length'), cursor.number(2, '/length'), cursor.left >= 2 ? cursor.number(2, '/length') : 0];
  const long = high * 65_536 + low;
  const total = octets.length;
  if (version === '030\u0000' && long === total) return { standard: 'ansi-378:2009', longLength: false };
  if (version === ' 20\u0000' && long === total) return { standard: 'iso-19794-2:2005', longLength: false };
  if (version === ' 20\u0000' && high === total) return { standard: 'ansi-378:2004', longLength: false };
  if (version === ' 20\u0000' && high === 0 && low * 65_536 + third === total) return { standard: 'ansi-378:2004', longLength: true };
  if (version !== ' 20\u0000' && version !== '030\u0000') {
    throw formatFault('/standard', 'Send ISO/IEC 19794-2:2005, ANSI INCITS 378-2004 or 378-2009.');
  }
  throw formatFault('/length', `Write the length of the whole record, which is ${total}.`);
}

/**
 * A finger minutiae record. Raises `mapping-source-invalid` at a pointer such as `/views/0/minutiae` for octets that are none: another
 * edition, a length that lies, views or minutiae that the octets do not hold, octets left over.
 */
export function readFingerMinutiae(octets: Uint8Array): FingerMinutiaeRecord {
  if (octets.length > ISO_19794_LIMIT) throw formatFault('/length', `Send at most ${ISO_19794_LIMIT} octets.`);
  const { standard, longLength } = editionOf(octets);
  const cursor = new OctetCursor(octets);
  cursor.octets(8 + (standard === 'ansi-378:2004' ? (longLength ? 6 : 2) : 4), '/length');
  const product = standard === 'iso-19794-2:2005' ? undefined : { owner: cursor.number(2, '/product'), type: cursor.number(2, '/product') };
  const captureEquipment = cursor.number(2, '/captureEquipment');
  const scale = standard === 'ansi-378:2009' ? undefined : readScale(cursor, '');
  const count = cursor.number(1, '/views');
  const reserved = cursor.number(1, '/reserved');
  const views = Array.from({ length: count }, (_, index) => readView(cursor, standard, `/views/${index}`));
  if (cursor.left > 0) throw formatFault('/views', `Write as many views as the header says; ${cursor.left} octets follow them.`);
  return {
    standard,
    ...(product === undefined ? {} : { product }),
    ...(longLength ? { longLength } : {}),
    captureEquipment,
    ...(scale === undefined ? {} : { scale }),
    reserved,
    views,
  };
}

const NO_SCALE: ImageScale = { width: 0, height: 0, horizontalResolution: 0, verticalResolution: 0 };

function writeScale(pieces: OctetPieces, scale: ImageScale, at: string): void {
  pieces.number(2, scale.width, `${at}/width`).number(2, scale.height, `${at}/height`);
  pieces
    .number(2, scale.horizontalResolution, `${at}/horizontalResolution`)
    .number(2, scale.verticalResolution, `${at}/verticalResolution`);
}

/** A number of a few bits beside another in two octets or one. */
function packed(pieces: OctetPieces, size: 1 | 2, bits: number, high: number, low: number, at: string): void {
  const least = 2 ** bits;
  // Out of range is made plainly too large, so that the one check of `number` refuses it.
  const fits = Number.isInteger(high) && high >= 0 && Number.isInteger(low) && low >= 0 && low < least;
  pieces.number(size, fits ? high * least + low : Number.NaN, at);
}

function writeView(pieces: OctetPieces, view: FingerView, standard: MinutiaeStandard, at: string): void {
  pieces.number(1, view.position, `${at}/position`);
  if (standard === 'ansi-378:2009') pieces.number(1, view.view, `${at}/view`).number(1, view.impression, `${at}/impression`);
  else packed(pieces, 1, 4, view.view, view.impression, `${at}/view`);
  pieces.number(1, view.quality, `${at}/quality`);
  if (standard === 'ansi-378:2009') {
    pieces.number(2, view.scored?.vendor ?? 0, `${at}/vendor`).number(2, view.scored?.algorithm ?? 0, `${at}/algorithm`);
    writeScale(pieces, view.scored ?? NO_SCALE, at);
  }
  pieces.number(1, view.minutiae.length, `${at}/minutiae`);
  for (const { kind, x, reserved, y, angle, quality } of view.minutiae) {
    packed(pieces, 2, 14, kind, x, `${at}/minutiae`);
    packed(pieces, 2, 14, reserved, y, `${at}/minutiae`);
    pieces.number(1, angle, `${at}/minutiae`).number(1, quality, `${at}/minutiae`);
  }
  const area = new OctetPieces();
  for (const { type, octets } of view.extended) {
    area
      .number(2, type, `${at}/extended`)
      .number(2, octets.length + 4, `${at}/extended`)
      .octets(octets);
  }
  const extended = area.all();
  pieces.number(2, extended.length, `${at}/extended`).octets(extended);
}

/** The octets of a finger minutiae record. Raises `mapping-value-invalid` at a pointer for numbers that do not fit their octets. */
export function writeFingerMinutiae(record: FingerMinutiaeRecord): Uint8Array {
  const { standard, product = { owner: 0, type: 0 }, longLength = false, scale = NO_SCALE } = record;
  const body = new OctetPieces();
  if (standard !== 'iso-19794-2:2005') body.number(2, product.owner, '/product').number(2, product.type, '/product');
  body.number(2, record.captureEquipment, '/captureEquipment');
  if (standard !== 'ansi-378:2009') writeScale(body, scale, '');
  body.number(1, record.views.length, '/views').number(1, record.reserved, '/reserved');
  record.views.forEach((view, index) => {
    writeView(body, view, standard, `/views/${index}`);
  });
  const rest = body.all();
  const head = new OctetPieces().octets(Buffer.from(BEGIN, 'latin1'));
  head.octets(Buffer.from(standard === 'ansi-378:2009' ? '030\u0000' : ' 20\u0000', 'latin1'));
  if (standard !== 'ansi-378:2004') head.number(4, 12 + rest.length, '/length');
  else if (longLength) head.number(2, 0, '/length').number(4, 14 + rest.length, '/length');
  else head.number(2, 10 + rest.length, '/length');
  return head.octets(rest).all();
}
