import { codecOf, type ContractCodec } from '../../contracts/message-codec.ts';
import type { Operation } from '../../contracts/contract.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { signHttpResponse, verifyHttpRequest } from '../../signing/http-signature/http-signature.ts';
import { JWS_HEADER, signDetachedResponse, verifyDetached } from '../../signing/jws/detached-jws.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import { refuse } from '../contract/refusal.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import type { MockFault } from '../mock-fault.ts';
import { overfullDocument } from './content-faults.ts';
import { brokenBehaviour, isRefused, performCall, type Outcome } from './perform-call.ts';
import { refusalValue, refused, refusedFor, statusOf, type Refused } from './refused.ts';
import type { ServedEndpoint } from './served-endpoint.ts';

const NOT_FOUND: HostedAnswer = { status: 404, headers: {}, body: new Uint8Array() };
const NOT_ALLOWED: HostedAnswer = { status: 405, headers: { allow: 'POST' }, body: new Uint8Array() };

const isJson = (contentType: string | undefined): boolean => contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';

/**
 * Serves a contract's resources under `base`: verifies (RFC 9421, or a detached JWS where the request carries one), validates, performs,
 * and signs the way the request was signed; problems are signed too.
 */
export function restService(endpoint: ServedEndpoint, base: string): (request: ReceivedRequest) => Promise<HostedAnswer> {
  const codec = codecOf(endpoint.contract);
  const resources = new Map([...endpoint.contract.operations.values()].map((operation) => [`${base}/${operation.path}`, operation]));
  return async (request) => {
    const operation = resources.get(new URL(request.url).pathname);
    if (!operation) return NOT_FOUND;
    if (request.method !== 'POST') return NOT_ALLOWED;
    const due = await endpoint.faults.begin();
    const outcome = await performDocument(endpoint, codec, operation, request, due);
    const answer = answerOf(endpoint, codec, outcome, operation);
    return endpoint.faults.finish(await sealed(endpoint, answer, outcome.fault, request), outcome.fault);
  };
}

async function performDocument(
  endpoint: ServedEndpoint,
  codec: ContractCodec,
  operation: Operation,
  request: ReceivedRequest,
  fault: MockFault | undefined,
): Promise<Outcome> {
  const { trust, clock, replay } = endpoint;
  try {
    const verify = isJws(request) ? verifyDetached : verifyHttpRequest;
    const { signer } = await verify(request, { trust, clock, replay });
    if (fault === 'overloaded' || fault === 'unavailable') return { answer: refused(refuse(fault)), fault };
    if (!isJson(request.headers['content-type'])) throw new GatewayError('wire-media-type', { field: 'content-type' });
    const value = codec.message(operation.name, 'request').check(readJson(request.body));
    return await performCall(endpoint, operation, value, signer.fingerprint, fault);
  } catch (error) {
    return { answer: refusedFor(error, endpoint), fault };
  }
}

const isJws = ({ headers }: ReceivedRequest): boolean => headers[JWS_HEADER] !== undefined && headers['signature'] === undefined;

function answerOf(endpoint: ServedEndpoint, codec: ContractCodec, { answer, fault }: Outcome, operation: Operation): HostedAnswer {
  if (isRefused(answer)) return problemAnswer(endpoint, answer);
  try {
    const document = codec.message(operation.name, 'response').check(answer);
    return { status: 200, headers: { 'content-type': 'application/json' }, body: writeJson(overfullDocument(document, fault)) };
  } catch (error) {
    return problemAnswer(endpoint, brokenBehaviour(endpoint, error));
  }
}

function problemAnswer({ name, contract, explains, logs }: ServedEndpoint, answer: Refused): HostedAnswer {
  const { refusal } = answer;
  logs.refused(name, refusal.refusal);
  const status = statusOf(contract, answer);
  const problem: JsonObject = {
    type: `${contract.namespace}/problems/${refusal.refusal}`,
    title: 'The request was refused',
    status,
    ...refusalValue(refusal, explains),
  };
  return { status, headers: { 'content-type': 'application/problem+json' }, body: writeJson(problem) };
}

async function sealed(
  { faults, random }: ServedEndpoint,
  answer: HostedAnswer,
  fault: MockFault | undefined,
  request: ReceivedRequest,
): Promise<HostedAnswer> {
  const sealing = await faults.sealing(fault);
  if (sealing.unsigned) return answer;
  const { identity, clock } = sealing;
  if (isJws(request)) return sealing.distortHttp(await signDetachedResponse(answer, identity, { clock, random }, request), request);
  return sealing.distortHttp(await signHttpResponse(answer, identity, { clock, random }, request), request);
}
