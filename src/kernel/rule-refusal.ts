import { GatewayError } from './gateway-error.ts';
import type { ProblemCode } from './problems.ts';

/**
 * Stops reading a message: the rule that it broke, the part of it as `field`, and how to mend it where the catalogue does not say it
 * best. Annotate the constant that holds one with this type, or the compiler does not see that nothing runs after a call.
 */
export type RuleRefusal<Rule extends string> = (rule: Rule, field: string, mend?: string, cause?: unknown) => never;

/** Refusals by the rules of a table, which gives each rule the problem code of breaking it. The rule's name goes with the error. */
export function ruleRefusal<Rule extends string>(codes: Readonly<Record<Rule, ProblemCode>>): RuleRefusal<Rule> {
  return (rule, field, mend, cause) => {
    throw new GatewayError(codes[rule], { field, rule, ...(mend !== undefined && { mend }) }, { cause });
  };
}
