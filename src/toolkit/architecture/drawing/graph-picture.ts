import type { XmlNode } from '../../../wire/xml/xml-node.ts';
import type { Box, GraphNode, LaidGraph, Tone } from './graph.ts';
import { LINE } from './lay-out.ts';
import { group, line, linked, shape, tipOf, unit, type Picture } from './picture.ts';
import { textWidth } from './text-width.ts';

/** Where a box leads to, for drawings in pages. */
export type LinkOf = (node: GraphNode) => string | undefined;

const TONES: Readonly<Record<Tone, string>> = {
  person: 'authority',
  national: 'national system',
  gate: 'the gateway',
  component: 'EU interoperability component',
  system: 'EU system',
  foreign: 'outside the Union',
  network: 'network',
  thing: '',
};

const ROUNDING: Readonly<Partial<Record<Tone, number>>> = { person: 14, network: 14, gate: 3 };

/** The box of a tone: rounded, plain, with a band or a dashed border, so that no colour is needed to tell them apart. */
function boxOf({ x, y, width, height }: Box, tone: Tone): readonly XmlNode[] {
  const outline = shape('rect', { class: `box ${tone}`, x, y, width, height, rx: ROUNDING[tone] });
  if (tone !== 'system') return [outline];
  return [outline, shape('path', { class: 'rule', d: `M${unit(x)} ${unit(y + 4)}h${unit(width)}` })];
}

function textOf({ x, y, width, text }: LaidGraph['nodes'][number]): readonly XmlNode[] {
  let base = y + 6;
  return text.map((one) => {
    base += one.bold ? LINE.name : LINE.small;
    return line(one.text, x + width / 2, base - (one.bold ? 3 : 2), one.bold ? 'name middle' : 'small middle');
  });
}

function nodeParts(placed: LaidGraph['nodes'][number], linkOf: LinkOf): XmlNode {
  const { node } = placed;
  const parts = [...boxOf(placed, node.tone), group({ class: node.tone === 'gate' ? 'on-gate' : undefined }, textOf(placed))];
  return linked(linkOf(node), group({ class: 'node' }, parts));
}

const groupParts = ({ x, y, width, height, group: frame }: LaidGraph['groups'][number]): readonly XmlNode[] => [
  shape('rect', { class: 'group', x, y, width, height, rx: 4 }),
  line(frame.name, x + 10, y + 18, 'name soft'),
];

function edgeParts({ edge, path }: LaidGraph['edges'][number], id: string): XmlNode {
  const tip = tipOf(id);
  const style = edge.dashed === true ? 'edge dashed' : 'edge';
  return shape('path', {
    class: style,
    d: path,
    'marker-end': edge.plain === true ? undefined : tip,
    'marker-start': edge.both === true ? tip : undefined,
  });
}

function labelParts({ label }: LaidGraph['edges'][number]): readonly XmlNode[] {
  if (label === undefined) return [];
  const { x, y, width, height, text } = label;
  return [
    shape('rect', { class: 'label', x, y, width, height }),
    ...text.map((one, index) => line(one, x + width / 2, y + (index + 1) * LINE.small - 1, 'small middle')),
  ];
}

interface Legend {
  readonly parts: readonly XmlNode[];
  readonly width: number;
  readonly height: number;
}

/** What the boxes and lines mean, in rows of at most the drawing's width. */
function legendOf({ graph, width }: LaidGraph, top: number): Legend {
  const names = { ...TONES, ...graph.tones };
  const tones = [...new Set(graph.nodes.map(({ tone }) => tone))].filter((tone) => names[tone] !== '');
  const limit = Math.max(width, 320);
  const parts: XmlNode[] = [];
  let [x, y, widest] = [0, top, 0];
  const place = (name: string, key: (x: number, y: number) => readonly XmlNode[]): void => {
    const room = 40 + textWidth(name, 11) + 18;
    if (x > 0 && x + room > limit) [x, y] = [0, y + 22];
    parts.push(...key(x, y), line(name, x + 34, y + 11, 'small'));
    x += room;
    widest = Math.max(widest, x);
  };
  for (const tone of tones) place(names[tone], (left, over) => boxOf({ x: left, y: over, width: 28, height: 14 }, tone));
  for (const [kind, name] of graph.legend ?? []) {
    const style = kind === 'dashed' ? 'edge dashed' : 'edge';
    place(name, (left, over) => [
      shape('path', {
        class: style,
        d: `M${unit(left)} ${unit(over + 7)}h28`,
        'marker-end': kind === 'arrow' ? tipOf(graph.id) : undefined,
      }),
    ]);
  }
  return { parts, width: widest, height: parts.length === 0 ? 0 : y + 22 - top };
}

const MARGIN = 14;

/** A laid-out graph as a drawing, with its legend below. */
export function graphPicture(laid: LaidGraph, linkOf: LinkOf = () => undefined): Picture {
  const { graph } = laid;
  const legend = legendOf(laid, laid.height + 18);
  const body = [
    ...laid.groups.flatMap(groupParts),
    ...laid.edges.map((edge) => edgeParts(edge, graph.id)),
    ...laid.nodes.map((node) => nodeParts(node, linkOf)),
    ...laid.edges.flatMap(labelParts),
    ...legend.parts,
  ];
  return {
    id: graph.id,
    title: graph.title,
    description: graph.description,
    width: Math.max(laid.width, legend.width) + 2 * MARGIN,
    height: laid.height + (legend.height === 0 ? 0 : 18 + legend.height) + 2 * MARGIN,
    parts: [
      shape(
        'g',
        { transform: `translate(${MARGIN} ${MARGIN})` },
        body.flatMap((part) => ['\n', part]),
      ),
    ],
  };
}
