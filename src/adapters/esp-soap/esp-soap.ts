import type { Leg } from '../../canonical/query.ts';
import type { Adapter, LegStep, VerifiedMessage, WireMessage } from '../../ports/adapter.ts';
import { readFault } from '../../wire/soap/soap-fault.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import { ESP_NAMESPACE } from './contract-codes.ts';
import { continueElement, queryElement } from './query-element.ts';
import { readResponse } from './read-response.ts';
import { contractReply } from '../eu-types/contract-reply.ts';
import { refusal } from './refusals.ts';

/**
 * Speaks to a European search portal over SOAP 1.2 (`wsdl/esp.wsdl`; Regulation (EU) 2019/817, Articles 6 to 9). Answers that are not
 * final give the parts so far and a `Continue` message (Article 9(6)). Repeating a message is safe: queries change nothing.
 */
export const espSoap: Adapter = Object.freeze({
  manifest: Object.freeze({
    id: 'esp-soap',
    endpoint: 'esp',
    protocol: 'soap-1.2',
    contract: 'wsdl/esp.wsdl',
    protection: 'xmldsig',
    idempotent: true,
  }),
  encode: (leg: Leg) => message(queryElement(leg), 'Query'),
  decode,
});

function message(payload: XmlNode, operation: string): WireMessage {
  return { contentType: 'application/soap+xml; charset=utf-8', body: writeElement(payload), action: `${ESP_NAMESPACE}/${operation}` };
}

function decode(leg: Leg, received: VerifiedMessage): LegStep {
  return contractReply(leg, () => step(leg, received.body));
}

function step(leg: Leg, body: Uint8Array): LegStep {
  const payload = readXml(body);
  const fault = readFault(payload);
  if (fault !== undefined) throw refusal(fault, leg);
  const { parts, continuation } = readResponse(payload, leg);
  if (continuation === undefined) return { state: 'final', parts };
  const next = message(continueElement(leg.query, continuation.token), 'Continue');
  return { state: 'pending', parts, next, waitMs: continuation.waitMs };
}
