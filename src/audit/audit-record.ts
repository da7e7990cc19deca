import type { Assurance } from '../canonical/principal.ts';
import type { MessageEvidence } from '../canonical/query.ts';
import type { CanonicalQuery, Purpose, SystemId } from '../canonical/generated/types.ts';
import type { ArticleRef } from '../kernel/articles.ts';
import type { QueryId } from '../kernel/ids.ts';
import type { ProblemCode } from '../kernel/problems.ts';

/** What a record tells of; `schemas/audit/record.schema.json` describes each. */
export type RecordKind = 'intent' | 'part' | 'outcome' | 'refusal' | 'justification' | 'erasure' | 'audit-access' | 'repair';

/**
 * The key under which matches are counted whose owning system is concealed (Regulation (EU) 2019/817, Article 20 and the exception in
 * Article 9(4)).
 */
export const CONCEALED = 'concealed';

/** What came of a query: numbers and codes, never data (Articles 16(1)(f) and 24(2)(e)). */
export interface RecordedResult {
  readonly complete: boolean;
  /** Matches per system that answered, 0 for none; `concealed` counts those whose owner must not be named. */
  readonly matches: Readonly<Partial<Record<SystemId | typeof CONCEALED, number>>>;
  readonly problems: readonly ProblemCode[];
}

/** Entries that an erasure removed from the trail, and why (Articles 10(3), 16(3), 24(7) and 36(3)). */
export interface ErasedRange {
  readonly first: number;
  readonly last: number;
  readonly segments: readonly string[];
  readonly reason: string;
}

/** Bytes of an unfinished, never acknowledged line that were removed when the trail was opened. */
export interface RepairedTail {
  readonly segment: string;
  readonly bytes: number;
}

/**
 * What a caller of the trail knows of an event, before the trail adds its number, time and configuration.
 * Who asked is absent only in a refusal whose sender could not be authenticated and in records about the trail itself.
 */
export interface RecordBody {
  readonly kind: RecordKind;
  /** Joins the records of one query. */
  readonly query?: QueryId;
  readonly caller?: string;
  /** Member State that launched the query, ISO 3166-1 alpha-3. */
  readonly memberState?: string;
  readonly authority?: string;
  readonly user?: string;
  readonly unit?: string;
  readonly assurance?: Assurance;
  readonly orderedBy?: string;
  readonly nationalFile?: string;
  readonly offence?: NonNullable<CanonicalQuery['offence']>;
  readonly urgent?: boolean;
  readonly purpose?: Purpose;
  readonly basis: readonly ArticleRef[];
  readonly profile?: string;
  readonly systems: readonly SystemId[];
  /** Names of the search fields used, never their values. */
  readonly inputTypes: readonly string[];
  /** HMAC-SHA-256 over the RFC 8785 bytes of the subject, hex. */
  readonly inputDigest?: string;
  readonly result?: RecordedResult;
  readonly messages: readonly MessageEvidence[];
  /** `name@version#sha256` of the mapping, or `canonical`. */
  readonly mapping?: string;
  readonly erasure?: ErasedRange;
  readonly repair?: RepairedTail;
  /** Why the trail was read; a reference to the monitoring procedure, no free text about a person. */
  readonly access?: { readonly reason: string };
}

/** One record of the audit trail as it is committed to and stored. */
export interface AuditRecord extends RecordBody {
  readonly v: 1;
  /** Position in the trail, from 0; also the leaf's index in the tree. */
  readonly seq: number;
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
  /** SHA-256 of the effective configuration, hex. */
  readonly config: string;
}
