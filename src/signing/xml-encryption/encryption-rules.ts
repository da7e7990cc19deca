import type { ProblemCode } from '../../kernel/problems.ts';
import { ruleRefusal, type RuleRefusal } from '../../kernel/rule-refusal.ts';

/** The rules that an encrypted message must keep, each with the problem code of breaking it. */
const RULES = {
  'xmlenc/required': 'auth-encryption-missing',
  'xmlenc/body-content': 'auth-encryption-composition',
  'xmlenc/composition': 'auth-encryption-composition',
  'xmlenc/base64': 'auth-encryption-composition',
  'xmlenc/no-cipher-reference': 'auth-encryption-reference',
  'xmlenc/reference-list': 'auth-encryption-reference',
  'xmlenc/one-key-a-recipient': 'auth-encryption-reference',
  'xmlenc/before-signature': 'auth-encryption-order',
  'xmlenc/bounded': 'auth-encryption-limit',
  'xmlenc/nested': 'auth-encryption-nested',
  'xmlenc/no-cbc': 'auth-encryption-algorithm',
  'xmlenc/no-pkcs1': 'auth-encryption-algorithm',
  'xmlenc/no-sha1': 'auth-encryption-algorithm',
  'xmlenc/no-label': 'auth-encryption-algorithm',
  'xmlenc/content-cipher': 'auth-encryption-algorithm',
  'xmlenc/key-transport': 'auth-encryption-algorithm',
  'xmlenc/key-wrap': 'auth-encryption-algorithm',
  'xmlenc/key-agreement': 'auth-encryption-algorithm',
  'xmlenc/key-derivation': 'auth-encryption-algorithm',
  'xmlenc/recipient': 'auth-encryption-recipient',
  'xmlenc/decrypts': 'auth-encryption-failed',
} as const satisfies Record<string, ProblemCode>;

/** Refuses a message by one of the rules. */
export const refuse: RuleRefusal<keyof typeof RULES> = ruleRefusal(RULES);
