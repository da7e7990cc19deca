import type { Identity, PersonName } from '../../../src/canonical/generated/types.ts';
import type { RecordParts } from './record-tree.ts';
import { canonicalNames, type Truth } from './synthetic-truth.ts';

/** One column of a record of fixed width: its name, its first position counted from 1, and how many characters it has. */
export interface FixedColumn {
  readonly name: string;
  readonly at: number;
  readonly width: number;
}

/** A record as one line of fixed width, blanks at its end left out; a value that is too wide is cut, as a register of that kind cuts it. */
export function fixedRecord(columns: readonly FixedColumn[], record: RecordParts): string {
  let line = '';
  for (const { name, at, width } of columns) {
    const value = record[name];
    const text = typeof value === 'string' ? value.slice(0, width) : '';
    line = line.padEnd(at - 1) + text.padEnd(width);
  }
  return line.trimEnd();
}

/** A day or part of one as GGGGMMDD, fillers for what is not known, as in a machine-readable zone with the century added. */
export function zoneDay(date: string): string {
  const [year = '', month = '<<', day = '<<'] = date.split('-');
  return `${year}${month}${day}`;
}

/** The name in use, as printed and in the letters A to Z; registers of these authorities keep no other script beside them. */
export function zoneNames({ latin, mrz }: Truth): readonly PersonName[] {
  return canonicalNames({ latin, mrz });
}

/** The identity that a document confirms. */
export function documentIdentity(who: Truth): Identity {
  return {
    kind: 'confirmed',
    names: zoneNames(who),
    birthDate: { value: who.birthDate, certainty: 'confirmed' },
    sex: who.sex,
    nationalities: [...who.nationalities],
  };
}

/** The document that a person carries; the synthetic population gives everybody one. */
export function documentOf({ documents: [document] }: Truth): Truth['documents'][number] {
  if (document === undefined) throw new RangeError('a person without a document');
  return document;
}

/** A person with a name written out for one case: as printed, and in the letters A to Z. */
export function named(
  who: Truth,
  printed: readonly [family: string, ...given: string[]],
  zone: readonly [family: string, ...given: string[]],
): Truth {
  const [family, ...given] = printed;
  const [familyMrz, ...givenMrz] = zone;
  const { sex, birthDate, birthPlace, birthCountry, nationalities, documents } = who;
  const born = { birthDate, ...(birthPlace !== undefined && { birthPlace }), ...(birthCountry !== undefined && { birthCountry }) };
  return { latin: { family, given }, mrz: { family: familyMrz, given: givenMrz }, sex, ...born, nationalities, documents };
}
