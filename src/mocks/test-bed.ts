import { packagedContract } from '../contracts/packaged-contract.ts';
import type { Clock, RandomSource } from '../kernel/clock.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import type { Trust } from '../signing/trust.ts';
import type { WssEncryption } from '../signing/wss/wss-protector.ts';
import { CONTROL_PATH, controlApi } from './control/control-api.ts';
import { requireControlPlace } from './control/control-token.ts';
import type { MockBehaviour } from './behaviour.ts';
import { endpointPaths } from './endpoint/contract-documents.ts';
import { serveEndpoint, type EndpointServer } from './endpoint/serve-endpoint.ts';
import { componentOf, ENDPOINT_NAMES, type EndpointName } from './endpoint-name.ts';
import { ENDPOINTS } from './endpoints.ts';
import type { FaultKeys } from './faults/fault-keys.ts';
import { hostMock, type HostedAnswer, type HostedMock, type HostTls, type ReceivedRequest } from './http-host.ts';
import type { AccessLogs } from './logs/access-log.ts';
import type { OutageNotices } from './logs/outage-notices.ts';
import { isLoopback, namesLoopback } from './loopback.ts';
import { openWorld } from './open-world.ts';
import { mocksPage } from './page/mocks-page.ts';
import type { TryCaller } from './page/try-operation.ts';
import { isLive, type DeploymentPhase } from './phase.ts';
import { generatePopulation } from './population/generate-population.ts';
import type { Population } from './population/person.ts';
import { protectionFaults } from './protection-faults.ts';
import type { RecordStore } from './records/record-store.ts';
import { replayMemory } from './replay-memory.ts';
import { scenarioClock } from './scenario/scenario-clock.ts';
import { scenarioStage, type ScenarioStage } from './scenario/scenario-stage.ts';
import { centralSis } from './systems/sis/central-sis.ts';
import { timerWait, type Wait } from './wait.ts';
import type { World } from './world.ts';

/** What a test bed is made of. `persons` and `seed` fix the population. */
export interface TestBedOptions {
  readonly persons: number;
  readonly seed: number;
  /** With what each endpoint signs. */
  readonly identityOf: (endpoint: EndpointName) => SigningIdentity;
  /** Who may call. REST callers must be pinned, because their messages carry no certificate. */
  readonly trust: Trust;
  /** What signatures are timed by. */
  readonly clock: Clock;
  readonly random: RandomSource;
  /** The time in which the endpoints live until a scenario or the control API sets another; `clock` unless told. */
  readonly worldClock?: Clock;
  /** Serves the control API to whoever brings the token, on loopback or behind mutual TLS only; not served unless told. */
  readonly control?: { readonly token: string };
  /** As whom the page at `/` tries operations, for whoever can reach it; it only describes them unless told. */
  readonly tryAs?: TryCaller | undefined;
  /** What is in operation; everything unless told. */
  readonly phase?: DeploymentPhase;
  /** What SOAP requests to the mocks must be encrypted to, and whom they encrypt their answers to; messages are plain unless told. */
  readonly encryption?: WssEncryption;
  /** For the faults that need more than an identity. */
  readonly faultKeysOf?: (endpoint: EndpointName) => FaultKeys;
  /** Whether refusals say which rule refused; they do unless told. */
  readonly explains?: boolean;
  /**
   * Whether the detector looks through the known persons before anybody asks, which also puts all templates in their index; unless told, it
   * does in populations of up to five thousand persons, which takes it a second or two.
   */
  readonly wakesDetector?: boolean;
  /** How latencies and deadlines pass; the machine's timers unless told. */
  readonly wait?: Wait;
  readonly host?: string;
  /** 0, as unless told, lets the system choose. */
  readonly port?: number;
  /** Mutual TLS; plain HTTP when absent. */
  readonly tls?: HostTls;
  /** Is told of a mock's own failures, which callers see as `unavailable`. */
  readonly failed?: (error: unknown) => void;
}

/** Where an endpoint answers, in both protocols. */
export interface EndpointAddresses {
  readonly soap: string;
  readonly rest: string;
}

/** Running mocks of the EU components over one synthetic population, on one host. */
export interface TestBed {
  /** Scheme, host and port, without trailing slash. */
  readonly origin: string;
  readonly addresses: Readonly<Record<EndpointName, EndpointAddresses>>;
  readonly behaviour: MockBehaviour;
  readonly population: Population;
  readonly records: RecordStore;
  readonly logs: AccessLogs;
  /** What users are told of the portal’s and the repository’s outages. */
  readonly outages: OutageNotices;
  /** The multiple-identity detector behind its endpoint. */
  readonly mid: Pick<World['mid'], 'linksOf'>;
  /** Where scenarios are played. */
  readonly stage: ScenarioStage;
  close(): Promise<void>;
}

const AWAKE_UP_TO = 5_000;

/** 421 Misdirected Request (RFC 9110, section 15.5.20). */
const MISDIRECTED: HostedAnswer = { status: 421, headers: {}, body: new Uint8Array() };
const NOT_FOUND: HostedAnswer = { status: 404, headers: {}, body: new Uint8Array() };

/** Starts real servers that verify what they receive and sign what they send. Throws `command-usage` for an impossible population or address. */
export async function startTestBed(options: TestBedOptions): Promise<TestBed> {
  const { persons, seed, random, wait = timerWait, phase = 'mid-live', host = '127.0.0.1', port = 0, tls, control, faultKeysOf } = options;
  if (control !== undefined) requireControlPlace(host, tls !== undefined);
  const stopped = new AbortController();
  const clock = scenarioClock(options.worldClock ?? options.clock);
  const world = openWorld({ population: generatePopulation({ persons, seed }), clock, random, wait, phase, signal: stopped.signal });
  if (options.wakesDetector ?? persons <= AWAKE_UP_TO) world.mid.all();
  const stage = scenarioStage({
    ...world,
    clock,
    persons,
    seed,
    followers: [world.sbms, world.mid, world.files, centralSis(world)],
    keysOf: (endpoint) => faultKeysOf?.(endpoint) ?? {},
  });
  const controlled = control && controlApi(control.token, { stage, logs: world.logs });
  const servers = new Map<string, EndpointServer>(ENDPOINT_NAMES.map((name) => [name, serverOf(name, world, options)]));
  const origin = (): string => hosted.origin;
  const page = mocksPage({ ...world, stage, clock: options.clock, tryAs: options.tryAs, origin });
  const answer = async (request: ReceivedRequest): Promise<HostedAnswer> => {
    if (isLoopback(host) && !namesLoopback(request.url)) return MISDIRECTED;
    const { pathname } = new URL(request.url);
    if (controlled !== undefined && pathname.startsWith(CONTROL_PATH)) return controlled(request);
    const [, first = ''] = pathname.split('/');
    return (await (servers.get(first) ?? page)(request)) ?? NOT_FOUND;
  };
  const hosted: HostedMock = await hostMock({ host, port, answer, ...(tls && { tls }) });
  return {
    origin: hosted.origin,
    addresses: addressesAt(hosted.origin),
    behaviour: world.behaviour,
    population: world.population,
    records: world.records,
    logs: world.logs,
    outages: world.outages,
    mid: world.mid,
    stage,
    async close() {
      stage.run()?.end();
      stopped.abort();
      await hosted.close();
    },
  };
}

function serverOf(name: EndpointName, world: World, options: TestBedOptions): EndpointServer {
  const { behaviour, logs, wait, signal, phase } = world;
  const { identityOf, trust, clock, random, encryption, faultKeysOf, explains = true, failed = () => undefined } = options;
  const faults = protectionFaults({
    endpoint: name,
    behaviour,
    identity: identityOf(name),
    clock,
    wait,
    signal,
    keys: faultKeysOf?.(name),
  });
  return serveEndpoint({
    name,
    contract: packagedContract(name),
    operations: ENDPOINTS[name](world),
    isLive: isLive(phase, componentOf(name)),
    explains,
    trust,
    clock,
    random,
    replay: replayMemory(clock),
    faults,
    logs,
    encryption,
    failed,
  });
}

/** The addresses of all endpoints of a host. */
export function addressesAt(origin: string): Readonly<Record<EndpointName, EndpointAddresses>> {
  const rows = ENDPOINT_NAMES.map((name) => {
    const { soap, rest } = endpointPaths(name);
    return [name, { soap: `${origin}${soap}`, rest: `${origin}${rest}` }] as const;
  });
  return Object.fromEntries(rows) as Record<EndpointName, EndpointAddresses>;
}
