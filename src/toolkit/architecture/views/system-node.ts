import type { Concept, Elements } from '../concept.ts';
import type { GraphNode, Tone } from '../drawing/graph.ts';

const TONE_OF_LEVEL: Readonly<Record<Elements['system']['level'], Tone>> = {
  national: 'national',
  gateway: 'gate',
  'eu-component': 'component',
  'eu-system': 'system',
  international: 'foreign',
};

/** Id of a box: what it draws, so that no two elements share one. */
export const boxId = (kind: string, id: string): string => `${kind}:${id}`;

/** A system as a box. `lines` stand below its id instead of its name. */
export function systemNode(system: Elements['system'], lines: readonly string[] = [system.name]): GraphNode {
  const { id, level } = system;
  return { id: boxId('system', id), name: id, lines, tone: TONE_OF_LEVEL[level], element: { kind: 'system', id } };
}

/** An authority as a box, known by its short name where it has one. */
export function authorityNode({ id, name }: Elements['authority'], lines: readonly string[] = []): GraphNode {
  const isShort = /^[A-Z]+$/.test(id);
  const told = isShort ? [name, ...lines] : lines;
  return { id: boxId('authority', id), name: isShort ? id : name, lines: told, tone: 'person', element: { kind: 'authority', id } };
}

/** The systems of a level, in the order of the concept. */
export const systemsAt = (concept: Concept, level: Elements['system']['level']): readonly Elements['system'][] =>
  concept.of('system').filter((system) => system.level === level);

/** Each value once, in the order in which it first came. */
export const distinct = <Value>(values: readonly Value[]): readonly Value[] => [...new Set(values)];

/** How many of a thing there are, in words. */
export const counted = (count: number, one: string, several = `${one}s`): string => `${count} ${count === 1 ? one : several}`;
