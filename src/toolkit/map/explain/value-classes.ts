import { valueClass } from '../../../mapping/reasons/value-class.ts';
import type { SourceTree } from '../../../mapping/source/source-tree.ts';
import type { RecordPart } from '../pack/record-part.ts';
import type { ExplainedRecord } from './explain-record.ts';
import type { ExplainedStep, ExplainedValue } from './explain-value.ts';

const classOf = (value: SourceTree): string => `<${valueClass(value)}>`;

const part = <Part extends RecordPart>(one: Part): Part => ({ ...one, value: classOf(one.value) });

const step = ({ on, gives, ...said }: ExplainedStep): ExplainedStep => ({
  ...said,
  ...(on === undefined ? {} : { on: part(on) }),
  ...(gives === undefined ? {} : { gives: classOf(gives) }),
});

const written = (value: ExplainedValue): ExplainedValue => ({
  ...value,
  value: value.from.length === 0 && !value.byDefault ? value.value : classOf(value.value),
  from: value.from.map(part),
  steps: value.steps.map(step),
});

/** The same explanation with the class of every value, such as `<text of 7 digits>`, in its place; constants of the mapping stay. */
export function withoutValues(explained: ExplainedRecord): ExplainedRecord {
  const { values, fields, dropped } = explained;
  return { ...explained, values: values.map(written), fields: fields.map(part), dropped: dropped.map(part) };
}
