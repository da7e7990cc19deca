import type { XmlNode } from '../../../wire/xml/xml-node.ts';
import type { Concept, Elements } from '../concept.ts';
import { group, line, shape, tipOf, unit, type Picture } from '../drawing/picture.ts';
import { wrapText } from '../drawing/text-width.ts';
import { scaleParts, timeScale, type TimeScale } from '../drawing/time-scale.ts';

const MARGIN = 14;
const NAMES = 330;
const AXIS = 760;
const TOP = 24;
const ROW = 34;
const BAR = 16;

type Package = Elements['work-package'];

interface Rows {
  readonly parts: readonly XmlNode[];
  readonly bottom: number;
  /** Middle of the row of each work package. */
  readonly middle: ReadonlyMap<string, number>;
}

const barOf = (scale: TimeScale, begins: string, ends: string, y: number, style: string): XmlNode =>
  shape('rect', { class: style, x: scale.at(begins), y, width: Math.max(scale.at(ends) - scale.at(begins), 3), height: BAR, rx: 3 });

function packageParts({ id, name, begins, ends, responsible, delivers }: Package, y: number, scale: TimeScale): XmlNode {
  const [title = '', more] = wrapText(`${id} ${name}`, NAMES - 20, 12);
  const told = more === undefined ? `${begins} to ${ends}, ${responsible.join(', ')}` : more;
  const parts = [line(title, 12, y + 11), line(told, 12, y + 24, 'small soft'), barOf(scale, begins, ends, y + 6, 'box national')];
  return group({}, parts, `${name}, ${begins} to ${ends}, ${responsible.join(', ')}: ${delivers}`);
}

function rowsOf(concept: Concept, scale: TimeScale): Rows {
  const parts: XmlNode[] = [];
  const middle = new Map<string, number>();
  let y = TOP;
  for (const phase of concept.of('phase')) {
    parts.push(line(phase.name, 0, y + 16, 'name'), barOf(scale, phase.begins, phase.ends, y + 8, 'phase'));
    y += ROW - 4;
    for (const one of concept.of('work-package').filter((candidate) => candidate.phase === phase.id)) {
      parts.push(packageParts(one, y, scale));
      middle.set(one.id, y + 6 + BAR / 2);
      y += ROW;
    }
  }
  return { parts, bottom: y, middle };
}

/** From the end of each package to the beginning of those that wait for it. */
function orderParts(concept: Concept, scale: TimeScale, { middle }: Rows, id: string): readonly XmlNode[] {
  return concept.of('work-package').flatMap((one) =>
    (one.after ?? []).flatMap((earlier) => {
      const before = concept.find('work-package', earlier);
      const [from, to] = [middle.get(earlier), middle.get(one.id)];
      if (before === undefined || from === undefined || to === undefined) return [];
      // Into the bar from above or below, because it often begins where the earlier one ends.
      const edge = to - Math.sign(to - from) * (BAR / 2);
      const d = `M${unit(scale.at(before.ends))} ${unit(from)}H${unit(Math.max(scale.at(before.ends) + 4, scale.at(one.begins) + 8))}V${unit(edge)}`;
      return [shape('path', { class: 'edge', d, 'marker-end': tipOf(id) })];
    }),
  );
}

const LANES = 4;

function milestoneParts(concept: Concept, scale: TimeScale, y: number): readonly XmlNode[] {
  const row = [line('Milestones', 0, y + 16, 'name')];
  return [
    ...row,
    ...concept.of('milestone').map(({ id, name, date }, index) => {
      const [x, lane] = [scale.at(date), index % LANES];
      const below = y + 34 + lane * 15;
      const atEnd = x > NAMES + AXIS - 150;
      const parts = [
        shape('path', { class: 'rule', d: `M${unit(x)} ${unit(y + 18)}V${unit(below - 9)}` }),
        shape('path', { class: 'in-progress', d: `M${unit(x)} ${unit(y + 4)}l7 7l-7 7l-7 -7z` }),
        line(`${id} ${name}`, atEnd ? x + 4 : x - 4, below, atEnd ? 'small end' : 'small'),
      ];
      return group({}, parts, `${name}, ${date}`);
    }),
  ];
}

/** Phases, work packages with what they wait for, and milestones, in time. */
export function planPicture(concept: Concept): Picture {
  const packages = concept.of('work-package');
  const dates = [
    ...concept.of('phase').flatMap(({ begins, ends }) => [begins, ends]),
    ...packages.flatMap(({ begins, ends }) => [begins, ends]),
    ...concept.of('milestone').map(({ date }) => date),
  ];
  const scale = timeScale(dates, NAMES, AXIS);
  const rows = rowsOf(concept, scale);
  const bottom = rows.bottom + 34 + LANES * 15;
  const body = [
    ...scaleParts(scale, 0, bottom),
    ...rows.parts,
    ...orderParts(concept, scale, rows, 'plan'),
    ...milestoneParts(concept, scale, rows.bottom),
  ];
  return {
    id: 'plan',
    title: 'Implementation plan: phases, work packages, milestones (illustrative)',
    description: packages.map(({ id, name, begins, ends }) => `${id} ${name}, ${begins} to ${ends}`).join('; '),
    width: NAMES + AXIS + 2 * MARGIN + 20,
    height: bottom + 2 * MARGIN,
    parts: [
      shape(
        'g',
        { transform: `translate(${MARGIN} ${MARGIN})` },
        body.flatMap((part) => ['\n', part]),
      ),
    ],
  };
}
