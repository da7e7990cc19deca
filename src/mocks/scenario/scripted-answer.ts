import type { JsonObject } from '../../wire/json/json-value.ts';
import type { Decision, ReadCall } from '../behaviour.ts';
import { isRefusal, refuse as scripted } from '../contract/refusal.ts';
import { filled, mergedObject } from './json-patch.ts';
import type { Reaction } from './scenario.ts';

/** The rule that a refusal names when nobody but the scenario refused. */
const SCRIPTED = 'the scenario refuses';

/** How a reaction answers in the server's place; `undefined` where it leaves the answer to the server. */
export function scriptedAnswer({ answer, merge, refuse }: Reaction, { request }: ReadCall): Decision['answer'] {
  if (refuse !== undefined) return () => Promise.resolve(scripted(refuse.code, refuse.article, SCRIPTED));
  if (answer !== undefined) return () => Promise.resolve(withQueryId(filled(answer, request), request));
  if (merge === undefined) return undefined;
  return async (own) => {
    const result = await own();
    return isRefusal(result) ? result : mergedObject(result, filled(merge, request));
  };
}

function withQueryId(answer: JsonObject, { queryId }: JsonObject): JsonObject {
  return Object.hasOwn(answer, 'queryId') || queryId === undefined ? answer : { queryId, ...answer };
}
