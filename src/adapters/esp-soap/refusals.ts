import type { Leg } from '../../canonical/query.ts';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import type { ReadSoapFault } from '../../wire/soap/soap-fault.ts';
import { refusalCode } from '../eu-types/refusal-element.ts';
import { refusalTable } from '../eu-types/refusal-table.ts';
import { ESP_NAMESPACE } from './contract-codes.ts';

/** `RefusalCode` of esp.xsd. */
const REFUSALS = refusalTable('esp', ['purpose-not-permitted', 'token-unknown']);

/**
 * The problem that a fault of the portal is: by the code of its `esp:Refusal`, else `endpoint-fault-unknown`. `rule` names the code
 * only where the contract lists it; the fault's own sentence is kept nowhere, because it may quote the query.
 */
export function refusal(fault: ReadSoapFault, leg: Leg): GatewayError {
  return REFUSALS.problem(refusalCode(fault, '1.2', ESP_NAMESPACE), leg, `SOAP ${fault.version} fault, code ${fault.code}`);
}
