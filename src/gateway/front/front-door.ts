import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { isProblemCode, problemOf, type ProblemCode } from '../../kernel/problems.ts';
import type { HttpResponseMessage } from '../../kernel/http-message.ts';
import type { GatewayApi } from './gateway-api.ts';
import { interfaceDocuments } from './interface-documents.ts';
import { bodyReader } from './read-body.ts';
import { problemAnswer, sendAnswer, sendProblem } from './rest-answer.ts';
import { signRefusal } from './rest-protection.ts';
import { restRoutes } from './rest.ts';
import { SOAP_PATH, soapRoutes } from './soap.ts';

/** The methods of every path, for those who use another. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['/v1/queries', 'POST'],
  ['/v1/queries/preflight', 'POST'],
  ['/v1/records', 'POST'],
  [SOAP_PATH, 'GET, POST'],
]);
const METHODS_BELOW: readonly (readonly [string, string])[] = [
  ['/v1/decisions/', 'GET'],
  ['/health/', 'GET'],
  ['/problems/', 'GET'],
];

/** The whole front as an express application: REST, SOAP, health, metrics, descriptions and problem pages. No exception escapes it. */
export function frontDoor(api: GatewayApi): Express {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.use(guarded);
  mountDescriptions(app, api.publicUrl);
  mountOperations(app, api);
  const readBody = bodyReader(api.maxBytes);
  app.use(restRoutes(api, readBody));
  app.use(soapRoutes(api, readBody));
  app.use(unknownResource(api));
  app.use(unforeseen(api));
  return app;
}

/** A connection that breaks while an answer is written is the caller's affair, not a reason for the process to end. */
const guarded: RequestHandler = (_request, response, next) => {
  response.on('error', () => response.destroy());
  response.setHeader('x-content-type-options', 'nosniff');
  next();
};

function mountDescriptions(app: Express, publicUrl: string): void {
  const documents = interfaceDocuments(publicUrl);
  const serve =
    (contentType: string, text: string): RequestHandler =>
    (_request, response) => {
      sendAnswer(response, { status: 200, headers: { 'content-type': contentType }, body: Buffer.from(text) });
    };
  const xsd = serve('application/xml; charset=utf-8', documents.canonicalXsd);
  const wsdl = serve('text/xml; charset=utf-8', documents.wsdl);
  app.get('/openapi.json', serve('application/json', documents.openApi));
  app.get(`${SOAP_PATH}/canonical.xsd`, xsd);
  app.get(SOAP_PATH, (request, response, next) => {
    const search = request.originalUrl.split('?')[1]?.toLowerCase();
    if (search === 'wsdl') return wsdl(request, response, next);
    return search === 'xsd=canonical.xsd' ? xsd(request, response, next) : next();
  });
}

function mountOperations(app: Express, api: GatewayApi): void {
  const send = (contentType: string, status: number, text: string): HttpResponseMessage => ({
    status,
    headers: { 'content-type': contentType, 'cache-control': 'no-store' },
    body: Buffer.from(text),
  });
  app.get('/health/live', (_request, response) => sendAnswer(response, send('application/json', 200, '{"live":true}')));
  app.get('/health/ready', async (_request, response) => {
    const state = await api.ready();
    sendAnswer(response, send('application/json', state.ready ? 200 : 503, JSON.stringify(state)));
  });
  app.get('/metrics', (_request, response) => sendAnswer(response, send('text/plain; version=0.0.4; charset=utf-8', 200, api.metrics())));
  app.get('/problems/:code', (request, response, next) => {
    const { code } = request.params;
    if (isProblemCode(code)) sendAnswer(response, send('application/json', 200, problemPage(code)));
    else next();
  });
}

function problemPage(code: ProblemCode): string {
  const { title, status, retry, mend, articles } = problemOf(code);
  return JSON.stringify({ code, title, status, retry, mend, articles: articles.map(({ act, article }) => ({ act, article })) });
}

/** What no route took: the wrong method where the path exists, else no such resource. */
function unknownResource(api: GatewayApi): RequestHandler {
  return async (request, response) => {
    const allowed = METHODS.get(request.path) ?? METHODS_BELOW.find(([prefix]) => request.path.startsWith(prefix))?.[1];
    const known = allowed !== undefined && !allowed.split(', ').includes(request.method);
    if (known) response.setHeader('allow', allowed);
    const code = known ? 'wire-method-not-allowed' : 'wire-operation-unknown';
    await showRefusal(api, new GatewayError(code, { field: known ? 'method' : 'path' }), response);
  };
}

/** What a route or express itself threw: a path that cannot be decoded is the caller's mistake, anything else ours. */
function unforeseen(api: GatewayApi): ErrorRequestHandler {
  return async (cause: unknown, _request, response, next) => {
    if (response.headersSent) return next(cause);
    const undecodable = cause instanceof URIError;
    const error = undecodable ? new GatewayError('wire-operation-unknown', { field: 'path' }, { cause }) : asGatewayError(cause);
    await showRefusal(api, error, response);
  };
}

async function showRefusal(api: GatewayApi, error: GatewayError, response: express.Response): Promise<void> {
  const queryId = api.newQueryId();
  const shown = await api.refuse(queryId, error).catch(() => error);
  await sendProblem(response, problemAnswer(shown, queryId, api.publicUrl), signRefusal(api));
}
