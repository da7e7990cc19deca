import { html, type Html } from '../../../../wire/html/html.ts';
import type { Elements } from '../../concept.ts';
import { citationText } from '../../citation.ts';
import { cooperationGraph } from '../../views/cooperation.ts';
import { basisWords } from '../basis-words.ts';
import { anchorOf, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { graphFigure } from '../figure.ts';
import type { BookPage } from '../page.ts';
import { facts, table } from '../table.ts';

type System = Elements['system'];

const LEVELS: readonly (readonly [System['level'], string])[] = [
  ['national', 'National systems'],
  ['gateway', 'The gateway'],
  ['eu-component', 'EU interoperability components'],
  ['eu-system', 'EU systems and data'],
  ['international', 'Interpol'],
];

function systemSection(system: System, { concept, lineages }: BookSources, links: BookLinks): Html {
  const { id, name, controllers = [], processor, retention, live, note, law } = system;
  const interfaces = concept.of('interface');
  const gives = interfaces.filter(({ provider }) => provider === id);
  const uses = interfaces.filter(({ consumers }) => consumers.includes(id));
  const packs = lineages.filter(({ pack }) =>
    uses.some(({ contracts }) => contracts.some((path) => path.endsWith(`/${pack.compiled.name}`))),
  );
  const held = concept.of('entity').filter((entity) => entity.system === id || entity.heldBy?.includes(id) === true);
  const kept = retention === undefined ? undefined : concept.find('retention', retention);
  return html`<section id="${anchorOf('system', id)}">
    <h3>${id}: ${name}</h3>
    ${facts([
      ['controller', links.links('authority', controllers)],
      ['operated by', processor === undefined ? '' : links.link('authority', processor)],
      ['retention', kept && html`${links.link('retention', kept.id, kept.name)}: ${kept.period}`],
      ['in operation', live],
      [
        'holds',
        links.links(
          'entity',
          held.map((entity) => entity.id),
        ),
      ],
      [
        'gives',
        links.links(
          'interface',
          gives.map((one) => one.id),
        ),
      ],
      [
        'uses',
        links.links(
          'interface',
          uses.map((one) => one.id),
        ),
      ],
      [
        'records',
        links.links(
          'pack',
          packs.map(({ pack }) => pack.compiled.name),
        ),
      ],
      ['stands on', law.length > 0 ? links.law(law) : basisWords(system)],
      ['note', note],
    ])}
  </section>`;
}

/** Every system: who answers for it, what it holds, how it is reached. */
export function systemsPage(sources: BookSources, links: BookLinks): BookPage {
  const { concept, layOut } = sources;
  const all = concept.of('system');
  const rows = all.map(({ id, name, level, controllers = [], law }) => ({
    cells: [links.link('system', id), name, level, links.links('authority', controllers), law.map(citationText).join('; ')],
  }));
  const sections = LEVELS.map(
    ([level, title]) =>
      html`<h2>${title}</h2>
        ${all.filter((system) => system.level === level).map((system) => systemSection(system, sources, links))}`,
  );
  return {
    path: 'systems.html',
    title: 'Systems',
    content: html`${graphFigure(cooperationGraph(concept), layOut, links)}
    ${table('All systems', ['system', 'name', 'level', 'controllers', 'stands on'], rows, { filter: true })} ${sections}`,
  };
}
