import { html, type Html } from '../../../wire/html/html.ts';
import type { Graph, GraphNode } from '../drawing/graph.ts';
import { graphPicture } from '../drawing/graph-picture.ts';
import type { LayOut } from '../drawing/lay-out.ts';
import { pictureInline, type Picture } from '../drawing/picture.ts';
import type { BookLinks } from './book-links.ts';

/** A drawing in a page, with its title below. */
export const figure = (picture: Picture): Html =>
  html`<figure>
    <div class="scroll" role="region" aria-label="${picture.title}" tabindex="0">${pictureInline(picture)}</div>
    <figcaption>${picture.title}</figcaption>
  </figure>`;

/** A graph in a page; its boxes lead to what describes them. */
export function graphFigure(graph: Graph, layOut: LayOut, { hrefOf }: BookLinks): Html {
  const linkOf = ({ element }: GraphNode): string | undefined => element && hrefOf(element.kind, element.id);
  return figure(graphPicture(layOut(graph), linkOf));
}
