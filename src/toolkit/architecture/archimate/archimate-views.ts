import type { Concept, ElementName } from '../concept.ts';
import type { Box, Graph, LaidGraph, Tone } from '../drawing/graph.ts';
import type { LayOut } from '../drawing/lay-out.ts';
import { conceptGraphs } from '../views/diagrams.ts';
import { archimateId, type ArchimateModel, type ArchimateRelationship } from './archimate-model.ts';
import { kindGraph, KIND_VIEWS } from './kind-views.ts';
import type { RelationshipType } from './relationship-table.ts';

/** A box of a view, in whole units from the upper left corner; boxes within it lie over it. */
export interface ViewNode {
  readonly id: string;
  /** Identifier of an element; a frame that draws none has only a name. */
  readonly element?: string;
  readonly name: string;
  readonly box: Box;
  readonly tone?: Tone;
  readonly within: readonly ViewNode[];
}

/** A drawn relationship. */
export interface ViewConnection {
  readonly id: string;
  readonly relationship: string;
  readonly source: string;
  readonly target: string;
}

/** A view with places. */
export interface ArchimateView {
  readonly id: string;
  readonly name: string;
  readonly documentation: string;
  readonly viewpoint: string;
  readonly nodes: readonly ViewNode[];
  readonly connections: readonly ViewConnection[];
}

/** What a view shows of the relationships between its boxes. */
interface ViewForm {
  readonly viewpoint: string;
  readonly shows: (relationship: ArchimateRelationship) => boolean;
}

const ofTypes =
  (...types: readonly RelationshipType[]) =>
  ({ type }: ArchimateRelationship): boolean =>
    types.includes(type);

function formOf(graph: string): ViewForm {
  if (graph.startsWith('process-')) {
    const process = graph.slice('process-'.length);
    const shows = ({ type, properties }: ArchimateRelationship): boolean =>
      type === 'Flow' && properties.some(([name, value]) => name === 'Process' && value === process);
    return { viewpoint: 'Application Cooperation', shows };
  }
  if (graph === 'authorities') return { viewpoint: 'Organization', shows: ofTypes('Association') };
  if (graph === 'deployment') return { viewpoint: 'Technology', shows: ofTypes('Association') };
  return { viewpoint: 'Application Cooperation', shows: ofTypes('Serving') };
}

const MARGIN = 20;

const whole = ({ x, y, width, height }: Box): Box => ({
  x: Math.round(x) + MARGIN,
  y: Math.round(y) + MARGIN,
  width: Math.max(1, Math.round(width)),
  height: Math.max(1, Math.round(height)),
});

const nodeId = (view: string, id: string): string => archimateId({ kind: `view.${view}.node`, id });

/** Frames with what lies in them, outermost first, then boxes that lie in none. */
function nodesWithin(laid: LaidGraph, within: string | undefined): readonly ViewNode[] {
  const { graph } = laid;
  const element = (name: ElementName | undefined) => (name === undefined ? {} : { element: archimateId(name) });
  const frames = laid.groups
    .filter(({ group }) => group.within === within)
    .map(({ group, ...box }): ViewNode => {
      const own = { id: nodeId(graph.id, `frame-${group.id}`), name: group.name, box: whole(box), within: nodesWithin(laid, group.id) };
      // A node is a frame of its parts; an authority is no frame of its systems, which it controls and does not contain.
      return group.element?.kind === 'node' ? { ...own, ...element(group.element) } : own;
    });
  const boxes = laid.nodes
    .filter(({ node }) => node.group === within)
    .map(({ node, ...box }): ViewNode => ({
      id: nodeId(graph.id, node.id),
      name: node.name,
      box: whole(box),
      tone: node.tone,
      within: [],
      ...element(node.element),
    }));
  return [...frames, ...boxes];
}

/** Relationships between boxes that the graph ties to each other, whichever way. */
function connectionsOf(laid: LaidGraph, relationships: readonly ArchimateRelationship[], { shows }: ViewForm): readonly ViewConnection[] {
  const { graph } = laid;
  const elementOf = new Map(graph.nodes.flatMap(({ id, element }) => (element === undefined ? [] : [[id, archimateId(element)] as const])));
  const between = new Map<string, ArchimateRelationship[]>();
  for (const one of relationships.filter(shows)) {
    const key = `${one.source} ${one.target}`;
    between.set(key, [...(between.get(key) ?? []), one]);
  }
  const found = new Map<string, ViewConnection>();
  for (const { from, to } of graph.edges) {
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      for (const { id } of between.get(`${elementOf.get(one) ?? ''} ${elementOf.get(other) ?? ''}`) ?? []) {
        const connection = {
          id: archimateId({ kind: `view.${graph.id}.line`, id: `${one} ${other} ${id}` }),
          relationship: id,
          source: nodeId(graph.id, one),
          target: nodeId(graph.id, other),
        };
        found.set(connection.id, connection);
      }
    }
  }
  return [...found.values()];
}

function viewOf(graph: Graph, layOut: LayOut, relationships: readonly ArchimateRelationship[], form: ViewForm): ArchimateView {
  const laid = layOut(graph);
  return {
    id: archimateId({ kind: 'view', id: graph.id }),
    name: graph.title,
    documentation: graph.description,
    viewpoint: form.viewpoint,
    nodes: nodesWithin(laid, undefined),
    connections: connectionsOf(laid, relationships, form),
  };
}

/** The views of a concept with the places that Graphviz gives them. */
export function archimateViews(concept: Concept, { relationships }: ArchimateModel, layOut: LayOut): readonly ArchimateView[] {
  const drawn = conceptGraphs(concept).map((graph) => viewOf(graph, layOut, relationships, formOf(graph.id)));
  const others = KIND_VIEWS.map((view) => {
    const form = { viewpoint: view.viewpoint, shows: ofTypes(...view.types) };
    return viewOf(kindGraph(concept, view, relationships), layOut, relationships, form);
  });
  return [...drawn, ...others];
}
