import { namespaceOf, SHARED, type Contract, type Field, type Fields, type Message, type TypeUse } from '../../contracts/contract.ts';
import { OWN_PREFIX, SHARED_PREFIX } from '../../contracts/write-xml-value.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { writeElement } from '../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';

/** What a template calls a value that an earlier step kept. */
export const keptName = (name: string): string => `kept_${name}`;

/**
 * A request as XML in which `queryId` is to be filled in, and so is every value that an earlier step kept, written as TDL’s templates want
 * it: `${name}`. It is not held against the contract, because what is to be filled in does not conform.
 */
export function requestTemplate(contract: Contract, { element: name, content }: Message, request: JsonObject, queryId: string): string {
  const wantsId = content.fields.some(({ json }) => json === 'queryId') && request['queryId'] === undefined;
  const value = wantsId ? { queryId: `\${${queryId}}`, ...request } : request;
  const namespaces = { [OWN_PREFIX]: contract.namespace, [SHARED_PREFIX]: namespaceOf(SHARED) };
  const root = element(`${OWN_PREFIX}:${name}`, childrenOf(content, contract.name, value), undefined, namespaces);
  return `${Buffer.from(writeElement(root)).toString('utf8')}\n`;
}

function childrenOf({ fields }: Fields, home: string, value: JsonObject): readonly XmlNode[] {
  const prefix = home === SHARED ? SHARED_PREFIX : OWN_PREFIX;
  return fields.flatMap((field) => {
    const member = value[field.json];
    return member === undefined ? [] : fieldElements(field, prefix, member);
  });
}

function fieldElements({ name, list, many, type }: Field, prefix: string, value: JsonValue): readonly XmlNode[] {
  if (!many) return [valueElement(`${prefix}:${name}`, type, value)];
  const values = Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
  const each = values.map((one) => valueElement(`${prefix}:${list ?? name}`, type, one));
  return list === undefined ? each : [element(`${prefix}:${name}`, each)];
}

function valueElement(name: string, { definition, home }: TypeUse, value: JsonValue): XmlNode {
  if (!isJsonObject(value)) return element(name, [filled(value)]);
  if (definition.kind === 'fields') return element(name, childrenOf(definition, home, value));
  if (definition.kind !== 'attributed') return element(name, []);
  const attributes = definition.attributes.flatMap(({ name: called, json }) => {
    const member = value[json];
    return member === undefined ? [] : [[called, filled(member)] as const];
  });
  return element(name, [filled(value[definition.member] ?? '')], Object.fromEntries(attributes));
}

function filled(value: JsonValue): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  return value.replace(/^\$([A-Za-z][A-Za-z0-9]*)$/, (_, name: string) => `\${${keptName(name)}}`);
}
