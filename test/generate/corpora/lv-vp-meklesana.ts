import type { CanonicalRecord, Identity, PersonName } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { named, zoneNames } from './event-words.ts';
import { xmlRecord, type RecordParts } from './record-tree.ts';
import { latvianDay, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(1862);
const { good, bad } = caseWriter((record) => xmlRecord('meklesana', 'https://gateway.example/ns/national/lv-vp/1', record));

const SEX = { male: 'V', female: 'S', unspecified: 'N' } as const;

type Alert = NonNullable<CanonicalRecord['personAlert']>;

/** What a case says of a search; whatever it does not say is that of an arrest. */
interface Search {
  readonly category?: readonly [written: string, canonical: Alert['category']];
  readonly action?: readonly [written: string, canonical: Alert['action']];
  readonly decided?: readonly [written: string, canonical: string];
  readonly event?: RecordParts;
  readonly persona?: RecordParts;
  readonly names?: readonly PersonName[];
  readonly who?: Partial<Identity>;
  readonly identifier?: string;
  readonly alert?: Partial<Alert>;
  readonly canonical?: Partial<CanonicalRecord>;
}

let searches = 100;

function search(who: Truth, said: Search = {}): TwoForms {
  searches += 1;
  const numurs = `IIIS-SYN-2026-${String(searches).padStart(6, '0')}`;
  const [kategorija, category] = said.category ?? ['APC', '26'];
  const [riciba, action] = said.action ?? ['AIZ', 'arrest'];
  const [datums, decidedOn] = said.decided ?? ['03.09.2026', '2026-09-03'];
  return {
    tree: {
      meklesanasNumurs: numurs,
      lietasNumurs: undefined,
      kategorija,
      riciba,
      iestade: 'VP Rīgas reģiona pārvalde',
      lemumaDatums: datums,
      derigaLidz: undefined,
      iemesls: undefined,
      pazudisKops: undefined,
      noziegumi: undefined,
      bridinajumi: undefined,
      persona: {
        uzvards: who.latin.family,
        vardi: who.latin.given.length > 0 ? who.latin.given.join(' ') : undefined,
        originalraksts: undefined,
        citiVardi: undefined,
        dzimsanasDatums: latvianDay(who.birthDate),
        dzimsanasVieta: who.birthPlace,
        dzimsanasValsts: who.birthCountry,
        dzimums: SEX[who.sex],
        piederibas: { valsts: [...who.nationalities] },
        ...said.persona,
      },
      ...said.event,
    },
    canonical: {
      kind: 'person-alert',
      source: 'IIIS',
      nationalFile: numurs,
      person: {
        identities: [
          {
            kind: 'confirmed',
            names: [...(said.names ?? zoneNames(who))],
            birthDate: { value: who.birthDate },
            ...(who.birthPlace !== undefined && { birthPlace: who.birthPlace }),
            ...(who.birthCountry !== undefined && { birthCountry: who.birthCountry }),
            sex: who.sex,
            nationalities: [...who.nationalities],
            ...said.who,
          },
        ],
        ...(said.identifier !== undefined && { nationalIdentifier: said.identifier }),
      },
      personAlert: { number: numurs, category, action, authority: 'VP Rīgas reģiona pārvalde', decidedOn, ...said.alert },
      ...said.canonical,
    },
  };
}

const MISSING = { event: { pazudisKops: '30.08.2026' }, alert: { missingSince: '2026-08-30' } } as const;

const CATEGORIES: readonly (readonly [string, Search])[] = [
  ['wanted for arrest, Article 26', {}],
  [
    'missing and to be protected, Article 32(1)(a)',
    { category: ['BPA', '32(1)(a)'], action: ['AIS', 'place-under-protection'], ...MISSING },
  ],
  [
    'missing and not to be protected, Article 32(1)(b)',
    { category: ['BPN', '32(1)(b)'], action: ['ATR', 'communicate-whereabouts'], ...MISSING },
  ],
  ['a child at risk of abduction, Article 32(1)(c)', { category: ['BRN', '32(1)(c)'], action: ['AIS', 'place-under-protection'] }],
  ['a child who must not travel, Article 32(1)(d)', { category: ['BRA', '32(1)(d)'], action: ['AIS', 'place-under-protection'] }],
  [
    'a vulnerable adult who must not travel, Article 32(1)(e)',
    { category: ['PAR', '32(1)(e)'], action: ['AIS', 'place-under-protection'] },
  ],
  ['sought for a judicial procedure, Article 34', { category: ['TIE', '34'], action: ['ATR', 'communicate-whereabouts'] }],
  ['a discreet check, Article 36', { category: ['NOV', '36'], action: ['SLE', 'discreet-check'] }],
  ['an inquiry check, Article 36', { category: ['NOV', '36'], action: ['IZT', 'inquiry-check'] }],
  ['a specific check, Article 36', { category: ['NOV', '36'], action: ['IPA', 'specific-check'] }],
];

const withFile = (said: Search = {}): TwoForms => {
  const forms = search(person('RUS'), { ...said, event: { lietasNumurs: 'K-SYN-2026/77', ...said.event } });
  return { ...forms, canonical: { ...forms.canonical, nationalFile: 'K-SYN-2026/77' } };
};

const ordinary = [
  ...CATEGORIES.map(([shows, said], at) => good(shows, search(person('UKR', at), said))),
  good('a search with a file of its own', withFile()),
  good(
    'a search with its last day and its reason',
    search(person('RUS', 1), {
      event: { derigaLidz: '02.09.2031', iemesls: ' Tiesas  lēmums ' },
      alert: { validUntil: '2031-09-02', reason: 'Tiesas lēmums' },
    }),
  ),
  good('one offence', search(person('RUS', 2), { event: { noziegumi: { noziegums: ['Laupīšana'] } }, alert: { offence: 'Laupīšana' } })),
  good(
    'three offences, put together',
    search(person('RUS', 3), {
      event: { noziegumi: { noziegums: ['Laupīšana', 'Krāpšana', 'Slepkavība'] } },
      alert: { offence: 'Laupīšana; Krāpšana; Slepkavība' },
    }),
  ),
  good(
    'armed and violent',
    search(person('GEO'), { event: { bridinajumi: { bridinajums: ['BRU', 'VAR'] } }, alert: { warnings: ['armed', 'violent'] } }),
  ),
  good(
    'absconded, at risk of suicide, a threat to health, related to terrorism',
    search(person('GEO', 1), {
      event: { bridinajumi: { bridinajums: ['BEG', 'PAS', 'VES', 'TER'] } },
      alert: { warnings: ['absconded', 'suicide-risk', 'health-threat', 'terrorism-related'] },
    }),
  ),
  good(
    'lasting features; height stays behind',
    search(person('GEO', 2), {
      persona: { pazimes: 'Rēta uz kreisā vaiga', augumsCm: '182' },
      alert: { physicalFeatures: 'Rēta uz kreisā vaiga' },
    }),
  ),
  good(
    'two nicknames',
    search(person('GEO', 3), {
      persona: { iesaukas: { iesauka: ['Žilete', 'Mazais Jānis'] } },
      names: [
        ...zoneNames(person('GEO', 3)),
        { use: 'alias', form: 'latin', familyName: 'Žilete' },
        { use: 'alias', form: 'latin', familyName: 'Mazais Jānis' },
      ],
    }),
  ),
  good(
    'names at birth, before and assumed, and a nickname behind them',
    search(person('SRB'), {
      persona: {
        citiVardi: {
          vards: [
            { '@veids': 'DZ', uzvards: 'Petrović', vardi: 'Ana' },
            { '@veids': 'IP', uzvards: 'Čolić' },
            { '@veids': 'PS', uzvards: 'Izdomāta', vardi: 'Anna Marija' },
          ],
        },
        iesaukas: { iesauka: ['Lapsa'] },
      },
      names: [
        ...zoneNames(person('SRB')),
        otherName('birth', 'Petrović', ['Ana']),
        otherName('previous', 'Čolić', []),
        otherName('alias', 'Izdomāta', ['Anna', 'Marija']),
        { use: 'alias', form: 'latin', familyName: 'Lapsa' },
      ],
    }),
  ),
  good(
    'documents, copies of them, a face and fingers',
    search(person('SRB', 1), {
      event: {
        dokumenti: {
          dokuments: [
            { veids: 'P', numurs: 'syn 9/1', izdevejvalsts: 'SRB', izdosanasDatums: '01.03.2022', derigsLidz: '01.03.2032' },
            { veids: 'ID', numurs: 'SYN92', izdevejvalsts: 'RS' },
          ],
        },
        dokumentuKopijas: { numurs: ['DOK-SYN-9'] },
        biometrija: {
          paraugs: [
            { '@veids': 'SEJA', numurs: 'BDAS-SYN-F-901', laiks: '2026-01-05T10:00:00', kvalitate: '64' },
            { '@veids': 'PIRKSTI', numurs: 'BDAS-SYN-P-901' },
            { '@veids': 'PLAUKSTA', numurs: 'BDAS-SYN-L-901' },
          ],
        },
      },
      alert: { documentCopies: ['DOK-SYN-9'] },
      canonical: {
        documents: [
          { type: 'passport', number: 'SYN9/1', issuingState: 'SRB', issuedOn: '2022-03-01' },
          { type: 'identity-card', number: 'SYN92', issuingState: 'SRB' },
        ],
        biometrics: [
          { modality: 'face', system: 'BDAS', reference: 'BDAS-SYN-F-901', capturedAt: '2026-01-05T08:00:00.000Z', quality: 64 },
          { modality: 'fingerprints', system: 'BDAS', reference: 'BDAS-SYN-P-901' },
          { modality: 'palm-print', system: 'BDAS', reference: 'BDAS-SYN-L-901' },
        ],
      },
    }),
  ),
  good(
    'everything that stays behind',
    search(person('SRB', 2), {
      event: {
        '@versija': '1.0',
        pieteicejs: { vards: 'Izdomāta Persona', talrunis: '+371 00000000' },
        pedejaVieta: 'Rīga, Izdomātā iela',
        izmekletajs: 'SYN inspektors',
        piezimes: { piezime: ['Pirmā.', 'Otrā.'] },
      },
    }),
  ),
  good(
    'a category that needs no day since when, with one, which then stays behind',
    search(person('SYR', 1), { category: ['TIE', '34'], action: ['ATR', 'communicate-whereabouts'], event: { pazudisKops: '01.01.2026' } }),
  ),
];

/** Names whose letters ICAO 9303-3, section 6 writes in several ways: as printed, the recommended spellings, and the others. */
const SPELLINGS: readonly (readonly [
  shows: string,
  printed: readonly [string, string],
  zone: Pick<Required<PersonName>, 'familyName' | 'givenNames' | 'familyNameVariants' | 'givenNamesVariants'>,
])[] = [
  [
    'German letters',
    ['Müller', 'Jörg'],
    { familyName: 'MUELLER', givenNames: ['JOERG'], familyNameVariants: ['MUXXLLER', 'MULLER'], givenNamesVariants: ['JORG'] },
  ],
  [
    'a Spanish letter in both names',
    ['Peñuño', 'Íñigo'],
    {
      familyName: 'PENUNO',
      givenNames: ['INIGO'],
      familyNameVariants: ['PENXXUNXXO', 'PENXXUNO', 'PENUNXXO'],
      givenNamesVariants: ['INXXIGO'],
    },
  ],
  [
    'Swedish letters',
    ['Åström', 'Märta'],
    {
      familyName: 'AASTROEM',
      givenNames: ['MAERTA'],
      familyNameVariants: ['ASTROM', 'ASTROEM', 'AASTROM'],
      givenNamesVariants: ['MARTA'],
    },
  ],
];

const spelled = SPELLINGS.map(([shows, [family, given], zone], at) => {
  const who = named(person('USA', 1 + at), [family, given], [zone.familyName, ...zone.givenNames]);
  const [latin] = zoneNames(who);
  const names: readonly PersonName[] = [...(latin ? [latin] : []), { use: 'current', form: 'mrz', ...zone }];
  return good(`every spelling of a name: ${shows}`, search(who, { names }));
});

const legalOddities = [
  good(
    'a personal code of the old form',
    search(person('UKR', 10), { persona: { personasKods: '010190-10001' }, identifier: '01019010001' }),
  ),
  good(
    'a personal code of the new form',
    search(person('UKR', 11), { persona: { personasKods: '32345678901' }, identifier: '32345678901' }),
  ),
  good(
    'a personal code whose date is not that of birth, which may be',
    search({ ...person('UKR', 12), birthDate: '1990-01-02' }, { persona: { personasKods: '01019010001' }, identifier: '01019010001' }),
  ),
  good('a citizen of Latvia', search({ ...person('BLR'), nationalities: ['LVA'] }, { persona: { piederibas: { valsts: ['LV'] } } })),
  good('born in Yugoslavia', search(person('SRB', 3), { persona: { dzimsanasValsts: 'YUG' }, who: { birthCountry: 'YUG' } })),
  good(
    'born in the German Democratic Republic',
    search(person('USA'), { persona: { dzimsanasValsts: 'DDR' }, who: { birthCountry: 'DDR' } }),
  ),
  good('nationality in doubt between two states', search({ ...person('IRQ'), nationalities: ['IRQ', 'SYR', 'XXX'] })),
  good('a refugee', search({ ...person('SYR'), nationalities: ['XXB'] })),
  good('the year of birth alone', search({ ...person('AFG'), birthDate: '1981' })),
  good('sex not known', search({ ...person('AFG', 1), sex: 'unspecified' })),
  good('a person of one name', search(named(person('IND'), ['Simran'], ['SIMRAN']))),
  good(
    'a decision of the last day of the old warnings',
    search(person('BLR', 1), {
      decided: ['06.03.2023', '2023-03-06'],
      event: { bridinajumi: { bridinajums: ['BEG'] } },
      alert: { warnings: ['absconded'] },
    }),
  ),
  good(
    'a name in Belarusian letters beside the one of the passport',
    search(named(person('BLR', 2), ['Haurylovich', 'Aliaksei'], ['HAURYLOVICH', 'ALIAKSEI']), {
      persona: { originalraksts: { '@raksts': 'Cyrl', uzvards: 'Гаўрыловіч', vardi: 'Аляксей' } },
      names: [
        ...zoneNames(named(person('BLR', 2), ['Haurylovich', 'Aliaksei'], ['HAURYLOVICH', 'ALIAKSEI'])),
        { use: 'current', form: 'native', script: 'Cyrl', familyName: 'Гаўрыловіч', givenNames: ['Аляксей'] },
      ],
    }),
  ),
  good(
    'a name in Greek letters beside the one of the passport',
    search(named(person('GBR'), ['Synthetidou', 'Eleni'], ['SYNTHETIDOU', 'ELENI']), {
      persona: { originalraksts: { '@raksts': 'Grek', uzvards: 'Συνθετίδου', vardi: 'Ελένη' } },
      names: [
        ...zoneNames(named(person('GBR'), ['Synthetidou', 'Eleni'], ['SYNTHETIDOU', 'ELENI'])),
        { use: 'current', form: 'native', script: 'Grek', familyName: 'Συνθετίδου', givenNames: ['Ελένη'] },
      ],
    }),
  ),
];

const plain = (which: number, said: Search = {}): TwoForms => search(person('MAR', which), said);

const dirty = [
  bad('a category that no list has', plain(0), { '/kategorija': 'XYZ' }, { '/kategorija': 'code-unknown' }),
  bad('a category by its article', plain(1), { '/kategorija': '32(1)(a)' }, { '/kategorija': 'source-invalid' }),
  bad('an action that no list has', plain(2), { '/riciba': 'NAV' }, { '/riciba': 'code-unknown' }),
  bad('missing since no day', plain(3), { '/kategorija': 'BPN', '/riciba': 'ATR' }, { '/pazudisKops': 'required-field-missing' }),
  bad(
    'missing since a day that there is not',
    plain(4),
    { '/kategorija': 'BPA', '/pazudisKops': '31.09.2026' },
    { '/pazudisKops': 'value-invalid' },
  ),
  bad(
    'a warning of 2023 in a decision of 2021',
    plain(5, { decided: ['01.02.2021', '2021-02-01'] }),
    { '/bridinajumi': { bridinajums: ['PAS'] } },
    { '/bridinajumi/bridinajums': 'code-unknown' },
  ),
  bad(
    'a personal code with a wrong check digit',
    plain(6),
    { '/persona/personasKods': '010190-10002' },
    { '/persona/personasKods': 'value-invalid' },
  ),
  bad(
    'a personal code whose day no month has',
    plain(7),
    { '/persona/personasKods': '400190-10001' },
    { '/persona/personasKods': 'value-invalid' },
  ),
  bad('a personal code of ten digits', plain(8), { '/persona/personasKods': '0101901000' }, { '/persona/personasKods': 'source-invalid' }),
  bad('no date of birth', plain(9), { '/persona/dzimsanasDatums': undefined }, { '/persona/dzimsanasDatums': 'required-field-missing' }),
  bad(
    'born on a day without a month that it fits',
    plain(10),
    { '/persona/dzimsanasDatums': '31.02.1970' },
    { '/persona/dzimsanasDatums': 'value-invalid' },
  ),
  bad('a surname in Cyrillic', plain(11), { '/persona/uzvards': 'Вигаданий' }, { '/persona/uzvards': 'value-invalid' }),
  bad(
    'a nickname in Cyrillic, the second of two',
    plain(12),
    { '/persona/iesaukas': { iesauka: ['Lācis', 'Медведь'] } },
    { '/persona/iesaukas/iesauka/1': 'value-invalid' },
  ),
  bad(
    'another name of a kind that no list has',
    plain(13),
    { '/persona/citiVardi': { vards: [{ '@veids': 'XX', uzvards: 'Tests' }] } },
    { '/persona/citiVardi/vards/0/@veids': 'code-unknown' },
  ),
  bad(
    'four offences, where the form has three lines',
    plain(14),
    { '/noziegumi': { noziegums: ['A', 'B', 'C', 'D'] } },
    { '/noziegumi/noziegums': 'source-invalid' },
  ),
  bad(
    'a kind of document that no list has',
    plain(15),
    { '/dokumenti': { dokuments: [{ veids: 'QQ', numurs: 'SYN99', izdevejvalsts: 'MAR' }] } },
    { '/dokumenti/dokuments/0/veids': 'code-unknown' },
  ),
  bad(
    'a country of birth that there never was',
    plain(16),
    { '/persona/dzimsanasValsts': 'QQQ' },
    { '/persona/dzimsanasValsts': 'code-unknown' },
  ),
  bad('no authority', plain(17), { '/iestade': undefined }, { '/iestade': 'required-field-missing' }),
  bad('a reason of more than four hundred characters', plain(18), { '/iemesls': 'Iemesls. '.repeat(45) }, { '/iemesls': 'source-invalid' }),
  bad(
    'a field that the interface does not have',
    plain(19),
    { '/persona/tetovejums': 'roze' },
    { '/persona/tetovejums': 'field-unaccounted' },
  ),
  bad(
    'an attribute that the interface does not have',
    plain(20),
    { '/persona/@statuss': '1' },
    { '/persona/@statuss': 'field-unaccounted' },
  ),
  bad(
    'six faults in one record',
    plain(21),
    {
      '/kategorija': 'BPN',
      '/riciba': 'X',
      '/lemumaDatums': '31.06.2026',
      '/persona/uzvards': 'Ιωάννου',
      '/persona/dzimums': '1',
      '/persona/personasKods': '311290-10502',
    },
    {
      '/riciba': 'code-unknown',
      '/lemumaDatums': 'value-invalid',
      '/pazudisKops': 'required-field-missing',
      '/persona/uzvards': 'value-invalid',
      '/persona/dzimums': 'code-unknown',
      '/persona/personasKods': 'value-invalid',
    },
  ),
];

/** Searches for wanted and missing persons as the register IIIS holds them. */
export const MEKLESANA: PackCorpus = {
  pack: 'lv-vp-meklesana',
  form: { form: 'xml' },
  records: [...ordinary, ...spelled, ...legalOddities, ...dirty],
};
