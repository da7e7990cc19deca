import type { UserCategory } from './generated/types.ts';

/** Assurance of an officer's sign-in, least first (Regulation (EU) No 910/2014, Article 8(2)). */
export const ASSURANCE_LEVELS = ['low', 'substantial', 'high'] as const;

/** One of `ASSURANCE_LEVELS`. */
export type Assurance = (typeof ASSURANCE_LEVELS)[number];

/** The official behind a call (Regulation (EU) 2019/817, Articles 10(2) and 42(3)(g)). */
export interface Officer {
  /** Unique user identifier within the authority; never a name. */
  readonly user: string;
  readonly unit: string;
  readonly assurance: Assurance;
}

/** Who asks: a registered national system and the officer it speaks for, both proved by signatures. */
export interface Principal {
  /** The national system, by its configured id. */
  readonly caller: string;
  /** The authority that runs it, by its configured id. */
  readonly authority: string;
  /** ISO 3166-1 alpha-3. */
  readonly memberState: string;
  readonly userCategories: readonly UserCategory[];
  /** Ids of the profiles granted to this caller. */
  readonly profiles: readonly string[];
  /** Names of the mappings whose records this caller may send. */
  readonly mappings: readonly string[];
  readonly officer: Officer;
  /** SHA-256 of the signing certificate, hex. */
  readonly signer: string;
}
