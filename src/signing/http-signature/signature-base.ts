import { serializeInnerList, serializeItem, type InnerList, type Item } from 'structured-headers';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import { refuseComponent } from './component-refusal.ts';
import { derivedValue } from './derived-component.ts';
import { fieldValue } from './field-component.ts';

/** What a signature speaks about: a request, or a response and, where known, the request it answers. */
export type SignedSubject =
  | { readonly request: HttpRequestMessage; readonly response?: undefined }
  | { readonly request?: HttpRequestMessage | undefined; readonly response: HttpResponseMessage };

/** A component identifier (RFC 9421, section 2): a field's or derived component's name and its parameters. */
export function component(name: string, parameters: Readonly<Record<string, string | true>> = {}): Item {
  return [name, new Map(Object.entries(parameters))];
}

/** What tells component identifiers apart: the name, and the parameters in whatever order (RFC 9421, section 2). */
export function identityOf([name, parameters]: Item): string {
  return serializeItem([name, new Map([...parameters].sort(([one], [other]) => (one < other ? -1 : 1)))]);
}

/**
 * The signature base (RFC 9421, section 2.5) for the covered components and their parameters. Knows every derived component and the
 * parameters `sf`, `key`, `name` and `req`. Not `bs`, which wants each line of a field by itself where a message here has them joined,
 * and not `tr`, because nothing here reads trailers. Throws `auth-component-*`.
 */
export function signatureBase(covered: InnerList, subject: SignedSubject): string {
  const lines = new Map<string, string>();
  const known = new Set<string>();
  for (const item of covered[0]) {
    const identity = identityOf(item);
    if (known.has(identity)) refuseComponent('auth-component-repeated', 'component-once');
    known.add(identity);
    const value = componentValue(item, subject);
    // A line break inside a value would let one field's text pose as another line of the base.
    if (!/^[\x20-\x7e]*$/.test(value)) refuseComponent('auth-component-value', 'printable-ascii');
    lines.set(serializeItem(item), value);
  }
  lines.set('"@signature-params"', serializeInnerList(covered));
  return Array.from(lines, ([identifier, value]) => `${identifier}: ${value}`).join('\n');
}

const PARAMETERS: ReadonlySet<string> = new Set(['sf', 'key', 'name', 'req']);
const FLAGS = ['sf', 'req'] as const;

/** A field name of HTTP (RFC 9110 section 5.1) in lower case. */
const FIELD_NAME = /^[a-z0-9!#$%&'*+\-.^_`|~]+$/;

function componentValue([name, parameters]: Item, subject: SignedSubject): string {
  if (typeof name !== 'string') return refuseComponent('auth-component-unknown', 'component-is-string');
  const isFlag = FLAGS.every((flag) => !parameters.has(flag) || parameters.get(flag) === true);
  if (!isFlag || ![...parameters.keys()].every((key) => PARAMETERS.has(key)))
    return refuseComponent('auth-component-parameter-refused', 'component-parameter');
  const message = spokenOf(parameters.has('req'), subject);
  const key: unknown = parameters.get('key');
  const isStructured = parameters.has('sf');
  if (name.startsWith('@')) {
    if (key !== undefined || isStructured) return refuseComponent('auth-component-parameter-refused', 'parameter-of-field');
    return derivedValue(name, parameters.get('name'), message);
  }
  if (!FIELD_NAME.test(name)) return refuseComponent('auth-component-unknown', 'field-in-lower-case');
  if (parameters.has('name')) return refuseComponent('auth-component-parameter-refused', 'name-of-query-param');
  return fieldValue(name, { sf: isStructured, key }, message.headers);
}

/** The message that a component is taken from (RFC 9421, section 2.4). */
function spokenOf(isOfRequest: boolean, { request, response }: SignedSubject): HttpRequestMessage | HttpResponseMessage {
  if (isOfRequest && response === undefined) return refuseComponent('auth-component-parameter-refused', 'req-of-response');
  const message = isOfRequest ? request : (response ?? request);
  return message ?? refuseComponent('auth-component-absent', 'request-known');
}
