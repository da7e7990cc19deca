import { html, type Html } from '../../../../wire/html/html.ts';
import { carriedEntities } from '../../checks/flows.ts';
import type { Elements } from '../../concept.ts';
import { basisWords } from '../basis-words.ts';
import { anchorOf, between, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { path as pathCode, table } from '../table.ts';

type Interface = Elements['interface'];

const TYPES: readonly (readonly [Interface['type'], string])[] = [
  ['front', 'The gateway’s doors'],
  ['record', 'National records'],
  ['query', 'Queries under profiles'],
  ['endpoint', 'EU endpoints and the systems behind them'],
  ['control', 'The test bed'],
];

/** A contract: a pack and a profile have pages, other files are named. */
function contractLink(path: string, links: BookLinks): Html {
  const name = path.split('/').at(-1) ?? path;
  if (path.startsWith('mappings/national/')) return links.link('pack', name);
  if (path.startsWith('mappings/profiles/')) return links.link('profile', name.replace(/\.yaml$/, ''));
  return pathCode(path);
}

/** Every interface: between whom, by which protocols, under which contract, carrying what. */
export function interfacesPage({ concept, repository }: BookSources, links: BookLinks): BookPage {
  const isComponent = (id: string): boolean => concept.find('component', id) !== undefined;
  const end = (id: string): Html => links.link(isComponent(id) ? 'component' : 'system', id);
  const row = (one: Interface) => ({
    id: anchorOf('interface', one.id),
    cells: [
      html`${one.name}<br /><code>${one.id}</code>`,
      between(one.consumers.map(end)),
      end(one.provider),
      links.link('authority', one.authority),
      one.protocols.join(', '),
      between(
        one.contracts.map((path) => contractLink(path, links)),
        '<br />',
      ),
      links.links('entity', [...(carriedEntities(concept, repository, one) ?? [])]),
      links.link('release', one.release),
      one.law.length > 0 ? links.law(one.law) : basisWords(one),
    ],
  });
  const columns = ['interface', 'used by', 'given by', 'responsible', 'protocols', 'contract', 'carries', 'release', 'stands on'];
  const sections = TYPES.map(
    ([type, title]) =>
      html`<h2>${title}</h2>
        ${table(
          title,
          columns,
          concept
            .of('interface')
            .filter((one) => one.type === type)
            .map(row),
        )}`,
  );
  return { path: 'interfaces.html', title: 'Interfaces', content: html`${sections}` };
}
