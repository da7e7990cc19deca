import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import { refuseComponent } from './component-refusal.ts';

type DerivedValue = (message: HttpRequestMessage, url: URL) => string;

const OF_REQUEST: ReadonlyMap<string, DerivedValue> = new Map<string, DerivedValue>([
  ['@method', (message) => message.method],
  ['@target-uri', (message) => message.url],
  ['@authority', (_, url) => url.host],
  ['@scheme', (_, url) => url.protocol.slice(0, -1)],
  ['@request-target', (_, url) => url.pathname + url.search],
  ['@path', (_, url) => url.pathname],
  ['@query', (_, url) => url.search || '?'],
]);

/**
 * The value of a derived component (RFC 9421 section 2.2). `name` is the component parameter of `@query-param`. Throws
 * `auth-component-unknown`, `auth-component-parameter-refused`, `auth-component-absent` or `auth-component-value`.
 */
export function derivedValue(component: string, name: unknown, message: HttpRequestMessage | HttpResponseMessage): string {
  if (component !== '@query-param' && name !== undefined) return refuseComponent('auth-component-parameter-refused', 'name-of-query-param');
  if (!('url' in message)) {
    return component === '@status' ? String(message.status) : refuseComponent('auth-component-unknown', 'derived-component');
  }
  const url = URL.parse(message.url) ?? refuseComponent('auth-component-value', 'absolute-target');
  if (component === '@query-param') return queryParameter(url, name);
  return OF_REQUEST.get(component)?.(message, url) ?? refuseComponent('auth-component-unknown', 'derived-component');
}

/** RFC 9421, section 2.2.8: decoded, then percent-encoded anew; a name that occurs twice cannot be covered. */
function queryParameter(url: URL, name: unknown): string {
  if (typeof name !== 'string') return refuseComponent('auth-component-parameter-refused', 'name-of-query-param');
  const decoded = new URLSearchParams(`=${name.replaceAll('&', '%26')}`).get('') ?? '';
  const [value, second] = url.searchParams.getAll(decoded);
  if (value === undefined) return refuseComponent('auth-component-absent', 'query-param-present');
  return second === undefined ? formEncoded(value) : refuseComponent('auth-component-value', 'query-param-once');
}

/** The form-urlencoded percent-encode set of the URL Standard, with a space as `%20`. */
function formEncoded(value: string): string {
  return encodeURIComponent(value).replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
