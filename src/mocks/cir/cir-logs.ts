import type { CheckPresenceRequest, IdentifyPersonRequest, ReadLinkedDataRequest } from '../../contracts/generated/cir.ts';
import { fieldsOf, usableSamples, type ContractSubject } from '../contract/subject.ts';
import type { AccessLogEntry } from '../logs/access-log.ts';
import type { World } from '../world.ts';

/** What came of a use: the systems concerned, and how many or which results. */
export type UseResult = Pick<AccessLogEntry, 'systems' | 'results'>;

/** The logs of Article 24 of Regulation (EU) 2019/817, one way for each use. */
export interface CirLogs {
  /** Articles 20 and 20a: the kind of data alone (Article 24(2) and (2a)). */
  identification(request: IdentifyPersonRequest, result: UseResult): void;
  /** Article 22: the data used (Article 24(4)). */
  presenceCheck(request: CheckPresenceRequest, result: UseResult): void;
  /** Article 21: where there is a link, the data used and results that name the systems (Article 24(3)). */
  linkedData(request: ReadLinkedDataRequest, systems: readonly string[]): void;
  /** What the central side reads. */
  central(request: { readonly memberState: string; readonly role: string }, operation: string, result: UseResult): void;
}

/** Writes to the test bed's logs; a biometric search is logged as the sBMS's too (Article 16(1)). */
export function cirLogs({ clock, logs }: Pick<World, 'clock' | 'logs'>): CirLogs {
  const search = (
    operation: string,
    request: IdentifyPersonRequest | CheckPresenceRequest,
    result: UseResult,
    dataUsed?: ContractSubject,
  ): void => {
    const { memberState, legalBasis, subject } = request;
    const entry = { at: clock.now(), memberState, profile: legalBasis, ...result };
    logs.record({ ...entry, component: 'CIR', operation, dataTypes: fieldsOf(subject), ...(dataUsed && { dataUsed }) });
    const samples = usableSamples(subject);
    if (samples.length > 0)
      logs.record({ ...entry, component: 'sBMS', operation: 'Search', dataTypes: samples.map(({ modality }) => modality) });
  };
  return {
    identification: (request, result) => search('IdentifyPerson', request, result),
    presenceCheck: (request, result) => search('CheckPresence', request, result, request.subject),
    linkedData({ memberState, legalBasis, sid }, systems) {
      const use = { at: clock.now(), component: 'CIR', memberState, profile: legalBasis, operation: 'ReadLinkedData' } as const;
      logs.record({ ...use, systems, dataTypes: ['Sid'], results: systems, ...(systems.length > 0 && { dataUsed: { sid } }) });
    },
    central({ memberState, role }, operation, result) {
      logs.record({ at: clock.now(), component: 'CIR', memberState, profile: role, operation, dataTypes: ['RecordReference'], ...result });
    },
  };
}
