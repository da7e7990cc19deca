import type { Problem } from './problem.ts';

/** Keys: in tokens and in bundles. */
export const KEY_PROBLEMS = {
  'keys-token-unavailable': {
    title: 'The token that holds the signing key does not answer',
    status: 503,
    fault: 'Receiver',
    retry: 'after-delay',
    mend: 'The operator sees to the token and the library that speaks to it.',
    articles: [],
  },
  'keys-token-pin': {
    title: 'The token refuses the PIN',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Correct the PIN where pin-source points to, and start again; it is not tried twice, so that the token does not lock.',
    articles: [],
  },
  'keys-token-key-unknown': {
    title: 'The token does not hold exactly one such key',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Correct object and id in the reference; together they must name one private key.',
    articles: [],
  },
  'keys-token-algorithm': {
    title: 'The token cannot sign with this algorithm',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Choose an algorithm that the token has for this key, or another key.',
    articles: [],
  },
  'keys-passphrase': {
    title: 'The bundle does not open with this passphrase',
    status: 400,
    fault: 'Sender',
    retry: 'never',
    mend: 'Give the passphrase that the bundle was exported with.',
    articles: [],
  },
  'keys-bundle-unsupported': {
    title: 'The bundle is protected in a way that is not accepted',
    status: 400,
    fault: 'Sender',
    retry: 'never',
    mend: 'Export it again with PBES2 and AES: openssl pkcs12 -export -keypbe AES-256-CBC -certpbe AES-256-CBC -macalg SHA256.',
    articles: [],
  },
} as const satisfies Record<string, Problem>;
