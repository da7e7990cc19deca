import fc from 'fast-check';
import type { RecordContent, SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import type { SearchSubject } from '../../../../src/mocks/search/search-index.ts';

/** The day of all searches here. */
export const AS_OF = '2026-11-01';

const FAMILIES = [
  'Vukotanov',
  'Vukotanova',
  'Vukatonov',
  'Vukotano',
  'Wukotanov',
  'Al Hazmar',
  'Hazmar Al',
  'Al Hazmar Deru',
  'Deru Hazmar Al',
  'Al',
  'Hazmar',
  'Šķēlapa',
  'Skelapa',
  'Mülfen',
  'Muelfen',
  'Mulfen',
  'Lee',
  'Lei',
  'Venkatarazavan',
  'Venkatara',
  'O’Brelan',
  'Obrelan',
  'Bre-Lan',
  'Brelan',
  'Шевтичко',
  'Shevtychko',
  'Sevticko',
  '漢字',
  '-',
  '',
];
const GIVENS = ['Antal', 'Antla', 'Antal Boris', 'Boris Antal', 'Boris', 'Юлия', 'Iuliia', 'Julija', 'Al', 'Hazmar', 'Vukotanov', '', '-'];
const DATES = [
  '1984-11-03',
  '1984-03-11',
  '1984-11-02',
  '1984',
  '1984-11',
  '1985',
  '1362-08-12',
  '1991-12-31',
  '1991-12-18',
  '2010-01-01',
  '1948-11-03',
];
const CODES = ['TUR', 'GEO', 'XXA', 'XXB', 'D', 'SYR'];
const NUMBERS = ['SYN000001', 'syn 000001', 'SYN-000002', 'SYN000003'];
const SYSTEMS = ['EES', 'VIS', 'SIS'] as const;

const CONTENT: Readonly<Record<(typeof SYSTEMS)[number], RecordContent>> = {
  EES: { kind: 'EES', file: 'visa-exempt', crossingPoint: 'LV-Terehova', refusalReasons: [] },
  VIS: { kind: 'VIS', status: 'APPLIED', visaType: 'C', issuer: 'LVA' },
  SIS: { kind: 'SIS', category: '1861/24', schengenId: 'LVA-SYN-1', issuer: 'LVA', action: 'Refuse entry and stay' },
};

const families = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...FAMILIES) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...FAMILIES), fc.constantFrom(...GIVENS)).map((parts) => parts.join(' ').trim()) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...GIVENS), fc.constantFrom(...FAMILIES)).map((parts) => parts.join('').trim()) },
);
const givens = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...GIVENS).map((name) => [name]) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...GIVENS), fc.constantFrom(...GIVENS)) },
  { weight: 1, arbitrary: fc.constant([]) },
);
const written = fc.record({ familyName: families, givenNames: givens });
const sexes = fc.constantFrom('MALE', 'FEMALE', 'UNSPECIFIED' as const);
const states = fc.uniqueArray(fc.constantFrom(...CODES), { maxLength: 3 });
const alias = fc.record(
  {
    familyName: families,
    givenNames: givens,
    label: fc.constant('ALIAS' as const),
    birthDate: fc.constantFrom(...DATES),
    sex: sexes,
    nationalities: states,
  },
  { requiredKeys: ['familyName', 'givenNames', 'label'] },
);
const identity = fc.record(
  {
    familyName: families,
    givenNames: givens,
    birthName: families,
    formerNames: fc.array(families, { maxLength: 1 }),
    otherNames: fc.array(written, { maxLength: 1 }),
    aliases: fc.array(alias, { maxLength: 2 }),
    birthDate: fc.constantFrom(...DATES),
    birthCountry: fc.constantFrom(...CODES),
    sex: sexes,
    nationalities: states,
  },
  { requiredKeys: ['familyName', 'givenNames', 'otherNames', 'birthDate', 'sex', 'nationalities'] },
);
const document = fc.record({
  type: fc.constantFrom('PASSPORT', 'IDENTITY_CARD' as const),
  number: fc.constantFrom(...NUMBERS),
  issuer: fc.constantFrom(...CODES),
  nationality: fc.constantFrom(...CODES),
  issuedOn: fc.constant('2020-01-01'),
  validUntil: fc.constant('2030-01-01'),
});
const captures = ['SYN-FP-000001', 'SYN-FP-000002', 'SYN-FACE-000001'];

/** A record of one of three systems whose values often meet those of another; the reference is the caller's. */
export const recordArbitrary = (reference: fc.Arbitrary<string>): fc.Arbitrary<SystemRecord> =>
  fc
    .record(
      {
        reference,
        system: fc.constantFrom(...SYSTEMS),
        identity,
        document,
        fingerprintReference: fc.constantFrom(...captures),
        faceReference: fc.constantFrom(...captures),
      },
      { requiredKeys: ['reference', 'system', 'identity'] },
    )
    .map((record) => ({
      synthetic: true,
      person: 'SYN-P-000001',
      memberState: 'LVA',
      authority: 'lv-vrs',
      createdAt: '2026-01-01T00:00:00Z',
      expiresOn: '2029-01-01',
      content: CONTENT[record.system],
      ...record,
    }));

/** One of the three systems. */
export const systemArbitrary: fc.Arbitrary<SystemName> = fc.constantFrom(...SYSTEMS);

/** What somebody may search with. */
export const subjectArbitrary: fc.Arbitrary<SearchSubject> = fc.record(
  {
    names: fc.array(fc.record({ familyName: families, givenNames: givens }, { requiredKeys: ['givenNames'] }), { maxLength: 2 }),
    birthDate: fc.constantFrom(...DATES),
    estimatedAge: fc.constantFrom(35, 42, 16),
    sex: sexes,
    nationalities: states,
    document: fc.record({ number: fc.constantFrom(...NUMBERS), issuer: fc.constantFrom(...CODES) }, { requiredKeys: ['number'] }),
    biometricReferences: fc.uniqueArray(fc.constantFrom(...captures), { maxLength: 1 }),
  },
  { requiredKeys: ['names', 'nationalities', 'biometricReferences'] },
);
