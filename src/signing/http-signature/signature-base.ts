import { parseDictionary, serializeInnerList, serializeItem, type InnerList, type Item } from 'structured-headers';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';

/** What a signature speaks about: a request, or a response and, where known, the request it answers. */
export type SignedSubject =
  | { readonly request: HttpRequestMessage; readonly response?: undefined }
  | { readonly request?: HttpRequestMessage | undefined; readonly response: HttpResponseMessage };

/** A component identifier (RFC 9421, section 2): a field's or derived component's name and its parameters. */
export function component(name: string, parameters: Readonly<Record<string, string | true>> = {}): Item {
  return [name, new Map(Object.entries(parameters))];
}

const refuse = (mend: string, cause?: unknown): never => {
  throw new GatewayError('auth-signature-invalid', { field: 'signature-input', mend }, { cause });
};

/**
 * The signature base (RFC 9421, section 2.5) for the covered components and their parameters. Knows the derived components
 * and the parameters `req`, `key` and `name`. Throws `auth-signature-invalid` for a component that is unknown, repeated, absent from
 * the message, or whose value holds anything but printable ASCII.
 */
export function signatureBase(covered: InnerList, subject: SignedSubject): string {
  const lines = new Map<string, string>();
  for (const item of covered[0]) {
    const identifier = serializeItem(item);
    if (lines.has(identifier)) refuse('List every component once.');
    const value = componentValue(item, subject);
    // A line break inside a value would let one field's text pose as another line of the base.
    if (!/^[\x20-\x7e]*$/.test(value)) refuse('Cover only fields whose values are printable ASCII.');
    lines.set(identifier, value);
  }
  lines.set('"@signature-params"', serializeInnerList(covered));
  return Array.from(lines, ([identifier, value]) => `${identifier}: ${value}`).join('\n');
}

const PARAMETERS: ReadonlySet<string> = new Set(['req', 'key', 'name']);

function componentValue([name, parameters]: Item, subject: SignedSubject): string {
  if (typeof name !== 'string' || [...parameters.keys()].some((key) => !PARAMETERS.has(key)))
    return refuse('Use components and parameters that the interface description lists.');
  const ofRequest = parameters.get('req') === true && subject.response !== undefined;
  if (parameters.has('req') && !ofRequest) return refuse('Use req only in the signature of a response.');
  const message = ofRequest ? subject.request : (subject.response ?? subject.request);
  if (!message) return refuse('The request that this response answers carries no signature.');
  if (name.startsWith('@'))
    return parameters.has('key') ? refuse('Derived components have no key.') : derivedValue(name, parameters.get('name'), message);
  return parameters.has('name') ? refuse('Fields have no name parameter.') : fieldValue(name, parameters.get('key'), message);
}

function fieldValue(name: string, key: unknown, message: HttpRequestMessage | HttpResponseMessage): string {
  const value = Object.hasOwn(message.headers, name) ? message.headers[name] : undefined;
  if (value === undefined || name !== name.toLowerCase()) return refuse('Cover only fields that the message carries, in lower case.');
  if (key === undefined) return value.trim();
  if (typeof key !== 'string') return refuse('A key is a string.');
  const member = dictionaryMember(value, key);
  return isInnerList(member) ? serializeInnerList(member) : serializeItem(member);
}

function dictionaryMember(value: string, key: string): Item | InnerList {
  try {
    return parseDictionary(value).get(key) ?? refuse('The field has no member of that key.');
  } catch (cause) {
    return cause instanceof GatewayError ? refuse('The field has no member of that key.') : refuse('The field is not a dictionary.', cause);
  }
}

const isInnerList = (member: Item | InnerList): member is InnerList => Array.isArray(member[0]);

type DerivedValue = (message: HttpRequestMessage, url: URL) => string;

const DERIVED: ReadonlyMap<string, DerivedValue> = new Map<string, DerivedValue>([
  ['@method', (message) => message.method],
  ['@target-uri', (message) => message.url],
  ['@authority', (_, url) => url.host],
  ['@scheme', (_, url) => url.protocol.slice(0, -1)],
  ['@request-target', (_, url) => url.pathname + url.search],
  ['@path', (_, url) => url.pathname],
  ['@query', (_, url) => url.search || '?'],
]);

function derivedValue(name: string, parameter: unknown, message: HttpRequestMessage | HttpResponseMessage): string {
  if ((name === '@query-param') !== (parameter !== undefined)) return refuse('Give a name parameter to @query-param, and to nothing else.');
  if (!('url' in message))
    return name === '@status' ? String(message.status) : refuse('Use components that the interface description lists.');
  const url = URL.parse(message.url) ?? refuse('The target address is not absolute.');
  if (name === '@query-param') return queryParameter(url, parameter);
  return DERIVED.get(name)?.(message, url) ?? refuse('Use components that the interface description lists.');
}

/** RFC 9421, section 2.2.8: decoded, then percent-encoded anew; a name that occurs twice cannot be covered. */
function queryParameter(url: URL, name: unknown): string {
  const values =
    typeof name === 'string' ? url.searchParams.getAll(new URLSearchParams(`=${name.replaceAll('&', '%26')}`).get('') ?? '') : [];
  const [value] = values;
  if (value === undefined || values.length > 1) return refuse('Cover only query parameters that occur once.');
  return encodeURIComponent(value).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
