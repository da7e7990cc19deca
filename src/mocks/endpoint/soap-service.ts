import { codecOf, type ContractCodec } from '../../contracts/message-codec.ts';
import type { Operation } from '../../contracts/contract.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { Addressing } from '../../signing/wss/addressing.ts';
import { signSoap } from '../../signing/wss/sign-soap.ts';
import { verifySoap, type VerifiedSoap } from '../../signing/wss/verify-soap.ts';
import { decryptBody } from '../../signing/xml-encryption/decrypt-body.ts';
import { encryptBody } from '../../signing/xml-encryption/encrypt-body.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { contentTypeFor, soapVersionOfContentType } from '../../wire/soap/content-type.ts';
import { readEnvelope } from '../../wire/soap/read-envelope.ts';
import { faultElement } from '../../wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import { packagedSchema } from '../../wire/xsd/packaged-schema.ts';
import { refuse } from '../contract/refusal.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import type { MockFault } from '../mock-fault.ts';
import type { AnswerSealing } from '../protection-faults.ts';
import { overfullElement } from './content-faults.ts';
import { brokenBehaviour, isRefused, performCall, type Outcome } from './perform-call.ts';
import { isReceiverFault, refusalValue, refused, refusedFor, type Refused } from './refused.ts';
import type { ServedEndpoint } from './served-endpoint.ts';
import { unsignedEnvelope } from './unsigned-envelope.ts';

const WSA = 'http://www.w3.org/2005/08/addressing';
const ANONYMOUS = `${WSA}/anonymous`;
const MAX_MESSAGE_ID = 256;

/** A payload ready to be sealed, and the local part of its action. */
interface Payload {
  readonly node: XmlNode;
  readonly action: string;
  readonly status: number;
}

/**
 * Serves a contract over SOAP 1.1 and 1.2, answering in the version asked, which the content type tells: verifies, validates, performs,
 * signs. A refusal is a signed fault with the contract's detail.
 */
export function soapService(endpoint: ServedEndpoint): (request: ReceivedRequest) => Promise<HostedAnswer> {
  const codec = codecOf(endpoint.contract);
  return async (request) => {
    const { faults, contract, clock, random, logs, name } = endpoint;
    const due = await faults.begin();
    const version = soapVersionOfContentType(request.headers['content-type'] ?? '');
    const { outcome, operation } = await performEnvelope(endpoint, codec, request, version, due);
    const { payload, refusal } = payloadOf(endpoint, codec, outcome, operation, version ?? '1.2');
    if (refusal) logs.refused(name, refusal.refusal.refusal);
    const action = `${contract.namespace}/${payload.action}`;
    const addressing = { action, to: ANONYMOUS, messageId: `urn:uuid:${uuidv7(clock, random)}`, relatesTo: messageIdOf(request.body) };
    const body = await sealed(endpoint, version ?? '1.2', payload.node, addressing, await faults.sealing(outcome.fault));
    const headers = { 'content-type': contentTypeFor(version ?? '1.2', action) };
    return faults.finish({ status: payload.status, headers, body }, outcome.fault);
  };
}

interface PerformedEnvelope {
  readonly outcome: Outcome;
  readonly operation: Operation | undefined;
}

async function performEnvelope(
  endpoint: ServedEndpoint,
  codec: ContractCodec,
  request: ReceivedRequest,
  version: SoapVersion | undefined,
  fault: MockFault | undefined,
): Promise<PerformedEnvelope> {
  const { contract, trust, clock, replay } = endpoint;
  let operation: Operation | undefined;
  try {
    if (version === undefined) throw new GatewayError('wire-media-type', { field: 'content-type' });
    const verified = await verifySoap(await decrypted(endpoint, request.body), { trust, clock, replay });
    operation = operationOf(endpoint, verified, version);
    if (!isAddressedHere(verified.addressing.to, request.url)) {
      const refusal = refuse('not-authorised', '2019/817-42(3)', 'wsa:To is not the address that was called');
      return { outcome: { answer: { refusal, unauthenticated: true }, fault }, operation };
    }
    if (fault === 'overloaded' || fault === 'unavailable') return { outcome: { answer: refused(refuse(fault)), fault }, operation };
    packagedSchema(`wsdl/${contract.name}.wsdl`).validate(verified.payload);
    const value = codec.message(operation.name, 'request').read(readXml(verified.payload));
    return { outcome: await performCall(endpoint, operation, value, verified.signer.fingerprint, fault), operation };
  } catch (error) {
    return { outcome: { answer: refusedFor(error, endpoint), fault }, operation };
  }
}

function operationOf({ contract }: ServedEndpoint, verified: VerifiedSoap, version: SoapVersion): Operation {
  const { payloadName, addressing } = verified;
  const operation = payloadName.namespace === contract.namespace ? contract.operations.get(payloadName.local) : undefined;
  if (!operation) throw new GatewayError('wire-operation-unknown');
  if (verified.version !== version) throw new GatewayError('wire-media-type', { field: 'content-type' });
  if (addressing.action !== `${contract.namespace}/${operation.name}`)
    throw new GatewayError('wire-operation-unknown', { field: 'wsa:Action' });
  return operation;
}

/** Whether the address that was signed is the one that was called; the scheme may differ behind a proxy. */
function isAddressedHere(to: string, url: string): boolean {
  const [signed, called] = [URL.parse(to), URL.parse(url)];
  return signed !== null && called !== null && signed.host === called.host && signed.pathname === called.pathname;
}

/** The MessageID of a message that may be unsigned or broken, so that even its refusal can name it. */
function messageIdOf(body: Uint8Array): string | undefined {
  try {
    const { document, headers } = readEnvelope(body);
    const header = headers.find((candidate) => document.is(candidate, WSA, 'MessageID'));
    const id = header === undefined ? undefined : document.textOf(header);
    return id !== undefined && id !== '' && id.length <= MAX_MESSAGE_ID ? id : undefined;
  } catch {
    return undefined;
  }
}

function payloadOf(
  endpoint: ServedEndpoint,
  codec: ContractCodec,
  { answer, fault }: Outcome,
  operation: Operation | undefined,
  version: SoapVersion,
): { readonly payload: Payload; readonly refusal?: Refused } {
  if (isRefused(answer) || !operation) {
    const refusal = isRefused(answer) ? answer : brokenBehaviour(endpoint, undefined);
    return { payload: faultPayload(endpoint, codec, refusal, version), refusal };
  }
  try {
    const node = codec.message(operation.name, 'response').write(answer);
    return { payload: { node: overfullElement(node, fault), action: `${operation.name}Response`, status: 200 } };
  } catch (error) {
    const refusal = brokenBehaviour(endpoint, error);
    return { payload: faultPayload(endpoint, codec, refusal, version), refusal };
  }
}

function faultPayload({ contract, explains }: ServedEndpoint, codec: ContractCodec, { refusal }: Refused, version: SoapVersion): Payload {
  const receiver = isReceiverFault(contract, refusal);
  const value: JsonObject = refusalValue(refusal, explains);
  const node = faultElement({
    version,
    code: receiver ? 'Receiver' : 'Sender',
    reason: 'The request was refused.',
    detail: codec.refusal.write(value),
  });
  return { node, action: 'Refusal', status: version === '1.1' || receiver ? 500 : 400 };
}

async function sealed(
  { random, encryption }: ServedEndpoint,
  version: SoapVersion,
  payload: XmlNode,
  addressing: Addressing,
  sealing: AnswerSealing,
): Promise<Uint8Array> {
  const { identity, clock, unsigned } = sealing;
  if (unsigned) return unsignedEnvelope(version, payload, addressing, clock.now());
  const signed = await sealing.distortSoap(await signSoap({ version, payload, addressing }, identity, { clock, random }));
  return encryption === undefined ? signed : encryptBody(signed, [encryption.recipient], { random, cipher: encryption.cipher });
}

async function decrypted({ random, encryption }: ServedEndpoint, body: Uint8Array): Promise<Uint8Array> {
  if (encryption === undefined) return body;
  return (await decryptBody(body, { identities: encryption.identities, random, required: true })).bytes;
}
