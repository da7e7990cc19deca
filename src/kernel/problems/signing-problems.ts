import type { Problem } from './problem.ts';

/** Signing: what cannot be signed as asked. */
export const SIGNING_PROBLEMS = {
  'signing-part-missing': {
    title: 'No element of the document has the identifier that was asked for',
    status: 400,
    fault: 'Sender',
    retry: 'never',
    mend: 'Give an identifier that an element carries as wsu:Id, xml:id, Id or ID.',
    articles: [],
  },
} as const satisfies Record<string, Problem>;
