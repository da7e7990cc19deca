import type { HttpRequestMessage } from '../kernel/http-message.ts';
import { signHttpRequest } from '../signing/http-signature/http-signature.ts';
import { signDetached } from '../signing/jws/detached-jws.ts';
import { writeJson } from '../wire/json/write-json.ts';
import { officerToken, type Connection } from './connection.ts';
import type { Question } from './question.ts';

/** How a REST request is to be protected and answered. */
export interface RestManner {
  /** RFC 9421 unless told. */
  readonly protection?: 'http-signature' | 'jws';
  /** Ask for the parts as they come, one JSON document a line. */
  readonly stream?: boolean;
}

/** A question as a signed request to `POST /v1/queries`, ready to be sent. */
export function restQuery(connection: Connection, question: Question, manner: RestManner = {}): Promise<HttpRequestMessage> {
  return signedPost(connection, '/v1/queries', question, manner);
}

/** The same question put to `POST /v1/queries/preflight`: would it be allowed, and what would mend it? */
export function restPreflight(connection: Connection, question: Question, manner: RestManner = {}): Promise<HttpRequestMessage> {
  return signedPost(connection, '/v1/queries/preflight', question, manner);
}

/** A signed `GET /v1/decisions/{id}`. */
export function restDecision(connection: Connection, query: string): Promise<HttpRequestMessage> {
  return signed(
    connection,
    { method: 'GET', url: `${connection.url}/v1/decisions/${query}`, headers: { accept: 'application/json' }, body: new Uint8Array() },
    {},
  );
}

function signedPost(connection: Connection, path: string, question: Question, manner: RestManner): Promise<HttpRequestMessage> {
  const accept = manner.stream === true ? 'application/x-ndjson' : 'application/json';
  const { contentType, body, search } = written(question);
  const url = `${connection.url}${path}${search}`;
  return signed(connection, { method: 'POST', url, headers: { accept, 'content-type': contentType }, body }, manner);
}

function written(question: Question): { contentType: string; body: Uint8Array; search: string } {
  if (question.kind === 'query') return { contentType: 'application/json', body: writeJson(question.query), search: '' };
  const parameters = new URLSearchParams({ mapping: question.mapping });
  for (const [name, value] of Object.entries(question.context)) {
    for (const item of Array.isArray(value) ? (value as readonly string[]) : [String(value)]) parameters.append(name, item);
  }
  return { contentType: question.mediaType, body: question.bytes, search: `?${parameters.toString()}` };
}

async function signed(connection: Connection, request: HttpRequestMessage, manner: RestManner): Promise<HttpRequestMessage> {
  const withOfficer = { ...request, headers: { ...request.headers, 'officer-token': await officerToken(connection) } };
  return manner.protection === 'jws'
    ? signDetached(withOfficer, connection.identity, connection)
    : signHttpRequest(withOfficer, connection.identity, { ...connection, extraComponents: ['officer-token'] });
}
