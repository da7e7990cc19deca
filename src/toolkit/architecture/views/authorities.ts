import type { Concept, Elements } from '../concept.ts';
import type { Graph, GraphEdge, GraphNode } from '../drawing/graph.ts';
import { authorityNode, boxId, systemNode } from './system-node.ts';

const OPERATES = 'operates';

/** An authority that operates stands to the right of the systems, though it may control others that stand to its own right. */
function operatorNode(authority: Elements['authority']): GraphNode {
  return { ...authorityNode(authority, ['operates']), id: boxId(OPERATES, authority.id) };
}

/** Who answers for the data of a system as its controller, and who operates it for them. */
export function authoritiesGraph(concept: Concept): Graph {
  const systems = concept.of('system');
  const controllers = new Set(systems.flatMap(({ controllers: ids = [] }) => ids));
  const processors = new Set(systems.flatMap(({ processor }) => (processor === undefined ? [] : [processor])));
  const authorities = concept.of('authority');
  const edges = systems.flatMap(({ id, controllers: by = [], processor }): readonly GraphEdge[] => [
    ...by.map((authority) => ({ from: boxId('authority', authority), to: boxId('system', id) })),
    ...(processor === undefined ? [] : [{ from: boxId('system', id), to: boxId(OPERATES, processor), dashed: true, plain: true }]),
  ]);
  const told = systems.map(({ id, controllers: by = [] }) => `${id}: ${by.join(', ')}`);
  return {
    id: 'authorities',
    title: 'Authorities and systems: who controls, who operates',
    description: `Controllers by system. ${told.join('; ')}.`,
    direction: 'right',
    nodes: [
      ...authorities.filter(({ id }) => controllers.has(id)).map((one) => authorityNode(one)),
      ...systems.map((system) => ({ ...systemNode(system), width: 210 })),
      ...authorities.filter(({ id }) => processors.has(id)).map(operatorNode),
    ],
    edges,
    groups: [],
    legend: [
      ['arrow', 'controls: answers for the data'],
      ['dashed', 'is operated by (processor)'],
    ],
  };
}
