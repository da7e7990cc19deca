import { GatewayError } from '../../kernel/gateway-error.ts';
import { attribute, childElements } from '../xml/xml-access.ts';
import type { XmlElement } from '../xml/xml-element.ts';
import {
  expandedName,
  XSD_NAMESPACE,
  type Component,
  type ComponentKind,
  type QualifiedName,
  type SchemaComponents,
} from './schema-components.ts';

/** What the text of a leaf stands for. */
export type LeafType = 'string' | 'integer' | 'number' | 'boolean';

/**
 * The form of an element: a leaf of text, a list where it repeats, or an object of parts. An attribute is the part `@name`, the text of an
 * element with attributes the part `#text`. Parts stand in the order of the schema; `namespaces` has those of elements and attributes that
 * are in one.
 */
export type ElementShape =
  | { readonly kind: 'leaf'; readonly type: LeafType; readonly enum?: readonly string[] }
  | { readonly kind: 'list'; readonly items: ElementShape }
  | {
      readonly kind: 'object';
      readonly parts: ReadonlyMap<string, ElementShape>;
      readonly required: ReadonlySet<string>;
      readonly namespaces: ReadonlyMap<string, string>;
    };

type Leaf = Extract<ElementShape, { kind: 'leaf' }>;

/** Where the walk stands: the schema of the node at hand, and how deep it is. */
type Place = Pick<Component, 'namespace' | 'qualified'> & { readonly depth: number };

const deeper = <Where extends { readonly depth: number }>(place: Where): Where => ({ ...place, depth: place.depth + 1 });

interface OpenObject {
  readonly parts: Map<string, ElementShape>;
  readonly required: Set<string>;
  readonly namespaces: Map<string, string>;
}

const emptyObject = (): OpenObject => ({ parts: new Map(), required: new Set(), namespaces: new Map() });

/** Elements, types, groups and derivations within each other. */
const MAX_DEPTH = 64;
/** Declarations that are looked at, each as often as it is used: a type of two elements of a type of two elements doubles with every step. */
const MAX_DECLARATIONS = 10_000;

const INTEGERS: ReadonlySet<string> = new Set([
  ...['integer', 'int', 'long', 'short', 'byte', 'nonNegativeInteger', 'positiveInteger', 'nonPositiveInteger', 'negativeInteger'],
  ...['unsignedInt', 'unsignedLong', 'unsignedShort', 'unsignedByte'],
]);
const NUMBERS: ReadonlySet<string> = new Set(['decimal', 'double', 'float']);

const unusable = (field: string, mend: string): GatewayError => new GatewayError('wire-schema-unusable', { field, mend });

/**
 * The form of a global element by XML Schema 1.0. Throws `wire-schema-unusable` for an element that is not declared, one that contains
 * itself, a form of more than 10 000 parts, and what no tree of named parts can hold: wildcards, mixed content, two elements of one name in
 * one content model.
 */
export function elementShape(components: SchemaComponents, name: QualifiedName): ElementShape {
  const declared = components.find('element', name);
  if (declared === undefined) throw unusable(name.local, 'Name an element that the schema declares.');
  return shapes(components).ofElement(declared.node, { ...declared, depth: 0 });
}

function shapes(components: SchemaComponents) {
  let seen = 0;
  const enter = (node: XmlElement, { depth }: Pick<Place, 'depth'>): void => {
    seen += 1;
    const name = attribute(node, 'name') ?? node.local;
    if (depth > MAX_DEPTH) throw unusable(name, 'Use elements and types that do not contain themselves.');
    if (seen > MAX_DECLARATIONS) throw unusable(name, 'Use an element of fewer parts.');
  };
  const named = (kind: ComponentKind, node: XmlElement, text: string): Component => {
    const found = components.find(kind, expandedName(node, text));
    if (found === undefined) throw unusable(text, 'Refer only to what the schema declares.');
    return found;
  };

  const ofElement = (node: XmlElement, place: Place): ElementShape => {
    enter(node, place);
    const type = attribute(node, 'type');
    if (type !== undefined) return ofNamedType(node, type, place);
    const inline = childElements(node).find(({ local }) => local === 'complexType' || local === 'simpleType');
    if (inline === undefined) return { kind: 'leaf', type: 'string' };
    return inline.local === 'simpleType' ? ofSimpleType(inline, place) : ofComplexType(inline, place);
  };

  const ofNamedType = (node: XmlElement, type: string, place: Place): ElementShape => {
    const name = expandedName(node, type);
    if (name.namespace === XSD_NAMESPACE) return builtIn(name.local);
    const simple = components.find('simpleType', name);
    if (simple !== undefined) return ofSimpleType(simple.node, place);
    const complex = named('complexType', node, type);
    return ofComplexType(complex.node, { ...complex, depth: place.depth });
  };

  const ofSimpleType = (node: XmlElement, place: Pick<Place, 'depth'>): Leaf => {
    enter(node, place);
    const restriction = childElements(node).find(({ local }) => local === 'restriction');
    const base = restriction && attribute(restriction, 'base');
    if (restriction === undefined || base === undefined) return { kind: 'leaf', type: 'string' };
    const words = childElements(restriction).flatMap((facet) => (facet.local === 'enumeration' ? [attribute(facet, 'value') ?? ''] : []));
    const name = expandedName(restriction, base);
    const own =
      name.namespace === XSD_NAMESPACE ? builtIn(name.local) : ofSimpleType(named('simpleType', restriction, base).node, deeper(place));
    return words.length > 0 && own.type === 'string' ? { ...own, enum: words } : own;
  };

  const ofComplexType = (node: XmlElement, place: Place): ElementShape => {
    const open = emptyObject();
    fillType(node, place, open);
    return { kind: 'object', ...open };
  };

  const fillType = (node: XmlElement, place: Place, open: OpenObject): void => {
    enter(node, place);
    if (attribute(node, 'mixed') === 'true') throw unusable(attribute(node, 'name') ?? 'complexType', 'Use types without mixed content.');
    for (const child of childElements(node)) {
      if (child.local === 'simpleContent' || child.local === 'complexContent') fillDerived(child, place, open);
      else fillParticle(child, place, open, { repeated: false, optional: false });
    }
  };

  const fillDerived = (content: XmlElement, place: Place, open: OpenObject): void => {
    const [derivation] = childElements(content).filter(({ local }) => local === 'extension' || local === 'restriction');
    const base = derivation && attribute(derivation, 'base');
    if (derivation === undefined || base === undefined) throw unusable(content.local, 'Derive types by extension or restriction.');
    const name = expandedName(derivation, base);
    const complex = components.find('complexType', name);
    if (complex !== undefined) {
      // A restriction of complex content writes its whole content anew; only attributes are inherited.
      const anew = content.local === 'complexContent' && derivation.local === 'restriction';
      const inherited: OpenObject = anew ? emptyObject() : open;
      fillType(complex.node, deeper({ ...complex, depth: place.depth }), inherited);
      if (anew) for (const [part, shape] of inherited.parts) if (part.startsWith('@')) open.parts.set(part, shape);
    } else if (name.local !== 'anyType') {
      open.parts.set(
        '#text',
        name.namespace === XSD_NAMESPACE ? builtIn(name.local) : ofSimpleType(named('simpleType', derivation, base).node, place),
      );
    }
    for (const child of childElements(derivation)) fillParticle(child, place, open, { repeated: false, optional: false });
  };

  const fillParticle = (node: XmlElement, place: Place, open: OpenObject, outer: { repeated: boolean; optional: boolean }): void => {
    enter(node, place);
    const own = {
      repeated: outer.repeated || !['0', '1', undefined].includes(attribute(node, 'maxOccurs')),
      optional: outer.optional || attribute(node, 'minOccurs') === '0',
    };
    const reference = attribute(node, 'ref');
    switch (node.local) {
      case 'sequence':
      case 'all':
        for (const child of childElements(node)) fillParticle(child, place, open, own);
        return;
      case 'choice':
        for (const child of childElements(node)) fillParticle(child, place, open, { ...own, optional: true });
        return;
      case 'element':
        addElement(node, reference, place, open, own);
        return;
      case 'attribute':
        addAttribute(node, reference, place, open);
        return;
      case 'group':
      case 'attributeGroup': {
        const group = named(node.local, node, reference ?? '');
        for (const child of childElements(group.node)) fillParticle(child, deeper({ ...group, depth: place.depth }), open, own);
        return;
      }
      case 'any':
      case 'anyAttribute':
        throw unusable(node.local, 'Use types without wildcards.');
      default:
        // Annotations and facets say nothing of the form.
        return;
    }
  };

  const addElement = (
    node: XmlElement,
    reference: string | undefined,
    place: Place,
    open: OpenObject,
    { repeated, optional }: { repeated: boolean; optional: boolean },
  ): void => {
    const target = reference === undefined ? undefined : named('element', node, reference);
    const local = attribute(target?.node ?? node, 'name') ?? '';
    if (open.parts.has(local)) throw unusable(local, 'Use content models that name each element once.');
    const form = attribute(node, 'form');
    const qualified = target !== undefined || (form === undefined ? place.qualified.element : form === 'qualified');
    const shape = ofElement(target?.node ?? node, deeper({ ...(target ?? place), depth: place.depth }));
    open.parts.set(local, repeated ? { kind: 'list', items: shape } : shape);
    if (qualified) open.namespaces.set(local, target?.namespace ?? place.namespace);
    if (!optional) open.required.add(local);
  };

  const addAttribute = (node: XmlElement, reference: string | undefined, place: Place, open: OpenObject): void => {
    const use = attribute(node, 'use');
    if (use === 'prohibited') return;
    const target = reference === undefined ? undefined : named('attribute', node, reference);
    const local = `@${attribute(target?.node ?? node, 'name') ?? ''}`;
    const form = attribute(node, 'form');
    const qualified = target !== undefined || (form === undefined ? place.qualified.attribute : form === 'qualified');
    const shape = ofElement(target?.node ?? node, place);
    open.parts.set(local, shape);
    if (qualified) open.namespaces.set(local, target?.namespace ?? place.namespace);
    if (use === 'required') open.required.add(local);
  };

  return { ofElement };
}

function builtIn(local: string): Leaf {
  if (INTEGERS.has(local)) return { kind: 'leaf', type: 'integer' };
  if (NUMBERS.has(local)) return { kind: 'leaf', type: 'number' };
  return { kind: 'leaf', type: local === 'boolean' ? 'boolean' : 'string' };
}
