import { accountForSchema, type Drop } from '../source/account-fields.ts';
import { codeTables } from '../spec/code-tables.ts';
import type { CodeList } from '../spec/code-list.ts';
import type { MappingSpec } from '../spec/mapping-spec.ts';
import { planParses, withoutPartial } from './plan-parses.ts';
import { planScope } from './plan-rules.ts';
import type { MappingPlan, PlannedScope } from './plan.ts';
import { reachTargets } from './reach-targets.ts';
import type { SourceFormat } from '../source/read-source.ts';
import { canonicalLookup, definitionsOf, shapeOf, type Shape } from '../source/shape.ts';
import { checked, type FaultList } from '../spec/spec-faults.ts';
import { specInvalid } from '../steps/step.ts';

/** What a mapping is compiled against: schemas as parsed JSON, and code lists shared by several mappings. */
export interface MappingContext {
  /** The schema that the specification names as its source. */
  readonly sourceSchema: object;
  /** Canonical schemas by `$id`, by path in the repository, or by file name. */
  readonly targetSchemas: ReadonlyMap<string, unknown>;
  /** The lists of `mappings/codes` by name. */
  readonly lists?: ReadonlyMap<string, CodeList>;
}

/** A planned mapping with all its dropped fields. */
export interface PlannedMapping {
  readonly plan: MappingPlan;
  readonly drops: readonly Drop[];
}

/** How the national system of a mapping writes its records. */
export function formatOf({ format }: MappingSpec): SourceFormat {
  if (format.xml !== undefined) return { kind: 'xml', ...format.xml };
  if (format.csv !== undefined) return { kind: 'csv', ...format.csv };
  if (format.fixed !== undefined) return { kind: 'fixed', ...format.fixed };
  return format['nist-itl'] === undefined ? { kind: 'json' } : { kind: 'nist-itl' };
}

function targetShape(spec: MappingSpec, schemas: ReadonlyMap<string, unknown>): Shape {
  const find = canonicalLookup(schemas);
  const root = find(spec.target);
  if (root === undefined) throw specInvalid('/target', 'Name a canonical schema.');
  return shapeOf(root, find, '/target');
}

function checkColumns(format: Extract<SourceFormat, { kind: 'fixed' }>, shape: Shape): void {
  const names = new Set<string>();
  let end = 1;
  format.columns.forEach(({ name, at, width }, index) => {
    const place = `/format/fixed/columns/${index}`;
    if (shape.kind !== 'object' || !shape.parts.has(name))
      throw specInvalid(`${place}/name`, 'Name a field that the source schema describes.');
    if (names.has(name)) throw specInvalid(`${place}/name`, 'Name every column once.');
    if (at < end) throw specInvalid(`${place}/at`, 'Let every column begin after the one before it ends.');
    names.add(name);
    end = at + width;
  });
  const left = shape.kind === 'object' ? [...shape.parts.keys()].find((name) => !names.has(name)) : undefined;
  if (left !== undefined) throw specInvalid('/format/fixed/columns', `Give ${left} a column: the source schema describes it.`);
}

function checkFlat(format: SourceFormat, shape: Shape): void {
  if (shape.kind !== 'object') throw specInvalid('/source', 'Describe the record as an object.');
  if (format.kind !== 'csv' && format.kind !== 'fixed') return;
  if ([...shape.parts.values()].some((part) => part.kind !== 'leaf' || part.type !== 'string'))
    throw specInvalid('/source', 'Describe a row or a line as an object of texts.');
  if (format.kind === 'fixed') checkColumns(format, shape);
}

function checkRegister(register: string, scope: PlannedScope): void {
  const source = scope.rules.find((rule) => rule.to.length === 1 && rule.to[0] === 'source');
  if (source?.kind === 'constant' && source.value === register) return;
  throw specInvalid('/register', 'Write the register as the constant of /source.');
}

/**
 * Holds a mapping against its schemas and code lists. A fault is `mapping-spec-invalid` with its place in the specification. Without a list
 * of faults the first one is raised. With one all are kept there, and the result is undefined where not even shapes could be made of the
 * schemas; a plan that comes with faults must not run.
 */
export function planMapping(spec: MappingSpec, context: MappingContext, faults?: FaultList): PlannedMapping | undefined {
  const { sourceSchema, targetSchemas, lists = new Map<string, CodeList>() } = context;
  const source = checked(() => shapeOf(sourceSchema, definitionsOf(sourceSchema), '/source'), faults);
  const target = checked(() => targetShape(spec, targetSchemas), faults);
  if (source === undefined || target === undefined) return undefined;
  checked(() => checkFlat(formatOf(spec), source), faults);
  const { parses, parsed } = planParses(spec.parse ?? [], source, faults);
  const codes = codeTables(spec.codes ?? {}, lists, parsed, faults);
  const kept = faults === undefined ? {} : { faults };
  const scope = planScope(spec.rules, spec.drop, { source: parsed, target, codes, parses, at: '', ...kept });
  const drops = accountForSchema(parsed, scope, '', faults);
  reachTargets(scope, target, '/rules', faults);
  checked(() => checkRegister(spec.register, scope), faults);
  return { plan: { source, parses: withoutPartial(parses, drops), parsed, scope, target }, drops };
}
