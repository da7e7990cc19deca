import type { Concept, Elements } from '../concept.ts';
import type { Graph, GraphEdge, GraphGroup, GraphNode } from '../drawing/graph.ts';
import { boxId } from './system-node.ts';

type Node = Elements['node'];

/** Names of what runs on a node: systems by id, components by name. */
const running = (concept: Concept, { runs = [] }: Node): readonly string[] =>
  runs.map((id) => concept.find('component', id)?.name ?? concept.find('system', id)?.id ?? id);

const TONE_OF_TYPE: Readonly<Record<Node['type'], GraphNode['tone']>> = {
  site: 'thing',
  server: 'national',
  device: 'national',
  store: 'thing',
  'key-store': 'thing',
};

function nodeOf(concept: Concept, node: Node): GraphNode {
  const what = running(concept, node);
  return {
    id: boxId('node', node.id),
    name: node.name,
    lines: [`operated by ${node.operator}`, ...(what.length === 0 ? [] : [`runs ${what.join(', ')}`]), ...(node.protocols ?? [])],
    tone: concept.find('authority', node.operator)?.level === 'national' ? TONE_OF_TYPE[node.type] : 'system',
    width: 200,
    ...(node.within !== undefined && concept.find('node', node.within) !== undefined && { group: node.within }),
    element: { kind: 'node', id: node.id },
  };
}

/** Where things run and over which networks they are reached. */
export function deploymentGraph(concept: Concept): Graph {
  const nodes = concept.of('node');
  const holders = new Set(nodes.flatMap(({ within }) => (within === undefined ? [] : [within])));
  const frames = nodes.filter(({ id }) => holders.has(id));
  const boxes = nodes.filter(({ id }) => !holders.has(id));
  const networks = concept
    .of('network')
    .map(({ id, name }): GraphNode => ({ id: boxId('network', id), name, tone: 'network', width: 150, element: { kind: 'network', id } }));
  const national = (node: Node): boolean => concept.find('authority', node.operator)?.level === 'national';
  const edges = boxes.flatMap((node): readonly GraphEdge[] =>
    (node.networks ?? []).map((network) => {
      const [box, net] = [boxId('node', node.id), boxId('network', network)];
      // The networks of the Union and beyond stand between the data centre and their other ends.
      const before = national(node) && network !== 'state-network';
      return before ? { from: box, to: net, plain: true } : { from: net, to: box, plain: true };
    }),
  );
  return {
    id: 'deployment',
    title: 'Deployment: nodes and networks (a proposal)',
    description: nodes.map((node) => `${node.name}, operated by ${node.operator}`).join('; '),
    direction: 'right',
    nodes: [...boxes.map((node) => nodeOf(concept, node)), ...networks],
    edges,
    groups: frames.map(({ id, name, within }): GraphGroup => ({
      id,
      name,
      ...(within !== undefined && concept.find('node', within) !== undefined && { within }),
      element: { kind: 'node', id },
    })),
    legend: [['plain', 'is on the network']],
    tones: { national: 'national servers and devices', system: 'elsewhere', thing: 'stores of data and keys' },
  };
}
