import type {
  ErasureTask,
  ListErasureTasksRequest,
  ListErasureTasksResponse,
  ReportNaturalisationRequest,
  ReportNaturalisationResponse,
} from '../../../contracts/generated/ees.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import { isRefusal, type Refusal } from '../../contract/refusal.ts';
import type { SystemRecord } from '../../population/person.ts';
import { rejected } from '../keeping/data-quality.ts';
import type { EesDossier } from './ees-dossier.ts';
import type { EesDesk } from './ees-desk.ts';
import { NATURALISATION_DAYS, workingDaysAfter } from './retention.ts';

/** The files that must go because their persons became citizens (Regulation (EU) 2017/2226, Article 35(6)). */
export interface ErasureTasks {
  report(request: ReportNaturalisationRequest, record: SystemRecord): ReportNaturalisationResponse | Refusal;
  list(request: ListErasureTasksRequest): ListErasureTasksResponse | Refusal;
}

/** No answer of the contract holds more. */
const MOST_TASKS = 1_000;

type Naturalisation = NonNullable<EesDossier['naturalised']>;

function taskOf(reference: string, naturalised: Naturalisation, today: string): ErasureTask {
  const dueOn = workingDaysAfter(naturalised.acquiredOn, NATURALISATION_DAYS);
  return { recordReference: reference, ...naturalised, dueOn, overdue: today > dueOn };
}

/** Refuses a day of naturalisation that does not exist or has not come. */
export function checkAcquired(acquiredOn: string, today: string): Refusal | undefined {
  if (!isDate(acquiredOn)) return rejected('acquiredOn', 'impossible-date', 'ACCURACY');
  return acquiredOn > today ? rejected('acquiredOn', 'future-date', 'CONSISTENCY') : undefined;
}

/** Tasks live in the files' dossiers: with a file that is erased or forgotten its task goes. */
export function erasureTasks(desk: EesDesk): ErasureTasks {
  const reported = new Set<string>();
  return {
    report({ queryId, memberState, acquiredOn }, record) {
      const refusal = checkAcquired(acquiredOn, desk.today());
      if (refusal) return refusal;
      const naturalised = { memberState, acquiredOn };
      desk.dossiers.keep({ ...record }, { ...desk.dossiers.of(record), naturalised });
      reported.add(record.reference);
      return { queryId, task: taskOf(record.reference, naturalised, desk.today()) };
    },
    list(request) {
      const refusal = desk.admit('ListErasureTasks', request, 'reads');
      if (refusal) return refusal;
      const tasks = [...reported].flatMap((reference) => {
        const record = desk.find(reference);
        const naturalised = isRefusal(record) ? undefined : desk.dossiers.of(record).naturalised;
        if (!naturalised) reported.delete(reference);
        return naturalised?.memberState === request.memberState ? [taskOf(reference, naturalised, desk.today())] : [];
      });
      desk.log('ListErasureTasks', request, [], tasks.length);
      return { queryId: request.queryId, tasks: tasks.slice(0, MOST_TASKS) };
    },
  };
}
