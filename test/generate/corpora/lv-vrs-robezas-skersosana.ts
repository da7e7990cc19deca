import type { CanonicalRecord, TravelDocument } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { documentIdentity, documentOf, named, zoneDay } from './event-words.ts';
import { xmlRecord, type RecordParts } from './record-tree.ts';
import { peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(263);
const { good, bad } = caseWriter((record) => xmlRecord('robezasSkersosana', 'https://gateway.example/ns/national/lv-vrs/1', record));

/** A value as the register writes it, and as the canonical record must have it. */
type Pair = readonly [written: string, canonical: string];

/** What a case says of a crossing; whatever it does not say is that of an ordinary entry by road. */
interface Crossing {
  readonly direction?: readonly ['IE', 'entry'] | readonly ['IZ', 'exit'];
  readonly refused?: readonly string[];
  readonly at?: Pair;
  readonly point?: Pair | string;
  readonly transport?: readonly [string, NonNullable<NonNullable<CanonicalRecord['borderCrossing']>['transport']>];
  /** Document code of the machine-readable zone and kind. */
  readonly code?: readonly [string, NonNullable<TravelDocument['type']>];
  readonly number?: Pair;
  readonly issuer?: Pair;
  readonly nationality?: Pair;
  /** Fields of the traveller as the register writes them, where that is not as the document prints them. */
  readonly written?: RecordParts;
  readonly expires?: false;
  readonly record?: RecordParts;
  readonly canonical?: Partial<CanonicalRecord>;
  readonly documents?: readonly TravelDocument[];
}

const LETTER = { male: 'M', female: 'F', unspecified: '<' } as const;

let events = 400;

function crossing(who: Truth, said: Crossing = {}): TwoForms {
  events += 1;
  const event = `REIS-SYN-2026-${String(events).padStart(6, '0')}`;
  const document = documentOf(who);
  const validUntil = said.expires === false ? undefined : document.validUntil;
  const [virziens, direction] = said.direction ?? ['IE', 'entry'];
  const [laiks, at] = said.at ?? ['2026-11-12T08:15:00', '2026-11-12T06:15:00.000Z'];
  const [point, crossingPoint] = typeof said.point === 'object' ? said.point : [said.point ?? 'Terehova', said.point ?? 'Terehova'];
  const [veids, type] = said.code ?? ['P<', document.type];
  const [numurs, number] = said.number ?? [document.number.padEnd(9, '<'), document.number];
  const [izdevejvalsts, issuingState] = said.issuer ?? [document.issuingState, document.issuingState];
  const [valstspiederiba, nationality] = said.nationality ?? [who.nationalities[0] ?? '', who.nationalities[0] ?? ''];
  return {
    tree: {
      notikumaNumurs: event,
      robezskersosanasVieta: point,
      laiks,
      virziens,
      rezultats: said.refused ? 'LIE' : 'ATL',
      liegumaPamati: said.refused && { pamats: said.refused },
      transportaVeids: said.transport?.[0],
      celotajs: {
        uzvards: who.latin.family,
        vardi: who.latin.given.length > 0 ? who.latin.given.join(' ') : undefined,
        dzimsanasDatums: zoneDay(who.birthDate),
        dzimums: LETTER[who.sex],
        valstspiederiba,
        ...said.written,
      },
      dokuments: { veids, numurs, izdevejvalsts, derigsLidz: validUntil && zoneDay(validUntil) },
      ...said.record,
    },
    canonical: {
      kind: 'border-crossing',
      source: 'REIS',
      nationalFile: event,
      person: { identities: [{ ...documentIdentity(who), nationalities: [nationality] }] },
      documents: [{ type, number, issuingState, ...(validUntil !== undefined && { validUntil }) }, ...(said.documents ?? [])],
      borderCrossing: {
        direction,
        outcome: said.refused ? 'refused' : 'allowed',
        ...(said.refused && { refusalReasons: [...said.refused] }),
        at,
        crossingPoint,
        ...(said.transport && { transport: said.transport[1] }),
      },
      ...said.canonical,
    },
  };
}

const withBirth = (who: Truth, birthDate: string): Truth => ({ ...who, birthDate });

const DOCUMENT_CODES = [
  ['P', 'passport', 'a passport code without filler'],
  ['PP', 'passport', 'the passport code of the newest edition'],
  ['PD', 'diplomatic-passport', 'a diplomatic passport'],
  ['PO', 'service-passport', 'an official passport'],
  ['PS', 'service-passport', 'a service passport'],
  ['PA', 'alien-passport', 'an alien’s passport'],
  ['PE', 'emergency-travel-document', 'an emergency travel document'],
  ['A', 'identity-card', 'an identity card of the letter A'],
  ['C', 'identity-card', 'an identity card of the letter C'],
  ['I', 'identity-card', 'an identity card of the letter I'],
  ['I<', 'identity-card', 'an identity card with filler'],
  ['ID', 'identity-card', 'an identity card whose second letter the state chose'],
  ['IP', 'identity-card', 'a passport card'],
  ['AC', 'seafarers-identity-document', 'a crew member’s certificate'],
  ['IR', 'residence-permit', 'a residence permit as the only document'],
  ['V', 'visa', 'a visa on a loose sheet'],
  ['V<', 'visa', 'a visa on a loose sheet with filler'],
] as const;

const WAYS = [
  ['Terehova', 'AUTO', 'road'],
  ['Zilupe', 'DZ', 'rail'],
  ['Rīgas osta', 'JURA', 'sea'],
  ['Rīgas lidosta', 'GAISS', 'air'],
  ['Piedruja', 'KAJ', 'foot'],
] as const;

const VISA = { uzlimesNumurs: 'SYN 4110001', veids: 'C', izdevejvalsts: 'LVA', derigaNo: '20261101', derigaLidz: '20270430' };

/** A visa as the sticker has it and as the canonical record must have it. */
const visa = (written: RecordParts, canonical: Partial<NonNullable<CanonicalRecord['visa']>>): Pick<Crossing, 'record' | 'canonical'> => ({
  record: { viza: { ...VISA, ...written } },
  canonical: {
    visa: {
      stickerNumber: 'SYN4110001',
      type: 'C',
      stage: 'issued',
      issuingState: 'LVA',
      validFrom: '2026-11-01',
      validUntil: '2027-04-30',
      ...canonical,
    },
  },
});

const ordinary = [
  ...WAYS.map(([point, code, transport], at) =>
    good(`an arrival by ${transport}`, crossing(person('GEO', at), { point, transport: [code, transport] })),
  ),
  ...DOCUMENT_CODES.map(([code, type, shows], at) => good(`${shows}, ${code}`, crossing(person('UKR', 10 + at), { code: [code, type] }))),
  good(
    'an exit in summer time',
    crossing(person('UKR'), { direction: ['IZ', 'exit'], at: ['2026-07-01T23:30:05', '2026-07-01T20:30:05.000Z'] }),
  ),
  good(
    'a time with its offset and without seconds',
    crossing(person('UKR', 1), { at: ['2026-11-12T00:10+02:00', '2026-11-11T22:10:00.000Z'] }),
  ),
  good('a time in UTC', crossing(person('UKR', 2), { at: ['2026-11-12T00:10:00Z', '2026-11-12T00:10:00.000Z'] })),
  good(
    'the first of two equal hours in October, told by its offset',
    crossing(person('RUS'), { at: ['2026-10-25T03:30:00+03:00', '2026-10-25T00:30:00.000Z'] }),
  ),
  good(
    'a visa for two entries with days of stay',
    crossing(person('TUR'), visa({ iecelosanasReizes: '2', dienas: '30' }, { entries: '2', durationDays: 30 })),
  ),
  good(
    'a visa for one entry and no days',
    crossing(person('TUR', 1), visa({ iecelosanasReizes: '1', dienas: '0' }, { entries: '1', durationDays: 0 })),
  ),
  good(
    'a long-stay visa for many entries that another state issued',
    crossing(
      person('IND'),
      visa({ veids: 'D', izdevejvalsts: 'D<<', iecelosanasReizes: 'MULT' }, { type: 'D', issuingState: 'DEU', entries: 'multiple' }),
    ),
  ),
  good('an airport transit visa without dates', {
    ...crossing(person('NGA'), {
      record: { viza: { uzlimesNumurs: 'SYN4110002', veids: 'A', izdevejvalsts: 'FRA' } },
      canonical: { visa: { stickerNumber: 'SYN4110002', type: 'A', stage: 'issued', issuingState: 'FRA' } },
    }),
  }),
  good(
    'a residence permit beside the passport',
    crossing(person('BLR'), {
      record: { uzturesanasAtlauja: { numurs: 'syn 33/77-1', izdevejvalsts: 'LVA', derigaLidz: '20280229' } },
      documents: [{ type: 'residence-permit', number: 'SYN33/77-1', issuingState: 'LVA', validUntil: '2028-02-29' }],
    }),
  ),
  good(
    'a facial image of the best quality',
    crossing(person('BLR', 1), {
      record: { sejasAttels: { numurs: 'REIS-SYN-F-411', laiks: '2026-11-12T08:14:40', kvalitate: '100' } },
      canonical: {
        biometrics: [
          { modality: 'face', system: 'REIS', reference: 'REIS-SYN-F-411', capturedAt: '2026-11-12T06:14:40.000Z', quality: 100 },
        ],
      },
    }),
  ),
  good(
    'a facial image of which nothing but its number is known',
    crossing(person('BLR', 2), {
      record: { sejasAttels: { numurs: 'REIS-SYN-F-412' } },
      canonical: { biometrics: [{ modality: 'face', system: 'REIS', reference: 'REIS-SYN-F-412' }] },
    }),
  ),
  good(
    'fields of vehicle, licence, zone, notes and officer, of which only the plate travels',
    crossing(person('RUS', 1), {
      written: { personasKods: 'SYN<41101' },
      record: {
        transportlidzeklis: { registracijasNumurs: 'sy 12-34', vin: 'SYNTHET1C00000411', marka: 'Izdomāts auto' },
        vaditajaApliecibasNumurs: 'SYN411',
        dienestaPiezimes: { piezime: ['Pirmā piezīme.', 'Otrā piezīme.'] },
        robezsargs: 'SYN204',
      },
      canonical: {
        borderCrossing: {
          direction: 'entry',
          outcome: 'allowed',
          at: '2026-11-12T06:15:00.000Z',
          crossingPoint: 'Terehova',
          vehicleRegistration: 'SY12-34',
        },
      },
    }),
    { '/dokuments/mrz': { rinda: ['P<RUSSINTETISKAIS<<PARAUGS<<<<<<<<<<<<<<<<<<', 'SYN4110003RUS9001019M3001019<<<<<<<<<<<<<<04'] } },
  ),
];

const legalOddities = [
  good('D is Germany, as nationality and as issuer', crossing(person('USA'), { nationality: ['D<<', 'DEU'], issuer: ['D', 'DEU'] })),
  good(
    'a refugee: XXB is what the document says, not the nationality of a state',
    crossing(person('SYR'), { code: ['PR', 'refugee-travel-document'], nationality: ['XXB', 'XXB'], issuer: ['LVA', 'LVA'] }),
  ),
  good(
    'a person of another protected status, XXC',
    crossing(person('SYR', 1), { code: ['PR', 'refugee-travel-document'], nationality: ['XXC', 'XXC'] }),
  ),
  good(
    'a stateless person of one name',
    crossing(named(person('IRQ'), ['Hussein'], ['HUSSEIN']), { code: ['PT', 'stateless-travel-document'], nationality: ['XXA', 'XXA'] }),
  ),
  good(
    'a passport of a Latvian non-citizen, nationality XXX',
    crossing(person('BLR', 3), { code: ['PC', 'non-citizen-passport'], issuer: ['LVA', 'LVA'], nationality: ['XXX', 'XXX'] }),
  ),
  good('a British overseas citizen, GBO', crossing(person('GBR'), { nationality: ['GBO', 'GBO'] })),
  good('a document of Kosovo, RKS', crossing(person('SRB'), { nationality: ['RKS', 'RKS'], issuer: ['RKS', 'RKS'] })),
  good('a laissez-passer of the United Nations', crossing(person('COL'), { issuer: ['UNO', 'UNO'] })),
  good('only the year of birth is in the document', crossing(withBirth(person('AFG'), '1994'))),
  good('year and month of birth are in the document', crossing(withBirth(person('ERI'), '2001-07'))),
  good(
    'a day of birth without its month, which reduced precision cannot carry',
    crossing(withBirth(person('AFG', 1), '1988'), { written: { dzimsanasDatums: '1988<<12' } }),
  ),
  good('sex left open in the document', crossing({ ...person('IND', 1), sex: 'unspecified' })),
  good('a document that never expires', crossing(person('USA', 1), { expires: false })),
  good(
    'letters with dots, strokes and the dotless i',
    crossing(named(person('TUR', 2), ['YILDIZOĞLU', 'Gülşen', 'ışık'], ['YILDIZOGLU', 'GUELSEN', 'ISIK'])),
  ),
  good(
    'Icelandic letters and Danish ones',
    crossing(named(person('USA', 2), ['Þórðarson', 'Ægir', 'Søren'], ['THORDARSON', 'AEGIR', 'SOEREN'])),
  ),
  good('Polish and Maltese letters', crossing(named(person('GBR', 1), ['Ħułata', 'Żaneta'], ['HULATA', 'ZANETA']))),
  good('Vietnamese letters with two marks', crossing(named(person('VNM'), ['Nguyễn', 'Thị', 'Hường'], ['NGUYEN', 'THI', 'HUONG']))),
  good('an apostrophe goes, a hyphen stays', crossing(named(person('GBR', 2), ['O’Synthé-D’Arcy', 'Siân'], ['OSYNTHE-DARCY', 'SIAN']))),
  good(
    'letters written as base and mark, spaces doubled',
    crossing(named(person('MAR'), ['Béñali El Fassi', 'Saïd'], ['BENALI EL FASSI', 'SAID']), {
      written: { uzvards: 'Béñali El Fassi'.normalize('NFD').replaceAll(' ', '  '), vardi: ' Saïd '.normalize('NFD') },
    }),
  ),
  good(
    'names of two hundred letters',
    crossing(named(person('IND', 2), ['Venkata'.repeat(28), 'Rama'.repeat(50)], ['VENKATA'.repeat(28), 'RAMA'.repeat(50)])),
  ),
];

const REASONS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I'];

const refusals = [
  good('a refusal for nine reasons', crossing(person('ERI', 1), { refused: REASONS })),
  good('a refusal without a written reason', crossing(person('ERI', 2), { refused: [], record: { liegumaPamati: undefined } })),
];

const plain = (country: string, which = 0, said: Crossing = {}): TwoForms => crossing(person(country, which), said);

const dirty = [
  bad('a direction that no list has', plain('UKR', 3), { '/virziens': 'TRANZ' }, { '/virziens': 'code-unknown' }),
  bad('an outcome that no list has', plain('UKR', 4), { '/rezultats': 'GAIDA' }, { '/rezultats': 'code-unknown' }),
  bad('a means of arrival that no list has', plain('UKR', 5), { '/transportaVeids': 'KAMIELIS' }, { '/transportaVeids': 'code-unknown' }),
  bad('a document code that no list has', plain('GEO', 5), { '/dokuments/veids': 'ZZ' }, { '/dokuments/veids': 'code-unknown' }),
  bad('sex X, which no machine-readable zone has', plain('GEO', 6), { '/celotajs/dzimums': 'X' }, { '/celotajs/dzimums': 'code-unknown' }),
  bad(
    'a nationality that no state has',
    plain('GEO', 7),
    { '/celotajs/valstspiederiba': 'ZZZ' },
    { '/celotajs/valstspiederiba': 'code-unknown' },
  ),
  bad(
    'an issuing state that no list has',
    plain('SRB', 1),
    { '/dokuments/izdevejvalsts': 'YYY' },
    { '/dokuments/izdevejvalsts': 'code-unknown' },
  ),
  bad('a thirteenth month', plain('SRB', 2), { '/dokuments/derigsLidz': '20281301' }, { '/dokuments/derigsLidz': 'value-invalid' }),
  bad(
    'born on 29 February of a common year',
    plain('SRB', 3),
    { '/celotajs/dzimsanasDatums': '19990229' },
    { '/celotajs/dzimsanasDatums': 'value-invalid' },
  ),
  bad(
    'a date of birth in the Latvian form',
    plain('TUR', 3),
    { '/celotajs/dzimsanasDatums': '01.02.1990' },
    { '/celotajs/dzimsanasDatums': 'source-invalid' },
  ),
  bad('a time that the change of clocks skips', plain('TUR', 4), { '/laiks': '2026-03-29T03:30:00' }, { '/laiks': 'value-invalid' }),
  bad(
    'a time that the change of clocks repeats, without offset',
    plain('TUR', 5),
    { '/laiks': '2026-10-25T03:30:00' },
    { '/laiks': 'value-invalid' },
  ),
  bad('a surname in Cyrillic', plain('UKR', 6), { '/celotajs/uzvards': 'Синтетичний' }, { '/celotajs/uzvards': 'value-invalid' }),
  bad('given names in Greek', plain('GEO', 38), { '/celotajs/vardi': 'Αθηνά' }, { '/celotajs/vardi': 'value-invalid' }),
  bad('a surname with a digit in it', plain('GEO', 39), { '/celotajs/uzvards': 'S1NTETA' }, { '/celotajs/uzvards': 'value-invalid' }),
  bad('an empty surname', plain('GEO', 40), { '/celotajs/uzvards': '' }, { '/celotajs/uzvards': 'source-invalid' }),
  bad('no document number', plain('ERI', 3), { '/dokuments/numurs': undefined }, { '/dokuments/numurs': 'required-field-missing' }),
  bad('no time', plain('ERI', 4), { '/laiks': undefined }, { '/laiks': 'required-field-missing' }),
  bad(
    'a visa without its number',
    plain('IND', 3, visa({}, {})),
    { '/viza/uzlimesNumurs': undefined },
    { '/viza/uzlimesNumurs': 'required-field-missing' },
  ),
  bad('a type of visa that is no longer issued', plain('IND', 4, visa({}, {})), { '/viza/veids': 'B' }, { '/viza/veids': 'code-unknown' }),
  bad('more days of stay than a year has', plain('IND', 5, visa({}, {})), { '/viza/dienas': '367' }, { '/viza/dienas': 'value-invalid' }),
  bad(
    'an image of a quality above the scale',
    plain('NGA', 1),
    { '/sejasAttels': { numurs: 'REIS-SYN-F-413', kvalitate: '101' } },
    { '/sejasAttels/kvalitate': 'value-invalid' },
  ),
  bad(
    'a field that the interface does not have',
    plain('NGA', 2),
    { '/celotajs/acuKrasa': 'ZILA' },
    { '/celotajs/acuKrasa': 'field-unaccounted' },
  ),
  bad(
    'the name of a crossing point that is too long',
    plain('BRA'),
    { '/robezskersosanasVieta': 'Terehova '.repeat(10) },
    { '/robezskersosanasVieta': 'source-invalid' },
  ),
  bad(
    'a reason letter that Annex V does not have',
    plain('BRA', 1, { refused: ['A'] }),
    { '/liegumaPamati/pamats/0': 'K' },
    { '/liegumaPamati/pamats/0': 'source-invalid' },
  ),
  bad(
    'one line of a machine-readable zone',
    plain('BRA', 2),
    { '/dokuments/mrz': { rinda: ['P<BRASINTETA<<ANA<<<<<<<<<<<<<<<<<<<<<<<<<<<'] } },
    { '/dokuments/mrz/rinda': 'source-invalid' },
  ),
  bad(
    'five faults in one record',
    plain('BRA', 3),
    {
      '/laiks': '2026-11-31T10:00:00',
      '/virziens': 'XX',
      '/celotajs/uzvards': 'Сінтэтычны',
      '/celotajs/valstspiederiba': 'QQQ',
      '/dokuments/numurs': undefined,
    },
    {
      '/laiks': 'value-invalid',
      '/virziens': 'code-unknown',
      '/celotajs/uzvards': 'value-invalid',
      '/celotajs/valstspiederiba': 'code-unknown',
      '/dokuments/numurs': 'required-field-missing',
    },
  ),
];

/** Crossings of the external border as REIS records them. */
export const ROBEZAS_SKERSOSANA: PackCorpus = {
  pack: 'lv-vrs-robezas-skersosana',
  form: { form: 'xml' },
  records: [...ordinary, ...legalOddities, ...refusals, ...dirty],
};
