import { randomUUID } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import { isRefusal, type Refusal } from '../../../src/mocks/contract/refusal.ts';
import { openWorld } from '../../../src/mocks/open-world.ts';
import type { DeploymentPhase } from '../../../src/mocks/phase.ts';
import { generatePopulation } from '../../../src/mocks/population/generate-population.ts';
import type { Wait } from '../../../src/mocks/wait.ts';
import type { World } from '../../../src/mocks/world.ts';
import { NOW, random } from './test-caller.ts';

/** A world without servers, whose clock a test sets. */
export interface WorldBed {
  readonly world: World;
  setNow(text: string): void;
}

/** The known persons and a few others. Waits end as soon as nothing else is to be done, unless a test has its own. */
export function openBed(phase: DeploymentPhase = 'mid-live', wait: Wait = () => setImmediate()): WorldBed {
  let now = NOW;
  const world = openWorld({
    population: generatePopulation({ persons: 40, seed: 7 }),
    clock: { now: () => now },
    random,
    wait,
    phase,
    signal: new AbortController().signal,
  });
  return { world, setNow: (text) => void (now = Date.parse(text)) };
}

/** How operations are called by a well-behaved server. */
export const CALL = { signer: '0'.repeat(64), fault: undefined };

/** Who asks, unless a test says otherwise. */
export const asker = (authority = 'lv-vrs'): { queryId: string; memberState: string; authority: string; user: string } => ({
  queryId: randomUUID(),
  memberState: 'LVA',
  authority,
  user: 'officer-1',
});

/** The answer; raises for a refusal. */
export function answered<T extends object>(result: T | Refusal): T {
  if (isRefusal(result)) throw new Error(`refused with ${result.refusal}: ${result.rule ?? ''}`);
  return result;
}
