import type { AlertDetails, CreateAlertRequest } from '../../../../src/contracts/generated/sis.ts';
import { codecOf } from '../../../../src/contracts/message-codec.ts';
import { packagedContract } from '../../../../src/contracts/packaged-contract.ts';
import { isRefusal } from '../../../../src/mocks/contract/refusal.ts';
import type { Call, EndpointOperations, Operations } from '../../../../src/mocks/endpoint/operations.ts';
import { accessLogs } from '../../../../src/mocks/logs/access-log.ts';
import type {
  AlertCategory,
  DocumentNotice,
  EuropolContent,
  ObjectAlert,
  Population,
  SystemRecord,
} from '../../../../src/mocks/population/person.ts';
import { lookUpStore } from '../../../../src/mocks/records/look-up-store.ts';

export const START = Date.parse('2026-11-21T10:00:00Z');
export const DAY = 86_400_000;

/** A clock that tests move. */
export class TestClock {
  at = START;

  now(): number {
    return this.at;
  }

  pass(milliseconds: number): void {
    this.at += milliseconds;
  }
}

export const call: Call = { signer: 'test', fault: undefined };

interface Sketch {
  readonly number: number;
  readonly category: AlertCategory;
  readonly issuer: string;
  readonly familyName: string;
  readonly givenName: string;
  readonly birthDate: string;
}

function record({ number, category, issuer, familyName, givenName, birthDate }: Sketch): SystemRecord {
  const serial = String(number).padStart(6, '0');
  return {
    synthetic: true,
    system: 'SIS',
    reference: `SYN-SIS-${serial}`,
    person: `SYN-P-${serial}`,
    memberState: issuer,
    authority: 'xx-sirene',
    createdAt: '2026-01-05T08:00:00Z',
    expiresOn: '2028-01-05',
    identity: { familyName, givenNames: [givenName], otherNames: [], birthDate, sex: 'MALE', nationalities: ['GEO'] },
    document: {
      type: 'PASSPORT',
      number: `SYN00000${number}`,
      issuer: 'GEO',
      nationality: 'GEO',
      issuedOn: '2023-05-04',
      validUntil: '2033-05-04',
    },
    fingerprintReference: `SYN-FP-${serial}`,
    faceReference: `SYN-FACE-${serial}`,
    content: { kind: 'SIS', category, schengenId: `${issuer}-SYN-${serial}`, issuer, action: 'As the article says' },
  };
}

const europol = (number: number, handlingCode: EuropolContent['handlingCode']): SystemRecord => ({
  ...record({
    number,
    category: '1862/26',
    issuer: 'NLD',
    familyName: `Kvernadze${'abc'[number % 3] ?? ''}`,
    givenName: 'Zaza',
    birthDate: '1980-02-01',
  }),
  system: 'Europol',
  reference: `SYN-Europol-${String(number).padStart(6, '0')}`,
  content: { kind: 'Europol', reference: `SYN-EUROPOL-${String(number).padStart(6, '0')}`, handlingCode },
});

/** One alert of each kind that tests need, on persons 1 to 4, and Europol entries on 5 to 7. */
const RECORDS: readonly SystemRecord[] = [
  record({ number: 1, category: '1860/3', issuer: 'LVA', familyName: 'Tsintsadzishvili', givenName: 'Badri', birthDate: '1970-04-11' }),
  record({ number: 2, category: '1861/24', issuer: 'DEU', familyName: 'Demirkapili', givenName: 'Kerem', birthDate: '1984-11-03' }),
  record({ number: 3, category: '1862/36', issuer: 'FRA', familyName: 'Vilaca', givenName: 'Iracema', birthDate: '1986-01-23' }),
  record({ number: 4, category: '1862/26', issuer: 'POL', familyName: 'Okonjowska', givenName: 'Wit', birthDate: '1991-09-30' }),
  europol(5, 'H1'),
  europol(6, 'H2'),
  europol(7, 'H3'),
];

const OBJECTS: readonly ObjectAlert[] = [
  {
    category: '1862/38',
    object: 'issued-document',
    number: 'SYNA12345',
    issuer: 'LTU',
    schengenId: 'LTU-SYN-OBJ-000008',
    issuingState: 'LTU',
  },
  { category: '1862/38', object: 'vehicle', number: 'SYN-AB-1', issuer: 'EST', schengenId: 'EST-SYN-OBJ-000009', issuingState: 'EST' },
];

const NOTICES: readonly DocumentNotice[] = [
  { database: 'SLTD', number: 'SYNB00001', issuer: 'GEO', type: 'PASSPORT', reference: 'SYN-SLTD-1', reportedOn: '2025-06-01' },
  {
    database: 'TDAWN',
    number: 'SYNB00002',
    issuer: 'XOM',
    type: 'PASSPORT',
    reference: 'SYN-TDAWN-2',
    reportedOn: '2025-07-01',
    noticeColour: 'RED',
  },
];

function population(): Population {
  const unused = (): never => {
    throw new Error('no test asks for persons');
  };
  return {
    synthetic: true,
    seed: 1,
    asOf: '2026-11-01',
    size: RECORDS.length,
    person: unused,
    recordsOf: (number) => RECORDS.slice(number - 1, number),
    noticesOf: (number) => NOTICES.slice(number - 1, number),
    objectAlertsOf: (number) => OBJECTS.slice(number - 1, number),
    truthOf: () => [],
  };
}

/** A small world of its own, with a clock that stands still until it is moved. */
export function alertWorld() {
  const people = population();
  return {
    population: people,
    records: lookUpStore(people),
    clock: new TestClock(),
    logs: accessLogs(),
    behaviour: { isEmpty: () => false },
  };
}

/** Calls operations as a state, with what every request begins with filled in. What is asked and answered is held against the contract. */
export function asking<O extends Operations<O>>(contract: string, operations: EndpointOperations<O>) {
  const codec = codecOf(packagedContract(contract));
  return async <Name extends keyof O & string>(
    name: Name,
    asked: Omit<O[Name]['request'], 'queryId' | 'memberState' | 'authority' | 'user'>,
    memberState = 'LVA',
    authority = 'lv-vrs',
    fault?: Call['fault'],
  ): Promise<Record<string, unknown>> => {
    const perform = operations[name] as unknown as (request: unknown, call: Call) => Promise<Record<string, unknown>>;
    const request = { queryId: '00000000-0000-4000-8000-000000000000', memberState, authority, user: 'officer-1', ...asked };
    const answer = await perform(codec.message(name, 'request').check(request), { ...call, fault });
    if (!isRefusal(answer)) codec.message(name, 'response').check(answer);
    return answer;
  };
}

/** A return alert as the act wants it. */
export const RETURN: AlertDetails = {
  surname: 'Mgeladze',
  givenNames: ['Otar'],
  birthDate: { date: '1990-05-06' },
  sex: 'MALE',
  nationalities: ['GEO'],
  reason: 'Illegal stay',
  decisionReference: 'LV-2026-17',
  action: 'Confirm return',
  lastVoluntaryDeparture: 'NONE_GRANTED',
  entryBan: false,
  biometricSamples: [{ modality: 'FINGERPRINTS', reference: 'LV-FP-17' }],
};

/** An alert for refusal of entry as the act wants it. */
export const REFUSAL: AlertDetails = {
  surname: 'Mgeladze',
  givenNames: ['Otar'],
  birthDate: { date: '1990-05-06' },
  sex: 'MALE',
  nationalities: ['GEO'],
  reason: 'Entry ban',
  decisionReference: 'LV-2026-18',
  action: 'Refuse entry and stay',
  legalGround: 'ENTRY_BAN',
};

/** An alert for arrest as the act wants it. */
export const ARREST: AlertDetails = {
  surname: 'Mgeladze',
  givenNames: ['Otar'],
  birthDate: { date: '1990-05-06' },
  sex: 'MALE',
  nationalities: ['GEO'],
  reason: 'European arrest warrant',
  action: 'Arrest for surrender',
};

/** The same without some items. */
export function without(details: AlertDetails, ...names: readonly (keyof AlertDetails)[]): AlertDetails {
  return Object.fromEntries(Object.entries(details).filter(([name]) => !names.includes(name as keyof AlertDetails)));
}

/** What a request to enter an alert has besides the caller. */
export type Entry = Omit<CreateAlertRequest, 'queryId' | 'memberState' | 'authority' | 'user'>;
