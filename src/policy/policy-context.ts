import type { Profile } from '../canonical/generated/types.ts';

/** National law that a profile may depend on (Regulation (EU) 2019/817, Article 20(5) and (6)). */
export type LegalBasisSwitch = NonNullable<Profile['legalBasisSwitch']>;

/** What the rules know besides the query and its caller. Built at start, except for the time. */
export interface PolicyContext {
  readonly profiles: ReadonlyMap<string, Profile>;
  /** Switched on once national law is in force. */
  readonly legalBasis: ReadonlySet<LegalBasisSwitch>;
  /** Ids of the authorities that national law names under Article 20(5). */
  readonly nationalPoliceAuthorities: ReadonlySet<string>;
  /** Whether it is assured that no search of Interpol reveals anything to the owner of an alert (Article 9(5)). */
  readonly interpolNonDisclosureAssured: boolean;
  /** The day of the decision, YYYY-MM-DD. */
  readonly today: string;
  /** The time of the decision, milliseconds since the Unix epoch. */
  readonly now: number;
}
