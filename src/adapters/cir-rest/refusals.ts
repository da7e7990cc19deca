import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import type { VerifiedMessage } from '../../ports/adapter.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { integer, readMembers, text, textThat } from './json-reader.ts';

/** `RefusalCode` of cir.openapi.json: what each code means to us. */
const REFUSALS: ReadonlyMap<string, ProblemCode> = new Map<string, ProblemCode>([
  ['schema-invalid', 'endpoint-refused'],
  ['profile-unknown', 'endpoint-refused'],
  ['legal-basis-not-permitted', 'endpoint-refused'],
  ['field-not-permitted', 'endpoint-refused'],
  ['system-not-permitted', 'endpoint-refused'],
  ['keys-incomplete', 'endpoint-refused'],
  ['not-authorised', 'endpoint-refused'],
  ['circumstance-missing', 'endpoint-refused'],
  ['minor-under-twelve', 'endpoint-refused'],
  ['presence-missing', 'endpoint-refused'],
  ['biometrics-first', 'endpoint-refused'],
  ['overloaded', 'endpoint-unavailable'],
  ['unavailable', 'endpoint-unavailable'],
  ['deadline-exceeded', 'endpoint-timeout'],
]);

const TYPE_STEM = 'https://gateway.example/ns/not-eu-lisa/cir/1/problems/';
const ARTICLE = /^[0-9]{2,4}\/[0-9]{2,4}-[0-9]{1,3}[a-z]?(?:\([0-9a-z]{1,4}\)){0,3}$/;

/**
 * The problem that an answer with an error status is: by the code of its problem document, else `endpoint-fault-unknown`. `rule` names
 * the code only where the contract lists it; the document's title is kept nowhere, because it may quote the query.
 */
export function refusal(message: VerifiedMessage, leg: Leg): GatewayError {
  const code = refusalCode(message);
  const problem = code === undefined ? undefined : REFUSALS.get(code);
  if (problem !== undefined) return new GatewayError(problem, { endpoint: leg.endpoint, rule: `cir/${code}` });
  const cause = new Error(`HTTP status ${message.status}, refusal ${code ?? 'absent or malformed'}`);
  return new GatewayError('endpoint-fault-unknown', { endpoint: leg.endpoint }, { cause });
}

function refusalCode(message: VerifiedMessage): string | undefined {
  try {
    const problem = readMembers(readJson(message.body), '', (members) => ({
      type: members.one('type', text(200)),
      title: members.one('title', text(200)),
      status: members.one('status', integer(400, 599)),
      code: members.one('code', textThat((value) => /^[a-z0-9-]{1,60}$/.test(value))),
      article: members.optional('article', textThat((value) => ARTICLE.test(value))),
    }));
    return problem.status === message.status && problem.type === `${TYPE_STEM}${problem.code}` ? problem.code : undefined;
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}
