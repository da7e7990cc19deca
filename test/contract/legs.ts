import fc from 'fast-check';
import type { Subject } from '../../src/canonical/generated/types.ts';
import type { EndpointKind, Leg } from '../../src/canonical/query.ts';

const name = fc.oneof(
  fc.constantFrom('Šķietamis', 'ВИГАДАНЕНКО', "O'Šķiet & <Synthetic>", ' a\tb ', ']]>', '–'),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .map((text) => text.normalize('NFC').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, 'x')),
);
const names = fc.array(name, { minLength: 1, maxLength: 4 });
const state = fc.constantFrom('LVA', 'UKR', 'DEU', 'XXA', 'GBD');
const date = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const birthDate = fc.record(
  {
    value: fc.tuple(date, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length)),
    certainty: fc.constantFrom('confirmed' as const, 'declared' as const, 'estimated' as const),
  },
  { requiredKeys: ['value'] },
);
const biometric = fc.record(
  {
    modality: fc.constantFrom('fingerprints' as const, 'face' as const, 'palm-print' as const),
    system: fc.constantFrom('BDAS', 'EES'),
    reference: fc.constantFrom('SYN-1', 'SYN/2'),
    capturedAt: fc.constantFrom('2026-11-21T11:58:00Z', '2026-11-21T11:58:00.123456789Z', '2026-11-21T13:58:00+02:00'),
    quality: fc.nat(100),
  },
  { requiredKeys: ['modality'] },
);

/** Any search keys that the canonical schema allows, of synthetic persons. */
export const subjects: fc.Arbitrary<Subject> = fc.record(
  {
    familyName: name,
    givenNames: names,
    birthName: name,
    aliases: fc.array(fc.record({ familyName: name, givenNames: names }, { requiredKeys: ['familyName'] }), { minLength: 1, maxLength: 3 }),
    birthDate,
    estimatedAge: fc.nat(130),
    birthPlace: name,
    birthCountry: state,
    sex: fc.constantFrom('male' as const, 'female' as const, 'unspecified' as const),
    nationalities: fc.array(state, { minLength: 1, maxLength: 3 }),
    documentType: fc.constantFrom('passport' as const, 'alien-passport' as const, 'identity-card' as const, 'other' as const),
    documentNumber: fc.constantFrom('SYN000123', 'SYN-7/9'),
    documentIssuer: state,
    documentValidUntil: date,
    biometrics: fc.array(biometric, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: [] },
);

/** Keys without which a kind of endpoint cannot be asked at all. */
const INDISPENSABLE: Readonly<Partial<Record<EndpointKind, readonly (keyof Subject)[]>>> = {
  mid: ['linkId'],
  cir: ['linkId'],
  interpol: ['documentNumber', 'documentIssuer'],
  sbms: ['biometrics'],
};

/** The leg with another subject and time budget. */
export function legsLike(leg: Leg): fc.Arbitrary<Leg> {
  const kept = Object.fromEntries((INDISPENSABLE[leg.kind] ?? []).map((key) => [key, leg.subject[key]])) as Subject;
  return fc
    .record({ subject: subjects, budgetMs: fc.double({ min: 0, max: 1e9, noNaN: true }) })
    .map(({ subject, budgetMs }) => ({ ...leg, subject: { ...subject, ...kept }, budgetMs }));
}
