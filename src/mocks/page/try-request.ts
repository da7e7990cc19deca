import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { problemOf } from '../../kernel/problems.ts';
import { packagedContract } from '../../contracts/packaged-contract.ts';
import { readJson } from '../../wire/json/read-json.ts';
import { isEndpointName } from '../endpoint-name.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import { namesLoopback } from '../loopback.ts';
import { jsonAnswer } from './page-frame.ts';
import { tryOperation, type TrySetting } from './try-operation.ts';

const NOT_FOUND: HostedAnswer = { status: 404, headers: {}, body: new Uint8Array() };
const NOT_ALLOWED: HostedAnswer = { status: 405, headers: { allow: 'GET, POST' }, body: new Uint8Array() };

/**
 * Answers a POST to `/try/<endpoint>/<operation>`. Only this host’s own page is served: a page of another origin, or one that reaches
 * loopback under a foreign name, is refused, for what is tried is signed.
 */
export async function answerTry(request: ReceivedRequest, setting: TrySetting): Promise<HostedAnswer> {
  const { pathname } = new URL(request.url);
  const [, , endpoint = '', operation = '', ...rest] = pathname.split('/');
  if (!isEndpointName(endpoint) || rest.length > 0) return NOT_FOUND;
  const contract = packagedContract(endpoint);
  if (!contract.operations.has(operation)) return NOT_FOUND;
  if (request.method !== 'POST') return NOT_ALLOWED;
  try {
    requireOwnPage(request, setting.origin);
    return jsonAnswer(200, await tryOperation(setting, contract, operation, readJson(request.body)));
  } catch (error) {
    const { code, details } = asGatewayError(error);
    const { title, status, mend } = problemOf(code);
    return jsonAnswer(status, { code, title, field: details.field, mend: details.mend ?? mend });
  }
}

function requireOwnPage({ url, headers }: ReceivedRequest, origin: string): void {
  const { host } = new URL(url);
  // A JSON body makes other origins ask first (Fetch, CORS preflight), which is never granted.
  if (headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase() !== 'application/json') throw new GatewayError('wire-media-type');
  const from = headers['origin'];
  const isForeign = from !== undefined && URL.parse(from)?.host !== host;
  const isRebound = namesLoopback(origin) && !namesLoopback(url);
  if (isForeign || isRebound) throw new GatewayError('try-not-own-page');
}
