import type { EurodacOperations } from '../../../contracts/generated/eurodac.ts';
import { isRefusal } from '../../contract/refusal.ts';
import { fieldsOf } from '../../contract/subject.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { checkOwner } from '../keeping/participation.ts';
import { amendDataSet, renewProtection, updateStatus } from './change-data-set.ts';
import { eurodacDesk } from './eurodac-desk.ts';
import { dataSetForm, searchByBiometrics, searchByIdentity } from './search-data-sets.ts';
import { transmitDataSet } from './transmit-data-set.ts';

/** Eurodac as an endpoint over a world. */
export function eurodacOperations(world: KeptWorld): EndpointOperations<EurodacOperations> {
  const desk = eurodacDesk(world);
  return {
    TransmitDataSet: async (request) => desk.write('TransmitDataSet', request, () => transmitDataSet(desk, request)),
    async SearchByBiometrics(request) {
      const { queryId, authorityCategory, biometricSamples } = request;
      const found = desk.admit('SearchByBiometrics', request, 'reads') ?? searchByBiometrics(desk, request);
      if (isRefusal(found)) return found;
      const modalities = biometricSamples.map(({ modality }) => modality);
      desk.log('SearchByBiometrics', request, modalities, found.length);
      return { queryId, dataSets: found.map((record) => dataSetForm(record, desk.dossiers.of(record), authorityCategory)) };
    },
    async SearchByIdentity(request) {
      const { queryId, authorityCategory, subject } = request;
      const found = desk.admit('SearchByIdentity', request, 'reads') ?? searchByIdentity(desk, request);
      if (isRefusal(found)) return found;
      desk.log('SearchByIdentity', request, fieldsOf(subject), found.length);
      return { queryId, dataSets: found.map((record) => dataSetForm(record, desk.dossiers.of(record), authorityCategory)) };
    },
    UpdateStatus: async (request) => desk.onRecord('UpdateStatus', request, (record) => updateStatus(desk, request, record)),
    AmendDataSet: async (request) => desk.onRecord('AmendDataSet', request, (record) => amendDataSet(desk, request, record)),
    RenewProtection: async (request) => desk.onRecord('RenewProtection', request, (record) => renewProtection(desk, request, record)),
    EraseDataSet: async (request) =>
      desk.onRecord('EraseDataSet', request, (record) => {
        const refusal = checkOwner('2024/1358-30(1)', record.memberState, request);
        if (refusal) return refusal;
        desk.erase(record);
        return { queryId: request.queryId, recordReference: record.reference };
      }),
  };
}
