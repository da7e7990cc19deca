import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../../schemas/config/mapping.schema.json' with { type: 'json' };
import { GatewayError } from '../../kernel/gateway-error.ts';
import { escapeToken, extendPointer, isPrototypeKey } from '../pointer.ts';
import type { StepSpec } from '../steps/steps.ts';

/** When a rule applies: the source holds the field at this pointer, or does not, or the field says one of some words. */
export type ConditionSpec =
  string | { readonly absent: string } | { readonly of: string; readonly is: readonly (string | number | boolean)[] };

/** One alternative of a rule: source pointers and steps. */
export interface AlternativeSpec {
  readonly from: string | readonly string[];
  readonly through?: readonly StepSpec[];
}

/** A rule as written. Exactly one of `rules`, `value`, `first-of` and `from` is there. */
export interface RuleSpec {
  readonly to: string;
  readonly from?: string | readonly string[];
  readonly through?: readonly StepSpec[];
  readonly 'first-of'?: readonly AlternativeSpec[];
  readonly value?: string | number | boolean;
  readonly each?: string;
  readonly rules?: readonly RuleSpec[];
  readonly drop?: readonly DropSpec[];
  readonly required?: boolean;
  readonly when?: ConditionSpec;
  /** The provision that lets the field travel. */
  readonly law?: string;
}

/** A field that is left behind, and why. */
export interface DropSpec {
  readonly from: string;
  readonly because: string;
}

/** A code table of the mapping's own: national code to canonical word. */
export type TableSpec = Readonly<Record<string, string>>;

/** A code list of `mappings/codes`, and the field whose day says which version. */
export interface ListSpec {
  readonly list: string;
  readonly on?: string;
}

/** A field that holds a whole format, the parser that reads it, and the field whose day it holds two-digit years against. */
export interface ParseSpec {
  readonly from: string;
  readonly with: string;
  readonly on?: string;
}

/** A column of a fixed-width record: characters `at` to `at + width - 1`, counted from 1. */
export interface ColumnSpec {
  readonly name: string;
  readonly at: number;
  readonly width: number;
}

/** A mapping as written; `schemas/config/mapping.schema.json` describes it. */
export interface MappingSpec {
  readonly mapping: string;
  readonly version: string;
  readonly title: string;
  readonly note?: string;
  readonly authority: string;
  readonly register: string;
  readonly format: {
    readonly xml?: { readonly root: string; readonly namespace: string };
    readonly json?: object;
    readonly csv?: { readonly delimiter: string };
    readonly fixed?: { readonly columns: readonly ColumnSpec[] };
    readonly 'nist-itl'?: object;
  };
  readonly source: string;
  readonly target: string;
  readonly codes?: Readonly<Record<string, TableSpec | ListSpec>>;
  readonly parse?: readonly ParseSpec[];
  readonly rules: readonly RuleSpec[];
  readonly drop: readonly DropSpec[];
}

const validate = new Ajv2020({ strict: true, allErrors: true, allowUnionTypes: true, strictRequired: false }).compile<MappingSpec>(schema);

const MAX_DEPTH = 32;

/** A fault of a specification: the part at fault, the very place of it where that is a key of the part, and what to do. */
export interface SpecFault {
  readonly field: string;
  readonly place: string;
  readonly mend: string;
}

/** Whether a table stands in `mappings/codes`. */
export function isListSpec(table: TableSpec | ListSpec): table is ListSpec {
  return typeof table['list'] === 'string' && Object.keys(table).every((key) => key === 'list' || key === 'on');
}

function prototypeKey(value: unknown, at: string, depth: number): SpecFault | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > MAX_DEPTH) return { field: at, place: at, mend: 'Nest less deeply.' };
  for (const [key, part] of Object.entries(value)) {
    if (isPrototypeKey(key)) return { field: at, place: at, mend: 'Name no key of the object prototype.' };
    const below = prototypeKey(part, extendPointer(at, key), depth + 1);
    if (below !== undefined) return below;
  }
  return undefined;
}

interface Parameters {
  readonly missingProperty?: string;
  readonly additionalProperty?: string;
  readonly allowedValues?: readonly unknown[];
}

function faultOf(error: ErrorObject, schemaPath: string): SpecFault {
  const field = error.instancePath;
  const { missingProperty, additionalProperty, allowedValues } = error.params as Parameters;
  if (missingProperty !== undefined) return { field, place: field, mend: `Add ${missingProperty}.` };
  if (additionalProperty !== undefined) {
    const place = `${field}/${escapeToken(additionalProperty)}`;
    return { field, place, mend: `Remove ${additionalProperty}, or correct its spelling.` };
  }
  if (allowedValues !== undefined) return { field, place: field, mend: `Write one of: ${allowedValues.map(String).join(', ')}.` };
  return { field, place: field, mend: `Write what ${schemaPath} describes: ${error.message ?? 'another value'}.` };
}

/** Keywords whose errors only say that none of several forms fitted; the errors of the forms say why. */
const FRAMES: ReadonlySet<string> = new Set(['if', 'anyOf', 'oneOf', 'type']);

/** The errors that say something: one a place, and of several forms the one that went deepest. */
function telling(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const below = (error: ErrorObject): boolean => errors.some((other) => other.instancePath.startsWith(`${error.instancePath}/`));
  const beside = (error: ErrorObject): boolean =>
    errors.some((other) => other.instancePath === error.instancePath && !FRAMES.has(other.keyword));
  const kept = errors.filter((error) => !FRAMES.has(error.keyword) || !(below(error) || beside(error)));
  const seen = new Set<string>();
  return kept.filter((error) => {
    const { missingProperty = '', additionalProperty = '' } = error.params as Parameters;
    const key = `${error.instancePath} ${missingProperty} ${additionalProperty}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Every fault that a schema, compiled in `accepts`, finds in a parsed specification; none where it is what the schema describes. */
export function specFaults(candidate: unknown, accepts: ValidateFunction, schemaPath: string): readonly SpecFault[] {
  const hidden = prototypeKey(candidate, '', 0);
  if (hidden !== undefined) return [hidden];
  return accepts(candidate) ? [] : telling(accepts.errors ?? []).map((error) => faultOf(error, schemaPath));
}

/** Every fault that its schema finds in a parsed mapping. */
export function mappingSpecFaults(candidate: unknown): readonly SpecFault[] {
  return specFaults(candidate, validate, 'schemas/config/mapping.schema.json');
}

const depth = (fault: SpecFault): number => fault.field.split('/').length;

/**
 * A parsed specification as what its schema, compiled in `accepts`, says that it is; raises `mapping-spec-invalid` with the place in the
 * specification that lies deepest.
 */
export function checkedSpec<Spec>(candidate: unknown, accepts: ValidateFunction<Spec>, schemaPath: string): Spec {
  const [fault] = specFaults(candidate, accepts, schemaPath).toSorted((one, other) => depth(other) - depth(one));
  if (fault !== undefined) throw new GatewayError('mapping-spec-invalid', { field: fault.field, mend: fault.mend });
  return candidate as Spec;
}

/** The parsed YAML of a mapping as a `MappingSpec`; raises `mapping-spec-invalid` with the place in the specification. */
export function readMappingSpec(candidate: unknown): MappingSpec {
  return checkedSpec(candidate, validate, 'schemas/config/mapping.schema.json');
}
