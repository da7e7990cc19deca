import type { CorpusChanges, CorpusFinding, FindingKind } from './compare-corpus.ts';
import type { PackDifference } from './compare-packs.ts';
import { SUBJECTS, type ChangedPart, type SpecChange } from './spec-change.ts';

const SIGNS = { added: '+', removed: '-', changed: '~' } as const;

const FINDINGS: Readonly<Record<FindingKind, string>> = {
  'newly-refused': 'newly refused',
  'newly-mapped': 'newly mapped, no longer refused for',
  'reason-added': 'refused for one more reason',
  'reason-gone': 'refused for one reason less',
  changed: 'changed',
  missing: 'no longer written',
  added: 'written now',
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

function partText({ part, was, is }: ChangedPart, { kind }: SpecChange): string {
  if (kind === 'changed')
    return `${part} ${was === undefined ? 'was not said' : `was ${was}`}, ${is === undefined ? 'is no longer said' : `is ${is}`}`;
  return `${part} ${is ?? was ?? ''}`;
}

function changeText(change: SpecChange): string {
  const parts = change.parts.map((part) => partText(part, change)).join('; ');
  return `  ${SIGNS[change.kind]} ${change.subject} ${change.name}${parts === '' ? '' : `: ${parts}`} (${change.place})`;
}

function findingText({ kind, field, code, rule, records, examples }: CorpusFinding): string {
  const at = field === '' ? 'the record' : field;
  const said = code === undefined ? at : `${code} at ${at}${rule === undefined ? '' : `, by ${rule}`}`;
  const shown = examples.map(({ record, was, is }) => {
    if (was !== undefined && is !== undefined) return `${record}: ${was} → ${is}`;
    return was === undefined && is === undefined ? String(record) : `${record}: ${was ?? is ?? ''}`;
  });
  return `  ${FINDINGS[kind]}: ${said}; ${plural(records, 'record')}, such as ${shown.join('; ')}`;
}

function corpusText({ records, findings }: CorpusChanges): readonly string[] {
  const { read, same, changed, newlyMapped, newlyRefused, otherReasons } = records;
  const counts = [
    `${same} the same`,
    `${changed} with other values`,
    `${newlyMapped} newly mapped`,
    `${newlyRefused} newly refused`,
    `${otherReasons} refused for other reasons`,
  ];
  return ['', `records: ${read}, of these ${counts.join(', ')}`, ...findings.map(findingText)];
}

/** What a new version of a pack does, for a person. */
export function diffText({ pack, was, is, runs, changes, work, corpus }: PackDifference): string {
  const counts = SUBJECTS.flatMap((subject) => {
    const count = changes.filter((change) => change.subject === subject).length;
    return count === 0 ? [] : [plural(count, subject)];
  });
  const lines = [
    `${pack} ${was} → ${is}: ${changes.length === 0 ? 'the specification is the same' : `changes of ${counts.join(', ')}`}${runs ? '' : '; the new version cannot run'}`,
    ...(work.length === 0 ? [] : ['', 'work list:', ...work.map((item) => `  ${item.state.padEnd(6)} ${item.do} (${item.place})`)]),
    ...(changes.length === 0 ? [] : ['', 'specification:', ...changes.map(changeText)]),
    ...(corpus === undefined ? [] : corpusText(corpus)),
  ];
  return `${lines.join('\n')}\n`;
}
