import type { Leg } from '../../canonical/query.ts';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import type { ReadSoapFault } from '../../wire/soap/soap-fault.ts';
import { CIR_REFUSALS } from '../cir-contract/cir-refusals.ts';
import { refusalCode } from '../eu-types/refusal-element.ts';
import { CIR_NAMESPACE } from './cir-namespace.ts';

/**
 * The problem that a fault of the repository is: by the code of its `cir:Refusal`, else `endpoint-fault-unknown`. `rule` names the code
 * only where the contract lists it; the fault's own sentence is kept nowhere, because it may quote the query.
 */
export function refusal(fault: ReadSoapFault, leg: Leg): GatewayError {
  return CIR_REFUSALS.problem(refusalCode(fault, '1.1', CIR_NAMESPACE), leg, `SOAP ${fault.version} fault, code ${fault.code}`);
}
