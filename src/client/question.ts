import type { CanonicalQuery } from '../canonical/generated/types.ts';

/** A national record as its owner would send it, and under what profile it is asked. */
export interface RecordQuestion {
  readonly kind: 'record';
  readonly mapping: string;
  readonly mediaType: 'application/json' | 'application/xml' | 'text/csv' | 'text/plain' | 'application/octet-stream';
  readonly bytes: Uint8Array;
  readonly context: { readonly profile: string; readonly purpose: string } & Readonly<Record<string, string | boolean | readonly string[]>>;
}

/** A canonical query. */
export interface QueryQuestion {
  readonly kind: 'query';
  readonly query: CanonicalQuery;
}

/** What a national system asks. */
export type Question = RecordQuestion | QueryQuestion;
