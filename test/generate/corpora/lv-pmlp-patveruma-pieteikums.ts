import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import type { CorpusRecord, PackCorpus } from './corpus.ts';
import { canonicalPerson, personInVmis, type PersonMatter } from './pmlp-person.ts';
import { dayField, PMLP_CERTAINTY, PMLP_DOCUMENT } from './pmlp-words.ts';
import { inSchemaOrder, xmlRecord } from './record-tree.ts';
import { latvianDay, peopleOf, type Truth } from './synthetic-truth.ts';

type Asylum = NonNullable<CanonicalRecord['asylumApplication']>;
type Biometric = NonNullable<CanonicalRecord['biometrics']>[number];

const PACK = 'lv-pmlp-patveruma-pieteikums';
const STAGES: Readonly<Record<Asylum['stage'], string>> = { lodged: 'IES', granted: 'PIE', rejected: 'NOR', withdrawn: 'IZB' };

interface Application extends PersonMatter {
  readonly asylum: Asylum;
  readonly biometrics?: readonly Biometric[];
}

const yesNo = (truth: boolean | undefined): string | undefined => (truth === undefined ? undefined : truth ? 'JA' : 'NE');

/** The same application as the register of asylum seekers writes it and as the canonical record has it. */
function forms({ asylum, biometrics = [], kind = 'confirmed', certainty, ...rest }: Application): TwoForms {
  const matter = { ...rest, kind, certainty: certainty ?? ('declared' as const) };
  const tree = {
    '@versija': '2.0',
    pieteikumaNumurs: asylum.number,
    iesniegsanasDatums: latvianDay(asylum.lodgedOn),
    iesniegsanasVieta: asylum.place,
    stadija: STAGES[asylum.stage],
    lemumaDatums: dayField(asylum.decidedOn),
    nepavaditsNepilngadigais: yesNo(asylum.unaccompaniedMinor),
    drosibasApdraudejums: yesNo(asylum.securityFlag),
    persona: {
      identitate: kind === 'confirmed' ? 'A' : 'D',
      ...personInVmis(matter),
      // The register leaves the status out where nothing was proved; the canonical record then says that the date was declared.
      dzimsanasDatumaStatuss: certainty && PMLP_CERTAINTY[certainty],
    },
    dokumenti: {
      dokuments: matter.truth.documents.map(({ type, number, issuingState, validUntil }) => ({
        veids: PMLP_DOCUMENT[type],
        numurs: number,
        izdevejvalsts: issuingState,
        derigsLidz: dayField(validUntil),
      })),
    },
    biometrija: {
      pirkstuNospieduLaiks: asylum.fingerprintsTakenAt?.replace('.000Z', 'Z'),
      merijums: biometrics.map(({ modality, reference, quality }) => ({
        '@veids': modality === 'face' ? 'SEJA' : 'PIRKSTI',
        numurs: reference,
        kvalitate: quality === undefined ? undefined : String(quality),
      })),
    },
    amatpersona: 'V0042',
  };
  const documents = matter.truth.documents.map(({ type, number, issuingState, validUntil }) => ({
    type,
    number,
    issuingState,
    ...(validUntil && { validUntil }),
  }));
  const canonical: CanonicalRecord = {
    kind: 'asylum-application',
    source: 'VMIS',
    nationalFile: asylum.number,
    person: canonicalPerson(matter),
    ...(documents.length > 0 && { documents }),
    ...(biometrics.length > 0 && { biometrics }),
    asylumApplication: asylum,
  };
  return { tree, canonical };
}

const person = peopleOf(819_006);
const { good, bad } = caseWriter((tree) =>
  xmlRecord('patverumaPieteikums', 'https://gateway.example/ns/national/lv-pmlp/1', inSchemaOrder(PACK, tree)),
);

const prints = (number: number, quality?: number): Biometric => ({
  modality: 'fingerprints',
  system: 'BDAS',
  reference: `BDAS-P-SYN-${String(number).padStart(6, '0')}`,
  ...(quality !== undefined && { quality }),
});

/** Applications of people of these countries: country, which of them, stage, whether documents were shown. */
const ORDINARY: readonly (readonly [string, number, Asylum['stage'], boolean])[] = [
  ['SYR', 0, 'lodged', false],
  ['SYR', 1, 'granted', true],
  ['AFG', 0, 'lodged', false],
  ['AFG', 1, 'rejected', false],
  ['IRQ', 0, 'withdrawn', true],
  ['ERI', 0, 'lodged', false],
  ['UKR', 0, 'granted', true],
  ['RUS', 0, 'lodged', true],
  ['BLR', 0, 'granted', true],
  ['GEO', 0, 'rejected', true],
  ['TUR', 0, 'lodged', true],
  ['NGA', 0, 'rejected', false],
];

const ordinary = ORDINARY.map(([country, which, stage, shown], at): CorpusRecord => {
  const whole = person(country, which);
  const truth = shown ? whole : { ...whole, documents: [] };
  const asylum: Asylum = {
    number: `PAT-2026-${String(at + 301)}`,
    lodgedOn: `2026-0${String(1 + (at % 9))}-${String(11 + at)}`,
    place: at % 2 === 0 ? 'VRS Daugavpils pārvalde' : 'Patvēruma meklētāju izmitināšanas centrs “Mucenieki”',
    stage,
    memberState: 'LVA',
    ...(stage !== 'lodged' && { decidedOn: '2026-10-02' }),
    fingerprintsTakenAt: `2026-0${String(1 + (at % 9))}-${String(11 + at)}T13:05:00.000Z`,
  };
  const known = shown ? ({ kind: 'confirmed', certainty: 'confirmed' } as const) : ({ kind: 'not-confirmed' } as const);
  const both = forms({ truth, asylum, biometrics: [prints(at + 1, 40 + at)], ...known });
  return good(`${stage}: an applicant of ${country} who ${shown ? 'shows' : 'has no'} documents, number ${String(which + 1)}`, both);
});

const usual: Asylum = { number: 'PAT-2026-900', lodgedOn: '2026-07-08', stage: 'lodged', memberState: 'LVA' };

const base: Truth = {
  latin: { family: 'Sample', given: ['Hamid'] },
  mrz: { family: 'SAMPLE', given: ['HAMID'] },
  sex: 'male',
  birthDate: '1998',
  nationalities: ['AFG'],
  documents: [],
};

/** A first application of somebody of whom the truth says this. */
const of = (truth: Partial<Truth>, asylum: Partial<Asylum> = {}, more: Partial<Application> = {}): TwoForms =>
  forms({ truth: { ...base, ...truth }, asylum: { ...usual, ...asylum }, kind: 'not-confirmed', ...more });

const oddities: readonly CorpusRecord[] = [
  good('only the year of birth, as the person states it', of({})),
  good(
    'an age assessment: the year was set by an authority',
    of({ birthDate: '2009' }, { unaccompaniedMinor: true }, { certainty: 'estimated' }),
  ),
  good('month and year of birth', of({ birthDate: '1998-03' })),
  good(
    'an Arabic name in its own script beside the Latin spelling of the passport',
    of({
      latin: { family: 'Al Khatib', given: ['Layla'] },
      mrz: { family: 'AL KHATIB', given: ['LAYLA'] },
      native: { family: 'الخطيب', given: ['ليلى'], script: 'Arab' },
      sex: 'female',
      nationalities: ['SYR'],
    }),
  ),
  good(
    'a Dari name in its own hand, the Latin one as the officer wrote it',
    of({
      latin: { family: 'Rahimi', given: ['Gholam', 'Reza'] },
      mrz: { family: 'RAHIMI', given: ['GHOLAM', 'REZA'] },
      native: { family: 'رحیمی', given: ['غلام', 'رضا'], script: 'Arab' },
    }),
  ),
  good(
    'an Ethiopic name, which no table of ICAO transliterates, is kept as it is',
    of({ native: { family: 'ተስፋይ', given: ['ዮናስ'], script: 'Ethi' }, nationalities: ['ERI'] }),
  ),
  good(
    'a person of one name, which is the surname',
    of({ latin: { family: 'Zabihullah', given: [] }, mrz: { family: 'ZABIHULLAH', given: [] } }),
  ),
  good('no nationality: stateless', of({ nationalities: ['XXA'] }, {}, { status: 'stateless' })),
  good('a nationality that is not known', of({ nationalities: ['XXX'] }, {}, { status: 'undetermined' })),
  good('two nationalities', of({ nationalities: ['SYR', 'TUR'] })),
  good('Kosovo, written XK', of({ nationalities: ['RKS'] }), { '/persona/valstiskaPiederiba/0': 'XK' }),
  good(
    'names that the person used before in other States',
    of(
      {},
      {},
      {
        others: [
          { use: 'alias', family: 'Samplizada', given: ['Hamed'] },
          { use: 'birth', family: 'Exempli' },
        ],
      },
    ),
  ),
  good('an unaccompanied minor', of({ birthDate: '2011-02-03' }, { unaccompaniedMinor: true })),
  good('not unaccompanied, and no threat', of({}, { unaccompaniedMinor: false, securityFlag: false })),
  good('a threat to internal security', of({}, { securityFlag: true })),
  good('protection was granted: day of the decision', of({}, { stage: 'granted', decidedOn: '2026-10-30' }, { status: 'refugee' })),
  good('a day of decision in an application that is still open is read by no rule', of({}), { '/lemumaDatums': '30.10.2026' }),
  good(
    'fingerprints taken in winter, Latvian time without offset',
    of({}, { fingerprintsTakenAt: '2026-01-09T22:40:00.000Z' }, { biometrics: [prints(901)] }),
    { '/biometrija/pirkstuNospieduLaiks': '2026-01-10T00:40' },
  ),
  good(
    'fingerprints and face with qualities 0 and 100',
    of({}, {}, { biometrics: [prints(902, 0), { modality: 'face', system: 'BDAS', reference: 'BDAS-F-SYN-000903', quality: 100 }] }),
  ),
  good(
    'a tazkira as another document, its number with a stroke',
    of({ documents: [{ type: 'other', number: '1400-0101-12345', issuingState: 'AFG', validUntil: '2031-01-01' }] }),
    { '/dokumenti/dokuments/0/parbaude': 'APS' },
  ),
  good('needs, language, family, route and reasons stay in the asylum file', of({}), {
    '/persona/dzimtaValoda': 'dari',
    '/persona/gimenesStavoklis': 'PREC',
    '/persona/ipasasVajadzibas': ['MED', 'PSIH'],
    '/gimenesLocekli': { loceklis: [{ '@radnieciba': 'LAUL', pieteikumaNumurs: 'PAT-2026-901', vards: 'Zarifa' }] },
    '/celojums': { valsts: ['IRN', 'TUR', 'BLR'], apraksts: 'Kājām & ar auto, “trīs” nedēļas.' },
    '/pamatojums': 'Vajāšana.',
    '/izmitinasana': 'Mucenieki, 12. istaba',
    '/tulks': 'T007',
  }),
];

const one = of(
  { documents: [{ type: 'passport', number: 'SYN820001', issuingState: 'AFG' }] },
  {},
  { biometrics: [prints(904, 70)], certainty: 'declared' },
);
const dirty: readonly CorpusRecord[] = [
  bad('an unknown certainty of the identity', one, { '/persona/identitate': 'X' }, { '/persona/identitate': 'code-unknown' }),
  bad('no certainty of the identity', one, { '/persona/identitate': undefined }, { '/persona/identitate': 'required-field-missing' }),
  bad('a stage that the register does not have', one, { '/stadija': 'APS' }, { '/stadija': 'code-unknown' }),
  bad('a rejection without its day', one, { '/stadija': 'NOR' }, { '/lemumaDatums': 'required-field-missing' }),
  bad('yes in English', one, { '/nepavaditsNepilngadigais': 'YES' }, { '/nepavaditsNepilngadigais': 'source-invalid' }),
  bad(
    'two capital letters that mean neither yes nor no',
    one,
    { '/drosibasApdraudejums': 'VV' },
    { '/drosibasApdraudejums': 'code-unknown' },
  ),
  bad('a date of birth in month 14', one, { '/persona/dzimsanasDatums': '01.14.1998' }, { '/persona/dzimsanasDatums': 'value-invalid' }),
  bad('Arabic letters where Latin ones are asked for', one, { '/persona/uzvards': 'رحیمی' }, { '/persona/uzvards': 'value-invalid' }),
  bad('no date of birth', one, { '/persona/dzimsanasDatums': undefined }, { '/persona/dzimsanasDatums': 'required-field-missing' }),
  bad(
    'an empty element for a document',
    one,
    { '/dokumenti/dokuments': '' },
    { '/dokumenti/dokuments/0/veids': 'required-field-missing', '/dokumenti/dokuments/0/numurs': 'required-field-missing' },
  ),
  bad(
    'an element for the religion, which the schema does not know',
    one,
    { '/persona/religija': 'nav' },
    { '/persona/religija': 'field-unaccounted' },
  ),
  bad(
    'a number of the application in small letters',
    one,
    { '/pieteikumaNumurs': 'pat-2026-900' },
    { '/pieteikumaNumurs': 'source-invalid' },
  ),
  bad(
    'a time of capture in the hour that summer time skips',
    one,
    { '/biometrija/pirkstuNospieduLaiks': '2026-03-29T03:10' },
    { '/biometrija/pirkstuNospieduLaiks': 'value-invalid' },
  ),
  bad('a quality of 999', one, { '/biometrija/merijums/0/kvalitate': '999' }, { '/biometrija/merijums/0/kvalitate': 'value-invalid' }),
  bad('a place of 121 characters', one, { '/iesniegsanasVieta': 'x'.repeat(121) }, { '/iesniegsanasVieta': 'source-invalid' }),
  bad(
    'several faults at once: day of lodging, sex, country of birth, document and kind of biometric data',
    one,
    {
      '/iesniegsanasDatums': '31.04.2026',
      '/persona/dzimums': 'M',
      '/persona/dzimsanasValsts': 'QQ',
      '/dokumenti/dokuments/0/veids': 'TZ',
      '/biometrija/merijums/0/@veids': 'DNS',
    },
    {
      '/iesniegsanasDatums': 'value-invalid',
      '/persona/dzimsanasValsts': 'code-unknown',
      '/persona/dzimums': 'code-unknown',
      '/dokumenti/dokuments/0/veids': 'code-unknown',
      '/biometrija/merijums/0/@veids': 'code-unknown',
    },
  ),
];

/** Applications for international protection as the register of asylum seekers writes them; every person is invented. */
export const PATVERUMA_PIETEIKUMS: PackCorpus = { pack: PACK, form: { form: 'xml' }, records: [...ordinary, ...oddities, ...dirty] };
