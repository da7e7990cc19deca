import { setTimeout as delay } from 'node:timers/promises';
import pino, { type Logger } from 'pino';
import { cirRest } from '../adapters/cir-rest/cir-rest.ts';
import { cirSoap } from '../adapters/cir-soap/cir-soap.ts';
import { espSoap } from '../adapters/esp-soap/esp-soap.ts';
import type { TrailFiles } from '../audit/trail-files.ts';
import { openTrail, type Trail } from '../audit/trail.ts';
import { createBreaker } from '../broker/breaker.ts';
import { openExchange, type AttemptObservation, type ExchangeTarget } from '../exchange/exchange.ts';
import { rfc3339, type Clock, type RandomSource } from '../kernel/clock.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Adapter, AdapterManifest, Exchange } from '../ports/adapter.ts';
import type { Protector } from '../ports/protection.ts';
import { httpSignatureProtector } from '../signing/http-signature/http-signature-protector.ts';
import { jwsProtector } from '../signing/jws/jws-protector.ts';
import { wssProtector, type WssProtection } from '../signing/wss/wss-protector.ts';
import { openStore } from '../store/sqlite-store.ts';
import type { ClosableHttpClient } from '../wire/http/http-message.ts';
import { undiciClient } from '../wire/http/undici-client.ts';
import { authenticate } from './authenticate.ts';
import { openCounters, type Counters } from './counters.ts';
import { frontDoor } from './front/front-door.ts';
import type { GatewayApi } from './front/gateway-api.ts';
import { listen } from './front/listen.ts';
import { nationalGateway } from './national-gateway.ts';
import { mappingsOf, profilesOf } from './packaged-specs.ts';
import type { Rooms } from './pipeline.ts';
import type { EndpointSettings, GatewaySettings } from './settings.ts';
import { toCanonical, type InstalledMapping } from './to-canonical.ts';
import { startUpkeep } from './upkeep.ts';

/** Every adapter that an endpoint may be configured with. A new one is one line here. */
export const ADAPTERS: ReadonlyMap<string, Adapter> = new Map([espSoap, cirSoap, cirRest].map((adapter) => [adapter.manifest.id, adapter]));

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
  close(): Promise<void>;
}

const CLIENT_LIMITS = { maxResponseBytes: 8_388_608, connectTimeoutMs: 3_000 };

/** Builds the rooms from the settings and opens the front doors. Whatever is wrong with a specification, a key or a folder stops the start. */
export async function startGateway(settings: GatewaySettings, { clock, random, logTo, trailFiles }: Surroundings): Promise<RunningGateway> {
  const log = pino({ level: settings.logLevel, base: null, timestamp: () => `,"time":"${rfc3339(clock.now())}"` }, { write: logTo });
  const mappings = mappingsOf(settings.mappingsFolder, settings.schemasFolder);
  const profiles = profilesOf(settings.profilesFolder);
  const adapters = adaptersOf(settings.endpoints);
  const counters = openCounters();
  const store = openStore({ file: settings.store.file, decisionDays: settings.store.decisionDays, clock });
  const trail = await openTrail({
    ...settings.audit,
    origin: `gateway.example/${settings.id}`,
    configDigest: settings.configDigest,
    ...(trailFiles && { files: trailFiles }),
    clock,
    random,
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const client = undiciClient(CLIENT_LIMITS);
  const targets = targetsOf(settings, adapters, clock, random);
  const exchange = openExchange(targets, { client, clock, random, observe: observer(counters, log) });
  const rooms = roomsOf(settings, { mappings, profiles, adapters, trail, exchange, clock });
  const api = nationalGateway({ settings, rooms, mappings, trail, store, counters, log, clock, random });
  const stopUpkeep = startUpkeep({ trail, retainDays: settings.audit.retainDays, profiles, clock, log });
  const front = await listen(frontDoor(api), settings.listen);
  log.info(
    { url: front.url, profiles: profiles.size, mappings: mappings.size, endpoints: [...settings.endpoints.keys()] },
    'gateway listens',
  );
  return {
    url: front.url,
    ready: () => api.ready(),
    async close() {
      stopUpkeep();
      await front.close();
      await Promise.all([client, ...[...targets.values()].flatMap((target) => target.client ?? [])].map((open) => open.close()));
      await trail.close();
      await store.close();
      log.info('gateway closed');
    },
  };
}

interface RoomParts {
  readonly mappings: ReadonlyMap<string, InstalledMapping>;
  readonly profiles: ReturnType<typeof profilesOf>;
  readonly adapters: ReadonlyMap<string, Adapter>;
  readonly trail: Trail;
  readonly exchange: Exchange;
  readonly clock: Clock;
}

function roomsOf(settings: GatewaySettings, { mappings, profiles, adapters, trail, exchange, clock }: RoomParts): Rooms {
  const callers = new Map(settings.callers.map((caller) => [caller.signer, caller]));
  const legalBasis = new Set(settings.policy.legalBasis);
  const nationalPoliceAuthorities = new Set(settings.policy.nationalPoliceAuthorities);
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
    toCanonical: (request, principal) => toCanonical(request, principal, mappings),
    policy: () => ({ profiles, legalBasis, nationalPoliceAuthorities, now: now(), today: rfc3339(now()).slice(0, 10) }),
    adapters,
    trail,
    broker: () => {
      const { deadlineMs } = settings.broker;
      return { exchange, now, wait, breaker, deadlineAt: now() + deadlineMs, signal: AbortSignal.timeout(deadlineMs) };
    },
  };
}

function adaptersOf(endpoints: ReadonlyMap<string, EndpointSettings>): ReadonlyMap<string, Adapter> {
  return new Map(
    [...endpoints].map(([id, { adapter, kind }]) => {
      const known = ADAPTERS.get(adapter);
      if (known?.manifest.endpoint !== kind)
        throw new GatewayError('config-invalid', {
          field: `endpoints.${id}.adapter`,
          mend: `Name an adapter for ${kind}: ${[...ADAPTERS.keys()].join(', ')}.`,
        });
      return [id, known];
    }),
  );
}

/** A target whose client, if it has one of its own, is closed with the gateway. */
interface OwnedTarget extends ExchangeTarget {
  readonly client?: ClosableHttpClient;
}

function targetsOf(
  settings: GatewaySettings,
  adapters: ReadonlyMap<string, Adapter>,
  clock: Clock,
  random: RandomSource,
): ReadonlyMap<string, OwnedTarget> {
  return new Map(
    [...settings.endpoints].flatMap(([id, endpoint]) => {
      const manifest = adapters.get(id)?.manifest;
      return manifest === undefined
        ? []
        : [
            [
              id,
              {
                url: endpoint.url,
                protector: protectorOf(manifest, { ...endpoint, ...settings.messages, clock, random }),
                ...(endpoint.tls && { client: undiciClient({ ...CLIENT_LIMITS, tls: endpoint.tls }) }),
              },
            ] as const,
          ];
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
