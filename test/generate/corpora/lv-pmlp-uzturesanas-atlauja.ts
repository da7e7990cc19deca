import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import type { CorpusRecord, PackCorpus } from './corpus.ts';
import { dayField, inFields, PMLP_CERTAINTY, PMLP_DOCUMENT, PMLP_SEX, PMLP_STATUS } from './pmlp-words.ts';
import { inSchemaOrder, xmlRecord } from './record-tree.ts';
import { canonicalNames, latvianDay, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

type Permit = NonNullable<CanonicalRecord['residencePermit']>;
type Biometric = NonNullable<CanonicalRecord['biometrics']>[number];

const STAGES: Readonly<Partial<Record<Permit['stage'], string>>> = {
  applied: 'IES',
  granted: 'PIE',
  refused: 'ATT',
  registered: 'REG',
  annulled: 'ANU',
};
const KINDS: Readonly<Record<Permit['kind'], string>> = { temporary: 'TUA', permanent: 'PUA', 'eu-long-term': 'ESPI' };
const GROUNDS: Readonly<Record<string, string>> = {
  employment: 'DARB',
  family: 'GIM',
  studies: 'STUD',
  research: 'PETN',
  business: 'UZN',
  investment: 'INV',
  protection: 'AIZS',
  other: 'CITS',
};

interface Application {
  readonly truth: Truth;
  readonly file: string;
  readonly permit: Omit<Permit, 'issuingState'>;
  readonly status?: keyof typeof PMLP_STATUS;
  readonly certainty?: keyof typeof PMLP_CERTAINTY;
  readonly latvian?: { readonly family: string; readonly given: readonly string[] };
  readonly biometrics?: readonly Biometric[];
}

/** The same application as VMIS writes it and as the canonical record has it. */
function forms({ truth, file, permit, status, certainty, latvian, biometrics }: Application): TwoForms {
  const { latin, native, documents } = truth;
  const tree = {
    '@versija': '1.0',
    lietasNumurs: file,
    persona: {
      ...inFields(latin.family, latin.given),
      uzvardsLatviski: latvian?.family,
      vardiLatviski: latvian?.given.join(' '),
      originalraksts: native && { '@raksts': native.script, ...inFields(native.family, native.given) },
      dzimsanasDatums: latvianDay(truth.birthDate),
      dzimsanasDatumaStatuss: certainty && PMLP_CERTAINTY[certainty],
      dzimsanasVieta: truth.birthPlace,
      dzimsanasValsts: truth.birthCountry,
      dzimums: PMLP_SEX[truth.sex],
      valstiskaPiederiba: [...truth.nationalities],
      valstiskasPiederibasVeids: status && PMLP_STATUS[status],
    },
    dokumenti: {
      dokuments: documents.map(({ type, number, issuingState, issuedOn, validUntil }) => ({
        veids: PMLP_DOCUMENT[type],
        numurs: number,
        izdevejvalsts: issuingState,
        izdosanasDatums: dayField(issuedOn),
        derigsLidz: dayField(validUntil),
      })),
    },
    atlauja: {
      numurs: permit.number,
      stadija: STAGES[permit.stage],
      veids: KINDS[permit.kind],
      pamats: permit.ground && GROUNDS[permit.ground],
      iesniegsanasDatums: dayField(permit.appliedOn),
      derigaNo: dayField(permit.validFrom),
      derigaLidz: dayField(permit.validUntil),
    },
    biometrija: {
      merijums: (biometrics ?? []).map(({ modality, reference, capturedAt, quality }) => ({
        '@veids': modality === 'face' ? 'SEJA' : 'PIRKSTI',
        numurs: reference,
        laiks: capturedAt?.replace('.000Z', 'Z'),
        kvalitate: quality === undefined ? undefined : String(quality),
      })),
    },
    inspektors: 'I4711',
  };
  const alias = latvian && otherName('alias', latvian.family, latvian.given, 'Latn');
  const canonical: CanonicalRecord = {
    kind: 'residence-permit-application',
    source: 'VMIS',
    nationalFile: file,
    person: {
      identities: [
        {
          kind: 'confirmed',
          names: [...canonicalNames(truth), ...(alias ? [alias] : [])],
          birthDate: { value: truth.birthDate, ...(certainty && { certainty }) },
          ...(truth.birthPlace && { birthPlace: truth.birthPlace }),
          ...(truth.birthCountry && { birthCountry: truth.birthCountry }),
          sex: truth.sex,
          nationalities: truth.nationalities,
        },
      ],
      ...(status && { nationalityStatus: { status } }),
    },
    documents,
    residencePermit: { ...permit, issuingState: 'LVA' },
    ...(biometrics && { biometrics }),
  };
  return { tree, canonical };
}

const person = peopleOf(819_001);
const PACK = 'lv-pmlp-uzturesanas-atlauja';
const { good, bad } = caseWriter((tree) =>
  xmlRecord('uzturesanasAtlaujasPieteikums', 'https://gateway.example/ns/national/lv-pmlp/1', inSchemaOrder(PACK, tree)),
);

/** One applicant of each country of the population: country, kind, ground, stage. */
const ORDINARY: readonly (readonly [string, Permit['kind'], string, Permit['stage']])[] = [
  ['UKR', 'temporary', 'protection', 'applied'],
  ['RUS', 'permanent', 'family', 'applied'],
  ['BLR', 'temporary', 'employment', 'granted'],
  ['SRB', 'temporary', 'studies', 'registered'],
  ['GEO', 'temporary', 'business', 'refused'],
  ['TUR', 'temporary', 'investment', 'applied'],
  ['VNM', 'temporary', 'research', 'annulled'],
  ['IND', 'temporary', 'studies', 'granted'],
  ['COL', 'temporary', 'family', 'applied'],
  ['GBR', 'eu-long-term', 'other', 'registered'],
  ['USA', 'temporary', 'employment', 'applied'],
  ['MAR', 'permanent', 'family', 'granted'],
];

const face = (number: number, capturedAt?: string): Biometric => ({
  modality: 'face',
  system: 'BDAS',
  reference: `BDAS-F-SYN-${String(number).padStart(6, '0')}`,
  ...(capturedAt && { capturedAt }),
  quality: 84,
});

const plainForms = ORDINARY.map(([country, kind, ground, stage], at) =>
  forms({
    truth: person(country),
    file: `VMIS-2026-${String(at + 101)}`,
    permit: {
      number: `UA${String(260_000 + at)}`,
      stage,
      kind,
      ground,
      appliedOn: `2026-0${String(1 + (at % 9))}-1${String(at % 10)}`,
      ...(['granted', 'registered'].includes(stage) && {
        validFrom: '2026-11-01',
        ...(kind === 'temporary' && { validUntil: '2027-10-31' }),
      }),
    },
    ...(at % 3 === 0 && { status: 'citizen' as const, biometrics: [face(at + 1, `2026-05-04T08:1${String(at % 10)}:00.000Z`)] }),
    ...(at % 4 === 1 && { certainty: 'confirmed' as const }),
  }),
);

const ordinary = ORDINARY.map(([country, kind, ground, stage], at): CorpusRecord => {
  const plain = plainForms[at];
  if (plain === undefined) throw new RangeError(country);
  return good(`${stage}: a ${kind} permit for ${ground}, applicant of ${country}`, plain);
});

const passport = (number: string, issuingState: string): Truth['documents'][number] => ({ type: 'passport', number, issuingState });

const base: Truth = {
  latin: { family: 'Sample', given: ['Ana'] },
  mrz: { family: 'SAMPLE', given: ['ANA'] },
  sex: 'female',
  birthDate: '1990-04-23',
  nationalities: ['GEO'],
  documents: [passport('SYN770001', 'GEO')],
};

/** An application for protection of somebody of whom the truth says this. */
const of = (truth: Partial<Truth>, more: Partial<Application> = {}): TwoForms =>
  forms({
    truth: { ...base, ...truth },
    file: 'VMIS-2026-900',
    permit: { stage: 'applied', kind: 'temporary', appliedOn: '2026-02-03' },
    ...more,
  });

const LONG_FAMILY = 'Wolfeschlegelsteinhausenbergerdorff-Hohenzollernschwarzenfeld';
const LONG_GIVEN = ['Adolphus', 'Bartholomew', 'Christophorus', 'Dietrich', 'Everhardus', 'Ferdinandus'];

const oddities: readonly CorpusRecord[] = [
  good(
    'a refugee whose document says XXB: the code of the document is no nationality status',
    of(
      {
        latin: { family: 'Al Sabbagh', given: ['Nour'] },
        mrz: { family: 'AL SABBAGH', given: ['NOUR'] },
        birthDate: '1997',
        nationalities: ['XXB'],
        documents: [{ ...passport('SYN770002', 'LVA'), type: 'refugee-travel-document' }],
      },
      { status: 'refugee', certainty: 'declared' },
    ),
  ),
  good(
    'a stateless person (XXA) with the year and month of birth',
    of(
      { birthDate: '1984-11', nationalities: ['XXA'], documents: [{ ...passport('SYN770003', 'LVA'), type: 'stateless-travel-document' }] },
      { status: 'stateless' },
    ),
  ),
  good(
    'D of a German passport becomes DEU, alpha-2 in small letters becomes alpha-3',
    of({ birthCountry: 'DEU', nationalities: ['DEU'], documents: [passport('C01X00T47', 'DEU')] }),
    { '/persona/valstiskaPiederiba/0': 'D', '/persona/dzimsanasValsts': 'de', '/dokumenti/dokuments/0/izdevejvalsts': 'D' },
  ),
  good('XK, which registers write for Kosovo, becomes RKS', of({ nationalities: ['RKS'] }), { '/persona/valstiskaPiederiba/0': 'XK' }),
  good(
    'a Greek name kept in its own script beside the Latin one of the passport',
    of({
      latin: { family: 'Papadopoulou', given: ['Ioanna', 'Evangelia'] },
      mrz: { family: 'PAPADOPOULOU', given: ['IOANNA', 'EVANGELIA'] },
      native: { family: 'Παπαδοπούλου', given: ['Ιωάννα', 'Ευαγγελία'], script: 'Grek' },
      nationalities: ['GRC'],
    }),
  ),
  good(
    'a Ukrainian name with apostrophe and soft sign in its own script',
    of({
      latin: { family: 'Solovianenko', given: ['Lukian'] },
      mrz: { family: 'SOLOVIANENKO', given: ['LUKIAN'] },
      native: { family: "Солов'яненко", given: ['Лук’ян'], script: 'Cyrl' },
      nationalities: ['UKR'],
      sex: 'male',
    }),
  ),
  good(
    'a Georgian name, whose script ICAO does not transliterate, is kept beside the Latin one',
    of({ native: { family: 'ბერიძე', given: ['ანა'], script: 'Geor' } }),
  ),
  good(
    'a very long name is never cut in the canonical record',
    of({
      latin: { family: LONG_FAMILY, given: LONG_GIVEN },
      mrz: { family: LONG_FAMILY.toUpperCase(), given: LONG_GIVEN.map((name) => name.toUpperCase()) },
      nationalities: ['USA'],
    }),
  ),
  good(
    'a person of one name',
    of(
      { latin: { family: 'Suharto', given: [] }, mrz: { family: 'SUHARTO', given: [] }, nationalities: ['IDN'] },
      { certainty: 'estimated' },
    ),
  ),
  good('an old personal code is left behind', of({}), { '/persona/personasKods': '010190-10001' }),
  good('a new personal code, which has no date in it, is left behind', of({ birthDate: '1999-12-31' }), {
    '/persona/personasKods': '32894500127',
  }),
  good(
    'loose and doubled spaces in names go, and marks written apart are put together',
    of({ latin: { family: 'Šķēle Ozola', given: ['Žanna', 'Līga'] }, mrz: { family: 'SKELE OZOLA', given: ['ZANNA', 'LIGA'] } }),
    { '/persona/uzvards': '  Šķēle   Ozola ', '/persona/vardi': 'Z\u030Canna  Li\u0304ga' },
  ),
  good(
    'the Latvian rendering is another name, and the passport’s the one in use',
    of(
      {
        latin: { family: 'Müller', given: ['Jürgen'] },
        mrz: { family: 'MUELLER', given: ['JUERGEN'] },
        sex: 'male',
        nationalities: ['AUT'],
      },
      { latvian: { family: 'Millers', given: ['Jirgens'] } },
    ),
  ),
  good(
    'names at birth, earlier and assumed',
    of({}),
    {
      '/persona/citiVardi/vards': [
        { '@veids': 'DZ', uzvards: 'Beridze', vardi: 'Ana' },
        { '@veids': 'IP', uzvards: 'Lomidze' },
        { '@veids': 'PS', uzvards: 'Sampel', vardi: 'Anna Maria' },
      ],
    },
    {
      '/person/identities/0/names/2': otherName('birth', 'Beridze', ['Ana']),
      '/person/identities/0/names/3': otherName('previous', 'Lomidze', []),
      '/person/identities/0/names/4': otherName('alias', 'Sampel', ['Anna', 'Maria']),
    },
  ),
  good(
    'two documents, one of which has a series apart from its number',
    of({ documents: [passport('LV1234567', 'LVA'), { ...passport('SYN770005', 'GEO'), type: 'identity-card', issuedOn: '2024-02-29' }] }),
    {
      '/dokumenti/dokuments/0/serija': 'LV',
      '/dokumenti/dokuments/0/numurs': '12 34567',
      '/dokumenti/dokuments/0/izdevejiestade': 'PMLP 1. nodaļa',
    },
  ),
  good(
    'times of capture in Latvian summer and winter time, with and without offset',
    of(
      {},
      {
        biometrics: [
          face(901, '2026-07-01T06:30:00.000Z'),
          { ...face(902, '2026-01-15T07:05:30.000Z'), modality: 'fingerprints', quality: 0 },
        ],
      },
    ),
    { '/biometrija/merijums/0/laiks': '2026-07-01T09:30', '/biometrija/merijums/1/laiks': '2026-01-15T09:05:30+02:00' },
  ),
  good(
    'everything that concerns the fee, the host and the notes of the inspector stays in the register',
    of({ sex: 'unspecified', nationalities: ['GEO', 'ISR'] }),
    {
      '/persona/adrese': { valsts: 'LVA', teksts: 'Izdomātā iela 1-2, Rīga' },
      '/persona/talrunis': '+371 20000000',
      '/persona/epasts': 'ana@example.org',
      '/uznemejs': { nosaukums: 'SIA “Paraugs”', registracijasNumurs: '40000000001' },
      '/valstsNodeva': { summa: '100.00', samaksatsDatums: '01.02.2026' },
      '/inspektoraPiezimes': { piezime: ['Izsaukts uz sarunu.', 'A & B < C'] },
    },
  ),
];

const one = of({}, { biometrics: [face(903, '2026-05-05T05:05:00.000Z')] });
const dirty: readonly CorpusRecord[] = [
  bad('an unknown code for the sex', one, { '/persona/dzimums': 'X' }, { '/persona/dzimums': 'code-unknown' }),
  bad('a code in small letters is another code', one, { '/atlauja/veids': 'tua' }, { '/atlauja/veids': 'code-unknown' }),
  bad(
    'a date written with strokes',
    one,
    { '/atlauja/iesniegsanasDatums': '2026-02-03' },
    { '/atlauja/iesniegsanasDatums': 'source-invalid' },
  ),
  bad('31 June is no day', one, { '/persona/dzimsanasDatums': '31.06.1990' }, { '/persona/dzimsanasDatums': 'value-invalid' }),
  bad(
    '29 February of a common year',
    one,
    { '/dokumenti/dokuments/0/derigsLidz': '29.02.2027' },
    { '/dokumenti/dokuments/0/derigsLidz': 'value-invalid' },
  ),
  bad('no surname', one, { '/persona/uzvards': undefined }, { '/persona/uzvards': 'required-field-missing' }),
  bad('an empty surname', one, { '/persona/uzvards': '' }, { '/persona/uzvards': 'source-invalid' }),
  bad('no document', one, { '/dokumenti': undefined }, { '/dokumenti/dokuments': 'required-field-missing' }),
  bad('an element that the schema does not know', one, { '/persona/tevaVards': 'Giorgi' }, { '/persona/tevaVards': 'field-unaccounted' }),
  bad('an attribute that the schema does not know', one, { '/atlauja/@steidzami': 'true' }, { '/atlauja/@steidzami': 'field-unaccounted' }),
  bad(
    'Cyrillic letters where the passport has Latin ones',
    one,
    { '/persona/uzvards': 'Иванова' },
    { '/persona/uzvards': 'value-invalid' },
  ),
  bad('a digit in a given name', one, { '/persona/vardi': 'Ana 2' }, { '/persona/vardi': 'value-invalid' }),
  bad('a surname of 201 letters', one, { '/persona/uzvards': 'A'.repeat(201) }, { '/persona/uzvards': 'source-invalid' }),
  bad(
    'a nationality that no state has',
    one,
    { '/persona/valstiskaPiederiba/0': 'QQQ' },
    { '/persona/valstiskaPiederiba': 'code-unknown' },
  ),
  bad('a quality above 100', one, { '/biometrija/merijums/0/kvalitate': '101' }, { '/biometrija/merijums/0/kvalitate': 'value-invalid' }),
  bad(
    'a time that the change to summer time skips',
    one,
    { '/biometrija/merijums/0/laiks': '2026-03-29T03:30:00' },
    { '/biometrija/merijums/0/laiks': 'value-invalid' },
  ),
  bad(
    'a time that the change to winter time repeats',
    one,
    { '/biometrija/merijums/0/laiks': '2026-10-25T03:30:00' },
    { '/biometrija/merijums/0/laiks': 'value-invalid' },
  ),
  bad(
    'several faults at once: sex, number of a document, stage, and a modality',
    one,
    {
      '/persona/dzimums': '1',
      '/dokumenti/dokuments/0/izdevejvalsts': 'ZZZ',
      '/atlauja/stadija': 'NAV',
      '/biometrija/merijums/0/@veids': 'BALSS',
    },
    {
      '/persona/dzimums': 'code-unknown',
      '/dokumenti/dokuments/0/izdevejvalsts': 'code-unknown',
      '/atlauja/stadija': 'code-unknown',
      '/biometrija/merijums/0/@veids': 'code-unknown',
    },
  ),
];

/** Applications for residence permits as VMIS writes them; every person is invented. */
export const UZTURESANAS_ATLAUJA: PackCorpus = {
  pack: PACK,
  form: { form: 'xml' },
  records: [...ordinary, ...oddities, ...dirty],
};
