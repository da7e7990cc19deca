import type {
  CallerRole,
  EuropolHit,
  EuropolOperations,
  QueryPurpose,
  SearchPersonsRequest,
} from '../../../contracts/generated/europol.ts';
import type { Identity } from '../../../contracts/generated/types.ts';
import { rfc3339, type Clock } from '../../../kernel/clock.ts';
import { refuse, type Refusal } from '../../contract/refusal.ts';
import { hasKeys, searchSubject } from '../../contract/subject.ts';
import type { EndpointOperations } from '../../endpoint/operations.ts';
import type { AccessLogs } from '../../logs/access-log.ts';
import type { EuropolContent, RecordedIdentity, SystemRecord } from '../../population/person.ts';
import type { RecordStore } from '../../records/record-store.ts';
import { accessJournal } from '../access-journal.ts';
import { loggedOperations } from '../logged-operations.ts';

/** What Europol data are searched over. */
export interface EuropolWorld {
  readonly records: RecordStore;
  readonly clock: Clock;
  readonly logs: AccessLogs;
  /** Whether the system is to hold nobody. */
  readonly behaviour: { readonly isEmpty: (system: 'Europol') => boolean };
}

/** Uses are kept for three years (Regulation (EU) 2016/794, Article 40). */
const LOG_YEARS = 3;

const DACTYLOSCOPIC = new Set(['FINGERPRINTS'] as const);

/** What each role may search for. */
const PURPOSES: Readonly<Record<CallerRole, readonly QueryPurpose[]>> = {
  NATIONAL_UNIT: ['SERIOUS_CRIME', 'TERRORISM'],
  POLICE: ['SERIOUS_CRIME', 'TERRORISM'],
  VISA: ['VISA_EXAMINATION'],
  ETIAS_CENTRAL_UNIT: ['TRAVEL_AUTHORISATION'],
  ETIAS_NATIONAL_UNIT: ['TRAVEL_AUTHORISATION'],
};

const FOLLOW_UP: Readonly<Record<EuropolContent['handlingCode'], string>> = {
  H1: 'Not to be used in court proceedings without the permission of the provider',
  H2: 'Ask the provider through the Europol National Unit before passing anything on',
  H3: 'Hit only: contact Europol through the Europol National Unit',
};

function check({ role, purpose, subject }: SearchPersonsRequest): Refusal | undefined {
  if (!PURPOSES[role].includes(purpose)) return refuse('purpose-not-permitted', '2016/794-20', 'the role searches for other purposes');
  const samples = subject.biometricSamples ?? [];
  if (samples.some(({ modality }) => modality !== 'FINGERPRINTS'))
    return refuse('biometrics-not-searchable', '2019/818-9(2)', 'fingerprints are the only biometric data searched with');
  return hasKeys(subject) ? undefined : refuse('keys-incomplete', '2016/794-20', 'no name, document number or fingerprints');
}

const identityOf = ({ familyName, givenNames, birthDate, birthPlace, birthCountry, sex, nationalities }: RecordedIdentity): Identity => ({
  surname: familyName,
  ...(givenNames.length > 0 && { givenNames }),
  birthDate: { date: birthDate },
  ...((birthPlace ?? birthCountry) !== undefined && {
    birthPlace: { ...(birthPlace !== undefined && { place: birthPlace }), ...(birthCountry !== undefined && { country: birthCountry }) },
  }),
  sex,
  ...(nationalities.length > 0 && { nationalities }),
});

/** As much of an entry as its handling code lets out (Regulation (EU) 2016/794, Articles 19(2) and 20): H3 not even the reference. */
function hitOf({ content, identity }: SystemRecord, everything: boolean): readonly EuropolHit[] {
  if (content.kind !== 'Europol') return [];
  const { handlingCode, reference } = content;
  return [
    {
      handlingCode,
      ...((everything || handlingCode !== 'H3') && { reference }),
      ...((everything || handlingCode === 'H1') && { identity: identityOf(identity) }),
      followUp: FOLLOW_UP[handlingCode],
    },
  ];
}

/** What Europol data answer, by operation of their contract. With the fault `too-much`, everything whatever the handling code. */
export function europolOperations({ records, clock, logs, behaviour }: EuropolWorld): EndpointOperations<EuropolOperations> {
  const operations: EndpointOperations<EuropolOperations> = {
    SearchPersons: async (request, { fault }) => {
      const refusal = check(request);
      if (refusal) return refusal;
      const today = rfc3339(clock.now()).slice(0, 10);
      const found = behaviour.isEmpty('Europol') ? [] : records.search('Europol', searchSubject(request.subject, DACTYLOSCOPIC));
      return {
        queryId: request.queryId,
        hits: found.filter(({ expiresOn }) => expiresOn >= today).flatMap((record) => hitOf(record, fault === 'too-much')),
      };
    },
  };
  const journal = accessJournal(clock, LOG_YEARS);
  return loggedOperations<EuropolOperations>(operations, { journal, logs, component: 'Europol' }, () => undefined);
}
