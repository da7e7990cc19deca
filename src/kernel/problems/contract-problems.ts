import type { Problem } from './problem.ts';

/** Contracts of the EU endpoints. */
export const CONTRACT_PROBLEMS = {
  'contract-file-invalid': {
    title: 'An endpoint contract is not valid',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Correct the contract at the named line and column.',
    articles: [],
  },
  'contract-value-invalid': {
    title: 'A value does not conform to the endpoint contract',
    status: 400,
    fault: 'Sender',
    retry: 'never',
    mend: 'Send what the endpoint contract describes at the named place.',
    articles: [],
  },
} as const satisfies Record<string, Problem>;
