import { html, type Html } from '../../../../wire/html/html.ts';
import { placeText } from '../../placed-file.ts';
import type { Element } from '../../concept.ts';
import { basisWords } from '../basis-words.ts';
import { type BookLinks, type LinkKind } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { path, table } from '../table.ts';

function findingTable({ findings }: BookSources, severity: 'fault' | 'warning'): Html {
  const rows = findings
    .filter((one) => one.severity === severity)
    .map(({ code, place, what, why, mend }) => ({
      cells: [path(placeText(place)), html`<code>${code}</code>`, what, why, mend],
    }));
  const title = severity === 'fault' ? 'Faults' : 'Open points';
  return rows.length === 0
    ? html`<p>${title}: none.</p>`
    : table(title, ['where', 'code', 'what', 'why it matters', 'what mends it'], rows);
}

/** Attributes that something is missing for, in a table of three columns. */
function attributeTable(caption: string, ids: readonly string[], sources: BookSources, links: BookLinks): Html {
  const rows = ids.flatMap((id) => {
    const attribute = sources.concept.find('attribute', id);
    if (attribute === undefined) return [];
    return [{ cells: [links.link('attribute', id), links.link('entity', attribute.entity), links.link('class', attribute.class)] }];
  });
  return rows.length === 0 ? html`<p>${caption}: none.</p>` : table(caption, ['attribute', 'entity', 'class'], rows);
}

/** Mandatory canonical attributes of the entities that a pack writes, but that no rule of it writes. */
function unwritten({ concept, lineages }: BookSources, links: BookLinks): Html {
  const rows = lineages.flatMap(({ pack, targets }) => {
    const written = new Set(targets.map(({ pointer }) => pointer));
    const entities = new Set(targets.flatMap(({ entity }) => entity ?? []));
    const missing = concept.of('attribute').filter(({ id, entity, mandatory }) => mandatory && entities.has(entity) && !written.has(id));
    return missing.map(({ id, entity }) => ({
      cells: [links.link('pack', pack.compiled.name), links.link('attribute', id), links.link('entity', entity)],
    }));
  });
  const caption = 'Mandatory attributes that a pack leaves out of an entity that it writes';
  return rows.length === 0 ? html`<p>${caption}: none.</p>` : table(caption, ['pack', 'attribute', 'entity'], rows);
}

function withoutProvision({ lineages }: BookSources, links: BookLinks): Html {
  const rows = lineages.flatMap(({ pack, rules }) =>
    rules
      .filter(({ law, ways }) => ways.length > 0 && (law === undefined || law.law === 'our own'))
      .map(({ to, ways, place }) => ({
        cells: [links.link('pack', pack.compiled.name), links.link('attribute', to), ways.flatMap(({ from }) => from).join(', '), place],
      })),
  );
  const caption = 'Fields that travel on no provision but our own';
  return rows.length === 0
    ? html`<p>${caption}: none.</p>`
    : table(caption, ['pack', 'canonical field', 'national field', 'rule'], rows, { filter: true });
}

const CONFIRMED: ReadonlySet<Element['basis']> = new Set(['law', 'public']);

function unconfirmed({ concept }: BookSources, links: BookLinks): Html {
  const open = concept.elements.filter(({ basis, kind }) => !CONFIRMED.has(basis) && kind !== 'attribute' && kind !== 'flow');
  const rows = open.map((element) => ({
    cells: [element.kind, links.link(element.kind satisfies LinkKind, element.id), element.name, basisWords(element), element.note ?? ''],
  }));
  return table('What its owner has to confirm', ['kind', 'element', 'name', 'stands on', 'note'], rows, { filter: true });
}

/** What is faulty, what is open, and what has still to be confirmed. */
export function gapsPage(sources: BookSources, links: BookLinks): BookPage {
  const attributes = sources.concept.of('attribute');
  const written = new Set(sources.lineages.flatMap(({ targets }) => targets.map(({ pointer }) => pointer)));
  const fed = new Set(attributes.flatMap(({ feeds }) => feeds));
  const idsWhere = (test: (one: (typeof attributes)[number]) => boolean): readonly string[] => attributes.filter(test).map(({ id }) => id);
  return {
    path: 'gaps.html',
    title: 'Gaps',
    content: html`<h2>Findings of the check</h2>
      ${findingTable(sources, 'fault')} ${findingTable(sources, 'warning')}
      <h2>Sources that are missing</h2>
      ${unwritten(sources, links)}
      ${attributeTable(
        'Canonical attributes that no pack writes',
        idsWhere(({ id, system }) => system === undefined && !written.has(id)),
        sources,
        links,
      )}
      ${attributeTable(
        'Data of EU systems that no national record feeds',
        idsWhere(({ id, system }) => system !== undefined && !fed.has(id)),
        sources,
        links,
      )}
      <h2>Provisions that are missing</h2>
      ${withoutProvision(sources, links)}
      <h2>What is not confirmed</h2>
      ${unconfirmed(sources, links)}`,
  };
}
