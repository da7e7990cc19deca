import { describe, expect, test } from '@jest/globals';
import { compileXsd, type XmlSchema } from '../../../../src/wire/xsd/compile-xsd.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { schemaFiles, SYNTHETIC, xsd } from './synthetic-schemas.ts';

const PERSON = `
  <xs:import namespace="urn:synthetic:types" schemaLocation="types/codes.xsd"/>
  <xs:element name="person">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="name" maxOccurs="3">
          <xs:simpleType><xs:restriction base="xs:string"><xs:pattern value="[A-Z][a-z]*"/><xs:maxLength value="20"/></xs:restriction></xs:simpleType>
        </xs:element>
        <xs:element name="age" type="xs:int" minOccurs="0"/>
        <xs:element name="sex" type="t:Sex" minOccurs="0"/>
        <xs:element name="note" minOccurs="0"><xs:complexType/></xs:element>
      </xs:sequence>
      <xs:attribute name="file"/>
      <xs:attribute name="seal"/>
    </xs:complexType>
  </xs:element>`;
const CODES = `<xs:simpleType name="Sex"><xs:restriction base="xs:string"><xs:enumeration value="F"/><xs:enumeration value="M"/></xs:restriction></xs:simpleType>`;
const FILES = schemaFiles({
  'contract/person.xsd': xsd(PERSON),
  'contract/types/codes.xsd': xsd(CODES, 'urn:synthetic:types'),
});

const schema: XmlSchema = compileXsd('contract/person.xsd', FILES.read);
const person = (children: string, attributes = '', prefix = ''): Uint8Array => {
  const tag = prefix === '' ? 'person' : `${prefix}:person`;
  return Buffer.from(`<${tag} xmlns${prefix === '' ? '' : `:${prefix}`}="${SYNTHETIC}"${attributes}>${children}</${tag}>`);
};
const SECRET = 'Paraudziņš';

describe('a compiled schema', () => {
  test.each([
    ['in the default namespace', person('<name>Anna</name><age>7</age><sex>F</sex>')],
    ['under a prefix', person('<p:name>Anna</p:name><!-- a remark --><p:note/>', ' file="1"', 'p')],
  ])('accepts what conforms, %s', (_, bytes) => {
    expect(() => schema.validate(bytes)).not.toThrow();
  });

  test.each<[string, string, string, string]>([
    ['a value outside a pattern', `<p:name>${SECRET}</p:name>`, 'person/name', 'cvc-pattern-valid'],
    ['the second of two', `<p:name>Anna</p:name><p:name>${SECRET}</p:name>`, 'person/name[2]', 'cvc-pattern-valid'],
    ['a value that is too long', `<p:name>A${'a'.repeat(30)}</p:name>`, 'person/name', 'cvc-maxLength-valid'],
    ['a value of another type', `<p:name>Anna</p:name><p:age>${SECRET}</p:age>`, 'person/age', 'cvc-datatype-valid'],
    ['a value in the library’s own words', '<p:name>Anna</p:name><p:age>Missing child element</p:age>', 'person/age', 'cvc-datatype-valid'],
    ['a value outside an imported list', `<p:name>Anna</p:name><p:sex>${SECRET}</p:sex>`, 'person/sex', 'cvc-enumeration-valid'],
    ['an element that is not known', `<p:name>Anna</p:name><p:${SECRET}/>`, 'person/*', 'cvc-complex-type'],
    ['an element of another namespace', '<p:name>Anna</p:name><x:age xmlns:x="urn:x">7</x:age>', 'person/age', 'cvc-complex-type'],
    ['an element out of order', '<p:name>Anna</p:name><p:age>7</p:age><p:name>Anna</p:name>', 'person/name[2]', 'cvc-complex-type'],
    ['one element too many', '<p:name>A</p:name>'.repeat(4), 'person/name[4]', 'cvc-complex-type'],
    ['a missing element', '', 'person', 'cvc-complex-type'],
    ['text between elements', `<p:name>Anna</p:name>${SECRET}`, 'person', 'cvc-complex-type'],
    ['an element where text belongs', `<p:name>Anna<p:b>${SECRET}</p:b></p:name>`, 'person/name', 'cvc-type'],
    ['content where nothing belongs', `<p:name>Anna</p:name><p:note>${SECRET}</p:note>`, 'person/note', 'cvc-complex-type'],
  ])('refuses %s, naming place and rule and no value', (_, children, field, rule) => {
    for (const bytes of [person(children, '', 'p'), person(children.replaceAll('p:', ''))]) {
      const { code, details, cause } = refusalOf(() => schema.validate(bytes));
      expect({ code, field: details.field, rule: details.rule }).toEqual({ code: 'wire-schema-invalid', field, rule: `xsd/${rule}` });
      expect(JSON.stringify(details)).not.toContain(SECRET);
      expect(cause).toBeUndefined();
    }
  });

  test.each([
    ['an attribute that is not known', ` ${SECRET}="${SECRET}"`],
    ['an attribute of another namespace', ` xmlns:x="urn:x" x:file="${SECRET}"`],
  ])('refuses %s without its name', (_, attributes) => {
    expect(refusalOf(() => schema.validate(person('<name>Anna</name>', attributes)))).toEqual({
      code: 'wire-schema-invalid',
      details: { field: 'person/@*', rule: 'xsd/cvc-complex-type' },
      cause: undefined,
    });
  });

  test.each([
    ['an element that is declared inside another only', `<name xmlns="${SYNTHETIC}">Anna</name>`, 'name'],
    ['an element that nobody declares', `<${SECRET}/>`, '*'],
    ['the element in no namespace', '<person/>', 'person'],
  ])('refuses as document element %s', (_, text, field) => {
    expect(refusalOf(() => schema.validate(Buffer.from(text)))).toMatchObject({
      code: 'wire-schema-invalid',
      details: { field, rule: 'xsd/cvc-elt' },
    });
  });

  test('names several places, and not every one of many', () => {
    const two = refusalOf(() => schema.validate(person('<name>a</name><name>B</name><age>x</age>'))).details;
    expect(two).toMatchObject({ field: 'person/name[1]', mend: expect.stringMatching(/ at person\/name\[1\], person\/age\.$/) });
    const many = refusalOf(() => schema.validate(person('<name>a</name>'.repeat(3) + '<age>x</age><sex>x</sex><note>x</note>', ' x="1"')));
    expect(many.details.mend).toMatch(/^Write .* at person\/@\*, (?:[^,]+, ){4}and at further places too\.$/);
  });

  test('keeps what it says short', () => {
    const path = Array.from({ length: 12 }, (_, index) => `a-rather-long-name-of-an-element-${index}`);
    const nested = (at: number): string =>
      at === path.length
        ? '<xs:element name="a" type="xs:int"/><xs:element name="b" type="xs:int"/>'
        : `<xs:element name="${path[at]}"><xs:complexType><xs:sequence>${nested(at + 1)}</xs:sequence></xs:complexType></xs:element>`;
    const deep = compileXsd('a.xsd', schemaFiles({ 'a.xsd': xsd(nested(0)) }).read);
    const open = path.map((name, index) => `<${name}${index === 0 ? ` xmlns="${SYNTHETIC}"` : ''}>`).join('');
    const close = path
      .map((name) => `</${name}>`)
      .reverse()
      .join('');
    const { details } = refusalOf(() => deep.validate(Buffer.from(`${open}<a>x</a><b>x</b>${close}`)));
    expect(details.field).toBe(`${path.join('/')}/a`);
    expect(details.mend).toBe('Write what the schema of the interface allows, at further places too.');
  });

  test('says what the library cannot read at all by a rule of its own', () => {
    expect(refusalOf(() => schema.validate(person('<name>Anna</name>', ' xmlns:x="urn:ņ"')))).toMatchObject({
      code: 'wire-schema-invalid',
      details: { rule: 'xsd/document' },
    });
  });

  test('loads nothing that a document names', () => {
    const before = FILES.asked.length;
    const hint = ` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="urn:other /contract/person.xsd ${SYNTHETIC} http://127.0.0.1:9/x.xsd"`;
    expect(() => schema.validate(person('<name>Anna</name>', hint))).not.toThrow();
    expect(() => schema.validate(Buffer.from(`<other xmlns="urn:other"${hint}/>`))).toThrow();
    expect(FILES.asked).toHaveLength(before);
  });

  test('can be asked again and again', () => {
    for (let round = 0; round < 2_000; round += 1) {
      schema.validate(person('<name>Anna</name>'));
      expect(() => schema.validate(person('<name>anna</name>'))).toThrow();
    }
  });
});

describe('a refusal takes time and memory in proportion to the document', () => {
  const children = (count: number): Uint8Array => person('<x/>'.repeat(count));
  const attributes = (count: number): Uint8Array =>
    person(`<note${Array.from({ length: count }, (_, index) => ` a${index}="x"`).join('')}/>`);
  const value = (length: number): Uint8Array => person(`<name>${'a'.repeat(length)}</name>`);
  test.each([
    ['unknown elements', children, 40_000],
    ['unknown attributes', attributes, 60],
    ['long values', value, 500_000],
  ])('for many %s', (_, write, size) => {
    const memory = process.memoryUsage().rss;
    expect(refusalOf(() => schema.validate(write(size))).code).toBe('wire-schema-invalid');
    expect(process.memoryUsage().rss - memory).toBeLessThan(50 * 1_048_576);
  });
});

describe('a schema that cannot be compiled', () => {
  test.each([
    ['refers to a type that is not there', xsd('<xs:element name="a" type="s:Nothing"/>')],
    ['declares a type twice', xsd('<xs:complexType name="A"/><xs:complexType name="A"/>')],
    ['says what no schema says', xsd('<xs:anything/>')],
  ])('%s', (_, text) => {
    const { read } = schemaFiles({ 'a.xsd': text });
    expect(refusalOf(() => compileXsd('a.xsd', read))).toMatchObject({ code: 'wire-schema-unusable', details: { field: 'a.xsd' } });
  });

  test('leaves the ones before and after it alone', () => {
    const { read } = schemaFiles({ 'a.xsd': xsd('<xs:anything/>'), 'b.xsd': xsd('<xs:element name="b" type="xs:int"/>') });
    expect(() => compileXsd('a.xsd', read)).toThrow();
    expect(() => compileXsd('b.xsd', read).validate(Buffer.from(`<b xmlns="${SYNTHETIC}">1</b>`))).not.toThrow();
    expect(() => schema.validate(person('<name>Anna</name>'))).not.toThrow();
  });
});
