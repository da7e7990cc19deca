import { parseDictionary, serializeDictionary, serializeInnerList, type Dictionary, type InnerList } from 'structured-headers';
import { GatewayError } from '../../kernel/gateway-error.ts';

/** One signature as its two headers state it. `created` and `expires` are epoch milliseconds. */
export interface StatedSignature {
  readonly label: string;
  readonly covered: InnerList;
  readonly created: number;
  readonly expires?: number | undefined;
  readonly nonce: string;
  /** SHA-256 of the signing certificate, lower-case hex. */
  readonly keyid: string;
  readonly alg?: string | undefined;
  readonly value: Uint8Array;
}

const MAX_HEADER_CHARACTERS = 8_192;
const MAX_COMPONENTS = 32;

const invalid = (field: string, mend: string, cause?: unknown): never => {
  throw new GatewayError('auth-signature-invalid', { field, mend }, { cause });
};

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

/** The label of the one signature that a message carries, or `undefined` when it carries none that can be read. */
export function signatureLabel(headers: Readonly<Record<string, string>>): string | undefined {
  const header = headers['signature'];
  if (header === undefined || header.length > MAX_HEADER_CHARACTERS) return undefined;
  try {
    const [label] = parseDictionary(header).keys();
    return hasSeveralMembers(header) ? undefined : label;
  } catch {
    return undefined;
  }
}

/**
 * Reads the one signature of a message. Throws `auth-signature-missing` when a header is absent and `auth-signature-invalid`
 * when a header is malformed, holds several signatures, or states no `created`, `nonce` or `keyid`.
 */
export function readSignature(headers: Readonly<Record<string, string>>): StatedSignature {
  const input = soleMember(headers, 'signature-input');
  const signature = soleMember(headers, 'signature');
  if (input.label !== signature.label) invalid('signature', 'Use one label in Signature-Input and Signature.');
  const covered = input.member;
  const value = signature.member[0];
  if (!(value instanceof ArrayBuffer)) return invalid('signature', 'Send the signature as a byte sequence.');
  if (!isInnerList(covered) || covered[0].length > MAX_COMPONENTS)
    return invalid('signature-input', `List at most ${MAX_COMPONENTS} components.`);
  const [, parameters] = covered;
  const expires = parameters.has('expires') ? seconds(parameters.get('expires'), 'expires') : undefined;
  const alg = parameters.has('alg') ? text(parameters.get('alg'), 'alg', 1) : undefined;
  return {
    label: input.label,
    covered,
    created: seconds(parameters.get('created'), 'created'),
    expires,
    nonce: text(parameters.get('nonce'), 'nonce', 8),
    keyid: text(parameters.get('keyid'), 'keyid', 1),
    alg,
    value: new Uint8Array(value),
  };
}

const isInnerList = (member: readonly unknown[]): member is InnerList => Array.isArray(member[0]);

function seconds(value: unknown, name: string): number {
  if (!Number.isSafeInteger(value)) return invalid('signature-input', `State ${name} in whole seconds.`);
  return Number(value) * 1_000;
}

function text(value: unknown, name: string, shortest: number): string {
  if (typeof value !== 'string' || value.length < shortest || value.length > 128)
    return invalid('signature-input', `State ${name} as a string of ${shortest} to 128 characters.`);
  return value;
}

function soleMember(
  headers: Readonly<Record<string, string>>,
  field: 'signature-input' | 'signature',
): { label: string; member: readonly unknown[] } {
  const header = headers[field];
  if (header === undefined || header === '') throw new GatewayError('auth-signature-missing', { field });
  if (header.length > MAX_HEADER_CHARACTERS) return invalid(field, `Keep the header at or below ${MAX_HEADER_CHARACTERS} characters.`);
  let dictionary: Dictionary;
  try {
    dictionary = parseDictionary(header);
  } catch (cause) {
    return invalid(field, 'Write the header as a structured field (RFC 9651).', cause);
  }
  const [entry] = dictionary;
  if (!entry || hasSeveralMembers(header)) return invalid(field, 'Send exactly one signature.');
  return { label: entry[0], member: entry[1] };
}

/** Counts members before a parser merges those of one name: of two signatures under one label, readers may believe different ones. */
function hasSeveralMembers(header: string): boolean {
  return header.replace(/"(?:[^"\\]|\\.)*"/g, '').includes(',');
}
