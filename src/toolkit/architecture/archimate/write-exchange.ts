import { writeElement } from '../../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../../wire/xml/xml-node.ts';
import type { Concept } from '../concept.ts';
import type { Tone } from '../drawing/graph.ts';
import type { LayOut } from '../drawing/lay-out.ts';
import { archimateModel, type ArchimateElement, type ArchimateModel, type ArchimateRelationship } from './archimate-model.ts';
import type { Property } from './archimate-properties.ts';
import { FOLDER_OF, FOLDERS } from './archimate-types.ts';
import { archimateViews, type ArchimateView, type ViewNode } from './archimate-views.ts';

const NAMESPACE = 'http://www.opengroup.org/xsd/archimate/3.0/';
const INSTANCE = 'http://www.w3.org/2001/XMLSchema-instance';
const SCHEMA = 'http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd';

const ENGLISH = { 'xml:lang': 'en' };

const text = (name: string, value: string): XmlNode => element(name, [value], ENGLISH);

/** A part with each of its children on a line of its own, so that versions of a file can be compared. */
const part = (name: string, children: readonly XmlNode[], attributes: Readonly<Record<string, string>> = {}): XmlNode =>
  element(name, [...children.flatMap((child) => ['\n', child]), '\n'], attributes);

const documented = (documentation: string): readonly XmlNode[] => (documentation === '' ? [] : [text('documentation', documentation)]);

/** Identifiers of properties, by their names. */
type Definitions = ReadonlyMap<string, string>;

function definitionsOf({ elements, relationships }: ArchimateModel): Definitions {
  const names = new Set([...elements, ...relationships].flatMap(({ properties }) => properties.map(([name]) => name)));
  return new Map([...names].toSorted().map((name) => [name, `property-${name.replaceAll(' ', '-').toLowerCase()}`]));
}

function propertyNodes(properties: readonly Property[], definitions: Definitions): readonly XmlNode[] {
  if (properties.length === 0) return [];
  const nodes = properties.map(([name, value]) =>
    element('property', [text('value', value)], { propertyDefinitionRef: definitions.get(name) ?? '' }),
  );
  return [element('properties', nodes)];
}

const elementNode = ({ id, type, name, documentation, properties }: ArchimateElement, definitions: Definitions): XmlNode =>
  element('element', [text('name', name), ...documented(documentation), ...propertyNodes(properties, definitions)], {
    identifier: id,
    'xsi:type': type,
  });

function relationshipNode(relationship: ArchimateRelationship, definitions: Definitions): XmlNode {
  const { id, type, source, target, access, name, properties } = relationship;
  const children = [...(name === undefined ? [] : [text('name', name)]), ...propertyNodes(properties, definitions)];
  return element('relationship', children, {
    identifier: id,
    source,
    target,
    'xsi:type': type,
    ...(access !== undefined && { accessType: access }),
  });
}

const item = (label: string, children: readonly XmlNode[]): XmlNode => part('item', [text('label', label), ...children]);

const referring = (id: string): XmlNode => element('item', [], { identifierRef: id });

/** Folders by layer, in them the elements by the kind that the concept knows them as. */
function organizations({ elements, relationships }: ArchimateModel, views: readonly ArchimateView[]): XmlNode {
  const layers = FOLDERS.map((folder) => {
    const own = elements.filter(({ type }) => FOLDER_OF[type] === folder);
    const kinds = [...Map.groupBy(own, ({ kind }) => kind)];
    return item(
      folder,
      kinds.map(([kind, some]) =>
        item(
          kind,
          some.map(({ id }) => referring(id)),
        ),
      ),
    );
  });
  const relations = item(
    'Relations',
    relationships.map(({ id }) => referring(id)),
  );
  return part('organizations', [
    ...layers,
    relations,
    item(
      'Views',
      views.map(({ id }) => referring(id)),
    ),
  ]);
}

/** Fill of each tone: tools of architects have no sheet of styles. */
const FILL: Readonly<Partial<Record<Tone, readonly [r: number, g: number, b: number]>>> = {
  person: [253, 240, 213],
  national: [220, 236, 251],
  gate: [156, 199, 238],
  component: [217, 240, 227],
  system: [238, 247, 241],
  foreign: [241, 233, 247],
};

function styleNodes(tone: Tone | undefined): readonly XmlNode[] {
  const fill = tone === undefined ? undefined : FILL[tone];
  if (fill === undefined) return [];
  const [r, g, b] = fill.map(String);
  return [element('style', [element('fillColor', [], { r: r ?? '', g: g ?? '', b: b ?? '' })])];
}

function nodeNode({ id, element: drawn, name, box, tone, within }: ViewNode): XmlNode {
  const place = { x: String(box.x), y: String(box.y), w: String(box.width), h: String(box.height) };
  const inner = within.map(nodeNode);
  if (drawn === undefined) {
    return part('node', [text('label', name), ...inner], { identifier: id, 'xsi:type': 'Container', ...place });
  }
  return part('node', [...styleNodes(tone), ...inner], { identifier: id, elementRef: drawn, 'xsi:type': 'Element', ...place });
}

const viewNode = ({ id, name, documentation, viewpoint, nodes, connections }: ArchimateView): XmlNode =>
  part(
    'view',
    [
      text('name', name),
      ...documented(documentation),
      ...nodes.map(nodeNode),
      ...connections.map((one) =>
        element('connection', [], {
          identifier: one.id,
          relationshipRef: one.relationship,
          'xsi:type': 'Relationship',
          source: one.source,
          target: one.target,
        }),
      ),
    ],
    { identifier: id, 'xsi:type': 'Diagram', viewpoint },
  );

/**
 * A concept in the ArchiMate Model Exchange File Format of The Open Group, version 3.1 or later: elements, relationships, folders, properties
 * and views with places. The same concept gives the same bytes. Raises `wire-xml-malformed` for a text with characters that XML forbids.
 */
export function writeExchange(concept: Concept, layOut: LayOut): string {
  const model = archimateModel(concept);
  const views = archimateViews(concept, model, layOut);
  const definitions = definitionsOf(model);
  const properties = [...definitions].map(([name, id]) =>
    element('propertyDefinition', [text('name', name)], { identifier: id, type: 'string' }),
  );
  const document = element(
    'model',
    [
      text('name', 'Interoperability concept'),
      text('documentation', [...concept.about.values()].join('\n')),
      part(
        'elements',
        model.elements.map((one) => elementNode(one, definitions)),
      ),
      part(
        'relationships',
        model.relationships.map((one) => relationshipNode(one, definitions)),
      ),
      organizations(model, views),
      part('propertyDefinitions', properties),
      part('views', [part('diagrams', views.map(viewNode))]),
    ].flatMap((child) => ['\n', child]),
    { identifier: 'interoperability-concept', 'xsi:schemaLocation': `${NAMESPACE} ${SCHEMA}` },
    { '': NAMESPACE, xsi: INSTANCE },
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${Buffer.from(writeElement(document)).toString()}\n`;
}
