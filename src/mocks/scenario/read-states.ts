import { openMapping, type YamlMapping } from '../../contracts/yaml-mapping.ts';
import type { Report, YamlEntry, YamlValue } from '../../contracts/yaml-value.ts';
import { isJsonObject } from '../../wire/json/json-value.ts';
import { operationNamed, requireAnswer, requireRefusal, requireRequestMember, type ScenarioReading } from './contract-words.ts';
import { isPointer } from './json-pointer.ts';
import { readDistribution } from './read-distribution.ts';
import { readEdits } from './read-edits.ts';
import { countOf, durationOf, endpointOf, faultOf, jsonOf, objectOf } from './read-values.ts';
import type { Condition, Reaction, Rule, Trigger } from './scenario.ts';

const RULE_KEYS = ['on', 'after', 'fault', 'latency', 'answer', 'merge', 'refuse', 'changes', 'next', 'doc'];
const TRIGGER_KEYS = ['endpoint', 'operation', 'where', 'signer', 'nth', 'every'];
const TEST_KEYS = ['is', 'oneOf', 'matches', 'present'];
const STATE_NAME = /^[a-z][a-z0-9-]{0,59}$/;
const SIGNER = /^[0-9a-f]{8,64}$/;
const CODE = /^[a-z][a-z0-9-]{0,79}$/;
const MANY: readonly [number, number] = [1, 1_000_000];

/** Reads the states: name to list of rules, the first that fits a call counts. Reports states that no rule leads to. */
export function readStates(
  entries: ReadonlyMap<string, YamlEntry>,
  initial: string,
  reading: ScenarioReading,
): ReadonlyMap<string, readonly Rule[]> {
  const { report } = reading;
  const states = new Map<string, readonly Rule[]>();
  const named = new Set([initial]);
  for (const [name, { at, value }] of entries) {
    if (!STATE_NAME.test(name)) report(at, `${name} is no name of a state: use lower-case letters, digits and hyphens.`);
    const rules = listOf(value, report).map((rule) => readRule(rule, entries, reading));
    for (const { next } of rules) if (next !== undefined && next !== name) named.add(next);
    states.set(name, rules);
  }
  for (const [name, { at }] of entries)
    if (!named.has(name)) report(at, `No rule leads to the state ${name}; name it as initial or as the next of a rule.`);
  return states;
}

function listOf(value: YamlValue, report: Report): readonly YamlValue[] {
  if (value.kind === 'list') return value.values;
  if (value.kind !== 'nothing') report(value.at, 'Write a list of rules; an empty one for a state in which nothing is amiss.');
  return [];
}

function readRule(value: YamlValue, states: ReadonlyMap<string, YamlEntry>, reading: ScenarioReading): Rule {
  const { report } = reading;
  const mapping = openMapping(value, RULE_KEYS, report);
  const trigger = mapping.has('on') ? readTrigger(mapping, reading) : undefined;
  const afterMs = durationOf(mapping, 'after', report);
  if ((trigger === undefined) === (afterMs === undefined)) report(mapping.at, 'Say on for calls, or after for a time in this state.');
  const next = mapping.text('next');
  if (next !== undefined && !states.has(next))
    report(mapping.place('next'), `There is no state ${next}; there are ${[...states.keys()].join(', ')}.`);
  if (afterMs !== undefined && next === undefined) report(mapping.at, 'Say next: what the time leads to.');
  return { trigger, afterMs, reaction: readReaction(mapping, trigger, reading), changes: readEdits(mapping.list('changes'), report), next };
}

function readTrigger(rule: YamlMapping, reading: ScenarioReading): Trigger {
  const { report } = reading;
  const mapping = openMapping(rule.value('on') ?? { kind: 'nothing', at: rule.at }, TRIGGER_KEYS, report);
  const signer = mapping.text('signer');
  if (signer !== undefined && !SIGNER.test(signer))
    report(
      mapping.place('signer'),
      'Give the first 8 to 64 hexadecimal digits, in lower case, of the SHA-256 fingerprint of the certificate.',
    );
  const count = (key: string): number | undefined => (mapping.has(key) ? countOf(mapping, key, MANY, 1, report) : undefined);
  const [nth, every] = [count('nth'), count('every')];
  if (nth !== undefined && every !== undefined) report(mapping.at, 'Say nth or every, not both.');
  const endpoint = endpointOf(mapping, report);
  const name = mapping.text('operation');
  const operation = name === undefined ? undefined : operationNamed(endpoint, name, mapping.place('operation'), reading);
  const where = mapping.entries('where');
  if (operation !== undefined)
    for (const [pointer, { at }] of where) if (isPointer(pointer)) requireRequestMember(operation, pointer, at, report);
  return {
    endpoint,
    operation: name,
    where: Array.from(where, ([pointer, entry]) => readCondition(pointer, entry, report)),
    signer,
    nth,
    every,
  };
}

function readCondition(pointer: string, { at, value }: YamlEntry, report: Report): Condition {
  if (!isPointer(pointer) || pointer === '') report(at, `${pointer} is no JSON Pointer; write one such as /subject/name/familyName.`);
  if (value.kind !== 'map') return { pointer, test: { kind: 'is', value: jsonOf(value) } };
  const mapping = openMapping(value, TEST_KEYS, report);
  const [key, another] = TEST_KEYS.filter((test) => mapping.has(test));
  const tested = key === undefined ? undefined : mapping.value(key);
  if (tested === undefined || another !== undefined) {
    report(value.at, `Write a value, or one of ${TEST_KEYS.join(', ')}.`);
    return { pointer, test: { kind: 'present', present: true } };
  }
  switch (key) {
    case 'is':
      return { pointer, test: { kind: 'is', value: jsonOf(tested) } };
    case 'oneOf':
      return { pointer, test: { kind: 'one-of', values: mapping.list('oneOf').map(jsonOf) } };
    case 'matches':
      return { pointer, test: { kind: 'matches', pattern: patternOf(mapping, report) } };
    default:
      return { pointer, test: { kind: 'present', present: mapping.truth('present') } };
  }
}

function patternOf(mapping: YamlMapping, report: Report): RegExp {
  try {
    return new RegExp(mapping.requiredText('matches'), 'u');
  } catch {
    report(mapping.place('matches'), 'Write a regular expression (ECMAScript, Unicode mode).');
    return /(?:)/u;
  }
}

function readReaction(mapping: YamlMapping, trigger: Trigger | undefined, reading: ScenarioReading): Reaction {
  const { report } = reading;
  const latency = mapping.value('latency');
  const answers = ['answer', 'merge', 'refuse'].filter((key) => mapping.has(key));
  if (answers.length > 1) report(mapping.at, `Say one of ${answers.join(', ')}.`);
  const fault = faultOf(mapping, report);
  if (trigger === undefined && (answers.length > 0 || fault !== undefined || latency !== undefined))
    report(mapping.at, 'A rule of time only makes changes and leads on; say on for what becomes of calls.');
  const answer = mapping.has('answer') ? objectOf(mapping, 'answer', report) : undefined;
  const refuse = readRefusal(mapping, report);
  if (trigger !== undefined && answer !== undefined)
    requireAnswer(trigger.endpoint, trigger.operation ?? '', answer, mapping.place('answer'), reading);
  if (trigger !== undefined && answer !== undefined && trigger.operation === undefined)
    report(mapping.place('answer'), 'An answer belongs to one operation; name it under on.');
  if (trigger !== undefined && refuse !== undefined)
    requireRefusal(trigger.endpoint, trigger.operation, refuse.code, mapping.place('refuse'), reading);
  return {
    fault,
    latency: latency === undefined ? undefined : readDistribution(latency, report),
    answer,
    merge: mapping.has('merge') ? objectOf(mapping, 'merge', report) : undefined,
    refuse,
  };
}

function readRefusal(mapping: YamlMapping, report: Report): Reaction['refuse'] {
  const value = mapping.value('refuse');
  if (value === undefined) return undefined;
  const json = jsonOf(value);
  const article = isJsonObject(json) && typeof json['article'] === 'string' ? json['article'] : undefined;
  const code = isJsonObject(json) ? json['code'] : json;
  if (typeof code === 'string' && CODE.test(code)) return { code, article };
  report(value.at, 'Write a refusal code of the contract, or {code, article}.');
  return { code: 'unavailable', article };
}
