import type { Clock, RandomSource } from '../kernel/clock.ts';
import type { SigningIdentity } from '../signing/identity.ts';
import type { Trust } from '../signing/trust.ts';
import type { WssEncryption } from '../signing/wss/wss-protector.ts';
import { mockBehaviour, type MockBehaviour } from './behaviour.ts';
import { startCir } from './cir/cir-server.ts';
import { startEsp } from './esp/esp-server.ts';
import type { HostTls } from './http-host.ts';
import { accessLogs, type AccessLogs } from './logs/access-log.ts';
import { generatePopulation } from './population/generate-population.ts';
import type { Population } from './population/person.ts';
import { searchIndex } from './search/search-index.ts';
import { timerWait, type Wait } from './wait.ts';

/** What a test bed is made of. `persons` and `seed` fix the population; ports of 0 are chosen by the system. */
export interface TestBedOptions {
  readonly persons: number;
  readonly seed: number;
  /** With what the mocks sign. */
  readonly identities: { readonly esp: SigningIdentity; readonly cir: SigningIdentity };
  /** Who may call. REST callers must be pinned, because their messages carry no certificate. */
  readonly trust: Trust;
  readonly clock: Clock;
  readonly random: RandomSource;
  /** What SOAP requests to the mocks must be encrypted to, and whom they encrypt their answers to; messages are plain unless told. */
  readonly encryption?: WssEncryption;
  /** How latencies and deadlines pass; the machine's timers unless told. */
  readonly wait?: Wait;
  readonly host?: string;
  readonly ports?: { readonly esp: number; readonly cir: number };
  /** Mutual TLS for both servers; plain HTTP when absent. */
  readonly tls?: HostTls;
}

/** Running ESP and CIR servers over one synthetic population. */
export interface TestBed {
  readonly espUrl: string;
  readonly cirSoapUrl: string;
  readonly cirRestUrl: string;
  readonly behaviour: MockBehaviour;
  readonly population: Population;
  readonly logs: AccessLogs;
  close(): Promise<void>;
}

/** Starts real servers that verify what they receive and sign what they send. Throws `command-usage` for an impossible population; a port in use rejects. */
export async function startTestBed(options: TestBedOptions): Promise<TestBed> {
  const {
    persons,
    seed,
    identities,
    trust,
    clock,
    random,
    wait = timerWait,
    host = '127.0.0.1',
    ports = { esp: 0, cir: 0 },
    tls,
    encryption,
  } = options;
  const population = generatePopulation({ persons, seed });
  const behaviour = mockBehaviour();
  const logs = accessLogs();
  const world = { population, index: searchIndex(population), behaviour, logs, clock, wait };
  const shared = { world, trust, random, host, encryption, ...(tls && { tls }) };
  const esp = await startEsp({ ...shared, identity: identities.esp, port: ports.esp });
  const cir = await startCir({ ...shared, identity: identities.cir, port: ports.cir }).catch(async (error: unknown) => {
    await esp.close();
    throw error;
  });
  return {
    espUrl: esp.url,
    cirSoapUrl: cir.soapUrl,
    cirRestUrl: cir.restUrl,
    behaviour,
    population,
    logs,
    async close() {
      await Promise.all([esp.close(), cir.close()]);
    },
  };
}
