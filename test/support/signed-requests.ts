import { randomUUID } from 'node:crypto';
import { officerToken, type Connection } from '../../src/client/connection.ts';
import { GATEWAY_NAMESPACE } from '../../src/client/soap-request.ts';
import type { Clock } from '../../src/kernel/clock.ts';
import type { HttpRequestMessage } from '../../src/kernel/http-message.ts';
import { signHttpRequest } from '../../src/signing/http-signature/http-signature.ts';
import { signDetached } from '../../src/signing/jws/detached-jws.ts';
import { signSoap } from '../../src/signing/wss/sign-soap.ts';
import { soapHeaders } from '../../src/wire/soap/content-type.ts';
import type { SoapVersion } from '../../src/wire/soap/soap-version.ts';
import { element, type XmlNode } from '../../src/wire/xml/xml-node.ts';

/** A REST request whose signature is right whatever else is wrong with it. */
export interface RestParts {
  readonly path: string;
  readonly body: Uint8Array | string;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** A token other than the connection's; `null` for none. */
  readonly token?: string | null;
  readonly protection?: 'http-signature' | 'jws';
}

/** Signs such a request as the connection's system would. */
export async function signedRest(
  connection: Connection,
  { path, body, contentType = 'application/json', headers, token, protection }: RestParts,
): Promise<HttpRequestMessage> {
  const officer = token === undefined ? await officerToken(connection) : token;
  const request = {
    method: 'POST',
    url: `${connection.url}${path}`,
    headers: { accept: 'application/json', 'content-type': contentType, ...headers, ...(officer !== null && { 'officer-token': officer }) },
    body: Buffer.from(body),
  };
  return protection === 'jws'
    ? signDetached(request, connection.identity, connection)
    : signHttpRequest(request, connection.identity, connection);
}

/** A SOAP message whose signature is right whatever else is wrong with it. */
export interface SoapParts {
  readonly operation: string;
  readonly payload: XmlNode;
  readonly version: SoapVersion;
  readonly action?: string;
  readonly to?: string;
  /** A token other than the connection's; `null` for none. */
  readonly token?: string | null;
}

/** Signs such a message as the connection's system would. */
export async function signedSoap(
  connection: Connection,
  { operation, payload, version, action = `${GATEWAY_NAMESPACE}/${operation}`, to, token }: SoapParts,
): Promise<HttpRequestMessage> {
  const url = `${connection.url}/soap/v1`;
  const officer = token === undefined ? await officerToken(connection) : token;
  const headers = officer === null ? [] : [element('g:OfficerToken', [officer], undefined, { g: GATEWAY_NAMESPACE })];
  const addressing = { action, to: to ?? url, messageId: `urn:uuid:${randomUUID()}` };
  const body = await signSoap({ version, payload, addressing, headers }, connection.identity, connection);
  return { method: 'POST', url, headers: soapHeaders(version, action), body };
}

/** Bytes that nobody signed, sent to the SOAP front under the version's own content type. */
export function bareSoap(
  connection: Connection,
  version: SoapVersion,
  body: Uint8Array | string,
  headers: Readonly<Record<string, string>> = {},
): HttpRequestMessage {
  return {
    method: 'POST',
    url: `${connection.url}/soap/v1`,
    headers: { ...soapHeaders(version, `${GATEWAY_NAMESPACE}/Query`), ...headers },
    body: Buffer.from(body),
  };
}

/** The connection with a clock that is wrong by so many milliseconds. */
export function withClock(connection: Connection, offsetMs: number): Connection {
  const clock: Clock = { now: () => connection.clock.now() + offsetMs };
  return { ...connection, clock };
}
