import type { Field, Message, Operation, RefusalKind, SharedTypes } from './contract.ts';
import { ALWAYS_REFUSED } from './read-refusals.ts';
import { NAME, type TypeTable } from './read-types.ts';
import { openMapping, type YamlMapping } from './yaml-mapping.ts';
import type { Report, YamlEntry } from './yaml-value.ts';

const KEYS = ['doc', 'law', 'path', 'include', 'request', 'response', 'answers', 'requestDoc', 'responseDoc', 'refusals'];
const PATH = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/;

/** A provision as the contracts write it. */
export const LAW = /^[0-9]{2,4}\/[0-9]{2,4}-[0-9]{1,3}[a-z]?(\([0-9a-z]{1,4}\)){0,3}$/;

/** The field that a request brings and its answer echoes. */
const ECHOED = 'QueryId';

/** What the operations of one contract may refer to. */
export interface OperationReading {
  readonly shared: SharedTypes;
  readonly groups: ReadonlyMap<string, readonly Field[]>;
  readonly types: TypeTable;
  readonly refusals: ReadonlyMap<string, RefusalKind>;
  readonly report: Report;
}

/** Reads the operations of a contract. */
export function readOperations(entries: ReadonlyMap<string, YamlEntry>, reading: OperationReading): ReadonlyMap<string, Operation> {
  const { report } = reading;
  const mappings = new Map([...entries].map(([name, { value }]) => [name, openMapping(value, KEYS, report)]));
  const responses = new Map<string, Message>();
  for (const [name, mapping] of mappings) {
    if (!mapping.has('answers')) responses.set(`${name}Response`, responseOf(name, mapping, reading));
  }
  const operations = new Map<string, Operation>();
  const paths = new Set<string>();
  for (const [name, mapping] of mappings) {
    if (!NAME.test(name) || name === 'Refusal') report(entries.get(name)?.at ?? mapping.at, `${name} is no name of an operation.`);
    const operation = readOperation(name, mapping, responses, reading);
    if (paths.has(operation.path)) report(mapping.place('path'), `Another operation has the path ${operation.path}.`);
    paths.add(operation.path);
    operations.set(name, operation);
  }
  return operations;
}

function included(mapping: YamlMapping, { groups, shared, report }: OperationReading): readonly Field[] {
  const name = mapping.text('include');
  if (name === undefined) return [];
  const group = groups.get(name) ?? shared.groups.get(name);
  if (!group) report(mapping.place('include'), `No group ${name} is declared, neither here nor among the shared types.`);
  return group ?? [];
}

function responseOf(name: string, mapping: YamlMapping, reading: OperationReading): Message {
  const echoed = included(mapping, reading).filter((field) => field.name === ECHOED);
  const fields = [...echoed, ...reading.types.fields(mapping.list('response'))];
  refuseRepetition(name, fields, mapping, reading.report);
  return { element: `${name}Response`, doc: mapping.text('responseDoc') ?? `The answer to ${name}.`, content: { kind: 'fields', fields } };
}

function refuseRepetition(name: string, fields: readonly Field[], mapping: YamlMapping, report: Report): void {
  if (new Set(fields.map((field) => field.json)).size < fields.length) report(mapping.at, `${name} has a field twice, once by its group.`);
}

function readOperation(name: string, mapping: YamlMapping, responses: ReadonlyMap<string, Message>, reading: OperationReading): Operation {
  const { report, refusals } = reading;
  const fields = [...included(mapping, reading), ...reading.types.fields(mapping.list('request'))];
  refuseRepetition(name, fields, mapping, report);
  const path = mapping.requiredText('path');
  if (!PATH.test(path)) report(mapping.place('path'), 'Write a path such as links/read, without slashes around it.');
  const law = mapping.text('law');
  if (law !== undefined && !LAW.test(law)) report(mapping.place('law'), 'Write a provision such as 2019/817-26(1).');
  const codes = mapping.texts('refusals');
  for (const code of codes)
    if (!refusals.has(code)) report(mapping.place('refusals'), `No refusal ${code} is declared, neither here nor among the shared ones.`);
  const doc = mapping.requiredText('doc');
  return {
    name,
    doc,
    law,
    path,
    request: { element: name, doc: mapping.text('requestDoc') ?? doc, content: { kind: 'fields', fields } },
    response: answerOf(name, mapping, responses, report),
    refusals: [...new Set([...codes, ...ALWAYS_REFUSED])],
  };
}

function answerOf(name: string, mapping: YamlMapping, responses: ReadonlyMap<string, Message>, report: Report): Message {
  const element = mapping.text('answers') ?? `${name}Response`;
  if (mapping.has('answers') && mapping.has('response'))
    report(mapping.place('answers'), 'Name another operation’s answer or describe one, not both.');
  const response = responses.get(element);
  if (!response) report(mapping.place('answers'), `No operation here has the answer ${element}.`);
  return response ?? { element, doc: '', content: { kind: 'fields', fields: [] } };
}
