import { codecOf } from '../../contracts/message-codec.ts';
import type { HttpResponseMessage } from '../../kernel/http-message.ts';
import { verifySoap, type VerifiedSoap } from '../../signing/wss/verify-soap.ts';
import { WSA, WSSE } from '../../signing/wss/wss-names.ts';
import { isJsonObject, type JsonObject } from '../../wire/json/json-value.ts';
import { soapVersionOfContentType } from '../../wire/soap/content-type.ts';
import { readEnvelope } from '../../wire/soap/read-envelope.ts';
import { readFault, type ReadSoapFault } from '../../wire/soap/soap-fault.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { childElements } from '../../wire/xml/xml-access.ts';
import { packagedSchema } from '../../wire/xsd/packaged-schema.ts';
import type { Subject } from './conformance-case.ts';
import { objectionOf, type OpenedAnswer } from './exchange.ts';
import { echoObjections, refusalObjections } from './refusal-rules.ts';
import type { SoapCall } from './soap-call.ts';

const ANONYMOUS = `${WSA}/anonymous`;

/**
 * Verifies an answer (the signature must cover Body, Timestamp and all addressing) and holds it against the contract: version, status,
 * addressing, schema, refusal, and that it says nothing beyond the contract. Never rejects.
 */
export async function openSoap(subject: Subject, call: SoapCall, response: HttpResponseMessage): Promise<OpenedAnswer> {
  const { trust, clock } = subject;
  try {
    const verified = await verifySoap(response.body, { trust, clock });
    const framing = [...framingObjections(call, response, verified), ...headerObjections(response.body)];
    const payload = readXml(verified.payload);
    const fault = readFault(payload);
    const opened =
      fault === undefined ? openResponse(subject, call, response, verified) : openFault(subject, call, response, verified, fault);
    return { answer: opened.answer, objections: [...framing, ...opened.objections] };
  } catch (error) {
    return { answer: undefined, objections: [objectionOf(error)] };
  }
}

function framingObjections(call: SoapCall, response: HttpResponseMessage, verified: VerifiedSoap): readonly string[] {
  const { version, messageId, unreadable } = call;
  const { to, relatesTo, messageId: own } = verified.addressing;
  const isNamed = relatesTo === messageId || (unreadable && relatesTo === undefined);
  return [
    ...(soapVersionOfContentType(response.headers['content-type'] ?? '') === verified.version
      ? []
      : ['content-type is not that of the envelope']),
    ...(verified.version === version || unreadable ? [] : ['the envelope is not of the version asked in']),
    ...(isNamed ? [] : ['wsa:RelatesTo does not name the request']),
    ...(to === ANONYMOUS ? [] : ['wsa:To is not the anonymous address']),
    ...(own === messageId ? ['wsa:MessageID is that of the request'] : []),
  ];
}

/** Header blocks that the contract does not speak of would carry information past it. */
function headerObjections(body: Uint8Array): readonly string[] {
  const { document, headers } = readEnvelope(body);
  try {
    const known = new Set([WSA, WSSE]);
    return headers.some((header) => !known.has(document.namespaceOf(header))) ? ['a header block that the contract does not know'] : [];
  } finally {
    document.release();
  }
}

function openResponse(
  { contract }: Subject,
  { operation, spoken }: SoapCall,
  { status }: HttpResponseMessage,
  { payload, addressing }: VerifiedSoap,
): OpenedAnswer {
  const { element } = operation.response;
  packagedSchema(`wsdl/${contract.name}.wsdl`).validate(payload);
  const response = codecOf(contract).message(operation.name, 'response').read(readXml(payload));
  return {
    answer: { response },
    objections: [
      ...(status === 200 ? [] : [`HTTP status ${status} on a response`]),
      ...(addressing.action === `${contract.namespace}/${operation.name}Response` ? [] : [`wsa:Action is not that of ${element}`]),
      ...echoObjections(spoken, response),
    ],
  };
}

function openFault(
  { contract }: Subject,
  call: SoapCall,
  { status }: HttpResponseMessage,
  { payload, addressing, version }: VerifiedSoap,
  fault: ReadSoapFault,
): OpenedAnswer {
  const [detail, ...others] = fault.detail === undefined ? [] : childElements(fault.detail);
  if (detail === undefined || others.length > 0)
    return { answer: undefined, objections: ['a fault without Refusal as the one child of its detail'] };
  const refusal: JsonObject = codecOf(contract).refusal.read(detail);
  const code = refusal['code'];
  if (!isJsonObject(refusal) || typeof code !== 'string') return { answer: undefined, objections: ['a refusal without a code'] };
  const side = contract.refusals.get(code)?.side === 'receiver' ? 'Receiver' : 'Sender';
  const due = version === '1.1' || side === 'Receiver' ? 500 : 400;
  return {
    answer: { refusal: code },
    objections: [
      ...(addressing.action === `${contract.namespace}/Refusal` ? [] : ['wsa:Action is not that of a refusal']),
      ...(fault.code === side ? [] : [`the fault is a ${fault.code}’s, but ${code} is a ${side}’s`]),
      ...(status === due ? [] : [`HTTP status ${status} on a fault, but must be ${due}`]),
      ...refusalObjections(contract, call.operation, code, call.spoken, Buffer.from(payload).toString('utf8')),
    ],
  };
}
