import type { DocumentHit, InterpolOperations, OwnerNotice } from '../../../contracts/generated/interpol.ts';
import { rfc3339, type Clock } from '../../../kernel/clock.ts';
import { refuse } from '../../contract/refusal.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import type { AccessLogs } from '../../logs/access-log.ts';
import type { DocumentNotice, Population } from '../../population/person.ts';
import { accessJournal } from '../access-journal.ts';
import { loggedOperations } from '../logged-operations.ts';
import { isDocumentCode } from '../../../wire/lexical/state-codes.ts';
import { documentNotices, isOn } from './document-notices.ts';

/** What the databases work over. */
export interface InterpolWorld {
  readonly population: Population;
  readonly clock: Clock;
  readonly logs: AccessLogs;
}

const LOG_YEARS = 1;
const PAGE = 100;

const hitOf = ({ database, reference, type, number, issuer, reportedOn, noticeColour }: DocumentNotice): DocumentHit => ({
  database,
  reference,
  type,
  number,
  issuer,
  reportedOn,
  ...(noticeColour && { noticeColour }),
});

/** What owners have been told, by owner: the state that issued the document stands for the one that entered it. */
function ownerNotices(): {
  readonly tell: (owner: string, notice: OwnerNotice) => void;
  readonly toldTo: (owner: string) => readonly OwnerNotice[];
} {
  const told = new Map<string, OwnerNotice[]>();
  return {
    tell(owner, notice) {
      const list = told.get(owner);
      if (list) list.push(notice);
      else told.set(owner, [notice]);
    },
    toldTo: (owner) => told.get(owner) ?? [],
  };
}

/**
 * What the databases answer, by operation of their contract. A search through the portal is made only where non-disclosure is assured, and
 * then leaves no trace with the owner of what it hits (Regulation (EU) 2019/817, Articles 9(5) and 72(1)). A search by a national central
 * bureau without that assurance tells the owner, as Interpol’s own rules have it; never a state that finds its own entry. With the fault `too-much`, documents of the
 * same number by other issuers are hits as well.
 */
export function interpolOperations({ population, clock, logs }: InterpolWorld): EndpointOperations<InterpolOperations> {
  const notices = documentNotices(population);
  const owners = ownerNotices();
  const operations: EndpointOperations<InterpolOperations> = {
    SearchDocument: async (request, { fault }) => {
      const { queryId, memberState, route, nonDisclosureAssured, number, issuer } = request;
      if (route === 'ESP' && !nonDisclosureAssured)
        return refuse('non-disclosure-not-assured', '2019/817-9(5)', 'the portal asks only where nothing is revealed to the owner');
      if (!isDocumentCode(issuer)) return refuse('issuer-unknown', '2019/817-37', 'no such issuing state or organisation');
      const found = (await notices.under(number)).filter((notice) => fault === 'too-much' || isOn(notice, request)).slice(0, PAGE);
      if (!nonDisclosureAssured && issuer !== memberState)
        for (const { reference } of found) owners.tell(issuer, { reference, askedBy: memberState, at: rfc3339(clock.now()) });
      return { queryId, hits: found.map(hitOf) };
    },
    ReadOwnerNotices: async ({ queryId, memberState, from = 0 }) => {
      const told = owners.toldTo(memberState);
      const start = Math.min(from, told.length);
      const page = told.slice(start, start + PAGE);
      return { queryId, notices: page, next: start + page.length };
    },
  };
  const journal = accessJournal(clock, LOG_YEARS);
  return loggedOperations<InterpolOperations>(operations, { journal, logs, component: 'Interpol' }, ({ memberState }) =>
    isDocumentCode(memberState) ? undefined : refuse('not-authorised', '2019/817-7(5)', 'no such state'),
  );
}
