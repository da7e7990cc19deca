import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import type { RecordKind } from '../../../src/quality/quality-rule.ts';

/** When quality is looked at in these tests. */
export const NOW = Date.parse('2026-11-22T12:00:00Z');

/** A person and nothing else: invented, as everything here. */
const PERSON: CanonicalRecord['person'] = {
  identities: [
    {
      kind: 'confirmed',
      names: [
        { use: 'current', form: 'latin', script: 'Latn', familyName: 'Paraudziņa', givenNames: ['Mira', 'Lote'] },
        { use: 'current', form: 'mrz', familyName: 'PARAUDZINA', givenNames: ['MIRA', 'LOTE'] },
        { use: 'current', form: 'native', script: 'Cyrl', familyName: 'Параудзиня', givenNames: ['Мира'] },
      ],
      birthDate: { value: '1990-05-17', certainty: 'confirmed' },
      birthPlace: 'Tbilisi',
      birthCountry: 'GEO',
      sex: 'female',
      nationalities: ['GEO'],
    },
  ],
};

const DOCUMENTS: NonNullable<CanonicalRecord['documents']> = [
  { type: 'passport', number: 'SYN7A310X', issuingState: 'GEO', issuedOn: '2021-03-01', validUntil: '2031-02-28' },
];

const FINGERPRINTS: NonNullable<CanonicalRecord['biometrics']>[number] = {
  modality: 'fingerprints',
  system: 'BDAS',
  reference: 'BDAS-SYN-1',
  capturedAt: '2026-11-21T09:00:00Z',
  quality: 70,
};

const FACE: NonNullable<CanonicalRecord['biometrics']>[number] = {
  ...FINGERPRINTS,
  modality: 'face',
  reference: 'BDAS-SYN-2',
  quality: 85,
};

const about = (kind: RecordKind, part: Omit<Partial<CanonicalRecord>, 'kind'>): CanonicalRecord => ({
  kind,
  source: 'SYN',
  nationalFile: 'SYN-1',
  person: PERSON,
  documents: DOCUMENTS,
  ...part,
});

/** A record of each kind that has rules, good in every system that takes it. */
export const GOOD_RECORDS: ReadonlyMap<RecordKind, CanonicalRecord> = new Map(
  [
    about('border-crossing', {
      borderCrossing: { direction: 'entry', outcome: 'allowed', at: '2026-11-22T06:00:00Z', crossingPoint: 'Terehova', transport: 'road' },
    }),
    about('border-refusal', {
      biometrics: [FACE],
      borderRefusal: { number: 'AT-1', at: '2026-11-22T06:00:00Z', crossingPoint: 'Terehova', authority: 'VRS', reasons: ['B', 'E'] },
    }),
    about('visa', {
      visa: {
        applicationNumber: 'LVA-1',
        stickerNumber: 'LVA700001',
        type: 'C',
        stage: 'issued',
        issuingState: 'LVA',
        appliedOn: '2026-10-01',
        purpose: 'tourism',
        arrivalOn: '2026-12-01',
        departureOn: '2026-12-20',
        validFrom: '2026-12-01',
        validUntil: '2026-12-31',
      },
    }),
    about('residence-permit-application', {
      residencePermit: { number: 'UA1', stage: 'applied', kind: 'temporary', appliedOn: '2026-11-01', issuingState: 'LVA' },
    }),
    about('residence-permit-decision', {
      residencePermit: {
        stage: 'granted',
        kind: 'temporary',
        issuingState: 'LVA',
        decisionNumber: '24/1',
        decidedOn: '2026-11-10',
        validFrom: '2026-11-10',
        validUntil: '2031-11-10',
      },
    }),
    about('residence-permit', {
      residencePermit: { number: 'UA1', stage: 'registered', kind: 'temporary', issuingState: 'LVA', validUntil: '2031-11-10' },
    }),
    about('return-decision', {
      returnDecision: {
        number: 'IZR-1',
        kind: 'departure-order',
        decidedOn: '2026-11-21',
        authority: 'VRS',
        reason: 'stays without a permit',
        voluntaryDepartureGranted: true,
        lastVoluntaryDeparture: '2026-12-21',
        entryBan: false,
      },
    }),
    about('return-confirmation', {
      returnConfirmation: { returnDecision: 'IZR-1', at: '2026-11-21T19:00:00Z', place: 'Terehova', removed: false },
    }),
    about('entry-ban', {
      entryBan: {
        number: '24-5/1',
        decidedOn: '2026-11-21',
        validFrom: '2026-11-21',
        validUntil: '2029-11-21',
        authority: 'PMLP',
        ground: 'serious-threat',
        reason: 'a threat',
      },
    }),
    about('person-alert', {
      personAlert: {
        number: 'IIIS-1',
        category: '26',
        action: 'arrest',
        authority: 'VP',
        decidedOn: '2026-11-21',
        validUntil: '2031-11-20',
        reason: 'a warrant',
        offence: 'robbery',
      },
    }),
    about('document-report', {
      documentReport: { number: 'PD-1', what: 'stolen', reportedOn: '2026-11-21', happenedOn: { value: '2026-11' }, authority: 'VP' },
    }),
    about('asylum-application', {
      biometrics: [FINGERPRINTS, FACE],
      asylumApplication: {
        number: 'PAT-1',
        lodgedOn: '2026-11-21',
        place: 'Mucenieki',
        stage: 'lodged',
        memberState: 'LVA',
        fingerprintsTakenAt: '2026-11-21T09:00:00Z',
      },
    }),
    about('irregular-crossing', {
      biometrics: [FINGERPRINTS, FACE],
      irregularCrossing: {
        number: 'LV1SYN1',
        at: '2026-11-21T02:00:00Z',
        place: 'Indra',
        memberState: 'LVA',
        fingerprintsTakenAt: '2026-11-21T09:00:00Z',
      },
    }),
    about('biometric-enrolment', {
      biometrics: [FACE, { ...FINGERPRINTS, position: 13 }, { ...FINGERPRINTS, position: 14 }, { ...FINGERPRINTS, position: 15 }],
      biometricEnrolment: { transaction: 'SYN-1', takenAt: '2026-11-21T09:00:00Z', authority: 'LVVRS', purpose: 'asylum' },
    }),
  ].map((record) => [record.kind, record]),
);

/** The good record of a kind. */
export function goodRecord(kind: RecordKind): CanonicalRecord {
  const found = GOOD_RECORDS.get(kind);
  if (found === undefined) throw new Error(`no good record of ${kind}`);
  return found;
}

/** Values by JSON Pointer; what is `undefined` is taken away. */
export type Changes = Readonly<Record<string, unknown>>;

/** A copy of a record with some values set or taken away. */
export function changed(record: CanonicalRecord, changes: Changes): CanonicalRecord {
  const copy = structuredClone(record);
  for (const [pointer, value] of Object.entries(changes)) {
    const tokens = pointer.slice(1).split('/');
    const last = tokens.pop() ?? '';
    let at = copy as unknown as Record<string, unknown>;
    for (const token of tokens) at = (at[token] ??= {}) as Record<string, unknown>;
    if (value !== undefined) at[last] = value;
    else if (Array.isArray(at)) at.splice(Number(last), 1);
    else Reflect.deleteProperty(at, last);
  }
  return copy;
}
