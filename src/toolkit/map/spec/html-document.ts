import { html, type Html, type HtmlPart } from '../../../wire/html/html.ts';
import type { Block, Cell, DocumentModel, Line, TableBlock } from './document-block.ts';

const STYLE: Html = {
  html: `
:root { color-scheme: light; --ink: #1b1f24; --quiet: #57606a; --line: #d0d7de; --band: #f3f5f7; --link: #0b57a4; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem) 4rem; max-width: 100rem; color: var(--ink); background: #fff;
  font: 15px/1.5 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; }
header { border-bottom: 3px solid var(--ink); margin-bottom: 1.5rem; padding-bottom: 1rem; }
header p { margin: 0; color: var(--quiet); font-size: 1.05rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .3rem; }
h2 { font-size: 1.35rem; margin: 2.4rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { font-size: 1.08rem; margin: 1.6rem 0 .4rem; }
nav ol { columns: 3 14rem; margin: 0 0 1rem; padding-left: 1.4rem; }
p { margin: .5rem 0; max-width: 75rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 2px; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code, pre { font-family: "Cascadia Mono", "DejaVu Sans Mono", "Liberation Mono", Consolas, monospace; }
code { font-size: .88em; overflow-wrap: anywhere; }
pre { font-size: .82rem; line-height: 1.4; background: var(--band); border: 1px solid var(--line); padding: .8rem 1rem; white-space: pre-wrap;
  overflow-wrap: anywhere; }
.wide { overflow-x: auto; margin: .6rem 0 1.2rem; }
table { border-collapse: collapse; width: 100%; min-width: 48rem; table-layout: fixed; font-size: .88rem; line-height: 1.4; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
th, td { border: 1px solid var(--line); padding: .35rem .55rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: var(--band); font-weight: 600; }
td p { margin: 0; }
td p + p { margin-top: .3rem; }
tr:target td { background: #fff6d6; }
footer { margin-top: 3rem; padding-top: .6rem; border-top: 1px solid var(--line); color: var(--quiet); font-size: .85rem; overflow-wrap: anywhere; }
@page { size: A4 landscape; margin: 14mm 12mm; }
@media print {
  body { padding: 0; max-width: none; font-size: 9.5pt; }
  nav { display: none; }
  .wide { overflow: visible; }
  table { min-width: 0; font-size: 8pt; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  a { color: inherit; text-decoration: none; }
}
`,
};

/** A name that may be parted before a slash where a cell is too narrow. */
const nameHtml = (text: string): HtmlPart =>
  text.split(/(?=\/)/).map((part, index): HtmlPart => (index === 0 ? part : [html`<wbr />`, part]));

function lineHtml(line: Line): HtmlPart {
  return line.map((span): HtmlPart => {
    if (typeof span === 'string') return span;
    const set =
      span.set === 'code'
        ? html`<code>${nameHtml(span.text)}</code>`
        : span.set === 'strong'
          ? html`<strong>${span.text}</strong>`
          : span.text;
    return span.to === undefined ? set : html`<a href="#${span.to}">${set}</a>`;
  });
}

const cellHtml = (cell: Cell): HtmlPart => {
  const [only, ...more] = cell;
  return more.length === 0 && only !== undefined ? lineHtml(only) : cell.map((line) => html`<p>${lineHtml(line)}</p>`);
};

const tableHtml = ({ caption, columns, rows }: TableBlock): Html =>
  html`<div class="wide">
    <table>
      <caption>
        ${caption}
      </caption>
      <colgroup>
        ${columns.map(({ width }) => html`<col style="width: ${width}%" />`)}
      </colgroup>
      <thead>
        <tr>
          ${columns.map(({ title }) => html`<th scope="col">${title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          ({
            id,
            cells,
          }) => html`<tr${id === undefined ? undefined : html` id="${id}"`}>${cells.map((cell) => html`<td>${cellHtml(cell)}</td>`)}</tr>
`,
        )}
      </tbody>
    </table>
  </div> `;

function blockHtml(block: Block): Html {
  if (block.kind === 'table') return tableHtml(block);
  if (block.kind === 'code') return html`<pre>${block.text}</pre> `;
  if (block.kind === 'text') return html`<p>${lineHtml(block.line)}</p> `;
  return block.level === 1 ? html`<h2 id="${block.id}">${block.text}</h2> ` : html`<h3 id="${block.id}">${block.text}</h3> `;
}

/** A document as one HTML file that needs nothing else, made for A4 in landscape as well. `footer` is said below. */
export function htmlDocument({ title, subtitle, language, blocks }: DocumentModel, footer: string): string {
  const chapters = blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block] : []));
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'" />
        <title>${subtitle}</title>
        <style>
          ${STYLE}
        </style>
      </head>
      <body>
        <header>
          <h1>${title}</h1>
          <p>${subtitle}</p>
        </header>
        <nav aria-label="Contents">
          <ol>
            ${chapters.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
          </ol>
        </nav>
        <main>${blocks.map(blockHtml)}</main>
        <footer>${footer}</footer>
      </body>
    </html> `.html;
}
