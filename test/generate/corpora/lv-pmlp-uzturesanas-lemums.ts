import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import type { CorpusRecord, PackCorpus } from './corpus.ts';
import { canonicalPerson, personInVmis, type PersonMatter } from './pmlp-person.ts';
import { dayField, PMLP_DOCUMENT } from './pmlp-words.ts';
import { inSchemaOrder, xmlRecord } from './record-tree.ts';
import { latvianDay, peopleOf, type Truth } from './synthetic-truth.ts';

type Permit = NonNullable<CanonicalRecord['residencePermit']>;

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
const DECISIONS: Readonly<Partial<Record<Permit['stage'], string>>> = { granted: 'PIE', refused: 'ATT', annulled: 'ANU' };

interface Decision extends PersonMatter {
  readonly file: string;
  readonly permit: Permit & Required<Pick<Permit, 'decidedOn' | 'decisionNumber'>>;
  /** Codes of the grounds; the words are those of the permit's refusal ground. */
  readonly grounds?: readonly string[];
}

/** The same decision as VMIS writes it and as the canonical record has it. */
function forms({ file, permit, grounds = [], ...matter }: Decision): TwoForms {
  const [document] = matter.truth.documents;
  const tree = {
    '@versija': '1.0',
    lemumaNumurs: permit.decisionNumber,
    lietasNumurs: file,
    lemumaDatums: latvianDay(permit.decidedOn),
    lemumaVeids: DECISIONS[permit.stage],
    persona: personInVmis(matter),
    celosanasDokuments: document && {
      veids: PMLP_DOCUMENT[document.type],
      numurs: document.number,
      izdevejvalsts: document.issuingState,
      derigsLidz: dayField(document.validUntil),
    },
    atlauja: {
      numurs: permit.number,
      veids: KINDS[permit.kind],
      pamats: permit.ground && GROUNDS[permit.ground],
      derigaNo: dayField(permit.validFrom),
      derigaLidz: dayField(permit.validUntil),
    },
    pamatojums: { pamats: grounds },
    anuletaNo: dayField(permit.annulledOn),
    amatpersona: 'I0815',
  };
  const canonical: CanonicalRecord = {
    kind: 'residence-permit-decision',
    source: 'VMIS',
    nationalFile: file,
    person: canonicalPerson({ ...matter, spellings: true }),
    ...(document && {
      documents: [
        {
          type: document.type,
          number: document.number,
          issuingState: document.issuingState,
          ...(document.validUntil && { validUntil: document.validUntil }),
        },
      ],
    }),
    residencePermit: permit,
  };
  return { tree, canonical };
}

const person = peopleOf(819_003);
const PACK = 'lv-pmlp-uzturesanas-lemums';
const { good, bad } = caseWriter((tree) =>
  xmlRecord('uzturesanasAtlaujasLemums', 'https://gateway.example/ns/national/lv-pmlp/1', inSchemaOrder(PACK, tree)),
);

const usual = {
  decisionNumber: '24/PMLP-900',
  decidedOn: '2026-04-09',
  stage: 'granted',
  kind: 'temporary',
  issuingState: 'LVA',
} as const satisfies Decision['permit'];

/** Decisions on one person of each country: country, decision, kind, ground, codes of the grounds for refusal, their words. */
const ORDINARY: readonly (readonly [string, 'granted' | 'refused' | 'annulled', Permit['kind'], string, readonly string[], string?])[] = [
  ['UKR', 'granted', 'temporary', 'protection', []],
  ['RUS', 'refused', 'temporary', 'business', ['A03'], 'threat-to-security'],
  ['BLR', 'granted', 'temporary', 'highly-qualified-employment', []],
  ['SRB', 'annulled', 'temporary', 'employment', ['B01'], 'purpose-ended'],
  ['GEO', 'refused', 'temporary', 'studies', ['A08', 'A02'], 'studies-not-proved; insufficient-means'],
  ['TUR', 'granted', 'permanent', 'family', []],
  ['IND', 'refused', 'temporary', 'employment', ['A09'], 'employment-not-proved'],
  ['VNM', 'annulled', 'temporary', 'studies', ['B05'], 'own-request'],
  ['COL', 'granted', 'temporary', 'research', []],
  ['GBR', 'granted', 'eu-long-term', 'other', []],
  ['USA', 'granted', 'temporary', 'investment', []],
  ['SYR', 'granted', 'temporary', 'humanitarian', []],
  ['NGA', 'refused', 'temporary', 'family', ['A05', 'A01', 'A04'], 'marriage-of-convenience; false-documents; entry-ban'],
];

const ordinary = ORDINARY.map(([country, stage, kind, ground, grounds, refusalGround], at): CorpusRecord => {
  const day = `2026-0${String(1 + (at % 9))}-${String(10 + at)}`;
  const permit: Decision['permit'] = {
    number: `UA${String(270_000 + at)}`,
    stage,
    kind,
    ground,
    decisionNumber: `24/PMLP-${String(at + 501)}`,
    decidedOn: day,
    ...(stage === 'granted' && { validFrom: day, ...(kind === 'temporary' && { validUntil: `2031${day.slice(4)}` }) }),
    ...(stage === 'annulled' && { annulledOn: day }),
    ...(refusalGround && { refusalGround }),
    issuingState: 'LVA',
  };
  return good(
    `${stage}: a ${kind} permit for ${ground}, citizen of ${country}`,
    forms({ truth: person(country), file: `VMIS-2026-${String(at + 501)}`, permit, grounds, status: 'citizen' }),
  );
});

const base: Truth = {
  latin: { family: 'Sample', given: ['Vera'] },
  mrz: { family: 'SAMPLE', given: ['VERA'] },
  sex: 'female',
  birthDate: '1988-12-01',
  nationalities: ['KAZ'],
  documents: [{ type: 'passport', number: 'SYN790001', issuingState: 'KAZ', validUntil: '2030-01-31' }],
};

/** A decision on somebody of whom the truth says this. */
const of = (truth: Partial<Truth>, permit: Partial<Permit> = {}, more: Partial<Decision> = {}): TwoForms =>
  forms({ truth: { ...base, ...truth }, file: 'VMIS-2026-900', permit: { ...usual, ...permit }, ...more });

const refused = of({}, { stage: 'refused', refusalGround: 'health-threat' }, { grounds: ['A06'] });
const annulled = of({}, { stage: 'annulled', annulledOn: '2026-05-01', refusalGround: 'false-information' }, { grounds: ['B03'] });

const oddities: readonly CorpusRecord[] = [
  good(
    'Ñ and Å, which have a second spelling each',
    of({ latin: { family: 'Ibáñez', given: ['Åsa'] }, mrz: { family: 'IBANEZ', given: ['AASA'] }, nationalities: ['VEN'] }),
  ),
  good(
    'a decision of 2023 is read with the codes of 2023: B02, which is no longer used',
    of({}, { decidedOn: '2023-11-30', stage: 'annulled', annulledOn: '2023-12-15', refusalGround: 'absence' }, { grounds: ['B02'] }),
  ),
  good(
    'the last day of the older code list: A07',
    of({}, { decidedOn: '2023-12-31', stage: 'refused', refusalGround: 'purpose-not-proved' }, { grounds: ['A07'] }),
  ),
  good(
    'the first day of the newer code list: A10',
    of({}, { decidedOn: '2024-01-01', stage: 'refused', refusalGround: 'sanctions' }, { grounds: ['A10'] }),
  ),
  good('a permit as a sticker on the last day on which there were such', of({}, { decidedOn: '2024-06-30' }), { '/atlauja/veids': 'TUV' }),
  good(
    'the status of EU long-term resident is taken away: annulled',
    of(
      {},
      { kind: 'eu-long-term', stage: 'annulled', annulledOn: '2026-06-01', refusalGround: 'threat-to-security' },
      { grounds: ['B04'] },
    ),
    { '/lemumaVeids': 'ATN' },
  ),
  good('grounds in a decision that grants are read by no rule', of({}), {
    '/pamatojums': { norma: ['Imigrācijas likuma 23. panta pirmās daļas 3. punkts'], pamats: ['A02'], apraksts: 'Līdzekļi pierādīti.' },
  }),
  good(
    'a refugee of whom only the year of birth is known',
    of(
      {
        birthDate: '1996',
        nationalities: ['XXB'],
        documents: [{ type: 'refugee-travel-document', number: 'SYN790002', issuingState: 'LVA' }],
      },
      { ground: 'protection' },
      { status: 'refugee' },
    ),
  ),
  good('no travel document at all', of({ documents: [], nationalities: ['XXX'] }, {}, { status: 'undetermined' })),
  good(
    'D as the issuer of an alien’s passport',
    of(
      { documents: [{ type: 'alien-passport', number: 'SYN790003', issuingState: 'DEU' }], nationalities: ['XXA'] },
      {},
      { status: 'stateless' },
    ),
    { '/celosanasDokuments/izdevejvalsts': 'D' },
  ),
  good(
    'a Serbian name in Cyrillic, in Latin with diacritics, and as the machine writes it',
    of({
      latin: { family: 'Đurđević', given: ['Ljubiša'] },
      mrz: { family: 'DURDEVIC', given: ['LJUBISA'] },
      native: { family: 'Ђурђевић', given: ['Љубиша'], script: 'Cyrl' },
      sex: 'male',
      nationalities: ['SRB'],
    }),
  ),
  good(
    'a Greek name in its own script',
    of({
      latin: { family: 'Xanthopoulos', given: ['Giorgos'] },
      mrz: { family: 'XANTHOPOULOS', given: ['GIORGOS'] },
      native: { family: 'Ξανθόπουλος', given: ['Γιώργος'], script: 'Grek' },
      nationalities: ['ALB'],
    }),
  ),
  good(
    'names before marriage and an alias',
    of(
      {},
      {},
      {
        others: [
          { use: 'birth', family: 'Exemplar', given: ['Vera'] },
          { use: 'previous', family: 'Muster' },
          { use: 'alias', family: 'Šablone', given: ['Vera', 'Ilze'] },
        ],
      },
    ),
  ),
  good(
    'a person of one name',
    of({ latin: { family: 'Mawlana', given: [] }, mrz: { family: 'MAWLANA', given: [] }, nationalities: ['AFG'] }),
  ),
  good(
    'a surname of two hundred letters',
    of({ latin: { family: 'Ab'.repeat(100), given: ['Vera'] }, mrz: { family: 'AB'.repeat(100), given: ['VERA'] } }),
  ),
  good('the appeal, the duty to leave and the personal code are left behind', refused, {
    '/persona/personasKods': '32894500127',
    '/parsudziba': { termins: '09.05.2026', iestade: 'Administratīvā rajona tiesa', iesniegta: 'JA' },
    '/izbrauksanasTermins': '16.04.2026',
    '/pazinots': '10.04.2026',
  }),
  good('a refusal without more than its ground', refused),
  good('an annulment with its day', annulled),
];

const dirty: readonly CorpusRecord[] = [
  bad('a ground of the older list after it ended', annulled, { '/pamatojums/pamats/0': 'B02' }, { '/pamatojums/pamats': 'code-unknown' }),
  bad(
    'a ground of the newer list before it began',
    annulled,
    { '/lemumaDatums': '31.12.2023', '/pamatojums/pamats/0': 'A10' },
    { '/pamatojums/pamats': 'code-unknown' },
  ),
  bad(
    'a permit as a sticker a day after the last such',
    of({}),
    { '/lemumaDatums': '01.07.2024', '/atlauja/veids': 'TUV' },
    { '/atlauja/veids': 'code-unknown' },
  ),
  bad('a decision from before the first code list', of({}), { '/lemumaDatums': '31.12.2009' }, { '/atlauja/veids': 'code-unknown' }),
  bad('a refusal without a ground', refused, { '/pamatojums': undefined }, { '/pamatojums/pamats': 'required-field-missing' }),
  bad('an annulment without its day', annulled, { '/anuletaNo': undefined }, { '/anuletaNo': 'required-field-missing' }),
  bad('an unknown kind of decision', of({}), { '/lemumaVeids': 'NAV' }, { '/lemumaVeids': 'code-unknown' }),
  bad('30 February as the day of the decision', of({}), { '/lemumaDatums': '30.02.2026' }, { '/lemumaDatums': 'value-invalid' }),
  bad(
    'a decision number with letters that it cannot have',
    of({}),
    { '/lemumaNumurs': '24/pmlp ā' },
    { '/lemumaNumurs': 'source-invalid' },
  ),
  bad('no number of the file', of({}), { '/lietasNumurs': undefined }, { '/lietasNumurs': 'required-field-missing' }),
  bad(
    'five grounds where four are the most',
    refused,
    { '/pamatojums/pamats': ['A01', 'A02', 'A03', 'A04', 'A06'] },
    { '/pamatojums/pamats': 'source-invalid' },
  ),
  bad('Cyrillic letters in the Latin surname', of({}), { '/persona/uzvards': 'Cобака' }, { '/persona/uzvards': 'value-invalid' }),
  bad('an element for the children of the person', of({}), { '/persona/berni': '2' }, { '/persona/berni': 'field-unaccounted' }),
  bad(
    'a personal code that is too short',
    of({}),
    { '/persona/personasKods': '010190-1000' },
    { '/persona/personasKods': 'source-invalid' },
  ),
  bad(
    'an unknown script is not refused, a wrong form of one is',
    of({ native: { family: 'Сэмпл', given: [], script: 'Cyrl' } }),
    { '/persona/originalraksts/@raksts': 'cyrillic' },
    { '/persona/originalraksts/@raksts': 'source-invalid' },
  ),
  bad(
    'several faults at once: kind of decision, sex, document and ground of the permit',
    of({}, { ground: 'family' }),
    { '/lemumaVeids': 'XXX', '/persona/dzimums': 'Z', '/celosanasDokuments/veids': 'QQ', '/atlauja/pamats': 'MEDN' },
    {
      '/lemumaVeids': 'code-unknown',
      '/persona/dzimums': 'code-unknown',
      '/celosanasDokuments/veids': 'code-unknown',
      '/atlauja/pamats': 'code-unknown',
    },
  ),
];

/** Decisions on residence permits as VMIS writes them; every person is invented. */
export const UZTURESANAS_LEMUMS: PackCorpus = {
  pack: PACK,
  form: { form: 'xml' },
  records: [...ordinary, ...oddities, ...dirty],
};
