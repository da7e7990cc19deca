import { latinForms, mrzForm } from '../search/transliteration.ts';
import type { SyntheticPerson, WrittenName } from './person.ts';
import type { SeededRandom } from './seeded-random.ts';

/** How one system came to write a name: the similarity rules of Delegated Regulation (EU) 2023/333 name these differences. */
export type Spelling =
  'visual-zone' | 'machine-readable' | 'other-transliteration' | 'one-letter' | 'neighbours-transposed' | 'swapped' | 'truncated';

function dropLetter(random: SeededRandom, name: string): string {
  if (name.length < 5) return name;
  const at = 1 + random.integer(name.length - 2);
  return name.slice(0, at) + name.slice(at + 1);
}

function transposeNeighbours(random: SeededRandom, name: string): string {
  if (name.length < 5) return name;
  const at = 1 + random.integer(name.length - 3);
  return `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}

const otherForm = (name: string): string => latinForms(name).at(-1) ?? name;

/** The surname and given names of a person in one spelling. */
export function spell(random: SeededRandom, person: SyntheticPerson, spelling: Spelling): WrittenName {
  const { latin, mrz } = person;
  switch (spelling) {
    case 'visual-zone':
      return latin;
    case 'machine-readable':
      return mrz;
    case 'other-transliteration': {
      const source = person.native ?? latin;
      return { familyName: otherForm(source.familyName), givenNames: source.givenNames.map(otherForm) };
    }
    case 'one-letter':
      return { ...mrz, familyName: dropLetter(random, mrz.familyName) };
    case 'neighbours-transposed':
      return { ...mrz, familyName: transposeNeighbours(random, mrz.familyName) };
    case 'swapped':
      return { familyName: mrzForm(latin.givenNames.join(' ')), givenNames: [mrz.familyName] };
    case 'truncated':
      return { ...mrz, familyName: mrz.familyName.slice(0, Math.max(8, mrz.familyName.length - 4)) };
  }
}

const ODD: readonly Spelling[] = [
  'other-transliteration',
  'other-transliteration',
  'one-letter',
  'neighbours-transposed',
  'swapped',
  'truncated',
];

/** Mostly as the passport has it; one record in six otherwise. */
export function chooseSpelling(random: SeededRandom, usual: Spelling): Spelling {
  return random.chance(1 / 6) ? random.pick(ODD) : usual;
}
