import type { VisOperations } from '../../../contracts/generated/vis.ts';
import { isRefusal } from '../../contract/refusal.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { checkOwner } from '../keeping/participation.ts';
import { amendApplication, decideApplication } from './change-application.ts';
import { createApplication } from './create-application.ts';
import { fileForm, keysUsed, searchApplications, stickerIndex } from './search-applications.ts';
import { VIS_RULES, visDesk, type VisRules } from './vis-desk.ts';

/** The Visa Information System as an endpoint over a world. */
export function visOperations(world: KeptWorld, rules: VisRules = VIS_RULES): EndpointOperations<VisOperations> {
  const desk = visDesk(world);
  const bySticker = stickerIndex(desk);
  return {
    async SearchApplications(request) {
      const found = desk.admit('SearchApplications', request, 'reads') ?? searchApplications(desk, bySticker, request);
      if (isRefusal(found)) return found;
      desk.log('SearchApplications', request, keysUsed(request), found.length);
      return {
        queryId: request.queryId,
        files: found.map((record) => fileForm(record, desk.dossiers.of(record), request.authorityCategory)),
      };
    },
    CreateApplication: async (request) => desk.write('CreateApplication', request, () => createApplication(desk, rules, request)),
    DecideApplication: async (request) => desk.onRecord('DecideApplication', request, (record) => decideApplication(desk, request, record)),
    AmendApplication: async (request) => desk.onRecord('AmendApplication', request, (record) => amendApplication(desk, request, record)),
    EraseApplication: async (request) =>
      desk.onRecord('EraseApplication', request, (record) => {
        const refusal = checkOwner('767/2008-25(1)', record.memberState, request);
        if (refusal) return refusal;
        desk.erase(record);
        return { queryId: request.queryId, recordReference: record.reference };
      }),
  };
}
