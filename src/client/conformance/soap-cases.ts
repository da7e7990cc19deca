import type { Operation } from '../../contracts/contract.ts';
import { OWN_PREFIX } from '../../contracts/write-xml-value.ts';
import { WSU } from '../../signing/wss/wss-names.ts';
import { readEnvelope } from '../../wire/soap/read-envelope.ts';
import { NO_ELEMENT } from '../../wire/xml/xml-document.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { element } from '../../wire/xml/xml-node.ts';
import type { ConformanceCase, Subject } from './conformance-case.ts';
import { derivedCase, type Derivation } from './derived-case.ts';
import type { FormDeviation } from './form-deviations.ts';
import { NOT_AUTHORISED, SCHEMA_INVALID } from './refusal-rules.ts';
import { sampleRequest } from './sample-request.ts';
import { soundRequest } from './sound-request.ts';
import { requestElement, sendSoap, soapCall, type SoapManner } from './soap-partner.ts';

const HOUR_MS = 3_600_000;
const ELSEWHERE = 'https://elsewhere.example.invalid/soap';

/** What must be refused of an operation over SOAP: by the signature, the framing, and the form of the request. */
export function soapCases(
  subject: Subject,
  version: SoapVersion,
  operation: Operation,
  deviations: readonly FormDeviation[],
): readonly ConformanceCase[] {
  const derivations = [
    ...protections(subject, version, operation),
    ...framings(subject, version, operation),
    ...deviations.flatMap((deviation) => formDerivation(subject, version, operation, deviation)),
  ];
  return derivations.map((derivation) => derivedCase(subject, `soap-${version}`, operation, derivation));
}

function protections(subject: Subject, version: SoapVersion, operation: Operation): readonly Derivation[] {
  const refused = (id: string, name: string, manner: SoapManner | (() => Promise<SoapManner>)): Derivation => ({
    id,
    name,
    refusal: NOT_AUTHORISED,
    attempt: async () => {
      const wanted = typeof manner === 'function' ? await manner() : manner;
      return [await sendSoap(subject, id, await soapCall(subject, version, operation, soundRequest(subject, operation), wanted))];
    },
  });
  return [
    refused('unsigned', 'a message without signature', { unsigned: true }),
    refused('stripped', 'a message whose signature was taken away', { distort: stripped }),
    refused('tampered', 'a body changed after signing', { distort: tampered }),
    refused('wrapped', 'a signed body moved aside for a forged one', { distort: wrapped }),
    refused('untrusted', 'a key that nobody trusts', async () => ({ identity: await subject.stranger() })),
    refused('expired', 'a timestamp of an hour ago', { shiftMs: -HOUR_MS }),
    refused('future', 'a timestamp of an hour ahead', { shiftMs: HOUR_MS }),
    refused('elsewhere', 'a message addressed to somebody else', { to: ELSEWHERE }),
    {
      id: 'replayed',
      name: 'a message that was sent before',
      refusal: NOT_AUTHORISED,
      attempt: async () => {
        const call = await soapCall(subject, version, operation, soundRequest(subject, operation));
        return [await sendSoap(subject, 'sent', call), await sendSoap(subject, 'sent again', call)];
      },
    },
  ];
}

function framings(subject: Subject, version: SoapVersion, operation: Operation): readonly Derivation[] {
  const value = sampleRequest(operation);
  const other: SoapVersion = version === '1.1' ? '1.2' : '1.1';
  const refused = (id: string, name: string, manner: SoapManner, unreadable = false): Derivation => ({
    id,
    name,
    refusal: SCHEMA_INVALID,
    attempt: async () => {
      const call = await soapCall(subject, version, operation, value, manner);
      return [await sendSoap(subject, id, { ...call, unreadable: call.unreadable || unreadable })];
    },
  });
  return [
    refused('content-type', `SOAP ${version} announced as SOAP ${other}`, { announced: other }),
    refused('document-type', 'a message with a document type', { distort: withDocumentType }, true),
    refused('not-well-formed', 'a message that breaks off', { distort: (envelope) => envelope.subarray(0, envelope.length - 9) }, true),
    refused('action', 'an action that is not that of the body', { action: 'NobodyKnows' }),
    {
      id: 'unknown-operation',
      name: 'an operation that the contract does not know',
      refusal: SCHEMA_INVALID,
      attempt: async () => {
        const namespaces = { [OWN_PREFIX]: subject.contract.namespace };
        const payload = element(`${OWN_PREFIX}:NobodyKnows`, [], undefined, namespaces);
        const call = await soapCall(subject, version, operation, value, { action: 'NobodyKnows' }, payload);
        return [await sendSoap(subject, 'unknown-operation', call)];
      },
    },
  ];
}

function formDerivation(
  subject: Subject,
  version: SoapVersion,
  operation: Operation,
  { id, name, xml }: FormDeviation,
): readonly Derivation[] {
  if (xml === undefined) return [];
  const attempt = async (): ReturnType<Derivation['attempt']> => {
    const value = sampleRequest(operation);
    const call = await soapCall(subject, version, operation, value, {}, xml(requestElement(subject.contract, operation, value)));
    return [await sendSoap(subject, id, call)];
  };
  return [{ id: `form/${id}`, name, refusal: SCHEMA_INVALID, attempt }];
}

/** White space within the Body is nothing to a reader, but to a digest. */
function tampered(envelope: Uint8Array): Uint8Array {
  const { document, body } = readEnvelope(envelope);
  const end = document.contentEndOf(body);
  return Buffer.concat([envelope.subarray(0, end), Buffer.from(' '), envelope.subarray(end)]);
}

function withDocumentType(envelope: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from('<!DOCTYPE Envelope [<!ENTITY e "e">]>'), envelope]);
}

function stripped(envelope: Uint8Array): Uint8Array {
  return Buffer.from(
    Buffer.from(envelope)
      .toString('utf8')
      .replace(/<ds:Signature[ >].*<\/ds:Signature>/s, ''),
  );
}

/** XML signature wrapping (McIntosh and Austel, 2005): the signed Body goes to a header block that nobody reads. */
function wrapped(envelope: Uint8Array): Uint8Array {
  const { document, header, body } = readEnvelope(envelope);
  if (header === NO_ELEMENT) return envelope;
  const original = envelope.subarray(document.startOf(body), document.endOf(body));
  const identifier = document.attributeOf(body, 'Id', WSU) ?? '';
  const forged = Buffer.from(original).toString('utf8').replace(`"${identifier}"`, '"forged"');
  const headerEnd = document.contentEndOf(header);
  return Buffer.concat([
    envelope.subarray(0, headerEnd),
    Buffer.from('<c:Aside xmlns:c="https://gateway.example/ns/conformance/1">'),
    original,
    Buffer.from('</c:Aside>'),
    envelope.subarray(headerEnd, document.startOf(body)),
    Buffer.from(forged),
    envelope.subarray(document.endOf(body)),
  ]);
}
