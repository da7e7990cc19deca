import { setTimeout as delay } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { cirRest } from '../adapters/cir-rest/cir-rest.ts';
import { cirSoap } from '../adapters/cir-soap/cir-soap.ts';
import { espRest } from '../adapters/esp-rest/esp-rest.ts';
import { espSoap } from '../adapters/esp-soap/esp-soap.ts';
import { interpolRest } from '../adapters/interpol-rest/interpol-rest.ts';
import { interpolSoap } from '../adapters/interpol-soap/interpol-soap.ts';
import { midRest } from '../adapters/mid-rest/mid-rest.ts';
import { midSoap } from '../adapters/mid-soap/mid-soap.ts';
import { nsisRest } from '../adapters/nsis-rest/nsis-rest.ts';
import { nsisSoap } from '../adapters/nsis-soap/nsis-soap.ts';
import { sbmsRest } from '../adapters/sbms-rest/sbms-rest.ts';
import { sbmsSoap } from '../adapters/sbms-soap/sbms-soap.ts';
import type { TrailFiles } from '../audit/trail-files.ts';
import { openTrail, type Trail } from '../audit/trail.ts';
import { createBreaker } from '../broker/breaker.ts';
import { openExchange, type AttemptObservation, type ExchangeTarget } from '../exchange/exchange.ts';
import { rfc3339, type Clock, type RandomSource } from '../kernel/clock.ts';
import type { QualityRules } from '../quality/quality-rules.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Adapter, AdapterManifest, Exchange } from '../ports/adapter.ts';
import type { HttpClient } from '../ports/http-client.ts';
import type { Protector } from '../ports/protection.ts';
import { openTokens } from '../signing/keys/tokens.ts';
import { httpSignatureProtector } from '../signing/http-signature/http-signature-protector.ts';
import { MAX_LIST_BYTES } from '../signing/trust/revocation-list.ts';
import { jwsProtector } from '../signing/jws/jws-protector.ts';
import { wssProtector, type WssProtection } from '../signing/wss/wss-protector.ts';
import { openStore } from '../store/sqlite-store.ts';
import { undiciClient } from '../wire/http/undici-client.ts';
import { answerCheck } from './answer-check.ts';
import { authenticate } from './authenticate.ts';
import { openCounters, type Counters } from './counters.ts';
import { noteKeyChanges, openIdentities, type Identities } from './identities.ts';
import { frontDoor } from './front/front-door.ts';
import type { GatewayApi } from './front/gateway-api.ts';
import { listen } from './front/listen.ts';
import { nationalGateway } from './national-gateway.ts';
import { mappingsOf, profilesOf } from './packaged-specs.ts';
import { qualityRulesOf } from './read-quality-rules.ts';
import type { Rooms } from './pipeline.ts';
import type { EndpointSettings, GatewaySettings } from './settings.ts';
import { toCanonical, type InstalledMapping } from './to-canonical.ts';
import { openShadowRun } from './shadow/shadow-run.ts';
import { startUpkeep } from './upkeep.ts';
import { brokeredAdapter } from './wsdl/brokered-adapter.ts';
import { watchRevocation } from './watch-revocation.ts';

/** Every adapter that an endpoint may be configured with. A new one is one line here. */
export const ADAPTERS: ReadonlyMap<string, Adapter> = new Map(
  [espSoap, espRest, cirSoap, cirRest, midSoap, midRest, sbmsSoap, sbmsRest, nsisSoap, nsisRest, interpolSoap, interpolRest].map(
    (adapter) => [adapter.manifest.id, adapter],
  ),
);

/** What the process lends a gateway. */
export interface Surroundings {
  readonly clock: Clock;
  readonly random: RandomSource;
  /** Where the operator's log goes; one JSON object a line. */
  readonly logTo: (line: string) => void;
  /** Where the trail is written; the local file system unless told. */
  readonly trailFiles?: TrailFiles;
}

/** A gateway that listens. */
export interface RunningGateway {
  readonly url: string;
  /** Whether it can take traffic, and what that rests on. */
  readonly ready: GatewayApi['ready'];
  /** Looks at the signing keys again now; changed pairs sign from then on, and what is wrong with one goes to the log. Never rejects. */
  refreshKeys(): Promise<void>;
  close(): Promise<void>;
}

const CLIENT_LIMITS = { maxResponseBytes: 8_388_608, connectTimeoutMs: 3_000 };

/**
 * Builds the rooms from the settings and opens the front doors. Whatever is wrong with a specification, a key, a folder or an address
 * stops the start, and what had been opened by then is closed again.
 */
export async function startGateway(settings: GatewaySettings, surroundings: Surroundings): Promise<RunningGateway> {
  const opened = new AsyncDisposableStack();
  try {
    return await openGateway(settings, surroundings, opened);
  } catch (error) {
    await opened.disposeAsync();
    throw error;
  }
}

/** `opened` is closed in reverse: the front doors first, the trail and the store last. */
async function openGateway(
  settings: GatewaySettings,
  { clock, random, logTo, trailFiles }: Surroundings,
  opened: AsyncDisposableStack,
): Promise<RunningGateway> {
  const log = pino({ level: settings.logLevel, base: null, timestamp: () => `,"time":"${rfc3339(clock.now())}"` }, { write: logTo });
  const mappings = mappingsOf(settings.mappingsFolder);
  const profiles = profilesOf(settings.profilesFolder);
  const quality = qualityRulesOf(settings.qualityFolder);
  const adapters = new Map(
    await Promise.all([...settings.endpoints].map(async ([id, endpoint]) => [id, await adapterOf(id, endpoint)] as const)),
  );
  const counters = openCounters();
  const tokens = opened.adopt(openTokens(), (open) => open.close());
  const identities = opened.adopt(await openIdentities(settings, tokens, counters), (open) => open.close());
  const store = opened.adopt(openStore({ ...settings.store, clock }), (open) => open.close());
  const trail = await openTrail({
    ...settings.audit,
    origin: `gateway.example/${settings.id}`,
    configDigest: settings.configDigest,
    ...(trailFiles && { files: trailFiles }),
    clock,
    random,
  });
  opened.defer(() => trail.close());
  const connect = (tls?: EndpointSettings['tls'], limits = CLIENT_LIMITS): HttpClient =>
    opened.adopt(undiciClient({ ...limits, ...(tls && { tls }) }), (client) => client.close());
  const client = connect();
  const targets = targetsOf(settings, adapters, identities, connect, clock, random);
  const exchange = openExchange(targets, { client, clock, random, observe: observer(counters, log) });
  const shadow = settings.shadow && (await openShadowRun(settings.shadow, { mappings, counters, clock, random, log }));
  opened.defer(() => shadow?.close());
  const rooms = roomsOf(settings, { mappings, quality, profiles, adapters, trail, exchange, clock });
  const api = nationalGateway({
    settings,
    identity: identities.own,
    rooms,
    mappings,
    quality,
    shadow,
    trail,
    store,
    counters,
    log,
    clock,
    random,
  });
  const refreshKeys = async (): Promise<void> => noteKeyChanges(await identities.refresh(), counters, log);
  opened.defer(startUpkeep({ trail, retainDays: settings.audit.retainDays, profiles, identities, refreshKeys, clock, log }));
  const revocationClient = connect(undefined, { ...CLIENT_LIMITS, maxResponseBytes: MAX_LIST_BYTES });
  opened.defer(await watchRevocation(settings.revocation, { client: revocationClient, clock, random, counters, log }));
  const front = await listen(frontDoor(api), settings.listen);
  opened.defer(() => front.close());
  log.info(
    { url: front.url, profiles: profiles.size, mappings: mappings.size, endpoints: [...settings.endpoints.keys()] },
    'gateway listens',
  );
  return {
    url: front.url,
    ready: () => api.ready(),
    refreshKeys,
    async close() {
      await opened.disposeAsync();
      log.info('gateway closed');
    },
  };
}

interface RoomParts {
  readonly mappings: ReadonlyMap<string, InstalledMapping>;
  readonly quality: QualityRules;
  readonly profiles: ReturnType<typeof profilesOf>;
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly trail: Trail;
  readonly exchange: Exchange;
  readonly clock: Clock;
}

function roomsOf(settings: GatewaySettings, { mappings, quality, profiles, adapters, trail, exchange, clock }: RoomParts): Rooms {
  const callers = new Map(settings.callers.flatMap((caller) => caller.signers.map((signer) => [signer, caller] as const)));
  const legalBasis = new Set(settings.policy.legalBasis);
  const nationalPoliceAuthorities = new Set(settings.policy.nationalPoliceAuthorities);
  const { interpolNonDisclosureAssured } = settings.policy;
  const now = (): number => clock.now();
  const breaker = createBreaker(settings.broker.breaker, now);
  const wait = async (ms: number, signal: AbortSignal): Promise<void> => delay(ms, undefined, { signal });
  return {
    authenticate: (request) =>
      authenticate(request, {
        callers,
        memberState: settings.memberState,
        audience: settings.id,
        clock,
        clockSkewMs: settings.messages.clockSkewMs,
      }),
    toCanonical: (request, principal) => toCanonical(request, principal, { mappings, quality, now }),
    policy: () => ({
      profiles,
      legalBasis,
      nationalPoliceAuthorities,
      interpolNonDisclosureAssured,
      now: now(),
      today: rfc3339(now()).slice(0, 10),
    }),
    adapters,
    trail,
    broker: () => {
      const { deadlineMs } = settings.broker;
      return { exchange, now, wait, breaker, deadlineAt: now() + deadlineMs, signal: AbortSignal.timeout(deadlineMs) };
    },
  };
}

/** The adapter that an endpoint is configured with. Throws `config-invalid` for one that is not there or speaks to another kind. */
async function adapterOf(id: string, { adapter, kind, wsdl }: EndpointSettings): Promise<Adapter> {
  if (wsdl !== undefined) return brokeredAdapter(wsdl, `endpoints.${id}`);
  const known = ADAPTERS.get(adapter);
  if (known?.manifest.endpoint === kind) return known;
  const mend = `Name an adapter for ${kind}: ${[...ADAPTERS.keys()].join(', ')}.`;
  throw new GatewayError('config-invalid', { field: `endpoints.${id}.adapter`, mend });
}

/** `connect` opens a client of its own for an endpoint whose TLS differs. */
function targetsOf(
  settings: GatewaySettings,
  adapters: ReadonlyMap<string, Adapter>,
  identities: Identities,
  connect: (tls: EndpointSettings['tls']) => HttpClient,
  clock: Clock,
  random: RandomSource,
): ReadonlyMap<string, ExchangeTarget> {
  return new Map(
    [...adapters].flatMap(([id, { manifest }]) => {
      const endpoint = settings.endpoints.get(id);
      if (endpoint === undefined) return [];
      const { trust, acceptBatches, encryption: agreed } = endpoint;
      const protector = protectorOf(manifest, {
        ...settings.messages,
        identities: identities.towards(id),
        trust,
        batch: acceptBatches,
        encryption: agreed && settings.encryption && { ...agreed, identities: [settings.encryption] },
        clock,
        random,
      });
      const checkAnswer = answerCheck(manifest);
      const target = {
        url: endpoint.url,
        protector,
        ...(checkAnswer && { checkAnswer }),
        ...(endpoint.tls && { client: connect(endpoint.tls) }),
      };
      return [[id, target] as const];
    }),
  );
}

function protectorOf(manifest: AdapterManifest, protection: Omit<WssProtection, 'version'>): Protector {
  if (manifest.protection === 'xmldsig') return wssProtector({ ...protection, version: manifest.protocol === 'soap-1.1' ? '1.1' : '1.2' });
  return manifest.protection === 'jws' ? jwsProtector(protection) : httpSignatureProtector(protection);
}

function observer(counters: Counters, log: Logger): (attempt: AttemptObservation) => void {
  return ({ endpoint, attempt, durationMs, code }) => {
    counters.count('gateway_endpoint_attempts_total', { endpoint, result: code ?? 'answered' });
    log.debug({ endpoint, attempt, durationMs, code }, 'endpoint asked');
  };
}
