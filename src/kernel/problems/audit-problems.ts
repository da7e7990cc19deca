import { article } from '../articles.ts';
import type { Problem } from './problem.ts';

/** Audit, store. */
export const AUDIT_PROBLEMS = {
  'audit-not-durable': {
    title: 'The audit record could not be made durable, so nothing was sent',
    status: 503,
    fault: 'Receiver',
    retry: 'after-delay',
    mend: 'The operator frees or repairs the audit directory.',
    articles: [article('2019/817', '10(2)')],
  },
  'audit-corrupt': {
    title: 'The audit trail does not verify',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Keep the files as they are and inform the security officer.',
    articles: [article('2019/817', '10(3)')],
  },
  'audit-entry-unknown': {
    title: 'The trail holds no such entry',
    status: 404,
    fault: 'Sender',
    retry: 'never',
    mend: 'Name a query id or sequence number that the trail holds.',
    articles: [],
  },
  'audit-hold-invalid': {
    title: 'A legal hold on the audit trail cannot be understood',
    status: 500,
    fault: 'Receiver',
    retry: 'never',
    mend: 'Name one segment (YYYY-MM-DD) a line in the hold file.',
    articles: [article('2019/817', '10(3)')],
  },
  'store-unavailable': {
    title: 'The durable store does not answer',
    status: 503,
    fault: 'Receiver',
    retry: 'after-delay',
    mend: 'The operator repairs the store.',
    articles: [],
  },
} as const satisfies Record<string, Problem>;
