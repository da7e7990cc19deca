import type { Graph as GraphvizGraph, Viz } from '@viz-js/viz';
import type { Graph, GraphEdge, GraphGroup, GraphNode, LaidGraph, NodeLine } from './graph.ts';
import { textWidth, wrapText } from './text-width.ts';

/** Gives the boxes, arrows and frames of a graph their places; arrows from or to no box are left out. The same graph gets the same places. */
export type LayOut = (graph: Graph) => LaidGraph;

const NAME_SIZE = 13;
const SMALL_SIZE = 11;
/** Height of a line of text, by kind. */
export const LINE = { name: 17, small: 14 } as const;
const PADDING = 9;
const DEFAULT_WIDTH = 170;
const LABEL_WIDTH = 190;
const INCH = 72;

const linesOf = ({ name, lines = [], width = DEFAULT_WIDTH }: GraphNode): readonly NodeLine[] => [
  ...wrapText(name, width, NAME_SIZE, 'bold').map((text) => ({ text, bold: true })),
  ...lines.flatMap((text) => wrapText(text, width, SMALL_SIZE)).map((text) => ({ text, bold: false })),
];

const widthOf = ({ text, bold }: NodeLine): number => textWidth(text, bold ? NAME_SIZE : SMALL_SIZE, bold ? 'bold' : 'plain');

function sizeOf({ width: least = 30 }: GraphNode, text: readonly NodeLine[]): { readonly width: number; readonly height: number } {
  const height = text.reduce((sum, { bold }) => sum + (bold ? LINE.name : LINE.small), 0);
  return { width: Math.ceil(Math.max(least, ...text.map(widthOf)) + 2 * PADDING), height: height + 2 * PADDING - 4 };
}

const labelOf = (edge: GraphEdge): readonly string[] => (edge.lines ?? []).flatMap((text) => wrapText(text, LABEL_WIDTH, SMALL_SIZE));

/** A label of exactly the room that its text needs: Graphviz itself does not know how wide the fonts of a browser are. */
const room = (width: number, height: number) => ({
  html: `<TABLE BORDER="0" CELLBORDER="0" CELLPADDING="0" CELLSPACING="0"><TR><TD FIXEDSIZE="TRUE" WIDTH="${Math.ceil(width)}" HEIGHT="${Math.ceil(height)}"></TD></TR></TABLE>`,
});

const labelRoom = (text: readonly string[]) => ({
  width: Math.max(...text.map((one) => textWidth(one, SMALL_SIZE))) + 8,
  height: text.length * LINE.small + 4,
});

const groupName = (id: string): string => `cluster_${id}`;

function clusters(graph: Graph, within: string | undefined): NonNullable<GraphvizGraph['subgraphs']> {
  return graph.groups
    .filter((one) => one.within === within)
    .map((one) => ({
      name: groupName(one.id),
      graphAttributes: { label: room(textWidth(one.name, NAME_SIZE, 'bold') + 8, 18), labeljust: 'l', margin: 14 },
      nodes: graph.nodes.filter(({ group }) => group === one.id).map(({ id }) => ({ name: id })),
      subgraphs: clusters(graph, one.id),
    }));
}

function graphvizGraph(graph: Graph, texts: ReadonlyMap<string, readonly NodeLine[]>): GraphvizGraph {
  return {
    directed: true,
    graphAttributes: { rankdir: graph.direction === 'right' ? 'LR' : 'TB', nodesep: 0.22, ranksep: 0.75, newrank: true, pad: 0 },
    nodeAttributes: { shape: 'box', fixedsize: true, label: '' },
    nodes: graph.nodes.map((node) => {
      const { width, height } = sizeOf(node, texts.get(node.id) ?? []);
      return { name: node.id, attributes: { width: width / INCH, height: height / INCH } };
    }),
    edges: graph.edges.map((edge, index) => {
      const text = labelOf(edge);
      const { width, height } = labelRoom(text);
      return {
        tail: edge.from,
        head: edge.to,
        attributes: {
          id: String(index),
          dir: edge.plain === true ? 'none' : edge.both === true ? 'both' : 'forward',
          ...(text.length > 0 && { label: room(width, height) }),
          ...(edge.loose === true && { constraint: false }),
        },
      };
    }),
    subgraphs: clusters(graph, undefined),
  };
}

interface Placed {
  readonly name?: string;
  readonly pos?: string;
  readonly bb?: string;
  readonly lp?: string;
  readonly id?: string;
}

const numbers = (text = ''): readonly number[] => text.split(/[ ,]/).map(Number);

const corner = (text: string | undefined) => {
  const [left = 0, one = 0, right = 0, other = 0] = numbers(text);
  return { x: left, y: Math.min(one, other), width: right - left, height: Math.abs(other - one) };
};

const decimal = (value: number): string => String(Math.round(value * 10) / 10);

/** Graphviz writes the way of an edge as a spline, with the points of its arrows before it. */
function pathData(pos: string): string {
  const parts = pos.split(' ');
  const at = (text: string): string => numbers(text).map(decimal).join(' ');
  const end = parts.find((part) => part.startsWith('e,'))?.slice(2);
  const start = parts.find((part) => part.startsWith('s,'))?.slice(2);
  const [first = '0,0', ...rest] = parts.filter((part) => /^[-0-9.]/.test(part));
  const curve = rest.map(at).join(' ');
  const begin = start === undefined ? `M${at(first)}` : `M${at(start)}L${at(first)}`;
  return `${begin}C${curve}${end === undefined ? '' : `L${at(end)}`}`;
}

interface Described {
  readonly bb: string;
  readonly objects?: readonly Placed[];
  readonly edges?: readonly Placed[];
}

function edgePlaces(graph: Graph, { edges = [] }: Described): LaidGraph['edges'] {
  const placed = new Map(edges.map((edge) => [edge.id, edge]));
  return graph.edges.map((edge, index) => {
    const { pos = '', lp } = placed.get(String(index)) ?? {};
    const path = pathData(pos);
    const text = labelOf(edge);
    if (text.length === 0) return { edge, path };
    const [x = 0, y = 0] = numbers(lp);
    const { width, height } = labelRoom(text);
    return { edge, path, label: { x: x - width / 2, y: y - height / 2, width, height, text } };
  });
}

function laid(graph: Graph, texts: ReadonlyMap<string, readonly NodeLine[]>, described: Described): LaidGraph {
  const objects = new Map((described.objects ?? []).map((one) => [one.name, one]));
  const { width, height } = corner(described.bb);
  return {
    graph,
    width,
    height,
    nodes: graph.nodes.map((node) => {
      const text = texts.get(node.id) ?? [];
      const size = sizeOf(node, text);
      const [x = 0, y = 0] = numbers(objects.get(node.id)?.pos);
      return { ...size, x: x - size.width / 2, y: y - size.height / 2, node, text };
    }),
    groups: graph.groups.flatMap((group: GraphGroup) => {
      const place = objects.get(groupName(group.id))?.bb;
      return place === undefined ? [] : [{ ...corner(place), group }];
    }),
    edges: edgePlaces(graph, described),
  };
}

/** Starts Graphviz, which is WebAssembly in this process: it reads and asks nothing outside. */
export async function startLayOut(): Promise<LayOut> {
  const { instance } = await import('@viz-js/viz');
  const viz: Viz = await instance();
  return (whole) => {
    const ids = new Set(whole.nodes.map(({ id }) => id));
    const graph = { ...whole, edges: whole.edges.filter(({ from, to }) => ids.has(from) && ids.has(to)) };
    const texts = new Map(graph.nodes.map((node) => [node.id, linesOf(node)]));
    const described = viz.renderJSON(graphvizGraph(graph, texts), { yInvert: true }) as Described;
    return laid(graph, texts, described);
  };
}
