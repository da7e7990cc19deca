import type { Shape } from './shape.ts';
import type { SourceObject } from './source-tree.ts';

/**
 * Reads a field that holds a whole format, such as a machine-readable zone, so that rules may read its parts. A mapping names a parser
 * under `parse`; every part of `shape` is then mapped or dropped as any other field is.
 */
export interface FieldParser {
  /** What a mapping writes after `with`. */
  readonly name: string;
  /** The parts that `parse` may give: an object. Parts that a text lacks are absent. */
  readonly shape: Shape;
  /** Whether `parse` holds dates against a day, so that a mapping may name the field that says it. */
  readonly takesDay?: boolean;
  /**
   * The parts of one text that is not empty; `day` (YYYY-MM-DD) is that of the event that the record tells of, where it is known. Pure and
   * total: gives parts, or raises a `mapping-*` refusal that names `field` or a part below it.
   */
  parse(text: string, field: string, day?: string): SourceObject;
  /** The text of which `parse` gives these parts, where there is a way back; refuses parts that do not make one. */
  readonly write?: (tree: SourceObject) => string;
}
