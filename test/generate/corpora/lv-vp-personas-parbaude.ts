import type { BiometricReference, CanonicalRecord, Identity, TravelDocument } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { documentOf, named, zoneNames } from './event-words.ts';
import { jsonRecord, type RecordParts } from './record-tree.ts';
import { latvianDay, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(818);
const { good, bad } = caseWriter(jsonRecord);

type Circumstance = NonNullable<CanonicalRecord['policeCheck']>['circumstance'];

/** What a case says of a check; whatever it does not say is that of an ordinary one. */
interface Check {
  /** Letter as written, and as it must become. */
  readonly circumstance?: readonly [written: string, canonical: Circumstance];
  readonly present?: false;
  readonly step?: readonly ['meklet', 'search'] | readonly ['nelietojama', 'unusable'] | readonly ['bez-rezultata', 'search-failed'];
  /** Times as written and in UTC. */
  readonly at?: readonly [string, string];
  readonly captured?: readonly [string, string];
  readonly certainty?: readonly [string, 'confirmed' | 'declared' | 'estimated'];
  /** Parts of the national record that differ, and what differs in the canonical one for it. */
  readonly check?: RecordParts;
  readonly stated?: RecordParts;
  readonly record?: RecordParts;
  readonly identity?: Partial<Identity>;
  readonly policeCheck?: Partial<CanonicalRecord['policeCheck']>;
  readonly documents?: readonly TravelDocument[];
  readonly biometrics?: readonly BiometricReference[];
}

/** ISO/IEC 5218. */
const SEX = { male: 1, female: 2, unspecified: 0 } as const;

let checks = 500;

function check(who: Truth | undefined, said: Check = {}): TwoForms {
  checks += 1;
  const lieta = `VP-SYN-2026-${String(checks).padStart(6, '0')}`;
  const [apstaklis, circumstance] = said.circumstance ?? ['b', 'b'];
  const [solis, biometricStep] = said.step ?? ['meklet', 'search'];
  const [avots, certainty] = said.certainty ?? ['noradits', 'declared'];
  const persona = who && {
    uzvards: who.latin.family,
    vardi: who.latin.given.length > 0 ? [...who.latin.given] : undefined,
    dzimsanasDatums: latvianDay(who.birthDate),
    dzimsanasDatumaAvots: avots,
    dzimsanasVieta: who.birthPlace,
    dzimums: SEX[who.sex],
    valstspiederiba: [...who.nationalities],
    ...said.stated,
  };
  const identity = who && {
    names: zoneNames(who),
    birthDate: { value: who.birthDate, certainty },
    ...(who.birthPlace !== undefined && { birthPlace: who.birthPlace }),
    sex: who.sex,
    nationalities: [...who.nationalities],
  };
  return {
    tree: {
      lietasNumurs: lieta,
      parbaude: { laiks: said.at?.[0], vieta: undefined, apstaklis, personaKlat: said.present ?? true, ...said.check },
      biometrija: { solis, nemtsLaiks: said.captured?.[0] },
      persona,
      ...said.record,
    },
    canonical: {
      kind: 'police-check',
      source: 'VP',
      nationalFile: lieta,
      person: { identities: [{ kind: 'not-confirmed', ...identity, ...said.identity }] },
      policeCheck: {
        circumstance,
        personPresent: said.present ?? true,
        biometricStep,
        ...(said.at && { at: said.at[1] }),
        ...(said.captured && { capturedAt: said.captured[1] }),
        ...said.policeCheck,
      },
      ...(said.documents && { documents: [...said.documents] }),
      ...(said.biometrics && { biometrics: [...said.biometrics] }),
    },
  };
}

/** The person's document as the device writes it and as the canonical record must have it. */
function shown(who: Truth, veids: string, type: NonNullable<TravelDocument['type']>): Pick<Check, 'record' | 'documents'> {
  const { number, issuingState, validUntil = '2030-01-01' } = documentOf(who);
  return {
    record: { dokuments: { veids, numurs: number, izdevejvalsts: issuingState, derigsLidz: latvianDay(validUntil) } },
    documents: [{ type, number, issuingState, validUntil }],
  };
}

const born = (who: Truth, birthDate: string): Truth => ({ ...who, birthDate });
const of = (who: Truth, ...nationalities: readonly string[]): Truth => ({ ...who, nationalities });

const KINDS = [
  ['pase', 'passport', 'a passport'],
  ['id-karte', 'identity-card', 'an identity card'],
  ['uzturesanas-atlauja', 'residence-permit', 'a residence permit'],
  ['celosanas-dokuments', 'emergency-travel-document', 'an emergency travel document'],
  ['cits', 'other', 'another document'],
] as const;

const CIRCUMSTANCES = [
  ['a', 'no document'],
  ['b', 'doubt about the stated identity'],
  ['c', 'doubt about the document'],
  ['d', 'doubt about the holder of the document'],
  ['e', 'a person who will not cooperate'],
] as const;

const SAMPLES = {
  biometrija: {
    solis: 'meklet',
    nemtsLaiks: '2026-11-12T09:31:15.250+02:00',
    paraugi: [
      { veids: 'pirksti', atsauce: 'BDAS-SYN-P-501', kvalitate: 0 },
      { veids: 'seja', atsauce: 'BDAS-SYN-F-501', kvalitate: 100 },
      { veids: 'plauksta', atsauce: 'BDAS-SYN-L-501' },
    ],
  },
};

const ordinary = [
  ...CIRCUMSTANCES.map(([letter, shows], at) =>
    good(`${shows}, point ${letter}`, check(person('UKR', at), { circumstance: [letter, letter] })),
  ),
  ...KINDS.map(([veids, type, shows], at) => {
    const who = person('GEO', at);
    return good(`${shows} is shown`, check(who, shown(who, veids, type)));
  }),
  good('a circumstance in a capital letter', check(person('BLR'), { circumstance: ['D', 'd'] })),
  good('nothing is known of the person', check(undefined, { circumstance: ['e', 'e'], step: ['meklet', 'search'] })),
  good('the person is not present', check(person('BLR', 1), { present: false })),
  good('fingers that cannot be taken', check(person('RUS'), { step: ['nelietojama', 'unusable'] })),
  good('a search by biometric data that found nobody', check(person('RUS', 1), { step: ['bez-rezultata', 'search-failed'] })),
  good(
    'samples of three kinds and the time of capture to the millisecond',
    check(person('RUS', 2), {
      record: SAMPLES,
      policeCheck: { capturedAt: '2026-11-12T07:31:15.250Z' },
      biometrics: [
        { modality: 'fingerprints', system: 'BDAS', reference: 'BDAS-SYN-P-501', quality: 0 },
        { modality: 'face', system: 'BDAS', reference: 'BDAS-SYN-F-501', quality: 100 },
        { modality: 'palm-print', system: 'BDAS', reference: 'BDAS-SYN-L-501' },
      ],
    }),
  ),
  good(
    'a check and a capture in UTC',
    check(person('TUR'), {
      at: ['2026-07-01T20:30:00Z', '2026-07-01T20:30:00.000Z'],
      captured: ['2026-07-01T20:31:00Z', '2026-07-01T20:31:00.000Z'],
    }),
  ),
  good(
    'a check in the hour that the clocks repeat, told by its offset',
    check(person('TUR', 1), { at: ['2026-10-25T03:10:00+02:00', '2026-10-25T01:10:00.000Z'] }),
  ),
  good(
    'a place with doubled spaces',
    check(person('TUR', 2), { check: { vieta: ' Rīga,  Centrālā stacija ' }, policeCheck: { place: 'Rīga, Centrālā stacija' } }),
  ),
  good(
    'a child under twelve, in its best interests',
    check(born(person('SYR'), '2018-02-28'), {
      check: { bernaIntereses: ' Bērns ir viens un nezina vecāku tālruni. ' },
      policeCheck: { bestInterests: 'Bērns ir viens un nezina vecāku tālruni.' },
    }),
  ),
  good('a date of birth that a document confirms', check(person('SYR', 1), { certainty: ['dokuments', 'confirmed'] })),
  good('an age that the officer estimates, year alone', check(born(person('SYR', 2), '2006'), { certainty: ['aplese', 'estimated'] })),
  good('year and month of birth stated', check(born(person('AFG'), '1991-09'))),
  good(
    'a nickname beside the name',
    check(person('SRB'), {
      stated: { iesauka: 'Žilete' },
      identity: { names: [...zoneNames(person('SRB')), otherName('alias', 'Žilete', [])] },
    }),
  ),
  good(
    'a nickname alone',
    check(person('SRB', 1), {
      stated: { uzvards: undefined, vardi: undefined, iesauka: 'Lācis' },
      identity: { names: [otherName('alias', 'Lācis', [])] },
    }),
  ),
  good(
    'fields of photograph, officer, notes and personal code, none of which travels',
    check(person('UKR', 5), {
      stated: { personasKods: '010190-10001' },
      record: {
        fotoattels: 'c3ludGhldGlj',
        amatpersona: { zetonaNumurs: 'SYN42', strukturvieniba: 'Izdomātā nodaļa' },
        piezimes: ['Pirmā.', 'Otrā.'],
      },
    }),
  ),
  good(
    'a personal code of the new form, which says nothing of date or sex',
    check(person('UKR', 6), { stated: { personasKods: '32345678901' } }),
  ),
  good(
    'a personal code whose check digit is wrong, which does not matter because it does not travel',
    check(person('UKR', 7), { stated: { personasKods: '010190-10002' } }),
  ),
];

const legalOddities = [
  good('sex not known', check({ ...person('IND'), sex: 'unspecified' })),
  good('sex not applicable', check({ ...person('IND', 1), sex: 'unspecified' }, { stated: { dzimums: 9 } })),
  good(
    'two nationalities, one in two letters and small',
    check(of(person('COL'), 'COL', 'ESP'), { stated: { valstspiederiba: ['COL', 'es'] } }),
  ),
  good('Germany as in a machine-readable zone', check(of(person('USA'), 'DEU'), { stated: { valstspiederiba: ['D'] } })),
  good('Kosovo in two letters', check(of(person('SRB', 2), 'RKS'), { stated: { valstspiederiba: ['XK'] } })),
  good('a stateless person', check(of(person('IRQ'), 'XXA'))),
  good('a refugee and a person of unspecified nationality', check(of(person('AFG', 1), 'XXB', 'XXX'))),
  good('a person of one name', check(named(person('IND', 2), ['Lakshmi'], ['LAKSHMI']))),
  good(
    'names with German, Danish and Turkish letters',
    check(named(person('USA', 1), ['Größe-Søndergård', 'Jürgen', 'Işık'], ['GROESSE-SOENDERGAARD', 'JUERGEN', 'ISIK'])),
  ),
  good(
    'a Latvian name with every letter of its alphabet that has a mark',
    check(named(person('USA', 2), ['Āčēģīķļņšūž', 'Ōŗija'], ['ACEGIKLNSUZ', 'ORIJA'])),
  ),
  good(
    'given names with spaces around them',
    check(named(person('BRA'), ['Assunção', 'João', 'Luís'], ['ASSUNCAO', 'JOAO', 'LUIS']), { stated: { vardi: [' João ', 'Luís'] } }),
  ),
  good(
    'ten given names',
    check(
      named(
        person('VNM'),
        ['Nguyễn', ...'Văn Minh Tuấn Đức Anh Bảo Quốc Hữu Phước Long'.split(' ')],
        ['NGUYEN', ...'VAN MINH TUAN DUC ANH BAO QUOC HUU PHUOC LONG'.split(' ')],
      ),
    ),
  ),
  good(
    'a document without kind, state and date, its number with spaces and small letters',
    check(person('MAR'), { record: { dokuments: { numurs: 'syn 77/1-a' } }, documents: [{ type: 'other', number: 'SYN77/1-A' }] }),
  ),
  good(
    'a document of an unknown state',
    check(person('MAR', 1), {
      record: { dokuments: { veids: 'pase', numurs: 'SYN771', izdevejvalsts: 'UNK' } },
      documents: [{ type: 'passport', number: 'SYN771', issuingState: 'UNK' }],
    }),
  ),
];

const plain = (which: number, said: Check = {}): TwoForms => check(person('ERI', which), said);
const withDocument = (which: number): TwoForms => plain(which, shown(person('ERI', which), 'pase', 'passport'));

const dirty = [
  bad(
    'a circumstance that Article 20(1) does not have',
    plain(0),
    { '/parbaude/apstaklis': 'f' },
    { '/parbaude/apstaklis': 'code-unknown' },
  ),
  bad('a circumstance in words', plain(1), { '/parbaude/apstaklis': 'nav dokumenta' }, { '/parbaude/apstaklis': 'source-invalid' }),
  bad('no circumstance', plain(2), { '/parbaude/apstaklis': undefined }, { '/parbaude/apstaklis': 'required-field-missing' }),
  bad('presence left open', plain(3), { '/parbaude/personaKlat': undefined }, { '/parbaude/personaKlat': 'required-field-missing' }),
  bad('presence as a word', plain(4), { '/parbaude/personaKlat': 'jā' }, { '/parbaude/personaKlat': 'source-invalid' }),
  bad('no biometric step', plain(5), { '/biometrija/solis': undefined }, { '/biometrija/solis': 'required-field-missing' }),
  bad('a biometric step that no list has', plain(6), { '/biometrija/solis': 'atlikts' }, { '/biometrija/solis': 'code-unknown' }),
  bad('a time without its offset', plain(7), { '/parbaude/laiks': '2026-11-12T10:00:00' }, { '/parbaude/laiks': 'source-invalid' }),
  bad(
    'a time of an hour that no day has',
    plain(8),
    { '/parbaude/laiks': '2026-11-12T24:30:00+02:00' },
    { '/parbaude/laiks': 'value-invalid' },
  ),
  bad(
    'a capture on a day that the month does not have',
    plain(9),
    { '/biometrija/nemtsLaiks': '2026-04-31T10:00:00+03:00' },
    { '/biometrija/nemtsLaiks': 'value-invalid' },
  ),
  bad(
    'a date of birth in another form',
    plain(10),
    { '/persona/dzimsanasDatums': '1990-01-02' },
    { '/persona/dzimsanasDatums': 'source-invalid' },
  ),
  bad(
    'born on the thirty-second',
    plain(11),
    { '/persona/dzimsanasDatums': '32.01.1990' },
    { '/persona/dzimsanasDatums': 'value-invalid' },
  ),
  bad('sex that ISO/IEC 5218 does not have', plain(12), { '/persona/dzimums': 3 }, { '/persona/dzimums': 'code-unknown' }),
  bad('sex as a letter', plain(13), { '/persona/dzimums': 'V' }, { '/persona/dzimums': 'source-invalid' }),
  bad(
    'one of two nationalities unknown',
    plain(14),
    { '/persona/valstspiederiba': ['ERI', 'QQQ'] },
    { '/persona/valstspiederiba': 'code-unknown' },
  ),
  bad('a surname in Cyrillic', plain(15), { '/persona/uzvards': 'Выдуманный' }, { '/persona/uzvards': 'value-invalid' }),
  bad('one given name in Greek', plain(16), { '/persona/vardi': ['Eleni', 'Ελένη'] }, { '/persona/vardi': 'value-invalid' }),
  bad('given names as one text', plain(17), { '/persona/vardi': 'Eleni Maria' }, { '/persona/vardi': 'source-invalid' }),
  bad(
    'a document without its number',
    withDocument(18),
    { '/dokuments/numurs': undefined },
    { '/dokuments/numurs': 'required-field-missing' },
  ),
  bad(
    'a kind of document that no list has',
    withDocument(19),
    { '/dokuments/veids': 'vilciena-bilete' },
    { '/dokuments/veids': 'code-unknown' },
  ),
  bad(
    'a sample of a kind that no list has',
    plain(20, { record: SAMPLES }),
    { '/biometrija/paraugi/1/veids': 'balss' },
    { '/biometrija/paraugi/1/veids': 'code-unknown' },
  ),
  bad(
    'a sample whose quality is above the scale',
    plain(21, { record: SAMPLES }),
    { '/biometrija/paraugi/0/kvalitate': 101 },
    { '/biometrija/paraugi/0/kvalitate': 'source-invalid' },
  ),
  bad(
    'a field in a sample that the interface does not have',
    check(person('NGA'), { record: SAMPLES }),
    { '/biometrija/paraugi/2/roka': 'laba' },
    { '/biometrija/paraugi/2/roka': 'field-unaccounted' },
  ),
  bad(
    'a surname that is too long',
    check(person('NGA', 1)),
    { '/persona/uzvards': 'Garš'.repeat(51) },
    { '/persona/uzvards': 'source-invalid' },
  ),
  bad(
    'four faults in one record',
    check(person('NGA', 2), { record: SAMPLES }),
    {
      '/parbaude/apstaklis': 'x',
      '/biometrija/paraugi/2/veids': 'acs',
      '/persona/dzimsanasDatums': '00.13.1990',
      '/persona/tautiba': 'cita',
    },
    {
      '/parbaude/apstaklis': 'code-unknown',
      '/biometrija/paraugi/2/veids': 'code-unknown',
      '/persona/dzimsanasDatums': 'value-invalid',
      '/persona/tautiba': 'field-unaccounted',
    },
  ),
];

/** Identity checks as the devices of the State Police write them. */
export const PERSONAS_PARBAUDE: PackCorpus = {
  pack: 'lv-vp-personas-parbaude',
  form: { form: 'json' },
  records: [...ordinary, ...legalOddities, ...dirty],
};
