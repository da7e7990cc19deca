import { familyKeys, givenKeys, inOneField, lumpedKeys, mergedKeys, nameSplits, type KeyRanks, type SearchName } from './name-keys.ts';
import type { NameDistances, NameTable } from './name-table.ts';
import { DETECTION_TOLERANCE, EXACT, GIVEN_TOLERANCE, SEARCH_TOLERANCE, WHOLE, type Tolerance } from './one-edit.ts';

/** One way in which a recorded name may be the one sought: names of one kind, and what the other kind has to be. */
export interface NamePattern {
  /** Of which kind `names` are. */
  readonly by: 'family' | 'given';
  readonly names: NameDistances;
  /** What the record's other name has to be; anything when absent. */
  readonly others?: NameDistances;
  /** Distance at which a record without the other name counts, where `others` is present; it does not when absent. */
  readonly otherMissing?: number;
  /** Added to the distances. */
  readonly base: number;
}

/** The distinct names of all records. */
export interface NameTables {
  readonly family: NameTable;
  readonly given: NameTable;
}

/** Distances: what is missing, exchanged or put elsewhere weighs more than a letter. */
const BASE = { written: 0, missing: 2, swapped: 4, elsewhere: 5 } as const;

const NOTHING: NameDistances = new Map();

/** Only patterns that some name in the tables meets. */
const possible = (patterns: readonly NamePattern[]): readonly NamePattern[] =>
  patterns.filter(
    ({ names, others, otherMissing }) => names.size > 0 && (others === undefined || others.size > 0 || otherMissing !== undefined),
  );

function swapped(tables: NameTables, family: KeyRanks, given: KeyRanks, tolerance: Tolerance): NamePattern {
  return { by: 'given', names: tables.given.alike(family, tolerance), others: tables.family.alike(given, tolerance), base: BASE.swapped };
}

function elsewhere(tables: NameTables, name: SearchName): readonly NamePattern[] {
  return nameSplits(name).flatMap((split) => {
    const forgiven = split.withinWord ? EXACT : WHOLE;
    const names = tables.family.alike(familyKeys(split.familyName), forgiven);
    if (names.size === 0) return [];
    return [{ by: 'family' as const, names, others: tables.given.alike(givenKeys([split.given]), forgiven), base: BASE.elsewhere }];
  });
}

/**
 * The ways in which a name that is searched for may be recorded: as it is written, with surname and given names exchanged, lumped into one
 * field on either side, or divided elsewhere.
 */
export function searchPatterns(tables: NameTables, name: SearchName): readonly NamePattern[] {
  const tolerance = SEARCH_TOLERANCE;
  const family = familyKeys(name.familyName ?? '');
  const given = givenKeys(name.givenNames);
  const written = tables.family.alike(family, tolerance);
  const apart = elsewhere(tables, name);
  if (given.size === 0) return possible([{ by: 'family', names: written, base: BASE.written }, ...apart]);
  const others = tables.given.alike(given, GIVEN_TOLERANCE);
  if (family.size === 0) return possible([{ by: 'given', names: others, base: BASE.missing }, ...apart]);
  const lumped = lumpedKeys(name);
  return possible([
    { by: 'family', names: written, others, otherMissing: BASE.missing, base: BASE.written },
    swapped(tables, family, given, tolerance),
    ...apart,
    { by: 'family', names: tables.family.alike(lumped, WHOLE), base: BASE.elsewhere },
    { by: 'given', names: tables.given.alike(lumped, WHOLE), others: NOTHING, otherMissing: 0, base: BASE.elsewhere },
  ]);
}

/**
 * The ways in which names may be recorded that the closed list of similar names allows (Delegated Regulations (EU) 2023/332 and 2023/333):
 * any surname with any given names, exchanged, or lumped into one field on either side.
 */
export function detectionPatterns(tables: NameTables, names: readonly SearchName[]): readonly NamePattern[] {
  const tolerance = DETECTION_TOLERANCE;
  const family = mergedKeys(names.map(({ familyName = '' }) => familyKeys(familyName)));
  const given = mergedKeys(names.map(({ givenNames }) => givenKeys(givenNames)));
  const inTwo = mergedKeys(names.filter((name) => !inOneField(name)).map(lumpedKeys));
  const inOne = { others: NOTHING, otherMissing: 0, base: BASE.elsewhere };
  return possible([
    { by: 'family', names: tables.family.alike(family, tolerance), others: tables.given.alike(given, tolerance), base: BASE.written },
    swapped(tables, family, given, tolerance),
    ...names.filter(inOneField).flatMap((name) => elsewhere(tables, name)),
    { by: 'family', names: tables.family.alike(inTwo, WHOLE), ...inOne },
    { by: 'given', names: tables.given.alike(inTwo, WHOLE), ...inOne },
  ]);
}
