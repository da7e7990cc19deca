import type { Shape } from '../source/shape.ts';
import { HEADER_FIELDS, IMAGE_FIELDS, type FieldForm, type FieldTable } from './field-table.ts';

const TEXT: Shape = { kind: 'leaf', type: 'string' };
const COUNT: Shape = { kind: 'leaf', type: 'integer' };

const list = (items: Shape): Shape => ({ kind: 'list', items });

const object = (parts: Iterable<readonly [string, Shape]>, required: Iterable<string> = []): Shape => ({
  kind: 'object',
  parts: new Map(parts),
  required: new Set(required),
});

const texts = (names: readonly string[]): Shape => object(names.map((name) => [name, TEXT]));

function shapeOfForm(form: FieldForm): Shape {
  if (form.kind === 'items') return texts(form.items);
  if (form.kind === 'each') return list(texts(form.items));
  if (form.kind === 'scores') return list(texts([...form.items, 'unscored']));
  return form.kind === 'texts' ? list(TEXT) : TEXT;
}

/** Fields that no table names: their number, such as 14.200, and their subfields. */
const OTHER_FIELD = object([
  ['field', TEXT],
  ['values', list(TEXT)],
]);

const SAMPLE = object([
  ['octets', COUNT],
  ['form', TEXT],
]);

function fieldParts(table: FieldTable, skip: readonly string[] = []): readonly (readonly [string, Shape])[] {
  const named = [...table.values()].filter(({ name }) => !skip.includes(name));
  return named.map(({ name, form }) => [name, shapeOfForm(form)]);
}

function imageShape(type: number): Shape {
  const table: FieldTable = IMAGE_FIELDS.get(type) ?? new Map();
  const qualities = [...table.values()].find(({ name }) => name === 'qualities');
  const ridge = type >= 14;
  const parts: (readonly [string, Shape])[] = [
    ['idc', TEXT],
    ...fieldParts(table, [...(ridge ? ['positions'] : []), ...(type === 14 ? ['missing'] : [])]),
  ];
  if (qualities !== undefined && qualities.form.kind === 'scores') parts.push(['quality', texts([...qualities.form.items, 'unscored'])]);
  if (ridge) parts.push(['position', TEXT], ['otherPositions', list(TEXT)]);
  if (type === 14) parts.push(['type', TEXT], ['scanResolution', TEXT]);
  return object([...parts, ['sample', SAMPLE], ['otherFields', list(OTHER_FIELD)]], ['idc']);
}

/**
 * What `transactionTree` gives where no schema of a register says more: fields without a name are listed by number, so that the shape is
 * closed.
 */
export const TRANSACTION_SHAPE: Shape = object(
  [
    ['header', object([...fieldParts(HEADER_FIELDS), ['otherFields', list(OTHER_FIELD)]])],
    [
      'descriptive',
      list(
        object([
          ['idc', TEXT],
          ['field', TEXT],
          ['values', list(TEXT)],
        ]),
      ),
    ],
    ['faces', list(imageShape(10))],
    ['marks', list(imageShape(10))],
    ['fingerprints', list(imageShape(14))],
    ['notTaken', list(imageShape(14))],
    ['missingFingers', list(texts(['position', 'reason', 'idc']))],
    ['palms', list(imageShape(15))],
    ['latents', list(imageShape(13))],
    [
      'others',
      list(
        object([
          ['type', TEXT],
          ['idc', TEXT],
          ['octets', COUNT],
        ]),
      ),
    ],
  ],
  ['header'],
);
