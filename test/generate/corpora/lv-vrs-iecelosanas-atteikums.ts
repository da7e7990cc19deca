import type { CanonicalRecord, Identity } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { documentOf, named, zoneDay, zoneNames } from './event-words.ts';
import { passportZone, type PrintedZone } from './printed-zone.ts';
import { xmlRecord, type RecordParts } from './record-tree.ts';
import { peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(399);
const { good, bad } = caseWriter((record) => xmlRecord('iecelosanasAtteikums', 'https://gateway.example/ns/national/lv-vrs/1', record));

const LETTER = { male: 'M', female: 'F', unspecified: '<' } as const;

/** What a case says of a refusal; whatever it does not say is that of one for reason E at Terehova. */
interface Refusal {
  readonly reasons?: readonly string[];
  readonly at?: readonly [written: string, utc: string];
  readonly persona?: RecordParts;
  readonly dokuments?: RecordParts;
  readonly record?: RecordParts;
  readonly who?: Partial<Identity>;
  readonly document?: Partial<NonNullable<CanonicalRecord['documents']>[number]>;
  readonly refusal?: Partial<NonNullable<CanonicalRecord['borderRefusal']>>;
  readonly canonical?: Partial<CanonicalRecord>;
}

let forms = 700;

const identityOf = (who: Truth): Identity => ({
  kind: 'confirmed',
  names: zoneNames(who),
  birthDate: { value: who.birthDate },
  sex: who.sex,
  nationalities: who.nationalities.slice(0, 1),
});

/** What surrounds person and document in both forms. */
function refusal(persona: RecordParts | undefined, dokuments: RecordParts | undefined, identity: Identity, said: Refusal): TwoForms {
  forms += 1;
  const form = `AT-SYN-2026-${String(forms).padStart(6, '0')}`;
  const [laiks, at] = said.at ?? ['2026-11-16T13:05:00', '2026-11-16T11:05:00.000Z'];
  const reasons = said.reasons ?? ['E'];
  return {
    tree: {
      veidlapasNumurs: form,
      laiks,
      robezskersosanasVieta: 'Terehova',
      iestade: 'VRS Ludzas pārvalde',
      persona: persona && { ...persona, ...said.persona },
      dokuments,
      viza: undefined,
      pamati: { burts: reasons, uzturesanasDienas: undefined },
      ...said.record,
    },
    canonical: {
      kind: 'border-refusal',
      source: 'REIS',
      nationalFile: form,
      person: { identities: [{ ...identity, ...said.who }] },
      borderRefusal: {
        number: form,
        at,
        crossingPoint: 'Terehova',
        authority: 'VRS Ludzas pārvalde',
        reasons: [...reasons],
        ...said.refusal,
      },
      ...said.canonical,
    },
  };
}

/** A refusal whose fields the border guard wrote. */
function written(who: Truth, said: Refusal = {}): TwoForms {
  const { type, number, issuingState, validUntil = '2030-01-01' } = documentOf(who);
  const forms = refusal(
    {
      uzvards: who.latin.family,
      vardi: who.latin.given.length > 0 ? who.latin.given.join(' ') : undefined,
      dzimsanasDatums: zoneDay(who.birthDate),
      dzimsanasVieta: undefined,
      dzimums: LETTER[who.sex],
      valstspiederiba: who.nationalities[0] ?? 'XXX',
    },
    {
      mrz: undefined,
      veids: 'P<',
      numurs: number,
      izdevejvalsts: issuingState,
      derigsLidz: zoneDay(validUntil),
      ...said.dokuments,
    },
    identityOf(who),
    said,
  );
  return { ...forms, canonical: { ...forms.canonical, documents: [{ type, number, issuingState, validUntil, ...said.document }] } };
}

/** The zone of a person's passport. */
function zoneOf(who: Truth, more: Partial<PrintedZone> = {}): string {
  const { number, issuingState, validUntil = '2030-01-01' } = documentOf(who);
  return passportZone({
    code: 'P',
    issuer: issuingState,
    family: who.mrz.family,
    given: who.mrz.given,
    number,
    nationality: who.nationalities[0] ?? 'XXX',
    birthDate: who.birthDate,
    sex: who.sex,
    validUntil,
    ...more,
  });
}

/** A refusal of which the machine-readable zone says everything; fillers part words, so that hyphens are spaces. */
function read(who: Truth, said: Refusal & { readonly zone?: Partial<PrintedZone> } = {}): TwoForms {
  const { type, number, issuingState, validUntil = '2030-01-01' } = documentOf(who);
  const spaced = (name: string): string => name.replaceAll('-', ' ');
  const givenNames = who.mrz.given.flatMap((name) => spaced(name).split(' '));
  const names = [
    { use: 'current' as const, form: 'mrz' as const, familyName: spaced(who.mrz.family), ...(givenNames.length > 0 && { givenNames }) },
  ];
  const persona = said.persona === undefined ? undefined : {};
  const forms = refusal(persona, { mrz: zoneOf(who, said.zone), ...said.dokuments }, { ...identityOf(who), names }, said);
  return { ...forms, canonical: { ...forms.canonical, documents: [{ type, number, issuingState, validUntil, ...said.document }] } };
}

const LETTERS = [
  ['A', 'no valid travel document'],
  ['B', 'a false, counterfeit or forged travel document'],
  ['C', 'no valid visa or residence permit'],
  ['D', 'a false, counterfeit or forged visa or permit'],
  ['F', 'ninety days already stayed'],
  ['G', 'no sufficient means'],
  ['H', 'an alert for refusal of entry'],
  ['I', 'a threat to public policy or health'],
  ['J', 'no biometric data for the Entry/Exit System'],
] as const;

const VISA = { uzlimesNumurs: 'SYN 7110001', veids: 'C', izdevejvalsts: 'POL', derigaLidz: '20270331' };
const visa = { stickerNumber: 'SYN7110001', type: 'C', stage: 'issued', issuingState: 'POL', validUntil: '2027-03-31' } as const;

const ordinary = [
  ...LETTERS.map(([letter, shows], at) => good(`${shows}, reason ${letter}`, written(person('UKR', at), { reasons: [letter] }))),
  good('ten reasons at once', written(person('RUS'), { reasons: 'ABCDEFGHIJ'.split('') })),
  good('a passport whose zone was read', read(person('GEO'))),
  good('a passport with a personal number, which stays behind', read(person('GEO', 1), { zone: { optional: '01019012345' } })),
  good('a zone that marks the sex with a filler', read({ ...person('GEO', 2), sex: 'unspecified' })),
  good('a surname of several words in the zone', read(person('COL'))),
  good(
    'fields that the border guard wrote count before the zone',
    read(person('GEO', 3), {
      persona: { dzimsanasVieta: 'Kutaisi', dzimums: 'F' },
      who: { birthPlace: 'Kutaisi', sex: 'female' },
      dokuments: { derigsLidz: '20290630' },
      document: { validUntil: '2029-06-30' },
    }),
  ),
  good(
    'days of stay for reason F',
    written(person('TUR'), { reasons: ['F'], record: { pamati: { burts: ['F'], uzturesanasDienas: '117' } }, refusal: { stayDays: 117 } }),
  ),
  good(
    'an appeal',
    written(person('TUR', 1), { record: { parsudziba: { iesniegta: 'J', datums: '18.11.2026' } }, refusal: { appealed: true } }),
  ),
  good('no appeal', written(person('TUR', 2), { record: { parsudziba: { iesniegta: 'N' } }, refusal: { appealed: false } })),
  good(
    'returned to a country',
    written(person('TUR', 3), {
      record: { atgriezts: { valsts: 'TUR', parvadatajs: 'Izdomātā līnija', reiss: 'SY123' } },
      refusal: { returnedTo: 'TUR' },
    }),
  ),
  good('a visa that stays as it is', written(person('IND'), { reasons: ['C'], record: { viza: VISA }, canonical: { visa } })),
  good(
    'a visa that is revoked',
    written(person('IND', 1), {
      reasons: ['E'],
      record: { viza: { ...VISA, atzime: 'ATC' } },
      canonical: { visa: { ...visa, stage: 'revoked' } },
    }),
  ),
  good(
    'a false visa that is annulled',
    written(person('IND', 2), {
      reasons: ['D'],
      record: { viza: { ...VISA, atzime: 'ANU' } },
      canonical: { visa: { ...visa, stage: 'annulled' } },
    }),
  ),
  good(
    'a face and fingerprints for a forged document',
    written(person('NGA'), {
      reasons: ['B'],
      record: {
        biometrija: {
          paraugs: [
            { '@veids': 'SEJA', numurs: 'BDAS-SYN-F-701', laiks: '2026-11-16T13:20:00', kvalitate: '90' },
            { '@veids': 'PIRKSTI', numurs: 'BDAS-SYN-P-701' },
          ],
        },
      },
      canonical: {
        biometrics: [
          { modality: 'face', system: 'BDAS', reference: 'BDAS-SYN-F-701', capturedAt: '2026-11-16T11:20:00.000Z', quality: 90 },
          { modality: 'fingerprints', system: 'BDAS', reference: 'BDAS-SYN-P-701' },
        ],
      },
    }),
  ),
  good(
    'everything that stays behind',
    written(person('NGA', 1), {
      persona: { personasKods: 'SYN<123' },
      dokuments: { viltojumaPazimes: 'Fotogrāfija nomainīta.' },
      record: {
        '@versija': '1.0',
        pamati: { burts: ['B'], skaidrojums: 'Skaidrojums.' },
        parakstijis: 'N',
        tulks: 'Izdomāts tulks, angļu',
        dienestaPiezimes: { piezime: ['Piezīme.'] },
        robezsargs: 'SYN701',
      },
      refusal: { reasons: ['B'] },
    }),
  ),
];

const legalOddities = [
  good(
    'a person without any document',
    written(person('SYR'), { reasons: ['A'] }),
    { '/dokuments': undefined },
    { '/documents': undefined },
  ),
  good(
    'Germany in the zone is D',
    read({ ...person('USA'), nationalities: ['DEU'] }, { zone: { nationality: 'D', issuer: 'D' }, document: { issuingState: 'DEU' } }),
  ),
  good(
    'Germany as the border guard wrote it',
    written({ ...person('USA', 1), nationalities: ['DEU'] }, { persona: { valstspiederiba: 'D' } }),
  ),
  good(
    'a refugee whose zone says XXB',
    read({ ...person('SYR', 1), nationalities: ['XXB'] }, { zone: { code: 'PR' }, document: { type: 'refugee-travel-document' } }),
  ),
  good(
    'a stateless person whose zone says XXA',
    read({ ...person('IRQ'), nationalities: ['XXA'] }, { zone: { code: 'PT' }, document: { type: 'stateless-travel-document' } }),
  ),
  good(
    'a laissez-passer of the United Nations',
    written(person('COL', 1), { dokuments: { izdevejvalsts: 'UNO' }, document: { issuingState: 'UNO' } }),
  ),
  good('the zone knows the year of birth alone', read({ ...person('AFG'), birthDate: '1985' })),
  good('the zone knows year and month of birth', read({ ...person('AFG', 1), birthDate: '1992-11' })),
  good(
    'the zone knows nothing of the birth, the border guard the year',
    read({ ...person('AFG', 2), birthDate: '1977' }, { zone: { birthDate: '' }, persona: { dzimsanasDatums: '1977<<<<' } }),
  ),
  good('a person of one name in the zone', read(named(person('IND', 3), ['Lakshmi'], ['LAKSHMI']))),
  good(
    'a name that the zone cuts at its thirty-ninth place',
    read(named(person('IND', 4), ['Venkatasubramaniam Krishnamoorthy'], ['VENKATASUBRAMANIAM KRISHNAMOORTHY']), {
      zone: { given: ['RAMACHANDRAN'] },
      who: { names: [{ use: 'current', form: 'mrz', familyName: 'VENKATASUBRAMANIAM KRISHNAMOORTHY', givenNames: ['RAMA'] }] },
    }),
  ),
  good('a hyphen is a filler in the zone', read(named(person('GBR'), ['Clarke-Synth', 'Anna-Maria'], ['CLARKE-SYNTH', 'ANNA-MARIA']))),
  good(
    'the printed name beside the zone’s own spelling, which is kept',
    read(named(person('USA', 2), ['Müller-Sørensen', 'Jörg'], ['MUELLER-SOERENSEN', 'JOERG']), {
      persona: { uzvards: 'Müller-Sørensen', vardi: 'Jörg' },
      zone: { family: 'MULLER SORENSEN', given: ['JOERG'] },
      who: {
        names: [
          { use: 'current', form: 'latin', script: 'Latn', familyName: 'Müller-Sørensen', givenNames: ['Jörg'] },
          { use: 'current', form: 'mrz', familyName: 'MULLER SORENSEN', givenNames: ['JOERG'] },
        ],
      },
    }),
  ),
  good(
    'the hour that the clocks repeat, told by its offset',
    written(person('BLR'), { at: ['2026-10-25T03:45:00+02:00', '2026-10-25T01:45:00.000Z'] }),
  ),
];

const ZONE = zoneOf(person('VNM'));
/** The zone with one character another. */
const spoilt = (at: number, character: string): string => ZONE.slice(0, at) + character + ZONE.slice(at + 1);
const SECOND = 45;

const dirty = [
  bad(
    'a check digit of the number that is wrong',
    read(person('VNM')),
    { '/dokuments/mrz': spoilt(SECOND + 9, ZONE[SECOND + 9] === '0' ? '1' : '0') },
    { '/dokuments/mrz': 'value-invalid' },
  ),
  bad(
    'a check digit over the whole that is wrong',
    read(person('VNM')),
    { '/dokuments/mrz': spoilt(SECOND + 43, ZONE[SECOND + 43] === '0' ? '1' : '0') },
    { '/dokuments/mrz': 'value-invalid' },
  ),
  bad(
    'a letter among the digits of a date',
    read(person('VNM')),
    { '/dokuments/mrz': spoilt(SECOND + 14, 'O') },
    { '/dokuments/mrz': 'value-invalid' },
  ),
  bad('a zone with one line', read(person('VNM')), { '/dokuments/mrz': ZONE.slice(0, 44) }, { '/dokuments/mrz': 'source-invalid' }),
  bad('a zone that lacks a character', read(person('VNM')), { '/dokuments/mrz': ZONE.slice(1) }, { '/dokuments/mrz': 'value-invalid' }),
  bad(
    'a zone with a document code that REIS does not read',
    read(person('VNM', 1), { zone: { code: 'PZ' } }),
    {},
    { '/dokuments/mrz/documentType': 'code-unknown' },
  ),
  bad(
    'a zone with a nationality that no state has',
    read(person('VNM', 2), { zone: { nationality: 'QQQ' } }),
    {},
    { '/dokuments/mrz/nationality': 'code-unknown' },
  ),
  bad(
    'neither a zone nor a surname',
    written(person('MAR')),
    { '/persona/uzvards': undefined },
    { '/persona/uzvards': 'required-field-missing' },
  ),
  bad(
    'neither a zone nor a sex',
    written(person('MAR', 1)),
    { '/persona/dzimums': undefined },
    { '/persona/dzimums': 'required-field-missing' },
  ),
  bad(
    'a document without its number',
    written(person('MAR', 2)),
    { '/dokuments/numurs': undefined },
    { '/dokuments/numurs': 'required-field-missing' },
  ),
  bad('no reason', written(person('MAR', 3)), { '/pamati': undefined }, { '/pamati/burts': 'required-field-missing' }),
  bad(
    'a reason that Annex V does not have',
    written(person('MAR', 4)),
    { '/pamati/burts/0': 'K' },
    { '/pamati/burts/0': 'source-invalid' },
  ),
  bad('a reason in a small letter', written(person('MAR', 5)), { '/pamati/burts/0': 'a' }, { '/pamati/burts/0': 'source-invalid' }),
  bad('no unit', written(person('MAR', 6)), { '/iestade': undefined }, { '/iestade': 'required-field-missing' }),
  bad(
    'a time that the change of clocks skips',
    written(person('BLR', 1)),
    { '/laiks': '2026-03-29T03:59:59' },
    { '/laiks': 'value-invalid' },
  ),
  bad('a surname in Cyrillic', written(person('BLR', 2)), { '/persona/uzvards': 'Выдуманов' }, { '/persona/uzvards': 'value-invalid' }),
  bad(
    'born on 31 June',
    written(person('BLR', 3)),
    { '/persona/dzimsanasDatums': '19900631' },
    { '/persona/dzimsanasDatums': 'value-invalid' },
  ),
  bad(
    'more days of stay than ten years have',
    written(person('BLR', 4)),
    { '/pamati': { burts: ['F'], uzturesanasDienas: '3661' } },
    { '/pamati/uzturesanasDienas': 'value-invalid' },
  ),
  bad(
    'something done with the visa that no list has',
    written(person('BLR', 5), { record: { viza: VISA } }),
    { '/viza/atzime': 'APT' },
    { '/viza/atzime': 'code-unknown' },
  ),
  bad(
    'a palm print, which no refusal takes',
    written(person('BLR', 6)),
    { '/biometrija': { paraugs: [{ '@veids': 'PLAUKSTA', numurs: 'BDAS-SYN-L-701' }] } },
    { '/biometrija/paraugs/0/@veids': 'code-unknown' },
  ),
  bad(
    'a field that the interface does not have',
    written(person('BLR', 7)),
    { '/dokuments/cips': 'NAV' },
    { '/dokuments/cips': 'field-unaccounted' },
  ),
  bad(
    'five faults in one record',
    written(person('BLR', 8), { record: { viza: VISA } }),
    {
      '/laiks': '2026-02-30T10:00:00',
      '/persona/valstspiederiba': 'QQ',
      '/dokuments/veids': 'XX',
      '/viza/veids': 'B',
      '/pamati/burts/0': '1',
    },
    {
      '/laiks': 'value-invalid',
      '/persona/valstspiederiba': 'code-unknown',
      '/dokuments/veids': 'code-unknown',
      '/viza/veids': 'code-unknown',
      '/pamati/burts/0': 'source-invalid',
    },
  ),
];

/** Two digits of a year that lie between the day of the refusal and the expiry of the document: the day tells the century. */
const aged = [
  good(
    'a zone of somebody aged 92, whose year of birth the expiry would put into this century',
    read({ ...person('UKR', 9), birthDate: '1934-02-03' }, { zone: { validUntil: '2035-05-31' }, document: { validUntil: '2035-05-31' } }),
  ),
  good(
    'a zone of somebody aged 95 with the year alone, refused at the turn of a year',
    read(
      { ...person('UKR', 10), birthDate: '1930' },
      {
        zone: { validUntil: '2033-12-31' },
        document: { validUntil: '2033-12-31' },
        at: ['2025-12-31T23:59:59', '2025-12-31T21:59:59.000Z'],
      },
    ),
  ),
  good(
    'a zone of a child of the year',
    read({ ...person('UKR', 11), birthDate: '2026-11-16' }, { zone: { validUntil: '2028-11-15' }, document: { validUntil: '2028-11-15' } }),
  ),
];

/** Refusals of entry as REIS records them. */
export const IECELOSANAS_ATTEIKUMS: PackCorpus = {
  pack: 'lv-vrs-iecelosanas-atteikums',
  form: { form: 'xml' },
  records: [...ordinary, ...legalOddities, ...dirty, ...aged],
};
