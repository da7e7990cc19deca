import type { AskedQuery } from '../canonical/query.ts';
import type { ArticleReference, DecisionStep, Profile } from '../canonical/generated/types.ts';
import type { Principal } from '../canonical/principal.ts';
import { problemOf, type ProblemCode } from '../kernel/problems.ts';
import type { PolicyContext } from './policy-context.ts';

/** All that a rule may look at. */
export interface Situation {
  readonly asked: AskedQuery;
  readonly principal: Principal;
  readonly profile: Profile;
  readonly context: PolicyContext;
}

/** Something a rule has to say besides that it is kept. A breach always has a code. */
export type Finding =
  | { readonly verdict: 'refuse'; readonly code: ProblemCode; readonly field: string; readonly mend?: string }
  | { readonly verdict: 'warn' | 'observe'; readonly code?: ProblemCode; readonly field: string; readonly mend?: string };

/** One condition, by a name that never changes. No findings mean that it is kept. */
export interface Rule {
  /** Such as `policy/purpose`. */
  readonly name: string;
  /** The provision behind it, for the profile at hand. */
  article(profile: Profile): ArticleReference;
  findings(situation: Situation): readonly Finding[];
}

/** What a breach does: the mode of a rule. */
export type RuleMode = 'observe' | 'warn' | 'enforce';

/**
 * A breach: its code, the input field (JSON Pointer into the canonical query), and what mends it where the catalogue's sentence
 * is too general.
 */
export function breach(code: ProblemCode, field: string, mend?: string): Finding {
  return { verdict: 'refuse', code, field, ...(mend === undefined ? {} : { mend }) };
}

/**
 * The rule's findings as steps of the decision record; one `pass` when there are none. A mode below `enforce` turns refusals
 * into notes.
 */
export function stepsOf(
  rule: Pick<Rule, 'name' | 'article'>,
  findings: readonly Finding[],
  profile: Profile,
  mode: RuleMode = 'enforce',
): readonly DecisionStep[] {
  const common = { stage: 'authorise', rule: rule.name, article: rule.article(profile) } as const;
  if (findings.length === 0) return [{ ...common, verdict: 'pass' }];
  return findings.map(({ verdict, code, field, mend }) => {
    const sentence = mend ?? (code === undefined ? undefined : problemOf(code).mend);
    return {
      ...common,
      verdict: verdict === 'refuse' && mode !== 'enforce' ? mode : verdict,
      field,
      ...(code === undefined ? {} : { code }),
      ...(sentence === undefined ? {} : { mend: sentence }),
    };
  });
}

/** A provision of Regulation (EU) 2019/817. */
export function provision(article: string): ArticleReference {
  return { act: '2019/817', article };
}

/** Whether a free text says anything. */
export function isStated(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
