import { html } from '../../../../wire/html/html.ts';
import { authoritiesGraph } from '../../views/authorities.ts';
import { basisWords } from '../basis-words.ts';
import { anchorOf, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { graphFigure } from '../figure.ts';
import type { BookPage } from '../page.ts';
import { table } from '../table.ts';

/** Authorities with what they control, operate and do; roles with whom they act for. */
export function authoritiesPage({ concept, layOut }: BookSources, links: BookLinks): BookPage {
  const systems = concept.of('system');
  const processes = concept.of('process');
  const idsOf = (elements: readonly { readonly id: string }[]): readonly string[] => elements.map(({ id }) => id);
  const authorities = concept.of('authority').map((authority) => {
    const { id, name, level, law, note } = authority;
    const controlled = systems.filter(({ controllers = [] }) => controllers.includes(id));
    const operated = systems.filter(({ processor }) => processor === id);
    const performed = processes.filter((process) => process.authorities.includes(id));
    return {
      id: anchorOf('authority', id),
      cells: [
        id,
        name,
        level,
        links.links('system', idsOf(controlled)),
        links.links('system', idsOf(operated)),
        links.links('process', idsOf(performed)),
        law.length > 0 ? links.law(law) : basisWords(authority),
        note ?? '',
      ],
    };
  });
  const roles = concept.of('role').map((role) => {
    const { id, name, authorities: by, category, law } = role;
    const played = processes.filter((process) => process.roles.includes(id));
    return {
      id: anchorOf('role', id),
      cells: [
        name,
        category ?? '',
        links.links('authority', by),
        links.links('process', idsOf(played)),
        law.length > 0 ? links.law(law) : basisWords(role),
      ],
    };
  });
  return {
    path: 'authorities.html',
    title: 'Authorities and roles',
    content: html`${graphFigure(authoritiesGraph(concept), layOut, links)}
    ${table('Authorities', ['authority', 'name', 'level', 'controls', 'operates', 'carries out', 'stands on', 'note'], authorities)}
    ${table('Roles', ['role', 'category of users', 'authorities', 'acts in', 'stands on'], roles)}`,
  };
}
