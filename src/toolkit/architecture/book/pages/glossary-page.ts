import { html, type Html } from '../../../../wire/html/html.ts';
import type { BookSources } from '../book-sources.ts';
import type { BookPage } from '../page.ts';
import { table } from '../table.ts';

/** A word of the glossary. */
export interface GlossaryWord {
  readonly word: string;
  readonly meaning: string;
  readonly not: string;
}

/** The words of architecture/glossary.md, which is one table. */
export function glossaryWords(markdown: string): readonly GlossaryWord[] {
  const rows = markdown.split('\n').filter((line) => /^\|(?! *-)/.test(line));
  return rows.slice(1).map((line) => {
    const [word = '', meaning = '', not = ''] = line
      .split('|')
      .slice(1)
      .map((cell) => cell.trim().replaceAll('`', ''));
    return { word, meaning, not };
  });
}

/** Id of a word’s row. */
export const wordAnchor = (word: string): string => `word:${word.replaceAll(/[^\p{L}\p{N}]+/gu, '-')}`;

/** What stands below the table: abbreviations, each as `ESP European search portal`. */
function abbreviations(markdown: string): readonly Html[] {
  const line = markdown.split('\n').find((one) => one.startsWith('Abbreviations:'));
  return (line?.slice('Abbreviations:'.length).split('·') ?? []).map((one) => {
    const [short = '', ...long] = one.trim().replace(/\.$/, '').split(' ');
    return html`<li><abbr title="${long.join(' ')}">${short}</abbr> ${long.join(' ')}</li>`;
  });
}

/** The words that the concept and the code use, and which they do not. */
export function glossaryPage({ glossary }: BookSources): BookPage {
  const rows = glossaryWords(glossary).map(({ word, meaning, not }) => ({ id: wordAnchor(word), cells: [word, meaning, not] }));
  const short = abbreviations(glossary);
  return {
    path: 'glossary.html',
    title: 'Glossary',
    content: html`${table('Words', ['word', 'meaning', 'not'], rows, { filter: true })}
    ${
      short.length === 0
        ? ''
        : html`<h2>Abbreviations</h2>
            <ul>
              ${short}
            </ul>`
    }`,
  };
}
