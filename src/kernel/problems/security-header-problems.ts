import { CALLER_IDENTITY } from './provisions.ts';
import type { Problem } from './problem.ts';

/** Auth: what a WS-Security header and the addressing of a signed message may hold. */
export const SECURITY_HEADER_PROBLEMS = {
  'auth-security-header-repeated': {
    title: 'The message has more than one Security header for this receiver',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Send one wsse:Security header for the final receiver.',
    articles: CALLER_IDENTITY,
  },
  'auth-security-header-invalid': {
    title: 'The Security header holds something else than it may',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Put one Timestamp, one Signature and at most one BinarySecurityToken in it, and nothing else.',
    articles: CALLER_IDENTITY,
  },
  'auth-token-refused': {
    title: 'The security token is of a kind that is not accepted',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Send an X.509 certificate (X509v3) or a path of certificates (X509PKIPathv1) as BinarySecurityToken.',
    articles: CALLER_IDENTITY,
  },
  'auth-token-invalid': {
    title: 'The security token cannot be read',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Send the certificate or the path of certificates as DER in Base64, and nothing else.',
    articles: CALLER_IDENTITY,
  },
  'auth-token-reference': {
    title: 'The reference to the security token leads nowhere or cannot be read',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Refer to the one BinarySecurityToken of the Security header by its wsu:Id and its own ValueType.',
    articles: CALLER_IDENTITY,
  },
  'auth-timestamp-invalid': {
    title: 'The Timestamp cannot be read',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Write wsu:Created and then at most one wsu:Expires, in UTC, such as 2026-01-31T12:00:00.000Z.',
    articles: CALLER_IDENTITY,
  },
  'auth-addressing-invalid': {
    title: 'An addressing property cannot be read',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Write one URI of at most 2,048 characters, and nothing else, in each WS-Addressing header block.',
    articles: CALLER_IDENTITY,
  },
  'auth-header-repeated': {
    title: 'A signed header block has a namesake',
    status: 401,
    fault: 'Sender',
    retry: 'new-message',
    mend: 'Send every signed header block once.',
    articles: CALLER_IDENTITY,
  },
} as const satisfies Record<string, Problem>;
