import { packagedSchema } from '../../wire/xsd/packaged-schema.ts';
import { contractFiles } from '../contract-files.ts';
import { isRefusal } from '../contract/refusal.ts';
import { hostMock, type HostedAnswer, type ReceivedRequest } from '../http-host.ts';
import type { MockServerOptions } from '../mock-context.ts';
import { protectionFaults } from '../protection-faults.ts';
import { replayMemory } from '../replay-memory.ts';
import { soapEndpoint, type SoapContract, type SoapOperation } from '../soap-endpoint.ts';
import { checkPresenceResponse, CIR_NAMESPACE, identifyPersonResponse, readCheckPresence, readIdentifyPerson } from './cir-xml.ts';
import { repository, type Repository } from './repository.ts';
import { restEndpoint } from './rest-endpoint.ts';

/** Where the repository listens in both protocols, and how it is stopped. */
export interface CirServer {
  readonly soapUrl: string;
  readonly restUrl: string;
  close(): Promise<void>;
}

const SOAP_PATH = '/soap/1';
const REST_PATH = '/rest/1';

function cirContract({ identify, checkPresence }: Repository): SoapContract {
  const identifyPerson: SoapOperation = {
    answer: 'IdentifyPersonResponse',
    async perform(payload, _signer, fault) {
      const reply = await identify(readIdentifyPerson(payload), fault);
      return isRefusal(reply) ? reply : identifyPersonResponse(reply, fault);
    },
  };
  const presence: SoapOperation = {
    answer: 'CheckPresenceResponse',
    async perform(payload, _signer, fault) {
      const reply = await checkPresence(readCheckPresence(payload), fault);
      return isRefusal(reply) ? reply : checkPresenceResponse(reply, fault);
    },
  };
  return {
    endpoint: 'cir',
    version: '1.1',
    namespace: CIR_NAMESPACE,
    schema: packagedSchema('wsdl/cir.wsdl'),
    operations: new Map([
      ['IdentifyPerson', identifyPerson],
      ['CheckPresence', presence],
    ]),
  };
}

/** Starts the repository: SOAP 1.1 by wsdl/cir.wsdl at `/soap/1`, JSON by schemas/endpoints/cir.openapi.json under `/rest/1`. */
export async function startCir(options: MockServerOptions): Promise<CirServer> {
  const { world, identity, trust, random, encryption, host, port, tls } = options;
  const { clock, logs, behaviour, wait } = world;
  const stopped = new AbortController();
  const store = repository(world, random, stopped.signal);
  const faults = protectionFaults({ endpoint: 'cir', behaviour, identity, clock, wait, signal: stopped.signal });
  const protection = { trust, clock, random, replay: replayMemory(clock), faults, logs, encryption };
  const files = contractFiles('cir.wsdl', ['cir.xsd', 'eu-types.xsd'], SOAP_PATH);
  const soap = soapEndpoint(cirContract(store), protection);
  const rest = restEndpoint(store, REST_PATH, protection);
  const answer = async (request: ReceivedRequest): Promise<HostedAnswer> => {
    const file = files.find(request);
    if (file) return file;
    if (new URL(request.url).pathname !== SOAP_PATH) return rest(request);
    return request.method === 'POST' ? soap(request) : { status: 405, headers: { allow: 'GET, POST' }, body: new Uint8Array() };
  };
  const hosted = await hostMock({ host, port, answer, ...(tls && { tls }) });
  return {
    soapUrl: `${hosted.origin}${SOAP_PATH}`,
    restUrl: `${hosted.origin}${REST_PATH}`,
    async close() {
      stopped.abort();
      await hosted.close();
    },
  };
}
