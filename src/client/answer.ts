import type { ProblemDocument, Reply } from '../canonical/generated/types.ts';

/** A verified answer of the gateway: a reply or a problem. */
export type Answer = { readonly kind: 'reply'; readonly reply: Reply } | { readonly kind: 'problem'; readonly problem: ProblemDocument };

/** The id under which the gateway keeps the decision record of this answer. */
export function queryIdOf(answer: Answer): string {
  return answer.kind === 'reply' ? answer.reply.query : answer.problem.instance.replace('urn:uuid:', '');
}
