import { CUT, type KeyRanks } from './name-keys.ts';
import { EXACT, type Tolerance } from './one-edit.ts';
import { tolerantIndex, type IndexMark } from './tolerant-index.ts';

/** How far each name is from the one sought, by its number in the table; 0 when equal. */
export type NameDistances = ReadonlyMap<number, number>;

/** How many names there are, to come back to. */
export interface NameMark {
  readonly names: number;
  readonly index: IndexMark;
}

/** Distinct surnames, or distinct lists of given names, each once however many records bear it. */
export interface NameTable {
  /** The number of a name as written, which is entered when it is new; 0 for one without a letter that anybody can transliterate. */
  numberOf(text: string): number;
  /** Names like the one with these keys. */
  alike(keys: KeyRanks, tolerance: Tolerance): NameDistances;
  /** Octets held in typed arrays. */
  bytes(): number;
  mark(): NameMark;
  /** Forgets the names entered since the mark was made. */
  rewind(mark: NameMark): void;
}

/**
 * How far two keys are apart, by their words' distance and their ranks; `undefined` when a cut name meets anything but a whole one, or no
 * name may be cut.
 */
export function keyDistance(distance: number, sought: number, filed: number, { truncated }: Tolerance): number | undefined {
  if (sought !== CUT && filed !== CUT) return distance + Math.max(sought, filed);
  return distance === 0 && sought !== filed && truncated < Infinity ? CUT : undefined;
}

/** An empty table of names that are filed under these keys. */
export function nameTable(keysOf: (text: string) => KeyRanks): NameTable {
  const texts: string[] = [];
  const numbers = new Map<string, number>();
  const index = tolerantIndex();

  const enter = (text: string): number => {
    const keys = keysOf(text);
    if (keys.size > 0) texts.push(text);
    const number = keys.size > 0 ? texts.length : 0;
    numbers.set(text, number);
    for (const [key, rank] of keys) index.add(key, number, rank);
    return number;
  };

  return {
    numberOf: (text) => numbers.get(text) ?? enter(text),
    alike(keys, tolerance) {
      const found = new Map<number, number>();
      for (const [key, sought] of keys) {
        index.visit(key, sought === CUT ? EXACT : tolerance, (number, distance, filed) => {
          const apart = keyDistance(distance, sought, filed, tolerance);
          if (apart !== undefined && apart < (found.get(number) ?? Infinity)) found.set(number, apart);
        });
      }
      return found;
    },
    bytes: () => index.bytes(),
    mark: () => ({ names: texts.length, index: index.mark() }),
    rewind(mark) {
      for (const text of texts.splice(mark.names)) numbers.delete(text);
      index.rewind(mark.index);
    },
  };
}
