import type { Concept, Element } from '../concept.ts';
import type { Graph, GraphNode } from '../drawing/graph.ts';
import { boxId } from '../views/system-node.ts';
import { archimateId, type ArchimateRelationship } from './archimate-model.ts';
import type { RelationshipType } from './relationship-table.ts';

/** Views of elements of some kinds and all that ties them, which the concept has no drawing of. */
export interface KindView {
  readonly id: string;
  readonly title: string;
  readonly viewpoint: string;
  readonly kinds: readonly Element['kind'][];
  readonly types: readonly RelationshipType[];
}

/** Those views. */
export const KIND_VIEWS: readonly KindView[] = [
  { id: 'goals', title: 'Goals and the acts behind them', viewpoint: 'Motivation', kinds: ['act', 'goal'], types: ['Influence'] },
  {
    id: 'services',
    title: 'Business services and the processes that realise them',
    viewpoint: 'Business Process Cooperation',
    kinds: ['business-service', 'process'],
    types: ['Realization', 'Triggering'],
  },
  {
    id: 'functions',
    title: 'Components, services and functions',
    viewpoint: 'Service Realization',
    kinds: ['component', 'application-service', 'function'],
    types: ['Realization', 'Composition'],
  },
  {
    id: 'data',
    title: 'Entities and the systems that hold them',
    viewpoint: 'Information Structure',
    kinds: ['entity', 'system'],
    types: ['Access'],
  },
  {
    id: 'releases',
    title: 'Releases and what they bring',
    viewpoint: 'Migration',
    kinds: ['release', 'function'],
    types: ['Aggregation', 'Triggering'],
  },
  {
    id: 'work',
    title: 'Work packages and milestones',
    viewpoint: 'Project',
    kinds: ['phase', 'work-package', 'milestone'],
    types: ['Composition', 'Triggering'],
  },
  {
    id: 'rights',
    title: 'Purposes and the rights that limit them',
    viewpoint: 'Requirements Realization',
    kinds: ['purpose', 'right'],
    types: ['Association'],
  },
];

/** What such a view shows: the elements that are tied to any other. */
export function kindGraph(concept: Concept, view: KindView, relationships: readonly ArchimateRelationship[]): Graph {
  const shown = new Map(concept.elements.filter(({ kind }) => view.kinds.includes(kind)).map((one) => [archimateId(one), one]));
  const tied = relationships.filter(({ type, source, target }) => view.types.includes(type) && shown.has(source) && shown.has(target));
  const used = new Set(tied.flatMap(({ source, target }) => [source, target]));
  const idOf = (id: string): string => {
    const element = shown.get(id);
    return element === undefined ? id : boxId(element.kind, element.id);
  };
  const nodes = [...shown].flatMap(([id, element]): readonly GraphNode[] => {
    if (!used.has(id)) return [];
    const { kind, name } = element;
    return [{ id: boxId(kind, element.id), name, tone: 'thing', element: { kind, id: element.id } }];
  });
  return {
    id: view.id,
    title: view.title,
    description: view.title,
    direction: 'right',
    nodes,
    edges: tied.map(({ source, target }) => ({ from: idOf(source), to: idOf(target) })),
    groups: [],
  };
}
