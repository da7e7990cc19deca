import type { Contract, Operation } from './contract.ts';
import { escapeText, indented, wrapped, xmlBanner } from './markup.ts';

const SOAP = {
  '1.1': { prefix: 'soap11', namespace: 'http://schemas.xmlsoap.org/wsdl/soap/', suffix: 'Soap11' },
  '1.2': { prefix: 'soap12', namespace: 'http://schemas.xmlsoap.org/wsdl/soap12/', suffix: 'Soap12' },
} as const;

type Version = keyof typeof SOAP;

const HTTP = 'http://schemas.xmlsoap.org/soap/http';

const SECURITY = `Security (Article 42(3)): every message, faults included, carries WS-Security 1.1 with an X.509 token. The signature covers
Body, wsu:Timestamp, wsa:Action, wsa:To and wsa:MessageID, and in responses wsa:RelatesTo, which names the request’s MessageID. Exclusive
canonicalisation, SHA-256, RSA (2048 bits or more) or ECDSA. A message is accepted once and only while its Timestamp is fresh. Connections are
mutual TLS.`;
const ADDRESSING = 'Addressing: WS-Addressing 1.0 headers are required; the action of each message stands at its operation.';
const FAULTS = 'Faults: Sender (Client) or Receiver (Server) as the list of codes says, with Refusal as the one child of the detail.';

/** A contract as WSDL 1.1: document/literal, one port type, and a binding and port for SOAP 1.1 and for SOAP 1.2. */
export function serviceDescription(contract: Contract): string {
  const { name, namespace, description, service } = contract;
  const operations = [...contract.operations.values()];
  const body = [
    documentation(`${description}\n\n${SECURITY}\n\n${ADDRESSING}\n\n${FAULTS}`),
    types(name, namespace),
    messages(operations),
    portType(contract, operations),
    ...(['1.1', '1.2'] as const).map((version) => binding(contract, operations, version)),
    servicePorts(contract),
  ];
  return `${xmlBanner(name)}<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"
                  xmlns:soap11="${SOAP['1.1'].namespace}"
                  xmlns:soap12="${SOAP['1.2'].namespace}"
                  xmlns:wsam="http://www.w3.org/2007/05/addressing/metadata"
                  xmlns:xs="http://www.w3.org/2001/XMLSchema"
                  xmlns:m="${namespace}"
                  name="${service}"
                  targetNamespace="${namespace}">
${indented(body.join('\n'), 1)}</wsdl:definitions>
`;
}

function documentation(text: string): string {
  const paragraphs = text.split('\n\n').map((paragraph) => wrapped(escapeText(paragraph)));
  const [only = '', ...more] = paragraphs;
  return more.length === 0 && only.indexOf('\n') === only.length - 1
    ? `<wsdl:documentation>${only.trimEnd()}</wsdl:documentation>\n`
    : `<wsdl:documentation>\n${indented(paragraphs.join('\n'), 1)}</wsdl:documentation>\n`;
}

const types = (name: string, namespace: string): string => `<wsdl:types>
  <xs:schema>
    <xs:import namespace="${namespace}" schemaLocation="${name}.xsd"/>
  </xs:schema>
</wsdl:types>
`;

function messages(operations: readonly Operation[]): string {
  const message = (name: string, part: string, element: string): string =>
    `<wsdl:message name="${name}"><wsdl:part name="${part}" element="m:${element}"/></wsdl:message>\n`;
  const rows = operations.flatMap(({ name, request, response }) => [
    message(`${name}Request`, 'body', request.element),
    message(`${name}Response`, 'body', response.element),
  ]);
  return `${rows.join('')}${message('Refusal', 'detail', 'Refusal')}`;
}

function portType({ namespace, portType: name }: Contract, operations: readonly Operation[]): string {
  const rows = operations.map(
    ({ name: operation, doc }) => `<wsdl:operation name="${operation}">
${indented(documentation(doc), 1)}  <wsdl:input message="m:${operation}Request" wsam:Action="${namespace}/${operation}"/>
  <wsdl:output message="m:${operation}Response" wsam:Action="${namespace}/${operation}Response"/>
  <wsdl:fault name="Refusal" message="m:Refusal" wsam:Action="${namespace}/Refusal"/>
</wsdl:operation>
`,
  );
  return `<wsdl:portType name="${name}">\n${indented(rows.join(''), 1)}</wsdl:portType>\n`;
}

function binding({ namespace, portType: name }: Contract, operations: readonly Operation[], version: Version): string {
  const { prefix, suffix } = SOAP[version];
  const body = `<${prefix}:body use="literal"/>`;
  const rows = operations.map(
    ({ name: operation }) => `<wsdl:operation name="${operation}">
  <${prefix}:operation soapAction="${namespace}/${operation}" style="document"/>
  <wsdl:input>${body}</wsdl:input>
  <wsdl:output>${body}</wsdl:output>
  <wsdl:fault name="Refusal"><${prefix}:fault name="Refusal" use="literal"/></wsdl:fault>
</wsdl:operation>
`,
  );
  return `<wsdl:binding name="${name}${suffix}" type="m:${name}">
  <${prefix}:binding style="document" transport="${HTTP}"/>
${indented(rows.join(''), 1)}</wsdl:binding>
`;
}

function servicePorts({ name, service, portType: port }: Contract): string {
  const rows = (['1.1', '1.2'] as const).map((version) => {
    const { prefix, suffix } = SOAP[version];
    return `<wsdl:port name="${port}${suffix}" binding="m:${port}${suffix}">
  <${prefix}:address location="https://${name}.example.invalid/${name}/soap/1"/>
</wsdl:port>
`;
  });
  return `<wsdl:service name="${service}">\n${indented(rows.join(''), 1)}</wsdl:service>\n`;
}
