import { GatewayError } from '../kernel/gateway-error.ts';
import type { AdapterManifest, WireMessage } from '../ports/adapter.ts';
import type { HttpRequestMessage } from '../kernel/http-message.ts';

/**
 * The HTTP request for a message, before protection. SOAP is posted to the endpoint's address, the action in the header that its version
 * puts it in (SOAP 1.1, section 6.1.1; RFC 3902). REST goes to the address with `path` appended, and can never leave it.
 */
export function requestFor(url: string, manifest: AdapterManifest, message: WireMessage): HttpRequestMessage {
  const base = URL.parse(url);
  if (!base) throw new GatewayError('config-invalid', { endpoint: manifest.endpoint, mend: 'Give the endpoint an absolute address.' });
  const { body } = message;
  if (manifest.protocol !== 'rest') return { method: 'POST', url: base.href, headers: soapHeaders(manifest.protocol, message), body };
  const method = message.method ?? 'POST';
  const content = method === 'GET' && body.byteLength === 0 ? {} : { 'content-type': message.contentType };
  return {
    method,
    url: message.path === undefined ? base.href : within(base, message.path),
    headers: { accept: 'application/json', ...content },
    body,
  };
}

function soapHeaders(version: 'soap-1.1' | 'soap-1.2', { contentType, action }: WireMessage): Record<string, string> {
  if (version === 'soap-1.1') return { 'content-type': contentType, soapaction: `"${action ?? ''}"` };
  const stated = action === undefined || /;\s*action=/i.test(contentType);
  return { 'content-type': stated ? contentType : `${contentType}; action="${action}"` };
}

function within(base: URL, path: string): string {
  const root = base.href.replace(/\/*$/, '/');
  const target = URL.parse(root + path.replace(/^\/+/, ''));
  if (!target?.href.startsWith(root)) throw new GatewayError('internal-error', { field: 'path' });
  target.hash = '';
  return target.href;
}
