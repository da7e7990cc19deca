/** What a corpus writes into the machine-readable zone of a passport, dates as YYYY-MM-DD; unknown parts of the birth date are left out. */
export interface ZoneContents {
  readonly code: string;
  readonly issuer: string;
  readonly family: string;
  readonly given: readonly string[];
  readonly number: string;
  readonly nationality: string;
  readonly birthDate: string;
  readonly sex: 'M' | 'F' | '<';
  readonly expiry: string;
  readonly personalNumber?: string;
}

const WEIGHTS = [7, 3, 1] as const;

/** Values of characters: digits are themselves, A to Z go on from ten, the filler is nothing (ICAO 9303-3, 4.9). */
const valueOf = (character: string): number => (character === '<' ? 0 : parseInt(character, 36));

/** The check digit of a text (ICAO 9303-3, 4.9), worked out here on its own. */
export function zoneDigit(text: string): string {
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) sum += valueOf(text.charAt(at)) * (WEIGHTS[at % 3] ?? 0);
  return String(sum % 10);
}

const filled = (text: string, width: number): string => text.replaceAll(/[ -]/g, '<').slice(0, width).padEnd(width, '<');

const six = (date: string): string => {
  const [year = '', month = '<<', day = '<<'] = date.split('-');
  return `${year.slice(2)}${month}${day}`;
};

/** The two lines of a passport (ICAO 9303-4, 4.2.2). */
export function passportZone(contents: ZoneContents): string {
  const { code, issuer, family, given, number, nationality, birthDate, sex, expiry, personalNumber = '' } = contents;
  const names = [family, given.join(' ')].filter((name) => name !== '').map((name) => name.replaceAll(/[ -]/g, '<'));
  const first = `${filled(code, 2)}${filled(issuer, 3)}${filled(names.join('<<'), 39)}`;
  const [numberField, born, until, personal] = [filled(number, 9), six(birthDate), six(expiry), filled(personalNumber, 14)];
  const personalDigit = personalNumber === '' ? '<' : zoneDigit(personal);
  const head = `${numberField}${zoneDigit(numberField)}`;
  const dates = [`${born}${zoneDigit(born)}`, `${until}${zoneDigit(until)}`] as const;
  const composite = zoneDigit(`${head}${dates[0]}${dates[1]}${personal}${personalDigit}`);
  return `${first}\n${head}${filled(nationality, 3)}${dates[0]}${sex}${dates[1]}${personal}${personalDigit}${composite}`;
}
