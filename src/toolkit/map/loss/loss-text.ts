import type { OpenedPack } from '../pack/opened-pack.ts';
import type { DeclaredLoss } from './declared-loss.ts';
import type { PackLoss } from './measure-loss.ts';
import type { MeasuredField, UndeclaredLoss } from './round-trips.ts';

const KINDS: Readonly<Record<DeclaredLoss['kind'], string>> = {
  dropped: 'stays behind',
  'no-way-back': 'has no way back',
  normalised: 'is normalised',
  'codes-merged': 'codes are merged',
  'day-unknown': 'depends on a day',
  alternatives: 'stands for alternatives',
  default: 'has a default',
  condition: 'is read sometimes',
  deciding: 'only decides',
  parsed: 'is taken apart',
  mixed: 'may be mixed up',
  vanishing: 'may vanish',
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function measuredText({ field, restored, changed, lost, added }: MeasuredField): string {
  const counts = [
    ...(restored > 0 ? [`restored ${restored}`] : []),
    ...(changed > 0 ? [`changed ${changed}`] : []),
    ...(lost > 0 ? [`lost ${lost}`] : []),
    ...(added > 0 ? [`added ${added}`] : []),
  ];
  return `  ${field}: ${counts.join(', ')}`;
}

function undeclaredText({ field, effect, count, records, code }: UndeclaredLoss): string {
  const where = `${records.length === 1 ? 'record' : 'records'} ${records.join(', ')}`;
  return `  undeclared: ${field} ${effect}${code === undefined ? '' : ` (${code})`}, ${plural(count, 'time')}, such as in ${where}`;
}

/** What a round trip loses, for a person: declared losses by field with their places, what records showed, and what is not declared. */
export function lossText(
  { pack, version, declared, records, fields, undeclared }: PackLoss,
  { placeOf }: Pick<OpenedPack, 'placeOf'>,
): string {
  const whole = fields.filter(({ changed, lost, added }) => changed + lost + added === 0);
  const harmed = fields.filter((field) => !whole.includes(field));
  const lines = [
    `${pack} ${version}: ${plural(records.read, 'record')}, ${records.writtenBack} written back, ${records.identical} of them as they were; ` +
      `${whole.length} of ${plural(fields.length, 'field')} always restored, ${undeclared.length} undeclared ${undeclared.length === 1 ? 'loss' : 'losses'}`,
    ...undeclared.map(undeclaredText),
    ...(harmed.length === 0 ? [] : ['', 'measured:', ...harmed.map(measuredText)]),
    '',
    'declared:',
    ...declared.map(({ field, kind, why, at }) => `  ${field === '' ? 'the record' : field} ${KINDS[kind]}: ${why} (${placeOf(at)})`),
  ];
  return `${lines.join('\n')}\n`;
}
