/** One DER element (X.690): tag, definite length, content. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  if (size < 0x80) return Buffer.concat([Buffer.from([tag, size]), content]);
  const bytes = size.toString(16);
  const length = Buffer.from(bytes.padStart(bytes.length + (bytes.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, content]);
}

/** SEQUENCE. */
export const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);

/** SET with the members in the order given. */
export const set = (...parts: readonly Uint8Array[]): Buffer => tlv(0x31, ...parts);

/** INTEGER of unsigned big-endian bytes; leading zeros are put right. */
export function integer(unsigned: Uint8Array): Buffer {
  const first = unsigned.findIndex((byte) => byte !== 0);
  const bytes = first < 0 ? Buffer.from([0]) : Buffer.from(unsigned.subarray(first));
  return tlv(0x02, (bytes[0] ?? 0) < 0x80 ? bytes : Buffer.concat([Buffer.from([0]), bytes]));
}

/** BOOLEAN TRUE. */
export const TRUE = tlv(0x01, Buffer.from([0xff]));

/** NULL. */
export const NULL = tlv(0x05);

/** OCTET STRING. */
export const octets = (bytes: Uint8Array): Buffer => tlv(0x04, bytes);

/** BIT STRING; `unused` low bits of the last byte do not count. */
export const bits = (bytes: Uint8Array, unused = 0): Buffer => tlv(0x03, Buffer.from([unused]), bytes);

/** UTF8String. */
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text, 'utf8'));

/** OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(base128)]));
}

function base128(arc: number): number[] {
  const digits = [arc & 0x7f];
  for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) digits.unshift((left & 0x7f) | 0x80);
  return digits;
}

/** A certificate's time (RFC 5280, section 4.1.2.5): UTCTime before 2050, GeneralizedTime from then on. */
export function time(epochMs: number): Buffer {
  const text = `${new Date(epochMs).toISOString().replace(/[-:T]/g, '').slice(0, 14)}Z`;
  return text < '2050' ? tlv(0x17, Buffer.from(text.slice(2))) : tlv(0x18, Buffer.from(text));
}

/** PEM (RFC 7468) of DER bytes. */
export function pem(label: string, der: Uint8Array): string {
  const lines = Buffer.from(der).toString('base64').replace(/.{64}/g, '$&\n').trimEnd();
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
