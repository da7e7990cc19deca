import { embeddedJson, html } from '../../../../wire/html/html.ts';
import type { BookPage } from '../page.ts';
import type { SearchEntry } from '../search-entries.ts';

/** The page that searches: the entries are in it, the script of the book looks through them. */
export function searchPage(entries: readonly SearchEntry[]): BookPage {
  return {
    path: 'search.html',
    title: 'Search',
    content: html`<noscript><p>Searching needs scripts. The chapters have tables of everything.</p></noscript>
      <p id="found" role="status"></p>
      <ul id="results"></ul>
      <script type="application/json" id="entries">
        ${embeddedJson(entries)}
      </script>`,
  };
}
