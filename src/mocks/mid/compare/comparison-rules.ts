import type { BirthDateRule } from './birth-date-rules.ts';
import type { NameRule } from './name-rules.ts';
import type { PlaceRule } from './place-rules.ts';

/** Data compared with each other (Delegated Regulations (EU) 2023/332 and 2023/333). */
export const CATEGORIES = ['surname', 'first-name', 'birth-date', 'sex', 'nationality-place'] as const;

/** One of them. */
export type Category = (typeof CATEGORIES)[number];

/** What came of one category: equal, similar by one rule of the closed list, different, or left out for want of data. */
export interface CategoryFinding {
  readonly outcome: 'equal' | 'similar' | 'different' | 'not-compared';
  readonly rule?: NameRule | BirthDateRule | PlaceRule;
}

/** All findings on two identities. */
export type CategoryFindings = Readonly<Record<Category, CategoryFinding>>;

/** What two identities are to each other (Articles 4(21), 28 and 30). */
export type IdentityOutcome = 'same' | 'similar' | 'different';

/** Makes one outcome out of the findings, where not everything is equal. The annexes do not say how. */
export type Combiner = (findings: CategoryFindings) => Exclude<IdentityOutcome, 'same'>;

const outcomes = (findings: CategoryFindings): readonly CategoryFinding['outcome'][] =>
  CATEGORIES.map((category) => findings[category].outcome);

/** Known combiners. `every-category` is the working rule; the others show what a stricter reading would do. */
export const COMBINERS = {
  /** Similar when every category is equal or meets a listed rule. */
  'every-category': (findings) => (outcomes(findings).includes('different') ? 'different' : 'similar'),
  /** Similar when one category alone meets a listed rule, a name counting once, and all others are equal. */
  'one-category': (findings) => {
    if (outcomes(findings).includes('different')) return 'different';
    const { surname, 'first-name': given, ...others } = findings;
    const names = surname.outcome === 'similar' || given.outcome === 'similar' ? 1 : 0;
    return names + Object.values(others).filter(({ outcome }) => outcome === 'similar').length > 1 ? 'different' : 'similar';
  },
  /** Whatever is not the same is different: every spelling goes to manual verification. */
  'same-only': () => 'different',
} as const satisfies Record<string, Combiner>;

/** Where the law leaves a choice, the choice made. */
export interface ComparisonRules {
  readonly combiner: keyof typeof COMBINERS | Combiner;
  /** UNSPECIFIED against MALE or FEMALE: sex has no rule of similarity, so the strict reading is `different`. */
  readonly sexUnknown: 'different' | 'not-compared';
  /** A partial date of birth against a fuller one: compared as far as both are known, or never equal. */
  readonly partialBirthDate: 'as-far-as-known' | 'different';
  /**
   * Whether an equal or similar place or country of birth makes the category similar where no nationality does. By the letter of the working
   * rule it does not: a changed nationality meets no rule of the closed list, and goes to manual verification.
   */
  readonly birthPlaceAlone: 'similar' | 'different';
}

/** The working rule of the test bed. */
export const DEFAULT_COMPARISON_RULES: ComparisonRules = {
  combiner: 'every-category',
  sexUnknown: 'different',
  partialBirthDate: 'as-far-as-known',
  birthPlaceAlone: 'different',
};
