import type { ValidateFunction } from 'ajv/dist/2020.js';
import { asGatewayError } from '../../kernel/gateway-error.ts';
import { signHttpResponse, verifyHttpRequest } from '../../signing/http-signature/http-signature.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { writeJson } from '../../wire/json/write-json.ts';
import type { MockFault } from '../behaviour.ts';
import { isRefusal, refuse, type Refusal, type RefusalCode } from '../contract/refusal.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import type { SoapProtection } from '../soap-endpoint.ts';
import { cirJson } from './cir-json.ts';
import { CIR_NAMESPACE } from './cir-xml.ts';
import type { Repository } from './repository.ts';

type Reply = Readonly<Record<string, unknown>>;

/** One resource of the contract. */
type Resource = (json: unknown, fault: MockFault | undefined) => Promise<Reply | Refusal>;

const STATUS = new Map<RefusalCode, number>([
  ['schema-invalid', 400],
  ['overloaded', 503],
  ['unavailable', 503],
  ['deadline-exceeded', 504],
]);

const resource =
  <Request>(valid: ValidateFunction<Request>, perform: (request: Request, fault: MockFault | undefined) => Promise<object>): Resource =>
  async (json, fault) =>
    valid(json) ? { ...(await perform(json, fault)) } : refuse('schema-invalid');

/** A refusal with its HTTP status. */
interface StatedRefusal {
  readonly refusal: Refusal;
  readonly status: number;
}

function statedRefusal(error: unknown): StatedRefusal {
  const { code } = asGatewayError(error);
  if (code.startsWith('auth-')) return { refusal: refuse('not-authorised', '2019/817-42(3)'), status: 401 };
  return code.startsWith('wire-') ? { refusal: refuse('schema-invalid'), status: 400 } : { refusal: refuse('unavailable'), status: 503 };
}

function problem({ refusal, status }: StatedRefusal): Reply {
  const { refusal: code, article } = refusal;
  return {
    type: `${CIR_NAMESPACE}/problems/${code}`,
    title: 'The request was refused',
    status,
    code,
    ...(article !== undefined && { article }),
  };
}

const isJson = (contentType: string | undefined): boolean => contentType?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';

/** Serves schemas/endpoints/cir.openapi.json under `path`: verifies (RFC 9421), performs, signs; problems are signed too. */
export function restEndpoint(
  repository: Repository,
  path: string,
  protection: SoapProtection,
): (request: ReceivedRequest) => Promise<HostedAnswer> {
  const { trust, clock, random, replay, faults, logs } = protection;
  const schemas = cirJson();
  const resources = new Map<string, Resource>([
    [`${path}/identifications`, resource(schemas.identification, repository.identify)],
    [`${path}/presence-checks`, resource(schemas.presenceCheck, repository.checkPresence)],
  ]);

  const perform = async (target: Resource, request: ReceivedRequest, fault: MockFault | undefined): Promise<Reply | StatedRefusal> => {
    try {
      await verifyHttpRequest(request, { trust, clock, replay });
      if (fault === 'overloaded' || fault === 'unavailable') return { refusal: refuse(fault), status: 503 };
      const result = isJson(request.headers['content-type']) ? await target(readJson(request.body), fault) : refuse('schema-invalid');
      return isRefusal(result) ? { refusal: result, status: STATUS.get(result.refusal) ?? 403 } : result;
    } catch (error) {
      return statedRefusal(error);
    }
  };

  return async (request) => {
    const target = resources.get(new URL(request.url).pathname);
    if (!target) return { status: 404, headers: {}, body: new Uint8Array() };
    if (request.method !== 'POST') return { status: 405, headers: { allow: 'POST' }, body: new Uint8Array() };
    const fault = await faults.begin();
    const result = await perform(target, request, fault);
    const refused = isStated(result) ? result : undefined;
    if (refused) logs.refused('cir', refused.refusal.refusal);
    const reply = refused ? problem(refused) : { ...(result as Reply), ...(fault === 'schema-invalid' && { score: 97 }) };
    const answer: HostedAnswer = {
      status: refused?.status ?? 200,
      headers: { 'content-type': refused ? 'application/problem+json' : 'application/json' },
      body: writeJson(reply),
    };
    const { identity, clock: signingClock, unsigned } = await faults.sealing(fault);
    return faults.finish(unsigned ? answer : await signHttpResponse(answer, identity, { clock: signingClock, random }, request), fault);
  };
}

const isStated = (result: Reply | StatedRefusal): result is StatedRefusal => 'refusal' in result;
