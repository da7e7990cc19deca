import type { Contract, Operation } from '../../contracts/contract.ts';
import { codecOf } from '../../contracts/message-codec.ts';
import type { Clock, RandomSource } from '../../kernel/clock.ts';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import type { HttpResponseMessage } from '../../kernel/http-message.ts';
import { uuidv7 } from '../../kernel/ids.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import { signHttpRequest, verifyHttpResponse } from '../../signing/http-signature/http-signature.ts';
import type { SigningIdentity } from '../../signing/identity.ts';
import type { Trust } from '../../signing/trust.ts';
import { signSoap } from '../../signing/wss/sign-soap.ts';
import { verifySoap } from '../../signing/wss/verify-soap.ts';
import type { ClosableHttpClient } from '../../wire/http/http-message.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { isJsonObject, type JsonObject } from '../../wire/json/json-value.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import { soapHeaders, soapVersionOfContentType } from '../../wire/soap/content-type.ts';
import { readFault } from '../../wire/soap/soap-fault.ts';
import type { SoapVersion } from '../../wire/soap/soap-version.ts';
import { readXml } from '../../wire/xml/read-xml.ts';
import { childElements } from '../../wire/xml/xml-access.ts';
import type { StepProtocol } from './scenario.ts';

/** As whom and over what a caller speaks. */
export interface CallerSetting {
  readonly identity: SigningIdentity;
  /** Whose answers are believed. */
  readonly trust: Trust;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly send: ClosableHttpClient;
}

/** One call to be made. */
export interface ContractCall {
  readonly contract: Contract;
  readonly protocol: StepProtocol;
  /** Where the protocol's service is: the SOAP address, or the REST base. */
  readonly address: string;
  readonly operation: string;
  /** In the contract's JSON form. */
  readonly request: JsonObject;
  readonly timeoutMs: number;
}

/** What came of a call: an answer or a refusal that was verified and conforms to the contract, or why nothing can be believed. */
export type CallOutcome =
  | { readonly kind: 'response'; readonly response: JsonObject }
  | { readonly kind: 'refusal'; readonly refusal: string; readonly article?: string; readonly rule?: string }
  | { readonly kind: 'failure'; readonly failure: ProblemCode };

/** Makes calls as a careful Member State would: signs, believes only what is signed for it, and holds answers against the contract. */
export function contractCaller(setting: CallerSetting): (call: ContractCall) => Promise<CallOutcome> {
  return async (call) => {
    try {
      const operation = call.contract.operations.get(call.operation);
      if (operation === undefined) throw new GatewayError('wire-operation-unknown');
      const { protocol } = call;
      const outcome = await (protocol === 'rest'
        ? callRest(setting, call, operation)
        : callSoap(setting, call, operation, VERSIONS[protocol]));
      if (outcome.kind === 'response' && outcome.response['queryId'] !== call.request['queryId'])
        return { kind: 'failure', failure: 'contract-reply-invalid' };
      return outcome;
    } catch (error) {
      return { kind: 'failure', failure: asGatewayError(error).code };
    }
  };
}

const VERSIONS: Readonly<Record<Exclude<StepProtocol, 'rest'>, SoapVersion>> = { 'soap-1.1': '1.1', 'soap-1.2': '1.2' };

async function callSoap(setting: CallerSetting, call: ContractCall, operation: Operation, version: SoapVersion): Promise<CallOutcome> {
  const { identity, trust, clock, random } = setting;
  const { contract, address } = call;
  const codec = codecOf(contract);
  const action = `${contract.namespace}/${operation.name}`;
  const messageId = `urn:uuid:${uuidv7(clock, random)}`;
  const payload = codec.message(operation.name, 'request').write(call.request);
  const body = await signSoap({ version, payload, addressing: { action, to: address, messageId } }, identity, { clock, random });
  const response = await sent(setting, call, address, soapHeaders(version, action), body);
  if (soapVersionOfContentType(response.headers['content-type'] ?? '') !== version) throw new GatewayError('wire-media-type');
  const verified = await verifySoap(response.body, { trust, clock });
  if (verified.addressing.relatesTo !== messageId) throw new GatewayError('signature-stale', { field: 'wsa:RelatesTo' });
  const answer = readXml(verified.payload);
  const fault = readFault(answer);
  if (fault === undefined) return { kind: 'response', response: conforming(() => codec.message(operation.name, 'response').read(answer)) };
  const [detail] = fault.detail === undefined ? [] : childElements(fault.detail);
  if (detail === undefined) throw new GatewayError('endpoint-fault-unknown');
  return refusalIn(conforming(() => codec.refusal.read(detail)));
}

async function callRest(setting: CallerSetting, call: ContractCall, operation: Operation): Promise<CallOutcome> {
  const { identity, trust, clock, random } = setting;
  const url = `${call.address}/${operation.path}`;
  const unsigned = { method: 'POST', url, headers: { 'content-type': 'application/json' }, body: writeJson(call.request) };
  const request = await signHttpRequest(unsigned, identity, { clock, random });
  const response = await sent(setting, call, url, request.headers, request.body);
  await verifyHttpResponse(response, request, { trust, clock });
  const type = response.headers['content-type']?.split(';', 1)[0];
  if (type !== 'application/json' && type !== 'application/problem+json') throw new GatewayError('wire-media-type');
  const json = readJson(response.body);
  if (type === 'application/problem+json') return refusalIn(isJsonObject(json) ? json : {});
  return { kind: 'response', response: conforming(() => codecOf(call.contract).message(operation.name, 'response').check(json)) };
}

async function sent(
  { send }: CallerSetting,
  { timeoutMs }: ContractCall,
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Uint8Array,
): Promise<HttpResponseMessage> {
  return send({ method: 'POST', url, headers, body }, AbortSignal.timeout(timeoutMs));
}

function conforming(read: () => JsonObject): JsonObject {
  try {
    return read();
  } catch (cause) {
    throw new GatewayError('contract-reply-invalid', {}, { cause });
  }
}

function refusalIn({ code, article, rule }: JsonObject): CallOutcome {
  if (typeof code !== 'string') throw new GatewayError('endpoint-fault-unknown');
  return {
    kind: 'refusal',
    refusal: code,
    ...(typeof article === 'string' && { article }),
    ...(typeof rule === 'string' && { rule }),
  };
}
