import { jsonMembers, type Case, type CaseStep, type Definition, type Expectation, type Field, type Operation } from './contract.ts';
import { LAW } from './read-operations.ts';
import { openMapping, type YamlMapping } from './yaml-mapping.ts';
import { plainValue, type Report, type YamlEntry, type YamlValue } from './yaml-value.ts';

const STEP_KEYS = ['operation', 'request', 'expect', 'keep'];
const KEPT_PATH = /^[a-z][A-Za-z0-9]*(?:\[[0-9]{1,3}\])?(?:\.[a-z][A-Za-z0-9]*(?:\[[0-9]{1,3}\])?)*$/;

/** Reads a contract's cases; members that no field has are reported, values are left to whoever runs them. */
export function readCases(values: readonly YamlValue[], operations: ReadonlyMap<string, Operation>, report: Report): readonly Case[] {
  const names = new Set<string>();
  return values.map((value) => {
    const mapping = openMapping(value, ['name', 'law', 'steps'], report);
    const name = mapping.requiredText('name');
    if (names.has(name)) report(mapping.place('name'), 'Another case has this name.');
    names.add(name);
    const law = mapping.text('law');
    if (law !== undefined && !LAW.test(law)) report(mapping.place('law'), 'Write a provision such as 2019/817-26(1).');
    const kept = new Set<string>();
    const steps = mapping.list('steps').flatMap((step) => readStep(step, operations, kept, report) ?? []);
    if (mapping.list('steps').length === 0) report(mapping.at, 'A case has one step or more.');
    return { name, law, steps };
  });
}

function readStep(value: YamlValue, operations: ReadonlyMap<string, Operation>, kept: Set<string>, report: Report): CaseStep | undefined {
  const mapping = openMapping(value, STEP_KEYS, report);
  const operation = operations.get(mapping.requiredText('operation'));
  if (!operation) {
    report(mapping.place('operation'), 'No such operation is declared here.');
    return undefined;
  }
  const request = mapping.value('request');
  if (request) {
    refuseUnknownMembers(request, operation.request.content.fields, report);
    refuseUnknownNames(request, kept, report);
  }
  const expect = readExpectation(mapping, operation, kept, report);
  const keep = readKept(mapping.entries('keep'), kept, report);
  return { operation: operation.name, request: objectOf(request), expect, keep };
}

const objectOf = (value: YamlValue | undefined): Readonly<Record<string, unknown>> =>
  value?.kind === 'map' ? (plainValue(value) as Readonly<Record<string, unknown>>) : {};

function readExpectation(mapping: YamlMapping, operation: Operation, kept: ReadonlySet<string>, report: Report): Expectation {
  const expected = openMapping(mapping.value('expect') ?? { kind: 'nothing', at: mapping.at }, ['response', 'refusal'], report);
  const refusal = expected.text('refusal');
  const response = expected.value('response');
  if ((refusal === undefined) === (response === undefined)) report(expected.at, 'Expect a response or a refusal.');
  if (refusal !== undefined) {
    if (!operation.refusals.includes(refusal)) report(expected.place('refusal'), `${operation.name} is never refused with ${refusal}.`);
    return { refusal };
  }
  if (response) {
    refuseUnknownMembers(response, operation.response.content.fields, report);
    refuseUnknownNames(response, kept, report);
  }
  return { response: objectOf(response) };
}

function readKept(entries: ReadonlyMap<string, YamlEntry>, kept: Set<string>, report: Report): Readonly<Record<string, string>> {
  const keep: Record<string, string> = {};
  for (const [name, { at, value }] of entries) {
    if (value.kind !== 'text' || !KEPT_PATH.test(value.text)) report(at, 'Write the path of a member, such as links[0].sid.');
    else keep[name] = value.text;
    kept.add(name);
  }
  return keep;
}

/** Texts of the form `$name` must name what an earlier step kept. */
function refuseUnknownNames(value: YamlValue, kept: ReadonlySet<string>, report: Report): void {
  if (value.kind === 'list') for (const member of value.values) refuseUnknownNames(member, kept, report);
  if (value.kind === 'map') for (const { value: member } of value.entries.values()) refuseUnknownNames(member, kept, report);
  const name = value.kind === 'text' ? /^\$([A-Za-z][A-Za-z0-9]*)$/.exec(value.text)?.[1] : undefined;
  if (name !== undefined && !kept.has(name)) report(value.at, `No earlier step keeps ${name}.`);
}

function refuseUnknownMembers(value: YamlValue, fields: readonly Field[], report: Report): void {
  if (value.kind !== 'map') {
    report(value.at, 'Write an object in the contract’s JSON form.');
    return;
  }
  for (const [name, { at, value: member }] of value.entries) {
    const field = fields.find(({ json }) => json === name);
    if (field) refuseUnknownIn(member, field, report);
    else report(at, `No field is called ${name} here; known are ${fields.map(({ json }) => json).join(', ')}.`);
  }
}

function refuseUnknownIn(value: YamlValue, { many, type }: Field, report: Report): void {
  // Null in what is expected says that the member is absent.
  if (value.kind === 'nothing') return;
  if (!many) refuseUnknownParts(value, type.definition, report);
  else if (value.kind === 'list') for (const member of value.values) refuseUnknownParts(member, type.definition, report);
  else if (value.kind !== 'text' || !value.text.startsWith('$')) report(value.at, 'Write a list.');
}

function refuseUnknownParts(value: YamlValue, definition: Definition, report: Report): void {
  if (value.kind === 'text' && value.text.startsWith('$')) return;
  if (definition.kind === 'fields' || definition.kind === 'attributed') refuseUnknownMembers(value, jsonMembers(definition), report);
}
