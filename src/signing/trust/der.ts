/** One element of a DER encoding (X.690): its tag octet and where header, content and end lie. */
export interface DerElement {
  readonly tag: number;
  readonly start: number;
  readonly content: number;
  readonly end: number;
}

/** Tags that revocation lists are made of. */
export const DER_TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  objectIdentifier: 0x06,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  context0: 0xa0,
} as const;

const broken = (why: string): never => {
  throw new RangeError(`not DER: ${why}`);
};

/**
 * The element that starts at `offset` and ends at or before `limit`; with `tag`, of that tag. Throws a `RangeError` for anything but one
 * octet of tag and a definite length in its shortest form (X.690, section 10.1).
 */
export function derAt(bytes: Uint8Array, offset: number, limit: number, tag?: number): DerElement {
  const found = bytes[offset] ?? broken('the bytes end');
  if ((found & 0x1f) === 0x1f) return broken('a long tag');
  if (tag !== undefined && found !== tag) return broken('another tag');
  const first = bytes[offset + 1] ?? broken('the bytes end');
  const octets = first < 0x80 ? 0 : first & 0x7f;
  if (first === 0x80 || octets > 4) return broken('a length without measure');
  let length = octets === 0 ? first : 0;
  for (let index = 0; index < octets; index += 1) length = length * 256 + (bytes[offset + 2 + index] ?? broken('the bytes end'));
  if (octets > 0 && (length < 0x80 || (octets > 1 && length < 256 ** (octets - 1)))) return broken('a length that could be shorter');
  const content = offset + 2 + octets;
  const end = content + length;
  return end > limit ? broken('an element longer than what holds it') : { tag: found, start: offset, content, end };
}

/** The elements directly inside one, in order. Throws as `derAt` does; `maximum` bounds how many there may be. */
export function derChildren(bytes: Uint8Array, { content, end }: DerElement, maximum: number): readonly DerElement[] {
  const children: DerElement[] = [];
  for (let offset = content; offset < end;) {
    const child = derAt(bytes, offset, end);
    if (children.push(child) > maximum) return broken('more elements than expected');
    offset = child.end;
  }
  return children;
}

const UTC_DIGITS = 12;
const GENERALIZED_DIGITS = 14;
const ZULU = 0x5a;

/**
 * The time in a UTCTime or GeneralizedTime as certificates and their revocation write it, to the second and in UTC (RFC 5280, section
 * 4.1.2.5), in epoch milliseconds. Digits are read without making text of them: a large list has a time in every entry.
 */
export function derTime(bytes: Uint8Array, { tag, content, end }: DerElement): number {
  const digits = tag === DER_TAG.utcTime ? UTC_DIGITS : tag === DER_TAG.generalizedTime ? GENERALIZED_DIGITS : broken('no time');
  if (end - content !== digits + 1 || bytes[end - 1] !== ZULU) return broken('no time');
  const pair = (place: number): number => twoDigits(bytes, end - 1 - place);
  const [short, second] = [pair(12), pair(2)];
  const century = tag === DER_TAG.generalizedTime ? pair(14) * 100 : short < 50 ? 2000 : 1900;
  const [month, day, hour] = [pair(10), pair(8), pair(6)];
  const time = Date.UTC(century + short, month - 1, day, hour, pair(4), second);
  // What calendar and clock lack would silently become another time.
  const date = new Date(time);
  const isReal =
    date.getUTCMonth() === month - 1 && date.getUTCDate() === day && date.getUTCHours() === hour && date.getUTCSeconds() === second;
  return isReal ? time : broken('no time');
}

function twoDigits(bytes: Uint8Array, at: number): number {
  const [tens, units] = [(bytes[at] ?? 0) - 0x30, (bytes[at + 1] ?? 0) - 0x30];
  return tens >= 0 && tens <= 9 && units >= 0 && units <= 9 ? tens * 10 + units : broken('no time');
}

/** The octets of an element's content, a view. */
export function derContent(bytes: Uint8Array, { content, end }: DerElement): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + content, end - content);
}

/** The octets of an element with its header, a view. */
export function derWhole(bytes: Uint8Array, { start, end }: DerElement): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start);
}
