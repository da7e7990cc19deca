import { CALLER_IDENTITY } from './provisions.ts';
import type { Problem } from './problem.ts';

/** How every refusal of a message's signature looks to its sender, but for words. */
const REFUSED = { status: 401, fault: 'Sender', retry: 'new-message', articles: CALLER_IDENTITY } as const;

/** Signatures on REST messages: RFC 9421, Content-Digest (RFC 9530), JWS (RFC 7515), and batch values. */
export const REST_SIGNATURE_PROBLEMS = {
  'auth-http-signature-malformed': {
    ...REFUSED,
    title: 'Signature-Input or Signature is not what RFC 9421 describes',
    mend: 'Send both headers as structured fields with the same labels, each label once.',
  },
  'auth-http-signature-ambiguous': {
    ...REFUSED,
    title: 'More than one signature on the message is of a signer known here',
    mend: 'Sign the message once, or mark one signature with the agreed tag.',
  },
  'auth-http-parameter-invalid': {
    ...REFUSED,
    title: 'A parameter of the HTTP signature is missing or not of its kind',
    mend: 'State created in whole seconds, nonce, keyid and, for an RSA key, alg.',
  },
  'auth-component-unknown': {
    ...REFUSED,
    title: 'The signature lists a component that RFC 9421 does not give this kind of message',
    mend: 'Cover fields in lower case and the derived components of RFC 9421, section 2.2.',
  },
  'auth-component-parameter-refused': {
    ...REFUSED,
    title: 'The signature uses a component parameter that is not accepted',
    mend: 'Use sf, key, name and req, each where it belongs; bs and tr are not accepted.',
  },
  'auth-component-repeated': {
    ...REFUSED,
    title: 'The signature lists a component twice',
    mend: 'List every component once.',
  },
  'auth-component-absent': {
    ...REFUSED,
    title: 'The signature lists a component that the message does not carry',
    mend: 'Cover only what the message carries when it arrives.',
  },
  'auth-component-value': {
    ...REFUSED,
    title: 'A covered component has no single value in printable ASCII',
    mend: 'Cover query parameters that occur once, and fields of printable ASCII; sf and key only on structured fields.',
  },
  'auth-digest-malformed': {
    ...REFUSED,
    title: 'Content-Digest is not what RFC 9530 describes',
    mend: 'Send Content-Digest as a dictionary of byte sequences, each algorithm once.',
  },
  'auth-digest-refused': {
    ...REFUSED,
    title: 'Content-Digest states no digest of an accepted algorithm',
    mend: 'State the digest with sha-256 or sha-512.',
  },
  'auth-digest-mismatch': {
    ...REFUSED,
    title: 'The body is not the one that Content-Digest speaks of',
    mend: 'Send the body exactly as it was digested.',
  },
  'auth-jws-malformed': {
    ...REFUSED,
    title: 'The detached JWS is not what RFC 7515 describes',
    mend: 'Send one JWS in compact form without payload, its protected header one JSON object with every name once.',
  },
  'auth-jws-critical-refused': {
    ...REFUSED,
    title: 'The JWS calls a header parameter critical that is not understood, or b64 without calling it critical',
    mend: 'Name b64, and nothing else, in crit.',
  },
  'auth-jws-kind': {
    ...REFUSED,
    title: 'The JWS is of another kind than its place asks for',
    mend: 'State the typ that the interface description gives for this kind of message.',
  },
  'auth-jws-claim': {
    ...REFUSED,
    title: 'The JWS states something else than the message it came with',
    mend: 'Sign the message as it is sent; state nonce, iat and exp as the interface description says.',
  },
  'auth-batch-signature-refused': {
    ...REFUSED,
    title: 'The signature is one of a batch, which has not been agreed with this receiver',
    mend: 'Sign every message by itself, or ask the operator to accept batch signatures.',
  },
  'auth-batch-signature-malformed': {
    ...REFUSED,
    title: 'The signature of a batch is not of the form that its algorithm’s name stands for',
    mend: 'Write tree size, index, path and signature in their one form, and of their exact lengths.',
  },
} as const satisfies Record<string, Problem>;
