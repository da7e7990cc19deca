import { html, type Html } from '../../../../wire/html/html.ts';
import type { Elements } from '../../concept.ts';
import { flowsOf, processGraph } from '../../views/process-flows.ts';
import { basisWords } from '../basis-words.ts';
import { anchorOf, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { graphFigure } from '../figure.ts';
import type { BookPage } from '../page.ts';
import { facts, table } from '../table.ts';

type Flow = Elements['flow'];

const COLUMNS = ['flow', 'from', 'to', 'entities', 'interface', 'profile', 'provision'];

const flowRow = ({ id, name, from, to, entities, interface: over, profile, law }: Flow, links: BookLinks) => ({
  id: anchorOf('flow', id),
  cells: [
    name,
    links.link('system', from),
    links.link('system', to),
    links.links('entity', entities),
    links.link('interface', over),
    profile === undefined ? '' : links.link('profile', profile),
    links.law(law),
  ],
});

function processSection(process: Elements['process'], { concept, layOut }: BookSources, links: BookLinks): Html {
  const { id, name, law, note, triggers = [], purposes = [] } = process;
  const graph = processGraph(concept, process);
  const flows = flowsOf(concept, id).map((flow) => flowRow(flow, links));
  return html`<section id="${anchorOf('process', id)}">
    <h3>${name}</h3>
    ${facts([
      ['carried out by', links.links('authority', process.authorities)],
      ['by', links.links('role', process.roles)],
      ['serves', links.links('business-service', process.realises)],
      ['asks for', links.links('purpose', purposes)],
      ['uses', links.links('application-service', process.uses)],
      ['touches', links.links('entity', process.entities)],
      ['leads to', links.links('process', triggers)],
      ['stands on', law.length > 0 ? links.law(law) : basisWords(process)],
      ['note', note],
    ])}
    ${graph === undefined ? html`<p>Nothing flows between systems for it.</p>` : graphFigure(graph, layOut, links)}
    ${table(`Flows of: ${name}`, COLUMNS, flows)}
  </section>`;
}

/** Business services, processes, and what flows between systems for each. */
export function processesPage(sources: BookSources, links: BookLinks): BookPage {
  const { concept } = sources;
  const processes = concept.of('process');
  const services = concept.of('business-service').map(({ id, name, for: served = [] }) => ({
    id: anchorOf('business-service', id),
    cells: [
      name,
      html`${served.map((one, index) => html`${index > 0 ? ', ' : ''}${links.link(concept.find('role', one) === undefined ? 'authority' : 'role', one)}`)}`,
      links.links(
        'process',
        processes.filter(({ realises }) => realises.includes(id)).map((process) => process.id),
      ),
    ],
  }));
  const others = concept.of('flow').filter(({ process }) => process === undefined || concept.find('process', process) === undefined);
  return {
    path: 'processes.html',
    title: 'Processes and flows',
    content: html`${table('Business services', ['service', 'for', 'processes'], services)}
      <h2>Processes</h2>
      ${processes.map((process) => processSection(process, sources, links))}
      ${others.length === 0 ? '' : html`<h2>Flows of no single process</h2>`}
      ${table(
        'Flows of no single process',
        COLUMNS,
        others.map((flow) => flowRow(flow, links)),
      )}`,
  };
}
