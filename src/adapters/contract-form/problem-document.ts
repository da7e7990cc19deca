import { GatewayError } from '../../kernel/gateway-error.ts';
import type { VerifiedMessage } from '../../ports/adapter.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { REFUSAL_CODE } from '../eu-types/refusal-table.ts';
import { ARTICLE_TEXT } from '../eu-types/text-forms.ts';
import { formOf } from './form.ts';
import { integer, matching, text } from './leaf-forms.ts';

const PROBLEM = formOf('', (fields) => ({
  type: fields.one('type', text(200)),
  title: fields.one('title', text(200)),
  status: fields.one('status', integer(400, 599)),
  code: fields.one('code', matching(REFUSAL_CODE)),
  article: fields.optional('article', matching(ARTICLE_TEXT)),
  rule: fields.optional('rule', text(400)),
}));

/**
 * The code of a problem document (RFC 9457) of the contract whose namespace is given, listed or not; `undefined` for any other document,
 * or for one that contradicts its HTTP status. Its title is kept nowhere, because it may quote the query.
 */
export function problemCode(message: VerifiedMessage, namespace: string): string | undefined {
  try {
    const { type, status, code } = PROBLEM.json(readJson(message.body), '');
    return status === message.status && type === `${namespace}/problems/${code}` ? code : undefined;
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}
