import type { RecordedIdentity } from '../population/person.ts';

/** A surname and given names, each in one text; one of them may be empty. */
export type NamePair = readonly [family: string, given: string];

/**
 * Every pairing of a surname with given names that a record allows: comparison takes one of each, whichever column it stands in
 * (Delegated Regulations (EU) 2023/332 and 2023/333). Former surnames and surnames at birth come without given names of their own.
 */
export function recordNames(identity: RecordedIdentity): readonly NamePair[] {
  const { familyName, givenNames, birthName, formerNames = [], otherNames, aliases = [] } = identity;
  const others = [...otherNames, ...aliases];
  if (birthName === undefined && formerNames.length === 0 && others.length === 0) return [[familyName, givenNames.join(' ')]];
  const families = new Set([
    familyName,
    ...(birthName === undefined ? [] : [birthName]),
    ...formerNames,
    ...others.map((name) => name.familyName),
  ]);
  const givens = new Set([givenNames.join(' '), ...others.map((name) => name.givenNames.join(' '))]);
  return [...families].flatMap((family) => [...givens].map((given) => [family, given] as const));
}
