import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { isUtcInstant } from '../../wire/lexical/date-time.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../wire/json/json-value.ts';

const FILE = join(import.meta.dirname, '../../../schemas/endpoints/control.openapi.json');

/** The OpenAPI document of the control API, and what holds bodies against it. */
export interface ControlSchema {
  readonly text: string;
  /** Methods in upper case, by path. */
  readonly methods: ReadonlyMap<string, readonly string[]>;
  /** The body, when it is what the operation takes. Throws `command-usage` with the place in the body as `field`. */
  check(path: string, method: string, body: JsonValue): JsonObject;
}

type Document = Readonly<{
  paths: Record<string, Record<string, { requestBody?: { content: { 'application/json': { schema: { $ref: string } } } } }>>;
}>;

/** Reads schemas/endpoints/control.openapi.json. */
export function controlSchema(): ControlSchema {
  const text = readFileSync(FILE, 'utf8');
  const document = JSON.parse(text) as Document;
  const ajv = new Ajv2020({ strict: false, formats: { 'date-time': isUtcInstant } });
  ajv.addSchema(document, 'control');
  // The library keeps whatever it compiles, so nothing is compiled twice.
  const validators = new Map<string, ValidateFunction>();
  const validatorOf = (reference: string): ValidateFunction => {
    const validator = validators.get(reference) ?? ajv.compile({ $ref: `control${reference}` });
    validators.set(reference, validator);
    return validator;
  };
  return {
    text,
    methods: new Map(
      Object.entries(document.paths).map(([path, methods]) => [path, Object.keys(methods).map((name) => name.toUpperCase())]),
    ),
    check(path, method, body) {
      const reference = document.paths[path]?.[method.toLowerCase()]?.requestBody?.content['application/json'].schema.$ref;
      if (reference === undefined) return {};
      const validate = validatorOf(reference);
      if (validate(body) && isJsonObject(body)) return body;
      const [error] = validate.errors ?? [];
      throw new GatewayError('command-usage', {
        field: error === undefined || error.instancePath === '' ? '/' : error.instancePath,
        rule: `json/${error?.keyword ?? 'type'}`,
        mend: 'Send what /control/openapi.json describes.',
      });
    },
  };
}
