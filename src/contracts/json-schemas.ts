import type { JsonObject, JsonValue } from '../wire/json/json-value.ts';
import {
  jsonMembers,
  SHARED,
  type Attributed,
  type Contract,
  type Field,
  type Fields,
  type Message,
  type NamedType,
  type Scalar,
  type TypeUse,
} from './contract.ts';
import { anchoredPattern } from './pattern.ts';
import { base64Length, base64Within, UNSPEAKABLE } from './scalar-forms.ts';

/** The JSON Schemas (2020-12) of a contract's types and messages, by name; they refer to each other under `#/components/schemas/`. */
export function jsonSchemas(contract: Contract): JsonObject {
  const types = [...contract.shared.values(), ...contract.types.values()].filter(({ name }) => name !== 'Boolean');
  const messages = [...contract.messages.values()];
  return Object.fromEntries([
    ...types.map((type) => [type.name, typeSchema(type)] as const),
    ...messages.map((message) => [schemaName(message, contract), messageSchema(message)] as const),
    ['RefusalCode', refusalCodes(contract)] as const,
    ['Problem', problemSchema(contract)] as const,
  ]);
}

/** What a message's schema is called: a request after its operation with `Request` behind it, a response after its element. */
export function schemaName({ element }: Message, { operations }: Contract): string {
  return operations.has(element) ? `${element}Request` : element;
}

/** A reference to a schema of the same document. */
export const schemaReference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });

const described = (doc: string | undefined, schema: JsonObject): JsonObject =>
  doc === undefined ? schema : { description: doc, ...schema };

function typeSchema({ doc, definition }: NamedType): JsonObject {
  return described(doc, definitionSchema(definition));
}

function definitionSchema(definition: Scalar | Fields | Attributed): JsonObject {
  return definition.kind === 'fields' || definition.kind === 'attributed'
    ? objectSchema(jsonMembers(definition))
    : scalarSchema(definition);
}

function messageSchema({ doc, content }: Message): JsonObject {
  return described(doc, objectSchema(content.fields));
}

function objectSchema(fields: readonly Field[]): JsonObject {
  const required = fields.filter(({ optional }) => !optional).map(({ json }) => json);
  return {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(fields.map((field) => [field.json, memberSchema(field)])),
    ...(required.length > 0 && { required }),
  };
}

function memberSchema({ doc, type, many, unique }: Field): JsonObject {
  const one = useSchema(type);
  if (!many) return described(doc, one);
  const { least, most } = many;
  return described(doc, {
    type: 'array',
    items: one,
    ...(least > 0 && { minItems: least }),
    maxItems: most,
    ...(unique && { uniqueItems: true }),
  });
}

function useSchema({ name, home, definition }: TypeUse): JsonObject {
  const anonymous = name === undefined || (name === 'Boolean' && home === SHARED);
  return anonymous ? definitionSchema(definition) : schemaReference(name);
}

function scalarSchema(scalar: Scalar): JsonObject {
  switch (scalar.kind) {
    case 'text': {
      const { least, most, pattern } = scalar;
      const allowed = pattern === undefined ? `^[^${UNSPEAKABLE}]*$` : anchoredPattern(pattern);
      return { type: 'string', ...(least > 0 && { minLength: least }), ...(most !== undefined && { maxLength: most }), pattern: allowed };
    }
    case 'date':
      return { type: 'string', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', format: 'date' };
    case 'instant':
      return {
        type: 'string',
        pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z$',
        format: 'date-time',
      };
    case 'boolean':
      return { type: 'boolean' };
    case 'enum':
      return { type: 'string', enum: scalar.values };
    case 'int':
      return { type: 'integer', minimum: scalar.least, maximum: scalar.most };
    case 'bytes':
      return {
        type: 'string',
        contentEncoding: 'base64',
        maxLength: base64Length(scalar.most),
        pattern: `^${base64Within(scalar.most)}$`,
      };
  }
}

function refusalCodes({ refusals }: Contract): JsonObject {
  return { description: 'Why the endpoint did not answer.', type: 'string', enum: [...refusals.keys()].sort() };
}

function problemSchema({ namespace }: Contract): JsonObject {
  const text = (description: string, schema: Readonly<Record<string, JsonValue>>): JsonObject => ({ description, ...schema });
  return {
    description: 'A refusal (RFC 9457). It holds no value from the query.',
    type: 'object',
    additionalProperties: false,
    properties: {
      type: text('The namespace of this contract, /problems/, and the code.', {
        type: 'string',
        pattern: `^${namespace.replaceAll('.', '\\.')}/problems/[a-z0-9-]{1,60}$`,
      }),
      title: text('The same for every occurrence.', { type: 'string', minLength: 1, maxLength: 200 }),
      status: text('HTTP status of this response.', { type: 'integer', minimum: 400, maximum: 599 }),
      code: schemaReference('RefusalCode'),
      article: schemaReference('ArticleText'),
      rule: schemaReference('RuleText'),
    },
    required: ['type', 'title', 'status', 'code'],
  };
}
