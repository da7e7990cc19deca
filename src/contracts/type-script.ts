import {
  SHARED,
  type Contract,
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
  return [banner(SHARED), ...[...types.values()].map(declaration)].join('\n');
}

/** A contract's types, messages and operations as TypeScript, in their JSON form. */
export function contractTypeScript(contract: Contract): string {
  const { name, types, messages, operations } = contract;
  const own = [...types.values()].map(declaration);
  const requests = [...messages.values()].map((message) => interfaceOf(messageName(message, contract), message.doc, message.content));
  const rows = [...operations.values()].map(
    ({ name: operation, request, response }) =>
      `  readonly ${operation}: { readonly request: ${messageName(request, contract)}; readonly response: ${messageName(response, contract)} };\n`,
  );
  const table = `${comment(`The operations of ${name}: what each takes and gives.`)}export interface ${operationsName(name)} {\n${rows.join('')}}\n`;
  const body = [...own, ...requests, table];
  return [banner(name), ...imports(contract), ...body].join('\n');
}

/** Name of the interface that lists a contract's operations, such as `EcrisTcnOperations`. */
export function operationsName(contract: string): string {
  return `${contract
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')}Operations`;
}

const banner = (contract: string): string =>
  `// Generated from schemas/endpoints/${contract}.contract.yaml by npm run generate; never edited by hand.\n`;

/** A request is called after its operation, with Request behind it; a response as its element. */
function messageName({ element }: Message, { operations }: Contract): string {
  return operations.has(element) ? `${element}Request` : element;
}

function imports(contract: Contract): readonly string[] {
  const used = new Set<string>();
  const note = ({ home, name }: TypeUse): void => {
    if (home === SHARED && name !== undefined && name !== 'Boolean') used.add(name);
  };
  const visit = (definition: Definition): void => {
    if (definition.kind === 'fields') definition.fields.forEach(({ type }) => note(type));
    if (definition.kind === 'attributed') [definition.text, ...definition.attributes.map(({ type }) => type)].forEach(note);
  };
  for (const { definition } of contract.types.values()) visit(definition);
  for (const { content } of contract.messages.values()) visit(content);
  if (used.size === 0) return [];
  const names = [...used].sort();
  const line = `import type { ${names.join(', ')} } from './types.ts';\n`;
  return [line.length <= WIDTH ? line : `import type {\n${names.map((name) => `  ${name},\n`).join('')}} from './types.ts';\n`];
}

function declaration({ name, doc, definition }: NamedType): string {
  if (definition.kind === 'fields') return interfaceOf(name, doc, definition);
  if (definition.kind !== 'attributed') return `${comment(doc)}${aliasOf(name, scalar(definition))}`;
  const text: Field = {
    name: '',
    json: definition.member,
    type: definition.text,
    doc: undefined,
    optional: false,
    many: undefined,
    list: undefined,
    unique: false,
  };
  return interfaceOf(name, doc, { kind: 'fields', fields: [text, ...definition.attributes] });
}

function aliasOf(name: string, type: string): string {
  const line = `export type ${name} = ${type};\n`;
  return line.length <= WIDTH ? line : `export type ${name} =\n  | ${type.replaceAll(' | ', '\n  | ')};\n`;
}

function interfaceOf(name: string, doc: string, { fields }: Fields): string {
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
