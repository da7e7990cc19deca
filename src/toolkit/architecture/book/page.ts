import { html, type Html } from '../../../wire/html/html.ts';

/** A page of the book, without its frame. */
export interface BookPage {
  /** Name of its file. */
  readonly path: string;
  readonly title: string;
  /** File of the chapter that it belongs to, where it is not one itself. */
  readonly chapter?: string;
  readonly content: Html;
}

/** The chapters, in the order of reading. */
export const CHAPTERS: readonly (readonly [path: string, name: string])[] = [
  ['index.html', 'Overview'],
  ['systems.html', 'Systems'],
  ['authorities.html', 'Authorities and roles'],
  ['processes.html', 'Processes and flows'],
  ['data.html', 'Data'],
  ['interfaces.html', 'Interfaces'],
  ['packs.html', 'National records and lineage'],
  ['codes.html', 'Code lists'],
  ['profiles.html', 'Profiles and rights'],
  ['who-sees-what.html', 'Who may see what'],
  ['functions.html', 'Functions'],
  ['coverage.html', 'Coverage'],
  ['gaps.html', 'Gaps'],
  ['roadmap.html', 'Roadmap and plan'],
  ['deployment.html', 'Deployment'],
  ['law.html', 'Law'],
  ['glossary.html', 'Glossary'],
];

/**
 * Nothing from elsewhere is loaded, and nothing inline is run. Opened from a folder a page has no origin that could be its own for every
 * browser; `file:` means nothing where pages are served.
 */
const POLICY =
  "default-src 'none'; script-src 'self' file:; style-src 'self' file:; img-src data:; form-action 'self' file:; base-uri 'none'";

function navigation(current: string): Html {
  const items = CHAPTERS.map(([path, name]) =>
    path === current ? html`<li><a href="${path}" aria-current="page">${name}</a></li>` : html`<li><a href="${path}">${name}</a></li>`,
  );
  return html`<nav aria-label="Chapters">
    <ul>
      ${items}
    </ul>
  </nav>`;
}

/** A page as a document that stands by itself, with the files beside it. */
export function pageDocument({ path, title, chapter, content }: BookPage, digest: string): string {
  const document = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${POLICY}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – interoperability concept</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="book.css" />
        <script src="book.js" defer></script>
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header>
          <a class="book" href="index.html">Interoperability concept</a>
          <form action="search.html" role="search">
            <label for="search">Search</label>
            <input id="search" name="q" type="search" autocomplete="off" />
            <button type="submit">Find</button>
          </form>
        </header>
        <div class="columns">
          ${navigation(chapter ?? path)}
          <main id="main">
            <h1>${title}</h1>
            ${content}
          </main>
        </div>
        <footer>Written from the concept, the mappings and the profiles with the digest <code>${digest.slice(0, 16)}</code>.</footer>
      </body>
    </html> `;
  return document.html;
}
