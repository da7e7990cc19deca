import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { csvSplitter } from '../../../../src/toolkit/map/records/csv-splitter.ts';
import { jsonSplitter } from '../../../../src/toolkit/map/records/json-splitter.ts';
import { lineSplitter } from '../../../../src/toolkit/map/records/line-splitter.ts';
import type { RecordSplitter } from '../../../../src/toolkit/map/records/record-splitter.ts';
import { comeToRecord, isRecord, splitRecords, type FilePlace, type Found } from '../../../../src/toolkit/map/records/split-records.ts';
import { wholeSplitter } from '../../../../src/toolkit/map/records/whole-splitter.ts';
import { xmlSplitter } from '../../../../src/toolkit/map/records/xml-splitter.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';

const MAX = 80;
const NAMESPACE = 'urn:example:records';
const SPLITTERS: Readonly<Record<string, () => RecordSplitter>> = {
  lines: () => lineSplitter(MAX),
  csv: () => csvSplitter(';', MAX),
  json: () => jsonSplitter(MAX),
  xml: () => xmlSplitter({ root: 'record', namespace: NAMESPACE }, MAX),
  whole: () => wholeSplitter(MAX),
};

interface Cut {
  readonly text?: string;
  readonly fault?: string;
  readonly offset: number;
  readonly line: number;
  readonly next?: number;
}

const plain = (found: Found): Cut => {
  const { offset, line } = found;
  return isRecord(found)
    ? { text: Buffer.from(found.bytes).toString(), offset, line, next: found.next.offset }
    : { fault: found.code, offset, line };
};

async function cutBy(splitter: RecordSplitter, chunks: readonly Uint8Array[], text = true, from?: FilePlace): Promise<readonly Cut[]> {
  const found: Cut[] = [];
  for await (const group of splitRecords(chunks, { splitter, text, ...(from ? { from } : {}) })) found.push(...group.map(plain));
  return found;
}

const cut = (kind: string, chunks: readonly Uint8Array[]): Promise<readonly Cut[]> => cutBy(SPLITTERS[kind]!(), chunks, kind !== 'whole');
const whole = (kind: string, text: string): Promise<readonly Cut[]> => cut(kind, [Buffer.from(text)]);
/** Only what was found, as text or code. */
const brief = async (kind: string, text: string): Promise<readonly (string | undefined)[]> =>
  (await whole(kind, text)).map(({ text: record, fault }) => record ?? fault);

const long = 'x'.repeat(2 * MAX);

describe('lines', () => {
  test('end with LF or CR LF; empty ones are passed over, the last needs no end', async () => {
    expect(await whole('lines', 'one\r\n\n two \n\r\nthree')).toEqual([
      { text: 'one', offset: 0, line: 1, next: 5 },
      { text: ' two ', offset: 6, line: 3, next: 12 },
      { text: 'three', offset: 14, line: 5, next: 19 },
    ]);
    expect(await brief('lines', '')).toEqual([]);
  });

  test('that are too long cost themselves only', async () => {
    expect(await brief('lines', `a\n${long}\nb\n${long}`)).toEqual(['a', 'wire-too-large', 'b', 'wire-too-large']);
  });

  test('may follow a byte order mark, which is not part of the first', async () => {
    expect(await brief('lines', '\ufeffone\ntwo')).toEqual(['one', 'two']);
    expect(await cut('lines', [Buffer.from('\ufeffone\ntwo', 'utf16le')])).toEqual([{ fault: 'wire-encoding', offset: 0, line: 1 }]);
  });
});

describe('CSV', () => {
  test('has a header, and rows that may hold line breaks and delimiters in quotes', async () => {
    const splitter = csvSplitter(';', MAX);
    const rows = await cutBy(splitter, [Buffer.from('a;b\r\n1;"x\r\n""y"";z"\r\n\r\n2;"";\n3')]);
    expect(Buffer.from(splitter.header!).toString()).toBe('a;b');
    expect(rows.map(({ text }) => text)).toEqual(['1;"x\r\n""y"";z"', '2;"";', '3']);
  });

  test('a quote within a plain cell opens nothing', async () => {
    expect(await brief('csv', 'a;b\n1;5" pipe\n2;x\n')).toEqual(['1;5" pipe', '2;x']);
  });

  test('a quoted cell that is never closed costs the line it began on', async () => {
    expect(await brief('csv', `a;b\n1;"open\n2;x\n${'3;y\n'.repeat(20)}`)).toEqual([
      'wire-too-large',
      '2;x',
      ...Array.from({ length: 20 }, () => '3;y'),
    ]);
    expect(await brief('csv', 'a;b\n1;"open\n2;x\n')).toEqual(['1;"open', '2;x']);
    expect(await brief('csv', `a;b\n1;${long}\n2;x\n`)).toEqual(['wire-too-large', '2;x']);
  });

  test('a header that is too long is no header', async () => {
    expect(await brief('csv', `${long}\n1;2\n`)).toEqual(['wire-too-large']);
  });
});

describe('JSON', () => {
  test.each([
    ['one a line', '{"a":1}\n{"a":"}\\n"}\n\n{"a":\n{"a":3}\n', ['{"a":1}', '{"a":"}\\n"}', '{"a":', '{"a":3}']],
    ['an array', ' [ {"a":[1,2]} ,\n{"b":"],["}, 3 ] ', ['{"a":[1,2]}', '{"b":"],["}', '3']],
    ['an empty array', '[ ]\n', []],
    ['an array with an empty place', '[{"a":1},,{"b":2},]', ['{"a":1}', 'wire-json-malformed', '{"b":2}', 'wire-json-malformed']],
    ['an array that is not closed', '[{"a":1},{"b":2}', ['{"a":1}', '{"b":2}', 'wire-json-malformed']],
    ['an array with something after it', '[{"a":1}] {"b":2} {"c":3}', ['{"a":1}', 'wire-json-malformed']],
    ['an element that is too long', `[{"a":"${long}"},{"b":2}]`, ['wire-too-large', '{"b":2}']],
    ['objects over several lines', '{\n "a": {"b": 1}\n}\n{ "c": "}" }\n', ['{\n "a": {"b": 1}\n}', '{ "c": "}" }']],
    ['nothing', ' \n', []],
    ['no JSON', 'name;sex\nx;y', ['name;sex', 'x;y']],
  ])('%s', async (_, text, expected) => {
    const found = await brief('json', text);
    expect(found.filter((record) => record?.trim() !== '')).toEqual(expected);
  });
});

const wrapped = (inner: string): string =>
  `<?xml version="1.0"?>\n<!-- <record/> -->\n<r:all xmlns:r="urn:r" xmlns="${NAMESPACE}">${inner}</r:all>\n`;

describe('XML', () => {
  test('a document element that is the record is one record, whatever stands around it', async () => {
    const record = `<p:record xmlns:p="${NAMESPACE}"><p:record/></p:record>`;
    expect(await brief('xml', `<?xml version="1.0" encoding="utf-8"?><!-- x -->${record}\n`)).toEqual([`${record}\n`]);
    expect(await brief('xml', `<record xmlns="${NAMESPACE}">${long}</record>`)).toEqual(['wire-too-large']);
  });

  test('children of another element are records, each with the declarations it inherits', async () => {
    const found = await brief(
      'xml',
      wrapped('<record a=">"/> <!-- </record> -->\n<r:record xmlns="urn:x" >y</r:record><record><b/></record>'),
    );
    expect(found).toEqual([
      `<record xmlns:r="urn:r" xmlns="${NAMESPACE}" a=">"/>`,
      '<r:record xmlns:r="urn:r" xmlns="urn:x" >y</r:record>',
      `<record xmlns:r="urn:r" xmlns="${NAMESPACE}"><b/></record>`,
    ]);
    expect(found.map((text) => readXml(Buffer.from(text ?? '')).namespace)).toEqual([NAMESPACE, 'urn:r', NAMESPACE]);
  });

  test('places are those in the file', async () => {
    expect(await whole('xml', '<all>\n <record/>\n\n <record>\n</record></all>')).toMatchObject([
      { offset: 7, line: 2 },
      { offset: 19, line: 4, next: 37 },
    ]);
  });

  test.each([
    [
      'comments, sections, instructions and quotes',
      '<record><!-- </record> --><![CDATA[</record>]]><?x </record>?><a b="</record>"/></record>',
    ],
    ['elements of its own name', '<record><record><record/></record></record>'],
    ['elements of the name of what stands around it', '<record><all><all/></all></record>'],
    ['a name that begins like its own', '<record><records></records><record-x/></record>'],
  ])('a record may hold %s', async (_, record) => {
    const found = await cutBy(xmlSplitter({ root: 'record', namespace: NAMESPACE }, 1_000), [Buffer.from(`<all>${record}<record/></all>`)]);
    expect(found.map(({ text }) => text)).toEqual([record, '<record/>']);
  });

  test('a record whose tags do not match inside costs itself only', async () => {
    expect(await brief('xml', '<all><record><a></b></record><record/></all>')).toEqual(['<record><a></b></record>', '<record/>']);
  });

  test('a record that is too long costs itself only', async () => {
    expect(await brief('xml', `<all><record>${`<a>${'x'.repeat(20)}</a>`.repeat(9)}</record><record/></all>`)).toEqual([
      'wire-too-large',
      '<record/>',
    ]);
  });

  test.each([
    [
      'text between records',
      '<all>x<record/>y<![CDATA[z]]></all>',
      ['wire-xml-malformed', '<record/>', 'wire-xml-malformed', 'wire-xml-malformed'],
    ],
    ['a record left open', '<all><record><record/></all><record/>', ['wire-xml-malformed']],
    ['a file that ends in a record', '<all><record/><record><a>', ['<record/>', 'wire-xml-malformed']],
    ['a file that ends between records', '<all><record/>', ['<record/>', 'wire-xml-malformed']],
    ['another end tag', '<all><record/></al><record/>', ['<record/>', 'wire-xml-malformed']],
    ['a second document element', '<all><record/></all><all><record/></all>', ['<record/>', 'wire-xml-malformed']],
    ['markup without end', `<all><record/><!-- ${long}${long}`, ['<record/>', 'wire-xml-malformed']],
    ['a tag without end', `<all><record/><record a="${long}${long}`, ['<record/>', 'wire-xml-malformed']],
    ['no XML', '{"a":1}', ['wire-xml-malformed']],
    ['nothing', ' \n', ['wire-xml-malformed']],
    ['no record', '<all/>', []],
  ])('%s', async (_, text, expected) => {
    expect(await brief('xml', text)).toEqual(expected);
  });

  test.each([
    ['<!DOCTYPE all [<!ENTITY x "y">]><all><record/></all>', ['wire-xml-forbidden']],
    ['<all><record/><!DOCTYPE all></all>', ['<record/>', 'wire-xml-forbidden']],
    ['<?xml version="1.0" encoding="windows-1257"?><all><record/></all>', ['wire-encoding']],
  ])('%s is read no further', async (text, expected) => {
    expect(await brief('xml', text)).toEqual(expected);
  });
});

describe('whole files', () => {
  test('are one record, unless empty or too long', async () => {
    expect(await brief('whole', '\ufeffab\ncd\n')).toEqual(['\ufeffab\ncd\n']);
    expect(await brief('whole', '')).toEqual([]);
    expect(await brief('whole', long)).toEqual(['wire-too-large']);
  });
});

/** Pieces that files of each kind are made of, sound and not. */
const PIECES: Readonly<Record<string, readonly string[]>> = {
  lines: ['a', 'bcd', '\n', '\r\n', '\r', 'x'.repeat(25)],
  csv: ['a;b\n', '1;2', '"', '""', ';', '\n', '\r\n', 'x'.repeat(25)],
  json: ['{', '}', '[', ']', ',', '"', '\\', '\n', ' ', '{"a":1}', '{"b":"],["}\n', 'x'.repeat(25)],
  xml: [
    '<all>',
    '</all>',
    '<record>',
    '</record>',
    '<record a="/>">',
    '<b/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x',
    '?>',
    '"',
    'x'.repeat(25),
  ],
  whole: ['a', '\n', 'x'.repeat(25)],
};

const chunksOf = (bytes: Buffer, sizes: readonly number[]): readonly Buffer[] => {
  const chunks: Buffer[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
};

describe.each(Object.keys(PIECES))('any file of %s', (kind) => {
  const file = fc
    .tuple(fc.constantFrom('', '<all>', '[', '{"a":1}\n'), fc.array(fc.constantFrom(...PIECES[kind]!), { maxLength: 40 }))
    .map(([start, pieces]) => start + pieces.join(''));
  const run = async (chunks: readonly Uint8Array[]): Promise<unknown> => cut(kind, chunks);

  test('gives the same records however it is cut into chunks', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 6 }), async (text, sizes) => {
        const bytes = Buffer.from(text);
        const inOne = await cut(kind, [bytes]);
        expect(await run(chunksOf(bytes, sizes))).toEqual(inOne);
      }),
      { numRuns: 400, seed: 11 },
    );
  });

  test('gives records in order, none larger than the limit, and comes to an end', async () => {
    await fc.assert(
      fc.asyncProperty(file, async (text) => {
        const found = await cut(kind, [Buffer.from(text)]);
        let at = 0;
        for (const { text: record, offset, next } of found) {
          expect(offset).toBeGreaterThanOrEqual(at);
          expect(Buffer.byteLength(record ?? '')).toBeLessThanOrEqual(MAX);
          at = next ?? offset;
        }
        expect(at).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
      { numRuns: 400, seed: 12 },
    );
  });

  test('gives the same from any record on, once a splitter has come to the first', async () => {
    await fc.assert(
      fc.asyncProperty(file, fc.nat({ max: 20 }), async (text, nth) => {
        const bytes = Buffer.from(text);
        const all: readonly Cut[] = await cut(kind, [bytes]);
        const records = all.filter(({ next }) => next !== undefined);
        const last = records[nth % Math.max(records.length, 1)];
        if (last?.next === undefined) return;
        const splitter = SPLITTERS[kind]!();
        await comeToRecord([bytes], { splitter, text: kind !== 'whole' });
        const line = bytes.subarray(0, last.next).filter((byte) => byte === 0x0a).length + 1;
        const rest = await cutBy(splitter, [bytes.subarray(last.next)], kind !== 'whole', { offset: last.next, line });
        expect(rest).toEqual(all.slice(all.indexOf(last) + 1));
      }),
      { numRuns: 400, seed: 13 },
    );
  });
});
