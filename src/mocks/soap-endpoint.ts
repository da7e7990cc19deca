import { rfc3339, type Clock, type RandomSource } from '../kernel/clock.ts';
import { asGatewayError, GatewayError } from '../kernel/gateway-error.ts';
import { uuidv7 } from '../kernel/ids.ts';
import type { Trust } from '../signing/trust.ts';
import type { Addressing } from '../signing/wss/addressing.ts';
import { signSoap } from '../signing/wss/sign-soap.ts';
import { verifySoap, type VerifiedSoap } from '../signing/wss/verify-soap.ts';
import type { WssEncryption } from '../signing/wss/wss-protector.ts';
import { decryptBody } from '../signing/xml-encryption/decrypt-body.ts';
import { encryptBody } from '../signing/xml-encryption/encrypt-body.ts';
import { contentTypeFor, soapVersionOfContentType } from '../wire/soap/content-type.ts';
import { readEnvelope } from '../wire/soap/read-envelope.ts';
import { faultElement } from '../wire/soap/soap-fault.ts';
import { SOAP_NAMESPACE, type SoapVersion } from '../wire/soap/soap-version.ts';
import { readXml } from '../wire/xml/read-xml.ts';
import { writeElement } from '../wire/xml/write-xml.ts';
import type { XmlElement } from '../wire/xml/xml-element.ts';
import { element, type XmlNode } from '../wire/xml/xml-node.ts';
import type { XmlSchema } from '../wire/xsd/compile-xsd.ts';
import type { MockFault } from './behaviour.ts';
import { isReceiverFault, isRefusal, refuse, type Refusal } from './contract/refusal.ts';
import type { HostedAnswer, ReceivedRequest } from './http-host.ts';
import type { AccessLogs } from './logs/access-log.ts';
import type { AnswerSealing, ProtectionFaults } from './protection-faults.ts';

/** One operation of a SOAP contract: the payload it takes is verified, the answer it gives is signed. */
export interface SoapOperation {
  /** The action of the answer is `<namespace>/<answer>`. */
  readonly answer: string;
  perform(payload: XmlElement, signer: string, fault: MockFault | undefined): Promise<XmlNode | Refusal>;
}

/** One SOAP contract as served. */
export interface SoapContract {
  readonly endpoint: 'esp' | 'cir';
  readonly version: SoapVersion;
  readonly namespace: string;
  /** What the payload of a request must conform to. */
  readonly schema: XmlSchema;
  /** By the local name of the payload, which is also the last part of the action. */
  readonly operations: ReadonlyMap<string, SoapOperation>;
}

/** Keys, trust and time of a SOAP server. */
export interface SoapProtection {
  readonly trust: Trust;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly replay: (key: string, expiresAt: number) => Promise<boolean>;
  readonly faults: ProtectionFaults;
  readonly logs: AccessLogs;
  /** Requests must be encrypted and answers are; neither unless told. */
  readonly encryption?: WssEncryption | undefined;
}

const WSA = 'http://www.w3.org/2005/08/addressing';
const ANONYMOUS = `${WSA}/anonymous`;

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
    return id !== undefined && id !== '' && id.length <= 256 ? id : undefined;
  } catch {
    return undefined;
  }
}

function refusalOf(error: unknown): Refusal {
  const { code } = asGatewayError(error);
  if (code.startsWith('auth-')) return refuse('not-authorised', '2019/817-42(3)');
  return refuse(code.startsWith('wire-') ? 'schema-invalid' : 'unavailable');
}

function refusalPayload(contract: SoapContract, { refusal, article }: Refusal): XmlNode {
  const detail = element(
    'r:Refusal',
    [element('r:Code', [refusal]), article === undefined ? undefined : element('r:Article', [article])],
    undefined,
    {
      r: contract.namespace,
    },
  );
  return faultElement({
    version: contract.version,
    code: isReceiverFault(refusal) ? 'Receiver' : 'Sender',
    reason: 'The request was refused.',
    detail,
  });
}

/** An envelope as an unprotected server would write it, with addressing and a time, but no signature. */
function unsignedEnvelope(version: SoapVersion, payload: XmlNode, addressing: Addressing, at: number): Uint8Array {
  const { action, to, messageId, relatesTo } = addressing;
  return writeElement(
    element(
      'soap:Envelope',
      [
        element('soap:Header', [
          element('wsa:Action', [action]),
          element('wsa:To', [to]),
          element('wsa:MessageID', [messageId]),
          relatesTo === undefined ? undefined : element('wsa:RelatesTo', [relatesTo]),
          element('t:Written', [rfc3339(at)], undefined, { t: 'https://gateway.example/ns/mocks/1' }),
        ]),
        element('soap:Body', [payload]),
      ],
      undefined,
      { soap: SOAP_NAMESPACE[version], wsa: WSA },
    ),
  );
}

async function performVerified(
  contract: SoapContract,
  request: ReceivedRequest,
  verified: VerifiedSoap,
  fault: MockFault | undefined,
): Promise<{ node: XmlNode; answer: string } | Refusal> {
  const { version, payload, payloadName, addressing, signer } = verified;
  const operation = payloadName.namespace === contract.namespace ? contract.operations.get(payloadName.local) : undefined;
  if (!operation || version !== contract.version || addressing.action !== `${contract.namespace}/${payloadName.local}`)
    return refuse('schema-invalid');
  if (!isAddressedHere(addressing.to, request.url)) return refuse('not-authorised', '2019/817-42(3)');
  if (fault === 'overloaded' || fault === 'unavailable') return refuse(fault);
  contract.schema.validate(payload);
  const result = await operation.perform(readXml(payload), signer.fingerprint, fault);
  return isRefusal(result) ? result : { node: result, answer: operation.answer };
}

async function sealed(
  contract: SoapContract,
  payload: XmlNode,
  addressing: Addressing,
  sealing: AnswerSealing,
  { random, encryption }: SoapProtection,
): Promise<Uint8Array> {
  const { identity, clock, unsigned } = sealing;
  if (unsigned) return unsignedEnvelope(contract.version, payload, addressing, clock.now());
  const signed = await signSoap({ version: contract.version, payload, addressing }, identity, { clock, random });
  return encryption === undefined ? signed : encryptBody(signed, [encryption.recipient], { random, cipher: encryption.cipher });
}

async function decrypted(body: Uint8Array, { random, encryption }: SoapProtection): Promise<Uint8Array> {
  if (encryption === undefined) return body;
  return (await decryptBody(body, { identities: encryption.identities, random, required: true })).bytes;
}

/** Serves one SOAP contract: verifies, performs, signs; a refusal is a signed fault with the contract's detail. */
export function soapEndpoint(contract: SoapContract, protection: SoapProtection): (request: ReceivedRequest) => Promise<HostedAnswer> {
  const { trust, clock, random, replay, faults, logs } = protection;

  const perform = async (request: ReceivedRequest, fault: MockFault | undefined): Promise<{ node: XmlNode; answer: string } | Refusal> => {
    try {
      if (soapVersionOfContentType(request.headers['content-type'] ?? '') !== contract.version) throw new GatewayError('wire-media-type');
      return await performVerified(
        contract,
        request,
        await verifySoap(await decrypted(request.body, protection), { trust, clock, replay }),
        fault,
      );
    } catch (error) {
      return refusalOf(error);
    }
  };

  return async (request) => {
    const fault = await faults.begin();
    const result = await perform(request, fault);
    const refused = isRefusal(result);
    if (refused) logs.refused(contract.endpoint, result.refusal);
    const action = `${contract.namespace}/${refused ? 'Refusal' : result.answer}`;
    const addressing = { action, to: ANONYMOUS, messageId: `urn:uuid:${uuidv7(clock, random)}`, relatesTo: messageIdOf(request.body) };
    const body = await sealed(
      contract,
      refused ? refusalPayload(contract, result) : result.node,
      addressing,
      await faults.sealing(fault),
      protection,
    );
    const status = !refused ? 200 : contract.version === '1.1' || isReceiverFault(result.refusal) ? 500 : 400;
    return faults.finish({ status, headers: { 'content-type': contentTypeFor(contract.version, action) }, body }, fault);
  };
}
