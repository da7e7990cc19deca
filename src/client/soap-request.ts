import { CANONICAL_NAMESPACE, SHAPES } from '../canonical/generated/shapes.ts';
import { uuidv7 } from '../kernel/ids.ts';
import type { HttpRequestMessage } from '../kernel/http-message.ts';
import { signSoap } from '../signing/wss/sign-soap.ts';
import { soapHeaders } from '../wire/soap/content-type.ts';
import type { SoapVersion } from '../wire/soap/soap-version.ts';
import { toXml } from '../wire/xml-codec/to-xml.ts';
import { element, type XmlNode } from '../wire/xml/xml-node.ts';
import { officerToken, type Connection } from './connection.ts';
import type { Question, RecordQuestion } from './question.ts';

/** Namespace of the national front door. */
export const GATEWAY_NAMESPACE = 'https://gateway.example/ns/national-gateway/1';

/** A signed SOAP message ready to be sent, and the MessageID that its answer must relate to. */
export interface SoapRequest {
  readonly message: HttpRequestMessage;
  readonly messageId: string;
}

/** A question as a signed SOAP message to `/soap/v1`: operation Query or QueryRecord. */
export async function soapQuery(connection: Connection, question: Question, version: SoapVersion): Promise<SoapRequest> {
  const operation = question.kind === 'query' ? 'Query' : 'QueryRecord';
  const payload =
    question.kind === 'query'
      ? toXml('CanonicalQuery', question.query, SHAPES, { namespace: CANONICAL_NAMESPACE, prefix: 'c', elementName: 'Query' })
      : recordPayload(question);
  return soapCall(connection, operation, payload, version);
}

async function soapCall(connection: Connection, operation: string, payload: XmlNode, version: SoapVersion): Promise<SoapRequest> {
  const url = `${connection.url}/soap/v1`;
  const action = `${GATEWAY_NAMESPACE}/${operation}`;
  const token = element('g:OfficerToken', [await officerToken(connection)], undefined, { g: GATEWAY_NAMESPACE });
  const messageId = `urn:uuid:${uuidv7(connection.clock, connection.random)}`;
  const addressing = { action, to: url, messageId };
  const body = await signSoap({ version, payload, addressing, headers: [token] }, connection.identity, connection);
  return { message: { method: 'POST', url, headers: soapHeaders(version, action), body }, messageId };
}

function recordPayload(question: RecordQuestion): XmlNode {
  const given = new Map(Object.entries(question.context));
  const optional = ['systems', 'nationalFile', 'orderedBy', 'grounds', 'offence', 'urgent'].flatMap((name) => {
    const value = given.get(name);
    const items = value === undefined ? [] : Array.isArray(value) ? (value as readonly string[]) : [value];
    return items.map((item) => element(`g:${name}`, [String(item)]));
  });
  return element(
    'g:QueryRecord',
    [
      element('g:mapping', [question.mapping]),
      element('g:profile', [question.context.profile]),
      element('g:purpose', [question.context.purpose]),
      ...optional,
      element('g:mediaType', [question.mediaType]),
      element('g:recordBytes', [Buffer.from(question.bytes).toString('base64')]),
    ],
    undefined,
    { g: GATEWAY_NAMESPACE },
  );
}
