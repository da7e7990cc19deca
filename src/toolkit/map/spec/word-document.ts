import {
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  type IRunOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Block, DocumentModel, Line, TableBlock } from './document-block.ts';
import { settledPackage } from './settled-package.ts';

/** Twentieths of a point between the margins of an A4 page in landscape. */
const PAGE = { width: 16_838, height: 11_906, margin: 794 } as const;
const BETWEEN = PAGE.width - 2 * PAGE.margin;
const MONOSPACE = 'Consolas';
const BAND = 'F3F5F7';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'D0D7DE' } as const;
const SMALL = 16;

/** Characters that XML 1.0 has no place for. */
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const clean = (text: string): string => text.replace(UNWRITABLE, '\ufffd');

/** A run of text; its options have a type of their own, for a run may also be given as a text, which has members of the same names. */
const run = (options: IRunOptions): TextRun => new TextRun(options);

function runs(line: Line, size?: number): TextRun[] {
  return line.map((span) => {
    const { text, set } = typeof span === 'string' ? { text: span, set: undefined } : span;
    return run({
      text: clean(text),
      ...(size === undefined ? {} : { size }),
      ...(set === 'strong' ? { bold: true } : {}),
      ...(set === 'code' ? { font: MONOSPACE, noProof: true } : {}),
    });
  });
}

function tableOf({ columns, rows }: TableBlock): Table {
  const widths = columns.map(({ width }) => Math.floor((BETWEEN * width) / 100));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, index) =>
        new TableCell({
          width: { size: widths[index] ?? 0, type: WidthType.DXA },
          shading: { type: ShadingType.CLEAR, fill: BAND },
          children: [new Paragraph({ children: [run({ text: title, bold: true, size: SMALL })] })],
        }),
    ),
  });
  const body = rows.map(
    ({ cells }) =>
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (cell, index) =>
            new TableCell({
              width: { size: widths[index] ?? 0, type: WidthType.DXA },
              children: (cell.length === 0 ? [[]] : cell).map((line) => new Paragraph({ children: runs(line, SMALL) })),
            }),
        ),
      }),
  );
  return new Table({
    columnWidths: widths,
    width: { size: BETWEEN, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
    rows: [head, ...body],
  });
}

function codeOf(text: string): Paragraph[] {
  const lines = clean(text).split(/\r?\n/);
  return lines.map(
    (line) =>
      new Paragraph({
        spacing: { after: 0, line: 240 },
        shading: { type: ShadingType.CLEAR, fill: BAND },
        children: [run({ text: line.replaceAll('\t', '  '), font: MONOSPACE, size: 15, noProof: true })],
      }),
  );
}

function partsOf(block: Block): readonly (Paragraph | Table)[] {
  if (block.kind === 'table') return [tableOf(block), new Paragraph({ children: [] })];
  if (block.kind === 'code') return codeOf(block.text);
  if (block.kind === 'text') return [new Paragraph({ children: runs(block.line) })];
  return [new Paragraph({ text: clean(block.text), heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 })];
}

const INK = '1B1F24';

/**
 * A document as a file that word processors open (Office Open XML, ISO/IEC 29500), A4 in landscape. `footer` stands on every page; `day`,
 * YYYY-MM-DD, is the day of the file. The same document gives the same octets.
 */
export async function wordDocument(
  { title, subtitle, language, blocks }: DocumentModel,
  footer: string,
  day: string | undefined,
): Promise<Uint8Array> {
  const heading = (size: number) => ({
    run: { size, bold: true, color: INK },
    paragraph: { keepNext: true, spacing: { before: 280, after: 100 } },
  });
  const document = new Document({
    title,
    subject: subtitle,
    creator: 'EU interoperability gateway',
    lastModifiedBy: 'EU interoperability gateway',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 20, language: { value: language === 'en' ? 'en-GB' : language } },
          paragraph: { spacing: { after: 80 } },
        },
        title: { run: { size: 40, bold: true, color: INK } },
        heading1: heading(28),
        heading2: heading(23),
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { orientation: PageOrientation.LANDSCAPE, width: PAGE.height, height: PAGE.width },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [run({ children: [`${clean(footer)}, page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: SMALL })],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ text: clean(title), heading: HeadingLevel.TITLE }),
          new Paragraph({ children: runs([subtitle], 24) }),
          ...blocks.flatMap(partsOf),
        ],
      },
    ],
  });
  return settledPackage(await Packer.toBuffer(document), day);
}
