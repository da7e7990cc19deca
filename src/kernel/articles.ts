/** Acts that the gateway cites, by their CELEX short form. */
export type Act =
  | '2019/817'
  | '2019/818'
  | '2017/2226'
  | '767/2008'
  | '2018/1240'
  | '2018/1860'
  | '2018/1861'
  | '2018/1862'
  | '2024/1356'
  | '2024/1358'
  | '2019/816';

/** A provision, named with the consolidated text it was read in, because articles move. */
export interface ArticleRef {
  readonly act: Act;
  readonly article: string;
  readonly consolidated: string;
}

/** The date of the consolidated texts that this release was written against. */
const CONSOLIDATED = '2025-01-15';

/** A reference to one provision as it stood in the consolidated text named by `CONSOLIDATED`. */
export function article(act: Act, number: string, consolidated: string = CONSOLIDATED): ArticleRef {
  return { act, article: number, consolidated };
}

/** The provision as a lawyer writes it: `Article 20(1) of Regulation (EU) 2019/817`. */
export function citation(reference: ArticleRef): string {
  const kind = reference.act === '767/2008' ? 'Regulation (EC) No' : 'Regulation (EU)';
  return `Article ${reference.article} of ${kind} ${reference.act}`;
}
