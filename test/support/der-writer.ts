/** One DER element (X.690) of a tag octet and its content. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length;
  const octets: number[] = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Buffer.concat([Buffer.from([tag, ...(size < 0x80 ? [size] : [0x80 | octets.length, ...octets])]), content]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => tlv(0x31, ...parts);
export const octets = (content: Uint8Array): Buffer => tlv(0x04, content);
export const bits = (content: Uint8Array, unused = 0): Buffer => tlv(0x03, Buffer.of(unused), content);
export const utf8 = (text: string): Buffer => tlv(0x0c, Buffer.from(text));
export const boolean = (value: boolean): Buffer => tlv(0x01, Buffer.of(value ? 0xff : 0));
export const nothing = Buffer.of(0x05, 0);

/** An INTEGER that is not negative. */
export function integer(value: bigint | number): Buffer {
  const digits = BigInt(value).toString(16);
  const content = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex');
  return tlv(0x02, (content[0] ?? 0) < 0x80 ? content : Buffer.concat([Buffer.of(0), content]));
}

/** An OBJECT IDENTIFIER from its dotted form. */
export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const arcs = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift((left % 128) | 0x80);
    return groups;
  });
  return tlv(0x06, Buffer.from(arcs));
}

const digitsOf = (time: number): string => new Date(time).toISOString().replace(/[-:T]/g, '').slice(0, 14);

/** A time as RFC 5280 writes it: UTCTime until 2049. */
export function time(at: number): Buffer {
  const digits = digitsOf(at);
  return digits < '2050' ? tlv(0x17, Buffer.from(`${digits.slice(2)}Z`)) : generalizedTime(at);
}

export const generalizedTime = (at: number): Buffer => tlv(0x18, Buffer.from(`${digitsOf(at)}Z`));

/** An X.509 extension. */
export const extension = (id: string, critical: boolean, value: Uint8Array): Buffer =>
  sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
