import { compound, namePart, stem, type Letters, type NamePart } from './invented-names.ts';
import { ORIGINS, type Origin } from './origins.ts';

/** A surname in its two forms, which are one in most languages. */
export interface Surname {
  readonly male: NamePart;
  readonly female: NamePart;
}

/** How a country's invented surnames look: what stands before the stem, and the endings to choose from; the first is transliterated in several ways. */
interface SurnameStyle {
  readonly letters: Letters;
  readonly before?: string;
  readonly endings: readonly string[];
}

const STYLES: Readonly<Record<string, SurnameStyle>> = {
  UKR: { letters: 'ukrainian', endings: ['ицький/ицька=ytskyi/ytska', 'енко=enko', 'ишин=yshyn', 'ук=uk'] },
  RUS: { letters: 'russian', endings: ['ин/ина=in/ina', 'ов/ова=ov/ova', 'ихин/ихина=ikhin/ikhina'] },
  BLR: { letters: 'russian', endings: ['ич=ich', 'ович=ovich', 'ик=ik'] },
  SRB: { letters: 'serbian', endings: ['ић=ić', 'овић=ović'] },
  GEO: { letters: 'latin', endings: ['ashvili', 'adze', 'ia'] },
  TUR: { letters: 'latin', endings: ['gül', 'öz', 'türk'] },
  SYR: { letters: 'latin', before: 'Al', endings: ['', 'i'] },
  AFG: { letters: 'latin', endings: ['zai', 'i'] },
  IRQ: { letters: 'latin', before: 'Al', endings: ['i', 'awi'] },
  ERI: { letters: 'latin', endings: ['ay', ''] },
  IND: { letters: 'latin', endings: ['aswamy', 'wal', 'anathan'] },
  VNM: { letters: 'latin', endings: [''] },
  MAR: { letters: 'latin', before: 'El', endings: ['i', 'aoui'] },
  NGA: { letters: 'latin', endings: ['ola', 'eze'] },
  BRA: { letters: 'latin', before: 'da', endings: ['eira', 'ães'] },
  COL: { letters: 'latin', endings: ['ez', 'año'] },
  GBR: { letters: 'latin', endings: ['worth', 'ley'] },
  USA: { letters: 'latin', endings: ['son', 'berg'] },
};

/** How many disjoint groups the first names of one sex make: who shares surname and birth date never shares a first name. */
const GIVEN_GROUPS = 6;

/** A country of origin with its names read once. */
export interface NameList {
  readonly origin: Origin;
  readonly families: readonly Surname[];
  readonly given: Readonly<Record<'male' | 'female', readonly NamePart[]>>;
  readonly groups: Readonly<Record<'male' | 'female', readonly (readonly NamePart[])[]>>;
  readonly letters: Letters;
  readonly before: NamePart | undefined;
  readonly endings: readonly Surname[];
}

/** Reads `native=Latin` with `masculine/feminine` on either side. */
function surname(entry: string): Surname {
  const sides = entry.split('=').map((side) => side.split('/'));
  const form = (at: 0 | -1): NamePart => namePart(sides.map((side) => side.at(at) ?? '').join('='));
  return { male: form(0), female: form(-1) };
}

function nameList(origin: Origin): NameList {
  const style = STYLES[origin.country];
  if (!style) throw new RangeError(origin.country);
  const given = { male: origin.male.map(namePart), female: origin.female.map(namePart) };
  const grouped = (names: readonly NamePart[]): readonly (readonly NamePart[])[] =>
    Array.from({ length: GIVEN_GROUPS }, (_, group) => names.filter((_name, at) => at % GIVEN_GROUPS === group)).filter(
      (names) => names.length > 0,
    );
  return {
    origin,
    letters: style.letters,
    before: style.before === undefined ? undefined : namePart(style.before),
    given,
    groups: { male: grouped(given.male), female: grouped(given.female) },
    families: origin.familyNames.map(surname),
    endings: style.endings.map(surname),
  };
}

/** Names by country of origin. */
export const NAME_LISTS: readonly NameList[] = ORIGINS.map(nameList);

/** The surname that an index spells in a country's manner, with one of its endings; any unless told. */
export function inventedSurname({ letters, before, endings }: NameList, index: number, syllables: 3 | 4, which = index): Surname {
  const root = stem(letters, index, syllables);
  const ending = endings[which % endings.length];
  const whole = (part: NamePart | undefined): NamePart => {
    const name = part === undefined || part.latin === '' ? root : compound(root, '', part);
    return before === undefined ? name : compound(before, ' ', name);
  };
  return { male: whole(ending?.male), female: whole(ending?.female) };
}

/** A surname that many plain persons bear, with the first names that go with it. */
export interface NameSlot {
  readonly list: NameList;
  readonly family: Surname;
  /** The only group of first names, where the surname has other slots as well. */
  readonly group?: number;
  /** Spells a former surname that nobody else has. */
  readonly index: number;
}

const SLOTS_PER_WEIGHT = 24;

function slotsOf(list: NameList, from: number): readonly NameSlot[] {
  const count = list.origin.weight * SLOTS_PER_WEIGHT;
  const groups = Math.min(list.groups.male.length, list.groups.female.length);
  const common = list.families
    .flatMap((family) => Array.from({ length: groups }, (_, group) => ({ family, group })))
    .slice(0, Math.floor((count * 2) / 3));
  return Array.from({ length: count }, (_, at) => {
    const index = from + at;
    const named = common[at];
    return named ? { list, index, ...named } : { list, index, family: inventedSurname(list, index, 3) };
  });
}

/** Surnames of plain persons: common ones in several slots with disjoint first names, invented ones in one. Countries have slots by weight. */
export const NAME_SLOTS: readonly NameSlot[] = NAME_LISTS.reduce<readonly NameSlot[]>(
  (slots, list) => [...slots, ...slotsOf(list, slots.length)],
  [],
);
