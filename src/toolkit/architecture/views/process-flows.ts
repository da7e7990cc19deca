import type { Concept, Elements } from '../concept.ts';
import type { Graph, GraphEdge } from '../drawing/graph.ts';
import { boxId, distinct, systemNode } from './system-node.ts';

type Flow = Elements['flow'];

/** Flows between the same two systems over the same interface under the same profile: a question and its answer. */
function dialogues(flows: readonly Flow[]): readonly (readonly [Flow, ...Flow[]])[] {
  const found = new Map<string, [Flow, ...Flow[]]>();
  for (const flow of flows) {
    const key = [...[flow.from, flow.to].toSorted(), flow.interface, flow.profile ?? ''].join(' ');
    const known = found.get(key);
    if (known === undefined) found.set(key, [flow]);
    else known.push(flow);
  }
  return [...found.values()];
}

function edgeOf(concept: Concept, flows: readonly [Flow, ...Flow[]]): GraphEdge {
  const [first] = flows;
  const entities = distinct(flows.flatMap(({ entities: ids }) => ids)).map((id) => concept.find('entity', id)?.name ?? id);
  const over = concept.find('interface', first.interface);
  const way = over?.type === 'endpoint' ? `over ${over.id}` : (over?.name ?? first.interface);
  return {
    from: boxId('system', first.from),
    to: boxId('system', first.to),
    both: flows.some(({ from }) => from === first.to),
    lines: [first.profile === undefined ? way : `${first.profile}, ${way}`, entities.join(', ')],
  };
}

/** Flows that serve a process, in the order of the concept. */
export const flowsOf = (concept: Concept, process: string): readonly Flow[] =>
  concept.of('flow').filter((flow) => flow.process === process);

/** What flows between which systems when a business process runs; undefined for a process that nothing flows for. */
export function processGraph(concept: Concept, process: Elements['process']): Graph | undefined {
  const flows = flowsOf(concept, process.id);
  if (flows.length === 0) return undefined;
  const ends = new Set(flows.flatMap(({ from, to }) => [from, to]));
  const edges = dialogues(flows).map((dialogue) => edgeOf(concept, dialogue));
  return {
    id: `process-${process.id}`,
    title: `Data flows: ${process.name}`,
    description: flows.map(({ name, from, to }) => `${name}: ${from} to ${to}`).join('; '),
    direction: 'right',
    nodes: concept
      .of('system')
      .filter(({ id }) => ends.has(id))
      .map((system) => systemNode(system)),
    edges,
    groups: [],
    legend: [['arrow', 'carries; with two heads: question and answer']],
  };
}
