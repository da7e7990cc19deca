import type { Contract, Field, Message, Operation } from '../../contracts/contract.ts';
import { codecOf } from '../../contracts/message-codec.ts';
import type { Place, Report } from '../../contracts/yaml-value.ts';
import { asGatewayError } from '../../kernel/gateway-error.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import type { EndpointName } from '../endpoint-name.ts';
import { pointerParts } from './json-pointer.ts';

/** The contract of an endpoint, or `undefined` where none is known and nothing can be held against it. */
export type ContractOf = (endpoint: EndpointName) => Contract | undefined;

/** What reading a scenario needs: where to report, and what the endpoints' words are. */
export interface ScenarioReading {
  readonly report: Report;
  readonly contractOf: ContractOf;
}

const SOME_QUERY = '00000000-0000-4000-8000-000000000000';
const INDEX = /^[0-9]+$/;

/** The operation of that name; reports a name that the endpoint's contract lacks. */
export function operationNamed(
  endpoint: EndpointName,
  name: string,
  at: Place,
  { report, contractOf }: ScenarioReading,
): Operation | undefined {
  const contract = contractOf(endpoint);
  const operation = contract?.operations.get(name);
  if (contract !== undefined && operation === undefined && name !== '')
    report(at, `The contract of ${endpoint} has no operation ${name}; it has ${[...contract.operations.keys()].join(', ')}.`);
  return operation;
}

/** Reports a refusal code that the endpoint's contract does not know, or not for that operation. */
export function requireRefusal(
  endpoint: EndpointName,
  operation: string | undefined,
  code: string,
  at: Place,
  { report, contractOf }: ScenarioReading,
): void {
  const contract = contractOf(endpoint);
  const known = contract && (contract.operations.get(operation ?? '')?.refusals ?? [...contract.refusals.keys()]);
  if (known?.includes(code) === false)
    report(
      at,
      `The contract of ${endpoint} has no refusal ${code}${operation === undefined ? '' : ` of ${operation}`}; it has ${known.join(', ')}.`,
    );
}

/** Reports a pointer that leads to no member of the operation's request. */
export function requireRequestMember(operation: Operation, pointer: string, at: Place, report: Report): void {
  const names = membersAt(operation.request, pointer);
  if (names !== undefined) report(at, `The request of ${operation.name} has no ${pointer}; there it has ${names.join(', ') || 'nothing'}.`);
}

/** Reports an answer that the operation's contract does not allow, as far as it does not depend on the request. */
export function requireAnswer(
  endpoint: EndpointName,
  operation: string,
  answer: JsonObject,
  at: Place,
  { report, contractOf }: ScenarioReading,
): void {
  const contract = contractOf(endpoint);
  if (contract?.operations.has(operation) !== true || refersToRequest(answer)) return;
  const named = contract.operations.get(operation)?.response.content.fields.some(({ json }) => json === 'queryId') ?? false;
  try {
    const whole = named && !Object.hasOwn(answer, 'queryId') ? { queryId: SOME_QUERY, ...answer } : answer;
    codecOf(contract).message(operation, 'response').check(whole);
  } catch (error) {
    const { field } = asGatewayError(error).details;
    report(at, `The contract of ${endpoint} does not allow this answer to ${operation}, at ${field ?? '/'}.`);
  }
}

function refersToRequest(value: JsonValue): boolean {
  if (typeof value === 'string') return value.startsWith('$/');
  if (Array.isArray(value)) return (value as readonly JsonValue[]).some(refersToRequest);
  return isJsonObject(value) && Object.values(value).some(refersToRequest);
}

/** `undefined` when the pointer leads somewhere, or else the names known where it goes astray. */
function membersAt({ content }: Message, pointer: string): readonly string[] | undefined {
  let fields: readonly Field[] = content.fields;
  let list = false;
  for (const part of pointerParts(pointer)) {
    if (list && INDEX.test(part)) {
      list = false;
      continue;
    }
    const field: Field | undefined = list ? undefined : fields.find(({ json }) => json === part);
    if (field === undefined) return list ? ['0', '1', '…'] : fields.map(({ json }) => json);
    fields = fieldsOf(field);
    list = field.many !== undefined;
  }
  return undefined;
}

function fieldsOf({ type: { definition } }: Field): readonly Field[] {
  if (definition.kind === 'fields') return definition.fields;
  if (definition.kind !== 'attributed') return [];
  const { member, text, attributes } = definition;
  return [
    { name: member, json: member, type: text, doc: undefined, optional: false, many: undefined, list: undefined, unique: false },
    ...attributes,
  ];
}
