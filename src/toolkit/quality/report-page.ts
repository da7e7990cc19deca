import { html, type Html } from '../../wire/html/html.ts';
import type { QualityReport, ReportedSystem, ShownClasses } from './quality-report.ts';
import { shownCount, shownShare } from './report-text.ts';

const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;width:100%;margin:0 0 1.5rem}th,td{border:1px solid #c8c8c8;padding:.35rem .6rem;text-align:left;vertical-align:top}
td.count{text-align:right;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:600;padding:.5rem 0}
.blocking{font-weight:600}.wide{overflow-x:auto}
@media (prefers-color-scheme:dark){body{color:#e8e8e8;background:#161616}th,td{border-color:#555}}
@media print{body{margin:0;max-width:none}}`;

function classRow(name: string, { good, low, rejected }: ShownClasses, threshold: number): Html {
  const cells = [good, low, rejected].map((count) => html`<td class="count">${shownCount(count, threshold)}</td>`);
  return html`<tr>
    <th scope="row">${name}</th>
    ${cells}
  </tr>`;
}

function classTable(caption: string, rows: readonly { readonly name: string; readonly classes: ShownClasses }[], threshold: number): Html {
  return html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col"></th>
          <th scope="col">good</th>
          <th scope="col">low</th>
          <th scope="col">rejected</th>
        </tr>
      </thead>
      <tbody>
        ${rows.map(({ name, classes }) => classRow(name, classes, threshold))}
      </tbody>
    </table>
  </div>`;
}

function issueTable({ issues }: ReportedSystem, threshold: number): Html {
  const rows = issues.map(
    ({ rule, effect, indicator, says, law, mend, records, perMille, change }) =>
      html`<tr>
        <td class="${effect}">${effect}</td>
        <td><code>${rule}</code><br />${says}<br /><small>${mend}</small></td>
        <td>${indicator}</td>
        <td>${law}</td>
        <td class="count">${shownCount(records, threshold)}</td>
        <td class="count">${shownShare(perMille, change)}</td>
      </tr>`,
  );
  return html`<div class="wide">
    <table>
      <caption>
        Rules that records break, the most frequent first
      </caption>
      <thead>
        <tr>
          <th scope="col">effect</th>
          <th scope="col">rule</th>
          <th scope="col">indicator</th>
          <th scope="col">provision</th>
          <th scope="col">records</th>
          <th scope="col">share</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`;
}

function systemSection(system: ReportedSystem, threshold: number): Html {
  const kept = Object.entries(system.indicators).map(([name, share]) => html`<li>${name}: ${shownShare(share)} of judged rules kept</li>`);
  return html`<section>
    <h2>${system.system}</h2>
    <p>${shownCount(system.records, threshold)} records.</p>
    <ul>
      ${kept}
    </ul>
    ${classTable('Records by class', [{ name: 'all', classes: system.classes }, ...system.kinds], threshold)}
    ${classTable('Records by authority', system.authorities, threshold)} ${issueTable(system, threshold)}
  </section>`;
}

/** The report as one page of HTML that needs nothing else. */
export function reportPage(report: QualityReport): string {
  const { week, records, threshold, unread, systems } = report;
  const codes = Object.entries(unread).map(([code, count]) => html`<li><code>${code}</code>: ${shownCount(count, threshold)}</li>`);
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Data quality, week ${week}</title>
        <style>
          ${{ html: STYLE }}
        </style>
      </head>
      <body>
        <h1>Data quality, week ${week}</h1>
        <p>
          ${records} records. This report holds no personal data; counts from 1 to below ${threshold} are withheld, with others from which
          they could be told.
        </p>
        ${
          codes.length === 0
            ? ''
            : html`<h2>Records that could not be read</h2>
                <ul>
                  ${codes}
                </ul>`
        }
        ${systems.map((system) => systemSection(system, threshold))}
      </body>
    </html> `;
  return page.html;
}
