import { html, type Html } from '../../../../wire/html/html.ts';
import { interfaceOfPack } from '../../checks/check.ts';
import type { Elements } from '../../concept.ts';
import { fieldsRead, type Lineage, type LineageField, type LineageRule, type LineageTarget } from '../../lineage/lineage.ts';
import { lineagePicture } from '../../lineage/lineage-picture.ts';
import { anchorOf, between, pageOf, type BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import { fieldReach, type FieldReach } from '../field-reach.ts';
import { figure } from '../figure.ts';
import type { BookPage } from '../page.ts';
import { bullets, facts, path, table } from '../table.ts';

type Reach = ReadonlyMap<string, FieldReach>;

/** Id of the row of a field of a pack. */
export const fieldAnchor = (pointer: string): string => `field:${pointer}`;

/** Attributes of EU systems that a canonical field feeds, each with the profiles that search with it. */
function feedsCell(feeds: readonly string[], reach: Reach, links: BookLinks): Html {
  return between(
    feeds.map((id) => {
      const profiles = reach.get(id)?.searching ?? [];
      const under = profiles.length === 0 ? html`` : html` <small>(searched under ${links.links('profile', profiles)})</small>`;
      return html`${links.link('attribute', id)}${under}`;
    }),
    '<br />',
  );
}

/** One alternative of a rule in words. */
function wayWords({ ways, constant }: LineageRule): Html {
  if (constant !== undefined) return html`always <code>${constant}</code>`;
  const parts = ways.map(({ from, steps }) => {
    const words = steps.length === 0 ? 'as it is' : steps.map((step) => step.words).join('; then ');
    return html`${between(
      from.map((pointer) => path(pointer)),
      ' and ',
    )}:
    ${words}`;
  });
  return ways.length > 1 ? html`the first that is there of ${bullets(parts)}` : html`${parts}`;
}

function conditionWords({ conditions, required }: LineageRule): Html {
  const all = [...conditions, ...(required ? ['must be there'] : [])];
  return html`${all.join('; ')}`;
}

function provisionCell({ law }: LineageRule): Html {
  if (law === undefined) return html`<span class="bad">none</span>`;
  return html`${law.law}${law.by === 'rule' ? '' : html` <small>(canonical ${law.by})</small>`}`;
}

function ruleRow(rule: LineageRule, target: LineageTarget | undefined, reach: Reach, links: BookLinks) {
  return {
    cells: [
      links.link('attribute', rule.to),
      wayWords(rule),
      conditionWords(rule),
      provisionCell(rule),
      feedsCell(target?.feeds ?? [], reach, links),
      rule.place.replace(/^.*:(\d+):\d+$/, '$1'),
    ],
  };
}

function fate(field: LineageField, lineage: Lineage, links: BookLinks): Html {
  if (field.dropped !== undefined) return html`<em>left behind:</em> ${field.dropped}`;
  if (field.parser !== undefined) return html`taken apart (${field.parser}); its parts are listed below it`;
  const becomes = lineage.rules.filter((rule) => fieldsRead(lineage, rule).includes(field)).map(({ to }) => to);
  if (becomes.length === 0) return html`decides which rules apply; its value goes nowhere`;
  return html`${links.links('attribute', [...new Set(becomes)])}${field.decides ? '; also decides which rules apply' : ''}`;
}

function fieldRow(field: LineageField, lineage: Lineage, reach: Reach, links: BookLinks) {
  const targets = lineage.rules.filter((rule) => fieldsRead(lineage, rule).includes(field)).map(({ to }) => to);
  const feeds = lineage.targets.filter(({ pointer }) => targets.includes(pointer)).flatMap((target) => target.feeds);
  const systems = [...new Set(feeds.map((id) => id.split('/')[0] ?? id))];
  const profiles = [...new Set(feeds.flatMap((id) => reach.get(id)?.searching ?? []))];
  return {
    id: fieldAnchor(field.pointer),
    cells: [
      path(field.pointer),
      field.description,
      links.link('class', field.class),
      fate(field, lineage, links),
      links.links('system', systems),
      links.links('profile', profiles),
    ],
  };
}

function packPage(lineage: Lineage, sources: BookSources, reach: Reach, links: BookLinks): BookPage {
  const { concept, repository } = sources;
  const { pack, fields, rules, targets } = lineage;
  const { name, version } = pack.compiled;
  const packFacts = repository.packs.find((one) => one.name === name);
  const found = packFacts === undefined ? undefined : interfaceOfPack(concept, packFacts);
  const dropped = fields.filter((field) => field.dropped !== undefined).length;
  const lists = [...pack.lists.keys()];
  const byPointer = new Map(targets.map((target) => [target.pointer, target]));
  return {
    path: pageOf('pack', name),
    title: pack.spec.title,
    chapter: 'packs.html',
    content: html`${facts([
        ['pack', html`<code>${name}</code>, version ${version}`],
        ['interface', found?.interface === undefined ? '' : links.link('interface', found.interface.id, found.interface.name)],
        ['from', found?.system === undefined ? pack.spec.register : links.link('system', found.system.id)],
        ['kept there', found?.system?.retention === undefined ? '' : links.link('retention', found.system.retention)],
        ['code lists', links.links('list', lists)],
        ['fields', `${fields.length}, of which ${dropped} are left behind with a reason`],
        ['note', pack.spec.note],
      ])}
      <div class="lineage-page" data-lineage="${name}">
        ${figure(lineagePicture(concept, lineage))}
        <h2>Fields</h2>
        ${table(
          `Every field of ${name}`,
          ['field', 'what it is', 'class', 'becomes', 'reaches', 'searched under'],
          fields.map((field) => fieldRow(field, lineage, reach, links)),
          { filter: true },
        )}
        <h2>Canonical fields</h2>
        ${table(
          `What ${name} writes`,
          ['canonical field', 'from, and how', 'when', 'provision', 'feeds', 'line'],
          rules.map((rule) => ruleRow(rule, byPointer.get(rule.to), reach, links)),
          { filter: true },
        )}
      </div>`,
  };
}

const isLaidDown = ({ law }: LineageRule): boolean => law !== undefined && law.law !== 'our own';

function overviewRow(lineage: Lineage, system: Elements['system'] | undefined, links: BookLinks) {
  const { pack, fields, rules, targets } = lineage;
  return {
    id: anchorOf('pack', pack.compiled.name),
    cells: [
      links.link('pack', pack.compiled.name, pack.spec.title),
      system === undefined ? '' : links.link('system', system.id),
      fields.length,
      fields.filter(({ dropped }) => dropped === undefined).length,
      fields.filter(({ dropped }) => dropped !== undefined).length,
      rules.length,
      targets.length,
      rules.filter(isLaidDown).length,
    ],
  };
}

/** National records: an overview, and of each pack its lineage, field by field. */
export function packPages(sources: BookSources, links: BookLinks): readonly BookPage[] {
  const { concept, repository, lineages, faultyPacks } = sources;
  const reach = fieldReach(repository);
  const rows = lineages.map((lineage) => {
    const found = repository.packs.find(({ name }) => name === lineage.pack.compiled.name);
    return overviewRow(lineage, found && interfaceOfPack(concept, found).system, links);
  });
  const columns = ['record', 'from', 'fields', 'read', 'left behind', 'rules', 'canonical fields', 'rules with a provision'];
  const faults = faultyPacks.map(({ name, place, mend }) => html`<code>${name}</code>, ${place}: ${mend}`);
  const overview: BookPage = {
    path: 'packs.html',
    title: 'National records and lineage',
    content: html`<p>
        Each national record has a mapping that accounts for every field: a rule reads it, or it is left behind with a reason. The gateway
        runs the same mappings that are drawn here.
      </p>
      ${faults.length === 0 ? '' : html`<h2 class="bad">Mappings that do not compile</h2>`} ${bullets(faults)}
      ${table('National records', columns, rows, { counts: [2, 3, 4, 5, 6, 7] })}`,
  };
  return [overview, ...lineages.map((lineage) => packPage(lineage, sources, reach, links))];
}
