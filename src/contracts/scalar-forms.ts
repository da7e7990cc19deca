import { isDate, isUtcInstant } from '../wire/lexical/date-time.ts';
import type { Scalar } from './contract.ts';
import { wholePattern } from './pattern.ts';

const GROUP = '(?:[A-Za-z0-9+/]{4})';
const ONE_OCTET = '[A-Za-z0-9+/][AQgw]==';
const TWO_OCTETS = '[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=';

/** Base64 with padding, without white space, and with no bits set in the padding (RFC 4648, section 4): one text for one run of octets. */
const BASE64 = `${GROUP}*(?:${ONE_OCTET}|${TWO_OCTETS})?`;

/** The same of at most so many octets, which no length of text can say: padding counts as characters and not as octets. */
export function base64Within(octets: number): string {
  const whole = Math.floor(octets / 3);
  const tails: readonly (readonly [groups: number, tail: string])[] = [
    [whole, ''],
    [octets % 3 >= 1 ? whole : whole - 1, ONE_OCTET],
    [octets % 3 >= 2 ? whole : whole - 1, TWO_OCTETS],
  ];
  return `(?:${tails.flatMap(([groups, tail]) => (groups < 0 ? [] : [`${GROUP}{0,${groups}}${tail}`])).join('|')})`;
}

/** Characters that XML 1.0 cannot hold; NUL and its like, unpaired surrogates and two noncharacters. */
export const UNSPEAKABLE = '\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uD800-\\uDFFF\\uFFFE\\uFFFF';

/** How many octets a base64 text stands for. */
function octetsOf(base64: string): number {
  return (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0);
}

/** How many characters the base64 form of so many octets has at most. */
export const base64Length = (octets: number): number => Math.ceil(octets / 3) * 4;

function lengthFits(value: string, least: number, most: number | undefined): boolean {
  if (value.length < least) return false;
  if (most === undefined || value.length <= most) return value.length >= 2 * least || Array.from(value).length >= least;
  const { length } = Array.from(value);
  return length >= least && length <= most;
}

/** Whether a text is one of the type's values; for types whose JSON form is a text. */
export function textTest(scalar: Exclude<Scalar, { kind: 'int' | 'boolean' }>): (value: string) => boolean {
  switch (scalar.kind) {
    case 'text': {
      const { least, most, pattern } = scalar;
      const whole = pattern === undefined ? undefined : wholePattern(pattern);
      return (value) => (whole === undefined || whole.test(value)) && lengthFits(value, least, most);
    }
    case 'enum': {
      const values = new Set(scalar.values);
      return (value) => values.has(value);
    }
    case 'date':
      return isDate;
    case 'instant':
      return isUtcInstant;
    case 'bytes': {
      const base64 = wholePattern(BASE64);
      return (value) => octetsOf(value) <= scalar.most && base64.test(value);
    }
  }
}
