import type { ProblemCode } from '../../kernel/problems.ts';
import { ruleRefusal, type RuleRefusal } from '../../kernel/rule-refusal.ts';

/** The rules of WS-Security and of our coverage that a signed message must keep, each with the problem code of breaking it. */
const RULES = {
  'wss/security-header': 'auth-signature-missing',
  'wss/signature': 'auth-signature-missing',
  'wss/one-security-header': 'auth-security-header-repeated',
  'wss/one-signature': 'auth-signature-several',
  'wss/one-token': 'auth-security-header-invalid',
  'wss/one-timestamp': 'auth-security-header-invalid',
  'wss/nothing-else': 'auth-security-header-invalid',
  'wss/no-username-token': 'auth-token-refused',
  'wss/no-saml-assertion': 'auth-token-refused',
  'wss/no-derived-key': 'auth-token-refused',
  'wss/no-security-context': 'auth-token-refused',
  'wss/no-encryption': 'auth-token-refused',
  'wss/no-pkcs7': 'auth-token-refused',
  'wss/token-type': 'auth-token-refused',
  'wss/token-encoding': 'auth-token-invalid',
  'wss/token-reference': 'auth-token-reference',
  'wss/certificate-name': 'auth-token-reference',
  'wss/token-unreferenced': 'auth-token-reference',
  'wss/no-embedded-token': 'auth-signature-key-embedded',
  'wss/no-key-retrieval': 'auth-signature-key-retrieval',
  'wss/key-reference': 'auth-signature-key-form',
  'wss/reference-target': 'auth-signature-reference-missing',
  'wss/reference-place': 'auth-signature-coverage',
  'wss/distinct-parts': 'auth-signature-reference-repeated',
  'wss/covered': 'auth-signature-coverage',
  'wss/signed-once': 'auth-header-repeated',
  'wss/timestamp': 'auth-timestamp-invalid',
  'wss/addressing': 'auth-addressing-invalid',
  'wss/replay': 'auth-message-replayed',
} as const satisfies Record<string, ProblemCode>;

/** A rule that a signed SOAP message must keep, as errors name it. */
export type WssRule = keyof typeof RULES;

/** Refuses a message by one of the rules. */
export const refuse: RuleRefusal<WssRule> = ruleRefusal(RULES);
