import { Router, type Request, type RequestHandler, type Response } from 'express';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { signSoap } from '../../signing/wss/sign-soap.ts';
import { coveredHeader, verifySoap, type VerifiedSoap } from '../../signing/wss/verify-soap.ts';
import { decryptBody, type DecryptedSoap } from '../../signing/xml-encryption/decrypt-body.ts';
import { encryptBody } from '../../signing/xml-encryption/encrypt-body.ts';
import type { AgreedEncryption } from '../../signing/xml-encryption/encryption-identity.ts';
import { contentTypeFor, soapVersionOfContentType } from '../../wire/soap/content-type.ts';
import { readEnvelope } from '../../wire/soap/read-envelope.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { textOf } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { DEFAULT_XML_LIMITS, type XmlLimits } from '../../wire/xml/xml-limits.ts';
import type { XmlNode } from '../../wire/xml/xml-node.ts';
import type { GatewayApi, VerifiedRequest } from './gateway-api.ts';
import { mediaTypeOf } from './media-type.ts';
import type { ReadBody } from './read-body.ts';
import { tlsFingerprintOf } from './request-message.ts';
import { sendAnswer } from './rest-answer.ts';
import { refusing } from './rest-exchange.ts';
import { faultStatus, problemFault } from './soap-fault.ts';
import { NATIONAL_NAMESPACE, operationOf, type SoapOperation } from './soap-operations.ts';

/** Where the SOAP front is, below the public address. */
export const SOAP_PATH = '/soap/v1';

const OFFICER_TOKEN = { namespace: NATIONAL_NAMESPACE, local: 'OfficerToken' };
const ANONYMOUS = 'http://www.w3.org/2005/08/addressing/anonymous';
const PROBLEM_ACTION = `${NATIONAL_NAMESPACE}/Problem`;

/** The SOAP front: versions 1.1 and 1.2 at one address, told apart by their content types. */
export function soapRoutes(api: GatewayApi, readBody: ReadBody): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.post(SOAP_PATH, soapExchange(api, readBody));
  return router;
}

/** What the front needs to know of a request to answer it. */
interface SoapConversation {
  readonly version: SoapVersion;
  /** The request's MessageID, once verified. */
  readonly relatesTo?: string;
  /** Whether and how the answer is encrypted, once it is known to whom. */
  readonly encryption?: AgreedEncryption | undefined;
}

interface Accepted {
  readonly operation: SoapOperation;
  readonly payload: XmlElement;
  readonly verified: VerifiedRequest;
}

function soapExchange(api: GatewayApi, readBody: ReadBody): RequestHandler {
  return async (http, response) => {
    const queryId = api.newQueryId();
    let conversation: SoapConversation = { version: soapVersionOfContentType(http.get('content-type') ?? '') ?? '1.2' };
    try {
      const { operation, verified, payload } = await refusing(api, queryId, async () => {
        const soap = await verifyEnvelope(api, http, readBody);
        const announced = conversation.version;
        const encryption = api.encryption?.agreedWith(soap.signer.fingerprint);
        conversation = { version: soap.version, relatesTo: soap.addressing.messageId, encryption };
        if (soap.version !== announced) refuse('wire-media-type', 'content-type', 'Send the content type of the envelope’s SOAP version.');
        return accept(api, http, queryId, soap);
      });
      const answer = await operation.perform(api, verified, payload);
      await send(api, response, conversation, { status: 200, action: `${NATIONAL_NAMESPACE}/${operation.name}Response`, payload: answer });
    } catch (error) {
      await sendFault(api, response, conversation, problemFaultOf(api, queryId, asGatewayError(error), conversation.version));
    }
  };
}

const limitsOf = (api: GatewayApi): XmlLimits => ({ ...DEFAULT_XML_LIMITS, maxBytes: api.maxBytes, maxTextBytes: api.maxBytes });

async function verifyEnvelope(api: GatewayApi, http: Request, readBody: ReadBody): Promise<VerifiedSoap> {
  if (soapVersionOfContentType(mediaTypeOf(http.get('content-type'))) === undefined) refuse('wire-media-type', 'content-type');
  const { bytes, wasEncrypted } = await decrypted(api, await readBody(http));
  try {
    const soap = await verifySoap(bytes, { ...api.verification, limits: limitsOf(api), requiredHeaders: [OFFICER_TOKEN] });
    if (!wasEncrypted && api.encryption?.agreedWith(soap.signer.fingerprint)) refuse('auth-encryption-missing', 'soap:Body');
    return soap;
  } catch (error) {
    throw asGatewayError(error).code === 'auth-signature-coverage' && !namesAnOfficer(bytes, limitsOf(api))
      ? new GatewayError('auth-officer-missing', { field: 'Header/OfficerToken' }, { cause: error })
      : error;
  }
}

/** Without a key of ours an encrypted message is left to `verifySoap`, which refuses it by name. */
async function decrypted(api: GatewayApi, bytes: Uint8Array): Promise<DecryptedSoap> {
  if (api.encryption === undefined) return { bytes, wasEncrypted: false };
  return decryptBody(bytes, { identities: api.encryption.identities, random: api.random, limits: limitsOf(api) });
}

/** Whether the header block is there at all, covered or not; looked at only to name the right refusal. */
function namesAnOfficer(bytes: Uint8Array, limits: XmlLimits): boolean {
  const { document, headers } = readEnvelope(bytes, limits);
  return headers.some((header) => document.is(header, OFFICER_TOKEN.namespace, OFFICER_TOKEN.local));
}

/** Holds one verified message against the schema and decodes it. */
function accept(api: GatewayApi, http: Request, queryId: string, soap: VerifiedSoap): Accepted {
  const operation = operationOf(soap.payloadName);
  requireAddress(soap, operation, api.publicUrl);
  api.schema.validate(soap.payload);
  const payload = readXml(soap.payload, limitsOf(api));
  const tlsFingerprint = tlsFingerprintOf(http);
  const verified = {
    queryId,
    signer: soap.signer,
    officerToken: officerTokenOf(soap),
    ...(tlsFingerprint !== undefined && { tlsFingerprint }),
    body: operation.decode(payload),
  };
  return { operation, payload, verified };
}

/** The signed Action must be the payload's operation and the signed To this door: a message meant for another is not ours to answer. */
function requireAddress({ addressing }: VerifiedSoap, operation: SoapOperation, publicUrl: string): void {
  if (addressing.action !== `${NATIONAL_NAMESPACE}/${operation.name}`) refuse('wire-operation-unknown', 'wsa:Action');
  if (addressing.to === `${publicUrl}${SOAP_PATH}`) return;
  refuse('wire-operation-unknown', 'wsa:To', 'Address the message to the location in the interface description.');
}

function refuse(code: ProblemCode, field: string, mend?: string): never {
  throw new GatewayError(code, { field, ...(mend !== undefined && { mend }) });
}

function officerTokenOf(soap: VerifiedSoap): string | undefined {
  const block = coveredHeader(soap, OFFICER_TOKEN.namespace, OFFICER_TOKEN.local);
  return block && textOf(readXml(block)).trim();
}

/** What is sent back, before it is addressed and signed. */
interface SoapAnswer {
  readonly status: number;
  readonly action: string;
  readonly payload: XmlNode;
}

async function send(api: GatewayApi, response: Response, conversation: SoapConversation, answer: SoapAnswer): Promise<void> {
  const { version, relatesTo, encryption } = conversation;
  const { clock } = api.verification;
  const { status, action, payload } = answer;
  const messageId = `urn:uuid:${uuidv7(clock, api.random)}`;
  const addressing = { action, to: ANONYMOUS, messageId, ...(relatesTo !== undefined && { relatesTo }) };
  const signed = await signSoap({ version, payload, addressing }, api.identity, { clock, random: api.random });
  const body =
    encryption === undefined ? signed : encryptBody(signed, [encryption.recipient], { random: api.random, cipher: encryption.cipher });
  sendAnswer(response, { status, headers: { 'content-type': contentTypeFor(version, action), 'cache-control': 'no-store' }, body });
}

const problemFaultOf = (api: GatewayApi, queryId: string, error: GatewayError, version: SoapVersion): SoapAnswer => ({
  status: faultStatus(error, version),
  action: PROBLEM_ACTION,
  payload: problemFault(error, queryId, api.publicUrl, version),
});

/** Where even a fault cannot be signed, the connection ends and nothing unsigned leaves. */
async function sendFault(api: GatewayApi, response: Response, conversation: SoapConversation, fault: SoapAnswer): Promise<void> {
  try {
    await send(api, response, conversation, fault);
  } catch {
    response.destroy();
  }
}
