import type { Profile } from '../../../../canonical/generated/types.ts';
import { html, type Html } from '../../../../wire/html/html.ts';
import { rightTo } from '../../checks/profiles.ts';
import type { Citation } from '../../concept.ts';
import { anchorOf, between, pageOf, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { bullets, facts, table } from '../table.ts';

const cited = ({ act, article }: { readonly act: string; readonly article: string }): Citation => ({ act, provision: article });

/** Fields that a profile opens of one system, each with its provision. */
function opened(
  profile: Profile,
  list: 'searchable' | 'returnable',
  system: string,
): readonly { field: string; law: Citation; endpoint?: string }[] {
  return profile[list]
    .filter((one) => one.system === system)
    .flatMap(({ fields, basis, endpoint }) =>
      fields.map((field) => ({ field, law: cited(basis), ...(endpoint !== undefined && { endpoint }) })),
    );
}

const asked = ({ asks }: Profile): readonly string[] => [
  ...new Set(asks.flatMap(({ mustQuery, mayQuery = [] }) => [...mustQuery, ...mayQuery])),
];

/** Conditions of law and of disclosure that a profile imposes, in words. */
export function conditionsOf({ rules = [], disclosure, legalBasisSwitch, assurance }: Profile): readonly string[] {
  return [
    `signed in with assurance ${assurance} or higher`,
    ...(disclosure === 'presence' ? ['only which systems hold data is told'] : []),
    ...(legalBasisSwitch === undefined ? [] : [`off until national law is switched on (${legalBasisSwitch})`]),
    ...rules.map(({ rule, mode }) => `${rule} (${mode})`),
  ];
}

function systemTable(profile: Profile, system: string, links: BookLinks): Html {
  const searchable = opened(profile, 'searchable', system);
  const returnable = opened(profile, 'returnable', system);
  const fields = [...new Set([...searchable, ...returnable].map(({ field }) => field))];
  const cell = (all: typeof searchable, field: string): Html =>
    between(
      all
        .filter((one) => one.field === field)
        .map(({ law, endpoint }) => html`${links.law([law])}${endpoint === undefined ? '' : html` <small>(by ${endpoint})</small>`}`),
      '<br />',
    );
  const rows = fields.map((field) => ({
    cells: [links.link('attribute', `${system}/${field}`, field), cell(searchable, field), cell(returnable, field)],
  }));
  return html`<h3>${links.link('system', system)}</h3>
    ${rows.length === 0 ? html`<p>Nothing is searched with or shown.</p>` : ''}
    ${table(`What ${profile.id} opens of ${system}`, ['field', 'searched with, under', 'shown, under'], rows)}`;
}

function profilePage(profile: Profile, { concept }: BookSources, links: BookLinks): BookPage {
  const systems = asked(profile);
  const keys = profile.queryFields.map(({ name, required, optional = [] }) => ({
    cells: [name, required.join(', '), optional.join(', ')],
  }));
  const asks = profile.asks.map(({ endpoint, mustQuery, mayQuery = [], conceal, mustAnswer }) => ({
    cells: [endpoint, links.links('system', mustQuery), links.links('system', mayQuery), conceal ? 'yes' : '', mustAnswer ? 'yes' : ''],
  }));
  const rights = systems.flatMap((system) => rightTo(concept, profile.purpose, system) ?? []);
  return {
    path: pageOf('profile', profile.id),
    title: profile.title,
    chapter: 'profiles.html',
    content: html`${facts([
        ['profile', html`<code>${profile.id}</code>, version ${profile.version}`],
        ['in the annex', profile.annexProfile === undefined ? 'not listed' : `number ${profile.annexProfile}`],
        ['purpose', links.link('purpose', profile.purpose)],
        ['for', profile.userCategories.join(', ')],
        ['stands on', links.law(profile.legalBasis.map(cited))],
        [
          'rights',
          between(
            rights.map((right) => html`${links.link('right', right.id)} (${links.law(right.law)})`),
            '<br />',
          ),
        ],
        ['conditions', bullets(conditionsOf(profile))],
        ['in force', `from ${profile.validFrom}, to be reviewed by ${profile.reviewBy}`],
        ['note', profile.note],
      ])}
      ${table('Search keys', ['combination', 'required', 'optional'], keys)}
      ${table('Where it asks', ['endpoint', 'always', 'when added', 'owner hidden', 'must answer'], asks)}
      <h2>Fields by system</h2>
      ${systems.map((system) => systemTable(profile, system, links))}`,
  };
}

function purposeTables({ concept }: BookSources, links: BookLinks): Html {
  const purposes = concept.of('purpose').map(({ id, name, users, law }) => ({
    id: anchorOf('purpose', id),
    cells: [id, name, users.join(', '), links.law(law)],
  }));
  const rights = concept.of('right').map(({ id, purpose, system, presenceOnly, search = [], disclose = [], law }) => ({
    id: anchorOf('right', id),
    cells: [
      links.link('purpose', purpose),
      links.link('system', system),
      presenceOnly === true ? 'presence only' : '',
      search.join(', '),
      disclose.join(', '),
      links.law(law),
    ],
  }));
  return html`<h2>Purposes and rights</h2>
    ${table('Purposes', ['purpose', 'name', 'users', 'stands on'], purposes)}
    ${table('Rights', ['purpose', 'system', 'limit', 'may search with', 'may show', 'stands on'], rights, { filter: true })}`;
}

/** Profiles: which systems each asks, and of each profile every field with its provision; purposes and rights. */
export function profilePages(sources: BookSources, links: BookLinks): readonly BookPage[] {
  const profiles = sources.repository.profiles.map(({ profile }) => profile);
  const systems = sources.concept.of('system').filter(({ id }) => profiles.some((profile) => asked(profile).includes(id)));
  const matrix = profiles.map((profile) => ({
    cells: [
      links.link('profile', profile.id),
      profile.userCategories.join(', '),
      ...systems.map(({ id }) => {
        if (!asked(profile).includes(id)) return '';
        const shown = profile.disclosure === 'presence' ? 'presence' : `${opened(profile, 'returnable', id).length} shown`;
        return `${opened(profile, 'searchable', id).length} searched, ${shown}`;
      }),
    ],
  }));
  const overview: BookPage = {
    path: 'profiles.html',
    title: 'Profiles and rights',
    content: html`<p>
        A profile says what a category of users may ask and see for one purpose (Regulation (EU) 2019/817, Article 8). The concept’s rights
        say what the law opens; the check refuses a profile that opens more.
      </p>
      ${table('Profiles and the systems that they ask', ['profile', 'for', ...systems.map(({ id }) => id)], matrix)}
      ${purposeTables(sources, links)}`,
  };
  return [overview, ...profiles.map((profile) => profilePage(profile, sources, links))];
}
