import type { ProblemCode } from '../../kernel/problems.ts';
import { ruleRefusal, type RuleRefusal } from '../../kernel/rule-refusal.ts';

/** The rules that an XML signature must keep, each with the problem code of breaking it. The rule's name goes with the error. */
const RULES = {
  'xmldsig/signature': 'auth-signature-missing',
  'xmldsig/one-signature': 'auth-signature-several',
  'xmldsig/composition': 'auth-signature-composition',
  'xmldsig/no-comments': 'auth-signature-comment',
  'xmldsig/covered-objects': 'auth-signature-object',
  'xmldsig/no-manifest': 'auth-signature-manifest',
  'xmldsig/bounded': 'auth-signature-limit',
  'xmldsig/same-document': 'auth-signature-reference-external',
  'xmldsig/reference-by-id': 'auth-signature-reference-form',
  'xmldsig/distinct-references': 'auth-signature-reference-repeated',
  'xmldsig/reference-target': 'auth-signature-reference-missing',
  'xmldsig/reference-place': 'auth-signature-reference-place',
  'xmldsig/transforms': 'auth-signature-transform',
  'xmldsig/no-xpath': 'auth-signature-xpath',
  'xmldsig/no-xslt': 'auth-signature-xslt',
  'xmldsig/canonicalization': 'auth-signature-canonicalization',
  'xmldsig/prefix-list': 'auth-signature-prefix-list',
  'xmldsig/digest-method': 'auth-signature-digest-method',
  'xmldsig/digest': 'auth-signature-digest',
  'xmldsig/base64': 'auth-signature-base64',
  'xmldsig/signature-method': 'auth-algorithm-refused',
  'xmldsig/known-signature-method': 'auth-signature-method-unknown',
  'xmldsig/no-sha1': 'auth-signature-sha1',
  'xmldsig/no-weak-hash': 'auth-signature-weak-hash',
  'xmldsig/no-hmac': 'auth-signature-hmac',
  'xmldsig/no-dsa': 'auth-signature-dsa',
  'xmldsig/no-batch': 'auth-batch-signature-refused',
  'xmldsig/method-of-key': 'auth-signature-key-mismatch',
  'xmldsig/key-strength': 'auth-signature-key-strength',
  'xmldsig/signature-value': 'auth-signature-invalid',
  'xmldsig/key-info': 'auth-signature-key-form',
  'xmldsig/no-key-retrieval': 'auth-signature-key-retrieval',
  'xmldsig/no-embedded-key': 'auth-signature-key-embedded',
  'xmldsig/key': 'auth-signature-key-unknown',
} as const satisfies Record<string, ProblemCode>;

/** A rule that an XML signature must keep, as errors name it. */
export type SignatureRule = keyof typeof RULES;

/** Refuses a message by one of the rules. */
export const refuse: RuleRefusal<SignatureRule> = ruleRefusal(RULES);
