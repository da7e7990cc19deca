import type { XmlNode } from '../../../wire/xml/xml-node.ts';
import type { Concept, Elements } from '../concept.ts';
import { group, line, shape, tipOf, unit, type Picture } from '../drawing/picture.ts';
import { scaleParts, timeScale, type TimeScale } from '../drawing/time-scale.ts';
import { counted } from './system-node.ts';

type Release = Elements['release'];

const MARGIN = 14;
const NAMES = 250;
const AXIS = 800;
const TOP = 24;
const ROW = 38;

/** Where a release stands: what is delivered, is worked on and is planned differ by filling and by shape. */
function marker({ state }: Pick<Release, 'state'>, x: number, y: number): XmlNode {
  if (state === 'in-progress') return shape('path', { class: state, d: `M${unit(x)} ${unit(y - 8)}l8 8l-8 8l-8 -8z` });
  return shape('circle', { class: state, cx: x, cy: y, r: 7 });
}

function rowParts(concept: Concept, release: Release, index: number, scale: TimeScale): readonly XmlNode[] {
  const y = TOP + 24 + index * ROW;
  const x = scale.at(release.date);
  const names = release.functions.map((id) => concept.find('function', id)?.name ?? id);
  const told = `${release.date}, ${release.state}, ${counted(release.functions.length, 'function')}`;
  const parts = [line(release.name, 0, y - 1, 'name'), line(told, 0, y + 13, 'small soft'), marker(release, x, y + 2)];
  return [group({}, parts, `${release.name}: ${names.join('; ')}`)];
}

/** From each release to those that build on it. */
function orderParts(releases: readonly Release[], scale: TimeScale, id: string): readonly XmlNode[] {
  const row = new Map(releases.map((release, index) => [release.id, { release, y: TOP + 26 + index * ROW }]));
  return releases.flatMap((release) =>
    (release.after ?? []).flatMap((earlier) => {
      const [from, to] = [row.get(earlier), row.get(release.id)];
      if (from === undefined || to === undefined) return [];
      const [fromX, toX] = [scale.at(from.release.date), scale.at(release.date)];
      const straight = Math.abs(toX - fromX) < 20;
      const d = straight
        ? `M${unit(fromX)} ${unit(from.y + 8)}L${unit(toX)} ${unit(to.y - 8)}`
        : `M${unit(fromX)} ${unit(from.y + 8)}V${unit(to.y)}H${unit(toX - 8)}`;
      return [shape('path', { class: 'edge', d, 'marker-end': tipOf(id) })];
    }),
  );
}

const STATES: readonly (readonly [Release['state'], string])[] = [
  ['delivered', 'delivered'],
  ['in-progress', 'being worked on'],
  ['planned', 'planned'],
];

/** The releases in time, and which builds on which. */
export function roadmapPicture(concept: Concept): Picture {
  const releases = concept.of('release');
  const scale = timeScale(
    releases.map(({ date }) => date),
    NAMES,
    AXIS,
  );
  const bottom = TOP + 10 + releases.length * ROW;
  const legend = STATES.flatMap(([state, name], index) => [
    marker({ state }, 8 + index * 150, bottom + 20),
    line(name, 22 + index * 150, bottom + 24, 'small'),
  ]);
  const body = [
    ...scaleParts(scale, 0, bottom),
    ...orderParts(releases, scale, 'roadmap'),
    ...releases.flatMap((release, index) => rowParts(concept, release, index, scale)),
    ...legend,
  ];
  return {
    id: 'roadmap',
    title: 'Product roadmap: releases in time',
    description: releases.map(({ name, date, state }) => `${name}, ${date}, ${state}`).join('; '),
    width: NAMES + AXIS + 2 * MARGIN + 20,
    height: bottom + 40 + 2 * MARGIN,
    parts: [
      shape(
        'g',
        { transform: `translate(${MARGIN} ${MARGIN})` },
        body.flatMap((part) => ['\n', part]),
      ),
    ],
  };
}
