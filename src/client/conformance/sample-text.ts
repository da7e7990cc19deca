/** A part of a pattern: what may stand there, and how often. */
interface Piece {
  readonly options: readonly (readonly Piece[])[] | readonly string[];
  readonly times: number;
}

/**
 * A text that a pattern of the contracts' subset (`isSharedPattern`) matches as a whole. Different `turn`s give different texts as far as
 * the pattern has them. Whoever needs to be certain holds the result against the pattern.
 */
export function sampleText(pattern: string, turn = 0): string {
  const reader = { text: pattern, at: 0 };
  const alternatives = readAlternatives(reader);
  const counter = { left: turn };
  return written(pick(alternatives, counter), counter);
}

interface Reader {
  readonly text: string;
  at: number;
}

/** Turns are spent from the end of the text, like digits. */
interface Counter {
  left: number;
}

function readAlternatives(reader: Reader): readonly (readonly Piece[])[] {
  const alternatives: Piece[][] = [[]];
  while (reader.at < reader.text.length && reader.text.charAt(reader.at) !== ')') {
    if (reader.text.charAt(reader.at) === '|') {
      reader.at += 1;
      alternatives.push([]);
    } else alternatives.at(-1)?.push(readPiece(reader));
  }
  return alternatives;
}

function readPiece(reader: Reader): Piece {
  const options = readAtom(reader);
  return { options, times: readTimes(reader) };
}

function readAtom(reader: Reader): Piece['options'] {
  const character = reader.text.charAt(reader.at);
  reader.at += 1;
  if (character === '(') {
    const alternatives = readAlternatives(reader);
    reader.at += 1;
    return alternatives;
  }
  if (character === '[') return readClass(reader);
  if (character === '.') return ['x', 'y'];
  if (character !== '\\') return [character];
  reader.at += 1;
  return [reader.text.charAt(reader.at - 1)];
}

/** A class of more characters is cut off; none of the contracts has one. */
const MOST_OPTIONS = 1_024;
const PRINTABLE = Array.from({ length: 94 }, (_, index) => String.fromCharCode(33 + index));

function readClass(reader: Reader): readonly string[] {
  const isNegated = reader.text.charAt(reader.at) === '^';
  if (isNegated) reader.at += 1;
  const characters: string[] = [];
  while (reader.at < reader.text.length && reader.text.charAt(reader.at) !== ']') {
    const first = readClassCharacter(reader);
    const isRange = reader.text.charAt(reader.at) === '-' && reader.text.charAt(reader.at + 1) !== ']';
    if (isRange) reader.at += 1;
    const last = isRange ? readClassCharacter(reader) : first;
    for (let code = first.charCodeAt(0); code <= last.charCodeAt(0) && characters.length < MOST_OPTIONS; code += 1)
      characters.push(String.fromCharCode(code));
  }
  reader.at += 1;
  return isNegated ? PRINTABLE.filter((character) => !characters.includes(character)) : characters;
}

function readClassCharacter(reader: Reader): string {
  if (reader.text.charAt(reader.at) === '\\') reader.at += 1;
  reader.at += 1;
  return reader.text.charAt(reader.at - 1);
}

/** How often a quantifier asks for its piece at least; once for the two that set no other bound but one or none. */
function readTimes(reader: Reader): number {
  const mark = reader.text.charAt(reader.at);
  if (mark === '*' || mark === '+' || mark === '?') {
    reader.at += 1;
    return mark === '?' ? 0 : 1;
  }
  const bounds = /^\{(\d+)(?:,\d*)?\}/.exec(reader.text.slice(reader.at));
  if (!bounds) return 1;
  reader.at += bounds[0].length;
  return Number(bounds[1]);
}

function pick<Option>(options: readonly Option[], counter: Counter): Option {
  const index = counter.left % options.length;
  counter.left = Math.floor(counter.left / options.length);
  const option = options[index];
  if (option === undefined) throw new RangeError('an empty choice');
  return option;
}

function written(pieces: readonly Piece[], counter: Counter): string {
  let text = '';
  for (const { options, times } of [...pieces].reverse()) {
    for (let time = 0; time < times; time += 1) {
      const option: string | readonly Piece[] = pick<string | readonly Piece[]>(options, counter);
      text = `${typeof option === 'string' ? option : written(option, counter)}${text}`;
    }
  }
  return text;
}
