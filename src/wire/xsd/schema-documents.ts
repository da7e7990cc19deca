import { GatewayError } from '../../kernel/gateway-error.ts';
import { canonicalize } from '../xml/canonicalize.ts';
import { scanXml } from '../xml/scan-xml.ts';
import type { ElementIndex, XmlDocument } from '../xml/xml-document.ts';

/** Gives the bytes of a schema or service description by its place, such as `wsdl/esp.xsd`. */
export type ReadSchema = (location: string) => Uint8Array;

/** A schema and all that it rests on, each a document of its own. */
export interface SchemaDocuments {
  /** The place of the document to compile, one of `documents`. */
  readonly main: string;
  readonly documents: ReadonlyMap<string, Uint8Array>;
  /** Every name that the schemas give an element. */
  readonly elementNames: ReadonlySet<string>;
}

const XSD = 'http://www.w3.org/2001/XMLSchema';
const WSDL = 'http://schemas.xmlsoap.org/wsdl/';
const REFERRING: ReadonlySet<string> = new Set(['import', 'include', 'redefine']);
const MAX_DOCUMENTS = 64;

/**
 * Gathers the schema at a place, and the ones that it imports and includes, by their `schemaLocation` and never from a network. Of a service
 * description (WSDL 1.1, section 2.2) the schemas are those in its types. Throws `wire-schema-unusable` with the place as `field` for what is
 * no schema, refers to an absolute address, or rests on more than 64 documents; throws what `read` throws.
 */
export function schemaDocuments(location: string, read: ReadSchema): SchemaDocuments {
  const documents = new Map<string, Uint8Array>();
  const elementNames = new Set<string>();
  const [first, ...others] = schemasIn(location, read(location));
  if (first === undefined) throw unusable(location);
  const main = others.length === 0 ? first : schemaOverall(location, [first, ...others]);
  const waiting = main === first ? [first] : [main, first, ...others];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (documents.size >= MAX_DOCUMENTS) throw unusable(location);
    documents.set(next.location, next.bytes);
    for (const name of namesIn(next.document)) elementNames.add(name);
    const known = new Set([...documents.keys(), ...waiting.map((one) => one.location)]);
    for (const place of new Set(referencesOf(next))) if (!known.has(place)) waiting.push(schemaAt(place, read(place)));
  }
  return { main: main.location, documents, elementNames };
}

interface SchemaDocument {
  readonly location: string;
  readonly bytes: Uint8Array;
  readonly document: XmlDocument;
  readonly namespace: string;
}

const unusable = (location: string): GatewayError => new GatewayError('wire-schema-unusable', { field: location });

function schemaAt(location: string, bytes: Uint8Array): SchemaDocument {
  const document = scanXml(bytes);
  if (!document.is(0, XSD, 'schema')) throw unusable(location);
  return { location, bytes, document, namespace: document.attributeOf(0, 'targetNamespace') ?? '' };
}

/** The schema at the place itself, or those that the description there holds, each a neighbour of it so that relative addresses stay right. */
function schemasIn(location: string, bytes: Uint8Array): readonly SchemaDocument[] {
  const description = scanXml(bytes);
  if (!description.is(0, WSDL, 'definitions')) return [schemaAt(location, bytes)];
  const types = description.childrenOf(0).filter((child) => description.is(child, WSDL, 'types'));
  const schemas = types.flatMap((element) => description.childrenOf(element)).filter((child) => description.is(child, XSD, 'schema'));
  // Inclusive canonical form writes the prefixes in scope on the schema, which names in attribute values rely on.
  return schemas.map((schema, index) =>
    schemaAt(`${location}.${index + 1}.xsd`, canonicalize(description, schema, { method: 'inclusive' })),
  );
}

/** One schema that imports several. */
function schemaOverall(location: string, schemas: readonly SchemaDocument[]): SchemaDocument {
  const imports = schemas.map(({ location: place, namespace }) => {
    if (/[<>&"]/.test(`${place}${namespace}`)) throw unusable(location);
    return `<xs:import namespace="${namespace}" schemaLocation="${place.slice(place.lastIndexOf('/') + 1)}"/>`;
  });
  const text = `<xs:schema xmlns:xs="${XSD}" targetNamespace="urn:schemas:overall">${imports.join('')}</xs:schema>`;
  return schemaAt(`${location}.xsd`, Buffer.from(text));
}

function referencesOf({ document, location }: SchemaDocument): readonly string[] {
  const references = document.childrenOf(0).filter((child) => isReference(document, child));
  const places = references.map((reference) => document.attributeOf(reference, 'schemaLocation'));
  return places.filter((place) => place !== undefined).map((place) => resolved(place, location));
}

const isReference = (document: XmlDocument, element: ElementIndex): boolean =>
  document.namespaceOf(element) === XSD && REFERRING.has(document.localOf(element));

/** A relative address against the place where it stands; none leads above the root. */
function resolved(reference: string, location: string): string {
  const root = 'schemas:///';
  const url = URL.parse(reference, `${root}${location}`);
  if (URL.canParse(reference) || !url?.href.startsWith(root) || url.search !== '' || url.hash !== '') throw unusable(location);
  return url.href.slice(root.length);
}

function namesIn(document: XmlDocument): readonly string[] {
  const rows = Array.from({ length: document.elementCount }, (_, element) => element);
  const declared = rows.filter((element) => document.is(element, XSD, 'element'));
  return declared.map((element) => document.attributeOf(element, 'name')).filter((name) => name !== undefined);
}
