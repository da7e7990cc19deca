import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import schema from '../../schemas/config/mapping.schema.json' with { type: 'json' };
import { GatewayError } from '../kernel/gateway-error.ts';
import { extendPointer, isPrototypeKey } from './pointer.ts';
import type { StepSpec } from './steps.ts';

/** When a rule applies: the source holds the field at this pointer, or does not. */
export type ConditionSpec = string | { readonly absent: string };

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
}

/** A field that is left behind, and why. */
export interface DropSpec {
  readonly from: string;
  readonly because: string;
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
  };
  readonly source: string;
  readonly target: string;
  readonly codes?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly rules: readonly RuleSpec[];
  readonly drop: readonly DropSpec[];
}

const validate = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false }).compile<MappingSpec>(schema);

const MAX_DEPTH = 32;

/** The place of the error that lies deepest: the outer ones only say that a part did not fit. */
function deepest(errors: readonly ErrorObject[]): ErrorObject | undefined {
  const depth = (error: ErrorObject): number => error.instancePath.split('/').length;
  return errors.toSorted((one, other) => depth(other) - depth(one))[0];
}

function refusePrototypeKeys(value: unknown, at: string, depth: number): void {
  if (typeof value !== 'object' || value === null) return;
  if (depth > MAX_DEPTH) throw new GatewayError('mapping-spec-invalid', { field: at, mend: 'Nest less deeply.' });
  for (const [key, part] of Object.entries(value)) {
    if (isPrototypeKey(key)) throw new GatewayError('mapping-spec-invalid', { field: at, mend: 'Name no key of the object prototype.' });
    refusePrototypeKeys(part, extendPointer(at, key), depth + 1);
  }
}

function mendOf(error: ErrorObject | undefined, schemaPath: string): string {
  const parameters = (error?.params ?? {}) as { readonly missingProperty?: string; readonly additionalProperty?: string };
  if (parameters.missingProperty !== undefined) return `Add ${parameters.missingProperty}.`;
  if (parameters.additionalProperty !== undefined) return `Remove ${parameters.additionalProperty}, or correct its spelling.`;
  return `Write what ${schemaPath} describes: ${error?.message ?? 'another value'}.`;
}

/**
 * A parsed specification as what its schema, compiled in `accepts`, says that it is; raises `mapping-spec-invalid` with the place in the
 * specification.
 */
export function checkedSpec<Spec>(candidate: unknown, accepts: ValidateFunction<Spec>, schemaPath: string): Spec {
  refusePrototypeKeys(candidate, '', 0);
  if (accepts(candidate)) return candidate;
  const error = deepest(accepts.errors ?? []);
  throw new GatewayError('mapping-spec-invalid', { field: error?.instancePath ?? '', mend: mendOf(error, schemaPath) });
}

/** The parsed YAML of a mapping as a `MappingSpec`; raises `mapping-spec-invalid` with the place in the specification. */
export function readMappingSpec(candidate: unknown): MappingSpec {
  return checkedSpec(candidate, validate, 'schemas/config/mapping.schema.json');
}
