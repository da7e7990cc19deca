import { latinForms } from '../../search/transliteration.ts';

/** A country that has another code since some year: renamed, or dissolved into the states named. */
interface RenamedCountry {
  readonly former: string;
  readonly since: number;
  readonly now: readonly string[];
}

/** Codes withdrawn from ISO 3166-1, as ISO 3166-3 lists them with their successors. */
const RENAMED_COUNTRIES: readonly RenamedCountry[] = [
  { former: 'BUR', since: 1989, now: ['MMR'] },
  { former: 'BYS', since: 1992, now: ['BLR'] },
  { former: 'CSK', since: 1993, now: ['CZE', 'SVK'] },
  { former: 'DDR', since: 1990, now: ['DEU'] },
  { former: 'DHY', since: 1977, now: ['BEN'] },
  { former: 'HVO', since: 1984, now: ['BFA'] },
  { former: 'NHB', since: 1980, now: ['VUT'] },
  { former: 'RHO', since: 1980, now: ['ZWE'] },
  { former: 'ROM', since: 2002, now: ['ROU'] },
  { former: 'SCG', since: 2006, now: ['SRB', 'MNE'] },
  {
    former: 'SUN',
    since: 1992,
    now: ['ARM', 'AZE', 'BLR', 'EST', 'GEO', 'KAZ', 'KGZ', 'LVA', 'LTU', 'MDA', 'RUS', 'TJK', 'TKM', 'UKR', 'UZB'],
  },
  { former: 'TMP', since: 2002, now: ['TLS'] },
  { former: 'VDR', since: 1977, now: ['VNM'] },
  { former: 'YMD', since: 1990, now: ['YEM'] },
  { former: 'YUG', since: 1992, now: ['BIH', 'HRV', 'MKD', 'MNE', 'SCG', 'SRB', 'SVN'] },
  { former: 'ZAR', since: 1997, now: ['COD'] },
];

/** Names that towns and countries have had, with the year of the last change. */
const RENAMED_NAMES: readonly (readonly [since: number, ...names: readonly string[]])[] = [
  [1948, 'Ceylon', 'Sri Lanka'],
  [1935, 'Persia', 'Iran'],
  [1989, 'Burma', 'Myanmar'],
  [1984, 'Upper Volta', 'Burkina Faso'],
  [1997, 'Zaire', 'Democratic Republic of the Congo'],
  [2018, 'Swaziland', 'Eswatini'],
  [2019, 'Macedonia', 'North Macedonia'],
  [2016, 'Czech Republic', 'Czechia'],
  [2013, 'Cape Verde', 'Cabo Verde'],
  [2002, 'East Timor', 'Timor-Leste'],
  [2022, 'Turkey', 'Türkiye'],
  [1991, 'Moldavia', 'Moldova'],
  [1991, 'Kirghizia', 'Kyrgyzstan'],
  [1991, 'Byelorussia', 'Belarus'],
  [1991, 'Leningrad', 'Petrograd', 'Sankt-Peterburg', 'Saint Petersburg', 'St Petersburg'],
  [1961, 'Stalingrad', 'Tsaritsyn', 'Volgograd'],
  [1991, 'Sverdlovsk', 'Ekaterinburg', 'Yekaterinburg'],
  [1990, 'Gorky', 'Gorkii', 'Nizhny Novgorod', 'Nizhnii Novgorod'],
  [1991, 'Kuibyshev', 'Samara'],
  [1990, 'Kalinin', 'Tver'],
  [2016, 'Dnipropetrovsk', 'Dnepropetrovsk', 'Dnipro'],
  [2016, 'Kirovohrad', 'Kirovograd', 'Kropyvnytskyi'],
  [2016, 'Dniprodzerzhynsk', 'Kamianske'],
  [1990, 'Voroshilovgrad', 'Luhansk', 'Lugansk'],
  [1991, 'Kirovabad', 'Ganja'],
  [1990, 'Leninakan', 'Gyumri'],
  [1991, 'Frunze', 'Bishkek'],
  [1991, 'Leninabad', 'Khujand'],
  [2022, 'Nur-Sultan', 'Astana', 'Akmola', 'Tselinograd'],
  [1993, 'Alma-Ata', 'Almaty'],
  [1992, 'Titograd', 'Podgorica'],
  [1976, 'Saigon', 'Ho Chi Minh City', 'Thành phố Hồ Chí Minh'],
  [1995, 'Bombay', 'Mumbai'],
  [1996, 'Madras', 'Chennai'],
  [2001, 'Calcutta', 'Kolkata'],
  [2014, 'Bangalore', 'Bengaluru'],
  [1996, 'Cochin', 'Kochi'],
  [1983, 'Dacca', 'Dhaka'],
  [1989, 'Rangoon', 'Yangon'],
  [1966, 'Léopoldville', 'Kinshasa'],
  [1982, 'Salisbury', 'Harare'],
  [1976, 'Lourenço Marques', 'Maputo'],
  [1930, 'Constantinople', 'Istanbul'],
  [1977, 'Lyallpur', 'Faisalabad'],
];

const key = (name: string): string => (latinForms(name)[0] ?? name).replaceAll(' ', '');

const NAMES: ReadonlyMap<string, number> = new Map(
  RENAMED_NAMES.flatMap(([, ...names], group) => names.flatMap((name) => latinForms(name).map((form) => [key(form), group] as const))),
);

/** Whether two codes are those of one country before and after it was renamed or dissolved. */
export function countryRenamed(left: string, right: string): boolean {
  const became = (one: string, other: string): boolean =>
    RENAMED_COUNTRIES.some(({ former, now }) => former === one && now.includes(other));
  return became(left, right) || became(right, left);
}

/** Whether two names, in A to Z, are those of one town or country before and after it was renamed. */
export function placeRenamed(left: string, right: string): boolean {
  const group = NAMES.get(key(left));
  return group !== undefined && left !== right && NAMES.get(key(right)) === group;
}
