import { describe, expect, test } from '@jest/globals';
import { compileXsd } from '../../../../src/wire/xsd/compile-xsd.ts';
import { schemaDocuments } from '../../../../src/wire/xsd/schema-documents.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { schemaFiles, SYNTHETIC, xsd } from './synthetic-schemas.ts';

const wsdl = (schemas: string): string =>
  `<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:s="${SYNTHETIC}"><w:types>${schemas}</w:types></w:definitions>`;

describe('a schema and what it rests on', () => {
  test('is gathered once each, by places relative to where they are named', () => {
    const { read, asked } = schemaFiles({
      'a/b/main.xsd': xsd(
        '<xs:include schemaLocation="part.xsd"/><xs:import namespace="urn:synthetic:types" schemaLocation="../types.xsd"/>',
      ),
      'a/b/part.xsd': xsd('<xs:include schemaLocation="./main.xsd"/><xs:element name="part"/>'),
      'a/types.xsd': xsd(
        '<xs:import namespace="urn:synthetic" schemaLocation="b/main.xsd"/><xs:element name="typed"/>',
        'urn:synthetic:types',
      ),
    });
    const { main, documents, elementNames } = schemaDocuments('a/b/main.xsd', read);
    expect(main).toBe('a/b/main.xsd');
    expect([...documents.keys()].sort()).toEqual(['a/b/main.xsd', 'a/b/part.xsd', 'a/types.xsd']);
    expect([...asked].sort()).toEqual([...documents.keys()].sort());
    expect([...elementNames].sort()).toEqual(['part', 'typed']);
  });

  test('is every schema in the types of a description, with the prefixes that are declared around it', () => {
    const { read } = schemaFiles({
      'wsdl/one.wsdl': wsdl(
        xsd(
          '<xs:import namespace="urn:synthetic:types" schemaLocation="../types.xsd"/><xs:element name="one" type="s:One"/><xs:complexType name="One"/>',
        ).replace(` xmlns:s="${SYNTHETIC}"`, '') + xsd('<xs:element name="two" type="xs:int"/>', 'urn:synthetic:two'),
      ),
      'types.xsd': xsd('<xs:element name="three" type="xs:int"/>', 'urn:synthetic:types'),
    });
    const schema = compileXsd('wsdl/one.wsdl', read);
    for (const text of [
      `<one xmlns="${SYNTHETIC}"/>`,
      '<two xmlns="urn:synthetic:two">2</two>',
      '<three xmlns="urn:synthetic:types">3</three>',
    ])
      expect(() => schema.validate(Buffer.from(text))).not.toThrow();
    expect(refusalOf(() => schema.validate(Buffer.from('<two xmlns="urn:synthetic:two">x</two>'))).details).toEqual({
      field: 'two',
      rule: 'xsd/cvc-datatype-valid',
    });
  });

  test.each([
    ['at an absolute address', 'http://schemas.test/x.xsd'],
    ['at an address of another host', '//schemas.test/x.xsd'],
    ['with a query', 'x.xsd?y'],
    ['in a file by its full name', 'file:///etc/passwd'],
  ])('is refused where it names one %s', (_, place) => {
    const { read, asked } = schemaFiles({ 'a.xsd': xsd(`<xs:import namespace="urn:x" schemaLocation="${place}"/>`) });
    expect(refusalOf(() => schemaDocuments('a.xsd', read))).toMatchObject({ code: 'wire-schema-unusable', details: { field: 'a.xsd' } });
    expect(asked).toEqual(['a.xsd']);
  });

  test('never leads above the root', () => {
    const { read, asked } = schemaFiles({ 'a.xsd': xsd('<xs:include schemaLocation="../../etc/b.xsd"/>'), 'etc/b.xsd': xsd('') });
    schemaDocuments('a.xsd', read);
    expect(asked).toEqual(['a.xsd', 'etc/b.xsd']);
  });

  test.each([
    ['no schema', { 'a.xsd': '<a/>' }],
    ['a description without schema', { 'a.xsd': wsdl('') }],
    ['a schema that includes something else', { 'a.xsd': xsd('<xs:include schemaLocation="b.xsd"/>'), 'b.xsd': '<b/>' }],
  ])('is not %s', (_, files) => {
    const { read } = schemaFiles(files);
    expect(refusalOf(() => schemaDocuments('a.xsd', read)).code).toBe('wire-schema-unusable');
  });

  test('is not an endless one', () => {
    const { read } = { read: (place: string) => Buffer.from(xsd(`<xs:include schemaLocation="${place}x"/>`)) };
    expect(refusalOf(() => schemaDocuments('a', read)).code).toBe('wire-schema-unusable');
  });

  test('fails as its reading fails', () => {
    const { read } = schemaFiles({ 'a.xsd': xsd('<xs:include schemaLocation="b.xsd"/>') });
    expect(() => schemaDocuments('a.xsd', read)).toThrow('no file b.xsd');
  });
});
