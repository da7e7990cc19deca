import type { JsonObject, JsonValue } from '../../wire/json/json-value.ts';
import { element, type XmlNode } from '../../wire/xml/xml-node.ts';
import { memberOf } from './form.ts';

/** Fields in a type of the contract itself, or of the types that all contracts share. A group of which nothing is known is left out. */
export interface Group {
  readonly of: 'contract' | 'types';
  readonly fields: readonly RequestField[];
}

/** A text that carries an attribute in XML; an object of two members in JSON. */
export interface AttributedText {
  readonly text: string;
  readonly json: string;
  readonly attribute: readonly [name: string, value: string | undefined];
}

type Content = string | number | boolean | Group | AttributedText;

/**
 * One field of a request, by its name in XML. A list is repeated elements, or with `each` elements of that name within one; in JSON it is
 * the array `json`. What is `undefined` is left out.
 */
export interface RequestField {
  readonly name: string;
  readonly value: Content | readonly Content[] | undefined;
  readonly json?: string;
  readonly each?: string;
}

/** A field, or a field of a list when `json` names the array. */
export function field(name: string, value: RequestField['value'], json?: string): RequestField {
  return { name, value, ...(json !== undefined && { json }) };
}

const isList = (value: RequestField['value']): value is readonly Content[] => Array.isArray(value);

const PREFIX: Readonly<Record<Group['of'], string>> = { contract: 'c', types: 't' };

/** A request in XML: the root of that name in the contract's namespace, prefix `c`, over shared types under `t`. */
export function requestElement(name: string, fields: readonly RequestField[], namespaces: Readonly<Record<'c' | 't', string>>): XmlNode {
  return element(`c:${name}`, fieldElements(fields, 'contract'), undefined, namespaces);
}

function fieldElements(fields: readonly RequestField[], of: Group['of']): readonly (XmlNode | undefined)[] {
  return fields.flatMap(({ name, value, each }) => {
    if (value === undefined) return [];
    const qualified = `${PREFIX[of]}:${name}`;
    if (!isList(value)) return [contentElement(qualified, value)];
    if (each === undefined) return value.map((content) => contentElement(qualified, content));
    return [
      element(
        qualified,
        value.map((content) => contentElement(`${PREFIX[of]}:${each}`, content)),
      ),
    ];
  });
}

function contentElement(name: string, content: Content): XmlNode | undefined {
  if (typeof content !== 'object') return element(name, [String(content)]);
  if ('fields' in content) {
    const children = fieldElements(content.fields, content.of).filter((child) => child !== undefined);
    return children.length > 0 ? element(name, children) : undefined;
  }
  const [attribute, value] = content.attribute;
  return element(name, [content.text], value === undefined ? undefined : { [attribute]: value });
}

/** A request in JSON. */
export function requestDocument(fields: readonly RequestField[]): JsonObject {
  const members = fields.flatMap(({ name, value, json }): readonly (readonly [string, JsonValue])[] => {
    if (value === undefined) return [];
    const member = json ?? memberOf(name);
    if (isList(value)) return [[member, value.flatMap((content) => contentValue(content) ?? [])]];
    const known = contentValue(value);
    return known === undefined ? [] : [[member, known]];
  });
  return Object.fromEntries(members);
}

function contentValue(content: Content): JsonValue | undefined {
  if (typeof content !== 'object') return content;
  if ('fields' in content) {
    const members = requestDocument(content.fields);
    return Object.keys(members).length > 0 ? members : undefined;
  }
  const [attribute, value] = content.attribute;
  return { [content.json]: content.text, ...(value !== undefined && { [attribute]: value }) };
}
