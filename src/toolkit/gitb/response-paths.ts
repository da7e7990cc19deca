import { SHARED, type Contract, type Definition, type Field, type Fields, type Message } from '../../contracts/contract.ts';
import { OWN_PREFIX, SHARED_PREFIX } from '../../contracts/write-xml-value.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';
import { keptName } from './request-template.ts';
import { literal } from './tdl-markup.ts';

/** One thing that an expectation says of a response: what, in words, and a condition in XPath over the response. */
export interface Assertion {
  readonly words: string;
  readonly condition: string;
}

/**
 * What an expectation says, in XPath: members that must be there with their values, arrays with exactly so many members, null for what
 * must be absent. Values that earlier steps kept are variables.
 */
export function assertionsOf(contract: Contract, message: Message, expected: JsonObject): readonly Assertion[] {
  return [...ofFields(message.content, contract.name, expected, `/${OWN_PREFIX}:${message.element}`, '')];
}

/** A path of the contract’s cases, such as `links[0].sid`, as XPath; `undefined` for one that leads nowhere. */
export function xpathOf(contract: Contract, message: Message, path: string): string | undefined {
  let at = `/${OWN_PREFIX}:${message.element}`;
  let [definition, home]: [Definition, string] = [message.content, contract.name];
  for (const [, name = '', index] of path.matchAll(/([A-Za-z0-9]+)(?:\[([0-9]+)\])?/g)) {
    if (definition.kind === 'attributed') {
      const attribute: Field | undefined = definition.attributes.find(({ json }) => json === name);
      return attribute === undefined ? at : `${at}/@${attribute.name}`;
    }
    const found: Field | undefined = definition.kind === 'fields' ? definition.fields.find(({ json }) => json === name) : undefined;
    if (found === undefined) return undefined;
    at = `${at}/${stepOf(found, home)}${index === undefined ? '' : `[${Number(index) + 1}]`}`;
    ({ definition, home } = found.type);
  }
  return at;
}

const prefixOf = (home: string): string => (home === SHARED ? SHARED_PREFIX : OWN_PREFIX);

function stepOf({ name, list }: Field, home: string): string {
  const prefix = prefixOf(home);
  return list === undefined ? `${prefix}:${name}` : `${prefix}:${name}/${prefix}:${list}`;
}

function* ofFields({ fields }: Fields, home: string, expected: JsonObject, at: string, label: string): Generator<Assertion> {
  for (const field of fields) {
    const member = expected[field.json];
    if (member === undefined) continue;
    const path = `${at}/${stepOf(field, home)}`;
    const name = `${label}${field.json}`;
    if (member === null) yield { words: `${name} is absent`, condition: `not(${path})` };
    else if (field.many && Array.isArray(member)) {
      const members = member as readonly JsonValue[];
      yield { words: `${name} has ${members.length} members`, condition: `count(${path}) = ${members.length}` };
      for (const [index, one] of members.entries()) yield* ofValue(field, one, `${path}[${index + 1}]`, `${name}[${index}]`);
    } else yield* ofValue(field, member, path, name);
  }
}

function* ofValue({ type }: Field, expected: JsonValue, at: string, label: string): Generator<Assertion> {
  const { definition, home } = type;
  if (!isJsonObject(expected)) yield { words: `${label} is as expected`, condition: `${at} = ${expectedText(expected)}` };
  else if (definition.kind === 'fields') {
    yield { words: `${label} is there`, condition: `boolean(${at})` };
    yield* ofFields(definition, home, expected, at, `${label}.`);
  } else if (definition.kind === 'attributed') {
    const text = expected[definition.member];
    if (text !== undefined) yield { words: `${label} is as expected`, condition: `${at} = ${expectedText(text)}` };
    for (const { name, json } of definition.attributes) {
      const value = expected[json];
      if (value !== undefined) yield { words: `${label}.${json} is as expected`, condition: `${at}/@${name} = ${expectedText(value)}` };
    }
  }
}

function expectedText(value: JsonValue): string {
  const kept = typeof value === 'string' ? /^\$([A-Za-z][A-Za-z0-9]*)$/.exec(value)?.[1] : undefined;
  return kept === undefined ? literal(typeof value === 'string' ? value : JSON.stringify(value)) : `$${keptName(kept)}`;
}
