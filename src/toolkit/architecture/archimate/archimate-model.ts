import { citationText } from '../citation.ts';
import type { Concept, Element, ElementKind, ElementName, Relation } from '../concept.ts';
import { archimateType, type ArchimateType } from './archimate-types.ts';
import { propertiesOf, type Property } from './archimate-properties.ts';
import { MADE, relationshipRule, type RelationshipRule, type RelationshipType } from './relationship-table.ts';

/** An element of the exchange file. */
export interface ArchimateElement {
  readonly id: string;
  readonly type: ArchimateType;
  readonly kind: ElementKind | 'deliverable';
  readonly name: string;
  readonly documentation: string;
  readonly properties: readonly Property[];
}

/** A relationship of the exchange file. */
export interface ArchimateRelationship {
  readonly id: string;
  readonly type: RelationshipType;
  readonly source: string;
  readonly target: string;
  readonly access?: 'ReadWrite';
  readonly name?: string;
  readonly properties: readonly Property[];
}

/** A concept in ArchiMate, without views. */
export interface ArchimateModel {
  readonly elements: readonly ArchimateElement[];
  readonly relationships: readonly ArchimateRelationship[];
}

/** A text as part of an XML name: what names may not hold is written by its number. */
const named = (text: string): string => text.replace(/[^A-Za-z0-9.-]/gu, (letter) => `_${letter.codePointAt(0)?.toString(16) ?? ''}_`);

/** Identifier of an element, the same in every export, so that tools know it again. */
export const archimateId = ({ kind, id }: { readonly kind: string; readonly id: string }): string => `${kind}-${named(id)}`;

function documentationOf({ note, law }: Element): string {
  const provisions = law.map(citationText).join('; ');
  return [note ?? '', provisions === '' ? '' : `Stands on ${provisions}.`].filter((text) => text !== '').join('\n');
}

function elementOf(concept: Concept, element: Element): readonly ArchimateElement[] {
  const type = archimateType(element);
  if (type === undefined) return [];
  const { kind, id, name } = element;
  const own = {
    id: archimateId(element),
    type,
    kind,
    name: kind === 'system' || kind === 'act' ? `${id}: ${name}` : name,
    documentation: documentationOf(element),
    properties: propertiesOf(concept, element),
  };
  if (element.kind !== 'work-package') return [own];
  const deliverable = { id: archimateId({ kind: 'deliverable', id }), type: 'Deliverable', kind: 'deliverable' } as const;
  return [own, { ...deliverable, name: `Result of ${id}`, documentation: element.delivers, properties: [] }];
}

type Made = Pick<ArchimateRelationship, 'id' | 'source' | 'target' | 'properties'> & { readonly name?: string };

const relationship = ({ type, access, name }: RelationshipRule, made: Made): ArchimateRelationship => ({
  ...(name !== undefined && { name }),
  ...made,
  type,
  ...(access !== undefined && { access }),
});

function relationshipOf(relation: Relation): readonly ArchimateRelationship[] {
  const rule = relationshipRule(relation);
  if (rule === undefined) return [];
  const [from, to] = [archimateId(relation.from), archimateId(relation.to)];
  const [source, target] = rule.reversed === true ? [to, from] : [from, to];
  return [relationship(rule, { id: `${relation.name}.${from}.${to}`, source, target, properties: [] })];
}

/** Flows between systems; what flows, why and how are properties. */
const flowRelationships = (concept: Concept): readonly ArchimateRelationship[] =>
  concept.of('flow').map((flow) =>
    relationship(MADE.flow, {
      id: archimateId(flow),
      name: flow.name,
      source: archimateId({ kind: 'system', id: flow.from }),
      target: archimateId({ kind: 'system', id: flow.to }),
      properties: propertiesOf(concept, flow),
    }),
  );

/** Ends of interfaces, each pair once. */
function useRelationships(concept: Concept): readonly ArchimateRelationship[] {
  const end = (id: string): ElementName => ({ kind: concept.find('component', id) === undefined ? 'system' : 'component', id });
  const pairs = new Map<string, readonly [source: string, target: string]>();
  for (const { provider, consumers } of concept.of('interface')) {
    for (const consumer of consumers) {
      const [source, target] = [archimateId(end(provider)), archimateId(end(consumer))];
      if (source !== target) pairs.set(`uses.${target}.${source}`, [source, target]);
    }
  }
  return [...pairs].map(([id, [source, target]]) => relationship(MADE.use, { id, source, target, properties: [] }));
}

const deliveries = (concept: Concept): readonly ArchimateRelationship[] =>
  concept.of('work-package').map((one) => {
    const [source, target] = [archimateId(one), archimateId({ kind: 'deliverable', id: one.id })];
    return relationship(MADE.delivery, { id: `delivers.${source}`, source, target, properties: [] });
  });

/** A concept in ArchiMate: its elements, and the relationships that ArchiMate allows between them. Identifiers are unique. */
export function archimateModel(concept: Concept): ArchimateModel {
  const elements = concept.elements.flatMap((element) => elementOf(concept, element));
  const written = [
    ...concept.relations.flatMap(relationshipOf),
    ...flowRelationships(concept),
    ...useRelationships(concept),
    ...deliveries(concept),
  ];
  const known = new Set(elements.map(({ id }) => id));
  // A flow or an interface of a faulty concept may name what nothing describes.
  const tied = written.filter(({ source, target }) => known.has(source) && known.has(target));
  return { elements, relationships: [...new Map(tied.map((one) => [one.id, one])).values()] };
}
