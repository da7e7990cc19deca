import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURE_STYLE } from '../drawing/picture.ts';
import { bookLinks } from './book-links.ts';
import type { BookSources } from './book-sources.ts';
import { pageDocument, type BookPage } from './page.ts';
import { authoritiesPage } from './pages/authorities-page.ts';
import { codesPage } from './pages/codes-page.ts';
import { coveragePage } from './pages/coverage-page.ts';
import { dataPages } from './pages/data-pages.ts';
import { deploymentPage } from './pages/deployment-page.ts';
import { functionsPage } from './pages/functions-page.ts';
import { gapsPage } from './pages/gaps-page.ts';
import { glossaryPage } from './pages/glossary-page.ts';
import { interfacesPage } from './pages/interfaces-page.ts';
import { lawPage } from './pages/law-page.ts';
import { overviewPage } from './pages/overview-page.ts';
import { packPages } from './pages/pack-pages.ts';
import { processesPage } from './pages/processes-page.ts';
import { profilePages } from './pages/profile-pages.ts';
import { roadmapPage } from './pages/roadmap-page.ts';
import { searchPage } from './pages/search-page.ts';
import { systemsPage } from './pages/systems-page.ts';
import { whoSeesWhatPage } from './pages/who-sees-what-page.ts';
import { searchEntries } from './search-entries.ts';

const asset = (name: string): string => readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');

/** The pages of the book, in the order of its chapters. */
export function bookPages(sources: BookSources): readonly BookPage[] {
  const links = bookLinks(sources);
  return [
    overviewPage(sources, links),
    systemsPage(sources, links),
    authoritiesPage(sources, links),
    processesPage(sources, links),
    ...dataPages(sources, links),
    interfacesPage(sources, links),
    ...packPages(sources, links),
    codesPage(sources, links),
    ...profilePages(sources, links),
    whoSeesWhatPage(sources, links),
    functionsPage(sources, links),
    coveragePage(sources, links),
    gapsPage(sources, links),
    roadmapPage(sources, links),
    deploymentPage(sources, links),
    lawPage(sources, links),
    glossaryPage(sources),
    searchPage(searchEntries(sources, links)),
  ];
}

/** The files of the book, by name. They lie in one folder, load nothing from elsewhere, and are the same for the same sources. */
export function bookFiles(sources: BookSources): ReadonlyMap<string, string> {
  const pages = bookPages(sources).map((page) => [page.path, pageDocument(page, sources.digest)] as const);
  return new Map([...pages, ['book.css', `${asset('book.css')}\n${PICTURE_STYLE}\n`], ['book.js', asset('book.js')]]);
}
