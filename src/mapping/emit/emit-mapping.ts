import type { CanonicalRecord } from '../../canonical/generated/types.ts';
import { validateCanonicalRecord } from '../../canonical/generated/validators.js';
import type { GatewayError } from '../../kernel/gateway-error.ts';
import { scanXml } from '../../wire/xml/scan-xml.ts';
import { parseFields } from '../source/parse-fields.ts';
import type { MappingPlan } from '../plan/plan.ts';
import type { SourceFormat } from '../source/read-source.ts';
import type { SchemaLookup } from '../source/shape.ts';
import type { SourceTree } from '../source/source-tree.ts';
import { CodeText } from './code-text.ts';
import { constraintOf, looseConstraint, replacedAt, type Constraint } from './constraint.ts';
import { emitCheck, emitFormedCheck, isCheckable } from './emit-check.ts';
import { PatternFunctions } from './emit-leaf.ts';
import type { Emission } from './emission.ts';
import { emitScope } from './emit-scope.ts';
import { XmlReaders } from './emit-xml.ts';
import { loadCode } from './load-code.ts';
import { RecordNames, type RecordTables } from './record-tables.ts';
import { refuseUnknown, Unemittable } from './unemittable.ts';

/** A JSON Schema and where its references lead. */
export interface EmittedSchema {
  readonly schema: unknown;
  readonly find: SchemaLookup;
}

/** What a mapping is emitted from. */
export interface EmissionSource {
  readonly plan: MappingPlan;
  readonly format: SourceFormat;
  /** Of the record as its system sends it. */
  readonly source: EmittedSchema;
  /** Of the canonical record. */
  readonly target: EmittedSchema;
}

/**
 * A mapping as generated code. It gives the canonical record of a national one where nothing about that is unusual, exactly as the closures
 * of the mapping would give it: every part known and as the source schema says, every step without refusal, the result as the target schema
 * says. It gives undefined otherwise, and never raises anything: the closures must then tell.
 */
export interface QuickMapping {
  /** From a record's tree. */
  ofTree(record: SourceTree): CanonicalRecord | undefined;
  /** From the bytes of a record in XML, without a tree between; absent for other formats. */
  readonly ofXml?: (bytes: Uint8Array) => CanonicalRecord | undefined;
}

type Found = CanonicalRecord | undefined;

/** What the emitted text evaluates to. */
interface EmittedFunctions {
  readonly ofTree: (record: SourceTree) => Found;
  readonly ofTables?: (tables: RecordTables, element: number) => Found;
}

/** A mapping as JavaScript, before it is loaded. */
export interface EmittedText {
  readonly text: string;
  readonly constants: readonly unknown[];
  readonly names: ReadonlyMap<string, number>;
  /** Whether a result must still be held against the canonical schema. */
  readonly isDoubtful: boolean;
}

const PLAN_PARTS = new Set(['source', 'parses', 'parsed', 'scope', 'target']);

/** What the rules read: the record with every field that a parser reads as the parts that the parser may give. */
function readConstraint(plan: MappingPlan, record: Constraint): Constraint {
  let read: Constraint | undefined = record;
  for (const { path, parser } of plan.parses) read = replacedAt(read, path, looseConstraint(parser.shape));
  if (read === undefined) throw new Unemittable('parses');
  return read;
}

/** The record as the rules read it, or undefined where a parser refuses. */
function parserOf(plan: MappingPlan): (record: SourceTree) => SourceTree | undefined {
  return (record) => {
    const refusals: GatewayError[] = [];
    const parsed = parseFields(record, plan.parses, (error) => refusals.push(error));
    return refusals.length > 0 ? undefined : parsed;
  };
}

function write({ plan, format, source, target }: EmissionSource): EmittedText {
  refuseUnknown(plan, PLAN_PARTS);
  const constraint = constraintOf(source.schema, source.find);
  if (constraint?.kind !== 'object' || !isCheckable(constraint)) throw new Unemittable('source');
  const code = new CodeText();
  const patterns = new PatternFunctions(code);
  const emission: Emission = { code, patterns, nothing: Object.freeze({}), deferred: new Set(), doubtful: false };
  const scope = emitScope(emission, plan.scope, readConstraint(plan, constraint), constraintOf(target.schema, target.find));
  const map = code.fresh('m');
  if (plan.parses.length === 0) code.add(map, 'o', [`return ${scope}(o, o);`]);
  else code.add(map, 'o', [`const r = ${code.constant(parserOf(plan))}(o);`, `return r === undefined ? undefined : ${scope}(r, r);`]);
  const check = emitCheck(emission, constraint);
  const ofTree = code.fresh('m');
  code.add(ofTree, 'o', [`return ${check}(o) ? ${map}(o) : undefined;`]);
  const readers = new XmlReaders(code);
  const functions = [`ofTree: ${ofTree}`];
  if (format.kind === 'xml') {
    const formed = emitFormedCheck(emission, constraint);
    const ofTables = code.fresh('m');
    const read = readers.reader(constraint);
    code.add(ofTables, 't, e', [`const o = ${read}(t, e);`, `return o !== undefined && ${formed}(o) ? ${map}(o) : undefined;`]);
    functions.push(`ofTables: ${ofTables}`);
  }
  return { ...code.finish(`{ ${functions.join(', ')} }`), names: readers.names, isDoubtful: emission.doubtful };
}

/** The JavaScript that a mapping becomes; undefined for a mapping that has parts for which no code is written, and runs as closures only. */
export function emittedText(from: EmissionSource): EmittedText | undefined {
  try {
    return write(from);
  } catch (error) {
    if (error instanceof Unemittable) return undefined;
    throw error;
  }
}

function xmlReader(
  { root, namespace }: Extract<SourceFormat, { kind: 'xml' }>,
  names: RecordNames,
  run: (tables: RecordTables, element: number) => Found,
): (bytes: Uint8Array) => Found {
  return (bytes) => {
    const document = scanXml(bytes);
    try {
      return document.is(0, namespace, root) ? run(names.tablesOf(document), 0) : undefined;
    } finally {
      document.release();
    }
  };
}

/** Compiles a checked mapping to code. Undefined where it has parts for which no code is written, or no code may be made from text here. */
export function emitMapping(from: EmissionSource): QuickMapping | undefined {
  const emitted = emittedText(from);
  if (emitted === undefined) return undefined;
  const functions = loadCode(emitted.text, emitted.constants) as EmittedFunctions | undefined;
  if (functions === undefined) return undefined;
  const { ofTree, ofTables } = functions;
  const quickly =
    <From>(run: (given: From) => Found) =>
    (given: From): Found => {
      try {
        const mapped = run(given);
        return mapped === undefined || (emitted.isDoubtful && !validateCanonicalRecord(mapped)) ? undefined : mapped;
      } catch {
        // A step refused, or the bytes are no document: the closures and the general reader say so with the field.
        return undefined;
      }
    };
  if (from.format.kind !== 'xml' || ofTables === undefined) return { ofTree: quickly(ofTree) };
  return { ofTree: quickly(ofTree), ofXml: quickly(xmlReader(from.format, new RecordNames(emitted.names), ofTables)) };
}
