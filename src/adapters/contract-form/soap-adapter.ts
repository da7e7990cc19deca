import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { Adapter, WireMessage } from '../../ports/adapter.ts';
import { readFault } from '../../wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import { contractReply } from '../eu-types/contract-reply.ts';
import { refusalCode } from '../eu-types/refusal-element.ts';
import { TYPES_NAMESPACE } from '../eu-types/types-namespace.ts';
import { contractNamespace, type ContractRequest, type Conversation } from './conversation.ts';
import { requestElement } from './request-form.ts';
import { stepOf } from './step.ts';

const CONTENT_TYPE: Readonly<Record<SoapVersion, string>> = {
  '1.1': 'text/xml; charset=utf-8',
  '1.2': 'application/soap+xml; charset=utf-8',
};

/** Speaks to an endpoint over SOAP by its WSDL. Repeating a message is safe: queries change nothing. */
export function soapAdapter(conversation: Conversation, version: SoapVersion): Adapter {
  const { kind, refusals } = conversation;
  const namespace = contractNamespace(kind);
  const namespaces = Object.freeze({ c: namespace, t: TYPES_NAMESPACE });
  const message = ({ operation, fields }: ContractRequest): WireMessage => ({
    contentType: CONTENT_TYPE[version],
    body: writeElement(requestElement(operation, fields, namespaces)),
    action: `${namespace}/${operation}`,
  });
  return Object.freeze<Adapter>({
    manifest: Object.freeze({
      id: `${kind}-soap`,
      endpoint: kind,
      protocol: `soap-${version}`,
      contract: `wsdl/${kind}.wsdl`,
      protection: 'xmldsig',
      idempotent: true,
    }),
    encode: (leg: Leg) => message(conversation.ask(leg)),
    decode: (leg, received) =>
      contractReply(leg, () => {
        const payload = readXml(received.body);
        const fault = readFault(payload);
        // The fault's own sentence is kept nowhere, because it may quote the query.
        if (fault !== undefined)
          throw refusals.problem(refusalCode(fault, version, namespace), leg, `SOAP ${fault.version} fault, code ${fault.code}`);
        const { message: local, form } = conversation.answer(leg);
        if (payload.namespace !== namespace || payload.local !== local) throw new GatewayError('contract-reply-invalid', { field: '/' });
        return stepOf(form.xml(payload, local), message);
      }),
  });
}
