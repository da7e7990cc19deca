import type { Clock, RandomSource } from '../kernel/clock.ts';
import { mockBehaviour } from './behaviour.ts';
import { individualFiles } from './cir/files/individual-files.ts';
import { accessLogs } from './logs/access-log.ts';
import { withOutageNotices } from './logs/outage-notices.ts';
import { midOfWorld } from './mid/mid-of-world.ts';
import type { DeploymentPhase } from './phase.ts';
import type { Population } from './population/person.ts';
import { lookUpStore } from './records/look-up-store.ts';
import { openSbms } from './sbms/open-sbms.ts';
import type { Wait } from './wait.ts';
import type { World } from './world.ts';

/** What a world is opened over. */
export interface WorldSources {
  readonly population: Population;
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly wait: Wait;
  readonly phase: DeploymentPhase;
  readonly signal: AbortSignal;
}

/** Opens a world over a population: what the systems hold, and the components that follow it. Nobody misbehaves in it yet. */
export function openWorld(sources: WorldSources): World {
  const { population, clock, phase } = sources;
  const records = lookUpStore(population);
  const logs = accessLogs(clock);
  const sbms = openSbms({ population, records, logs, clock });
  records.identifyBy(sbms.matching);
  const mid = midOfWorld({ population, records, clock, phase }, sbms.matching);
  const { behaviour, outages } = withOutageNotices(mockBehaviour(), clock);
  const files = individualFiles({ records, links: mid, clock, phase, behaviour });
  return { ...sources, records, sbms, biometrics: sbms.matching, mid, files, behaviour, outages, logs };
}
