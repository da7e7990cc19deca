import type { Leg } from '../../canonical/query.ts';
import { GatewayError } from '../../kernel/gateway-error.ts';
import type { ProblemCode } from '../../kernel/problems.ts';
import type { ReadSoapFault } from '../../wire/soap/soap-fault.ts';
import { readSequence } from '../../wire/xml-sequence/element-sequence.ts';
import { matching } from '../../wire/xml-sequence/simple-content.ts';
import { childElements } from '../../wire/xml/xml-access.ts';
import type { XmlElement } from '../../wire/xml/xml-element.ts';
import { ESP_NAMESPACE } from './contract-codes.ts';

/** `RefusalCode` of esp.xsd: what each code means to us. */
const REFUSALS: ReadonlyMap<string, ProblemCode> = new Map<string, ProblemCode>([
  ['schema-invalid', 'endpoint-refused'],
  ['profile-unknown', 'endpoint-refused'],
  ['purpose-not-permitted', 'endpoint-refused'],
  ['field-not-permitted', 'endpoint-refused'],
  ['system-not-permitted', 'endpoint-refused'],
  ['keys-incomplete', 'endpoint-refused'],
  ['not-authorised', 'endpoint-refused'],
  ['token-unknown', 'endpoint-refused'],
  ['overloaded', 'endpoint-unavailable'],
  ['unavailable', 'endpoint-unavailable'],
  ['deadline-exceeded', 'endpoint-timeout'],
]);

const CODE = matching(/^[a-z0-9-]{1,60}$/);
const ARTICLE = matching(/^[0-9]{2,4}\/[0-9]{2,4}-[0-9]{1,3}[a-z]?(?:\([0-9a-z]{1,4}\)){0,3}$/);

/**
 * The problem that a fault of the portal is: by the code of its `esp:Refusal`, else `endpoint-fault-unknown`. `rule` names the code
 * only where the contract lists it; the fault's own sentence is kept nowhere, because it may quote the query.
 */
export function refusal(fault: ReadSoapFault, leg: Leg): GatewayError {
  const [detail, ...others] = fault.version === '1.2' && fault.detail !== undefined ? childElements(fault.detail) : [];
  const code = detail === undefined || others.length > 0 ? undefined : refusalCode(detail);
  const problem = code === undefined ? undefined : REFUSALS.get(code);
  if (problem !== undefined) return new GatewayError(problem, { endpoint: leg.endpoint, rule: `esp/${code}` });
  const cause = new Error(`SOAP ${fault.version} fault, code ${fault.code}, refusal ${code ?? 'absent or malformed'}`);
  return new GatewayError('endpoint-fault-unknown', { endpoint: leg.endpoint }, { cause });
}

function refusalCode(detail: XmlElement): string | undefined {
  if (detail.namespace !== ESP_NAMESPACE || detail.local !== 'Refusal') return undefined;
  try {
    return readSequence(detail, 'Refusal', ESP_NAMESPACE, (sequence) => {
      const code = sequence.one('Code', CODE);
      sequence.optional('Article', ARTICLE);
      return code;
    });
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}
