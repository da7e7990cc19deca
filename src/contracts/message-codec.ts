import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import { isDate, isUtcInstant } from '../wire/lexical/date-time.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../wire/json/json-value.ts';
import type { XmlElement } from '../wire/xml/xml-element.ts';
import { element, type XmlNode } from '../wire/xml/xml-node.ts';
import { namespaceOf, SHARED, type Contract, type Message } from './contract.ts';
import { jsonSchemas, schemaName } from './json-schemas.ts';
import { fieldsReader } from './read-xml-value.ts';
import { fieldsWriter, OWN_PREFIX, SHARED_PREFIX } from './write-xml-value.ts';

/** Which way a message goes. */
export type Direction = 'request' | 'response';

/** Speaks one message of a contract: XML elements and JSON documents are the same values. */
export interface MessageCodec {
  /** The value of a document element, as strictly as the schema. Throws `wire-xml-malformed` or `wire-element-unknown` with the path. */
  read(element: XmlElement): JsonObject;
  /** The value as a document element. Throws `contract-value-invalid` with the path. */
  write(value: JsonObject): XmlNode;
  /** The value that a JSON document is. Throws `contract-value-invalid` with its JSON Pointer. */
  check(json: unknown): JsonObject;
}

/** Speaks every message of a contract. */
export interface ContractCodec {
  /** The codec of one message of one operation; throws `wire-operation-unknown` for an operation that the contract lacks. */
  message(operation: string, direction: Direction): MessageCodec;
  /** The detail of a fault. */
  readonly refusal: Pick<MessageCodec, 'read' | 'write'>;
}

const codecs = new WeakMap<Contract, ContractCodec>();

/** The codec of a contract; compiled when first asked for, its JSON part when first used. */
export function codecOf(contract: Contract): ContractCodec {
  const known = codecs.get(contract);
  if (known) return known;
  const codec = compileCodec(contract);
  codecs.set(contract, codec);
  return codec;
}

function compileCodec(contract: Contract): ContractCodec {
  const validatorOf = jsonValidators(contract);
  const xml = new Map<string, Pick<MessageCodec, 'read' | 'write'>>();
  const messages = new Map<string, MessageCodec>();
  for (const [name, message] of contract.messages) {
    const { read, write } = xmlCodec(message, contract);
    xml.set(name, { read, write });
    messages.set(name, { read, write, check: (json) => checkJson(validatorOf(schemaName(message, contract)), json) });
  }
  return {
    message(operation, direction) {
      const codec = messages.get(contract.operations.get(operation)?.[direction].element ?? '');
      if (!codec) throw new GatewayError('wire-operation-unknown');
      return codec;
    },
    refusal: xmlCodec(contract.refusal, contract),
  };
}

function xmlCodec({ element: name, content }: Message, { name: home, namespace }: Contract): Pick<MessageCodec, 'read' | 'write'> {
  const readContent = fieldsReader(content, home);
  const writeContent = fieldsWriter(content, home);
  const namespaces = { [OWN_PREFIX]: namespace, [SHARED_PREFIX]: namespaceOf(SHARED) };
  return {
    read(message) {
      if (message.local !== name || message.namespace !== namespace) throw new GatewayError('wire-element-unknown', { field: '/' });
      return readContent(message, name);
    },
    write: (value) => element(`${OWN_PREFIX}:${name}`, writeContent(value, ''), undefined, namespaces),
  };
}

function jsonValidators(contract: Contract): (name: string) => ValidateFunction {
  let ajv: Ajv2020 | undefined;
  const validators = new Map<string, ValidateFunction>();
  return (name) => {
    const known = validators.get(name);
    if (known) return known;
    if (!ajv) {
      ajv = new Ajv2020({ strict: false, formats: { date: isDate, 'date-time': isUtcInstant } });
      ajv.addSchema({ components: { schemas: jsonSchemas(contract) } }, 'contract');
    }
    const validator = ajv.compile({ $ref: `contract#/components/schemas/${name}` });
    validators.set(name, validator);
    return validator;
  };
}

function checkJson(validate: ValidateFunction, json: unknown): JsonObject {
  if (validate(json) && isJsonObject(json as JsonValue)) return json as JsonObject;
  const [error] = validate.errors ?? [];
  throw new GatewayError('contract-value-invalid', {
    field: error === undefined || error.instancePath === '' ? '/' : error.instancePath,
    ...(error && { rule: `json/${error.keyword}` }),
  });
}
