import type { PackDifference } from '../diff/compare-packs.ts';
import { cell, code, strong, type Block, type Line, type TableBlock } from './document-block.ts';

/** What became of the version before: what its specification said, and what the corpus shows. */
export function changeBlocks({ was, is, changes, corpus }: PackDifference): readonly Block[] {
  const table: TableBlock = {
    kind: 'table',
    caption: 'Changes',
    columns: [
      { title: 'What', width: 30 },
      { title: 'Change', width: 10 },
      { title: 'Details', width: 60 },
    ],
    rows: changes.map(({ subject, kind, name, parts }) => ({
      cells: [
        cell(`${subject} `, code(name)),
        cell(kind),
        parts.map((part): Line => [
          strong(part.part),
          part.was === undefined ? '' : ` was ${part.was};`,
          part.is === undefined ? '' : ` is ${part.is}`,
        ]),
      ],
    })),
  };
  const counts = corpus?.records;
  const effect: readonly Block[] =
    counts === undefined
      ? []
      : [
          {
            kind: 'text',
            line: [
              `Of ${counts.read} records of the corpus ${counts.same} map the same, ${counts.changed} have other values, ` +
                `${counts.newlyMapped} are newly mapped and ${counts.newlyRefused} newly refused.`,
            ],
          },
        ];
  return [
    { kind: 'heading', level: 1, text: 'Changes', id: 'changes' },
    { kind: 'text', line: [`From version ${was} to version ${is}.`] },
    ...(changes.length === 0 ? [] : [table]),
    ...effect,
  ];
}
