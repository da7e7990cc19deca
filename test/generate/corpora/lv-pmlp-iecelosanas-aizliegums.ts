import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import type { CorpusRecord, PackCorpus } from './corpus.ts';
import { dayField, PMLP_DOCUMENT, PMLP_SEX, PMLP_STATUS } from './pmlp-words.ts';
import { csvRecord } from './record-tree.ts';
import { canonicalNames, latvianDay, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

type Ban = NonNullable<CanonicalRecord['entryBan']>;

const COLUMNS = [
  'lemuma_numurs',
  'lemuma_datums',
  'lemuma_iestade',
  'uzvards',
  'vardi',
  'uzvards_mrz',
  'vardi_mrz',
  'cits_uzvards',
  'citi_vardi',
  'dzimums',
  'dzimsanas_datums',
  'dzimsanas_vieta',
  'valstiska_piederiba',
  'piederibas_veids',
  'dokumenta_veids',
  'dokumenta_numurs',
  'dokumenta_valsts',
  'aizlieguma_no',
  'aizlieguma_lidz',
  'pamata_kods',
  'iemesls',
  'norma',
  'personas_kods',
  'adrese',
  'parkapuma_vieta',
  'parkapuma_datums',
  'piezimes',
  'ierakstija',
];

const GROUNDS: Readonly<Record<Ban['ground'], string>> = {
  conviction: 'SOD',
  'serious-threat': 'DRA',
  circumvention: 'APE',
  'return-entry-ban': 'IZR',
  'restrictive-measure': 'SAN',
};

interface Entry {
  readonly truth: Truth;
  readonly ban: Ban;
  readonly status?: keyof typeof PMLP_STATUS;
  /** Whether a document was seen, so that the decision has the name of its machine-readable zone. */
  readonly seen?: boolean;
  readonly alias?: { readonly family: string; readonly given: readonly string[] };
}

/** The same ban as the register of entry bans writes it and as the canonical record has it. */
function forms({ truth, ban, status, seen = true, alias }: Entry): TwoForms {
  const { latin, mrz, documents } = truth;
  const [document] = documents;
  const [nationality = 'XXX'] = truth.nationalities;
  const zone = (words: readonly string[]): string => words.join(' ').replaceAll('-', ' ');
  const tree = {
    lemuma_numurs: ban.number,
    lemuma_datums: latvianDay(ban.decidedOn),
    lemuma_iestade: ban.authority,
    uzvards: latin.family,
    vardi: latin.given.join(' '),
    uzvards_mrz: seen ? zone([mrz.family]) : undefined,
    vardi_mrz: seen ? zone(mrz.given) : undefined,
    cits_uzvards: alias?.family,
    citi_vardi: alias?.given.join(' '),
    dzimums: PMLP_SEX[truth.sex],
    dzimsanas_datums: latvianDay(truth.birthDate),
    dzimsanas_vieta: truth.birthPlace,
    valstiska_piederiba: nationality,
    piederibas_veids: status && PMLP_STATUS[status],
    dokumenta_veids: document && PMLP_DOCUMENT[document.type],
    dokumenta_numurs: document?.number,
    dokumenta_valsts: document?.issuingState,
    aizlieguma_no: latvianDay(ban.validFrom),
    aizlieguma_lidz: dayField(ban.validUntil),
    pamata_kods: GROUNDS[ban.ground],
    iemesls: ban.reason,
    norma: ban.norm,
    ierakstija: 'I0815',
  };
  const inZone = {
    family: zone([mrz.family]),
    given: zone(mrz.given)
      .split(' ')
      .filter((word) => word !== ''),
  };
  const names = canonicalNames({ latin, mrz: seen ? inZone : mrz });
  const canonical: CanonicalRecord = {
    kind: 'entry-ban',
    source: 'IAR',
    nationalFile: ban.number,
    person: {
      identities: [
        {
          kind: 'confirmed',
          names: [...names, ...(alias ? [otherName('alias', alias.family, alias.given)] : [])],
          birthDate: { value: truth.birthDate },
          ...(truth.birthPlace && { birthPlace: truth.birthPlace }),
          sex: truth.sex,
          nationalities: [nationality],
        },
      ],
      ...(status && { nationalityStatus: { status } }),
    },
    ...(document && { documents: [{ type: document.type, number: document.number, issuingState: document.issuingState }] }),
    entryBan: ban,
  };
  return { tree, canonical };
}

const person = peopleOf(819_002);
const { good, bad, badText } = caseWriter((tree) => csvRecord(COLUMNS, ';', tree));

/** One ban of each country of the population that people need a visa from, and some others: country, ground, years. */
const ORDINARY: readonly (readonly [string, Ban['ground'], number, string])[] = [
  ['RUS', 'serious-threat', 10, 'Imigrācijas likuma 61. panta pirmā daļa'],
  ['BLR', 'return-entry-ban', 3, 'Imigrācijas likuma 63. pants'],
  ['UKR', 'circumvention', 1, 'Imigrācijas likuma 61. panta otrā daļa'],
  ['SRB', 'return-entry-ban', 5, 'Imigrācijas likuma 63. pants'],
  ['GEO', 'circumvention', 3, 'Imigrācijas likuma 61. panta otrā daļa'],
  ['TUR', 'conviction', 5, 'Krimināllikuma 43. pants'],
  ['SYR', 'return-entry-ban', 3, 'Imigrācijas likuma 63. pants'],
  ['AFG', 'serious-threat', 10, 'Imigrācijas likuma 61. panta pirmā daļa'],
  ['IRQ', 'return-entry-ban', 2, 'Imigrācijas likuma 63. pants'],
  ['ERI', 'circumvention', 1, 'Imigrācijas likuma 61. panta otrā daļa'],
  ['VNM', 'conviction', 4, 'Krimināllikuma 43. pants'],
  ['NGA', 'return-entry-ban', 5, 'Imigrācijas likuma 63. pants'],
  ['MAR', 'conviction', 3, 'Krimināllikuma 43. pants'],
];

const ordinary = ORDINARY.map(([country, ground, years, norm], at): CorpusRecord => {
  const day = `2026-0${String(1 + (at % 9))}-${String(11 + at)}`;
  const ban: Ban = {
    number: `24-5/${String(at + 311)}`,
    decidedOn: day,
    validFrom: day,
    validUntil: `${String(2026 + years)}${day.slice(4)}`,
    authority: at % 3 === 0 ? 'VRS' : 'PMLP',
    ground,
    ...(at % 2 === 0 && { reason: 'Uzturējies valstī bez tiesiska pamata' }),
    norm,
  };
  const truth = person(country);
  return good(`a ban of ${years} years for ${ground}, citizen of ${country}`, forms({ truth, ban, status: 'citizen', seen: at % 4 !== 3 }));
});

const usual: Ban = {
  number: '24-5/900',
  decidedOn: '2026-03-02',
  validFrom: '2026-03-10',
  authority: 'PMLP',
  ground: 'return-entry-ban',
};

const base: Truth = {
  latin: { family: 'Sample', given: ['Ivo'] },
  mrz: { family: 'SAMPLE', given: ['IVO'] },
  sex: 'male',
  birthDate: '1979-09-19',
  nationalities: ['MDA'],
  documents: [{ type: 'passport', number: 'SYN780001', issuingState: 'MDA' }],
};

/** A ban on somebody of whom the truth says this. */
const of = (truth: Partial<Truth>, more: Partial<Entry> = {}): TwoForms => forms({ truth: { ...base, ...truth }, ban: usual, ...more });

const oddities: readonly CorpusRecord[] = [
  good('an indefinite ban: no last day', of({})),
  good('a ban without any document', of({ documents: [] }, { seen: false })),
  good(
    'a restrictive measure of the Union',
    of(
      {},
      { ban: { ...usual, ground: 'restrictive-measure', reason: 'Padomes regula', norm: 'Starptautisko un nacionālo sankciju likums' } },
    ),
  ),
  good('only the year of birth is known', of({ birthDate: '1979' })),
  good('only year and month of birth are known', of({ birthDate: '1979-09' })),
  good('the year alone, unknown parts left out instead of written 00', of({ birthDate: '1979' }), { '/dzimsanas_datums': '1979' }),
  good('month and year, the unknown day left out', of({ birthDate: '1979-09' }), { '/dzimsanas_datums': '09.1979' }),
  good('a stateless person', of({ nationalities: ['XXA'], documents: [] }, { status: 'stateless', seen: false })),
  good(
    'a recognised refugee: XXB of the document is kept apart from the status',
    of(
      { nationalities: ['XXB'], documents: [{ type: 'refugee-travel-document', number: 'SYN780002', issuingState: 'LTU' }] },
      { status: 'refugee' },
    ),
  ),
  good(
    'D of the machine-readable zone as issuer',
    of({ documents: [{ type: 'refugee-travel-document', number: 'SYN780003', issuingState: 'DEU' }] }),
    { '/dokumenta_valsts': 'D' },
  ),
  good(
    'a non-citizen of Latvia: status, and the nationality that the document writes',
    of(
      { nationalities: ['XXX'], documents: [{ type: 'non-citizen-passport', number: 'SYN780004', issuingState: 'LVA' }] },
      { status: 'non-citizen' },
    ),
  ),
  good('a name in an alias, with given names', of({}, { alias: { family: 'Exemplar', given: ['Ivan', 'Iljitsch'] } })),
  good('an alias of one name', of({}, { alias: { family: 'Muster', given: [] } })),
  good(
    'a very long name that the machine-readable zone cuts: both forms are kept as they are',
    of({
      latin: { family: 'Venkatanarasimharajuvaripeta', given: ['Satyanarayanamurthy', 'Ramakrishnaparamahamsa'] },
      mrz: { family: 'VENKATANARASIMHARAJUVARIPETA', given: ['SATYANARA'] },
      nationalities: ['IND'],
    }),
  ),
  good(
    'a person of one name',
    of({ latin: { family: 'Sukarno', given: [] }, mrz: { family: 'SUKARNO', given: [] }, nationalities: ['IDN'] }),
  ),
  good(
    'no document was seen: the machine-readable form follows from the letters',
    of(
      {
        latin: { family: 'Ångström-Þór', given: ['Søren'] },
        mrz: { family: 'AANGSTROEM-THOR', given: ['SOEREN'] },
        nationalities: ['ISL'],
      },
      { seen: false },
    ),
  ),
  good('a cell with the delimiter and quotes in it', of({}, { ban: { ...usual, reason: 'Viltots dokuments; "aizņemta" identitāte' } })),
  good('what concerns the offence, the address and the official is left behind', of({ sex: 'unspecified' }), {
    '/personas_kods': '32784500127',
    '/adrese': 'Izdomātā iela 3, Daugavpils',
    '/parkapuma_vieta': 'Terehova',
    '/parkapuma_datums': '01.03.2026',
    '/piezimes': 'Skatīt lietu.',
  }),
  good('the number of the decision in small letters and with spaces around it', of({}, { ban: { ...usual, number: '24-5/A900' } }), {
    '/lemuma_numurs': ' 24-5/a900 ',
  }),
];

const one = of({});
const row = csvRecord(COLUMNS, ';', one.tree);
const dirty: readonly CorpusRecord[] = [
  bad('an unknown ground', one, { '/pamata_kods': 'X99' }, { '/pamata_kods': 'code-unknown' }),
  bad('31 April as the last day', one, { '/aizlieguma_lidz': '31.04.2027' }, { '/aizlieguma_lidz': 'value-invalid' }),
  bad('a date of decision in another form', one, { '/lemuma_datums': '2.3.2026' }, { '/lemuma_datums': 'source-invalid' }),
  bad('month 13 of birth', one, { '/dzimsanas_datums': '00.13.1979' }, { '/dzimsanas_datums': 'value-invalid' }),
  bad('a year of birth of two digits', one, { '/dzimsanas_datums': '19.09.79' }, { '/dzimsanas_datums': 'value-invalid' }),
  bad('no nationality', one, { '/valstiska_piederiba': undefined }, { '/valstiska_piederiba': 'required-field-missing' }),
  bad('a nationality that no state has', one, { '/valstiska_piederiba': 'XYZ' }, { '/valstiska_piederiba': 'code-unknown' }),
  bad('no ground', one, { '/pamata_kods': undefined }, { '/pamata_kods': 'required-field-missing' }),
  bad('small letters in the machine-readable name', one, { '/uzvards_mrz': 'Sample' }, { '/uzvards_mrz': 'source-invalid' }),
  bad('a surname in Cyrillic', one, { '/uzvards': 'Ивановс' }, { '/uzvards': 'value-invalid' }),
  bad('an alias in Greek letters', of({}, { alias: { family: 'Σάμπλε', given: [] } }), {}, { '/cits_uzvards': 'value-invalid' }),
  bad('an unknown kind of document', one, { '/dokumenta_veids': 'ZZ' }, { '/dokumenta_veids': 'code-unknown' }),
  bad('a reason of 401 characters', one, { '/iemesls': 'x'.repeat(401) }, { '/iemesls': 'source-invalid' }),
  bad('letters that no document number has', one, { '/dokumenta_numurs': 'SYN_78' }, { '/dokumenta_numurs': 'source-invalid' }),
  badText('one cell too few', row.slice(0, row.lastIndexOf(';')), { '': 'source-invalid' }),
  bad(
    'several faults at once: sex, nationality, kind of document and ground',
    one,
    { '/dzimums': 'M', '/valstiska_piederiba': 'ZZZ', '/dokumenta_veids': 'QQ', '/pamata_kods': 'NAV' },
    {
      '/dzimums': 'code-unknown',
      '/valstiska_piederiba': 'code-unknown',
      '/dokumenta_veids': 'code-unknown',
      '/pamata_kods': 'code-unknown',
    },
  ),
];

/** Entries of the register of entry bans, as rows of its CSV export; every person is invented. */
export const IECELOSANAS_AIZLIEGUMS: PackCorpus = {
  pack: 'lv-pmlp-iecelosanas-aizliegums',
  form: { form: 'csv', header: COLUMNS.join(';') },
  records: [...ordinary, ...oddities, ...dirty],
};
