import type { ArticleRef } from '../articles.ts';

/** One failure as callers meet it. `status` is the HTTP status of the problem document (RFC 9457). */
export interface Problem {
  readonly title: string;
  readonly status: number;
  /** Whose fault it is in SOAP terms: `Sender` is `Client` in SOAP 1.1. */
  readonly fault: 'Sender' | 'Receiver';
  readonly retry: 'never' | 'same-message' | 'new-message' | 'after-delay';
  /** What mends it, for the problem page and the decision record. */
  readonly mend: string;
  readonly articles: readonly ArticleRef[];
}
