import { html, type Html } from '../../wire/html/html.ts';
import {
  CLASSES,
  type QualityReport,
  type ReportedGroup,
  type ReportedIssue,
  type ReportedSystem,
  type ShownClasses,
} from './quality-report.ts';
import { REPORT_STYLE } from './report-style.ts';
import { countText, readingText, shareText } from './report-text.ts';
import type { ShownCount } from './withheld-counts.ts';

const countCell = (count: ShownCount, threshold: number): Html =>
  html`<td class="${count === null ? 'count withheld' : 'count'}">${countText(count, threshold)}</td>`;

/** A bar of three parts, as wide as the shares that are shown. */
function shareBar(perMille: ShownClasses): Html {
  const label = CLASSES.map((of) => `${of} ${shareText(perMille[of])}`).join(', ');
  const parts = CLASSES.map((of) => html`<span class="${of}" style="flex-grow:${perMille[of] ?? 0}"></span>`);
  return html`<div class="bar" role="img" aria-label="${label}">${parts}</div>`;
}

function classRow({ name, classes }: ReportedGroup, threshold: number): Html {
  return html`<tr>
    <th scope="row">${name}</th>
    ${CLASSES.map((of) => countCell(classes[of], threshold))}
  </tr>`;
}

function classTable(caption: string, groups: readonly ReportedGroup[], threshold: number, all?: ShownClasses): Html {
  return html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${CLASSES.map((of) => html`<th scope="col" class="count">${of}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${groups.map((group) => classRow(group, threshold))}
      </tbody>
      ${
        all &&
        html`<tfoot>
          ${classRow({ name: 'all', classes: all }, threshold)}
        </tfoot>`
      }
    </table>
  </div>`;
}

function issueRow({ rule, effect, indicator, says, law, mend, records, perMille, change }: ReportedIssue, threshold: number): Html {
  return html`<tr>
    <td><span class="effect ${effect}">${effect}</span></td>
    <td>
      <div>${says}</div>
      <div class="small">${mend}</div>
      <code>${rule}</code>
    </td>
    <td>${indicator}</td>
    <td class="law">${law}</td>
    ${countCell(records, threshold)}
    <td class="${perMille === null ? 'count withheld' : 'count'}">${perMille === null ? '' : shareText(perMille, change)}</td>
  </tr>`;
}

function issueTable({ issues }: ReportedSystem, threshold: number): Html {
  if (issues.length === 0) return html`<p>No record breaks a rule.</p>`;
  return html`<div class="wide">
    <table>
      <caption>
        Rules that records break, the most frequent first
      </caption>
      <thead>
        <tr>
          <th scope="col">effect</th>
          <th scope="col">rule, and how to mend</th>
          <th scope="col">indicator</th>
          <th scope="col">provision</th>
          <th scope="col" class="count">records</th>
          <th scope="col" class="count">share</th>
        </tr>
      </thead>
      <tbody>
        ${issues.map((issue) => issueRow(issue, threshold))}
      </tbody>
    </table>
  </div>`;
}

function shares({ perMille, change, indicators }: ReportedSystem): Html {
  const classes = CLASSES.map(
    (of) =>
      html`<div>
        <dt><span class="key ${of}"></span>${of}</dt>
        <dd>${shareText(perMille[of], change[of])}</dd>
      </div>`,
  );
  const kept = Object.entries(indicators).map(
    ([name, share]) =>
      html`<div>
        <dt>${name}</dt>
        <dd>${shareText(share)}</dd>
      </div>`,
  );
  return html`${shareBar(perMille)}
    <dl>${classes}</dl>
    <h3>Judged rules that were kept, by indicator</h3>
    <dl>${kept}</dl>`;
}

function systemSection(system: ReportedSystem, threshold: number): Html {
  const { records, leftOut, classes, kinds, authorities } = system;
  const besides =
    leftOut === null ? '' : ` Besides, there are ${countText(leftOut, threshold)} of these kinds that the system does not take.`;
  const head = html`<h2 id="${system.system}">${system.system}</h2>
    <p>${countText(records, threshold)} records.${besides}</p>`;
  if (records === null) return html`<section>${head}</section>`;
  return html`<section>
    ${head} ${shares(system)}
    <div class="pair">
      ${classTable('Records by kind', kinds, threshold, classes)} ${classTable('Records by authority', authorities, threshold)}
    </div>
    ${issueTable(system, threshold)}
  </section>`;
}

function unreadTable({ unread, threshold }: QualityReport): Html | undefined {
  const codes = Object.entries(unread);
  if (codes.length === 0) return undefined;
  const rows = codes.map(
    ([code, count]) =>
      html`<tr>
        <th scope="row"><code>${code}</code></th>
        ${countCell(count, threshold)}
      </tr>`,
  );
  return html`<table class="narrow">
    <caption>
      Records that could not be read
    </caption>
    <tbody>
      ${rows}
    </tbody>
  </table>`;
}

/** The report as one page of HTML that needs nothing else. */
export function reportPage(report: QualityReport): string {
  const { week, records, threshold, systems } = report;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Data quality, week ${week}</title>
        <style>
          ${{ html: REPORT_STYLE }}
        </style>
      </head>
      <body>
        <header>
          <h1>Data quality, week ${week}</h1>
          <p>${countText(records, threshold)} records. ${readingText(report)}</p>
          <nav>${systems.map(({ system }) => html`<a href="#${system}">${system}</a> `)}</nav>
        </header>
        <main>${unreadTable(report)} ${systems.map((system) => systemSection(system, threshold))}</main>
      </body>
    </html> `;
  return page.html;
}
