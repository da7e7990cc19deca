import { html, type Html } from '../../../../wire/html/html.ts';
import type { ElementKind } from '../../concept.ts';
import { contextGraph } from '../../views/context.ts';
import { anchorOf, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { graphFigure } from '../figure.ts';
import type { BookPage } from '../page.ts';
import { facts, table } from '../table.ts';

const COUNTED: readonly (readonly [ElementKind, string, string])[] = [
  ['system', 'Systems', 'systems.html'],
  ['authority', 'Authorities', 'authorities.html'],
  ['process', 'Business processes', 'processes.html'],
  ['flow', 'Flows', 'processes.html'],
  ['entity', 'Data entities', 'data.html'],
  ['attribute', 'Attributes', 'data.html'],
  ['interface', 'Interfaces', 'interfaces.html'],
  ['right', 'Rights', 'profiles.html'],
  ['function', 'Functions', 'functions.html'],
  ['release', 'Releases', 'roadmap.html'],
];

function state({ findings }: BookSources): Html {
  const faults = findings.filter(({ severity }) => severity === 'fault').length;
  const open = findings.length - faults;
  const word = faults === 0 ? html`<strong class="good">agrees</strong>` : html`<strong class="bad">does not agree</strong>`;
  return html`<p>
    The concept ${word} with mappings, profiles, contracts and code: ${faults} faults, ${open} open points.
    <a href="gaps.html">What is open, and why</a>.
  </p>`;
}

/** What the concept is, what is in the book, and the whole in one picture. */
export function overviewPage(sources: BookSources, links: BookLinks): BookPage {
  const { concept, lineages } = sources;
  const fields = lineages.reduce((sum, lineage) => sum + lineage.fields.filter(({ partOf }) => partOf === undefined).length, 0);
  const counts = [
    ...COUNTED.map(([kind, name, path]) => ({ cells: [html`<a href="${path}">${name}</a>`, concept.of(kind).length] })),
    { cells: [html`<a href="packs.html">National records</a>`, lineages.length] },
    { cells: [html`<a href="packs.html">Fields of national records</a>`, fields] },
  ];
  const goals = concept.of('goal').map(({ id, name, law }) => ({ id: anchorOf('goal', id), cells: [name, links.law(law)] }));
  return {
    path: 'index.html',
    title: 'Overview',
    content: html`
      <p>
        How a Member State’s information systems reach the EU interoperability components through one gateway, written down as a model and
        held against the mappings, profiles, contracts and code that carry it out. Every element says what it stands on: a provision, public
        facts, our proposal, or an illustration that its owner has to confirm.
      </p>
      ${state(sources)} ${graphFigure(contextGraph(concept), sources.layOut, links)}
      <h2>What is in it</h2>
      ${table('Elements', ['what', 'how many'], counts, { counts: [1] })}
      <h2>Goals</h2>
      ${table('Goals and where they come from', ['goal', 'provision'], goals)}
      <h2>What each part says of itself</h2>
      ${facts([...concept.about].map(([path, about]) => [path, about]))}
    `,
  };
}
