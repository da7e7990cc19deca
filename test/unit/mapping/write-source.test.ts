import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { readSource, type SourceFormat } from '../../../src/mapping/source/read-source.ts';
import { shapeOf, type Shape } from '../../../src/mapping/source/shape.ts';
import type { SourceTree } from '../../../src/mapping/source/source-tree.ts';
import { writeSource } from '../../../src/mapping/source/write-source.ts';

const text = { type: 'string' };
const object = (properties: object) => ({ type: 'object', additionalProperties: false, properties });
const shape = (schema: object): Shape => shapeOf(schema, () => undefined, '');

const TREE = shape(
  object({
    '@version': text,
    surname: object({ '@script': text, '#text': text }),
    count: { type: 'integer' },
    present: { type: 'boolean' },
    names: { type: 'array', items: text },
    papers: object({ paper: { type: 'array', items: object({ number: text }) } }),
  }),
);

const ROW = shape(object({ number: text, surname: text, note: text }));

const XML: SourceFormat = { kind: 'xml', root: 'record', namespace: 'urn:test' };
const CSV: SourceFormat = { kind: 'csv', delimiter: ';' };
const FIXED: SourceFormat = {
  kind: 'fixed',
  columns: [
    { name: 'number', at: 1, width: 5 },
    { name: 'surname', at: 7, width: 8 },
    { name: 'note', at: 15, width: 6 },
  ],
};

const written = (format: SourceFormat, form: Shape, tree: SourceTree): string =>
  new TextDecoder().decode(writeSource({ sourceFormat: format, sourceShape: form }, tree));

const read = (format: SourceFormat, form: Shape, source: string): SourceTree =>
  JSON.parse(JSON.stringify(readSource(Buffer.from(source), format, form))) as SourceTree;

const caught = (run: () => unknown): { code: string; field: string | undefined } => {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError) return { code: error.code, field: error.details.field };
    throw error;
  }
  throw new Error('nothing was refused');
};

describe('a national record is written as its system writes it', () => {
  test('in XML, in the order of its schema, and reads back the same', () => {
    const tree = {
      papers: { paper: [{ number: '1' }, { number: '2' }] },
      names: ['Anna', 'Marija'],
      surname: { '#text': 'Bērziņa & Co <x>', '@script': 'Latn' },
      '@version': '1',
    };
    const xml = written(XML, TREE, tree);
    expect(xml).toBe(
      '<record xmlns="urn:test" version="1"><surname script="Latn">Bērziņa &amp; Co &lt;x&gt;</surname><names>Anna</names>' +
        '<names>Marija</names><papers><paper><number>1</number></paper><paper><number>2</number></paper></papers></record>',
    );
    expect(read(XML, TREE, xml)).toEqual(tree);
  });

  test('in JSON, with numbers and truth values as they are', () => {
    const tree = { present: false, count: 7, names: [], surname: { '#text': 'A' } };
    expect(written({ kind: 'json' }, TREE, tree)).toBe('{"surname":{"#text":"A"},"count":7,"present":false,"names":[]}');
    expect(read({ kind: 'json' }, TREE, written({ kind: 'json' }, TREE, tree))).toEqual(tree);
  });

  test('in CSV, cells of several lines and quotes included', () => {
    const tree = { surname: 'Syn;"A"', note: 'one\r\ntwo\n', number: '1' };
    const csv = written(CSV, ROW, tree);
    expect(csv).toBe('number;surname;note\r\n1;"Syn;""A""";"one\r\ntwo\n"\r\n');
    expect(read(CSV, ROW, csv)).toEqual(tree);
    expect(read(CSV, ROW, written(CSV, ROW, { number: '1' }))).toEqual({ number: '1' });
  });

  test('in columns of characters, not of bytes', () => {
    const tree = { number: '12', surname: 'Šķēle𐐀', note: 'a  b' };
    const line = written(FIXED, ROW, tree);
    expect(line).toBe('12    Šķēle𐐀  a  b\n');
    expect(read(FIXED, ROW, line)).toEqual(tree);
    expect(written(FIXED, ROW, { surname: 'A' })).toBe('      A\n');
  });

  const refusals: readonly (readonly [string, SourceFormat, Shape, SourceTree, string])[] = [
    ['a part that the schema does not know', { kind: 'json' }, TREE, { other: 1 }, '/other'],
    ['a text where a part belongs', XML, TREE, { papers: 'x' }, '/papers'],
    ['a part where a text belongs', XML, TREE, { names: [{ a: '1' }] }, '/names/0'],
    ['one value where a list belongs', XML, TREE, { names: 'x' }, '/names'],
    ['a text that its columns have no room for', FIXED, ROW, { number: '123456' }, '/number'],
    ['a line end in columns', FIXED, ROW, { number: '1\n2' }, '/number'],
    ['spaces at the end of a column', FIXED, ROW, { number: '1 ' }, '/number'],
    ['half of a surrogate pair', CSV, ROW, { note: '\ud800' }, '/note'],
    ['half of a surrogate pair in JSON', { kind: 'json' }, TREE, { names: ['\udc00'] }, '/names/0'],
    ['a binary record', { kind: 'nist-itl' }, TREE, {}, ''],
  ];

  test.each(refusals)('but not %s', (_, format, form, tree, field) => {
    expect(caught(() => written(format, form, tree))).toEqual({ code: 'mapping-value-invalid', field });
  });
});

describe('a line of columns', () => {
  test.each([
    ['that ends early', 'AB\n', { number: 'AB' }],
    ['with CR LF', ' AB        Syn\r\n', { number: 'AB', surname: 'Syn' }],
    ['without a line end', '12345 Synberga abc  ', { number: '12345', surname: 'Synberga', note: 'abc' }],
    ['that is blank', '     \n', {}],
  ])('%s is read', (_, line, tree) => {
    expect(read(FIXED, ROW, line)).toEqual(tree);
  });

  test.each([
    ['a second line', 'AB\nCD\n', 'mapping-source-invalid'],
    ['text between two columns', '12345xSyn', 'mapping-source-invalid'],
    ['text behind the last column', `${' '.repeat(20)}x`, 'mapping-source-invalid'],
    ['more bytes than a line may have', 'x'.repeat(70_000), 'wire-too-large'],
  ])('with %s is refused', (_, line, code) => {
    expect(caught(() => read(FIXED, ROW, line)).code).toBe(code);
  });

  test('that is not UTF-8 is refused', () => {
    expect(caught(() => readSource(Uint8Array.of(0xe0, 0x20), FIXED, ROW)).code).toBe('wire-encoding');
  });
});
