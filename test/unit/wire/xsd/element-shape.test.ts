import { describe, expect, test } from '@jest/globals';
import { elementShape, type ElementShape } from '../../../../src/wire/xsd/element-shape.ts';
import { expandedName, schemaComponents } from '../../../../src/wire/xsd/schema-components.ts';
import { readShaped, shapedElement, type ShapedValue } from '../../../../src/wire/xsd/shaped-xml.ts';
import { readXml } from '../../../../src/wire/xml/read-xml.ts';
import { writeElement } from '../../../../src/wire/xml/write-xml.ts';
import { refusalOf } from '../../../support/refusal.ts';
import { schemaFiles, SYNTHETIC, xsd } from './synthetic-schemas.ts';

const shapeIn = (content: string, local = 'root'): ElementShape =>
  elementShape(schemaComponents('s.xsd', schemaFiles({ 's.xsd': xsd(content) }).read), { namespace: SYNTHETIC, local });

const sequence = (inner: string): string =>
  `<xs:element name="root"><xs:complexType><xs:sequence>${inner}</xs:sequence></xs:complexType></xs:element>`;
const parts = (shape: ElementShape): readonly string[] => (shape.kind === 'object' ? [...shape.parts.keys()] : []);
const required = (shape: ElementShape): readonly string[] => (shape.kind === 'object' ? [...shape.required] : []);

describe('the form of an element', () => {
  test('has its parts in the order of the schema, and says which repeat and which must be there', () => {
    const shape = shapeIn(
      sequence(
        '<xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:int" minOccurs="0"/><xs:element name="c" type="xs:boolean" maxOccurs="3"/>',
      ),
    );
    expect(parts(shape)).toEqual(['a', 'b', 'c']);
    expect(required(shape)).toEqual(['a', 'c']);
    expect(shape).toMatchObject({ kind: 'object' });
    if (shape.kind !== 'object') return;
    expect(shape.parts.get('b')).toEqual({ kind: 'leaf', type: 'integer' });
    expect(shape.parts.get('c')).toEqual({ kind: 'list', items: { kind: 'leaf', type: 'boolean' } });
  });

  test('takes nothing of a choice for certain, and all of a repeated group for lists', () => {
    const shape = shapeIn(
      sequence(
        '<xs:choice><xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/></xs:choice>' +
          '<xs:sequence maxOccurs="unbounded"><xs:element name="c" type="xs:decimal"/></xs:sequence>',
      ),
    );
    expect(required(shape)).toEqual(['c']);
    if (shape.kind === 'object') expect(shape.parts.get('c')).toEqual({ kind: 'list', items: { kind: 'leaf', type: 'number' } });
  });

  test('inherits parts and attributes by extension, and holds text beside attributes', () => {
    const shape = shapeIn(
      '<xs:complexType name="Base"><xs:sequence><xs:element name="a" type="xs:string"/></xs:sequence><xs:attribute name="id" use="required"/></xs:complexType>' +
        '<xs:complexType name="More"><xs:complexContent><xs:extension base="s:Base"><xs:sequence><xs:element name="b" type="s:Text"/></xs:sequence></xs:extension></xs:complexContent></xs:complexType>' +
        '<xs:complexType name="Text"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="lang"/></xs:extension></xs:simpleContent></xs:complexType>' +
        '<xs:element name="root" type="s:More"/>',
    );
    expect(parts(shape)).toEqual(['a', '@id', 'b']);
    expect(required(shape)).toEqual(['a', '@id', 'b']);
    if (shape.kind === 'object') expect(parts(shape.parts.get('b') ?? shape)).toEqual(['#text', '@lang']);
  });

  test('knows the words of an enumeration, and follows references and groups', () => {
    const shape = shapeIn(
      '<xs:simpleType name="Sex"><xs:restriction base="xs:string"><xs:enumeration value="F"/><xs:enumeration value="M"/></xs:restriction></xs:simpleType>' +
        '<xs:element name="sex" type="s:Sex"/><xs:group name="g"><xs:sequence><xs:element ref="s:sex"/></xs:sequence></xs:group>' +
        '<xs:element name="root"><xs:complexType><xs:sequence><xs:group ref="s:g" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>',
    );
    expect(shape).toMatchObject({ kind: 'object' });
    if (shape.kind !== 'object') return;
    expect(shape.parts.get('sex')).toEqual({ kind: 'leaf', type: 'string', enum: ['F', 'M'] });
    expect([...shape.required]).toEqual([]);
    expect(shape.namespaces.get('sex')).toBe(SYNTHETIC);
  });

  test.each([
    ['a wildcard', sequence('<xs:any/>'), 'any'],
    [
      'one name twice',
      sequence('<xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/><xs:element name="a" type="xs:string"/>'),
      'a',
    ],
    [
      'itself',
      '<xs:element name="root" type="s:T"/><xs:complexType name="T"><xs:sequence><xs:element name="t" type="s:T" minOccurs="0"/></xs:sequence></xs:complexType>',
      't',
    ],
    [
      'a type that extends itself',
      '<xs:element name="root" type="s:T"/><xs:complexType name="T"><xs:complexContent><xs:extension base="s:T"/></xs:complexContent></xs:complexType>',
      'T',
    ],
    [
      'a group that contains itself',
      `${sequence('<xs:group ref="s:g"/>')}<xs:group name="g"><xs:sequence><xs:group ref="s:g"/></xs:sequence></xs:group>`,
      'sequence',
    ],
    [
      'a simple type that restricts itself',
      '<xs:element name="root" type="s:T"/><xs:simpleType name="T"><xs:restriction base="s:T"/></xs:simpleType>',
      'T',
    ],
    ['mixed content', '<xs:element name="root" type="s:T"/><xs:complexType name="T" mixed="true"/>', 'T'],
    ['what nobody declares', sequence('<xs:element name="a" type="s:Nowhere"/>'), 's:Nowhere'],
    ['another element', sequence(''), 'other'],
  ])('cannot be told of an element with %s', (what, content, field) => {
    const refused = refusalOf(() => shapeIn(content, what === 'another element' ? 'other' : 'root'));
    expect(refused).toMatchObject({ code: 'wire-schema-unusable', details: { field } });
  });

  test('that doubles with every step is refused before it is built', () => {
    const doubling = Array.from({ length: 30 }, (_, step) =>
      ['a', 'b'].map((name) => `<xs:element name="${name}" type="s:T${step + 1}"/>`).join(''),
    ).map((pair, step) => `<xs:complexType name="T${step}"><xs:sequence>${pair}</xs:sequence></xs:complexType>`);
    const content = `<xs:element name="root" type="s:T0"/>${doubling.join('')}<xs:complexType name="T30"/>`;
    expect(refusalOf(() => shapeIn(content))).toMatchObject({
      code: 'wire-schema-unusable',
      details: { mend: expect.stringMatching('fewer') },
    });
  });

  test('an unbound prefix is refused', () => {
    expect(refusalOf(() => expandedName(readXml(Buffer.from('<a/>')), 'p:x'))).toMatchObject({ code: 'wire-schema-unusable' });
  });
});

describe('a value of that form', () => {
  const shape = shapeIn(
    sequence(
      '<xs:element name="a" type="xs:int"/><xs:element name="b" type="s:Text" minOccurs="0" maxOccurs="9"/><xs:element name="c" type="xs:boolean" minOccurs="0"/>',
    ) +
      '<xs:complexType name="Text"><xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="lang"/></xs:extension></xs:simpleContent></xs:complexType>',
  );
  const name = { namespace: SYNTHETIC, local: 'root' };

  test('is written and read back', () => {
    const value: ShapedValue = { a: 7, b: [{ '#text': 'x & y', '@lang': 'lv' }, { '#text': '' }], c: true };
    const read = readShaped(readXml(writeElement(shapedElement(name, shape, value))), shape);
    expect(read).toEqual(value);
  });

  test('with a part that the form lacks is a fault of our own; an answer with one is the sender’s', () => {
    expect(refusalOf(() => shapedElement(name, shape, { a: 1, d: 2 }))).toMatchObject({ code: 'internal-error' });
    const foreign = `<root xmlns="${SYNTHETIC}"><a>1</a><d/></root>`;
    expect(refusalOf(() => readShaped(readXml(Buffer.from(foreign)), shape))).toMatchObject({
      code: 'wire-element-unknown',
      details: { field: 'root/*' },
    });
  });

  test('keeps parts that are called like what every object has', () => {
    const odd = shapeIn(
      sequence(
        '<xs:element name="constructor" type="xs:string" minOccurs="0"/><xs:element name="__proto__" type="xs:string" minOccurs="0" maxOccurs="2"/>',
      ),
    );
    expect(Buffer.from(writeElement(shapedElement(name, odd, {}))).toString()).not.toMatch('constructor');
    const read = readShaped(
      readXml(Buffer.from(`<root xmlns="${SYNTHETIC}"><__proto__>x</__proto__><__proto__>y</__proto__></root>`)),
      odd,
    );
    expect(Object.entries(read)).toEqual([['__proto__', ['x', 'y']]]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  });

  test('takes time in proportion to a list’s length', () => {
    const many = shapeIn(sequence('<xs:element name="a" type="xs:string" maxOccurs="unbounded"/>'));
    const a = { kind: 'element', prefix: '', namespace: SYNTHETIC, local: 'a', attributes: [], declarations: [], children: ['x'] } as const;
    const root = { ...readXml(Buffer.from(`<root xmlns="${SYNTHETIC}"/>`)), children: Array.from({ length: 200_000 }, () => a as never) };
    const started = performance.now();
    expect(readShaped(root, many)).toMatchObject({ a: { length: 200_000 } });
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test.each(['x', '', 'Infinity'])('%p is no whole number', (text) => {
    const node = readXml(Buffer.from(`<root xmlns="${SYNTHETIC}"><a>${text}</a></root>`));
    expect(refusalOf(() => readShaped(node, shape))).toMatchObject({ code: 'wire-xml-malformed', details: { field: 'root/a' } });
  });
});
