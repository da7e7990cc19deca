import {
  jsonMembers,
  SHARED,
  type Contract,
  type ContractPart,
  type Definition,
  type Field,
  type Fields,
  type Message,
  type NamedType,
  type SharedTypes,
  type TypeUse,
} from './contract.ts';

const WIDTH = 140;

/** The shared types as TypeScript, in their JSON form. */
export function sharedTypeScript({ types }: SharedTypes): string {
  return [banner(SHARED, 'contract'), ...[...types.values()].map(declaration)].join('\n');
}

/** What several contracts say alike as TypeScript, in its JSON form. */
export function partTypeScript({ name, types }: ContractPart): string {
  const said = [...types.values()];
  const definitions = said.map(({ definition }) => definition);
  return [banner(name, 'part'), ...imports(definitions, types), ...said.map(declaration)].join('\n');
}

/** A contract's types, messages and operations as TypeScript, in their JSON form; the types of its parts are passed on. */
export function contractTypeScript(contract: Contract): string {
  const { name, types, messages, operations } = contract;
  const own = [...types.values()].filter(({ part }) => part === undefined);
  const definitions = [...own.map(({ definition }) => definition), ...[...messages.values()].map(({ content }) => content)];
  const requests = [...messages.values()].map((message) =>
    interfaceOf(messageName(message, contract), message.doc, message.content.fields),
  );
  const rows = [...operations.values()].map(
    ({ name: operation, request, response }) =>
      `  readonly ${operation}: { readonly request: ${messageName(request, contract)}; readonly response: ${messageName(response, contract)} };\n`,
  );
  const table = `${comment(`The operations of ${name}: what each takes and gives.`)}export interface ${operationsName(name)} {\n${rows.join('')}}\n`;
  const body = [...own.map(declaration), ...requests, table];
  return [banner(name, 'contract'), ...imports(definitions, types), ...passedOn(types), ...body].join('\n');
}

function passedOn(types: ReadonlyMap<string, NamedType>): readonly string[] {
  const parts = [...new Set([...types.values()].flatMap(({ part }) => part ?? []))];
  return parts.map((part) => fromFile('export', part, [...types.values()].flatMap((type) => (type.part === part ? type.name : [])).sort()));
}

/** Name of the interface that lists a contract's operations, such as `EcrisTcnOperations`. */
function operationsName(contract: string): string {
  return `${contract
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Operations`;
}

const banner = (name: string, kind: 'contract' | 'part'): string =>
  `// Generated from schemas/endpoints/${name}.${kind}.yaml by npm run generate; never edited by hand.\n`;

/** A request is called after its operation, with Request behind it; a response as its element. */
function messageName({ element }: Message, { operations }: Contract): string {
  return operations.has(element) ? `${element}Request` : element;
}

/** Types that the definitions name and this file does not declare, by the file that does. */
function imports(definitions: readonly Definition[], types: ReadonlyMap<string, NamedType>): readonly string[] {
  const files = new Map<string, Set<string>>();
  const note = ({ home, name }: TypeUse): void => {
    if (name === undefined || name === 'Boolean') return;
    const file = home === SHARED ? SHARED : types.get(name)?.part;
    if (file !== undefined) files.set(file, (files.get(file) ?? new Set()).add(name));
  };
  for (const definition of definitions) {
    if (definition.kind === 'fields' || definition.kind === 'attributed') for (const { type } of jsonMembers(definition)) note(type);
  }
  return [...files].sort(([left], [right]) => (left < right ? -1 : 1)).map(([file, names]) => fromFile('import', file, [...names].sort()));
}

function fromFile(word: 'import' | 'export', file: string, names: readonly string[]): string {
  const line = `${word} type { ${names.join(', ')} } from './${file}.ts';\n`;
  return line.length <= WIDTH ? line : `${word} type {\n${names.map((name) => `  ${name},\n`).join('')}} from './${file}.ts';\n`;
}

function declaration({ name, doc, definition }: NamedType): string {
  return definition.kind === 'fields' || definition.kind === 'attributed'
    ? interfaceOf(name, doc, jsonMembers(definition))
    : `${comment(doc)}${aliasOf(name, scalar(definition))}`;
}

function aliasOf(name: string, type: string): string {
  const line = `export type ${name} = ${type};\n`;
  return line.length <= WIDTH ? line : `export type ${name} =\n  | ${type.replaceAll(' | ', '\n  | ')};\n`;
}

function interfaceOf(name: string, doc: string, fields: readonly Field[]): string {
  return fields.length === 0
    ? `${comment(doc)}export type ${name} = Readonly<Record<string, never>>;\n`
    : `${comment(doc)}export interface ${name} {\n${fields.map(member).join('')}}\n`;
}

function member({ json, doc, type, optional, many }: Field): string {
  const note = doc === undefined ? '' : comment(doc, '  ');
  const one = typeName(type);
  return `${note}  readonly ${json}${optional ? '?' : ''}: ${many ? `readonly ${one.includes('|') ? `(${one})` : one}[]` : one};\n`;
}

function typeName({ name, definition }: TypeUse): string {
  if (name === 'Boolean') return 'boolean';
  if (name !== undefined) return name;
  if (definition.kind === 'fields')
    return `{ ${definition.fields.map(({ json, type, optional, many }) => `readonly ${json}${optional ? '?' : ''}: ${many ? `readonly (${typeName(type)})[]` : typeName(type)}`).join('; ')} }`;
  return definition.kind === 'attributed' ? 'never' : scalar(definition);
}

function scalar(definition: Exclude<Definition, Fields | { kind: 'attributed' }>): string {
  switch (definition.kind) {
    case 'int':
      return 'number';
    case 'boolean':
      return 'boolean';
    case 'enum':
      return definition.values.map((value) => `'${value.replace(/[\\']/g, '\\$&')}'`).join(' | ');
    case 'text':
    case 'date':
    case 'instant':
    case 'bytes':
      return 'string';
  }
}

function comment(text: string, indent = ''): string {
  const words = text.replaceAll('*/', '* /').split(/\s+/);
  if (`${indent}/** ${words.join(' ')} */`.length <= WIDTH) return `${indent}/** ${words.join(' ').trim()} */\n`;
  const lines: string[] = [];
  let line = `${indent} *`;
  for (const word of words) {
    if (line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = `${indent} *`;
    }
    line += ` ${word}`;
  }
  return `${indent}/**\n${[...lines, line.trimEnd()].join('\n')}\n${indent} */\n`;
}
