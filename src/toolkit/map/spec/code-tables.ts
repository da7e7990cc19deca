import type { CodeEntry, CodeListVersion } from '../../../mapping/spec/code-list.ts';
import { isListSpec, type ListSpec, type TableSpec } from '../../../mapping/spec/mapping-spec.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { cell, code, type Block, type TableBlock } from './document-block.ts';

const entryOf = (entry: CodeEntry): Exclude<CodeEntry, string> => (typeof entry === 'string' ? { to: entry } : entry);

function table(caption: string, codes: Readonly<Record<string, CodeEntry>>): TableBlock {
  const entries = Object.entries(codes).map(([name, entry]) => ({ name, ...entryOf(entry) }));
  return {
    kind: 'table',
    caption,
    columns: [
      { title: 'Code', width: 15 },
      { title: 'Meaning', width: 45 },
      { title: 'Canonical word', width: 25 },
      { title: 'Valid until', width: 15 },
    ],
    rows: entries.map(({ name, to, meaning = '', validUntil = '' }) => ({
      cells: [cell(code(name)), cell(meaning), cell(code(to)), cell(validUntil)],
    })),
  };
}

const validity = ({ validFrom, validUntil }: CodeListVersion): string =>
  validUntil === undefined ? `valid from ${validFrom}` : `valid from ${validFrom} to ${validUntil}`;

function tableBlocks(name: string, spec: TableSpec | ListSpec, { lists }: OpenedPack): readonly Block[] {
  const heading: Block = { kind: 'heading', level: 2, text: `Code list ${name}`, id: `codes.${name}` };
  if (!isListSpec(spec)) return [heading, { kind: 'text', line: ['A table of this mapping.'] }, table(`Codes of ${name}`, spec)];
  const list = lists.get(spec.list);
  if (list === undefined) return [];
  const chosen =
    spec.on === undefined ? ['The newest version applies.'] : ['The version applies that was valid on the day in ', code(spec.on), '.'];
  return [
    heading,
    { kind: 'text', line: [`${list.title}; shared list `, code(list.list), `. Source: ${list.source}. `, ...chosen] },
    ...(list.note === undefined ? [] : [{ kind: 'text' as const, line: [list.note] }]),
    ...list.versions.flatMap((version): readonly Block[] => [
      { kind: 'text', line: [`Version ${version.version}, ${validity(version)}:`] },
      table(`Codes of ${name}, version ${version.version}`, version.codes),
    ]),
  ];
}

/** The code lists of a mapping, each with its versions and codes. */
export function codeBlocks(pack: OpenedPack): readonly Block[] {
  return Object.entries(pack.spec.codes ?? {}).flatMap(([name, spec]) => tableBlocks(name, spec, pack));
}
