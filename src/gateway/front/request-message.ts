import type { Request } from 'express';
import { TLSSocket } from 'node:tls';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpRequestMessage } from '../../kernel/http-message.ts';
import { fingerprintOf } from '../../signing/identity.ts';

/** The request as bytes, as its sender addressed it: the target is the public address, whatever the host header says. Throws `wire-operation-unknown` for a target in absolute form (RFC 9112, section 3.2.2), which is for proxies. */
export function requestMessage(request: Request, body: Uint8Array, publicUrl: string): HttpRequestMessage {
  if (!request.originalUrl.startsWith('/')) throw new GatewayError('wire-operation-unknown', { field: 'request target' });
  return { method: request.method, url: `${publicUrl}${request.originalUrl}`, headers: joinedHeaders(request.rawHeaders), body };
}

/** All header fields as they came: names in lower case, a repeated field joined with `, ` so that no second value is overlooked. */
function joinedHeaders(raw: readonly string[]): Readonly<Record<string, string>> {
  const headers: Record<string, string> = Object.create(null) as Record<string, string>;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] ?? '').toLowerCase();
    const value = (raw[index + 1] ?? '').trim();
    const earlier = headers[name];
    headers[name] = earlier === undefined ? value : `${earlier}, ${value}`;
  }
  return headers;
}

/** SHA-256 of the TLS client certificate, lower-case hex; `undefined` where none was presented. Whether it is the right one is not judged. */
export function tlsFingerprintOf(request: Request): string | undefined {
  if (!(request.socket instanceof TLSSocket)) return undefined;
  const { raw } = request.socket.getPeerCertificate() as { raw?: Uint8Array };
  return raw === undefined ? undefined : fingerprintOf(raw);
}
