import type { JsonObject, JsonValue } from '../wire/json/json-value.ts';
import { isJsonObject } from '../wire/json/json-value.ts';
import type { Case, CaseStep, Contract } from './contract.ts';

/** What an implementation gave for a request. */
export type CaseAnswer = { readonly response: JsonObject } | { readonly refusal: string };

/** Values that earlier steps kept, by name. */
export type Kept = ReadonlyMap<string, JsonValue>;

/** How one case went: the first step that did not, from 1, and what was wrong with its answer; neither names a value of the answer. */
export type CaseVerdict = { readonly passed: true } | { readonly passed: false; readonly step: number; readonly faults: readonly string[] };

/** Asks an implementation. */
export type AskCase = (operation: string, request: JsonObject) => Promise<CaseAnswer>;

/** Runs a case's steps in order, until one does not go as it must. `newQueryId` makes a UUID in lower case. Rejects as `ask` does. */
export async function runCase(contract: Contract, { steps }: Case, ask: AskCase, newQueryId: () => string): Promise<CaseVerdict> {
  const kept = new Map<string, JsonValue>();
  for (const [index, step] of steps.entries()) {
    const answer = await ask(step.operation, stepRequest(contract, step, kept, newQueryId));
    const faults = answerFaults(step, answer, kept);
    if (faults.length > 0) return { passed: false, step: index + 1, faults };
    if ('response' in answer) for (const [name, value] of keptValues(step, answer.response)) kept.set(name, value);
  }
  return { passed: true };
}

/** A step's request with kept values and, where the contract wants one, a query id filled in. */
export function stepRequest(contract: Contract, { operation, request }: CaseStep, kept: Kept, newQueryId: () => string): JsonObject {
  const filled = filledIn(request as JsonObject, kept) as JsonObject;
  const wantsId = contract.operations.get(operation)?.request.content.fields.some(({ json }) => json === 'queryId') ?? false;
  return wantsId && filled['queryId'] === undefined ? { queryId: newQueryId(), ...filled } : filled;
}

/** What is wrong with an answer, by the paths of its members; empty when it is as expected. */
export function answerFaults({ expect }: CaseStep, answer: CaseAnswer, kept: Kept): readonly string[] {
  if ('refusal' in expect) {
    if (!('refusal' in answer)) return [`answered, but must be refused with ${expect.refusal}`];
    return answer.refusal === expect.refusal ? [] : [`refused with ${answer.refusal}, but must be with ${expect.refusal}`];
  }
  if ('refusal' in answer) return [`refused with ${answer.refusal}, but must be answered`];
  return subsetFaults(filledIn(expect.response as JsonObject, kept), answer.response, '');
}

/** The values that a step keeps of its answer; one that is not there is not kept. */
export function keptValues({ keep }: CaseStep, response: JsonObject): Kept {
  const found = Object.entries(keep).map(([name, path]) => [name, valueAt(response, path)] as const);
  return new Map(found.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));
}

function valueAt(value: JsonValue, path: string): JsonValue | undefined {
  let at: JsonValue | undefined = value;
  for (const part of path.split(/[.[\]]+/).filter((name) => name !== '')) {
    if (Array.isArray(at)) at = (at as readonly JsonValue[])[Number(part)];
    else at = isJsonObject(at) ? at[part] : undefined;
  }
  return at;
}

function filledIn(value: JsonValue, kept: Kept): JsonValue {
  if (typeof value === 'string') return kept.get(/^\$([A-Za-z][A-Za-z0-9]*)$/.exec(value)?.[1] ?? '') ?? value;
  if (Array.isArray(value)) return (value as readonly JsonValue[]).map((member) => filledIn(member, kept));
  return isJsonObject(value) ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, filledIn(member, kept)])) : value;
}

/** Members that are expected must be there and hold what is expected; an expected array has exactly so many members, null means absent. */
function subsetFaults(expected: JsonValue, found: JsonValue | undefined, path: string): readonly string[] {
  if (expected === null) return found === undefined ? [] : [`${path} must be absent`];
  if (found === undefined) return [`${path} is missing`];
  if (Array.isArray(expected)) {
    const [wanted, given] = [expected as readonly JsonValue[], Array.isArray(found) ? (found as readonly JsonValue[]) : undefined];
    if (given?.length !== wanted.length) return [`${path} must have ${wanted.length} members`];
    return wanted.flatMap((member, index) => subsetFaults(member, given[index], `${path}[${index}]`));
  }
  if (isJsonObject(expected)) {
    if (!isJsonObject(found)) return [`${path} must be an object`];
    return Object.entries(expected).flatMap(([name, member]) => subsetFaults(member, found[name], path === '' ? name : `${path}.${name}`));
  }
  return expected === found ? [] : [`${path} has another value`];
}
