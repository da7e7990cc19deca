import { interfaceOfPack } from './checks/check.ts';
import type { Concept } from './concept.ts';
import type { PackFacts } from './repository-facts.ts';
import type { SchemaLeaf } from './schema-leaves.ts';

/** A field of a national record as an attribute of the system that keeps it. */
export interface NationalAttribute {
  readonly field: SchemaLeaf;
  /** Id of the system; undefined where no interface names the pack. */
  readonly system: string | undefined;
  readonly class: string;
  /** Why it has that class. */
  readonly why: string;
  /** Id of the retention of the system’s records. */
  readonly retention: string | undefined;
  /** Canonical attributes that it feeds; none for a field that is left behind. */
  readonly becomes: readonly string[];
  /** Why it is left behind. */
  readonly dropped?: string;
}

const UNCLASSIFIED = 'no rule of the classification fits';

/** Class of a national field by its pointer, and why: the first rule of the concept that fits, else the class that is for the rest. */
export function classifyField(concept: Concept, pointer: string): { readonly class: string; readonly why: string } {
  const rule = concept.classification.find(({ match }) => match.test(pointer));
  return rule === undefined ? { class: concept.otherwise ?? 'personal', why: UNCLASSIFIED } : { class: rule.class, why: rule.because };
}

const isBelow = (pointer: string, outer: string): boolean => pointer === outer || pointer.startsWith(`${outer}/`);

/** Every field of a pack’s records as an attribute of its system, in the order of the schema. */
export function nationalAttributes(concept: Concept, pack: PackFacts): readonly NationalAttribute[] {
  const { system } = interfaceOfPack(concept, pack);
  return pack.leaves.map((field) => {
    const becomes = pack.rules.filter(({ from }) =>
      from.some((use) => isBelow(use.pointer, field.pointer) || isBelow(field.pointer, use.pointer)),
    );
    const drop = pack.drops.find((one) => isBelow(field.pointer, one.pointer));
    return {
      field,
      system: system?.id,
      ...classifyField(concept, field.pointer),
      retention: system?.retention,
      becomes: [...new Set(becomes.map(({ to }) => to.pointer))],
      ...(drop !== undefined && { dropped: drop.because }),
    };
  });
}
