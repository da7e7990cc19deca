import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import { GatewayError } from '../../kernel/gateway-error.ts';
import { readDate } from '../steps/calendar.ts';
import type { Path, PlannedScope } from '../plan/plan.ts';
import { around, EACH, extendPointer, formatPointer, schemaPointer } from '../pointer.ts';
import type { SourceTree } from './source-tree.ts';

/** What the schema of a national record has against one. */
export interface SourceFault {
  readonly field: string;
  readonly mend: string;
  /** Whether the field is not there at all. */
  readonly missing: boolean;
  /** Whether nothing below the field can be judged because of it. */
  readonly covers: boolean;
  /** For a missing field, the field at or below it that a required rule reads, if one does. */
  readonly needed?: string;
}

/** The check of a record against its schema. */
export interface SourceValidator {
  /** Whether the record has the form that its schema describes. */
  accepts(record: SourceTree): boolean;
  /** Every fault of a record, without those of parts that the schema does not know: total accounting names these. */
  faults(record: SourceTree): readonly SourceFault[];
}

/** Schema pointers of the fields without which required rules have no value, `-` for each element. */
function requiredFields(scope: PlannedScope, base: Path): readonly string[] {
  return scope.rules.flatMap((rule) => {
    if (rule.kind === 'field') {
      const alone = rule.required && rule.sources.length === 1 && rule.when === undefined;
      return alone ? [formatPointer([...base, ...rule.missing])] : [];
    }
    if (rule.kind === 'constant') return [];
    const inner = rule.each === undefined ? base : [...base, ...rule.each, EACH];
    const own = rule.each !== undefined && rule.required ? [formatPointer([...base, ...rule.each])] : [];
    return [...own, ...requiredFields(rule.scope, inner)];
  });
}

/** The one format that record schemas may name: a calendar date as YYYY-MM-DD. */
const isDay = (text: string): boolean => readDate(text, 'yyyy-MM-dd') !== undefined;

/** Compiles a record's schema; raises `mapping-spec-invalid` at `/source` for what is no JSON Schema 2020-12 that ajv's strict mode takes. */
export function compileSourceSchema(schema: object): ValidateFunction {
  try {
    return new Ajv2020({ strict: true, allErrors: true, strictRequired: false, formats: { date: isDay } }).compile(schema);
  } catch (cause) {
    const mend = 'Write the source schema in JSON Schema 2020-12 without unknown keywords.';
    throw new GatewayError('mapping-spec-invalid', { field: '/source', mend }, { cause });
  }
}

/** A missing part that a required rule needs is named by that rule's field, because the canonical schema is why it must be there. */
function neededBelow(missing: string, needed: readonly string[]): { readonly needed?: string } {
  const general = schemaPointer(missing);
  const found = needed.find((field) => field === general || field.startsWith(`${general}/`));
  return found === undefined ? {} : { needed: missing + found.slice(general.length) };
}

/** Keywords whose errors only say that one of several forms did not fit. */
const FRAMES: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'allOf', 'not', 'dependentRequired']);

function mendOf(error: ErrorObject, source: string): string {
  const { limit, type } = error.params as { readonly limit?: number; readonly type?: string };
  if (error.keyword === 'maxLength') return `Write at most ${limit} characters.`;
  if (error.keyword === 'minLength') return `Write at least ${limit} characters.`;
  if (error.keyword === 'maxItems') return `Write at most ${limit} of these.`;
  if (error.keyword === 'minItems') return `Write at least ${limit} of these.`;
  if (error.keyword === 'minimum' || error.keyword === 'maximum')
    return `Write a number that is ${error.message?.replace('must be ', '')}.`;
  if (error.keyword === 'type') return `Write this as ${type}.`;
  return `Write the field as ${source} describes.`;
}

const parameterOf = (error: ErrorObject, name: 'missingProperty' | 'additionalProperty'): string | undefined =>
  (error.params as { readonly missingProperty?: string; readonly additionalProperty?: string })[name];

/** Compiles the check of a national record against its schema. Raises what `compileSourceSchema` raises. */
export function sourceValidator(schema: object, source: string, scope: PlannedScope): SourceValidator {
  const validate = compileSourceSchema(schema);
  const needed = requiredFields(scope, []);
  const faultOf = (error: ErrorObject): SourceFault => {
    const absent = error.keyword === 'required' ? parameterOf(error, 'missingProperty') : undefined;
    const field = absent === undefined ? error.instancePath : extendPointer(error.instancePath, absent);
    const missing = absent !== undefined;
    return {
      field,
      mend: mendOf(error, source),
      missing,
      covers: error.keyword === 'type',
      ...(missing ? neededBelow(field, needed) : {}),
    };
  };
  return {
    accepts: (record) => validate(record),
    faults: (record) => {
      if (validate(record)) return [];
      const errors = (validate.errors ?? []).filter((error) => parameterOf(error, 'additionalProperty') === undefined);
      const plain = errors.filter(({ keyword }) => !FRAMES.has(keyword));
      const told = new Set(plain.flatMap(({ instancePath }) => [...around(instancePath), instancePath]));
      const framed = errors.filter(({ keyword, instancePath }) => FRAMES.has(keyword) && !told.has(instancePath));
      return [...plain, ...framed].map(faultOf);
    },
  };
}
