import { packagedSchema } from '../../wire/xsd/packaged-schema.ts';
import { contractFiles } from '../contract-files.ts';
import { hostMock, type HostedAnswer, type ReceivedRequest } from '../http-host.ts';
import type { MockServerOptions } from '../mock-context.ts';
import { protectionFaults } from '../protection-faults.ts';
import { replayMemory } from '../replay-memory.ts';
import { soapEndpoint, type SoapContract } from '../soap-endpoint.ts';
import { portal, type Portal } from './portal.ts';
import { ESP_NAMESPACE, readEspContinue, readEspQuery } from './read-query.ts';

/** Where the portal listens, and how it is stopped. */
export interface EspServer {
  readonly url: string;
  close(): Promise<void>;
}

const PATH = '/soap/1';
const NOT_FOUND: HostedAnswer = { status: 404, headers: {}, body: new Uint8Array() };

function espContract(searchPortal: Portal): SoapContract {
  return {
    endpoint: 'esp',
    version: '1.2',
    namespace: ESP_NAMESPACE,
    schema: packagedSchema('wsdl/esp.wsdl'),
    operations: new Map([
      ['Query', { answer: 'QueryResponse', perform: (payload, signer, fault) => searchPortal.query(readEspQuery(payload), signer, fault) }],
      [
        'Continue',
        { answer: 'ContinueResponse', perform: (payload, signer, fault) => searchPortal.continue(readEspContinue(payload), signer, fault) },
      ],
    ]),
  };
}

/** Starts the portal: SOAP 1.2 by wsdl/esp.wsdl at `/soap/1`, its description at `?wsdl`. */
export async function startEsp(options: MockServerOptions): Promise<EspServer> {
  const { world, identity, trust, random, encryption, host, port, tls } = options;
  const stopped = new AbortController();
  const searchPortal = portal(world, random);
  const faults = protectionFaults({
    endpoint: 'esp',
    behaviour: world.behaviour,
    identity,
    clock: world.clock,
    wait: world.wait,
    signal: stopped.signal,
  });
  const files = contractFiles('esp.wsdl', ['esp.xsd', 'eu-types.xsd'], PATH);
  const soap = soapEndpoint(espContract(searchPortal), {
    trust,
    clock: world.clock,
    random,
    replay: replayMemory(world.clock),
    faults,
    logs: world.logs,
    encryption,
  });
  const answer = async (request: ReceivedRequest): Promise<HostedAnswer> => {
    const file = files.find(request);
    if (file) return file;
    if (new URL(request.url).pathname !== PATH) return NOT_FOUND;
    return request.method === 'POST' ? soap(request) : { status: 405, headers: { allow: 'GET, POST' }, body: new Uint8Array() };
  };
  const hosted = await hostMock({ host, port, answer, ...(tls && { tls }) });
  return {
    url: `${hosted.origin}${PATH}`,
    async close() {
      stopped.abort();
      searchPortal.close();
      await hosted.close();
    },
  };
}
