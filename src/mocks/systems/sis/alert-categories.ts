import type { AlertBasis, AlertVariant, CallerRole } from '../../../contracts/generated/sis.ts';
import { yearsAfter } from '../../population/calendar.ts';
import type { AlertCategory } from '../../population/person.ts';

/** What holds for all alerts of one article. */
export interface CategoryRule {
  readonly basis: AlertBasis;
  /** Who enters them. */
  readonly enteredBy: readonly CallerRole[];
  /** Who sees them. */
  readonly seenBy: readonly CallerRole[];
  /** Variants, where the article has any; one of them is required then. */
  readonly variants: readonly AlertVariant[];
  /** Years until the alert must be reviewed, and is gone unless extended (2018/1861, Article 39; 2018/1862, Article 53). */
  readonly reviewYears: number;
  /** Whether a flag may be added (2018/1862, Article 24(1)). */
  readonly flaggable: boolean;
}

const SIRENE: readonly CallerRole[] = ['SIRENE'];
const POLICE: readonly CallerRole[] = ['SIRENE', 'POLICE'];
const FRONT_LINE: readonly CallerRole[] = ['SIRENE', 'BORDER', 'POLICE'];
const MIGRATION: readonly CallerRole[] = ['SIRENE', 'BORDER', 'POLICE', 'IMMIGRATION'];
const ALL_PERSON_USERS: readonly CallerRole[] = ['SIRENE', 'BORDER', 'POLICE', 'IMMIGRATION', 'VISA', 'ASYLUM'];
const CHECKS: readonly AlertVariant[] = ['DISCREET', 'INQUIRY', 'SPECIFIC'];
const MISSING: readonly AlertVariant[] = ['MISSING_PROTECTION', 'MISSING', 'ABDUCTION_RISK', 'CHILD_TRAVEL_RISK', 'VULNERABLE_ADULT'];

/** Variants of Article 32 that are kept as long as alerts for arrest; the preventive ones are reviewed yearly. */
const LONG_MISSING: ReadonlySet<string> = new Set(['MISSING_PROTECTION', 'MISSING']);

function rule(
  basis: AlertBasis,
  enteredBy: readonly CallerRole[],
  seenBy: readonly CallerRole[],
  reviewYears: number,
  more: Partial<CategoryRule> = {},
): CategoryRule {
  return { basis, enteredBy, seenBy, reviewYears, variants: [], flaggable: false, ...more };
}

/** The categories of alerts on persons. */
export const CATEGORY_RULES: Readonly<Record<AlertCategory, CategoryRule>> = {
  '1860/3': rule('2018/1860-3', MIGRATION, ALL_PERSON_USERS, 3),
  '1861/24': rule('2018/1861-24', MIGRATION, ALL_PERSON_USERS, 3),
  '1861/25': rule('2018/1861-25', SIRENE, ALL_PERSON_USERS, 3),
  '1861/26': rule('2018/1861-26', MIGRATION, ALL_PERSON_USERS, 3),
  '1862/26': rule('2018/1862-26', POLICE, ALL_PERSON_USERS, 5, { flaggable: true }),
  '1862/32': rule('2018/1862-32', POLICE, ALL_PERSON_USERS, 1, { flaggable: true, variants: MISSING }),
  '1862/34': rule('2018/1862-34', POLICE, ALL_PERSON_USERS, 3),
  '1862/36': rule('2018/1862-36', FRONT_LINE, FRONT_LINE, 1, { flaggable: true, variants: CHECKS }),
  '1862/37a': rule('2018/1862-37a', POLICE, FRONT_LINE, 1),
  '1862/40': rule('2018/1862-40', POLICE, FRONT_LINE, 3),
};

const CATEGORIES = new Map((Object.keys(CATEGORY_RULES) as AlertCategory[]).map((category) => [CATEGORY_RULES[category].basis, category]));

/** The category behind a basis of the contract. */
export function categoryOf(basis: AlertBasis): AlertCategory {
  const category = CATEGORIES.get(basis);
  if (category === undefined) throw new RangeError(basis);
  return category;
}

/** What sets how long an alert is kept without review. */
export interface ReviewGround {
  readonly category: AlertCategory;
  readonly details: { readonly variant?: AlertVariant; readonly decisionValidUntil?: string };
}

/**
 * The day by which an alert must be reviewed (YYYY-MM-DD), counted from a day: three years for return and refusal, five where the
 * decision is valid for longer than three (2018/1861, Article 39), one, three or five in police cooperation (2018/1862, Article 53).
 */
export function reviewDay({ category, details }: ReviewGround, from: string): string {
  const { reviewYears } = CATEGORY_RULES[category];
  const longDecision = category.startsWith('1861') && (details.decisionValidUntil ?? '') > yearsAfter(from, reviewYears);
  const years = longDecision || LONG_MISSING.has(details.variant ?? '') ? 5 : reviewYears;
  return yearsAfter(from, years);
}
