import type { NsisOperations } from '../../../contracts/generated/nsis.ts';
import { rfc3339 } from '../../../kernel/clock.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import type { Call, EndpointOperations } from '../../endpoint/operations.ts';
import { accessJournal } from '../access-journal.ts';
import { loggedOperations, type Asker } from '../logged-operations.ts';
import { CATEGORY_RULES } from '../sis/alert-categories.ts';
import { centralSis, type CentralSis, type SisWorld } from '../sis/central-sis.ts';
import { alertView, checkKeys, searchAlerts } from '../sis/search-persons.ts';
import { objectHits, unloggedOperations } from '../sis/sis-operations.ts';
import { maySee } from '../sis/visibility.ts';
import { nationalAuthority, type NationalAuthority } from './national-authorities.ts';
import { nationalCopy, type NationalCopy } from './national-copy.ts';

type Behaviour = EndpointOperations<NsisOperations>;

/** What a national system works over. */
export interface NsisWorld extends SisWorld {
  /** By how many milliseconds the national copy lags behind Central SIS; not at all, unless told. */
  readonly copyLagMs?: number;
}

const LOG_YEARS = 3;

const NOT_LISTED = (): Refusal => refuse('not-authorised', '2018/1861-41(8)', 'the authority is not in the national list');

/** The role that the national list gives; those who reach this far are in it. */
const roleOf = ({ memberState, authority }: Asker): NationalAuthority['role'] => nationalAuthority(memberState, authority)?.role ?? 'VISA';

const querying = (sis: CentralSis, copy: NationalCopy): Pick<Behaviour, 'QueryAlerts' | 'QueryDocuments' | 'ReadAlert'> => {
  const synchronisedAt = (): string => rfc3339(copy.synchronisedAt());
  return {
    QueryAlerts: async (request, { fault }) => {
      const role = roleOf(request);
      if (role === 'VEHICLE_REGISTRATION') return refuse('not-authorised', '2018/1862-45', 'registration services see alerts on objects');
      const refusal = checkKeys(request.subject);
      if (refusal) return refusal;
      const hits = searchAlerts(copy, request.subject, { ...request, role }, fault);
      return { queryId: request.queryId, synchronisedAt: synchronisedAt(), hits };
    },
    QueryDocuments: async (request) => {
      const hits = await objectHits(sis, { ...request, role: roleOf(request) }, copy.synchronisedAt());
      return { queryId: request.queryId, synchronisedAt: synchronisedAt(), hits };
    },
    ReadAlert: async (request) => {
      const alert = alertView(copy, request.schengenId, { ...request, role: roleOf(request) });
      return { queryId: request.queryId, synchronisedAt: synchronisedAt(), ...(alert && { alert }) };
    },
  };
};

/** An authority enters, changes and deletes only what the national list gives it; an alert that it may not see is unknown to it. */
function checkCompetence(sis: CentralSis, request: Asker & { readonly schengenId: string }): Refusal | undefined {
  const file = sis.find(request.schengenId);
  const enters = nationalAuthority(request.memberState, request.authority)?.enters ?? [];
  if (file?.issuer !== request.memberState || enters.includes(CATEGORY_RULES[file.category].basis)) return undefined;
  return maySee(file, { ...request, role: roleOf(request), screen: 'OFFICER' }, sis.now())
    ? refuse('not-authorised', '2018/1861-41(8)', 'the national list does not give this category to the authority')
    : refuse('alert-unknown');
}

const writing = (sis: CentralSis): Pick<Behaviour, 'CreateAlert' | 'UpdateAlert' | 'DeleteAlert' | 'ReportHit'> => {
  const central = unloggedOperations(sis);
  return {
    CreateAlert: async (request, call: Call) => {
      const listed = nationalAuthority(request.memberState, request.authority);
      if (listed?.enters.includes(request.basis) !== true)
        return refuse('not-authorised', '2018/1861-41(8)', 'the national list does not give this category to the authority');
      return central.CreateAlert({ ...request, role: listed.role }, call);
    },
    UpdateAlert: async (request, call) => checkCompetence(sis, request) ?? central.UpdateAlert({ ...request, role: roleOf(request) }, call),
    DeleteAlert: async (request, call) => checkCompetence(sis, request) ?? central.DeleteAlert({ ...request, role: roleOf(request) }, call),
    ReportHit: async (request, call) => central.ReportHit({ ...request, role: roleOf(request) }, call),
  };
};

/**
 * What the national system answers, by operation of its contract: searches from its copy, writes through to Central SIS. Only authorities in
 * the national list are served, each in the role that the list gives it; the log is the national one (2018/1861, Article 12).
 */
export function nsisOperations(world: NsisWorld): Behaviour {
  const sis = centralSis(world);
  const copy = nationalCopy(sis, world.copyLagMs ?? 0);
  const journal = accessJournal(world.clock, LOG_YEARS);
  const operations = { ...querying(sis, copy), ...writing(sis) };
  return loggedOperations<NsisOperations>(operations, { journal, logs: world.logs, component: 'N.SIS' }, (request) => {
    sis.settle();
    return nationalAuthority(request.memberState, request.authority) ? undefined : NOT_LISTED();
  });
}
