import { html, type Html } from '../../../../wire/html/html.ts';
import { citationText } from '../../citation.ts';
import { between, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { table, type Row } from '../table.ts';
import { conditionsOf } from './profile-pages.ts';

type Profile = BookSources['repository']['profiles'][number]['profile'];

interface Opened {
  readonly search: Set<string>;
  readonly show: Set<string>;
}

/** Fields of a profile by attribute, with the provisions under which they are searched with and shown. */
function openedFields(profile: Profile): ReadonlyMap<string, Opened> {
  const found = new Map<string, Opened>();
  for (const [list, verb] of [
    ['searchable', 'search'],
    ['returnable', 'show'],
  ] as const) {
    for (const { system, basis, fields } of profile[list]) {
      for (const field of fields) {
        const opened = found.get(`${system}/${field}`) ?? { search: new Set(), show: new Set() };
        opened[verb].add(citationText({ act: basis.act, provision: basis.article }));
        found.set(`${system}/${field}`, opened);
      }
    }
  }
  return found;
}

const provisions = (texts: ReadonlySet<string>): Html =>
  texts.size === 0
    ? html`no`
    : between(
        [...texts].map((text) => html`${text}`),
        '; ',
      );

function rowsOf(profile: Profile, links: BookLinks): readonly Row[] {
  const conditions = conditionsOf(profile).slice(1).join('; ');
  return [...openedFields(profile)].map(([id, { search, show }]) => {
    const [system = '', field = ''] = id.split('/');
    return {
      cells: [
        profile.userCategories.join(', '),
        links.link('profile', profile.id),
        links.link('system', system),
        links.link('attribute', id, field),
        provisions(search),
        provisions(show),
        conditions,
      ],
    };
  });
}

/** Who may search and see what of which system, under which article: every field of every profile in one table that can be filtered. */
export function whoSeesWhatPage({ repository }: BookSources, links: BookLinks): BookPage {
  const rows = repository.profiles.flatMap(({ profile }) => rowsOf(profile, links));
  const presence = repository.profiles.filter(({ profile }) => profile.disclosure === 'presence').map(({ profile }) => profile.id);
  return {
    path: 'who-sees-what.html',
    title: 'Who may see what',
    content: html`<p>
        Type an authority’s category, a system or a field to see under which provision it is opened; what is not listed is not asked for and
        not shown. Profiles that tell only which systems hold data show no field: ${links.links('profile', presence)}.
      </p>
      ${table(
        'Fields that profiles open',
        ['category of users', 'profile', 'system', 'field', 'searched with, under', 'shown, under', 'conditions'],
        rows,
        { filter: true },
      )}`,
  };
}
