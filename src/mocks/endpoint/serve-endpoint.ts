import { GatewayError } from '../../kernel/gateway-error.ts';
import type { HostedAnswer, ReceivedRequest } from '../http-host.ts';
import { contractDocuments, endpointPaths } from './contract-documents.ts';
import { restService } from './rest-service.ts';
import type { ServedEndpoint } from './served-endpoint.ts';
import { soapService } from './soap-service.ts';

/** Answers what lies under an endpoint's own path; 404 for what does not exist there. */
export type EndpointServer = (request: ReceivedRequest) => Promise<HostedAnswer>;

const NOT_ALLOWED: HostedAnswer = { status: 405, headers: { allow: 'GET, POST' }, body: new Uint8Array() };

/**
 * Serves one endpoint by its contract: SOAP 1.1 and 1.2 at `/<name>/soap/1`, REST under `/<name>/rest/1`, and its documents. Throws
 * `internal-error` when the behaviour lacks an operation of the contract.
 */
export function serveEndpoint(endpoint: ServedEndpoint): EndpointServer {
  const { name, contract, operations } = endpoint;
  for (const operation of contract.operations.keys())
    if (!Object.hasOwn(operations, operation)) throw new GatewayError('internal-error', { field: `${name}/${operation}` });
  const paths = endpointPaths(name);
  const documents = contractDocuments(contract);
  const soap = soapService(endpoint);
  const rest = restService(endpoint, paths.rest);
  return async (request) => {
    const document = documents(request);
    if (document) return document;
    if (new URL(request.url).pathname !== paths.soap) return rest(request);
    return request.method === 'POST' ? soap(request) : NOT_ALLOWED;
  };
}
