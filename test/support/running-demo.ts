import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { CommandContext } from '../../src/command/command-context.ts';
import { startDemo, type Demo } from '../../src/command/demo-stage.ts';
import { openNationalSystem, type NationalSystem } from '../../src/command/national-system.ts';
import { systemClock, systemRandom } from '../../src/command/system-sources.ts';

/** The repository's root. */
export const ROOT = join(import.meta.dirname, '../..');

/** A command's surroundings for tests: no environment, nothing printed but what `log` collects. */
export function testContext(log: string[] = []): CommandContext {
  return {
    environment: {},
    workingFolder: ROOT,
    clock: systemClock,
    random: systemRandom,
    out: () => undefined,
    err: (text) => void log.push(text),
    outBytes: () => undefined,
    input: () => Readable.from([]),
    interrupted: () => new Promise(() => undefined),
    onHangup: () => () => undefined,
  };
}

/** A demonstration in a folder of its own, with everything that its operator's log said. */
export interface RunningDemo extends Demo {
  readonly log: readonly string[];
  /** A national system of the demonstration; closed with it. */
  system(name: string): NationalSystem;
}

/** Starts mocks and gateway on free ports of loopback. */
export async function runningDemo(persons = 300): Promise<RunningDemo> {
  const folder = mkdtempSync(join(tmpdir(), 'gateway-demo-'));
  const log: string[] = [];
  const context = testContext(log);
  const demo = await startDemo({ folder, port: 0, persons, seed: 1 }, context);
  const systems: NationalSystem[] = [];
  return {
    ...demo,
    log,
    system(name) {
      const system = openNationalSystem(join(folder, 'systems'), name, context);
      systems.push(system);
      return system;
    },
    async close() {
      for (const system of systems) await system.close();
      await demo.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
