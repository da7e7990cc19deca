/** Arabic letters and what ICAO 9303-3, section 6.C writes for them: one to one but for teh marbuta and what a shadda doubles. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  `
  0621=XE 0622=XAA 0623=XAE 0624=U 0625=I 0626=XI 0627=A 0628=B 062A=T 062B=XTH 062C=J 062D=XH 062E=XKH 062F=D 0630=XDH 0631=R 0632=Z
  0633=S 0634=XSH 0635=XSS 0636=XDZ 0637=XTT 0638=XZZ 0639=E 063A=G 0641=F 0642=Q 0643=K 0644=L 0645=M 0646=N 0647=H 0648=W 0649=XAY
  064A=Y 0671=XXA 0679=XXT 067C=XRT 067E=P 0681=XKE 0685=XXH 0686=XC 0688=XXD 0689=XDR 0691=XXR 0693=XRR 0696=XRX 0698=XJ 069A=XXS
  06A9=XKK 06AB=XXK 06AD=XNG 06AF=XGG 06BA=XNN 06BC=XXN 06BE=XDO 06C0=XYH 06C1=XXG 06C2=XGE 06C3=XTG 06CC=XYA 06CD=XXY 06D0=Y 06D2=XYB
  06D3=XBE
  `
    .trim()
    .split(/\s+/)
    .map((pair) => [String.fromCodePoint(Number.parseInt(pair.slice(0, 4), 16)), pair.slice(5)] as const),
);

const TEH_MARBUTA = 'ة';
const SHADDA = '\u0651';
/** Tatweel, vowel signs and the letters of the table that are not encoded. */
const SILENT = /^[\u0640\u064B-\u0652\u0670\u069C\u06A2\u06A7\u06A8]$/;

const isLetter = (character: string | undefined): boolean =>
  character !== undefined && (LETTERS.has(character) || character === TEH_MARBUTA || SILENT.test(character));

/** Whether a shadda follows, vowel signs between them left aside. */
function isDoubled(letters: readonly string[], at: number): boolean {
  let next = at + 1;
  while (letters[next] !== SHADDA && SILENT.test(letters[next] ?? '')) next += 1;
  return letters[next] === SHADDA;
}

function endsName(letters: readonly string[], at: number): boolean {
  let next = at + 1;
  while (SILENT.test(letters[next] ?? '')) next += 1;
  return !isLetter(letters[next]);
}

/**
 * The spelling of the Arabic letter at `at` (ICAO 9303-3, section 6.C); `letters` are the characters of the whole text in NFC. Vowel signs
 * are empty; undefined where the table has no such letter.
 */
export function arabicSpelling(letters: readonly string[], at: number): string | undefined {
  const letter = letters[at] ?? '';
  if (SILENT.test(letter)) return '';
  const spelling = letter === TEH_MARBUTA ? (endsName(letters, at) ? 'XAH' : 'XTA') : LETTERS.get(letter);
  if (spelling === undefined || !isDoubled(letters, at)) return spelling;
  // The example of the table repeats a sequence without the X that begins it: dad with shadda is XDZDZ.
  return `${spelling}${spelling.replace(/^X+(?=.)/, '')}`;
}
