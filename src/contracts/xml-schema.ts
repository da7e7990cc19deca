import {
  namespaceOf,
  SHARED,
  type Attributed,
  type Contract,
  type Field,
  type Fields,
  type Message,
  type NamedType,
  type Scalar,
  type SharedTypes,
  type TypeUse,
} from './contract.ts';
import { escapeText, escapeValue, indented, wrapped, xmlBanner } from './markup.ts';

/** File name of the shared types' XML Schema. */
export const SHARED_XSD = 'eu-types.xsd';

/** The shared types as XML Schema 1.0. */
export function sharedXmlSchema({ namespace, description, types }: SharedTypes): string {
  const body = [...types.values()].filter(({ name }) => name !== 'Boolean').map(namedType);
  return schemaFile(SHARED, namespace, description, '', body);
}

/** A contract's types and messages as XML Schema 1.0; it imports the shared types by `eu-types.xsd`. */
export function contractXmlSchema(contract: Contract): string {
  const { name, namespace, description, types, messages, refusal } = contract;
  const reference = `<xs:import namespace="${namespaceOf(SHARED)}" schemaLocation="${SHARED_XSD}"/>\n\n`;
  const codes = refusal.content.fields.flatMap(({ type }) =>
    type.name === 'RefusalCode' ? [namedType({ ...type, name: 'RefusalCode', doc: refusalDoc(contract), part: undefined })] : [],
  );
  const body = [
    ...[...types.values()].map(namedType),
    ...[...messages.values()].map((message) => globalElement(message, name)),
    ...codes,
    globalElement(refusal, name),
  ];
  return schemaFile(name, namespace, description, reference, body);
}

function refusalDoc({ refusals }: Contract): string {
  const codes = (side: string): string =>
    [...refusals.values()].flatMap((kind) => (kind.side === side ? [`${kind.code} (${kind.doc.replace(/\.$/, '')})`] : [])).join('; ');
  return `Why the endpoint did not answer. Faults of the sender: ${codes('sender')}. Faults of the receiver: ${codes('receiver')}.`;
}

function schemaFile(name: string, namespace: string, description: string, reference: string, body: readonly string[]): string {
  const prefixes = name === SHARED ? `xmlns:t="${namespace}"` : `xmlns:m="${namespace}" xmlns:t="${namespaceOf(SHARED)}"`;
  const head = `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" ${prefixes}\n           targetNamespace="${namespace}" elementFormDefault="qualified" attributeFormDefault="unqualified" version="1.0">\n`;
  return `${xmlBanner(name)}${head}${numbered(indented(`${annotation(description)}${reference}${body.join('\n')}`, 1))}</xs:schema>\n`;
}

function annotation(doc: string | undefined): string {
  if (doc === undefined) return '';
  const text = wrapped(escapeText(doc));
  return text.indexOf('\n') === text.length - 1
    ? `<xs:annotation><xs:documentation>${text.trimEnd()}</xs:documentation></xs:annotation>\n`
    : `<xs:annotation>\n  <xs:documentation>\n${indented(text, 2)}  </xs:documentation>\n</xs:annotation>\n`;
}

function namedType({ name, home, doc, definition }: NamedType): string {
  const note = indented(annotation(doc), 1);
  if (definition.kind === 'fields')
    return `<xs:complexType name="${name}">\n${note}${indented(sequence(definition, home), 1)}</xs:complexType>\n`;
  if (definition.kind === 'attributed')
    return `<xs:complexType name="${name}">\n${note}${indented(simpleContent(definition), 1)}</xs:complexType>\n`;
  return `<xs:simpleType name="${name}">\n${note}${indented(restriction(definition), 1)}</xs:simpleType>\n`;
}

function globalElement({ element, doc, content }: Message, home: string): string {
  return `<xs:element name="${element}">\n${indented(annotation(doc), 1)}  <xs:complexType>\n${indented(sequence(content, home), 2)}  </xs:complexType>\n${indented(uniqueWithin(content, home), 1)}</xs:element>\n`;
}

/** Stands for a name until the schema is whole: names of constraints must differ throughout a schema. */
const CONSTRAINT = '\u0001';

const numbered = (text: string): string => {
  let count = 0;
  return text.replaceAll(CONSTRAINT, () => String((count += 1)));
};

const prefixOf = (home: string): string => (home === SHARED ? 't' : 'm');

const unique = (element: string, home: string): string =>
  `<xs:unique name="Unique${CONSTRAINT}">\n  <xs:selector xpath="${prefixOf(home)}:${element}"/>\n  <xs:field xpath="."/>\n</xs:unique>\n`;

/** Constraints on an element whose children repeat, each with another value. */
const uniqueWithin = (definition: TypeUse['definition'], home: string): string =>
  definition.kind === 'fields'
    ? definition.fields.map((field) => (field.unique && field.list === undefined ? unique(field.name, home) : '')).join('')
    : '';

const sequence = ({ fields }: Fields, home: string): string =>
  `<xs:sequence>\n${indented(fields.map((field) => localElement(field, home)).join(''), 1)}</xs:sequence>\n`;

function localElement({ name, type, doc, optional, many, list, unique: differs }: Field, home: string): string {
  if (list === undefined) {
    const least = optional ? 0 : (many?.least ?? 1);
    return elementWith(name, type, doc, least, many?.most ?? 1);
  }
  const inner = elementWith(list, type, undefined, many?.least ?? 1, many?.most ?? 1);
  const wrapper = `<xs:complexType>\n  <xs:sequence>\n${indented(inner, 2)}  </xs:sequence>\n</xs:complexType>\n`;
  return `<xs:element name="${name}"${optional ? ' minOccurs="0"' : ''}>\n${indented(`${annotation(doc)}${wrapper}${differs ? unique(list, home) : ''}`, 1)}</xs:element>\n`;
}

function elementWith(name: string, type: TypeUse, doc: string | undefined, least: number, most: number): string {
  const occurs = `${least === 1 ? '' : ` minOccurs="${least}"`}${most === 1 ? '' : ` maxOccurs="${most}"`}`;
  const reference = typeReference(type);
  const content = `${annotation(doc)}${reference === undefined ? anonymousType(type) : ''}${uniqueWithin(type.definition, type.home)}`;
  const head = `<xs:element name="${name}"${reference === undefined ? '' : ` type="${reference}"`}${occurs}`;
  return content === '' ? `${head}/>\n` : `${head}>\n${indented(content, 1)}</xs:element>\n`;
}

/** Shared types have the prefix `t`, own ones `m`. */
function typeReference({ name, home }: TypeUse): string | undefined {
  if (name === undefined) return undefined;
  if (home !== SHARED) return `m:${name}`;
  return name === 'Boolean' ? 'xs:boolean' : `t:${name}`;
}

function anonymousType({ definition, home }: TypeUse): string {
  if (definition.kind === 'fields') return `<xs:complexType>\n${indented(sequence(definition, home), 1)}</xs:complexType>\n`;
  if (definition.kind === 'attributed') return `<xs:complexType>\n${indented(simpleContent(definition), 1)}</xs:complexType>\n`;
  return `<xs:simpleType>\n${indented(restriction(definition), 1)}</xs:simpleType>\n`;
}

function simpleContent({ text, attributes }: Attributed): string {
  const lines = attributes.map(({ name, type, optional }) => {
    const reference = typeReference(type);
    const use = optional ? '' : ' use="required"';
    return reference === undefined
      ? `<xs:attribute name="${name}"${use}>\n${indented(anonymousType(type), 1)}</xs:attribute>\n`
      : `<xs:attribute name="${name}" type="${reference}"${use}/>\n`;
  });
  return `<xs:simpleContent>\n  <xs:extension base="${typeReference(text) ?? 'xs:string'}">\n${indented(lines.join(''), 2)}  </xs:extension>\n</xs:simpleContent>\n`;
}

const facet = (name: string, value: string | number): string => `<xs:${name} value="${escapeValue(String(value))}"/>\n`;

function restriction(scalar: Scalar): string {
  const [base, facets] = basedOn(scalar);
  return `<xs:restriction base="xs:${base}">\n${indented(facets.join(''), 1)}</xs:restriction>\n`;
}

function basedOn(scalar: Scalar): readonly [string, readonly string[]] {
  switch (scalar.kind) {
    case 'text': {
      const { least, most, pattern } = scalar;
      const lengths = [...(least > 0 ? [facet('minLength', least)] : []), ...(most === undefined ? [] : [facet('maxLength', most)])];
      return ['string', [...lengths, ...(pattern === undefined ? [] : [facet('pattern', pattern)])]];
    }
    case 'enum':
      return ['string', scalar.values.map((value) => facet('enumeration', value))];
    case 'int':
      return ['int', [facet('minInclusive', scalar.least), facet('maxInclusive', scalar.most)]];
    case 'date':
      return ['date', [facet('pattern', '[0-9]{4}-[0-9]{2}-[0-9]{2}')]];
    case 'instant':
      return ['dateTime', [facet('pattern', '[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,9})?Z')]];
    case 'bytes':
      return ['base64Binary', [facet('maxLength', scalar.most)]];
    case 'boolean':
      return ['boolean', []];
  }
}
