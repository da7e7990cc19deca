import type { CanonicalRecord, Identity, PersonName } from '../../../src/canonical/generated/types.ts';
import type { PackCorpus } from './corpus.ts';
import { caseWriter, type TwoForms } from './corpus-case.ts';
import { named, zoneNames } from './event-words.ts';
import { xmlRecord, type RecordParts } from './record-tree.ts';
import { latvianDay, otherName, peopleOf, type Truth } from './synthetic-truth.ts';

const person = peopleOf(1860);
const { good, bad } = caseWriter((record) => xmlRecord('izraidisanasLemums', 'https://gateway.example/ns/national/lv-vrs/1', record));

const SEX = { male: 'V', female: 'S', unspecified: 'N' } as const;

type Decision = NonNullable<CanonicalRecord['returnDecision']>;

/** What a case says of a decision; whatever it does not say is that of a departure order with thirty days and no ban. */
interface Said {
  readonly kind?: readonly ['IR', 'departure-order'] | readonly ['PI', 'removal-decision'];
  readonly lemums?: RecordParts;
  /** Last day for voluntary departure; null where none was granted. */
  readonly until?: string | null;
  readonly ban?: RecordParts & { readonly noteikts: 'J' | 'N' };
  readonly persona?: RecordParts;
  readonly record?: RecordParts;
  readonly decision?: Partial<Decision>;
  readonly names?: readonly PersonName[];
  readonly who?: Partial<Identity>;
  readonly canonical?: Partial<CanonicalRecord>;
}

let decisions = 800;

function decision(who: Truth, said: Said = {}): TwoForms {
  decisions += 1;
  const numurs = `IZR-SYN-2026/${String(decisions).padStart(6, '0')}`;
  const [veids, kind] = said.kind ?? ['IR', 'departure-order'];
  const until = said.until === undefined ? '2026-12-10' : said.until;
  return {
    tree: {
      lemums: {
        numurs,
        veids,
        datums: '10.11.2026',
        iestade: 'VRS Rīgas pārvalde',
        iemesls: 'Uzturas bez derīgas atļaujas',
        ...said.lemums,
      },
      labpratigaIzbrauksana: { pieskirta: until === null ? 'N' : 'J', lidz: until === null ? undefined : latvianDay(until) },
      apturesana: undefined,
      iecelosanasAizliegums: said.ban ?? { noteikts: 'N' },
      bridinajumi: undefined,
      sabiedribasDraudi: undefined,
      noziedzigsNodarijums: undefined,
      saistitieZinojumi: undefined,
      galamerkis: undefined,
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
      ...said.record,
    },
    canonical: {
      kind: 'return-decision',
      source: 'REIS',
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
      },
      returnDecision: {
        number: numurs,
        kind,
        decidedOn: '2026-11-10',
        authority: 'VRS Rīgas pārvalde',
        reason: 'Uzturas bez derīgas atļaujas',
        voluntaryDepartureGranted: until !== null,
        ...(until !== null && { lastVoluntaryDeparture: until }),
        entryBan: said.ban?.noteikts === 'J',
        ...said.decision,
      },
      ...said.canonical,
    },
  };
}

const WARNINGS = [
  ['BRU', 'armed'],
  ['VAR', 'violent'],
  ['BEG', 'absconded'],
  ['PAS', 'suicide-risk'],
  ['VES', 'health-threat'],
  ['TER', 'terrorism-related'],
] as const;

const removal = { kind: ['PI', 'removal-decision'], until: null, ban: { noteikts: 'J', lidz: '10.11.2029' } } as const;

const DOCUMENTS = [
  ['P', 'passport'],
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
  good('a departure order with thirty days', decision(person('UKR'))),
  good('a removal without a period, with a ban', decision(person('UKR', 1), removal)),
  good('a removal after a period that ended', decision(person('UKR', 2), { ...removal, until: '2026-10-31' })),
  good('a departure order with a ban that does not say until when', decision(person('UKR', 3), { ban: { noteikts: 'J' } })),
  ...WARNINGS.map(([code, warning], at) =>
    good(
      `a warning: ${warning}`,
      decision(person('GEO', at), { record: { bridinajumi: { bridinajums: [code] } }, decision: { warnings: [warning] } }),
    ),
  ),
  good(
    'all six warnings',
    decision(person('GEO', 6), {
      ...removal,
      record: { bridinajumi: { bridinajums: WARNINGS.map(([code]) => code) } },
      decision: { warnings: WARNINGS.map(([, warning]) => warning) },
    }),
  ),
  good(
    'suspended until a day, for a reason that stays behind',
    decision(person('BLR', 10), {
      record: { apturesana: { apturets: 'J', lidz: '28.02.2027', iemesls: 'Apelācija' } },
      decision: { suspended: true, suspendedUntil: '2027-02-28' },
    }),
  ),
  good('suspended, no day said', decision(person('BLR', 11), { record: { apturesana: { apturets: 'J' } }, decision: { suspended: true } })),
  good('not suspended', decision(person('BLR', 12), { record: { apturesana: { apturets: 'N' } }, decision: { suspended: false } })),
  good(
    'a threat, an offence and two alerts that belong together',
    decision(person('RUS'), {
      ...removal,
      record: { sabiedribasDraudi: 'J', noziedzigsNodarijums: 'Zādzība', saistitieZinojumi: { numurs: ['LV-SYN-0001', 'LV-SYN-0002'] } },
      decision: { publicPolicyThreat: true, offence: 'Zādzība', linkedAlerts: ['LV-SYN-0001', 'LV-SYN-0002'] },
    }),
  ),
  good('no threat', decision(person('RUS', 1), { record: { sabiedribasDraudi: 'N' }, decision: { publicPolicyThreat: false } })),
  good(
    'a country of return that is not that of birth',
    decision(person('SYR'), { record: { galamerkis: 'TR' }, decision: { destination: 'TUR' } }),
  ),
  good(
    'every kind of document',
    decision(person('MAR'), {
      record: {
        dokumenti: {
          dokuments: DOCUMENTS.map(([veids], at) => ({
            veids,
            numurs: `syn 80${String(at)}`,
            izdevejvalsts: 'MA',
            izdosanasDatums: '05.06.2021',
          })),
        },
      },
      canonical: {
        documents: DOCUMENTS.map(([, type], at) => ({ type, number: `SYN80${String(at)}`, issuingState: 'MAR', issuedOn: '2021-06-05' })),
      },
    }),
  ),
  good(
    'a document whose day of expiry stays behind, and two scanned copies',
    decision(person('MAR', 1), {
      record: {
        dokumenti: { dokuments: [{ veids: 'P', numurs: 'SYN820', izdevejvalsts: 'MAR', derigsLidz: '01.01.2030' }] },
        dokumentuKopijas: { numurs: ['DOK-SYN-1', 'DOK-SYN-2'] },
      },
      decision: { documentCopies: ['DOK-SYN-1', 'DOK-SYN-2'] },
      canonical: { documents: [{ type: 'passport', number: 'SYN820', issuingState: 'MAR' }] },
    }),
  ),
  good(
    'a face, ten fingers and a palm',
    decision(person('AFG'), {
      record: {
        biometrija: {
          paraugs: [
            { '@veids': 'SEJA', numurs: 'BDAS-SYN-F-801', kvalitate: '85' },
            { '@veids': 'PIRKSTI', numurs: 'BDAS-SYN-P-801', laiks: '2026-07-10T09:00:00' },
            { '@veids': 'PLAUKSTA', numurs: 'BDAS-SYN-L-801' },
          ],
        },
      },
      canonical: {
        biometrics: [
          { modality: 'face', system: 'BDAS', reference: 'BDAS-SYN-F-801', quality: 85 },
          { modality: 'fingerprints', system: 'BDAS', reference: 'BDAS-SYN-P-801', capturedAt: '2026-07-10T06:00:00.000Z' },
          { modality: 'palm-print', system: 'BDAS', reference: 'BDAS-SYN-L-801' },
        ],
      },
    }),
  ),
  good(
    'names at birth, before and assumed',
    decision(person('SRB'), {
      persona: {
        citiVardi: {
          vards: [
            { '@veids': 'DZ', uzvards: 'Šarić', vardi: 'Ljiljana' },
            { '@veids': 'IP', uzvards: 'Đurić' },
            { '@veids': 'PS', uzvards: 'Ljilja', vardi: 'L J' },
          ],
        },
      },
      names: [
        ...zoneNames(person('SRB')),
        otherName('birth', 'Šarić', ['Ljiljana']),
        otherName('previous', 'Đurić', []),
        otherName('alias', 'Ljilja', ['L', 'J']),
      ],
    }),
  ),
  good(
    'everything that stays behind',
    decision(person('NGA'), {
      lemums: { norma: 'Imigrācijas likuma 41. pants' },
      persona: { personasKods: '010190-10001', adrese: 'Izdomātā iela 1, Rīga' },
      record: {
        '@versija': '1.0',
        izpilde: { statuss: 'PLA', eskorts: 'N' },
        tulks: 'Izdomāts tulks, angļu',
        dienestaPiezimes: { piezime: ['Piezīme.'] },
        robezsargs: 'SYN801',
      },
    }),
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
  return good(`every spelling of a name: ${shows}`, decision(who, { names }));
});

const legalOddities = [
  good(
    'a decision of 2022, when there were three warnings',
    decision(person('BLR'), {
      lemums: { datums: '15.05.2022' },
      record: { bridinajumi: { bridinajums: ['VAR', 'BEG'] } },
      decision: { decidedOn: '2022-05-15', warnings: ['violent', 'absconded'] },
    }),
  ),
  good(
    'a decision of the day on which the new warnings began',
    decision(person('BLR', 1), {
      lemums: { datums: '07.03.2023' },
      record: { bridinajumi: { bridinajums: ['PAS'] } },
      decision: { decidedOn: '2023-03-07', warnings: ['suicide-risk'] },
    }),
  ),
  good(
    'born in the Soviet Union, as the document says',
    decision(person('UKR', 4), { persona: { dzimsanasValsts: 'SUN' }, who: { birthCountry: 'SUN' } }),
  ),
  good('a stateless person', decision({ ...person('IRQ'), nationalities: ['XXA'] })),
  good('a nationality that nobody could establish', decision({ ...person('AFG', 1), nationalities: ['XXX'] })),
  good(
    'Germany as issuer of a document, D',
    decision(person('AFG', 2), {
      record: { dokumenti: { dokuments: [{ veids: 'PB', numurs: 'SYN830', izdevejvalsts: 'D' }] } },
      canonical: { documents: [{ type: 'refugee-travel-document', number: 'SYN830', issuingState: 'DEU' }] },
    }),
  ),
  good('the year of birth alone', decision({ ...person('ERI'), birthDate: '1990' })),
  good('year and month of birth alone', decision({ ...person('ERI', 1), birthDate: '1995-02' })),
  good('sex not known', decision({ ...person('ERI', 2), sex: 'unspecified' })),
  good('a person of one name', decision(named(person('IND'), ['Amrit'], ['AMRIT']))),
  good('a surname of two hundred letters', decision(named(person('IND', 1), ['Subra'.repeat(40), 'Arun'], ['SUBRA'.repeat(40), 'ARUN']))),
  good(
    'a name in Cyrillic beside the one of the passport',
    decision(named(person('RUS', 2), ['Shchukina', 'Yulia'], ['SHCHUKINA', 'YULIA']), {
      persona: { originalraksts: { '@raksts': 'Cyrl', uzvards: 'Щукина', vardi: 'Юлия' } },
      names: [
        ...zoneNames(named(person('RUS', 2), ['Shchukina', 'Yulia'], ['SHCHUKINA', 'YULIA'])),
        { use: 'current', form: 'native', script: 'Cyrl', familyName: 'Щукина', givenNames: ['Юлия'] },
      ],
    }),
  ),
  good(
    'a name in Georgian letters, which the gateway keeps and does not transliterate',
    decision(named(person('GEO', 7), ['Sintetidze', 'Ana'], ['SINTETIDZE', 'ANA']), {
      persona: { originalraksts: { '@raksts': 'Geor', uzvards: 'სინთეტიძე', vardi: 'ანა' } },
      names: [
        ...zoneNames(named(person('GEO', 7), ['Sintetidze', 'Ana'], ['SINTETIDZE', 'ANA'])),
        { use: 'current', form: 'native', script: 'Geor', familyName: 'სინთეტიძე', givenNames: ['ანა'] },
      ],
    }),
  ),
];

const plain = (which: number, said: Said = {}): TwoForms => decision(person('VNM', which), said);

const dirty = [
  bad(
    'a period without its last day',
    plain(0),
    { '/labpratigaIzbrauksana/lidz': undefined },
    { '/labpratigaIzbrauksana/lidz': 'required-field-missing' },
  ),
  bad(
    'whether a period was granted is left open',
    plain(1),
    { '/labpratigaIzbrauksana/pieskirta': undefined },
    { '/labpratigaIzbrauksana/pieskirta': 'required-field-missing' },
  ),
  bad(
    'whether there is a ban is left open',
    plain(2),
    { '/iecelosanasAizliegums/noteikts': undefined },
    { '/iecelosanasAizliegums/noteikts': 'required-field-missing' },
  ),
  bad('a ban perhaps', plain(3), { '/iecelosanasAizliegums/noteikts': '?' }, { '/iecelosanasAizliegums/noteikts': 'source-invalid' }),
  bad('a kind of decision that no list has', plain(4), { '/lemums/veids': 'BR' }, { '/lemums/veids': 'code-unknown' }),
  bad('no number', plain(5), { '/lemums/numurs': undefined }, { '/lemums/numurs': 'required-field-missing' }),
  bad('a number that is too long', plain(6), { '/lemums/numurs': 'X'.repeat(61) }, { '/lemums/numurs': 'source-invalid' }),
  bad('no reason', plain(7), { '/lemums/iemesls': undefined }, { '/lemums/iemesls': 'required-field-missing' }),
  bad('decided on 30 February', plain(8), { '/lemums/datums': '30.02.2026' }, { '/lemums/datums': 'value-invalid' }),
  bad(
    'a last day in another form',
    plain(9),
    { '/labpratigaIzbrauksana/lidz': '2026-12-10' },
    { '/labpratigaIzbrauksana/lidz': 'source-invalid' },
  ),
  bad(
    'a warning of 2023 in a decision of 2022',
    plain(10, { lemums: { datums: '06.03.2022' } }),
    { '/bridinajumi': { bridinajums: ['BRU', 'TER'] } },
    { '/bridinajumi/bridinajums': 'code-unknown' },
  ),
  bad(
    'a warning that no list ever had',
    plain(11),
    { '/bridinajumi': { bridinajums: ['SUN'] } },
    { '/bridinajumi/bridinajums': 'code-unknown' },
  ),
  bad(
    'a nationality that no longer exists',
    plain(12),
    { '/persona/piederibas/valsts/0': 'SUN' },
    { '/persona/piederibas/valsts': 'code-unknown' },
  ),
  bad('no nationality at all', plain(13), { '/persona/piederibas': undefined }, { '/persona/piederibas/valsts': 'required-field-missing' }),
  bad('a surname in Greek', plain(14), { '/persona/uzvards': 'Παπαδόπουλος' }, { '/persona/uzvards': 'value-invalid' }),
  bad('a surname with a sign of arithmetic', plain(15), { '/persona/uzvards': 'Ng+' }, { '/persona/uzvards': 'value-invalid' }),
  bad('a personal code that is none', plain(16), { '/persona/personasKods': '1234' }, { '/persona/personasKods': 'source-invalid' }),
  bad(
    'a document that was issued on no day',
    plain(17),
    { '/dokumenti': { dokuments: [{ veids: 'P', numurs: 'SYN840', izdevejvalsts: 'VNM', izdosanasDatums: '00.00.2020' }] } },
    { '/dokumenti/dokuments/0/izdosanasDatums': 'value-invalid' },
  ),
  bad(
    'the second document without its issuing state',
    plain(18),
    {
      '/dokumenti': {
        dokuments: [
          { veids: 'P', numurs: 'SYN841', izdevejvalsts: 'VNM' },
          { veids: 'ID', numurs: 'SYN842' },
        ],
      },
    },
    { '/dokumenti/dokuments/1/izdevejvalsts': 'required-field-missing' },
  ),
  bad(
    'a quality above the scale',
    plain(19),
    { '/biometrija': { paraugs: [{ '@veids': 'SEJA', numurs: 'BDAS-SYN-F-841', kvalitate: '999' }] } },
    { '/biometrija/paraugs/0/kvalitate': 'value-invalid' },
  ),
  bad('a field that the interface does not have', plain(20), { '/lemums/skaits': '2' }, { '/lemums/skaits': 'field-unaccounted' }),
  bad(
    'seven faults in one record',
    decision(person('BRA')),
    {
      '/lemums/veids': 'XX',
      '/lemums/datums': '99.99.2026',
      '/labpratigaIzbrauksana/lidz': '31.11.2026',
      '/galamerkis': 'ZZ',
      '/persona/vardi': 'Жуан',
      '/persona/dzimums': 'M',
      '/robezsargs': 'ŠŅ',
    },
    {
      '/lemums/veids': 'code-unknown',
      '/lemums/datums': 'value-invalid',
      '/labpratigaIzbrauksana/lidz': 'value-invalid',
      '/galamerkis': 'code-unknown',
      '/persona/vardi': 'value-invalid',
      '/persona/dzimums': 'code-unknown',
      '/robezsargs': 'source-invalid',
    },
  ),
];

/** Return decisions as REIS records them. */
export const IZRAIDISANAS_LEMUMS: PackCorpus = {
  pack: 'lv-vrs-izraidisanas-lemums',
  form: { form: 'xml' },
  records: [...ordinary, ...spelled, ...legalOddities, ...dirty],
};
