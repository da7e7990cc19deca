import {
  parseDictionary,
  parseItem,
  parseList,
  serializeDictionary,
  serializeInnerList,
  serializeItem,
  serializeList,
} from 'structured-headers';
import { refuseComponent } from './component-refusal.ts';
import { isInnerList, structured } from './structured-field.ts';

const DICTIONARIES = [
  'content-digest',
  'repr-digest',
  'want-content-digest',
  'want-repr-digest',
  'signature-input',
  'signature',
  'priority',
];
const LISTS = ['cache-status', 'proxy-status', 'client-cert-chain'];

type Rewriting = (value: string) => string;

/** Fields whose structure is known, which `sf` needs (RFC 9421 section 2.1.1). */
const STRUCTURES: ReadonlyMap<string, Rewriting> = new Map<string, Rewriting>([
  ...DICTIONARIES.map((name): [string, Rewriting] => [name, (value) => serializeDictionary(parseDictionary(value))]),
  ...LISTS.map((name): [string, Rewriting] => [name, (value) => serializeList(parseList(value))]),
  ['client-cert', (value) => serializeItem(parseItem(value))],
]);

/** How the value of a field enters the signature base; both parameters may be absent. */
export interface FieldParameters {
  /** Written anew as the structured field that it is. */
  readonly sf: boolean;
  /** One member of a dictionary (RFC 9421 section 2.1.2). */
  readonly key?: unknown;
}

/**
 * The value of a field (RFC 9421 section 2.1). `headers` are in lower case, repeated ones joined. Throws `auth-component-absent`,
 * `auth-component-parameter-refused` or `auth-component-value`.
 */
export function fieldValue(name: string, { sf, key }: FieldParameters, headers: Readonly<Record<string, string>>): string {
  const value = Object.hasOwn(headers, name) ? headers[name]?.trim() : undefined;
  if (value === undefined) return refuseComponent('auth-component-absent', 'field-present');
  if (key !== undefined) return memberValue(value, key);
  if (!sf) return value;
  const rewriting = STRUCTURES.get(name) ?? refuseComponent('auth-component-parameter-refused', 'sf-of-structured-field');
  return structured(value, rewriting) ?? refuseComponent('auth-component-value', 'structured-field');
}

function memberValue(value: string, key: unknown): string {
  if (typeof key !== 'string') return refuseComponent('auth-component-parameter-refused', 'key-is-string');
  const dictionary = structured(value, parseDictionary) ?? refuseComponent('auth-component-value', 'structured-field');
  const member = dictionary.get(key) ?? refuseComponent('auth-component-absent', 'key-present');
  return isInnerList(member) ? serializeInnerList(member) : serializeItem(member);
}
