import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import type { CorpusRecord, PackCorpus } from './corpus.ts';
import { csvRecord } from './record-tree.ts';
import { canonicalNames, latvianDay, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

type File = NonNullable<CanonicalRecord['personalFile']>;
type Status = NonNullable<CanonicalRecord['person']['nationalityStatus']>['status'];

const COLUMNS = [
  'LIETAS_NR',
  'LIETAS_VEIDS',
  'PERSONA',
  'PERSONA_AGRAK',
  'DZIM_DATUMS',
  'DZIM_VIETA',
  'DZIMUMS',
  'VALSTS',
  'STATUSS',
  'DOK_VEIDS',
  'DOK_NR',
  'DOK_VALSTS',
  'ATVERTA',
  'SLEGTA',
  'LAPAS',
  'GLABATAVA',
  'KASTE',
  'DATNE',
  'PERS_KODS',
  'SKENETS',
  'OPERATORS',
  'PIEZIMES',
];

const FILES: Readonly<Record<File['kind'], string>> = {
  'residence-permit': '01',
  asylum: '02',
  visa: '03',
  'entry-ban': '04',
  return: '05',
  invitation: '06',
  other: '99',
};
const SEX = { male: '1', female: '2', unspecified: '0' } as const;
const STATUSES: Readonly<Record<Status, string>> = {
  citizen: '10',
  'non-citizen': '20',
  stateless: '30',
  refugee: '40',
  'alternative-status': '41',
  'temporary-protection': '50',
  undetermined: '00',
};
const DOCUMENTS: Readonly<Partial<Record<Truth['documents'][number]['type'], string>>> = {
  passport: '1',
  'identity-card': '2',
  'refugee-travel-document': '3',
  'stateless-travel-document': '4',
  'alien-passport': '5',
  'non-citizen-passport': '6',
  'diplomatic-passport': '7',
  'service-passport': '8',
  'seafarers-identity-document': '9',
  other: '99',
};

interface Cover {
  readonly truth: Partial<Truth> & Pick<Truth, 'latin' | 'mrz' | 'sex'>;
  readonly file: File;
  readonly store?: readonly [store: string, box: string, name: string];
  readonly status?: Status;
  readonly former?: { readonly family: string; readonly given: readonly string[] };
}

const whole = (family: string, given: readonly string[]): string => [family, ...(given.length > 0 ? [given.join(' ')] : [])].join(', ');
const packed = (day: string | undefined): string | undefined => day?.replaceAll('-', '');

/** The same file as the index writes it and as the canonical record has it. */
function forms({ truth, file, store, status, former }: Cover): TwoForms {
  const document = truth.documents?.[0];
  const tree = {
    LIETAS_NR: file.number,
    LIETAS_VEIDS: FILES[file.kind],
    PERSONA: whole(truth.latin.family, truth.latin.given),
    PERSONA_AGRAK: former && whole(former.family, former.given),
    DZIM_DATUMS: truth.birthDate && latvianDay(truth.birthDate),
    DZIM_VIETA: truth.birthPlace,
    DZIMUMS: SEX[truth.sex],
    VALSTS: truth.nationalities?.[0],
    STATUSS: status && STATUSES[status],
    DOK_VEIDS: document && DOCUMENTS[document.type],
    DOK_NR: document?.number,
    DOK_VALSTS: document?.issuingState,
    ATVERTA: packed(file.openedOn),
    SLEGTA: packed(file.closedOn),
    LAPAS: file.pages === undefined ? undefined : String(file.pages).padStart(6, '0'),
    GLABATAVA: store?.[0],
    KASTE: store?.[1],
    DATNE: store?.[2],
    OPERATORS: '17',
  };
  const canonical: CanonicalRecord = {
    kind: 'personal-file',
    source: 'PLI',
    nationalFile: file.number,
    person: {
      identities: [
        {
          kind: 'confirmed',
          names: [
            ...canonicalNames({ latin: truth.latin, mrz: truth.mrz }),
            ...(former ? [otherName('previous', former.family, former.given)] : []),
          ],
          ...(truth.birthDate && { birthDate: { value: truth.birthDate } }),
          ...(truth.birthPlace && { birthPlace: truth.birthPlace }),
          sex: truth.sex,
          ...(truth.nationalities && { nationalities: truth.nationalities.slice(0, 1) }),
        },
      ],
      ...(status && { nationalityStatus: { status } }),
    },
    ...(document && { documents: [{ type: document.type, number: document.number, issuingState: document.issuingState }] }),
    personalFile: { ...file, ...(store && { storageReference: store.join('/') }) },
  };
  return { tree, canonical };
}

const person = peopleOf(819_005);
const { good, bad, badText } = caseWriter((tree) => csvRecord(COLUMNS, ';', tree));

/** Covers of files on one person of each country: country, what the file is about, year in which it was opened. */
const ORDINARY: readonly (readonly [string, File['kind'], number])[] = [
  ['RUS', 'residence-permit', 1996],
  ['UKR', 'residence-permit', 2003],
  ['BLR', 'invitation', 1999],
  ['GEO', 'asylum', 2009],
  ['SRB', 'visa', 2001],
  ['TUR', 'entry-ban', 2011],
  ['SYR', 'asylum', 2013],
  ['AFG', 'return', 2016],
  ['VNM', 'return', 2018],
  ['IND', 'visa', 2017],
  ['COL', 'residence-permit', 2019],
  ['USA', 'residence-permit', 1994],
  ['GBR', 'other', 2020],
];

const ordinary = ORDINARY.map(([country, kind, year], at): CorpusRecord => {
  const truth = person(country);
  const file: File = {
    number: `PL-${String(year)}/${String(1000 + at)}`,
    kind,
    openedOn: `${String(year)}-0${String(1 + (at % 9))}-${String(11 + at)}`,
    ...(at % 2 === 0 && { closedOn: `${String(year + 5)}-12-31` }),
    pages: 17 * (at + 1),
  };
  return good(
    `${kind}: a file of ${String(year)} on a person of ${country}`,
    forms({ truth, file, store: ['2', String(at + 4).padStart(5, '0'), `SYN_${String(at)}.tif`] }),
  );
});

const base: Cover['truth'] = { latin: { family: 'Sample', given: ['Inga'] }, mrz: { family: 'SAMPLE', given: ['INGA'] }, sex: 'female' };
const usual: File = { number: 'PL-2004/77', kind: 'residence-permit' };

/** A file on somebody of whom the cover says this. */
const of = (truth: Partial<Truth>, more: Partial<Cover> = {}): TwoForms => forms({ truth: { ...base, ...truth }, file: usual, ...more });

const passport = (number: string, issuingState: string): readonly Truth['documents'][number][] => [
  { type: 'passport', number, issuingState },
];

const oddities: readonly CorpusRecord[] = [
  good('a cover with nothing on it but number, kind and name; an absent sex is unspecified', of({ sex: 'unspecified' }), {
    '/DZIMUMS': undefined,
  }),
  good(
    'a name without a comma is a surname alone, whatever its words',
    of({ latin: { family: 'Inga Sample', given: [] }, mrz: { family: 'INGA SAMPLE', given: [] } }),
  ),
  good('a comma with nothing behind it', of({ latin: { family: 'Sample', given: [] }, mrz: { family: 'SAMPLE', given: [] } }), {
    '/PERSONA': 'Sample, ',
  }),
  good(
    'spaces around the comma and between names',
    of({ latin: { family: 'Sample Liepa', given: ['Inga', 'Anna'] }, mrz: { family: 'SAMPLE LIEPA', given: ['INGA', 'ANNA'] } }),
    { '/PERSONA': ' Sample   Liepa ,Inga   Anna ' },
  ),
  good(
    'capital letters stay capital letters',
    of({
      latin: { family: 'BĒRZIŅŠ-ŠĶĒLE', given: ['JĀNIS', 'AĻĢIS'] },
      mrz: { family: 'BERZINS-SKELE', given: ['JANIS', 'ALGIS'] },
      sex: 'male',
    }),
  ),
  good(
    'an apostrophe in the surname',
    of({ latin: { family: 'O’Connor', given: ['Siobhán'] }, mrz: { family: 'OCONNOR', given: ['SIOBHAN'] } }),
  ),
  good(
    'letters of Polish, German and Danish',
    of({ latin: { family: 'Łukasiewicz-Größ', given: ['Bjørn'] }, mrz: { family: 'LUKASIEWICZ-GROESS', given: ['BJOERN'] }, sex: 'male' }),
  ),
  good('a whole date of birth', of({ birthDate: '1951-08-30' })),
  good('the year of birth alone, 00 for day and month', of({ birthDate: '1951' })),
  good('the year of birth alone, four digits', of({ birthDate: '1949' }), { '/DZIM_DATUMS': '1949' }),
  good('month and year of birth', of({ birthDate: '1951-08' }), { '/DZIM_DATUMS': '08.1951' }),
  good('born in the nineteenth century', of({ birthDate: '1899-12-31' })),
  good('an earlier name, written in the same way', of({}, { former: { family: 'Exemplar', given: ['Inga', 'Maija'] } })),
  good('an earlier name without given names', of({}, { former: { family: 'Muster', given: [] } })),
  good('the nationality in two letters', of({ nationalities: ['LTU'] }), { '/VALSTS': 'LT' }),
  good('a stateless person', of({ nationalities: ['XXA'] }, { status: 'stateless' })),
  good(
    'a non-citizen with a non-citizen’s passport',
    of({ documents: [{ type: 'non-citizen-passport', number: 'LF0000001', issuingState: 'LVA' }] }, { status: 'non-citizen' }),
  ),
  good(
    'a refugee whose document Germany issued, D on the cover',
    of({ documents: [{ type: 'refugee-travel-document', number: 'SYN810001', issuingState: 'DEU' }] }, { status: 'refugee' }),
    { '/DOK_VALSTS': 'D' },
  ),
  good('a document number with series, spaces and hyphen, which are typed in any way', of({ documents: passport('XVIBA712345', 'RUS') }), {
    '/DOK_NR': 'XVI-BA 712345',
  }),
  good(
    'a document of a kind that the cover does not say',
    of({ documents: [{ type: 'other', number: 'SYN810002', issuingState: 'LVA' }] }),
    { '/DOK_VEIDS': undefined },
  ),
  good('a file number in small letters and with doubled spaces', of({}, { file: { ...usual, number: 'PL-2004 / A7' } }), {
    '/LIETAS_NR': 'pl-2004  /  a7',
  }),
  good('a box but no file of scans', of({}, { file: { ...usual, storageReference: '3/00012' } }), { '/GLABATAVA': '3', '/KASTE': '00012' }),
  good('a hundred thousand pages less one', of({}, { file: { ...usual, pages: 99_999 } })),
  good('codes of the person, scanning and notes are left behind', of({}), {
    '/PERS_KODS': '32894500127, 010190-10001',
    '/SKENETS': '20190401',
    '/PIEZIMES': 'Vāks bojāts; 2. sējums',
  }),
];

const one = of(
  { nationalities: ['EST'], documents: passport('SYN810009', 'EST'), birthDate: '1966-06-06' },
  { status: 'citizen', file: { ...usual, openedOn: '2004-05-01', pages: 12 } },
);
const row = csvRecord(COLUMNS, ';', one.tree);
const dirty: readonly CorpusRecord[] = [
  bad('a kind of file that the index does not have', one, { '/LIETAS_VEIDS': '07' }, { '/LIETAS_VEIDS': 'code-unknown' }),
  bad('a kind of file of one digit', one, { '/LIETAS_VEIDS': '1' }, { '/LIETAS_VEIDS': 'source-invalid' }),
  bad('the zeros with which an empty date was filled up', one, { '/ATVERTA': '00000000' }, { '/ATVERTA': 'value-invalid' }),
  bad('day and month of the opening in each other’s place', one, { '/ATVERTA': '20042401' }, { '/ATVERTA': 'value-invalid' }),
  bad('a day of opening in the Latvian form', one, { '/ATVERTA': '01.05.04' }, { '/ATVERTA': 'source-invalid' }),
  bad('a date of birth with a year of two digits', one, { '/DZIM_DATUMS': '06.06.66' }, { '/DZIM_DATUMS': 'value-invalid' }),
  bad('31 September', one, { '/DZIM_DATUMS': '31.09.1966' }, { '/DZIM_DATUMS': 'value-invalid' }),
  bad('no name', one, { '/PERSONA': undefined }, { '/PERSONA': 'required-field-missing' }),
  bad('a given name without a surname', one, { '/PERSONA': ', Inga' }, { '/PERSONA': 'required-field-missing' }),
  bad('Russian letters on the cover', one, { '/PERSONA': 'Иванова, Инга' }, { '/PERSONA': 'value-invalid' }),
  bad('a digit in the surname where a letter was meant', one, { '/PERSONA': 'Samp1e, Inga' }, { '/PERSONA': 'value-invalid' }),
  bad('sex 3', one, { '/DZIMUMS': '3' }, { '/DZIMUMS': 'code-unknown' }),
  bad('a nationality that no state has', one, { '/VALSTS': 'QQ' }, { '/VALSTS': 'code-unknown' }),
  bad('no pages', one, { '/LAPAS': '000000' }, { '/LAPAS': 'value-invalid' }),
  badText('a cell too many, because the notes hold a delimiter without quotes', `${row};x`, { '': 'source-invalid' }),
  bad(
    'several faults at once: kind, date of birth, status, kind of document and store',
    one,
    { '/LIETAS_VEIDS': '55', '/DZIM_DATUMS': '32.01.1966', '/STATUSS': '99', '/DOK_VEIDS': '44', '/GLABATAVA': 'B2' },
    {
      '/LIETAS_VEIDS': 'code-unknown',
      '/DZIM_DATUMS': 'value-invalid',
      '/STATUSS': 'code-unknown',
      '/DOK_VEIDS': 'code-unknown',
      '/GLABATAVA': 'source-invalid',
    },
  ),
];

/** Entries of the index of digitised personal files, as rows of its CSV export; every person is invented. */
export const PERSONAS_LIETA: PackCorpus = {
  pack: 'lv-pmlp-personas-lieta',
  form: { form: 'csv', header: COLUMNS.join(';') },
  records: [...ordinary, ...oddities, ...dirty],
};
