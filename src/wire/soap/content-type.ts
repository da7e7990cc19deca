import { GatewayError } from '../../kernel/gateway-error.ts';
import type { SoapVersion } from './soap-version.ts';

/**
 * The Content-Type of an envelope: `text/xml` for SOAP 1.1, whose action travels in the SOAPAction header field, and
 * `application/soap+xml` with an `action` parameter for SOAP 1.2 (RFC 3902). An action that does not fit a header is `wire-soap-envelope`.
 */
export function contentTypeFor(version: SoapVersion, action?: string): string {
  if (version === '1.1') return 'text/xml; charset=utf-8';
  return action === undefined ? 'application/soap+xml; charset=utf-8' : `application/soap+xml; charset=utf-8; action=${quoted(action)}`;
}

/** The HTTP header fields, lower case, that carry an envelope and its action in either version. */
export function soapHeaders(version: SoapVersion, action: string): Readonly<Record<string, string>> {
  const contentType = contentTypeFor(version, action);
  return version === '1.1' ? { 'content-type': contentType, soapaction: quoted(action) } : { 'content-type': contentType };
}

/** The SOAP version that a Content-Type announces, or `undefined` when it announces none. */
export function soapVersionOfContentType(contentType: string): SoapVersion | undefined {
  const mediaType = contentType.split(';', 1)[0]?.trim().toLowerCase();
  if (mediaType === 'text/xml') return '1.1';
  return mediaType === 'application/soap+xml' ? '1.2' : undefined;
}

function quoted(action: string): string {
  if (!/^[!#-[\]-~]*$/.test(action)) throw new GatewayError('wire-soap-envelope', { field: 'action', mend: 'Use a URI as action.' });
  return `"${action}"`;
}
