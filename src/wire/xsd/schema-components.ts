import { GatewayError } from '../../kernel/gateway-error.ts';
import { readXml } from '../xml/read-xml.ts';
import { attribute, childElements, namespaceAt } from '../xml/xml-access.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import { schemaDocuments, type ReadSchema } from './schema-documents.ts';

/** The namespace of XML Schema (Part 1, section 1.3). */
export const XSD_NAMESPACE = 'http://www.w3.org/2001/XMLSchema';

/** Kinds of global components that others refer to by name. */
export type ComponentKind = 'element' | 'attribute' | 'complexType' | 'simpleType' | 'group' | 'attributeGroup';

/** An expanded name. */
export interface QualifiedName {
  readonly namespace: string;
  readonly local: string;
}

/** A component and the schema that holds it. */
export interface Component {
  readonly node: XmlElement;
  /** Target namespace of its schema. */
  readonly namespace: string;
  /** Whether its schema qualifies local elements and attributes. */
  readonly qualified: { readonly element: boolean; readonly attribute: boolean };
}

/** Every global component of a schema and of all that it imports and includes. */
export interface SchemaComponents {
  find(kind: ComponentKind, name: QualifiedName): Component | undefined;
}

const KINDS: ReadonlySet<string> = new Set<ComponentKind>(['element', 'attribute', 'complexType', 'simpleType', 'group', 'attributeGroup']);

const key = (kind: string, { namespace, local }: QualifiedName): string => `${kind} {${namespace}}${local}`;

/**
 * Reads the components of a schema, or of the schemas in a WSDL 1.1 description. Throws `wire-schema-unusable` for what is no schema, and
 * what `read` throws.
 */
export function schemaComponents(location: string, read: ReadSchema): SchemaComponents {
  const components = new Map<string, Component>();
  for (const bytes of schemaDocuments(location, read).documents.values()) {
    const schema = readXml(bytes);
    const namespace = attribute(schema, 'targetNamespace') ?? '';
    const qualified = {
      element: attribute(schema, 'elementFormDefault') === 'qualified',
      attribute: attribute(schema, 'attributeFormDefault') === 'qualified',
    };
    for (const node of childElements(schema)) {
      const local = attribute(node, 'name');
      if (local !== undefined && node.namespace === XSD_NAMESPACE && KINDS.has(node.local))
        components.set(key(node.local, { namespace, local }), { node, namespace, qualified });
    }
  }
  return { find: (kind, name) => components.get(key(kind, name)) };
}

/** The expanded name that a QName in an attribute's value means there. Throws `wire-schema-unusable` for an unbound prefix. */
export function expandedName(node: XmlElement, text: string): QualifiedName {
  const colon = text.indexOf(':');
  const namespace = namespaceAt(node, colon < 0 ? '' : text.slice(0, colon));
  if (namespace === undefined) throw new GatewayError('wire-schema-unusable', { field: text });
  return { namespace, local: text.slice(colon + 1) };
}
