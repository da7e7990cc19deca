import type { CanonicalRecord, TravelDocument } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { documentOf, named, zoneNames } from './event-words.ts';
import { csvRecord, type RecordParts } from './record-tree.ts';
import { latvianDay, peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(38);

const COLUMNS = [
  'zinojuma_numurs',
  'notikums',
  'veidlapa',
  'zinots',
  'noticis',
  'vieta',
  'iestade',
  'dokumenta_veids',
  'serija',
  'numurs',
  'izdevejvalsts',
  'izdots',
  'derigs_lidz',
  'ipasnieks',
  'dzimsanas_datums',
  'dzimums',
  'piederiba',
  'personas_kods',
  'zinotajs',
  'talrunis',
  'apstakli',
  'ievadija',
];

const row = (record: RecordParts): string => csvRecord(COLUMNS, ';', record);

const { good, bad, badText } = caseWriter(row);

const SEX = { male: 'V', female: 'S', unspecified: 'N' } as const;

type Report = NonNullable<CanonicalRecord['documentReport']>;

/** What a case says of a report; whatever it does not say is that of a lost passport. */
interface Said {
  readonly what?: readonly [written: string, canonical: Report['what']];
  readonly row?: RecordParts;
  readonly document?: Partial<TravelDocument>;
  readonly report?: Partial<Report>;
}

let reports = 200;

/** What a report says of itself, in both forms; `holder` adds the person. */
function report(who: Truth, said: Said, holder: RecordParts, identity: CanonicalRecord['person']['identities'][number]): TwoForms {
  reports += 1;
  const numurs = `IIIS-SYN-PD-${String(reports).padStart(6, '0')}`;
  const [notikums, what] = said.what ?? ['PAZ', 'lost'];
  const { number, issuingState } = documentOf(who);
  return {
    tree: {
      zinojuma_numurs: numurs,
      notikums,
      zinots: '17.11.2026',
      iestade: 'VP Kurzemes reģiona pārvalde',
      dokumenta_veids: 'P',
      numurs: number,
      izdevejvalsts: issuingState,
      ...holder,
      ...said.row,
    },
    canonical: {
      kind: 'document-report',
      source: 'IIIS',
      nationalFile: numurs,
      person: { identities: [identity] },
      documents: [{ type: 'passport', number, issuingState, ...said.document }],
      documentReport: { number: numurs, what, reportedOn: '2026-11-17', authority: 'VP Kurzemes reģiona pārvalde', ...said.report },
    },
  };
}

/** A report on a document that somebody holds. */
function lost(who: Truth, said: Said = {}): TwoForms {
  const [nationality = 'XXX'] = who.nationalities;
  const given = who.latin.given.join(' ');
  return report(
    who,
    said,
    {
      ipasnieks: given === '' ? who.latin.family : `${who.latin.family}, ${given}`,
      dzimsanas_datums: latvianDay(who.birthDate),
      dzimums: SEX[who.sex],
      piederiba: nationality,
    },
    { kind: 'not-confirmed', names: zoneNames(who), birthDate: { value: who.birthDate }, sex: who.sex, nationalities: [nationality] },
  );
}

/** A report on a blank document, which nobody holds. */
const blank = (who: Truth, said: Said = {}): TwoForms =>
  report(who, { ...said, row: { veidlapa: 'J', ...said.row }, report: { blank: true, ...said.report } }, {}, { kind: 'not-confirmed' });

const EVENTS = [
  ['ZAG', 'stolen'],
  ['PIE', 'misappropriated'],
  ['ANU', 'invalidated'],
  ['ATR', 'found'],
] as const;

const DOCUMENTS = [
  ['PD', 'diplomatic-passport'],
  ['PS', 'service-passport'],
  ['PV', 'special-passport'],
  ['PB', 'refugee-travel-document'],
  ['PX', 'stateless-travel-document'],
  ['PA', 'alien-passport'],
  ['PN', 'non-citizen-passport'],
  ['ID', 'identity-card'],
  ['JG', 'seafarers-identity-document'],
  ['AC', 'emergency-travel-document'],
  ['UA', 'residence-permit'],
  ['CI', 'other'],
] as const;

const ordinary = [
  good('a lost passport', lost(person('UKR'))),
  ...EVENTS.map(([code, what], at) => good(`a passport that was ${what}`, lost(person('UKR', 1 + at), { what: [code, what] }))),
  ...DOCUMENTS.map(([code, type], at) =>
    good(`the kind of document ${code}`, lost(person('GEO', at), { row: { dokumenta_veids: code }, document: { type } })),
  ),
  good(
    'codes in small letters',
    lost(person('GEO', 12), { what: ['zag', 'stolen'], row: { dokumenta_veids: 'id' }, document: { type: 'identity-card' } }),
  ),
  good(
    'a series apart from the number',
    lost(person('RUS'), { row: { serija: 'syn', numurs: '00 12 34' }, document: { number: 'SYN001234' } }),
  ),
  good(
    'days of issue and expiry',
    lost(person('RUS', 1), {
      row: { izdots: '29.02.2024', derigs_lidz: '28.02.2034' },
      document: { issuedOn: '2024-02-29', validUntil: '2034-02-28' },
    }),
  ),
  good(
    'when and where it happened',
    lost(person('RUS', 2), {
      row: { noticis: '15.11.2026', vieta: ' Liepāja,  Rožu laukums ' },
      report: { happenedOn: { value: '2026-11-15' }, place: 'Liepāja, Rožu laukums' },
    }),
  ),
  good(
    'the month in which it happened',
    lost(person('RUS', 3), { row: { noticis: '00.10.2026' }, report: { happenedOn: { value: '2026-10' } } }),
  ),
  good('a document that was not blank', lost(person('TUR'), { row: { veidlapa: 'N' }, report: { blank: false } })),
  good('a blank passport that was stolen', blank(person('TUR', 1), { what: ['ZAG', 'stolen'] })),
  good(
    'a blank permit of which the number has a stroke',
    blank(person('TUR', 2), {
      row: { dokumenta_veids: 'UA', numurs: 'syn/77-8' },
      document: { type: 'residence-permit', number: 'SYN/77-8' },
    }),
  ),
  good(
    'everything that stays behind, with circumstances of two lines and quotes',
    lost(person('TUR', 3), {
      row: {
        personas_kods: '010190-10001',
        zinotajs: 'Izdomāta Persona',
        talrunis: '+371 00000000',
        apstakli: 'Nozagts "Centrāltirgū"; maiss\nar dokumentiem.',
        ievadija: 'SYN201',
      },
    }),
  ),
  good(
    'a place with the sign that parts columns',
    lost(person('TUR', 4), { row: { vieta: 'Ventspils; osta' }, report: { place: 'Ventspils; osta' } }),
  ),
];

const legalOddities = [
  good(
    'Germany as in a machine-readable zone, as issuer and nationality',
    lost({ ...person('USA'), nationalities: ['DEU'] }, { row: { izdevejvalsts: 'D', piederiba: 'D' }, document: { issuingState: 'DEU' } }),
  ),
  good('a document of the Order of Malta', lost(person('BRA'), { row: { izdevejvalsts: 'XOM' }, document: { issuingState: 'XOM' } })),
  good(
    'Kosovo in two letters',
    lost(
      { ...person('SRB'), nationalities: ['RKS'] },
      { row: { izdevejvalsts: 'xk', piederiba: 'xk' }, document: { issuingState: 'RKS' } },
    ),
  ),
  good('a stateless holder', lost({ ...person('IRQ'), nationalities: ['XXA'] })),
  good(
    'a refugee as holder',
    lost({ ...person('SYR'), nationalities: ['XXB'] }, { row: { dokumenta_veids: 'PB' }, document: { type: 'refugee-travel-document' } }),
  ),
  good('a holder of one name, without a comma', lost(named(person('AFG'), ['Mirwais'], ['MIRWAIS']))),
  good(
    'a holder with a surname of several words and three given names',
    lost(named(person('COL'), ['García de la Peña', 'María', 'José', 'Sofía'], ['GARCIA DE LA PENA', 'MARIA', 'JOSE', 'SOFIA'])),
  ),
  good(
    'a holder whose name has a hyphen and an apostrophe',
    lost(named(person('GBR'), ['D’Synth-Evans', 'Siân'], ['DSYNTH-EVANS', 'SIAN'])),
  ),
  good('spaces around the comma', lost(named(person('IND'), ['Iyer', 'Lakshmi'], ['IYER', 'LAKSHMI'])), {
    '/ipasnieks': ' Iyer  ,  Lakshmi ',
  }),
  good('the year of birth alone', lost({ ...person('ERI'), birthDate: '1998' })),
  good('sex not known', lost({ ...person('ERI', 1), sex: 'unspecified' })),
  good(
    'a holder of whom nothing but the name is known',
    lost(person('ERI', 2)),
    { '/dzimsanas_datums': undefined, '/dzimums': undefined, '/piederiba': undefined },
    { '/person/identities/0/birthDate': undefined, '/person/identities/0/sex': undefined, '/person/identities/0/nationalities': undefined },
  ),
];

const plain = (which: number, said: Said = {}): TwoForms => lost(person('MAR', which), said);

const dirty = [
  bad('an event that no list has', plain(0), { '/notikums': 'DEG' }, { '/notikums': 'code-unknown' }),
  bad('no event', plain(1), { '/notikums': undefined }, { '/notikums': 'required-field-missing' }),
  bad('a kind of document that no list has', plain(2), { '/dokumenta_veids': 'AP' }, { '/dokumenta_veids': 'code-unknown' }),
  bad('no issuing state', plain(3), { '/izdevejvalsts': undefined }, { '/izdevejvalsts': 'required-field-missing' }),
  bad('a number with a sign that none has', plain(4), { '/numurs': 'SYN#1' }, { '/numurs': 'source-invalid' }),
  bad('a series with a digit in it', plain(5), { '/serija': 'S1' }, { '/serija': 'source-invalid' }),
  bad(
    'series and number together longer than any',
    plain(6),
    { '/serija': 'SYNSYNSYNS', '/numurs': 'SYN0123456789012345678901234567' },
    { '/numurs': 'source-invalid' },
  ),
  bad('an issuing state that there is not', plain(7), { '/izdevejvalsts': 'QQ' }, { '/izdevejvalsts': 'code-unknown' }),
  bad('a report of 31 November', plain(8), { '/zinots': '31.11.2026' }, { '/zinots': 'value-invalid' }),
  bad('a report dated the other way round', plain(9), { '/zinots': '2026-11-17' }, { '/zinots': 'source-invalid' }),
  bad('a day of issue that is not known', plain(10), { '/izdots': '00.00.2024' }, { '/izdots': 'value-invalid' }),
  bad('happened in a thirteenth month', plain(11), { '/noticis': '01.13.2026' }, { '/noticis': 'value-invalid' }),
  bad('a holder in Cyrillic', plain(12), { '/ipasnieks': 'Вигаданий, Степан' }, { '/ipasnieks': 'value-invalid' }),
  bad('a holder who is a number', plain(13), { '/ipasnieks': '12345' }, { '/ipasnieks': 'value-invalid' }),
  bad('a holder without a surname', plain(14), { '/ipasnieks': ', Ana' }, { '/ipasnieks': 'required-field-missing' }),
  bad('sex that no list has', plain(15), { '/dzimums': 'M' }, { '/dzimums': 'code-unknown' }),
  bad('blank perhaps', plain(16), { '/veidlapa': 'V' }, { '/veidlapa': 'source-invalid' }),
  bad('no unit', plain(17), { '/iestade': undefined }, { '/iestade': 'required-field-missing' }),
  bad('a place that is too long', plain(18), { '/vieta': 'Liepāja '.repeat(26) }, { '/vieta': 'source-invalid' }),
  badText('a row that lacks its last cells', row(plain(19).tree).replace(/;+$/, ''), { '': 'source-invalid' }),
  bad(
    'five faults in one row',
    plain(20),
    { '/notikums': 'XXX', '/zinots': '30.02.2026', '/izdevejvalsts': 'ZZZ', '/dzimsanas_datums': '1.1.1990', '/piederiba': 'QQQ' },
    {
      '/notikums': 'code-unknown',
      '/zinots': 'value-invalid',
      '/izdevejvalsts': 'code-unknown',
      '/dzimsanas_datums': 'source-invalid',
      '/piederiba': 'code-unknown',
    },
  ),
];

/** The number is put together from two columns, of which the second must be there. */
const unnumbered = [
  bad('neither series nor number', plain(21), { '/serija': undefined, '/numurs': undefined }, { '/numurs': 'required-field-missing' }),
  bad('a series without a number', plain(22), { '/serija': 'SYN', '/numurs': undefined }, { '/numurs': 'required-field-missing' }),
];

/** Reports of lost and stolen documents as the CSV export of IIIS has them. */
export const PAZAUDETS_DOKUMENTS: PackCorpus = {
  pack: 'lv-vp-pazaudets-dokuments',
  form: { form: 'csv', header: COLUMNS.join(';') },
  records: [...ordinary, ...legalOddities, ...dirty, ...unnumbered],
};
