import { describe, expect, test } from '@jest/globals';
import { GatewayError } from '../../../src/kernel/gateway-error.ts';
import { decodeRecord, recordOfElement, recordOfJson } from '../../../src/mapping/source/decode-record.ts';
import { sourceTreeFromCsv, sourceTreeFromJson, sourceTreeFromXml } from '../../../src/mapping/source/read-source.ts';
import type { Shape } from '../../../src/mapping/source/shape.ts';
import { readXml } from '../../../src/wire/xml/read-xml.ts';
import { installedMappings } from './installed-mappings.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text: Shape = { kind: 'leaf', type: 'string' };
const object = (parts: Readonly<Record<string, Shape>>): Shape => ({
  kind: 'object',
  parts: new Map(Object.entries(parts)),
  required: new Set(),
});

const shape = object({
  '@v': text,
  name: text,
  empty: text,
  holder: object({ name: text }),
  other: { kind: 'list', items: object({ '@k': text, '#text': text }) },
});
const format = { kind: 'xml', root: 'r', namespace: 'urn:n' } as const;
const csv = { kind: 'csv', delimiter: ';' } as const;
const row = object({ a: text, b: text, c: text });

const fault = (run: () => unknown): [string, string | undefined] => {
  try {
    run();
  } catch (error) {
    if (error instanceof GatewayError) return [error.code, error.details.field];
    throw error;
  }
  throw new Error('nothing was refused');
};

const xml = (body: string) => sourceTreeFromXml(readXml(bytes(body)), format, shape);

describe('XML records', () => {
  test('attributes, texts, lists and empty parts have one form each', () => {
    const tree = xml(`<p:r xmlns:p="urn:n" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:n r.xsd" v="1">
      <p:name> a &amp; b </p:name><p:empty/><p:holder> </p:holder>
      <p:other k="1">x</p:other><p:other/></p:r>`);
    expect(JSON.parse(JSON.stringify(tree))).toEqual({
      '@v': '1',
      name: ' a & b ',
      empty: '',
      holder: {},
      other: [{ '@k': '1', '#text': 'x' }, { '#text': '' }],
    });
  });

  test('one element of a list is a list of one', () => {
    expect(JSON.parse(JSON.stringify(xml('<r xmlns="urn:n"><other>x</other></r>')))).toEqual({ other: [{ '#text': 'x' }] });
  });

  test.each([
    ['another root', '<x xmlns="urn:n"/>', 'mapping-source-invalid', ''],
    ['another namespace of the root', '<r xmlns="urn:m"/>', 'mapping-source-invalid', ''],
    ['an element written twice', '<r xmlns="urn:n"><name>a</name><name>b</name></r>', 'mapping-source-invalid', '/name'],
    ['text between elements', '<r xmlns="urn:n">a<name>b</name></r>', 'mapping-source-invalid', ''],
    ['an element of another namespace', '<r xmlns="urn:n"><m:name xmlns:m="urn:m">a</m:name></r>', 'mapping-field-unaccounted', '/name'],
    ['an element without namespace', '<r xmlns="urn:n"><name xmlns="">a</name></r>', 'mapping-field-unaccounted', '/name'],
    [
      'an attribute of another namespace',
      '<r xmlns="urn:n" xmlns:m="urn:m"><name m:v="1">a</name></r>',
      'mapping-field-unaccounted',
      '/name/@v',
    ],
  ])('%s is refused', (_, body, code, field) => {
    expect(fault(() => xml(body))).toEqual([code, field]);
  });

  test('elements named like keys of a prototype stay names', () => {
    const tree = xml('<r xmlns="urn:n"><__proto__>a</__proto__><constructor>b</constructor></r>');
    expect(Object.entries(tree as object)).toEqual([
      ['__proto__', 'a'],
      ['constructor', 'b'],
    ]);
    expect(Object.getPrototypeOf(tree)).toBeNull();
  });
});

describe('CSV records', () => {
  const read = (body: string) => ({ ...sourceTreeFromCsv(bytes(body), csv, row) });

  test('one header row and one record row; an empty cell is absent; quotes hold delimiters', () => {
    expect(read('a;b;c\r\n1;;"x;""y"""\r\n')).toEqual({ a: '1', c: 'x;"y"' });
    expect(read('\uFEFFc;a\nž;1')).toEqual({ c: 'ž', a: '1' });
  });

  test('cells may hold several lines, and a column that the schema does not know stays for the accounting', () => {
    expect(read('a;b\n"one\r\n\r\ntwo";2\n')).toEqual({ a: 'one\r\n\r\ntwo', b: '2' });
    expect(read('a;d;e\n1;2;\n')).toEqual({ a: '1', d: '2', e: '' });
  });

  test.each([
    ['no record row', 'a;b\n', 'mapping-source-invalid', ''],
    ['two record rows', 'a\n1\n2\n', 'mapping-source-invalid', ''],
    ['a row that is too short', 'a;b\n1\n', 'mapping-source-invalid', ''],
    ['a row that is too long', 'a\n1;2\n', 'mapping-source-invalid', ''],
    ['a column named twice', 'a;a\n1;2\n', 'mapping-source-invalid', '/a'],
    ['two record rows without a header', 'Synthetic-Bērziņš;Jānis\nSynthetic-Kalniņš;Pēteris\n', 'mapping-source-invalid', ''],
    ['an open quote', 'a\n"1\n', 'mapping-source-invalid', undefined],
    ['nothing', '', 'mapping-source-invalid', ''],
  ])('%s is refused', (_, body, code, field) => {
    expect(fault(() => read(body))).toEqual([code, field]);
  });

  test('bytes that are not UTF-8, and too many bytes, are refused', () => {
    expect(fault(() => sourceTreeFromCsv(new Uint8Array([0x61, 0x0a, 0xff]), csv, row))[0]).toBe('wire-encoding');
    expect(fault(() => sourceTreeFromCsv(new Uint8Array(300_000), csv, row))[0]).toBe('wire-too-large');
  });
});

describe('JSON records', () => {
  test('are objects', () => {
    expect(sourceTreeFromJson({ a: 1 })).toEqual({ a: 1 });
    expect(fault(() => sourceTreeFromJson([1]))).toEqual(['mapping-source-invalid', '']);
  });

  test('a record that was read already must be of the mapping’s format', () => {
    const mappings = installedMappings();
    const [police, border] = [mappings.get('lv-vp-personas-parbaude')!, mappings.get('lv-vrs-robezas-skersosana')!];
    expect(recordOfJson(police, { a: 1 })).toEqual({ a: 1 });
    expect(fault(() => recordOfJson(border, { a: 1 }))[0]).toBe('mapping-source-invalid');
    expect(fault(() => recordOfElement(police, readXml(bytes('<a/>'))))[0]).toBe('mapping-source-invalid');
    expect(border.recordElement).toEqual({ namespace: 'https://gateway.example/ns/national/lv-vrs/1', local: 'robezasSkersosana' });
    expect(fault(() => decodeRecord(police, bytes('{"a":1,"a":2}')))[0]).toBe('wire-json-malformed');
    expect(fault(() => decodeRecord(border, bytes('<!DOCTYPE a><a/>')))[0]).toBe('wire-xml-forbidden');
  });
});
