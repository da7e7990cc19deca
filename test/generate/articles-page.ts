import { DUTIES } from './duties.ts';
import type { Duty } from './duty.ts';
import { EDGE_CASES } from './edge-cases.ts';

/** `architecture/articles.md`: article, what is observable, code and tests, and what is open. */
export function articlesPage(): string {
  return [
    '<!-- Generated from test/generate/duties.ts and edge-cases.ts by `npm run generate`; never edited by hand. -->',
    '# Articles',
    '',
    'What the Regulations ask for, as far as it can be observed from outside. Articles without an act are those of Regulation (EU) 2019/817; Regulation (EU) 2019/818 has the same. *(mock)* marks duties of the central systems, which our mocks play. A row that says *later* has neither code nor test yet.',
    '',
    ...tableOf('row', DUTIES),
    '',
    '## Cases that are easily got wrong',
    '',
    ...tableOf('case', EDGE_CASES),
    '',
  ].join('\n');
}

function tableOf(first: string, duties: readonly Duty[]): readonly string[] {
  const header = [`| ${first} | article | what is observable | code | tests | open |`, '|---|---|---|---|---|---|'];
  return [...header, ...duties.map(rowOf)];
}

function rowOf({ id, article, observable, code, tests, open }: Duty): string {
  const files = [...new Set(tests.map(({ file }) => file))].map(link).join(', ');
  const state = open === undefined ? '' : tests.length === 0 ? `*later:* ${open}` : open;
  return `| ${id} | ${article} | ${observable} | ${code === '' ? '' : link(code)} | ${files} | ${state} |`;
}

const link = (path: string): string => `[\`${path.split('/').at(-1) ?? path}\`](../${path})`;
