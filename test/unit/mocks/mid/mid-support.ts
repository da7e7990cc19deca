import type { MidWorld, MultipleIdentityDetector } from '../../../../src/mocks/mid/multiple-identity-detector.ts';
import { multipleIdentityDetector } from '../../../../src/mocks/mid/multiple-identity-detector.ts';
import type { RecordContent, RecordedIdentity, SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import type { RecordChange, RecordStore } from '../../../../src/mocks/records/record-store.ts';
import type { CallerRights } from '../../../../src/mocks/mid/authorities.ts';
import { rightsOf } from '../../../../src/mocks/mid/authorities.ts';
import type { Actor } from '../../../../src/mocks/mid/verification.ts';

/** Identity data of a person who exists nowhere else. */
export const IDENTITY: RecordedIdentity = {
  familyName: 'Zelvandrin',
  givenNames: ['Ostap', 'Mirul'],
  otherNames: [],
  birthDate: '1984-11-03',
  birthPlace: 'Torvask',
  birthCountry: 'UKR',
  sex: 'MALE',
  nationalities: ['UKR'],
};

const CONTENTS: Readonly<Record<SystemName, RecordContent>> = {
  EES: { kind: 'EES', file: 'visa-exempt', crossingPoint: 'LV-Terehova', refusalReasons: [] },
  VIS: { kind: 'VIS', status: 'APPLIED', visaType: 'C', issuer: 'LVA' },
  ETIAS: { kind: 'ETIAS', status: 'ISSUED' },
  SIS: { kind: 'SIS', category: '1861/24', schengenId: 'DEU-SYN-1', issuer: 'DEU', action: 'Refuse entry and stay' },
  Eurodac: { kind: 'Eurodac', dataSet: 'APPLICANT', memberState: 'LVA', date: '2026-11-01' },
  'ECRIS-TCN': { kind: 'ECRIS-TCN', memberState: 'EST', reference: 'SYN-EST-1', flagged: false },
  Europol: { kind: 'Europol', reference: 'SYN-EUROPOL-1', handlingCode: 'H1' },
};

const OWNERS: Readonly<Record<SystemName, readonly [memberState: string, authority: string]>> = {
  EES: ['LVA', 'lv-vrs'],
  VIS: ['LVA', 'lv-am'],
  ETIAS: ['LVA', 'eu-etias-central-unit'],
  SIS: ['DEU', 'de-police'],
  Eurodac: ['LVA', 'lv-pmlp'],
  'ECRIS-TCN': ['EST', 'ee-central-authority'],
  Europol: ['NLD', 'eu-europol'],
};

/** A passport with that number. */
export const passport = (number: string): NonNullable<SystemRecord['document']> => ({
  type: 'PASSPORT',
  number,
  issuer: 'UKR',
  nationality: 'UKR',
  issuedOn: '2023-05-04',
  validUntil: '2033-05-04',
});

/** A record made by hand. Fingerprints stand for biometric data; a `+` in the reference is noise of the capture. */
export function record(
  system: SystemName,
  serial: number,
  rest: Partial<SystemRecord> & { identity?: RecordedIdentity } = {},
): SystemRecord {
  const [memberState, authority] = OWNERS[system];
  return {
    synthetic: true,
    system,
    reference: `SYN-${system}-${String(serial).padStart(6, '0')}`,
    person: 'SYN-P-999999',
    memberState,
    authority,
    createdAt: `2026-11-0${1 + (serial % 9)}T08:00:00Z`,
    expiresOn: '2029-11-01',
    identity: IDENTITY,
    content: CONTENTS[system],
    ...rest,
  };
}

/** Alert content of a category. */
export const alert = (category: Extract<RecordContent, { kind: 'SIS' }>['category'], issuer = 'FRA'): { content: RecordContent } => ({
  content: { kind: 'SIS', category, schengenId: `${issuer}-SYN-9`, issuer, action: 'As the category says' },
});

/** A store in memory. */
export function recordStore(initial: readonly SystemRecord[] = []): RecordStore {
  const held = new Map(initial.map((one) => [`${one.system}/${one.reference}`, one]));
  const listeners: ((change: RecordChange) => void)[] = [];
  const tell = (change: RecordChange): RecordChange => {
    listeners.forEach((listener) => listener(change));
    return change;
  };
  return {
    find: (system, reference) => held.get(`${system}/${reference}`),
    search: () => [],
    all: (system) => [...held.values()].filter((one) => one.system === system),
    count: (system) => [...held.values()].filter((one) => one.system === system).length,
    put(one) {
      const key = `${one.system}/${one.reference}`;
      const before = held.get(key);
      held.set(key, one);
      return tell(before ? { kind: 'updated', record: one, before } : { kind: 'created', record: one });
    },
    remove(system, reference) {
      const gone = held.get(`${system}/${reference}`);
      if (!gone) return undefined;
      held.delete(`${system}/${reference}`);
      return tell({ kind: 'deleted', record: gone });
    },
    subscribe: (listener) => void listeners.push(listener),
    reset: () => undefined,
  };
}

const finger = (reference: string): string => reference.split('+')[0] ?? '';

/** A clock that stands until it is set. */
export interface TestClock {
  at: number;
  now(): number;
}

/** 21 November 2026, noon. */
export const NOON = Date.parse('2026-11-21T12:00:00Z');

/** A detector over hand-made records. */
export interface TestMid {
  readonly mid: MultipleIdentityDetector;
  readonly store: RecordStore;
  readonly clock: TestClock;
  /** How often two records' biometric data have been compared. */
  readonly compared: () => number;
}

/** Starts one; every other record of the store is a candidate. */
export function testMid(initial: readonly SystemRecord[] = [], options: Partial<Pick<MidWorld, 'phase' | 'rules'>> = {}): TestMid {
  const store = recordStore(initial);
  const clock: TestClock = { at: NOON, now: () => clock.at };
  let compared = 0;
  const mid = multipleIdentityDetector({
    records: store,
    source: {
      *detectionCandidates(one) {
        for (const system of ['EES', 'VIS', 'ETIAS', 'SIS', 'Eurodac', 'ECRIS-TCN'] as const)
          if (system !== one.system) yield* store.all(system);
      },
    },
    biometrics: {
      compare(left, right) {
        compared += 1;
        if (left.fingerprintReference === undefined || right.fingerprintReference === undefined) return 'absent';
        return finger(left.fingerprintReference) === finger(right.fingerprintReference) ? 'same' : 'diff';
      },
    },
    clock,
    random: { bytes: (count) => new Uint8Array(count).fill(7) },
    phase: 'mid-live',
    stock: () => initial,
    ...options,
  });
  return { mid, store, clock, compared: () => compared };
}

/** Rights of an authority that exists. */
export function rights(reference: string, memberState = 'LVA'): CallerRights {
  const found = rightsOf(reference, memberState);
  if (!found) throw new Error(reference);
  return found;
}

/** The same with an official. */
export const actor = (reference: string, memberState = 'LVA'): Actor => ({ ...rights(reference, memberState), user: 'officer-1' });

/** How a link names a record. */
export const named = ({ system, reference }: SystemRecord): { system: SystemName; recordReference: string } => ({
  system,
  recordReference: reference,
});
