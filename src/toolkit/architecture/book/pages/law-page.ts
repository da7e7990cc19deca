import { html, type Html } from '../../../../wire/html/html.ts';
import type { Element } from '../../concept.ts';
import { anchorOf, between, provisionId, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { table } from '../table.ts';

interface Cited {
  readonly provision: string;
  readonly elements: readonly Element[];
}

const COLLATOR = new Intl.Collator('en', { numeric: true });

/** Provisions of an act that elements stand on, in the order of articles. */
function provisionsOf({ concept }: BookSources, act: string): readonly Cited[] {
  const found = new Map<string, Set<Element>>();
  for (const element of concept.elements) {
    for (const citation of element.law.filter((one) => one.act === act)) {
      const elements = found.get(citation.provision) ?? new Set();
      found.set(citation.provision, elements.add(element));
    }
  }
  return [...found]
    .map(([provision, elements]) => ({ provision, elements: [...elements] }))
    .toSorted((one, other) => COLLATOR.compare(one.provision, other.provision));
}

/** Elements by kind, so that a provision with fifty attributes reads in one line. */
function standing(elements: readonly Element[], links: BookLinks): Html {
  const kinds = [...Map.groupBy(elements, ({ kind }) => kind)];
  return between(
    kinds.map(
      ([kind, some]) =>
        html`${kind}:
        ${links.links(
          kind,
          some.map(({ id }) => id),
        )}`,
    ),
    '<br />',
  );
}

/** Every act, and what stands on which of its provisions. */
export function lawPage(sources: BookSources, links: BookLinks): BookPage {
  const acts = sources.concept.of('act').map(({ id, name, type }) => {
    const rows = provisionsOf(sources, id).map(({ provision, elements }) => ({
      id: anchorOf('provision', provisionId({ act: id, provision })),
      cells: [provision, standing(elements, links)],
    }));
    return html`<section id="${anchorOf('act', id)}">
      <h2>${id}: ${name}</h2>
      <p>${type.replace('-', ' ')}${rows.length === 0 ? '; nothing in the concept cites a provision of it' : ''}</p>
      ${table(`What stands on ${id}`, ['provision', 'what stands on it'], rows)}
    </section>`;
  });
  return {
    path: 'law.html',
    title: 'Law',
    content: html`<p>
        What each provision carries, as the concept cites it. That the citations are right is for a lawyer to say; that nothing is opened
        without one is checked.
      </p>
      ${acts}`,
  };
}
