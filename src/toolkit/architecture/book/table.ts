import { html, type Html, type HtmlPart } from '../../../wire/html/html.ts';

/** A row of a table; its first cell names it. */
export interface Row {
  /** Id of the row, where something leads to it. */
  readonly id?: string;
  readonly cells: readonly HtmlPart[];
}

/** How a table is shown. */
export interface TableForm {
  /** Whether rows can be filtered by what is typed. */
  readonly filter?: true;
  /** Positions of columns that hold numbers. */
  readonly counts?: readonly number[];
}

function rowOf({ id, cells }: Row, counts: readonly number[]): Html {
  const written = cells.map((cell, index) => {
    if (index === 0) return html`<th scope="row">${cell}</th>`;
    return counts.includes(index) ? html`<td class="count">${cell}</td>` : html`<td>${cell}</td>`;
  });
  return id === undefined
    ? html`<tr>
        ${written}
      </tr>`
    : html`<tr id="${id}">
        ${written}
      </tr>`;
}

/** A table with a caption, which scrolls by itself where it is wider than the page; nothing for one without rows. */
export function table(caption: string, columns: readonly string[], rows: readonly Row[], { filter, counts = [] }: TableForm = {}): Html {
  if (rows.length === 0) return html``;
  const heads = columns.map((name, index) => html`<th scope="col" class="${counts.includes(index) ? 'count' : ''}">${name}</th>`);
  const body = rows.map((row) => html`${rowOf(row, counts)} `);
  // The label lets a region that scrolls be reached and named by who uses no pointer.
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0">
    <table class="${filter ? 'filtered' : ''}">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
  </div>`;
}

/** Terms and what is said of each; what is empty is left out. */
export function facts(pairs: readonly (readonly [term: string, said: HtmlPart])[]): Html {
  const isEmpty = (said: HtmlPart): boolean =>
    said === undefined || said === '' || (typeof said === 'object' && 'html' in said && said.html === '');
  const kept = pairs.filter(([, said]) => !isEmpty(said));
  return html`<dl>
    ${kept.map(
      ([term, said]) =>
        html`<div>
          <dt>${term}</dt>
          <dd>${said}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A pointer, path or pattern, which may be broken after its slashes. */
export const path = (text: string): Html =>
  html`<code>${text.split(/(?<=\/)(?=.)/u).map((piece, index) => (index === 0 ? html`${piece}` : html`<wbr />${piece}`))}</code>`;

/** A list with bullets; nothing for none. */
export const bullets = (parts: readonly HtmlPart[]): Html =>
  parts.length === 0
    ? html``
    : html`<ul>
        ${parts.map((part) => html`<li>${part}</li>`)}
      </ul>`;
