import type { Clock, RandomSource } from '../kernel/clock.ts';
import type { MockBehaviour } from './behaviour.ts';
import type { IndividualFiles } from './cir/files/individual-files.ts';
import type { AccessLogs } from './logs/access-log.ts';
import type { OutageNotices } from './logs/outage-notices.ts';
import type { DeploymentPhase } from './phase.ts';
import type { MultipleIdentityDetector } from './mid/multiple-identity-detector.ts';
import type { Population } from './population/person.ts';
import type { LookUpStore } from './records/look-up-store.ts';
import type { MatchingService } from './sbms/matching-service.ts';
import type { Sbms } from './sbms/open-sbms.ts';
import type { Wait } from './wait.ts';

/** What the endpoints of one test bed share. */
export interface World {
  readonly population: Population;
  /** What the systems hold. */
  readonly records: LookUpStore;
  /** The shared biometric matching service over them, and what of it other components use. */
  readonly sbms: Sbms;
  readonly biometrics: MatchingService;
  /** The multiple-identity detector that follows them. */
  readonly mid: MultipleIdentityDetector;
  /** The individual files of the CIR, which follow the records and the links. */
  readonly files: IndividualFiles;
  readonly behaviour: MockBehaviour;
  /** What users are told of the portal’s and the repository’s outages. */
  readonly outages: OutageNotices;
  readonly logs: AccessLogs;
  /** The time in which the endpoints live; signatures may be timed by another. */
  readonly clock: Clock;
  readonly random: RandomSource;
  readonly wait: Wait;
  readonly phase: DeploymentPhase;
  /** Aborts when the test bed closes. */
  readonly signal: AbortSignal;
}
