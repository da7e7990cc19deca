import type { EtiasOperations } from '../../../contracts/generated/etias.ts';
import { isRefusal } from '../../contract/refusal.ts';
import { fieldsOf } from '../../contract/subject.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import type { KeptWorld } from '../keeping/kept-world.ts';
import { etiasDesk } from './etias-desk.ts';
import { authorisationForm, searchAuthorisation } from './search-authorisation.ts';
import { amendApplication, checkErasure, createApplication, decideApplication } from './write-application.ts';

/** ETIAS as an endpoint over a world. */
export function etiasOperations(world: KeptWorld): EndpointOperations<EtiasOperations> {
  const desk = etiasDesk(world);
  return {
    async SearchAuthorisation(request) {
      const { queryId, subject, authorityCategory } = request;
      const found = desk.admit('SearchAuthorisation', request, 'reads') ?? searchAuthorisation(desk, request);
      if (isRefusal(found)) return found;
      desk.log('SearchAuthorisation', request, fieldsOf(subject), found.length);
      return {
        queryId,
        authorisations: found.map((record) => authorisationForm(record, desk.dossiers.of(record), authorityCategory, desk.today())),
      };
    },
    CreateApplication: async (request) => desk.write('CreateApplication', request, () => createApplication(desk, request)),
    DecideApplication: async (request) => desk.onRecord('DecideApplication', request, (record) => decideApplication(desk, request, record)),
    AmendApplication: async (request) => desk.onRecord('AmendApplication', request, (record) => amendApplication(desk, request, record)),
    EraseApplication: async (request) =>
      desk.onRecord('EraseApplication', request, (record) => {
        const refusal = checkErasure(record, request);
        if (refusal) return refusal;
        desk.erase(record);
        return { queryId: request.queryId, recordReference: record.reference };
      }),
  };
}
