import { isUtf8 } from 'node:buffer';
import type { RecordInput } from '../input-files.ts';
import { explainRecord, type ExplainedRecord } from '../explain/explain-record.ts';
import type { OpenedPack } from '../pack/opened-pack.ts';
import { readRecordTree } from '../pack/read-record-tree.ts';
import { readRecords } from '../read-records.ts';
import { cell, code, type Block, type Cell } from './document-block.ts';

/** A record of the corpus and what became of it. */
export interface ExampleRecord {
  readonly number: number;
  /** As its system writes it; of a binary record its parts, in JSON. */
  readonly source: string;
  readonly canonical: string;
  readonly explained: ExplainedRecord;
}

const MOST_SHOWN = 20_000;
const LONGEST_VALUE = 120;

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most)}…`);

const asJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? cut(part, LONGEST_VALUE) : part), 2);

function sourceText(pack: OpenedPack, bytes: Uint8Array): string {
  const tree = readRecordTree(pack, bytes);
  if (pack.compiled.format === 'json' || pack.compiled.format === 'nist-itl' || !isUtf8(bytes))
    return asJson('record' in tree ? tree.record : {});
  return cut(Buffer.from(bytes).toString('utf8').trim(), MOST_SHOWN);
}

/** The first record of a corpus that can be mapped; undefined where there is none. Raises what `readRecords` does. */
export async function exampleRecord(pack: OpenedPack, inputs: readonly RecordInput[]): Promise<ExampleRecord | undefined> {
  let number = 0;
  for await (const read of readRecords(inputs, pack.compiled.sourceFormat)) {
    number += 1;
    if ('fault' in read) continue;
    const explained = explainRecord(pack, read.bytes, {});
    const tree = readRecordTree(pack, read.bytes);
    if (explained.outcome !== 'mapped' || !('record' in tree)) continue;
    const canonical = asJson(pack.compiled.toCanonical(tree.record));
    return { number, source: sourceText(pack, read.bytes), canonical, explained };
  }
  return undefined;
}

const shown = (value: unknown): string => cut(typeof value === 'string' ? value : JSON.stringify(value), LONGEST_VALUE);

const fromCell = (from: ExplainedRecord['values'][number]['from'], byDefault: boolean): Cell => {
  if (from.length === 0) return cell(byDefault ? 'the default' : 'a constant of the mapping');
  return from.map(({ field, value }) => [code(field === '' ? '/' : field), ' ', shown(value)]);
};

/** The example in a document: the record, its canonical form, and where each value comes from. */
export function exampleBlocks({ number, source, canonical, explained }: ExampleRecord): readonly Block[] {
  return [
    { kind: 'text', line: [`Record ${number} of the pack’s corpus. It is invented, as all records of the corpus are.`] },
    { kind: 'heading', level: 2, text: 'National record', id: 'example.national' },
    { kind: 'code', text: source },
    { kind: 'heading', level: 2, text: 'Canonical record', id: 'example.canonical' },
    { kind: 'code', text: canonical },
    { kind: 'heading', level: 2, text: 'Where each value comes from', id: 'example.values' },
    {
      kind: 'table',
      caption: 'Values of the example',
      columns: [
        { title: 'Canonical field', width: 40 },
        { title: 'Value', width: 25 },
        { title: 'Read from', width: 35 },
      ],
      rows: explained.values.map(({ to, value, from, byDefault }) => ({
        cells: [cell(code(to)), cell(shown(value)), fromCell(from, byDefault)],
      })),
    },
  ];
}
