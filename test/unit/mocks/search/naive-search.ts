import type { SystemName, SystemRecord } from '../../../../src/mocks/population/person.ts';
import { familyKeys, givenKeys, lumpedKeys, nameSplits, type KeyRanks, type SearchName } from '../../../../src/mocks/search/name-keys.ts';
import { keyDistance } from '../../../../src/mocks/search/name-table.ts';
import { EXACT, GIVEN_TOLERANCE, SEARCH_TOLERANCE, WHOLE, wordDistance, type Tolerance } from '../../../../src/mocks/search/one-edit.ts';
import { recordNames } from '../../../../src/mocks/search/record-names.ts';
import type { SearchSubject } from '../../../../src/mocks/search/search-index.ts';

const least = (distances: readonly (number | undefined)[]): number | undefined =>
  distances.filter((distance) => distance !== undefined).sort((left, right) => left - right)[0];

function apart(sought: KeyRanks, recorded: KeyRanks, tolerance: Tolerance = SEARCH_TOLERANCE): number | undefined {
  const pairs = [...sought].flatMap((one) => [...recorded].map((other) => [one, other] as const));
  return least(
    pairs.map(([[left, leftRank], [right, rightRank]]) => {
      const distance = wordDistance(left, right, leftRank === 3 ? EXACT : tolerance);
      return distance === undefined ? undefined : keyDistance(distance, leftRank, rightRank, tolerance);
    }),
  );
}

const sum = (...parts: readonly (number | undefined)[]): number | undefined =>
  parts.reduce((total, part) => (total === undefined || part === undefined ? undefined : total + part), 0);

/** How far one recorded name is from one sought, by comparing everything with everything. */
export function nameApart(sought: SearchName, [surname, givenNames]: readonly [string, string]): number | undefined {
  const family = familyKeys(sought.familyName ?? '');
  const given = givenKeys(sought.givenNames);
  const recordedFamily = familyKeys(surname);
  const recordedGiven = givenKeys([givenNames]);
  const split = nameSplits(sought).map(({ familyName, given: rest, withinWord }) =>
    sum(
      5,
      apart(familyKeys(familyName), recordedFamily, withinWord ? EXACT : WHOLE),
      apart(givenKeys([rest]), recordedGiven, withinWord ? EXACT : WHOLE),
    ),
  );
  if (given.size === 0) return least([apart(family, recordedFamily), ...split]);
  if (family.size === 0) return least([sum(2, apart(given, recordedGiven, GIVEN_TOLERANCE)), ...split]);
  const lumped = lumpedKeys(sought);
  return least([
    sum(apart(family, recordedFamily), recordedGiven.size === 0 ? 2 : apart(given, recordedGiven, GIVEN_TOLERANCE)),
    sum(4, apart(family, recordedGiven), apart(given, recordedFamily)),
    ...split,
    sum(5, apart(lumped, recordedFamily, WHOLE)),
    recordedFamily.size === 0 ? sum(5, apart(lumped, recordedGiven, WHOLE)) : undefined,
  ]);
}

function datesApart(sought: string, recorded: string): number | undefined {
  const known = Math.min(sought.length, recorded.length);
  if (sought.slice(0, known) === recorded.slice(0, known)) return 0;
  if (sought.length !== 10 || recorded.length !== 10) return undefined;
  const [year, month, day] = sought.split('-');
  const differing = Array.from({ length: 10 }, (_none, at) => at).filter((at) => sought[at] !== recorded[at]).length;
  return recorded === `${year ?? ''}-${day ?? ''}-${month ?? ''}` || differing === 1 ? 2 : undefined;
}

interface Person {
  readonly birthDate: string;
  readonly sex: string;
  readonly nationalities: readonly string[];
}

function traitsApart(subject: SearchSubject, { identity }: SystemRecord, asOf: string): number | undefined {
  const people: readonly Person[] = [
    identity,
    ...(identity.aliases ?? []).map((alias) => ({
      ...alias,
      ...{
        birthDate: alias.birthDate ?? identity.birthDate,
        sex: alias.sex ?? identity.sex,
        nationalities: alias.nationalities ?? identity.nationalities,
      },
    })),
  ];
  const { birthDate, estimatedAge, sex = 'UNSPECIFIED' } = subject;
  const sexes = people.some((person) => person.sex === 'UNSPECIFIED' || sex === 'UNSPECIFIED' || person.sex === sex);
  const codes = subject.nationalities.filter((code) => !['XXB', 'XXC', 'XXX'].includes(code));
  const states = codes.length === 0 || people.some(({ nationalities }) => codes.some((code) => nationalities.includes(code)));
  if (!sexes || !states) return undefined;
  if (birthDate !== undefined) return least(people.map((person) => datesApart(birthDate, person.birthDate)));
  if (estimatedAge === undefined) return 0;
  const year = Number(asOf.slice(0, 4)) - estimatedAge;
  return people.some((person) => Math.abs(Number(person.birthDate.slice(0, 4)) - year) <= 5) ? 0 : undefined;
}

const bare = (number: string): string => number.toUpperCase().replace(/[^A-Z0-9]/g, '');

/** What a search must answer, by looking at every record in the order of filing. */
export function naiveSearch(
  records: readonly SystemRecord[],
  system: SystemName,
  subject: SearchSubject,
  asOf: string,
): readonly SystemRecord[] {
  const { number, issuer } = subject.document ?? {};
  return records
    .filter((record) => record.system === system)
    .map((record, order) => {
      const traits = traitsApart(subject, record, asOf);
      const distance = sum(
        least(subject.names.flatMap((name) => recordNames(record.identity).map((recorded) => nameApart(name, recorded)))),
        traits,
      );
      const { document } = record;
      const documented =
        number !== undefined &&
        document !== undefined &&
        bare(document.number) === bare(number) &&
        (issuer ?? document.issuer) === document.issuer;
      const captured = subject.biometricReferences.some((reference) =>
        [record.fingerprintReference, record.faceReference].includes(reference),
      );
      return {
        record,
        order,
        distance: distance ?? 100,
        weight: (captured ? 4 : 0) + (documented ? 2 : 0) + (distance === undefined ? 0 : 1),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((left, right) => right.weight - left.weight || left.distance - right.distance || left.order - right.order)
    .slice(0, 100)
    .sort((left, right) => right.weight - left.weight || (left.record.reference < right.record.reference ? -1 : 1))
    .map(({ record }) => record);
}
