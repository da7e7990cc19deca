import type { SbmsOperations } from '../../contracts/generated/sbms.ts';
import type { Clock } from '../../kernel/clock.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import type { Population } from '../population/person.ts';
import type { RecordStore } from '../records/record-store.ts';
import { matchingService, type MatchingService, type Thresholds } from './matching-service.ts';
import { sbmsOperations } from './sbms-operations.ts';
import { templateHistory } from './template-history.ts';

/** What the service of one test bed needs. Open it before anything is written to the records, so that it follows every change. */
export interface SbmsOptions {
  readonly population: Pick<Population, 'size' | 'person' | 'recordsOf'>;
  readonly records: Pick<RecordStore, 'find' | 'subscribe'>;
  readonly logs: Pick<AccessLogs, 'record'>;
  readonly clock: Clock;
  /** From which scores on templates are of one person. */
  readonly thresholds?: Thresholds;
  /** Samples of lower quality, 0 to 100, are not enrolled. */
  readonly leastQuality?: number;
}

/** The service of one test bed: `matching` for the other components, `operations` for the endpoint. */
export interface Sbms {
  readonly matching: MatchingService;
  readonly operations: EndpointOperations<SbmsOperations>;
  /** Forgets what callers entered and erased; to be called after the records were reset. */
  reset(): void;
}

/** Opens the service. It costs nothing until the first biometric search, which builds the index. */
export function openSbms({ population, records, logs, clock, thresholds, leastQuality }: SbmsOptions): Sbms {
  const matching = matchingService({ population, store: records, ...(thresholds && { thresholds }) });
  const history = templateHistory(records, () => clock.now());
  return {
    matching,
    operations: sbmsOperations({ matching, history, records, logs, clock, ...(leastQuality !== undefined && { leastQuality }) }),
    reset() {
      matching.reset();
      history.clear();
    },
  };
}
