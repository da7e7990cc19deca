import type { Leg } from '../../canonical/query.ts';
import type { Adapter, LegStep, VerifiedMessage, WireMessage } from '../../ports/adapter.ts';
import { readFault } from '../../wire/soap/soap-fault.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import { CIR_NAMESPACE } from './cir-namespace.ts';
import { readIdentification, readPresence } from './read-responses.ts';
import { contractReply } from '../eu-types/contract-reply.ts';
import { refusal } from './refusals.ts';
import { identificationElement, presenceElement } from './request-elements.ts';

/**
 * Speaks to a common identity repository over SOAP 1.1 (`wsdl/cir.wsdl`; Regulation (EU) 2019/817, Articles 17 to 24): identifications
 * under Articles 20 and 20a, and for a leg with `presenceOnly` the first step of Article 22. Every answer is final.
 */
export const cirSoap: Adapter = Object.freeze({
  manifest: Object.freeze({
    id: 'cir-soap',
    endpoint: 'cir',
    protocol: 'soap-1.1',
    contract: 'wsdl/cir.wsdl',
    protection: 'xmldsig',
    idempotent: true,
  }),
  encode: (leg: Leg) =>
    leg.presenceOnly ? message(presenceElement(leg), 'CheckPresence') : message(identificationElement(leg), 'IdentifyPerson'),
  decode,
});

function message(payload: XmlNode, operation: string): WireMessage {
  return { contentType: 'text/xml; charset=utf-8', body: writeElement(payload), action: `${CIR_NAMESPACE}/${operation}` };
}

function decode(leg: Leg, received: VerifiedMessage): LegStep {
  return contractReply(leg, () => {
    const payload = readXml(received.body);
    const fault = readFault(payload);
    if (fault !== undefined) throw refusal(fault, leg);
    return { state: 'final', parts: leg.presenceOnly ? readPresence(payload, leg) : readIdentification(payload, leg) };
  });
}
