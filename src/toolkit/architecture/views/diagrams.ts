import type { Concept } from '../concept.ts';
import type { Graph } from '../drawing/graph.ts';
import { graphPicture } from '../drawing/graph-picture.ts';
import type { LayOut } from '../drawing/lay-out.ts';
import type { Picture } from '../drawing/picture.ts';
import { authoritiesGraph } from './authorities.ts';
import { contextGraph } from './context.ts';
import { cooperationGraph } from './cooperation.ts';
import { deploymentGraph } from './deployment.ts';
import { planPicture } from './plan-chart.ts';
import { processGraph } from './process-flows.ts';
import { roadmapPicture } from './roadmap.ts';

/** The graphs of a concept: the whole, authorities, interfaces, nodes, and the flows of each process that has any. */
export const conceptGraphs = (concept: Concept): readonly Graph[] => [
  contextGraph(concept),
  authoritiesGraph(concept),
  cooperationGraph(concept),
  deploymentGraph(concept),
  ...concept.of('process').flatMap((process) => processGraph(concept, process) ?? []),
];

/** Every drawing of a concept but lineage, each with an id of its own. */
export const conceptPictures = (concept: Concept, layOut: LayOut): readonly Picture[] => [
  ...conceptGraphs(concept).map((graph) => graphPicture(layOut(graph))),
  roadmapPicture(concept),
  planPicture(concept),
];
