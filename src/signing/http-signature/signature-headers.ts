import { serializeDictionary, serializeInnerList, type Dictionary, type InnerList } from 'structured-headers';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isInnerList, uniqueDictionary } from './structured-field.ts';

/** One signature of a message, its parameters not yet read. */
export interface CarriedSignature {
  readonly label: string;
  readonly covered: InnerList;
  readonly value: Uint8Array;
}

const MAX_HEADER_CHARACTERS = 8_192;
const MAX_SIGNATURES = 8;
const MAX_COMPONENTS = 32;

/** The pair of headers (RFC 9421, sections 4.1 and 4.2) for one signature. */
export function signatureHeaders(
  label: string,
  covered: InnerList,
  value: Uint8Array<ArrayBuffer>,
): { readonly 'signature-input': string; readonly signature: string } {
  return {
    'signature-input': `${label}=${serializeInnerList(covered)}`,
    signature: serializeDictionary(new Map([[label, [value, new Map()]]])),
  };
}

/** The label of the one signature that a message carries, or `undefined` when it carries none that can be read, or several. */
export function signatureLabel(headers: Readonly<Record<string, string>>): string | undefined {
  const header = headers['signature'];
  if (header === undefined || header.length > MAX_HEADER_CHARACTERS) return undefined;
  const [label, second] = uniqueDictionary(header)?.keys() ?? [];
  return second === undefined ? label : undefined;
}

/**
 * Every signature of a message, at least one and at most eight, of at most 32 components each. Throws `auth-signature-missing` when a
 * header is absent and `auth-http-signature-malformed` when one is not a dictionary of its kind or their labels differ.
 */
export function carriedSignatures(headers: Readonly<Record<string, string>>): readonly CarriedSignature[] {
  const inputs = dictionaryOf(headers, 'signature-input');
  const values = dictionaryOf(headers, 'signature');
  if (inputs.size !== values.size) return malformed('signature', 'labels-agree');
  return Array.from(inputs, ([label, covered]) => {
    const value: unknown = values.get(label)?.[0];
    if (value === undefined) return malformed('signature', 'labels-agree');
    if (!(value instanceof ArrayBuffer)) return malformed('signature', 'byte-sequence');
    if (!isInnerList(covered)) return malformed('signature-input', 'inner-list');
    if (covered[0].length > MAX_COMPONENTS) return malformed('signature-input', 'components-limit');
    return { label, covered, value: new Uint8Array(value) };
  });
}

function dictionaryOf(headers: Readonly<Record<string, string>>, field: 'signature-input' | 'signature'): Dictionary {
  const header = headers[field];
  if (header === undefined || header === '') throw new GatewayError('auth-signature-missing', { field });
  if (header.length > MAX_HEADER_CHARACTERS) return malformed(field, 'header-limit');
  const dictionary = uniqueDictionary(header) ?? malformed(field, 'unique-dictionary');
  return dictionary.size > MAX_SIGNATURES ? malformed(field, 'signatures-limit') : dictionary;
}

function malformed(field: 'signature-input' | 'signature', rule: string): never {
  throw new GatewayError('auth-http-signature-malformed', { field, rule: `rfc9421/${rule}` });
}
