import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import type { CorpusRecord, PackCorpus } from './corpus.ts';
import { canonicalPerson, type PersonMatter } from './pmlp-person.ts';
import { inFields, PMLP_DOCUMENT, PMLP_SEX } from './pmlp-words.ts';
import { cardZone, passportZone, type PrintedZone } from './printed-zone.ts';
import { inSchemaOrder, jsonRecord } from './record-tree.ts';
import { peopleOf, type Truth } from './synthetic-truth.ts';

type Visa = NonNullable<CanonicalRecord['visa']>;
type Biometric = NonNullable<CanonicalRecord['biometrics']>[number];

const PACK = 'lv-pmlp-vizas-pieteikums';
const STAGES: Readonly<Record<Visa['stage'], string>> = {
  applied: 'IES',
  issued: 'IZS',
  refused: 'ATT',
  annulled: 'ANU',
  revoked: 'ATC',
  extended: 'PAG',
};
const PURPOSES: Readonly<Record<string, string>> = {
  tourism: '01',
  business: '02',
  'visiting-family-or-friends': '03',
  culture: '04',
  sport: '05',
  'official-visit': '06',
  'medical-reasons': '07',
  study: '08',
  'airport-transit': '09',
  other: '99',
};

interface Application extends PersonMatter {
  readonly visa: Visa & Required<Pick<Visa, 'applicationNumber' | 'appliedOn'>>;
  /** What the zone of the document says; absent where it was not read. */
  readonly zone?: string;
  readonly biometrics?: readonly Biometric[];
}

function applicant({ truth, others = [] }: Application): TwoForms['tree'] {
  const previous = others.filter(({ use }) => use === 'previous').map(({ family }) => family);
  return {
    ...inFields(truth.latin.family, truth.latin.given),
    uzvardsDzimstot: others.find(({ use }) => use === 'birth')?.family,
    agrakieUzvardi: previous,
    dzimsanasDatums: truth.birthDate,
    dzimsanasVieta: truth.birthPlace,
    dzimsanasValsts: truth.birthCountry,
    dzimums: PMLP_SEX[truth.sex],
    valstiskaPiederiba: truth.nationalities,
  };
}

/** The same application as NVIS writes it and as the canonical record has it. */
function forms(application: Application): TwoForms {
  const { truth, visa, zone, biometrics = [], others = [] } = application;
  const { latin, mrz, sex, birthDate, birthPlace, birthCountry, nationalities, documents } = truth;
  const [document] = documents;
  if (document === undefined) throw new RangeError('a visa needs a travel document');
  const tree = {
    pieteikumaNumurs: visa.applicationNumber,
    iesniegsanasDatums: visa.appliedOn,
    iesniegsanasVieta: visa.lodgedAt,
    vizasVeids: visa.type,
    statuss: STAGES[visa.stage],
    merkis: visa.purpose && PURPOSES[visa.purpose],
    galvenaisGalamerkis: visa.destination,
    iecelosanasDatums: visa.arrivalOn,
    izcelosanasDatums: visa.departureOn,
    dienas: visa.durationDays,
    reizes: visa.entries === 'multiple' ? 'MULT' : visa.entries,
    persona: applicant(application),
    celosanasDokuments: {
      veids: PMLP_DOCUMENT[document.type],
      numurs: document.number,
      izdevejvalsts: document.issuingState,
      izdots: document.issuedOn,
      derigsLidz: document.validUntil,
      mrz: zone,
    },
    vizasUzlime: visa.stickerNumber && { numurs: visa.stickerNumber, derigaNo: visa.validFrom, derigaLidz: visa.validUntil },
    biometrija: biometrics.map(({ modality, reference, capturedAt, quality }) => ({
      veids: modality === 'face' ? 'SEJA' : 'PIRKSTI',
      atsauce: reference,
      laiks: capturedAt?.replace('.000Z', 'Z'),
      kvalitate: quality,
    })),
    amatpersona: 'K0103',
  };
  const parted = (words: readonly string[]): readonly string[] => words.flatMap((word) => word.split('-'));
  const inZone = { family: parted([mrz.family]).join(' '), given: parted(mrz.given) };
  const shown: Truth = {
    latin,
    mrz: zone === undefined ? mrz : inZone,
    sex,
    birthDate,
    ...(birthPlace && { birthPlace }),
    ...(birthCountry && { birthCountry }),
    nationalities,
    documents,
  };
  const births = others.filter(({ use }) => use === 'birth');
  const canonical: CanonicalRecord = {
    kind: 'visa',
    source: 'NVIS',
    nationalFile: visa.applicationNumber,
    person: canonicalPerson({ truth: shown, others: [...births, ...others.filter(({ use }) => use === 'previous')] }),
    documents: [document],
    visa,
    ...(biometrics.length > 0 && { biometrics }),
  };
  return { tree, canonical };
}

const person = peopleOf(819_007);
const { good, bad, badText } = caseWriter((tree) => jsonRecord(inSchemaOrder(PACK, tree)));

/** What the state of a document prints of a truth; Germany prints D. */
const printed = (truth: Truth, more: Partial<PrintedZone> = {}): PrintedZone => {
  const [document] = truth.documents;
  const { validUntil = '2031-01-31' } = document ?? {};
  return {
    code: 'P',
    issuer: document?.issuingState ?? 'UTO',
    nationality: truth.nationalities[0] ?? 'XXX',
    family: truth.mrz.family,
    given: truth.mrz.given,
    number: document?.number ?? '',
    birthDate: truth.birthDate,
    sex: truth.sex,
    validUntil,
    ...more,
  };
};

/** Applications of people who need a visa: country, purpose, stage, type, entries. */
const ORDINARY: readonly (readonly [string, string, Visa['stage'], Visa['type'], NonNullable<Visa['entries']>])[] = [
  ['RUS', 'visiting-family-or-friends', 'refused', 'C', '1'],
  ['BLR', 'business', 'issued', 'C', 'multiple'],
  ['TUR', 'tourism', 'issued', 'C', '2'],
  ['SYR', 'medical-reasons', 'applied', 'C', '1'],
  ['AFG', 'other', 'refused', 'C', '1'],
  ['IRQ', 'culture', 'annulled', 'C', '1'],
  ['ERI', 'sport', 'applied', 'C', '1'],
  ['IND', 'study', 'issued', 'D', 'multiple'],
  ['VNM', 'study', 'applied', 'D', 'multiple'],
  ['MAR', 'official-visit', 'revoked', 'C', '1'],
  ['NGA', 'airport-transit', 'issued', 'A', '2'],
  ['RUS', 'business', 'extended', 'C', '1'],
];

const prints = (number: number, more: Partial<Biometric> = {}): Biometric => ({
  modality: 'fingerprints',
  system: 'BDAS',
  reference: `BDAS-P-SYN-${String(number).padStart(6, '0')}`,
  ...more,
});

const ordinary = ORDINARY.map(([country, purpose, stage, type, entries], at): CorpusRecord => {
  const whole = person(country, at === ORDINARY.length - 1 ? 1 : 0);
  const truth = { ...whole, documents: whole.documents.slice(0, 1) };
  const month = `2026-0${String(1 + (at % 9))}`;
  const visa: Application['visa'] = {
    applicationNumber: `LVA-NVIS-2026-${String(at + 4001)}`,
    appliedOn: `${month}-${String(11 + at)}`,
    lodgedAt: 'Latvijas Republikas vēstniecība',
    type,
    stage,
    issuingState: 'LVA',
    purpose,
    destination: 'LVA',
    arrivalOn: '2026-11-20',
    departureOn: '2026-12-05',
    durationDays: 15,
    entries,
    ...(['issued', 'extended', 'annulled', 'revoked'].includes(stage) && {
      stickerNumber: `SYNV${String(9001 + at)}`,
      validFrom: '2026-11-15',
      validUntil: '2026-12-31',
    }),
  };
  const short = `${truth.mrz.family}<<${truth.mrz.given.join(' ')}`.length <= 39;
  return good(
    `${stage}: a visa ${type} for ${purpose}, citizen of ${country}`,
    forms({
      truth,
      visa,
      ...(short && { zone: passportZone(printed(truth)) }),
      biometrics: [prints(at + 1, { capturedAt: `${month}-12T06:45:00.000Z`, quality: 60 + at })],
    }),
  );
});

const usual: Application['visa'] = {
  applicationNumber: 'LVA-NVIS-2026-9000',
  appliedOn: '2026-06-15',
  type: 'C',
  stage: 'applied',
  issuingState: 'LVA',
};

const base: Truth = {
  latin: { family: 'Sample', given: ['Mira'] },
  mrz: { family: 'SAMPLE', given: ['MIRA'] },
  sex: 'female',
  birthDate: '1992-10-11',
  nationalities: ['AZE'],
  documents: [{ type: 'passport', number: 'SYN830001', issuingState: 'AZE', validUntil: '2031-01-31' }],
};

/** An application of somebody of whom the truth says this; `zone` is what the document prints, if it is not what the truth says. */
function of(truth: Partial<Truth>, more: Partial<Application> = {}, zone: Partial<PrintedZone> | 'unread' | 'card' = {}): TwoForms {
  const whole = { ...base, ...truth };
  const lines =
    zone === 'unread' ? undefined : zone === 'card' ? cardZone(printed(whole, { code: 'ID' })) : passportZone(printed(whole, zone));
  return forms({ truth: whole, visa: usual, ...(lines !== undefined && { zone: lines }), ...more });
}

const documentOf = (more: Partial<Truth['documents'][number]>): Pick<Truth, 'documents'> => ({
  documents: [{ type: 'passport', number: 'SYN830001', issuingState: 'AZE', validUntil: '2031-01-31', ...more }],
});

const LONG = { family: 'Nilavadhanananda Chayapa Dejthamrong', given: ['Krasuang', 'Somchai'] };

const oddities: readonly CorpusRecord[] = [
  good(
    'no machine-readable zone: the form follows from the letters',
    of({ latin: { family: 'Əliyeva', given: ['Gülşən'] }, mrz: { family: 'ELIYEVA', given: ['GUELSEN'] } }, {}, 'unread'),
  ),
  good(
    'the zone of the issuing state counts, which writes Ü as U',
    of({
      latin: { family: 'Güneş', given: ['Ömür'] },
      mrz: { family: 'GUNES', given: ['OMUR'] },
      nationalities: ['TUR'],
      ...documentOf({ issuingState: 'TUR' }),
    }),
  ),
  good(
    'hyphen and space are fillers in the zone',
    of({ latin: { family: 'Al-Sample', given: ['Mira', 'Anne-Lise'] }, mrz: { family: 'AL-SAMPLE', given: ['MIRA', 'ANNE-LISE'] } }),
  ),
  good(
    'a name that the 39 places of the zone cut: the printed one stays whole',
    of({
      latin: LONG,
      mrz: { family: 'NILAVADHANANANDA CHAYAPA DEJTHAMRONG', given: ['K'] },
      nationalities: ['THA'],
      ...documentOf({ issuingState: 'THA' }),
    }),
  ),
  good(
    'a person of one name',
    of({ latin: { family: 'Suharto', given: [] }, mrz: { family: 'SUHARTO', given: [] }, nationalities: ['IDN'] }),
  ),
  good(
    'D of the zone becomes DEU',
    of({ nationalities: ['XXB'], ...documentOf({ type: 'refugee-travel-document', issuingState: 'DEU' }) }, {}, { issuer: 'D' }),
  ),
  good(
    'a refugee: XXB in the zone and in the application',
    of({ nationalities: ['XXB'], ...documentOf({ type: 'refugee-travel-document', issuingState: 'LTU' }) }),
  ),
  good(
    'a stateless person with an alien’s passport',
    of({ nationalities: ['XXA'], ...documentOf({ type: 'alien-passport', issuingState: 'EST' }) }),
  ),
  good('two nationalities, the one of the passport first', of({ nationalities: ['AZE', 'RUS'] })),
  good(
    'a travel document as a card of three lines',
    of({ documents: [{ type: 'identity-card', number: 'SYN830002', issuingState: 'AZE', validUntil: '2031-01-31' }] }, {}, 'card'),
  ),
  good('a personal number of another State in the zone is left behind', of({}, {}, { optional: 'ZE184226B' })),
  good('day and month of birth unknown, fillers in the zone', of({ birthDate: '1992' })),
  good('nothing of the date of birth in the zone, the year in the application', of({ birthDate: '1960' }, {}, { birthDate: '' })),
  good('the date of birth written with 00 for the day', of({ birthDate: '1992-10' }), { '/persona/dzimsanasDatums': '1992-10-00' }),
  good(
    'aged 92 by the zone alone: the day of the application tells the century, which the expiry does not',
    of({ birthDate: '1933-12-01', ...documentOf({ validUntil: '2034-05-31' }) }),
    { '/persona/dzimsanasDatums': undefined },
  ),
  good('born in the year of the application, by the zone alone', of({ birthDate: '2026-03-09' }), {
    '/persona/dzimsanasDatums': undefined,
  }),
  good('the sex is not stated, a filler in the zone', of({ sex: 'unspecified' })),
  good('born in a State that is no more', of({ birthDate: '1985-02-28', birthCountry: 'SUN', birthPlace: 'Baku' })),
  good(
    'surname at birth and two earlier ones',
    of(
      {},
      {
        others: [
          { use: 'birth', family: 'Exemplar' },
          { use: 'previous', family: 'Muster' },
          { use: 'previous', family: 'Paraugs' },
        ],
      },
    ),
  ),
  good('a number typed wrongly from the visual zone does not count where the zone was read', of({}), {
    '/celosanasDokuments/numurs': 'SYN83OOO1',
  }),
  good('the number with spaces, where no zone was read', of({}, {}, 'unread'), { '/celosanasDokuments/numurs': 'syn 830 001' }),
  good(
    'an issued visa whose sticker number has a space',
    of({}, { visa: { ...usual, stage: 'issued', stickerNumber: 'SYNV700001', validFrom: '2026-07-01', validUntil: '2026-08-01' } }),
    { '/vizasUzlime/numurs': 'synv 700001' },
  ),
  good('lines of the zone parted as Windows does', of({}), {
    '/celosanasDokuments/mrz': passportZone(printed(base)).replace('\n', '\r\n'),
  }),
  good('home, occupation, parents, invitation and fee stay in VIS and NVIS', of({}), {
    '/citiGalamerki': ['EST', 'LTU'],
    '/pirmasIecelosanasValsts': 'EST',
    '/persona/piederibaDzimstot': 'SUN',
    '/persona/dzivesvieta': 'Invented Street 1, Baku',
    '/persona/epasts': 'mira@example.org',
    '/persona/talrunis': '+994 00 000 00 00',
    '/persona/nodarbosanas': 'studente',
    '/persona/darbaDevejs': 'Paraugu universitāte',
    '/persona/vecaki': [{ uzvards: 'Sample', vardi: 'Rashid' }],
    '/persona/esPilsonaGimenesLoceklis': false,
    '/celosanasDokuments/izdevejiestade': 'ASAN 4',
    '/uzaicinatajs': { nosaukums: 'SIA “Paraugs”', adrese: 'Izdomātā iela 9, Rīga', registracijasNumurs: '40000000001' },
    '/atteikumaPamati': ['2', '9'],
    '/nodevaSamaksata': true,
  }),
];

const one = of(
  {},
  {
    biometrics: [prints(903, { quality: 77 })],
    visa: { ...usual, purpose: 'tourism', destination: 'LVA', durationDays: 10, entries: '1' },
  },
);
const zone = passportZone(printed(base));
const [first = '', second = ''] = zone.split('\n');
const MRZ = '/celosanasDokuments/mrz';
const dirty: readonly CorpusRecord[] = [
  bad(
    'a wrong digit in the number of the zone: the check digits do not agree',
    one,
    { [MRZ]: `${first}\n${second.replace('SYN830001', 'SYN830007')}` },
    { [MRZ]: 'value-invalid' },
  ),
  bad(
    'a wrong check digit over the whole zone',
    one,
    { [MRZ]: `${zone.slice(0, -1)}${zone.endsWith('0') ? '1' : '0'}` },
    { [MRZ]: 'value-invalid' },
  ),
  bad('a zone with a line too short by one', one, { [MRZ]: `${first.slice(0, -1)}\n${second}` }, { [MRZ]: 'value-invalid' }),
  bad('the lines of the zone in each other’s place', one, { [MRZ]: `${second}\n${first}` }, { [MRZ]: 'value-invalid' }),
  bad(
    'the letter O for a zero in the date of expiry',
    one,
    { [MRZ]: `${first}\n${second.slice(0, 23)}O${second.slice(24)}` },
    { [MRZ]: 'value-invalid' },
  ),
  bad('small letters in the zone', one, { [MRZ]: zone.toLowerCase() }, { [MRZ]: 'source-invalid' }),
  bad('a purpose that the form does not have', one, { '/merkis': '42' }, { '/merkis': 'code-unknown' }),
  bad('an application from before the list of purposes', one, { '/iesniegsanasDatums': '2010-04-04' }, { '/merkis': 'code-unknown' }),
  bad('a visa of type B, which is no more', one, { '/vizasVeids': 'B' }, { '/vizasVeids': 'code-unknown' }),
  bad('three entries', one, { '/reizes': '3' }, { '/reizes': 'code-unknown' }),
  bad('31 June as the day of arrival', one, { '/iecelosanasDatums': '2026-06-31' }, { '/iecelosanasDatums': 'value-invalid' }),
  bad('a stay of four hundred days', one, { '/dienas': 400 }, { '/dienas': 'source-invalid' }),
  bad(
    'no kind of travel document',
    one,
    { '/celosanasDokuments/veids': undefined },
    { '/celosanasDokuments/veids': 'required-field-missing' },
  ),
  bad(
    'no date of birth, neither typed nor in the zone',
    of({}, {}, { birthDate: '' }),
    { '/persona/dzimsanasDatums': undefined },
    { '/persona/dzimsanasDatums': 'required-field-missing' },
  ),
  bad(
    'no number of the travel document, neither typed nor in a zone',
    of({}, {}, 'unread'),
    { '/celosanasDokuments/numurs': undefined },
    { '/celosanasDokuments/numurs': 'required-field-missing' },
  ),
  bad('a property that the schema does not know', one, { '/persona/augums': 170 }, { '/persona/augums': 'field-unaccounted' }),
  bad(
    'Cyrillic letters in an earlier surname',
    one,
    { '/persona/agrakieUzvardi': ['Muster', 'Самплова'] },
    { '/persona/agrakieUzvardi/1': 'value-invalid' },
  ),
  bad(
    'a former State as the nationality of today',
    one,
    { '/persona/valstiskaPiederiba': ['SUN'] },
    { '/persona/valstiskaPiederiba': 'code-unknown' },
  ),
  badText('nothing where a record is asked for', 'null', { '': 'source-invalid' }),
  bad(
    'several faults at once: stage, purpose, sex, zone and kind of biometric data',
    one,
    { '/statuss': 'XXX', '/merkis': 'AB', '/persona/dzimums': 'M', [MRZ]: 'P<'.repeat(44), '/biometrija/0/veids': 'ACS' },
    {
      '/statuss': 'code-unknown',
      '/merkis': 'code-unknown',
      '/persona/dzimums': 'code-unknown',
      [MRZ]: 'value-invalid',
      '/biometrija/0/veids': 'code-unknown',
    },
  ),
];

/** Visa applications as NVIS writes them; every person is invented. */
export const VIZAS_PIETEIKUMS: PackCorpus = { pack: PACK, form: { form: 'json' }, records: [...ordinary, ...oddities, ...dirty] };
