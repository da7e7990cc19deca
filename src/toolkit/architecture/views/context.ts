import type { Concept, Elements } from '../concept.ts';
import type { Graph, GraphEdge, GraphGroup, GraphNode } from '../drawing/graph.ts';
import { boxId, systemNode, systemsAt } from './system-node.ts';

type System = Elements['system'];

const authorityGroup = (id: string): string => `authority-${id}`;

const nationalGroups = (concept: Concept, systems: readonly System[]): readonly GraphGroup[] => {
  const controllers = new Set(systems.map(({ controllers: [first] = [] }) => first));
  return concept.of('authority').flatMap(({ id, name }): readonly GraphGroup[] => {
    const [short = name] = name.split(' (');
    return controllers.has(id) ? [{ id: authorityGroup(id), name: short, element: { kind: 'authority', id } }] : [];
  });
};

const GROUPS: readonly (readonly [System['level'], string])[] = [
  ['eu-component', 'Interoperability components'],
  ['eu-system', 'EU systems and data'],
  ['international', 'Interpol'],
];

/** Which systems an interface leads from and to, without a difference between interfaces. */
function connections(concept: Concept): readonly GraphEdge[] {
  const pairs = new Map<string, GraphEdge>();
  const add = (from: string, to: string): void => {
    const edge = { from: boxId('system', from), to: boxId('system', to) };
    if (from !== to) pairs.set(`${edge.from} ${edge.to}`, edge);
  };
  for (const { type, provider, consumers, reaches = [] } of concept.of('interface')) {
    if (type === 'control') continue;
    for (const consumer of consumers) if (concept.find('system', consumer) !== undefined) add(consumer, provider);
    // One service of Interpol reaches two databases; what other endpoints reach is behind components of their own.
    if (concept.find('system', provider)?.level === 'international') for (const system of reaches) add('gateway', system);
  }
  return [...pairs.values()];
}

/** The whole at one glance: national systems by controller, the gateway, EU components and the systems behind them. */
export function contextGraph(concept: Concept): Graph {
  const national = systemsAt(concept, 'national');
  const groups = [...nationalGroups(concept, national), ...GROUPS.map(([id, name]): GraphGroup => ({ id, name }))];
  const nodes = concept.of('system').map((system): GraphNode => {
    const [controller = ''] = system.controllers ?? [];
    const group = system.level === 'national' ? authorityGroup(controller) : system.level;
    return { ...systemNode(system), width: 200, ...(groups.some(({ id }) => id === group) && { group }) };
  });
  return {
    id: 'context',
    title: 'Context: one door between national systems and the EU components',
    description: `${national.map(({ id }) => id).join(', ')} ask through the gateway, which asks ${systemsAt(concept, 'eu-component')
      .map(({ id }) => id)
      .join(', ')}, the national part of SIS and Interpol. Behind the components lie ${systemsAt(concept, 'eu-system')
      .map(({ id }) => id)
      .join(', ')}.`,
    direction: 'right',
    nodes,
    edges: connections(concept),
    groups,
    legend: [['arrow', 'asks, or sends a record']],
  };
}
