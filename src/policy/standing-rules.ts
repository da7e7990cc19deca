import { ASSURANCE_LEVELS } from '../canonical/principal.ts';
import type { SystemId } from '../canonical/generated/types.ts';
import type { LegalBasisSwitch } from './policy-context.ts';
import { breach, provision, type Finding, type Rule, type Situation } from './rule.ts';

const KEPT: readonly Finding[] = [];

const REVIEW_DUE: Finding = {
  verdict: 'warn',
  field: '/profile',
  mend: 'The operator reviews the profile, which Article 8(3) asks for at least once a year.',
};

const userCategory: Rule = {
  name: 'policy/user-category',
  article: () => provision('8(1)'),
  findings: ({ principal, profile }) =>
    principal.userCategories.some((category) => profile.userCategories.includes(category))
      ? KEPT
      : [breach('policy-authority', '/profile', 'Use a profile that is for your category of users.')],
};

const inForce: Rule = {
  name: 'policy/profile-in-force',
  article: () => provision('8(3)'),
  findings: ({ profile, context }) => (profile.validFrom <= context.today ? KEPT : [breach('policy-profile-not-in-force', '/profile')]),
};

const review: Rule = {
  name: 'policy/profile-review',
  article: () => provision('8(3)'),
  findings: ({ profile, context }) => (context.today <= profile.reviewBy ? KEPT : [REVIEW_DUE]),
};

const SWITCHED_BY: Readonly<Record<LegalBasisSwitch, string>> = Object.freeze({ 'art-20-5': '20(5)', 'art-20-6': '20(6)' });

const legalBasis: Rule = {
  name: 'policy/legal-basis',
  article: (profile) => provision(profile.legalBasisSwitch === undefined ? '7(1)' : SWITCHED_BY[profile.legalBasisSwitch]),
  findings: ({ profile: { legalBasisSwitch }, context }) =>
    legalBasisSwitch === undefined || context.legalBasis.has(legalBasisSwitch) ? KEPT : [breach('policy-legal-basis-off', '/profile')],
};

const purpose: Rule = {
  name: 'policy/purpose',
  article: () => provision('8(1)'),
  findings: ({ asked, profile }) => (asked.query.purpose === profile.purpose ? KEPT : [breach('policy-purpose', '/purpose')]),
};

const assurance: Rule = {
  name: 'policy/assurance',
  article: () => provision('42(3)'),
  findings: ({ principal, profile }) =>
    ASSURANCE_LEVELS.indexOf(principal.officer.assurance) >= ASSURANCE_LEVELS.indexOf(profile.assurance)
      ? KEPT
      : [breach('auth-officer-assurance', 'officer', `Let the officer sign in at level ${profile.assurance} or above.`)],
};

/**
 * Not a refusal: a system outside the profile must look like an empty one (Article 9(4)), so the reply never mentions it; only
 * the decision record says that it was left out.
 */
const requestedSystems: Rule = {
  name: 'policy/requested-systems',
  article: () => provision('9(4)'),
  findings: ({ asked, profile }) => leftOut({ asked, profile }),
};

function leftOut({ asked, profile }: Pick<Situation, 'asked' | 'profile'>): readonly Finding[] {
  const permitted = new Set(profile.asks.flatMap((ask) => [...ask.mustQuery, ...(ask.mayQuery ?? [])]));
  const mend = 'Ask only for systems of the profile; others are left out.';
  return (asked.query.systems ?? []).flatMap((system, index): readonly Finding[] =>
    permitted.has(system) ? [] : [{ verdict: 'observe', field: `/systems/${index}`, mend }],
  );
}

/** Interpol databases, which Article 9(5) closes where non-disclosure is not assured. */
export function isInterpol(system: SystemId): boolean {
  return system.startsWith('Interpol');
}

const INTERPOL_LEFT_OUT: Finding = {
  verdict: 'observe',
  field: '/profile',
  mend: 'The operator sets policy.interpolNonDisclosureAssured once nothing is revealed to the owner of an alert; until then Interpol is not asked.',
};

const interpolNonDisclosure: Rule = {
  name: 'policy/interpol-non-disclosure',
  article: () => provision('9(5)'),
  findings({ asked, profile, context }) {
    const requested = new Set(asked.query.systems);
    const systems = profile.asks.flatMap(({ mustQuery, mayQuery = [] }) => [...mustQuery, ...mayQuery.filter((one) => requested.has(one))]);
    if (context.interpolNonDisclosureAssured || !systems.some(isInterpol)) return KEPT;
    return [systems.every(isInterpol) ? breach('policy-interpol-not-assured', '/profile') : INTERPOL_LEFT_OUT];
  },
};

/** The rules that hold for every profile, in the order in which a refusal is chosen. */
export const STANDING_RULES: readonly Rule[] = [
  userCategory,
  inForce,
  review,
  legalBasis,
  purpose,
  assurance,
  requestedSystems,
  interpolNonDisclosure,
];
