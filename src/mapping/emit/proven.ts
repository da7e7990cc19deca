import type { Step, ValueKind } from '../steps/step.ts';
import type { LeafConstraint } from './constraint.ts';
import { codePoints } from './quick-text.ts';

/** Patterns that every result of a step matches, as schemas write them; a test holds the steps to it. */
const PATTERNS: Readonly<Record<string, readonly string[]>> = {
  date: ['^[0-9]{4}-[0-9]{2}-[0-9]{2}$', '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'],
  'partial-date': ['^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$'],
  country: ['^[A-Z]{3}$'],
  'document-number': ['^[A-Z0-9/-]{1,40}$'],
};

const FORMATS: Readonly<Record<string, string>> = { date: 'date', 'date-time': 'date-time' };

/** Steps that hand on texts as they are. */
const CARRIERS = new Set(['list', 'default']);

/** The constraint without what the value at the end of the steps satisfies in any case. */
export function withoutProven(leaf: LeafConstraint, steps: readonly Step[]): LeafConstraint {
  const last = steps.findLast(({ name }) => !CARRIERS.has(name));
  if (last === undefined) return leaf;
  const constants = steps.flatMap(({ whenAbsent }) => (whenAbsent === undefined ? [] : [whenAbsent].flat()));
  const { enum: words, pattern, format, ...rest } = leaf;
  const bare: LeafConstraint = { ...rest, minLength: 0, maxLength: Number.POSITIVE_INFINITY };
  if (last.words?.every((word) => accepts(leaf, word)) === true && constants.every((constant) => accepts(leaf, constant))) return bare;
  if (constants.length > 0) return leaf;
  const provenPattern = pattern !== undefined && (PATTERNS[last.name] ?? []).includes(pattern);
  const provenFormat = format !== undefined && FORMATS[last.name] === format;
  return {
    ...rest,
    ...(words === undefined ? {} : { enum: words }),
    ...(pattern === undefined || provenPattern ? {} : { pattern }),
    ...(format === undefined || provenFormat ? {} : { format }),
  };
}

/** Whether the constraint accepts that very value. A format is never known to be met. */
export function accepts(leaf: LeafConstraint, value: unknown): boolean {
  if (leaf.format !== undefined) return false;
  if (leaf.type === 'boolean') return typeof value === 'boolean';
  if (leaf.type !== 'string') {
    const isNumber = leaf.type === 'integer' ? Number.isInteger(value) : Number.isFinite(value);
    return isNumber && typeof value === 'number' && value >= leaf.minimum && value <= leaf.maximum;
  }
  if (typeof value !== 'string') return false;
  const length = codePoints(value);
  return (
    length >= leaf.minLength &&
    length <= leaf.maxLength &&
    leaf.enum?.includes(value) !== false &&
    (leaf.pattern === undefined || new RegExp(leaf.pattern, 'u').test(value))
  );
}

/** Kind of a value at the end of the steps. */
export function kindAfter(steps: readonly Step[], given: ValueKind): ValueKind {
  return steps.at(-1)?.gives ?? given;
}
