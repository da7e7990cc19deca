import { GatewayError } from '../../kernel/gateway-error.ts';

/** Why a covered component is refused. */
export type ComponentProblem =
  | 'auth-component-unknown'
  | 'auth-component-parameter-refused'
  | 'auth-component-repeated'
  | 'auth-component-absent'
  | 'auth-component-value';

/** Refuses a component identifier; which one stays unsaid, because a stranger's message names it. */
export function refuseComponent(code: ComponentProblem, rule: string): never {
  throw new GatewayError(code, { field: 'signature-input', rule: `rfc9421/${rule}` });
}
