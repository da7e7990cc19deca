import type { CirOperations, CirRole, ReadIndividualFileRequest } from '../../contracts/generated/cir.ts';
import { refuse, type Refusal } from '../contract/refusal.ts';
import { systemOf } from '../contract/system-codes.ts';
import type { EndpointOperations } from '../endpoint/operations.ts';
import { recordKey, type LinkedRecord } from '../mid/link-file.ts';
import { isLive } from '../phase.ts';
import type { World } from '../world.ts';
import { writeComparison, writeFiledData } from './cir-json.ts';
import type { CirLogs } from './cir-logs.ts';
import { convictionFlag, readsFlags } from './content/conviction-flags.ts';

type CentralOperations = Pick<EndpointOperations<CirOperations>, 'ReadIndividualFile' | 'ReadComparisons' | 'ReadConvictionFlag'>;

const MOST = { data: 50, comparisons: 100 } as const;

const isCentral = (role: CirRole): boolean => role === 'CENTRAL_SYSTEM' || role === 'SUPERVISION';

const NOT_CENTRAL = (): Refusal => refuse('caller-not-central', '2019/817-18(3)', 'the role sees no files and no comparisons');

function recordNamed({ system, recordReference }: ReadIndividualFileRequest): LinkedRecord | undefined {
  const known = systemOf(system);
  return known && { system: known, recordReference };
}

/** What the central side, supervision and readers of the flag may ask of the repository. */
export function centralOperations({ files, records, mid, clock, phase, behaviour }: World, log: CirLogs): CentralOperations {
  return {
    async ReadIndividualFile(request) {
      if (!isCentral(request.role)) return NOT_CENTRAL();
      const record = recordNamed(request);
      const data = (record && files.fileOf(record)?.data) ?? [];
      log.central(request, 'ReadIndividualFile', { systems: [...new Set(data.map(({ system }) => system))], results: data.length });
      return { queryId: request.queryId, data: data.slice(0, MOST.data).map((one) => writeFiledData(one, files.historyOf(one))) };
    },
    async ReadComparisons(request) {
      if (!isCentral(request.role)) return NOT_CENTRAL();
      const record = recordNamed(request);
      const key = record && recordKey(record);
      const found = mid.comparisons.entries(clock.now()).filter((entry) => entry.records.some((one) => recordKey(one) === key));
      log.central(request, 'ReadComparisons', { systems: [request.system], results: found.length });
      return { queryId: request.queryId, comparisons: found.slice(-MOST.comparisons).reverse().map(writeComparison) };
    },
    async ReadConvictionFlag(request) {
      if (!readsFlags(request.role)) return refuse('flag-not-visible', '2019/816-5(7)', 'the role is none of those of Article 5(7)');
      const system = 'ECRIS-TCN';
      const found = isLive(phase, system) && !behaviour.isEmpty(system) ? records.find(system, request.recordReference) : undefined;
      const retained = found && files.stored(found) ? found : undefined;
      const flagged = retained && convictionFlag(retained);
      log.central(request, 'ReadConvictionFlag', { systems: [system], results: flagged === undefined ? 0 : 1 });
      return { queryId: request.queryId, ...(flagged !== undefined && { flagged }) };
    },
  };
}
