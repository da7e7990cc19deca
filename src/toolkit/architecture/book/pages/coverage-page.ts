import { html, type Html } from '../../../../wire/html/html.ts';
import { GOAL_KINDS } from '../../../map/coverage/coverage-goals.ts';
import { percentOf, totalCoverage, type KindCoverage, type PackCoverage } from '../../../map/coverage/measure-coverage.ts';
import type { BookLinks } from '../book-links.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { bullets, table } from '../table.ts';

type Counted = Pick<KindCoverage, 'met' | 'of'>;

/** A count as a bar for the eye and as numbers. */
const share = ({ met, of }: Counted): Html =>
  of === 0 ? html`–` : html`<meter min="0" max="${of}" value="${met}" aria-hidden="true"></meter> ${met} of ${of}`;

const cellsOf = ({ kinds, met, of }: Pick<PackCoverage, 'kinds' | 'met' | 'of'>): readonly Html[] => [
  ...kinds.map(share),
  html`${percentOf({ met, of })} %`,
];

const sum = (coverage: readonly PackCoverage[], count: (pack: PackCoverage) => number): number =>
  coverage.reduce((total, pack) => total + count(pack), 0);

function missedSection({ pack, never, unwritten }: PackCoverage, links: BookLinks): Html {
  if (never.length + unwritten.length === 0) return html``;
  const told = never.map(({ says, place }) => html`${says}${place === undefined ? '' : html` <small>${place}</small>`}`);
  return html`<details>
    <summary>${pack}: ${never.length} never exercised, ${unwritten.length} canonical fields that no rule writes</summary>
    ${bullets(told)} ${unwritten.length === 0 ? '' : html`<p>No rule writes ${links.links('attribute', unwritten)}.</p>`}
    <p>${links.link('pack', pack, 'Its lineage')}</p>
  </details>`;
}

/** What the corpora exercise of each pack, as `gateway map coverage` counts it. */
export function coveragePage({ coverage }: BookSources, links: BookLinks): BookPage {
  const rows = coverage.map((one) => ({ cells: [links.link('pack', one.pack), one.records.read, one.records.mapped, ...cellsOf(one)] }));
  const all = [sum(coverage, ({ records }) => records.read), sum(coverage, ({ records }) => records.mapped)];
  const total = { cells: [html`<strong>all</strong>`, ...all, ...cellsOf(totalCoverage(coverage))] };
  const columns = ['pack', 'records', 'mapped', ...GOAL_KINDS, 'all'];
  return {
    path: 'coverage.html',
    title: 'Coverage',
    content: html`<p>
        What the corpora of synthetic records exercise: fields of the national record that occur in any record; and of records that are
        mapped canonical fields written, rules, alternatives, defaults and conditions both ways, repeated groups, and codes.
      </p>
      ${coverage.length === 0 ? html`<p>No pack has a corpus.</p>` : ''}
      ${table('Coverage by pack', columns, rows.length > 1 ? [...rows, total] : rows, { counts: [1, 2, columns.length - 1] })}
      ${coverage.length === 0 ? '' : html`<h2>Never exercised</h2>`} ${coverage.map((one) => missedSection(one, links))}`,
  };
}
