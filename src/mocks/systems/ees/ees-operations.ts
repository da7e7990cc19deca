import type { CalculateStayRequest, CalculateStayResponse, EesOperations } from '../../../contracts/generated/ees.ts';
import { fieldsOf } from '../../contract/subject.ts';
import { isDate } from '../../../wire/lexical/date-time.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import type { SystemRecord } from '../../population/person.ts';
import { rejected } from '../keeping/data-quality.ts';
import { searchRecords, type KeptWorld } from '../keeping/kept-world.ts';
import { checkKeys, searchFields, type SearchKeys } from '../keeping/search-keys.ts';
import { amendFile } from './amend-file.ts';
import { createFile, recordRefusal } from './create-file.ts';
import { eesDesk, type EesDesk } from './ees-desk.ts';
import { fileForm } from './ees-answer.ts';
import { eraseFile } from './erase-file.ts';
import { erasureTasks } from './erasure-tasks.ts';
import { recordEntry, recordExit } from './record-crossing.ts';
import { calculateStay } from './stay.ts';

/** With what the EES is searched (Article 23(2) and (4)). */
const EES_KEYS: SearchKeys = {
  fields: searchFields('BiometricSample'),
  modalities: new Set(['FINGERPRINTS', 'FACE']),
  article: '2017/2226-23(2)',
};

function stayOf(
  desk: EesDesk,
  { queryId, on = desk.today() }: CalculateStayRequest,
  record: SystemRecord,
): CalculateStayResponse | Refusal {
  if (!isDate(on)) return rejected('on', 'impossible-date', 'ACCURACY');
  return { queryId, stay: calculateStay(desk.dossiers.of(record), on) };
}

/** The Entry/Exit System as an endpoint over a world. */
export function eesOperations(world: KeptWorld): EndpointOperations<EesOperations> {
  const desk = eesDesk(world);
  const tasks = erasureTasks(desk);
  return {
    async SearchFile(request) {
      const refusal = desk.admit('SearchFile', request, 'reads') ?? checkKeys(EES_KEYS, request.subject);
      if (refusal) return refusal;
      const found = searchRecords(world, 'EES', request.subject, EES_KEYS.modalities);
      desk.log('SearchFile', request, fieldsOf(request.subject), found.length);
      return { queryId: request.queryId, files: found.map((record) => fileForm(record, desk.dossiers.of(record), desk.today())) };
    },
    CreateFile: async (request) => desk.write('CreateFile', request, () => createFile(desk, request)),
    RecordEntry: async (request) => desk.onRecord('RecordEntry', request, (record) => recordEntry(desk, request, record)),
    RecordExit: async (request) => desk.onRecord('RecordExit', request, (record) => recordExit(desk, request, record)),
    RecordRefusal: async (request) => desk.onRecord('RecordRefusal', request, (record) => recordRefusal(desk, request, record)),
    AmendFile: async (request) => desk.onRecord('AmendFile', request, (record) => amendFile(desk, request, record)),
    EraseFile: async (request) => desk.onRecord('EraseFile', request, (record) => eraseFile(desk, request, record)),
    ReportNaturalisation: async (request) => desk.onRecord('ReportNaturalisation', request, (record) => tasks.report(request, record)),
    ListErasureTasks: async (request) => tasks.list(request),
    CalculateStay: async (request) => desk.onRecord('CalculateStay', request, (record) => stayOf(desk, request, record), 'reads'),
  };
}
