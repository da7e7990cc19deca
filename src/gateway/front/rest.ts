import { Router, type RequestHandler } from 'express';
import { asGatewayError, GatewayError } from '../../kernel/gateway-error.ts';
import { isUuid } from '../../kernel/ids.ts';
import type { HttpRequestMessage, HttpResponseMessage } from '../../kernel/http-message.ts';
import { requestDigest } from '../../signing/jws/json-part.ts';
import { readJson } from '../../wire/json/read-json.ts';
import type { GatewayApi, NationalBody } from './gateway-api.ts';
import { mediaTypeOf } from './media-type.ts';
import { problemDocument } from './problem-document.ts';
import type { ReadBody } from './read-body.ts';
import { isRecordMediaType, recordBody, recordParameters, type Circumstances } from './record-request.ts';
import { openReplyStream, streamFormOf, type StreamForm } from './reply-stream.ts';
import { jsonAnswer } from './rest-answer.ts';
import { signedExchange, type RestExchange, type RestOperation } from './rest-exchange.ts';

/** The signed REST operations under `/v1`, each at its method and path. */
export function restRoutes(api: GatewayApi, readBody: ReadBody): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const signed = (operation: RestOperation): RequestHandler => signedExchange(api, readBody, operation);
  router.route('/v1/queries').post(signed(query(api)));
  router.route('/v1/queries/preflight').post(signed(preflight(api)));
  router.route('/v1/decisions/:id').get(signed(decision(api)));
  router.route('/v1/records').post(signed(submission(api)));
  return router;
}

const query = (api: GatewayApi): RestOperation => ({
  decode: (message) => questionOf(message, api.maxBytes),
  async perform(exchange) {
    const form = streamFormOf(exchange.http);
    return form === undefined ? jsonAnswer(await api.answer(exchange.verified)) : streamed(api, exchange, form);
  },
});

const preflight = (api: GatewayApi): RestOperation => ({
  decode: (message) => questionOf(message, api.maxBytes),
  perform: async ({ verified }) => jsonAnswer(await api.preflight(verified)),
});

const decision = (api: GatewayApi): RestOperation => ({
  decode(message, http) {
    if (!isUuid(String(http.params['id']))) throw new GatewayError('auth-not-yours', { field: 'id' });
    if (message.body.byteLength > 0) throw new GatewayError('wire-media-type', { field: 'body', mend: 'Send no body.' });
    return { kind: 'query', value: null };
  },
  perform: async ({ verified, http }) => jsonAnswer(await api.decision(verified, String(http.params['id']))),
});

const submission = (api: GatewayApi): RestOperation => ({
  decode(message) {
    const { mapping, context } = recordParameters(new URL(message.url).searchParams);
    if (mapping === undefined) throw new GatewayError('mapping-unknown', { field: '?mapping' });
    refuseStray(context, 'A submitted record asks nothing; name its mapping only.');
    return recordBody(mapping, mediaTypeOf(message.headers['content-type']), message.body, context);
  },
  perform: async ({ verified }) => jsonAnswer(await api.submit(verified), 201),
});

/** A canonical query as JSON, or with the parameter `mapping` a record in its register's words. */
function questionOf(message: HttpRequestMessage, maxBytes: number): NationalBody {
  const mediaType = mediaTypeOf(message.headers['content-type']);
  const { mapping, context } = recordParameters(new URL(message.url).searchParams);
  if (mapping !== undefined) return recordBody(mapping, mediaType, message.body, context);
  if (!isRecordMediaType(mediaType)) throw new GatewayError('wire-media-type', { field: 'content-type' });
  if (mediaType !== 'application/json') {
    throw new GatewayError('mapping-unknown', { field: '?mapping', mend: 'Name the mapping that reads the record.' });
  }
  refuseStray(context, 'Write it into the canonical query.');
  return { kind: 'query', value: readJson(message.body, { maxBytes }) };
}

function refuseStray(context: Circumstances, mend: string): void {
  const [stray] = Object.keys(context);
  if (stray !== undefined) throw new GatewayError('query-invalid', { field: `?${stray}`, mend });
}

async function streamed(api: GatewayApi, exchange: RestExchange, form: StreamForm): Promise<HttpResponseMessage | 'streamed'> {
  const { verified, message, response } = exchange;
  const stream = openReplyStream(response, form, api.identity, { query: verified.queryId, request: requestDigest(message) });
  try {
    await stream.reply(await api.answer(verified, stream.part));
  } catch (error) {
    if (!stream.started()) throw error;
    await stream.problem(problemDocument(asGatewayError(error), verified.queryId, api.publicUrl));
  }
  return 'streamed';
}
