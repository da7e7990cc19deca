import type { bookFiles } from '../../../../src/toolkit/architecture/book/book.ts';
import type { BookSources } from '../../../../src/toolkit/architecture/book/book-sources.ts';
import { gatherSources } from '../../../../src/toolkit/architecture/book/gather-sources.ts';
import { startLayOut } from '../../../../src/toolkit/architecture/drawing/lay-out.ts';
import { checkArchitecture } from '../../../../src/toolkit/architecture/check-architecture.ts';
import { readConcept } from '../../../../src/toolkit/architecture/read-concept.ts';
import { conceptTexts } from '../../../../src/toolkit/architecture/read-repository.ts';
import { FACTS, ROOT } from './model-under-test.ts';

/** What the book of this repository is made of. */
export async function bookSources(): Promise<BookSources> {
  const { concept, findings } = readConcept(conceptTexts(ROOT));
  const all = [...findings, ...checkArchitecture(concept, FACTS)];
  return gatherSources(ROOT, { concept, repository: FACTS, findings: all }, await startLayOut());
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };

const plain = (text: string): string => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity);

const valuesOf = (page: string, attribute: string): readonly string[] =>
  [...page.matchAll(new RegExp(`<[^>]* ${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) => plain(value));

/** Ids of a page. */
export const idsOf = (page: string): readonly string[] => valuesOf(page, 'id');

/** Links of a book that lead nowhere: page, and the address that it names. */
export function brokenLinks(files: ReturnType<typeof bookFiles>): readonly string[] {
  const ids = new Map([...files].map(([name, text]) => [name, new Set(name.endsWith('.html') ? idsOf(text) : [])]));
  return [...files].flatMap(([name, text]) => {
    if (!name.endsWith('.html')) return [];
    const addresses = [...valuesOf(text, 'href'), ...valuesOf(text, 'src'), ...valuesOf(text, 'action')];
    return addresses.flatMap((address) => {
      if (address === 'data:,') return [];
      const [file = '', fragment] = address.split('#');
      const page = ids.get(file === '' ? name : file);
      const leads = page !== undefined && (fragment === undefined || page.has(decodeURIComponent(fragment)));
      return leads ? [] : [`${name}: ${address}`];
    });
  });
}
