import type { Subject } from '../../../../src/client/conformance/conformance-case.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { ENDPOINTS } from '../../../../src/mocks/endpoints.ts';
import type { EndpointName } from '../../../../src/mocks/endpoint-name.ts';
import { serveEndpoint } from '../../../../src/mocks/endpoint/serve-endpoint.ts';
import type { ServedEndpoint } from '../../../../src/mocks/endpoint/served-endpoint.ts';
import { openWorld } from '../../../../src/mocks/open-world.ts';
import { generatePopulation } from '../../../../src/mocks/population/generate-population.ts';
import { protectionFaults } from '../../../../src/mocks/protection-faults.ts';
import { replayMemory } from '../../../../src/mocks/replay-memory.ts';
import { untrustedIdentity } from '../../../../src/mocks/untrusted-identity.ts';
import { loadIdentity, type SigningIdentity } from '../../../../src/signing/identity.ts';
import { trustFrom } from '../../../../src/signing/trust.ts';
import { testPki } from '../../../support/pki.ts';
import { NOW, random } from '../../mocks/test-caller.ts';

const clock = { now: () => NOW };
const wait = (): Promise<void> => Promise.resolve();
const pki = testPki();
const identityOf = ({ keyPem, certPem }: { keyPem: string; certPem: string }): SigningIdentity => loadIdentity(keyPem, certPem);
const [server, caller] = [pki.issue({ cn: 'server', kind: 'ec' }), pki.issue({ cn: 'caller', kind: 'ec' })];
const stranger = await untrustedIdentity(clock);

/** What a server is to do otherwise than it must. */
export type Broken = (sound: ServedEndpoint) => Partial<ServedEndpoint>;

/** One of our endpoints over a small world, served in this process without sockets, sound unless `broken` says otherwise. */
export function servedSubject(name: EndpointName, broken: Broken = () => ({})): Subject {
  const contract = packagedContract(name);
  const population = generatePopulation({ persons: 60, seed: 7 });
  const world = openWorld({ population, clock, random, wait, phase: 'mid-live', signal: new AbortController().signal });
  const { behaviour, logs } = world;
  const identity = identityOf(server);
  const sound: ServedEndpoint = {
    name,
    contract,
    operations: ENDPOINTS[name](world),
    isLive: true,
    explains: true,
    trust: trustFrom({ anchors: [], pinned: [caller.certPem] }),
    clock,
    random,
    replay: replayMemory(clock),
    faults: protectionFaults({ endpoint: name, behaviour, identity, clock, wait, signal: new AbortController().signal }),
    logs,
    encryption: undefined,
    failed: () => undefined,
  };
  const serve = serveEndpoint({ ...sound, ...broken(sound) });
  return {
    contract,
    addresses: { soap: `https://ours.example/${name}/soap/1`, rest: `https://ours.example/${name}/rest/1` },
    identity: identityOf(caller),
    stranger: () => Promise.resolve(stranger),
    trust: trustFrom({ anchors: [], pinned: [server.certPem] }),
    clock,
    random,
    http: serve,
    timeoutMs: 10_000,
  };
}

/** Trust in the tester and in a stranger. */
export const gullible = trustFrom({ anchors: [], pinned: [caller.certPem, stranger.certificate.toString()] });
