import type { JsonObject, JsonValue } from '../wire/json/json-value.ts';
import type { Contract, Operation, RefusalKind } from './contract.ts';
import { jsonSchemas, schemaName, schemaReference } from './json-schemas.ts';

const SIGNATURE = `HTTP Message Signatures (RFC 9421) with the signer’s X.509 certificate (Article 42(3)). A request’s signature covers \
@method, @target-uri, content-type and content-digest (RFC 9530, sha-256) with the parameters created, expires, nonce, keyid (SHA-256 of the \
certificate, hex) and alg. A response’s signature covers @status, content-type, content-digest and, with ;req, the request’s signature. \
Algorithms: rsa-v1_5-sha256 and ecdsa-p256-sha256. A message is accepted once and only while fresh.`;

const DOCUMENTS = `Every request and every response, problems included, is signed (see messageSignature) and travels over mutual TLS. \
Documents are JSON (RFC 8259) in UTF-8 without duplicate member names; members that a schema does not list are refused.`;

const UNAUTHENTICATED: JsonValue =
  'not-authorised: the signature is missing, does not verify, is stale or replayed, or its certificate is not trusted.';

/** A contract as an OpenAPI 3.1 document: what its WSDL says in XML, in JSON. */
export function openApiDocument(contract: Contract): JsonObject {
  const { name, namespace, title, description } = contract;
  return {
    openapi: '3.1.0',
    info: {
      title: `${title}, as the gateway speaks to it over REST`,
      version: '1.0.0',
      description: `${description} (${namespace}). It says in JSON what wsdl/${name}.wsdl says in XML.\n\n${DOCUMENTS}`,
    },
    servers: [{ url: `https://${name}.example.invalid/${name}/rest/1`, description: 'Placeholder; the configured address replaces it.' }],
    paths: Object.fromEntries(
      [...contract.operations.values()].map((operation) => [`/${operation.path}`, { post: post(operation, contract) }]),
    ),
    components: {
      securitySchemes: { messageSignature: { type: 'http', scheme: 'signature', description: SIGNATURE } },
      schemas: jsonSchemas(contract),
    },
  };
}

function post(operation: Operation, contract: Contract): JsonObject {
  const { name, doc, law, request, response } = operation;
  return {
    operationId: name.charAt(0).toLowerCase() + name.slice(1),
    summary: doc,
    ...(law !== undefined && { description: `Provision: ${law}.` }),
    security: [{ messageSignature: [] }],
    requestBody: { required: true, content: json('application/json', schemaName(request, contract)) },
    responses: {
      '200': { description: `${response.doc} Signed.`, content: json('application/json', schemaName(response, contract)) },
      ...problems(operation, contract),
    },
  };
}

const json = (mediaType: string, schema: string): JsonObject => ({ [mediaType]: { schema: schemaReference(schema) } });

function problems({ refusals }: Operation, contract: Contract): JsonObject {
  const kinds = refusals.flatMap((code) => contract.refusals.get(code) ?? []);
  const byStatus = new Map<number, RefusalKind[]>();
  for (const kind of kinds) byStatus.set(kind.status, [...(byStatus.get(kind.status) ?? []), kind]);
  const content = json('application/problem+json', 'Problem');
  const rows = [...byStatus].map(([status, listed]): readonly [number, JsonObject] => [
    status,
    { description: listed.map(({ code, doc }) => `${code}: ${doc}`).join(' '), content },
  ]);
  const all = new Map<number, JsonObject>([...rows, [401, { description: UNAUTHENTICATED, content }]]);
  return Object.fromEntries([...all].sort(([left], [right]) => left - right).map(([status, response]) => [String(status), response]));
}
