import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoStage } from '../client/demo-questions.ts';
import { startGateway } from '../gateway/assemble.ts';
import { freePort } from '../gateway/front/free-port.ts';
import { PACKAGE_ROOT } from '../gateway/packaged-specs.ts';
import { startTestBed, type TestBed } from '../mocks/test-bed.ts';
import { GatewayError } from '../kernel/gateway-error.ts';
import { trustFrom } from '../signing/trust.ts';
import type { CommandContext } from './command-context.ts';
import { demoCertificate, demoIdentity, layOutDemoFolder, writeDemoConfiguration } from './demo-folder.ts';
import { readGatewaySettings } from './read-config.ts';

/** What a demonstration is started with. */
export interface DemoOptions {
  readonly folder: string;
  /** 0 for any. */
  readonly port: number;
  readonly persons: number;
  readonly seed: number;
}

/** A running demonstration: mocks and gateway in one process, keys and trail in one folder. */
export interface Demo {
  readonly folder: string;
  readonly configuration: string;
  readonly url: string;
  readonly bed: TestBed;
  readonly stage: DemoStage;
  close(): Promise<void>;
}

const SLOWER_THAN_ANY_DEADLINE_MS = 60_000;

/** Lays out the folder and starts mocks and gateway over real sockets on loopback. */
export async function startDemo({ folder, port, persons, seed }: DemoOptions, context: CommandContext): Promise<Demo> {
  const { clock, random } = context;
  await layOutDemoFolder(folder, clock, random);
  const bed = await startTestBed({
    persons,
    seed,
    identityOf: (endpoint) => demoIdentity(folder, endpoint),
    trust: trustFrom({ anchors: [], pinned: [demoCertificate(folder, 'gateway')] }),
    clock,
    random,
  });
  const start = async () => {
    const configuration = await writeDemoConfiguration(folder, new URL(`http://127.0.0.1:${port === 0 ? await freePort() : port}`), bed);
    return {
      configuration,
      gateway: await startGateway(readGatewaySettings(configuration, context), { clock, random, logTo: context.err }),
    };
  };
  const { configuration, gateway } = await start().catch(async (error: unknown) => {
    await bed.close();
    throw error;
  });
  return {
    folder,
    configuration,
    url: gateway.url,
    bed,
    stage: {
      fixture: (name) => readFileSync(join(PACKAGE_ROOT, 'fixtures/demo', name)),
      slow: (system) => bed.behaviour.setLatency(system, SLOWER_THAN_ANY_DEADLINE_MS),
      calm: () => bed.behaviour.reset(),
      linkOf(system, recordReference) {
        const [link] = bed.mid.linksOf({ system, recordReference });
        if (!link) throw new GatewayError('internal-error', { field: recordReference });
        return link.sid;
      },
    },
    async close() {
      await gateway.close();
      await bed.close();
    },
  };
}
