import { SHARED, type Definition, type Fields, type TypeUse } from '../../contracts/contract.ts';
import type { Operation } from '../../contracts/contract.ts';
import { OWN_PREFIX } from '../../contracts/write-xml-value.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import type { MockFault } from '../mock-fault.ts';

/** Nobody's query. */
const FOREIGN_QUERY = '00000000-0000-4000-8000-000000000000';

/** An answer that lies by the fault but conforms to the contract: with `wrong-label`, another system's name, or else another query's id. */
export function lyingAnswer(operation: Operation, request: JsonObject, answer: JsonObject, fault: MockFault | undefined): JsonObject {
  if (fault !== 'wrong-label') return answer;
  const asked = new Set<JsonValue>();
  visitLabels(operation.request.content, request, (label) => {
    asked.add(label);
    return label;
  });
  const relabelled = visitLabels(
    operation.response.content,
    answer,
    (label, labels) => labels.find((candidate) => candidate !== label && !asked.has(candidate)) ?? label,
  );
  if (JSON.stringify(relabelled) !== JSON.stringify(visitLabels(operation.response.content, answer, (label) => label))) return relabelled;
  return 'queryId' in answer ? { ...answer, queryId: FOREIGN_QUERY } : answer;
}

/** With `schema-invalid`, one element too many. */
export function overfullElement(node: XmlNode, fault: MockFault | undefined): XmlNode {
  return fault === 'schema-invalid' ? { ...node, children: [...(node.children ?? []), element(`${OWN_PREFIX}:Score`, ['97'])] } : node;
}

/** With `schema-invalid`, one member too many. */
export function overfullDocument(document: JsonObject, fault: MockFault | undefined): JsonObject {
  return fault === 'schema-invalid' ? { ...document, score: 97 } : document;
}

type Relabel = (label: string, labels: readonly string[]) => string;

/** The value with every name of a system replaced by what `relabel` says. */
function visitLabels(fields: Fields, value: JsonObject, relabel: Relabel): JsonObject {
  const members = fields.fields.flatMap(({ json, type, many }) => {
    const member = value[json];
    if (member === undefined) return [];
    const visited =
      many && Array.isArray(member)
        ? (member as readonly JsonValue[]).map((one) => visitUse(type, one, relabel))
        : visitUse(type, member, relabel);
    return [[json, visited] as const];
  });
  return Object.fromEntries(members);
}

function visitUse({ name, home, definition }: TypeUse, value: JsonValue, relabel: Relabel): JsonValue {
  if (name === 'SystemName' && home === SHARED && typeof value === 'string') return relabel(value, labelsOf(definition));
  return definition.kind === 'fields' && isJsonObject(value) ? visitLabels(definition, value, relabel) : value;
}

const labelsOf = (definition: Definition): readonly string[] => (definition.kind === 'enum' ? definition.values : []);
