import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Contract } from '../../contracts/contract.ts';
import { jsonSchemas } from '../../contracts/json-schemas.ts';
import { codecOf } from '../../contracts/message-codec.ts';
import type { HttpResponseMessage } from '../../kernel/http-message.ts';
import { verifyHttpResponse } from '../../signing/http-signature/http-signature.ts';
import { readJson } from '../../wire/json/read-json.ts';
import type { JsonObject } from '../../wire/json/json-value.ts';
import type { Subject } from './conformance-case.ts';
import { objectionOf, type OpenedAnswer } from './exchange.ts';
import { echoObjections, refusalObjections } from './refusal-rules.ts';
import type { RestCall } from './rest-call.ts';

interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
}

const problems = new WeakMap<Contract, ValidateFunction<Problem>>();

/**
 * Verifies an answer (RFC 9421: the signature must cover status, type and content and be bound to the request’s signature, where it had
 * one) and holds it against the contract: status, schema, problem, and that it says nothing beyond the contract. Never rejects.
 */
export async function openRest(subject: Subject, call: RestCall, response: HttpResponseMessage): Promise<OpenedAnswer> {
  const { trust, clock } = subject;
  const isSigned = call.message.headers['signature'] !== undefined;
  try {
    await verifyHttpResponse(response, isSigned ? call.message : undefined, { trust, clock });
    return response.status === 200 ? openDocument(subject, call, response) : openProblem(subject, call, response);
  } catch (error) {
    return { answer: undefined, objections: [objectionOf(error)] };
  }
}

const mediaTypeOf = ({ headers }: HttpResponseMessage): string | undefined =>
  headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase();

function openDocument({ contract }: Subject, { operation, spoken }: RestCall, answer: HttpResponseMessage): OpenedAnswer {
  const response: JsonObject = codecOf(contract).message(operation.name, 'response').check(readJson(answer.body));
  return {
    answer: { response },
    objections: [
      ...(mediaTypeOf(answer) === 'application/json' ? [] : ['content-type is not application/json']),
      ...echoObjections(spoken, response),
    ],
  };
}

function openProblem({ contract }: Subject, { operation, spoken }: RestCall, answer: HttpResponseMessage): OpenedAnswer {
  const problem: unknown = readJson(answer.body);
  if (!problemTest(contract)(problem)) return { answer: undefined, objections: ['the body is no problem document of the contract'] };
  const { code, status, type } = problem;
  return {
    answer: { refusal: code },
    objections: [
      ...(mediaTypeOf(answer) === 'application/problem+json' ? [] : ['content-type is not application/problem+json']),
      ...(status === answer.status ? [] : ['the problem’s status is not that of the response']),
      ...(type === `${contract.namespace}/problems/${code}` ? [] : ['the problem’s type is not that of its code']),
      ...(isDue(contract, code, status) ? [] : [`HTTP status ${status} on ${code}`]),
      ...refusalObjections(contract, operation, code, spoken, Buffer.from(answer.body).toString('utf8')),
    ],
  };
}

/** Whoever could not be told by the signature gets 401, whoever could but may not 403. */
function isDue({ refusals }: Contract, code: string, status: number): boolean {
  return refusals.get(code)?.status === status || (code === 'not-authorised' && status === 401);
}

function problemTest(contract: Contract): ValidateFunction<Problem> {
  const known = problems.get(contract);
  if (known) return known;
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema({ components: { schemas: jsonSchemas(contract) } }, 'contract');
  const validate = ajv.compile<Problem>({ $ref: 'contract#/components/schemas/Problem' });
  problems.set(contract, validate);
  return validate;
}
