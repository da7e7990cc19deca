import { AUDIT_PROBLEMS } from './problems/audit-problems.ts';
import { AUTH_PROBLEMS } from './problems/auth-problems.ts';
import { COMMAND_PROBLEMS } from './problems/command-problems.ts';
import { CONTRACT_PROBLEMS } from './problems/contract-problems.ts';
import { ENCRYPTION_PROBLEMS } from './problems/encryption-problems.ts';
import { ENDPOINT_PROBLEMS } from './problems/endpoint-problems.ts';
import { GATEWAY_PROBLEMS } from './problems/gateway-problems.ts';
import { KEY_PROBLEMS } from './problems/key-problems.ts';
import { MAPPING_PROBLEMS } from './problems/mapping-problems.ts';
import { MULTIPART_PROBLEMS } from './problems/multipart-problems.ts';
import { POLICY_PROBLEMS } from './problems/policy-problems.ts';
import { QUERY_PROBLEMS } from './problems/query-problems.ts';
import { REST_SIGNATURE_PROBLEMS } from './problems/rest-signature-problems.ts';
import { SECURITY_HEADER_PROBLEMS } from './problems/security-header-problems.ts';
import { SIGNATURE_PROBLEMS } from './problems/signature-problems.ts';
import { SIGNING_PROBLEMS } from './problems/signing-problems.ts';
import { TRUST_PROBLEMS } from './problems/trust-problems.ts';
import { WIRE_PROBLEMS } from './problems/wire-problems.ts';
import type { Problem } from './problems/problem.ts';

export type { Problem } from './problems/problem.ts';

/** Every failure the gateway can name. Codes are never renamed and never reused; retired ones stay, marked so. */
export const PROBLEMS = {
  ...WIRE_PROBLEMS,
  ...MULTIPART_PROBLEMS,
  ...AUTH_PROBLEMS,
  ...REST_SIGNATURE_PROBLEMS,
  ...SIGNATURE_PROBLEMS,
  ...SIGNING_PROBLEMS,
  ...SECURITY_HEADER_PROBLEMS,
  ...ENCRYPTION_PROBLEMS,
  ...TRUST_PROBLEMS,
  ...MAPPING_PROBLEMS,
  ...QUERY_PROBLEMS,
  ...POLICY_PROBLEMS,
  ...ENDPOINT_PROBLEMS,
  ...CONTRACT_PROBLEMS,
  ...AUDIT_PROBLEMS,
  ...GATEWAY_PROBLEMS,
  ...KEY_PROBLEMS,
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
