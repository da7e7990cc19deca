import type { FieldParser } from '../source/field-parser.ts';
import type { DropSpec } from '../spec/mapping-spec.ts';
import type { Step, ValueKind } from '../steps/step.ts';
import type { LeafType, Shape } from '../source/shape.ts';

/** A path of names from the root of a scope; `-` steps into a list. */
export type Path = readonly string[];

/** A condition on the source. */
export interface Condition {
  readonly path: Path;
  /** Whether something must be there, or nothing; true where `is` is given. */
  readonly present: boolean;
  /** Where given, the leaf at `path`, as text, must be one of these words; of a list of texts, one text must. */
  readonly is?: readonly string[];
}

/** One alternative of a field rule: where the value is read and how it is converted. */
export interface PlannedSource {
  /** One path, or several whose values are put together in order. */
  readonly paths: readonly Path[];
  /** Of several paths those that the source schema demands: where one is absent, the others alone make no value. */
  readonly demanded?: readonly Path[];
  /** Kind of the value before the first step. */
  readonly kind: ValueKind;
  /** Type of the source leaf, for the way back. */
  readonly leafType: LeafType;
  readonly steps: readonly Step[];
}

/** What every planned rule has: its place in the specification, where it writes within its scope, and when. */
interface PlannedWrite {
  readonly at: string;
  readonly to: Path;
  readonly when?: Condition;
  /** The provision that lets the field travel, where the mapping names one; inherited from the rule's groups. */
  readonly law?: string;
}

/** A rule that writes a constant. */
export interface PlannedConstant extends PlannedWrite {
  readonly kind: 'constant';
  readonly value: string | number | boolean;
}

/** A rule that writes one leaf from the source. */
export interface PlannedField extends PlannedWrite {
  readonly kind: 'field';
  readonly required: boolean;
  /** What a sender has to fill in where none of the sources gives a value. */
  readonly missing: Path;
  readonly sources: readonly PlannedSource[];
}

/** A rule that writes an object, or elements at the end of a list, from rules of its own. */
export interface PlannedGroup extends PlannedWrite {
  readonly kind: 'group';
  readonly required: boolean;
  /** Whether `to` is a list that the group adds to. */
  readonly append: boolean;
  /** Source list with one element for each element written. */
  readonly each?: Path;
  readonly scope: PlannedScope;
  /** Shape of the object, or of one element. */
  readonly target: Shape;
}

/** A checked rule. */
export type PlannedRule = PlannedConstant | PlannedField | PlannedGroup;

/** A source field that holds a whole format: its text becomes an object before any rule reads it. */
export interface PlannedParse {
  /** Place in the specification. */
  readonly at: string;
  /** Path of the text from the root of the record; `-` steps into a list, also as the last name. */
  readonly path: Path;
  readonly parser: FieldParser;
  /** Path of the field whose day is given to the parser. */
  readonly on?: Path;
  /** Whether the text can be written again: its parser writes, and no part of it is dropped. */
  readonly writesBack: boolean;
}

/** A whole checked mapping: what is read, and what is written from it. */
export interface MappingPlan {
  /** Form of the record as its system sends it, which the record's JSON Schema describes. */
  readonly source: Shape;
  /** Run in order on a record that has been held against `source`; none in most mappings. */
  readonly parses: readonly PlannedParse[];
  /** Form of the record that the rules read: `source` with every parsed leaf replaced by its parser's shape. `source` itself without parses. */
  readonly parsed: Shape;
  /** Rules of the root. Steps with `on` need the parsed record's root beside their value. */
  readonly scope: PlannedScope;
  readonly target: Shape;
}

/** Rules and drops whose paths start at the same place. */
export interface PlannedScope {
  readonly rules: readonly PlannedRule[];
  readonly drops: readonly DropSpec[];
}

/** Whether a rule writes whatever the source holds: a constant, a required field, or one with a default. */
export function isCertain(rule: PlannedRule): boolean {
  if (rule.when !== undefined) return false;
  if (rule.kind === 'constant') return true;
  if (rule.kind === 'field') return rule.required || rule.sources.some(({ steps }) => steps.some((step) => step.whenAbsent !== undefined));
  return rule.each === undefined ? rule.scope.rules.some(isCertain) : rule.required;
}
