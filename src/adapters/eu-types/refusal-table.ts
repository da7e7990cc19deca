import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';

/** The refusals that one contract lists. */
export interface RefusalTable {
  /**
   * The problem that an answer with this refusal code is; `endpoint-fault-unknown` where the code is absent, malformed or not listed.
   * `rule` names only a listed code. `answer` is our own description of the message, for the cause; never its sentence.
   */
  problem(code: string | undefined, leg: Leg, answer: string): GatewayError;
}

/** Form of a refusal code; looser than any list of them, because a contract may grow. */
export const REFUSAL_CODE = /^[a-z0-9-]{1,60}$/;

/** The refusals that the contracts of the ESP and the CIR have in common. */
const COMMON: readonly (readonly [string, ProblemCode])[] = [
  ['schema-invalid', 'endpoint-refused'],
  ['profile-unknown', 'endpoint-refused'],
  ['field-not-permitted', 'endpoint-refused'],
  ['system-not-permitted', 'endpoint-refused'],
  ['keys-incomplete', 'endpoint-refused'],
  ['not-authorised', 'endpoint-refused'],
  ['overloaded', 'endpoint-unavailable'],
  ['unavailable', 'endpoint-unavailable'],
  ['not-in-operation', 'endpoint-unavailable'],
  ['deadline-exceeded', 'endpoint-timeout'],
];

/**
 * The table of one contract: the common refusals, and the codes that only this contract has, each of which faults what was sent
 * (`endpoint-refused`). `contract` stands before the code in `rule`, as in `esp/token-unknown`.
 */
export function refusalTable(contract: string, codes: readonly string[]): RefusalTable {
  const meanings = new Map([...codes.map((code) => [code, 'endpoint-refused'] as const), ...COMMON]);
  return Object.freeze({
    problem: (code: string | undefined, leg: Leg, answer: string) => {
      const problem = code === undefined ? undefined : meanings.get(code);
      if (problem !== undefined) return new GatewayError(problem, { endpoint: leg.endpoint, rule: `${contract}/${code}` });
      const cause = new Error(`${answer}, refusal ${code ?? 'absent or malformed'}`);
      return new GatewayError('endpoint-fault-unknown', { endpoint: leg.endpoint }, { cause });
    },
  });
}
