import type { ArticleReference, Profile } from '../canonical/generated/types.ts';
import { isCertainlyAged } from './age.ts';
import { breach, isStated, provision, type Finding, type Rule, type Situation } from './rule.ts';

const MINIMUM_AGE = 12;
const LIVE_FOR_MS = 24 * 3_600_000;
/** Clocks of national systems are synchronised to within a minute. */
const CLOCK_SKEW_MS = 60_000;

const KEPT: readonly Finding[] = [];

const absent = breach('policy-presence', '/policeCheck/personPresent', 'Start the procedure in the person’s presence and say so.');
const notLive = breach('policy-presence', '/policeCheck/capturedAt', 'State the time of a live capture within the last 24 hours.');
const unnamed = breach(
  'policy-authority',
  '/profile',
  'Only an authority that national law names under Article 20(5) may use this profile.',
);

/** Article 20a has the conditions of Article 20(2) and (3) in its own words. */
const identification = (profile: Profile, article: string): ArticleReference =>
  profile.legalBasis.some((basis) => basis.article.startsWith('20a')) ? provision('20a') : provision(article);

/** Article 20(1): the five situations, a to e. */
export const circumstance: Rule = {
  name: 'policy/circumstance',
  article: () => provision('20(1)'),
  findings: ({ asked }) => (asked.query.policeCheck === undefined ? [breach('policy-circumstance', '/policeCheck/circumstance')] : KEPT),
};

/**
 * Article 20(1): no identification of a child under twelve unless in its best interests. Whoever may be under twelve is treated
 * as such.
 */
export const minimumAgeTwelve: Rule = {
  name: 'policy/minimum-age-twelve',
  article: () => provision('20(1)'),
  findings: (situation) => ageFindings(situation),
};

function ageFindings({ asked, context }: Situation): readonly Finding[] {
  const { birthDate, estimatedAge } = asked.query.subject;
  const bestInterests = isStated(asked.query.policeCheck?.bestInterests);
  const note = (code: 'policy-age-unknown' | 'policy-minor-under-twelve', field: string): readonly Finding[] => {
    if (!bestInterests) return [breach(code, field)];
    return [{ verdict: 'observe', code, field: '/policeCheck/bestInterests', mend: 'Nothing: best interests are stated.' }];
  };
  if (birthDate === undefined && estimatedAge === undefined) return note('policy-age-unknown', '/subject/birthDate');
  const young = birthDate !== undefined && !isCertainlyAged(birthDate, MINIMUM_AGE, context.today);
  if (young) return note('policy-minor-under-twelve', '/subject/birthDate');
  if (estimatedAge !== undefined && estimatedAge < MINIMUM_AGE) return note('policy-minor-under-twelve', '/subject/estimatedAge');
  return KEPT;
}

/** Article 20(2): begun in the person's presence, with biometric data taken live, which is read as within the last 24 hours. */
export const presence: Rule = {
  name: 'policy/presence',
  article: (profile) => identification(profile, '20(2)'),
  findings: ({ asked, context }) => {
    const check = asked.query.policeCheck;
    const findings: Finding[] = [];
    if (check?.personPresent !== true) findings.push(absent);
    // Where no biometric data could be taken, there is no time of capture to state.
    if (check?.capturedAt === undefined && check?.biometricStep === 'unusable') return findings;
    const age = context.now - Date.parse(check?.capturedAt ?? '');
    const live = age >= -CLOCK_SKEW_MS && age <= LIVE_FOR_MS;
    if (!live) findings.push(notLive);
    return findings;
  },
};

/** Article 20(2) and (3): live biometric data first; identity data only when those cannot be used or the search with them fails. */
export const biometricsFirst: Rule = {
  name: 'policy/biometrics-first',
  article: (profile) => identification(profile, '20(3)'),
  findings: ({ asked }) => {
    const { policeCheck, subject } = asked.query;
    if (policeCheck === undefined) return [breach('policy-biometrics-first', '/policeCheck/biometricStep')];
    const held = (subject.biometrics ?? []).some(({ reference }) => isStated(reference));
    if (policeCheck.biometricStep === 'search' && !held) return [breach('policy-biometrics-first', '/subject/biometrics')];
    return KEPT;
  },
};

/** Article 20(5): only police authorities that national law names. */
export const nationalPoliceList: Rule = {
  name: 'policy/national-police-list',
  article: () => provision('20(5)'),
  findings: ({ principal, context }) => (context.nationalPoliceAuthorities.has(principal.authority) ? KEPT : [unnamed]),
};
