import { CANONICAL_NAMESPACE, SHAPES } from '../canonical/generated/shapes.ts';
import { validateProblemDocument, validateReply } from '../canonical/generated/validators.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import { verifySoap } from '../signing/wss/verify-soap.ts';
import { readFault } from '../wire/soap/soap-fault.ts';
import { fromXml } from '../wire/xml-codec/from-xml.ts';
import { childElements, textOf } from '../wire/xml/xml-access.ts';
import { readXml } from '../wire/xml/read-xml.ts';
import type { XmlElement } from '../wire/xml/xml-element.ts';
import type { Answer } from './answer.ts';
import type { Connection } from './connection.ts';
import type { SoapRequest } from './soap-request.ts';

/**
 * Sends a signed SOAP message and verifies the answer, fault or not, before it is decoded. A genuine answer to another message is
 * refused as `signature-stale`; only a fault may leave its question unnamed, because a gateway that could not verify a message cannot
 * tell its MessageID. Throws `auth-*`, `wire-*`, `signature-stale`, `endpoint-*` or `contract-reply-invalid`.
 */
export async function askSoap(connection: Connection, { message, messageId }: SoapRequest): Promise<Answer> {
  const response = await connection.http(message, AbortSignal.timeout(connection.timeoutMs));
  const { payload, addressing } = await verifySoap(response.body, connection);
  const content = readXml(payload);
  const fault = readFault(content);
  const unrelated = addressing.relatesTo !== messageId;
  if (unrelated && !(fault && addressing.relatesTo === undefined)) throw new GatewayError('signature-stale', { field: 'wsa:RelatesTo' });
  if (fault) return problemOf(fault.detail);
  const reply = fromXml(content, 'Reply', SHAPES, CANONICAL_NAMESPACE);
  if (!validateReply(reply)) throw new GatewayError('contract-reply-invalid', { field: validateReply.errors?.[0]?.instancePath ?? '/' });
  return { kind: 'reply', reply };
}

/** The problem document in a fault's detail (RFC 9457, Appendix B). */
function problemOf(detail: XmlElement | undefined): Answer {
  const problem = detail && childElements(detail).find(({ local, namespace }) => local === 'problem' && namespace === 'urn:ietf:rfc:7807');
  if (!problem) throw new GatewayError('contract-reply-invalid', { field: 'Fault/Detail/problem' });
  const members = new Map(childElements(problem).map((child) => [child.local, child]));
  const text = (name: string): string => textOf(members.get(name) ?? missing(name));
  const entries = (list: XmlElement): readonly Readonly<Record<string, string>>[] =>
    childElements(list).map((item) => Object.fromEntries(childElements(item).map((child) => [child.local, textOf(child)])));
  const reasons = members.get('reasons');
  const document = {
    type: text('type'),
    title: text('title'),
    status: Number(text('status')),
    instance: text('instance'),
    code: text('code'),
    retry: text('retry'),
    articles: entries(members.get('articles') ?? missing('articles')),
    ...(reasons === undefined ? {} : { reasons: entries(reasons) }),
  };
  if (!validateProblemDocument(document))
    throw new GatewayError('contract-reply-invalid', { field: validateProblemDocument.errors?.[0]?.instancePath ?? '/' });
  return { kind: 'problem', problem: document };
}

function missing(name: string): never {
  throw new GatewayError('contract-reply-invalid', { field: `problem/${name}` });
}
