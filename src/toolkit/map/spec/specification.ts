import type { SourceFormat } from '../../../mapping/source/read-source.ts';
import type { PackDifference } from '../diff/compare-packs.ts';
import { declaredLosses } from '../loss/measure-loss.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { isWithin } from '../pack/record-part.ts';
import { changeBlocks } from './change-blocks.ts';
import { codeBlocks } from './code-tables.ts';
import { cell, code, strong, type Block, type DocumentModel, type Line, type TableBlock } from './document-block.ts';
import { exampleBlocks, type ExampleRecord } from './example-record.ts';
import { dropTable, provisionTable, sourceTable, targetTable } from './field-tables.ts';

/** What a specification says besides the pack itself. */
export interface SpecificationFacts {
  /** Name, version and SHA-256 of the pack, as decision records name it. */
  readonly digest: string;
  /** Day of the document, YYYY-MM-DD; without one it has none. */
  readonly date?: string;
  readonly example?: ExampleRecord;
  /** What became of the version before. */
  readonly since?: PackDifference;
}

function formatLine(format: SourceFormat): Line {
  if (format.kind === 'xml') return ['XML, root element ', code(format.root), ' of the namespace ', code(format.namespace)];
  if (format.kind === 'csv') return ['CSV with a header row, cells parted by ', code(format.delimiter)];
  if (format.kind === 'fixed') return [`lines of ${format.columns.length} columns of fixed width, in UTF-8`];
  return [format.kind === 'json' ? 'JSON' : 'transaction of ANSI/NIST-ITL'];
}

const factTable = (rows: readonly (readonly [string, Line])[]): TableBlock => ({
  kind: 'table',
  caption: 'About this specification',
  columns: [
    { title: 'What', width: 25 },
    { title: 'Is', width: 75 },
  ],
  rows: rows.map(([name, line]) => ({ cells: [cell(strong(name)), [line]] })),
});

function aboutBlocks({ compiled, spec, sourceFields, leaves, drops }: OpenedPack, { digest, date }: SpecificationFacts): readonly Block[] {
  const dropped = sourceFields.filter(({ pointer }) => drops.some(({ from }) => isWithin(pointer, from))).length;
  return [
    { kind: 'heading', level: 1, text: 'About this specification', id: 'about' },
    factTable([
      ['Mapping', [code(compiled.name)]],
      ['Version', [compiled.version]],
      ['Digest', [code(digest)]],
      ...(date === undefined ? [] : [['Date', [date]] as const]),
      ['Authority', [compiled.authority]],
      ['Register', [compiled.register]],
      ['National record', formatLine(compiled.sourceFormat)],
      ['Described by', [code(compiled.source)]],
      ['Canonical record', [code(compiled.target)]],
      [
        'Fields',
        [
          `${sourceFields.length} of the national record, ${dropped} of them stay behind; ${new Set(leaves.map(({ to }) => to)).size} of the canonical record are written`,
        ],
      ],
    ]),
    { kind: 'heading', level: 1, text: 'Purpose', id: 'purpose' },
    { kind: 'text', line: [`${compiled.title}.`] },
    ...(spec.note === undefined ? [] : [{ kind: 'text' as const, line: [spec.note.trim()] }]),
    {
      kind: 'text',
      line: [
        'Every field of the national record is mapped, or stays behind for a reason that stands in this specification. A record that holds a ' +
          'field which is not described here is refused, as is one with a code that is not in its list or a value that cannot be converted; ' +
          'no value is guessed, and none is left out in silence.',
      ],
    },
  ];
}

function nationalBlocks(pack: OpenedPack): readonly Block[] {
  const { sourceFormat } = pack.compiled;
  const parses = pack.compiled.plan.parses.map(({ path, parser }): Block => ({
    kind: 'text',
    line: ['The text in ', code(`/${path.join('/')}`), ' is taken apart as ', code(parser.name), '; every part of it is accounted for.'],
  }));
  const columns: readonly Block[] =
    sourceFormat.kind === 'fixed'
      ? [
          {
            kind: 'table',
            caption: 'Columns of a line',
            columns: [
              { title: 'Field', width: 40 },
              { title: 'First character', width: 30 },
              { title: 'Last character', width: 30 },
            ],
            rows: sourceFormat.columns.map(({ name, at, width }) => ({
              cells: [cell(code(`/${name}`)), cell(String(at)), cell(String(at + width - 1))],
            })),
          },
        ]
      : [];
  return [{ kind: 'heading', level: 1, text: 'National record', id: 'national' }, ...parses, ...columns, sourceTable(pack)];
}

function lossTable(pack: OpenedPack): TableBlock {
  return {
    kind: 'table',
    caption: 'What cannot be restored',
    columns: [
      { title: 'Field', width: 35 },
      { title: 'What cannot be told afterwards', width: 65 },
    ],
    rows: declaredLosses(pack)
      .filter(({ kind }) => kind !== 'dropped')
      .map(({ field, why }) => ({ cells: [cell(code(field === '' ? '/' : field)), cell(why)] })),
  };
}

const APPROVAL: TableBlock = {
  kind: 'table',
  caption: 'Approval',
  columns: [
    { title: 'For', width: 30 },
    { title: 'Name', width: 30 },
    { title: 'Date', width: 15 },
    { title: 'Signature', width: 25 },
  ],
  rows: ['The authority that keeps the register', 'The gateway’s steering group', 'The data protection officer'].map((role) => ({
    cells: [cell(role), cell(''), cell(''), cell('')],
  })),
};

/** The interface specification of a pack, as a steering group signs it. The same pack and facts give the same document. */
export function specification(pack: OpenedPack, facts: SpecificationFacts): DocumentModel {
  const codes = codeBlocks(pack);
  return {
    title: pack.compiled.title,
    subtitle: `Interface specification of ${pack.compiled.name} ${pack.compiled.version}`,
    language: 'en',
    blocks: [
      ...aboutBlocks(pack, facts),
      ...nationalBlocks(pack),
      { kind: 'heading', level: 1, text: 'Canonical record', id: 'canonical' },
      { kind: 'text', line: ['One row for each rule. Line is the rule’s line in mapping.yaml.'] },
      targetTable(pack),
      ...(codes.length === 0 ? [] : [{ kind: 'heading' as const, level: 1 as const, text: 'Code lists', id: 'codes' }, ...codes]),
      { kind: 'heading', level: 1, text: 'Data minimisation: what stays behind', id: 'minimisation' },
      { kind: 'text', line: ['These fields do not leave the national system’s record; nothing of them is in the canonical record.'] },
      dropTable(pack),
      { kind: 'heading', level: 1, text: 'Provisions', id: 'provisions' },
      { kind: 'text', line: ['The provision that lets each canonical field travel, as the rule or the canonical schema names it.'] },
      provisionTable(pack),
      { kind: 'heading', level: 1, text: 'The way back', id: 'back' },
      {
        kind: 'text',
        line: ['A canonical record can be written back as a national one. Besides what stays behind, this cannot be restored:'],
      },
      lossTable(pack),
      ...(facts.example === undefined
        ? []
        : [{ kind: 'heading' as const, level: 1 as const, text: 'Example', id: 'example' }, ...exampleBlocks(facts.example)]),
      ...(facts.since === undefined ? [] : changeBlocks(facts.since)),
      { kind: 'heading', level: 1, text: 'Approval', id: 'approval' },
      APPROVAL,
    ],
  };
}
