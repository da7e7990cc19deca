import type { CanonicalRecord } from '../../../src/canonical/generated/types.ts';

/** What must become of a record: its canonical form, or every reason why it cannot be mapped, in the order of the record's fields. */
export type ExpectedOutcome =
  { readonly canonical: CanonicalRecord } | { readonly reasons: readonly { readonly code: string; readonly field: string }[] };

/** One synthetic record of a pack's corpus. */
export interface CorpusRecord {
  /** What the record shows, in a few words. */
  readonly shows: string;
  /** The record as its register writes it: one XML element, one JSON object, one CSV row, one line, or the octets of a transaction. */
  readonly record: string | Uint8Array;
  readonly expected: ExpectedOutcome;
}

/** How a corpus lies in files: what stands around the records, or that each is a file of its own. */
export type CorpusForm =
  { readonly form: 'xml' | 'json' | 'fixed' } | { readonly form: 'csv'; readonly header: string } | { readonly form: 'nist-itl' };

/** The corpus of one pack. */
export interface PackCorpus {
  /** Name of the pack, which is its folder's. */
  readonly pack: string;
  readonly form: CorpusForm;
  readonly records: readonly CorpusRecord[];
}

const bytesOf = (record: string | Uint8Array): Buffer => Buffer.from(record);

/** A record as a file of its own: what a system that sends one record at a time would send. */
export function singleRecord({ form }: PackCorpus, { record }: CorpusRecord): Uint8Array {
  if (form.form !== 'csv') return bytesOf(record);
  return bytesOf(`${form.header}\n${bytesOf(record).toString('utf8')}\n`);
}

function recordFiles({ form, records }: PackCorpus): readonly (readonly [string, string | Buffer])[] {
  const lines = (extension: string, before = ''): readonly (readonly [string, string])[] => [
    [`records.${extension}`, `${before}${records.map(({ record }) => `${bytesOf(record).toString('utf8')}\n`).join('')}`],
  ];
  if (form.form === 'json') return lines('ndjson');
  if (form.form === 'fixed') return lines('txt');
  if (form.form === 'csv') return lines('csv', `${form.header}\n`);
  if (form.form === 'nist-itl') {
    return records.map(({ record }, index) => [`records/${String(index + 1).padStart(3, '0')}.an2`, bytesOf(record)] as const);
  }
  const elements = records.map(({ record }) => bytesOf(record).toString('utf8').trim()).join('\n');
  return [
    [
      'records.xml',
      `<?xml version="1.0" encoding="UTF-8"?>\n<!-- Synthetic records; no person or document exists. -->\n<records>\n${elements}\n</records>\n`,
    ],
  ];
}

/** The files of a corpus, by path from the repository's root. */
export function corpusFiles(corpus: PackCorpus): ReadonlyMap<string, string | Buffer> {
  const folder = `mappings/national/${corpus.pack}/corpus`;
  const expected = corpus.records.map(({ shows, expected: outcome }, index) =>
    JSON.stringify({ record: index + 1, shows, synthetic: true, ...outcome }),
  );
  return new Map([
    ...recordFiles(corpus).map(([name, content]) => [`${folder}/${name}`, content] as const),
    [`${folder}/expected.ndjson`, `${expected.join('\n')}\n`],
  ]);
}
