import { article } from '../articles.ts';
import type { Problem } from './problem.ts';

/** Query: our own words. */
export const QUERY_PROBLEMS = {
  'query-invalid': {
    title: 'The query does not conform to the canonical schema',
    status: 422,
    fault: 'Sender',
    retry: 'never',
    mend: 'Correct the named field.',
    articles: [article('2019/817', '38')],
  },
} as const satisfies Record<string, Problem>;
