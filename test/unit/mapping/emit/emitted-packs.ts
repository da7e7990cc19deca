import type { CompiledMapping } from '../../../../src/mapping/compile-mapping.ts';
import { constraintOf, type Constraint } from '../../../../src/mapping/emit/constraint.ts';
import { emitMapping, type EmissionSource, type QuickMapping } from '../../../../src/mapping/emit/emit-mapping.ts';
import { canonicalLookup, definitionsOf } from '../../../../src/mapping/source/shape.ts';
import { contextOf, installedMappings, installedSpecs } from '../installed-mappings.ts';

/** An installed pack, its closures, and the code that is made of it. */
export interface EmittedPack {
  readonly name: string;
  readonly compiled: CompiledMapping;
  readonly from: EmissionSource;
  readonly quick: QuickMapping | undefined;
  readonly sourceSchema: object;
  readonly constraint: Constraint | undefined;
}

/** Every installed pack, emitted. */
export function emittedPacks(): readonly EmittedPack[] {
  const specs = installedSpecs();
  return [...installedMappings()].map(([name, compiled]) => {
    const { sourceSchema, targetSchemas } = contextOf(name, specs.get(name)!.source);
    const find = canonicalLookup(targetSchemas);
    const source = { schema: sourceSchema, find: definitionsOf(sourceSchema) };
    const from = { plan: compiled.plan, format: compiled.sourceFormat, source, target: { schema: find(compiled.target), find } };
    return { name, compiled, from, quick: emitMapping(from), sourceSchema, constraint: constraintOf(sourceSchema, source.find) };
  });
}
