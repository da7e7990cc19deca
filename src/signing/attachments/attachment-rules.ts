import type { ProblemCode } from '../../kernel/problems.ts';
import { ruleRefusal, type RuleRefusal } from '../../kernel/rule-refusal.ts';

/** The rules that a message with attachments must keep, each with the problem code of breaking it. */
const RULES = {
  'swa/covered': 'auth-attachment-uncovered',
  'swa/present': 'auth-attachment-missing',
  'swa/one-of-a-name': 'auth-attachment-repeated',
  'swa/content-id': 'auth-attachment-identifier',
  'swa/opaque': 'auth-attachment-media-type',
  'swa/digest': 'auth-attachment-digest',
  'xop/include': 'auth-attachment-include',
  'xop/include-covered': 'auth-attachment-uncovered',
  'xop/attachment-included': 'auth-attachment-include',
  'swa/root': 'wire-media-type',
  'xop/root': 'wire-media-type',
} as const satisfies Record<string, ProblemCode>;

/** A rule that a message with attachments must keep, as errors name it. */
export type AttachmentRule = keyof typeof RULES;

/** Refuses a message by one of the rules. */
export const refuse: RuleRefusal<AttachmentRule> = ruleRefusal(RULES);
