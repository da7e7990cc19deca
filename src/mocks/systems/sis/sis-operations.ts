import type { ObjectHit, SearchObjectsRequest, SisOperations } from '../../../contracts/generated/sis.ts';
import { isRefusal, refuse, type Refusal } from '../../contract/refusal.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import { loggedOperations } from '../logged-operations.ts';
import { isDocumentCode } from '../../../wire/lexical/state-codes.ts';
import { bureauOperations } from './bureau-operations.ts';
import { centralSis, type CentralSis, type SisWorld } from './central-sis.ts';
import { deleteAlert, extendAlert, takeHit } from './end-alerts.ts';
import { changeAlert, enterAlert } from './enter-alerts.ts';
import { comparedNumber, isRange, type ObjectFile } from './object-alerts.ts';
import { letterOf, OBJECT_ENTRY, seesObject } from './object-kinds.ts';
import { alertView, checkKeys, searchAlerts } from './search-persons.ts';
import { takesPart } from './sis-states.ts';
import { statusOf } from './visibility.ts';

type Behaviour = EndpointOperations<SisOperations>;

const SEIZE = 'Seize or use as evidence';

function checkObject(file: ObjectFile): Refusal | undefined {
  if (!isDocumentCode(file.issuer)) return refuse('value-impossible', '2019/817-37', 'no such issuing state or organisation');
  if (comparedNumber(file.number) === '') return refuse('value-impossible', '2019/817-37', 'the number has no letter or digit');
  if (file.lastNumber === undefined) return undefined;
  const fits = file.object === 'BLANK_DOCUMENT' && isRange(file.number, file.lastNumber);
  return fits
    ? undefined
    : refuse('value-impossible', '2018/1862-38(2)', 'only blank documents have a range, from the lower number to the higher');
}

/** Alerts on objects that a role sees, as they stand now or stood at a moment (epoch milliseconds); at most a hundred. */
export async function objectHits(
  sis: CentralSis,
  asked: Pick<SearchObjectsRequest, 'role' | 'number' | 'object' | 'issuer'>,
  asOf?: number,
): Promise<readonly ObjectHit[]> {
  const { role, number, object, issuer } = asked;
  const found = await sis.objects.search(number, asOf);
  return found
    .filter((file) => seesObject(role, file.object) && (object ?? file.object) === file.object && (issuer ?? file.issuer) === file.issuer)
    .slice(0, 100)
    .map((file) => ({
      schengenId: file.schengenId,
      object: file.object,
      letter: letterOf(file.object),
      number: file.number,
      issuer: file.issuer,
      issuingState: file.issuingState,
      action: SEIZE,
    }));
}

const searching = (sis: CentralSis): Pick<Behaviour, 'SearchPersons' | 'SearchObjects' | 'ReadAlert'> => ({
  SearchPersons: async (request, { fault }) => {
    if (request.role === 'VEHICLE_REGISTRATION')
      return refuse('not-authorised', '2018/1862-45', 'registration services see alerts on objects');
    const refusal = checkKeys(request.subject);
    return refusal ?? { queryId: request.queryId, hits: searchAlerts(sis, request.subject, request, fault) };
  },
  SearchObjects: async (request) => ({ queryId: request.queryId, hits: await objectHits(sis, request) }),
  ReadAlert: async (request) => {
    const alert = alertView(sis, request.schengenId, request);
    return { queryId: request.queryId, ...(alert && { alert }) };
  },
});

const writing = (sis: CentralSis): Pick<Behaviour, 'CreateAlert' | 'CreateObjectAlert' | 'UpdateAlert'> => ({
  CreateAlert: async (request) => {
    const file = enterAlert(sis, request);
    if (isRefusal(file)) return file;
    const { schengenId, reference: recordReference, reviewBy } = file;
    return { queryId: request.queryId, schengenId, recordReference, status: statusOf(file, sis.now()), reviewBy };
  },
  CreateObjectAlert: async ({ queryId, memberState, role, object, number, lastNumber, issuer }) => {
    if (!OBJECT_ENTRY.has(role)) return refuse('not-authorised', '2018/1862-38', 'the role enters no alerts on objects');
    const asked = { object, number, issuer, issuingState: memberState, ...(lastNumber !== undefined && { lastNumber }) };
    const refusal = checkObject({ ...asked, schengenId: '' });
    if (refusal) return refusal;
    const existing = await sis.objects.search(number);
    if (existing.some((file) => file.object === object && file.issuer === issuer && file.issuingState === memberState))
      return refuse('same-state-alert-exists', '2018/1862-23(2)', 'one alert per object and Member State');
    const { schengenId } = sis.book.nextIdentifiers(memberState);
    sis.objects.save({ ...asked, schengenId }, sis.now());
    return { queryId, schengenId };
  },
  UpdateAlert: async (request) => {
    const { queryId } = request;
    const file = changeAlert(sis, request);
    if (!file) return { queryId, outcome: 'DELETED' };
    return isRefusal(file) ? file : { queryId, status: statusOf(file, sis.now()) };
  },
});

const ending = (sis: CentralSis): Pick<Behaviour, 'ExtendAlert' | 'DeleteAlert' | 'ReportHit'> => ({
  ExtendAlert: async (request) => {
    const reviewBy = extendAlert(sis, request);
    return typeof reviewBy === 'string' ? { queryId: request.queryId, reviewBy } : reviewBy;
  },
  DeleteAlert: async (request) => {
    const { queryId, schengenId } = request;
    return (await deleteAlert(sis, request)) ?? { queryId, schengenId };
  },
  ReportHit: async (request) => {
    const answer = takeHit(sis, request);
    return isRefusal(answer) ? answer : { queryId: request.queryId, ...answer };
  },
});

/** What Central SIS answers, by operation of its contract. What time has made due is done first; the state must take part. */
export function sisOperations(world: SisWorld): Behaviour {
  const sis = centralSis(world);
  return loggedOperations<SisOperations>(
    unloggedOperations(sis),
    { journal: sis.journal, logs: world.logs, component: 'SIS' },
    ({ memberState }) => {
      sis.settle();
      return takesPart(memberState, '2018/1862') ? undefined : refuse('not-authorised', '2018/1861-34', 'the state takes no part in SIS');
    },
  );
}

/** The same without a log: for a national system, which keeps its own (2018/1861, Article 12). */
export function unloggedOperations(sis: CentralSis): Behaviour {
  return { ...searching(sis), ...writing(sis), ...ending(sis), ...bureauOperations(sis) };
}
