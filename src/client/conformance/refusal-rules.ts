import type { Contract, Fields, Operation, TypeUse } from '../../contracts/contract.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';

/** Refused by the signature, whatever the operation. */
export const NOT_AUTHORISED = 'not-authorised';
/** Refused by the form, whatever the operation. */
export const SCHEMA_INVALID = 'schema-invalid';

const SHORTEST_VALUE = 6;

/** What is wrong with a refusal by that code: one that the operation does not list, or a text that repeats a value of the request. */
export function refusalObjections(
  contract: Contract,
  operation: Operation,
  code: string,
  spoken: JsonObject,
  text: string,
): readonly string[] {
  const isListed = contract.refusals.has(code) && (code === NOT_AUTHORISED || operation.refusals.includes(code));
  const repeats = [...freeTexts(operation.request.content, spoken)].some(
    (value) => value.length >= SHORTEST_VALUE && holdsWord(text, value),
  );
  return [
    ...(isListed ? [] : [`refused with a code that the contract does not list for ${operation.name}`]),
    ...(repeats ? ['the refusal repeats a value of the request'] : []),
  ];
}

/** A response names the query that it answers, where the contract has a place for it. */
export function echoObjections(spoken: JsonObject, response: JsonObject): readonly string[] {
  const [asked, answered] = [spoken['queryId'], response['queryId']];
  return asked === undefined || answered === undefined || asked === answered ? [] : ['queryId is not that of the request'];
}

/** Whether the value stands in the text, and not as a part of a longer word. */
function holdsWord(text: string, value: string): boolean {
  const isPart = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}-]/u.test(character);
  for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + 1))
    if (!isPart(text[at - 1]) && !isPart(text[at + value.length])) return true;
  return false;
}

/** What the asker wrote in words of its own: names, numbers of documents, dates; codes are the contract’s words, which a refusal may use. */
function* freeTexts({ fields }: Fields, value: JsonObject): Generator<string> {
  for (const { json, type } of fields) {
    const member = value[json];
    if (member === undefined) continue;
    for (const one of Array.isArray(member) ? (member as readonly JsonValue[]) : [member]) yield* freeTextsOf(type, one);
  }
}

function* freeTextsOf({ definition }: TypeUse, value: JsonValue): Generator<string> {
  if (definition.kind === 'fields') {
    if (isJsonObject(value)) yield* freeTexts(definition, value);
  } else if (definition.kind === 'attributed') {
    const text = isJsonObject(value) ? value[definition.member] : undefined;
    if (typeof text === 'string') yield text;
  } else if (
    typeof value === 'string' &&
    (definition.kind === 'date' || (definition.kind === 'text' && definition.pattern === undefined))
  ) {
    yield value;
  }
}
