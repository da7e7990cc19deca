import { breach, isStated, provision, type Rule } from './rule.ts';

/**
 * Articles 22(1) and 24(5)(a): a specific case, reasonable grounds, and the kind of offence that the yearly report counts
 * (Article 78(9)).
 */
export const caseReference: Rule = {
  name: 'policy/case-reference',
  article: () => provision('22(1)'),
  findings: ({ asked: { query } }) =>
    (['nationalFile', 'grounds', 'offence'] as const)
      .filter((field) => !isStated(query[field]))
      .map((field) => breach('policy-case-reference', `/${field}`, `State ${field}.`)),
};

/** Article 24(5)(c): the official who ordered the query, besides the one who carries it out. */
export const orderingOfficer: Rule = {
  name: 'policy/ordering-officer',
  article: () => provision('24(5)(c)'),
  findings: ({ asked }) => (isStated(asked.query.orderedBy) ? [] : [breach('policy-ordering-officer', '/orderedBy')]),
};
