import { describe, expect, test } from '@jest/globals';
import { canonicalize } from '../../../../src/wire/xml/canonicalize.ts';
import { scanXml } from '../../../../src/wire/xml/scan-xml.ts';
import { DEFAULT_XML_LIMITS } from '../../../../src/wire/xml/xml-limits.ts';
import { libxml2Canonical } from '../../../support/libxml2.ts';
import { refusalOf } from '../../../support/refusal.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));
const little = (text: string): Buffer => Buffer.from(text, 'utf16le');
const big = (text: string): Buffer => little(text).swap16();
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const declared = (name: string, content = 'é'): string => `<?xml version="1.0" encoding="${name}"?><r>${content}</r>`;

describe('scanXml reads', () => {
  test.each<readonly [string, Buffer, string]>([
    ['UTF-8', bytes('<r>ā😀</r>'), 'ā😀'],
    ['UTF-8 with a byte order mark', bytes([0xef, 0xbb, 0xbf], '<r>ā</r>'), 'ā'],
    ['UTF-8 with a byte order mark and a declaration', bytes([0xef, 0xbb, 0xbf], declared('utf-8')), 'é'],
    ['UTF-16 with a byte order mark', little('\uFEFF<r>ā😀</r>'), 'ā😀'],
    ['UTF-16 with a byte order mark, highest byte first', big('\uFEFF<r>ā😀</r>'), 'ā😀'],
    ['UTF-16 with a byte order mark and a declaration', little(`\uFEFF${declared('utf-16')}`), 'é'],
    ['UTF-16 by its declaration', little(declared('UTF-16LE')), 'é'],
    ['UTF-16 by its declaration, highest byte first', big(declared('UTF-16')), 'é'],
    ['ISO-8859-1', latin(declared('iso-8859-1', 'é\u0080\u009f\u00ff')), 'é\u0080\u009f\u00ff'],
    ['ISO-8859-1 declared between apostrophes', latin("<?xml version='1.0'\nencoding = 'ISO-8859-1'\n?><r>é</r>"), 'é'],
  ])('%s', (_, input, text) => {
    const document = scanXml(input);
    expect(document.textOf(0)).toBe(text);
    expect(Buffer.from(canonicalize(document, 0)).toString('utf8')).toBe(libxml2Canonical(input));
  });

  test('a document without copying it where it is in UTF-8', () => {
    const input = bytes('<r/>');
    expect(scanXml(input).bytes.buffer).toBe(input.buffer);
    expect(scanXml(input).bytes.byteOffset).toBe(input.byteOffset);
  });

  test('a view into a larger buffer as its own bytes', () => {
    expect(scanXml(bytes('xxx<r>1</r>yyy').subarray(3, 11)).textOf(0)).toBe('1');
  });

  test('processing instructions where they are asked for', () => {
    expect(scanXml(bytes('<?a?><r>1<?b c?>2</r>'), DEFAULT_XML_LIMITS, { instructions: 'keep' }).textOf(0)).toBe('12');
    expect(refusalOf(() => scanXml(bytes('<r><?b?></r>'))).code).toBe('wire-xml-forbidden');
    expect(refusalOf(() => scanXml(bytes('<r><?xml?></r>'), undefined, { instructions: 'keep' })).code).toBe('wire-xml-malformed');
  });
});

describe('scanXml refuses by wire-encoding', () => {
  test.each<readonly [string, Buffer]>([
    ['bytes that are not UTF-8', bytes('<r>', [0xe9], '</r>')],
    ['a declaration of UTF-16 in UTF-8', bytes(declared('UTF-16'))],
    ['a declaration of UTF-8 in UTF-16', little(`\uFEFF${declared('UTF-8')}`)],
    ['a declaration of one order of bytes in the other', big(`\uFEFF${declared('UTF-16LE')}`)],
    ['a declaration of ISO-8859-1 after a byte order mark', bytes([0xef, 0xbb, 0xbf], declared('ISO-8859-1'))],
    ['an encoding that is like ISO-8859-1 but is not', latin(declared('windows-1252'))],
    ['an encoding that nobody reads', bytes(declared('EBCDIC-CP-FI', 'e'))],
    ['UTF-16 with neither mark nor declaration of it', little('<?xml version="1.0"?><r/>')],
    ['UTF-16 that ends within a unit', Buffer.concat([little('\uFEFF<r/>'), Buffer.from([0x20])])],
    ['a surrogate without partner', little('\uFEFF<r>\uD800</r>')],
    ['a surrogate before its partner', big('\uFEFF<r>\uDE00\uD83D</r>')],
    ['a second byte order mark in UTF-16', little('\uFEFF\uFEFF<r/>')],
    ['a second byte order mark before a declaration of another encoding', big(`\uFEFF\uFEFF${declared('UTF-8')}`)],
    ['UTF-32', Buffer.from([0xff, 0xfe, 0x00, 0x00, 0x3c, 0x00, 0x00])],
  ])('%s', (_, input) => {
    expect(refusalOf(() => scanXml(input)).code).toBe('wire-encoding');
  });
});

describe('scanXml refuses', () => {
  test('a declaration that has no end in reach, in any encoding', () => {
    const long = `<?xml version="1.0"${' '.repeat(600)}encoding="ISO-8859-1"?><r/>`;
    expect(refusalOf(() => scanXml(bytes(long))).code).toBe('wire-xml-malformed');
    expect(refusalOf(() => scanXml(little(`\uFEFF${long}`))).code).toBe('wire-xml-malformed');
  });

  test('NUL, by which other encodings could hide', () => {
    expect(refusalOf(() => scanXml(little('<r/>'))).code).toBe('wire-xml-malformed');
    expect(refusalOf(() => scanXml(big('<r/>'))).code).toBe('wire-xml-malformed');
    expect(refusalOf(() => scanXml(bytes([0, 0, 0xfe, 0xff, 0, 0, 0, 0x3c]))).code).toBe('wire-encoding');
  });

  test('what is larger than the limit before or after it is written in UTF-8', () => {
    const input = little('\uFEFF<r>日本日本日本日本</r>');
    expect(scanXml(input, { ...DEFAULT_XML_LIMITS, maxBytes: 33 }).textOf(0)).toHaveLength(8);
    expect(refusalOf(() => scanXml(input, { ...DEFAULT_XML_LIMITS, maxBytes: 30 })).code).toBe('wire-too-large');
    expect(refusalOf(() => scanXml(bytes('<r/>'), { ...DEFAULT_XML_LIMITS, maxBytes: 3 })).code).toBe('wire-too-large');
  });

  test('two elements with one identifier, and says where the second stands', () => {
    expect(refusalOf(() => scanXml(bytes('<r Id="a"><x><y ID=" a&#x20;"/></x></r>')))).toMatchObject({
      code: 'wire-xml-duplicate-id',
      details: { field: '/r/x/y' },
    });
  });
});
