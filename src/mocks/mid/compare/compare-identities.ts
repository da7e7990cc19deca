import { birthDateRule } from './birth-date-rules.ts';
import type { ComparableIdentity } from './comparable-identity.ts';
import {
  CATEGORIES,
  COMBINERS,
  type CategoryFinding,
  type CategoryFindings,
  type ComparisonRules,
  type IdentityOutcome,
} from './comparison-rules.ts';
import { fieldRule, wholeNameRule } from './name-rules.ts';
import { countryRule, placeRule } from './place-rules.ts';

/** What two identities are to each other, and why. */
export interface IdentityComparison {
  readonly outcome: IdentityOutcome;
  readonly findings: CategoryFindings;
}

const EQUAL: CategoryFinding = { outcome: 'equal' };
const DIFFERENT: CategoryFinding = { outcome: 'different' };
const NOT_COMPARED: CategoryFinding = { outcome: 'not-compared' };

type RuleName = NonNullable<CategoryFinding['rule']>;
const similar = (rule: RuleName): CategoryFinding => ({ outcome: 'similar', rule });

/** The best of all pairs: one equal pair suffices, else one similar pair. */
function bestPair<T>(
  left: readonly T[],
  right: readonly T[],
  equal: (one: T, other: T) => boolean,
  ruleOf: (one: T, other: T) => RuleName | undefined,
): CategoryFinding {
  if (left.some((one) => right.some((other) => equal(one, other)))) return EQUAL;
  for (const one of left) {
    for (const other of right) {
      const rule = ruleOf(one, other);
      if (rule !== undefined) return similar(rule);
    }
  }
  return DIFFERENT;
}

type Names = Pick<CategoryFindings, 'surname' | 'first-name'>;

const sameText = (one: { readonly text: string }, other: { readonly text: string }): boolean => one.text === other.text;

function compareNames(left: ComparableIdentity, right: ComparableIdentity): Names {
  const surname = bestPair(left.surnames, right.surnames, sameText, fieldRule);
  const given = bestPair(left.givenNames, right.givenNames, sameText, fieldRule);
  if (surname.outcome !== 'different' && given.outcome !== 'different') return { surname, 'first-name': given };
  for (const one of left.names) {
    for (const other of right.names) {
      const rule = wholeNameRule(one, other);
      if (rule !== undefined) return { surname: similar(rule), 'first-name': similar(rule) };
    }
  }
  return { surname, 'first-name': given };
}

function compareBirthDates(left: ComparableIdentity, right: ComparableIdentity, { partialBirthDate }: ComparisonRules): CategoryFinding {
  const equal = (one: string, other: string): boolean => {
    if (one.length === other.length || partialBirthDate === 'different') return one === other;
    const known = Math.min(one.length, other.length);
    return one.slice(0, known) === other.slice(0, known);
  };
  return bestPair(left.birthDates, right.birthDates, equal, birthDateRule);
}

function compareSexes(left: ComparableIdentity, right: ComparableIdentity, { sexUnknown }: ComparisonRules): CategoryFinding {
  if (left.sexes.some((sex) => right.sexes.includes(sex))) return EQUAL;
  const unknown = left.sexes.includes('UNSPECIFIED') || right.sexes.includes('UNSPECIFIED');
  return unknown && sexUnknown === 'not-compared' ? NOT_COMPARED : DIFFERENT;
}

const identical = (one: string, other: string): boolean => one === other;

function comparePlaces(left: ComparableIdentity, right: ComparableIdentity, { birthPlaceAlone }: ComparisonRules): CategoryFinding {
  const nationality = bestPair(left.nationalities, right.nationalities, identical, countryRule);
  if (nationality.outcome !== 'different' || birthPlaceAlone === 'different') return nationality;
  const place = bestPair(left.birthPlaces, right.birthPlaces, sameText, placeRule);
  const country = bestPair(left.birthCountries, right.birthCountries, identical, countryRule);
  const born = [place, country].find(({ outcome }) => outcome !== 'different');
  return born ? { outcome: 'similar', ...(born.rule && { rule: born.rule }) } : DIFFERENT;
}

/** Holds the identity data of two records of different systems against Delegated Regulations (EU) 2023/332 and 2023/333. */
export function compareIdentities(left: ComparableIdentity, right: ComparableIdentity, rules: ComparisonRules): IdentityComparison {
  const findings: CategoryFindings = {
    ...compareNames(left, right),
    'birth-date': compareBirthDates(left, right, rules),
    sex: compareSexes(left, right, rules),
    'nationality-place': comparePlaces(left, right, rules),
  };
  if (CATEGORIES.every((category) => findings[category].outcome === 'equal')) return { outcome: 'same', findings };
  const combine = typeof rules.combiner === 'string' ? COMBINERS[rules.combiner] : rules.combiner;
  return { outcome: combine(findings), findings };
}
