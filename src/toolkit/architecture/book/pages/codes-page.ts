import { html, type Html } from '../../../../wire/html/html.ts';
import { isListSpec, type TableSpec } from '../../../../mapping/spec/mapping-spec.ts';
import type { CodeEntry } from '../../../../mapping/spec/code-list.ts';
import { anchorOf, type BookLinks } from '../book-links.ts';
import type { BookSources, PlacedList } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { facts, table } from '../table.ts';

const entryOf = (entry: CodeEntry): Exclude<CodeEntry, string> => (typeof entry === 'string' ? { to: entry } : entry);

function listSection({ path, list }: PlacedList, users: readonly string[], links: BookLinks): Html {
  const versions = list.versions.map(({ version, validFrom, validUntil, codes }) => {
    const rows = Object.entries(codes).map(([code, written]) => {
      const { to, meaning = '', validUntil: ends = '' } = entryOf(written);
      return { cells: [html`<code>${code}</code>`, to, meaning, ends] };
    });
    const caption = `${list.list}, version ${version}, valid from ${validFrom}${validUntil === undefined ? '' : ` until ${validUntil}`}`;
    return table(caption, ['code', 'becomes', 'meaning', 'until'], rows);
  });
  return html`<section id="${anchorOf('list', list.list)}">
    <h3>${list.title}</h3>
    ${facts([
      ['list', html`<code>${list.list}</code>, <code>${path}</code>`],
      ['source', list.source],
      ['used by', links.links('pack', users)],
      ['note', list.note],
    ])}
    ${versions}
  </section>`;
}

/** Tables that a mapping keeps for itself. */
function ownTables({ lineages }: BookSources, links: BookLinks): readonly { readonly cells: readonly (Html | string)[] }[] {
  return lineages.flatMap(({ pack }) =>
    Object.entries(pack.spec.codes ?? {}).flatMap(([name, spec]) => {
      if (isListSpec(spec)) return [];
      const words = Object.entries(spec satisfies TableSpec).map(([code, word]) => html`<code>${code}</code> ${word}; `);
      return [{ cells: [html`<code>${name}</code>`, links.link('pack', pack.compiled.name), html`${words}`] }];
    }),
  );
}

/** The code lists with their versions, and the tables of single mappings. */
export function codesPage(sources: BookSources, links: BookLinks): BookPage {
  const usersOf = (list: string): readonly string[] =>
    sources.lineages.filter(({ pack }) => pack.lists.has(list)).map(({ pack }) => pack.compiled.name);
  return {
    path: 'codes.html',
    title: 'Code lists',
    content: html`<h2>Lists that mappings share</h2>
      ${sources.codeLists.map((placed) => listSection(placed, usersOf(placed.list.list), links))}
      <h2>Tables of single mappings</h2>
      ${table('Tables of single mappings', ['table', 'mapping', 'codes'], ownTables(sources, links), { filter: true })}`,
  };
}
