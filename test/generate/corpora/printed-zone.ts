/** What an issuing state prints into a machine-readable zone; written here apart from the reader that the corpora test. */
export interface PrintedZone {
  /** Document code, such as P or ID. */
  readonly code: string;
  /** As printed: D for Germany. */
  readonly issuer: string;
  readonly nationality: string;
  /** In the letters A to Z, words separated by spaces or hyphens. */
  readonly family: string;
  readonly given: readonly string[];
  readonly number: string;
  /** YYYY, YYYY-MM or YYYY-MM-DD; absent where nothing is known. */
  readonly birthDate?: string;
  readonly sex: 'male' | 'female' | 'unspecified';
  readonly validUntil: string;
  /** Optional data; of a passport the personal number. */
  readonly optional?: string;
}

/** Check digit of ICAO 9303-3, 4.9: weights 7, 3, 1; letters count from 10, fillers nothing. */
function check(characters: string): string {
  const values = Array.from(characters, (character) => '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(character));
  return String(values.reduce((sum, value, at) => sum + Math.max(value, 0) * ([7, 3, 1][at % 3] ?? 0), 0) % 10);
}

const fill = (text: string, width: number): string => text.slice(0, width).padEnd(width, '<');
const guarded = (text: string): string => text + check(text);
const zoneWords = (text: string): string => text.replaceAll(/[ -]/g, '<');

/** A day as YYMMDD, fillers for what is not known. */
function zoneDay(date = ''): string {
  const [year = '', month = '<<', day = '<<'] = date.split('-');
  return year === '' ? '<<<<<<' : year.slice(2) + month + day;
}

const names = ({ family, given }: PrintedZone): string => zoneWords(family) + (given.length > 0 ? `<<${zoneWords(given.join(' '))}` : '');
const sexLetter = ({ sex }: PrintedZone): string => ({ male: 'M', female: 'F', unspecified: '<' })[sex];

/** The two lines of a passport (ICAO 9303-4). */
export function passportZone(zone: PrintedZone): string {
  const number = guarded(fill(zoneWords(zone.number), 9));
  const birth = guarded(zoneDay(zone.birthDate));
  const expiry = guarded(zoneDay(zone.validUntil));
  const personal = fill(zone.optional ?? '', 14);
  const own = zone.optional === undefined ? `${personal}<` : guarded(personal);
  const line = number + fill(zone.nationality, 3) + birth + sexLetter(zone) + expiry + own;
  return `${fill(zone.code, 2)}${fill(zone.issuer, 3)}${fill(names(zone), 39)}\n${line}${check(number + birth + expiry + own)}`;
}

/** The three lines of a card (ICAO 9303-5). */
export function cardZone(zone: PrintedZone): string {
  const number = guarded(fill(zoneWords(zone.number), 9)) + fill(zone.optional ?? '', 15);
  const birth = guarded(zoneDay(zone.birthDate));
  const expiry = guarded(zoneDay(zone.validUntil));
  const rest = fill('', 11);
  return [
    fill(zone.code, 2) + fill(zone.issuer, 3) + number,
    birth + sexLetter(zone) + expiry + fill(zone.nationality, 3) + rest + check(number + birth + expiry + rest),
    fill(names(zone), 30),
  ].join('\n');
}
