import { Router, type Request, type RequestHandler, type Response } from 'express';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { signSoap } from '../../signing/wss/sign-soap.ts';
import { verifySoap, type VerifiedSoap } from '../../signing/wss/verify-soap.ts';
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
        conversation = { version: soap.version, relatesTo: soap.addressing.messageId };
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
  const bytes = await readBody(http);
  try {
    return await verifySoap(bytes, { ...api.verification, limits: limitsOf(api), requiredHeaders: [OFFICER_TOKEN] });
  } catch (error) {
    throw asGatewayError(error).code === 'auth-signature-coverage' && !namesAnOfficer(bytes, limitsOf(api))
      ? new GatewayError('auth-officer-missing', { field: 'Header/OfficerToken' }, { cause: error })
      : error;
  }
}

/** Whether the header block is there at all, covered or not; looked at only to name the right refusal. */
function namesAnOfficer(bytes: Uint8Array, limits: XmlLimits): boolean {
  return readEnvelope(bytes, limits).headers.some(
    ({ namespace, local }) => namespace === OFFICER_TOKEN.namespace && local === OFFICER_TOKEN.local,
  );
}

/** Decodes one verified message. */
function accept(api: GatewayApi, http: Request, queryId: string, soap: VerifiedSoap): Accepted {
  const operation = operationOf(soap.payloadName);
  requireAddress(soap, operation, api.publicUrl);
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

function officerTokenOf({ headers }: VerifiedSoap): string | undefined {
  const block = headers.get(`{${OFFICER_TOKEN.namespace}}${OFFICER_TOKEN.local}`);
  return block && textOf(readXml(block)).trim();
}

/** What is sent back, before it is addressed and signed. */
interface SoapAnswer {
  readonly status: number;
  readonly action: string;
  readonly payload: XmlNode;
}

async function send(api: GatewayApi, response: Response, conversation: SoapConversation, answer: SoapAnswer): Promise<void> {
  const { version, relatesTo } = conversation;
  const { clock } = api.verification;
  const { status, action, payload } = answer;
  const messageId = `urn:uuid:${uuidv7(clock, api.random)}`;
  const addressing = { action, to: ANONYMOUS, messageId, ...(relatesTo !== undefined && { relatesTo }) };
  const body = await signSoap({ version, payload, addressing }, api.identity, { clock, random: api.random });
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
