import type { RejectReason } from '../record-mapper.ts';
import type { AbsentField, DroppedField, ExplainedField } from './explain-field.ts';
import type { ExplainedRecord } from './explain-record.ts';
import type { ExplainedValue } from './explain-value.ts';
import type { MissingValue } from './missing-value.ts';

const INDENT = '  ';
const MOST_SHOWN = 200;

/** A value on one line; a very long one is cut, and its length said. */
function shown(value: unknown): string {
  if (typeof value === 'string' && /^<.*>$/.test(value)) return value;
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length <= MOST_SHOWN ? text : `${text.slice(0, MOST_SHOWN)}… (${text.length} characters)`;
}

const lined = (name: string, text: string): string => `${INDENT}${name.padEnd(6)}${text}`;

const WHO = { rule: 'named by the rule', field: 'source of the canonical field', part: 'source of the canonical part' } as const;

function valueText(value: ExplainedValue): string {
  const { parsed, alternative, provision, when } = value;
  const steps = value.steps.map(({ step, words, on, gives }) => {
    const beside = on === undefined ? '' : `, ${on.field} = ${shown(on.value)}`;
    return lined('', `→ ${shown(gives)}  (${step}: ${words}${beside})`);
  });
  const constant = value.from.length === 0 && value.steps.length === 0;
  return [
    `${value.to} = ${shown(value.value)}`,
    ...(constant ? [lined('from', 'a constant of the mapping')] : []),
    ...value.from.map(({ field, value: read }) => lined('from', `${field === '' ? 'the record' : field} = ${shown(read)}`)),
    ...(value.byDefault ? [lined('from', 'the default: the record holds nothing')] : []),
    ...(parsed === undefined ? [] : [lined('in', `${parsed.field}, taken apart as ${parsed.by}`)]),
    ...(alternative === undefined ? [] : [lined('took', `alternative ${alternative.taken} of ${alternative.of}`)]),
    ...steps,
    ...(when.length === 0 ? [] : [lined('when', when.join(' and '))]),
    lined('rule', `${value.place} ${value.rule}`),
    lined('law', provision === undefined ? 'none is named' : `${provision.law} (${WHO[provision.by]})`),
  ].join('\n');
}

function fieldText(field: ExplainedField): string {
  const { dropped, became } = field;
  const fate = dropped === undefined && became.length === 0 ? [lined('to', 'nothing was written from it')] : [];
  return [
    `${field.field} = ${shown(field.value)}`,
    ...became.map((to) => lined('to', to)),
    ...fate,
    ...(dropped === undefined ? [] : [lined('left', `behind: ${dropped.because} (${dropped.place})`)]),
    ...field.decides.map(({ rule, place, applies }) =>
      lined(
        'when',
        `decides whether ${rule} applies: ${applies.length === 0 ? 'not met' : applies.map((one) => (one ? 'yes' : 'no')).join(', ')} (${place})`,
      ),
    ),
    ...field.dates.map((table) => lined('day', `chooses the version of the code list ${table}`)),
    ...field.silent.map(({ rule, place }) => lined('rule', `${rule} reads it and wrote nothing from it (${place})`)),
    ...field.reasons.map((reason) => lined('why', reasonText(reason))),
  ].join('\n');
}

function reasonText({ code, field, found, rule, mend }: RejectReason): string {
  const where = field === '' ? 'the record' : field;
  return `${code} at ${where}${found === undefined ? '' : `, found ${found}`}${rule === undefined ? '' : `, by ${rule}`}. ${mend}`;
}

const missingText = ({ to, rule, place, why }: MissingValue): string =>
  [`${to} was not written`, ...why.map((one) => lined('why', one)), lined('rule', `${place} ${rule}`)].join('\n');

const droppedText = ({ field, value, because, place }: DroppedField): string =>
  `${field} = ${shown(value)}\n${lined('left', `behind: ${because} (${place})`)}`;

const absentText = ({ field, becomes, dropped }: AbsentField): string =>
  [
    `${field} is not in the record`,
    ...becomes.map((to) => lined('would', `become ${to}`)),
    ...(dropped === undefined ? [] : [lined('would', `stay behind: ${dropped.because} (${dropped.place})`)]),
  ].join('\n');

const OUTCOMES = { mapped: 'mapped', refused: 'refused', unreadable: 'could not be read' } as const;

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** An explanation as text for a person, paragraph by paragraph. */
export function explainText(explained: ExplainedRecord, name: string): string {
  const { mapping, version, outcome, reasons, values, missing, fields, absent, dropped } = explained;
  const counts = [
    ...(reasons.length === 0 ? [] : [counted(reasons.length, 'reason')]),
    counted(values.length, 'value'),
    ...(dropped.length === 0 ? [] : [`${counted(dropped.length, 'field')} left behind`]),
  ];
  const paragraphs = [
    `${name} by ${mapping} ${version}: ${OUTCOMES[outcome]}; ${counts.join(', ')}`,
    ...reasons.map((reason) => `refused: ${reasonText(reason)}`),
    ...fields.map(fieldText),
    ...absent.map(absentText),
    ...values.map(valueText),
    ...missing.map(missingText),
    ...dropped.map(droppedText),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}
