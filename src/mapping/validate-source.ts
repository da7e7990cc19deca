import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import type { Path, PlannedScope } from './plan.ts';
import { EACH, formatPointer, schemaPointer } from './pointer.ts';
import type { SourceTree } from './source-tree.ts';

/** Schema pointers of the fields that required rules read, `-` for each element. */
function requiredFields(scope: PlannedScope, base: Path): readonly string[] {
  return scope.rules.flatMap((rule) => {
    const first = rule.kind === 'field' && rule.required && rule.when === undefined ? rule.sources[0]?.paths[0] : undefined;
    if (rule.kind === 'field') return first === undefined ? [] : [formatPointer([...base, ...first])];
    if (rule.kind === 'constant') return [];
    const inner = rule.each === undefined ? base : [...base, ...rule.each, EACH];
    const own = rule.each !== undefined && rule.required ? [formatPointer([...base, ...rule.each])] : [];
    return [...own, ...requiredFields(rule.scope, inner)];
  });
}

function compileSchema(schema: object): ValidateFunction {
  try {
    return new Ajv2020({ strict: true, strictRequired: false }).compile(schema);
  } catch (cause) {
    const mend = 'Write the source schema in JSON Schema 2020-12 without unknown keywords.';
    throw new GatewayError('mapping-spec-invalid', { field: '/source', mend }, { cause });
  }
}

/** A missing part that a required rule needs is named by that rule's field, because the canonical schema is why it must be there. */
function neededBelow(missing: string, needed: readonly string[]): string | undefined {
  const general = schemaPointer(missing);
  const found = needed.find((field) => field === general || field.startsWith(`${general}/`));
  return found === undefined ? undefined : missing + found.slice(general.length);
}

function refuse(error: ErrorObject | undefined, source: string, needed: readonly string[]): GatewayError {
  const mend = `Write the field as ${source} describes.`;
  const missing = error?.keyword === 'required' ? (error.params as { readonly missingProperty?: string }).missingProperty : undefined;
  const field = `${error?.instancePath ?? ''}${missing === undefined ? '' : `/${missing}`}`;
  const wanted = missing === undefined ? undefined : neededBelow(field, needed);
  if (wanted !== undefined) return new GatewayError('mapping-required-field-missing', { field: wanted });
  return new GatewayError('mapping-source-invalid', { field, mend });
}

/**
 * Compiles the check of a national record against its schema. The check raises `mapping-required-field-missing` for a missing field that a
 * required rule reads and `mapping-source-invalid` for anything else, both with the field's pointer.
 */
export function sourceValidator(schema: object, source: string, scope: PlannedScope): (record: SourceTree) => void {
  const validate = compileSchema(schema);
  const needed = requiredFields(scope, []);
  return (record) => {
    if (!validate(record)) throw refuse(validate.errors?.[0], source, needed);
  };
}
