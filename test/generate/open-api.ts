import { canonicalSchemas, referredTitle, type CanonicalSchema, type SchemaNode } from './canonical-model.ts';

type Json = Readonly<Record<string, unknown>>;

const component = (title: string): Json => ({ $ref: `#/components/schemas/${title}` });
const json = (schema: Json): Json => ({ 'application/json': { schema } });
const problem: Json = {
  description: 'A problem (RFC 9457), signed. Its instance is the key of the decision record.',
  content: { 'application/problem+json': { schema: component('ProblemDocument') } },
};
const answers = (description: string, content: Json, status = '200'): Json => ({
  [status]: { description, content },
  default: { $ref: '#/components/responses/Problem' },
});

const parameter = (name: string, description: string, schema: Json, more: Json = {}): Json => ({
  name,
  in: 'query',
  description,
  required: false,
  schema,
  ...more,
});
const text = (maxLength: number): Json => ({ type: 'string', minLength: 1, maxLength });
const NAME: Json = { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{1,63}$' };

const mapping = parameter(
  'mapping',
  'Mapping that reads the national record; with it, the body is a record in the register’s words.',
  NAME,
);
const circumstances = [
  parameter('profile', 'Profile under which the question is asked; with a record only.', NAME),
  parameter('purpose', 'Why it is asked; with a record only.', component('Purpose')),
  parameter(
    'systems',
    'Systems to be added, repeated or separated by commas; with a record only.',
    { type: 'array', items: component('SystemId') },
    { style: 'form', explode: true },
  ),
  parameter('nationalFile', 'Reference of the national file; with a record only.', text(80)),
  parameter('orderedBy', 'Unique identifier of the ordering official; with a record only.', text(80)),
  parameter('grounds', 'Why consultation will contribute (Article 22(1)); with a record only.', text(400)),
  parameter('offence', 'Kind of offence; with a record only.', { type: 'string', enum: ['terrorist-offence', 'serious-criminal-offence'] }),
  parameter('urgent', 'Whether the case is urgent; with a record only.', { type: 'boolean' }),
];

const record: Json = {
  'application/json': { schema: { type: 'object' } },
  'application/xml': { schema: { type: 'string' } },
  'text/csv': { schema: { type: 'string' } },
  'text/plain': { schema: { type: 'string' } },
  'application/octet-stream': { schema: { type: 'string' } },
};
const question: Json = {
  required: true,
  content: {
    ...record,
    'application/json': {
      schema: {
        anyOf: [component('CanonicalQuery'), { type: 'object', description: 'A national record, where the parameter mapping is given.' }],
      },
    },
  },
};
const officer: Json = { $ref: '#/components/parameters/OfficerToken' };
const signed: readonly Json[] = [{ httpMessageSignature: [] }, { detachedJws: [] }];

function paths(): Json {
  return {
    '/v1/queries': {
      post: {
        operationId: 'query',
        summary: 'Asks one federated question, in canonical form or as a national record',
        security: signed,
        parameters: [officer, mapping, ...circumstances],
        requestBody: question,
        responses: answers(
          'The merged answer, or its parts as they arrive where the caller accepts a stream; every line or event is signed by its member jws.',
          {
            ...json(component('Reply')),
            'application/x-ndjson': {
              schema: { anyOf: [component('StreamedPart'), component('StreamedReply'), component('StreamedProblem')] },
            },
            'text/event-stream': {
              schema: { type: 'string', description: 'Events part, reply and problem whose data are the lines of the NDJSON form.' },
            },
          },
        ),
      },
    },
    '/v1/queries/preflight': {
      post: {
        operationId: 'preflight',
        summary: 'Says whether a question would be answered, and if not by which rule; nothing is sent to any endpoint',
        security: signed,
        parameters: [officer, mapping, ...circumstances],
        requestBody: question,
        responses: answers('The decision record.', json(component('DecisionRecord'))),
      },
    },
    '/v1/decisions/{id}': {
      get: {
        operationId: 'getDecision',
        summary: 'Why a query of the same organisation was answered or refused, rule by rule',
        security: signed,
        parameters: [
          officer,
          { name: 'id', in: 'path', required: true, description: 'Identifier of the query.', schema: { type: 'string', format: 'uuid' } },
        ],
        responses: answers('The decision record.', json(component('DecisionRecord'))),
      },
    },
    '/v1/records': {
      post: {
        operationId: 'submitRecord',
        summary: 'Translates a national record into canonical form and accepts it',
        security: signed,
        parameters: [officer, { ...mapping, required: true }],
        requestBody: { required: true, content: record },
        responses: answers('The accepted record in canonical form.', json(component('Acceptance')), '201'),
      },
    },
    ...openPaths(),
  };
}

function openPaths(): Json {
  const health = {
    type: 'object',
    required: ['ready', 'checks'],
    properties: { ready: { type: 'boolean' }, checks: { type: 'object', additionalProperties: { type: 'boolean' } } },
  };
  const get = (operationId: string, summary: string, responses: Json, parameters: readonly Json[] = []): Json => ({
    get: { operationId, summary, security: [], ...(parameters.length > 0 && { parameters }), responses },
  });
  return {
    '/health/live': get('live', 'Whether the process runs', {
      '200': { description: 'It does.', content: json({ type: 'object', properties: { live: { const: true } } }) },
    }),
    '/health/ready': get('ready', 'Whether the gateway can answer', {
      '200': { description: 'It can.', content: json(health) },
      '503': { description: 'It cannot; checks say why.', content: json(health) },
    }),
    '/metrics': get('metrics', 'Counters in the Prometheus text format', {
      '200': { description: 'The counters.', content: { 'text/plain': { schema: { type: 'string' } } } },
    }),
    '/openapi.json': get('openApi', 'This document', { '200': { description: 'This document.', content: json({ type: 'object' }) } }),
    '/problems/{code}': get(
      'problemPage',
      'What a problem code means and what mends it',
      answers('The catalogue’s row.', json(component('ProblemPage'))),
      [{ name: 'code', in: 'path', required: true, schema: { type: 'string' } }],
    ),
  };
}

function ownSchemas(): Json {
  const line = (of: string, description: string, properties: Json): Json => ({
    description,
    allOf: [component(of)],
    required: ['jws', ...Object.keys(properties)],
    properties: {
      jws: {
        type: 'string',
        description:
          'Detached JWS (RFC 7515, appendix F) over the RFC 8785 form of the line without this member. Its protected header binds the line: ' +
          'query is the query’s id, request the SHA-256 (base64url) of the value of the request’s signature or jws-signature header.',
      },
      ...properties,
    },
  });
  return {
    Acceptance: {
      type: 'object',
      additionalProperties: false,
      required: ['query', 'record'],
      properties: { query: { type: 'string', format: 'uuid' }, record: component('CanonicalRecord') },
    },
    ProblemPage: {
      type: 'object',
      required: ['code', 'title', 'status', 'retry', 'mend', 'articles'],
      properties: {
        code: { type: 'string' },
        title: { type: 'string' },
        status: { type: 'integer' },
        retry: { type: 'string' },
        mend: { type: 'string' },
        articles: { type: 'array', items: component('ArticleReference') },
      },
    },
    StreamedPart: line('ReplyPart', 'One part of a reply, as soon as its system has answered.', { final: { const: false } }),
    StreamedReply: line('Reply', 'The whole reply; the last line.', { final: { const: true } }),
    StreamedProblem: line('ProblemDocument', 'The last line where the walk failed after parts had left.', {}),
  };
}

/** The OpenAPI 3.1 document of the REST front, with the canonical schemas as components. */
export function openApi(root: string): string {
  const schemas = canonicalSchemas(root);
  const canonical = Object.fromEntries([...schemas.values()].map((schema) => [schema.title, rooted(schema, schemas)]));
  const streamed = new Set(['ReplyPart', 'Reply', 'ProblemDocument']);
  const open = Object.fromEntries(
    Object.entries(canonical).map(([title, schema]) => [title, streamed.has(title) ? extensible(schema) : schema]),
  );
  const document = {
    openapi: '3.1.0',
    info: {
      title: 'EU interoperability gateway: national systems',
      version: '1',
      description:
        'One door to the interoperability components of Regulations (EU) 2019/817 and 2019/818. Generated from schemas/canonical by `npm run generate`. ' +
        'Requests are signed by HTTP message signature (RFC 9421: @method, @target-uri, content-type, content-digest, officer-token) or by detached JWS; answers are signed the way the request was, bound to it.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: 'https://gateway.example' }],
    paths: paths(),
    components: {
      schemas: { ...open, ...ownSchemas() },
      responses: { Problem: problem },
      parameters: {
        OfficerToken: {
          name: 'officer-token',
          in: 'header',
          required: true,
          description:
            'JSON Web Token (type officer+jwt) naming the official behind the call (Articles 10(2) and 42(3)); covered by the signature.',
          schema: { type: 'string' },
        },
      },
      securitySchemes: {
        httpMessageSignature: { type: 'apiKey', in: 'header', name: 'signature', description: 'RFC 9421 with content-digest of RFC 9530.' },
        detachedJws: { type: 'apiKey', in: 'header', name: 'jws-signature', description: 'Detached JWS (RFC 7797).' },
      },
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** A copy whose references point into this document. */
function rooted(node: SchemaNode, schemas: ReadonlyMap<string, CanonicalSchema>): Json {
  return JSON.parse(JSON.stringify(node), (key: string, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return `#/components/schemas/${referredTitle(value, schemas)}`;
    return key === '$id' || key === '$schema' ? undefined : value;
  }) as Json;
}

/** Streamed lines add members to these, so here they are not closed. */
function extensible(schema: Json): Json {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== 'additionalProperties'));
}
