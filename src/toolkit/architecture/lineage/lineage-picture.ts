import type { XmlNode } from '../../../wire/xml/xml-node.ts';
import type { Concept } from '../concept.ts';
import { group, line, shape, tipOf, unit, type Picture } from '../drawing/picture.ts';
import { shortened, wrapText } from '../drawing/text-width.ts';
import { counted } from '../views/system-node.ts';
import {
  COLUMNS,
  placeFields,
  placeLineage,
  ROW,
  type PlacedField,
  type PlacedHeading,
  type PlacedRule,
  type PlacedTarget,
} from './lineage-columns.ts';
import { fieldsRead, type Lineage, type LineageField } from './lineage.ts';

const MARGIN = 14;
const TOP = 30;

const nameOf = (pointer: string): string => pointer.slice(pointer.lastIndexOf('/') + 1);

const aboutField = ({ pointer, description, dropped, class: kind }: LineageField): string =>
  `${pointer}: ${description}${description === '' ? '' : ' '}[${kind}]${dropped === undefined ? '' : ` Left behind: ${dropped}`}`;

function fieldParts({ field, y }: PlacedField): XmlNode {
  const { x, width } = COLUMNS.field;
  const text = shortened(`${nameOf(field.pointer)}${field.parser === undefined ? '' : ` (${field.parser}: taken apart)`}`, width - 16, 13);
  const style = field.dropped === undefined ? 'box national' : 'box dropped';
  const parts = [shape('rect', { class: style, x, y, width, height: ROW.field - 3 }), line(text, x + 8, y + 13)];
  return group({ 'data-field': field.pointer, class: 'field' }, parts, aboutField(field));
}

const headings = (placed: readonly PlacedHeading[], x: number): readonly XmlNode[] =>
  placed.map(({ text, y }) => line(text, x, y + 19, 'small soft name'));

/** A curve from one column to the next. */
function curve(fromX: number, fromY: number, toX: number, toY: number): string {
  const middle = (fromX + toX) / 2;
  return `M${unit(fromX)} ${unit(fromY)}C${unit(middle)} ${unit(fromY)} ${unit(middle)} ${unit(toY)} ${unit(toX)} ${unit(toY)}`;
}

function ruleParts(placed: PlacedRule, lineage: Lineage, at: ReadonlyMap<string, number>, id: string): readonly XmlNode[] {
  const { rule, y, height, lines } = placed;
  const { x, width } = COLUMNS.rule;
  const right = COLUMNS.field.x + COLUMNS.field.width;
  const sources = fieldsRead(lineage, rule).flatMap(({ pointer }) => at.get(pointer) ?? []);
  const ways = sources.map((from) =>
    shape('path', { class: 'edge', d: curve(right, from + (ROW.field - 3) / 2, x, y + height / 2), 'marker-end': tipOf(id) }),
  );
  const end = COLUMNS.target.x;
  return [
    ...ways,
    shape('path', { class: 'edge', d: `M${unit(x + width)} ${unit(y + height / 2)}H${unit(end)}`, 'marker-end': tipOf(id) }),
    shape('rect', { class: `box ${rule.constant === undefined ? 'thing' : 'person'}`, x, y, width, height, rx: 8 }),
    ...lines.map(({ text, soft }, index) => line(text, x + 8, y + 14 + index * ROW.text, soft ? 'small soft' : 'small')),
  ];
}

function targetParts(placed: PlacedTarget, lineage: Lineage, at: ReadonlyMap<string, number>, id: string): readonly XmlNode[] {
  const { target, name, y, height, feeds, rules } = placed;
  const { x, width } = COLUMNS.target;
  const box = [
    shape('rect', { class: 'box component', x, y, width, height }),
    line(shortened(name, width - 16, 13), x + 8, y + Math.min(height / 2 + 4, 16)),
  ];
  const told = feeds.map((text, index) => line(text, COLUMNS.feeds.x, y + 13 + index * ROW.text, 'small soft'));
  const about = `${target.pointer}: ${target.description}${target.feeds.length === 0 ? '' : ` Feeds ${target.feeds.join(', ')}`}`;
  const drawn = rules.map((one) => {
    const fields = fieldsRead(lineage, one.rule).map(({ pointer }) => pointer);
    const words = one.rule.ways.map(({ steps }) => steps.map((step) => step.words).join('; ') || 'as it is');
    const tip = `${one.rule.place}${words.length === 0 ? '' : `: ${words.join(' | ')}`}`;
    return group({ class: 'lineage', 'data-fields': fields.join(' '), 'data-to': target.pointer }, ruleParts(one, lineage, at, id), tip);
  });
  return [...drawn, group({ 'data-target': target.pointer }, [...box, ...told], about)];
}

/** Dropped fields by the reason, which stands beside them. */
function droppedParts(fields: readonly LineageField[], top: number) {
  const parts: XmlNode[] = [];
  const reasonX = COLUMNS.rule.x;
  const width = COLUMNS.feeds.x + COLUMNS.feeds.width - reasonX;
  let y = top;
  for (const [because, members] of Map.groupBy(fields, ({ dropped }) => dropped ?? '')) {
    const { placed, headings: parents, bottom } = placeFields(members, y);
    const reason = wrapText(because, width, 13);
    const [first] = placed;
    const [from, to] = [first?.y ?? y, bottom - 4];
    const right = COLUMNS.field.x + COLUMNS.field.width;
    parts.push(
      ...headings(parents, COLUMNS.field.x),
      ...placed.map(fieldParts),
      shape('path', { class: 'edge dashed', d: `M${unit(right + 8)} ${unit(from)}h10V${unit(to)}h-10` }),
      ...reason.map((text, index) => line(text, reasonX, (from + to) / 2 + 4 + index * 17 - ((reason.length - 1) * 17) / 2)),
    );
    y = Math.max(bottom, top + reason.length * 17) + ROW.gap;
  }
  return { parts, bottom: y };
}

const columnTitles = (): readonly XmlNode[] => [
  line('National record', COLUMNS.field.x, 14, 'name'),
  line('Rule', COLUMNS.rule.x, 14, 'name'),
  line('Canonical record', COLUMNS.target.x, 14, 'name'),
  line('Feeds', COLUMNS.feeds.x, 14, 'name'),
];

/** The lineage of a pack as a drawing: fields, the rules that read them, canonical fields and the systems that they feed; what is left behind aside. */
export function lineagePicture(concept: Concept, lineage: Lineage): Picture {
  const { name } = lineage.pack.compiled;
  const id = `lineage-${name}`;
  const placed = placeLineage(concept, lineage, TOP);
  const at = new Map(placed.fields.map(({ field, y }) => [field.pointer, y]));
  const dropped = lineage.fields.filter((field) => field.dropped !== undefined);
  const asideTop = TOP + placed.height + 34;
  const aside = droppedParts(dropped, asideTop);
  const body = [
    ...columnTitles(),
    ...headings(placed.fieldHeadings, COLUMNS.field.x),
    ...headings(placed.targetHeadings, COLUMNS.target.x),
    ...placed.fields.map(fieldParts),
    ...placed.targets.flatMap((one) => targetParts(one, lineage, at, id)),
    ...(dropped.length === 0 ? [] : [line('Left behind, and why', COLUMNS.field.x, asideTop - 12, 'name left'), ...aside.parts]),
  ];
  const kept = counted(lineage.fields.length - dropped.length, 'field');
  return {
    id,
    title: `Lineage of ${name}: field to rule to canonical field`,
    description: `${kept} read by ${counted(lineage.rules.length, 'rule')}, which write ${counted(lineage.targets.length, 'canonical field')}; ${counted(dropped.length, 'field')} left behind, with the reason beside.`,
    width: COLUMNS.feeds.x + COLUMNS.feeds.width + 2 * MARGIN,
    height: (dropped.length === 0 ? TOP + placed.height : aside.bottom) + 2 * MARGIN,
    parts: [
      shape(
        'g',
        { transform: `translate(${MARGIN} ${MARGIN})` },
        body.flatMap((part) => ['\n', part]),
      ),
    ],
  };
}
