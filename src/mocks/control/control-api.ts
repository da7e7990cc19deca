import { asGatewayError, GatewayError, type ProblemDetails } from '../../kernel/gateway-error.ts';
import { problemOf, type ProblemCode } from '../../kernel/problems.ts';
import { readJson } from '../../wire/json/read-json.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import { controlOperations, type ControlledBed } from './control-operations.ts';
import { controlSchema, type ControlSchema } from './control-schema.ts';
import { tokenCheck } from './control-token.ts';

/** Everything of the control API lies under this path. */
export const CONTROL_PATH = '/control/';

const DOCUMENT_PATH = '/control/openapi.json';
const PROBLEMS = 'https://gateway.example/ns/mocks/1/problems';

/** Answers requests whose path begins with `CONTROL_PATH`, to whoever brings the token; every other caller learns only that. */
export function controlApi(token: string, bed: ControlledBed): (request: ReceivedRequest) => HostedAnswer {
  const isAuthorised = tokenCheck(token);
  const schema = controlSchema();
  const operations = controlOperations(bed);
  return (request) => {
    try {
      if (!isAuthorised(request.headers['authorization'])) throw new GatewayError('control-not-authorised');
      return answer(request, schema, operations);
    } catch (error) {
      const { code, details } = asGatewayError(error);
      return problem(code, details);
    }
  };
}

function answer(
  { method, url, headers, body }: ReceivedRequest,
  schema: ControlSchema,
  operations: ReturnType<typeof controlOperations>,
): HostedAnswer {
  const path = new URL(url).pathname;
  if (path === DOCUMENT_PATH && method === 'GET') return reply(200, schema.text);
  const methods = schema.methods.get(path);
  const operation = operations.get(`${method} ${path}`);
  if (methods === undefined) return { status: 404, headers: {}, body: new Uint8Array() };
  if (operation === undefined) return { status: 405, headers: { allow: methods.join(', ') }, body: new Uint8Array() };
  if (body.byteLength > 0 && mediaType(headers['content-type']) !== 'application/json') throw new GatewayError('wire-media-type');
  const json = body.byteLength > 0 ? readJson(body) : null;
  return reply(200, JSON.stringify(operation(schema.check(path, method, json))));
}

const mediaType = (header = ''): string => (header.split(';', 1)[0] ?? '').trim().toLowerCase();

const reply = (status: number, text: string, type = 'application/json'): HostedAnswer => ({
  status,
  headers: { 'content-type': type, 'cache-control': 'no-store' },
  body: Buffer.from(text),
});

/** A problem document (RFC 9457). */
function problem(code: ProblemCode, { field, rule, mend }: ProblemDetails): HostedAnswer {
  const { title, status, mend: usual } = problemOf(code);
  const document = { type: `${PROBLEMS}/${code}`, title, status, code, field, rule, detail: mend ?? usual };
  const { headers, ...answered } = reply(status, JSON.stringify(document), 'application/problem+json');
  return { ...answered, headers: status === 401 ? { ...headers, 'www-authenticate': 'Bearer' } : headers };
}
