import type { Concept, Elements } from '../concept.ts';
import type { Graph, GraphEdge, GraphNode } from '../drawing/graph.ts';
import { boxId, counted, distinct, systemNode } from './system-node.ts';

type Interface = Elements['interface'];

const NAMES: Readonly<Record<Interface['type'], readonly [one: string, several: string]>> = {
  record: ['record', 'records'],
  query: ['query', 'queries'],
  endpoint: ['endpoint', 'endpoints'],
  front: ['front', 'fronts'],
  control: ['control interface', 'control interfaces'],
};

/** Protocols by family: versions are told with the interfaces themselves. */
const families = (protocols: readonly string[]): readonly string[] =>
  distinct(protocols.map((protocol) => (protocol.startsWith('SOAP') ? 'SOAP' : protocol))).filter(
    (one) => one === 'SOAP' || one === 'REST',
  );

function edgeOf(from: string, to: string, interfaces: readonly Interface[]): GraphEdge {
  const types = Map.groupBy(interfaces, ({ type }) => type);
  const counts = [...types].map(([type, some]) => counted(some.length, ...NAMES[type]));
  const only = interfaces.length === 1 ? interfaces[0] : undefined;
  const what = only?.type === 'endpoint' ? only.id : counts.join(', ');
  return { from, to, lines: [what, families(interfaces.flatMap(({ protocols }) => protocols)).join(', ')] };
}

/** A component of the product as a box, where it and not a system is the end of an interface. */
const componentNode = ({ id, name }: Elements['component']): GraphNode => ({
  id: boxId('component', id),
  name,
  tone: 'thing',
  element: { kind: 'component', id },
});

/** The systems and the interfaces between them: how many of which kind, and by which protocols. */
export function cooperationGraph(concept: Concept): Graph {
  const endOf = (id: string): string => (concept.find('component', id) === undefined ? boxId('system', id) : boxId('component', id));
  const pairs = new Map<string, { from: string; to: string; interfaces: Interface[] }>();
  // The fronts are the doors that records and queries come through; counted beside them they would count twice.
  for (const one of concept.of('interface').filter(({ type }) => type !== 'front')) {
    for (const consumer of one.consumers) {
      const [from, to] = [endOf(consumer), endOf(one.provider)];
      const pair = pairs.get(`${from} ${to}`) ?? { from, to, interfaces: [] };
      pair.interfaces.push(one);
      pairs.set(`${from} ${to}`, pair);
    }
  }
  const edges = [...pairs.values()].map(({ from, to, interfaces }) => edgeOf(from, to, interfaces));
  const used = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const nodes = [...concept.of('system').map((system) => systemNode(system)), ...concept.of('component').map(componentNode)];
  return {
    id: 'cooperation',
    title: 'Application cooperation: interfaces between systems',
    description: `${counted(edges.length, 'pair')} of systems with interfaces between them; each line names how many and by which protocols.`,
    direction: 'right',
    nodes: nodes.filter(({ id }) => used.has(id)),
    edges,
    groups: [],
    legend: [['arrow', 'uses interfaces of']],
  };
}
