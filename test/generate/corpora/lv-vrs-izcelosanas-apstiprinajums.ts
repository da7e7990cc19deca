import type { CanonicalRecord, Identity } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { documentOf, fixedRecord, named, zoneNames, type FixedColumn } from './event-words.ts';
import type { RecordParts } from './record-tree.ts';
import { peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(454);

/** The columns as the register's own description has them: widths one after another, beginning at the first character. */
const WIDTHS = {
  partija: 8,
  ieraksts: 6,
  lemums: 24,
  veids: 2,
  uzvards: 40,
  vardi: 40,
  dzimsanas_datums: 8,
  dzimums: 1,
  piederiba: 3,
  dok_veids: 2,
  dok_numurs: 20,
  dok_valsts: 3,
  izbr_laiks: 16,
  vieta: 40,
  galamerkis: 3,
  aizliegums: 1,
  iestade: 40,
  reiss: 10,
  operators: 8,
};

const COLUMNS: readonly FixedColumn[] = Object.entries(WIDTHS).map(([name, width], index, all) => ({
  name,
  at: 1 + all.slice(0, index).reduce((sum, [, before]) => sum + before, 0),
  width,
}));

const line = (record: RecordParts): string => fixedRecord(COLUMNS, record);

const { good, bad, badText } = caseWriter(line);

const SEX = { male: 'V', female: 'S', unspecified: 'N' } as const;

/** GGGGMMDD, unknown parts 00. */
const eight = (date: string): string => {
  const [year = '', month = '00', day = '00'] = date.split('-');
  return `${year}${month}${day}`;
};

/** What a case says of a departure; whatever it does not say is that of one by bus through Terehova in winter. */
interface Departure {
  readonly removed?: true;
  readonly at?: readonly [written: string, utc: string];
  readonly row?: RecordParts;
  readonly who?: Partial<Identity>;
  readonly confirmation?: Partial<NonNullable<CanonicalRecord['returnConfirmation']>>;
  readonly canonical?: Partial<CanonicalRecord>;
}

let records = 0;

function departure(who: Truth, said: Departure = {}): TwoForms {
  records += 1;
  const lemums = `IZR-SYN-2026/${String(900 + records).padStart(6, '0')}`;
  const [izbrLaiks, at] = said.at ?? ['14.11.2026 21:40', '2026-11-14T19:40:00.000Z'];
  const document = documentOf(who);
  const nationality = who.nationalities[0] ?? 'XXX';
  return {
    tree: {
      partija: '20261115',
      ieraksts: String(records).padStart(6, '0'),
      lemums,
      veids: said.removed ? 'PI' : 'BP',
      uzvards: who.latin.family,
      vardi: who.latin.given.join(' '),
      dzimsanas_datums: eight(who.birthDate),
      dzimums: SEX[who.sex],
      piederiba: nationality,
      dok_veids: 'P',
      dok_numurs: document.number,
      dok_valsts: document.issuingState,
      izbr_laiks: izbrLaiks,
      vieta: 'Terehova',
      ...said.row,
    },
    canonical: {
      kind: 'return-confirmation',
      source: 'REIS',
      nationalFile: lemums,
      person: {
        identities: [
          {
            kind: 'confirmed',
            names: zoneNames(who),
            birthDate: { value: who.birthDate },
            sex: who.sex,
            nationalities: [nationality],
            ...said.who,
          },
        ],
      },
      documents: [{ type: 'passport', number: document.number, issuingState: document.issuingState }],
      returnConfirmation: { returnDecision: lemums, at, place: 'Terehova', removed: said.removed ?? false, ...said.confirmation },
      ...said.canonical,
    },
  };
}

const DOCUMENTS = [
  ['AC', 'emergency-travel-document', 'a return document'],
  ['PB', 'refugee-travel-document', 'a refugee’s travel document'],
  ['PX', 'stateless-travel-document', 'a stateless person’s travel document'],
  ['ID', 'identity-card', 'an identity card'],
  ['UA', 'residence-permit', 'a residence permit'],
  ['CI', 'other', 'another document'],
] as const;

const ordinary = [
  good('left of their own accord', departure(person('UKR'))),
  good('removed', departure(person('UKR', 1), { removed: true })),
  good('left with an entry ban', departure(person('UKR', 2), { row: { aizliegums: 'J' }, confirmation: { entryBan: true } })),
  good('left without an entry ban', departure(person('UKR', 3), { row: { aizliegums: 'N' }, confirmation: { entryBan: false } })),
  good(
    'removed with a ban, and to where',
    departure(person('GEO'), {
      removed: true,
      row: { aizliegums: 'J', galamerkis: 'GEO' },
      confirmation: { entryBan: true, destination: 'GEO' },
    }),
  ),
  good(
    'a unit that confirms',
    departure(person('GEO', 1), { row: { iestade: 'VRS Ludzas pārvalde' }, confirmation: { authority: 'VRS Ludzas pārvalde' } }),
  ),
  good(
    'a place with letters that have marks, which are one character each',
    departure(person('GEO', 2), {
      row: { vieta: 'Rīgas lidosta «Rīga»', reiss: 'SY123' },
      confirmation: { place: 'Rīgas lidosta «Rīga»' },
    }),
  ),
  good('flight and clerk, which stay behind', departure(person('GEO', 3), { row: { reiss: 'SY9876', operators: 'SYN00901' } })),
  good('a departure in summer', departure(person('TUR'), { at: ['01.07.2026 00:05', '2026-06-30T21:05:00.000Z'] })),
  good('a departure on the last minute of a year', departure(person('TUR', 1), { at: ['31.12.2025 23:59', '2025-12-31T21:59:00.000Z'] })),
  good('a departure on 29 February', departure(person('TUR', 2), { at: ['29.02.2024 12:00', '2024-02-29T10:00:00.000Z'] })),
  ...DOCUMENTS.map(([code, type, shows], at) => {
    const who = person('MAR', at);
    const { number, issuingState } = documentOf(who);
    return good(
      `left with ${shows}`,
      departure(who, { row: { dok_veids: code }, canonical: { documents: [{ type, number, issuingState }] } }),
    );
  }),
  good('a document of which the kind is blank', departure(person('BRA')), { '/dok_veids': undefined }, { '/documents/0/type': 'other' }),
  good(
    'a document of which the state is blank',
    departure(person('BRA', 1)),
    { '/dok_valsts': undefined },
    { '/documents/0/issuingState': undefined },
  ),
  good(
    'a number of digits, filled with zeros, which are kept',
    departure(person('BRA', 2)),
    { '/dok_numurs': '00000000000000901234' },
    { '/documents/0/number': '00000000000000901234' },
  ),
  good(
    'a line that ends after the time of departure',
    departure(person('BRA', 3)),
    { '/vieta': undefined },
    { '/returnConfirmation/place': undefined },
  ),
];

const legalOddities = [
  good(
    'no document',
    departure(person('SYR')),
    { '/dok_veids': undefined, '/dok_numurs': undefined, '/dok_valsts': undefined },
    { '/documents': undefined },
  ),
  good('the year of birth alone', departure({ ...person('AFG'), birthDate: '1989' })),
  good('year and month of birth alone', departure({ ...person('AFG', 1), birthDate: '2000-12' })),
  good('sex not known', departure({ ...person('AFG', 2), sex: 'unspecified' })),
  good('a stateless person', departure({ ...person('SYR', 1), nationalities: ['XXA'] })),
  good('a person of one name', departure(named(person('ERI'), ['Filmon'], ['FILMON']))),
  good(
    'a person of unspecified nationality with a document of an organisation',
    departure({ ...person('ERI', 1), nationalities: ['XXX'] }),
    { '/dok_valsts': 'XPO' },
    { '/documents/0/issuingState': 'XPO' },
  ),
  good(
    'names that fill their columns to the last character, where the batch has cut them',
    departure(
      named(
        person('IND'),
        ['Venkatasubramaniamkrishnamoorthyramachandran', 'Lakshminarayanan', 'Sivasubramaniam', 'Raghunath'],
        ['V', 'L'],
      ),
      {
        who: {
          names: [
            {
              use: 'current',
              form: 'latin',
              script: 'Latn',
              familyName: 'Venkatasubramaniamkrishnamoorthyramachan',
              givenNames: ['Lakshminarayanan', 'Sivasubramaniam', 'Raghuna'],
            },
            {
              use: 'current',
              form: 'mrz',
              familyName: 'VENKATASUBRAMANIAMKRISHNAMOORTHYRAMACHAN',
              givenNames: ['LAKSHMINARAYANAN', 'SIVASUBRAMANIAM', 'RAGHUNA'],
            },
          ],
        },
      },
    ),
  ),
  good('letters with marks in both names', departure(named(person('VNM'), ['Đặng', 'Thị', 'Hường'], ['DANG', 'THI', 'HUONG']))),
  good('a hyphen and an apostrophe', departure(named(person('GBR'), ['O’Synth-Reed', 'Siân'], ['OSYNTH-REED', 'SIAN']))),
];

const plain = (which: number, said: Departure = {}): TwoForms => departure(person('IRQ', which), said);
const whole = line(plain(0).tree);

const dirty = [
  bad('a way of leaving that no list has', plain(1), { '/veids': 'XX' }, { '/veids': 'code-unknown' }),
  bad('no way of leaving', plain(2), { '/veids': undefined }, { '/veids': 'required-field-missing' }),
  bad('no number of the decision', plain(3), { '/lemums': undefined }, { '/lemums': 'required-field-missing' }),
  bad('no surname', plain(4), { '/uzvards': undefined }, { '/uzvards': 'required-field-missing' }),
  bad('a surname in Cyrillic', plain(5), { '/uzvards': 'Вымышленный' }, { '/uzvards': 'value-invalid' }),
  bad('born on 30 February', plain(6), { '/dzimsanas_datums': '19900230' }, { '/dzimsanas_datums': 'value-invalid' }),
  bad('a date of birth of six digits', plain(7), { '/dzimsanas_datums': '900213' }, { '/dzimsanas_datums': 'source-invalid' }),
  bad('a year of birth of zeros', plain(8), { '/dzimsanas_datums': '00000000' }, { '/dzimsanas_datums': 'required-field-missing' }),
  bad('sex that no list has', plain(9), { '/dzimums': 'X' }, { '/dzimums': 'code-unknown' }),
  bad('a nationality that no state has', plain(10), { '/piederiba': 'QQQ' }, { '/piederiba': 'code-unknown' }),
  bad('a kind of document that no list has', plain(11), { '/dok_veids': 'ZZ' }, { '/dok_veids': 'code-unknown' }),
  bad('a number of a document with a sign that none has', plain(12), { '/dok_numurs': 'SYN*1' }, { '/dok_numurs': 'source-invalid' }),
  bad('an issuing state that there is not', plain(13), { '/dok_valsts': 'YYY' }, { '/dok_valsts': 'code-unknown' }),
  bad('no time of departure', plain(14), { '/izbr_laiks': undefined }, { '/izbr_laiks': 'required-field-missing' }),
  bad('a time that the change of clocks skips', plain(15), { '/izbr_laiks': '29.03.2026 03:30' }, { '/izbr_laiks': 'value-invalid' }),
  bad(
    'a time that the change of clocks repeats, for which the line has no offset',
    plain(16),
    { '/izbr_laiks': '25.10.2026 03:30' },
    { '/izbr_laiks': 'value-invalid' },
  ),
  bad('a ban perhaps', plain(17), { '/aizliegums': '?' }, { '/aizliegums': 'source-invalid' }),
  bad('a destination of an organisation', plain(18), { '/galamerkis': 'XPO' }, { '/galamerkis': 'code-unknown' }),
  badText('characters behind the last column', `${whole.padEnd(275)}X`, { '': 'source-invalid' }),
  badText(
    'a character left out before the sex, so that all that follows stands one place too early',
    whole.slice(0, 120) + whole.slice(121),
    {
      '/dzimsanas_datums': 'source-invalid',
      '/dzimums': 'code-unknown',
      '/piederiba': 'code-unknown',
      '/dok_veids': 'code-unknown',
      '/dok_numurs': 'source-invalid',
      '/dok_valsts': 'source-invalid',
      '/izbr_laiks': 'source-invalid',
    },
  ),
  bad(
    'four faults in one line',
    plain(19),
    { '/veids': 'ZZ', '/vardi': 'Ελένη', '/dzimsanas_datums': '20261301', '/izbr_laiks': '14.11.2026 25:00' },
    { '/veids': 'code-unknown', '/vardi': 'value-invalid', '/dzimsanas_datums': 'value-invalid', '/izbr_laiks': 'value-invalid' },
  ),
];

/** Confirmations of departure as the nightly batch of REIS has them. */
export const IZCELOSANAS_APSTIPRINAJUMS: PackCorpus = {
  pack: 'lv-vrs-izcelosanas-apstiprinajums',
  form: { form: 'fixed' },
  records: [...ordinary, ...legalOddities, ...dirty],
};
