import type { ProblemCode } from '../../kernel/problems.ts';
import { ruleRefusal, type RuleRefusal } from '../../kernel/rule-refusal.ts';

/** The rules that a message in parts must keep, each with the problem code of breaking it. */
const RULES = {
  'mime/related': 'wire-multipart-type',
  'mime/boundary': 'wire-multipart-type',
  'mime/root-first': 'wire-multipart-type',
  'mime/delimiter': 'wire-multipart-malformed',
  'mime/nothing-around': 'wire-multipart-malformed',
  'mime/closed': 'wire-multipart-malformed',
  'mime/header': 'wire-multipart-header',
  'mime/transfer-encoding': 'wire-multipart-encoding',
  'mime/base64': 'wire-multipart-encoding',
  'mime/parts': 'wire-multipart-limit',
  'mime/header-bytes': 'wire-multipart-limit',
  'mime/part-bytes': 'wire-multipart-limit',
  'mime/total-bytes': 'wire-multipart-limit',
} as const satisfies Record<string, ProblemCode>;

/** Refuses a message by one of the rules. */
export const refuse: RuleRefusal<keyof typeof RULES> = ruleRefusal(RULES);

/** How errors name the part at that index: `part[1]` is the root. */
export const partField = (index: number): string => `part[${index + 1}]`;
