import { describe, expect, test } from '@jest/globals';
import { codeTable } from '../../../../src/wire/lexical/code-table.ts';
import { readSequence, type ElementReader } from '../../../../src/wire/xml-sequence/element-sequence.ts';
import { coded, composedText, date, instant, integer, matching, text, truth } from '../../../../src/wire/xml-sequence/simple-content.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';

const parse = (xml: string) => readXml(Buffer.from(xml));
const unknownElement = (field: string) =>
  expect.objectContaining({ code: 'wire-element-unknown', details: expect.objectContaining({ field }) });
const malformed = (field: string) => expect.objectContaining({ code: 'wire-xml-malformed', details: expect.objectContaining({ field }) });

describe('a sequence', () => {
  const read = (xml: string) =>
    readSequence(parse(xml), 'R', 'urn:x', (sequence) => ({
      a: sequence.one('A', text(3)),
      b: sequence.optional('B', text(3)),
      c: sequence.many('C', 2, text(3)),
    }));

  test('is read in its order, white space and comments between elements aside', () => {
    expect(read('<R xmlns="urn:x">\n <A>1</A><!-- note --><B>2</B>\t<C>3</C><C>4</C></R>')).toEqual({ a: '1', b: '2', c: ['3', '4'] });
    expect(read('<x:R xmlns:x="urn:x"><x:A>1</x:A></x:R>')).toEqual({ a: '1', b: undefined, c: undefined });
  });

  test.each([
    ['<R xmlns="urn:x"/>', malformed('R/A')],
    ['<R xmlns="urn:x"><B>2</B><A>1</A></R>', malformed('R/A')],
    ['<R xmlns="urn:x"><A xmlns="urn:y">1</A></R>', malformed('R/A')],
    ['<R xmlns="urn:x">text<A>1</A></R>', malformed('R')],
    ['<R xmlns="urn:x"><A>1</A><A>1</A></R>', unknownElement('R/*[2]')],
    ['<R xmlns="urn:x"><A>1</A><Person.Name>x</Person.Name></R>', unknownElement('R/*[2]')],
    ['<R xmlns="urn:x"><A>1</A><C>1</C><C>2</C><C>3</C></R>', unknownElement('R/C[3]')],
    ['<R xmlns="urn:x" id="1"><A>1</A></R>', unknownElement('R/@*')],
    ['<R xmlns="urn:x"><A nil="1">1</A></R>', unknownElement('R/A/@*')],
    ['<R xmlns="urn:x"><A><B>1</B></A></R>', unknownElement('R/A/*')],
    ['<R xmlns="urn:x"><A>1</A><C>1</C><C>12345</C></R>', malformed('R/C[2]')],
  ])('%s is refused at its place', (xml, error) => {
    expect(() => read(xml)).toThrow(error);
  });
});

describe('simple content', () => {
  const value = <T>(reader: ElementReader<T>, content: string): T | string => {
    try {
      return reader(parse(`<A>${content}</A>`), 'A');
    } catch (error) {
      expect(error).toEqual(malformed('A'));
      return 'refused';
    }
  };
  const colours = codeTable<'green' | 'red'>({ green: 'G', red: 'R' });

  test.each([
    [text(2), '😀😀', '😀😀'],
    [text(2), '😀😀😀', 'refused'],
    [text(2), '', 'refused'],
    [text(2), ' ', ' '],
    [text(9), 'a<!-- split -->b<![CDATA[<c>]]>', 'ab<c>'],
    [composedText(1), 'S\u030C', 'refused'],
    [composedText(2), 'S\u030C', 'Š'],
    // U+0958 is composed by taking it apart (composition exclusion), so it outgrows the bound.
    [composedText(1), '\u0958', 'refused'],
    [matching(/^[A-Z]{3}$/), 'LVA', 'LVA'],
    [matching(/^[A-Z]{3}$/), 'LVA\n', 'refused'],
    [coded(colours), 'G', 'green'],
    [coded(colours), 'constructor', 'refused'],
    [date, ' 2026-01-31\n', '2026-01-31'],
    [date, '2026-02-31', 'refused'],
    [instant, '2026-01-31T10:00:00Z', '2026-01-31T10:00:00Z'],
    [instant, '2026-01-31T10:00:00', 'refused'],
    [truth, '1', true],
    [truth, ' false ', false],
    [truth, 'TRUE', 'refused'],
    [integer(0, 10), '+010', 10],
    [integer(0, 10), '-0', 0],
    [integer(0, 10), '11', 'refused'],
    [integer(0, 10), '1e1', 'refused'],
    [integer(0, 10), '', 'refused'],
  ] as readonly (readonly [ElementReader<unknown>, string, unknown])[])('%# %p reads as expected', (reader, content, expected) => {
    expect(value(reader, content)).toBe(expected);
  });
});
