import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import type { CorpusRecord, PackCorpus } from './corpus.ts';
import { PMLP_DOCUMENT, PMLP_STATUS } from './pmlp-words.ts';
import { inSchemaOrder, jsonRecord } from './record-tree.ts';
import { namesWithSpellings, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

type Permit = NonNullable<CanonicalRecord['residencePermit']>;
type Biometric = NonNullable<CanonicalRecord['biometrics']>[number];

const PACK = 'lv-pmlp-registreta-atlauja';
const KINDS: Readonly<Record<Permit['kind'], string>> = { temporary: 'TUA', permanent: 'PUA', 'eu-long-term': 'ESPI' };
const GROUNDS: Readonly<Record<string, string>> = {
  employment: 'DARB',
  'highly-qualified-employment': 'ZILK',
  family: 'GIM',
  studies: 'STUD',
  research: 'PETN',
  business: 'UZN',
  investment: 'INV',
  protection: 'AIZS',
  humanitarian: 'HUM',
  other: 'CITS',
};
/** ISO/IEC 5218. */
const SEX = { male: 1, female: 2, unspecified: 0 } as const;

interface Registration {
  readonly truth: Truth;
  readonly file: string;
  readonly permit: Permit & Required<Pick<Permit, 'number' | 'registeredOn'>>;
  readonly card?: string;
  readonly status?: keyof typeof PMLP_STATUS;
  readonly latvian?: { readonly family: string; readonly given: readonly string[] };
  readonly biometrics?: readonly Biometric[];
}

function holder({ truth, status, latvian }: Registration): TwoForms['tree'] {
  const { latin, native } = truth;
  return {
    uzvards: latin.family,
    vardi: latin.given,
    uzvardsLatviski: latvian?.family,
    vardiLatviski: latvian?.given,
    uzvardsOriginals: native?.family,
    vardiOriginali: native?.given,
    rakstsKods: native?.script,
    dzimsanasDatums: truth.birthDate,
    dzimsanasVieta: truth.birthPlace,
    dzimsanasValsts: truth.birthCountry,
    dzimums: SEX[truth.sex],
    valstiskaPiederiba: truth.nationalities,
    valstiskasPiederibasVeids: status && PMLP_STATUS[status],
  };
}

function registered(registration: Registration): TwoForms['tree'] {
  const { truth, file, permit, card, biometrics = [] } = registration;
  const [document] = truth.documents;
  return {
    atlaujasNumurs: permit.number,
    lietasNumurs: file,
    kartesNumurs: card,
    veids: KINDS[permit.kind],
    pamats: permit.ground && GROUNDS[permit.ground],
    statuss: permit.stage === 'annulled' ? 'ANU' : 'REG',
    registresanasDatums: permit.registeredOn,
    derigaNo: permit.validFrom,
    derigaLidz: permit.validUntil,
    anulesanasDatums: permit.annulledOn,
    turetajs: holder(registration),
    celosanasDokuments: document && {
      veids: PMLP_DOCUMENT[document.type],
      numurs: document.number,
      izdevejvalsts: document.issuingState,
      izdots: document.issuedOn,
      derigsLidz: document.validUntil,
    },
    biometrija: biometrics.map(({ modality, reference, capturedAt, quality }) => ({
      veids: modality === 'face' ? 'SEJA' : 'PIRKSTI',
      atsauce: reference,
      laiks: capturedAt?.replace('.000Z', 'Z'),
      kvalitate: quality,
    })),
    nodala: 1,
  };
}

/** The same registered permit as VMIS writes it and as the canonical record has it. */
function forms(registration: Registration): TwoForms {
  const { truth, file, permit, card, status, latvian, biometrics } = registration;
  const [document] = truth.documents;
  const cards = card === undefined ? [] : [{ type: 'residence-permit' as const, number: card, issuingState: 'LVA' }];
  const canonical: CanonicalRecord = {
    kind: 'residence-permit',
    source: 'VMIS',
    nationalFile: file,
    person: {
      identities: [
        {
          kind: 'confirmed',
          names: [...namesWithSpellings(truth), ...(latvian ? [otherName('alias', latvian.family, latvian.given, 'Latn')] : [])],
          birthDate: { value: truth.birthDate },
          ...(truth.birthPlace && { birthPlace: truth.birthPlace }),
          ...(truth.birthCountry && { birthCountry: truth.birthCountry }),
          sex: truth.sex,
          nationalities: truth.nationalities,
        },
      ],
      ...(status && { nationalityStatus: { status } }),
    },
    documents: [...cards, ...(document ? [document] : [])],
    residencePermit: permit,
    ...(biometrics && { biometrics }),
  };
  return { tree: registered(registration), canonical };
}

const person = peopleOf(819_004);
const { good, bad, badText } = caseWriter((tree) => jsonRecord(inSchemaOrder(PACK, tree)));

/** Permits of one person of each country: country, kind, ground, last year of validity. */
const ORDINARY: readonly (readonly [string, Permit['kind'], string, number?])[] = [
  ['UKR', 'temporary', 'protection', 2027],
  ['RUS', 'permanent', 'family'],
  ['BLR', 'temporary', 'highly-qualified-employment', 2030],
  ['SRB', 'temporary', 'employment', 2028],
  ['GEO', 'temporary', 'studies', 2027],
  ['TUR', 'temporary', 'business', 2031],
  ['SYR', 'temporary', 'humanitarian', 2027],
  ['IND', 'temporary', 'studies', 2028],
  ['VNM', 'temporary', 'research', 2029],
  ['COL', 'permanent', 'family'],
  ['GBR', 'eu-long-term', 'other'],
  ['USA', 'temporary', 'investment', 2030],
  ['BRA', 'temporary', 'employment', 2028],
];

const biometric = (number: number, modality: Biometric['modality'], more: Partial<Biometric> = {}): Biometric => ({
  modality,
  system: 'BDAS',
  reference: `BDAS-${modality === 'face' ? 'F' : 'P'}-SYN-${String(number).padStart(6, '0')}`,
  ...more,
});

const ordinary = ORDINARY.map(([country, kind, ground, until], at): CorpusRecord => {
  const day = `2026-0${String(1 + (at % 9))}-${String(10 + at)}`;
  const registration: Registration = {
    truth: person(country),
    file: `VMIS-2026-${String(at + 701)}`,
    permit: {
      number: `UA${String(280_000 + at)}`,
      stage: 'registered',
      kind,
      ground,
      registeredOn: day,
      validFrom: day,
      ...(until && { validUntil: `${String(until)}${day.slice(4)}` }),
      issuingState: 'LVA',
    },
    card: `SYNKARTE${String(at).padStart(2, '0')}`,
    status: 'citizen',
    ...(at % 2 === 0 && {
      biometrics: [biometric(at + 1, 'face', { capturedAt: `2026-05-0${String(1 + (at % 9))}T07:00:00.000Z`, quality: 90 - at })],
    }),
  };
  return good(`registered: a ${kind} permit for ${ground}, citizen of ${country}`, forms(registration));
});

const usual: Registration['permit'] = {
  number: 'UA289999',
  stage: 'registered',
  kind: 'temporary',
  registeredOn: '2026-04-09',
  issuingState: 'LVA',
};

const base: Truth = {
  latin: { family: 'Sample', given: ['Otto'] },
  mrz: { family: 'SAMPLE', given: ['OTTO'] },
  sex: 'male',
  birthDate: '1975-07-07',
  nationalities: ['ARM'],
  documents: [{ type: 'passport', number: 'SYN800001', issuingState: 'ARM' }],
};

/** A permit of somebody of whom the truth says this. */
const of = (truth: Partial<Truth>, permit: Partial<Permit> = {}, more: Partial<Registration> = {}): TwoForms =>
  forms({ truth: { ...base, ...truth }, file: 'VMIS-2026-901', permit: { ...usual, ...permit }, ...more });

const oddities: readonly CorpusRecord[] = [
  good(
    'a letter that ICAO spells in three ways, twice in one name: eight other spellings',
    of({ latin: { family: 'Müller', given: ['Jürgen'] }, mrz: { family: 'MUELLER', given: ['JUERGEN'] }, nationalities: ['CHE'] }),
    { '/turetajs/uzvards': 'Müller-Lühr' },
    {
      '/person/identities/0/names/0/familyName': 'Müller-Lühr',
      '/person/identities/0/names/1/familyName': 'MUELLER-LUEHR',
      '/person/identities/0/names/1/familyNameVariants': [
        'MUXXLLER-LUXXHR',
        'MULLER-LUHR',
        'MUXXLLER-LUEHR',
        'MULLER-LUEHR',
        'MUELLER-LUXXHR',
        'MUELLER-LUHR',
        'MUXXLLER-LUHR',
        'MULLER-LUXXHR',
      ],
    },
  ),
  good('sex 0 of ISO/IEC 5218, not known', of({ sex: 'unspecified' })),
  good('sex 9 of ISO/IEC 5218, not applicable', of({ sex: 'unspecified' }), { '/turetajs/dzimums': 9 }),
  good('an annulled permit with its day', of({}, { stage: 'annulled', annulledOn: '2026-08-31' })),
  good('a permit registered in 2019, read with the codes of that day', of({}, { registeredOn: '2019-02-28', ground: 'family' })),
  good('a sticker of 2018 as the kind', of({}, { registeredOn: '2018-06-30' }), { '/veids': 'TUV' }),
  good('the year of birth alone', of({ birthDate: '1975' })),
  good('year and month of birth', of({ birthDate: '1975-07' })),
  good('an unknown day of birth written 00', of({ birthDate: '1975-07' }), { '/turetajs/dzimsanasDatums': '1975-07-00' }),
  good(
    'a refugee: card and refugee travel document',
    of(
      { nationalities: ['XXB'], documents: [{ type: 'refugee-travel-document', number: 'SYN800002', issuingState: 'LVA' }] },
      { ground: 'protection' },
      { status: 'refugee', card: 'SYNKARTE90' },
    ),
  ),
  good(
    'alternative status, a nationality that stays, and no travel document',
    of({ nationalities: ['ERI'], documents: [] }, {}, { status: 'alternative-status', card: 'SYNKARTE91' }),
  ),
  good('temporary protection since 2022', of({ nationalities: ['UKR'] }, {}, { status: 'temporary-protection' })),
  good(
    'a non-citizen of another State, who has an alien’s passport',
    of(
      { nationalities: ['XXA'], documents: [{ type: 'alien-passport', number: 'SYN800003', issuingState: 'EST' }] },
      {},
      { status: 'non-citizen' },
    ),
  ),
  good('D as a nationality', of({ nationalities: ['DEU', 'TUR'] }), { '/turetajs/valstiskaPiederiba': ['D', 'tur'] }),
  good(
    'the Latvian rendering beside the passport’s spelling and the original one',
    of(
      {
        latin: { family: 'Kovalchuk', given: ['Oleksandr', 'Andrii'] },
        mrz: { family: 'KOVALCHUK', given: ['OLEKSANDR', 'ANDRII'] },
        native: { family: 'Ковальчук', given: ['Олександр', 'Андрій'], script: 'Cyrl' },
        nationalities: ['UKR'],
      },
      {},
      { latvian: { family: 'Kovaļčuks', given: ['Oleksandrs', 'Andrijs'] } },
    ),
  ),
  good(
    'a Greek name, and a given name of two words in one item',
    of({
      latin: { family: 'Charalampous', given: ['Eleni', 'Maria Irini'] },
      mrz: { family: 'CHARALAMPOUS', given: ['ELENI', 'MARIA IRINI'] },
      native: { family: 'Χαραλάμπους', given: ['Ελένη', 'Μαρία Ειρήνη'], script: 'Grek' },
      sex: 'female',
      nationalities: ['CYP'],
    }),
  ),
  good('a person of one name', of({ latin: { family: 'Zarifa', given: [] }, mrz: { family: 'ZARIFA', given: [] }, sex: 'female' })),
  good(
    'a name with ð, þ, æ and an acute accent',
    of({
      latin: { family: 'Guðmundsdóttir', given: ['Þórunn', 'Æsa'] },
      mrz: { family: 'GUDMUNDSDOTTIR', given: ['THORUNN', 'AESA'] },
      sex: 'female',
      nationalities: ['ISL'],
    }),
  ),
  good(
    'a permit whose fingerprints and face are in BDAS, quality 0 and 100',
    of({}, {}, { biometrics: [biometric(901, 'fingerprints', { quality: 0 }), biometric(902, 'face', { quality: 100 })] }),
  ),
  good('personal codes old and new, employers, family and the right to work are left behind', of({}), {
    '/turetajs/personasKods': '32894500127',
    '/turetajs/agrakiePersonasKodi': ['070775-10018'],
    '/turetajs/deklaretaAdrese': 'Izdomātā iela 7, Liepāja',
    '/tiesibasStradat': false,
    '/darbaDeveji': [{ nosaukums: 'SIA “Paraugs”', registracijasNumurs: '40000000001' }],
    '/gimenesLocekli': ['VMIS-2025-17'],
  }),
];

const one = of({}, { ground: 'family' }, { biometrics: [biometric(903, 'face', { quality: 50 })] });
const dirty: readonly CorpusRecord[] = [
  bad('a sex that ISO/IEC 5218 does not have', one, { '/turetajs/dzimums': 3 }, { '/turetajs/dzimums': 'code-unknown' }),
  bad('the sex as a text', one, { '/turetajs/dzimums': '1' }, { '/turetajs/dzimums': 'source-invalid' }),
  bad(
    'a ground that began in 2024 in a permit of 2020',
    one,
    { '/registresanasDatums': '2020-05-05', '/pamats': 'ZILK' },
    { '/pamats': 'code-unknown' },
  ),
  bad('a sticker as the kind in 2025', one, { '/registresanasDatums': '2025-01-02', '/veids': 'TUV' }, { '/veids': 'code-unknown' }),
  bad(
    'a day of registration in the Latvian form',
    one,
    { '/registresanasDatums': '09.04.2026' },
    { '/registresanasDatums': 'source-invalid' },
  ),
  bad('31 November as the last day', one, { '/derigaLidz': '2027-11-31' }, { '/derigaLidz': 'value-invalid' }),
  bad('no number of the permit', one, { '/atlaujasNumurs': undefined }, { '/atlaujasNumurs': 'required-field-missing' }),
  bad(
    'no holder: every field that must be there is named',
    one,
    { '/turetajs': undefined },
    {
      '/turetajs/uzvards': 'required-field-missing',
      '/turetajs/dzimsanasDatums': 'required-field-missing',
      '/turetajs/dzimums': 'required-field-missing',
      '/turetajs/valstiskaPiederiba': 'required-field-missing',
    },
  ),
  bad('a quality of 101', one, { '/biometrija/0/kvalitate': 101 }, { '/biometrija/0/kvalitate': 'source-invalid' }),
  bad(
    'a kind of biometric data that BDAS does not hold',
    one,
    { '/biometrija/0/veids': 'PLAUKSTA' },
    { '/biometrija/0/veids': 'code-unknown' },
  ),
  bad('a property that the schema does not know', one, { '/turetajs/tautiba': 'armēnis' }, { '/turetajs/tautiba': 'field-unaccounted' }),
  bad('Cyrillic letters in a Latin given name', one, { '/turetajs/vardi/0': 'Отто' }, { '/turetajs/vardi': 'value-invalid' }),
  bad(
    'a card number that is too short',
    of({}, {}, { card: 'SYNKARTE92' }),
    { '/kartesNumurs': 'SYN1' },
    { '/kartesNumurs': 'source-invalid' },
  ),
  bad('the right to work as a word', one, { '/tiesibasStradat': 'jā' }, { '/tiesibasStradat': 'source-invalid' }),
  badText('a list of records where one is asked for', '[]', { '': 'source-invalid' }),
  bad(
    'several faults at once: kind, state of the entry, nationality, document and division',
    one,
    { '/veids': 'XXX', '/statuss': 'NAV', '/turetajs/valstiskaPiederiba': ['QQQ'], '/celosanasDokuments/veids': 'ZZ', '/nodala': 100 },
    {
      '/veids': 'code-unknown',
      '/statuss': 'code-unknown',
      '/turetajs/valstiskaPiederiba': 'code-unknown',
      '/celosanasDokuments/veids': 'code-unknown',
      '/nodala': 'source-invalid',
    },
  ),
];

/** Registered residence permits as VMIS writes them; every person is invented. */
export const REGISTRETA_ATLAUJA: PackCorpus = { pack: PACK, form: { form: 'json' }, records: [...ordinary, ...oddities, ...dirty] };
