import { codecOf } from '../../contracts/message-codec.ts';
import type { Contract, Operation } from '../../contracts/contract.ts';
import { rfc3339, type Clock } from '../../kernel/clock.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import { signSoap } from '../../signing/wss/sign-soap.ts';
import { WSA } from '../../signing/wss/wss-names.ts';
import { soapHeaders } from '../../wire/soap/content-type.ts';
import { SOAP_NAMESPACE, type SoapVersion } from '../../wire/soap/soap-version.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import type { Subject } from './conformance-case.ts';
import { exchange, type Exchange } from './exchange.ts';
import { openSoap } from './open-soap.ts';
import type { SoapCall } from './soap-call.ts';

/** How a SOAP request is to differ from a sound one. */
export interface SoapManner {
  /** `wsa:Action` after the namespace of the contract; the operation unless told. */
  readonly action?: string;
  /** `wsa:To`; the address that is called unless told. */
  readonly to?: string;
  readonly identity?: SigningIdentity;
  /** How far the sender's clock stands from the right time, in milliseconds. */
  readonly shiftMs?: number;
  readonly unsigned?: boolean;
  /** What becomes of the signed envelope. */
  readonly distort?: (envelope: Uint8Array) => Uint8Array;
  /** The version that the content type announces; that of the envelope unless told. */
  readonly announced?: SoapVersion;
}

/** Writes a call of an operation; `payload` replaces what the codec writes. */
export async function soapCall(
  subject: Subject,
  version: SoapVersion,
  operation: Operation,
  value: JsonObject,
  manner: SoapManner = {},
  payload?: XmlNode,
): Promise<SoapCall> {
  const { contract, addresses, random } = subject;
  const { action = operation.name, to = addresses.soap, shiftMs = 0, distort, announced = version } = manner;
  const clock = { now: () => subject.clock.now() + shiftMs };
  const messageId = `urn:uuid:${uuidv7(clock, random)}`;
  const addressing = { action: `${contract.namespace}/${action}`, to, messageId };
  const written = payload ?? requestElement(contract, operation, value);
  const envelope = manner.unsigned
    ? unsignedEnvelope(version, written, addressing, clock)
    : await signSoap({ version, payload: written, addressing }, manner.identity ?? subject.identity, { clock, random });
  return {
    version,
    operation,
    message: {
      method: 'POST',
      url: addresses.soap,
      headers: soapHeaders(announced, addressing.action),
      body: distort === undefined ? envelope : distort(envelope),
    },
    messageId,
    spoken: value,
    unreadable: announced !== version,
  };
}

/** A request as the contract writes it. Throws `contract-value-invalid` for a value that does not conform. */
export function requestElement(contract: Contract, operation: Operation, value: JsonObject): XmlNode {
  return codecOf(contract).message(operation.name, 'request').write(value);
}

/** Sends a call, verifies and reads the answer. Rejects with `endpoint-unavailable` or `endpoint-timeout`. */
export function sendSoap(subject: Subject, step: string, call: SoapCall): Promise<Exchange> {
  return exchange(subject, step, call.message, (response) => openSoap(subject, call, response));
}

interface RequestAddressing {
  readonly action: string;
  readonly to: string;
  readonly messageId: string;
}

/** A whole message but for the signature: addressing and a Timestamp are there. */
function unsignedEnvelope(version: SoapVersion, payload: XmlNode, { action, to, messageId }: RequestAddressing, clock: Clock): Uint8Array {
  const header = element('soap:Header', [
    element('wsa:Action', [action]),
    element('wsa:To', [to]),
    element('wsa:MessageID', [messageId]),
    element('c:Written', [rfc3339(clock.now())], undefined, { c: 'https://gateway.example/ns/conformance/1' }),
  ]);
  const namespaces = { soap: SOAP_NAMESPACE[version], wsa: WSA };
  return writeElement(element('soap:Envelope', [header, element('soap:Body', [payload])], undefined, namespaces));
}
