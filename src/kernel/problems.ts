import { AUDIT_PROBLEMS } from './problems/audit-problems.ts';
import { AUTH_PROBLEMS } from './problems/auth-problems.ts';
import { COMMAND_PROBLEMS } from './problems/command-problems.ts';
import { ENDPOINT_PROBLEMS } from './problems/endpoint-problems.ts';
import { GATEWAY_PROBLEMS } from './problems/gateway-problems.ts';
import { MAPPING_PROBLEMS } from './problems/mapping-problems.ts';
import { POLICY_PROBLEMS } from './problems/policy-problems.ts';
import { QUERY_PROBLEMS } from './problems/query-problems.ts';
import { WIRE_PROBLEMS } from './problems/wire-problems.ts';
import type { Problem } from './problems/problem.ts';

export type { Problem } from './problems/problem.ts';

/** Every failure the gateway can name. Codes are never renamed and never reused; retired ones stay, marked so. */
export const PROBLEMS = {
  ...WIRE_PROBLEMS,
  ...AUTH_PROBLEMS,
  ...MAPPING_PROBLEMS,
  ...QUERY_PROBLEMS,
  ...POLICY_PROBLEMS,
  ...ENDPOINT_PROBLEMS,
  ...AUDIT_PROBLEMS,
  ...GATEWAY_PROBLEMS,
  ...COMMAND_PROBLEMS,
} as const satisfies Record<string, Problem>;

/** A stable code of the catalogue: `<room>-<what-is-wrong>`. */
export type ProblemCode = keyof typeof PROBLEMS;

/** Whether the text is a code of the catalogue. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(PROBLEMS, text);
}

/** The catalogue's row for a code. */
export function problemOf(code: ProblemCode): Problem {
  return PROBLEMS[code];
}
