import { html, type Html, type HtmlPart } from '../../../../wire/html/html.ts';
import type { Elements } from '../../concept.ts';
import { basisWords } from '../basis-words.ts';
import { anchorOf, pageOf, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { fieldReach, type FieldReach } from '../field-reach.ts';
import type { BookPage } from '../page.ts';
import { facts, path, table } from '../table.ts';

type Entity = Elements['entity'];
type Attribute = Elements['attribute'];

interface Uses {
  /** Description of each leaf of the canonical record. */
  readonly descriptions: ReadonlyMap<string, string>;
  /** Packs that write a canonical attribute. */
  readonly packs: ReadonlyMap<string, readonly string[]>;
  /** Canonical attributes that feed one of an EU system. */
  readonly fedBy: ReadonlyMap<string, readonly string[]>;
  readonly reach: ReadonlyMap<string, FieldReach>;
}

function added(map: Map<string, string[]>, key: string, value: string): void {
  const known = map.get(key) ?? [];
  if (!known.includes(value)) known.push(value);
  map.set(key, known);
}

function usesOf({ concept, repository, lineages }: BookSources): Uses {
  const packs = new Map<string, string[]>();
  for (const { pack, targets } of lineages) for (const { pointer } of targets) added(packs, pointer, pack.compiled.name);
  const fedBy = new Map<string, string[]>();
  for (const { id, feeds } of concept.of('attribute')) for (const fed of feeds) added(fedBy, fed, id);
  const descriptions = new Map(repository.canonical.map(({ pointer, description }) => [pointer, description]));
  return { descriptions, packs, fedBy, reach: fieldReach(repository) };
}

/** A column of the table of an entity’s attributes. */
interface Column {
  readonly name: string;
  readonly cell: (attribute: Attribute) => HtmlPart;
  /** Whether an attribute has something in it that its entity does not say already. */
  readonly isOwn?: (attribute: Attribute) => boolean;
}

const sameIds = (one: readonly string[], other: readonly string[]): boolean => one.join(' ') === other.join(' ');

/** What every attribute has. */
function commonColumns(entity: Entity, links: BookLinks): readonly Column[] {
  const root = entity.at ?? '';
  return [
    { name: 'attribute', cell: ({ id }) => path(id.startsWith(root) ? id.slice(root.length) : id) },
    { name: 'class', cell: (one) => links.link('class', one.class) },
    {
      name: 'kept',
      cell: ({ retention }) => (retention === undefined ? '' : links.link('retention', retention)),
      isOwn: ({ retention }) => retention !== entity.retention,
    },
    { name: 'provision', cell: ({ law }) => links.law(law.length > 0 ? law : entity.law) },
  ];
}

function canonicalColumns(entity: Entity, uses: Uses, links: BookLinks): readonly Column[] {
  const [first, ...rest] = commonColumns(entity, links);
  return [
    ...(first === undefined ? [] : [first]),
    { name: 'what it is', cell: ({ id }) => uses.descriptions.get(id) ?? '' },
    ...rest,
    { name: 'mandatory', cell: ({ mandatory }) => (mandatory ? 'yes' : '') },
    {
      name: 'held by',
      cell: ({ heldBy }) => links.links('system', heldBy),
      isOwn: ({ heldBy }) => !sameIds(heldBy, entity.heldBy ?? []),
    },
    { name: 'feeds', cell: ({ feeds }) => links.links('attribute', feeds) },
    { name: 'written by', cell: ({ id }) => links.links('pack', uses.packs.get(id) ?? []) },
  ];
}

function foreignColumns(entity: Entity, uses: Uses, links: BookLinks): readonly Column[] {
  return [
    ...commonColumns(entity, links),
    { name: 'fed by', cell: ({ id }) => links.links('attribute', uses.fedBy.get(id) ?? []) },
    { name: 'searched under', cell: ({ id }) => links.links('profile', uses.reach.get(id)?.searching ?? []) },
    { name: 'shown under', cell: ({ id }) => links.links('profile', uses.reach.get(id)?.showing ?? []) },
  ];
}

/** The attributes of an entity; a column in which they all say what the entity says is left out. */
function attributeTable(entity: Entity, attributes: readonly Attribute[], uses: Uses, links: BookLinks): Html {
  const all = entity.system === undefined ? canonicalColumns(entity, uses, links) : foreignColumns(entity, uses, links);
  const columns = all.filter(({ isOwn }) => isOwn === undefined || attributes.some(isOwn));
  const rows = attributes.map((one) => ({ id: anchorOf('attribute', one.id), cells: columns.map(({ cell }) => cell(one)) }));
  return table(
    `Attributes of ${entity.name}`,
    columns.map(({ name }) => name),
    rows,
    { filter: true },
  );
}

function entityPage(entity: Entity, sources: BookSources, uses: Uses, links: BookLinks): BookPage {
  const { concept } = sources;
  const { id, name, at, system, class: kind, retention, heldBy = [], law, note } = entity;
  const attributes = concept.of('attribute').filter((one) => one.entity === id);
  const flows = concept.of('flow').filter(({ entities }) => entities.includes(id));
  const receivers = [...new Set(flows.map(({ to }) => to))];
  const processes = concept.of('process').filter(({ entities }) => entities.includes(id));
  return {
    path: pageOf('entity', id),
    title: name,
    chapter: 'data.html',
    content: html`${facts([
      ['kind', system === undefined ? 'part of the canonical record' : html`data of ${links.link('system', system)}`],
      ['place', at === undefined ? '' : html`<code>${at === '' ? '/' : at}</code>`],
      ['class', links.link('class', kind)],
      ['kept', retention === undefined ? '' : links.link('retention', retention)],
      ['held by', links.links('system', heldBy)],
      ['goes to', links.links('system', receivers)],
      [
        'used in',
        links.links(
          'process',
          processes.map((process) => process.id),
        ),
      ],
      ['stands on', law.length > 0 ? links.law(law) : basisWords(entity)],
      ['note', note],
    ])}
    ${attributeTable(entity, attributes, uses, links)}`,
  };
}

const entityRow = (entity: Entity, concept: BookSources['concept'], links: BookLinks) => ({
  cells: [
    links.link('entity', entity.id, entity.name),
    concept.of('attribute').filter((one) => one.entity === entity.id).length,
    links.link('class', entity.class),
    entity.retention === undefined ? '' : links.link('retention', entity.retention),
    entity.system === undefined ? links.links('system', entity.heldBy ?? []) : links.link('system', entity.system),
    entity.law.length > 0 ? links.law(entity.law) : basisWords(entity),
  ],
});

function classTables({ concept }: BookSources, links: BookLinks): Html {
  const classes = concept.of('class').map((one) => {
    const { id, name, personal, special, law } = one;
    const count = concept.of('attribute').filter((attribute) => attribute.class === id).length;
    const kind = special === true ? 'personal, special category' : personal ? 'personal' : 'not personal';
    return { id: anchorOf('class', id), cells: [id, name, kind, count, law.length > 0 ? links.law(law) : basisWords(one)] };
  });
  const retentions = concept.of('retention').map((one) => {
    const { id, name, period, from, law, open, note } = one;
    const open_ = open === undefined ? '' : html`<strong class="bad">open:</strong> ${open}`;
    const stands = law.length > 0 ? links.law(law) : basisWords(one);
    return { id: anchorOf('retention', id), cells: [id, name, period, from ?? '', stands, html`${open_} ${note ?? ''}`] };
  });
  const rules = concept.classification.map(({ match, class: kind, because }) => ({
    cells: [path(match.source), links.link('class', kind), because],
  }));
  return html`<h2>Classes of data</h2>
    ${table('Classes', ['class', 'name', 'kind', 'attributes', 'stands on'], classes, { counts: [3] })}
    ${table('How fields of national records are classified: the first pattern that fits', ['pattern', 'class', 'because'], rules)}
    <h2>Retention</h2>
    ${table('How long data are kept', ['retention', 'of what', 'period', 'from', 'stands on', 'note'], retentions)}`;
}

/** The data architecture: entities, each with a page of its own, classes and retentions. */
export function dataPages(sources: BookSources, links: BookLinks): readonly BookPage[] {
  const { concept } = sources;
  const uses = usesOf(sources);
  const entities = concept.of('entity');
  const columns = ['entity', 'attributes', 'class', 'kept', 'held by', 'stands on'];
  const rows = (isOurs: boolean) =>
    entities.filter(({ system }) => (system === undefined) === isOurs).map((entity) => entityRow(entity, concept, links));
  const overview: BookPage = {
    path: 'data.html',
    title: 'Data',
    content: html`<p>
        Attributes of the canonical record are what passes the gateway; attributes of EU systems are what it asks for and what records feed.
        Fields of national records stand with <a href="packs.html">their lineage</a>.
      </p>
      ${table('Entities of the canonical record', columns, rows(true), { counts: [1] })}
      ${table('Entities of EU systems', columns, rows(false), { counts: [1] })} ${classTables(sources, links)}`,
  };
  return [overview, ...entities.map((entity) => entityPage(entity, sources, uses, links))];
}
