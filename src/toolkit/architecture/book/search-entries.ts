import { citationText } from '../citation.ts';
import type { ElementKind } from '../concept.ts';
import type { BookLinks } from './book-links.ts';
import { pageOf } from './book-links.ts';
import type { BookSources } from './book-sources.ts';
import { CHAPTERS } from './page.ts';
import { glossaryWords, wordAnchor } from './pages/glossary-page.ts';
import { fieldAnchor } from './pages/pack-pages.ts';

/** What the search finds: a name, what kind of thing it is, where it is described, and further words that it is found by. */
export interface SearchEntry {
  readonly name: string;
  readonly kind: string;
  readonly href: string;
  readonly words: string;
}

/** Kinds that are not worth finding by themselves. */
const UNSOUGHT: ReadonlySet<ElementKind> = new Set(['right', 'phase']);

function elementEntries({ concept, repository }: BookSources, { hrefOf }: BookLinks): readonly SearchEntry[] {
  const described = new Map(repository.canonical.map(({ pointer, description }) => [pointer, description]));
  return concept.elements.flatMap(({ kind, id, name, law, note = '' }) => {
    const href = hrefOf(kind, id);
    if (href === undefined || UNSOUGHT.has(kind)) return [];
    const said = kind === 'attribute' ? (described.get(id) ?? '') : note;
    const title = name === id ? id : kind === 'attribute' ? id : `${id}: ${name}`;
    return [{ name: title, kind, href, words: [said, ...law.map(citationText)].filter((one) => one !== '').join(' ') }];
  });
}

function fieldEntries({ lineages }: BookSources): readonly SearchEntry[] {
  return lineages.flatMap(({ pack, fields }) => {
    const { name } = pack.compiled;
    const page = pageOf('pack', name);
    const own = fields.map(({ pointer, description, dropped = '' }) => ({
      name: pointer,
      kind: `field of ${name}`,
      href: `${page}#${encodeURI(fieldAnchor(pointer))}`,
      words: `${description} ${dropped}`.trim(),
    }));
    return [{ name: `${name}: ${pack.spec.title}`, kind: 'national record', href: page, words: pack.spec.note ?? '' }, ...own];
  });
}

function otherEntries({ repository, codeLists, glossary }: BookSources, { hrefOf }: BookLinks): readonly SearchEntry[] {
  const profiles = repository.profiles.map(({ profile }) => ({
    name: `${profile.id}: ${profile.title}`,
    kind: 'profile',
    href: hrefOf('profile', profile.id) ?? 'profiles.html',
    words: profile.userCategories.join(' '),
  }));
  const lists = codeLists.map(({ list }) => ({
    name: `${list.list}: ${list.title}`,
    kind: 'code list',
    href: hrefOf('list', list.list) ?? 'codes.html',
    words: [...new Set(list.versions.flatMap(({ codes }) => Object.keys(codes)))].join(' '),
  }));
  const words = glossaryWords(glossary).map(({ word, meaning }) => ({
    name: word,
    kind: 'word',
    href: `glossary.html#${encodeURI(wordAnchor(word))}`,
    words: meaning,
  }));
  const chapters = CHAPTERS.map(([href, name]) => ({ name, kind: 'chapter', href, words: '' }));
  return [...chapters, ...profiles, ...lists, ...words];
}

/** Everything that the search of a book finds. */
export function searchEntries(sources: BookSources, links: BookLinks): readonly SearchEntry[] {
  return [...otherEntries(sources, links), ...elementEntries(sources, links), ...fieldEntries(sources)];
}
