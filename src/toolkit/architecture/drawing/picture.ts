import { writeElement } from '../../../wire/xml/write-xml.ts';
import { element, type XmlNode } from '../../../wire/xml/xml-node.ts';
import type { Html } from '../../../wire/html/html.ts';

/** A drawing in its own units, a unit being a CSS pixel at full size; the origin is its upper left corner. */
export interface Picture {
  /** Unique in a page: ids within the drawing begin with it. */
  readonly id: string;
  readonly title: string;
  /** What is to be seen, for who cannot see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly parts: readonly XmlNode[];
}

/** Fonts that are at hand everywhere and drawn to the same widths; nothing is loaded. */
const FONT = 'Helvetica,Arial,"Liberation Sans",sans-serif';

const LIGHT =
  '--paper:#fff;--ink:#17202b;--soft:#5b6673;--line:#5b6673;--faint:#c9d0d8;--band:#f4f6f8;--person:#fdf0d5;--national:#dcecfb;--gate:#1f4e79;--on-gate:#fff;--component:#d9f0e3;--system:#eef7f1;--foreign:#f1e9f7;--thing:#f4f6f8;--done:#2f7d4f;--now:#b7791f;--left:#8b1a1a';
const DARK =
  '--paper:#14181d;--ink:#e8edf2;--soft:#a3afbb;--line:#93a0ad;--faint:#3a4450;--band:#1b2128;--person:#3d3115;--national:#183350;--gate:#9cc7ee;--on-gate:#0d1722;--component:#173a28;--system:#1a2a21;--foreign:#33253f;--thing:#222a33;--done:#7fd6a2;--now:#f0c36d;--left:#fca5a5';

/** The style of all drawings: one sheet for a page that holds them, and part of every file that holds one. */
export const PICTURE_STYLE = [
  `.drawing{${LIGHT};font-family:${FONT};font-size:13px;color:var(--ink);background:var(--paper)}`,
  `@media (prefers-color-scheme:dark){.drawing{${DARK}}}`,
  `@media print{.drawing{${LIGHT}}}`,
  '.drawing text{fill:var(--ink)}.drawing .name{font-weight:bold}.drawing .small{font-size:11px}.drawing .soft{fill:var(--soft)}',
  '.drawing .title{font-size:16px;font-weight:bold}.drawing .middle{text-anchor:middle}.drawing .end{text-anchor:end}',
  '.drawing .paper{fill:var(--paper)}.drawing .box{stroke:var(--line);stroke-width:1;fill:var(--thing)}.drawing .band{fill:var(--band)}.drawing .phase{fill:var(--faint)}',
  '.drawing .person{fill:var(--person)}.drawing .national{fill:var(--national)}.drawing .component{fill:var(--component);stroke-width:2}',
  '.drawing .system{fill:var(--system)}.drawing .foreign{fill:var(--foreign);stroke-dasharray:5 3}.drawing .network{fill:var(--band);stroke-width:2}',
  '.drawing .gate{fill:var(--gate);stroke:var(--gate)}.drawing .on-gate text{fill:var(--on-gate)}.drawing .thing{fill:var(--thing)}',
  '.drawing .group{fill:none;stroke:var(--faint);stroke-width:1.5}.drawing .edge{fill:none;stroke:var(--line);stroke-width:1.2}',
  '.drawing .dashed{stroke-dasharray:5 3}.drawing .tip{fill:var(--line)}.drawing .label{fill:var(--paper);opacity:.85}',
  '.drawing .rule{stroke:var(--faint);stroke-width:1}.drawing .delivered{fill:var(--done);stroke:var(--done)}',
  '.drawing .in-progress{fill:var(--now);stroke:var(--now)}.drawing .planned{fill:var(--paper);stroke:var(--line);stroke-width:2}',
  '.drawing .left{fill:var(--left)}.drawing .box.dropped{fill:none;stroke-dasharray:2 3}.drawing a:hover .box,.drawing a:focus .box{stroke-width:3}',
].join('\n');

/** Numbers in drawings have one decimal at most, so that the same drawing is the same text. */
export const unit = (value: number): string => String(Math.round(value * 10) / 10);

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of a drawing; numbers are rounded, absent attributes left out. */
export function shape(name: string, attributes: Attributes, children: readonly (XmlNode | string | undefined)[] = []): XmlNode {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, typeof value === 'number' ? unit(value) : value] as const],
  );
  return element(name, children, Object.fromEntries(written));
}

/** One line of text; `y` is its base line. */
export const line = (text: string, x: number, y: number, styles = ''): XmlNode =>
  shape('text', { x, y, class: styles === '' ? undefined : styles }, [text]);

/** Parts that belong together, with a text that is shown when the pointer rests on them. */
export function group(attributes: Attributes, parts: readonly XmlNode[], about?: string): XmlNode {
  return shape('g', attributes, [...(about === undefined ? [] : [element('title', [about])]), ...parts]);
}

/** Parts that lead somewhere; without an address just the parts. */
export const linked = (href: string | undefined, part: XmlNode): XmlNode => (href === undefined ? part : shape('a', { href }, [part]));

/** Id of the tip that edges of a drawing end in. */
export const tipOf = (id: string): string => `url(#${id}-tip)`;

const tip = (id: string): XmlNode =>
  shape('defs', {}, [
    shape(
      'marker',
      {
        id: `${id}-tip`,
        viewBox: '0 0 10 10',
        refX: 9,
        refY: 5,
        markerWidth: 9,
        markerHeight: 9,
        orient: 'auto-start-reverse',
        markerUnits: 'userSpaceOnUse',
      },
      [shape('path', { class: 'tip', d: 'M0 0.5L10 5L0 9.5z' })],
    ),
  ]);

function svg({ id, title, description, width, height, parts }: Picture, styled: boolean): string {
  const background = shape('rect', { class: 'paper', x: 0, y: 0, width, height });
  const body = [
    element('title', [title], { id: `${id}-title` }),
    element('desc', [description], { id: `${id}-desc` }),
    ...(styled ? [element('style', [PICTURE_STYLE])] : []),
    tip(id),
    background,
    ...parts,
  ];
  const node = element(
    'svg',
    [...body.flatMap((part) => ['\n', part]), '\n'],
    {
      class: 'drawing',
      // An image hides what is inside from who is read to; a drawing in a page has links inside.
      role: styled ? 'img' : 'group',
      'aria-labelledby': `${id}-title ${id}-desc`,
      viewBox: `0 0 ${unit(width)} ${unit(height)}`,
      width: unit(width),
      height: unit(height),
    },
    { '': 'http://www.w3.org/2000/svg' },
  );
  return Buffer.from(writeElement(node)).toString();
}

/** The drawing as a file: SVG 1.1 with its style, the same bytes for the same drawing. */
export const pictureFile = (picture: Picture): string => `${svg(picture, true)}\n`;

/** The drawing for a page that has `PICTURE_STYLE`. */
export const pictureInline = (picture: Picture): Html => ({ html: svg(picture, false) });
