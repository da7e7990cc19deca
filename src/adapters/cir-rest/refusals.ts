import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { VerifiedMessage } from '../../ports/adapter.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { CIR_REFUSALS } from '../cir-contract/cir-refusals.ts';
import { REFUSAL_CODE } from '../eu-types/refusal-table.ts';
import { ARTICLE_TEXT } from '../eu-types/text-forms.ts';
import { integer, readMembers, text, textThat } from './json-reader.ts';

const TYPE_STEM = 'https://gateway.example/ns/not-eu-lisa/cir/1/problems/';

/**
 * The problem that an answer with an error status is: by the code of its problem document, else `endpoint-fault-unknown`. `rule` names
 * the code only where the contract lists it; the document's title is kept nowhere, because it may quote the query.
 */
export function refusal(message: VerifiedMessage, leg: Leg): GatewayError {
  return CIR_REFUSALS.problem(refusalCode(message), leg, `HTTP status ${message.status}`);
}

function refusalCode(message: VerifiedMessage): string | undefined {
  try {
    const problem = readMembers(readJson(message.body), '', (members) => ({
      type: members.one('type', text(200)),
      title: members.one('title', text(200)),
      status: members.one('status', integer(400, 599)),
      code: members.one(
        'code',
        textThat((value) => REFUSAL_CODE.test(value)),
      ),
      article: members.optional(
        'article',
        textThat((value) => ARTICLE_TEXT.test(value)),
      ),
    }));
    return problem.status === message.status && problem.type === `${TYPE_STEM}${problem.code}` ? problem.code : undefined;
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}
