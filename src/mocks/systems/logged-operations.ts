import { isRefusal, type Refusal } from '../contract/refusal.ts';
import { fieldsOf, type ContractSubject } from '../contract/subject.ts';
import type { Call, EndpointOperations, Operations } from '../endpoint/operations.ts';
import type { MockComponent } from '../endpoint-name.ts';
import type { AccessLogs } from '../logs/access-log.ts';
import type { AccessJournal } from './access-journal.ts';

/** Who asks, as every request of these contracts begins. */
export interface Asker {
  readonly queryId: string;
  readonly memberState: string;
  readonly authority: string;
  readonly user: string;
}

/** Where uses are written: the system’s own log, and the test bed’s. */
export interface UseLogs {
  readonly journal: AccessJournal;
  readonly logs: AccessLogs;
  readonly component: MockComponent;
}

type Perform = (request: Asker, call: Call) => Promise<object>;

/** Kinds of data searched with; of biometric data only the kind (2018/1861, Article 18(2)). */
function searchedBy(request: object): readonly string[] {
  if ('number' in request) return ['DocumentNumber'];
  if (!('subject' in request)) return [];
  const subject = request.subject as ContractSubject;
  const kinds = (subject.biometricSamples ?? []).map(({ modality }) => modality);
  return [...fieldsOf(subject).filter((field) => field !== 'BiometricSample'), ...new Set(kinds)];
}

const textMember = (value: object, name: string): readonly string[] => {
  const member: unknown = Reflect.get(value, name);
  return typeof member === 'string' ? [member] : [];
};

/** Alerts and records that a request or its answer names. */
function referencesIn(request: object, answer: object): readonly string[] {
  const hits: unknown = Reflect.get(answer, 'hits');
  const named = [request, answer, ...(Array.isArray(hits) ? (hits as readonly object[]) : [])];
  return [...new Set(named.flatMap((value) => [...textMember(value, 'schengenId'), ...textMember(value, 'reference')]))];
}

/**
 * The same operations, each asked for permission first and written to the system’s own log whatever comes of it. The log has who, what and
 * when, kinds of search data and references; never a search value.
 */
export function loggedOperations<O extends Operations<O>>(
  operations: EndpointOperations<O>,
  { journal, logs, component }: UseLogs,
  admit: (request: Asker) => Refusal | undefined,
): EndpointOperations<O> {
  const logged = ([operation, perform]: readonly [string, Perform]): readonly [string, Perform] => [
    operation,
    async (request, call) => {
      const answer = admit(request) ?? (await perform(request, call));
      const { memberState, authority, user } = request;
      const use = { memberState, authority, user, operation, searchedBy: searchedBy(request), references: referencesIn(request, answer) };
      const dataTypes = use.searchedBy;
      const profile = textMember(request, 'role')[0] ?? authority;
      const systems = [component];
      if (!isRefusal(answer))
        logs.record({ at: journal.now(), component, memberState, profile, systems, operation, dataTypes, results: use.references.length });
      journal.record({ ...use, ...(isRefusal(answer) && { refused: answer.refusal }) });
      return answer;
    },
  ];
  return Object.fromEntries((Object.entries(operations) as [string, Perform][]).map(logged)) as EndpointOperations<O>;
}
