import { GatewayError } from '../kernel/gateway-error.ts';
import {
  namespaceOf,
  SHARED,
  type Contract,
  type ContractPart,
  type Definition,
  type Field,
  type Message,
  type NamedType,
  type Operation,
  type SharedTypes,
  type TypeUse,
} from './contract.ts';
import { readCases } from './read-cases.ts';
import { readOperations } from './read-operations.ts';
import { ALWAYS_REFUSED, readRefusals } from './read-refusals.ts';
import { readTypes, type TypeTable } from './read-types.ts';
import { openMapping, type YamlMapping } from './yaml-mapping.ts';
import { readPlacedYaml, type Finding, type Report, type YamlEntry } from './yaml-value.ts';

/** A contract or a part of several: `name` is its file name, such as `mid.contract.yaml` or `kept-records.part.yaml`. */
export interface ContractSource {
  readonly name: string;
  readonly text: string;
}

/** What a file says, or what is wrong with it, in the order of the file. */
export type Reading<T> = { readonly contract: T } | { readonly findings: readonly Finding[] };

const SHARED_KEYS = ['contract', 'title', 'description', 'types', 'groups', 'refusals'];
const PART_KEYS = ['part', 'description', 'types', 'refusals'];
const KEYS = [...SHARED_KEYS, 'uses', 'service', 'portType', 'operations', 'cases'];
const OWN = 'Our own contract; not an eu-LISA interface document.';

/** Reads the shared types (`types.contract.yaml`) and says everything that is wrong with them. */
export function examineSharedTypes(source: ContractSource): Reading<SharedTypes> {
  return examine(source, 'contract', SHARED_KEYS, (mapping, report) => {
    const types = readTypes(mapping.entries('types'), { home: SHARED, report, known: new Map(), parts: [] });
    return {
      namespace: namespaceOf(SHARED),
      title: mapping.requiredText('title'),
      description: describe(mapping),
      types: types.types(),
      groups: readGroups(mapping, types, report),
      refusals: readRefusals(mapping.entries('refusals'), report),
    };
  });
}

/** Reads what several contracts say alike and says everything that is wrong with it. */
export function examinePart(source: ContractSource, shared: SharedTypes): Reading<ContractPart> {
  return examine(source, 'part', PART_KEYS, (mapping, report) => {
    const name = mapping.requiredText('part');
    const written = mapping.entries('types');
    const types = readTypes(written, { home: name, report, known: shared.types, parts: [] }).types();
    const refusals = readRefusals(mapping.entries('refusals'), report);
    return { name, description: mapping.requiredText('description'), written, types, refusals };
  });
}

/** Reads one endpoint's contract, which may use the parts, and says everything that is wrong with it. */
export function examineContract(source: ContractSource, shared: SharedTypes, parts: readonly ContractPart[]): Reading<Contract> {
  return examine(source, 'contract', KEYS, (mapping, report) => contractOf(mapping, shared, usedParts(mapping, parts, report), report));
}

function usedParts(mapping: YamlMapping, parts: readonly ContractPart[], report: Report): readonly ContractPart[] {
  return mapping.texts('uses').flatMap((name) => {
    const part = parts.find((known) => known.name === name);
    if (!part) report(mapping.place('uses'), `No part is called ${name}; known are ${parts.map((known) => known.name).join(', ')}.`);
    return part ?? [];
  });
}

/** The shared types. Throws `contract-file-invalid` with file, line and column as `field`. */
export function readSharedTypes(source: ContractSource): SharedTypes {
  return contractOrThrow(examineSharedTypes(source));
}

/** What several contracts say alike. Throws `contract-file-invalid` with file, line and column as `field`. */
export function readPart(source: ContractSource, shared: SharedTypes): ContractPart {
  return contractOrThrow(examinePart(source, shared));
}

/** One endpoint's contract. Throws `contract-file-invalid` with file, line and column as `field`. */
export function readContract(source: ContractSource, shared: SharedTypes, parts: readonly ContractPart[]): Contract {
  return contractOrThrow(examineContract(source, shared, parts));
}

function contractOrThrow<T>(reading: Reading<T>): T {
  if ('contract' in reading) return reading.contract;
  const [first, ...others] = reading.findings;
  const more = others.length === 0 ? '' : ` (${others.length} more)`;
  throw new GatewayError('contract-file-invalid', {
    field: `${first?.file ?? ''}:${first?.line ?? 1}:${first?.column ?? 1}`,
    mend: `${first?.message ?? ''}${more}`,
  });
}

type Build<T> = (mapping: YamlMapping, report: Report) => T;

function examine<T>(source: ContractSource, kind: 'contract' | 'part', keys: readonly string[], build: Build<T>): Reading<T> {
  const findings: Finding[] = [];
  const report: Report = ({ line, column }, message) => void findings.push({ file: source.name, line, column, message });
  const mapping = openMapping(readPlacedYaml(source.text, report), keys, report);
  const name = mapping.requiredText(kind);
  if (!/^[a-z][a-z0-9-]{0,30}$/.test(name) || `${name}.${kind}.yaml` !== source.name)
    report(mapping.place(kind), `Name the ${kind} as its file: small letters, digits and hyphens.`);
  const contract = build(mapping, report);
  if (findings.length === 0) return { contract };
  return { findings: findings.sort((left, right) => left.line - right.line || left.column - right.column) };
}

const describe = (mapping: YamlMapping): string => `${mapping.requiredText('description').replace(/\s+/g, ' ')} ${OWN}`;

function readGroups(mapping: YamlMapping, types: TypeTable, report: Report): ReadonlyMap<string, readonly Field[]> {
  const group = ({ value }: YamlEntry): readonly Field[] => types.fields(openMapping(value, ['doc', 'fields'], report).list('fields'));
  return new Map([...mapping.entries('groups')].map(([name, entry]) => [name, group(entry)]));
}

function contractOf(mapping: YamlMapping, shared: SharedTypes, parts: readonly ContractPart[], report: Report): Contract {
  const name = mapping.requiredText('contract');
  const title = mapping.requiredText('title');
  const types = readTypes(mapping.entries('types'), { home: name, report, known: shared.types, parts });
  for (const reserved of ['RefusalCode', 'Refusal'])
    if (types.types().has(reserved)) report(mapping.place('types'), `${reserved} is written by the engine.`);
  const own = readRefusals(mapping.entries('refusals'), report);
  const common = new Map([...shared.refusals, ...parts.flatMap(({ refusals }) => [...refusals])]);
  for (const code of own.keys()) if (common.has(code)) report(mapping.place('refusals'), `${code} is a shared refusal already.`);
  const known = new Map([...common, ...own]);
  const groups = readGroups(mapping, types, report);
  const operations = readOperations(mapping.entries('operations'), { shared, groups, types, refusals: known, report });
  const used = new Set([...operations.values()].flatMap(({ refusals }) => refusals));
  for (const code of own.keys()) if (!used.has(code)) report(mapping.place('refusals'), `No operation is refused with ${code}.`);
  const service = mapping.text('service') ?? serviceName(title);
  const messages = messagesOf(operations);
  return {
    name,
    namespace: namespaceOf(name),
    title,
    description: describe(mapping),
    service,
    portType: mapping.text('portType') ?? service,
    types: types.types(),
    shared: usedTypes(shared, [...messages.values()], types.types()),
    operations,
    messages,
    refusal: refusalMessage(name, shared, used),
    refusals: new Map([...known].filter(([code]) => used.has(code))),
    cases: readCases(mapping.list('cases'), operations, report),
  };
}

const serviceName = (title: string): string =>
  title
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');

function messagesOf(operations: ReadonlyMap<string, Operation>): ReadonlyMap<string, Message> {
  const messages = [...operations.values()].flatMap(({ request, response }) => [request, response]);
  return new Map(messages.map((message) => [message.element, message]));
}

/** Shared types of refusals, which every contract uses. */
const REFUSAL_TYPES = ['ArticleText', 'RuleText'];

function usedTypes(shared: SharedTypes, messages: readonly Message[], own: ReadonlyMap<string, NamedType>): ReadonlyMap<string, NamedType> {
  const used = new Set<string>(REFUSAL_TYPES);
  const visitUse = (use: TypeUse): void => {
    if (use.home === SHARED && use.name !== undefined) used.add(use.name);
    visit(use.definition);
  };
  const visit = (definition: Definition): void => {
    if (definition.kind === 'fields') for (const { type } of definition.fields) visitUse(type);
    if (definition.kind === 'attributed')
      for (const type of [definition.text, ...definition.attributes.map((field) => field.type)]) visitUse(type);
  };
  for (const { content } of messages) visit(content);
  for (const { definition } of own.values()) visit(definition);
  return new Map([...shared.types].filter(([name]) => used.has(name)));
}

function refusalMessage(home: string, shared: SharedTypes, used: ReadonlySet<string>): Message {
  const codes = [...ALWAYS_REFUSED.filter((code) => !shared.refusals.has(code)), ...used].sort();
  const code: TypeUse = {
    name: 'RefusalCode',
    home,
    doc: 'Why the endpoint did not answer.',
    definition: { kind: 'enum', values: [...new Set(codes)] },
  };
  const field = (name: string, type: TypeUse | undefined, doc: string, optional: boolean): readonly Field[] =>
    type ? [{ name, json: name.toLowerCase(), type, doc, optional, many: undefined, list: undefined, unique: false }] : [];
  const fields = [
    ...field('Code', code, 'Why the endpoint did not answer.', false),
    ...field('Article', shared.types.get('ArticleText'), 'Provision that the refusal rests on.', true),
    ...field('Rule', shared.types.get('RuleText'), 'Which rule refused, in test mode; never a value of the request.', true),
  ];
  return {
    element: 'Refusal',
    doc: 'Detail of every fault of this contract. It holds no value from the query.',
    content: { kind: 'fields', fields },
  };
}
