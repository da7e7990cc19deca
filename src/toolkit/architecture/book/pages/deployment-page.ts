import { html } from '../../../../wire/html/html.ts';
import { deploymentGraph } from '../../views/deployment.ts';
import { basisWords } from '../basis-words.ts';
import { anchorOf, between, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { graphFigure } from '../figure.ts';
import type { BookPage } from '../page.ts';
import { table } from '../table.ts';

/** The technical architecture: nodes, what they run, networks. */
export function deploymentPage({ concept, layOut }: BookSources, links: BookLinks): BookPage {
  const nodes = concept.of('node').map((node) => ({
    id: anchorOf('node', node.id),
    cells: [
      node.name,
      node.type,
      links.link('authority', node.operator),
      node.within === undefined ? '' : links.link('node', node.within),
      between((node.runs ?? []).map((id) => links.link(concept.find('component', id) === undefined ? 'system' : 'component', id))),
      links.links('network', node.networks ?? []),
      (node.protocols ?? []).join(', '),
      node.law.length > 0 ? links.law(node.law) : basisWords(node),
    ],
  }));
  const networks = concept.of('network').map((network) => ({
    id: anchorOf('network', network.id),
    cells: [network.name, network.note ?? '', network.law.length > 0 ? links.law(network.law) : basisWords(network)],
  }));
  return {
    path: 'deployment.html',
    title: 'Deployment',
    content: html`${graphFigure(deploymentGraph(concept), layOut, links)}
    ${table('Nodes', ['node', 'type', 'operated by', 'within', 'runs', 'networks', 'protocols', 'stands on'], nodes)}
    ${table('Networks', ['network', 'note', 'stands on'], networks)}`,
  };
}
