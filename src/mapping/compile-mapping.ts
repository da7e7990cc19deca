import type { CanonicalRecord } from '../canonical/generated/types.ts';
import { validateCanonicalRecord } from '../canonical/generated/validators.js';
import { GatewayError } from '../kernel/gateway-error.ts';
import { accountForRecord, accountForSchema, type Drop } from './account-fields.ts';
import { readMappingSpec, type MappingSpec } from './mapping-spec.ts';
import { outlineRules, type RuleOutline } from './outline-rules.ts';
import type { PlannedScope } from './plan.ts';
import { planScope } from './plan-rules.ts';
import { reachTargets } from './reach-targets.ts';
import type { SourceFormat } from './read-source.ts';
import { definitionsOf, shapeOf, type Shape } from './shape.ts';
import type { SourceTree } from './source-tree.ts';
import { specInvalid, type CodeTable } from './step.ts';
import { sourceValidator } from './validate-source.ts';
import { backOf, writeBack } from './write-backward.ts';
import { writerOf, type Draft, type Trace, type TracedField } from './write-forward.ts';

/** What a mapping is compiled against: schemas as parsed JSON, and code tables shared by several mappings. */
export interface MappingContext {
  /** The schema that the specification names as its source. */
  readonly sourceSchema: object;
  /** Canonical schemas by `$id`, by path in the repository, or by file name. */
  readonly targetSchemas: ReadonlyMap<string, unknown>;
  readonly codes?: ReadonlyMap<string, Readonly<Record<string, string>>>;
}

/** A mapping ready to run. It holds no state: one instance serves all records. */
export interface CompiledMapping {
  readonly name: string;
  readonly version: string;
  readonly title: string;
  /** Authority whose records it reads, by its configured id. */
  readonly authority: string;
  /** Register that the records come from; the canonical record's `source`. */
  readonly register: string;
  readonly format: SourceFormat['kind'];
  /** Root element of an XML record. */
  readonly recordElement?: { readonly namespace: string; readonly local: string };
  /** Paths of both schemas in the repository. */
  readonly source: string;
  readonly target: string;
  readonly sourceFormat: SourceFormat;
  readonly sourceShape: Shape;
  /** Every rule that writes a field, groups opened up. */
  readonly rules: readonly RuleOutline[];
  /** Every field that is left behind, with its reason. */
  readonly drops: readonly Drop[];
  /**
   * The canonical record of a national one. Raises `mapping-field-unaccounted`, `mapping-required-field-missing`, `mapping-source-invalid`,
   * `mapping-code-unknown`, `mapping-value-invalid` and `mapping-result-invalid`, each with the pointer of the source field.
   * `trace` receives every field with its rule and intermediate values.
   */
  toCanonical(record: SourceTree, trace?: Trace): CanonicalRecord;
  /**
   * The national record of a canonical one, as far as rules have a way back; dropped fields stay absent, so the result need not satisfy the
   * source schema. Raises `mapping-value-invalid` or `mapping-code-unknown` with a pointer into the canonical record.
   */
  toSource(record: CanonicalRecord): SourceTree;
}

function formatOf(spec: MappingSpec): SourceFormat {
  if (spec.format.xml !== undefined) return { kind: 'xml', ...spec.format.xml };
  return spec.format.csv === undefined ? { kind: 'json' } : { kind: 'csv', delimiter: spec.format.csv.delimiter };
}

function codeTables(spec: MappingSpec, context: MappingContext): ReadonlyMap<string, CodeTable> {
  const tables = new Map<string, CodeTable>();
  for (const [name, table] of context.codes ?? []) tables.set(name, new Map(Object.entries(table)));
  for (const [name, table] of Object.entries(spec.codes ?? {})) {
    if (tables.has(name)) throw specInvalid(`/codes/${name}`, 'Name the table differently: a shared table has this name.');
    tables.set(name, new Map(Object.entries(table)));
  }
  return tables;
}

function targetShape(spec: MappingSpec, schemas: ReadonlyMap<string, unknown>): Shape {
  const find = (reference: string): unknown => {
    if (schemas.has(reference)) return schemas.get(reference);
    const file = reference.split('/').at(-1) ?? reference;
    for (const [key, schema] of schemas) if (key.split('/').at(-1) === file) return schema;
    return undefined;
  };
  const root = find(spec.target);
  if (root === undefined) throw specInvalid('/target', 'Name a canonical schema.');
  return shapeOf(root, find, '/target');
}

function checkFlat(format: SourceFormat, shape: Shape): void {
  if (shape.kind !== 'object') throw specInvalid('/source', 'Describe the record as an object.');
  if (format.kind === 'csv' && [...shape.parts.values()].some((part) => part.kind !== 'leaf' || part.type !== 'string')) {
    throw specInvalid('/source', 'Describe a CSV row as an object of texts.');
  }
}

function checkRegister(spec: MappingSpec, scope: PlannedScope): void {
  const source = scope.rules.find((rule) => rule.to.length === 1 && rule.to[0] === 'source');
  if (source?.kind === 'constant' && source.value === spec.register) return;
  throw specInvalid('/register', 'Write the register as the constant of /source.');
}

/** Re-reads the record with a trace to name the source field behind a result that its schema refuses. */
function refuseResult(run: (trace: Trace) => void, name: string): GatewayError {
  const error = validateCanonicalRecord.errors?.[0];
  const missing = (error?.params as { readonly missingProperty?: string } | undefined)?.missingProperty;
  const target = `${error?.instancePath ?? ''}${error?.keyword === 'required' && missing !== undefined ? `/${missing}` : ''}`;
  const fields: TracedField[] = [];
  run((field) => fields.push(field));
  const origin = fields.find((field) => field.from.length > 0 && (target === field.to || target.startsWith(`${field.to}/`)));
  return new GatewayError('mapping-result-invalid', { field: origin?.from[0] ?? target, rule: `${name}${origin?.rule ?? ''}` });
}

/**
 * Compiles a mapping, given as parsed YAML, to closures; nothing interprets the specification per record. Raises `mapping-spec-invalid`
 * with the place in the specification: anything `schemas/config/mapping.schema.json` refuses, pointers that a schema lacks, steps that do
 * not fit together, absent code tables, words outside the target's list, targets written twice, required targets out of reach, a field both
 * mapped and dropped, and a field of the source schema that is neither.
 */
export function compileMapping(candidate: unknown, context: MappingContext): CompiledMapping {
  const spec = readMappingSpec(candidate);
  const sourceFormat = formatOf(spec);
  const sourceShape = shapeOf(context.sourceSchema, definitionsOf(context.sourceSchema), '/source');
  checkFlat(sourceFormat, sourceShape);
  const target = targetShape(spec, context.targetSchemas);
  const scope = planScope(spec.rules, spec.drop, { source: sourceShape, target, codes: codeTables(spec, context), at: '' });
  const drops = accountForSchema(sourceShape, scope);
  reachTargets(scope, target, '/rules');
  checkRegister(spec, scope);
  const validateSource = sourceValidator(context.sourceSchema, spec.source, scope);
  const write = writerOf(scope);
  const back = backOf(scope);

  const toCanonical = (record: SourceTree, trace?: Trace): CanonicalRecord => {
    accountForRecord(record, sourceShape);
    validateSource(record);
    const draft: Draft = {};
    write(record, '', draft, '', trace);
    if (validateCanonicalRecord(draft)) return draft;
    throw refuseResult((seen) => write(record, '', {}, '', seen), spec.mapping);
  };

  return {
    name: spec.mapping,
    version: spec.version,
    title: spec.title,
    authority: spec.authority,
    register: spec.register,
    format: sourceFormat.kind,
    ...(sourceFormat.kind === 'xml' ? { recordElement: { namespace: sourceFormat.namespace, local: sourceFormat.root } } : {}),
    source: spec.source,
    target: spec.target,
    sourceFormat,
    sourceShape,
    rules: outlineRules(scope),
    drops,
    toCanonical,
    toSource: (record) => writeBack(back, record as unknown as SourceTree),
  };
}
