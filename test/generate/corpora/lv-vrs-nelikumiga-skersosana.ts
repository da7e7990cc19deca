import type { CanonicalRecord, Identity, PersonName } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { named, zoneNames } from './event-words.ts';
import { xmlRecord, type RecordParts } from './record-tree.ts';
import { latvianDay, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(1358);
const { good, bad } = caseWriter((record) => xmlRecord('nelikumigaSkersosana', 'https://gateway.example/ns/national/lv-vrs/1', record));

const SEX = { male: 'V', female: 'S', unspecified: 'N' } as const;

/** What a case says of an apprehension; whatever it does not say is that of an ordinary one in winter. */
interface Apprehension {
  readonly at?: readonly [written: string, utc: string];
  readonly identity?: readonly ['APL', 'confirmed'] | readonly ['NOR', 'not-confirmed'];
  readonly persona?: RecordParts;
  readonly event?: RecordParts;
  readonly record?: RecordParts;
  /** What differs in the canonical record for it. */
  readonly names?: readonly PersonName[];
  readonly who?: Partial<Identity>;
  readonly crossing?: Partial<NonNullable<CanonicalRecord['irregularCrossing']>>;
  readonly canonical?: Partial<CanonicalRecord>;
}

let cases = 600;

function apprehension(who: Truth, said: Apprehension = {}): TwoForms {
  cases += 1;
  const lieta = `REIS-SYN-2026-${String(cases).padStart(6, '0')}`;
  const eirodac = `LV1SYN${String(cases).padStart(6, '0')}`;
  const [laiks, at] = said.at ?? ['2026-11-14T04:20:00', '2026-11-14T02:20:00.000Z'];
  const [identitate, kind] = said.identity ?? ['NOR', 'not-confirmed'];
  return {
    tree: {
      lietasNumurs: lieta,
      eirodacNumurs: eirodac,
      aizturesana: { laiks, vieta: 'Indras pagasts', koordinatas: undefined, robezasVeids: undefined, ...said.event },
      persona: {
        identitate,
        uzvards: who.latin.family,
        vardi: who.latin.given.length > 0 ? who.latin.given.join(' ') : undefined,
        originalraksts: undefined,
        citiVardi: undefined,
        dzimsanasDatums: latvianDay(who.birthDate),
        dzimsanasDatumaAvots: undefined,
        dzimsanasVieta: undefined,
        dzimsanasValsts: undefined,
        dzimums: SEX[who.sex],
        piederibas: { valsts: [...who.nationalities] },
        ...said.persona,
      },
      ...said.record,
    },
    canonical: {
      kind: 'irregular-crossing',
      source: 'REIS',
      nationalFile: lieta,
      person: {
        identities: [
          {
            kind,
            names: [...(said.names ?? zoneNames(who))],
            birthDate: { value: who.birthDate },
            sex: who.sex,
            nationalities: [...who.nationalities],
            ...said.who,
          },
        ],
      },
      irregularCrossing: { number: eirodac, at, place: 'Indras pagasts', memberState: 'LVA', ...said.crossing },
      ...said.canonical,
    },
  };
}

/** A name in its own script as the record writes it, in the language that it names. */
const inScript = (script: string, language: string | undefined, family: string, given: string): RecordParts => ({
  originalraksts: { '@raksts': script, '@valoda': language, uzvards: family, vardi: given },
});

const native = (script: string, familyName: string, ...givenNames: readonly string[]): PersonName => ({
  use: 'current',
  form: 'native',
  script,
  familyName,
  givenNames,
});

const zone = (familyName: string, ...givenNames: readonly string[]): PersonName => ({
  use: 'current',
  form: 'mrz',
  familyName,
  givenNames,
});

/** A name that was written in another script alone, with the letters A to Z that ICAO 9303-3, section 6 gives for its language. */
const SCRIPTS = [
  ['Ukrainian, whose Г is H and И is Y', 'Cyrl', 'ukr', 'Григоришин Юлія', 'HRYHORYSHYN YULIIA'],
  ['Ukrainian letters that are written differently at the beginning', 'Cyrl', 'ukr', 'Їжакевич Єва', 'YIZHAKEVYCH YEVA'],
  ['Belarusian, whose Г is H and Ў is U', 'Cyrl', 'bel', 'Гаўрыловіч Алёна', 'HAURYLOVICH ALIONA'],
  ['Serbian, whose Ж, Ч and Ш lose their marks', 'Cyrl', 'srp', 'Жарковић Душан', 'ZARKOVIC DUSAN'],
  ['Russian, whose Ж is ZH and Щ is SHCH', 'Cyrl', 'rus', 'Щежуков Юрий', 'SHCHEZHUKOV IURII'],
  ['Kazakh written with Russian letters', 'Cyrl', 'kaz', 'Сулейменов Ербол', 'SULEIMENOV ERBOL'],
  ['Greek', 'Grek', 'ell', 'Συνθετίδης Νίκος', 'SYNTHETIDIS NIKOS'],
] as const;

const split = (name: string): readonly [string, string] => {
  const [family = '', given = ''] = name.split(' ');
  return [family, given];
};

const scripts = SCRIPTS.map(([shows, script, language, written, latin], at) => {
  const [family, given] = split(written);
  return good(
    `a name in its own script alone: ${shows}`,
    apprehension(person('UKR', at), {
      persona: { uzvards: undefined, vardi: undefined, ...inScript(script, language, family, given) },
      names: [native(script, family, given), zone(...split(latin))],
    }),
  );
});

const DOCUMENT = { veids: 'P', numurs: 'syn 60 1', izdevejvalsts: 'AF', izdosanasDatums: '01.02.2020', derigsLidz: '31.01.2030' };
const HELD = {
  protokolaNumurs: 'T-SYN-2026-000601',
  no: '2026-11-14T05:00:00',
  lidz: undefined,
  pamats: 'ROB',
  vieta: undefined,
  iestade: 'Daugavpils pārvalde',
};
const held = {
  number: 'T-SYN-2026-000601',
  from: '2026-11-14T03:00:00.000Z',
  ground: 'irregular-crossing',
  authority: 'Daugavpils pārvalde',
} as const;

const ROUTES = [
  ['SAU', 'land'],
  ['JUR', 'sea'],
  ['GAI', 'air'],
  ['IEK', 'internal-border'],
] as const;

const GROUNDS = [
  ['UZT', 'illegal-stay', 'illegal stay'],
  ['IDE', 'identity-unknown', 'an identity to be established'],
  ['IZR', 'removal', 'removal'],
  ['CIT', 'other', 'another ground'],
] as const;

const ordinary = [
  good('what every record has', apprehension(person('SYR'))),
  ...ROUTES.map(([code, route], at) =>
    good(
      `apprehended after crossing by way of ${route}`,
      apprehension(person('AFG', at), { event: { robezasVeids: code }, crossing: { route } }),
    ),
  ),
  good(
    'an identity that a passport confirms',
    apprehension(person('AFG', 4), {
      identity: ['APL', 'confirmed'],
      persona: { dzimsanasDatumaAvots: 'A' },
      who: { birthDate: { value: person('AFG', 4).birthDate, certainty: 'confirmed' } },
      record: { dokumenti: { dokuments: [DOCUMENT] } },
      canonical: {
        documents: [{ type: 'passport', number: 'SYN601', issuingState: 'AFG', issuedOn: '2020-02-01', validUntil: '2030-01-31' }],
      },
    }),
  ),
  good(
    'three documents, of which one was issued by an organisation and one has no dates',
    apprehension(person('SYR', 1), {
      record: {
        dokumenti: {
          dokuments: [
            { veids: 'PB', numurs: 'SYN602', izdevejvalsts: 'LVA', derigsLidz: '29.02.2028', kopijasNumurs: 'DOK-SYN-602' },
            { veids: 'CI', numurs: 'SYN603', izdevejvalsts: 'UNO' },
            { veids: 'ID', numurs: 'SYN604', izdevejvalsts: 'SY' },
          ],
        },
      },
      canonical: {
        documents: [
          { type: 'refugee-travel-document', number: 'SYN602', issuingState: 'LVA', validUntil: '2028-02-29' },
          { type: 'other', number: 'SYN603', issuingState: 'UNO' },
          { type: 'identity-card', number: 'SYN604', issuingState: 'SYR' },
        ],
      },
    }),
  ),
  good('a detention that lasts', apprehension(person('IRQ'), { record: { turesana: HELD }, canonical: { detention: held } })),
  good(
    'a detention that ended across the change of clocks',
    apprehension(person('IRQ', 1), {
      at: ['2026-10-24T22:00:00', '2026-10-24T19:00:00.000Z'],
      record: { turesana: { ...HELD, no: '2026-10-24T23:00:00', lidz: '2026-10-26T23:00:00', vieta: 'Daugavpils centrs' } },
      canonical: {
        detention: { ...held, from: '2026-10-24T20:00:00.000Z', until: '2026-10-26T21:00:00.000Z', place: 'Daugavpils centrs' },
      },
    }),
  ),
  ...GROUNDS.map(([code, ground, shows], at) =>
    good(
      `held for ${shows}`,
      apprehension(person('ERI', at), { record: { turesana: { ...HELD, pamats: code } }, canonical: { detention: { ...held, ground } } }),
    ),
  ),
  good(
    'fingerprints and a face with their time and quality',
    apprehension(person('IND'), {
      record: {
        biometrija: {
          pirkstiNemti: '2026-11-14T06:30:00',
          paraugs: [
            { '@veids': 'PIRKSTI', numurs: 'BDAS-SYN-P-601', laiks: '2026-11-14T06:30:00', kvalitate: '78' },
            { '@veids': 'SEJA', numurs: 'BDAS-SYN-F-601', laiks: '2026-11-14T06:31:00+02:00' },
            { '@veids': 'PLAUKSTA', numurs: 'BDAS-SYN-L-601', kvalitate: '0' },
          ],
        },
      },
      crossing: { fingerprintsTakenAt: '2026-11-14T04:30:00.000Z' },
      canonical: {
        biometrics: [
          { modality: 'fingerprints', system: 'BDAS', reference: 'BDAS-SYN-P-601', capturedAt: '2026-11-14T04:30:00.000Z', quality: 78 },
          { modality: 'face', system: 'BDAS', reference: 'BDAS-SYN-F-601', capturedAt: '2026-11-14T04:31:00.000Z' },
          { modality: 'palm-print', system: 'BDAS', reference: 'BDAS-SYN-L-601', quality: 0 },
        ],
      },
    }),
  ),
  good(
    'an unaccompanied minor whose age an officer estimated',
    apprehension(
      { ...person('AFG', 5), birthDate: '2011' },
      {
        persona: { dzimsanasDatumaAvots: 'N', nepavaditsNepilngadigais: 'J' },
        who: { birthDate: { value: '2011', certainty: 'estimated' } },
        crossing: { unaccompaniedMinor: true },
      },
    ),
  ),
  good(
    'a minor who is not alone',
    apprehension(person('AFG', 6), { persona: { nepavaditsNepilngadigais: 'N' }, crossing: { unaccompaniedMinor: false } }),
  ),
  good(
    'other names of three kinds',
    apprehension(person('IRQ', 2), {
      persona: {
        citiVardi: {
          vards: [
            { '@veids': 'DZ', uzvards: 'Al Sintetiki', vardi: 'Huda' },
            { '@veids': 'IP', uzvards: 'Al Izdomati' },
            { '@veids': 'PS', uzvards: 'Abu Paraugs', vardi: 'A B' },
          ],
        },
      },
      names: [
        ...zoneNames(person('IRQ', 2)),
        otherName('birth', 'Al Sintetiki', ['Huda']),
        otherName('previous', 'Al Izdomati', []),
        otherName('alias', 'Abu Paraugs', ['A', 'B']),
      ],
    }),
  ),
  good(
    'everything that stays behind',
    apprehension(person('NGA'), {
      event: { koordinatas: '55.84 27.55', vieniba: 'Robežapsardzības nodaļa', apraksts: 'Apraksts.', marsruts: 'Maršruts.' },
      persona: { dzimsanasVieta: 'Kano', dzimsanasValsts: 'NG', augumsCm: '181', valodas: 'angļu', veseliba: 'apmierinoša' },
      who: { birthPlace: 'Kano', birthCountry: 'NGA' },
      crossing: { authority: 'Robežapsardzības nodaļa' },
      canonical: { biometrics: [{ modality: 'face', system: 'BDAS', reference: 'BDAS-SYN-F-602' }] },
      record: {
        '@versija': '1.0',
        biometrija: { kavejumaIemesls: 'Ievainoti pirksti', paraugs: [{ '@veids': 'SEJA', numurs: 'BDAS-SYN-F-602' }] },
        pavadonis: { lietasNumurs: 'REIS-SYN-2026-000999', saistiba: 'brālis' },
        mantas: { manta: ['telefons', 'mugursoma'] },
        dienestaPiezimes: { piezime: ['Piezīme.'] },
        robezsargs: 'SYN601',
      },
    }),
  ),
];

const legalOddities = [
  good(
    'a person who states no name and no nationality',
    apprehension(person('SYR', 2)),
    { '/persona/uzvards': undefined, '/persona/vardi': undefined, '/persona/piederibas': undefined },
    { '/person/identities/0/names': undefined, '/person/identities/0/nationalities': undefined },
  ),
  good(
    'a person who states no date of birth',
    apprehension(person('SYR', 3)),
    { '/persona/dzimsanasDatums': undefined },
    { '/person/identities/0/birthDate': undefined },
  ),
  good('year and month of birth alone', apprehension({ ...person('ERI', 4), birthDate: '1999-03' })),
  good('sex not known', apprehension({ ...person('ERI', 5), sex: 'unspecified' })),
  good('a stateless person', apprehension({ ...person('SYR', 4), nationalities: ['XXA'] })),
  good(
    'two nationalities stated',
    apprehension({ ...person('IRQ', 3), nationalities: ['IRQ', 'SWE'] }, { persona: { piederibas: { valsts: ['iq', 'SWE'] } } }),
  ),
  good('a person of one name', apprehension(named(person('AFG', 7), ['Zabihullah'], ['ZABIHULLAH']))),
  good(
    'a surname of two hundred letters',
    apprehension(named(person('ERI', 6), ['Gebre'.repeat(40), 'Rahel'], ['GEBRE'.repeat(40), 'RAHEL'])),
  ),
  good(
    'Latin letters beside the own script, and no language, so that the letters A to Z come from the Latin name',
    apprehension(named(person('UKR', 20), ['Hryhorenko', 'Olha'], ['HRYHORENKO', 'OLHA']), {
      persona: inScript('Cyrl', undefined, 'Григоренко', 'Ольга'),
      names: [
        ...zoneNames(named(person('UKR', 20), ['Hryhorenko', 'Olha'], ['HRYHORENKO', 'OLHA'])),
        native('Cyrl', 'Григоренко', 'Ольга'),
      ],
    }),
  ),
  good(
    'a script without rules of transliteration is kept beside the Latin name',
    apprehension(named(person('GEO'), ['Sintetishvili', 'Nino'], ['SINTETISHVILI', 'NINO']), {
      persona: inScript('Geor', 'kat', 'სინთეტიშვილი', 'ნინო'),
      names: [
        ...zoneNames(named(person('GEO'), ['Sintetishvili', 'Nino'], ['SINTETISHVILI', 'NINO'])),
        native('Geor', 'სინთეტიშვილი', 'ნინო'),
      ],
    }),
  ),
  good(
    'the hour that the clocks repeat, told by its offset',
    apprehension(person('BLR'), { at: ['2026-10-25T03:15:00+03:00', '2026-10-25T00:15:00.000Z'] }),
  ),
];

const plain = (which: number, said: Apprehension = {}): TwoForms => apprehension(person('TUR', which), said);
const withDocument = (which: number): TwoForms => plain(which, { record: { dokumenti: { dokuments: [DOCUMENT] } } });
const inDetention = (which: number): TwoForms => plain(which, { record: { turesana: HELD } });

const dirty = [
  bad('no number for Eurodac', plain(0), { '/eirodacNumurs': undefined }, { '/eirodacNumurs': 'required-field-missing' }),
  bad('a number with small letters', plain(1), { '/lietasNumurs': 'reis/1' }, { '/lietasNumurs': 'source-invalid' }),
  bad('no place', plain(2), { '/aizturesana/vieta': undefined }, { '/aizturesana/vieta': 'required-field-missing' }),
  bad(
    'a time that the change of clocks skips',
    plain(3),
    { '/aizturesana/laiks': '2026-03-29T03:00:00' },
    { '/aizturesana/laiks': 'value-invalid' },
  ),
  bad(
    'a time that the change of clocks repeats',
    plain(4),
    { '/aizturesana/laiks': '2026-10-25T03:59:00' },
    { '/aizturesana/laiks': 'value-invalid' },
  ),
  bad(
    'a way over the border that no list has',
    plain(5),
    { '/aizturesana/robezasVeids': 'TUN' },
    { '/aizturesana/robezasVeids': 'code-unknown' },
  ),
  bad(
    'an identity that is neither confirmed nor stated',
    plain(6),
    { '/persona/identitate': 'VAR' },
    { '/persona/identitate': 'code-unknown' },
  ),
  bad('a Latin name in Cyrillic letters', plain(7), { '/persona/uzvards': 'Иванчук' }, { '/persona/uzvards': 'value-invalid' }),
  bad(
    'a name in its own script without transliteration, in a language that is said to have one',
    plain(8),
    { '/persona/originalraksts': inScript('Hani', 'rus', '阮', '文').originalraksts },
    { '/persona/originalraksts/uzvards': 'value-invalid', '/persona/originalraksts/vardi': 'value-invalid' },
  ),
  bad(
    'a name in its own script without its script',
    plain(9),
    { '/persona/originalraksts': { uzvards: 'Петренко' } },
    { '/persona/originalraksts/@raksts': 'required-field-missing' },
  ),
  bad(
    'a kind of other name that no list has',
    plain(10),
    {
      '/persona/citiVardi': {
        vards: [
          { '@veids': 'DZ', uzvards: 'Tests' },
          { '@veids': 'KR', uzvards: 'Tests' },
        ],
      },
    },
    { '/persona/citiVardi/vards/1/@veids': 'code-unknown' },
  ),
  bad(
    'born in a thirteenth month',
    plain(11),
    { '/persona/dzimsanasDatums': '01.13.2001' },
    { '/persona/dzimsanasDatums': 'value-invalid' },
  ),
  bad(
    'a date of birth as words',
    plain(12),
    { '/persona/dzimsanasDatums': 'nav zināms' },
    { '/persona/dzimsanasDatums': 'source-invalid' },
  ),
  bad(
    'a nationality that no state has',
    plain(13),
    { '/persona/piederibas': { valsts: ['TUR', 'QQQ'] } },
    { '/persona/piederibas/valsts': 'code-unknown' },
  ),
  bad(
    'a minor perhaps',
    plain(14),
    { '/persona/nepavaditsNepilngadigais': 'V' },
    { '/persona/nepavaditsNepilngadigais': 'source-invalid' },
  ),
  bad(
    'a document whose number has a letter with a mark',
    withDocument(15),
    { '/dokumenti/dokuments/0/numurs': 'SŅ1' },
    { '/dokumenti/dokuments/0/numurs': 'source-invalid' },
  ),
  bad(
    'a kind of document that no list has',
    withDocument(16),
    { '/dokumenti/dokuments/0/veids': 'ZZ' },
    { '/dokumenti/dokuments/0/veids': 'code-unknown' },
  ),
  bad(
    'a document that was issued on 31 April',
    withDocument(17),
    { '/dokumenti/dokuments/0/izdosanasDatums': '31.04.2020' },
    { '/dokumenti/dokuments/0/izdosanasDatums': 'value-invalid' },
  ),
  bad(
    'a detention without its ground',
    inDetention(18),
    { '/turesana/pamats': undefined },
    { '/turesana/pamats': 'required-field-missing' },
  ),
  bad('a ground of detention that no list has', inDetention(19), { '/turesana/pamats': 'XXX' }, { '/turesana/pamats': 'code-unknown' }),
  bad(
    'an authority whose name is too long',
    inDetention(20),
    { '/turesana/iestade': 'Pārvalde '.repeat(10) },
    { '/turesana/iestade': 'source-invalid' },
  ),
  bad(
    'a field that the interface does not have',
    plain(21),
    { '/persona/acuKrasa': 'brūna' },
    { '/persona/acuKrasa': 'field-unaccounted' },
  ),
  bad(
    'six faults in one record',
    inDetention(22),
    {
      '/eirodacNumurs': 'lv 1',
      '/aizturesana/laiks': '2026-11-31T10:00:00',
      '/persona/identitate': '?',
      '/persona/dzimums': 'Z',
      '/turesana/no': undefined,
      '/turesana/pamats': 'YYY',
    },
    {
      '/eirodacNumurs': 'source-invalid',
      '/aizturesana/laiks': 'value-invalid',
      '/persona/identitate': 'source-invalid',
      '/persona/dzimums': 'code-unknown',
      '/turesana/no': 'required-field-missing',
      '/turesana/pamats': 'code-unknown',
    },
  ),
];

/** Apprehensions for irregular crossing as REIS records them. */
export const NELIKUMIGA_SKERSOSANA: PackCorpus = {
  pack: 'lv-vrs-nelikumiga-skersosana',
  form: { form: 'xml' },
  records: [...ordinary, ...scripts, ...legalOddities, ...dirty],
};
