import type { Problem } from './problem.ts';

/** Configuration, keys, command line. */
export const COMMAND_PROBLEMS = {
  'config-invalid': {
    title: 'The configuration is not valid',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Correct the named key; gateway config explain lists every key.',
    articles: [],
  },
  'config-unknown-key': {
    title: 'The configuration holds an unknown key',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Remove the key or correct its spelling.',
    articles: [],
  },
  'config-version': {
    title: 'The configuration’s version is not supported',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Set version: 1.',
    articles: [],
  },
  'config-missing-key': {
    title: 'The configuration lacks a key that has no default',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Set the named key.',
    articles: [],
  },
  'config-file-unreadable': {
    title: 'A file that the configuration names cannot be read',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Check the path and its permissions.',
    articles: [],
  },
  'keys-unusable': {
    title: 'A key or certificate cannot be used',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Replace the named key or certificate.',
    articles: [],
  },
  'command-usage': {
    title: 'The command cannot be carried out as given',
    status: 400,
    fault: 'Sender',
    retry: 'never',
    mend: 'See --help.',
    articles: [],
  },
  'internal-error': {
    title: 'The gateway failed in a way that it does not know',
    status: 500,
    fault: 'Receiver',
    retry: 'after-delay',
    mend: 'The operator finds the cause in the log under the query’s id.',
    articles: [],
  },
} as const satisfies Record<string, Problem>;
