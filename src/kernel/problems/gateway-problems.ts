import type { Problem } from './problem.ts';

/** Gateway: as a whole. */
export const GATEWAY_PROBLEMS = {
  'gateway-busy': {
    title: 'The gateway is answering as many queries as it can',
    status: 503,
    fault: 'Receiver',
    retry: 'after-delay',
    mend: 'Try again later; the operator may raise broker.maxConcurrent.',
    articles: [],
  },
} as const satisfies Record<string, Problem>;
