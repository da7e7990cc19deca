import type { Contract, Operation } from '../../contracts/contract.ts';
import { codecOf, type Direction } from '../../contracts/message-codec.ts';
import { textTest } from '../../contracts/scalar-forms.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { isJsonObject, type JsonObject } from '../../wire/json/json-value.ts';
import { soapVersionOfContentType } from '../../wire/soap/content-type.ts';
import { readEnvelope } from '../../wire/soap/read-envelope.ts';
import { readFault } from '../../wire/soap/soap-fault.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { childElements } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { canonicalize } from '../../wire/xml/canonicalize.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import type { MockFault } from '../mock-fault.ts';
import type { StepProtocol } from '../scenario/scenario.ts';

/** A request as the contract reads it. */
export interface RecordedRequest {
  readonly protocol: StepProtocol;
  readonly operation: Operation;
  readonly request: JsonObject;
}

/** What came back, as the contract reads it; an answer that it cannot read counts as the fault that would give such a one. */
export type RecordedAnswer =
  | { readonly kind: 'response'; readonly response: JsonObject }
  | { readonly kind: 'refusal'; readonly code: string; readonly article: string | undefined }
  | { readonly kind: 'fault'; readonly fault: Extract<MockFault, 'down' | 'garbage' | 'schema-invalid'> };

/** Reads a request in either protocol; `undefined` for what is no request of the contract, or is encrypted. Signatures are not looked at. */
export function readRequest({ method, url, headers, body }: ReceivedRequest, contract: Contract): RecordedRequest | undefined {
  if (method !== 'POST') return undefined;
  const version = soapVersionOfContentType(headers['content-type'] ?? '');
  try {
    if (version === undefined) return restRequest(new URL(url).pathname, body, contract);
    const payload = payloadOf(body);
    const operation = contract.operations.get(payload.local);
    if (operation === undefined) return undefined;
    return { protocol: `soap-${version}`, operation, request: codecOf(contract).message(operation.name, 'request').read(payload) };
  } catch {
    return undefined;
  }
}

function restRequest(path: string, body: Uint8Array, contract: Contract): RecordedRequest | undefined {
  const operation = [...contract.operations.values()].find((candidate) => path.endsWith(`/${candidate.path}`));
  if (operation === undefined) return undefined;
  return { protocol: 'rest', operation, request: codecOf(contract).message(operation.name, 'request').check(readJson(body)) };
}

/** Reads what came back to a request; a connection that failed is `undefined`. */
export function readAnswer(answer: HostedAnswer | undefined, { operation }: RecordedRequest, contract: Contract): RecordedAnswer {
  if (answer === undefined) return { kind: 'fault', fault: 'down' };
  const type = answer.headers['content-type'] ?? '';
  if (soapVersionOfContentType(type) === undefined && !/^application\/(?:problem\+)?json(?:;|$)/.test(type))
    return { kind: 'fault', fault: 'garbage' };
  try {
    return soapVersionOfContentType(type) === undefined
      ? restAnswer(answer, operation, contract)
      : soapAnswer(payloadOf(answer.body), operation, contract);
  } catch {
    return { kind: 'fault', fault: isMessage(answer) ? 'schema-invalid' : 'garbage' };
  }
}

const RESPONSE: Direction = 'response';

function soapAnswer(payload: XmlElement, operation: Operation, contract: Contract): RecordedAnswer {
  const fault = readFault(payload);
  if (fault === undefined) return { kind: 'response', response: codecOf(contract).message(operation.name, RESPONSE).read(payload) };
  const [detail] = fault.detail === undefined ? [] : childElements(fault.detail);
  return detail === undefined
    ? { kind: 'fault', fault: 'garbage' }
    : refusalOf(codecOf(contract).refusal.read(detail), operation, contract);
}

function restAnswer({ headers, body }: HostedAnswer, operation: Operation, contract: Contract): RecordedAnswer {
  const json = readJson(body);
  if (headers['content-type']?.startsWith('application/problem+json'))
    return refusalOf(isJsonObject(json) ? json : {}, operation, contract);
  return { kind: 'response', response: codecOf(contract).message(operation.name, RESPONSE).check(json) };
}

/** An article that is none is left out: nothing else holds what a problem document says there, and it may say anything. */
function refusalOf({ code, article }: JsonObject, { refusals }: Operation, contract: Contract): RecordedAnswer {
  if (typeof code !== 'string' || !refusals.includes(code)) return { kind: 'fault', fault: 'garbage' };
  return { kind: 'refusal', code, article: typeof article === 'string' && isArticle(article, contract) ? article : undefined };
}

function isArticle(text: string, { refusal }: Contract): boolean {
  const definition = refusal.content.fields.find(({ json }) => json === 'article')?.type.definition;
  return definition?.kind === 'text' && textTest(definition)(text);
}

function isMessage({ body }: HostedAnswer): boolean {
  try {
    if (body[0] === 0x7b) readJson(body);
    else payloadOf(body);
    return true;
  } catch {
    return false;
  }
}

function payloadOf(body: Uint8Array): XmlElement {
  const { document, payload } = readEnvelope(body);
  return readXml(canonicalize(document, payload));
}
